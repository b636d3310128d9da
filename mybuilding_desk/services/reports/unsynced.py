"""What the open outbox entries add to the counts of the cache, and what they replace there."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from mybuilding_desk.domain.models import AnyPackage, Package, PackageDraft
from mybuilding_desk.domain.outbox import SENT_STATES, OutboxEntry
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.domain.reports.durations import minutes_between
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.storage.cache.counted_packages import places_of
from mybuilding_desk.storage.cache.package_rows import unit_key
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.cache.reports import CachedEvent, ReportReader


class Change(NamedTuple):
    """A package that counts once more (1), or not anymore (-1), as logged or released at a time.

    `minutes` are those in storage of a release, `None` if unknown. `waits` is whether it is yet to be synced.
    """

    number: int
    at: datetime
    carrier: str
    user: str
    unit: str
    minutes: int | None = None
    waits: bool = False

    @property
    def unit_key(self) -> str:
        """The unit for comparison."""
        return unit_key(self.unit)


class Unsynced:
    """The open outbox entries of one community as changes of its counts.

    The rules are those of `today_counts`: what was undone or removed does not count, and neither does a rejected
    release. A rejected log and an unidentified package do. A package that is in the cache as well counts once.
    """

    def __init__(
        self,
        cache: PackageCache,
        reader: ReportReader,
        community_id: str,
        entries: Iterable[OutboxEntry],
        user_name: str,
    ) -> None:
        """`entries` are the open ones of the community, `user_name` is their user's."""
        self.pending = PendingEntries(entries)
        self._find = cache.package
        self._cache, self._community_id = cache, community_id
        self._user_name = user_name
        logs, releases = self.pending.every_log(), self.pending.releases()
        self._references = {entry.reference for entry in logs} - {""}
        self._ids = {entry.package_id for entry in releases} - {""}
        self.logged = [*_gone(reader.logged_as(community_id, self._references)), *self._logs(logs)]
        self.released = [*_gone(reader.released_among(community_id, self._ids)), *self._releases(releases)]

    def rows(self) -> list[PackageRow]:
        """Return the packages of these entries, logged or released here, each once, in the order of the actions."""
        logs = self.pending.log_rows(self._user_name)
        return [*logs, *self.pending.release_rows(self._user_name, self._find)]

    def replaced(self) -> list[Package]:
        """Return the packages of the cache that are among `rows` as well."""
        return self._cache.at(places_of(self._cache.file, self._community_id, self._references | self._ids))

    def is_replaced(self, package: AnyPackage) -> bool:
        """Return whether a package of the cache is among `rows` as well."""
        return package.package_id in self._ids or (package.reference != "" and package.reference in self._references)

    def is_rejected(self, package: AnyPackage) -> bool:
        """Return whether MyBuilding rejected a release of a pending package of the cache."""
        return package.is_pending and self.pending.refused_release(package.package_id) is not None

    def _logs(self, logs: Iterable[OutboxEntry]) -> Iterator[Change]:
        for entry in logs:
            draft = entry.draft
            if draft is not None:
                carrier, waits = carrier_of(draft), entry.state in SENT_STATES
                yield Change(1, draft.arrived_at, carrier, self._user_name, draft.unit, waits=waits)

    def _releases(self, releases: Iterable[OutboxEntry]) -> Iterator[Change]:
        rows = self.pending.release_rows(self._user_name, self._find)
        packages = {row.entry.entry_id: row.package for row in rows if row.entry is not None}
        for entry in releases:
            package, release = packages.get(entry.entry_id), entry.release
            if release is not None and package is not None:
                minutes = minutes_between(package.arrived_at, release.released_at)
                known = carrier_of(package), self._user_name, package.unit, minutes
                yield Change(1, release.released_at, *known, waits=entry.state in SENT_STATES)
            elif release is not None:
                yield Change(1, release.released_at, "", self._user_name, "", waits=entry.state in SENT_STATES)


def carrier_of(package: Package | PackageDraft) -> str:
    """Return the name on a package's badge."""
    return badge_name(package.type_name, read_description(package.description)[1])


def _gone(events: Iterable[CachedEvent]) -> Iterator[Change]:
    return (Change(-1, *event) for event in events)
