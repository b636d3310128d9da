"""Deleted data is gone from the files: from every row, from the index, and from every byte."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.models import Community, Package, PackageType, Resident
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.sqlite import rewrite
from tests.storage.values import NOON, draft, package, release

OLD = NOON - timedelta(days=500)
LIMIT = NOON - timedelta(days=400)


def released(number: int) -> Package:
    """A package with a unique name and number, released long ago."""
    dice = random.Random(number)
    name = "".join(dice.choices("bdfgklmnprstv", k=dice.randint(9, 50))).capitalize()
    past = {"arrived_at": OLD, "released_at": OLD, "updated_at": OLD, "released_to": f"{name} {name}sson"}
    number_on_it = "1Z" + "".join(dice.choices("0123456789", k=16))
    return package(str(number), resident_name=f"{name} Ångström", tracking_number=number_on_it, **past)


def remaining_texts(folder: Path, *texts: str) -> list[str]:
    """The texts still present in any file of the folder, as written or in lower case."""
    content = b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())
    return [text for text in texts if text.encode() in content or text.lower().encode() in content]


def texts_of(packages: list[Package]) -> list[str]:
    return [text for one in packages for text in (one.resident_name, one.released_to, one.tracking_number)]


def terms(path: Path) -> set[str]:
    """All terms of the search index."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, 'found', 'row')")
        return {term for (term,) in db.execute("SELECT term FROM temp.terms")}


def search_ids(copy: PackageCache, text: str) -> list[str]:
    search = copy.search("32", read_find(text, Calendar(NOON.astimezone().date())), (), 100)
    rowids: list[int] = []
    while not search.done:
        rowids += search.step()
    return [one.package_id for one in copy.at(rowids)]


def test_old_history_is_deleted_from_the_index_too(tmp_path: Path) -> None:
    old = released(1)
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages([old, package("2", resident_name="Bo Lee")])
        assert search_ids(copy, old.resident_name) == ["1"]
        copy.forget_history("32", LIMIT)
        assert search_ids(copy, old.resident_name) == search_ids(copy, old.tracking_number[:8]) == []
        # The freed rowid is reused; the new package is not found by the old text.
        copy.store_packages([package("3", resident_name="Ana Smith")])
        assert search_ids(copy, old.resident_name) == []
        assert search_ids(copy, "ana") == ["3"]
    assert not {term for term in terms(tmp_path / "copy.db") if term.startswith(old.resident_name[:5].lower())}


def test_history_is_deleted_in_chunks(tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages([released(number) for number in range(7)])
        assert [copy.forget_history("32", LIMIT, 3) for _ in range(4)] == [3, 3, 1, 0]


@pytest.mark.parametrize("seed", [10, 23])
def test_deleted_packages_leave_no_byte_in_the_cache(tmp_path: Path, seed: int) -> None:
    """Add, change, and delete packages in any order; in these orders, plain deletion leaves some names behind."""
    dice = random.Random(seed)
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        known, past = simulate_weeks(copy, dice)
        copy.begin_merging()
        while copy.go_on_merging():
            pass
        assert rewrite(tmp_path / "copy.db")
        deleted_texts = {*texts_of(past)} - {*texts_of(known)}
        assert len(deleted_texts) > 400
        assert remaining_texts(tmp_path, *deleted_texts) == []
        assert len(remaining_texts(tmp_path, *texts_of(known))) == 3 * len(known)
        assert all(search_ids(copy, one.tracking_number) == [one.package_id] for one in known)


def simulate_weeks(copy: PackageCache, dice: random.Random) -> tuple[list[Package], list[Package]]:
    """Simulate some weeks of work; return the cached packages at the end and those deleted."""
    known: dict[str, Package] = {}
    past: list[Package] = []
    for step in range(dice.randint(5, 50)):
        ids = [str(dice.randrange(step * 60 + 1)) for _ in range(dice.randint(1, 60))]
        new = [any_released(dice, one) for one in ids]
        past += [known[one.package_id] for one in new if one.package_id in known]
        known |= {one.package_id: one for one in new}
        past += [one for one in new if known[one.package_id] is not one]
        copy.store_packages(new)
        if dice.random() < 0.3:
            while copy.forget_history("32", LIMIT, 100):
                pass
            past += [one for one in known.values() if one.updated_at == OLD]
            known = {name: one for name, one in known.items() if one.updated_at != OLD}
    return list(known.values()), past


def any_released(dice: random.Random, package_id: str) -> Package:
    made = replace(released(dice.randrange(10**9)), package_id=package_id, unit=str(dice.randrange(90)))
    if dice.random() < 0.5:
        return made
    return replace(made, updated_at=NOON, arrived_at=NOON - timedelta(minutes=dice.randrange(100_000)))


def test_an_orphaned_community_is_deleted_completely(tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.reference_data.replace_communities([Community("32", "Riverside")])
        for community_id in ("32", "7"):
            copy.reference_data.replace_residents(community_id, [Resident("1", community_id, "1", "Bo", "Lee")], NOON)
            copy.reference_data.replace_package_types(community_id, [PackageType("1", "UPS")])
            copy.store_packages([package("1", community_id=community_id), package("2", community_id=community_id)])
        assert copy.orphaned_communities() == ["7"]
        assert [copy.forget_community("7", 1) for _ in range(3)] == [1, 1, 0]
        assert copy.orphaned_communities() == []
        assert copy.pending_counts() == {"32": 2}
        assert copy.reference_data.residents("7") == copy.reference_data.package_types("7") == []
        assert copy.reference_data.residents("32")


def test_old_settled_entries_leave_no_byte_in_the_outbox(tmp_path: Path) -> None:
    clock = [NOON - timedelta(days=31)]
    with closing(Outbox(tmp_path / "outbox.db", lambda: clock[0])) as outbox:
        signed = b"\x89PNG" + random.Random(1).randbytes(9000)
        for number in range(60):
            one = released(number)
            name, label = one.resident_name, one.tracking_number
            logged = outbox.log(draft(resident_name=name, tracking_number=label))
            outbox.mark_sending(logged.entry_id)
            if number % 3:
                outbox.mark_done(logged.entry_id, str(number))
                handed = release(package_id=str(number), released_to=one.released_to, signature=signed)
                [entry] = outbox.release([(handed, one)])
                outbox.mark_sending(entry.entry_id)
                outbox.mark_done(entry.entry_id, str(number))
        clock[0] = NOON
        assert outbox.clean_up(NOON - timedelta(days=30)) == 80
        assert rewrite(tmp_path / "outbox.db")
        deleted_texts = [text for number in range(60) if number % 3 for text in texts_of([released(number)])]
        assert remaining_texts(tmp_path, *deleted_texts) == []
        assert sum(entry.state == "sending" for entry in outbox.entries()) == 20
