"""The overdue packages by resident as a document: the list to take along on the way to the residents."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.people.masking import known_name
from mybuilding_desk.domain.reports.document import Cell, Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.domain.scan_intent import ResidentRow
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.documents import report_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names

_MAX_CHARS: Final = 60


def document(rows: Sequence[ResidentRow], community: Community) -> ReportDocument:
    """Return the list, oldest packages first; names are as on the screen now."""
    say, now = QCoreApplication.translate, datetime.now(UTC)
    packages = sum(row.count for row in rows)
    as_of = report_text.written_as_of(now)
    return ReportDocument(
        title=say("overdue", "Overdue packages"),
        building=practice_mark.building(community),
        address=report_text.address(community),
        period=as_of,
        as_of=as_of,
        missing=(),
        tiles=(
            Tile("packages", package_text.column_title("packages"), error_messages.number(packages)),
            Tile("residents", say("overdue", "Residents"), error_messages.number(len(rows))),
        ),
        tables=(_table(rows, now),),
        language=report_text.language(),
        right_to_left=report_text.is_right_to_left(),
        has_names=True,
        footer=report_text.footer(),
        page_of=report_text.page_of(),
    )


def _table(rows: Sequence[ResidentRow], now: datetime) -> ReportTable:
    columns = (
        Column("in_storage", package_text.column_title("in_storage")),
        Column("unit", package_text.column_title("unit")),
        Column("recipient", package_text.recipient()),
        Column("packages", package_text.column_title("packages"), "number"),
        Column("locations", package_text.column_title("shelf")),
        Column("reminder", package_text.column_title("reminder")),
    )
    cells = tuple(_cells(row, now) for row in rows)
    texts = tuple(tuple(error_messages.plain(str(cell), _MAX_CHARS) for cell in row) for row in cells)
    title = QCoreApplication.translate("overdue", "Overdue packages by resident")
    return ReportTable("overdue", title, columns, cells, texts=texts)


def _cells(row: ResidentRow, now: datetime) -> tuple[Cell, ...]:
    package, reminder = row.package, row.reminder
    last = ""
    if reminder is not None:
        last = f"{error_messages.date(reminder.at, with_year=False)} · {known_name(reminder.by)}"
    return (
        error_messages.age((now - package.arrived_at).total_seconds()),
        package.unit,
        names.person(package.resident_name) or package_text.whole_unit(),
        row.count,
        ", ".join(row.locations),
        last,
    )
