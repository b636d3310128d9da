"""The shadow below a card: it is there, it follows the size, and it fades."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

from mybuilding_desk.ui.base.effects import Shadow, _shadow
from mybuilding_desk.ui.theme.metrics import SHADOW, SHADOW_OFFSET


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
    below = [dark(page, 200, 200 + distance) for distance in range(0, SHADOW + SHADOW_OFFSET, 6)]
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


@pytest.mark.parametrize("size", [(300, 150), (150, 300), (300, 300)])
def test_a_long_card_has_the_corners_of_a_short_one_and_even_sides(page, size):
    card, (wide, high) = page.findChild(QFrame), size
    corner = [(x, y) for x in range(10, 100) for y in (20, 30, 36)]
    card.setGeometry(40, 40, 150, 150)
    short = [dark(page, *place) for place in corner]
    card.setGeometry(40, 40, wide, high)
    assert [dark(page, *place) for place in corner] == short
    below = {dark(page, x, 40 + high + 6) for x in range(120, wide - 40, 10)}
    beside = {dark(page, 40 + wide + 3, y) for y in range(120, high - 40, 10)}
    assert all(len(side) <= 1 for side in (below, beside))
    assert min(below | beside) > 10


def test_large_cards_share_what_is_kept_of_a_shadow(page):
    card = page.findChild(QFrame)
    sides = []
    for side in (200, 250, 300):
        card.resize(side, side)
        page.grab()
        sides.append(_shadow.cache_info().misses)
    assert sides[0] == sides[1] == sides[2]
