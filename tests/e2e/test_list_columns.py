"""The numbers, units, and locations of the lists are whole in the usual windows, in every language."""

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.packages.columns import BAR_ROOM, BEGIN, END, carrier_bar_width
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme import BODY, BOLD, NUMBER
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.e2e.test_pseudo_languages import Speaks, pseudo, settle  # noqa: F401 - a fixture

UPS, USPS = "1Z 9JW CFY YW 1474 4944", "9400 2901 6395 8003 2092 22"
USUAL, AT_150, SMALL = (1366, 768), (911, 512), (1024, 768)
"""Windows on a screen of 1366 x 768, at 100 and at 150 %, and on one of 1024 x 768."""


def room(hands, name: str) -> int:
    """The width for the text of a column."""
    table = hands.desk.ui.table
    at = table.rows.columns.index(name)
    bar = carrier_bar_width() if name == "number" and table.columns.carrier_bar else 0
    last = BAR_ROOM if at == table.horizontalHeader().last_visible() else 0
    return table.columnWidth(at) - BEGIN - END - bar - last


def are_whole(hands) -> bool:
    """Whether the longest usual number and the longest unit of the building fit."""
    numbers = max(width_of(number, NUMBER, fixed=True) for number in (UPS, USPS))
    units = max(width_of(row.package.unit, BODY, BOLD) for row in hands.rows())
    return numbers <= room(hands, "number") and units <= room(hands, "unit")


@pytest.mark.parametrize("text_size", ["100", "115"])
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_numbers_are_whole_in_every_list_and_window(start, server, language, text_size):
    hands = start(server.profile)
    hands.app.preferences.change(language=language, text_size=text_size)
    settle()
    hands.sign_in()
    hands.until_fresh()
    hands.app.preferences.change(language=language, text_size=text_size)
    settle()
    whole = {}
    for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+4"):
        hands.press(keys)
        if keys == "Ctrl+2":
            hands.click(hands.find("overdue_view_packages"))
        for size in (USUAL, AT_150, SMALL):
            hands.window.resize(*size)
            settle()
            whole[keys, size] = are_whole(hands)
    use_language(QApplication.instance(), "system")
    assert set(whole.values()) == {True}, whole


@pytest.mark.parametrize("stretched", [True, False], ids=["stretched", "right to left"])
def test_numbers_are_whole_in_longer_words(start, server, pseudo: Speaks, stretched):  # noqa: F811 - the fixture
    hands = start(server.profile)
    pseudo(stretched)
    hands.sign_in()
    hands.until_fresh()
    for size in (USUAL, AT_150, SMALL):
        hands.window.resize(*size)
        settle()
        assert are_whole(hands), size


def test_the_panel_is_open_beside_the_whole_numbers(desk):
    desk.window.resize(*USUAL)
    settle()
    assert desk.sees("panel")
    assert are_whole(desk)
    assert room(desk, "shelf") >= 40
