"""The daily log as a document: every package of one day, as the page of a binder.

Packages of the day stand in the order of arrival; after them, those of earlier days in the order of their release.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.document import Cell, Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.tracking.carriers import grouped
from mybuilding_desk.ui.text import chart_text, error_messages, package_text
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names

_MAX_CHARS: Final = 60


def document(rows: Sequence[ExportRow], day: date, community: Community, now: datetime) -> ReportDocument:
    """Return the log of a day. `rows` are the packages logged or released on it; names are as on the screen now."""
    return ReportDocument(
        title=QCoreApplication.translate("reports", "Daily log"),
        building=practice_mark.building(community),
        address=report_text.address(community),
        period=report_words.period(Period("day", day, day)),
        as_of=report_text.written_as_of(now),
        missing=(),
        tiles=_tiles(rows, day),
        tables=(table(rows, day),),
        language=report_text.language(),
        right_to_left=report_text.is_right_to_left(),
        has_names=True,
        footer=report_text.footer(),
        page_of=report_text.page_of(),
    )


def table(rows: Sequence[ExportRow], day: date) -> ReportTable:
    """Return the packages in their order; the note says where those of earlier days are, if there are any."""
    say, day_of = QCoreApplication.translate, [row for row in rows if row.received.date() == day]
    earlier = [row for row in rows if row.received.date() != day]
    ordered = sorted(day_of, key=lambda row: row.received)
    ordered += sorted(earlier, key=lambda row: (row.released or row.received, row.received))
    columns, cells = _columns(), [_cells(row) for row in ordered]
    texts = tuple(tuple(_text(cell, column, day) for column, cell in zip(columns, row, strict=True)) for row in cells)
    note = say("reports", "The last %Ln packages were received earlier, and released on this day.", None, len(earlier))
    return ReportTable(
        "daily_log",
        say("reports", "Packages in the order of arrival"),
        columns,
        tuple(cells),
        note=note if earlier else "",
        texts=texts,
    )


def _columns() -> tuple[Column, ...]:
    say = QCoreApplication.translate
    return (
        Column("received", say("reports", "Received"), "time"),
        Column("unit", package_text.column_title("unit")),
        Column("recipient", package_text.recipient()),
        Column("carrier", package_text.column_title("kind")),
        Column("tracking_number", package_text.column_title("number")),
        Column("location", package_text.column_title("shelf")),
        Column("received_by", say("reports", "Logged by")),
        Column("released", package_text.column_title("released"), "time"),
        Column("released_to", package_text.column_title("released_to")),
        Column("released_by", package_text.column_title("released_by")),
    )


def _cells(row: ExportRow) -> tuple[Cell, ...]:
    resident = names.person(row.resident)
    recipient = resident or (package_text.whole_unit() if row.unit else "")
    return (
        row.received, row.unit, recipient, row.carrier, row.tracking_number, row.location, row.received_by,
        row.released, names.person(row.released_to), row.released_by,
    )  # fmt: skip


def _text(cell: Cell, column: Column, day: date) -> str:
    """Return a cell as people read it: of a time of this day only the clock, of another day only its date."""
    if isinstance(cell, datetime) and cell.date() == day:
        return error_messages.time_of_day(cell, cell.tzinfo)
    if isinstance(cell, datetime):
        return error_messages.date(cell, with_year=cell.year != day.year, zone=cell.tzinfo)
    if isinstance(cell, str) and column.key == "tracking_number":
        return error_messages.plain(grouped(cell), _MAX_CHARS)  # grouped first: break points are in long words
    if isinstance(cell, str):
        return error_messages.plain(cell, _MAX_CHARS)
    return chart_text.cell(cell, column.kind)


def _tiles(rows: Sequence[ExportRow], day: date) -> tuple[Tile, ...]:
    name, number = report_text.tile_names(), error_messages.number
    logged = sum(row.received.date() == day for row in rows)
    released = sum(row.released is not None and row.released.date() == day for row in rows)
    return Tile("logged", name["logged"], number(logged)), Tile("released", name["released"], number(released))
