"""Convert the API's timestamps, in every form that the contract allows (section 3), to `datetime` in UTC and back."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS: Final = re.compile(r"-?\d{1,12}(\.\d{1,9})?", re.ASCII)
_ISO: Final = re.compile(r"\d{4}-?\d\d-?\d\d([T ].+)?", re.ASCII)
"""Filter for `datetime.fromisoformat`, which accepts any character as the `T` and so parses even 40 digits."""

_NO_DATE: Final = "0000-00-00"
"""MySQL's value for an unset time, found in responses of many PHP servers."""


def read_time(value: object, zone: tzinfo | None) -> datetime | None:
    """Parse a timestamp and return it in UTC, or `None` if it is empty.

    Accepts ISO 8601 with and without a zone, `YYYY-MM-DD HH:MM:SS`, and epoch seconds. A time without a zone is in
    `zone`, or in this computer's zone if that is `None`. Raises `ValueError` for anything else.
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
    except (OverflowError, OSError):  # years 1 and 9999, or out of range for this computer's C library
        raise ValueError("no time") from None


def write_time(moment: datetime) -> str:
    """Format as ISO 8601 in UTC, in whole seconds, ending with `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def zone_of(name: str) -> tzinfo | None:
    """Return the zone with this IANA name, or `None` (this computer's zone) if there is none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # unknown, a path outside the database, or a folder in it
        return None
