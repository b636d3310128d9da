"""A bad connection during work: work continues, and the status bar shows the true state."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import RIVERSIDE, UPS, package
from tests.support.server import PracticeServer
from tests.support.shapes import TIMES


def test_offline_work_continues_and_arrives_later(desk, server, building):
    desk.until_fresh()
    server.knobs.drop_before_commit = 10_000
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.scan("TBA309471205881")
    desk.type("2a")
    desk.press("Return")
    desk.until(lambda: desk.words("network") == "Working offline")
    assert "2 queued" in desk.words("waiting")
    assert {row.state for row in desk.rows()[:2]} <= {"waiting", "sending", "in_doubt"}
    assert desk.focus() == "scan_line"
    assert building.adds == 0
    server.knobs.drop_before_commit = 0
    desk.press("Ctrl+R")
    desk.until_sent()
    assert building.adds == 2
    assert package(building, UPS).unit == "12B"
    desk.until(lambda: desk.words("network").startswith("Online"))
    desk.until(lambda: desk.words("waiting") == "All synced")
    desk.press("Ctrl+S")
    assert desk.words("toast") == "All synced"


def test_an_unreachable_or_untrusted_server_is_offline_with_its_reason(start, server, building):
    with PracticeServer(building) as first:
        # The certificate of the test authority is the same for every server.
        hands = start(replace(server.profile, base_url=first.base_url))
        hands.sign_in()
        hands.until_fresh()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until(lambda: hands.words("network") == "Working offline")
    assert hands.find("network").toolTip() == error_texts.NETWORK["unreachable"]
    with PracticeServer(building, port=first.port, certificate="self_signed") as liar:
        hands.press("Ctrl+R")
        hands.until(lambda: hands.find("network").toolTip() == error_texts.NETWORK["certificate"])
        assert liar.paths() == []
    hands.until(lambda: hands.words("waiting").startswith("1 queued"))
    assert hands.rows()[0].state == "waiting"
    with PracticeServer(building, port=first.port):
        hands.press("Ctrl+R")
        hands.until_sent()
        hands.until(lambda: hands.words("network").startswith("Online"))
        hands.close()
    assert package(building, UPS).unit == "12B"
    assert building.adds == 1


def test_a_busy_server_is_retried_after_its_wait(desk, server, building):
    desk.until_fresh()
    server.knobs.only, server.knobs.too_many, server.knobs.retry_after = {"packages/add"}, 1, "200"
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.until(lambda: desk.rows()[0].entry is not None and desk.rows()[0].entry.reason == "busy")
    desk.press("Ctrl+Shift+S")
    desk.until(lambda: "is busy" in desk.desk.outbox_controller.sheet().entries.item(0).text())
    desk.until(lambda: desk.words("network").startswith("Online"))
    desk.click(desk.desk.outbox_controller.sheet().send_all)
    desk.until(lambda: building.adds == 1)
    desk.press("Escape")
    desk.until_sent()


def test_a_response_lost_after_the_commit_logs_nothing_twice(desk, server, building):
    server.knobs.only, server.knobs.drop_after_commit = {"packages/add"}, 1
    before = len(building.packages(RIVERSIDE))
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.until(lambda: building.adds == 1)
    desk.until(lambda: desk.rows()[0].state == "in_doubt" or desk.rows()[0].state == "logged")
    desk.press("Ctrl+R")
    desk.until_sent()
    assert len(building.packages(RIVERSIDE)) == before + 1
    assert len([row for row in desk.rows() if row.package.tracking_number == UPS]) == 1


def test_the_selection_stays_on_its_package_when_it_is_sent(desk, server, building):
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    for number in (UPS, "TBA309471205881", "C10999911320231"):
        desk.scan(number)
        desk.type("2a")
        desk.press("Return")
    desk.go_to_list("Home", "Down", "Down")
    assert desk.desk.ui.table.current().package.tracking_number == UPS
    server.release()
    desk.until_sent()
    assert desk.desk.ui.table.current().package.tracking_number == UPS
    desk.press("Ctrl+R")
    desk.until_fresh()
    assert desk.desk.ui.table.current().package.tracking_number == UPS


def test_the_selection_stays_on_a_package_confirmed_by_the_lists(start, server, tmp_path):
    """Its delivery got no answer: only the two files know the result."""
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    for number in (UPS, "TBA309471205881"):
        hands.scan(number)
        hands.type("2a")
        hands.press("Return")
    hands.go_to_list("Home", "Down")
    row = hands.desk.ui.table.current()
    assert row.package.tracking_number == UPS
    [file] = tmp_path.rglob("outbox.db")
    with closing(PackageCache(file.with_name("copy.db"))) as copy, closing(Outbox(file)) as outbox:
        copy.store_packages([replace(row.package, package_id="named elsewhere")])
        outbox.mark_done(row.entry.entry_id, "named elsewhere")
    hands.store.reload()
    hands.until(lambda: hands.store.waiting_count() == 1 and hands.rows()[1].state == "logged")
    assert hands.desk.ui.table.current().package.tracking_number == UPS


def test_the_selection_stays_on_its_package_while_rows_arrive_above_it(start, server, tmp_path, monkeypatch):
    """Rows may arrive between reading its position and reading the rows of the list."""
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    hands.go_to_list("Home", "Down", "Down", "Down")
    rows, row = hands.desk.ui.table.rows, hands.desk.ui.table.current()
    [file] = tmp_path.rglob("outbox.db")
    find = rows.position_of

    def delayed_position(key):
        monkeypatch.undo()
        position = find(key)
        with closing(PackageCache(file.with_name("copy.db"))) as copy:
            later = row.package.arrived_at + timedelta(hours=5)
            copy.store_packages([replace(row.package, package_id="another", arrived_at=later)])
        return position

    monkeypatch.setattr(rows, "position_of", delayed_position)
    hands.store.reload()
    hands.until(lambda: rows.position_of is not delayed_position and hands.desk.is_quiet)
    hands.store.reload()
    hands.until(lambda: hands.rows()[0].package.package_id == "another" and hands.desk.is_quiet)
    assert hands.desk.ui.table.current().key == row.key


def test_a_captive_portal_during_work_is_offline_with_its_reason(desk, server):
    desk.until_fresh()
    server.knobs.captive_portal = True
    desk.press("Ctrl+R")
    desk.until(lambda: desk.words("network") == "Working offline")
    assert "Unexpected response from MyBuilding or your network" in desk.find("network").toolTip()
    assert desk.rows()


def test_a_failed_first_refresh_says_why_the_list_is_empty(start, server):
    server.knobs.only, server.knobs.status_5xx = {"communities/list"}, 1_000
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type("desk@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.words("packages_empty"))
    hands.until(lambda: "Unexpected response" in hands.words("packages_empty"))
    server.knobs.status_5xx = 0
    hands.press("Ctrl+R")
    hands.until(hands.rows)


def test_a_slow_server_never_blocks_the_keys(desk, server):
    server.knobs.hang = True
    desk.press("Ctrl+R")
    desk.type("12b")
    assert desk.find("scan_line").text() == "12b"
    assert desk.sees("suggestions")
    desk.press("Return")
    assert desk.sees("release_sheet")
    server.release()


@pytest.mark.parametrize("as_404", [True, False])
def test_without_residents_and_types_a_package_is_logged_by_unit(start, server, building, as_404):
    server.knobs.missing_endpoints = {"residents/list", "packages/types"}
    server.knobs.missing_as_404 = as_404
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type("desk@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.until_fresh()
    assert "Resident directory unavailable" in hands.words("residents_age")
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    if hands.sees("scan_banner"):
        assert "12b" in hands.words("scan_banner")
        hands.press("Return")
    hands.until_sent()
    assert package(building, UPS).unit == "12B"
    assert package(building, UPS).type_name == "UPS"


@pytest.mark.parametrize("times", TIMES)
def test_every_time_format_is_shown(start, server, building, times):
    server.knobs.times = times
    hands = start(server.profile)
    hands.sign_in()
    newest = hands.rows()[0].package
    [there] = [one for one in building.packages(RIVERSIDE) if one.package_id == newest.package_id]
    assert newest.arrived_at == there.arrived_at
