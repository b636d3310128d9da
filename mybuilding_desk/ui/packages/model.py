"""The package table's model: a window on a list of any length. It knows neither files nor the network."""

from datetime import UTC, datetime
from math import inf
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mybuilding_desk.domain.find_query import FindQuery
from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages, Sort
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.services.packages.list_window import ListKind, PackageListWindow, SearchResults
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.base.labels import tip
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.packages import cell_text as packages_cell_text
from mybuilding_desk.ui.text import age_display, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names

Index = QModelIndex | QPersistentModelIndex

# As plain ints: comparing role enums makes a repaint five times slower (measured, ARCHITECTURE.md).
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_SHOWN: Final = (_DISPLAY, _TOOLTIP, _ACCESSIBLE)

_AHEAD: Final = 25
_MAX_ROWS: Final = 2000

PENDING: Final[tuple[Sort, ...]] = ("arrived", "unit", "recipient", "kind", "number", "shelf")
HISTORY: Final[tuple[Sort, ...]] = ("released", "unit", "recipient", "kind", "number", "released_to", "released_by")
STATE: Final = "state"
_WITH_STATE: Final = (*PENDING, STATE)
_DEFAULT_ORDER: Final[dict[ListKind, tuple[Sort, bool]]] = {
    "pending": ("arrived", True),
    "history": ("released", True),
    "overdue": ("unit", False),
    "found": ("arrived", True),
}
"""The order in which a list is shown at first: its column, and whether the last come first."""

_FIRST_S: Final = 0.0006
_NONE_S: Final = 0.003
_SEARCH_S: Final = 0.006
"""How long a search may hold the window before the key is seen, the same while nothing is found and so little is to be
painted, and after; what is not found by then comes between other events."""


