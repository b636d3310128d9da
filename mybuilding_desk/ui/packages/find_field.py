"""Find field at the end of the tabs. It only emits what is typed; `find_controller` searches."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from mybuilding_desk.ui.base.labels import IconLabel, key_cap, label, reapply_style
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.theme import SPACE


class FindField(QFrame):
    """Search field that emits what is typed and the keys that leave it, and shows the number of results."""

    typed = Signal(str)
    entered = Signal()
    """Enter or Down: go to the results."""
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find_frame")
        self._icon = IconLabel("search")
        self.edit = QLineEdit()
        self.edit.setObjectName("find")
        self.edit.setProperty("look", "find")
        self.edit.setAccessibleName(self.tr("Search all packages"))
        self.edit.setPlaceholderText(self.tr("Search all packages"))
        self.edit.setMaxLength(120)
        self.edit.setMinimumWidth(SPACE[5])  # in a narrow window it scrolls, so that the number of results is whole
        FieldPass(self, self.edit)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self.typed)
        self.count, self._cap = label("", "caption"), key_cap(str(catalog.SEARCH))
        self.count.setObjectName("find_count")
        self._shows_key = True
        inner = row(self._icon, self.edit, self.count, self._cap, margins=(SPACE[3], 0, SPACE[2], 0))
        inner.setStretch(1, 1)
        self.setLayout(inner)
        self.show_count("")
        self._show_focus()

    def show_count(self, words: str) -> None:
        """Show the number of results, `""` if there is no search; the key cap is visible while there is no count."""
        self.count.setText(words)
        self.count.setVisible(bool(words))
        self._cap.setVisible(self._shows_key and not words)
        self._icon.setVisible(self._shows_key or not words)

    def show_key(self, shown: bool) -> None:
        """Show the key cap or not; in a narrow window the tabs need its room, and the number of results the icon's."""
        self._shows_key = shown
        self.show_count(self.count.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter, Down and Escape, and highlight the border while focused."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_focus(event.type() == QEvent.Type.FocusIn)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True

    def _show_focus(self, focused: bool = False) -> None:
        self.setProperty("focused", focused)
        self._icon.show_icon("search", "accent" if focused else "muted")
        reapply_style(self)
