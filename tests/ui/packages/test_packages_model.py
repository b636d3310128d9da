"""Which rows the table model reads, and when; the journeys test their contents."""

import pytest

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.ui.packages.model import PackageModel

LONG = 100_000


class Numbers:
    """A list whose rows are their positions, and the store that returns it; records its reads."""

    community_id, limits, first, count = "32", AgeLimits(), RecordedRows(), LONG

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
    model = PackageModel()
    model.visible_rows = 11
    model.show(numbers, "history")
    return model


def visible_rows_from(model: PackageModel, first: int) -> list[object]:
    return [model.row(first + number) for number in range(11)]


def test_a_distant_position_reads_only_the_visible_rows(model, numbers):
    for position in (0, 50_013, 24, 99_989):
        assert visible_rows_from(model, position) == list(range(position, position + 11))
    assert numbers.read == [(0, 11), (50_013, 11), (24, 11), (99_989, 11)]


def test_scrolling_reads_ahead(model, numbers):
    for position in (*range(500, 540, 3), *range(540, 470, -3)):
        assert visible_rows_from(model, position) == list(range(position, position + 11))
    assert numbers.read == [(500, 11), (511, 25), (536, 25), (475, 25), (450, 25)]


def test_reading_backwards_stops_at_the_first_row(model, numbers):
    visible_rows_from(model, 7)
    assert visible_rows_from(model, 3) == list(range(3, 14))
    assert numbers.read == [(7, 11), (0, 7)]


def test_missing_rows_are_read_once(model, numbers):
    numbers.there = 505
    for _ in range(2):
        assert visible_rows_from(model, 500) == [500, 501, 502, 503, 504, *[None] * 6]
    assert numbers.read == [(500, 11)]


def test_only_part_of_a_long_list_is_cached(model, numbers):
    for position in range(0, LONG, 11):
        assert visible_rows_from(model, position)[0] == position
    assert len(model._kept) < 3_000


def test_an_unreadable_list_leaves_no_model_reset_open(model, numbers, monkeypatch):
    started, ended = [], []
    model.modelAboutToBeReset.connect(lambda: started.append(1))
    model.modelReset.connect(lambda: ended.append(1))
    monkeypatch.setattr(numbers, "listing", lambda *_, **__: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        model.reload()
    assert (len(started), len(ended)) == (1, 1)
    assert model.rowCount() == 0
