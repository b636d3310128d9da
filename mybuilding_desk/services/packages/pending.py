"""The open outbox entries as package rows. Reads no files."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow, RowState, package_of

_NONE: Final[Mapping[int, PackageRow]] = {}
_ROW_STATES: dict[str, RowState] = {
    "waiting": "waiting",
    "sending": "sending",
    "in_doubt": "in_doubt",
    "refused": "refused",
    "held": "held",
}


class PendingEntries:
    """A view of the open `entries`, in their order.

    A package both logged and released here is one row, its release; if its log was rejected, the log, so that the
    user sees it.
    """

    def __init__(self, entries: Iterable[OutboxEntry] = ()) -> None:
        self._entries = {entry.entry_id: entry for entry in entries}
        self._followed = {entry.follows for entry in self._entries.values()}
        self._releases = {
            entry.package_id: entry for entry in self._entries.values() if entry.kind == "release" and entry.package_id
        }

    def logs(self) -> list[OutboxEntry]:
        """Return the log entries shown as pending packages."""
        logs = (entry for entry in self._entries.values() if entry.kind == "log")
        return [entry for entry in logs if entry.state == "refused" or entry.entry_id not in self._followed]

    def every_log(self) -> list[OutboxEntry]:
        """Return all log entries, also those of packages released here."""
        return [entry for entry in self._entries.values() if entry.kind == "log"]

    def releases(self) -> list[OutboxEntry]:
        """Return the releases in effect: neither rejected nor of a package whose log was rejected."""
        releases = (entry for entry in self._entries.values() if entry.kind == "release")
        return [entry for entry in releases if entry.state != "refused" and not self._log_refused(entry)]

    def released_ids(self) -> frozenset[str]:
        """Return the server's IDs of the packages released here."""
        return frozenset(key for key, entry in self._releases.items() if entry.state != "refused")

    def refused_release(self, package_id: str) -> OutboxEntry | None:
        """Return the rejected release of this package, if there is one."""
        entry = self._releases.get(package_id)
        return entry if entry is not None and entry.state == "refused" else None

    def is_released(self, row: PackageRow) -> bool:
        """Return whether a release of this row is in effect, possibly made after the row."""
        log = row.entry.entry_id if row.entry is not None and row.entry.kind == "log" else 0
        return row.package.package_id in self.released_ids() or bool(log and log in self._followed)

    def log_rows(self, clerk: str, made: Mapping[int, PackageRow] = _NONE) -> list[PackageRow]:
        """Return the rows of `logs`, reusing rows in `made` (by entry ID) whose entry is the same object."""
        rows = []
        for entry in self.logs():
            row = made.get(entry.entry_id)
            if entry.draft is not None:
                rows.append(row if row is not None and row.entry is entry else _log_row(entry, entry.draft, clerk))
        return rows

    def release_rows(self, clerk: str, find: Callable[[str, str], Package | None]) -> list[PackageRow]:
        """Return the rows of `releases`; `find` looks up a package neither stored in the entry nor logged here.

        Its arguments are the ids of the community and the package.
        """
        rows = []
        for entry in self.releases():
            package = entry.package or self._logged_here(entry, clerk) or find(entry.community_id, entry.package_id)
            if package is not None and entry.release is not None:
                rows.append(PackageRow(_handed_over(package, entry.release, clerk), "released", entry))
        return rows

    def _logged_here(self, entry: OutboxEntry, clerk: str) -> Package | None:
        log = self._entries.get(entry.follows)
        return package_of(log.draft, clerk) if log is not None and log.draft is not None else None

    def _log_refused(self, entry: OutboxEntry) -> bool:
        log = self._entries.get(entry.follows)
        return log is not None and log.state == "refused"


def pending_change(entries: Sequence[OutboxEntry], pending_ids: Callable[[], set[str]]) -> int:
    """Return by how much the pending count of a community differs from the cache's. Unidentified packages do not count.

    `pending_ids` returns the IDs of the packages pending there according to the cache.
    """
    pending = PendingEntries(entries)
    released = pending.released_ids()
    logs = sum(entry.state != "held" for entry in pending.logs())
    return logs - (len(released & pending_ids()) if released else 0)


def _log_row(entry: OutboxEntry, draft: PackageDraft, clerk: str) -> PackageRow:
    return PackageRow(package_of(draft, clerk), _ROW_STATES[entry.state], entry)


def _handed_over(package: Package, release: Release, clerk: str) -> Package:
    return replace(package, released_at=release.released_at, released_to=release.released_to, released_by=clerk)
