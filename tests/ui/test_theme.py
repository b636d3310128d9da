"""Words can be read: the contrast of every pair of colours used for words, computed as WCAG 2.2 says."""

import re
from dataclasses import fields

import pytest

from mybuilding_desk.ui.stylesheet import style_sheet
from mybuilding_desk.ui.theme import DARK, LIGHT, MARKS, Colours, theme

GROUNDS = ("bg", "surface", "raised", "sunken", "rail", "sel")
PAIRS = [
    *((ink, ground) for ink in ("text", "muted") for ground in GROUNDS),
    *((ink, ground) for ink in ("ok", "warn", "bad", "info", "accent") for ground in ("bg", "surface", "raised")),
    *((tone, f"{tone}_soft") for tone in ("ok", "warn", "bad", "info", "accent")),
    ("accent_ink", "accent"),
    ("toast_ink", "toast"),
]


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    """The contrast ratio, from 1 to 21."""
    dark, light = sorted((luminance(ink), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ruler_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_can_be_read(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("carrier", MARKS)
def test_carrier_marks_can_be_read(carrier, dark):
    ground, ink = MARKS[carrier][dark]
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_can_be_seen(colours):
    for ground in GROUNDS:
        assert contrast(colours.accent, getattr(colours, ground)) >= 3


@pytest.fixture(params=["light", "dark"])
def sheet(qapp, request):
    """The style sheet of one theme, with that theme in force."""
    before = theme.colours, theme.dark
    theme.choose(request.param)
    yield style_sheet()
    theme.colours, theme.dark = before


def test_the_sheet_uses_only_colours_of_the_theme(sheet):
    known = {getattr(theme.colours, role.name) for role in fields(Colours)}
    assert set(re.findall(r"#[0-9A-Fa-f]{6,8}\b", sheet)) <= known
    assert "$" not in sheet


def test_no_words_are_faint(sheet):
    """`faint` and `line` are for shapes: the sheet never gives them to words."""
    for colour in (theme.colours.faint, theme.colours.line):
        assert not re.search(rf"(?<![-a-z])color: {colour}", sheet)