class PackageModel(QAbstractTableModel):
    """Rows of one list: first what the server has not confirmed, newest first, then the list in its order."""

    searched = Signal()
    """A search went on: there may be more rows, or it may be done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: PackageStore | None = None
        self.kind: ListKind = "pending"
        self.ages: Ages = DEFAULT_AGES
        self.sort_by: Sort = "arrived"
        self.descending = True
        self.on_screen = _AHEAD
        """How many rows are seen at once: what fills the screen is shown before more is looked for."""
        self._readings: tuple[FindQuery, ...] = ()
        self._list: PackageListWindow | SearchResults | None = None
        self._count = 0
        self._kept: dict[int, PackageRow | None] = {}
        """Rows of the list by their place, as far as they were read."""
        self._searching = AfterNextPaint(self, self._search_on)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the list in force, by name."""
        return HISTORY if self.kind == "history" else _WITH_STATE

    @property
    def holds_released(self) -> bool:
        """Whether the list in force is one that released packages stand in."""
        return self.kind in {"history", "found"}

    @property
    def findings(self) -> SearchResults | None:
        """What the text in the find field finds, where the list is that."""
        return self._list if isinstance(self._list, SearchResults) else None

    def show(
        self,
        shelf: PackageStore | None,
        kind: ListKind,
        readings: tuple[FindQuery, ...] = (),
        order: tuple[Sort | None, bool] = (None, False),
    ) -> None:
        """Show a list of the shelf's chosen community in this order, else in its usual one; find these `readings`."""
        self._shelf, self._readings = shelf, readings
        self.kind = kind
        self.order(*order)

    def order(self, sort: Sort | None, descending: bool) -> None:
        """Order by this, where it is a column of the list in force; else as usual."""
        usual = _DEFAULT_ORDER[self.kind]
        self.sort_by, self.descending = (sort, descending) if sort in self.columns else usual
        self.reload()

    def reload(self) -> None:
        """Read the list anew; what was kept of it is forgotten."""
        self.beginResetModel()
        try:
            self._searching.stop()
            self._kept.clear()
            self._list, self._count = None, 0  # what stays where the list cannot be read
            self._list = self._begin()
            self._count = self._list.count if self._list is not None else 0
            self.ages = self._shelf.ages if self._shelf is not None else DEFAULT_AGES
        finally:  # the views wait for the end of a reset, whatever was raised in it
            self.endResetModel()
        if self.findings is not None and not self.findings.done:
            self._searching.start()

    def row(self, number: int) -> PackageRow | None:
        """The row at place `number`, `None` outside the list."""
        if 0 <= number < len(self._first):
            return self._first[number]
        place = number - len(self._first)
        if not 0 <= place < self._count:
            return None
        if place not in self._kept:
            self._read(place)
        return self._kept[place]

    def key_now(self, shown: PackageRow) -> str:
        """The key under which a row that was shown is found by now."""
        return shown.key if self._shelf is None else self._shelf.key_now(shown)

    def place_of(self, key: str) -> int:
        """Where a row stands in the list, -1 where it is not in it."""
        for number, row in enumerate(self._first):
            if row.key == key:
                return number
        place = None if self._list is None else self._list.position(key)
        return -1 if place is None else len(self._first) + place

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; the state has no order of its own."""
        name = self.columns[column] if 0 <= column < len(self.columns) else STATE
        known = HISTORY if self.kind == "history" else PENDING
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
        row, column = self.row(index.row()), self.columns[index.column()]
        if row is not None and role == _ACCESSIBLE:
            return self._spoken(row, column, index.column())
        if row is not None and column == "arrived" and role == _TOOLTIP:
            return age_display.in_full(row, self.ages)
        text = None if row is None else cell_text(row, column)
        return tip(text) if text and role == _TOOLTIP else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """The column's title."""
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        return package_text.column_title(self.columns[section])

    def _spoken(self, row: PackageRow, column: str, place: int) -> str:
        """The cursor stands in the first cell: that tells the whole row."""
        if place == 0:
            return packages_cell_text.row_sentence(row, self.ages, cell_text(row, "number"))
        return packages_cell_text.cell(cell_text(row, column))

    def _read(self, place: int) -> None:
        """Near to what is kept, some rows more that way; of a place apart what is seen at once, from it downwards."""
        assert self._list is not None  # noqa: S101 - it has rows
        begin, end = place, place + (_AHEAD if place - 1 in self._kept else self.on_screen)
        below = next((near for near in range(place + 1, place + self.on_screen) if near in self._kept), None)
        if below is not None:
            begin, end = max(0, min(place, below - _AHEAD)), below
        if len(self._kept) >= _MAX_ROWS:
            self._kept.clear()
        self._kept |= dict.fromkeys(range(begin, end))
        self._kept |= enumerate(self._list.window(begin, end - begin), begin)

    @property
    def _first(self) -> list[PackageRow]:
        return self._list.first if self._list is not None else []

    def _begin(self) -> PackageListWindow | SearchResults | None:
        if self._shelf is None or not self._shelf.community_id:
            return None
        if self.kind != "found":
            return self._shelf.listing(self.kind, self.sort_by, descending=self.descending)
        found = self._shelf.find(self._readings, self.sort_by, descending=self.descending)
        newest_first = (self.sort_by, self.descending) == _DEFAULT_ORDER["found"]
        if newest_first:
            found.go_on(_FIRST_S, while_none=_NONE_S, enough=self.on_screen)
        else:
            found.go_on(inf)  # all has to be there before it is put in order
        return found

    def _search_on(self) -> None:
        """The rest of a search: its rows come below the others."""
        found = self.findings
        if found is None or found.done:
            return
        found.go_on(_SEARCH_S)
        if found.count > self._count:
            self.beginInsertRows(QModelIndex(), self.rowCount(), len(self._first) + found.count - 1)
            self._count = found.count
            self._kept.clear()
            self.endInsertRows()
        if not found.done:
            self._searching.start()
        self.searched.emit()


def cell_text(row: PackageRow, column: str, now: datetime | None = None) -> str:
    """What a cell says, in words; `now` where it is known."""
    package, now = row.package, now or datetime.now(UTC)
    match column:
        case "arrived":
            return _arrival(row, now)
        case "released":
            return error_messages.clock(package.released_at, now) if package.released_at else ""
        case "recipient":
            nobody = unidentified_text.unknown() if row.state == "held" else package_text.whole_unit()
            return names.person(package.resident_name) or nobody
        case "number":
            return grouped(package.tracking_number) if package.tracking_number else names.note(package.description)
        case "state":
            return _state(row, now)
    text = str(getattr(package, _FIELDS[column]))
    return names.person(text) if column == "released_to" else text


def _arrival(row: PackageRow, now: datetime) -> str:
    """The age of what waits; of what is gone only when it came."""
    arrived = row.package.arrived_at
    if row.state == "released":
        return error_messages.clock(arrived, now)
    return f"{error_messages.age((now - arrived).total_seconds())} · {package_text.short_clock(arrived, now)}"


def _state(row: PackageRow, now: datetime) -> str:
    """How it stands; of what is gone also since when."""
    released = row.package.released_at if row.state == "released" else None
    if released is None:
        return package_text.row_state(row)
    return package_text.released_since(package_text.short_clock(released, now))


_FIELDS: Final = {
    "unit": "unit",
    "released_to": "released_to",
    "kind": "type_name",
    "shelf": "shelf",
    "released_by": "released_by",
}
