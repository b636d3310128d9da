"""Today's counts of a community: the cache's, with the open outbox entries added."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.storage.cache.packages import PackageCache

Day = tuple[datetime, datetime]
"""Its first moment, and that of the next day."""


class TodayCounts(NamedTuple):
    """How many packages were logged and released today."""

    logged: int = 0
    released: int = 0


def local_day(now: datetime) -> Day:
    """Return the day of the computer's time zone that `now` is in; it has 23 or 25 hours when the clocks change."""
    day = now.astimezone().date()
    return _midnight(day), _midnight(day + timedelta(days=1))


def _midnight(day: date) -> datetime:
    """Return the first moment of a day, also where the clocks skip midnight, or show it twice (`fold`)."""
    moments = (datetime.combine(day, time(fold=fold)).astimezone() for fold in (0, 1))
    return next(moment for moment in moments if moment.date() == day)


def today_counts(cache: PackageCache, community_id: str, pending: PendingEntries, day: Day) -> TodayCounts:
    """Count the packages logged and released on this day; `pending` has the open outbox entries of the community.

    What was undone or removed does not count, and neither does a rejected release. A rejected log does: its package
    is at the desk.
    """
    start, end = day
    logs, releases = pending.every_log(), pending.releases()
    logged, released = cache.day_counts(
        community_id, start, end, [entry.reference for entry in logs], [entry.package_id for entry in releases]
    )
    logged += sum(entry.draft is not None and start <= entry.draft.arrived_at < end for entry in logs)
    released += sum(entry.release is not None and start <= entry.release.released_at < end for entry in releases)
    return TodayCounts(logged, released)
