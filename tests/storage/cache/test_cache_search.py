"""The package search index: matches as the domain defines them, newest first."""

import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mybuilding_desk.domain.input.dates import Calendar, Days
from mybuilding_desk.domain.input.find_query import FindFilters, fits, read_find
from mybuilding_desk.domain.models import Package
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.storage.values import NOON, package

TODAY = Calendar(NOON.astimezone().date())
EVERYTHING = 100_000
TYPES = ["UPS", "FedEx", "Dry Cleaning", "Dry-Cleaning & Co.", "Fête d'été", "!"]


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[PackageCache]:
    with closing(PackageCache(tmp_path / "copy.db")) as opened:
        yield opened


def search_all(
    copy: PackageCache,
    text: str,
    *,
    filters: FindFilters = FindFilters(),  # noqa: B008 - it never changes
    without: Sequence[str] = (),
    most: int = EVERYTHING,
) -> list[Package]:
    """Run a search to its end and return the packages."""
    search = copy.search("32", read_find(text, TODAY, filters), without, most)
    rowids: list[int] = []
    while not search.done:
        rowids += search.step()
    return copy.at(rowids)


def ids(copy: PackageCache, text: str) -> list[str]:
    return [one.package_id for one in search_all(copy, text)]


def any_package(dice: random.Random, number: int) -> Package:
    arrived = NOON - timedelta(hours=dice.randint(0, 24 * 300))
    done = dice.random() < 0.8
    return package(
        str(number),
        unit=dice.choice(["2E", "12B", "PH2", "1204", "120"]),
        type_name=dice.choice(TYPES),
        arrived_at=arrived,
        resident_name=dice.choice(["Ana Smith", "Zoë Ångström", "April O'Neil", "Bo Smithers-Lee"]),
        tracking_number="".join(dice.choices("123ABZ", k=dice.choice([0, 3, 6, 9]))),
        shelf=dice.choice(["A2", "A12", "B1", "Rail"]),
        description=dice.choice(
            ["", "wet box", "12 bags", "3 pieces · Perishable", "13 pieces", "2 pieces · Fragile · Wet"]
        ),
        accepted_by=dice.choice(["John John", "Rosa Quispe-Hall"]),
        released_at=arrived + timedelta(hours=dice.randint(0, 200)) if done else None,
        released_to="Erik" if done else "",
        released_by="Joe" if done else "",
    )


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PackageCache, list[Package]]]:
    dice = random.Random(11)
    packages = [any_package(dice, number) for number in range(600)]
    dice.shuffle(packages)
    with closing(PackageCache(tmp_path_factory.mktemp("search") / "copy.db")) as opened:
        opened.store_packages(packages)
        opened.store_packages(replace(one, community_id="7", unit="elsewhere") for one in packages[:50])
        yield opened, packages


PIECES = ["12", "120", "1204", "12b", "ph", "smi", "smithers", "zoe", "a", "o'neil", "april", "ups", "dry", "a2", "wet",
          "1ab", "abza", "123", "12a3", "ab123", "rosa q", "erik", "yesterday", "last month", "january", "2026-02",
          "5 feb", "zz", "3 pieces", "2 piezas", "perecedero", "wet fragil"]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join)
    | st.text("12abz3 o'", min_size=1, max_size=8)
)
def test_the_index_finds_exactly_the_matching_packages(many: tuple[PackageCache, list[Package]], text: str) -> None:
    copy, packages = many
    readings = read_find(text, TODAY)
    wanted = {one.package_id for one in packages if fits(one, readings)}
    assert {one.package_id for one in search_all(copy, text)} == (wanted if readings else set())


WEEK = Days((NOON - timedelta(days=6)).date(), NOON.date())


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=2).map(" ".join),
    st.builds(
        FindFilters,
        pending=st.sampled_from([None, True, False]),
        days=st.sampled_from([None, None, WEEK, Days(date(2026, 1, 1), date(2026, 6, 30))]),
        type_name=st.sampled_from(["", *TYPES]),
    ),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_filters_are_part_of_the_query(
    many: tuple[PackageCache, list[Package]], text: str, filters: FindFilters
) -> None:
    copy, packages = many
    wanted = {one.package_id for one in packages if fits(one, read_find(text, TODAY, filters))}
    assert {one.package_id for one in search_all(copy, text, filters=filters)} == wanted


