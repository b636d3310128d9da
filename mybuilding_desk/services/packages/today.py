"""Counts of a community in a span of time, such as today: the cache's, with the open outbox entries added."""

from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple

from mybuilding_desk.domain.reports import zone
from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.storage.cache.packages import PackageCache

Day = tuple[datetime, datetime]
"""Its first moment, and that of the next day."""


class TodayCounts(NamedTuple):
    """How many packages were logged and released, today or in another span of time."""

    logged: int = 0
    released: int = 0


def local_day(now: datetime, of_zone: tzinfo | None) -> Day:
    """Return the day that `now` is in, in a community's time zone (`None`: the computer's own).

    It has 23 or 25 hours when the clocks change.
    """
    day = zone.local_day(now, of_zone)
    return zone.midnight(day, of_zone), zone.midnight(day + timedelta(days=1), of_zone)


def today_counts(cache: PackageCache, community_id: str, pending: PendingEntries, day: Day) -> TodayCounts:
    """Count the packages logged and released on this day, or in any other span of time.

    `pending` has the open outbox entries of the community. What was undone or removed does not count, and
    neither does a rejected release. A rejected log does: its package is at the desk.
    """
    start, end = day
    logs, releases = pending.every_log(), pending.releases()
    logged, released = cache.day_counts(
        community_id, start, end, [entry.reference for entry in logs], [entry.package_id for entry in releases]
    )
    logged += sum(entry.draft is not None and start <= entry.draft.arrived_at < end for entry in logs)
    released += sum(entry.release is not None and start <= entry.release.released_at < end for entry in releases)
    return TodayCounts(logged, released)
