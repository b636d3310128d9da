"""Colors: the roles of each theme, and the carrier marks. `theme` chooses the current one.

`tests/ui/theme/test_theme.py` checks every pair in use against WCAG 2.2: 4.5 : 1 for text, 7 : 1 in high contrast;
3 : 1 for marks, field edges and the focus. Never use `faint` and `line` for text.
"""

from typing import Final, NamedTuple


class Colors(NamedTuple):
    """The color roles of one theme, as `#rrggbb`; the veils as `#aarrggbb`.

    `edge` outlines inputs and check boxes, `button_edge` buttons; `line` only separates related parts and need not
    stand out by itself. `sel` is behind what is selected, `hover` behind what is under the pointer on a card,
    `hover_ground` on `bg` and `rail`; `veil` covers the work behind a window, `veil_soft` what is behind the
    suggestions of the scan bar. `toast_accent` is for *Undo*. `heat_0` to `heat_4` are the steps of a heat map, from
    none to many, of which `accent` is the last; `heat_4` hatches what was released.
    """

    bg: str
    surface: str
    raised: str
    sunken: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ink: str
    accent_soft: str
    sel: str
    hover: str
    hover_ground: str
    button_edge: str
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
    toast_accent: str
    veil: str
    veil_soft: str
    heat_0: str
    heat_1: str
    heat_2: str
    heat_3: str
    heat_4: str


LIGHT: Final = Colors(
    bg="#F6F5F2", surface="#FFFFFF", raised="#FFFFFF", sunken="#EFEDE8", line="#E2DFD8", edge="#8F8A80",
    text="#1C1B19", muted="#66625A", faint="#8C877D", accent="#0B6E63", accent_ink="#FFFFFF", accent_soft="#E0F1EE",
    sel="#D3E9E5", hover="#F2F0EC", hover_ground="#E6E3DC", button_edge="#C9C4BA", ok="#1F7A3D", ok_soft="#E3F3E7",
    warn="#8F5A00", warn_soft="#FCEFD6", bad="#B3261E",
    bad_soft="#FBE4E2", info="#1F5FA8", info_soft="#E2EDF9", rail="#EFEDE8", toast="#1C1B19", toast_ink="#FFFFFF",
    toast_accent="#9DD9CE", veil="#66000000", veil_soft="#14000000",
    heat_0="#F1EFEA", heat_1="#CBE5E0", heat_2="#97CBC2", heat_3="#5DAB9F", heat_4="#2E8C80",
)  # fmt: skip
DARK: Final = Colors(
    bg="#16171A", surface="#1E2024", raised="#26292E", sunken="#121316", line="#32353B", edge="#7D7A73",
    text="#F1F0EC", muted="#B0ADA4", faint="#8A877F", accent="#4FC3B2", accent_ink="#06231F", accent_soft="#17332F",
    sel="#254440", hover="#30343A", hover_ground="#26292E", button_edge="#4A4E56", ok="#7BD697", ok_soft="#1B3223",
    warn="#F2BC66", warn_soft="#3A2C13", bad="#FF9A92",
    bad_soft="#3D1E1C", info="#8EBEF2", info_soft="#1B2C40", rail="#121316", toast="#F1F0EC", toast_ink="#16171A",
    toast_accent="#0B6E63", veil="#99000000", veil_soft="#47000000",
    heat_0="#26292E", heat_1="#1E3D39", heat_2="#24594F", heat_3="#2F7C70", heat_4="#3E9F91",
)  # fmt: skip
CONTRAST_LIGHT: Final = Colors(
    bg="#FFFFFF", surface="#FFFFFF", raised="#FFFFFF", sunken="#F2F2F2", line="#6B6B6B", edge="#000000",
    text="#000000", muted="#333333", faint="#595959", accent="#00453D", accent_ink="#FFFFFF", accent_soft="#D8F0EB",
    sel="#C8E9E2", hover="#F2F2F2", hover_ground="#DEDEDE", button_edge="#000000", ok="#0A4A1E", ok_soft="#E3F3E7",
    warn="#573700", warn_soft="#FCEFD6", bad="#850D08",
    bad_soft="#FBE4E2", info="#0B3B73", info_soft="#E2EDF9", rail="#F2F2F2", toast="#000000", toast_ink="#FFFFFF",
    toast_accent="#9DD9CE", veil="#B3000000", veil_soft="#33000000",
    heat_0="#FFFFFF", heat_1="#D8F0EB", heat_2="#A6D6CC", heat_3="#1A5C51", heat_4="#0F5248",
)  # fmt: skip
CONTRAST_DARK: Final = Colors(
    bg="#000000", surface="#000000", raised="#0B0B0B", sunken="#161616", line="#8C8C8C", edge="#FFFFFF",
    text="#FFFFFF", muted="#D9D9D9", faint="#A6A6A6", accent="#5FE3CF", accent_ink="#000000", accent_soft="#06302A",
    sel="#06302A", hover="#1C1C1C", hover_ground="#2C2C2C", button_edge="#FFFFFF", ok="#8CF0A8", ok_soft="#072A12",
    warn="#FFD080", warn_soft="#302200", bad="#FFB5AF",
    bad_soft="#3B0B08", info="#ACD3FF", info_soft="#0A2440", rail="#161616", toast="#FFFFFF", toast_ink="#000000",
    toast_accent="#00453D", veil="#CC000000", veil_soft="#66000000",
    heat_0="#000000", heat_1="#06302A", heat_2="#0F4F45", heat_3="#3FB3A2", heat_4="#4FCBB9",
)  # fmt: skip