@pytest.mark.parametrize("text", ["smi", "a", "12", "ups smi", "1ab", "12a3", "a b", "january", "smi last month"])
def test_results_are_newest_first_and_limited(many: tuple[PackageCache, list[Package]], text: str) -> None:
    copy, _ = many
    everything = search_all(copy, text)
    if read_find(text, TODAY)[0].days is None:
        minutes = [one.arrived_at.replace(second=0) for one in everything]
        assert minutes == sorted(minutes, reverse=True)
    for most in (1, 5, len(everything) - 1, len(everything), len(everything) + 1):
        search = copy.search("32", read_find(text, TODAY), (), most)
        rowids = []
        while not search.done:
            rowids += search.step()
        assert copy.at(rowids) == everything[:most]
        assert search.more == (most < len(everything))


def test_no_step_searches_before_the_oldest_package(many: tuple[PackageCache, list[Package]], monkeypatch) -> None:
    """Steps do not grow on a slow computer: back to 1970 there would be hundreds."""
    copy, packages = many
    monkeypatch.setattr("mybuilding_desk.storage.cache.search._QUICK", 0)
    search, steps = copy.search("32", read_find("ups fedex", TODAY), (), 9), 0
    while not search.done:
        assert search.step() == []
        steps += 1
    assert steps <= (datetime.now(UTC) - min(one.arrived_at for one in packages)).days // 15 + 3


