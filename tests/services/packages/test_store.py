"""The package lists: cache and outbox combined, with no duplicates and no gaps."""

import random
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from math import inf

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.package_list import CACHE_SORTS
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.services.packages import list_window
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import ELAN, RIVERSIDE, a_draft, a_release, now, waiting


def numbers(desk, pending):
    """Return the keys of the whole list, unconfirmed packages first."""
    listing = desk.store.listing("pending" if pending else "history", "arrived", descending=False)
    confirmed = listing.window(0, 10_000)
    assert listing.count == len(confirmed)
    return [row.key for row in [*listing.first, *confirmed]]


def count(desk, community_id=RIVERSIDE):
    return desk.store.pending_counts().get(community_id, 0)


def confirmed_row(desk, position=0):
    return desk.store.listing("pending", "arrived", descending=False).window(position, 1)[0]


@pytest.mark.parametrize("sort", CACHE_SORTS)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("list_name", ["pending", "history"])
def test_every_position_of_a_list_is_reachable_from_any_other(quiet, sort, descending, list_name, monkeypatch):
    whole = quiet.store.listing(list_name, sort, descending=descending)
    rows = whole.window(0, whole.count)
    assert len(rows) == whole.count > 30
    monkeypatch.setattr(list_window, "_APART", 7)
    listing = quiet.store.listing(list_name, sort, descending=descending)
    positions = [*range(0, whole.count, 5), whole.count - 1]
    for position in random.Random(7).sample(positions, len(positions)):
        assert listing.window(position, 9) == rows[position : position + 9]
    assert listing.window(whole.count + 3, 9) == []


def send_state(desk, entry, *states):
    """Bring an entry into a state as its delivery would."""
    outbox = desk._outbox
    outbox.mark_sending(entry.entry_id)
    for name, *values in states:
        getattr(outbox, name)(entry.entry_id, *values)
    desk.store.reload()


def test_the_lists_match_the_server(desk, building):
    packages = building.packages(RIVERSIDE)
    assert sorted(numbers(desk, True)) == sorted(item.package_id for item in packages if item.is_pending)
    assert sorted(numbers(desk, False)) == sorted(item.package_id for item in packages if not item.is_pending)
    assert desk.store.pending_counts() == {
        community_id: len(waiting(building, community_id)) for community_id in building.community_ids
    }
    assert desk.store.community().title == "140 Riverside"


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "sending"),
        ([("postpone", now(), "unreachable")], "waiting"),
        ([("mark_uncertain", now(), "no_answer")], "in_doubt"),
        ([("refuse", "unknown_unit")], "refused"),
    ],
)
def test_a_logged_package_is_one_row_in_every_state(quiet, steps, state):
    before, pending = numbers(quiet, True), count(quiet)
    entry = quiet._outbox.log(a_draft(description="box"))
    send_state(quiet, entry, *steps)
    [row] = quiet.store.unconfirmed(True)
    assert (row.state, row.entry.entry_id, row.package.accepted_by) == (state, entry.entry_id, "John John")
    assert numbers(quiet, True) == [row.key, *before]
    assert count(quiet) == pending + 1
    assert (quiet.store.waiting_count(), quiet.store.refused_count()) == ((0, 1) if state == "refused" else (1, 0))


def test_an_unidentified_package_is_in_a_list_of_its_own_and_counted_apart(quiet):
    before, pending = numbers(quiet, True), count(quiet)
    entry = quiet._outbox.hold(a_draft(unit="", resident_name="J. Sm"), "partial")
    quiet.store.reload()
    [row] = quiet.store.unconfirmed(True)
    assert (row.state, row.entry, row.package.resident_name) == ("held", entry, "J. Sm")
    assert list(quiet.store.listing("unidentified", "arrived", descending=False).first) == [row]
    assert numbers(quiet, True) == before
    assert count(quiet) == pending
    assert (quiet.store.waiting_count(), quiet.store.refused_count()) == (0, 0)
    assert quiet.store.unidentified() == quiet.store.entries() == [entry]


def test_an_old_unidentified_package_is_not_overdue_too(quiet):
    overdue = quiet.store.overdue_count()
    quiet._outbox.hold(a_draft(unit="", arrived_at=now() - timedelta(days=30)), "partial")
    quiet.store.reload()
    assert quiet.store.overdue_count() == overdue


