"""Tells whether a machine struck the last keys, by how shortly it held them down. Knows no barcode and no Qt.

A scanner lets go of a key within a few milliseconds. A hand holds it for 50 to 150, and a fast hand still holds it when
it strikes the next one. So the time between two keys alone decides nothing for a slow scanner or for a short code; with
the time that each key was held, it does. And no hand types eight signs of a number so fast, however long it holds them.
"""

from collections import deque
from collections.abc import Iterable
from typing import Final

TAP: Final = 18
"""Milliseconds for which a scanner holds a key down at most. Windows tells times in steps of up to 16."""
SLOW: Final = 75
"""Milliseconds between two keys of the slowest scanner at most."""
APART: Final = 250
"""Milliseconds after which a key belongs to no key before it."""
STALL: Final = 450
"""The same where those before it are a machine's: scanners by radio stand still for so long."""

_ENOUGH: Final = 2
_NUMBER: Final = 8
"""Signs, half of them digits."""
_HAND: Final = 1_000


class Taps:
    """Takes every sign and its release, with their times in ms of any clock. A single key that was late proves nothing:
    medians decide.
    """

    def __init__(self) -> None:
        self._signs = deque[str](maxlen=_NUMBER)
        self._gaps = deque[int](maxlen=_NUMBER)
        self._holds = deque[int](maxlen=_NUMBER)
        self._last = 0
        self._is_down = False

    def press(self, sign: str, at: int) -> None:
        """A sign."""
        if at - self._last > (STALL if self.are_a_machines() else APART):
            for before in (self._signs, self._gaps, self._holds):
                before.clear()
        else:
            self._gaps.append(at - self._last)
            if self._is_down:
                self._holds.append(_HAND)
        self._signs.append(sign)
        self._last, self._is_down = at, True

    def lift(self, at: int) -> bool:
        """The sign pressed last was let go; whether it was a tap."""
        if not self._is_down:
            return False
        self._is_down = False
        self._holds.append(at - self._last)
        return at - self._last <= TAP

    def are_a_machines(self) -> bool:
        """Whether the signs up to now came from a machine. One sign proves nothing."""
        if not self._gaps or _median(self._gaps) > SLOW:
            return False
        tapped = len(self._holds) >= _ENOUGH and not self._is_down and _median(self._holds) <= TAP
        digits = sum(sign.isdigit() for sign in self._signs)
        return tapped or (len(self._signs) == _NUMBER and 2 * digits >= _NUMBER)


def _median(values: Iterable[int]) -> int:
    """The lower one of two."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]
