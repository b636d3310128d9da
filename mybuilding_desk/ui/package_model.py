"""The package table's model: a window on a list of any length. It knows neither files nor the network."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mybuilding_desk.desk.shelf import Shelf
from mybuilding_desk.domain.lists import ListQuery, Sort
from mybuilding_desk.domain.meaning import ShelfRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui import desk_words, pile_words, wording

Index = QModelIndex | QPersistentModelIndex

# As plain ints: comparing role enums makes a repaint five times slower (measured, ARCHITECTURE.md).
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_SHOWN: Final = (_DISPLAY, _TOOLTIP, _ACCESSIBLE)

_PAGE: Final = 100
_MOST_PAGES: Final = 20

PENDING: Final[tuple[Sort, ...]] = ("arrived", "unit", "recipient", "kind", "number", "shelf")
HISTORY: Final[tuple[Sort, ...]] = ("released", "unit", "recipient", "kind", "number", "released_to", "released_by")
STATE: Final = "state"
_WITH_STATE: Final = (*PENDING, STATE)


class PackageModel(QAbstractTableModel):
    """Rows of one list: first what the server has not confirmed, newest first, then the list in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self.pending = True
        self.sort_by: Sort = "arrived"
        self.descending = True
        self._query: ListQuery | None = None
        self._first: list[ShelfRow] = []
        self._count = 0
        self._pages: dict[int, list[ShelfRow]] = {}

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the list in force, by name."""
        return _WITH_STATE if self.pending else HISTORY

    def show(self, shelf: Shelf | None, *, pending: bool) -> None:
        """Show pending packages or history of the shelf's chosen community, in its usual order."""
        self._shelf = shelf
        self.pending = pending
        self.sort_by, self.descending = ("arrived" if pending else "released"), True
        self.reload()

    def reload(self) -> None:
        """Read the list anew; what was kept of it is forgotten."""
        self.beginResetModel()
        self._pages.clear()
        if self._shelf is None or not self._shelf.community_id:
            self._first, self._count, self._query = [], 0, None
        else:
            self._first = self._shelf.unconfirmed(self.pending)
            self._query = self._shelf.query(self.pending, self.sort_by, self.descending)
            self._count = self._shelf.count(self._query)
        self.endResetModel()

    def row(self, number: int) -> ShelfRow | None:
        """The row at place `number`, `None` outside the list."""
        if 0 <= number < len(self._first):
            return self._first[number]
        place = number - len(self._first)
        if self._shelf is None or self._query is None or not 0 <= place < self._count:
            return None
        page = self._page(place // _PAGE)
        return page[place % _PAGE] if place % _PAGE < len(page) else None

    def key_now(self, shown: ShelfRow) -> str:
        """The key under which a row that was shown is found by now."""
        return shown.key if self._shelf is None else self._shelf.key_now(shown)

    def place_of(self, key: str) -> int:
        """Where a row stands in the list, -1 where it is not in it."""
        for number, row in enumerate(self._first):
            if row.key == key:
                return number
        if self._shelf is None or self._query is None:
            return -1
        place = self._shelf.position(self._query, key)
        return -1 if place is None else len(self._first) + place

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; the state has no order of its own."""
        name = self.columns[column] if 0 <= column < len(self.columns) else STATE
        known: tuple[Sort, ...] = PENDING if self.pending else HISTORY
        for sort in known:
            if sort == name:
                self.sort_by, self.descending = sort, order == Qt.SortOrder.DescendingOrder
                self.reload()

    # Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Rows of the whole list."""
        return 0 if parent.isValid() else len(self._first) + self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Columns of the list in force."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """The words of a cell; the delegate paints them."""
        if role not in _SHOWN or not index.isValid():
            return None
        row = self.row(index.row())
        return None if row is None else cell_text(row, self.columns[index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The column's title."""
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        return desk_words.column_title(self.columns[section])

    def _page(self, number: int) -> list[ShelfRow]:
        if number not in self._pages:
            if len(self._pages) >= _MOST_PAGES:
                self._pages.pop(next(iter(self._pages)))
            assert self._shelf is not None  # noqa: S101 - there is a query, so there is a shelf
            assert self._query is not None  # noqa: S101
            self._pages[number] = self._shelf.window(self._query, number * _PAGE, _PAGE)
        return self._pages[number]


def cell_text(row: ShelfRow, column: str) -> str:
    """What a cell says, in words."""
    package, now = row.package, datetime.now(UTC)
    match column:
        case "arrived":
            waited = (now - package.arrived_at).total_seconds()
            return f"{wording.age(waited)} · {desk_words.short_clock(package.arrived_at, now)}"
        case "released":
            return wording.clock(package.released_at, now) if package.released_at else ""
        case "recipient":
            return package.resident_name or (pile_words.unknown() if row.state == "held" else desk_words.whole_unit())
        case "number":
            return grouped(package.tracking_number) if package.tracking_number else package.description
        case "state":
            return desk_words.row_state(row)
    return str(getattr(package, _FIELDS[column]))


_FIELDS: Final = {
    "unit": "unit",
    "kind": "type_name",
    "shelf": "shelf",
    "released_to": "released_to",
    "released_by": "released_by",
}
