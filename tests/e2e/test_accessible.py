"""The program for ears and by keys: all that takes the focus has a name, a role, its turn, and is seen to have it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.theme import TARGET
from tests.e2e import ears
from tests.e2e.hands import UPS, Hands
from tests.e2e.screens import MUST_BE_ANSWERED, SCREENS

NOTHING_SAID = ("Client", "NoRole", "Border", "Pane")
AROUND = 26
"""Pixels around a field in which its frame may show the focus."""


def scope(desk: Hands) -> QWidget:
    """What Tab goes round in: the topmost open sheet, else the page."""
    sheets = open_sheets(desk.desk)
    return sheets[-1] if sheets else desk.window


def stop(widget: QWidget) -> str:
    """What Tab comes to: a widget, or a group of which one is chosen by the arrows."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    buttons = group.buttons() if group is not None else [widget]
    return buttons[0].objectName()


def stops(desk: Hands) -> set[str]:
    """All that Tab has to come to."""
    found = scope(desk).findChildren(QWidget)
    return {
        stop(one)
        for one in found
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.focusProxy()
    }


def look(widget: QWidget) -> QImage:
    """A widget and what is around it; of a field only that, as its cursor blinks."""
    window = widget.window()
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    picture = window.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()
    if isinstance(widget, QLineEdit):
        painter = QPainter(picture)
        painter.fillRect(QRect(AROUND + 3, AROUND + 3, widget.width() - 6, widget.height() - 6), Qt.GlobalColor.gray)
        painter.end()
    return picture


@pytest.mark.parametrize("screen", SCREENS)
def test_all_that_takes_the_focus_has_a_name_and_a_turn_and_is_seen_to_have_it(desk, screen):
    SCREENS[screen](desk)
    heard = ears.tree(desk.window)
    assert [one for one in heard if one.focusable and not one.name] == []
    assert {one.owner for one in heard if one.focusable and one.role in NOTHING_SAID} <= {"signature_pad"}
    wanted, order, unseen = stops(desk), [], []
    while QApplication.focusWidget() not in order:
        here = QApplication.focusWidget()
        order.append(here)
        with_focus = look(here)
        here.clearFocus()
        if look(here) == with_focus:
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
def told():
    """All that is said aloud from now on."""
    heard: list[str] = []
    announcer.announced.connect(lambda words, _: heard.append(words))
    yield heard
    announcer.disconnect(announcer)


def test_a_row_is_told_in_one_sentence_and_a_cell_by_its_words(desk):
    desk.press("Ctrl+L", "Home")
    row = desk.desk.ui.table.current()
    package = row.package
    sentence = ears.current_cell()
    assert sentence.startswith(f"{package.unit}, {package.resident_name}, {package.type_name}, shelf {package.shelf}, ")
    assert package.tracking_number in sentence.replace(" ", "")
    assert ", logged, waiting for " in sentence
    cells = [one.name for one in ears.tree(desk.desk.ui.table) if one.role == "Cell"]
    assert cells[: len(desk.desk.ui.table.rows.columns)][1:] == [
        package.unit, package.resident_name, package.type_name, ears.spaced(package.tracking_number), package.shelf,
        "logged",
    ]  # fmt: skip


def test_what_is_gone_and_what_is_overdue_is_told_as_such(desk):
    desk.until(desk.store.overdue_count)
    desk.press("Alt+3", "Ctrl+L")
    assert ", overdue (over 10 d), " in ears.current_cell()
    desk.until_fresh()
    desk.press("Alt+2", "Ctrl+L", "Home")
    package = desk.desk.ui.table.current().package
    assert f"released, to {package.released_to}, by {package.released_by}, " in ears.current_cell()


SHEETS = ("release", "outbox", "pile", "story", "keys", "settings look", "sign-in over the work")


@pytest.mark.parametrize("screen", SHEETS)
def test_a_sheet_is_told_as_a_dialog_by_its_name(desk, screen):
    SCREENS[screen](desk)
    heard = ears.of(scope(desk))
    assert heard.role == "Dialog"
    assert heard.name


def test_a_tick_is_told(desk):
    desk.type("12b")
    desk.press("Return")

    def first() -> ears.Heard:
        return next(one for one in ears.tree(desk.desk.ui.release_sheet) if one.role == "ListItem" and one.focused)

    assert first().checked
    desk.press("Space")
    assert not first().checked


def test_one_of_a_few_is_told_as_such(desk):
    desk.press("F9", "Tab", "Right")
    assert ears.of(desk.find("theme_light")).role == "RadioButton"
    assert ears.of(desk.find("theme_light")).checked
    assert not ears.of(desk.find("theme_dark")).checked
    desk.press("Escape")
    assert {ears.of(desk.find(name)).role for name in ("tab_pending", "tab_history")} == {"RadioButton"}


def test_a_button_tells_its_key(desk):
    assert ears.of(desk.find("details_story")).description == "Key: F3"


def test_what_happens_is_said_without_being_asked(desk, told, server):
    desk.scan(UPS)
    desk.type("12e")
    desk.type("r")
    assert told[-1] == "2 people or units fit"
    desk.press("Down")
    assert told[-1].startswith("12E, Rohan Venkataraman")
    assert told[-1].endswith("Enter takes it.")
    desk.press("Return")
    assert any(words.startswith("Logged for 12E") for words in told)
    desk.press("F7")
    assert told[-1] == "What this desk has sent and has still to send"
    desk.press("Escape")
    desk.type("qqqq")
    desk.press("Return")
    assert told[-1] == desk.words("scan_banner_text")
    desk.press("Escape")
    server.close()
    desk.press("F5")
    desk.until(lambda: "Working offline" in told)


def test_escape_leads_back_to_the_scan_line_from_everywhere(desk):
    for screen in [name for name in SCREENS if name not in MUST_BE_ANSWERED]:
        SCREENS[screen](desk)
        for _ in range(3):
            desk.press("Escape")
        found = open_sheets(desk.desk), desk.focus(), desk.find("scan_line").text()
        assert (screen, *found) == (screen, [], "scan_line", "")
        if desk.sees("drop_bar"):
            desk.press("F8")


MAIN = {
    "desk": ("scan_frame", "details_release", "details_copy", "details_story", "tab_pending", "find_frame"),
    "release": ("cancel_release", "release", "collector_0", "collected_by", "release_note"),
    "pile": ("pile_assign", "pile_drop", "close_pile"),
    "outbox": ("outbox_send_all", "close_outbox"),
    "drop": ("end_drop",),
    "sign-in over the work": ("sign_in", "password"),
}
"""The counter's main actions, by the screen where they are."""


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_what_the_counter_does_most_is_large_enough_for_a_finger(desk, size, text_size):
    desk.app.preferences.change(text_size=text_size)
    desk.window.resize(*size)
    for screen, names in MAIN.items():
        SCREENS[screen](desk)
        small = {}
        for name in names:
            if desk.sees(name) and min(desk.find(name).width(), desk.find(name).height()) < TARGET:
                small[name] = desk.find(name).size().toTuple()
        assert small == {}
        assert desk.desk.ui.table.rowHeight(0) >= TARGET
        desk.press("Escape", "Escape", "Escape")
