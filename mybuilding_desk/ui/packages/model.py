"""Model of the package table: reads rows on demand, so that a list can have any length."""

from datetime import UTC, date, datetime
from math import inf
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from mybuilding_desk.domain.input.find_query import FindQuery
from mybuilding_desk.domain.package_list import SORTS, AgeLimits, Sort
from mybuilding_desk.domain.records.due_step import ReminderPolicy
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import ListKind, PackageListWindow, SearchResults, UnidentifiedList
from mybuilding_desk.services.packages.overdue_residents import OverdueResidents
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.services.packages.released_window import ReleasedWindow
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.packages.cells import unidentified
from mybuilding_desk.ui.packages.cells.cell_text import accessible_cell, cell_text, row_sentence, whole_text
from mybuilding_desk.ui.packages.cells.reminder_cells import due_of, remind_text
from mybuilding_desk.ui.text import age_display, package_text
from mybuilding_desk.ui.text.day_text import local_day, spoken_day
from mybuilding_desk.ui.text.error_messages import time_of_day
from mybuilding_desk.ui.theme.cell_layout import Index

# Plain ints: comparing role enums makes a repaint five times slower (measured, ARCHITECTURE.md).
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
TURNED: Final = int(Qt.ItemDataRole.UserRole)
"""Role of a column title whose sort arrow points the other way, see `is_turned`."""
_SHOWN: Final = (_DISPLAY, _TOOLTIP, _ACCESSIBLE)

_AHEAD: Final = 25
_MAX_ROWS: Final = 2000

PENDING: Final[tuple[Sort, ...]] = ("arrived", "unit", "recipient", "kind", "number", "shelf")
HISTORY: Final[tuple[Sort, ...]] = ("released", "unit", "recipient", "kind", "number", "released_to", "released_by")
STATE: Final = "state"
RESIDENTS: Final = ("arrived", "unit", "recipient", "packages", "reminder", "remind")
_COLUMNS: Final[dict[ListKind, tuple[str, ...]]] = {
    "overdue": (*PENDING, "reminder"),
    "residents": RESIDENTS,
    "unidentified": unidentified.COLUMNS,
    "history": HISTORY,
    "found": (*PENDING, STATE),
}
"""Columns of the lists that differ from `PENDING`. Search results mix pending and released: they say each state."""
_DEFAULT_ORDER: Final[dict[ListKind, tuple[Sort, bool]]] = {
    "pending": ("arrived", True),
    "history": ("released", True),
    "overdue": ("arrived", False),
    "residents": ("arrived", False),
    "unidentified": ("arrived", False),
    "found": ("arrived", True),
}
"""Initial order of each list: (column, descending)."""

_OVERDUE: Final = ("overdue", "residents")
_FIRST_S: Final = 0.0006
_NONE_S: Final = 0.003
_SEARCH_S: Final = 0.006
"""Seconds a search may block the GUI: at first (before the typed character is painted), at first while nothing is
found and so little is to be painted (`_NONE_S`), and in each later step between other events.
"""

_NO_ROWS: Final = RecordedRows()
_List = PackageListWindow | ReleasedWindow | OverdueResidents | UnidentifiedList | SearchResults


