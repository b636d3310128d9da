"""Rows of an XLSX sheet as XML, several times faster than a library that knows any cell: 130,000 packages in a second.

`workbook` makes the rest of the sheet, and the numbers of the styles, with XlsxWriter.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from mybuilding_desk.domain.reports.document import Cell, Column
from mybuilding_desk.exporting.cells import clean, looks_like_formula

_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's times have no zone
_FIRST: Final = datetime(1900, 3, 1)  # noqa: DTZ001 - Excel counts a February 29, 1900
_MIDNIGHT: Final = time()
_DAY: Final = timedelta(days=1)
_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Text that Excel would read as the code of a character."""
_KEPT_TEXTS: Final = 4096


class Styles(NamedTuple):
    """Numbers of the styles in the workbook."""

    text: int
    quoted: int
    """Of a text that looks like a formula: it stays a text when a user edits the cell."""
    number: int
    percent: int
    minutes: int
    date: int
    time: int


def excel_time(moment: date) -> float | None:
    """Return a day, or a local time, as Excel's number of days; `None` before March 1900."""
    plain = moment if isinstance(moment, datetime) else datetime.combine(moment, _MIDNIGHT)
    plain = plain.replace(tzinfo=None)
    return (plain - _EPOCH) / _DAY if plain >= _FIRST else None


def excel_number(value: float, kind: str) -> float:
    """Return a number as Excel stores it: a percentage as its hundredth, minutes as a part of a day."""
    return value / 100 if kind == "percent" else value / 1440 if kind == "minutes" else value


def sheet_rows(rows: Sequence[Sequence[Cell]], writers: Sequence["ColumnWriter"], first: int) -> str:
    """Return the XML of these rows; the first one has the number `first`, counted from 1.

    Every cell names its place, such as `B17`. So the number of the row stands between all parts of its XML: a join.
    """
    columns = [writer.parts(cells) for writer, cells in zip(writers, zip(*rows, strict=True), strict=True)]
    start = '<row r="', f'><c r="{column_name(0)}'
    return "".join(
        [f'{number}"'.join((*start, *parts)) for number, parts in enumerate(zip(*columns, strict=True), first)]
    )


def column_name(number: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    name = ""
    number += 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


class ColumnWriter(dict[str, str]):
    """Makes the cells of a column: what follows the place of each, up to the place of the next.

    It keeps texts that repeat: units, carriers, users.
    """

    def __init__(self, column: Column, styles: Styles, end: str) -> None:
        """`end` begins the next cell, or ends the row."""
        super().__init__()
        self._styles, self._kind, self._end = styles, column.kind, end
        self._time = f' s="{styles.date if column.kind == "date" else styles.time}"><v>'
        numbers = {"percent": styles.percent, "minutes": styles.minutes}
        self._number = f' s="{numbers.get(column.kind, styles.number)}"><v>'
        self[""] = f"/>{end}"

    def parts(self, cells: Sequence[Cell]) -> list[str]:
        """Return the XML of these cells."""
        return [self[cell] if isinstance(cell, str) else self._value(cell) for cell in cells]

    def __missing__(self, text: str) -> str:
        part = self._text(clean(text))
        if len(self) < _KEPT_TEXTS and len(part) < _KEPT_TEXTS:
            self[text] = part
        return part

    def _value(self, cell: Cell) -> str:
        if isinstance(cell, date):
            at = excel_time(cell)
            return self[str(cell)] if at is None else f"{self._time}{at!r}</v></c>{self._end}"
        if isinstance(cell, int | float):
            return f"{self._number}{excel_number(cell, self._kind)!r}</v></c>{self._end}"
        return self[""]

    def _text(self, text: str) -> str:
        style = self._styles.quoted if looks_like_formula(text) else self._styles.text
        escaped = _CODE.sub("_x005F_", text) if "_x" in text else text
        if "&" in escaped or "<" in escaped or ">" in escaped:
            escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f' s="{style}" t="inlineStr"><is><t>{escaped}</t></is></c>{self._end}' if text else self[""]


def column_writers(columns: Sequence[Column], styles: Styles) -> list[ColumnWriter]:
    """Return what makes the cells of each column."""
    ends = [*(f'<c r="{column_name(at)}' for at in range(1, len(columns))), "</row>"]
    return [ColumnWriter(column, styles, end) for column, end in zip(columns, ends, strict=True)]
