"""Themes: WCAG 2.2 contrast of all color pairs in use, text size, tabular figures, and the style sheet."""

import re
from itertools import pairwise
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
    BADGE_COLORS,
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Colors,
    badge_colors_of,
)
from mybuilding_desk.ui.theme.stylesheet import apply_theme, style_sheet
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.support.appearance import appearance_restored

NORMAL = {"light": LIGHT, "dark": DARK}
HIGH_CONTRAST = {"contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
GROUNDS = ("bg", "surface", "raised", "sunken", "rail", "sel", "hover", "hover_ground")
TONES = ("ok", "warn", "bad", "info")
TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "muted") for ground in GROUNDS),  # placeholders and disabled text are muted
    *((tone, ground) for tone in (*TONES, "accent") for ground in ("bg", "surface", "raised", "hover")),
    *((tone, "sel") for tone in ("warn", "bad", "info", "accent")),  # green has only shapes in a selected row
    *((tone, f"{tone}_soft") for tone in (*TONES, "accent")),
    *(("text", f"{tone}_soft") for tone in (*TONES, "accent")),
    ("accent_ink", "accent"),
    ("toast_ink", "toast"),
    ("toast_accent", "toast"),
    *(("accent", ground) for ground in ("rail", "hover_ground")),  # the count of the community on the screen
    *((tone, "hover_ground") for tone in ("bad", "warn")),  # counts of tabs, and the status bar
]
SHAPE_PAIRS = [
    *((shape, ground) for shape in ("ok", "warn", "bad") for ground in ("bg", "surface", "raised", "sel")),
    *(("edge", ground) for ground in ("bg", "surface", "raised")),
    *(("accent", ground) for ground in GROUNDS),  # the focus, the cursor bar, the selected chip
    *(("text", f"{tone}_soft") for tone in TONES),  # the focus in a banner
    ("accent_ink", "accent"),
    ("faint", "surface"),
    ("faint", "raised"),
    ("faint", "bg"),  # the network indicator before the first answer
    ("heat_4", "accent_soft"),  # the hatch of released packages
]
LEVELS = ("heat_0", "heat_1", "heat_2", "heat_3", "heat_4", "accent")
"""The steps of a heat map."""


