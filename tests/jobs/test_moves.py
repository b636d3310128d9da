"""Moves of packages over real HTTPS: sent exactly once, through lost responses and kills."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from mybuilding_desk.core.errors import NoAnswer, Refused, ServerTrouble, Unreachable
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.records.contents import PLAIN
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.move import Move
from mybuilding_desk.jobs.moves.placement import sync_moves
from mybuilding_desk.jobs.moves.sending import send_next
from mybuilding_desk.jobs.refresh import refresh
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.storage.records.records import Records
from tests.support.offices import CLERK, RIVERSIDE, a_draft, a_release, open_account_context, waiting

UPDATE = "packages/update"


@pytest.fixture(params=["GET ", "POST "])
def building(request) -> PracticeBuilding:
    return PracticeBuilding(days=14, endpoints={"update_package": request.param + UPDATE})


@pytest.fixture
def package(building, account_context):
    package = next(one for one in waiting(building) if one.shelf and one.unit != "PH2")
    account_context.copy.store_packages([package])
    return package


def move(context, package, to, *, origin=None, state="waiting"):
    made = Move(key_of(package), package.shelf if origin is None else origin, to, datetime.now(UTC), "John John",
                CLERK.user_id, str(uuid4()), state)  # fmt: skip
    context.records.moves.add([made], datetime.now(UTC) - timedelta(seconds=1))
    sync_moves(context)
    return made


def send_all(context):
    context.moves_now = True
    return list(iter(lambda: send_next(context), None))


def shelf(building, package):
    return next(one.shelf for one in building.packages(RIVERSIDE) if one.package_id == package.package_id)


def here(context, package):
    return context.copy.package(RIVERSIDE, package.package_id).shelf


def states(context, package):
    return [one.state for one in context.records.moves.all_of(key_of(package))]


def updates(server):
    return [one.params["location"] for one in server.requests if one.path == UPDATE]


def fetch(context):
    for _ in refresh(context, RIVERSIDE, everything=True):
        pass


def test_a_move_is_sent_once_and_then_nothing_is_kept_here(account_context, building, server, package):
    move(account_context, package, "Fridge 9")
    assert here(account_context, package) == "Fridge 9"
    assert [one.move.state for one in send_all(account_context)] == ["sent"]
    assert (shelf(building, package), building.moves, updates(server)) == ("Fridge 9", 1, ["Fridge 9"])
    assert account_context.records.moves.moved() == []
    assert account_context.copy.moved() == {}
    fetch(account_context)
    assert here(account_context, package) == "Fridge 9"
    assert send_all(account_context) == []


def test_no_location_can_be_sent(account_context, building, package):
    move(account_context, package, "")
    send_all(account_context)
    assert (shelf(building, package), here(account_context, package)) == ("", "")


FAILURES = {
    "drop_before_commit": (1, NoAnswer, 2),
    "drop_after_commit": (1, NoAnswer, 1),
    "fail_after_commit": (1, ServerTrouble, 1),
    "status_5xx": (1, ServerTrouble, 2),
    "too_many": (1, ServerTrouble, 2),
    "captive_portal": (True, ServerTrouble, 2),
}


@pytest.mark.parametrize("knob", FAILURES)
def test_after_a_failure_it_is_on_the_server_exactly_once(account_context, building, server, package, knob):
    value, error, calls = FAILURES[knob]
    move(account_context, package, "B2")
    server.knobs.only = {UPDATE}
    setattr(server.knobs, knob, value)
    [outcome] = send_all(account_context)
    assert isinstance(outcome.error, error)
    setattr(server.knobs, knob, type(value)(0))
    for _ in range(3):
        send_all(account_context)
    assert (shelf(building, package), building.moves, len(updates(server))) == ("B2", 1, calls)
    assert states(account_context, package) == ["sent"]


def test_offline_moves_wait_and_the_newest_wins(account_context, building, server, package):
    server.knobs.only, server.knobs.hang = {UPDATE}, False
    profile = account_context.connection.profile
    account_context.connection.profile = replace(profile, base_url="https://localhost:1")
    account_context.connection._client = None
    move(account_context, package, "B1")
    [outcome] = send_all(account_context)
    assert isinstance(outcome.error, Unreachable)
    move(account_context, package, "B2", origin="B1")
    move(account_context, package, "B3", origin="B2")
    assert account_context.next_move_at is not None
    account_context.connection.profile, account_context.connection._client = profile, None
    send_all(account_context)
    assert (shelf(building, package), updates(server)) == ("B3", ["B3"])
    assert states(account_context, package) == ["replaced", "replaced", "sent"]


def test_a_move_interrupted_by_a_kill_is_looked_up_first(account_context, building, server, package):
    move(account_context, package, "B2")
    moves = account_context.records.moves
    taken = moves.take(CLERK.user_id, datetime.now(UTC))
    account_context.client.update_package(RIVERSIDE, package.package_id, "B2", "r")  # killed before it was noted
    assert states(account_context, package) == ["sending"]
    with open_account_context(account_context.connection.profile, account_context.folder) as again:
        [outcome] = send_all(again)
        assert outcome.move.state == "sent"
        assert (taken.attempts, building.moves, updates(server)) == (0, 1, ["B2"])
        assert states(again, package) == ["sent"]
        assert here(again, package) == "B2"


def test_a_move_killed_before_it_was_sent_is_sent(account_context, building, server, package):
    move(account_context, package, "B2")
    account_context.records.moves.take(CLERK.user_id, datetime.now(UTC))
    with open_account_context(account_context.connection.profile, account_context.folder) as again:
        send_all(again)
        send_all(again)
        assert (shelf(building, package), updates(server)) == ("B2", ["B2"])


def test_a_rejected_move_stays_here(account_context, building, server, package):
    move(account_context, package, "B2")
    server.knobs.missing_endpoints = {UPDATE}
    [outcome] = send_all(account_context)
    assert isinstance(outcome.error, Refused)
    assert (outcome.move.state, states(account_context, package)) == ("refused", ["refused"])
    server.knobs.missing_endpoints = set()
    assert send_all(account_context) == []
    fetch(account_context)
    assert (here(account_context, package), shelf(building, package)) == ("B2", package.shelf)


def test_a_package_that_left_needs_no_words(account_context, building, server, package):
    move(account_context, package, "B2")
    account_context.client.release_package(a_release(package))
    [outcome] = send_all(account_context)
    assert (outcome.move.state, outcome.error) == ("refused", None)


def test_a_newer_location_of_mybuilding_counts_and_ends_the_move(account_context, building, server, package):
    move(account_context, package, "B2")
    account_context.client.update_package(RIVERSIDE, package.package_id, "C3", "another desk")
    fetch(account_context)
    assert here(account_context, package) == "C3"
    before = updates(server)
    send_all(account_context)
    assert (updates(server), shelf(building, package)) == (before, "C3")
    assert states(account_context, package) == ["overruled"]
    assert account_context.records.moves.moved() == []


def test_the_same_location_again_does_not_end_the_move(account_context, building, package):
    move(account_context, package, "B2", state="local")
    fetch(account_context)
    fetch(account_context)
    assert here(account_context, package) == "B2"
    found = account_context.copy.window(ListQuery(RIVERSIDE, pending=True, sort="shelf"), 0, 500)
    assert [one.shelf for one in found if one.package_id == package.package_id] == ["B2"]
    search = account_context.copy.search(RIVERSIDE, read_find("b2", Calendar(datetime.now(UTC).date())), (), 99)
    places = []
    while not search.done:
        places += search.step()
    assert package.package_id in [one.package_id for one in account_context.copy.at(places)]
    assert "B2" in account_context.copy.locations(RIVERSIDE)
    assert "B2" in account_context.copy.usual_locations(RIVERSIDE, 999)


def test_moving_back_ends_what_is_kept_here(account_context, building, server, package):
    move(account_context, package, "B2")
    move(account_context, package, package.shelf, origin="B2")
    assert here(account_context, package) == package.shelf
    assert (account_context.records.moves.moved(), account_context.copy.moved()) == ([], {})
    assert send_all(account_context) == []
    assert updates(server) == []


def test_undo_before_it_is_sent_leaves_nothing(account_context, server, package):
    first = move(account_context, package, "B1")
    second = move(account_context, package, "B2", origin="B1")
    account_context.records.moves.undo([second], datetime.now(UTC))
    sync_moves(account_context)
    assert (here(account_context, package), states(account_context, package)) == ("B1", ["waiting"])
    account_context.records.moves.undo([first], datetime.now(UTC))
    sync_moves(account_context)
    assert (here(account_context, package), states(account_context, package)) == (package.shelf, [])
    assert send_all(account_context) == []
    assert updates(server) == []


def test_undo_after_it_was_sent_moves_it_back_there_too(account_context, building, server, package):
    made = move(account_context, package, "B2")
    send_all(account_context)
    account_context.records.moves.undo([made], datetime.now(UTC) - timedelta(seconds=1))
    sync_moves(account_context)
    assert here(account_context, package) == package.shelf
    send_all(account_context)
    assert (shelf(building, package), updates(server)) == (package.shelf, ["B2", package.shelf])
    account_context.records.moves.undo([made], datetime.now(UTC))  # twice changes nothing
    assert here(account_context, package) == package.shelf


def test_a_package_not_synced_yet_is_moved_after_its_log(account_context, building, server):
    draft = a_draft(description="later", shelf="A1")
    account_context.outbox.log(draft)
    key = PackageKey(RIVERSIDE, draft.reference, "")
    made = Move(key, "A1", "B2", datetime.now(UTC), "John John", CLERK.user_id, "move-1", "waiting")
    account_context.records.moves.add([made], datetime.now(UTC) - timedelta(seconds=1))
    account_context.outbox.make_due(include_grace=True)
    send_all(account_context)
    [package] = [one for one in building.packages(RIVERSIDE) if one.description == "later"]
    assert (package.shelf, building.adds, updates(server)) == ("B2", 1, ["B2"])
    assert here(account_context, package) == "B2"


def test_moves_of_another_user_are_left_to_them(account_context, server, package):
    made = Move(key_of(package), package.shelf, "B2", datetime.now(UTC), "Rosa", "someone", "move-1", "waiting")
    account_context.records.moves.add([made], datetime.now(UTC) - timedelta(seconds=1))
    assert send_all(account_context) == []
    assert updates(server) == []


def test_hostile_locations_are_stored_and_sent_as_they_are(account_context, building, package):
    hostile = "=HYPERLINK(1)<b>\u202eB2&\U0001f4e6"
    move(account_context, package, hostile)
    send_all(account_context)
    assert shelf(building, package) == here(account_context, package) == hostile


def test_records_and_moves_join_when_the_id_becomes_known(tmp_path):
    with closing(Records(tmp_path / "desk.db")) as records:
        now = datetime.now(UTC)
        here, there = PackageKey("32", "ref", ""), PackageKey("32", "", "77")
        records.moves.add([Move(here, "A1", "B2", now, "Bo", "u", "one")], now)
        records.note(there, PLAIN)
        records.join("32", "ref", "77")
        assert [one.to for one in records.moves.all_of(there)] == ["B2"]
        [moved] = records.moves.moved()
        assert (moved.key, moved.location, moved.server_location) == (PackageKey("32", "ref", "77"), "B2", "A1")
        records.moves.end(there, agrees=False)
        assert records.moves.moved() == []
