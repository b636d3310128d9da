"""Keyboard and screen-reader access: each focusable widget has a name, a role, a tab position, and a visible focus."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.scanning.flag_chips import FlagChip
from mybuilding_desk.ui.theme import TARGET
from tests.e2e import ears
from tests.e2e.hands import UPS, Hands
from tests.e2e.screens import MUST_BE_ANSWERED, SCREENS

NOTHING_SAID = ("Client", "NoRole", "Border", "Pane")
AROUND = 26
"""Pixels around a field in which its frame may show the focus."""


def scope(desk: Hands) -> QWidget:
    """The scope of Tab: the topmost open sheet, or else the page."""
    sheets = open_sheets(desk.desk)
    return sheets[-1] if sheets else desk.window


def stop(widget: QWidget) -> str:
    """The tab stop of a widget: itself, or its group of radio buttons or of chips that share one stop."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    buttons = group.buttons() if group is not None else [widget]
    if isinstance(widget, FlagChip):
        buttons = widget.parentWidget().findChildren(FlagChip)
    return buttons[0].objectName()


def stops(desk: Hands) -> set[str]:
    """All expected tab stops."""
    widgets = scope(desk).findChildren(QWidget)
    return {
        stop(one)
        for one in widgets
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()
    }


def picture_of(widget: QWidget) -> QImage:
    """A picture of a widget and its surroundings; of a field only the surroundings, as its cursor blinks."""
    window = widget.window()
    area = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    picture = window.grab(area.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()
    if isinstance(widget, QLineEdit):
        painter = QPainter(picture)
        painter.fillRect(QRect(AROUND + 3, AROUND + 3, widget.width() - 6, widget.height() - 6), Qt.GlobalColor.gray)
        painter.end()
    return picture


@pytest.mark.parametrize("screen", SCREENS)
def test_every_focusable_widget_has_a_name_a_tab_position_and_a_visible_focus(desk, screen):
    SCREENS[screen](desk)
    items = ears.tree(desk.window)
    assert [one for one in items if one.focusable and not one.name] == []
    assert {one.owner for one in items if one.focusable and one.role in NOTHING_SAID} <= {"signature_pad"}
    wanted, order, unseen = stops(desk), [], []
    while QApplication.focusWidget() not in order:
        here = QApplication.focusWidget()
        order.append(here)
        with_focus = picture_of(here)
        here.clearFocus()
        if picture_of(here) == with_focus:
            unseen.append(here.objectName())
        here.setFocus()
        desk.press("Tab")
    assert QApplication.focusWidget() is order[0]
    assert sorted(map(stop, order)) == sorted(wanted)
    assert unseen == []
    for widget in reversed(order):
        desk.press("Shift+Tab")
        assert QApplication.focusWidget() is widget


@pytest.fixture
def announcements():
    """All announcements from now on."""
    texts: list[str] = []
    announcer.announced.connect(lambda text, _: texts.append(text))
    yield texts
    announcer.disconnect(announcer)


def test_a_row_is_announced_in_one_sentence_and_a_cell_by_its_text(desk):
    desk.go_to_list("Home")
    row = desk.desk.ui.table.current()
    package = row.package
    sentence = ears.current_cell()
    assert sentence.startswith(
        f"{package.unit}, {package.resident_name}, {package.type_name}, location {package.shelf}, "
    )
    assert package.tracking_number in sentence.replace(" ", "")
    assert ", Logged, in storage for " in sentence
    cells = [one.name for one in ears.tree(desk.desk.ui.table) if one.role == "Cell"]
    assert cells[: len(desk.desk.ui.table.rows.columns)][1:] == [
        package.unit, package.resident_name, package.type_name, ears.spaced(package.tracking_number), package.shelf,
    ]  # fmt: skip


def test_released_and_overdue_packages_are_announced_as_such(desk):
    desk.until(desk.store.overdue_count)
    desk.press("Ctrl+2")
    desk.go_to_list()
    assert ", overdue (limit 10 d), " in ears.current_cell()
    desk.until_fresh()
    desk.press("Ctrl+4")
    desk.go_to_list("Home")
    package = desk.desk.ui.table.current().package
    assert f"Released, to {package.released_to}, by {package.released_by}, " in ears.current_cell()


SHEETS = ("release", "outbox", "story", "proof", "hand-over", "keys", "settings look", "sign-in over the work")


@pytest.mark.parametrize("screen", SHEETS)
def test_a_sheet_is_announced_as_a_dialog_with_its_name(desk, screen):
    SCREENS[screen](desk)
    item = ears.of(scope(desk))
    assert item.role == "Dialog"
    assert item.name


def test_a_check_mark_is_announced(desk):
    desk.type("12b")
    desk.press("Return")

    def first() -> ears.AccessibleItem:
        return next(one for one in ears.tree(desk.desk.ui.release_sheet) if one.role == "ListItem" and one.focused)

    assert first().checked
    desk.press("Space")
    assert not first().checked


def test_a_radio_button_is_announced_as_such(desk):
    desk.press("Ctrl+,", "Tab", "Right")
    assert ears.of(desk.find("theme_light")).role == "RadioButton"
    assert ears.of(desk.find("theme_light")).checked
    assert not ears.of(desk.find("theme_dark")).checked
    desk.press("Escape")
    assert {ears.of(desk.find(name)).role for name in ("tab_pending", "tab_history")} == {"RadioButton"}


def test_a_button_announces_its_shortcut(desk):
    assert ears.of(desk.find("details_story")).description == "Shortcut: Alt Enter"


def test_results_are_announced_without_a_request(desk, announcements, server):
    desk.scan(UPS)
    desk.type("12e")
    desk.type("r")
    assert announcements[-1] == "2 matches"
    desk.press("Down")
    assert announcements[-1].startswith("12E, Rohan Venkataraman")
    assert announcements[-1].endswith("Press Enter to choose.")
    desk.press("Return")
    assert any(text.startswith("Logged for 12E") for text in announcements)
    desk.press("Ctrl+Shift+S")
    assert announcements[-1] == "Sync queue"
    desk.press("Escape")
    desk.type("qqqq")
    desk.press("Return")
    assert announcements[-1] == desk.words("scan_banner_text")
    desk.press("Escape")
    server.close()
    desk.press("Ctrl+R")
    desk.until(lambda: "Working offline" in announcements)


def test_escape_returns_to_the_scan_field_from_every_screen(desk):
    for screen in [name for name in SCREENS if name not in MUST_BE_ANSWERED]:
        SCREENS[screen](desk)
        for _ in range(3):
            desk.press("Escape")
        state = open_sheets(desk.desk), desk.focus(), desk.find("scan_line").text()
        assert (screen, *state) == (screen, [], "scan_line", "")
        desk.end_batch()


MAIN = {
    "desk": ("scan_frame", "details_release", "details_more"),
    "release": ("cancel_release", "release", "collected_by", "release_note"),
    "unidentified": ("details_assign", "details_more"),
    "outbox": ("outbox_send_all", "close_outbox"),
    "drop": ("end_drop",),
    "sign-in over the work": ("sign_in", "password"),
}
"""The main actions of the counter, by screen."""
OTHERS = ("tab_pending", "find_frame", "details_copy", "details_story", "waiting", "privacy_sign", "user_button")
MIN_TARGET = 24
"""Pixels that WCAG 2.2 asks for (2.5.8)."""


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_the_main_actions_are_large_enough_for_touch(desk, size, text_size):
    desk.app.preferences.change(text_size=text_size)
    desk.window.resize(*size)
    for screen, names in MAIN.items():
        SCREENS[screen](desk)
        small = {}
        for name in names:
            if desk.sees(name) and min(desk.find(name).width(), desk.find(name).height()) < TARGET:
                small[name] = desk.find(name).size().toTuple()
        assert small == {}
        shown = [desk.find(name) for name in OTHERS if desk.sees(name)]
        assert [one.objectName() for one in shown if min(one.width(), one.height()) < MIN_TARGET] == []
        assert desk.desk.ui.table.rowHeight(0) >= TARGET
        desk.press("Escape", "Escape", "Escape")
