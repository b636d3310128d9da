"""The first page of a PC without a configuration, under real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.access.welcome import WelcomePage
from mybuilding_desk.ui.theme.stylesheet import apply_theme


@pytest.fixture
def page(qtbot) -> WelcomePage:
    made = WelcomePage()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.focus_first()
    return made


@pytest.fixture
def chosen(page) -> list[str]:
    heard: list[str] = []
    page.set_up_chosen.connect(lambda: heard.append("set up"))
    page.practice_chosen.connect(lambda: heard.append("practice"))
    return heard


def press(qtbot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_first_choice_has_the_focus_and_takes_the_key(qtbot, page, chosen, key):
    press(qtbot, key)
    assert chosen == ["set up"]


@pytest.mark.parametrize("move", [Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right])
def test_tab_and_arrows_reach_the_second(qtbot, page, chosen, move):
    press(qtbot, move)
    press(qtbot, Qt.Key.Key_Return)
    assert chosen == ["practice"]


@pytest.mark.parametrize("move", [Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Left])
def test_and_back(qtbot, page, chosen, move):
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, move)
    press(qtbot, Qt.Key.Key_Return)
    assert chosen == ["set up"]


def test_a_click_on_the_words_is_a_click_on_the_choice(qtbot, page, chosen):
    words = page.findChild(QPushButton, "choose_practice").findChildren(QLabel)[-1]
    button = words.parentWidget()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=words.geometry().center())
    assert chosen == ["practice"]


def test_each_choice_says_what_it_does(page):
    for name in ("choose_set_up", "choose_practice"):
        button = page.findChild(QPushButton, name)
        assert button.accessibleName()
        assert button.accessibleDescription() in [words.text() for words in button.findChildren(QLabel)]


def test_no_words_are_cut(qtbot, page):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    for words in page.findChildren(QLabel):
        if words.wordWrap():
            qtbot.waitUntil(lambda words=words: words.height() >= words.heightForWidth(words.width()))
