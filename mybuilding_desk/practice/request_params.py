"""Read the parameters of a call: required text, times, pages. Raises `Refusal` for invalid values."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar

from mybuilding_desk.practice.http_messages import Refusal

MAX_PAGE: Final = 500
INVALID: Final = "invalid_request"
_PNG: Final = b"\x89PNG\r\n\x1a\n"

T = TypeVar("T")
Params = Mapping[str, str]


def required(params: Params, *names: str) -> list[str]:
    """Return the values of `names`, stripped. Raises `Refusal` if one is missing or blank."""
    values = [params.get(name, "").strip() for name in names]
    if not all(values):
        raise Refusal(INVALID)
    return values


def choice(params: Params, name: str, *allowed: str) -> str:
    """Return the parameter, which must be one of `allowed`; the first one is the default."""
    value = params.get(name, "") or allowed[0]
    if value not in allowed:
        raise Refusal(INVALID)
    return value


def moment(params: Params, name: str) -> datetime | None:
    """Return an ISO 8601 time in UTC, in whole seconds, or `None` if it is missing. Without a zone, it is in UTC."""
    text = params.get(name, "")
    if not text:
        return None
    try:
        return whole_seconds(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise Refusal(INVALID) from None


def whole_seconds(when: datetime) -> datetime:
    """Return the time in UTC, without fractions of a second, as the API has whole seconds."""
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def signature(params: Params) -> bytes:
    """Return the bytes of the base64-encoded PNG, or `b""` if it is missing."""
    try:
        png = base64.b64decode(params.get("signature", ""), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(INVALID) from None
    if png and not png.startswith(_PNG):
        raise Refusal(INVALID)
    return png


def paged(params: Params, items: Sequence[T]) -> tuple[Sequence[T], dict[str, object]]:
    """Return the requested page and the `total`; without a requested page, all items and no `total`."""
    if not (params.get("page") or params.get("pageSize")):
        return items, {}
    size = min(_count(params, "pageSize", MAX_PAGE), MAX_PAGE)
    start = (_count(params, "page", 1) - 1) * size
    return items[start : start + size], {"total": len(items)}


def _count(params: Params, name: str, default: int) -> int:
    text = params.get(name, "") or str(default)
    if not (text.isascii() and text.isdigit() and len(text) < 10 and int(text)):
        raise Refusal(INVALID)
    return int(text)
