"""Reports and door slips for tests."""

from collections.abc import Sequence
from typing import Any

from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.domain.reports.document import Cell, ChartKind, Column, ReportDocument, ReportTable, Tile

COUNTS = Column("logged", "Logged", "number"), Column("released", "Released", "number")
WEEKDAYS = "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"


def table(
    key: str,
    title: str,
    columns: tuple[Column, ...],
    rows: Sequence[tuple[Cell, ...]],
    chart: ChartKind = "",
    *,
    note: str = "",
    texts: Sequence[tuple[str, ...]] = (),
) -> ReportTable:
    """A table whose texts are its cells, unless others are given."""
    words = texts or [tuple(f"{cell:,}" if isinstance(cell, int) else str(cell) for cell in row) for row in rows]
    return ReportTable(key, title, columns, tuple(rows), chart, note, tuple(words))


def days(count: int = 31) -> ReportTable:
    """Packages by day, in pairs of bars."""
    rows = [(f"Nov {day}", 40 + 37 * day % 53, 38 + 29 * day % 51) for day in range(1, count + 1)]
    return table("days", "Packages per day", (Column("date", "Day", "date"), *COUNTS), rows, "days")


def hours(title: str = "Busiest hours: logged") -> ReportTable:
    """Packages by weekday and hour, as a heat map."""
    shown = range(6, 22)
    columns = [Column(f"{hour:02}", f"{hour % 12 or 12} {'AP'[hour > 11]}M", "number") for hour in shown]
    rows = [
        (name, *((17 * day + hour * hour * 7) % 61 if 7 < hour < 21 else 0 for hour in shown))
        for day, name in enumerate(WEEKDAYS)
    ]
    return table("hours_logged", title, (Column("weekday", "Weekday"), *columns), rows, "heat")


def carriers() -> ReportTable:
    """Packages by carrier, with bars."""
    counts = [("Amazon", 1690, 1650, 41), ("UPS", 992, 985, 24), ("USPS", 620, 611, 15), ("Other", 820, 801, 20)]
    columns = Column("carrier", "Carrier"), *COUNTS, Column("share", "Share", "percent")
    texts = [(name, f"{logged:,}", f"{released:,}", f"{share} %") for name, logged, released, share in counts]
    return table("carriers", "By carrier", columns, counts, "bars", note="Of 4,122 logged packages", texts=texts)


def overdue(count: int = 3, note: str = "Leave upright") -> ReportTable:
    """Overdue packages, one row each."""
    titles = "Age", "Unit", "Recipient", "Carrier", "Tracking no.", "Location", "Note"
    rows = [
        (
            f"{41 - at % 30} d",
            f"{at % 30 + 1}{'ABCD'[at % 4]}",
            "하은 (Ha-eun) 최 (Choi)",
            "Amazon",
            f"TBA{at:09}",
            "A4",
            note,
        )
        for at in range(1, count + 1)
    ]
    return table("overdue", "Overdue now", tuple(Column(title.lower(), title) for title in titles), rows)


def log(count: int = 40) -> ReportTable:
    """A daily log: more columns than an upright page has room for."""
    titles = (
        "Logged", "Unit", "Recipient", "Carrier", "Tracking no.", "Pieces", "Location", "Logged by", "Released",
        "Released to", "Released by",
    )  # fmt: skip
    rows = [
        ("9:04 AM", "12B", "Guadalupe Montaño", "FedEx", f"1Z9JWCFYYW{at:08}", "1", "Shelf B2", "John John", "6:31 PM",
         "Zoë Ångström", "Rosa Quispe-Hall")
        for at in range(1, count + 1)
    ]  # fmt: skip
    return table("log", "Packages", tuple(Column(title.lower(), title) for title in titles), rows)


def report(*tables: ReportTable, **changes: Any) -> ReportDocument:
    """A report of a month with its tiles, missing parts, and these tables, by default all kinds."""
    values: dict[str, Any] = {
        "title": "Package report", "building": "140 Riverside", "address": "140 Riverside Boulevard, New York, NY",
        "period": "Nov 1 – Nov 30, 2026", "as_of": "As of Nov 30, 2026, 9:04 PM",
        "missing": ("History on this computer starts Nov 4.", "3 unsynced changes are included."),
        "tiles": (
            Tile("logged", "Logged", "4,122", "+8 %"), Tile("released", "Released", "4,047", "+5 %"),
            Tile("in_storage", "In storage", "37", "Now"), Tile("overdue", "Overdue", "3", "Now"),
            Tile("median", "Median time", "19 h", "−2 h"),
        ),
        "tables": tables or (days(), hours(), hours("Busiest hours: released"), carriers(), overdue()),
        "footer": "Made with MyBuilding Desk", "page_of": "Page {0} of {1}",
    }  # fmt: skip
    return ReportDocument(**(values | changes))


def slip(count: int = 2, **changes: Any) -> SlipContent:
    """A slip about this many packages."""
    values: dict[str, Any] = {
        "unit": "12B", "building": "140 Riverside", "title": f"{count} packages for you",
        "greeting": "Hello Zoë Ångström,",
        "paragraphs": ("Your packages have been at the front desk for some time. Please pick them up soon.",),
        "columns": ("Carrier", "Arrived", "Pieces"),
        "rows": tuple(("Amazon", f"Nov {number % 30 + 1}", "1") for number in range(count)),
        "where": "Front desk, every day until 10 PM", "footer": "Printed Nov 30, 2026, by John John",
        "page_of": "Page {0} of {1}",
    }  # fmt: skip
    return SlipContent(**(values | changes))
