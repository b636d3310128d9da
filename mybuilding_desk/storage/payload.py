"""A frozen value as one JSON text and back, for the outbox. It knows the values' fields and nothing of the file.

The text ends with a sum of what stands before it: SQLite keeps none, and a damaged text may still read as a deed, for
another unit maybe.
"""

import base64
import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, Final, TypeVar
from zlib import crc32

from mybuilding_desk.domain.models import Package, PackageDraft, Release

Value = TypeVar("Value", Package, PackageDraft, Release)

_TIMES = frozenset({"arrived_at", "released_at", "updated_at"})
_BYTES = frozenset({"signature"})
_SUM: Final = ', "sum": '


def pack(value: Package | PackageDraft | Release) -> str:
    """The value as JSON; pure ASCII, so that no text of a scanner or a server can be refused by the file."""
    text = json.dumps(asdict(value), default=_plain)
    return f"{text[:-1]}{_SUM}{crc32(text.encode())}}}"


def unpack(kind: type[Value], text: str, *, proven: bool = True) -> Value:
    """The value of a text that `pack` made. Fields that this version does not know are left out.

    Raises `ValueError` where the text does not fit its sum, unless it need not be `proven`.
    """
    if proven and not fits_sum(text):
        raise ValueError("the text does not fit its sum")
    kept = json.loads(text)
    return kind(**{field.name: _typed(field.name, kept[field.name]) for field in fields(kind) if field.name in kept})


def fits_sum(text: str) -> bool:
    """Whether the text is as it was packed; older versions put no sum into it."""
    body, mark, end = text.rpartition(_SUM)
    return not mark or end == f"{crc32((body + '}').encode())}}}"


def has_sum(text: str) -> bool:
    """Whether the text can tell that it is as it was packed."""
    return _SUM in text


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(f"no JSON for {type(value).__name__}")


def _typed(name: str, value: Any) -> Any:
    if name in _TIMES and value is not None:
        return datetime.fromisoformat(value)
    return base64.b64decode(value) if name in _BYTES else value
