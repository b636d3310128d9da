"""Recognize a barcode scanner by the timing of its keys.

Keys that are not part of a scan are delivered where they were typed, unchanged and in order.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from math import inf
from time import monotonic
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.input.scan_detector import DEAF_MS, LATE_MS, PAUSE_MS, KeyDecision, ScanDetector
from mybuilding_desk.domain.settings import Suffix
from mybuilding_desk.domain.tracking import read_scan

_PATIENCE: Final = 150
"""Milliseconds to wait for a key press that Qt passes to a screen reader first; Qt itself gives the reader 100."""

_ANOTHER_CLOCK: Final = 60_000
"""Milliseconds; no key is this late. A larger delay means that the driver's clock was set or the computer slept."""


class KeyTimestamps:
    """Time in ms when each key was pressed or released: by the driver's clock, else the time of arrival.

    While a screen reader listens on Linux, Qt asks it about each key first: the press arrives late and without a
    timestamp (seen with Qt 6.11). The `ShortcutOverride` event for the same key arrives at once, with its timestamp.
    """

    def __init__(self) -> None:
        self._asked = deque[tuple[int, int]](maxlen=64)
        """Scan code and time in ms of each `ShortcutOverride` whose key press has not arrived yet."""
        self._asked_last = 0
        """Arrival of the last of them by our own clock, which may differ from the driver's."""
        self._pressed, self._pressed_came = 0, 0
        self._lag: int | None = None
        """How far the driver's clock is behind our own, in ms: the smallest lag seen, as a key never arrives early."""

    def __call__(self, event: QKeyEvent) -> int:
        at, now = event.timestamp(), _now()
        if at and (self._lag is None or not 0 <= now - at - self._lag < _ANOTHER_CLOCK):
            self._lag = now - at
        if event.type() == QEvent.Type.ShortcutOverride:
            self._asked_last = now
            self._asked.append((event.nativeScanCode(), at or now))
        elif event.type() == QEvent.Type.KeyRelease:
            # Press and release are equally late, so the time between them is right.
            at = at or self._pressed + now - self._pressed_came
        else:
            if at:
                self._asked.clear()
            else:
                at = self._asked_at(event.nativeScanCode()) or now
            self._pressed, self._pressed_came = at, now
        return at or now

    def now(self) -> int:
        """Return the current time by the same clock."""
        return _now() - (self._lag or 0)

    def is_awaited(self) -> bool:
        """Return whether a key press may still arrive."""
        return bool(self._asked) and _now() - self._asked_last < _PATIENCE

    def _asked_at(self, code: int) -> int:
        """Return this key's `ShortcutOverride` time, 0 if unknown; forget older ones, as those became shortcuts."""
        if any(code == one for one, _at in self._asked):
            while self._asked:
                one, at = self._asked.popleft()
                if one == code:
                    return at
        return 0


def _now() -> int:
    return int(monotonic() * 1000)


KeyTarget = Literal["off", "line", "work", "form", "lock"]
"""Where a key would go: "off", a page that ignores scans; "line", the scan field; "work", the rest of the main page;
"form", a form that other programs fill in by typing as fast as a scanner; "lock", where every burst is a scan."""

KeyClass = Literal["sign", "control", "end", "quiet", "other"]
"""Class of a key: character, control character by Ctrl, terminator of a scan, modifier or lock key, any other."""

_EVENT_TYPES: Final = (
    QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.MouseButtonPress,
)  # fmt: skip
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_COMMANDS: Final = _CTRL | _ALT | Qt.KeyboardModifier.MetaModifier
_LINE_FEED: Final = 10
"""Key code of the separate line-feed key on X11, which Qt does not name; some scanners send it."""
_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, _LINE_FEED)
_QUIET: Final = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)  # fmt: skip
_LATE_S: Final = 0.01


