"""The shadow below a card is visible, follows the card's size, and fades."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QWidget

from mybuilding_desk.ui.base.effects import Shadow, _shadow
from mybuilding_desk.ui.theme.metrics import SHADOW, SHADOW_OFFSET


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet("background: white")
    page.resize(400, 400)
    card = QFrame(page)
    card.setGeometry(100, 100, 200, 100)
    card.setGraphicsEffect(Shadow(card))
    page.show()
    return page


def darkness(page, x, y):
    """Return a pixel's distance from white, 0 to 255."""
    return 255 - QColor(page.grab().toImage().pixel(x, y)).lightness()


def test_a_shadow_falls_below_the_card_and_fades(page):
    below = [darkness(page, 200, 200 + distance) for distance in range(0, SHADOW + SHADOW_OFFSET, 6)]
    assert below == sorted(below, reverse=True)
    assert below[0] > 25
    assert below[-1] < 5
    assert darkness(page, 200, 205) > darkness(page, 200, 95)
    assert darkness(page, 200, 150) == 0
    assert darkness(page, 5, 5) == 0


def test_the_shadow_follows_the_size_of_the_card(page):
    card = page.findChild(QFrame)
    assert darkness(page, 200, 305) == 0
    card.resize(200, 200)
    assert darkness(page, 200, 305) > 20


@pytest.mark.parametrize("size", [(300, 150), (150, 300), (300, 300)])
def test_a_long_card_has_the_same_corners_and_even_sides(page, size):
    card, (width, height) = page.findChild(QFrame), size
    corner = [(x, y) for x in range(10, 100) for y in (20, 30, 36)]
    card.setGeometry(40, 40, 150, 150)
    short = [darkness(page, *point) for point in corner]
    card.setGeometry(40, 40, width, height)
    assert [darkness(page, *point) for point in corner] == short
    below = {darkness(page, x, 40 + height + 6) for x in range(120, width - 40, 10)}
    right = {darkness(page, 40 + width + 3, y) for y in range(120, height - 40, 10)}
    assert all(len(side) <= 1 for side in (below, right))
    assert min(below | right) > 10


def test_large_cards_share_one_cached_shadow(page):
    card = page.findChild(QFrame)
    sides = []
    for side in (200, 250, 300):
        card.resize(side, side)
        page.grab()
        sides.append(_shadow.cache_info().misses)
    assert sides[0] == sides[1] == sides[2]
