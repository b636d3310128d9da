"""The shadow below a card: it is there, it follows the size, and it fades."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

from mybuilding_desk.ui.shadow import Shadow
from mybuilding_desk.ui.sizes import SHADOW, SHADOW_DROP


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.setStyleSheet("background: white")
    made.resize(400, 400)
    card = QFrame(made)
    card.setGeometry(100, 100, 200, 100)
    card.setGraphicsEffect(Shadow(card))
    made.show()
    return made


def dark(page, x, y):
    """How far a pixel is from white, 0 to 255."""
    return 255 - QColor(page.grab().toImage().pixel(x, y)).lightness()


def test_a_shadow_falls_below_the_card_and_fades(page):
    below = [dark(page, 200, 200 + distance) for distance in range(0, SHADOW + SHADOW_DROP, 6)]
    assert below == sorted(below, reverse=True)
    assert below[0] > 25
    assert below[-1] < 5
    assert dark(page, 200, 205) > dark(page, 200, 95)
    assert dark(page, 200, 150) == 0
    assert dark(page, 5, 5) == 0


def test_it_follows_the_size_of_the_card(page):
    card = page.findChild(QFrame)
    assert dark(page, 200, 305) == 0
    card.resize(200, 200)
    assert dark(page, 200, 305) > 20
