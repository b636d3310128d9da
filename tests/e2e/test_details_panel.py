"""The details panel at work: other packages of the unit, possible matches, activity, menu, and an empty list."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from mybuilding_desk.ui.main_page.lists.details_controller import DetailsController
from mybuilding_desk.ui.text.error_texts import REFUSALS
from tests.e2e.hands import RESIDENT, UPS, Hands
from tests.e2e.test_roles_and_houses import enter

AMAZON = "TBA309471205881"


def select(desk: Hands, unit: str) -> None:
    row = next(one for one in desk.rows() if one.package.unit == unit)
    desk.desk.ui.table.select(row.key)
    desk.until(lambda: desk.desk.is_quiet)


def test_also_pending_opens_the_release_of_the_unit(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    pending = desk.store.waiting_of("12B")
    button = desk.find("details_also")
    assert button.accessibleName().startswith(f"Also pending for 12B: {len(pending) - 1}")
    desk.click(button)
    assert {row.key for row in desk.find("release_packages").ticked()} == {row.key for row in pending}
    desk.press("Escape")
    alone = next(one for one in desk.rows() if len(desk.store.waiting_of(one.package.unit)) == 1)
    select(desk, alone.package.unit)
    assert not desk.sees("details_also")


@pytest.mark.parametrize("by", ["click", "Enter"])
def test_a_possible_match_is_assigned_and_undone(start, server, building, by: str) -> None:
    desk: Hands = start(server.profile, grace=60)
    desk.sign_in()
    desk.until_fresh()
    desk.scan(AMAZON)
    desk.type("zoe angstrm")
    desk.press("Ctrl+U", "Ctrl+3")
    desk.until(lambda: desk.sees("details_match_0"))
    match = desk.find("details_match_0")
    assert match.accessibleName() == "Assign to 12B, Zoë Ångström"
    desk.scan(UPS)  # a package in the scan bar stays there
    if by == "click":
        desk.click(match)
    else:
        match.setFocus()
        desk.press("Return")
    [entry] = [one for one in desk.store.entries() if one.kind == "log"]
    assert entry.draft is not None
    assert (entry.draft.unit, entry.draft.resident_name) == ("12B", "Zoë Ångström")
    assert entry.draft.tracking_number == AMAZON
    assert desk.words("toast").startswith("Assigned: 12B")
    assert desk.words("scan_number").replace(" ", "") == UPS
    desk.press("Ctrl+Z")
    assert [one.state for one in desk.store.entries()] == ["held"]
    assert building.adds == 0


def test_a_resident_sees_no_matches_and_no_other_packages(start, server) -> None:
    desk: Hands = start(server.profile)
    enter(desk, RESIDENT)
    desk.until_fresh()
    select(desk, "12B")
    for name in ("details_also", "details_release", "details_more", "details_no_email"):
        assert not desk.sees(name)
    assert desk.sees("details_events")


def test_view_all_opens_the_activity(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    events = desk.desk.ui.details.activity._events
    assert next(line.title for line in events._shown) == "Received"
    desk.click(desk.find("details_story"))
    assert desk.sees("story_sheet")


def test_the_menu_acts_on_the_selected_package(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    button = desk.find("details_more")
    button.setFocus()
    desk.press("Space")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    names = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert {"View activity", "Edit", "Track online"} <= set(names)
    edit = next(action for action in menu.actions() if action.text().startswith("Edit"))
    assert (edit.isEnabled(), edit.toolTip()) == (False, "Already synced")
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_caps_belong_to_the_scan_bar_while_a_package_is_in_it(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    cap = desk.find("details_release")._cap
    assert cap.isVisible()
    desk.scan(UPS)
    desk.until(lambda: not cap.isVisible())
    desk.press("Escape")
    desk.until(cap.isVisible)


def test_a_resident_without_an_email_is_to_be_called(desk: Hands, building) -> None:
    desk.until_fresh()
    without = {one.resident_id for one in building.residents("32") if not one.email}
    row = next(one for one in desk.rows() if one.package.resident_id in without)
    desk.desk.ui.table.select(row.key)
    desk.until(lambda: desk.desk.is_quiet)
    assert desk.words("details_no_email") == "No email on file: call the resident"
    known = next(one for one in desk.rows() if one.package.resident_id not in {*without, ""})
    desk.desk.ui.table.select(known.key)
    desk.until(lambda: desk.desk.is_quiet)
    assert not desk.sees("details_no_email")


def test_the_panel_gives_its_place_to_an_empty_list(desk: Hands) -> None:
    desk.until_fresh()
    before = desk.find("packages").width()
    desk.press("Ctrl+F")
    desk.type("xyzzy")
    desk.until(lambda: not desk.sees("panel"))
    assert desk.find("packages").width() > before
    desk.press("Escape", "Escape")
    desk.until(lambda: desk.sees("panel"))
    assert desk.find("packages").width() == before


def test_a_rejection_is_told_once(desk: Hands) -> None:
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.words("details_banner_text") == REFUSALS["unknown_unit"])
    desk.until(lambda: desk.desk.is_quiet)
    assert not desk.sees("news_banner")
    assert desk.words("details_state") == "Rejected"


def test_a_rejection_of_a_package_out_of_sight_is_told_on_the_page(start, server) -> None:
    desk: Hands = start(server.profile, grace=1)
    desk.sign_in()
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    select(desk, "12B")
    desk.until(lambda: REFUSALS["unknown_unit"] in desk.words("news_banner_text"))
    desk.go_to_list("Home")
    desk.until(lambda: not desk.sees("news_banner"))
    assert desk.words("details_banner_text") == REFUSALS["unknown_unit"]


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", ["system", "es", "fr"])
def test_nothing_scrolls_and_the_main_action_is_in_sight(start, server, size, language: str) -> None:
    desk: Hands = start(server.profile)
    desk.sign_in()
    desk.until_fresh()
    desk.app.preferences.change(language=language)
    desk.window.resize(*size)
    QApplication.processEvents()
    select(desk, "12B")
    QApplication.processEvents()
    panel, release = desk.find("panel"), desk.find("details_release")
    assert panel.rect().contains(QRect(release.mapTo(panel, QPoint()), release.size()))
    scroll = panel.findChild(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    desk.app.preferences.change(language="system")


def test_in_a_narrow_window_the_list_has_the_place_and_enter_releases(desk: Hands) -> None:
    desk.until_fresh()
    desk.window.resize(1024, 768)
    desk.until(lambda: not desk.sees("panel"))
    desk.go_to_list("Home", "Return")
    assert desk.sees("release_sheet")


def test_the_number_can_be_selected_by_mouse_as_a_whole(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    number = desk.find("details_number")
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    QTest.mouseDClick(number, Qt.MouseButton.LeftButton)
    assert number.hasSelectedText()


def test_the_age_in_the_panel_changes_with_that_in_the_list(desk: Hands) -> None:
    desk.until_fresh()
    select(desk, "12B")
    shown = desk.desk.ui.table.current()
    clock = desk.desk.findChild(DetailsController)._clock
    assert shown is not None
    then = datetime.now(UTC) + timedelta(milliseconds=clock.remainingTime() + 500)
    age = (then - shown.package.arrived_at).total_seconds()
    assert age % 60 < 2
