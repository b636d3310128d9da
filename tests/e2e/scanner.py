"""A barcode scanner as the program sees it: a keyboard that types a number and its suffix within milliseconds."""

from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

End = Literal["Enter", "Tab", "CR LF", "CR CR", "CR CR CR", "Ctrl J", ""]

_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER, _TAB = (Qt.Key.Key_Return, _NONE, "\r"), (Qt.Key.Key_Tab, _NONE, "\t")
_LF = (Qt.Key.Key_J, _CTRL, "\n")
_ENDS: dict[End, list[tuple[Qt.Key, Qt.KeyboardModifier, str]]] = {
    "Enter": [_ENTER],
    "Tab": [_TAB],
    "CR LF": [_ENTER, (Qt.Key(10), _NONE, "\n")],
    "CR CR": [_ENTER] * 2,
    "CR CR CR": [_ENTER] * 3,
    "Ctrl J": [_ENTER, _LF],
    "": [],
}


class BarcodeScanner:
    """Sends keys to the focused widget, `ms` apart by the clock of `hands`, each held down for `hold` ms.

    Events reach the window like those of the window system; only the clock tells them from typing. If `hold` is longer
    than `ms`, keys overlap. The program gets no pause, as on a busy computer; with `idle`, it notices each silence.
    """

    def __init__(self, hands: Any, ms: int = 5, end: End = "Enter", *, hold: int = 0, idle: bool = False) -> None:
        self._hands = hands
        self._ms = ms
        self._end = end
        self._hold = hold
        self._idle = idle
        self._down: list[tuple[int, Qt.Key, Qt.KeyboardModifier, str]] = []
        self._struck = hands.time

    def send(self, number: str) -> None:
        """One scan, with silence before and after it."""
        self._hands.rest()
        self.burst(number)
        self._hands.rest()
        self._hands.look_round()

    def burst(self, number: str) -> None:
        """One scan alone; without a suffix, it ends by silence."""
        for char in number:
            self._char(char)
        for key, modifiers, text in _ENDS[self._end]:
            self._click(key, modifiers, text)
        self._live(self._hold)

    def enter(self, after: int) -> None:
        """One more Enter, this many ms after the key before it."""
        self._live(self._struck + after - self._hands.time)
        self._press(*_ENTER)
        self._live(self._hold)

    def hold(self, char: str, times: int) -> None:
        """A key held down: the window system repeats it."""
        for _ in range(times):
            self._hands.time += self._ms
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                self._post(kind, Qt.Key(ord(char.upper())), _NONE, char, repeat=True)

    def _char(self, char: str) -> None:
        if char < " ":  # a wedge sends a separator as Ctrl and a key
            self._click(Qt.Key(ord(char) + 64), _CTRL, char)
        elif char.isupper():
            self._post(QEvent.Type.KeyPress, Qt.Key.Key_Shift, _NONE, "")
            self._click(Qt.Key(ord(char)), _SHIFT, char)
            self._post(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, _SHIFT, "")
        else:
            self._click(Qt.Key(ord(char.upper())), _NONE, char)

    def _click(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self._live(self._ms)
        self._press(key, modifiers, text)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self._struck = self._hands.time
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self._post(kind, key, modifiers, text)
        self._down.append((self._hands.time + self._hold, key, modifiers, text))
        self._live(0)

    def _live(self, ms: int) -> None:
        """Advance the clock: keys are released, and an idle program notices the silence."""
        end = self._hands.time + ms
        while self._down and self._down[0][0] <= end:
            due, *key = self._down.pop(0)
            self._notice(due)
            self._hands.time = due
            self._post(QEvent.Type.KeyRelease, *key)
        self._notice(end)
        self._hands.time = end

    def _notice(self, until: int) -> None:
        ear = self._hands.ear
        if self._idle and ear is not None and ear.wait and until - self._struck > ear.wait:
            self._hands.time = max(self._hands.time, self._struck + ear.wait)
            ear.pause()

    def _post(
        self, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, *, repeat: bool = False
    ) -> None:
        event = QKeyEvent(kind, key, modifiers, text, repeat)
        event.setTimestamp(self._hands.time)
        # A drop-down list that the scan closed is a deleted window.
        window = QGuiApplication.focusWindow() or self._hands.window.windowHandle()
        QCoreApplication.sendEvent(window, event)
