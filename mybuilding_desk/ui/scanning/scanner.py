"""Recognize a barcode scanner by the timing of its keys.

What is no scan goes on to where it was typed, untouched and in its order. What a scan means is not known here.
"""

from collections import deque
from collections.abc import Callable
from math import inf
from time import monotonic
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.scan_detector import LATE, PAUSE, KeyDecision, ScanDetector
from mybuilding_desk.domain.settings import Suffix
from mybuilding_desk.domain.tracking import read_scan

_PATIENCE: Final = 150
"""Milliseconds in which a press comes that a screen reader is asked about; Qt itself waits 100 for the reader."""

_ANOTHER_CLOCK: Final = 60_000
"""Milliseconds; no key is as late: the driver's clock was set, or the computer slept."""


class KeyTimestamps:
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


Place = Literal["off", "line", "work", "form", "lock"]
"""Where a key would go: to a page that hears no scans, to the scan line, to any other part of the work, to a form that
other programs fill in by typing as fast as a scanner, or to the lock, where a burst is a scan, whatever it says."""

Kind = Literal["sign", "control", "end", "quiet", "other"]
"""A sign, a control character by Ctrl, what ends a scan, what only accompanies other keys, all else."""

_HEARD: Final = (
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress,
)  # fmt: skip
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_COMMANDS: Final = _CTRL | _ALT | Qt.KeyboardModifier.MetaModifier
_LINE_FEED: Final = 10
"""A key of its own on X, without a name in Qt; some scanners send it."""
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, _LINE_FEED)
_QUIET: Final = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)  # fmt: skip
_LATE_S: Final = 0.01