class PackageModel(QAbstractTableModel):
    """Rows of one list: unconfirmed ones first, newest first, then the list in its order."""

    searched = Signal()
    """A search made progress: there may be more rows, or it may be done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: PackageStore | None = None
        self.kind: ListKind = "pending"
        self.limits = AgeLimits()
        self.policy = ReminderPolicy()
        self.sort_by: Sort = "arrived"
        self.descending = True
        self.visible_rows = _AHEAD
        """Number of rows visible at once: a search fills the screen before it continues."""
        self.new_day_at = -1
        """Position where the cursor came from a row of another day."""
        self._readings: tuple[FindQuery, ...] = ()
        self._list: _List | None = None
        self._count = 0
        self._kept: dict[int, PackageRow | None] = {}
        """Rows read so far, by their position in the list; `None` where the list has fewer."""
        self._searching = AfterNextPaint(self, self._search_on)

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names of the current list."""
        return _COLUMNS.get(self.kind, PENDING)

    @property
    def store(self) -> PackageStore | None:
        """The store whose list is shown."""
        return self._store

    def is_turned(self, name: str) -> bool:
        """Whether a column shows how long ago what it is sorted by was: its longest time is the earliest one."""
        return name == "arrived" and self.kind in {"overdue", "residents"}

    @property
    def is_by_day(self) -> bool:
        """Whether the list is sorted by release, so that its rows are grouped by day."""
        return isinstance(self._list, ReleasedWindow)

    def begins_day(self, position: int) -> bool:
        """Return whether the row at this position is the first of its day."""
        row, before = self.row(position), self.row(position - 1)
        if row is None or before is None:
            return row is not None
        return not _same_day(row, before)

    def released_on(self, day: date) -> int:
        """Return how many packages were released on a day; see `ReleasedWindow`."""
        return self._list.released_on(day) if isinstance(self._list, ReleasedWindow) else 0

    def note_day(self, before: PackageRow | None, position: int) -> None:
        """Note that the cursor moved from a row to this position, perhaps to another day."""
        row = self.row(position) if self.is_by_day else None
        other = row is None or before is None or not _same_day(row, before)
        self.new_day_at = position if other else -1

    def sentence(self, position: int) -> str:
        """Return a row in one sentence for a screen reader; where the cursor came to another day, with its head."""
        row = self.row(position)
        if row is None:
            return ""
        words = row_sentence(row, self.limits)
        if not self.is_by_day or position != self.new_day_at:
            return words
        day, today = local_day(row.package.history_time), local_day(datetime.now(UTC))
        return f"{spoken_day(day, today, self.released_on(day))}. {words}"

    @property
    def holds_released(self) -> bool:
        """Whether the current list can contain released packages."""
        return self.kind in {"history", "found"}

    @property
    def search_results(self) -> SearchResults | None:
        """Results of the current search, or `None` if another list is shown."""
        return self._list if isinstance(self._list, SearchResults) else None

    @property
    def _growing(self) -> SearchResults | OverdueResidents | None:
        """The list if it is read in steps."""
        return self._list if isinstance(self._list, SearchResults | OverdueResidents) else None

    @property
    def is_searching(self) -> bool:
        """Whether a search goes on, which may find more."""
        return self.search_results is not None and not self.search_results.done

    def show(
        self,
        store: PackageStore | None,
        kind: ListKind,
        readings: tuple[FindQuery, ...] = (),
        order: tuple[Sort | None, bool] = (None, False),
    ) -> None:
        """Show a list of the chosen community.

        `order` is (column, descending); the default order applies if the list has no such column. `readings` are the
        parsed queries for `kind` `"found"`.
        """
        self._store, self._readings = store, readings
        self.kind = kind
        self.order(*order)

    @property
    def is_in_usual_order(self) -> bool:
        """Whether the list is sorted as it is at first."""
        return (self.sort_by, self.descending) == _DEFAULT_ORDER[self.kind]

    def order(self, sort: Sort | None, descending: bool) -> None:
        """Sort by this column if the current list has it, else in the default order."""
        default = _DEFAULT_ORDER[self.kind]
        self.sort_by, self.descending = (sort, descending) if sort in self.columns else default
        self.reload()

    def reload(self) -> None:
        """Read the list again; rows read before are discarded."""
        self.beginResetModel()
        try:
            self._searching.stop()
            self._kept.clear()
            self._list, self._count = None, 0  # remains if the list cannot be read
            self._list = self._begin()
            self._count = self._list.count if self._list is not None else 0
            self.limits = self._store.limits if self._store is not None else AgeLimits()
            if self._store is not None and self.kind in _OVERDUE:
                self.policy = self._store.overdue.policy
        finally:  # the views wait for the end of a reset, whatever was raised in it
            self.endResetModel()
        if self._growing is not None and not self._growing.done:
            self._searching.start()

    def row(self, number: int) -> PackageRow | None:
        """Return the row at position `number`, or `None` outside the list."""
        if 0 <= number < len(self._first):
            return self._first[number]
        position = number - len(self._first)
        if not 0 <= position < self._count:
            return None
        if position not in self._kept:
            self._read(position)
        return self._kept[position]

    def key_now(self, shown: PackageRow) -> str:
        """Return the current key of a row; it changes when the server assigns an ID."""
        return shown.key if self._store is None else self._store.key_now(shown)

    def position_of(self, key: str) -> int:
        """Return the position of a row by its key, -1 if it is not in the list."""
        here = self._first.position(key)
        if here is not None:
            return here
        position = None if self._list is None else self._list.position(key)
        return -1 if position is None else len(self._first) + position

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; sorting by state is ignored."""
        name = self.columns[column] if 0 <= column < len(self.columns) else STATE
        for sort in SORTS:
            if sort == name:
                self.sort_by, self.descending = sort, order == Qt.SortOrder.DescendingOrder
                self.reload()

    # Overrides of Qt's model interface

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows in the whole list."""
        return 0 if parent.isValid() else len(self._first) + self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of columns of the current list."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return the text, tooltip or accessible text of a cell."""
        if role not in _SHOWN or not index.isValid():
            return None
        row, column = self.row(index.row()), self.columns[index.column()]
        if row is not None and role == _ACCESSIBLE:
            return self.sentence(index.row()) if index.column() == 0 else accessible_cell(whole_text(row, column))
        if row is not None and column in {"arrived", "released"} and role == _TOOLTIP:
            return self._time_tip(row, column)
        if row is not None and column == "released" and self.is_by_day:
            return time_of_day(row.package.released_at) if row.package.released_at else ""
        if row is not None and column == "reason" and role == _TOOLTIP:
            return unidentified.reason_tip(row)
        if row is not None and column == "remind":
            text: str | None = remind_text(row, due_of(row, self.policy))
        else:
            text = None if row is None else whole_text(row, column) if role == _TOOLTIP else cell_text(row, column)
        return literal_tooltip(text) if text and role == _TOOLTIP else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Return the column title, or whether its sort arrow is turned."""
        if role == TURNED and section < len(self.columns):
            return self.is_turned(self.columns[section])
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        name = self.columns[section]
        return package_text.column_title("in_storage" if self.is_turned(name) else name)

    def _time_tip(self, row: PackageRow, column: str) -> str:
        """Return the age or the time of release, after the state if that is not the usual one."""
        words = age_display.age_sentence(row, self.limits) if column == "arrived" else cell_text(row, column)
        usual = row.sync_state in {"logged", "released"}
        return words if usual else f"{package_text.state_words(row.sync_state)} · {words}"

    def _read(self, position: int) -> None:
        """Read rows around `position`: `_AHEAD` more next to rows already read, else one screen from there down."""
        assert self._list is not None  # noqa: S101 - it has rows
        begin, end = position, position + (_AHEAD if position - 1 in self._kept else self.visible_rows)
        below = next((near for near in range(position + 1, position + self.visible_rows) if near in self._kept), None)
        if below is not None:
            begin, end = max(0, min(position, below - _AHEAD)), below
        if len(self._kept) >= _MAX_ROWS:
            self._kept.clear()
        self._kept |= dict.fromkeys(range(begin, end))
        self._kept |= enumerate(self._list.window(begin, end - begin), begin)

    @property
    def _first(self) -> RecordedRows:
        return self._list.first if self._list is not None else _NO_ROWS

    def _begin(self) -> _List | None:
        if self._store is None or not self._store.community_id:
            return None
        if self.kind != "found":
            listing = self._store.listing(self.kind, self.sort_by, descending=self.descending)
            if isinstance(listing, OverdueResidents):
                listing.go_on(_SEARCH_S, enough=self.visible_rows)
            return listing
        results = self._found(self._store)
        newest_first = (self.sort_by, self.descending) == _DEFAULT_ORDER["found"]
        if newest_first:
            results.go_on(_FIRST_S, while_none=_NONE_S, enough=self.visible_rows)
        else:
            results.go_on(inf)  # sorting needs all results
        return results

    def _found(self, store: PackageStore) -> SearchResults:
        for counted in (reading.counted for reading in self._readings if reading.counted is not None):
            from mybuilding_desk.services.reports import counted_results  # noqa: PLC0415 - reports, on first use

            return counted_results.CountedResults(store, counted, (self.sort_by, self.descending))
        return store.find(self._readings, self.sort_by, descending=self.descending)

    def _search_on(self) -> None:
        """Continue a search, or to read the overdue residents; the new rows are appended."""
        results = self._growing
        if results is None or results.done:
            return
        results.go_on(_SEARCH_S)
        if results.count > self._count:
            self.beginInsertRows(QModelIndex(), self.rowCount(), len(self._first) + results.count - 1)
            self._count = results.count
            self._kept.clear()
            self.endInsertRows()
        elif self.kind == "residents":  # more packages of the same residents
            self._kept.clear()
        if not results.done:
            self._searching.start()
        self.searched.emit()


def _same_day(row: PackageRow, other: PackageRow) -> bool:
    return local_day(row.package.history_time) == local_day(other.package.history_time)
