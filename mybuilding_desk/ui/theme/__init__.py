"""The design language: spacing, type, radii, sizes, and the theme in force. No other module names a size in pixels.

The colours lie in `ui/theme/palettes`, the faces in `fonts`. Sizes are those at a text size of 100 %: whatever holds
words is
asked of `theme.px` (it grows with the text) or of `theme.high` (only its lines of text grow); gaps stay as they are.
"""

import sys
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from mybuilding_desk.ui.theme.fonts import FACES, FIXED_FACES
from mybuilding_desk.ui.theme.palettes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours, mark_of

Choice = Literal["system", "light", "dark"]
Contrast = Literal["system", "high"]

SPACE: Final = (0, 4, 8, 12, 16, 20, 24)
"""Spacing steps in pixels: `SPACE[2]` is 8."""

RADIUS_KEY: Final = 5
RADIUS_MARK: Final = 6
RADIUS_ROW: Final = 8
RADIUS_FIELD: Final = 10
RADIUS_CARD: Final = 12
RADIUS_SHEET: Final = 16
TARGET: Final = 44
"""Height in pixels of a row and of the counter's main actions."""

MOTION_MS: Final = 120
MOTION_WAY: Final = 8
"""How long and how far a part moves as it appears."""

ICON: Final = 16
ICON_BUTTON: Final = 18
ICON_SCAN: Final = 26

KEY: Final = 11
CAPTION: Final = 12
NUMBER: Final = 13
BODY: Final = 14
BRAND: Final = 15
LARGE: Final = 18
HEADING: Final = 21

REGULAR: Final = QFont.Weight.Normal
MEDIUM: Final = QFont.Weight.Medium
BOLD: Final = QFont.Weight.DemiBold

_LINE: Final = 1.4
"""The height of a line of text, in sizes of its type."""
_MAX_SCALE: Final = 2.0
TABULAR: Final = QFont.Tag("tnum")
"""The feature of a font whose figures are of equal width."""
_DEFAULT_PX: Final = {"win32": 12, "darwin": 13}
_DEFAULT_PX_ELSEWHERE: Final = 15
"""The system's own text in pixels where nobody made it larger. Desktops of Linux differ: up to this is no wish."""


class Theme(QObject):
    """The theme in force: one object, asked by every widget that paints for itself."""

    changed = Signal()
    """Colours or sizes are others now; what keeps an icon or a size of its own takes it anew."""

    def __init__(self) -> None:
        super().__init__()
        self.dark = False
        self.strong = False
        """Whether the contrast is high."""
        self.scale = 1.0
        self.still = False
        """Whether the clerk wants no motion."""
        self.colours = LIGHT

    def choose(self, choice: Choice, contrast: Contrast = "system", text_size: int = 100) -> None:
        """Take the colours of a choice and a text size in per cent; `system` follows the desktop."""
        hints = QGuiApplication.styleHints()
        self.dark = choice == "dark" or (choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        self.strong = contrast == "high" or wants_contrast()
        self.colours = _PALETTES[self.dark, self.strong]
        self.scale = text_size / 100 * system_scale()

    def px(self, size: float) -> int:
        """A size that grows with the text, in pixels."""
        return round(size * self.scale)

    def high(self, size: int, lines: int = 1) -> int:
        """The height of what holds `lines` of text: the lines grow with the text, what is around them stays."""
        return size + lines * round(BODY * _LINE * (self.scale - 1))

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Colours`; not to be changed."""
        return _colour(getattr(self.colours, role))

    def mark(self, carrier: str) -> tuple[QColor, QColor]:
        """Background and ink of a carrier's mark."""
        background, ink = mark_of(carrier)[self.dark]
        return _colour(self.colours.surface if self.strong else background), _colour(ink)

    def font(
        self, size: int = BODY, weight: QFont.Weight = REGULAR, *, fixed: bool = False, figures: bool = False
    ) -> QFont:
        """A font of the type scale, not to be changed; with `figures`, those are of equal width.

        Not for names: in Inter the hyphen becomes as wide as a figure, too.
        """
        return _font(self.px(size), weight, fixed, figures)

    def palette(self) -> QPalette:
        """Qt's own palette from the roles, so that what no style sheet reaches fits as well."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, name in (
            (role.Window, "bg"), (role.WindowText, "text"), (role.Base, "surface"), (role.AlternateBase, "sunken"),
            (role.Text, "text"), (role.Button, "surface"), (role.ButtonText, "text"), (role.Highlight, "accent"),
            (role.HighlightedText, "accent_ink"), (role.PlaceholderText, "muted"), (role.ToolTipBase, "raised"),
            (role.ToolTipText, "text"), (role.Link, "accent"), (role.Mid, "line"),
        ):  # fmt: skip
            palette.setColor(target, self.colour(name))
        return palette


_PALETTES: Final[dict[tuple[bool, bool], Colours]] = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): CONTRAST_LIGHT,
    (True, True): CONTRAST_DARK,
}


def wants_contrast() -> bool:
    """Whether the desktop asks for high contrast."""
    asked = QGuiApplication.styleHints().accessibility().contrastPreference()
    return asked == Qt.ContrastPreference.HighContrast


def system_scale() -> float:
    """How much larger than usual the person made the text of this desktop, 1 to 2."""
    pixels = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(max(pixels / _DEFAULT_PX.get(sys.platform, _DEFAULT_PX_ELSEWHERE), 1.0), _MAX_SCALE)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def _font(pixels: int, weight: QFont.Weight, fixed: bool, figures: bool) -> QFont:
    font = QFont(list(FIXED_FACES if fixed else FACES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if figures or fixed:  # where no fixed face is installed, another one stands in
        font.setFeature(TABULAR, 1)
    if fixed:
        font.setStyleHint(QFont.StyleHint.Monospace)
    return font


theme: Final = Theme()
