"""Find field at the end of the tabs. It only emits what is typed; `find_controller` searches."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from mybuilding_desk.ui.base.labels import IconLabel, reapply_style, set_keys
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.theme import SPACE, icons, theme
from mybuilding_desk.ui.theme.metrics import DETAILS, FIND_MIN_WIDTH, ICON_CLEAR


class FindField(QFrame):
    """Search field that emits what is typed and the keys that leave it, with a button that clears it."""

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
        FieldPass(self, self.edit)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self.typed)
        set_keys(self, catalog.SEARCH)
        self.clear = QPushButton()
        self.clear.setObjectName("clear_search")
        self.clear.setProperty("look", "inside")
        self.clear.setAccessibleName(self.tr("Clear search"))
        self.clear.setToolTip(self.tr("Clear search"))
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.setAutoDefault(True)  # Enter presses it, as everywhere
        self.clear.clicked.connect(self.escaped)
        self.clear.hide()
        self.edit.textChanged.connect(lambda text: self.clear.setVisible(bool(text)))
        theme.changed.connect(self._draw)
        self._draw()
        inner = row(self._icon, self.edit, self.clear, margins=(SPACE[3], 0, SPACE[2], 0))
        inner.setStretch(1, 1)
        self.setLayout(inner)
        self._show_focus()

    def align(self, has_details: bool) -> None:
        """Take the width of the details panel below it, if that is shown."""
        self.setMinimumWidth(theme.px(DETAILS if has_details else FIND_MIN_WIDTH))
        self.setMaximumWidth(theme.px(DETAILS))

    def _draw(self) -> None:
        self.clear.setIcon(icons.icon("x", theme.color("muted"), ICON_CLEAR))
        self.clear.setIconSize(QSize(theme.px(ICON_CLEAR), theme.px(ICON_CLEAR)))

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
