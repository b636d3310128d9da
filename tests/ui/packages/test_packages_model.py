"""Which rows the table's model reads, and when; what they say is in the journeys."""

import pytest

from mybuilding_desk.domain.package_list import DEFAULT_AGES
from mybuilding_desk.ui.packages.model import PackageModel

LONG = 100_000


class Numbers:
    """A list whose rows are their places, and a shelf that has no other; it notes what is read."""

    community_id, ages, first, count = "32", DEFAULT_AGES, (), LONG

    def __init__(self) -> None:
        self.there = LONG
        self.read: list[tuple[int, int]] = []

    def listing(self, *_kind: object, **_order: object) -> "Numbers":
        return self

    def window(self, offset: int, limit: int) -> list[int]:
        self.read.append((offset, limit))
        return list(range(self.there)[offset : offset + limit])


@pytest.fixture
def numbers() -> Numbers:
    return Numbers()


@pytest.fixture
def model(qapp, numbers) -> PackageModel:
    made = PackageModel()
    made.visible_rows = 11
    made.show(numbers, "history")
    return made


def seen(model: PackageModel, first: int) -> list[object]:
    return [model.row(first + number) for number in range(11)]


def test_a_place_far_away_is_read_at_once_and_no_more_than_is_seen_of_it(model, numbers):
    for place in (0, 50_013, 24, 99_989):
        assert seen(model, place) == list(range(place, place + 11))
    assert numbers.read == [(0, 11), (50_013, 11), (24, 11), (99_989, 11)]


def test_who_scrolls_reads_ahead(model, numbers):
    for place in (*range(500, 540, 3), *range(540, 470, -3)):
        assert seen(model, place) == list(range(place, place + 11))
    assert numbers.read == [(500, 11), (511, 25), (536, 25), (475, 25), (450, 25)]


def test_above_the_first_row_is_none(model, numbers):
    seen(model, 7)
    assert seen(model, 3) == list(range(3, 14))
    assert numbers.read == [(7, 11), (0, 7)]


def test_rows_that_left_are_missed_once(model, numbers):
    numbers.there = 505
    for _ in range(2):
        assert seen(model, 500) == [500, 501, 502, 503, 504, *[None] * 6]
    assert numbers.read == [(500, 11)]


def test_not_all_of_a_long_list_is_kept(model, numbers):
    for place in range(0, LONG, 11):
        assert seen(model, place)[0] == place
    assert len(model._kept) < 3_000


def test_a_list_that_cannot_be_read_leaves_no_reset_open(model, numbers, monkeypatch):
    begun, ended = [], []
    model.modelAboutToBeReset.connect(lambda: begun.append(1))
    model.modelReset.connect(lambda: ended.append(1))
    monkeypatch.setattr(numbers, "listing", lambda *_, **__: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        model.reload()
    assert (len(begun), len(ended)) == (1, 1)
    assert model.rowCount() == 0
