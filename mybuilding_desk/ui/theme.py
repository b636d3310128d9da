"""The design language: colour roles, spacing, type, radii. No other module names a colour or a size in pixels.

Contrast of every pair used for words is at least 4.5 : 1 in both themes (tests/ui/test_theme.py computes it); `faint`
and `line` never carry words.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

Choice = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Colours:
    """The colour roles of one theme, as `#rrggbb`."""

    bg: str
    surface: str
    raised: str
    sunken: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ink: str
    accent_soft: str
    sel: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str
    rail: str
    toast: str
    toast_ink: str
    veil: str


LIGHT: Final = Colours(
    bg="#F6F5F2", surface="#FFFFFF", raised="#FFFFFF", sunken="#EFEDE8", line="#E2DFD8", text="#1C1B19",
    muted="#66625A", faint="#8C877D", accent="#0B6E63", accent_ink="#FFFFFF", accent_soft="#E0F1EE", sel="#E8F3F1",
    ok="#1F7A3D", ok_soft="#E3F3E7", warn="#8F5A00", warn_soft="#FCEFD6", bad="#B3261E", bad_soft="#FBE4E2",
    info="#1F5FA8", info_soft="#E2EDF9", rail="#EFEDE8", toast="#1C1B19", toast_ink="#FFFFFF", veil="#66000000",
)  # fmt: skip
DARK: Final = Colours(
    bg="#16171A", surface="#1E2024", raised="#26292E", sunken="#121316", line="#32353B", text="#F1F0EC",
    muted="#B0ADA4", faint="#8A877F", accent="#4FC3B2", accent_ink="#06231F", accent_soft="#17332F", sel="#20312F",
    ok="#7BD697", ok_soft="#1B3223", warn="#F2BC66", warn_soft="#3A2C13", bad="#FF9A92", bad_soft="#3D1E1C",
    info="#8EBEF2", info_soft="#1B2C40", rail="#121316", toast="#F1F0EC", toast_ink="#16171A", veil="#99000000",
)  # fmt: skip

MARKS: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "ups": (("#F3E6D8", "#5A3A14"), ("#40301F", "#F0D9BC")),
    "fedex": (("#ECE5F8", "#4A2A8A"), ("#3A2560", "#DCCBFA")),
    "amazon": (("#FCEBCB", "#6B4300"), ("#52380E", "#FBDFA6")),
    "usps": (("#E1EBF9", "#1B4B8F"), ("#1D3A66", "#C9DEFA")),
    "dhl": (("#FBE8C8", "#94210F"), ("#5B1D1A", "#FFD3C4")),
    "ontrac": (("#FBE5D9", "#88360B"), ("#57290F", "#FFD4BC")),
    "other": (("#EAE7E1", "#4A463E"), ("#3A3A38", "#E4E1D9")),
}
"""Carrier marks: (background, ink) for light and for dark. Our own colours, no trade marks."""

SPACE: Final = (0, 4, 8, 12, 16, 20, 24)
"""Spacing steps in pixels: `SPACE[2]` is 8."""

RADIUS_MARK: Final = 6
RADIUS_ROW: Final = 8
RADIUS_FIELD: Final = 10
RADIUS_CARD: Final = 12
RADIUS_SHEET: Final = 16
TARGET: Final = 44
"""Height in pixels of a row and of the counter's main actions."""

CAPTION: Final = 12
NUMBER: Final = 13
BODY: Final = 14
LARGE: Final = 18
HEADING: Final = 21

REGULAR: Final = QFont.Weight.Normal
MEDIUM: Final = QFont.Weight.Medium
BOLD: Final = QFont.Weight.DemiBold

_FACES: Final = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "DejaVu Sans")
FIXED_FACES: Final = ("Cascadia Mono", "Consolas", "SF Mono", "DejaVu Sans Mono", "Noto Sans Mono")


class Theme:
    """The theme in force: one object, asked by every widget that paints for itself."""

    def __init__(self) -> None:
        self.dark = False
        self.colours = LIGHT

    def choose(self, choice: Choice) -> None:
        """Take the light or the dark colours; `system` follows the desktop."""
        wished = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.dark = choice == "dark" or (choice == "system" and wished)
        self.colours = DARK if self.dark else LIGHT

    def colour(self, role: str) -> QColor:
        """The colour of a role of `Colours`; not to be changed."""
        return _colour(getattr(self.colours, role))

    def mark(self, carrier: str) -> tuple[QColor, QColor]:
        """Background and ink of a carrier's mark."""
        background, ink = MARKS.get(carrier, MARKS["other"])[self.dark]
        return _colour(background), _colour(ink)

    def font(self, size: int = BODY, weight: QFont.Weight = REGULAR, *, fixed: bool = False) -> QFont:
        """A font of the type scale, not to be changed; `size` in pixels, figures of equal width."""
        return _font(size, weight, fixed)

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


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def _font(size: int, weight: QFont.Weight, fixed: bool) -> QFont:
    font = QFont(list(FIXED_FACES if fixed else _FACES))
    font.setPixelSize(size)
    font.setWeight(weight)
    if fixed:
        font.setStyleHint(QFont.StyleHint.Monospace)
    return font


theme: Final = Theme()
