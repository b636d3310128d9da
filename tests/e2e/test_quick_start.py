"""The sign-in page appears before the program is complete: input in between is not lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.e2e.hands import Hands
from tests.support.server import PracticeServer


@pytest.fixture
def hasty(qtbot, tmp_path: Path, server: PracticeServer):
    """A program whose window is shown, but not painted yet."""
    app = App(AppPaths.under(tmp_path), MemoryKeychain())
    app.start(server.profile)
    app.show()
    hands = Hands(qtbot, app)
    yield hands
    hands.close()
    app.window.deleteLater()


def field(hands: Hands, name: str) -> QLineEdit:
    edit = hands.window.findChild(QLineEdit, name)
    assert edit is not None
    return edit


def sign_in(hands: Hands) -> None:
    # No event was processed yet, so no field has the focus that typing needs.
    field(hands, "email").setText(PRACTICE_EMAIL)
    field(hands, "password").setText(PRACTICE_PASSWORD)
    QTest.keyClick(field(hands, "password"), Qt.Key.Key_Return)


def test_a_sign_in_before_the_session_exists_is_done_later(hasty: Hands) -> None:
    sign_in(hasty)
    assert hasty.app.accounts is None
    assert hasty.sees("sign_in_progress")
    hasty.until(lambda: hasty.app.workspace is not None)
    assert hasty.app.workspace is not None
    assert hasty.app.workspace.user.email == PRACTICE_EMAIL


def test_an_early_sign_in_can_be_canceled(hasty: Hands, server: PracticeServer) -> None:
    sign_in(hasty)
    QTest.keyClick(field(hasty, "password"), Qt.Key.Key_Escape)
    assert not hasty.sees("sign_in_progress")
    hasty.until(lambda: hasty.app.accounts is not None)
    sign_in(hasty)
    hasty.until(lambda: hasty.app.workspace is not None)
    assert sum(seen.path.endswith("access_token") for seen in server.requests) == 1


def test_a_window_closed_at_once_starts_nothing(hasty: Hands) -> None:
    hasty.window.close()
    hasty.until(lambda: hasty.window.is_painted)
    assert hasty.app.accounts is None
