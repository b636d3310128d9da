"""Every window over the work fits a small screen: head and buttons in sight, nothing cut off, and Tab in order."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mybuilding_desk.ui.base.sheet import Sheet, open_sheets
from mybuilding_desk.ui.text.language import use_language
from tests.e2e import eyes
from tests.e2e.hands import UPS, Hands
from tests.e2e.screens import SCREENS
from tests.support.pseudo import Pseudo

WINDOWS = ("release", "outbox", "story", "keys", *(name for name in SCREENS if name.startswith("settings")))
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
    first = stops.index(inside[0]) if inside else 0
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
    for size, pixels in SIZES.items():
        hands.window.resize(*pixels)
        check(hands, sheet, size)
    hands.app.preferences.change(text_size="150")
    QApplication.processEvents()
    check(hands, sheet, "1024, text at 150 %")


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
