"""A frozen value as one JSON text and back, for the outbox. It knows the values' fields and nothing of the file."""

import base64
import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, TypeVar

from mybuilding_desk.domain.models import Package, PackageDraft, Release

Value = TypeVar("Value", Package, PackageDraft, Release)

_TIMES = frozenset({"arrived_at", "released_at", "updated_at"})
_BYTES = frozenset({"signature"})


def pack(value: Package | PackageDraft | Release) -> str:
    """The value as JSON; pure ASCII, so that no text of a scanner or a server can be refused by the file."""
    return json.dumps(asdict(value), default=_plain)


def unpack(kind: type[Value], text: str) -> Value:
    """The value of a text that `pack` made. Fields that this version does not know are left out."""
    kept = json.loads(text)
    return kind(**{field.name: _typed(field.name, kept[field.name]) for field in fields(kind) if field.name in kept})


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
