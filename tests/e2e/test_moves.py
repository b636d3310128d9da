"""Packages moved to other locations, by real keys over real HTTPS."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mybuilding_desk.domain.records.desk_record import key_of
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.ui.commands import catalog
from tests.e2e import menu_hands
from tests.e2e.hands import RIVERSIDE, Hands
from tests.e2e.test_user_switch import to_somebody_else

UPDATE = "packages/update"


@pytest.fixture
def desk(start, server) -> Hands:
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    hands.go_to_list("Home")
    return hands


def table(hands):
    return hands.desk.ui.table


def shelf(hands, key=None):
    if key is None:
        return table(hands).current().package.shelf
    return next(row.package.shelf for row in hands.rows() if row.key == key)


def move_to(hands, location):
    hands.press("Ctrl+Shift+M")
    assert hands.focus() == "move_location"
    hands.type(location)
    hands.press("Return")


def written(hands):
    hands.until(lambda: not hands.app.workspace.records.unwritten_moves and hands.desk.is_quiet)


def test_a_package_is_moved_shown_everywhere_and_back_by_undo(desk):
    before, key = shelf(desk), table(desk).current().key
    move_to(desk, "Cold 7")
    assert desk.focus() == "packages"
    assert shelf(desk, key) == "Cold 7"
    assert desk.desk.ui.toast.text() == "Moved to Cold 7"
    assert desk.desk.ui.details.hero.location.text() == "Cold 7"
    desk.until(lambda: any("Moved to Cold 7" in line.title for line in desk.desk.ui.details.activity._events._lines))
    written(desk)
    assert shelf(desk, key) == "Cold 7"
    desk.until(lambda: "Cold 7" in desk.store.locations())
    desk.press("Ctrl+Z")
    assert shelf(desk, key) == before
    assert desk.desk.ui.toast.text() == "Move undone"
    written(desk)
    assert shelf(desk, key) == before
    assert not desk.desk.outbox_controller.can_undo()
    desk.until(lambda: "Cold 7" not in desk.store.locations())


def test_the_notice_is_shown_once(desk):
    desk.press("Ctrl+Shift+M")
    assert desk.sees("move_notice")
    desk.press("Escape")
    assert desk.focus() == "packages"
    desk.press("Ctrl+Shift+M")
    assert desk.sees("move_sheet")
    assert not desk.sees("move_notice")
    desk.press("Return")  # nothing typed
    assert desk.sees("move_sheet")


def test_the_window_is_named_after_how_many_packages_move(desk):
    desk.press("Ctrl+Shift+M")
    assert named(desk) == ("Move package", "Move package")
    desk.press("Escape", "Shift+Down", "Ctrl+Shift+M")
    assert desk.words("move_about") == "2 packages"
    assert named(desk) == ("Move packages", "Move packages")
    desk.press("Escape", "Home", "Ctrl+Shift+M")
    assert named(desk) == ("Move package", "Move package")


def named(hands):
    sheet = hands.find("move_sheet")
    return sheet.title.text(), sheet.accessibleName()


def test_several_packages_move_at_once(desk):
    desk.press("Shift+Down", "Shift+Down")
    keys = [row.key for row in table(desk).selected_rows()]
    before = [shelf(desk, key) for key in keys]
    assert len(keys) == 3
    move_to(desk, "Cage 2")
    assert [shelf(desk, key) for key in keys] == ["Cage 2"] * 3
    assert desk.desk.ui.toast.text() == "3 packages moved to Cage 2"
    written(desk)
    move_to(desk, "Cage 3")
    written(desk)
    moves = [one for key in keys for one in all_moves(desk, key)]
    assert [(one.origin, one.to) for one in moves if one.to == "Cage 3"] == [("Cage 2", "Cage 3")] * 3
    desk.press("Ctrl+Z")
    written(desk)
    assert [shelf(desk, key) for key in keys] == ["Cage 2"] * 3
    move_to(desk, "cage 2")
    assert desk.desk.ui.toast.text() == "Already at Cage 2"
    assert before != ["Cage 2"] * 3


def all_moves(hands, key):
    row = next(row for row in hands.rows() if row.key == key)
    return hands.app.workspace.records.moves_of(key_of(row.package))


def test_no_location_and_back_to_the_one_of_mybuilding(desk, building):
    key = next(row.key for row in desk.rows() if row.package.shelf and row.package.package_id)
    server = next(one.shelf for one in building.packages(RIVERSIDE) if one.package_id == key)
    desk.press("Home")
    desk.press_until("Down", lambda: table(desk).current().key == key)
    desk.press("Ctrl+Shift+M")
    desk.press_until("Tab", lambda: desk.window.focusWidget().text() == "No location")
    desk.press("Return")
    assert (shelf(desk, key), desk.desk.ui.toast.text()) == ("", "The package has no location now")
    written(desk)
    move_to(desk, server)
    written(desk)
    assert shelf(desk, key) == server
    assert desk.app.workspace.records.read(lambda records: records.moves.moved(), None) == []


def test_a_click_on_the_location_and_the_menu_move_it_too(desk):
    location = desk.desk.ui.details.hero.location
    desk.until(location.isVisible)
    QTest.mouseClick(location, Qt.MouseButton.LeftButton)
    assert desk.focus() == "move_location"
    desk.press("Escape")
    desk.press("Shift+F10")
    menu_hands.choose(catalog.MOVE)
    menu_hands.settle()
    desk.until(lambda: desk.sees("move_sheet"))


def test_it_is_found_kept_and_shown_to_another_user(desk):
    key = next(row.key for row in desk.rows() if row.package.package_id)
    desk.press_until("Down", lambda: table(desk).current().key == key)
    move_to(desk, "Zebra 9")
    written(desk)
    desk.until(lambda: "Zebra 9" in desk.store.locations())
    desk.press("Ctrl+F")
    desk.type("zebra")
    desk.until(lambda: [row.key for row in desk.rows()] == [key])
    desk.press("Escape", "Escape")
    desk.until_fresh()
    desk.refresher.refresh()
    desk.until_fresh()
    assert shelf(desk, key) == "Zebra 9"
    to_somebody_else(desk)
    desk.until_fresh()
    desk.until(lambda: any(row.key == key for row in desk.rows()))
    assert shelf(desk, key) == "Zebra 9"


def test_released_packages_and_readers_move_nothing(desk):
    desk.press("Ctrl+4")
    desk.go_to_list("Home")
    desk.press("Ctrl+Shift+M")
    assert not desk.sees("move_sheet")
    assert "pending" in desk.desk.ui.toast.text()


def test_hostile_text_is_only_text(desk):
    desk.press("Ctrl+Shift+M")
    desk.find("move_location").setText("=1+1<b>\u202e&x\n\x00y")  # pasted: no key types it
    desk.press("Return")
    assert "=1+1<b>" in shelf(desk)
    assert "\n" not in shelf(desk)
    written(desk)
    assert "\u202e" not in desk.desk.ui.toast.text()
    desk.press("Ctrl+Shift+M")
    assert desk.sees("move_sheet")


def test_privacy_mode_hides_the_name(desk):
    desk.press("Ctrl+Shift+M")
    name = table(desk).current().package.resident_name
    assert not name or name in desk.find("move_about").text()
    desk.press("Ctrl+Shift+N")
    assert not name or name not in desk.find("move_about").text()
    desk.press("Ctrl+Shift+N")


def test_it_is_kept_over_a_restart(desk, start, server):
    key = next(row.key for row in desk.rows() if row.package.package_id)
    desk.press_until("Down", lambda: table(desk).current().key == key)
    move_to(desk, "Zebra 9")
    written(desk)
    desk.until_kept()
    desk.close()
    again = start(server.profile)
    again.until_resumed()
    again.until_fresh()
    assert shelf(again, key) == "Zebra 9"
    assert "Zebra 9" in again.store.locations()


class TestSent:
    """MyBuilding takes new locations."""

    @pytest.fixture
    def building(self) -> PracticeBuilding:
        return PracticeBuilding(days=14, endpoints={"update_package": f"GET {UPDATE}"})

    def test_a_move_is_sent_once_after_the_time_for_undo(self, start, server, building):
        hands = start(server.profile, grace=0)
        hands.sign_in()
        hands.until_fresh()
        hands.go_to_list("Home")
        key = table(hands).current().key
        hands.press("Ctrl+Shift+M")
        assert not hands.sees("move_notice")
        hands.type("Sent 1")
        hands.press("Return")
        hands.until(lambda: building.moves == 1)
        hands.until(lambda: [one.state for one in all_moves(hands, key)] == ["sent"])
        assert shelf(hands, key) == "Sent 1"
        hands.press("Ctrl+Z")
        hands.until(lambda: building.moves == 2)
        assert [one.path for one in server.requests].count(UPDATE) == 2

    def test_a_rejection_is_one_sentence_and_the_location_stays(self, start, server, building):
        server.knobs.missing_endpoints = {UPDATE}
        hands = start(server.profile, grace=0)
        hands.sign_in()
        hands.until_fresh()
        hands.go_to_list("Home")
        key = table(hands).current().key
        move_to(hands, "Sent 2")
        hands.until(lambda: hands.desk.ui.toast.text().startswith("New location kept on this computer"))
        assert shelf(hands, key) == "Sent 2"
        assert building.moves == 0

    def test_offline_it_waits_also_over_a_restart(self, start, server, building):
        hands = start(server.profile, grace=0)
        hands.sign_in()
        hands.until_fresh()
        hands.go_to_list("Home")
        key = table(hands).current().key
        server.knobs.drop_before_commit = 999
        move_to(hands, "Sent 3")
        written(hands)
        hands.until_kept()
        hands.close()
        server.knobs.drop_before_commit = 0
        again = start(server.profile)
        again.until_resumed()
        again.until(lambda: building.moves == 1)
        again.until(lambda: [one.state for one in all_moves(again, key)] == ["sent"])
        assert shelf(again, key) == "Sent 3"
