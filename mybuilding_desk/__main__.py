"""Where the program begins."""

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """See `command_line`."""
    gc.disable()  # until the window is painted: what a start makes, it keeps
    from mybuilding_desk import command_line  # noqa: PLC0415 - its imports are meant above

    return command_line.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
