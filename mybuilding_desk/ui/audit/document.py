"""An audit as a document, for paper and as PDF."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.audit import Audit, AuditGroup, AuditLine, AuditState
from mybuilding_desk.domain.reports.document import Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents import report_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.package_text import column_title

_MAX_CHARS: Final = 200
GROUPS: Final[tuple[AuditGroup, ...]] = ("open", "problems", "moved", "found")
"""The groups on paper and in files, what is to be done first."""


def document(audit: Audit, state: AuditState, community: Community | None) -> ReportDocument:
    """Return an audit for paper, as it is now; names are those on the screen."""
    say, number, counts = QCoreApplication.translate, error_messages.number, state.counts
    now = datetime.now(UTC)
    tiles = {
        "expected": (say("audit", "Expected"), counts.expected),
        "found": (text.group_title("found"), counts.found),
        "missing": (say("audit", "Missing"), counts.missing),
        "misplaced": (say("audit", "Misplaced"), counts.misplaced),
        "unexpected": (say("audit", "Not expected"), counts.unexpected),
    }
    return ReportDocument(
        title=f"{text.title()}: {text.place_name(audit.location)}",
        building=practice_mark.building(community),
        address=report_text.address(community) if community is not None else "",
        period=f"{error_messages.plain(audit.by)} · {error_messages.clock(audit.began, now)}",
        as_of=error_messages.clock(audit.ended or now, now),
        missing=(),
        tiles=tuple(Tile(key, name, number(count)) for key, (name, count) in tiles.items()),
        tables=tuple(_table(state, group, audit) for group in GROUPS if state.group(group)),
        language=report_text.language(),
        right_to_left=report_text.is_right_to_left(),
        has_names=True,
        page_of=report_text.page_of(),
    )


def _table(state: AuditState, group: AuditGroup, audit: Audit) -> ReportTable:
    title = QCoreApplication.translate("audit", "Missing") if group == "open" else text.group_title(group)
    columns = (
        Column("unit", column_title("unit")), Column("recipient", column_title("recipient")),
        Column("carrier", column_title("kind")), Column("number", column_title("number")),
        Column("location", column_title("shelf")), Column("result", QCoreApplication.translate("audit", "Result")),
    )  # fmt: skip
    rows = tuple(_cells(line, audit) for line in state.group(group))
    return ReportTable(group, title, columns, rows, texts=rows)


def _cells(line: AuditLine, audit: Audit) -> tuple[str, ...]:
    cells: Sequence[str] = (
        text.unit(line), text.who(line), text.carrier(line)[1], text.number(line) or text.note(line),
        text.place_of(line), text.result(line, audit.began),
    )  # fmt: skip
    return tuple(error_messages.plain(one, _MAX_CHARS) for one in cells)
