"""Where the program begins."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from mybuilding_desk.late import import_late

_MODULES: Final = (
    "base64", "bz2", "ctypes", "getpass", "html", "idna", "inspect", "ipaddress", "lzma", "pickle",
    "struct", "textwrap", "traceback", "zipfile",
)  # fmt: skip
_FUNCTIONS: Final = {
    "charset_normalizer": ("from_bytes",),
    "copy": ("copy", "deepcopy"),
    "importlib.metadata": ("version",),
    "tempfile": ("TemporaryFile", "gettempdir"),
}

_TIME_ZONES: Final = "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo"
"""As `./configure` of CPython has it. To look it up, `zoneinfo` reads all that Python was configured with: 0.4 MiB."""


def main(arguments: Sequence[str] | None = None) -> int:
    """See `command_line`."""
    prepare()
    from mybuilding_desk import command_line  # noqa: PLC0415 - what it imports is meant above

    return command_line.main(arguments)


def prepare() -> None:
    """Make the start short: what only PySide6 and Python's own modules import at their top is read when it is used."""
    gc.disable()  # until the window is painted: what a start makes, it keeps
    import_late(*_MODULES, **_FUNCTIONS)
    if sys.platform == "linux":
        os.environ.setdefault("PYTHONTZPATH", _TIME_ZONES)


if __name__ == "__main__":
    sys.exit(main())
