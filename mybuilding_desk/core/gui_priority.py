"""The threads of a program share one interpreter: long work steps aside while the window has something to do.

Without it each takes half of the time, and a key that meets a page of packages is seen twice as late. Where nobody says
when the window is at rest (a test, a command line), nothing waits.
"""

from collections.abc import Iterable, Iterator
from threading import Event
from time import monotonic
from typing import Final, TypeVar

T = TypeVar("T")

_MAX_WAIT_S: Final = 0.05
"""So long a part of the work waits at most: a window that never rests stops nothing."""
_PART: Final = 8


class GuiIdle(Event):
    """Set while the window waits for something to happen."""

    is_told = False
    """Whether somebody tells when the window is at rest again."""
    _not_before = 0.0

    def begin(self) -> None:
        """The window waits; unless more is to be done by it at once."""
        if monotonic() >= self._not_before:
            self.set()

    def end(self) -> None:
        """Something for the window to do came, or is about to."""
        if self.is_told:
            self.clear()

    def put_off(self) -> None:
        """The window's next turn has work already: it does not rest before that."""
        self.end()
        self._not_before = monotonic() + _MAX_WAIT_S

    def no_longer_put_off(self) -> None:
        """That is done."""
        self._not_before = 0.0


window_at_rest: Final = GuiIdle()
window_at_rest.set()


def yield_to_gui() -> None:
    """Wait for the window's turn, before a part of the work that has no parts of its own."""
    window_at_rest.wait(_MAX_WAIT_S)


def yielding_to_gui(things: Iterable[T]) -> Iterator[T]:
    """These things, a few at a time: before them the window's turn is waited for."""
    for number, thing in enumerate(things):
        if not number % _PART:
            yield_to_gui()
        yield thing
