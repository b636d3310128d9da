"""The texts of a report: periods, changes, tiles, tables, and what the figures leave out."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.domain.reports.figures import Band, Count, Figures, HourCount, Named, Overview, ReportRequest
from mybuilding_desk.domain.reports.period import Period, month_of, year_of
from mybuilding_desk.domain.reports.selection import PackageSelection, at_hour, at_hour_of_any_day, between, in_period
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.reports.painted_buttons import last_reminder
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.text.documents.report_text import Circumstances

NOW = datetime(2026, 11, 26, 15, 42, tzinfo=UTC)
WEEK = Period("week", date(2026, 11, 22), date(2026, 11, 28))
RIVERSIDE = Community("32", "140 Riverside", "140 Riverside Blvd", "New York", "NY", "America/New_York")
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(autouse=True)
def american():
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(QLocale.system())


def local(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - the community's clock


def figures(period: Period = WEEK, **values: object) -> Figures:
    made = {
        "request": ReportRequest("32", period, by_user=True, by_unit=True),
        "overview": Overview(412, 398, 37, 3, 19 * 60, 51 * 60),
        "before": Overview(381, 398, 0, 0, 21 * 60, None),
        "days": {date(2026, 11, 23): Count(66, 60)},
        "hours": (HourCount(local(2026, 11, 23, 10), Count(31, 4)),),
        "bands": (Band(0, 1, 283), Band(1, 3, 84), Band(3, 10, 27), Band(10, None, 4)),
        "carriers": (Named("Amazon", Count(169, 160)), Named("", Count(1, 0))),
        "users": (Named("Dev Okpara", Count(136, 92)),),
        "units": tuple(Named(f"{number}A", Count(2, 1)) for number in range(25)),
    }
    return Figures(**(made | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (WEEK, "Nov 22 – Nov 28, 2026"),
        (Period("days", date(2025, 12, 30), date(2026, 1, 2)), "Dec 30, 2025 – Jan 2, 2026"),
        (Period("day", date(2026, 11, 26), date(2026, 11, 26)), "Thursday, Nov 26, 2026"),
        (month_of(date(2026, 2, 9)), "February 2026"),
        (year_of(date(2026, 2, 9)), "2026"),
    ],
)
def test_a_period_in_words(period: Period, words: str) -> None:
    assert report_words.period(period) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (35, "35 min"), (119, "1 h"), (1440, "1 d"), (1440 + 190, "1 d 3 h"), (12 * 1440 + 300, "12 d")],
)
def test_a_duration_in_words(minutes: int, words: str) -> None:
    assert report_words.duration(minutes) == words


def test_changes_are_told_only_against_something() -> None:
    assert [report_words.change(*pair) for pair in ((412, 381), (5, 10), (3, 3), (3, 0))] == [
        "+8%", "−50%", "No change", "",
    ]  # fmt: skip
    assert report_words.change_of_duration(19 * 60, 21 * 60) == "−2 h"
    assert report_words.change_of_duration(None, 3) == ""


def test_a_running_period_is_compared_with_the_same_part() -> None:
    before = WEEK.before()
    assert report_words.compared(before, None) == "Nov 15 – Nov 21, 2026"
    assert report_words.compared(before, timedelta(days=3, hours=10)) == "Nov 15 – Nov 18, 2026, until 10:00\u202fAM"


def test_the_document_has_every_figure_once() -> None:
    made = report_text.document(figures(), RIVERSIDE, Circumstances(NOW))
    assert (made.building, made.address) == ("140 Riverside", "140 Riverside Blvd, New York, NY")
    assert [(tile.name, tile.value, tile.change) for tile in made.tiles] == [
        ("Logged", "412", "+8%"),
        ("Released", "398", "No change"),
        ("In storage", "37", "Now"),
        ("Overdue", "3", "Now"),
        ("Median time", "19 h", "−2 h"),
    ]
    assert "9 of 10 were picked up within 2 d 3 h." in made.tiles[4].explanation
    tables = {table.key: table for table in made.tables}
    assert list(tables) == ["days", "hours_logged", "hours_released", "carriers", "bands", "users", "units"]
    assert len(tables["days"].rows) == 7
    assert tables["days"].texts[1] == ("Monday, Nov 23", "66", "60")
    assert [column.key for column in tables["hours_logged"].columns] == ["weekday", "09", "10", "11"]
    assert tables["days"].labels == ("Sun 22", "Mon 23", "Tue 24", "Wed 25", "Thu 26", "Fri 27", "Sat 28")
    assert tables["hours_logged"].rows[1] == ("Monday", 0, 31, 0), "as programs read it"
    assert tables["hours_logged"].texts[1] == ("Mon", "0", "31", "0")
    assert tables["carriers"].texts == (("Amazon", "169", "160", "41%"), ("Unknown", "1", "0", "< 1%"))
    assert [row[0] for row in tables["bands"].texts] == ["Under 24 h", "1–3 days", "3–10 days", "10 days or more"]
    assert tables["units"].note == "And 5 more units"
    assert all(len(row) == len(table.columns) for table in made.tables for row in (*table.rows, *table.texts))


def test_the_table_of_the_busiest_hours_has_a_row_for_each_hour() -> None:
    table = report_text.hours_by_weekday(figures(), released=False)
    assert [column.title for column in table.columns] == ["Hour", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert table.texts[1] == ("10 AM", "0", "31", *["0"] * 5)
    assert [row[0] for row in table.rows] == [9, 10, 11], "it is sorted by the hour, not by its name"


def test_users_and_units_are_left_out_unless_they_are_counted() -> None:
    plain = figures(request=ReportRequest("32", WEEK), users=(), units=())
    assert {"users", "units"}.isdisjoint(
        table.key for table in report_text.document(plain, RIVERSIDE, Circumstances(NOW)).tables
    )


def test_the_notes_say_what_is_missing() -> None:
    short = figures(since=date(2026, 9, 1), unsynced=3, as_of=NOW)
    assert list(report_text.notes(short, Circumstances(NOW))) == [
        "History on this computer starts Sep 1. For older data, use MyBuilding.",
        "3 unsynced changes are included.",
    ]
    [_, offline] = report_text.notes(short, Circumstances(NOW, offline=True))
    assert offline.startswith("Offline. Data as of today, ")
    assert offline.endswith("; 3 unsynced changes are included.")
    assert list(report_text.notes(figures(loading=61), Circumstances(NOW))) == [
        "Still downloading history (61%). Figures will grow."
    ]
    begun, made = figures(begins=date(2026, 9, 1), unsynced=1), Circumstances(NOW)
    assert report_text.document(begun, RIVERSIDE, made).missing == (
        "Based on history kept on this computer since Sep 1.", *report_text.notes(begun, made),
    ), "on the screen, it is below the report"  # fmt: skip
    assert report_text.based_on(date(2026, 9, 1), NOW - timedelta(minutes=2), NOW) == (
        "Based on history kept on this computer since Sep 1. Updated 2 min ago."
    )


def row(arrived: datetime, **values: object) -> PackageRow:
    return PackageRow(Package("1", "32", "12B", "UPS", arrived, **values), "logged")  # type: ignore[arg-type]


def test_a_repeated_hour_counts_twice_and_a_skipped_one_not_at_all() -> None:
    repeated = between(local(2026, 11, 1, 1), local(2026, 11, 1, 2), NEW_YORK)
    assert sum((end - start for start, end in repeated), timedelta()) == timedelta(hours=2)
    assert between(local(2026, 3, 8, 2), local(2026, 3, 8, 3), NEW_YORK) == ()
    [(start, end)] = in_period(Period("day", date(2026, 3, 8), date(2026, 3, 8)), NEW_YORK)
    assert end - start == timedelta(hours=23)


def test_hours_and_weekdays_are_those_of_the_community() -> None:
    year = year_of(date(2026, 1, 1))
    daily = at_hour_of_any_day(year, 10, NEW_YORK)
    assert len(daily) == 365
    ten = at_hour(year, 1, 10, NEW_YORK)
    assert all(start.astimezone(NEW_YORK).hour == 10 for start, _ in ten)
    assert set(ten) < set(daily) and list(daily) == sorted(daily)
    assert {start.hour for start, _ in ten} == {14, 15}, "in summer time and in standard time"
    selection = PackageSelection("32", False, ten, carrier="UPS", unit="12-B")
    assert selection.fits(row(datetime(2026, 11, 23, 15, 59, tzinfo=UTC)))
    assert not selection.fits(row(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)))
    assert not selection.fits(row(datetime(2026, 11, 24, 15, 30, tzinfo=UTC)))


def test_days_in_storage_begin_with_whole_minutes() -> None:
    arrived = datetime(2026, 11, 1, 12, tzinfo=UTC)
    day = PackageSelection("32", True, in_period(year_of(date(2026, 1, 1)), UTC), days=(0, 1))
    for seconds, fits in ((86_399, True), (86_400, False)):
        released = arrived + timedelta(seconds=seconds)
        assert day.fits(row(arrived, released_at=released, released_to="Zoë", released_by="Dev")) is fits
    assert not day.fits(row(arrived, released_by="Dev")), "it is not known when it was released"


def test_an_overdue_package_says_when_its_resident_was_last_reminded() -> None:
    assert last_reminder(None) == "No reminder yet"
    reminded = Reminder(PackageKey("1"), "email", datetime(2019, 11, 24, 12, tzinfo=UTC), "John Johnson")
    assert last_reminder(reminded) == "Last reminder: Nov 24, 2019 · John J."
