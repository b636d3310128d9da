"""A complete workspace over real HTTPS: network errors, an expired sign-in, closing."""

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

TIMEOUT_MS = 15_000


def log(desk, note="box"):
    return desk.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B", note=note))


def all_sent(desk):
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
    qtbot.waitUntil(lambda: idle(desk), timeout=TIMEOUT_MS)
    assert open_workspace().store.community_id == ELAN


def requested_paths(qtbot, desk, server, action):
    """Return the request paths until the refresh has finished."""
    before, checked = len(server.requests), desk.refresher.checked_at
    action()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked and idle(desk), timeout=TIMEOUT_MS)
    return [request.path for request in server.requests[before:]]


def test_between_full_refreshes_one_request_polls_for_changes(qtbot, desk, server):
    assert requested_paths(qtbot, desk, server, desk.refresher.poll) == ["packages/list"]
    assert "communities/list" in requested_paths(qtbot, desk, server, desk.refresher.refresh)
    assert requested_paths(qtbot, desk, server, desk.refresher.poll) == ["packages/list"]
    assert "communities/list" in requested_paths(
        qtbot, desk, server, lambda: desk.refresher.choose(desk.store.community_id)
    )


@pytest.mark.parametrize("jump", [timedelta(minutes=16), -timedelta(hours=3)])
def test_a_poll_after_a_while_or_a_clock_jump_is_a_full_refresh(qtbot, desk, server, jump):
    desk.refresher._whole_at -= jump
    assert "communities/list" in requested_paths(qtbot, desk, server, desk.refresher.poll)


def test_a_community_chosen_during_a_refresh_is_fetched_first(qtbot, open_workspace, server):
    desk = open_workspace()
    qtbot.waitUntil(lambda: bool(desk.store.communities()))
    desk.store.choose(ELAN)
    before = len(server.requests)
    qtbot.waitUntil(lambda: idle(desk), timeout=TIMEOUT_MS)
    community_ids = [
        request.query["communityId"] for request in server.requests[before:] if request.path == "packages/list"
    ]
    # At most the request in progress is for another community.
    assert ELAN in community_ids[:2]
    desk.store.choose(ELAN)
    assert desk.store.community_id == ELAN


def test_an_expired_token_pauses_sending_until_the_next_sign_in(qtbot, desk, building, connection):
    building.revoke_all()
    with qtbot.waitSignal(desk.token_died):
        log(desk)
        desk.outbox_sender.send_all_now()
        desk.refresher.refresh()
    connection.token = ""
    assert not all_sent(desk)
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    desk.resume()
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: all_sent(desk), timeout=TIMEOUT_MS)
    assert len(described(building, "box")) == 1


def test_a_new_sign_in_sends_postponed_entries_at_once(qtbot, desk, server, building, connection):
    """A successful sign-in proves the network: do not wait for a delay of minutes."""
    log(desk)
    for _ in range(7):  # then the delay is more than three minutes
        server.knobs.drop_before_commit = 1_000
        with qtbot.waitSignal(desk.settled, timeout=TIMEOUT_MS):
            desk.outbox_sender.send_all_now()
    desk.outbox_sender.stop()
    desk.refresher.stop()
    server.knobs.drop_before_commit = 0
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    desk.resume()
    qtbot.waitUntil(lambda: all_sent(desk), timeout=TIMEOUT_MS)
    assert len(described(building, "box")) == 1


def test_offline_is_signaled_and_reconnecting_sends_at_once(qtbot, desk, server, building):
    server.knobs.drop_before_commit = 1_000
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: desk.refresher.offline is not None)
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy)
    assert desk.refresher.offline is not None
    server.knobs.drop_before_commit = 0
    with qtbot.waitSignals([desk.refresher.reconnected, desk.refresher.network_changed], timeout=TIMEOUT_MS):
        desk.refresher.refresh()
    qtbot.waitUntil(lambda: all_sent(desk), timeout=TIMEOUT_MS)
    assert desk.refresher.offline is None
    assert len(described(building, "box")) == 1


def test_a_successful_refresh_does_not_end_a_retry_after_delay(qtbot, desk, server):
    server.knobs.only, server.knobs.too_many, server.knobs.retry_after = {"packages/add"}, 1_000, "200"
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    reconnections = []
    desk.refresher.reconnected.connect(lambda: reconnections.append(1))
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=TIMEOUT_MS)
    assert reconnections == []
    assert desk.refresher.offline is None
    assert server.paths().count("packages/add") == 1


