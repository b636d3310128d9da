"""The lists as a screen asks for them: the copy and the outbox together, nothing twice and nothing missing."""

import random
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from math import inf

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.package_list import SORTS
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.refresh import Progress
from mybuilding_desk.services.packages import list_window
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import ELAN, RIVERSIDE, a_draft, a_release, now, waiting


def numbers(desk, pending):
    """The packages of the whole list by their keys, unconfirmed ones first."""
    listing = desk.store.listing("pending" if pending else "history", "arrived", descending=False)
    confirmed = listing.window(0, 10_000)
    assert listing.count == len(confirmed)
    return [row.key for row in [*listing.first, *confirmed]]


def count(desk, community_id=RIVERSIDE):
    return desk.store.pending_counts().get(community_id, 0)


def confirmed_row(desk, place=0):
    return desk.store.listing("pending", "arrived", descending=False).window(place, 1)[0]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("kind", ["pending", "history"])
def test_every_place_of_a_list_is_reached_from_wherever_one_was(quiet, sort, descending, kind, monkeypatch):
    whole = quiet.store.listing(kind, sort, descending=descending)
    rows = whole.window(0, whole.count)
    assert len(rows) == whole.count > 30
    monkeypatch.setattr(list_window, "_APART", 7)
    listing = quiet.store.listing(kind, sort, descending=descending)
    places = [*range(0, whole.count, 5), whole.count - 1]
    for place in random.Random(7).sample(places, len(places)):
        assert listing.window(place, 9) == rows[place : place + 9]
    assert listing.window(whole.count + 3, 9) == []


def send_state(desk, entry, *states):
    """Bring an entry into a state as a delivery does."""
    outbox = desk._outbox
    outbox.mark_sending(entry.entry_id)
    for name, *values in states:
        getattr(outbox, name)(entry.entry_id, *values)
    desk.store.reload()


def test_the_lists_are_those_of_the_server(desk, building):
    packages = building.packages(RIVERSIDE)
    assert sorted(numbers(desk, True)) == sorted(one.package_id for one in packages if one.is_pending)
    assert sorted(numbers(desk, False)) == sorted(one.package_id for one in packages if not one.is_pending)
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
def test_a_logged_package_is_one_row_in_whatever_state(quiet, steps, state):
    before, pending = numbers(quiet, True), count(quiet)
    entry = quiet._outbox.log(a_draft(description="box"))
    send_state(quiet, entry, *steps)
    [row] = quiet.store.unconfirmed(True)
    assert (row.state, row.entry.entry_id, row.package.accepted_by) == (state, entry.entry_id, "John John")
    assert numbers(quiet, True) == [row.key, *before]
    assert count(quiet) == pending + 1
    assert (quiet.store.waiting_count(), quiet.store.refused_count()) == ((0, 1) if state == "refused" else (1, 0))


def test_a_package_of_the_unknown_pile_is_pending_and_counted_apart(quiet):
    before, pending = numbers(quiet, True), count(quiet)
    entry = quiet._outbox.hold(a_draft(unit="", resident_name="J. Sm"), "partial")
    quiet.store.reload()
    [row] = quiet.store.unconfirmed(True)
    assert (row.state, row.entry, row.package.resident_name) == ("held", entry, "J. Sm")
    assert numbers(quiet, True) == [row.key, *before]
    assert count(quiet) == pending + 1
    assert (quiet.store.waiting_count(), quiet.store.refused_count()) == (0, 0)
    assert quiet.store.unidentified() == quiet.store.entries() == [entry]


def test_the_unknown_pile_is_nobodys_to_collect_but_found_by_its_number(quiet):
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
    [shown] = quiet.store.unconfirmed(False)
    assert (shown.state, shown.package.released_to, shown.package.released_by) == (
        "released",
        "Zoë Ångström",
        "John John",
    )
    assert count(quiet) == pending - 1
    assert quiet.store.is_released(row)


def test_a_release_that_the_copy_knows_too_is_counted_and_shown_once(quiet):
    row, pending = confirmed_row(quiet), count(quiet)
    [entry] = quiet._outbox.release([(a_release(row.package), row.package)])
    send_state(quiet, entry, ("mark_uncertain", now(), "no_answer"))
    quiet._copy.store_packages([replace(row.package, released_to="Zoë Ångström", released_by="J", released_at=now())])
    quiet.store.reload()
    assert numbers(quiet, False).count(row.key) == 1
    assert row.key not in numbers(quiet, True)
    assert count(quiet) == pending - 1


def test_a_release_that_the_lane_stores_while_the_desk_counts_is_counted_once(quiet, tmp_path, monkeypatch):
    row, pending = confirmed_row(quiet), count(quiet)
    quiet._outbox.release([(a_release(row.package), row.package)])
    counts = quiet._copy.pending_counts

    def counted_just_before_the_lane_stores():
        before = counts()
        with closing(PackageCache(tmp_path / "quiet" / "copy.db")) as worker:
            worker.store_packages([replace(row.package, released_to="Zoë Ångström", released_at=now())])
        return before

    monkeypatch.setattr(quiet._copy, "pending_counts", counted_just_before_the_lane_stores)
    quiet.store.reload()
    assert count(quiet) == pending - 1


