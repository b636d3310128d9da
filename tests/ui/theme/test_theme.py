"""The looks hold: the contrast of all pairs of colours in use, as WCAG 2.2 computes it; text size; figures; sheet."""

import re
from math import ceil

import pytest
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.domain.settings import TEXT_SIZES, Settings
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import IconLabel, counting, icon_button
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, TARGET, theme
from mybuilding_desk.ui.theme.palettes import (
    BADGE_COLOURS,
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Colours,
    badge_colours_of,
)
from mybuilding_desk.ui.theme.stylesheet import apply_theme, style_sheet
from mybuilding_desk.ui.theme.text_painter import width_of

USUAL = {"light": LIGHT, "dark": DARK}
STRONG = {"contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
GROUNDS = ("bg", "surface", "raised", "sunken", "rail", "sel")
TONES = ("ok", "warn", "bad", "info")
WORDS = [
    *((ink, ground) for ink in ("text", "muted") for ground in GROUNDS),  # a placeholder and what is disabled are muted
    *((tone, ground) for tone in (*TONES, "accent") for ground in ("bg", "surface", "raised", "sel")),
    *((tone, f"{tone}_soft") for tone in (*TONES, "accent")),
    *(("text", f"{tone}_soft") for tone in (*TONES, "accent")),
    ("accent_ink", "accent"),
    ("toast_ink", "toast"),
]
SHAPES = [
    *((shape, ground) for shape in ("ok", "warn", "bad") for ground in ("bg", "surface", "raised", "sel")),
    *(("edge", ground) for ground in ("bg", "surface", "raised")),
    *(("accent", ground) for ground in GROUNDS),  # the focus, the cursor's bar, the chosen chip
    *(("text", f"{tone}_soft") for tone in TONES),  # the focus in a banner
    ("accent_ink", "accent"),
    ("faint", "surface"),
    ("faint", "raised"),
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


def faults(colours: Colours, pairs: list[tuple[str, str]], least: float) -> dict[tuple[str, str], float]:
    """The pairs below `least`, with what they have."""
    found = {pair: contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@pytest.fixture
def looks(qapp):
    """Puts looks on the whole program, as the clerk does; at the end everything is as it was."""
    before = theme.colours, theme.dark, theme.high_contrast, theme.scale
    kept = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield lambda **choices: apply_theme(qapp, Settings(**choices))
    theme.colours, theme.dark, theme.high_contrast, theme.scale = before
    qapp.setStyleSheet(kept[0])
    qapp.setPalette(kept[1])
    qapp.setFont(kept[2])


def test_the_ruler_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", USUAL)
def test_words_can_be_read(name):
    assert faults(USUAL[name], WORDS, 4.5) == {}


@pytest.mark.parametrize("name", STRONG)
def test_words_can_be_read_by_those_who_need_more(name):
    assert faults(STRONG[name], WORDS, 7) == {}


@pytest.mark.parametrize("name", [*USUAL, *STRONG])
def test_shapes_edges_and_the_focus_can_be_seen(name):
    assert faults((USUAL | STRONG)[name], SHAPES, 3) == {}


@pytest.mark.parametrize("name", STRONG)
def test_high_contrast_has_lines_that_can_be_seen(name):
    assert faults(STRONG[name], [("line", ground) for ground in GROUNDS], 3) == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("strong", [False, True], ids=["usual", "strong"])
def test_carrier_marks_can_be_read(qapp, dark, strong):
    before = theme.colours, theme.dark, theme.high_contrast
    theme.choose("dark" if dark else "light", "high" if strong else "system")
    marks = {carrier: [colour.name() for colour in theme.badge_colours(carrier)] for carrier in BADGE_COLOURS}
    theme.colours, theme.dark, theme.high_contrast = before
    assert {carrier: mark for carrier, mark in marks.items() if contrast(*mark) < (7 if strong else 4.5)} == {}


def test_every_carrier_has_a_mark_of_its_own():
    marks = [
        badge_colours_of(carrier.casefold().replace(" ", "")) for carrier in CARRIERS if "LaserShip" not in carrier
    ]
    assert len(set(marks)) == len(marks)
    assert BADGE_COLOURS["other"] not in marks
    assert badge_colours_of("ontrac(lasership)") == badge_colours_of("ontrac")
    assert badge_colours_of("drycleaning") == BADGE_COLOURS["other"]


@pytest.mark.parametrize("name", ["chevron-down-quiet", "chevron-down-on-light", "chevron-down-on-dark",
                                  "check-on-accent", "check-on-accent-dark"])  # fmt: skip
def test_icons_of_the_sheet_can_be_seen(name):
    """A style sheet takes files alone: their colours are written in them."""
    colour = re.search(r'stroke="(#\w+)"', resource_path("icons", f"{name}.svg").read_text())[1]
    dark, strong = "dark" in name, name.startswith("chevron-down-on")
    themes = [CONTRAST_DARK if dark else CONTRAST_LIGHT] if strong else [LIGHT, DARK]
    if name.startswith("check"):
        assert all(contrast(colour, one.accent) >= 3 for one in ([DARK, CONTRAST_DARK] if dark else [LIGHT]))
    else:
        assert all(contrast(colour, one.surface) >= 3 for one in themes)


@pytest.fixture(params=[("light", "system"), ("dark", "system"), ("light", "high"), ("dark", "high")])
def sheet(looks, request):
    """The style sheet of one theme, with that theme in force."""
    looks(theme=request.param[0], contrast=request.param[1])
    return style_sheet()


def test_the_sheet_uses_only_colours_of_the_theme(sheet):
    known = set(theme.colours)
    assert set(re.findall(r"#[0-9A-Fa-f]{6,8}\b", sheet)) <= known
    assert not re.search(r"[$~^]", sheet)


def test_a_name_that_is_chosen_is_no_wider_than_its_button(sheet):
    """Qt measures a button without its state: a bolder face for what is chosen cuts the name off at both ends."""
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
    bolder = {name.strip() for name, body in rules if ":checked" in name and "font-" in body}
    assert bolder == {'QPushButton[look="side"]:checked'}  # these are as wide as their column


def test_no_words_are_faint(sheet):
    """`faint` and `line` are for shapes: the sheet never gives them to words."""
    for colour in (theme.colours.faint, theme.colours.line):
        if colour not in (theme.colours.text, theme.colours.muted):
            assert not re.search(rf"(?<![-a-z])color: {colour}", sheet)


def test_the_desktop_can_ask_for_high_contrast(looks, monkeypatch):
    looks(theme="dark")
    assert theme.colours is DARK
    monkeypatch.setattr("mybuilding_desk.ui.theme.wants_contrast", lambda: True)
    looks(theme="dark")
    assert theme.colours is CONTRAST_DARK


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_and_what_holds_it_grow(looks, qtbot, percent):
    share = int(percent) / 100
    field, button = QLineEdit(), QPushButton("Release")
    for part in (field, button):
        qtbot.addWidget(part)
    looks(text_size=percent)
    for part in (field, button):
        part.show()
        assert part.fontMetrics().height() + 10 <= part.height()
    assert theme.font(BODY).pixelSize() == round(BODY * share)
    assert theme.height(TARGET) - TARGET == round(BODY * 1.4 * (share - 1))
    assert theme.px(20) == round(20 * share)


def test_a_larger_font_of_the_system_counts_too(looks, monkeypatch):
    monkeypatch.setattr("mybuilding_desk.ui.theme.system_scale", lambda: 1.5)
    looks(text_size="130")
    assert theme.font(BODY).pixelSize() == round(14 * 1.95)


def test_figures_are_as_wide_as_each_other(looks, qtbot):
    looks(theme="light")
    actions = counting("heading")
    qtbot.addWidget(actions)
    actions.ensurePolished()
    faces = (theme.font(figures=True), theme.font(CAPTION, BOLD, figures=True), theme.font(BODY, fixed=True))
    for font in (*faces, actions.font()):
        wide = [QFontMetricsF(font).horizontalAdvance(figure * 8) for figure in "0123456789"]
        assert max(wide) - min(wide) <= 0.5  # Inter 4.0's own 4 is 1/32 of a pixel narrower in some weights
    assert actions.font().pixelSize() > theme.font().pixelSize()


def test_a_hyphen_between_words_is_no_wider_for_it(looks):
    looks(theme="light")
    hyphen = QFontMetrics(theme.font()).horizontalAdvance("-")
    assert QFontMetrics(QApplication.font()).horizontalAdvance("-") == hyphen
    assert width_of("Mary-Kate") == ceil(QFontMetricsF(theme.font()).horizontalAdvance("Mary-Kate")) + 1


def is_drawn_in(picture, colour: str) -> bool:
    """Whether the strongest point of an icon has this colour, but for what is lost where a line is thin."""
    image = picture.toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    found, wanted = max(points, key=QColor.alpha), QColor(colour)
    return all(abs(a - b) <= 2 for a, b in zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True))


def test_icons_that_are_shown_take_the_colours_of_another_theme(looks, qtbot):
    looks(theme="light")
    char, button, banner = IconLabel(), icon_button("out", "log-out", "Out", lambda: None), Banner("news")
    for part in (char, button, banner):
        qtbot.addWidget(part)
    char.show_icon("check", "ok", 16)
    banner.show_message("bad", "Refused")
    for choice, colours in (("dark", DARK), ("light", LIGHT)):
        looks(theme=choice)
        assert is_drawn_in(char.pixmap(), colours.ok)
        assert is_drawn_in(button.icon().pixmap(18, 18), colours.muted)
        assert is_drawn_in(banner.findChild(IconLabel).pixmap(), colours.bad)


def test_icons_grow_with_the_text(looks, qtbot):
    looks(text_size="100")
    char = IconLabel()
    qtbot.addWidget(char)
    char.show_icon("check", "ok", 16)
    looks(text_size="150")
    assert char.pixmap().deviceIndependentSize().toTuple() == (24, 24)
