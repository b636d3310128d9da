"""Password field with a Show button inside, and detection of Caps Lock."""

import sys

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.theme import SPACE

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class WatchedField(QLineEdit):
    """Line edit that emits its key and focus events."""

    key_came = Signal(object)
    """A `QKeyEvent`, before the field handles it."""
    focus_came = Signal(object)
    """A `QFocusEvent`, for focus gained or lost."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit the event, then handle it."""
        self.key_came.emit(event)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit the event, then handle it."""
        self.focus_came.emit(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit the event, then handle it."""
        self.focus_came.emit(event)
        super().focusOutEvent(event)


class PasswordField(WatchedField):
    """Line edit that hides its text. `toggle` is inside it and belongs after it in the tab order."""

    def __init__(self, name: str, toggle_name: str, what: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._what = what
        self.toggle = QPushButton(self)
        self.toggle.setObjectName(toggle_name)
        self.toggle.setProperty("look", "inside")
        self.toggle.setCursor(Qt.CursorShape.ArrowCursor)
        self.toggle.setCheckable(True)
        self.toggle.setAutoDefault(True)
        self.toggle.toggled.connect(self._show)
        inside = row(self.toggle, margins=(SPACE[2], 0, SPACE[2], 0))
        inside.insertStretch(0)
        self.setLayout(inside)
        self._show(False)

    def hide_text(self) -> None:
        """Hide the text again."""
        self.toggle.setChecked(False)

    def forget(self) -> None:
        """Empty the field and its undo history, unlike `clear()`."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ignore keys that the button inside did not use, which would otherwise be typed into the field."""
        if self.hasFocus():
            super().keyPressEvent(event)
        else:
            self.key_came.emit(event)
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text clear of the button."""
        super().resizeEvent(event)
        self._make_room()

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        # A visible password is still secret: no keyboard may learn it, complete it or change its case.
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
        self.toggle.setText(self.tr("Hide") if shown else self.tr("Show"))
        words = self.tr("Hide {0}") if shown else self.tr("Show {0}")
        self.toggle.setAccessibleName(words.format(self._what))
        self._make_room()

    def _make_room(self) -> None:
        room = self.toggle.sizeHint().width()
        self.setTextMargins(*((room, 0, 0, 0) if self.isRightToLeft() else (0, 0, room, 0)))


class CapsWatch(QObject):
    """Caps Lock detection from the keys typed into the watched fields; Qt has no way to query it.

    The state is unknown before the first letter, and again after the window lost focus: it may change elsewhere.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._on: bool | None = None

    @property
    def is_on(self) -> bool:
        """Whether Caps Lock is known to be on."""
        return bool(self._on)

    def watch(self, *fields: WatchedField) -> None:
        """Watch the keys typed into `fields`."""
        for field in fields:
            field.key_came.connect(self._hear)
            field.focus_came.connect(self._lose)

    def _hear(self, event: QKeyEvent) -> None:
        self._know(self._after(event))

    def _lose(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self._know(None)

    def _after(self, event: QKeyEvent) -> bool | None:
        if event.key() == Qt.Key.Key_CapsLock and not event.isAutoRepeat():
            return None if self._on is None else not self._on
        letter, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if len(letter) != 1 or letter.lower() == letter.upper() or event.modifiers() & _CHORD:
            return self._on
        if shift and sys.platform == "darwin":
            # On macOS Shift with Caps Lock still types a capital letter, so it proves nothing.
            return self._on
        return letter.isupper() != shift

    def _know(self, now: bool | None) -> None:
        before, self._on = self.is_on, now
        if before != self.is_on:
            self.changed.emit(self.is_on)
