"""Which pending packages are overdue, which are on hold and so are not, and whose they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import OVERDUE, AgeLimits, ListQuery
from mybuilding_desk.domain.records.due_step import ReminderPolicy
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold, unit_code
from mybuilding_desk.services.packages.perishables import is_perishable
from mybuilding_desk.services.reminders import Reminders
from mybuilding_desk.storage.cache.packages import PackageCache


class HoldIndex:
    """The holds of a community that are in effect on `day`, by unit. Of several for one package, the last to end."""

    def __init__(self, holds: Iterable[Hold], day: date) -> None:
        self.day = day
        self._by_unit: dict[str, list[Hold]] = {}
        for hold in sorted(holds, key=lambda one: one.until, reverse=True):
            if hold.until >= day:
                self._by_unit.setdefault(unit_code(hold.unit), []).append(hold)
        self._ids: frozenset[str] | None = None

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._by_unit)

    def of(self, package: Package) -> Hold | None:
        """Return the hold of a package, `None` if it is not on hold."""
        if not self._by_unit:  # the usual case, asked for each row
            return None
        holds = self._by_unit.get(unit_code(package.unit), ())
        return next((one for one in holds if one.covers(package.unit, package.resident_id)), None)

    def package_ids(self, cache: PackageCache, community_id: str) -> frozenset[str]:
        """Return the ids of the pending packages on hold, as the cache has them: what each overdue list leaves out."""
        if self._ids is None:
            units = (one[0].unit for one in self._by_unit.values())
            packages = (one for unit in units for one in cache.pending_of_unit(community_id, unit))
            self._ids = frozenset(one.package_id for one in packages if self.of(one) is not None)
        return self._ids


def overdue_of(
    query: ListQuery, unconfirmed: Sequence[PackageRow], limits: AgeLimits, holds: HoldIndex, cache: PackageCache
) -> tuple[ListQuery, list[PackageRow]]:
    """Return the query for the overdue packages among those of a pending list, and the unconfirmed ones of them.

    Unidentified packages are never overdue, and neither are those on hold.
    """
    now, days, hours = datetime.now(UTC), *(limits.limit(OVERDUE, perishable=one) for one in (False, True))
    without = query.without | holds.package_ids(cache, query.community_id)
    rows = [row for row in unconfirmed if row.state != "held" and _is_overdue(row, limits, holds)]
    return replace(query, arrived_before=now - days, perishable_before=now - hours, without=without), rows


def _is_overdue(row: PackageRow, limits: AgeLimits, holds: HoldIndex) -> bool:
    waited = datetime.now(UTC) - row.package.arrived_at
    return limits.step(waited, perishable=is_perishable(row)) == OVERDUE and holds.of(row.package) is None


class OverdueRules:
    """The overdue packages of one community at a time: those older than `limits`, without those on hold."""

    def __init__(self, cache: PackageCache, reminders: Reminders, limits: Callable[[], AgeLimits]) -> None:
        self._cache, self._reminders, self._limits = cache, reminders, limits
        self.read_policy: Callable[[], ReminderPolicy] = ReminderPolicy
        self._community_id = ""
        self._holds: HoldIndex | None = None

    def reload(self, community_id: str, zone: tzinfo | None) -> None:
        """Read the holds of a community, whose time zone is given, again when they are needed."""
        self._community_id, self._holds = community_id, None
        self._reminders.instructions.watch(community_id, zone)

    @property
    def limits(self) -> AgeLimits:
        """When a pending package counts as aged, old, and overdue."""
        return self._limits()

    @property
    def policy(self) -> ReminderPolicy:
        """When a reminder, a final notice, and the return to the sender are due."""
        return self.read_policy()

    @property
    def holds(self) -> HoldIndex:
        """The holds in effect today."""
        today = self._reminders.instructions.today
        if self._holds is None or self._holds.day != today:
            self._holds = HoldIndex(self._reminders.holds(self._community_id, today), today)
        return self._holds

    def is_overdue(self, row: PackageRow) -> bool:
        """Return whether a pending package is overdue now."""
        return _is_overdue(row, self.limits, self.holds)

    def of_resident(self, row: PackageRow, rows: Sequence[PackageRow]) -> list[PackageRow]:
        """Return the overdue ones of `rows`, the pending packages of a unit, that have the resident of `row`."""
        return of_same_resident(row, [one for one in rows if self.is_overdue(one)])

    def among(self, query: ListQuery, unconfirmed: Sequence[PackageRow]) -> tuple[ListQuery, list[PackageRow]]:
        """Return what is overdue of a pending list, see `overdue_of`."""
        return overdue_of(query, unconfirmed, self.limits, self.holds, self._cache)

    def reminded_ids(self) -> set[str]:
        """Return the server's ids of the packages with a reminder."""
        return self._reminders.reminded_ids(self._community_id)

    def with_holds(self, rows: list[PackageRow]) -> list[PackageRow]:
        """Return the rows with the holds that keep them, and whether the pending ones have other instructions."""
        holds, instructions = self.holds, self._reminders.instructions.index
        if not instructions:  # the usual case; each hold is one
            return rows
        known = []
        for row in rows:
            package = row.package
            found = instructions.concerning(package.unit, package.resident_id)
            marked = row.state != "released" and any(one.kind != "away" for one in found)
            known.append(replace(row, hold=holds.of(package), instructed=marked) if found else row)
        return known

    def with_reminders(self, rows: list[PackageRow]) -> list[PackageRow]:
        """Return the rows with the last reminder about each; one query for all."""
        last = self._reminders.of(rows)
        return [replace(row, reminder=last[row.key]) if row.key in last else row for row in rows]


def of_same_resident(row: PackageRow, rows: Sequence[PackageRow]) -> list[PackageRow]:
    """Return those of `rows`, all of one unit, that have the resident of `row`, or its name if there is no resident."""
    package = row.package
    if package.resident_id:
        return [one for one in rows if one.package.resident_id == package.resident_id]
    name = fold(package.resident_name)
    return [one for one in rows if not one.package.resident_id and fold(one.package.resident_name) == name]
