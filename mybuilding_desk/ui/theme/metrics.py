"""Sizes of single parts in pixels, at a text size of 100 %. Spacing, radii and type are in `theme`.

Scale whatever contains text by `theme.px` or `theme.high`; the style sheet does the same to its own sizes.
"""

from typing import Final

# Windows and their breakpoints

DEFAULT_WINDOW: Final = (1366, 768)
MIN_WINDOW: Final = (640, 480)
WINDOW_FRAME: Final = (16, 48)
"""Space that the desktop adds around a window: the status bar must stay on a small screen."""
DETAILS_MIN_WIDTH: Final = 1100
"""Minimum window width that shows the details panel beside the list."""
SIDEBAR_NAMES_MIN_WIDTH: Final = 1000
"""Minimum window width that shows names in the sidebar; a narrower one has marks with counts."""

# Sheets and popups

COACH_COUNT: Final = 640
"""Minimum width of the coach bar that shows the number of the step."""
SHEET_PRINTER: Final = 360
SHEET_SIGN_IN: Final = 448
SHEET_EXPORT: Final = 480
SHEET_ACTIVITY: Final = 640
SHEET_RELEASE: Final = 720
SHEET_HANDOVER: Final = 760
SHEET_LIST: Final = 760
SHEET_SETTINGS: Final = 860
SETTINGS_HEIGHT: Final = 640
"""Height of the settings below their head, in every section, if there is room."""
SHEET_KEYS: Final = 1160
SHORTCUT_COLUMNS: Final = (0, 800, 1200)
"""Minimum window widths for one, two, and three columns of shortcuts."""
PROOF_PAGE: Final = 260
"""Width of the page that the window of a proof shows."""
LABEL_PREVIEW: Final = (340, 190)
"""Largest preview of a label; a larger one is shown smaller than printed."""
LABEL_RADIUS: Final = 3
SHEET_PALETTE: Final = 640
SUGGESTIONS: Final = 580
TOAST: Final = 280
"""Width that the text of a toast keeps beside its choices."""
TOAST_HEIGHT: Final = 40
TOAST_EDGE: Final = 4
"""Distance of a toast from the bottom of the page."""
SHADOW: Final = 28
SHADOW_OFFSET: Final = 8
SHADOW_KEPT: Final = 100
"""Maximum side of a card whose shadow is cached whole. A longer one is drawn from it by stretching its even middle."""

# Rows and their parts

BESIDE_REPORT: Final = 272
"""Width of the window beside a report: the sidebar, and the margins of the page."""
DAY_FIELD: Final = 128
DAY_FIELD_NEEDS: Final = 112
COMMUNITY_FIELD: Final = 160
COMMUNITY_FIELD_GIVES: Final = 32
"""How much narrower the field becomes so that the toolbar of a report stays one line."""
LINK_CARD: Final = 72
LINK_ICON: Final = 40
AGE_COLUMN: Final = 60
NUMBER_COLUMN: Final = 200
LOCATION_COLUMN: Final = 72
WIDE_ROW: Final = 640
"""Width from which a row of the overdue packages in a report has their numbers and locations."""
REMINDER_COLUMN: Final = 230
"""Width beyond that which the last reminder takes."""
HANDOVER_TILE: Final = (96, 62)
"""Least width, and height, of a figure of a hand-over with its name."""
MATCH_MARGINS: Final = 28
"""Beside the text of a suggested recipient: padding and borders."""
NOTE_FIELD: Final = 74
"""Height of the field for notes: three lines."""
UNIT_FIELD: Final = 160
"""Width of the field for the unit of a note."""

