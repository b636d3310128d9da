"""A whole desk over real HTTPS: troubles of the line, the end of a sign-in, the end of a day."""

import sqlite3
from datetime import timedelta

import pytest

from mybuilding_desk.core.errors import StorageTrouble, Unreachable
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Priority
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace, account_folder
from tests.support.offices import CLERK, ELAN, RESIDENT_EMAIL, RIVERSIDE, UPS_NUMBER, described

LONG = 15_000


def log(desk, note="box"):
    return desk.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B", note=note))


def settled(desk):
    return desk.store.waiting_count() == 0


def idle(desk):
    return desk.refresher.checked_at is not None and not desk.refresher.busy


def test_the_first_start_opens_the_first_community_and_remembers_it(desk, preferences):
    assert preferences.now.community_id == RIVERSIDE
    assert len(desk.store.communities()) == 3
    assert desk.store.residents_as_of() is not None
    assert desk.refresher.missing == {}


def test_the_next_start_opens_the_last_community(qtbot, open_workspace, desk):
    desk.store.choose(ELAN)
    qtbot.waitUntil(lambda: idle(desk), timeout=LONG)
    assert open_workspace().store.community_id == ELAN


def asked(qtbot, desk, server, act):
    """The paths that are asked for until all is quiet again."""
    before, checked = len(server.requests), desk.refresher.checked_at
    act()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked and idle(desk), timeout=LONG)
    return [one.path for one in server.requests[before:]]


def test_between_two_whole_refreshes_one_call_looks_for_changes(qtbot, desk, server):
    assert asked(qtbot, desk, server, desk.refresher.poll) == ["packages/list"]
    assert "communities/list" in asked(qtbot, desk, server, desk.refresher.refresh)
    assert asked(qtbot, desk, server, desk.refresher.poll) == ["packages/list"]
    assert "communities/list" in asked(qtbot, desk, server, lambda: desk.refresher.choose(desk.store.community_id))


@pytest.mark.parametrize("jump", [timedelta(minutes=16), -timedelta(hours=3)])
def test_after_a_while_or_a_jump_of_the_clock_the_look_is_a_whole_refresh(qtbot, desk, server, jump):
    desk.refresher._whole_at -= jump
    assert "communities/list" in asked(qtbot, desk, server, desk.refresher.poll)


def test_a_community_chosen_while_fetching_is_fetched_first(qtbot, open_workspace, server):
    desk = open_workspace()
    qtbot.waitUntil(lambda: bool(desk.store.communities()))
    desk.store.choose(ELAN)
    before = len(server.requests)
    qtbot.waitUntil(lambda: idle(desk), timeout=LONG)
    seen = [one.query["communityId"] for one in server.requests[before:] if one.path == "packages/list"]
    # At most the call that was under way is of another community.
    assert ELAN in seen[:2]
    desk.store.choose(ELAN)
    assert desk.store.community_id == ELAN


def test_a_dead_token_pauses_and_the_next_sign_in_goes_on(qtbot, desk, building, connection):
    building.revoke_all()
    with qtbot.waitSignal(desk.token_died):
        log(desk)
        desk.outbox_sender.send_all_now()
        desk.refresher.refresh()
    connection.token = ""
    assert not settled(desk)
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    desk.resume()
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: settled(desk), timeout=LONG)
    assert len(described(building, "box")) == 1


def test_a_new_sign_in_sends_at_once_what_was_put_off_for_long(qtbot, desk, server, building, connection):
    """Who signs in has a network: nobody is left to wait for the end of a delay of minutes."""
    log(desk)
    for _ in range(7):  # then it is put off for more than three minutes
        server.knobs.drop_before_commit = 1_000
        with qtbot.waitSignal(desk.settled, timeout=LONG):
            desk.outbox_sender.send_all_now()
    desk.outbox_sender.stop()
    desk.refresher.stop()
    server.knobs.drop_before_commit = 0
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    desk.resume()
    qtbot.waitUntil(lambda: settled(desk), timeout=LONG)
    assert len(described(building, "box")) == 1


def test_offline_is_told_and_the_return_sends_at_once(qtbot, desk, server, building):
    server.knobs.drop_before_commit = 1_000
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: desk.refresher.offline is not None)
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy)
    assert desk.refresher.offline is not None
    server.knobs.drop_before_commit = 0
    with qtbot.waitSignals([desk.refresher.reconnected, desk.refresher.network_changed], timeout=LONG):
        desk.refresher.refresh()
    qtbot.waitUntil(lambda: settled(desk), timeout=LONG)
    assert desk.refresher.offline is None
    assert len(described(building, "box")) == 1


