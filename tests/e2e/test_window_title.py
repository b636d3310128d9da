"""The title of the window names the community, the connection, and unsynced changes, but never a resident."""

import sys

from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.text.language import use_language
from tests.e2e.hands import ELAN, UPS


def test_it_names_the_current_community(desk):
    assert desk.window.windowTitle() == "140 Riverside – MyBuilding Desk"
    desk.store.choose(ELAN)
    assert desk.window.windowTitle() == "Elan Tower – MyBuilding Desk"


def test_other_pages_name_only_the_program(desk):
    desk.app.accounts.lock.lock()
    assert desk.window.windowTitle() == "MyBuilding Desk"
    desk.app.accounts.lock.open()
    desk.app.window.resume_desk()
    assert desk.window.windowTitle() == "140 Riverside – MyBuilding Desk"
    desk.desk.sign_out_wanted.emit()
    desk.until(lambda: desk.focus() == "email")
    assert desk.window.windowTitle() == "MyBuilding Desk"


def test_it_tells_when_the_desk_is_offline(desk, server):
    desk.until_fresh()
    server.knobs.drop_before_commit = 10_000
    desk.desk.refresh()
    desk.until(lambda: desk.window.windowTitle() == "Offline – 140 Riverside – MyBuilding Desk")
    use_language(QApplication.instance(), "fr")
    desk.until(lambda: desk.window.windowTitle() == "Hors ligne – 140 Riverside – MyBuilding Desk")


def test_macos_marks_unsynced_changes(start, server, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    assert hands.window.windowTitle() == "140 Riverside – MyBuilding Desk[*]"
    assert not hands.window.isWindowModified()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until(hands.window.isWindowModified)
    hands.app.accounts.lock.lock()
    assert not hands.window.isWindowModified()
