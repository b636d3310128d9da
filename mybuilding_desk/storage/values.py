"""Convert times and texts to what SQLite stores and back, for the cache and the outbox."""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def to_micros(time: datetime) -> int:
    """Return microseconds since 1970 (UTC) of an aware datetime; exact, unlike a float of seconds."""
    return (time - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the time as an aware datetime in UTC."""
    return _EPOCH + micros * _MICROSECOND


def storable(text: str) -> str:
    """Return the text with lone surrogates replaced: JSON can contain them, an SQLite file cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
