"""Chips: a name that is longer than a chip is shortened at its end, not cut at both."""

import pytest

from mybuilding_desk.ui.base.chips import Chips

LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff & senior"


@pytest.fixture
def chips(qtbot):
    made = Chips("collector")
    qtbot.addWidget(made)
    made.resize(640, 100)
    made.show()
    return made


def shown(chip):
    """The words on a chip, and whether they fit it."""
    words = chip.text().replace("&&", "&")
    return words, chip.sizeHint().width() <= chip.width()


def test_a_long_name_keeps_its_begin(chips):
    chips.show_names([(LONG, f"Collected by {LONG}"), ("Zoë Ångström", "Collected by Zoë Ångström")])
    words, fits = shown(chips.buttons[0])
    assert fits
    assert words.endswith("…")
    assert LONG.startswith(words[:-1])
    assert len(words) > 10
    assert chips.buttons[0].accessibleName() == f"Collected by {LONG}"
    assert shown(chips.buttons[1]) == ("Zoë Ångström", True)


def test_it_is_whole_again_where_there_is_room(chips):
    chips.show_names([("Hubert Blaine", "")])
    chips.resize(60, 100)
    chips._reposition()
    assert shown(chips.buttons[0])[0] != "Hubert Blaine"
    chips.resize(640, 100)
    chips._reposition()
    assert shown(chips.buttons[0]) == ("Hubert Blaine", True)
