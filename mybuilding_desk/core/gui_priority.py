"""Let background work yield to the GUI thread, since all threads share one interpreter.

Without this, each thread gets half of the time, and a key pressed while a page of packages is processed shows twice as
late. If nothing reports when the GUI is idle (tests, command line), nothing waits.
"""

from collections.abc import Iterable, Iterator
from threading import Event
from time import monotonic
from typing import Final, TypeVar

T = TypeVar("T")

_MAX_YIELD_S: Final = 0.05
"""Longest wait of one part of the work, so that a GUI that is never idle blocks nothing."""
_PART: Final = 8


class GuiIdle(Event):
    """Event that is set while the GUI thread waits for something to happen."""

    is_reported = False
    """Whether an event loop reports when it becomes idle again."""
    _not_before = 0.0

    def begin(self) -> None:
        """Mark the GUI thread idle, unless follow-up work is scheduled."""
        if monotonic() >= self._not_before:
            self.set()

    def end(self) -> None:
        """Mark the GUI thread busy: it has, or is about to get, something to do."""
        if self.is_reported:
            self.clear()

    def stay_busy(self) -> None:
        """Stay busy until the next event loop iteration, which already has work."""
        self.end()
        self._not_before = monotonic() + _MAX_YIELD_S

    def end_busy(self) -> None:
        """Clear the effect of `stay_busy`: the scheduled work is done."""
        self._not_before = 0.0


gui_idle: Final = GuiIdle()
gui_idle.set()


def yield_to_gui() -> None:
    """Wait until the GUI is idle, at most `_MAX_YIELD_S`. For a step of work that cannot be split."""
    gui_idle.wait(_MAX_YIELD_S)


def yielding_to_gui(things: Iterable[T]) -> Iterator[T]:
    """Yield the items, waiting for an idle GUI before every `_PART` of them."""
    for number, thing in enumerate(things):
        if not number % _PART:
            yield_to_gui()
        yield thing
