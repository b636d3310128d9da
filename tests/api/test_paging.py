"""A paged list is read to its end, however the server handles `page`."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api import client
from mybuilding_desk.api.client import pages
from mybuilding_desk.api.records import BadRecord, Listing
from mybuilding_desk.core.errors import ServerTrouble

SIZE = 10
LIMIT = 60


class Source:
    """A server with `count` records in pages of `cap`, or all at once; with or without a total."""

    def __init__(self, count, *, pages_=True, total=True, cap=SIZE, bad=frozenset()):
        self.count, self.pages_, self.total, self.cap, self.bad = count, pages_, total, cap, bad
        self.asked = []

    def fetch(self, page):
        self.asked.append(page)
        start = (page - 1) * self.cap if self.pages_ else 0
        numbers = list(range(self.count))[start : start + self.cap] if self.pages_ else list(range(self.count))
        items = tuple(number for number in numbers if number not in self.bad)
        rejected = tuple(BadRecord(number - start, "bad") for number in numbers if number in self.bad)
        return Listing(items, rejected, self.count if self.total else None)


def read_all(source):
    received = list(pages(source.fetch, lambda item: item, SIZE))
    return [item for page in received for item in page.items], [bad for page in received for bad in page.rejected]


@given(
    st.integers(0, LIMIT),
    st.booleans(),
    st.booleans(),
    st.integers(1, SIZE),
    st.sets(st.integers(0, LIMIT), max_size=1),
)
def test_every_record_is_listed_once_with_every_paging_behavior(count, pages_, total, cap, bad):
    source = Source(count, pages_=pages_, total=total, cap=cap, bad=bad)
    items, rejected = read_all(source)
    assert items == [number for number in range(count) if number not in bad]
    assert len(rejected) == len([number for number in bad if number < count])
    assert len(source.asked) <= count // cap + 2


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        (Source(25), 3),
        (Source(20), 2),
        (Source(0), 1),
        (Source(20, total=False), 3),
        (Source(25, cap=5), 5),
        (Source(25, pages_=False), 1),
        (Source(25, pages_=False, total=False), 1),
        (Source(5, pages_=False, total=False), 2),
        (Source(0, total=False), 1),
    ],
)
def test_no_unnecessary_calls_are_made(source, asked):
    read_all(source)
    assert source.asked == list(range(1, asked + 1))


def test_a_page_of_bad_records_only_does_not_end_the_list():
    source = Source(35, bad=frozenset(range(10, 20)))
    items, rejected = read_all(source)
    assert (len(items), len(rejected)) == (25, 10)


def test_a_total_that_is_too_large_does_not_extend_the_list():
    source = Source(25)
    fetch = lambda page: replace(source.fetch(page), total=1000)  # noqa: E731 - shorter than a function in a function
    assert len([item for page in pages(fetch, lambda item: item, SIZE) for item in page.items]) == 25


def test_a_repeated_page_ends_the_list():
    received = list(pages(lambda _page: Listing((1, 2), (BadRecord(2, "bad"),), 1000), lambda item: item, SIZE))
    assert [page.items for page in received] == [(1, 2)]


def test_a_record_that_moves_to_the_next_page_is_listed_once():
    listings = {1: Listing(tuple(range(10)), (), 12), 2: Listing((9, 10, 11), (), 13), 3: Listing((), (), 13)}
    received = list(pages(listings.__getitem__, lambda item: item, SIZE))
    assert [item for page in received for item in page.items] == list(range(12))


def test_an_endless_list_is_an_error(monkeypatch):
    monkeypatch.setattr(client, "MAX_PAGES", 50)
    with pytest.raises(ServerTrouble):
        list(pages(lambda page: Listing((page,)), lambda item: item, SIZE))
