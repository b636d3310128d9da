"""Text size, full screen, and the parts of the main page, as commands."""

from types import MappingProxyType

from PySide6.QtCore import Qt

from mybuilding_desk.domain.settings import BuildingPolicy
from tests.e2e.hands import RESIDENT
from tests.e2e.test_roles_and_houses import enter


def test_zooming_takes_each_text_size_and_says_it(desk):
    view, toast = desk.app.window.view, desk.desk.ui.toast

    def sizes(step: int) -> list[str]:
        seen = []
        for _ in range(4):
            view.zoom(step)
            seen.append(desk.words("toast_text"))
        return seen

    assert sizes(1) == [f"Text size {size}%" for size in (115, 130, 150, 150)]
    assert sizes(-1) == [f"Text size {size}%" for size in (130, 115, 100, 100)]
    view.zoom(2)
    view.zoom_reset()
    assert desk.app.preferences.now.text_size == "100"
    assert toast.isVisible()


def test_zooming_works_on_the_sign_in_page(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.app.session is not None)
    hands.app.window.view.zoom(1)
    assert hands.app.preferences.now.text_size == "115"
    assert hands.app.window.fault_notice.text() == "Text size 115%"


def test_a_text_size_set_by_the_building_stays(desk):
    preferences = desk.app.preferences
    preferences.policy = BuildingPolicy(MappingProxyType({"text_size": "100"}), frozenset({"text_size"}))
    desk.press("Ctrl++")
    assert preferences.now.text_size == "100"
    assert desk.words("toast_text") == "Managed by your building"


def test_full_screen_returns_to_the_window_as_it_was(desk):
    window = desk.app.window
    for before in (Qt.WindowState.WindowNoState, Qt.WindowState.WindowMaximized):
        window.setWindowState(before)
        window.view.toggle_full_screen()
        assert window.isFullScreen()
        window.view.toggle_full_screen()
        assert not window.isFullScreen()
        assert window.isMaximized() == (before == Qt.WindowState.WindowMaximized)


def around(hands, step: int, times: int) -> list[str]:
    seen = []
    for _ in range(times):
        hands.desk.ui.focus_next_pane(step)
        seen.append(hands.focus())
    return seen


PANES = ["scan_line", "tab_pending", "packages", "details_release", "waiting"]


def test_the_parts_of_the_page_take_the_focus_in_turn(desk):
    desk.until_fresh()
    assert desk.focus() == "scan_line"
    assert around(desk, 1, 6) == [*PANES[1:], *PANES[:2]]
    assert around(desk, -1, 3) == ["scan_line", "waiting", "details_release"]
    desk.find("find").setFocus()
    assert around(desk, 1, 1) == ["packages"]
    desk.find("communities").setFocus()
    assert around(desk, 1, 1) == ["scan_line"]


def test_hidden_parts_are_left_out(desk):
    desk.until_fresh()
    desk.window.resize(800, 700)
    assert around(desk, 1, 4) == ["tab_pending", "packages", "waiting", "scan_line"]
    desk.desk.open_settings()
    before = desk.focus()
    assert around(desk, 1, 1) == [before]


def test_a_resident_starts_with_the_tabs(start, server):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    hands.until_fresh()
    assert set(around(hands, 1, 4)) == {"tab_pending", "packages", "details_copy", "waiting"}
