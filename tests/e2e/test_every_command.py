"""Every command by its key, by the menu bar, and by the palette: each way has the same effect."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.commands.catalog import COMMANDS
from mybuilding_desk.ui.commands.command import Command
from tests.e2e.conftest import Start
from tests.e2e.menu_hands import choose, close_menus, open_menu
from tests.e2e.observations import OBSERVATIONS, Place
from tests.support.paper import installed
from tests.support.server import PracticeServer


class _Browser(QObject):
    def __init__(self, pages: list[str]) -> None:
        super().__init__()
        self._pages = pages

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self._pages.append(url.toString())


@pytest.fixture
def place(start: Start, server: PracticeServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    made = Place(hands, server, installed(monkeypatch))
    browser = _Browser(made.pages)
    mails = _Browser(made.mails)
    QDesktopServices.setUrlHandler("https", browser, "open")
    QDesktopServices.setUrlHandler("mailto", mails, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")
    QDesktopServices.unsetUrlHandler("mailto")


def by_key(place: Place, command: Command) -> None:
    place.hands.press(command.keys.shown)


def by_menu(place: Place, command: Command) -> None:
    open_menu(place.hands, command)
    choose(command)
    if QApplication.activePopupWidget() is not None:
        close_menus(place.hands)
    QApplication.processEvents()
    place.hands.window.activateWindow()


def by_palette(place: Place, command: Command) -> None:
    """Open the palette, limit it to commands, type the name, and press Enter once it listens."""
    hands = place.hands
    hands.press("Ctrl+K")
    palette = hands.desk.palette_controller
    palette.clock = lambda: float("inf")
    hands.type(f">{command.name}")
    choice = palette.sheet().model.choice
    assert choice is not None
    assert choice.title == hands.app.window.commands.name(command)
    hands.press("Return")


WAYS: dict[str, Callable[[Place, Command], None]] = {"key": by_key, "menu": by_menu, "palette": by_palette}


def ways_of(command: Command) -> dict[str, Callable[[Place, Command], None]]:
    wanted = OBSERVATIONS[command].ways
    return {name: way for name, way in WAYS.items() if name in wanted and (name != "key" or command.keys.main)}


def test_every_command_has_an_observation() -> None:
    assert set(OBSERVATIONS) == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.command_id)
def test_every_way_of_a_command_has_the_same_effect(place: Place, command: Command) -> None:
    one = OBSERVATIONS[command]
    effects = {}
    for name, way in ways_of(command).items():
        place.leave()
        one.prepare(place)
        before = one.seen(place)
        way(place, command)
        place.hands.until(lambda before=before: one.seen(place) != before)
        effects[name] = before, one.seen(place)
        one.restore(place)
    assert len(effects) >= 2 or not command.keys.main
    assert len(set(map(repr, effects.values()))) == 1, effects
