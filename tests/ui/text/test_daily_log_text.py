"""The page of a day: its packages in the order of arrival, and after them those of earlier days that were released."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.ui.text.documents import daily_log_text

DAY = date(2026, 11, 30)
HOME = Community("32", "140 Riverside")


@pytest.fixture(autouse=True)
def american(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def row(unit: str, received: datetime, released: datetime | None = None, number: str = "") -> ExportRow:
    empty = dict.fromkeys(ExportRow._fields, "")
    return ExportRow(**{
        **empty, "unit": unit, "received": received, "released": released, "tracking_number": number, "flags": (),
        "pieces": 1, "minutes": None,
    })  # fmt: skip


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def test_packages_of_the_day_come_first_and_the_note_tells_the_others():
    rows = [
        row("old 2", at(20, 9), at(30, 15)), row("new 2", at(30, 12)), row("old 1", at(28, 9), at(30, 8)),
        row("new 1", at(30, 7), at(30, 16)),
    ]  # fmt: skip
    table = daily_log_text.table(rows, DAY)
    assert [cells[1] for cells in table.rows] == ["new 1", "new 2", "old 1", "old 2"]
    assert [text[0] for text in table.texts] == ["7:00\u202fAM", "12:00\u202fPM", "Nov 28", "Nov 20"]
    assert table.note == "The last 2 packages were received earlier, and released on this day."
    assert not daily_log_text.table(rows[1:2], DAY).note


def test_long_numbers_are_grouped_as_in_the_lists(qapp):
    number = "9400111899560000123456"
    [texts] = daily_log_text.table([row("12B", at(30, 9), number=number)], DAY).texts
    assert texts[4] == "9400 1118 9956 0000 1234 56"
    hostile = daily_log_text.table([row("12B", at(30, 9), number="x" * 10**6)], DAY).texts[0][4]
    assert len(hostile) < 200
