"""The tolerant reading of one list and one field, whatever shape the vendor's JSON gives it. Knows no endpoint."""

import html
import math
import re
from collections.abc import Mapping
from typing import Final

from mybuilding_desk.domain.text import MAX_NAME_CHARS, fit

Record = Mapping[str, object]

MAX_TEXT_CHARS: Final = 2_000
_MAX_IDENTIFIER_CHARS: Final = 2_000
_ENDLESS: Final = (math.inf, -math.inf)  # what JSON's 1e999 is to Python
# With its semicolon only: `html.unescape` alone would also read "Tom&region" as "Tom®ion".
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Unreadable(ValueError):
    """A value that cannot be what it should be. Its text names the field alone: it holds nothing personal."""


def is_empty(value: object) -> bool:
    """Whether this is one of the wire's ways to say nothing: `null`, `""`, `[]`, `{}`."""
    return value is None or value in ("", [], {})


def elements(value: object, singular: str, key: str) -> list[object]:
    """The records of a list in any shape of the contract's section 3.

    `singular` is the name of the wrapper; an object that has `key`, the record's identifier, is never one.
    Raises `Unreadable` for what is no list at all.
    """
    value = _unwrapped(value, singular, key)
    if is_empty(value):
        return []
    items = [value] if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise Unreadable("not a list")
    found: list[object] = []
    for item in items:
        inner = _unwrapped(item, singular, key)
        found.extend(inner if isinstance(inner, list) else [inner])
    return found


def _unwrapped(value: object, singular: str, key: str) -> object:
    if not isinstance(value, dict) or key in value or singular not in value:
        return value
    inner: object = value[singular]
    return inner if isinstance(inner, dict | list) or is_empty(inner) else value


def text(record: Record, name: str) -> str:
    """Text for people: one line, entities of HTML resolved, controls dropped, at most `MAX_TEXT_CHARS` characters."""
    return clean(_ENTITY.sub(lambda entity: html.unescape(entity[0]), plain(record, name)))


def naming(record: Record, name: str) -> str:
    """What people call somebody or something: as `text`, at most `MAX_NAME_CHARS` characters."""
    return fit(text(record, name), MAX_NAME_CHARS)


def plain(record: Record, name: str) -> str:
    """Text for machines (a number, an address, a reference): as `text`, entities left alone."""
    value = record.get(name)
    if isinstance(value, str):
        return clean(value)
    if is_empty(value):
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float) or value in _ENDLESS:
        raise Unreadable(f"{name} is not a text")
    return str(value)[:MAX_TEXT_CHARS]


def clean(value: str) -> str:
    """This text on one line, without what a window, a file or a form cannot take."""
    return fit(value, MAX_TEXT_CHARS)


def identifier(record: Record, name: str) -> str:
    """An identifier, a string or a number on the wire, as the string it is compared by; `""` where there is none."""
    value = record.get(name)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool | float | dict | list) and not is_empty(value):
        raise Unreadable(f"{name} is not an identifier")
    found = fit(value, _MAX_IDENTIFIER_CHARS + 1) if isinstance(value, str) else "" if is_empty(value) else str(value)
    if len(found) > _MAX_IDENTIFIER_CHARS:  # cut short it could be another's
        raise Unreadable(f"{name} is too long")
    return found


def required(value: str, name: str) -> str:
    """`value`, which a record cannot do without."""
    if not value:
        raise Unreadable(f"{name} is missing")
    return value