def test_a_refused_release_brings_the_package_back(quiet):
    row, before, pending = confirmed_row(quiet), numbers(quiet, True), count(quiet)
    [entry] = quiet._outbox.release([(a_release(row.package), row.package)])
    send_state(quiet, entry, ("refuse", "access_denied"))
    assert sorted(numbers(quiet, True)) == sorted(before)
    shown = next(
        one for one in quiet.store.listing("pending", "arrived", descending=False).window(0, 99) if one.key == row.key
    )
    assert (shown.state, shown.entry.entry_id) == ("refused", entry.entry_id)
    assert quiet.store.unconfirmed(False) == []
    assert count(quiet) == pending
    assert not quiet.store.is_released(shown)


def test_logged_and_released_before_the_server_knew_is_one_row(quiet):
    pending = count(quiet)
    log = quiet._outbox.log(a_draft(description="box"))
    quiet._outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), log.entry_id)])
    quiet.store.reload()
    assert quiet.store.unconfirmed(True) == []
    [row] = quiet.store.unconfirmed(False)
    assert (row.package.description, row.package.released_to, row.state) == ("box", "Zoë", "released")
    assert count(quiet) == pending


def test_a_refused_log_is_seen_though_the_package_was_handed_over(quiet):
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


def test_entries_of_other_communities_count_there_and_are_not_shown_here(quiet, building):
    here, there = count(quiet), count(quiet, ELAN)
    package = waiting(building, ELAN)[0]
    quiet._outbox.release([(a_release(package), package)])
    quiet._outbox.log(a_draft(community_id=ELAN, unit="301"))
    quiet._outbox.log(a_draft(community_id=ELAN, unit="302"))
    quiet.store.reload()
    assert quiet.store.unconfirmed(True) == quiet.store.unconfirmed(False) == []
    assert (count(quiet), count(quiet, ELAN)) == (here, there + 1)


@pytest.mark.parametrize("unit", ["12B", "12b", "#12-B"])
def test_what_waits_for_a_unit_is_found_in_any_spelling(quiet, unit):
    known = [row.key for row in quiet.store.waiting_of("12B")]
    quiet._outbox.log(a_draft(unit=unit, resident_id="3001"))
    quiet.store.reload()
    rows = quiet.store.waiting_of("12B")
    assert [row.key for row in rows[:-1]] == known
    assert rows[-1].state == "waiting"
    assert {row.package.resident_id for row in quiet.store.waiting_of("12B", "3001")} == {"3001"}
    assert rows[-1] in quiet.store.waiting_of("12b", "3001")


def test_a_package_waits_once_while_its_deed_is_being_settled(quiet):
    entry = quiet._outbox.log(a_draft(unit="12B", tracking_number="ABC123456"))
    quiet.store.reload()
    before = [row.key for row in quiet.store.waiting_of("12B")]
    there = replace(package_of(entry.draft, "John John"), package_id="new")
    quiet._copy.store_packages([there])
    assert [row.key for row in quiet.store.waiting_of("12B")] == before
    quiet._outbox.mark_done(entry.entry_id, "new")
    quiet.store.reload()
    assert {row.key for row in quiet.store.waiting_of("12B")} == {*before[:-1], "new"}


def test_a_number_that_waits_comes_before_one_that_left(quiet):
    first = confirmed_row(quiet)
    gone = replace(first.package, package_id="old", tracking_number="ABC123456", released_to="Erik", released_at=now())
    newer = replace(first.package, package_id="new", tracking_number="abc-123 456", arrived_at=gone.arrived_at)
    quiet._copy.store_packages([newer, gone])
    assert [row.key for row in quiet.store.find_number("ABC123456")] == ["new", "old"]
    quiet._outbox.log(a_draft(tracking_number="ABC123456"))
    quiet.store.reload()
    assert [row.state for row in quiet.store.find_number("ABC123456")] == ["waiting", "logged", "released"]
    assert quiet.store.find_number("") == []


def test_another_community_shows_its_own_at_once(qtbot, quiet, building):
    with qtbot.waitSignal(quiet.store.community_chosen) as heard:
        quiet.store.choose(ELAN)
    assert heard.args == [ELAN]
    assert sorted(numbers(quiet, True)) == sorted(one.package_id for one in waiting(building, ELAN))
    quiet.store.choose(ELAN)


@pytest.mark.parametrize("part", ["history", "residents"])
def test_who_had_packages_of_late_comes_first(qtbot, quiet, building, part):
    wanted = next(one for one in building.residents(RIVERSIDE) if one.full_name == "Zainab Joshi")
    known = building.packages(RIVERSIDE)[0]
    gone = replace(known, unit=wanted.unit, resident_id=wanted.resident_id, arrived_at=now(), released_to="Arjun")
    quiet._copy.store_packages([replace(gone, package_id=f"gone {number}") for number in range(99)])
    assert quiet.store.directory.search("joshi")[0].resident != wanted
    quiet.store.take(Progress(part, RIVERSIDE))
    qtbot.waitUntil(lambda: quiet.store.directory.search("joshi")[0].resident == wanted)


