"""What the writers of report files are given."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from mybuilding_desk.domain.reports.document import Cell, ColumnKind, ReportDocument
from mybuilding_desk.domain.reports.export_options import ExportOptions

Rows = Iterable[Sequence[Cell]]


class Colors(NamedTuple):
    """Colors on white paper, as `#rrggbb`. `soft` is the background of heads, and of hatched bars."""

    text: str
    muted: str
    line: str
    accent: str
    soft: str


class Labels(NamedTuple):
    """Texts of a file beside those of the document, in its language."""

    summary: str
    packages: str
    figure: str
    value: str
    change: str


def neutral_text(cell: Cell, kind: ColumnKind) -> str:
    """Return a value as any reader understands it: ISO days and times, hours and minutes."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, str):
        return cell
    if kind == "minutes":
        return f"{int(cell) // 60}:{int(cell) % 60:02}"
    return f"{cell:g}%" if kind == "percent" else str(cell)


@dataclass(frozen=True, slots=True)
class ExportContent:
    """A report and its packages.

    `rows` has the cells of `document.columns` for each package. `separator` is that of CSV, `zone` the IANA name of
    the time zone. `show` returns a value in words, as a page shows it. `created` is the time now, with a zone.
    """

    document: ReportDocument
    options: ExportOptions
    rows: Rows
    colors: Colors
    created: datetime
    labels: Labels
    zone: str = ""
    separator: str = ","
    show: Callable[[Cell, ColumnKind], str] = neutral_text


PROGRAM: Final = "MyBuilding Desk"