BADGE_AMBER: Final = "#E08A00"
"""Dot on the program's icon in practice mode, on any task bar."""
OTHER_BADGE: Final = "other"
BADGE_COLORS: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "ups": (("#F3E6D8", "#5A3A14"), ("#40301F", "#F0D9BC")),
    "fedex": (("#ECE5F8", "#4A2A8A"), ("#3A2560", "#DCCBFA")),
    "amazon": (("#FCEBCB", "#6B4300"), ("#52380E", "#FBDFA6")),
    "usps": (("#E1EBF9", "#1B4B8F"), ("#1D3A66", "#C9DEFA")),
    "dhl": (("#FBE8C8", "#94210F"), ("#5B1D1A", "#FFD3C4")),
    "ontrac": (("#FBE5D9", "#88360B"), ("#57290F", "#FFD4BC")),
    "canadapost": (("#FBE3E6", "#8E1430"), ("#571827", "#FFD0D8")),
    "purolator": (("#DDE7FB", "#16338C"), ("#1A2C6B", "#CBD8FF")),
    "canpar": (("#FDE6E0", "#8A2A10"), ("#55210F", "#FFD5C7")),
    "royalmail": (("#FCE2DD", "#8C1B12"), ("#58190F", "#FFD2C8")),
    "parcelforce": (("#E2E4FA", "#2C2F8F"), ("#272A6E", "#D3D6FF")),
    "yodel": (("#E9F3D3", "#3C5208"), ("#2F400C", "#DCEDB4")),
    "dpd": (("#F9E1EA", "#861144"), ("#53132F", "#FFCEE0")),
    "gls": (("#E0E8F6", "#123A78"), ("#172F5C", "#C8DBFA")),
    "uniuni": (("#FDEBD3", "#7A3E00"), ("#522F0A", "#FFDDB3")),
    "gofo": (("#DCF3EC", "#0B5644"), ("#0E4234", "#BDEEDD")),
    "yunexpress": (("#E0F0FA", "#0D4E73"), ("#103E59", "#C2E6FB")),
    "landmarkglobal": (("#E8F0E1", "#30541F"), ("#27431A", "#D2EBC2")),
    "spee-dee": (("#FBF0C4", "#5C4A00"), ("#463A06", "#F6E6A0")),
    "olddominion": (("#DFF1E4", "#15552C"), ("#144527", "#C2EDCF")),
    "bettertrucks": (("#DFF3F6", "#0B5060"), ("#0F404C", "#BFEAF2")),
    "jitsu": (("#F6E1F5", "#741C70"), ("#4A1A48", "#F7CBF4")),
    "speedx": (("#EFE3FB", "#5B2294"), ("#3F2063", "#E4CFFC")),
    "veho": (("#E6E6FB", "#3B33A0"), ("#2D2A6B", "#D8D6FF")),
    OTHER_BADGE: (("#EAE7E1", "#4A463E"), ("#3A3A38", "#E4E1D9")),
}
"""Carrier marks by the carrier's name in lowercase without spaces: (background, ink) for light and for dark.

Our own colors, not trademarks. In high contrast the ink is on the list's background, with an outline.
"""


def badge_colors_of(carrier: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return the colors of a carrier's mark; `ontrac(lasership)` counts as `ontrac`."""
    return BADGE_COLORS.get(carrier) or BADGE_COLORS.get(carrier.partition("(")[0], BADGE_COLORS[OTHER_BADGE])
