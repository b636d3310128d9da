"""Every screen in two pseudo-languages: no text is cut off or stays English, and right to left mirrors the window."""

import re
import time
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.ui.commands.catalog import COMMANDS
from mybuilding_desk.ui.commands.command import Menu
from mybuilding_desk.ui.text.language import use_language
from tests.e2e import eyes, screens
from tests.e2e.conftest import Start
from tests.e2e.hands import Hands
from tests.e2e.menu_hands import close_menus, open_menu, shown_menu
from tests.e2e.screens import SCREENS
from tests.support.pseudo import Pseudo, outside
from tests.support.server import PracticeServer

Speaks = Callable[[bool], None]
WORD = re.compile(r"[^\W\d_]{2,}")
NUMBER = re.compile(r"\b1Z(?: ?[0-9A-Z]+)+|[0-9a-f-]{36}|https?://\S+|\*\.\w+")
DATA = {"MyBuilding", "Desk", "Smythe", "Zoë", "PH", "TBA", "ups", "zz", "xyzzy", "English", "Español", "Français"}
MARKUP = re.compile(r"</?qt>")
USUAL, SMALLER, SMALL, SMALLEST = (1366, 768), (1024, 768), (800, 600), (640, 480)
AS_THEY_ARE = ("about_parts", "about_parts_list", "about_license", "lock_footer_left")


def _logging_in_batch(desk: Hands) -> None:
    desk.press("Ctrl+Shift+B", "Tab")
    desk.type("UPS")
    desk.press("Tab", "Tab")
    desk.type("b2")
    desk.press("Return")
    desk.scan("TBA309471205883")
    desk.type("12b")


def _refused(desk: Hands) -> None:
    desk.press("Ctrl+1")
    desk.scan("TBA309471205882")
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.sees("details_banner") or desk.sees("news_banner"))  # without the panel above the list
    desk.go_to_list("Home")


def _unsigned(desk: Hands) -> None:
    SCREENS["release"](desk)
    desk.press("Return")


def _empty_search(desk: Hands) -> None:
    desk.press("Ctrl+F")
    desk.type("xyzzy")
    desk.until(lambda: desk.desk.ui.table.rows.search_results and desk.desk.ui.table.rows.search_results.done)


def _asked(desk: Hands) -> None:
    desk.press("Ctrl+Shift+S", "Home", "Delete")


MORE = {
    "nothing found": _empty_search,
    "unknown unit": lambda desk: (desk.scan("TBA309471205881"), desk.type("xyzzy"), desk.press("Return")),
    "a release without a signature": _unsigned,
    "a refusal": _refused,
    "logging in a batch": _logging_in_batch,
    "why it is dropped": _asked,
}


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[Speaks]:
    """`pseudo(stretched)` switches the program to one of the two languages."""
    translators: list[Pseudo] = []

    def begin(stretched: bool) -> None:
        translators.append(Pseudo(qapp, stretched=stretched))
        qapp.installTranslator(translators[0])
        if not stretched:
            qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    yield begin
    for translator in translators:
        qapp.removeTranslator(translator)
    use_language(qapp, "system")


def data_of(building: PracticeBuilding) -> set[str]:
    """All words that come from the building or from the calendar, not from the program."""
    here = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    days = [here.monthName(n, form) for n in range(1, 13) for form in forms]
    days += [here.dayName(n, form) for n in range(1, 8) for form in forms] + list(time.tzname)
    return set(WORD.findall(" ".join([*_strings(vars(building), 8), *CARRIERS, *days]))) | DATA


def _strings(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in _strings(part, depth - 1))
    elif depth and isinstance(value, list | tuple | set):
        yield from (text for part in value for text in _strings(part, depth - 1))
    elif depth and hasattr(value, "__slots__"):
        yield from (text for name in value.__slots__ for text in _strings(getattr(value, name, ""), depth - 1))
    elif depth and hasattr(value, "__dict__"):
        yield from _strings(vars(value), depth - 1)


def english_in(top: QWidget, data: set[str]) -> set[tuple[str, str]]:
    """The texts with a word that is neither translated nor data. Names of parts and of licenses stay as they are."""
    displayed = [(whose, unescape(MARKUP.sub("", text))) for whose, text in eyes.texts(top) if whose not in AS_THEY_ARE]
    return {(whose, text) for whose, text in displayed if set(WORD.findall(outside(NUMBER.sub("", text)))) - data}


