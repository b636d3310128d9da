"""The first page of a PC without a configuration, with real key events."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.access.welcome import WelcomePage
from mybuilding_desk.ui.theme.stylesheet import apply_theme


@pytest.fixture
def page(qtbot) -> WelcomePage:
    page = WelcomePage()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.focus_first()
    return page


@pytest.fixture
def chosen(page) -> list[str]:
    choices: list[str] = []
    page.set_up_chosen.connect(lambda: choices.append("set up"))
    page.practice_chosen.connect(lambda: choices.append("practice"))
    return choices


def press(qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_first_choice_has_the_focus(qtbot, page, chosen, key):
    press(qtbot, key)
    assert chosen == ["set up"]


@pytest.mark.parametrize("move", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_tab_and_arrows_reach_the_second_choice(qtbot, page, chosen, move):
    press(qtbot, move)
    press(qtbot, Qt.Key.Key_Return)
    assert chosen == ["practice"]


@pytest.mark.parametrize("move", [Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Left])
def test_back_tab_and_arrows_return_to_the_first_choice(qtbot, page, chosen, move):
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, move)
    press(qtbot, Qt.Key.Key_Return)
    assert chosen == ["set up"]


def test_a_click_on_the_text_selects_the_choice(qtbot, page, chosen):
    label = page.findChild(QPushButton, "choose_practice").findChildren(QLabel)[-1]
    button = label.parentWidget()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=label.geometry().center())
    assert chosen == ["practice"]


def test_each_choice_has_an_accessible_name_and_description(page):
    for name in ("choose_set_up", "choose_practice"):
        button = page.findChild(QPushButton, name)
        assert button.accessibleName()
        assert button.accessibleDescription() in [label.text() for label in button.findChildren(QLabel)]


def test_no_text_is_clipped(qtbot, page):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    for label in page.findChildren(QLabel):
        if label.wordWrap():
            qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
