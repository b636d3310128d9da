"""What the program's entry adds to the window, for measurements that build the window themselves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from mybuilding_desk.ui.sweep import Sweep
from mybuilding_desk.ui.window_first import WindowFirst

_TICK_MS: Final = 5


@contextmanager
def as_program() -> Iterator[None]:
    """The window goes before the lane, and garbage is looked for while nobody is there."""
    qt = QCoreApplication.instance()
    assert qt is not None
    first, sweep = WindowFirst(qt), Sweep(qt)
    yield
    first.end()
    sweep.end()


def wait(came: Callable[[], bool], seconds: float = 300.0) -> None:
    """Let the window live until then, at rest where it has nothing to do, as the program's own loop does."""
    end, again = perf_counter() + seconds, QTimer()
    again.start(_TICK_MS)
    while not came():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() > end:
            raise TimeoutError
