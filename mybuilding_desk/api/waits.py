"""How long a server asks to be left alone: the header `Retry-After` (RFC 9110, 10.2.3) in seconds."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

LONGEST_WAIT: Final = 3600.0
"""Seconds. No header may stop the sending for longer than an hour."""

_SECONDS: Final = re.compile(r"\d{1,9}(\.\d{1,6})?", re.ASCII)


def read_wait(header: str) -> float | None:
    """The seconds to wait, between 0 and `LONGEST_WAIT`; `None` where the header says nothing readable."""
    header = header.strip()
    seconds = float(header) if _SECONDS.fullmatch(header) else _seconds_until(header)
    return None if seconds is None else min(max(seconds, 0.0), LONGEST_WAIT)


def _seconds_until(date: str) -> float | None:
    try:
        moment = parsedate_to_datetime(date)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (moment - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
