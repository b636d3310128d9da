"""What the program's entry adds to the window, for measurements that build the window themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.sweep import Sweep
from mybuilding_desk.ui.window.event_loop import WindowFirst


@contextmanager
def as_program() -> Iterator[None]:
    """The window goes before the lane, and garbage is looked for while nobody is there."""
    qt = QCoreApplication.instance()
    assert qt is not None
    first, sweep = WindowFirst(qt), Sweep(qt)
    yield
    first.end()
    sweep.end()
