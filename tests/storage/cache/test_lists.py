"""Package lists: order, windows, and no full sort of the history."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import CACHE_SORTS, ListQuery, Sort, number_key
from mybuilding_desk.domain.text import fold
from mybuilding_desk.storage import database_file
from mybuilding_desk.storage.cache.package_rows import unit_key
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.storage.values import NOON, package

REAL_ROWS = database_file.DatabaseFile.rows


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackageCache]:
    """300 packages of a busy building, with many repeated values in every field."""
    dice = random.Random(7)
    with closing(PackageCache(tmp_path_factory.mktemp("lists") / "copy.db")) as opened:
        opened.store_packages(any_package(dice, number) for number in range(300))
        yield opened


def any_package(dice: random.Random, number: int) -> Package:
    done = dice.random() < 0.5
    return package(
        str(number),
        unit=dice.choice(["2E", "12B", "PH2", "ph10", "012B", ""]),
        type_name=dice.choice(["UPS", "ups", "FedEx", "Bag"]),
        arrived_at=NOON + timedelta(hours=dice.randint(0, 20)),
        resident_name=dice.choice(["Ana Smith", "ána smith", "Zoë", "Ångström", ""]),
        tracking_number=dice.choice(["", "1Z 5", "1z4"]),
        shelf=dice.choice(["A2", "A10", "b1"]),
        released_at=NOON + timedelta(hours=dice.randint(0, 9)) if done and dice.random() < 0.8 else None,
        released_to=dice.choice(["Bo", "bo", "Éve"]) if done else "",
        released_by="Joe" if done else "",
    )


def everything(copy: PackageCache, query: ListQuery) -> list[Package]:
    return copy.window(query, 0, 1000)


def recorded(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[object, ...]]]:
    """Return the list of all queries from now on, each with its values."""
    queries: list[tuple[str, tuple[object, ...]]] = []

    def record_query(
        self: database_file.DatabaseFile, sql: str, values: tuple[object, ...] = ()
    ) -> list[tuple[object, ...]]:
        queries.append((sql, values))
        return REAL_ROWS(self, sql, values)

    monkeypatch.setattr(database_file.DatabaseFile, "rows", record_query)
    return queries


def distinct(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


@pytest.mark.parametrize("sort", CACHE_SORTS)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("pending", [False, True])
@pytest.mark.parametrize("unit", ["", "12b"])
def test_windows_and_positions_agree_with_the_whole_list(
    copy: PackageCache, sort: Sort, descending: bool, pending: bool, unit: str
) -> None:
    query = ListQuery("32", pending, sort, descending, unit)
    complete = everything(copy, query)
    assert len(complete) == copy.count(query) > 10
    assert all(one.is_pending == pending and one.unit.lower() == (unit or one.unit.lower()) for one in complete)
    assert [one for offset in range(0, len(complete), 7) for one in copy.window(query, offset, 7)] == complete
    assert [copy.position(query, one.package_id) for one in complete] == list(range(len(complete)))
    opposite = ListQuery("32", pending, sort, not descending, unit)
    assert everything(copy, opposite) == complete[::-1]
    first = copy.anchor(query, 4)
    assert first is not None
    assert copy.window(query, 0, 1000, first) == complete[4:]
    second = copy.anchor(query, 5, first)
    assert second is not None
    assert copy.window(query, 1, 2, second) == complete[10:12]
    assert copy.anchor(query, len(complete) - 4, first) is None


def test_units_sort_in_natural_order(copy: PackageCache) -> None:
    units = [one.unit.upper() for one in everything(copy, ListQuery("32", True, "unit"))]
    assert distinct(units) == ["", "2E", "012B", "12B", "PH2", "PH10"]


def test_locations_sort_in_natural_order(copy: PackageCache) -> None:
    assert distinct([one.shelf for one in everything(copy, ListQuery("32", True, "shelf"))]) == ["A2", "A10", "b1"]


def test_recipients_sort_without_case_and_accents(copy: PackageCache) -> None:
    names = [fold(one.resident_name) for one in everything(copy, ListQuery("32", True, "recipient"))]
    assert distinct(names) == ["", "ana smith", "angstrom", "zoe"]


def test_history_by_release_uses_the_last_update_for_an_unknown_time(tmp_path: Path) -> None:
    hour = timedelta(hours=1)
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages(
            [
                package("known", released_by="Joe", released_at=NOON + 3 * hour),
                package("updated", released_by="Joe", updated_at=NOON + 2 * hour, arrived_at=NOON - hour),
                package("nothing", released_by="Joe", arrived_at=NOON + hour),
            ]
        )
        query = ListQuery("32", pending=False, sort="released", descending=True)
        assert [one.package_id for one in everything(copy, query)] == ["known", "updated", "nothing"]


def test_a_package_that_is_not_in_the_list_has_no_position(copy: PackageCache) -> None:
    pending = everything(copy, ListQuery("32", pending=True))[0]
    assert copy.position(ListQuery("32", pending=False), pending.package_id) is None
    assert copy.position(ListQuery("7", pending=True), pending.package_id) is None
    assert copy.position(ListQuery("32", pending=True), "no such") is None


def test_a_window_beyond_the_end_is_empty(copy: PackageCache) -> None:
    assert copy.window(ListQuery("32", pending=True), 1000, 50) == []
    assert copy.window(ListQuery("no such", pending=True), 0, 50) == []


def test_an_update_keeps_a_package_in_place_among_equals(tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages([package("1"), package("2"), package("3")])
        copy.store_packages([package("2", shelf="moved"), package("1", shelf="moved")])
        assert [one.package_id for one in everything(copy, ListQuery("32", pending=True))] == ["1", "2", "3"]


def test_a_list_can_be_limited_by_arrival_time(copy: PackageCache) -> None:
    limit = NOON + timedelta(hours=10)
    query = ListQuery("32", pending=True, sort="unit", arrived_before=limit)
    old = everything(copy, query)
    assert len(old) == copy.count(query) > 10
    assert set(old) == {one for one in everything(copy, ListQuery("32", pending=True)) if one.arrived_at <= limit}
    assert [copy.position(query, one.package_id) for one in old] == list(range(len(old)))


@pytest.mark.parametrize("pending", [False, True])
def test_packages_left_out_are_looked_up_one_by_one(
    copy: PackageCache, monkeypatch: pytest.MonkeyPatch, pending: bool
) -> None:
    """To test each package of the history took 240 ms at 400,000 of them, while a release was queued."""
    complete = everything(copy, ListQuery("32", pending))
    query = ListQuery("32", pending, without=frozenset({complete[3].package_id, complete[9].package_id, "no such"}))
    queries = recorded(monkeypatch)
    assert copy.count(query) == len(complete) - 2
    sql, values = queries[-1]
    plan = [str(row[3]) for row in REAL_ROWS(copy._file, f"EXPLAIN QUERY PLAN {sql}", values)]
    assert any("community_id=? AND package_id=?" in step for step in plan)
    assert len(everything(copy, query)) == len(complete) - 2


def test_the_released_packages_of_a_span_are_counted(copy: PackageCache, monkeypatch: pytest.MonkeyPatch) -> None:
    history = everything(copy, ListQuery("32", pending=False))
    query = ListQuery("32", pending=False, without=frozenset({history[5].package_id}))
    queries = recorded(monkeypatch)
    for hours in range(10):
        begin, end = NOON + timedelta(hours=hours), NOON + timedelta(hours=hours + 4)
        there = [one for one in everything(copy, query) if begin <= one.history_time < end]
        assert copy.count_released(query, begin, end) == len(there) > 10
        assert copy.count_released(replace(query, without=frozenset()), begin, end, most=7) == 7
    [(sql, values)] = [one for one in queries if "LIMIT ?)" in one[0]][:1]
    plan = [str(row[3]) for row in REAL_ROWS(copy._file, f"EXPLAIN QUERY PLAN {sql}", values)]
    assert any("released_key>? AND released_key<?" in step for step in plan)


def test_overdue_packages_are_read_from_the_oldest_on(copy: PackageCache) -> None:
    query = ListQuery("32", pending=True, arrived_before=NOON + timedelta(hours=15))
    read, after = [], None
    while rows := copy.overdue(query, after, 7):
        read += [row[-1] for row in rows]
        after = rows[-1][:2]
    assert read == [one.package_id for one in everything(copy, query)]


def test_packages_of_a_unit_are_sorted_by_person(copy: PackageCache) -> None:
    people = [(unit_key(one.unit), fold(one.resident_name)) for one in everything(copy, ListQuery("32", True, "unit"))]
    assert people == sorted(people)


@pytest.mark.parametrize("sort", CACHE_SORTS)
@pytest.mark.parametrize("descending", [False, True])
def test_no_sort_order_sorts_the_whole_history(
    copy: PackageCache, monkeypatch: pytest.MonkeyPatch, sort: Sort, descending: bool
) -> None:
    queries = recorded(monkeypatch)
    copy.window(ListQuery("32", False, sort, descending), 100, 50)
    sql, values = queries[0]
    plan = [row[3] for row in REAL_ROWS(copy._file, f"EXPLAIN QUERY PLAN {sql}", values)]
    inner = plan[plan.index(next(step for step in plan if "SUBQUERY" in step)) + 1 :]
    # Only the 50 rows shown may be sorted; an index supplies them in order.
    assert sum("TEMP B-TREE" in step for step in plan) <= 1
    assert any("COVERING INDEX" in step for step in inner)


def test_an_unknown_order_is_rejected() -> None:
    with pytest.raises(ValueError, match="ordered by"):
        ListQuery("32", pending=True, sort="unit; DROP TABLE packages")  # type: ignore[arg-type]


@given(st.text())
def test_normalizing_a_number_twice_changes_nothing(text: str) -> None:
    assert number_key(number_key(text)) == number_key(text)


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_in_units_sort_by_value(one: int, other: int) -> None:
    assert (unit_key(f"PH{one}A") < unit_key(f"ph{other}b")) == (one <= other)


@pytest.mark.parametrize("spelling", ["12B", "12b", " 12 B ", "#12-B", "Apt 12B", "unit 12b"])
def test_spellings_of_one_unit_are_equal(spelling: str) -> None:
    assert unit_key(spelling) == unit_key("12B")


@pytest.mark.parametrize("other", ["012B", "112B", "12", "B12", "12BB", ""])
def test_different_units_stay_different(other: str) -> None:
    assert unit_key(other) != unit_key("12B")
