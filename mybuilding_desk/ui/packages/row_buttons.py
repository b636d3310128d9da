"""The painted buttons of the residents' rows: a click, what is under the pointer, and the key that opens the menu."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from mybuilding_desk.ui.packages.cells.reminder_cells import RowButton, button_boxes
from mybuilding_desk.ui.packages.columns import BAR_ROOM, BEGIN, END
from mybuilding_desk.ui.packages.header import TableHeader
from mybuilding_desk.ui.packages.selection import update_rows
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class RowButtons(QObject):
    """Watches the table while it lists residents. A button acts when it is released, on its own row only."""

    remind_wanted = Signal()
    """Request to do what the button of the selected row says."""

    def __init__(self, table: PackageTable) -> None:
        super().__init__(table)
        self._table = table
        self._pressed: tuple[str, RowButton] | None = None
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the mouse over a button, and the arrow key toward the end of the row."""
        if self._table.rows.kind != "residents":
            return False
        if isinstance(event, QMouseEvent) and watched is self._table.viewport():
            return self._take_mouse(event)
        if event.type() == QEvent.Type.Leave:
            self._light(None)
        opens = Qt.Key.Key_Left if right_to_left() else Qt.Key.Key_Right
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == opens:
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and not event.isAutoRepeat():
                self._table.ask_for_menu()
            return True
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        """Return whether the event was about a button."""
        where = event.position().toPoint()
        at = self._at(where)
        if event.type() == QEvent.Type.MouseMove:
            self._light(at)
            return self._pressed is not None  # else Qt would select the rows on the way
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() in _PRESSES:
            self._pressed = at
            if at is not None:
                self._table.select(at[0])
            return at is not None
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == at:
            self._act(pressed[1], where)
        return pressed is not None

    def _act(self, button: RowButton, where: QPoint) -> None:
        table = self._table
        if button == "remind":
            self.remind_wanted.emit()
            return
        box = button_boxes(self._cell(table.rowAt(where.y())))["more"]
        corner = box.bottomLeft() + QPoint(0, SPACE[1])
        table.menu_wanted.emit(table.viewport().mapToGlobal(corner))

    def _at(self, where: QPoint) -> tuple[str, RowButton] | None:
        """Return the button at this point, with the key of its row."""
        number = self._table.rowAt(where.y())
        row = self._table.rows.row(number)
        if row is None:
            return None
        boxes = button_boxes(self._cell(number)).items()
        return next(((row.key, button) for button, box in boxes if box.contains(where)), None)

    def _cell(self, number: int) -> QRect:
        """Return the part of the cell with the buttons that is painted: the scroll bar is above the end of a row."""
        table = self._table
        column = table.rows.columns.index("remind")
        cell = CellLayout(table.visualRect(table.rows.index(number, column)), BEGIN, END)
        if cast("TableHeader", table.horizontalHeader()).last_visible() == column:
            cell.end(BAR_ROOM)
        return cell.rest

    def _light(self, at: tuple[str, RowButton] | None) -> None:
        if at != self._table.lit:
            before, self._table.lit = self._table.lit, at
            keys = {one[0] for one in (before, at) if one is not None}
            update_rows(self._table, *map(self._table.rows.position_of, keys))