class Scanner(QObject):
    """Event filter on the focused window. `clock` returns the time of a key event in ms, `now` the current time."""

    scanned = Signal(str)
    """Full text of a scan without its terminator. None of its keys reached a widget."""
    ended = Signal()
    """Terminator of a scan that went into the scan field key by key, as it was not a burst from its first key on."""

    def __init__(self, target: Callable[[], KeyTarget], page: QWidget) -> None:
        super().__init__(page)
        self._key_timestamps = KeyTimestamps()
        self.clock: Callable[[QKeyEvent], int] = self._key_timestamps
        self.now: Callable[[], int] = self._key_timestamps.now
        self._touched = monotonic()
        self._target = target
        self._page = page
        self._scan_detector = ScanDetector()
        self._suffix: Suffix = "any"
        self._scan_detector.patience = self._patience
        self._keys: list[QKeyEvent] = []
        self._char_key = 0
        """Key that typed the last character, until it is released."""
        self._last_key_at = inf
        self._enter_from = 0
        """Time in ms by `clock` before which an Enter is ignored, and whether another key ends that."""
        self._key_ends_it = True
        self._sending = False
        self._due = inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._silence)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def set_suffix(self, suffix: Suffix) -> None:
        """Set the key that ends a scan; a burst that ends differently is typing."""
        self._suffix = suffix

    def ignore_enter(self, ms: int = DEAF_MS, *, key_ends_it: bool = True) -> None:
        """Ignore an Enter pressed before now or up to `ms` later: no person has seen by then what it would act on.

        With `key_ends_it`, the user's next other key ends this.
        """
        self._enter_from, self._key_ends_it = self.now() + ms, key_ends_it

    def idle_seconds(self) -> float:
        """Return the seconds since the last key or mouse button event."""
        return monotonic() - self._touched

    @property
    def wait(self) -> int:
        """Milliseconds of silence after which `pause` is due."""
        return self._scan_detector.wait

    def pause(self) -> None:
        """Handle silence: the held keys are typing, or a scan without a terminator."""
        self._settle(self._scan_detector.pause())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back the keys of a possible scan; return whether this event is consumed."""
        if event.type() not in _EVENT_TYPES or self._sending:
            return False
        self._touched = monotonic()
        if not isinstance(event, QKeyEvent) or self._target() == "off":
            self._settle(self._scan_detector.other_key())
            return False
        if event.type() == QEvent.Type.KeyPress:
            return self._follow(self._ask(event), event)
        if event.type() == QEvent.Type.KeyRelease:
            return self._keep(event)
        return self._is_no_command(event)

    def _listen(self, window: QWindow | None) -> None:
        """Follow the focus, as a drop-down list is a separate window."""
        self._settle(self._scan_detector.other_key())
        if window is not None:
            window.installEventFilter(self)

    def _patience(self, chars: str) -> int:
        """Return the silence in ms that ends a burst: longer if no rule knows the number or a suffix must follow.

        The beginning of a label reads like a damaged one.
        """
        ends = self._suffix in ("enter", "tab")
        return LATE_MS if ends or read_scan(chars).kind in ("unknown", "damaged_label", "location") else PAUSE_MS

    # One key

    def _ask(self, event: QKeyEvent) -> KeyDecision:
        at, key_class = self.clock(event), _key_class(event)
        if key_class not in ("end", "quiet"):
            self._seen()
        amid = self._scan_detector.within(at)
        if key_class == "sign" or (key_class == "control" and amid):
            self._char_key = _code(event)
            return self._scan_detector.key_down(_char(event), at, repeat=event.isAutoRepeat())
        if key_class == "end":
            answer = self._scan_detector.end(at)
            is_early = at < self._enter_from and _end(event) == "enter"
            return replace(answer, action="eat") if is_early and answer.action == "pass" and not answer.scan else answer
        # Some drivers hold Alt and type the code of a character on the number pad.
        if key_class == "quiet" or (amid and event.modifiers() & _ALT):
            return KeyDecision("hold" if self._keys else "pass")
        return self._scan_detector.other_key()

    def _follow(self, answer: KeyDecision, event: QKeyEvent) -> bool:
        target = self._target()
        is_scan = self._settle(answer, _end(event))
        match answer.action:
            case "hold":
                self._keys.append(_copy(event))
                self._last_key_at = monotonic()
                self._wait()
                return True
            case "pass":
                return False
            case "eat" if is_scan or not answer.scan:
                return True
        if target == "line":
            self.ended.emit()
            self._scan_detector.result_shown(self.now(), takes_typing=self._target() == "line")
        return target != "form"  # password managers fill in and submit a form

    def _keep(self, event: QKeyEvent) -> bool:
        """Queue a release behind the held keys, so that the order stays right; return whether it was queued."""
        if self._char_key == _code(event):
            self._scan_detector.key_up(self.clock(event), repeat=event.isAutoRepeat())
        if self._keys:
            self._keys.append(_copy(event))
            self._wait()
        return bool(self._keys)

    def _is_no_command(self, event: QKeyEvent) -> bool:
        """Handle `ShortcutOverride`: accept it within a burst, so that no shortcut acts. Return `True` if accepted."""
        if self._scan_detector.within(self.clock(event)) and event.modifiers() & _COMMANDS:
            event.accept()
            return True
        if _key_class(event) in ("control", "other"):
            self._seen()
            self._settle(self._scan_detector.other_key())
        return False

    def _seen(self) -> None:
        """Note a key of a person who has seen the screen."""
        if self._key_ends_it:
            self._enter_from = 0

    # Held keys

    def _wait(self) -> None:
        """Restart the timer, counted from the last key press; its release may have extended the wait."""
        self._due = self._last_key_at + self._scan_detector.wait / 1000
        self._timer.start(max(0, round(1000 * (self._due - monotonic()))))

    def _silence(self) -> None:
        """Handle the end of the wait; if the event loop was busy or a press may still arrive, wait for pending keys."""
        if monotonic() - self._due > _LATE_S or self._key_timestamps.is_awaited():
            self._due = inf
            self._timer.start(int(1000 * _LATE_S))
        else:
            self.pause()

    def _settle(self, answer: KeyDecision, end: Suffix = "none") -> bool:
        """Emit the held keys as a scan, or deliver them; return whether it was a scan. `end` is the terminator."""
        is_scan = bool(answer.scan) and self._is_scan(answer.scan, end)
        if is_scan:
            self._keys.clear()
            self.scanned.emit(answer.scan)
            self._scan_detector.result_shown(self.now(), takes_typing=self._target() == "line")
        elif answer.scan or answer.free:
            if answer.scan and self._target() == "form":
                self._scan_detector.not_a_scan()
            self._send()
        return is_scan

    def _is_scan(self, text: str, end: Suffix) -> bool:
        """Return whether a burst is a scan and not the typing of another program. On the lock, every burst is a scan.

        Barcodes have digits; text expanders type lowercase and spaces ("ups 12b"). In forms, other programs type names
        and passwords: there, lowercase is typing, and a text that no rule knows must be at least half digits.
        """
        target = self._target()
        if target == "lock":
            return True
        if self._suffix not in ("any", end):
            return False
        digits, small = sum(char.isdigit() for char in text), text != text.upper()
        if target == "form":
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
    """Return the physical key: if Shift is released first, the release carries another character."""
    return event.nativeScanCode() or event.key()


def _end(event: QKeyEvent) -> Suffix:
    """Return which terminator a key is; `"none"` for any other key, as then silence ended the scan."""
    if _key_class(event) != "end":
        return "none"
    return "tab" if event.key() == Qt.Key.Key_Tab or _char(event) == "\t" else "enter"


def _key_class(event: QKeyEvent) -> KeyClass:
    commands = event.modifiers() & _COMMANDS
    if event.key() in _ENDS and not commands:
        return "end"
    if event.key() in _QUIET:
        return "quiet"
    if commands == _CTRL and (char := _char(event)):
        return "end" if char in "\t\n\r" else "control"
    # Ctrl and Alt together are AltGr on Windows.
    typed = not commands or commands == _CTRL | _ALT
    return "sign" if typed and event.text() and event.text().isprintable() else "other"


def _char(event: QKeyEvent) -> str:
    """Return the character that a key types; with Ctrl the control character, whatever text the system reports."""
    if event.modifiers() & _COMMANDS == _CTRL:
        return chr(event.key() - 64) if 64 < event.key() < 96 else ""
    return event.text()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """Return a copy of a key event to send later. `QKeyEvent.clone` would do, but its result is never freed."""
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
