"""When a key was struck, which is not when it comes: a busy window, or a screen reader, hears it late."""

from collections import deque
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

_PATIENCE: Final = 150
"""Milliseconds in which a press comes that a screen reader is asked about; Qt itself waits 100 for the reader."""

_ANOTHER_CLOCK: Final = 60_000
"""Milliseconds; no key is as late: the driver's clock was set, or the computer slept."""


class Struck:
    """Tells for each key when it was struck or let go, in ms: by the driver; else when it came.

    While a screen reader listens on Linux, Qt asks it about each key first: the press comes late and without its time
    (seen with Qt 6.11). The question whether a key is a shortcut comes at once before that, and with its time.
    """

    def __init__(self) -> None:
        self._asked = deque[tuple[int, int]](maxlen=64)
        """The keys, by the code of the keyboard, and the times of questions whose presses have not come."""
        self._asked_last = 0
        """When the last of them came by our own clock: the driver may have another."""
        self._pressed, self._pressed_came = 0, 0
        self._lag: int | None = None
        """How far the driver's clock is behind our own: the least that was seen, as a key never comes early."""

    def __call__(self, event: QKeyEvent) -> int:
        at, now = event.timestamp(), _now()
        if at and (self._lag is None or not 0 <= now - at - self._lag < _ANOTHER_CLOCK):
            self._lag = now - at
        if event.type() == QEvent.Type.ShortcutOverride:
            self._asked_last = now
            self._asked.append((event.nativeScanCode(), at or now))
        elif event.type() == QEvent.Type.KeyRelease:
            # Press and release are late alike, so the time in between is as long as it was.
            at = at or self._pressed + now - self._pressed_came
        else:
            if at:
                self._asked.clear()
            else:
                at = self._asked_at(event.nativeScanCode()) or now
            self._pressed, self._pressed_came = at, now
        return at or now

    def now(self) -> int:
        """The present by the same clock."""
        return _now() - (self._lag or 0)

    def is_awaited(self) -> bool:
        """Whether a press is still on its way."""
        return bool(self._asked) and _now() - self._asked_last < _PATIENCE

    def _asked_at(self, code: int) -> int:
        """A question that was answered by a shortcut has no press."""
        if any(code == one for one, _at in self._asked):
            while self._asked:
                one, at = self._asked.popleft()
                if one == code:
                    return at
        return 0


def _now() -> int:
    return int(monotonic() * 1000)
