"""CSV: UTF-8 with a byte order mark, CRLF, the system's list separator, keys in English.

Six lines come first: community, period, as of, time zone, what is missing, and an empty one.
"""

import csv
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import TextIOWrapper
from typing import BinaryIO, Final

from mybuilding_desk.domain.reports.document import Cell, Column
from mybuilding_desk.exporting.cells import KeptTexts, clean, guarded, local_iso
from mybuilding_desk.exporting.values import ExportContent

_BUFFER: Final = 1 << 16


def write_csv(file: BinaryIO, content: ExportContent) -> None:
    """Write the package list, or without it the summary: one table after the other, each after its key."""
    text = TextIOWrapper(file, "utf-8-sig", newline="", write_through=False)
    writer = csv.writer(text, delimiter=content.separator, lineterminator="\r\n")
    writer.writerows(_lines(content))
    text.flush()
    text.detach()


def _lines(content: ExportContent) -> Iterator[Sequence[str | int | float]]:
    document = content.document
    about = {
        "community": " · ".join(filter(None, (document.building, document.address))),
        "period": document.period,
        "as_of": document.as_of,
        "time_zone": content.zone,
        "missing": " ".join(document.missing),
    }
    yield from ((key, _cell(value)) for key, value in about.items())
    yield ()
    if content.options.packages:
        yield _keys(document.columns)
        kept = [KeptTexts(_text) for _ in document.columns]
        for row in content.rows:
            yield [known[cell] if isinstance(cell, str) else _cell(cell) for known, cell in zip(kept, row, strict=True)]
    else:
        yield from _summary(content)


def _summary(content: ExportContent) -> Iterator[Sequence[str | int | float]]:
    document = content.document
    yield ("overview",)
    yield "figure", "value", "change"
    for tile in document.tiles:
        yield tile.key, _cell(tile.value), _cell(tile.change)
    for table in document.tables:
        yield ()
        yield (table.key,)
        yield _keys(table.columns)
        for row in table.rows:
            yield [_cell(cell) for cell in row]


def _keys(columns: Sequence[Column]) -> list[str]:
    return [column.key for column in columns]


def _cell(value: Cell) -> str | int | float:
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    return local_iso(value) if isinstance(value, datetime) else value.isoformat()


def _text(text: str) -> str:
    return guarded(clean(text))
