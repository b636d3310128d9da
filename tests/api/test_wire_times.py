"""Times of the API in all formats."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api.timestamps import read_time, write_time, zone_of

NOON = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-01T17:00:00Z",
        "2026-03-01T17:00:00+00:00",
        "2026-03-01T18:00:00+0100",
        "2026-03-01T17:00:00.000Z",
        "2026-03-01T12:00:00",
        "2026-03-01 12:00:00",
        " 2026-03-01 12:00 ",
        "2026-03-01t17:00:00z",
        "20260301T170000Z",
        1772384400,
        "1772384400",
        1772384400.0,
    ],
)
def test_every_format_gives_the_same_time(value):
    assert read_time(value, NEW_YORK) == NOON
    assert read_time(value, NEW_YORK).tzinfo is UTC


@pytest.mark.parametrize("value", [None, "", [], {}, "  ", "0000-00-00 00:00:00", "0000-00-00"])
def test_an_empty_time_is_none(value):
    assert read_time(value, NEW_YORK) is None


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "2026-13-01",
        "2026-02-30T00:00:00Z",
        True,
        [1],
        {"a": 1},
        10**30,
        float("inf"),
        "9" * 12,
        "1" * 40,
        "20260301120000",
    ],
)
def test_an_invalid_time_is_a_value_error(value):
    with pytest.raises(ValueError):
        read_time(value, None)


@pytest.mark.parametrize("value", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_at_the_end_of_the_calendar_is_a_value_error(value):
    with pytest.raises(ValueError, match="no time"):
        read_time(value, None)


def test_a_time_without_any_zone_is_local_time():
    assert read_time("2026-03-01 12:00:00", None) == datetime(2026, 3, 1, 12).astimezone()


def test_a_time_before_1970_is_read():
    assert read_time(-86400, None) == datetime(1969, 12, 31, tzinfo=UTC)


@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.timezones()))  # noqa: DTZ001
def test_a_written_time_is_read_back(moment):
    seconds_only = moment.astimezone(UTC).replace(microsecond=0)
    assert write_time(moment).endswith("Z")
    assert read_time(write_time(moment), NEW_YORK) == seconds_only


@given(st.text() | st.integers() | st.floats() | st.from_regex(r"[0-9T:. +Z-]{1,30}"))
def test_anything_is_a_time_or_none_or_a_value_error(value):
    try:
        result = read_time(value, NEW_YORK)
    except ValueError:
        return
    assert result is None or result.utcoffset() == timedelta(0)


@pytest.mark.parametrize("name", ["", "Nowhere/Else", "../etc/passwd", "/etc/passwd", "America", "a\x00b", "x" * 5000])
def test_an_unknown_zone_is_none(name):
    assert zone_of(name) is None


def test_a_known_zone_is_found():
    assert zone_of("America/New_York") == NEW_YORK


def test_another_zone_is_written_in_utc():
    assert write_time(datetime(2026, 3, 1, 12, 0, 0, 999, timezone(timedelta(hours=-5)))) == "2026-03-01T17:00:00Z"
