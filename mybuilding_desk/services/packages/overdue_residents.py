"""The overdue packages by resident: read in steps from the oldest on, as they can be many."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from time import perf_counter
from typing import Any, Final

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import ListQuery, Sort
from mybuilding_desk.domain.records.contents import in_order
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.text import fold, unit_sort_key
from mybuilding_desk.services.packages.recorded_rows import AddRecords, RecordedRows, ToRows
from mybuilding_desk.storage.cache.package_rows import unit_key
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.values import to_micros

_STEP: Final = 500
"""Packages read at once: 2 ms."""
_MAX_READ: Final = 20
"""Packages of one resident, the oldest, that are read for flags and the last reminder."""


@dataclass(slots=True)
class _Group:
    """The overdue packages of one resident in one unit, the oldest first."""

    unit_key: str
    recipient_key: str
    packages: list[int | PackageRow] = field(default_factory=list)
    """Each as its `place` in the cache, or as an unconfirmed row."""
    keys: list[str] = field(default_factory=list)
    locations: set[str] = field(default_factory=set)


class OverdueResidents:
    """One row per unit and resident, sorted by the oldest package, the unit, or the recipient.

    Call `go_on` until `done`, as with search results. Rows are appended, unless the order needs all of them first.
    `first` is empty: unconfirmed packages are in the groups.
    """

    def __init__(
        self,
        copy: PackageCache,
        query: ListQuery,
        unconfirmed: Sequence[PackageRow],
        to_rows: ToRows,
        add_records: AddRecords,
        *,
        email_of: Callable[[Package], str | None],
    ) -> None:
        """`email_of` returns the recipient's email, `None` if the recipient is not known."""
        self._copy, self._query, self._email_of = copy, query, email_of
        self._to_rows, self._add_records = to_rows, add_records
        self.first = RecordedRows()
        self.done = False
        self.packages = 0
        """Number of packages so far."""
        self._unconfirmed = sorted(unconfirmed, key=lambda row: row.package.arrived_at)
        self._after: tuple[int, int] | None = None
        self._groups: list[_Group] = []
        self._known: dict[tuple[str, str], _Group] = {}

    @property
    def count(self) -> int:
        """Number of residents so far."""
        return len(self._groups)

    def go_on(self, seconds: float, *, enough: float = inf) -> None:
        """Read for about `seconds`, and at most until there are `enough` residents."""
        began = perf_counter()
        while not self.done:
            self._read()
            if self.count >= enough or perf_counter() - began >= seconds:
                break

    def sort(self, sort: Sort, *, descending: bool) -> None:
        """Read everything, and sort it."""
        self.go_on(inf)
        if sort != "arrived":
            self._groups.sort(key=lambda group: (group.unit_key, group.recipient_key))
        if sort == "recipient":
            self._groups.sort(key=lambda group: group.recipient_key)
        if descending:
            self._groups.reverse()

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`."""
        groups = self._groups[offset : offset + limit]
        read = [one for group in groups for one in group.packages[:_MAX_READ]]
        packages = self._copy.at([one for one in read if isinstance(one, int)])
        here = self._add_records([one for one in read if isinstance(one, PackageRow)])
        rows = {row.key: row for row in [*self._to_rows(packages), *here]}
        return [self._row(rows, group) for group in groups if group.keys[0] in rows]

    def count_without(self, keys: Container[str]) -> int:
        """Return the number of residents so far of whose packages none has its key among these."""
        return sum(not any(key in keys for key in group.keys) for group in self._groups)

    def position(self, key: str) -> int | None:
        """Return the index of the resident with this package, `None` if there is none."""
        return next((number for number, group in enumerate(self._groups) if key in group.keys), None)

    def _row(self, rows: Mapping[str, PackageRow], group: _Group) -> ResidentRow:
        row, own = rows[group.keys[0]], [rows[key] for key in group.keys[:_MAX_READ] if key in rows]
        reminders = [one.reminder for one in own if one.reminder is not None]
        return ResidentRow(
            row.package,
            row.state,
            row.entry,
            row.record,
            row.hold,
            max(reminders, key=lambda one: one.at, default=None),
            count=len(group.keys),
            locations=tuple(sorted(group.locations, key=unit_sort_key)),
            flags=in_order(flag for one in own for flag in one.contents.flags),
            email=self._email_of(row.package),
        )

    def _read(self) -> None:
        """Read the next packages; the unconfirmed ones among them come before those of the same time."""
        rows = self._copy.overdue(self._query, self._after, _STEP)
        self.done = len(rows) < _STEP
        here: list[tuple[Any, ...]] = []
        while self._unconfirmed and (self.done or to_micros(self._unconfirmed[0].package.arrived_at) <= rows[-1][0]):
            here.append(_fields(self._unconfirmed.pop(0)))
        self._after = rows[-1][:2] if rows else None
        for _, package, unit, recipient, resident_id, location, key in sorted([*here, *rows], key=lambda row: row[0]):
            group = self._known.get((unit, resident_id or recipient))
            if group is None:
                group = self._known[unit, resident_id or recipient] = _Group(unit, recipient)
                self._groups.append(group)
            group.packages.append(package)
            group.keys.append(key)
            if location:
                group.locations.add(location)
            self.packages += 1


def _fields(row: PackageRow) -> tuple[Any, ...]:
    """Return an unconfirmed row as the cache returns its packages."""
    package = row.package
    unit, recipient = unit_key(package.unit), fold(package.resident_name)
    return to_micros(package.arrived_at), row, unit, recipient, package.resident_id, package.shelf, row.key
