"""Where the program begins."""

import gc
import sys
from collections.abc import Sequence

OLDEST, NEWEST = (3, 11), (3, 14)


def main(arguments: "Sequence[str] | None" = None) -> int:
    """See `command_line`. Exits with a sentence on a Python that the program was not tried with."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        names = ["{}.{}".format(*version[:2]) for version in (OLDEST, NEWEST, sys.version_info)]
        sys.exit("MyBuilding Desk needs Python {} to {}; this is Python {}.".format(*names))
    gc.disable()  # until the window is painted: what a start makes, it keeps
    from mybuilding_desk.app import cli  # noqa: PLC0415 - its imports are meant above

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
