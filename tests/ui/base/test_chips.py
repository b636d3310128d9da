"""Chips: a name longer than its chip is elided at its end, not clipped at both."""

import pytest

from mybuilding_desk.ui.base.chips import Chips

LONG = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff & senior"


@pytest.fixture
def chips(qtbot):
    chips = Chips("collector")
    qtbot.addWidget(chips)
    chips.resize(640, 100)
    chips.show()
    return chips


def text_and_fit(chip):
    """Return the text of a chip, and whether it fits."""
    text = chip.text().replace("&&", "&")
    return text, chip.sizeHint().width() <= chip.width()


def test_a_long_name_is_elided_at_its_end(chips):
    chips.show_names([(LONG, f"Picked up by {LONG}"), ("Zoë Ångström", "Picked up by Zoë Ångström")])
    text, fits = text_and_fit(chips.buttons[0])
    assert fits
    assert text.endswith("…")
    assert LONG.startswith(text[:-1])
    assert len(text) > 10
    assert chips.buttons[0].accessibleName() == f"Picked up by {LONG}"
    assert text_and_fit(chips.buttons[1]) == ("Zoë Ångström", True)


def test_a_name_is_complete_again_when_there_is_room(chips):
    chips.show_names([("Hubert Blaine", "")])
    chips.resize(60, 100)
    chips._reposition()
    assert text_and_fit(chips.buttons[0])[0] != "Hubert Blaine"
    chips.resize(640, 100)
    chips._reposition()
    assert text_and_fit(chips.buttons[0]) == ("Hubert Blaine", True)
