"""The selected packages of a table: which rows, what can be done with all of them; and the row under the pointer."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.packages.model import PackageModel

MAX_SELECTED: Final = 1_000
"""Maximum number of selected packages that something can be done with; more can be selected, but are never read."""
_MAX_LOOKUPS: Final = 50
"""Maximum number of packages to look up one by one after a reload, as each lookup counts rows."""
_PENDING: Final = ("logged", "waiting", "sending", "in_doubt")
_REMOVABLE: Final = ("refused", "held")
_IGNORED: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_STEPS: Final[dict[int, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final[dict[int, int]] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ONLY: Final = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The position of the cursor, that from which Shift extends, and the selected rows."""

    position: int
    anchor: int
    kept: Mapping[int, PackageRow]


class RowSelection:
    """The selected rows of the package table, as ranges of positions.

    Up to `MAX_SELECTED` rows are kept as they were when selected, to find them again after the list was read again.
    """

    def __init__(self, table: QTableView, rows: PackageModel, page_from: Callable[[int, int], int]) -> None:
        """`page_from` returns the row one page above (-1) or below (1) another."""
        self._table, self._rows, self._page_from = table, rows, page_from
        self.kept: dict[int, PackageRow] = {}
        """The rows by position, if there are several and at most `MAX_SELECTED`."""
        self.anchor = 0
        """Position from which Shift extends the selection."""

    @property
    def count(self) -> int:
        """Number of selected rows."""
        return sum(last - first + 1 for first, last in self._ranges())

    @property
    def current(self) -> int:
        """Position of the only selected row; of the current one if there is none or several."""
        ranges = self._ranges()
        if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
            return ranges[0][0]
        return self._table.currentIndex().row()

    def among(self, positions: Iterable[int]) -> set[int]:
        """Return those of the positions that are selected."""
        ranges = self._ranges()
        return {one for one in positions if any(first <= one <= last for first, last in ranges)}

    def target_of(self, event: QKeyEvent) -> int:
        """Return the position that a key goes to, with or without Shift; -1 for other keys and in an empty list."""
        current, last = self._table.currentIndex().row(), self._rows.rowCount() - 1
        key, held = event.key(), event.modifiers() & ~_IGNORED
        if held or last < 0:
            return -1
        if key in _PAGES:
            target = self._page_from(max(0, current), _PAGES[key])
        elif key in _STEPS:
            target = current + _STEPS[key]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = 0 if key == Qt.Key.Key_Home else last
        else:
            return -1
        return min(last, max(0, target))

    def select_only(self, position: int) -> None:
        """Make this row the current one and the only selected one, whatever keys are held down."""
        self._table.selectionModel().setCurrentIndex(self._rows.index(position, 0), _ONLY)
        self.anchor = position

    def extend_to(self, position: int) -> None:
        """Make this row the current one, and select it with all rows between it and the anchor."""
        anchor = self.anchor
        index = self._rows.index(position, 0)
        self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._select([(min(anchor, position), max(anchor, position))])
        self.anchor = anchor

    def select_all(self) -> None:
        """Select every row of the list; the current one stays."""
        if self._rows.rowCount():
            self._select([(0, self._rows.rowCount() - 1)])

    def keep(self) -> None:
        """Keep the rows that are selected now; the list is as it was on the screen."""
        if not 1 < self.count <= MAX_SELECTED:
            self.kept = {}
            return
        positions = (one for first, last in self._ranges() for one in range(first, last + 1))
        before, self.kept = self.kept, {}
        for position in positions:
            row = before.get(position) or self._rows.row(position)
            if row is not None:
                self.kept[position] = row

    def snapshot(self) -> Snapshot:
        """Return what `restore` needs."""
        return Snapshot(self._table.currentIndex().row(), self.anchor, self.kept)

    def restore(self, before: Snapshot) -> None:
        """Select the same packages again after the list was read again; most likely all of them moved alike."""
        found, lookups, shift = [], 0, self._table.currentIndex().row() - before.position
        for position, row in before.kept.items():
            key, near = self._rows.key_now(row), self._rows.row(position + shift)
            if near is not None and near.key == key:
                found.append(position + shift)
            elif lookups < _MAX_LOOKUPS:
                lookups += 1
                found.append(self._rows.position_of(key))
        found = sorted({one for one in found if one >= 0})
        if len(found) > 1:
            self._select(_runs(found))
            self.anchor = max(0, before.anchor + shift)

    def _ranges(self) -> list[tuple[int, int]]:
        selection = self._table.selectionModel().selection().toList()
        return sorted((one.top(), one.bottom()) for one in selection)

    def _select(self, ranges: Iterable[tuple[int, int]]) -> None:
        selection, last = QItemSelection(), self._rows.columnCount() - 1
        for begin, end in ranges:
            selection.select(self._rows.index(begin, 0), self._rows.index(end, last))
        self._table.selectionModel().select(selection, _ONLY)


def _runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    begin = before = positions[0]
    for one in positions[1:]:
        if one != before + 1:
            yield begin, before
            begin = one
        before = one
    yield begin, before


def why_not_release(rows: Sequence[PackageRow], count: int) -> str:
    """Return why these packages, `count` in all, cannot be released together; `""` if they can."""
    if count > MAX_SELECTED:
        return _too_many()
    if any(row.state not in _PENDING for row in rows):
        return QCoreApplication.translate("selection", "Select pending packages")
    if len({row.package.unit for row in rows}) != 1:
        return QCoreApplication.translate("selection", "Select packages of one unit")
    return ""


def why_not_remove(rows: Sequence[PackageRow], count: int) -> str:
    """Return why these packages, `count` in all, cannot be removed; `""` if they can."""
    if count > MAX_SELECTED:
        return _too_many()
    return "" if all(row.state in _REMOVABLE for row in rows) else reasons.nothing_rejected_selected()


def why_not_copy_rows(_rows: Sequence[PackageRow], count: int) -> str:
    """Return why these packages, `count` in all, cannot be copied; `""` if they can."""
    return _too_many() if count > MAX_SELECTED else ""


def why_not_copy(rows: Sequence[PackageRow], count: int) -> str:
    """Return why the tracking numbers of these packages, `count` in all, cannot be copied; `""` if they can."""
    if count > MAX_SELECTED:
        return _too_many()
    return "" if any(row.package.tracking_number for row in rows) else reasons.no_tracking_number()


def _too_many() -> str:
    return QCoreApplication.translate("selection", "Select up to %Ln packages", None, MAX_SELECTED)


class HoveredRow(QObject):
    """The row of a table under the pointer."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self._number = table, -1
        table.setMouseTracking(True)
        table.viewport().installEventFilter(self)

    def ground(self, number: int) -> str:
        """Return the color role behind a row, `""` unless it is under the pointer."""
        return "hover" if number == self._number else ""

    def follow(self) -> None:
        """Find the row that is under the pointer after the rows were scrolled."""
        if self._number >= 0:
            self._show(self._table.viewport().mapFromGlobal(QCursor.pos()).y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._show(event.position().toPoint().y())
        elif event.type() == QEvent.Type.Leave:
            self._show(-1)
        return super().eventFilter(watched, event)

    def _show(self, y: int) -> None:
        table, before = self._table, self._number
        self._number = table.rowAt(y) if y >= 0 else -1
        if self._number != before:
            update_rows(table, before, self._number)


def update_rows(table: QTableView, *numbers: int) -> None:
    """Repaint these rows from edge to edge."""
    for number in numbers:
        top, high = table.rowViewportPosition(number), table.rowHeight(number)
        table.viewport().update(0, top, table.viewport().width(), high)
