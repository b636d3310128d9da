"""The package lists of the current community, from local data: rows, counts, and residents.

`services.refresher` fetches the data.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.activity import PackageActivity, activity_of
from mybuilding_desk.domain.input.find_query import FindQuery, fits
from mybuilding_desk.domain.models import Community, Package, User
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages, ListQuery, Sort, number_key, overdue_before
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.text import fold, unit_code
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.packages.list_window import (
    MAX_RESULTS,
    ListKind,
    PackageListWindow,
    SearchResults,
    UnidentifiedList,
)
from mybuilding_desk.services.packages.overdue_residents import OverdueResidents
from mybuilding_desk.services.packages.pending import PendingEntries, pending_change
from mybuilding_desk.services.packages.released_window import ReleasedWindow
from mybuilding_desk.services.packages.residents import ResidentLoader
from mybuilding_desk.services.packages.today import TodayCounts, local_day, today_counts
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
        ages: Callable[[], Ages] = lambda: DEFAULT_AGES,
    ) -> None:
        """`ages` returns after how many days a pending package counts as aged, old, and overdue."""
        super().__init__()
        self._ages = ages
        self._copy = copy
        self._outbox = outbox
        self.user = user
        self.community_id = ""
        self._residents = ResidentLoader(worker, account_context, self)
        self._residents.changed.connect(self.packages_changed)
        self._residents.trouble.connect(self.trouble)
        self._entries: list[OutboxEntry] = []
        self._pending_entries = PendingEntries()
        self._counts: dict[str, int] | None = None
        self._rows: dict[bool, list[PackageRow]] = {}
        self._made: dict[int, PackageRow] = {}

    # Communities

    def communities(self) -> list[Community]:
        """Return the user's communities, in the server's order."""
        return self._copy.reference_data.communities()

    def community(self) -> Community | None:
        """Return the current community, `None` without one."""
        return next((one for one in self.communities() if one.community_id == self.community_id), None)

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
        """Return how many packages of the current community were logged and released today, by the local clock."""
        day = local_day(datetime.now(UTC))
        return today_counts(self._copy, self.community_id, self._pending_entries, day)

    @property
    def directory(self) -> ResidentSearch:
        """The resident search of the current community."""
        return self._residents.directory

    # Lists

    @property
    def ages(self) -> Ages:
        """After how many days a pending package counts as aged, old, and overdue."""
        return self._ages()

    def listing(
        self, kind: ListKind, sort: Sort, *, descending: bool
    ) -> PackageListWindow | ReleasedWindow | OverdueResidents | UnidentifiedList:
        """Return the pending packages, those or the residents overdue now, the unidentified ones, or the history."""
        if kind == "unidentified":
            held = (row for row in self.unconfirmed(pending=True) if row.state == "held")
            return UnidentifiedList(held, sort, descending=descending)
        if kind == "residents":
            return self._sorted_residents(sort, descending=descending)
        query, first = self._query(kind, sort, descending=descending)
        if kind == "history" and sort == "released":
            return ReleasedWindow(self._copy, query, first, self.row)
        return PackageListWindow(self._copy, query, first, self.row)

    def overdue_count(self) -> int:
        """Return the number of overdue packages in the current community."""
        query, first = self._query("overdue", "arrived")
        return len(first) + self._copy.count(query)

    def overdue_residents(self) -> OverdueResidents:
        """Return the overdue packages by resident, not read yet."""
        query, first = self._query("overdue", "arrived")
        return OverdueResidents(self._copy, query, first, self.row, self._email_of)

    def packages_of(self, row: PackageRow) -> list[PackageRow]:
        """Return the packages that a row stands for: the overdue ones of a resident, else its own."""
        if not isinstance(row, ResidentRow):
            return [row]
        package, limit = row.package, overdue_before(datetime.now(UTC), self.ages)
        rows = [one for one in self.waiting_of(package.unit) if one.package.arrived_at <= limit]
        if package.resident_id:
            return [one for one in rows if one.package.resident_id == package.resident_id] or [row]
        name = fold(package.resident_name)
        same = [one for one in rows if not one.package.resident_id and fold(one.package.resident_name) == name]
        return same or [row]

    def _query(self, kind: ListKind, sort: Sort, *, descending: bool = False) -> tuple[ListQuery, list[PackageRow]]:
        """Return the query of a list, and its unconfirmed rows."""
        limit = overdue_before(datetime.now(UTC), self.ages) if kind == "overdue" else None
        pending, released = kind != "history", self._pending_entries.released_ids()
        query = ListQuery(self.community_id, pending, sort, descending, without=released, arrived_before=limit)
        known = (row for row in self.unconfirmed(pending) if row.state != "held")
        return query, [row for row in known if limit is None or row.package.arrived_at <= limit]

    def _sorted_residents(self, sort: Sort, *, descending: bool) -> OverdueResidents:
        residents = self.overdue_residents()
        if (sort, descending) != ("arrived", False):
            residents.sort(sort, descending=descending)
        return residents

    def _email_of(self, package: Package) -> str | None:
        """Return the email of a package's recipient, `None` for a whole unit or an unknown resident."""
        people = self.directory.people_of(package.unit) if package.resident_id else ()
        return next((one.email for one in people if one.resident_id == package.resident_id), None)

    def find(self, readings: Sequence[FindQuery], sort: Sort, *, descending: bool) -> SearchResults:
        """Search the current community for these queries, pending and released packages together."""
        here = [*self.unconfirmed(pending=True), *self.unconfirmed(pending=False)]
        without = [row.package.package_id for row in here if row.package.package_id]
        search = self._copy.search(self.community_id, readings, without, MAX_RESULTS)
        first = [row for row in here if fits(row.package, tuple(readings))]
        return SearchResults(self._copy, search, (sort, descending), first, self.row)

    def activity(self, row: PackageRow) -> PackageActivity:
        """Return the activity of a package, including other packages with its tracking number."""
        others = [one for one in self.find_number(row.package.tracking_number) if one.key != row.key]
        return activity_of(row, self.entries_of_package(row), self.user.full_name, others)

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
            made = (
                self._log_rows()
                if pending
                else self._pending_entries.release_rows(self.user.full_name, self._package_of)
            )
            self._rows[pending] = made[::-1]
        return self._rows[pending]

    def row(self, package: Package) -> PackageRow:
        """Return a package of the cache as a row, with the state of its outbox entry."""
        entry = self._pending_entries.refused_release(package.package_id) if package.is_pending else None
        if entry is not None:
            return PackageRow(package, "refused", entry)
        return PackageRow(package, "logged" if package.is_pending else "released")

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
        rows = [self.row(one) for one in known if one.package_id not in released and one.reference not in twice]
        rows += [row for row in here if row.state != "held" and unit_code(row.package.unit) == unit_code(unit)]
        ours = [row for row in rows if row.package.resident_id == resident_id]
        return ours if resident_id else rows

    def find_number(self, number: str) -> list[PackageRow]:
        """Return the rows with this tracking number: pending before released; unconfirmed first, then newest first."""
        wanted = number_key(number)
        here = self.unconfirmed(pending=True) + self.unconfirmed(pending=False)
        rows = [row for row in here if wanted and number_key(row.package.tracking_number) == wanted]
        # By reference, too: a package is in the cache shortly before its log entry is marked as done.
        known = {one for row in rows for one in (row.package.package_id, row.package.reference) if one}
        packages = self._copy.find_number(self.community_id, number)
        rows += [self.row(package) for package in packages if not known & {package.package_id, package.reference}]
        return sorted(rows, key=lambda row: row.state == "released")

    def type_names(self) -> list[str]:
        """Return the package types (`typeName`) of the building, `[]` if the server has no list of them."""
        return [package_type.name for package_type in self._copy.reference_data.package_types(self.community_id)]

    def entries(self) -> list[OutboxEntry]:
        """Return the outbox entries of all communities: open ones, then the last closed ones."""
        return self._outbox.entries() + self._outbox.last_settled(_SETTLED_SHOWN)

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
        try:
            self._entries, self._counts, self._rows = self._outbox.open_entries(), None, {}
            self._pending_entries = PendingEntries(
                entry for entry in self._entries if entry.community_id == self.community_id
            )
        except StorageTrouble as trouble:  # the action before may have succeeded: the caller must not see it fail
            self.trouble.emit(trouble)
        self._residents.reload()
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

    def _package_of(self, entry: OutboxEntry) -> Package | None:
        return self._copy.package(entry.community_id, entry.package_id)
