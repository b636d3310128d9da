"""The settings that the program's entry point applies, for measurements that build the window themselves."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from mybuilding_desk.app.open_window import give_priority


@contextmanager
def as_program() -> Iterator[None]:
    """Give the window priority over the worker, and make full garbage collections rare."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    usual, first = gc.get_threshold(), give_priority(qt)
    yield
    first.end()
    gc.set_threshold(*usual)
