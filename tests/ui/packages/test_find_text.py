"""The words of finding and of stories: dates as the country writes them, a story that can be shown to anybody."""

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
    found = find_days(text.split(), find_text.calendar(NOW))
    return found.days if found else None


def only(month: int, number: int, year: int = 2026) -> Days:
    return Days(date(year, month, number), date(year, month, number))


def test_dates_in_german(german: None) -> None:
    assert day("12. März") == day("12.3.") == only(3, 12)
    assert day("11/12") == only(12, 11, 2025)
    assert day("Dienstag") == only(11, 10)
    assert day("12 march") == only(3, 12)


def test_dates_in_american(american: None) -> None:
    assert day("11/12") == only(11, 12)
    assert day("Nov 12") == only(11, 12)
    week = day("this week")
    assert week is not None
    assert week.first.strftime("%A") == "Sunday"


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_days_that_are_told_as_examples_are_understood(qapp, language: str) -> None:
    use_language(qapp, language)
    try:
        here, words = find_text.calendar(NOW), re.findall(r"[\w’]+", find_text.no_results("x"))
        read = []
        while found := find_days(words, here):
            read.append(found.days)
            words = words[found.end :]
        assert read == [
            only(11, 11),
            day("last week"),
            only(11, 12),
        ]
    finally:
        use_language(qapp, "system")


def test_how_many_were_found(qapp) -> None:
    assert find_text.result_count(1, more=False) == "1 found"
    assert find_text.result_count(300, more=True) == "300+ found"


def test_what_a_server_sent_stands_plain_in_nothing_found(qapp) -> None:
    assert "\x07" not in find_text.no_results("a\x07b")


def handed_over(**fields: object) -> list[OutboxEntry]:
    deed = release(package_id="7", released_to="Ana Núñez", note="showed ID", signature=b"\x89PNG")
    log = draft(reference="ref")
    times = (NOW, NOW)
    return [
        OutboxEntry(1, "log", "done", log, None, None, "7", "", "", 3, *times, 0, NOW + timedelta(minutes=1)),
        OutboxEntry(2, "release", "waiting", None, deed, None, "7", "", "", 0, *times),
    ]


def test_the_story_as_text_says_who_and_when_with_the_year(american: None) -> None:
    gone = package(
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
    text = activity_text.as_text(activity_of(PackageRow(gone, "released"), handed_over(), "John", [other]), NOW)
    for words in ("12B · The unit", "1Z 999 AA1 01 2345 6784", "Nov 10, 2026, 3:00\u202fPM", "logged by Dev",
                  "Released to Ana Núñez", "by John", "signature kept", "note: showed ID", "3 tries",
                  "MyBuilding has it",
                  "2A · The unit, arrived Nov 12, 2026", "As of Nov 12, 2026"):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("reason", ["unknown_unit", "already_released", "Some words of the server"])
def test_a_refusal_is_told_with_its_reason(qapp, reason: str) -> None:
    log = OutboxEntry(1, "log", "refused", draft(), None, None, "", reason, "", 1, NOW, NOW)
    told = activity_text.activity_lines(activity_of(PackageRow(package(), "refused", log), [log], "John"), NOW)
    refused = next(one for one in told if one.title == "Refused by MyBuilding")
    assert refused.role == "bad"
    assert len(refused.detail) > 10
