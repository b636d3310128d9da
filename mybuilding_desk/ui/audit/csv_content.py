"""An audit as a CSV file: a line for each package, with keys in English, as in exported reports."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Final

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.audit import Audit, AuditLine, AuditResult, AuditState, location_of
from mybuilding_desk.domain.reports.document import Cell, Column, ReportDocument
from mybuilding_desk.domain.reports.export_options import ExportOptions
from mybuilding_desk.domain.reports.zone import zone_of
from mybuilding_desk.domain.text import unit_sort_key
from mybuilding_desk.exporting.values import ExportContent
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.document import GROUPS
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents import export_text, report_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_of

_KEYS: Final = (
    "tracking_number", "carrier", "unit", "resident", "location", "state", "detail", "found_at", "scanned_at",
    "scanned_by",
)  # fmt: skip
_STATES: Final[dict[AuditResult, tuple[str, str]]] = {
    "open": ("missing", ""), "misplaced": ("misplaced", ""), "moved": ("misplaced", "moved"), "found": ("found", ""),
    "left": ("found", "released_meanwhile"), "released": ("not_expected", "released"),
    "unknown": ("not_expected", "not_logged"), "logged": ("not_expected", "logged"),
}  # fmt: skip
"""State and detail of each result; as many lines have a state as the figures of the audit say."""


def csv_content(audit: Audit, state: AuditState, community: Community | None, *, users: bool) -> ExportContent:
    """Return an audit as it is now, without recipients in privacy mode. `users`: with who scanned each package."""
    hidden = ({"resident"} if names.short else set()) | (set() if users else {"scanned_by"})
    keys = [key for key in _KEYS if key not in hidden]
    zone_name, now = community.timezone if community is not None else "", datetime.now(UTC)
    zone = zone_of(zone_name)
    document = replace(_about(audit, community, now, zone), columns=tuple(Column(key, key) for key in keys))
    options = ExportOptions("csv", names=not names.short)
    content = export_text.content(document, options, now.astimezone(zone), zone_name, users=users)
    return replace(content, document=document, rows=_rows(state, keys, zone))


def _about(audit: Audit, community: Community | None, now: datetime, zone: tzinfo | None) -> ReportDocument:
    """Return what the first lines of the file say."""
    title = f"{text.title()}: {text.place_name(audit.location)}"
    began = error_messages.date(audit.began, with_year=True, zone=zone)
    return ReportDocument(
        title=title,
        building=practice_mark.building(community),
        address=report_text.address(community) if community is not None else "",
        period=f"{title} · {error_messages.plain(audit.by)} · {began}",
        as_of=report_text.written_as_of(audit.ended or now),
        missing=(),
        tiles=(),
        tables=(),
    )


def _rows(state: AuditState, keys: Sequence[str], zone: tzinfo | None) -> Iterator[list[Cell]]:
    """Make the lines one by one, as they are written: not while the window waits."""
    for group in GROUPS:
        for line in sorted(state.group(group), key=_unit_key):
            cells = _cells(line, zone)
            yield [cells[key] for key in keys]


def _unit_key(line: AuditLine) -> str:
    return unit_sort_key(line.row.package.unit) if line.row is not None else ""


def _cells(line: AuditLine, zone: tzinfo | None) -> dict[str, Cell]:
    row, scan = line.row, line.scan
    package = row.package if row is not None else None
    state, detail = _STATES[line.result]
    return {
        "tracking_number": package.tracking_number if package is not None else scan.number if scan is not None else "",
        "carrier": badge_of(row)[1] if row is not None else "",
        "unit": package.unit if package is not None else "",
        "resident": names.person(package.resident_name) if package is not None else "",
        "location": location_of(row) if row is not None else "",
        "state": state,
        "detail": detail,
        "found_at": (scan.place or "") if scan is not None else "",
        "scanned_at": scan.at.astimezone(zone) if scan is not None else None,
        "scanned_by": scan.by if scan is not None else "",
    }