@pytest.mark.parametrize(
    ("sort", "ascending"),
    [
        ("arrived", "bac"), ("label", "acb"), ("reason", "bca"), ("kind", "bca"), ("number", "cab"), ("shelf", "abc"),
    ],
)  # fmt: skip
def test_unidentified_packages_are_sorted_by_every_column(quiet, sort, ascending):
    for days, reason, fields in (
        (1, "business", {"resident_name": "Å", "type_name": "UPS", "tracking_number": "2", "shelf": "A2"}),
        (2, "not_listed", {"resident_name": "z", "type_name": "Amazon", "tracking_number": "3", "shelf": "A10"}),
        (0, "several", {"resident_name": "b", "type_name": "FedEx", "tracking_number": "1-0", "shelf": "B1"}),
    ):
        quiet._outbox.hold(a_draft(unit="", arrived_at=now() - timedelta(days=days), **fields), reason)
    quiet.store.reload()
    names = {"Å": "a", "z": "b", "b": "c"}

    def order(descending):
        rows = quiet.store.listing("unidentified", sort, descending=descending).first
        return "".join(names[row.package.resident_name] for row in rows)

    assert (order(False), order(True)) == (ascending, ascending[::-1])


def test_an_unidentified_package_is_in_no_pickup_but_found_by_its_number(quiet):
    waiting_there = quiet.store.waiting_of("12B")
    quiet._outbox.hold(a_draft(unit="12B", tracking_number="TBA1"), "several")
    quiet.store.reload()
    assert quiet.store.waiting_of("12B") == waiting_there
    assert [row.state for row in quiet.store.find_number("tba 1")] == ["held"]


def test_a_released_package_moves_to_the_history_at_once(quiet):
    row, pending = confirmed_row(quiet), count(quiet)
    quiet._outbox.release([(a_release(row.package), row.package)])
    quiet.store.reload()
    assert row.key not in numbers(quiet, True)
    assert numbers(quiet, False).count(row.key) == 1
    [shown_row] = quiet.store.unconfirmed(False)
    assert (shown_row.state, shown_row.package.released_to, shown_row.package.released_by) == (
        "released",
        "Zoë Ångström",
        "John John",
    )
    assert count(quiet) == pending - 1
    assert quiet.store.is_released(row)


def test_a_release_already_in_the_cache_is_counted_and_shown_once(quiet):
    row, pending = confirmed_row(quiet), count(quiet)
    [entry] = quiet._outbox.release([(a_release(row.package), row.package)])
    send_state(quiet, entry, ("mark_uncertain", now(), "no_answer"))
    quiet._copy.store_packages([replace(row.package, released_to="Zoë Ångström", released_by="J", released_at=now())])
    quiet.store.reload()
    assert numbers(quiet, False).count(row.key) == 1
    assert row.key not in numbers(quiet, True)
    assert count(quiet) == pending - 1


def test_a_release_cached_during_a_count_is_counted_once(quiet, tmp_path, monkeypatch):
    row, pending = confirmed_row(quiet), count(quiet)
    quiet._outbox.release([(a_release(row.package), row.package)])
    counts = quiet._copy.pending_counts

    def store_after_counting():
        before = counts()
        with closing(PackageCache(tmp_path / "quiet" / "copy.db")) as worker:
            worker.store_packages([replace(row.package, released_to="Zoë Ångström", released_at=now())])
        return before

    monkeypatch.setattr(quiet._copy, "pending_counts", store_after_counting)
    quiet.store.reload()
    assert count(quiet) == pending - 1


def test_a_rejected_release_makes_the_package_pending_again(quiet):
    row, before, pending = confirmed_row(quiet), numbers(quiet, True), count(quiet)
    [entry] = quiet._outbox.release([(a_release(row.package), row.package)])
    send_state(quiet, entry, ("refuse", "access_denied"))
    assert sorted(numbers(quiet, True)) == sorted(before)
    shown_row = next(
        item
        for item in quiet.store.listing("pending", "arrived", descending=False).window(0, 99)
        if item.key == row.key
    )
    assert (shown_row.state, shown_row.entry.entry_id) == ("refused", entry.entry_id)
    assert quiet.store.unconfirmed(False) == []
    assert count(quiet) == pending
    assert not quiet.store.is_released(shown_row)


def test_an_unsynced_log_and_its_release_are_one_row(quiet):
    pending = count(quiet)
    log = quiet._outbox.log(a_draft(description="box"))
    quiet._outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), log.entry_id)])
    quiet.store.reload()
    assert quiet.store.unconfirmed(True) == []
    [row] = quiet.store.unconfirmed(False)
    assert (row.package.description, row.package.released_to, row.state) == ("box", "Zoë", "released")
    assert count(quiet) == pending


def test_a_rejected_log_is_shown_even_after_the_release(quiet):
    pending = count(quiet)
    log = quiet._outbox.log(a_draft(description="box"))
    quiet._outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), log.entry_id)])
    send_state(quiet, log, ("refuse", "unknown_unit"))
    [row] = quiet.store.unconfirmed(True)
    assert (row.state, row.entry.entry_id) == ("refused", log.entry_id)
    assert quiet.store.unconfirmed(False) == []
    assert count(quiet) == pending + 1
    quiet._outbox.correct(log.entry_id, a_draft(description="box"))
    quiet.store.reload()
    assert (len(quiet.store.unconfirmed(True)), len(quiet.store.unconfirmed(False))) == (0, 1)


