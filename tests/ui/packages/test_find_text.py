"""Texts of the search and of package activity: dates in the local format, and activity as plain text."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from mybuilding_desk.domain.activity import activity_of
from mybuilding_desk.domain.input.dates import Days, find_days
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.packages import activity_text, find_text
from mybuilding_desk.ui.text.language import use_language
from tests.storage.values import draft, package, release

NOW = datetime(2026, 11, 12, 15, tzinfo=UTC)


@pytest.fixture
def german(qapp) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def american(qapp) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def day(text: str) -> Days | None:
    days_found = find_days(text.split(), find_text.calendar(NOW))
    return days_found.days if days_found else None


def single_day(month: int, number: int, year: int = 2026) -> Days:
    return Days(date(year, month, number), date(year, month, number))


def test_german_dates_are_recognized(german: None) -> None:
    assert day("12. März") == day("12.3.") == single_day(3, 12)
    assert day("11/12") == single_day(12, 11, 2025)
    assert day("Dienstag") == single_day(11, 10)
    assert day("12 march") == single_day(3, 12)


def test_american_dates_are_recognized(american: None) -> None:
    assert day("11/12") == single_day(11, 12)
    assert day("Nov 12") == single_day(11, 12)
    week = day("this week")
    assert week is not None
    assert week.first.strftime("%A") == "Sunday"


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_example_days_are_recognized(qapp, language: str) -> None:
    use_language(qapp, language)
    try:
        calendar, words = find_text.calendar(NOW), re.findall(r"[\w’]+", find_text.no_results("x"))
        recognized = []
        while days_found := find_days(words, calendar):
            recognized.append(days_found.days)
            words = words[days_found.end :]
        assert recognized == [
            single_day(11, 11),
            day("last week"),
            single_day(11, 12),
        ]
    finally:
        use_language(qapp, "system")


def test_the_result_count_is_shown(qapp) -> None:
    assert find_text.result_count(1, more=False) == "1 found"
    assert find_text.result_count(300, more=True) == "300+ found"


def test_the_no_results_text_has_no_control_characters(qapp) -> None:
    assert "\x07" not in find_text.no_results("a\x07b")


def released_entries(**fields: object) -> list[OutboxEntry]:
    release_data = release(package_id="7", released_to="Ana Núñez", note="showed ID", signature=b"\x89PNG")
    log = draft(reference="ref")
    times = (NOW, NOW)
    return [
        OutboxEntry(1, "log", "done", log, None, None, "7", "", "", 3, *times, 0, NOW + timedelta(minutes=1)),
        OutboxEntry(2, "release", "waiting", None, release_data, None, "7", "", "", 0, *times),
    ]


def test_activity_as_text_has_names_and_full_dates(american: None) -> None:
    released = package(
        "7",
        arrived_at=NOW - timedelta(days=2),
        accepted_by="Dev",
        tracking_number="1Z999AA10123456784",
        released_at=NOW,
        released_to="Ana Núñez",
        released_by="John",
        reference="ref",
    )
    other = PackageRow(package("8", unit="2A", arrived_at=NOW))
    text = activity_text.as_text(
        activity_of(PackageRow(released, "released"), released_entries(), "John", [other]), NOW
    )
    for words in ("12B · The unit", "1Z 999 AA1 01 2345 6784", "Nov 10, 2026, 3:00\u202fPM", "logged by Dev",
                  "Released to Ana Núñez", "by John", "signature kept", "note: showed ID", "3 tries",
                  "MyBuilding has it",
                  "2A · The unit, arrived Nov 12, 2026", "As of Nov 12, 2026"):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("reason", ["unknown_unit", "already_released", "Some words of the server"])
def test_a_rejection_is_shown_with_its_reason(qapp, reason: str) -> None:
    log = OutboxEntry(1, "log", "refused", draft(), None, None, "", reason, "", 1, NOW, NOW)
    lines = activity_text.activity_lines(activity_of(PackageRow(package(), "refused", log), [log], "John"), NOW)
    rejected = next(line for line in lines if line.title == "Refused by MyBuilding")
    assert rejected.role == "bad"
    assert len(rejected.detail) > 10
