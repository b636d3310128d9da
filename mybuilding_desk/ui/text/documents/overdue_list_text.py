"""The overdue packages as a document to work through: a line for each resident, to tick off."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.document import Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.domain.scan_intent import ResidentRow
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_text import flag_name
from mybuilding_desk.ui.text.documents import report_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names

_MAX_CHARS = 200


def document(residents: Sequence[ResidentRow], community: Community, now: datetime) -> ReportDocument:
    """Return the list of these residents; names are as on the screen now."""
    say, number = QCoreApplication.translate, error_messages.number
    return ReportDocument(
        title=say("reports", "Overdue packages"),
        building=practice_mark.building(community),
        address=report_text.address(community),
        period="",
        as_of=report_text.written_as_of(now),
        missing=(),
        tiles=(
            Tile("overdue", report_text.tile_names()["overdue"], number(sum(row.count for row in residents))),
            Tile("residents", say("reports", "Residents"), number(len(residents))),
        ),
        tables=(_table(residents, now),),
        language=report_text.language(),
        right_to_left=report_text.is_right_to_left(),
        has_names=True,
        footer=report_text.footer(),
        page_of=report_text.page_of(),
    )


def _table(residents: Sequence[ResidentRow], now: datetime) -> ReportTable:
    known = package_text.column_title
    columns = (
        Column("done", "", "check"), Column("unit", known("unit")), Column("recipient", known("recipient")),
        Column("packages", known("packages"), "number"),
        Column("oldest", QCoreApplication.translate("reports", "Oldest")), Column("location", known("shelf")),
        Column("flags", QCoreApplication.translate("export", "Flags")), Column("reminder", known("reminder")),
    )  # fmt: skip
    rows = tuple(_cells(row, now) for row in residents)
    note = "" if rows else QCoreApplication.translate("reports", "None")
    return ReportTable("overdue", known("packages"), columns, rows, note=note, texts=rows)


def _cells(row: ResidentRow, now: datetime) -> tuple[str, ...]:
    package = row.package
    reminder = error_messages.day(row.reminder.at, now) if row.reminder is not None else ""
    return (
        "", _plain(package.unit), _plain(names.person(package.resident_name)) or package_text.whole_unit(),
        error_messages.number(row.count), error_messages.age((now - package.arrived_at).total_seconds()),
        _plain(", ".join(row.locations)), ", ".join(map(flag_name, row.flags)), error_messages.capitalized(reminder),
    )  # fmt: skip


def _plain(text: str) -> str:
    return error_messages.plain(text, _MAX_CHARS)