def luminance(color: str) -> float:
    """Return the relative luminance of `#rrggbb`."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    """Return the contrast ratio, from 1 to 21."""
    dark, light = sorted((luminance(ink), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def faults(theme_colors: Colors, pairs: list[tuple[str, str]], minimum: float) -> dict[tuple[str, str], float]:
    """Return the pairs below `minimum` with their contrast."""
    ratios = {pair: contrast(getattr(theme_colors, pair[0]), getattr(theme_colors, pair[1])) for pair in pairs}
    return {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < minimum}


@pytest.fixture
def use_settings(qapp):
    """Apply settings to the whole application, and restore its appearance at the end."""
    with appearance_restored(qapp):
        yield lambda **choices: apply_theme(qapp, Settings(**choices))


def test_contrast_matches_known_values():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", NORMAL)
def test_text_has_enough_contrast(name):
    assert faults(NORMAL[name], TEXT_PAIRS, 4.5) == {}


@pytest.mark.parametrize("name", HIGH_CONTRAST)
def test_text_has_more_contrast_in_high_contrast_themes(name):
    assert faults(HIGH_CONTRAST[name], TEXT_PAIRS, 7) == {}


@pytest.mark.parametrize("name", [*NORMAL, *HIGH_CONTRAST])
def test_shapes_edges_and_the_focus_have_enough_contrast(name):
    assert faults((NORMAL | HIGH_CONTRAST)[name], SHAPE_PAIRS, 3) == {}


@pytest.mark.parametrize("name", HIGH_CONTRAST)
def test_lines_have_enough_contrast_in_high_contrast_themes(name):
    assert faults(HIGH_CONTRAST[name], [("line", ground) for ground in GROUNDS], 3) == {}


@pytest.mark.parametrize("name", [*NORMAL, *HIGH_CONTRAST])
def test_the_steps_of_a_heat_map_differ(name):
    colors = (NORMAL | HIGH_CONTRAST)[name]
    assert faults(colors, list(pairwise(LEVELS)), 1.14) == {}
    brightness = [luminance(getattr(colors, level)) for level in LEVELS]
    assert brightness in (sorted(brightness), sorted(brightness, reverse=True))


@pytest.mark.parametrize("name", HIGH_CONTRAST)
def test_numbers_in_a_heat_map_have_enough_contrast(name):
    pairs = [("text" if step < 3 else "accent_ink", level) for step, level in enumerate(LEVELS)]
    assert faults(HIGH_CONTRAST[name], pairs, 7) == {}


@pytest.mark.parametrize("name", [*NORMAL, *HIGH_CONTRAST])
def test_what_is_selected_or_under_the_pointer_is_seen(name):
    colors = (NORMAL | HIGH_CONTRAST)[name]
    assert faults(colors, [("sel", ground) for ground in ("surface", "raised")], 1.25) == {}
    assert faults(colors, [("hover", ground) for ground in ("surface", "raised")], 1.1) == {}
    assert faults(colors, [("hover_ground", ground) for ground in ("bg", "rail")], 1.09) == {}
    assert faults(colors, [("sel", "hover")], 1.08) == {}
    assert faults(colors, [("button_edge", ground) for ground in ("surface", "raised")], 1.7) == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("high_contrast", [False, True], ids=["normal", "high"])
def test_carrier_badges_have_enough_contrast(qapp, dark, high_contrast):
    before = theme.colors, theme.dark, theme.high_contrast
    theme.choose("dark" if dark else "light", "high" if high_contrast else "system")
    badges = {carrier: [color.name() for color in theme.badge_colors(carrier)] for carrier in BADGE_COLORS}
    theme.colors, theme.dark, theme.high_contrast = before
    assert {
        carrier: badge for carrier, badge in badges.items() if contrast(*badge) < (7 if high_contrast else 4.5)
    } == {}


def test_every_carrier_has_its_own_badge():
    badges = [
        badge_colors_of(carrier.casefold().replace(" ", "")) for carrier in CARRIERS if "LaserShip" not in carrier
    ]
    assert len(set(badges)) == len(badges)
    assert BADGE_COLORS["other"] not in badges
    assert badge_colors_of("ontrac(lasership)") == badge_colors_of("ontrac")
    assert badge_colors_of("drycleaning") == BADGE_COLORS["other"]


@pytest.mark.parametrize("name", ["chevron-down-quiet", "chevron-down-on-light", "chevron-down-on-dark",
                                  "check-on-accent", "check-on-accent-dark"])  # fmt: skip
def test_style_sheet_icons_have_enough_contrast(name):
    """A style sheet can only use files, so the icons have their colors in them."""
    color = re.search(r'stroke="(#\w+)"', resource_path("icons", f"{name}.svg").read_text())[1]
    dark, high_contrast = "dark" in name, name.startswith("chevron-down-on")
    themes = [CONTRAST_DARK if dark else CONTRAST_LIGHT] if high_contrast else [LIGHT, DARK]
    if name.startswith("check"):
        assert all(contrast(color, colors.accent) >= 3 for colors in ([DARK, CONTRAST_DARK] if dark else [LIGHT]))
    else:
        assert all(contrast(color, colors.surface) >= 3 for colors in themes)


@pytest.fixture(params=[("light", "system"), ("dark", "system"), ("light", "high"), ("dark", "high")])
def sheet(use_settings, request):
    """The style sheet of one theme, with that theme active."""
    use_settings(theme=request.param[0], contrast=request.param[1])
    return style_sheet()


def test_the_style_sheet_uses_only_theme_colors(sheet):
    theme_values = set(theme.colors)
    assert set(re.findall(r"#[0-9A-Fa-f]{6,8}\b", sheet)) <= theme_values
    assert not re.search(r"[$~^]", sheet)


def test_a_checked_button_has_no_bolder_font(sheet):
    """Qt measures a button without its state: a bolder font for the checked state clips the name at both ends."""
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
    bolder = {name.strip() for name, body in rules if ":checked" in name and "font-" in body}
    assert bolder == {'QPushButton[look="side"]:checked'}  # these fill their column


def test_no_text_uses_shape_colors(sheet):
    """`faint` and `line` are for shapes; the style sheet never uses them for text."""
    for color in (theme.colors.faint, theme.colors.line):
        if color not in (theme.colors.text, theme.colors.muted):
            assert not re.search(rf"(?<![-a-z])color: {color}", sheet)


def test_the_desktop_can_ask_for_high_contrast(use_settings, monkeypatch):
    use_settings(theme="dark")
    assert theme.colors is DARK
    monkeypatch.setattr("mybuilding_desk.ui.theme.wants_contrast", lambda: True)
    use_settings(theme="dark")
    assert theme.colors is CONTRAST_DARK


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_and_its_controls_scale(use_settings, qtbot, percent):
    scale = int(percent) / 100
    field, button = QLineEdit(), QPushButton("Release")
    for widget in (field, button):
        qtbot.addWidget(widget)
    use_settings(text_size=percent)
    for widget in (field, button):
        widget.show()
        assert widget.fontMetrics().height() + 10 <= widget.height()
    assert theme.font(BODY).pixelSize() == round(BODY * scale)
    assert theme.height(TARGET) - TARGET == round(BODY * 1.4 * (scale - 1))
    assert theme.px(20) == round(20 * scale)


def test_the_system_font_scale_applies(use_settings, monkeypatch):
    monkeypatch.setattr("mybuilding_desk.ui.theme.system_scale", lambda: 1.5)
    use_settings(text_size="130")
    assert theme.font(BODY).pixelSize() == round(14 * 1.95)


def test_figures_have_equal_widths(use_settings, qtbot):
    use_settings(theme="light")
    actions = counting("heading")
    qtbot.addWidget(actions)
    actions.ensurePolished()
    faces = (theme.font(figures=True), theme.font(CAPTION, BOLD, figures=True), theme.font(BODY, fixed=True))
    for font in (*faces, actions.font()):
        widths = [QFontMetricsF(font).horizontalAdvance(figure * 8) for figure in "0123456789"]
        assert max(widths) - min(widths) <= 0.5  # Inter 4.0's own 4 is 1/32 of a pixel narrower in some weights
    assert actions.font().pixelSize() > theme.font().pixelSize()


def test_tabular_figures_do_not_widen_a_hyphen(use_settings):
    use_settings(theme="light")
    hyphen = QFontMetrics(theme.font()).horizontalAdvance("-")
    assert QFontMetrics(QApplication.font()).horizontalAdvance("-") == hyphen
    assert width_of("Mary-Kate") == ceil(QFontMetricsF(theme.font()).horizontalAdvance("Mary-Kate")) + 1


def is_drawn_in(picture, color: str) -> bool:
    """Whether the most opaque pixel of an icon has this color, within the rounding of thin lines."""
    image = picture.toImage()
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    strongest, expected = max(points, key=QColor.alpha), QColor(color)
    return all(abs(a - b) <= 2 for a, b in zip(strongest.getRgb()[:3], expected.getRgb()[:3], strict=True))


def test_visible_icons_follow_a_theme_change(use_settings, qtbot):
    use_settings(theme="light")
    icon, button, banner = IconLabel(), icon_button("out", "log-out", "Out", lambda: None), Banner("news")
    for widget in (icon, button, banner):
        qtbot.addWidget(widget)
    icon.show_icon("check", "ok", 16)
    banner.show_message("bad", "Refused")
    for choice, theme_colors in (("dark", DARK), ("light", LIGHT)):
        use_settings(theme=choice)
        assert is_drawn_in(icon.pixmap(), theme_colors.ok)
        assert is_drawn_in(button.icon().pixmap(18, 18), theme_colors.muted)
        assert is_drawn_in(banner.findChild(IconLabel).pixmap(), theme_colors.bad)


def test_icons_scale_with_the_text(use_settings, qtbot):
    use_settings(text_size="100")
    icon = IconLabel()
    qtbot.addWidget(icon)
    icon.show_icon("check", "ok", 16)
    use_settings(text_size="150")
    assert icon.pixmap().deviceIndependentSize().toTuple() == (24, 24)
