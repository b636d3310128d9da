"""The line below the pages before the main page: the language, help, and the version."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk import __version__
from mybuilding_desk.domain.settings import BuildingPolicy
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e.hands import Hands
from tests.e2e.menu_hands import shown_menu


def choose(hands: Hands, menu: str, entry: str) -> None:
    hands.click(hands.find(menu))
    action = next(one for one in shown_menu().actions() if one.iconText() == entry)
    shown_menu().setActiveAction(action)
    hands.qtbot.keyClick(shown_menu(), "\r")
    back_to_the_window(hands)


def shown_entries(hands: Hands, menu: str) -> list[str]:
    hands.click(hands.find(menu))
    entries = [action.iconText() for action in shown_menu().actions() if action.iconText()]
    shown_menu().close()
    back_to_the_window(hands)
    return entries


def back_to_the_window(hands: Hands) -> None:
    """Activate the window again, as a desktop does when a menu is closed."""
    hands.window.activateWindow()
    hands.until(hands.window.isActiveWindow)


def test_the_foot_is_below_every_page_but_the_main_page(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    foot = hands.find("page_foot")
    assert foot.geometry().bottom() == hands.window.centralWidget().rect().bottom()
    assert hands.words("page_version") == f"Version {__version__}"
    hands.sign_in()
    assert not hands.sees("page_foot")
    hands.press("Ctrl+Shift+L")
    assert hands.sees("page_foot")
    hands.press("Ctrl+Shift+U")
    assert hands.sees("page_foot")


@pytest.mark.parametrize("page", ["sign-in", "welcome", "set-up"])
def test_the_language_of_the_page_changes_at_once(start, server, page):
    hands = start(server.profile if page == "sign-in" else None)
    if page != "sign-in":
        hands.app.start(None)
        hands.until(lambda: hands.focus() == "choose_set_up")
    if page == "set-up":
        hands.press("Return")
        hands.until(lambda: hands.focus() == "client_id")
        hands.type("desk-1")
    hands.until(lambda: hands.sees("page_language"))
    choose(hands, "page_language", "Español")
    name, words = {
        "sign-in": ("sign_in", "Iniciar sesión"),
        "welcome": ("choose_practice", "Probar el modo de práctica"),
        "set-up": ("save_set_up", "Guardar"),
    }[page]
    hands.until(lambda: hands.sees(name) and hands.find(name).accessibleName() == words)
    assert hands.words("page_language") == "Español"
    if page == "set-up":
        assert hands.find("client_id").text() == "desk-1"


@pytest.fixture
def spanish(start, server) -> Hands:
    """The sign-in page after a user of French signed out, and Spanish was chosen there."""
    hands = start(server.profile)
    hands.sign_in()
    hands.app.preferences.change(language="fr")
    hands.until_kept()
    hands.sign_out()
    hands.until(lambda: hands.sees("page_language"))
    choose(hands, "page_language", "Español")
    hands.until(lambda: hands.words("page_language") == "Español")
    return hands


def test_the_language_goes_with_the_user_who_signs_in_there(spanish):
    spanish.press("Ctrl+A")
    spanish.sign_in()
    assert spanish.app.preferences.now.language == "es"
    spanish.sign_out()
    spanish.until(lambda: spanish.words("page_language") == "Español")


def test_the_pages_keep_the_language_and_an_account_keeps_its_own(spanish, start, server):
    spanish.close()
    again = start(server.profile)
    again.until(lambda: again.words("page_language") == "Español")
    again.sign_in()
    assert again.app.preferences.now.language == "fr"


def test_the_lock_page_changes_the_language_of_the_desk(desk):
    desk.press("Ctrl+Shift+L")
    choose(desk, "page_language", "Français")
    desk.until(lambda: desk.sees("unlock") and desk.find("unlock").text() == "Déverrouiller")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("scan_line"))
    assert desk.app.preferences.now.language == "fr"


def test_help_is_what_there_is(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.sees("page_help"))
    assert shown_entries(hands, "page_help") == ["Copy support information", "Practice mode"]
    QGuiApplication.clipboard().clear()
    choose(hands, "page_help", "Copy support information")
    hands.until(lambda: QGuiApplication.clipboard().text())
    assert "MyBuilding Desk" in QGuiApplication.clipboard().text()


def test_a_language_of_the_building_stays(start, server):
    hands = start(server.profile)
    hands.app.preferences.policy = BuildingPolicy({}, frozenset({"language"}))
    hands.app.window.foot.use(lambda: hands.app.preferences)
    assert not hands.find("page_language").isEnabled()
    assert hands.find("page_language").toolTip() == "Managed by your building"


class ShownWindows(QObject):
    """Event filter of the application: the names of the windows that are shown besides the main window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(watched.objectName() or type(watched).__name__)
        return False


def test_no_part_of_these_pages_is_ever_a_window_of_its_own(desk):
    shown = ShownWindows()
    QApplication.instance().installEventFilter(shown)
    desk.press("Ctrl+,", "Down", "Down", "Down", "Down", "Escape", "Ctrl+Shift+L", "Ctrl+Shift+U", "1")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("scan_line"))
    QApplication.instance().removeEventFilter(shown)
    assert shown.names == []
