"""Loads Qt without what PySide6 brings for those who write programs: a third of its time, 2.5 MiB of its memory."""

import builtins
import importlib.util
import sys

from mybuilding_desk.core.paths import resource_path


def load_qt() -> None:
    """Import PySide6 and its widgets. The first import of Qt in the process, else it is as PySide6 has it."""
    plain = builtins.__import__
    prepare_qt()
    import PySide6.QtWidgets  # noqa: F401, PLC0415

    # PySide6 reads the source of whatever is imported after it, for switches that nothing here uses.
    builtins.__import__ = plain


def prepare_qt() -> None:
    """Where `files.dir` lies beside it, shiboken6 takes its Python parts from there and not out of its own archive."""
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