def settle() -> None:
    """Process events until the layout is stable; one part may move another."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def tour(hands: Hands) -> Iterator[str]:
    """Every screen in turn, in the usual window; keys leave each of them."""
    for name in screens.tour(hands, {**SCREENS, **MORE}):
        settle()
        yield name
        hands.window.resize(*USUAL)
        settle()


def cut_at(hands: Hands, *sizes: tuple[int, int]) -> list[str]:
    """The texts that are cut off in windows of these sizes."""
    messages = []
    for size in sizes:
        hands.window.resize(*size)
        settle()
        messages += [f"{size}: {message}" for message in eyes.cut(hands.window)]
    return messages


@pytest.mark.parametrize("stretched", [True, False], ids=["stretched", "right to left"])
def test_no_text_is_cut_off_or_stays_english(
    start: Start, server: PracticeServer, building: PracticeBuilding, pseudo: Speaks, stretched: bool
) -> None:
    hands = start(server.profile)
    pseudo(stretched)
    hands.sign_in()
    hands.until_fresh()
    cut, english = {}, {}
    for screen in tour(hands):
        english[screen] = english_in(hands.window, data_of(building))
        cut[screen] = cut_at(hands, USUAL, SMALLER, SMALL)
    assert {screen: messages for screen, messages in english.items() if messages} == {}
    assert {screen: messages for screen, messages in cut.items() if messages} == {}
    assert len(cut) > 15


@pytest.mark.parametrize("stretched", [True, False], ids=["stretched", "right to left"])
def test_no_text_of_a_menu_stays_english(
    start: Start, server: PracticeServer, building: PracticeBuilding, pseudo: Speaks, stretched: bool
) -> None:
    hands = start(server.profile)
    pseudo(stretched)
    hands.sign_in()
    hands.until_fresh()
    english = {}
    for menu in Menu:
        open_menu(hands, next(one for one in COMMANDS if one.menu is menu))
        english[menu.name] = _english_in_menu(data_of(building))
        close_menus(hands)
    table, communities = hands.desk.ui.table, hands.desk.ui.sidebar.communities
    for name, part in (("package", table), ("community", communities)):
        part.setFocus()
        hands.press("Shift+F10")
        english[name] = _english_in_menu(data_of(building))
        close_menus(hands)
    assert {name: texts for name, texts in english.items() if texts} == {}


def _english_in_menu(data: set[str]) -> set[str]:
    """The texts of the open menu that are neither translated nor data; each entry fits its row."""
    menu = shown_menu()
    texts = {text for action in menu.actions() for text in (action.iconText(), action.toolTip())}
    widest = max(menu.fontMetrics().horizontalAdvance(action.iconText()) for action in menu.actions())
    assert widest < menu.width()
    return {text for text in texts if set(WORD.findall(outside(text))) - data}


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize(("text_size", "sizes"), [("100", (USUAL, SMALLER, SMALLEST)), ("150", (USUAL, SMALLER))])
def test_the_languages_fit_smaller_windows_and_larger_text(
    start: Start, server: PracticeServer, language: str, text_size: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    hands = start(server.profile)
    hands.app.preferences.change(language=language, text_size=text_size)
    settle()
    hands.sign_in()
    hands.until_fresh()
    hands.app.preferences.change(language=language, text_size=text_size)
    settle()
    cut = {screen: messages for screen in tour(hands) if (messages := cut_at(hands, *sizes))}
    use_language(QApplication.instance(), "system")
    assert cut == {}


def test_a_right_to_left_language_mirrors_the_window(start: Start, server: PracticeServer, pseudo: Speaks) -> None:
    hands = start(server.profile)
    pseudo(False)
    hands.sign_in()
    rail, table, details = (hands.find(name) for name in ("rail", "packages", "panel"))
    positions = [part.mapTo(hands.window, part.rect().topLeft()).x() for part in (details, table, rail)]
    assert positions == sorted(positions)
    assert hands.find("scan_line").layoutDirection() == Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("stretched", [True, False], ids=["stretched", "right to left"])
def test_the_pages_before_the_sign_in_are_not_cut_off(start: Start, pseudo: Speaks, stretched: bool) -> None:
    hands = start(None)
    pseudo(stretched)
    hands.app.start(None)
    for page in ("welcome", "set-up", "set-up with what is wrong"):
        settle()
        assert (page, english_in(hands.window, DATA), cut_at(hands, USUAL, SMALLER, SMALL)) == (page, set(), [])
        if page == "welcome":
            hands.until(lambda: hands.focus() == "choose_set_up")
            hands.press("Return")
            hands.until(lambda: hands.focus() == "client_id")
        elif page == "set-up":
            hands.press("Return")
            hands.until(lambda: hands.sees("client_id_problem"))
