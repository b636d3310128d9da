"""Days and offsets of time zones, against each moment looked at alone."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.reports.zone import local_day, midnight, zone_of, zone_spans

ZONES = ("America/New_York", "Africa/Cairo", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut")


@pytest.mark.parametrize("name", ZONES)
def test_the_spans_of_a_year_have_the_offset_of_each_of_their_moments(name):
    zone = ZoneInfo(name)
    spans = zone_spans(date(2026, 1, 1), date(2026, 12, 31), zone)
    assert spans[0].start == midnight(date(2026, 1, 1), zone)
    assert spans[-1].end == midnight(date(2027, 1, 1), zone)
    assert all(one.end == other.start for one, other in pairwise(spans))
    for span in spans:
        look = span.start
        while look < span.end:
            assert look.astimezone(zone).utcoffset() == span.offset
            look += timedelta(minutes=15)
        for edge in (span.start, span.end - timedelta(microseconds=1)):
            assert edge.astimezone(zone).utcoffset() == span.offset


@given(day=st.dates(date(1990, 1, 1), date(2035, 1, 1)), name=st.sampled_from(ZONES))
def test_midnight_is_the_first_moment_of_its_day(day, name):
    zone = ZoneInfo(name)
    start = midnight(day, zone)
    assert local_day(start, zone) == day
    assert local_day(start - timedelta(microseconds=1), zone) < day


def test_an_unknown_zone_is_that_of_the_computer():
    assert [zone_of(name) for name in ("", "Nowhere/Town", "../etc/passwd", "America")] == [None] * 4
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)
    assert local_day(now, None) == now.astimezone().date()
    [span] = zone_spans(date(2026, 11, 26), date(2026, 11, 26), None)
    assert span.offset == span.start.astimezone().utcoffset()