def test_a_server_that_asked_for_time_is_not_woken_by_the_lists(qtbot, desk, server):
    server.knobs.only, server.knobs.too_many, server.knobs.retry_after = {"packages/add"}, 1_000, "200"
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    came_back = []
    desk.refresher.reconnected.connect(lambda: came_back.append(1))
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=LONG)
    assert came_back == []
    assert desk.refresher.offline is None
    assert server.paths().count("packages/add") == 1


def test_a_resident_asks_for_no_directory(qtbot, open_workspace, server, building):
    desk = open_workspace(RESIDENT_EMAIL)
    qtbot.waitUntil(lambda: idle(desk), timeout=LONG)
    assert {"residents/list", "packages/types"}.isdisjoint(server.paths())
    assert {row.package.resident_id for row in desk.store.waiting_of("12B")} == {"3001"}


@pytest.mark.parametrize("as_404", [True, False])
def test_what_the_server_lacks_is_noted_and_the_rest_goes_on(qtbot, open_workspace, server, as_404):
    server.knobs.missing_endpoints, server.knobs.missing_as_404 = {"residents/list", "packages/types"}, as_404
    desk = open_workspace()
    qtbot.waitUntil(lambda: idle(desk), timeout=LONG)
    assert desk.refresher.missing == {"residents": "unknown_method", "types": "unknown_method"}
    assert len(desk.store.waiting_of("12B")) == 4
    server.knobs.missing_endpoints = set()
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=LONG)
    assert desk.refresher.missing == {}


def test_a_204_is_named_and_what_followed_it_is_sent(qtbot, desk, server, building):
    server.knobs.only = {"packages/add"}
    server.knobs.no_content = True
    entry = log(desk)
    [row] = desk.store.unconfirmed(True)
    desk.actions.release([row], "Zoë")
    client = desk._account_context.client
    listed, client.packages = client.packages, lambda *_args, **_more: (_ for _ in ()).throw(Unreachable())
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: desk._outbox.entry(entry.entry_id).state == "done")
    client.packages = listed
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: settled(desk), timeout=LONG)
    [package] = described(building, "box")
    assert package.released_to == "Zoë"


def test_closing_under_a_call_raises_nothing_and_keeps_the_work(qtbot, desk, worker, server, building):
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    before = len(server.requests)
    log(desk)
    desk.outbox_sender.send_all_now()
    server.wait_for(before + 1)
    heard = []
    for signal in (desk.settled, desk.trouble, desk.refresher.progressed):
        signal.connect(heard.append)
    desk._copy.close()
    desk._outbox.close()
    desk.close()
    server.release()
    last = []
    worker.run(lambda: None, last.append, last.append, Priority.REFRESH)
    qtbot.waitUntil(lambda: last == [None])
    assert heard == []
    assert desk._account_context.__dict__.keys().isdisjoint({"copy", "outbox"})


def test_nothing_of_a_closed_desk_goes_out_under_the_next_sign_in(qtbot, desk, worker, server, building):
    server.knobs.only, server.knobs.hang = {"communities/list"}, True
    before = len(server.requests)
    desk.refresher.refresh()
    server.wait_for(before + 1)
    log(desk)
    desk.outbox_sender.send_all_now()
    desk.close()
    server.release()
    last = []
    worker.run(lambda: None, last.append, last.append, Priority.REFRESH)
    qtbot.waitUntil(lambda: last == [None])
    assert described(building, "box") == []


def test_a_restart_in_the_middle_loses_nothing(qtbot, open_workspace, desk, server, building):
    server.knobs.only, server.knobs.drop_after_commit = {"packages/add"}, 1
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    desk.close()
    again = open_workspace()
    again.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: settled(again), timeout=LONG)
    assert len(described(building, "box")) == 1


def test_an_outbox_of_a_newer_program_is_not_opened(worker, connection, preferences, tmp_path):
    folder = tmp_path / "newer"
    folder.mkdir()
    with sqlite3.connect(folder / "outbox.db") as db:
        db.execute("PRAGMA user_version=999")
    db.close()
    with pytest.raises(StorageTrouble, match="newer"):
        Workspace(worker, connection, CLERK, folder, preferences)


def test_each_account_of_each_server_has_its_folder(tmp_path):
    folder = account_folder(tmp_path, "https://api.example.org/x", CLERK)
    assert folder.name.startswith("api.example.org-")
    assert CLERK.email not in str(folder)
    assert folder != account_folder(tmp_path, "https://api.example.org/y", CLERK)
