"""The package cache: data round-trips; a damaged cache is replaced by a new one."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Community, Package, PackageType, Resident, StoredPackage
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.cache.reports import ReportReader
from tests.storage.values import NOON, package


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[PackageCache]:
    with closing(PackageCache(tmp_path / "copy.db")) as opened:
        yield opened


def ids(packages: list[Package]) -> list[str]:
    return [one.package_id for one in packages]


def test_communities_keep_the_order_of_the_server(copy: PackageCache) -> None:
    riverside = Community("32", "140 Riverside", "140 Riverside Blvd", "New York", "NY", "America/New_York")
    copy.reference_data.replace_communities([riverside, Community("7", "Aspen"), Community("140027_1", "Müller-Höfe")])
    assert copy.reference_data.communities() == [
        riverside,
        Community("7", "Aspen"),
        Community("140027_1", "Müller-Höfe"),
    ]
    copy.reference_data.replace_communities([Community("7", "Aspen")])
    assert copy.reference_data.communities() == [Community("7", "Aspen")]


def test_residents_are_replaced_per_community(copy: PackageCache) -> None:
    ana = Resident("1", "32", "12B", "Ana", "Smith", "ana@example.org", "RENTER")
    both = [ana, Resident("1", "32", "PH2", "Ana", "Smith")]  # one person with two units and one identifier
    copy.reference_data.replace_residents("32", both, NOON)
    copy.reference_data.replace_residents("7", [Resident("1", "7", "1", "Bo", "")], NOON + timedelta(hours=1))
    assert copy.reference_data.residents("32") == both
    copy.reference_data.replace_residents("32", [], NOON + timedelta(hours=2))
    assert copy.reference_data.residents("32") == []
    assert copy.reference_data.residents("7") == [Resident("1", "7", "1", "Bo", "")]
    assert copy.reference_data.residents_as_of("32") == NOON + timedelta(hours=2)
    assert copy.reference_data.residents_as_of("7") == NOON + timedelta(hours=1)
    assert copy.reference_data.residents_as_of("8") is None


def test_residents_belong_to_the_community_of_their_request(copy: PackageCache) -> None:
    copy.reference_data.replace_residents("32", [Resident("1", "", "12B", "Ana", "Smith")], NOON)
    assert copy.reference_data.residents("32") == [Resident("1", "32", "12B", "Ana", "Smith")]


def test_package_types_are_replaced_per_community(copy: PackageCache) -> None:
    copy.reference_data.replace_package_types("32", [PackageType("9", "UPS"), PackageType("1", "Bag")])
    copy.reference_data.replace_package_types("7", [PackageType("1", "Wine")])
    assert copy.reference_data.package_types("32") == [PackageType("9", "UPS"), PackageType("1", "Bag")]
    copy.reference_data.replace_package_types("32", [])
    assert copy.reference_data.package_types("32") == []
    assert copy.reference_data.package_types("7") == [PackageType("1", "Wine")]


def test_notes_survive_a_restart(tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        assert copy.reference_data.recall("since 32") is None
        copy.reference_data.remember("since 32", "2026-03-01")
        copy.reference_data.remember("since 32", "")
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        assert copy.reference_data.recall("since 32") == ""


texts = st.text(max_size=8) | st.sampled_from(["\ud800", "O'Neil", "%_", "\x00", "ß", "İ", "x" * 70_000])
times = st.datetimes(timezones=st.just(UTC))


@given(
    st.builds(
        Package,
        *([texts] * 4),
        times,
        *([texts] * 6),
        times | st.none(),
        texts,
        texts,
        times | st.none(),
        texts,
    )
)
def test_any_package_round_trips(tmp_path_factory: pytest.TempPathFactory, given_one: Package) -> None:
    with closing(PackageCache(tmp_path_factory.mktemp("copy") / "copy.db")) as copy:
        assert copy.store_packages([given_one]) == 1
        assert copy.store_packages([given_one]) == 0
        back = copy.package(given_one.community_id, given_one.package_id)
        [stored] = ReportReader(copy.file).packages([1])
    assert stored == tuple(getattr(back, name) for name in StoredPackage._fields)
    assert back is not None
    assert stored.is_pending == back.is_pending
    for name in Package.__slots__:
        sent, kept = getattr(given_one, name), getattr(back, name)
        assert kept == (sent.encode("utf-8", "replace").decode() if isinstance(sent, str) else sent)


def test_only_changes_are_written(copy: PackageCache) -> None:
    first = [package(str(number)) for number in range(5)]
    assert copy.store_packages(first) == 5
    news = package("3", shelf="A2")
    assert copy.store_packages([*first[:3], news, first[4]]) == 1
    assert copy.package("32", "3") == news


def test_changes_of_pending_packages_are_detected(copy: PackageCache) -> None:
    pending, released = package("1"), package("2", released_to="Ana", released_at=NOON)

    def changes(*some: Package) -> int:
        before = copy.waiting_changes
        copy.store_packages(some)
        return copy.waiting_changes - before

    assert changes(pending, released) == 1
    assert changes(pending, released) == 0
    assert changes(replace(released, shelf="A2")) == 0
    assert changes(replace(pending, shelf="A2")) == 1
    assert changes(replace(pending, released_by="Bo", updated_at=NOON)) == 1
    assert changes(replace(pending, released_by="Bo", updated_at=NOON + timedelta(days=1))) == 0


def test_the_same_identifier_in_another_community_is_another_package(copy: PackageCache) -> None:
    first, second = package("1"), package("1", community_id="7", unit="PH")
    assert copy.store_packages([first, second]) == 2
    assert copy.package("32", "1") == first
    assert copy.package("7", "1") == second
    assert copy.package("8", "1") is None


def test_an_interrupted_stream_of_packages_stores_none(copy: PackageCache) -> None:
    def broken() -> Iterator[Package]:
        yield package("1")
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        copy.store_packages(broken())
    assert copy.pending_counts() == {}


def test_pending_packages_are_counted_without_reading_the_history(copy: PackageCache) -> None:
    """Runs after each action, and the history may hold 400,000 packages."""
    assert copy.pending_counts() == {}
    done = [package(f"done {n}", community_id=str(n % 3), released_by="Joe") for n in range(3_000)]
    copy.store_packages([*done, package("here"), package("there", community_id="7")])
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 100
        return 0

    copy._file._db.set_progress_handler(count, 100)
    assert copy.pending_counts() == {"32": 1, "7": 1}
    assert steps <= 1_000


def test_pending_packages_missing_on_the_server_are_deleted(copy: PackageCache) -> None:
    missing, kept = [package(f"gone {n}") for n in range(3)], [package(f"kept {n}") for n in range(2)]
    released = package("released", released_by="Joe")
    elsewhere = package("gone 1", community_id="7")
    copy.store_packages([*missing, *kept, released, elsewhere])
    many = [f"other {number}" for number in range(40_000)]  # more than the parameter limit of SQLite
    assert copy.forget_vanished("32", [*many, "kept 0", "kept 1", "kept 1"]) == 3
    assert copy.pending_counts() == {"32": 2, "7": 1}
    assert copy.pending_ids("32") == {"kept 0", "kept 1"}
    assert copy.package("32", "released") == released
    assert copy.forget_vanished("32", set()) == 2
    assert copy.pending_counts() == {"7": 1}


def test_a_number_is_found_in_any_spelling(copy: PackageCache) -> None:
    first = package("1", tracking_number="1z-999 aa1", arrived_at=NOON)
    again = package("2", tracking_number="1Z999AA1", arrived_at=NOON + timedelta(days=1), released_by="Joe")
    copy.store_packages([first, again, package("3"), package("4", community_id="7", tracking_number="1Z999AA1")])
    assert ids(copy.find_number("32", " 1Z 999-AA1\n")) == ["2", "1"]
    assert copy.find_number("32", "1Z999AA") == []
    assert copy.find_number("32", " - ") == []  # a package without a number is not found by an empty number


def test_pending_packages_are_listed_by_unit_and_by_resident(copy: PackageCache) -> None:
    copy.store_packages(
        [
            package("late", resident_id="5", arrived_at=NOON + timedelta(days=1)),
            package("early", unit="12b "),
            package("other", unit="112B", resident_id="5"),
            package("done", resident_id="5", released_to="Ana"),
            package("there", community_id="7", resident_id="5"),
        ]
    )
    assert ids(copy.pending_of_unit("32", " 12B")) == ["early", "late"]
    assert ids(copy.pending_of_resident("32", "5")) == ["other", "late"]
    assert copy.open_counts("32") == {("12B", "5"): 1, ("12b ", ""): 1, ("112B", "5"): 1}
    assert copy.open_counts("7") != copy.open_counts("32") == copy.open_counts("32")
    with closing(PackageCache(copy._file._path)) as another:
        another.store_packages([package("900", unit="112B", resident_id="5")])
    assert copy.open_counts("32")["112B", "5"] == 2
    copy.store_packages([package("901", unit="112B", resident_id="5")])
    assert copy.open_counts("32")["112B", "5"] == 3


def test_recent_arrivals_are_counted_pending_or_released(copy: PackageCache) -> None:
    copy.store_packages(
        [
            package("old", resident_id="5", arrived_at=NOON - timedelta(seconds=1)),
            package("waits", resident_id="5", arrived_at=NOON),
            package("done", resident_id="5", arrived_at=NOON + timedelta(days=1), released_to="Ana"),
            package("unit", arrived_at=NOON),
            package("there", community_id="7", resident_id="5"),
        ]
    )
    assert copy.recent_counts("32", NOON) == {("12B", "5"): 2, ("12B", ""): 1}


def test_recent_arrivals_are_found_by_the_arrival_index(copy: PackageCache, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    real = copy._file.rows_on_worker
    monkeypatch.setattr(
        copy._file, "rows_on_worker", lambda sql, values=(): asked.append((sql, values)) or real(sql, values)
    )
    copy.recent_counts("32", NOON)
    [(sql, values)] = asked
    plan = [row[3] for row in real(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert "SEARCH packages USING INDEX packages_by_arrival (community_id=? AND pending=? AND arrived_at>?)" in plan


def test_a_package_is_found_by_its_reference(copy: PackageCache) -> None:
    stored = package("1", reference="uuid")
    copy.store_packages([stored, package("2")])
    assert copy.by_reference("uuid") == stored
    assert copy.by_reference("") is None
    assert copy.by_reference("other") is None


def test_only_old_history_is_deleted(tmp_path: Path) -> None:
    old, new = NOON - timedelta(days=2), NOON + timedelta(days=2)
    released = {"released_to": "Ana", "arrived_at": old}
    packages = [
        package("waits", arrived_at=old),
        package("old", released_at=old, **released),
        package("unknown time", **released),
        package("new", released_at=new, **released),
        package("changed", released_at=old, updated_at=new, **released),
        package("elsewhere", released_at=old, community_id="7", **released),
    ]
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages(packages)
        assert copy.forget_history("32", NOON) == 2
        assert copy.forget_history("32", NOON) == 0
        left = [one.package_id for one in packages if copy.package(one.community_id, one.package_id)]
        assert left == ["waits", "new", "changed", "elsewhere"]


def test_a_damaged_cache_is_set_aside_and_recreated(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.write_bytes(b"not a database" * 500)
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is not None
        assert copy.damaged.read_bytes() == b"not a database" * 500
        assert copy.store_packages([package()]) == 1
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is None
        assert copy.pending_counts() == {"32": 1}


def test_damage_found_at_work_recreates_the_cache_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with closing(PackageCache(path)) as copy:
        copy.store_packages([package(str(number), description="x" * 500) for number in range(200)])
    content = bytearray(path.read_bytes())
    content[4096 * 28 :] = b"\xa5" * (len(content) - 4096 * 28)  # version and tables stay intact
    path.write_bytes(content)

    with closing(PackageCache(path)) as copy:
        with pytest.raises(StorageTrouble) as caught:
            copy.package("32", "7")
        assert caught.value.reason == "corrupt"
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is not None
        assert copy.damaged.read_bytes() == content
        assert copy.package("32", "7") is None
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is None


@pytest.mark.parametrize("change", ["arrived_at = 1 << 62", "released_at = 'soon'", "reference = x'ff00'"])
def test_implausible_values_in_a_package_for_a_report_count_as_damage(copy: PackageCache, change: str) -> None:
    copy.store_packages([package()])
    with copy.file.writing() as db:
        db.execute(f"UPDATE packages SET {change}")
    with pytest.raises(StorageTrouble) as caught:
        ReportReader(copy.file).packages([1])
    assert caught.value.reason == "corrupt"


READS: dict[str, Callable[[PackageCache], object]] = {
    "packages": lambda copy: copy.package("32", "1"),
    "communities": lambda copy: copy.reference_data.communities(),
    "residents": lambda copy: copy.reference_data.residents("32"),
    "package_types": lambda copy: copy.reference_data.package_types("32"),
    "meta": lambda copy: (copy.reference_data.recall("note"), copy.reference_data.residents_as_of("32")),
}


@pytest.mark.parametrize(
    "change",
    [
        "packages SET arrived_at = 1 << 62",
        "packages SET released_at = 'soon'",
        "packages SET unit = x'ff00'",
        "communities SET title = x'41'",
        "residents SET last_name = x'41'",
        "package_types SET name = x'41'",
        "meta SET value = x'41' WHERE key = 'note'",
        "meta SET value = 'noon' WHERE key LIKE 'residents%'",
        "meta SET value = CAST(x'41ff' AS TEXT)",
    ],
)
def test_implausible_values_count_as_damage(tmp_path: Path, change: str) -> None:
    """SQLite may still read a damaged page; without a flag every start would fail on it again."""
    path = tmp_path / "copy.db"
    with closing(PackageCache(path)) as copy:
        copy.reference_data.replace_communities([Community("32", "140 Riverside")])
        copy.reference_data.replace_residents("32", [Resident("5", "32", "12B", "Ana", "Smith")], NOON)
        copy.reference_data.replace_package_types("32", [PackageType("1", "UPS")])
        copy.store_packages([package()])
        copy.reference_data.remember("note", "kept")
        with copy._file.writing() as db:
            db.execute(f"UPDATE {change}")
        with pytest.raises(StorageTrouble) as caught:
            READS[change.split(maxsplit=1)[0]](copy)
        assert caught.value.reason == "corrupt"
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is not None
        assert [
            bool(one)
            for one in (copy.reference_data.communities(), copy.reference_data.residents("32"), copy.package("32", "1"))
        ] == [False] * 3


@pytest.mark.parametrize("word", [b"unit_key TEXT", b"packages_by_unit ON"])
def test_a_damaged_schema_recreates_the_cache(tmp_path: Path, word: bytes) -> None:
    """The schema may still parse, and then every query on that column would fail forever."""
    path = tmp_path / "copy.db"
    PackageCache(path).close()
    content = path.read_bytes()
    path.write_bytes(content.replace(word, b"q" + word[1:]))
    with closing(PackageCache(path)) as copy:
        assert copy.damaged is not None
        assert copy.store_packages([package()]) == 1


def test_a_cache_of_a_newer_version_is_not_damaged(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with closing(PackageCache(path)) as copy, copy._file.writing() as db:
        db.execute("PRAGMA user_version=99")
    with pytest.raises(StorageTrouble) as caught:
        PackageCache(path)
    assert caught.value.reason == "newer"
    assert [file.name for file in tmp_path.glob("*damaged*")] == []


def test_the_window_reads_while_the_worker_writes(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with closing(PackageCache(path)) as worker, closing(PackageCache(path)) as window:
        worker.store_packages([package("1")])
        with worker._file.writing() as db:
            db.execute("DELETE FROM packages")
            assert window.pending_counts() == {"32": 1}
        assert window.pending_counts() == {}


def test_a_time_in_another_zone_is_returned_in_utc(copy: PackageCache) -> None:
    local_time = datetime.fromisoformat("2026-03-01T07:00:00-05:00")
    copy.store_packages([package("1", arrived_at=local_time)])
    back = copy.package("32", "1")
    assert back is not None
    assert back.arrived_at == NOON
    assert back.arrived_at.tzinfo is UTC


def test_too_many_communities_for_the_search_index_are_rejected(copy: PackageCache) -> None:
    with copy._file.writing() as db:
        db.executemany("INSERT INTO found_communities (community_id) VALUES (?)", [(str(n),) for n in range(4095)])
    with pytest.raises(StorageTrouble) as caught:
        copy.store_packages([package("1", community_id="7"), package("2", community_id="one too many")])
    assert caught.value.reason == "too_large"
    assert copy.package("7", "1") is None, "all or none"
    assert copy.store_packages([package("1", community_id="7")]) == 1
