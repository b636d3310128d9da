"""Reading the parameters of one call: required texts, times, pages. Refuses what a server could not read."""

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
    """The values of `names`, every one of them given and not blank."""
    values = [params.get(name, "").strip() for name in names]
    if not all(values):
        raise Refusal(INVALID)
    return values


def choice(params: Params, name: str, *allowed: str) -> str:
    """One of `allowed`; the first where it was left out."""
    value = params.get(name, "") or allowed[0]
    if value not in allowed:
        raise Refusal(INVALID)
    return value


def moment(params: Params, name: str) -> datetime | None:
    """An ISO 8601 time as UTC in whole seconds (one without a zone is UTC already), `None` where it was left out."""
    text = params.get(name, "")
    if not text:
        return None
    try:
        return whole_seconds(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise Refusal(INVALID) from None


def whole_seconds(when: datetime) -> datetime:
    """The same time in UTC without its fraction: the wire has whole seconds."""
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def signature(params: Params) -> bytes:
    """The bytes of the base64 PNG, `b""` where none was given."""
    try:
        png = base64.b64decode(params.get("signature", ""), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(INVALID) from None
    if png and not png.startswith(_PNG):
        raise Refusal(INVALID)
    return png


def paged(params: Params, items: Sequence[T]) -> tuple[Sequence[T], dict[str, object]]:
    """The page that was asked for and its `total`; everything and no total where no page was asked for."""
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
