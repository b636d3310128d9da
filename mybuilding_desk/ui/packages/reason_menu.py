"""Change why the selected packages are unidentified: by the menu of a reason's chip, or by its digit."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.commands.menus import KeyMenu
from mybuilding_desk.ui.packages.cells.unidentified import DIGITS, chip_box, reason_text
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END
from mybuilding_desk.ui.packages.header import TableHeader
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text.entry_text import why
from mybuilding_desk.ui.text.package_text import column_title
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import CellLayout

_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReasonMenu(KeyMenu):
    """The reasons, each with a digit as its key; checked is the one that `rows` have in common."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, rows: Sequence[PackageRow]) -> None:
        super().__init__(parent)
        self.setObjectName("reason_menu")
        self.setTitle(column_title("reason"))
        now = {row.entry.reason for row in rows if row.entry is not None}
        for digit, reason in DIGITS.items():
            action = self.addAction(why(reason))
            action.setData(digit)
            action.setCheckable(True)
            action.setChecked(now == {reason})
            action.triggered.connect(lambda _=False, reason=reason: self.chosen.emit(reason))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a reason by its digit."""
        action = next((one for one in self.actions() if one.data() == event.text()), None)
        if action is not None:
            self.setActiveAction(action)
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        super().keyPressEvent(event)


class ReasonChanger(QObject):
    """Watches the table for a digit and for a click on a chip, while it lists unidentified packages."""

    wanted = Signal(str)
    """A new reason for the selected packages."""

    def __init__(self, table: PackageTable) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def menu(self, parent: QWidget) -> ReasonMenu | None:
        """Return a menu for the selected packages, `None` unless all of them are unidentified."""
        rows = self._table.selected_rows()
        if not rows or any(row.state != "held" for row in rows):
            return None
        menu = ReasonMenu(parent, rows)
        menu.chosen.connect(self.wanted)
        return menu

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Handle a digit, and a press on a chip."""
        if self._table.rows.kind != "unidentified":
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.modifiers() in _NO_MODIFIERS and not event.isAutoRepeat() and self._choose(event.text())
        pressed = event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        return pressed and isinstance(event, QMouseEvent) and self._open(event)

    def _choose(self, digit: str) -> bool:
        if digit in DIGITS:
            self.wanted.emit(DIGITS[digit])
        return digit in DIGITS

    def _open(self, event: QMouseEvent) -> bool:
        """Open the menu below the chip that was pressed; return whether there is one."""
        where, table = event.position().toPoint(), self._table
        chip = self._chip_at(where)
        if chip is None or event.button() != Qt.MouseButton.LeftButton or event.modifiers() not in _NO_MODIFIERS:
            return False
        row = table.rows.row(table.rowAt(where.y()))
        if row is not None:
            table.select(row.key)
        menu = self.menu(table)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(table.viewport().mapToGlobal(chip.bottomLeft() + QPoint(0, SPACE[1])))
        return menu is not None

    def _chip_at(self, point: QPoint) -> QRect | None:
        table, index = self._table, self._table.indexAt(point)
        row = table.rows.row(index.row())
        if row is None or table.rows.columns[index.column()] != "reason":
            return None
        is_first = cast("TableHeader", table.horizontalHeader()).first_visible() == index.column()
        cell = CellLayout(table.visualRect(index), EDGE if is_first else BEGIN, END).rest
        chip = QRect(*chip_box((cell.left(), cell.top(), cell.width(), cell.height()), reason_text(row)))
        return chip if chip.contains(point) else None
