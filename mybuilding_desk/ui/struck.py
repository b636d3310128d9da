"""When a key was struck, which is not when it comes: a busy window, or a screen reader, hears it late."""

from collections import deque
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

_PATIENCE: Final = 150
"""Milliseconds in which a press comes that a screen reader is asked about; Qt itself waits 100 for the reader."""


class Struck:
    """Tells for each key when it was struck, in ms: by the driver; else when it came.

    While a screen reader listens on Linux, Qt asks it about each key first: the press comes late and without its time
    (seen with Qt 6.11). The question whether a key is a shortcut comes at once before that, and with its time.
    """

    def __init__(self) -> None:
        self._asked = deque[tuple[int, int]](maxlen=64)
        """The keys, by the code of the keyboard, and the times of questions whose presses have not come."""
        self._asked_last = 0
        """When the last of them came by our own clock: the driver may have another."""

    def __call__(self, event: QKeyEvent) -> int:
        at = event.timestamp()
        if event.type() == QEvent.Type.ShortcutOverride:
            self._asked_last = _now()
            self._asked.append((event.nativeScanCode(), at or self._asked_last))
        elif at:
            self._asked.clear()
        else:
            at = self._asked_at(event.nativeScanCode())
        return at or _now()

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
