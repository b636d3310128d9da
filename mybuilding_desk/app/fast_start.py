"""Load Qt without PySide6's support for developers, which costs a third of its load time and 2.5 MiB of memory."""

import builtins
import importlib.util
import sys

from mybuilding_desk.core.paths import resource_path


def load_qt() -> None:
    """Import PySide6 and its widgets. Must be the first import of Qt in the process, or it changes nothing."""
    plain = builtins.__import__
    prepare_qt()
    import PySide6.QtWidgets  # noqa: F401, PLC0415

    # PySide6 hooks `__import__` to search the source of later imports for feature switches, which are unused here.
    builtins.__import__ = plain


def prepare_qt() -> None:
    """Make shiboken6 load its Python files from the folder beside `files.dir`, if there is one.

    Otherwise it takes them from its embedded archive.
    """
    spec = None if "shiboken6" in sys.modules else importlib.util.find_spec("shiboken6")
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
