"""Load Qt without the parts of PySide6 that a program does not use at run time.

PySide6 6.11 compiles 13 modules of signatures at each start (30 ms, 2.5 MiB). It also replaces `builtins.__import__` to
search the source of every module imported later for `from __feature__ import`, and this program has none
(https://github.com/napari/napari/issues/8584 traces it; no report at Qt is known). The stand-ins for the modules are in
`resources/pyside`, see docs/decisions/0006-lean-qt.md.

Remove this module, `resources/pyside`, and `packaging/start_hook.py` once PySide6 loads its signatures on first use and
leaves `__import__` alone. The environment variable `MYBUILDING_DESK_FAST_START=0` turns it off, and nothing depends on
it: the test suite runs without it.
"""

import builtins
import importlib.util
import os
import sys

from mybuilding_desk.core.paths import resource_path

SWITCH = "MYBUILDING_DESK_FAST_START"


def load_qt() -> None:
    """Import PySide6 and its widgets. Must be the first import of Qt in the process, or it changes nothing."""
    plain = builtins.__import__
    prepare_qt()
    import PySide6.QtWidgets  # noqa: F401, PLC0415 - Qt, after `prepare_qt`

    if _is_on():
        builtins.__import__ = plain


def prepare_qt() -> None:
    """Make shiboken6 load its Python files from the folder beside `files.dir`, if there is one.

    Otherwise it takes them from its embedded archive.
    """
    spec = None if "shiboken6" in sys.modules or not _is_on() else importlib.util.find_spec("shiboken6")
    if spec is None or spec.loader is None:
        return
    module = importlib.util.module_from_spec(spec)
    module.__file__ = str(resource_path("pyside", "__init__.py"))
    sys.modules["shiboken6"] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules["shiboken6"]
        raise
    module.__file__ = spec.origin


def _is_on() -> bool:
    return os.environ.get(SWITCH) != "0"
