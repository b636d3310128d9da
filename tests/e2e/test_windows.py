"""Every window over the work fits a small screen: head and buttons in sight, nothing cut off, and Tab in order."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.sheet import Sheet, open_sheets
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme import CAPTION, ICON_BUTTON, SPACE, theme
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.e2e import eyes
from tests.e2e.hands import UPS, Hands
from tests.e2e.screens import SCREENS
from tests.support.pseudo import Pseudo

WINDOWS = (
    "release", "outbox", "story", "proof", "labels", "keys", "hand-over", "hand-overs", "hand-over read", "hold",
    "return", "instructions", "instruction", "move", "outgoing add", "outgoing pickup", "outgoing proof",
    *(name for name in SCREENS if name.startswith("settings")),
)  # fmt: skip
SIZES = {"1024 at 150 %": (683, 512), "1366 at 150 %": (911, 512), "1920 at 200 %": (960, 540), "1024": (1024, 768)}


@pytest.fixture
def stretched(qapp) -> Iterator[None]:
    """All texts a good third longer."""
    translator = Pseudo(qapp, stretched=True)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    use_language(qapp, "system")


def in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


def place_of(part: QWidget, page: QWidget) -> QRect:
    return QRect(part.mapTo(page, QPoint()), part.size())


def buttons_of(sheet: Sheet) -> list[QPushButton]:
    """The buttons that no scrolling can move."""
    body = sheet._scroll
    return [one for one in sheet.findChildren(QPushButton) if one.isVisible() and not body.isAncestorOf(one)]


def tab_round(hands: Hands, sheet: Sheet) -> list[str]:
    """The names of all stops of Tab, each fully visible when it has the focus; the last leads back to the first."""
    names: list[str] = []
    while (name := hands.focus()) not in names:
        names.append(name)
        stop = hands.window.focusWidget()
        hands.until(lambda stop=stop: in_sight(stop))
        hands.press("Tab")
    assert name == names[0]
    assert len(names) < 40
    return names


def check(hands: Hands, sheet: Sheet, size: str) -> None:
    page = hands.desk.rect()
    hands.until(lambda: page.adjusted(0, 24, 0, -24).contains(place_of(sheet.card, hands.desk)))
    for part in (sheet.title, *buttons_of(sheet)):
        hands.until(lambda part=part: in_sight(part))
    hands.until(lambda: not eyes.cut(sheet))
    stops = tab_round(hands, sheet)
    fixed = [one.objectName() for one in buttons_of(sheet) if one.objectName() in stops]
    inside = [name for name in stops if name not in fixed]
    first = next((at for at, name in enumerate(stops) if name in inside and stops[at - 1] in fixed), 0)
    inside = inside[inside.index(stops[first]) :] + inside[: inside.index(stops[first])] if inside else []
    turned = stops[first:] + stops[:first]
    assert turned[: len(inside)] == inside, f"{size}: {stops}"  # the body, then the buttons


@pytest.mark.parametrize("language", ["english", "stretched"])
@pytest.mark.parametrize("screen", WINDOWS)
def test_a_window_fits_a_small_screen(request, start, server, screen, language):
    if language == "stretched":
        request.getfixturevalue("stretched")
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    SCREENS[screen](hands)
    [sheet] = open_sheets(hands.desk)
    if screen == "hand-over":  # it opens at the figures: its note comes into view with the first key
        hands.type("x")
    for size, pixels in SIZES.items():
        hands.window.resize(*pixels)
        check(hands, sheet, size)
    hands.app.preferences.change(text_size="150")
    QApplication.processEvents()
    check(hands, sheet, "1024, text at 150 %")


MAIN_PARTS = {
    "sign-in over the work": ("sign_in_sheet", ("sign_in", "password")),
    "palette": ("palette", ("palette_field", "palette_foot")),
    "logging": ("popup", ("intake_kind", "intake_note")),
    "drop": ("drop_bar", ("end_drop",)),
    "locked": ("lock_card", ("unlock", "lock_password")),
    "change of clerk": ("change_card", ("clerk_1",)),
}
"""Names of what opens, and of the parts in it that are always in sight."""


@pytest.mark.parametrize("language", ["english", "stretched"])
@pytest.mark.parametrize("screen", MAIN_PARTS)
def test_the_main_parts_are_in_sight_on_a_small_screen(request, start, server, screen, language):
    if language == "stretched":
        request.getfixturevalue("stretched")
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    SCREENS[screen](hands)
    name, parts = MAIN_PARTS[screen]
    opened = hands.find(name)
    for pixels in SIZES.values():
        hands.window.resize(*pixels)
        for part in parts:
            hands.until(lambda part=part: in_sight(hands.find(part)))
        hands.until(lambda: not eyes.cut(opened))


@pytest.mark.parametrize("language", ["english", "stretched"])
def test_the_pages_before_the_work_fit_a_small_screen(request, start, server, language):
    if language == "stretched":
        request.getfixturevalue("stretched")
    hands = start(server.profile)
    for pixels in SIZES.values():
        hands.window.resize(*pixels)
        hands.until(lambda: in_sight(hands.find("sign_in")))
        hands.until(lambda: not eyes.cut(hands.window))


@pytest.mark.parametrize("language", ["english", "stretched"])
def test_the_first_pages_fit_a_small_screen(request, start, language):
    if language == "stretched":
        request.getfixturevalue("stretched")
    hands = start(None)
    for pixels in SIZES.values():
        hands.window.resize(*pixels)
        for name in ("choose_set_up", "choose_practice"):
            hands.until(lambda name=name: in_sight(hands.find(name)))
        hands.until(lambda: not eyes.cut(hands.window))
    hands.until(lambda: hands.focus() == "choose_set_up")
    hands.press("Return")
    hands.until(lambda: hands.focus() == "client_id")
    hands.until(lambda: in_sight(hands.find("save_set_up")))
    hands.window.resize(*SIZES["1024 at 150 %"])
    hands.until(lambda: not eyes.cut(hands.window))
    hands.press_until("Tab", "save_set_up")
    hands.until(lambda: in_sight(hands.find("save_set_up")))


def test_the_content_of_a_window_keeps_its_width_when_it_scrolls(start, server):
    hands = start(server.profile)
    hands.sign_in()
    hands.press("F1")
    [sheet] = open_sheets(hands.desk)
    body = sheet._scroll.widget().layout().itemAt(0).widget()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        QApplication.setLayoutDirection(direction)
        hands.window.resize(1024, 560)
        hands.until(sheet._scroll.verticalScrollBar().isVisible)
        hands.until(lambda: _sides(body, sheet.card) == (SPACE[6], SPACE[6]))
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_queue_in_a_narrow_window_shows_the_whole_number_and_the_whole_button(stretched, start, server):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    hands.window.resize(*SIZES["1024 at 150 %"])
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return", "Ctrl+Shift+S")
    sheet, entries = hands.find("outbox_sheet"), hands.find("outbox_entries")
    assert hands.sees("outbox_hint")
    hands.until(lambda: not eyes.cut(sheet))
    number = width_of(f"UPS {grouped(UPS)}", CAPTION, fixed=True)
    room = entries.viewport().width() - 2 * SPACE[6] - theme.px(ICON_BUTTON) - 2 * SPACE[3] - entries.keeps_free
    assert number < room


def _sides(part: QWidget, card: QWidget) -> tuple[int, int]:
    """The distance of a part from the sides of the card's inside."""
    inside, here = card.contentsRect(), place_of(part, card)
    return here.left() - inside.left(), inside.right() - here.right()


def test_a_window_hides_the_toast_as_long_as_it_is_open(start, server):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    toast = hands.desk.ui.toast
    assert hands.sees("toast")
    hands.press("F1")
    assert not hands.sees("toast")
    assert toast.can_undo()
    hands.press("Escape")
    assert hands.sees("toast")
    assert "Logged" in toast.text()
    hands.press("F1", "F12")  # what happens in the window is told over it
    assert hands.sees("toast")
    assert "copied" in toast.text()
    sheet = hands.desk.ui.shortcut_help
    hands.window.resize(911, 512)
    hands.until(lambda: place_of(sheet.card, hands.desk).bottom() < toast.y())
    hands.press("Escape")
    assert hands.sees("toast")
