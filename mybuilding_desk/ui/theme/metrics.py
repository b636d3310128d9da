"""The measures of the program's parts in pixels, at a text size of 100 %. Spacing, radii and type lie in `theme`.

What holds words is used through `theme.px` or `theme.high`, or stands in the style sheet, which does the same.
"""

from typing import Final

# Windows and where they fold

DEFAULT_WINDOW: Final = (1366, 768)
MIN_WINDOW: Final = (640, 480)
WINDOW_FRAME: Final = (16, 48)
"""What a desktop puts around a window: the foot line must not lie below the edge of a small screen."""
SIDE_NEEDS: Final = 1100
"""The width of a window from which on the details stand beside the list."""
RAIL_NEEDS: Final = 1000
"""The width of a window from which on the rail has names; below it, it has marks with counts."""

# Sheets and what drops over the work

SHEET_SIGN_IN: Final = 448
SHEET_STORY: Final = 640
SHEET_RELEASE: Final = 720
SHEET_LIST: Final = 760
SHEET_SETTINGS: Final = 860
SHEET_KEYS: Final = 1080
SUGGESTIONS: Final = 580
TOAST: Final = 560
SHADOW: Final = 28
SHADOW_DROP: Final = 8
SHADOW_KEPT: Final = 100
"""The side of a card whose shadow is kept whole. That of a longer one is kept without the middle, which is even."""

# Rows and their parts

SHELF_ROW: Final = 34
MATCH_ROW: Final = 52
TWO_LINE_ROW: Final = 60
COMMUNITY_ROW: Final = 46
SCAN_LINE: Final = 64
SCAN_FIELD: Final = 140
"""The room of the field in the scan line: all else in it makes way."""
LABEL_LINE: Final = 26
"""The height of the line above a field: that of the button which stands in one of them."""
MARK: Final = 26
"""The height of a carrier's mark."""
MIN_MARK: Final = 58
MARK_WIDEST: Final = 112
KEY_CAP: Final = 20
TICK: Final = 20
SHAPE: Final = 8
"""What tells an age by its form."""
DOT: Final = 10
RING: Final = 10
"""An event of a story."""
CURSOR_BAR: Final = 3
"""Beside the chosen row of a list."""
AVATAR: Final = 34
COMMUNITY_MARK: Final = 36
HALO: Final = 4

# Columns

UNIT: Final = 54
AGE: Final = 84
NAME: Final = 220
WHEN: Final = 128
FACT: Final = 80
STORY_FACT: Final = 104
CHIP: Final = 220
CHIP_HEIGHT: Final = 44
MIN_COLUMN: Final = 48
NUMBER_FIELD: Final = 84
NUMBER_UNIT: Final = 72
SETTING_WORDS: Final = 200
"""The words at the left of a field; with less room the field stands below them."""
SETTINGS_SIDE: Final = 132
LICENCE: Final = 120
"""The height that a licence asks for; it takes what there is."""
SWITCH: Final = (44, 24)
SWITCH_KNOB: Final = 14
SIGNATURE: Final = (280, 124)
