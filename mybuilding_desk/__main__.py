"""Entry point of the program."""

import gc
import sys
from collections.abc import Sequence

OLDEST, NEWEST = (3, 11), (3, 14)


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Check the Python version, then run `app.cli.main`. Exits with a message on an unsupported Python."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        names = ["{}.{}".format(*version[:2]) for version in (OLDEST, NEWEST, sys.version_info)]
        sys.exit("MyBuilding Desk needs Python {} to {}; this is Python {}.".format(*names))
    gc.disable()  # avoid collections during startup, whose objects live on; enabled again once the window is painted
    from mybuilding_desk.app import cli  # noqa: PLC0415 - after `gc.disable`, which is meant for its imports

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