class Scanner(QObject):
    """Listens at whichever window has the focus. `clock` tells when a key was struck, in ms; `now` is that clock."""

    scanned = Signal(str)
    """The whole text of a scan without its terminator. None of its keys came anywhere."""
    ended = Signal()
    """A scan that was no burst from its first key on has come into the scan line key by key: this is its terminator."""

    def __init__(self, place: Callable[[], Place], page: QWidget) -> None:
        super().__init__(page)
        self._struck = KeyTimestamps()
        self.clock: Callable[[QKeyEvent], int] = self._struck
        self.now: Callable[[], int] = self._struck.now
        self._touched = monotonic()
        self._place = place
        self._page = page
        self._scan_detector = ScanDetector()
        self._suffix: Suffix = "any"
        self._scan_detector.patience = self._patience
        self._keys: list[QKeyEvent] = []
        self._sign_key = 0
        """The key that typed the last sign, until it is let go."""
        self._struck_last = inf
        self._sending = False
        self._due = inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._silence)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def expect(self, suffix: Suffix) -> None:
        """What ends a scan from now on; a burst that ends otherwise is typing."""
        self._suffix = suffix

    def idle_seconds(self) -> float:
        """How long ago the last key or button was pressed."""
        return monotonic() - self._touched

    @property
    def wait(self) -> int:
        """Milliseconds of silence that make `pause` due."""
        return self._scan_detector.wait

    def pause(self) -> None:
        """No key came for some time: what is held is typing, or a scan without a terminator."""
        self._settle(self._scan_detector.pause())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether a key is taken away."""
        if event.type() not in _HEARD or self._sending:
            return False
        self._touched = monotonic()
        if not isinstance(event, QKeyEvent) or self._place() == "off":
            self._settle(self._scan_detector.other())
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._follow(self._ask(event), event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._keep(event)
        return self._is_no_command(event)

    def _listen(self, window: QWindow | None) -> None:
        """Follow the focus: a drop-down list is a window of its own."""
        self._settle(self._scan_detector.other())
        if window is not None:
            window.installEventFilter(self)

    def _patience(self, signs: str) -> int:
        """A number that no maker writes may be half of one; and a key that has to end a scan is waited for."""
        ends = self._suffix in ("enter", "tab")
        return LATE if ends or read_scan(signs).kind == "unknown" else PAUSE

    # One key

    def _ask(self, event: QKeyEvent) -> KeyDecision:
        at, kind = self.clock(event), _kind(event)
        amid = self._scan_detector.within(at)
        if kind == "sign" or (kind == "control" and amid):
            self._sign_key = _code(event)
            return self._scan_detector.sign(_sign(event), at, repeat=event.isAutoRepeat())
        if kind == "end":
            return self._scan_detector.end(at)
        # Alt is held while a driver types the code of a sign on the number pad.
        if kind == "quiet" or (amid and event.modifiers() & _ALT):
            return KeyDecision("hold" if self._keys else "pass")
        return self._scan_detector.other()

    def _follow(self, answer: KeyDecision, event: QKeyEvent) -> bool:
        place = self._place()
        is_scan = self._settle(answer, _end(event))
        match answer.then:
            case "hold":
                self._keys.append(_copy(event))
                self._struck_last = monotonic()
                self._wait()
                return True
            case "pass":
                return False
            case "eat" if is_scan or not answer.scan:
                return True
        if place == "line":
            self.ended.emit()
            self._scan_detector.opened(self.now(), takes_typing=self._place() == "line")
        return place != "form"  # a form is filled in and sent off by what types names and passwords for people

    def _keep(self, event: QKeyEvent) -> bool:
        """Behind a key that is held, its release waits for its turn."""
        if self._sign_key == _code(event):
            self._scan_detector.lift(self.clock(event), repeat=event.isAutoRepeat())
        if self._keys:
            self._keys.append(_copy(event))
            self._wait()
        return bool(self._keys)

    def _is_no_command(self, event: QKeyEvent) -> bool:
        """Qt asks this before a shortcut acts. Amid a burst it is a sign of the burst; a person's comes in its turn."""
        if self._scan_detector.within(self.clock(event)) and event.modifiers() & _COMMANDS:
            event.accept()
            return True
        if _kind(event) in ("control", "other"):
            self._settle(self._scan_detector.other())
        return False

    # What is held

    def _wait(self) -> None:
        """Counted from the last key: its release may have shown that there is more to come."""
        self._due = self._struck_last + self._scan_detector.wait / 1000
        self._timer.start(max(0, round(1000 * (self._due - monotonic()))))

    def _silence(self) -> None:
        """A window that was busy hears what was struck meanwhile before it takes it for silence."""
        if monotonic() - self._due > _LATE_S or self._struck.is_awaited():
            self._due = inf
            self._timer.start(int(1000 * _LATE_S))
        else:
            self.pause()

    def _settle(self, answer: KeyDecision, end: Suffix = "none") -> bool:
        """Let go what is held, or make a scan of it; whether it was one. `end` is the key that came behind it."""
        is_scan = bool(answer.scan) and self._is_scan(answer.scan, end)
        if is_scan:
            self._keys.clear()
            self.scanned.emit(answer.scan)
            self._scan_detector.opened(self.now(), takes_typing=self._place() == "line")
        elif answer.scan or answer.free:
            if answer.scan and self._place() == "form":
                self._scan_detector.not_a_scan()
            self._send()
        return is_scan

    def _is_scan(self, text: str, end: Suffix) -> bool:
        """A label's code has a digit. What people's tools type for them has small letters and blanks ("ups 12b").

        Into a form they type names and passwords: there, whatever no rule knows has to look like a number.
        """
        place = self._place()
        if place == "lock":
            return True
        if self._suffix not in ("any", end):
            return False
        digits, small = sum(sign.isdigit() for sign in text), text != text.upper()
        if place == "form":
            return not small and (2 * digits >= len(text) or read_scan(text).kind != "unknown")
        return digits > 0 and not (small and " " in text and read_scan(text).kind == "unknown")

    def _send(self) -> None:
        keys, self._keys = self._keys, []
        self._sending = True
        try:
            for key in keys:
                window = QGuiApplication.focusWindow() or self._page.window().windowHandle()
                QCoreApplication.sendEvent(window, key)
        finally:
            self._sending = False


def _code(event: QKeyEvent) -> int:
    """Which key it is: Shift may be let go before it, and then it has another sign."""
    return event.nativeScanCode() or event.key()


def _end(event: QKeyEvent) -> Suffix:
    """Which end of a scan a key is; any other key is none, and silence was the end."""
    if _kind(event) != "end":
        return "none"
    return "tab" if event.key() == Qt.Key.Key_Tab or _sign(event) == "\t" else "enter"


def _kind(event: QKeyEvent) -> Kind:
    commands = event.modifiers() & _COMMANDS
    if event.key() in _ENDS and not commands:
        return "end"
    if event.key() in _QUIET:
        return "quiet"
    if commands == _CTRL and (sign := _sign(event)):
        return "end" if sign in "\t\n\r" else "control"
    # Ctrl and Alt together are AltGr on Windows.
    typed = not commands or commands == _CTRL | _ALT
    return "sign" if typed and event.text() and event.text().isprintable() else "other"


def _sign(event: QKeyEvent) -> str:
    """The sign that a key types; with Ctrl the control character, whatever the system makes of it."""
    if event.modifiers() & _COMMANDS == _CTRL:
        return chr(event.key() - 64) if 64 < event.key() < 96 else ""
    return event.text()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """A key to be sent later. `QKeyEvent.clone` would do, but what it makes is never freed."""
    made = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    made.setTimestamp(event.timestamp())
    return made
