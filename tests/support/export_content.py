"""Reports to export: figures of a week, and packages whose texts are meant to do harm."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any, Final
from zoneinfo import ZoneInfo

from mybuilding_desk.domain.reports.document import Cell, Column, ReportDocument, ReportTable, Tile
from mybuilding_desk.domain.reports.export_options import ExportFormat, ExportOptions
from mybuilding_desk.exporting.csv_file import write_csv
from mybuilding_desk.exporting.html_file import write_html
from mybuilding_desk.exporting.values import Colors, ExportContent, Labels, neutral_text
from mybuilding_desk.exporting.xlsx_file import write_xlsx

ZONE: Final = ZoneInfo("America/New_York")
RECEIVED: Final = datetime(2026, 11, 1, 0, 30, tzinfo=ZONE)
"""Half an hour past midnight of the day on which the clocks go back."""

COLUMNS: Final = (
    Column("tracking_number", "Tracking no."),
    Column("resident", "Recipient"),
    Column("pieces", "Pieces", "number"),
    Column("received", "Logged", "time"),
    Column("released", "Released", "time"),
    Column("minutes", "Time in storage", "minutes"),
)


def _read(table: ReportTable) -> ReportTable:
    """Return a table with the texts of its cells."""
    kinds = [column.kind for column in table.columns]
    texts = tuple(tuple(map(neutral_text, row, kinds)) for row in table.rows)
    return replace(table, texts=texts)


DAYS: Final = ReportTable(
    "days",
    "Packages per day",
    (Column("date", "Day", "date"), Column("logged", "Logged", "number"), Column("released", "Released", "number")),
    tuple((date(2026, 10, 26) + timedelta(day), 60 - 3 * day, 50 + day) for day in range(7)),
    "days",
)
HOURS: Final = ReportTable(
    "hours_logged",
    "Busiest hours: logged",
    (Column("weekday", "Weekday"), Column("08", "8 AM", "number"), Column("09", "9 AM", "number")),
    (("Monday", 3, 12), ("Tuesday", 0, 7)),
    "heat",
)
CARRIERS: Final = ReportTable(
    "carriers",
    "By carrier",
    (Column("carrier", "Carrier"), Column("logged", "Logged", "number"), Column("share", "Share", "percent")),
    (("Amazon", 168, 41.2), ("=UPS", 97, 23.8)),
    "bars",
    "Of 407 logged packages",
)
DOCUMENT: Final = ReportDocument(
    title="Package report",
    building="140 Riverside",
    address="140 Riverside Dr, New York, NY",
    period="Oct 26 – Nov 1, 2026",
    as_of="As of Nov 1, 2026, 10:42 AM",
    missing=("History on this computer starts Oct 27.", "3 unsynced changes are included."),
    tiles=(Tile("logged", "Logged", "412", "+8%"), Tile("median", "Median time", "19 h", "−2 h")),
    tables=(_read(DAYS), _read(HOURS), _read(CARRIERS)),
    columns=COLUMNS,
    footer="Made with MyBuilding Desk",
)
COLORS: Final = Colors(text="black", muted="#595959", line="#c0c0c0", accent="#005040", soft="#e0f0f0")
LABELS: Final = Labels("Summary", "Packages", "Figure", "Value", "Change")

FORMULAS: Final = (
    "=1+1",
    '=HYPERLINK("https://example.org","x")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "\u202e=1+1",
    "＝1+1",
    "＠SUM(1)",
    "=cmd|' /C calc'!A0",
)
"""Texts that a spreadsheet takes for formulas."""
HOSTILE: Final = (
    *FORMULAS,
    "<script>alert(1)</script>",
    '"><img src=https://example.org/x onerror=alert(1)>',
    "</td></table><h1>x",
    "&lt;b&gt;&#0;&nbsp",
    "]]><x/>",
    "\u202ecod.exe\u2066",
    "שלום 12B العربية",
    "\x00\x01\x1b[31m\x7f\x85",
    "\ud800lone\udfff",
    "\ufffe\uffff\ufeff",
    "_x0041__x000D_",
    'a,b;c\t"d"\r\ne\u2028f',
    "https://example.org/?a=b&c",
    "mailto:a@example.org",
    "00012345678901234567890",
    "1E5",
    "TRUE",
    "👩‍👩‍👧 하은 최",
    "x" * 1_000_000,
    "👩" * 250_000,
    "é\u0301" * 20_000,
)
"""Texts that a file, its reader, or its user may take for something else."""


def row(text: str, number: int = 0) -> tuple[Cell, ...]:
    """Return the cells of a package with this text as tracking number and name."""
    received = _later(RECEIVED, 90 * number)
    return text, text, 1 + number, received, None if number % 2 else _later(received, 120), 120


def _later(moment: datetime, minutes: int) -> datetime:
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ZONE)


def content(rows: Iterable[Sequence[Cell]] = (), file_format: ExportFormat = "csv", **changes: Any) -> ExportContent:
    """Return a report with these packages; `changes` are those of its options, or of the content."""
    options = {name: changes.pop(name) for name in ("summary", "packages") if name in changes}
    created = datetime(2026, 11, 1, 10, 42, tzinfo=ZONE)
    whole = ExportContent(DOCUMENT, ExportOptions(file_format, **options), rows, COLORS, created, LABELS, ZONE.key)
    return replace(whole, **changes)


def hostile_content(file_format: ExportFormat = "csv") -> ExportContent:
    """Return a report in which every text is hostile, in the packages and in the summary."""
    wide = CARRIERS.columns
    table = replace(CARRIERS, title=HOSTILE[0], rows=tuple((text, 1, 50.0) for text in HOSTILE), note=HOSTILE[12])
    document = replace(
        DOCUMENT,
        title=HOSTILE[12],
        building=HOSTILE[13],
        address=HOSTILE[0],
        missing=HOSTILE,
        tables=(_read(DAYS), _read(replace(table, columns=(Column("carrier", HOSTILE[12]), *wide[1:])))),
        tiles=tuple(Tile("x", text, text, text) for text in HOSTILE),
    )
    rows = [row(text, number) for number, text in enumerate(HOSTILE)]
    return content(rows, file_format, document=document)


WRITERS: Final = {"csv": write_csv, "xlsx": write_xlsx, "html": write_html}


def written(whole: ExportContent) -> bytes:
    """Return the file of a report in its format."""
    file = BytesIO()
    WRITERS[whole.options.file_format](file, whole)
    return file.getvalue()