def test_entries_of_other_communities_are_counted_only_there(quiet, building):
    here, there = count(quiet), count(quiet, ELAN)
    package = waiting(building, ELAN)[0]
    quiet._outbox.release([(a_release(package), package)])
    quiet._outbox.log(a_draft(community_id=ELAN, unit="301"))
    quiet._outbox.log(a_draft(community_id=ELAN, unit="302"))
    quiet.store.reload()
    assert quiet.store.unconfirmed(True) == quiet.store.unconfirmed(False) == []
    assert (count(quiet), count(quiet, ELAN)) == (here, there + 1)


@pytest.mark.parametrize("unit", ["12B", "12b", "#12-B"])
def test_pending_packages_of_a_unit_are_found_in_any_spelling(quiet, unit):
    earlier = [row.key for row in quiet.store.waiting_of("12B")]
    quiet._outbox.log(a_draft(unit=unit, resident_id="3001"))
    quiet.store.reload()
    rows = quiet.store.waiting_of("12B")
    assert [row.key for row in rows[:-1]] == earlier
    assert rows[-1].state == "waiting"
    assert {row.package.resident_id for row in quiet.store.waiting_of("12B", "3001")} == {"3001"}
    assert rows[-1] in quiet.store.waiting_of("12b", "3001")


def test_a_package_is_listed_once_while_its_entry_completes(quiet):
    entry = quiet._outbox.log(a_draft(unit="12B", tracking_number="ABC123456"))
    quiet.store.reload()
    before = [row.key for row in quiet.store.waiting_of("12B")]
    confirmed = replace(package_of(entry.draft, "John John"), package_id="new")
    quiet._copy.store_packages([confirmed])
    assert [row.key for row in quiet.store.waiting_of("12B")] == before
    quiet._outbox.mark_done(entry.entry_id, "new")
    quiet.store.reload()
    assert {row.key for row in quiet.store.waiting_of("12B")} == {*before[:-1], "new"}


def test_a_pending_number_comes_before_a_released_one(quiet):
    first = confirmed_row(quiet)
    released = replace(
        first.package, package_id="old", tracking_number="ABC123456", released_to="Erik", released_at=now()
    )
    newer = replace(first.package, package_id="new", tracking_number="abc-123 456", arrived_at=released.arrived_at)
    quiet._copy.store_packages([newer, released])
    assert [row.key for row in quiet.store.find_number("ABC123456")] == ["new", "old"]
    quiet._outbox.log(a_draft(tracking_number="ABC123456"))
    quiet.store.reload()
    assert [row.state for row in quiet.store.find_number("ABC123456")] == ["waiting", "logged", "released"]
    assert quiet.store.find_number("") == []


def test_choosing_a_community_shows_its_packages_at_once(qtbot, quiet, building):
    with qtbot.waitSignal(quiet.store.community_chosen) as signal:
        quiet.store.choose(ELAN)
    assert signal.args == [ELAN]
    assert sorted(numbers(quiet, True)) == sorted(item.package_id for item in waiting(building, ELAN))
    quiet.store.choose(ELAN)


@pytest.mark.parametrize("part", ["history", "residents"])
def test_residents_with_recent_packages_come_first(qtbot, quiet, building, part):
    resident = next(item for item in building.residents(RIVERSIDE) if item.full_name == "Zainab Joshi")
    earlier = building.packages(RIVERSIDE)[0]
    released = replace(
        earlier, unit=resident.unit, resident_id=resident.resident_id, arrived_at=now(), released_to="Arjun"
    )
    quiet._copy.store_packages([replace(released, package_id=f"gone {number}") for number in range(99)])
    assert quiet.store.directory.search("joshi")[0].resident != resident
    quiet.store.take(Progress(part, RIVERSIDE))
    qtbot.waitUntil(lambda: quiet.store.directory.search("joshi")[0].resident == resident)


def test_history_changes_have_their_own_signal(quiet):
    messages: list[str] = []
    quiet.store.packages_changed.connect(lambda: messages.append("all"))
    quiet.store.history_changed.connect(lambda: messages.append("history"))
    quiet.store.take(Progress("history", RIVERSIDE, waiting=False))
    assert messages == ["history"]
    quiet.store.take(Progress("history", RIVERSIDE))
    assert messages == ["history", "all"]


