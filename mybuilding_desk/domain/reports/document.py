"""A report as a document: final texts and tables, as it is exported, printed, and shown as tables.

`ui/text/documents/report_text` makes it of the figures, in the user's language. Texts may hold any characters.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Cell = str | int | float | date | datetime | None
"""`None` is empty. Times have a zone: that of the community."""

ColumnKind = Literal["text", "number", "percent", "minutes", "date", "time", "check"]
"""`percent` is a number from 0 to 100, `minutes` a duration, `check` a box to tick: 1 if it is ticked, else 0."""

ChartKind = Literal["", "days", "heat", "bars"]
"""How a table is drawn: not at all, as pairs of bars by day, as a heat map, or as one bar for each row."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` is its English name in files that programs read, `title` its name on the screen and on paper."""

    key: str
    title: str
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table with a heading, and `note` below it. `chart` is how it is drawn besides.

    `texts` are the cells of `rows` as people read them, in the user's language: on the screen, on paper, and in HTML.
    `labels` are short names of the rows for a chart, if the first cells are too long for it.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: ChartKind = ""
    note: str = ""
    texts: tuple[tuple[str, ...], ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure with its name, its value in words, and the change against the period before (`""` without one).

    `amount` is the value as a number: a count, or the minutes of a duration; `None` if it is not known.
    """

    key: str
    name: str
    value: str
    change: str = ""
    explanation: str = ""
    amount: int | None = None
    kind: ColumnKind = "number"


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """One report. `period` and `as_of` are in words; `missing` says what the figures do not include.

    `building` and `address` are the community's. `columns` are those of the package list, which is not part of it:
    130,000 packages are written one by one. `has_names`: whether it holds names of residents. `page_of` is the page
    number in words, such as `Page {0} of {1}`. `signatures` are what the lines to sign on are for, side by side.
    """

    title: str
    building: str
    address: str
    period: str
    as_of: str
    missing: tuple[str, ...]
    tiles: tuple[Tile, ...]
    tables: tuple[ReportTable, ...]
    columns: tuple[Column, ...] = ()
    language: str = "en"
    right_to_left: bool = False
    has_names: bool = False
    footer: str = ""
    page_of: str = ""
    signatures: tuple[str, ...] = ()
