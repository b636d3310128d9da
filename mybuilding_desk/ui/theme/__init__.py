"""Design tokens (spacing, type, radii, sizes) and the current theme.

Colors are in `palettes`, typefaces in `fonts`, sizes of single parts in `metrics`. Sizes are in pixels at a text size
of 100 %. Scale whatever contains text by `theme.px` (grows with the text) or `theme.high` (only its lines of text
grow); gaps do not scale.
"""

import sys
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from mybuilding_desk.ui.theme.fonts import FACES, FIXED_FACES
from mybuilding_desk.ui.theme.palettes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colors, badge_colors_of

Choice = Literal["system", "light", "dark"]
Contrast = Literal["system", "high"]

SPACE: Final = (0, 4, 8, 12, 16, 20, 24)
"""Spacing steps in pixels: `SPACE[2]` is 8."""

RADIUS_KEY: Final = 5
RADIUS_BADGE: Final = 6
RADIUS_ROW: Final = 8
RADIUS_FIELD: Final = 10
RADIUS_CARD: Final = 12
RADIUS_SHEET: Final = 16
TARGET: Final = 44
"""Height in pixels of a row and of the main actions."""

MOTION_MS: Final = 120
MOTION_WAY: Final = 8
"""Duration in ms and distance in pixels of a part's entry animation."""

ICON: Final = 16
ICON_BUTTON: Final = 18
ICON_SCAN: Final = 26
ICON_EMPTY: Final = 40

KEY: Final = 11
CAPTION: Final = 12
NUMBER: Final = 13
BODY: Final = 14
BRAND: Final = 15
SUBHEADING: Final = 16
EMPTY_HEADLINE: Final = 18
LARGE: Final = 18
FIGURE: Final = 20
HEADING: Final = 21
TITLE: Final = 28

REGULAR: Final = QFont.Weight.Normal
MEDIUM: Final = QFont.Weight.Medium
BOLD: Final = QFont.Weight.DemiBold

_LINE_HEIGHT: Final = 1.4
"""Line height relative to the font size."""
_MAX_SCALE: Final = 2.0
TABULAR: Final = QFont.Tag("tnum")
"""Font feature for digits of equal width."""
_DEFAULT_PX: Final = {"win32": 12, "darwin": 13}
_DEFAULT_PX_ELSEWHERE: Final = 15
"""Default size in pixels of the system's text. Linux desktops differ, so a text up to this size is not taken as the
user's choice.
"""


class Theme(QObject):
    """The current theme: one shared object for all widgets that paint themselves."""

    changed = Signal()
    """Colors or sizes changed: update any cached icon or size."""

    def __init__(self) -> None:
        super().__init__()
        self.dark = False
        self.high_contrast = False
        """Whether high contrast is on."""
        self.scale = 1.0
        self.no_animations = False
        """Whether the user's setting turns animations off."""
        self.compact = False
        """Whether the rows of the package lists are low."""
        self.colors = LIGHT

    def choose(self, choice: Choice, contrast: Contrast = "system", text_size: int = 100) -> None:
        """Set colors and text size (in per cent); `system` follows the desktop."""
        hints = QGuiApplication.styleHints()
        self.dark = choice == "dark" or (choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        self.high_contrast = contrast == "high" or wants_contrast()
        self.colors = _PALETTES[self.dark, self.high_contrast]
        self.scale = text_size / 100 * system_scale()

    def px(self, size: float) -> int:
        """Return a size that grows with the text, in pixels."""
        return round(size * self.scale)

    def height(self, size: int, lines: int = 1) -> int:
        """Return the height of a part with `lines` of text: the lines grow with the text size, the rest does not."""
        return size + lines * round(BODY * _LINE_HEIGHT * (self.scale - 1))

    def color(self, role: str) -> QColor:
        """Return the color of a role of `Colors`; cached, so do not modify it."""
        return _color(getattr(self.colors, role))

    def badge_colors(self, carrier: str) -> tuple[QColor, QColor]:
        """Return the background and ink of a carrier mark."""
        background, color = badge_colors_of(carrier)[self.dark]
        return _color(self.colors.surface if self.high_contrast else background), _color(color)

    def font(
        self, size: int = BODY, weight: QFont.Weight = REGULAR, *, fixed: bool = False, figures: bool = False
    ) -> QFont:
        """Return a font of the type scale; cached, so do not modify it. `figures` gives digits of equal width.

        Do not use `figures` for names: in Inter it makes the hyphen as wide as a digit, too.
        """
        return _font(self.px(size), weight, fixed, figures)

    def palette(self) -> QPalette:
        """Return a Qt palette of the theme's colors, for everything that the style sheet does not cover."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, name in (
            (role.Window, "bg"), (role.WindowText, "text"), (role.Base, "surface"), (role.AlternateBase, "sunken"),
            (role.Text, "text"), (role.Button, "surface"), (role.ButtonText, "text"), (role.Highlight, "accent"),
            (role.HighlightedText, "accent_ink"), (role.PlaceholderText, "muted"), (role.ToolTipBase, "raised"),
            (role.ToolTipText, "text"), (role.Link, "accent"), (role.Mid, "line"),
        ):  # fmt: skip
            palette.setColor(target, self.color(name))
        return palette


_PALETTES: Final[dict[tuple[bool, bool], Colors]] = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): CONTRAST_LIGHT,
    (True, True): CONTRAST_DARK,
}


def wants_contrast() -> bool:
    """Return whether the desktop asks for high contrast."""
    asked = QGuiApplication.styleHints().accessibility().contrastPreference()
    return asked == Qt.ContrastPreference.HighContrast


def system_scale() -> float:
    """Return how much larger than the default the system's text is, from 1 to 2."""
    pixels = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(max(pixels / _DEFAULT_PX.get(sys.platform, _DEFAULT_PX_ELSEWHERE), 1.0), _MAX_SCALE)


@cache
def _color(name: str) -> QColor:
    return QColor(name)


@cache
def _font(pixels: int, weight: QFont.Weight, fixed: bool, figures: bool) -> QFont:
    font = QFont(list(FIXED_FACES if fixed else FACES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if figures or fixed:  # a fallback font replaces a missing fixed-width one
        font.setFeature(TABULAR, 1)
    if fixed:
        font.setStyleHint(QFont.StyleHint.Monospace)
    return font


theme: Final = Theme()