def test_what_came_of_the_past_alone_is_told_apart(quiet):
    told: list[str] = []
    quiet.store.packages_changed.connect(lambda: told.append("all"))
    quiet.store.history_changed.connect(lambda: told.append("history"))
    quiet.store.take(Progress("history", RIVERSIDE, waiting=False))
    assert told == ["history"]
    quiet.store.take(Progress("history", RIVERSIDE))
    assert told == ["history", "all"]


def test_what_waits_for_somebody_is_counted_anew_after_a_change(qtbot, quiet, building):
    wanted = next(one for one in building.residents(RIVERSIDE) if one.full_name == "Zainab Joshi")

    def open_count():
        return next(one.open_count for one in quiet.store.directory.search("zainab joshi") if one.resident == wanted)

    before = open_count()
    more = replace(waiting(building)[0], package_id="more", unit=wanted.unit, resident_id=wanted.resident_id)
    quiet._copy.store_packages([more])
    quiet.store.reload()
    qtbot.waitUntil(lambda: open_count() == before + 1)


def test_files_that_cannot_be_read_are_told_and_raise_nothing(qtbot, quiet):
    class Unreadable(Outbox):
        """An outbox that another program holds."""

        def __init__(self):
            pass

        def open_entries(self):
            raise StorageTrouble("locked")

    quiet.store._outbox = Unreadable()
    with qtbot.waitSignals([quiet.store.trouble, quiet.trouble, quiet.store.packages_changed]):
        quiet.store.reload()


class Counted(Outbox):
    """An outbox that counts how often all of it is read."""

    reads = 0

    def open_entries(self):
        self.reads += 1
        return super().open_entries()


def test_whatever_is_asked_the_outbox_is_read_once_a_change(quiet):
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


def found(desk, text):
    """The rows that a text finds, unconfirmed ones first."""
    findings = desk.store.find(read_find(text, Calendar(now().astimezone().date())), "arrived", descending=True)
    while not findings.done:
        findings.go_on(0)
    return [*findings.first, *findings.window(0, findings.count)]


def test_a_search_ends_for_now_once_enough_is_found(quiet):
    findings = quiet.store.find(read_find("a", Calendar(now().astimezone().date())), "arrived", descending=True)
    findings.go_on(inf, enough=1)
    some = findings.count
    assert some
    assert not findings.done
    findings.go_on(inf)
    assert findings.done
    assert findings.count > some


def test_a_search_goes_on_while_nothing_is_found(quiet):
    """A list that is empty for a moment only is not to be seen."""
    text = "ups fedex"
    steps = []
    for patience in (0.0, inf):
        findings = quiet.store.find(read_find(text, Calendar(now().astimezone().date())), "arrived", descending=True)
        findings.go_on(0, while_none=patience)
        steps.append(findings.done)
    assert steps == [False, True]


def test_what_is_found_stands_once_though_the_outbox_and_the_copy_have_it(quiet):
    row = confirmed_row(quiet)
    text = row.package.tracking_number or row.package.resident_name
    before = [one.key for one in found(quiet, text)]
    quiet._outbox.release([(a_release(row.package), row.package)])
    quiet.store.reload()
    after = found(quiet, text)
    assert sorted(one.key for one in after) == sorted(before)
    assert (after[0].key, after[0].state) == (row.key, "released")
    quiet._outbox.log(a_draft(description="blue ladder", shelf="B2"))
    quiet.store.reload()
    assert [one.state for one in found(quiet, "lad b2")] == ["waiting"]


def test_what_is_overdue_is_counted_with_what_waits_to_be_sent_and_without_what_left(quiet, preferences):
    overdue = quiet.store.overdue_count()
    assert overdue
    listed = quiet.store.listing("overdue", "unit", descending=False)
    assert (listed.first, listed.count) == ([], overdue)
    [old, *_] = listed.window(0, 99)
    quiet._outbox.release([(a_release(old.package), old.package)])
    quiet._outbox.log(a_draft(arrived_at=now() - timedelta(days=11)))
    quiet._outbox.log(a_draft())
    quiet.store.reload()
    assert quiet.store.overdue_count() == overdue
    preferences.change(ages=(1, 2, 365))
    assert quiet.store.overdue_count() == 0


def test_a_story_holds_the_deeds_of_its_package_alone(quiet):
    row, other = confirmed_row(quiet), confirmed_row(quiet, 1)
    quiet._outbox.release([(a_release(row.package), row.package), (a_release(other.package), other.package)])
    quiet.store.reload()
    shown = next(one for one in quiet.store.unconfirmed(False) if one.key == row.key)
    events = quiet.store.activity(shown).events
    assert [event.kind for event in events] == ["arrived", "released", "open"]
    assert {event.entry.package_id for event in events if event.entry} == {row.key}