def rows_per_query(copy: PackageCache, text: str, monkeypatch) -> list[int]:
    """The number of rows from each index query of a complete search."""
    brought, rows = [], copy._file.rows

    def count(sql: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
        result = rows(sql, values)
        if " MATCH " in sql:
            brought.append(len(result))
        return result

    monkeypatch.setattr(copy._file, "rows", count)
    ids(copy, text)
    monkeypatch.undo()
    return brought


def test_a_text_without_matches_takes_one_query(many: tuple[PackageCache, list[Package]], monkeypatch) -> None:
    """FTS5 walks the lists of all words to their end to find nothing, so do not repeat it for each period."""
    assert rows_per_query(many[0], "ups fedex", monkeypatch) == [0]


def test_each_step_returns_more_rows_than_the_previous_one(
    many: tuple[PackageCache, list[Package]], monkeypatch
) -> None:
    """The clerk waits for the first step, so it reads no more rows than fit on the screen."""
    brought = rows_per_query(many[0], "ups", monkeypatch)
    assert brought[0] == 30
    assert brought == sorted(brought[:-1]) + brought[-1:]
    assert sum(brought) == len(ids(many[0], "ups"))


def test_excluded_packages_do_not_count_toward_the_limit(many: tuple[PackageCache, list[Package]]) -> None:
    copy, _ = many
    everything = search_all(copy, "smi")
    left_out = [one.package_id for one in everything[:4]]
    assert search_all(copy, "smi", without=[*left_out, "no such"]) == everything[4:]
    assert search_all(copy, "smi", without=left_out, most=3) == everything[4:7]


def test_another_community_is_not_searched(many: tuple[PackageCache, list[Package]]) -> None:
    copy, _ = many
    assert search_all(copy, "elsewhere") == []
    search = copy.search("no such", read_find("smi", TODAY), (), 9)
    assert [search.step(), search.step(), search.done] == [[], [], True]


def test_a_changed_package_is_found_by_its_new_text(copy: PackageCache) -> None:
    copy.store_packages([package("1", resident_name="Ana", shelf="A2"), package("2", resident_name="Ana")])
    copy.store_packages([package("1", resident_name="Bo", shelf="A2", released_to="Cy", released_by="Joe")])
    assert ids(copy, "ana") == ["2"]
    assert ids(copy, "bo") == ids(copy, "cy") == ids(copy, "a2") == ["1"]
    copy.store_packages([package("1", resident_name="Bo", arrived_at=NOON - timedelta(days=400))])
    assert ids(copy, "cy") == []
    assert ids(copy, "ups") == ["2", "1"]
    assert ids(copy, "today") == ["2"]


def test_a_deleted_package_is_not_found(copy: PackageCache) -> None:
    copy.store_packages(
        [package("gone", shelf="A2"), package("kept", shelf="A2"), package("done", shelf="A2", released_by="J")]
    )
    assert copy.forget_vanished("32", {"kept"}) == 1
    assert sorted(ids(copy, "a2")) == ["done", "kept"]
    copy.store_packages([package("new", shelf="A2")])
    assert sorted(ids(copy, "a2")) == ["done", "kept", "new"]


def test_the_last_of_two_versions_in_one_batch_is_found(copy: PackageCache) -> None:
    assert copy.store_packages([package("1", shelf="A2"), package("1", shelf="B2"), package("1", shelf="B2")]) == 2
    assert (ids(copy, "a2"), ids(copy, "b2")) == ([], ["1"])
    assert copy.store_packages([package("1", shelf="C2"), package("1", shelf="B2")]) == 2
    assert (ids(copy, "c2"), ids(copy, "b2")) == ([], ["1"])


def test_packages_with_extreme_times_are_found(copy: PackageCache) -> None:
    ends = [datetime(1, 1, 1, tzinfo=UTC), datetime(1969, 12, 31, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)]
    copy.store_packages([package(str(n), arrived_at=when) for n, when in enumerate(ends)])
    assert ids(copy, "ups 12b")[0] == "2"
    assert sorted(ids(copy, "12b")) == ["0", "1", "2"]


def test_query_operators_are_plain_text(copy: PackageCache) -> None:
    copy.store_packages([package("1", description='say "AND" OR NOT* #1z NEAR', tracking_number='1"Z#9')])
    for text in ('"', "and", "OR", "not*", "#1z", "near(", "a AND", '1"z', "^say", "starts:say", "say -and", "'", "#"):
        assert ids(copy, text) in ([], ["1"])
    assert ids(copy, "say and or not near") == ["1"]


def test_results_can_be_sorted_by_a_column(many: tuple[PackageCache, list[Package]]) -> None:
    copy, _ = many
    search = copy.search("32", read_find("smi", TODAY), (), 50)
    rowids = search.step()
    by_unit = copy.at(copy.sorted_rowids(rowids, "unit", descending=False))
    assert list(dict.fromkeys(one.unit for one in by_unit)) == ["2E", "12B", "120", "1204", "PH2"]
    assert copy.at(copy.sorted_rowids(rowids, "unit", descending=True)) == by_unit[::-1]


DIGITS = st.integers(0, 99).map(str) | st.sampled_from(["0", "00", "31", "12", "1"])
YEARS = st.integers(0, 9999).map("{:04}".format) | st.sampled_from(["0000", "0001", "1969", "2097", "9999", "99"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DIGITS, DIGITS, YEARS, st.sampled_from(["{0}.{1}.{2}", "{2}-{1}-{0}", "{1}/{0}/{2}", "{2}-{1}", "ups {0}.{1}."]))
def test_no_date_is_too_far(copy: PackageCache, day: str, month: str, year: str, form: str) -> None:
    """Extreme dates match as the domain says and raise nothing."""
    one = package("1", released_at=NOON + timedelta(days=2))
    copy.store_packages([one])
    text = form.format(day, month, year)
    assert search_all(copy, text) == ([one] if fits(one, read_find(text, TODAY)) else [])


@pytest.mark.parametrize("text", ["31.12.9999", "9999-12-31", "1.1.0001", "0001-01-01"])
def test_dates_outside_the_calendar_match_nothing(copy: PackageCache, text: str) -> None:
    copy.store_packages([package("1"), package("2", released_at=NOON)])
    assert search_all(copy, text) == []
