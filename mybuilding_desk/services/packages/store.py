"""The package lists of the current community, from local data: rows, counts, and residents.

`services.refresher` fetches the data.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from functools import partial

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.activity import PackageActivity, activity_of
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.find_query import FindQuery, fits
from mybuilding_desk.domain.models import Community, Package, User
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import AgeLimits, ListQuery, Sort, number_key
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.release_proof import is_same_pickup
from mybuilding_desk.domain.reports.zone import zone_of
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.text import unit_code
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.labeled import find_labeled, names_of
from mybuilding_desk.services.packages.list_window import (
    MAX_RESULTS,
    ListKind,
    PackageListWindow,
    SearchResults,
    UnidentifiedList,
)
from mybuilding_desk.services.packages.overdue import OverdueRules
from mybuilding_desk.services.packages.overdue_residents import OverdueResidents
from mybuilding_desk.services.packages.pending import PendingEntries, pending_change
from mybuilding_desk.services.packages.perishables import perishables_first
from mybuilding_desk.services.packages.recorded_rows import AddRecords, RecordedRows, ToRows
from mybuilding_desk.services.packages.released_window import ReleasedWindow
from mybuilding_desk.services.packages.residents import ResidentLoader
from mybuilding_desk.services.packages.today import TodayCounts, local_day, today_counts
from mybuilding_desk.services.reminders import Reminders
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox

_SETTLED_SHOWN = 50


class PackageStore(QObject):
    """Packages and residents of one community at a time, read on the GUI thread.

    The open outbox entries are read once per change and kept in memory.
    """

    communities_changed = Signal()
    packages_changed = Signal()
    """Rows or counts may have changed."""
    history_changed = Signal()
    """Only released packages may have changed."""
    community_chosen = Signal(str)
    recounted = Signal()  # the pending packages of each unit and resident, for `directory`
    trouble = Signal(object)
    """A `DeskError` of the local files."""

    def __init__(
        self,
        worker: Worker,
        account_context: AccountContext,
        copy: PackageCache,
        outbox: Outbox,
        user: User,
        *,
        records: DeskRecords,
        limits: Callable[[], AgeLimits] = AgeLimits,
    ) -> None:
        """`limits` returns when a pending package counts as aged, old, and overdue."""
        super().__init__()
        self._records, self.reminders = records, Reminders(records, user)
        self.reminders.changed.connect(self.reload)
        self.overdue = OverdueRules(copy, self.reminders, limits)
        self._copy, self.cache, self._outbox, self.user, self.community_id = copy, copy, outbox, user, ""
        self._residents = ResidentLoader(worker, account_context, self)
        self._residents.changed.connect(self.packages_changed)
        self._residents.recounted.connect(self.recounted)
        self._residents.trouble.connect(self.trouble)
        self._entries, self._pending_entries = list[OutboxEntry](), PendingEntries()
        self._counts: dict[str, int] | None = None
        self._rows, self._made = dict[bool, list[PackageRow]](), dict[int, PackageRow]()

    # Communities

    def communities(self) -> list[Community]:
        """Return the user's communities, in the server's order."""
        return self._copy.reference_data.communities()

    def community(self) -> Community | None:
        """Return the current community, `None` without one."""
        return next((one for one in self.communities() if one.community_id == self.community_id), None)

    @property
    def zone(self) -> tzinfo | None:
        """The time zone of the current community, `None` for the computer's own."""
        community = self.community()
        return zone_of(community.timezone) if community is not None else None

    def choose(self, community_id: str) -> None:
        """Switch to a community: its lists are shown from the cache at once, then refreshed."""
        if community_id == self.community_id:
            return
        self.community_id = community_id
        self._residents.open(community_id)
        self.reload()
        self.community_chosen.emit(community_id)

    def pending_counts(self) -> dict[str, int]:
        """Return the pending packages of each community, including actions the server has not confirmed.

        Unidentified packages are counted apart.
        """
        if self._counts is None:
            with self._copy.snapshot():  # else a release stored in between would count in only one of the two reads
                self._counts = self._counted()
        return self._counts

    def today_counts(self) -> TodayCounts:
        """Return how many packages of the current community were logged and released on its day of now."""
        return self.counts_between(*local_day(datetime.now(UTC), self.zone))

    def counts_between(self, start: datetime, end: datetime) -> TodayCounts:
        """Return how many packages of the current community were logged and released from `start` to before `end`."""
        return today_counts(self._copy, self.community_id, self._pending_entries, (start, end))

    @property
    def directory(self) -> ResidentSearch:
        """The resident search of the current community."""
        return self._residents.directory

    # Lists

    @property
    def limits(self) -> AgeLimits:
        """When a pending package counts as aged, old, and overdue; a perishable one has its own hours."""
        return self.overdue.limits

    def listing(
        self, kind: ListKind, sort: Sort, *, descending: bool
    ) -> PackageListWindow | ReleasedWindow | OverdueResidents | UnidentifiedList:
        """Return the pending packages, those or the residents overdue now, the unidentified ones, or the history."""
        if kind == "unidentified":
            held = (row for row in self.unconfirmed(pending=True) if row.state == "held")
            return UnidentifiedList(held, sort, self.with_records, descending=descending)
        if kind == "residents":
            residents = self.overdue_residents()
            if (sort, descending) != ("arrived", False):
                residents.sort(sort, descending=descending)
            return residents
        query, first = self._query(kind, sort, descending=descending)
        if kind == "history" and sort == "released":
            return ReleasedWindow(self._copy, query, first, self.rows, self.with_records)
        if kind == "pending" and (sort, descending) == ("arrived", True):
            query, first = perishables_first(query, first, self._copy, self._row)
        to_rows, add = self._rows_of(reminded=kind == "overdue")
        return PackageListWindow(self._copy, query, RecordedRows(first, add), to_rows)

    def overdue_count(self) -> int:
        """Return the number of overdue packages in the current community."""
        query, first = self._query("overdue", "arrived")
        return len(first) + self._copy.count(query)

    def overdue_residents(self) -> OverdueResidents:
        """Return the overdue packages by resident, not read yet."""
        query, first = self._query("overdue", "arrived")
        return OverdueResidents(
            self._copy, query, first, *self._rows_of(reminded=True), email_of=self._residents.email_of
        )

    def packages_of(self, row: PackageRow) -> list[PackageRow]:
        """Return the packages that a row stands for: the overdue ones of a resident, else its own."""
        is_group = isinstance(row, ResidentRow)
        return self.overdue.of_resident(row, self.waiting_of(row.package.unit)) or [row] if is_group else [row]

    def _query(self, kind: ListKind, sort: Sort, *, descending: bool = False) -> tuple[ListQuery, list[PackageRow]]:
        """Return the query of a list, and its unconfirmed rows."""
        pending, released = kind != "history", self._pending_entries.released_ids()
        query = ListQuery(self.community_id, pending, sort, descending, without=released)
        known = [row for row in self.unconfirmed(pending) if row.state != "held"]
        return self.overdue.among(query, known) if kind == "overdue" else (query, known)

    def find(self, readings: Sequence[FindQuery], sort: Sort, *, descending: bool) -> SearchResults:
        """Search the current community for these queries, pending and released packages together."""
        here = self.with_records([*self.unconfirmed(pending=True), *self.unconfirmed(pending=False)])
        words = [one for one in readings if not one.label]
        for code in (one.label for one in readings if one.label):
            here = self.find_label(code)
        without = [row.package.package_id for row in here if row.package.package_id]
        search = self._copy.search(self.community_id, words, without, MAX_RESULTS)
        first = [row for row in here if fits(row.package, tuple(readings))]
        return SearchResults(self._copy, search, (sort, descending), RecordedRows(first, self.with_records), self.rows)

    def activity(self, row: PackageRow) -> PackageActivity:
        """Return the activity of a package, including other packages with its tracking number."""
        others = [one for one in self.find_number(row.package.tracking_number) if one.key != row.key]
        key, entries = key_of(row.package), self.entries_of_package(row)
        labels, reminders, moves = self._records.labels_of(key), self.reminders.all_of(key), self._records.moves_of(key)
        return activity_of(row, entries, self.user.full_name, others, labels, reminders=reminders, moves=moves)

    def entries_of_package(self, row: PackageRow) -> list[OutboxEntry]:
        """Return the user's actions on a package on this computer, oldest first."""
        package = row.package
        return self._outbox.entries_of(package.community_id, package.package_id, package.reference)

    # Rows

    def unconfirmed(self, pending: bool) -> list[PackageRow]:
        """Return the rows of the current community that are still in the outbox, newest first.

        The pending ones include the unidentified packages.
        """
        if pending not in self._rows:
            releases = self._pending_entries.release_rows
            made = self._log_rows() if pending else releases(self.user.full_name, self._copy.package)
            self._rows[pending] = made[::-1]
        return self._rows[pending]

    def row(self, package: Package) -> PackageRow:
        """Return a package of the cache as a row."""
        return self.rows([package])[0]

    def rows(self, packages: Sequence[Package]) -> list[PackageRow]:
        """Return packages of the cache as rows, with the states of their outbox entries and with their records."""
        return self.with_records([self._row(package) for package in packages])

    def with_records(self, rows: Sequence[PackageRow]) -> list[PackageRow]:
        """Return the rows with what this desk knows of their packages; one query for all."""
        records = self._records.of_packages([row.package for row in rows])
        keyed = ((row.package.package_id or row.package.reference, row) for row in rows)
        return self.overdue.with_holds([self._records.shown(row, records.get(key)) for key, row in keyed])

    def _rows_of(self, *, reminded: bool) -> tuple[ToRows, AddRecords]:
        """Return `rows` and `with_records`, if asked with the last reminder about each package."""
        if not reminded:
            return self.rows, self.with_records
        add = self.overdue.with_reminders
        return lambda packages: add(self.rows(packages)), lambda rows: add(self.with_records(rows))

    def _row(self, package: Package) -> PackageRow:
        entry = self._pending_entries.refused_release(package.package_id) if package.is_pending else None
        if entry is not None:
            return PackageRow(package, "refused", entry)
        return PackageRow(package, "logged" if package.is_pending else "released")

    def row_of(self, key: PackageKey) -> PackageRow | None:
        """Return a package of any community by its key, `None` if it is not known anymore."""
        logs = PendingEntries(one for one in self._entries if key.reference and one.reference == key.reference)
        own = self._outbox.entries_of(key.community_id, key.package_id, key.reference)
        package_id = key.package_id or next((one.package_id for one in own if one.package_id), "")
        package = self._copy.package(key.community_id, package_id) if package_id else None
        rows = logs.log_rows(self.user.full_name) or [self._row(one) for one in (package,) if one is not None]
        return next(iter(self.with_records(rows)), None)

    def is_released(self, row: PackageRow) -> bool:
        """Return whether the user released this row here, possibly after it was read."""
        return self._pending_entries.is_released(row)

    def key_now(self, shown: PackageRow) -> str:
        """Return the current key of a row: a package logged here takes the server's ID once it has one."""
        if shown.package.package_id or shown.entry is None:
            return shown.key
        return self._outbox.entry(shown.entry.entry_id).package_id or shown.key

    def waiting_of(self, unit: str, resident_id: str = "") -> list[PackageRow]:
        """Return the pending packages of a unit or of one resident, without unidentified ones.

        The oldest come first, unconfirmed ones last.
        """
        released = self._pending_entries.released_ids()
        known = self._copy.pending_of_unit(self.community_id, unit)
        here = self.unconfirmed(pending=True)[::-1]
        # A package is in the cache shortly before its log entry is marked as done.
        twice = {row.package.reference for row in here} - {""}
        rows = [self._row(one) for one in known if one.package_id not in released and one.reference not in twice]
        rows += [row for row in here if row.state != "held" and unit_code(row.package.unit) == unit_code(unit)]
        ours = [row for row in rows if row.package.resident_id == resident_id]
        return self.with_records(ours if resident_id else rows)

    def released_with(self, row: PackageRow) -> list[PackageRow]:
        """Return the packages that were picked up together with a released one, itself included, oldest first."""
        package = row.package
        here = [one for one in self.unconfirmed(pending=False) if is_same_pickup(one.package, package)]
        return [*self.rows(self._copy.released_with(package)), *here[::-1]]

    def find_number(self, number: str) -> list[PackageRow]:
        """Return the rows with this tracking number: pending before released; unconfirmed first, then newest first."""
        wanted = number_key(number)
        here = self.unconfirmed(pending=True) + self.unconfirmed(pending=False)
        rows = [row for row in here if wanted and number_key(row.package.tracking_number) == wanted]
        return self._found(rows, self._copy.find_number(self.community_id, number))

    def find_label(self, code: str) -> list[PackageRow]:
        """Return the rows of the packages with this label code (its 9 characters), in the order of `find_number`."""
        here = self.unconfirmed(pending=True) + self.unconfirmed(pending=False)
        found = find_labeled(code, self.community_id, here, (self._records, self._outbox, self._copy))
        return self._found(found.rows, found.packages)

    def _found(self, here: Sequence[PackageRow], packages: Iterable[Package]) -> list[PackageRow]:
        # By reference, too: a package is in the cache shortly before its log entry is marked as done.
        known = {name for row in here for name in names_of(row.package)}
        others = {one.package_id: self._row(one) for one in packages if not known & names_of(one)}
        return self.with_records(sorted([*here, *others.values()], key=lambda row: row.state == "released"))

    def type_names(self) -> list[str]:
        """Return the package types (`typeName`) of the building, `[]` if the server has no list of them."""
        return [package_type.name for package_type in self._copy.reference_data.package_types(self.community_id)]

    def locations(self) -> list[str]:
        """Return the locations that the building has had, see `PackageCache.locations`."""
        return self._copy.locations(self.community_id)

    def entries(self) -> list[OutboxEntry]:
        """Return the outbox entries of all communities: open ones, then the last closed ones."""
        return self._outbox.entries() + self._outbox.last_settled(_SETTLED_SHOWN)

    @property
    def open_entries(self) -> tuple[OutboxEntry, ...]:
        """The open outbox entries of all communities, as last read."""
        return tuple(self._entries)

    def unidentified(self) -> list[OutboxEntry]:
        """Return the unidentified packages of the current community, oldest first."""
        return [entry for entry in self._pending_entries.logs() if entry.state == "held"]

    def entry_now(self, entry: OutboxEntry) -> OutboxEntry:
        """Return the current version of an outbox entry."""
        return self._outbox.entry(entry.entry_id)

    def waiting_count(self) -> int:
        """Return the number of unconfirmed entries in all communities."""
        return self._outbox.waiting_count()

    def refused_count(self) -> int:
        """Return the number of rejected entries."""
        return self._outbox.counts()["refused"]

    def residents_as_of(self) -> datetime | None:
        """Return when the residents of the current community were last fetched."""
        return self._copy.reference_data.residents_as_of(self.community_id) if self.community_id else None

    def reload(self) -> None:
        """Reload the open entries after a change of the outbox or the cache, and notify the views."""
        desk_clock.zone = self.zone
        self.overdue.reload(self.community_id, desk_clock.zone)
        try:
            self._entries, self._counts, self._rows = self._outbox.open_entries(), None, {}
            here = (entry for entry in self._entries if entry.community_id == self.community_id)
            self._pending_entries = PendingEntries(here)
        except StorageTrouble as trouble:  # the action before may have succeeded: the caller must not see it fail
            self.trouble.emit(trouble)
        self._residents.reload(self._pending_entries)
        self.packages_changed.emit()

    def take(self, progress: Progress) -> None:
        """Handle new data stored by the worker."""
        if progress.part == "communities":
            self.communities_changed.emit()
            ids = [community.community_id for community in self.communities()]
            if ids and self.community_id not in ids:
                self.choose(ids[0])
        elif progress.part == "residents" and progress.community_id == self.community_id:
            self._residents.load()
        elif progress.part == "history" and progress.community_id == self.community_id:
            self._residents.load_recent()
        if progress.waiting:
            self.reload()
        else:
            self.history_changed.emit()

    def close(self) -> None:
        """Cancel all pending jobs."""
        self._residents.close()

    # Kept in memory

    def _counted(self) -> dict[str, int]:
        counts = self._copy.pending_counts()
        by_community: dict[str, list[OutboxEntry]] = {}
        for entry in self._entries:
            by_community.setdefault(entry.community_id, []).append(entry)
        for community_id, entries in by_community.items():
            change = pending_change(entries, partial(self._copy.pending_ids, community_id))
            counts[community_id] = counts.get(community_id, 0) + change
        return counts

    def _log_rows(self) -> list[PackageRow]:
        """Reuse unchanged rows: this runs after each action, perhaps with a thousand of them."""
        rows = self._pending_entries.log_rows(self.user.full_name, self._made)
        self._made = {row.entry.entry_id: row for row in rows if row.entry is not None}
        return rows
