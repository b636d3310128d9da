"""Frozen values as JSON, one message per line: what the program and its other processes say to each other."""

import base64
import json
import types
import typing
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, TypeVar

T = TypeVar("T")

_MOMENTS = {date: "date", datetime: "time"}
"""The keys of dates and times, which are written as objects to tell them from texts."""


def encode(message: dict[str, Any]) -> bytes:
    """Return a message as one line. Its values may be dataclasses, dates, and bytes, which are written in base64."""
    return json.dumps(message, default=_plain, separators=(",", ":")).encode("ascii") + b"\n"


def decode(line: bytes) -> dict[str, Any]:
    """Return the message of a line. Raises `ValueError` if it is none."""
    message = json.loads(line)
    if not isinstance(message, dict):
        raise TypeError("a message is a JSON object")
    return message


def read(kind: type[T], value: Any) -> T:
    """Return the value of a dataclass from what `encode` wrote, with the dataclasses, tuples, and bytes in it."""
    return typing.cast("T", _read(kind, value))


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, date):
        return {_MOMENTS[type(value)]: value.isoformat()}
    raise TypeError(f"{type(value).__name__} cannot be sent")


def _read(kind: Any, value: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return None if value is None else _read(_kind_of(value, inner), value)
    if kind in _MOMENTS:
        return kind.fromisoformat(value[_MOMENTS[kind]])
    if origin is tuple:
        kinds = [inner[0]] * len(value) if inner[1:] == (Ellipsis,) else inner
        return tuple(_read(part, item) for part, item in zip(kinds, value, strict=True))
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _read(hints[name], item) for name, item in value.items()})
    if (
        origin is not Literal
        and isinstance(kind, type)
        and not isinstance(value, (kind, int) if kind is float else kind)
    ):
        raise TypeError(f"{kind.__name__} expected, not {type(value).__name__}")
    return value


def _kind_of(value: Any, kinds: tuple[Any, ...]) -> Any:
    """Return which of the kinds of a union a value has."""
    possible = [kind for kind in kinds if kind is not type(None)]
    found = [
        kind for kind in possible if type(value) is kind or (isinstance(value, dict) and _MOMENTS.get(kind) in value)
    ]
    return (found or possible)[0]


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
