"""Finds rows of the outbox in the bytes of a damaged file, whatever is left of the tree that leads to them.

A row is told by its head, in which SQLite keeps the type and the length of each column. What is found may be older than
what was there last. Format: sqlite.org/fileformat2.html, 1.6 and 2.1.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

_PAGE: Final = 4096
_MOST_LOCAL: Final = _PAGE - 35
_LEAST_LOCAL: Final = (_PAGE - 12) * 32 // 255 - 23
_LINK: Final = 4
"""Bytes before the rest of a row on a page of its own: the number of the next such page."""

_HEAD: Final = re.compile(rb"[\x10-\x40]\x00[\x13\x1b][\x15\x1b\x1d][\x1b\x1d]")
"""Its length, no number of its own (that is the number of the row), kind, state, and where it came from."""

_TOO_MANY: Final = 1 << 48
"""Numbers of rows: more than any PC will see."""

_INTEGERS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_NULL, _ZERO, _ONE, _FIRST_TEXT = 0, 8, 9, 13

Column = tuple[int, int]
"""The type of a column by SQLite's number, and its length."""


def carved(content: bytes, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every row of these columns that lies in the content, some of them twice; a row may lack the last column."""
    for found in _HEAD.finditer(content):
        yield from _rows_of(content, found.start(), columns)


def _rows_of(content: bytes, head: int, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    shape = _shape(content[head : head + content[head]])
    if shape is None or not len(columns) - 1 <= len(shape) <= len(columns):
        return
    size = content[head] + sum(length for _, length in shape)
    for number in _number_before(content, head, size):
        payload = _payload(content, head, size)
        if payload is not None:
            values = _values(payload[content[head] :], shape)
            yield dict(zip(columns, [number, *values[1:]], strict=False))


def _number_before(content: bytes, head: int, size: int) -> Iterator[int]:
    """The number of the row, where it and the size stand before the head."""
    before = _varint_bytes(size)
    for length in range(1, 10):
        start = head - length - len(before)
        number, end = _varint(content, head - length) if start >= 0 else (0, 0)
        if end == head and 0 < number < _TOO_MANY and content[start : start + len(before)] == before:
            yield number


def _shape(head: bytes) -> list[Column] | None:
    """Type and length of each column, `None` where the head is none of this program's rows."""
    shape, place = [], 1
    while place < len(head):
        kind, place = _varint(head, place)
        if kind >= _FIRST_TEXT and kind % 2:
            shape.append((kind, (kind - _FIRST_TEXT) // 2))
        elif kind in _INTEGERS or kind in (_NULL, _ZERO, _ONE):
            shape.append((kind, _INTEGERS.get(kind, 0)))
        else:
            return None
    return shape if place == len(head) else None


def _payload(content: bytes, start: int, size: int) -> bytes | None:
    """The whole row, what lies on pages of its own included."""
    if size <= _MOST_LOCAL:
        return content[start : start + size] if start + size <= len(content) else None
    here = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (_PAGE - _LINK)
    here = here if here <= _MOST_LOCAL else _LEAST_LOCAL
    parts, left, link = [content[start : start + here]], size - here, content[start + here :][:_LINK]
    while left > 0:
        page = (int.from_bytes(link, "big") - 1) * _PAGE
        if not 0 < page < len(content):
            return None
        link, part = content[page : page + _LINK], content[page + _LINK : page + _PAGE][:left]
        if not part:
            return None
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _values(body: bytes, shape: Sequence[Column]) -> list[Any]:
    values, place = [], 0
    for kind, length in shape:
        values.append(_value(kind, body[place : place + length]))
        place += length
    return values


def _value(kind: int, content: bytes) -> Any:
    if kind >= _FIRST_TEXT:
        return content.decode("utf-8", "replace")
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return None if kind == _NULL else int.from_bytes(content, "big", signed=True)


def _varint(content: bytes, place: int) -> tuple[int, int]:
    """The number that begins there, and where it ends."""
    number = 0
    for one in content[place : place + 8]:
        number, place = number << 7 | one & 0x7F, place + 1
        if one < 0x80:
            return number, place
    return (number << 8 | content[place], place + 1) if place < len(content) else (number, place)


def _varint_bytes(number: int) -> bytes:
    out = [number & 0x7F]
    while number := number >> 7:
        out.append(number & 0x7F | 0x80)
    return bytes(reversed(out))
