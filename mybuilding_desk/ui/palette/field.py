"""The field of the palette. It keeps the focus, so that all keys of the palette arrive here."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from mybuilding_desk.ui.commands.catalog import COMMANDS
from mybuilding_desk.ui.commands.command import Scope
from mybuilding_desk.ui.commands.keys import number_of

_MAX_CHARS: Final = 120
_WITHOUT: Final = Qt.KeyboardModifier.NoModifier
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_STEPS: Final = {
    Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_PageUp: "page_up", Qt.Key.Key_PageDown: "page_down",
    Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last",
}  # fmt: skip
_STAYS: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class PaletteField(QComboBox):
    """Text field with the accessible role of a combo box, as its list opens below it. It has no popup of its own."""

    typed = Signal(str)
    moved = Signal(str)
    """Request to choose another row: `up`, `down`, `page_up`, `page_down`, `first`, `last`."""
    entered = Signal()
    more_wanted = Signal()
    """Tab, or the arrow to the reading end at the end of the text."""
    back_wanted = Signal()
    """The arrow to the reading start at the start of the text."""
    escaped = Signal()
    number_pressed = Signal(int)
    """Ctrl and a digit, from 1."""
    left = Signal()
    """Something else in the window took the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("palette_field")
        self.setProperty("look", "palette")
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setMaxVisibleItems(0)
        self.view().setObjectName("palette_popup")  # made by Qt, never shown
        self.edit.setObjectName("palette_edit")
        self.edit.setProperty("look", "bare")
        self.edit.setMaxLength(_MAX_CHARS)
        self.edit.textEdited.connect(self.typed)
        passing = [one for one in COMMANDS if one.scope is not Scope.PAGE]
        self._passing = {QKeySequence(keys) for one in passing for keys in one.keys.bound}

    @property
    def edit(self) -> QLineEdit:
        """The field's editor, asked for each time: Qt made it, and PySide may drop the Python object of it."""
        return self.lineEdit()  # type: ignore[return-value]

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Do nothing: the list is always open."""

    def event(self, event: QEvent) -> bool:
        """Keep Tab and all keys of commands that do not work over windows."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.setAccepted(QKeySequence(event.keyCombination()) not in self._passing)
                return True
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.type() == QEvent.Type.KeyPress and tab:
                if event.key() == Qt.Key.Key_Tab:
                    self.more_wanted.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit what a key means to the list; the others edit the text."""
        key, modifiers = event.key(), event.modifiers() & ~_KEYPAD
        if number := number_of(event):
            self.number_pressed.emit(number)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif modifiers == _WITHOUT and key in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(key)])
        elif modifiers == _WITHOUT and key == self._end_key() and self._cursor_at_end():
            self.more_wanted.emit()
        elif modifiers == _WITHOUT and key == self._start_key() and self.edit.cursorPosition() == 0:
            self.back_wanted.emit()
        elif key not in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F4):  # Qt would open its popup
            super().keyPressEvent(event)
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `left` if another part of the window has the focus; a menu or another window may."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS and QApplication.focusWidget() is not None:
            self.left.emit()

    def _cursor_at_end(self) -> bool:
        return self.edit.cursorPosition() == len(self.edit.text()) and not self.edit.hasSelectedText()

    def _end_key(self) -> Qt.Key:
        return Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right

    def _start_key(self) -> Qt.Key:
        return Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
