"""Times of the wire: every form the contract allows (section 3) to a `datetime` in UTC, and back. Knows no record."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS: Final = re.compile(r"-?\d{1,12}(\.\d{1,9})?", re.ASCII)
_ISO: Final = re.compile(r"\d{4}-?\d\d-?\d\d([T ].+)?", re.ASCII)
"""What `datetime.fromisoformat` may see: it takes any character for the `T`, so that 40 digits are a time to it."""

_NO_DATE: Final = "0000-00-00"
"""What MySQL, and so many a PHP server, writes for a time that is not set."""


def read_time(value: object, zone: tzinfo | None) -> datetime | None:
    """A time of an answer in UTC; `None` where there is none.

    Takes ISO 8601 with and without a zone, `YYYY-MM-DD HH:MM:SS` and epoch seconds. A time without a zone is one of
    `zone`, or of this PC where that is `None`. Raises `ValueError` for what is no time.
    """
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("no time")
    text = str(value).strip().upper()
    if not text or text.startswith(_NO_DATE):
        return None
    return _from_seconds(text) if _SECONDS.fullmatch(text) else _from_iso(text, zone)


def _from_seconds(text: str) -> datetime:
    try:
        return _EPOCH + timedelta(seconds=float(text))
    except OverflowError:
        raise ValueError("no time") from None


def _from_iso(text: str, zone: tzinfo | None) -> datetime:
    if not _ISO.fullmatch(text):
        raise ValueError("no time")
    moment = datetime.fromisoformat(text)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, OSError):  # years 1 and 9999, or what this PC's clock does not know
        raise ValueError("no time") from None


def write_time(moment: datetime) -> str:
    """ISO 8601 in UTC, whole seconds, `Z` at its end."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def zone_of(name: str) -> tzinfo | None:
    """The zone with this IANA name; `None`, this PC's own, where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # unknown, a path out of the database, a folder of it
        return None
