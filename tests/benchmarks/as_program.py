"""The settings that the program's entry point applies, for measurements that build the window themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.window.event_loop import WindowFirst


@contextmanager
def as_program() -> Iterator[None]:
    """Give the window priority over the worker, as the program does."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    first = WindowFirst(qt)
    yield
    first.end()