BAND_LINK: Final = 6
"""Border and padding of *Exit* in the practice band, whose text ends where the page below does."""
PAGE_FOOT: Final = 48
"""Height of the line below the pages before the main page."""
LOCATION_ROW: Final = 34
COLUMN_HEAD: Final = 40
DAY_HEAD: Final = 28
"""Height of the head of a day in the history."""
RESIDENT_ROW: Final = 52
"""Height of a row of one resident's overdue packages."""
SHORTCUT_ROW: Final = 28
SHORTCUT_SEARCH: Final = 220
MATCH_ROW: Final = 52
PALETTE_TOP: Final = 96
"""Distance of the palette from the top of the window."""
PALETTE_FIELD: Final = 52
PALETTE_HEADING: Final = 28
PALETTE_FOOT: Final = 40
PALETTE_LEAD: Final = 64
"""Width of what a result starts with: unit, carrier mark, or icon."""
PALETTE_TITLE: Final = 120
"""Width that the title of a result keeps at least."""
TWO_LINE_ROW: Final = 60
COMMUNITY_ROW: Final = 48
COMMUNITY_FADE: Final = 8
"""Height of the fade of a scrolled list of communities below the filter."""
FOOT: Final = 48
"""Height of the status bar, and of the user button beside it."""
DETAILS: Final = 296
"""Width of the details panel, and of the search field above it."""
FIND_MIN_WIDTH: Final = 128
"""Minimum width of the search field while the panel is folded away."""
EMPTY_WITH_ICON: Final = 200
"""Minimum height of the message of an empty list that shows its icon."""
ICON_CLEAR: Final = 20
"""Icon of the button that clears the find field."""
SCAN_FIELD_HEIGHT: Final = 64
SCAN_FIELD: Final = 140
"""Width reserved for the field in the scan line; the other parts yield to it."""
LABEL_HEIGHT: Final = 26
"""Height of the line above a field, the same with and without a button in it."""
BADGE: Final = 26
"""Height of a carrier mark."""
MIN_BADGE: Final = 58
MAX_BADGE: Final = 112
KEY_CAP: Final = 20
TICK: Final = 20
SHAPE: Final = 8
"""Shape that shows an age."""
DOT: Final = 10
RING: Final = 10
"""Ring of an event in a package's activity."""
COUNT_CHIP: Final = 20
"""Height of the chip that shows how many pieces a package has."""
INITIALS: Final = 20
"""Diameter of the initials of a user in a list."""
CARRIER_BAR: Final = 4
"""Width of the bar in a carrier's color, where there is no room for its mark."""
COMPACT_ROW: Final = 32
"""Height of a row of the package lists in compact density."""
CURSOR_BAR: Final = 3
"""Width of the bar beside the selected row of a list."""
AVATAR: Final = 32
COMMUNITY_BADGE: Final = 36
HALO: Final = 4

# Columns

UNIT: Final = 54
NAME: Final = 220
LOCATION: Final = 140
"""Width of a location that a release shows in its row; a longer one gets a header."""
WHEN: Final = 128
FACT: Final = 80
HERO: Final = 32
"""Height of the chips that tell where a package is, and its state."""
CONTENTS: Final = 24
"""Height of the chips below them: number of pieces, and flags."""
PANEL_UNIT: Final = 48
"""Width of what a line in the details panel starts with: a unit or a location."""
PANEL_LOCATION: Final = 96
"""Maximum width of a unit and of its locations in the summary of several packages."""
ACTIVITY_FACT: Final = 104
CHIP: Final = 220
FILTER_HEIGHT: Final = 32
REASON_CHIP: Final = 28
"""Height of the chip of a reason in a row."""
FLAG_CHIP: Final = 28
"""Height of the chip of a flag in the log card."""
COUNT_STEPPER: Final = 112
"""Width of the number of pieces in the log card, with its buttons."""
COUNT_FIELD: Final = 56
"""Width of the number of pieces without them."""
NARROW_FIELDS: Final = 520
"""Width of the log card below which the number of pieces has no buttons."""
MIN_COLUMN: Final = 48
SCROLL_BAR: Final = 12
"""Width of a scroll bar with the space around its handle, as in the style sheet."""
MAX_UNIT: Final = 120
"""Width of a unit in one line; a longer one is in two lines."""
MIN_LOCATION: Final = 64
MAX_LOCATION: Final = 140
SETTING_CONTROL: Final = 316
"""Width of the column of controls; it grows for a control that needs more."""
SETTING_WORDS: Final = 200
"""Minimum width of the text beside a control; with less space, the control goes below it."""
SETTING_STEPPER: Final = 128
SETTINGS_SIDE: Final = 152
SEGMENT: Final = 32
LICENSE: Final = 216
"""Preferred height of a license text; it grows into free space."""
REMINDER_TEXT: Final = 172
"""Height of the text of a reminder, and of its preview."""
REMINDER_TEXT_WIDTH: Final = 240
"""Minimum width of the text; with less space, its preview goes below it."""
SWITCH: Final = (44, 24)
SWITCH_KNOB: Final = 14
SIGNATURE: Final = (284, 124)
LOW_SIGNATURE: Final = 96
"""Height of the signature pad in a low window."""

# Reports

TILE: Final = 84
"""Height of the tile of a figure."""
TILE_MIN_WIDTH: Final = 132
CHART: Final = 166
"""Height of the bars by day and of the heat map."""
CHART_MIN_WIDTH: Final = 280
CHART_ROW_MIN_WIDTH: Final = 200
CHART_LABELS: Final = 24
"""Height of the labels below a chart."""
CHART_HEAD: Final = 36
FIGURE_ROW: Final = 25
FIGURE_ROWS: Final = 12
"""Maximum number of rows that a table of figures shows without scrolling."""
FIGURE_NAME: Final = 96
"""Minimum width of the first column of a table of figures."""
TILE_VALUE: Final = 64
"""Width of the placeholder of a figure."""
SWATCH: Final = 10
LEVEL: Final = 16
"""Distance of the samples in the legend of a heat map."""

# Location audit
AUDIT_RESULT: Final = 150
"""Minimum width of the results."""
AUDIT_NAME: Final = 110
"""Minimum width of the recipients."""
AUDIT_PROGRESS: Final = (60, 240)
"""Minimum and maximum width of the bar."""