def test_a_resident_does_not_request_the_resident_directory(qtbot, open_workspace, server, building):
    desk = open_workspace(RESIDENT_EMAIL)
    qtbot.waitUntil(lambda: idle(desk), timeout=TIMEOUT_MS)
    assert {"residents/list", "packages/types"}.isdisjoint(server.paths())
    assert {row.package.resident_id for row in desk.store.waiting_of("12B")} == {"3001"}


@pytest.mark.parametrize("as_404", [True, False])
def test_a_missing_endpoint_is_noted_and_the_rest_works(qtbot, open_workspace, server, as_404):
    server.knobs.missing_endpoints, server.knobs.missing_as_404 = {"residents/list", "packages/types"}, as_404
    desk = open_workspace()
    qtbot.waitUntil(lambda: idle(desk), timeout=TIMEOUT_MS)
    assert desk.refresher.missing == {"residents": "unknown_method", "types": "unknown_method"}
    assert len(desk.store.waiting_of("12B")) == 4
    server.knobs.missing_endpoints = set()
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=TIMEOUT_MS)
    assert desk.refresher.missing == {}


def test_a_package_added_with_204_is_identified_and_its_release_is_sent(qtbot, desk, server, building):
    server.knobs.only = {"packages/add"}
    server.knobs.no_content = True
    entry = log(desk)
    [row] = desk.store.unconfirmed(True)
    desk.actions.release([row], "Zoë")
    client = desk._account_context.client
    packages, client.packages = client.packages, lambda *_args, **_more: (_ for _ in ()).throw(Unreachable())
    desk.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: desk._outbox.entry(entry.entry_id).state == "done")
    client.packages = packages
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: all_sent(desk), timeout=TIMEOUT_MS)
    [package] = described(building, "box")
    assert package.released_to == "Zoë"


def test_closing_during_a_request_does_not_raise_and_signals_nothing(qtbot, desk, worker, server, building):
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    before = len(server.requests)
    log(desk)
    desk.outbox_sender.send_all_now()
    server.wait_for(before + 1)
    signals = []
    for signal in (desk.settled, desk.trouble, desk.refresher.progressed):
        signal.connect(signals.append)
    desk._copy.close()
    desk._outbox.close()
    desk.close()
    server.release()
    results = []
    worker.run(lambda: None, results.append, results.append, Priority.REFRESH)
    qtbot.waitUntil(lambda: results == [None])
    assert signals == []
    assert desk._account_context.__dict__.keys().isdisjoint({"copy", "outbox"})


def test_a_closed_workspace_sends_nothing(qtbot, desk, worker, server, building):
    server.knobs.only, server.knobs.hang = {"communities/list"}, True
    before = len(server.requests)
    desk.refresher.refresh()
    server.wait_for(before + 1)
    log(desk)
    desk.outbox_sender.send_all_now()
    desk.close()
    server.release()
    results = []
    worker.run(lambda: None, results.append, results.append, Priority.REFRESH)
    qtbot.waitUntil(lambda: results == [None])
    assert described(building, "box") == []


def test_a_restart_while_sending_loses_nothing(qtbot, open_workspace, desk, server, building):
    server.knobs.only, server.knobs.drop_after_commit = {"packages/add"}, 1
    with qtbot.waitSignal(desk.settled):
        log(desk)
        desk.outbox_sender.send_all_now()
    desk.close()
    reopened = open_workspace()
    reopened.outbox_sender.send_all_now()
    qtbot.waitUntil(lambda: all_sent(reopened), timeout=TIMEOUT_MS)
    assert len(described(building, "box")) == 1


def test_an_outbox_of_a_newer_version_is_not_opened(worker, connection, preferences, tmp_path):
    folder = tmp_path / "newer"
    folder.mkdir()
    with sqlite3.connect(folder / "outbox.db") as db:
        db.execute("PRAGMA user_version=999")
    db.close()
    with pytest.raises(StorageTrouble, match="newer"):
        Workspace(worker, connection, CLERK, folder, preferences)


def test_each_account_of_each_server_has_its_own_folder(tmp_path):
    folder = account_folder(tmp_path, "https://api.example.org/x", CLERK)
    assert folder.name.startswith("api.example.org-")
    assert CLERK.email not in str(folder)
    assert folder != account_folder(tmp_path, "https://api.example.org/y", CLERK)
