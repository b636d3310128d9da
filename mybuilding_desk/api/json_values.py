"""Read lists and fields from the vendor's JSON, tolerating its varying shapes."""

import html
import math
import re
from collections.abc import Mapping
from typing import Final

from mybuilding_desk.domain.text import MAX_NAME_CHARS, sanitize

Record = Mapping[str, object]

MAX_TEXT_CHARS: Final = 2_000
_MAX_IDENTIFIER_CHARS: Final = 2_000
_ENDLESS: Final = (math.inf, -math.inf)  # Python parses JSON's 1e999 as infinity
# Require the semicolon: `html.unescape` alone would also turn "Tom&region" into "Tom®ion".
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Unreadable(ValueError):
    """A value of the wrong form. The message names only the field, so that it contains no personal data."""


def is_empty(value: object) -> bool:
    """Return whether `value` is one of the API's empty values: `null`, `""`, `[]`, `{}`."""
    return value is None or value in ("", [], {})


def elements(value: object, singular: str, key: str) -> list[object]:
    """Return the records of a list in any shape allowed by the contract, section 3.

    `singular` is the name of the wrapper; an object with `key`, the record's identifier, is never a wrapper.
    Raises `Unreadable` if `value` is not a list.
    """
    value = _unwrapped(value, singular, key)
    if is_empty(value):
        return []
    items = [value] if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise Unreadable("not a list")
    result: list[object] = []
    for item in items:
        inner = _unwrapped(item, singular, key)
        result.extend(inner if isinstance(inner, list) else [inner])
    return result


def _unwrapped(value: object, singular: str, key: str) -> object:
    if not isinstance(value, dict) or key in value or singular not in value:
        return value
    inner: object = value[singular]
    return inner if isinstance(inner, dict | list) or is_empty(inner) else value


def text(record: Record, name: str) -> str:
    """Return display text: one line, HTML entities resolved, no control characters, at most `MAX_TEXT_CHARS`."""
    return clean(_ENTITY.sub(lambda entity: html.unescape(entity[0]), plain(record, name)))


def naming(record: Record, name: str) -> str:
    """Return the name of a person or thing: like `text`, but at most `MAX_NAME_CHARS` characters."""
    return sanitize(text(record, name), MAX_NAME_CHARS)


def plain(record: Record, name: str) -> str:
    """Return machine-readable text (a number, an address, a reference): like `text`, but entities stay as they are."""
    value = record.get(name)
    if isinstance(value, str):
        return clean(value)
    if is_empty(value):
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float) or value in _ENDLESS:
        raise Unreadable(f"{name} is not a text")
    return str(value)[:MAX_TEXT_CHARS]


def clean(value: str) -> str:
    """Return `value` on one line, without characters that a window, a file, or a form cannot take."""
    return sanitize(value, MAX_TEXT_CHARS)


def identifier(record: Record, name: str) -> str:
    """Return an identifier, a string or a number in the JSON, as a string; `""` if there is none."""
    value = record.get(name)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool | float | dict | list) and not is_empty(value):
        raise Unreadable(f"{name} is not an identifier")
    result = (
        sanitize(value, _MAX_IDENTIFIER_CHARS + 1) if isinstance(value, str) else "" if is_empty(value) else str(value)
    )
    if len(result) > _MAX_IDENTIFIER_CHARS:  # truncated, it could equal another identifier
        raise Unreadable(f"{name} is too long")
    return result


def required(value: str, name: str) -> str:
    """Return `value`. Raises `Unreadable` if it is empty."""
    if not value:
        raise Unreadable(f"{name} is missing")
    return value