def test_a_change_updates_the_resident_s_open_count(qtbot, quiet, building):
    resident = next(item for item in building.residents(RIVERSIDE) if item.full_name == "Zainab Joshi")

    def open_count():
        return next(
            item.open_count for item in quiet.store.directory.search("zainab joshi") if item.resident == resident
        )

    before = open_count()
    more = replace(waiting(building)[0], package_id="more", unit=resident.unit, resident_id=resident.resident_id)
    quiet._copy.store_packages([more])
    quiet.store.reload()
    qtbot.waitUntil(lambda: open_count() == before + 1)


def test_unreadable_files_are_signaled_and_do_not_raise(qtbot, quiet):
    class Unreadable(Outbox):
        """An outbox locked by another program."""

        def __init__(self):
            pass

        def open_entries(self):
            raise StorageTrouble("locked")

    quiet.store._outbox = Unreadable()
    with qtbot.waitSignals([quiet.store.trouble, quiet.trouble, quiet.store.packages_changed]):
        quiet.store.reload()


class Counted(Outbox):
    """An outbox that counts its full reads."""

    reads = 0

    def open_entries(self):
        self.reads += 1
        return super().open_entries()


def test_the_outbox_is_read_once_per_change(quiet):
    counted = Counted(quiet._account_context.folder / "outbox.db")
    with closing(counted):
        quiet.store._outbox = counted
        counted.log(a_draft(tracking_number="TBA1"))
        quiet.store.reload()
        for _ in range(2):
            assert len(numbers(quiet, True)) == count(quiet)
            assert [row.state for row in quiet.store.find_number("TBA1")] == ["waiting"]
            assert quiet.store.unconfirmed(True) is quiet.store.unconfirmed(True)
        assert counted.reads == 1
        counted.log(a_draft())
        quiet.store.reload()
        assert (len(quiet.store.unconfirmed(True)), counted.reads) == (2, 2)
        quiet.store._outbox = quiet._outbox


def search(desk, text):
    """Return the matching rows, unconfirmed ones first."""
    results = desk.store.find(read_find(text, Calendar(desk_clock.day(now()))), "arrived", descending=True)
    while not results.done:
        results.go_on(0)
    return [*results.first, *results.window(0, results.count)]


def test_a_search_pauses_once_enough_is_found(quiet):
    results = quiet.store.find(read_find("a", Calendar(desk_clock.day(now()))), "arrived", descending=True)
    results.go_on(inf, enough=1)
    some = results.count
    assert some
    assert not results.done
    results.go_on(inf)
    assert results.done
    assert results.count > some


def test_a_search_continues_while_nothing_is_found(quiet):
    """Do not show an empty list for a moment."""
    text = "ups fedex"
    steps = []
    for patience in (0.0, inf):
        results = quiet.store.find(read_find(text, Calendar(desk_clock.day(now()))), "arrived", descending=True)
        results.go_on(0, while_none=patience)
        steps.append(results.done)
    assert steps == [False, True]


def test_a_result_in_both_outbox_and_cache_is_listed_once(quiet):
    row = confirmed_row(quiet)
    text = row.package.tracking_number or row.package.resident_name
    before = [item.key for item in search(quiet, text)]
    quiet._outbox.release([(a_release(row.package), row.package)])
    quiet.store.reload()
    after = search(quiet, text)
    assert sorted(item.key for item in after) == sorted(before)
    assert (after[0].key, after[0].state) == (row.key, "released")
    quiet._outbox.log(a_draft(description="blue ladder", shelf="B2"))
    quiet.store.reload()
    assert [item.state for item in search(quiet, "lad b2")] == ["waiting"]


def test_the_overdue_count_includes_unsynced_packages_and_excludes_released_ones(quiet, preferences):
    overdue = quiet.store.overdue_count()
    assert overdue
    listed = quiet.store.listing("overdue", "unit", descending=False)
    assert (list(listed.first), listed.count) == ([], overdue)
    [old, *_] = listed.window(0, 99)
    quiet._outbox.release([(a_release(old.package), old.package)])
    quiet._outbox.log(a_draft(arrived_at=now() - timedelta(days=11)))
    quiet._outbox.log(a_draft())
    quiet.store.reload()
    assert quiet.store.overdue_count() == overdue
    preferences.change(ages=(1, 2, 365))
    assert quiet.store.overdue_count() == 0


def test_activity_contains_only_the_package_s_own_entries(quiet):
    row, other = confirmed_row(quiet), confirmed_row(quiet, 1)
    quiet._outbox.release([(a_release(row.package), row.package), (a_release(other.package), other.package)])
    quiet.store.reload()
    shown_row = next(item for item in quiet.store.unconfirmed(False) if item.key == row.key)
    events = quiet.store.activity(shown_row).events
    assert [event.kind for event in events] == ["arrived", "released", "open"]
    assert {event.entry.package_id for event in events if event.entry} == {row.key}
