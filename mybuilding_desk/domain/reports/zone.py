"""Times of a time zone as spans of one offset, so that SQL can count local hours and days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class ZoneSpan:
    """Times from `start` to before `end` (UTC), in which local time is UTC plus `offset`."""

    start: datetime
    end: datetime
    offset: timedelta


def zone_of(name: str) -> tzinfo | None:
    """Return the time zone with this IANA name; `None`, for the computer's own, if there is no such name."""
    try:
        return ZoneInfo(name) if name else None
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError; a name can be a folder
        return None


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """Return the first moment of a day in UTC, also where the clocks skip midnight, or show it twice."""
    for fold in (0, 1):
        moment = _localized(datetime.combine(day, time(fold=fold)), zone).astimezone(UTC)
        if local_day(moment, zone) == day:
            return moment
    return _localized(datetime.combine(day, time()), zone).astimezone(UTC)


def moment_of(local: datetime, zone: tzinfo | None) -> datetime:
    """Return the moment in UTC at which the clock shows a local time without a zone; of a repeated one, the first."""
    return _localized(local, zone).astimezone(UTC)


def local_time(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return what the clock shows at a moment, without a zone."""
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def local_day(moment: datetime, zone: tzinfo | None) -> date:
    """Return the day of a moment in this zone."""
    return moment.astimezone(zone).date()


def zone_spans(first: date, last: date, zone: tzinfo | None) -> list[ZoneSpan]:
    """Return the days from `first` to `last` as spans of one offset each: one more than the clock changes within."""
    start, end = midnight(first, zone), midnight(last + timedelta(days=1), zone)
    spans = []
    while start < end:
        offset = _offset(start, zone)
        change = _next_change(start, end, offset, zone)
        spans.append(ZoneSpan(start, change, offset))
        start = change
    return spans


def _next_change(start: datetime, end: datetime, offset: timedelta, zone: tzinfo | None) -> datetime:
    """Return when the offset changes first, at most `end`. Looks once a day: offsets last longer than that."""
    known = start
    while known < end:
        look = min(known + timedelta(days=1), end)
        if _offset(look, zone) != offset:
            return _between(known, look, offset, zone)
        known = look
    return end


def _between(low: datetime, high: datetime, offset: timedelta, zone: tzinfo | None) -> datetime:
    """Return the first whole second after `low` whose offset is another one."""
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if _offset(middle, zone) == offset:
            low = middle
        else:
            high = middle
    return high


def _offset(moment: datetime, zone: tzinfo | None) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _localized(local: datetime, zone: tzinfo | None) -> datetime:
    return local.astimezone() if zone is None else local.replace(tzinfo=zone)
