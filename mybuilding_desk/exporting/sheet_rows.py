"""Rows of an XLSX sheet as XML, several times faster than a library that knows any cell: 130,000 packages in a second.

`workbook` makes the rest of the sheet, and the numbers of the styles, with XlsxWriter.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from mybuilding_desk.domain.reports.document import Cell, Column
from mybuilding_desk.exporting.cells import MAX_UNITS, clean, looks_like_formula

_EPOCH: Final = date(1899, 12, 30).toordinal()
_FIRST: Final = date(1900, 3, 1).toordinal() - _EPOCH
"""Excel's first sure day: it counts a February 29, 1900."""
_DAY_S: Final = 24 * 60 * 60
_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Text that Excel would read as the code of a character."""
_SPECIAL: Final = re.compile(r"[^\n -~]|[&<>]|_x|^[ =+\-@]| $", re.MULTILINE)
"""What a text that is written as it is does not have, in lines of such texts."""
_KEPT: Final = 4096
"""Cells that a column keeps, and the longest XML of one."""


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
    """Return a day, or a local time to the second, as Excel's number of days; `None` before March 1900."""
    days: float = moment.toordinal() - _EPOCH
    if isinstance(moment, datetime):
        days += (moment.hour * 3600 + moment.minute * 60 + moment.second) / _DAY_S
    return days if days >= _FIRST else None


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


class ColumnWriter(dict[Cell, str]):
    """Makes the cells of a column: what follows the place of each, up to the place of the next.

    It keeps cells that repeat: units, carriers, users, numbers of pieces.
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
        if self._kind == "time":  # hardly any repeats
            return [self._moment(cell) if isinstance(cell, date) else self[cell] for cell in cells]
        if self._kind == "text" and len(self) >= _KEPT and _are_plain(cells):
            start, end = f' s="{self._styles.text}" t="inlineStr"><is><t>', f"</t></is></c>{self._end}"
            return [f"{start}{cell}{end}" if cell else self[""] for cell in cells]
        return list(map(self.__getitem__, cells))

    def __missing__(self, cell: Cell) -> str:
        part = self._text(clean(cell)) if isinstance(cell, str) else self._value(cell)
        if len(self) < _KEPT and len(part) < _KEPT:
            self[cell] = part
        return part

    def _value(self, cell: date | float | None) -> str:
        if isinstance(cell, date):
            return self._moment(cell)
        if cell is None:
            return self[""]
        return f"{self._number}{excel_number(cell, self._kind)!r}</v></c>{self._end}"

    def _moment(self, moment: date) -> str:
        at = excel_time(moment)
        return self[str(moment)] if at is None else f"{self._time}{at!r}</v></c>{self._end}"

    def _text(self, text: str) -> str:
        style = self._styles.quoted if looks_like_formula(text) else self._styles.text
        escaped = _CODE.sub("_x005F_", text) if "_x" in text else text
        if "&" in escaped or "<" in escaped or ">" in escaped:
            escaped = escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f' s="{style}" t="inlineStr"><is><t>{escaped}</t></is></c>{self._end}' if text else self[""]


def _are_plain(texts: Sequence[Cell]) -> bool:
    """Return whether all of these texts can be written as they are, which one look at them together tells."""
    lines = "\n".join(map(str, texts))
    return len(lines) <= MAX_UNITS and lines.count("\n") == len(texts) - 1 and not _SPECIAL.search(lines)


def column_writers(columns: Sequence[Column], styles: Styles) -> list[ColumnWriter]:
    """Return what makes the cells of each column."""
    ends = [*(f'<c r="{column_name(at)}' for at in range(1, len(columns))), "</row>"]
    return [ColumnWriter(column, styles, end) for column, end in zip(columns, ends, strict=True)]
