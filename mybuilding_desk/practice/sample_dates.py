"""Arrival and release times of the sample packages, relative to a given time."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mybuilding_desk.domain.models import Package
from mybuilding_desk.practice.sample_packages import DESK_OPENS, LAST_COURIER, Parcel

_DESK_CLOSES: Final = 22 * 3600
_DAY: Final = 24 * 3600
_MORNING: Final = 7 * 3600
_MIN_SHARE: Final = 0.05


def history(parcels: Iterable[Parcel], timezone: str, now: datetime) -> Iterator[Package]:
    """Yield dated packages for `parcels`, all before `now` (UTC); age 0 is the day of `now` in `timezone`."""
    zone = ZoneInfo(timezone)
    today = now.astimezone(zone).date()
    age, midnight = -1, now
    for parcel in parcels:
        if parcel.age != age:
            age = parcel.age
            midnight = datetime.combine(today - timedelta(days=age), time(), zone).astimezone(UTC)
        arrived = _arrived(parcel, midnight, now)
        released = _released(parcel, midnight, arrived, now)
        yield Package(
            **parcel.facts,
            **parcel.released,
            arrived_at=arrived,
            released_at=released,
            updated_at=released or arrived,
        )


def _arrived(parcel: Parcel, midnight: datetime, now: datetime) -> datetime:
    """Return the arrival time; today's arrivals are scaled to lie between opening time and `now`, not in the future."""
    if parcel.age:
        return midnight + timedelta(seconds=parcel.second)
    opened = min(midnight + timedelta(seconds=DESK_OPENS), now - timedelta(hours=1))
    return _between(opened, now, (parcel.second - DESK_OPENS) / (LAST_COURIER - DESK_OPENS))


def _released(parcel: Parcel, midnight: datetime, arrived: datetime, now: datetime) -> datetime | None:
    if parcel.stay is None:
        return None
    released = midnight + timedelta(seconds=_release_second(parcel.second, parcel.stay))
    if parcel.age == 0 or released >= now:
        return _between(arrived, now, max(parcel.stay, _MIN_SHARE))
    return released


def _between(start: datetime, end: datetime, share: float) -> datetime:
    return (start + (end - start) * share).replace(microsecond=0)


def _release_second(second: int, stay: float) -> int:
    """Return the release time in seconds after midnight of the day of arrival.

    Most packages are released on the same day, nearly all within 24 hours, and the rest within a week.
    """
    if stay < 0.7:
        return second + int((_DESK_CLOSES - second) * max(stay, _MIN_SHARE) / 0.7)
    if stay < 0.93:
        return _DAY + _MORNING + int((second - _MORNING) * (stay - 0.7) / 0.23)
    days = 1 + int((stay - 0.93) / 0.07 * 6)
    return days * _DAY + LAST_COURIER + second // 10
