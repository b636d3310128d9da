"""Detect whether a machine pressed the last keys, by how briefly it held them. Knows no barcodes and no Qt.

A scanner releases a key within a few milliseconds. A hand holds it for 50 to 150 ms, and a fast hand still holds it
when pressing the next one. So for a slow scanner or a short code the time between two keys is not enough; with the time
that each key was held, it is. And no hand types eight characters of a number that fast, however long it holds them.
"""

from collections import deque
from collections.abc import Iterable
from typing import Final

TAP_MS: Final = 18
"""Longest time in ms that a scanner holds a key down. Windows measures time in steps of up to 16 ms."""
SLOW_MS: Final = 75
"""Maximum gap in ms between two keys of the slowest scanner."""
APART_MS: Final = 250
"""Gap in ms after which a key no longer belongs to the keys before it."""
STALL_MS: Final = 450
"""The same gap after keys of a machine: wireless scanners can stall this long."""

_ENOUGH: Final = 2
_NUMBER: Final = 8
"""Number of characters, half of them digits, that reveal a machine by speed alone."""
_HAND: Final = 1_000


class KeyRhythm:
    """Recorder of characters and their key releases, with times in ms of any clock.

    It decides by medians, as a single late key proves nothing.
    """

    def __init__(self) -> None:
        self._chars = deque[str](maxlen=_NUMBER)
        self._gaps = deque[int](maxlen=_NUMBER)
        self._holds = deque[int](maxlen=_NUMBER)
        self._last = 0
        self._is_down = False

    def key_down(self, char: str, at: int) -> None:
        """Record a character."""
        if at - self._last > (STALL_MS if self.is_machine() else APART_MS):
            for before in (self._chars, self._gaps, self._holds):
                before.clear()
        else:
            self._gaps.append(at - self._last)
            if self._is_down:
                self._holds.append(_HAND)
        self._chars.append(char)
        self._last, self._is_down = at, True

    def key_up(self, at: int) -> bool:
        """Record the release of the last character's key, and return whether it was a tap."""
        if not self._is_down:
            return False
        self._is_down = False
        self._holds.append(at - self._last)
        return at - self._last <= TAP_MS

    def is_machine(self) -> bool:
        """Return whether the recent characters came from a machine. One character proves nothing."""
        if not self._gaps or _median(self._gaps) > SLOW_MS:
            return False
        tapped = len(self._holds) >= _ENOUGH and not self._is_down and _median(self._holds) <= TAP_MS
        digits = sum(char.isdigit() for char in self._chars)
        return tapped or (len(self._chars) == _NUMBER and 2 * digits >= _NUMBER)


def _median(values: Iterable[int]) -> int:
    """Return the median; the lower of the middle two for an even number of values."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]
