"""Window with all hand-overs of the community, searchable by text, unit, user, and day."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import around, column
from mybuilding_desk.ui.base.lists.two_line_list import TwoLineList, TwoLineRow
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_STEPS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HandoverList(Sheet):
    """The hand-overs, newest first. Enter or a click opens one; typing in the field searches."""

    searched = Signal(str)
    chosen = Signal(object)
    """A `Handover`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "handovers_sheet", catalog.HANDOVERS.name, width=SHEET_ACTIVITY)
        self._building = ElidedLabel("muted")
        self.field = QLineEdit()
        self.field.setObjectName("handovers_search")
        words = self.tr("Search by note, unit, user, or day")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list = TwoLineList("handovers_list", self.title.text(), most=7)
        self._empty = label("", "muted", wrap=True)
        self._empty.setObjectName("handovers_empty")
        self.close_button = ActionButton("close_handovers", self.tr("Close"), shown=str(catalog.ESC))
        self.open_button = ActionButton("open_handover", self.tr("Open"), style="main", shown=str(catalog.ENTER))
        for button in (self.close_button, self.open_button):
            button.setAutoDefault(True)
        self.field.textEdited.connect(self.searched)
        self.list.itemClicked.connect(lambda _: self._open())
        self.close_button.clicked.connect(self.dismiss)
        self.open_button.clicked.connect(self._open)
        top, body = QWidget(), QWidget()
        top.setLayout(column(self.field, self._empty, margins=(SPACE[6], SPACE[4], SPACE[6], SPACE[3])))
        body.setLayout(column(top, self.list, space=0))
        self.set_content(body, about=self._building, buttons=(self.close_button, self.open_button), margins=around(0))

    def open_list(self, building: str) -> None:
        """Open the window; `show_handovers` fills it."""
        self._building.setText(building)
        self.field.clear()
        self.open(self.field)

    def show_handovers(self, handovers: Sequence[Handover], now: datetime) -> None:
        """Show these hand-overs."""
        self.list.show_rows([TwoLineRow(*text.row(one, now), one) for one in handovers], 0)
        found = bool(handovers)
        searched = self.field.text().strip()
        none = self.tr("No hand-overs match.") if searched else self.tr("No hand-overs yet.")
        self._empty.setText(none)
        self._empty.setVisible(not found)
        self.list.setVisible(found)
        self.open_button.setEnabled(found)

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the list from the field, too; open the current row on Enter."""
        if event.key() in _STEPS and self.field.hasFocus():
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _open(self) -> None:
        one = self.list.current_value()
        if one is not None:
            self.chosen.emit(one)

    def _make_room(self, room: int) -> None:
        self.list.limit(room - self.field.sizeHint().height() - 2 * SPACE[6])
