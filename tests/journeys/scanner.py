"""A barcode scanner as the program sees one: a keyboard that types a number and its end within milliseconds."""

from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

End = Literal["Enter", "Tab", "CR LF", "Ctrl J", ""]

_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER, _TAB = (Qt.Key.Key_Return, _NONE, "\r"), (Qt.Key.Key_Tab, _NONE, "\t")
_LF = (Qt.Key.Key_J, _CTRL, "\n")
_ENDS: dict[End, list[tuple[Qt.Key, Qt.KeyboardModifier, str]]] = {
    "Enter": [_ENTER],
    "Tab": [_TAB],
    "CR LF": [_ENTER, _ENTER],
    "Ctrl J": [_ENTER, _LF],
    "": [],
}


class BarcodeScanner:
    """Sends to whatever has the focus, `ms` between two keys by the clock of `hands`. The program gets no pause.

    The events go to the window as the window system's do; nothing but the clock tells them from a hand's.
    """

    def __init__(self, hands: Any, ms: int = 5, end: End = "Enter") -> None:
        self._hands = hands
        self._ms = ms
        self._end = end

    def send(self, number: str) -> None:
        """One scan, and the silence around it."""
        self._hands.rest()
        self.burst(number)
        self._hands.rest()
        self._hands.look_round()

    def burst(self, number: str) -> None:
        """One scan at once; what ends without a terminator ends when nothing more comes."""
        for sign in number:
            self._sign(sign)
        for key, modifiers, text in _ENDS[self._end]:
            self._click(key, modifiers, text)

    def hold(self, sign: str, times: int) -> None:
        """A key held down: the window system repeats it."""
        for _ in range(times):
            self._hands.time += self._ms
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                self._post(kind, Qt.Key(ord(sign.upper())), _NONE, sign, repeat=True)

    def _sign(self, sign: str) -> None:
        if sign < " ":  # the wedge sends a separator as Ctrl and a key
            self._click(Qt.Key(ord(sign) + 64), _CTRL, sign)
        elif sign.isupper():
            self._post(QEvent.Type.KeyPress, Qt.Key.Key_Shift, _NONE, "")
            self._click(Qt.Key(ord(sign)), _SHIFT, sign)
            self._post(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, _SHIFT, "")
        else:
            self._click(Qt.Key(ord(sign.upper())), _NONE, sign)

    def _click(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self._hands.time += self._ms
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._post(kind, key, modifiers, text)

    def _post(
        self, kind: QEvent.Type, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, *, repeat: bool = False
    ) -> None:
        event = QKeyEvent(kind, key, modifiers, text, repeat)
        event.setTimestamp(self._hands.time)
        # A drop-down list that a scan closed is a window that has just gone.
        window = QGuiApplication.focusWindow() or self._hands.window.windowHandle()
        QCoreApplication.sendEvent(window, event)
