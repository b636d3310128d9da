"""The commands of the menu *View*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, Scope, noop
from mybuilding_desk.ui.commands.keys import Keys

SCAN_BAR: Final = Command(
    "scan_bar", Menu.VIEW,
    noop("commands", "Go to the scan bar"),
    noop("commands", "Start typing a unit, name, or tracking number."),
    noop("commands", "input, enter, type, scan"),
    Keys("Ctrl+L"),
)  # fmt: skip
NEXT_PANE: Final = Command(
    "next_pane", Menu.VIEW,
    noop("commands", "Next pane"),
    noop("commands", "Go to the next part of the window: scan bar, tabs, list, details, or status bar."),
    noop("commands", "focus, move, area"),
    Keys("F6"),
)  # fmt: skip
PREVIOUS_PANE: Final = Command(
    "previous_pane", Menu.VIEW,
    noop("commands", "Previous pane"),
    noop("commands", "Go to the part of the window before this one."),
    noop("commands", "focus, move, area"),
    Keys("Shift+F6"), ends_group=True,
)  # fmt: skip
PENDING: Final = Command(
    "pending", Menu.VIEW,
    noop("commands", "Pending"),
    noop("commands", "Show the packages that haven’t been picked up."),
    noop("commands", "list, waiting, in storage, shelf"),
    Keys("Ctrl+1", ("Ctrl+&", "Alt+1")),
)  # fmt: skip
OVERDUE: Final = Command(
    "overdue", Menu.VIEW,
    noop("commands", "Overdue"),
    noop("commands", "Show the packages that have been in storage too long."),
    noop("commands", "late, old"),
    Keys("Ctrl+2", ("Ctrl+É", "Alt+3")),
)  # fmt: skip
UNIDENTIFIED: Final = Command(
    "unidentified", Menu.VIEW,
    noop("commands", "Unidentified"),
    noop("commands", "Show the packages whose recipient isn’t known."),
    noop("commands", "unknown, pile, held, no name"),
    Keys("Ctrl+3", ('Ctrl+"',)),
)  # fmt: skip
HISTORY: Final = Command(
    "history", Menu.VIEW,
    noop("commands", "History"),
    noop("commands", "Show the packages that have been picked up."),
    noop("commands", "released, past, picked up"),
    Keys("Ctrl+4", ("Ctrl+'", "Alt+2")),
)  # fmt: skip
REPORTS: Final = Command(
    "reports", Menu.VIEW,
    noop("commands", "Reports"),
    noop("commands", "See how many packages were logged and released, when, and how long they were in storage."),
    noop("commands", "statistics, charts, figures, numbers, volume, analytics, manager"),
    Keys("Ctrl+5", ("Ctrl+(",)),
)  # fmt: skip
DAILY_LOG: Final = Command(
    "daily_log", Menu.VIEW,
    noop("commands", "Daily log"),
    noop("commands", "See and print every package of one day in the order of arrival."),
    noop("commands", "binder, log book, day, list of packages, paper"),
    keyless_reason="rare",
)  # fmt: skip
OUTGOING: Final = Command(
    "outgoing", Menu.VIEW,
    noop("commands", "Outgoing"),
    noop("commands", "Show the packages for carriers and dry cleaners to pick up, and the last pickups."),
    noop("commands", "drop off, ship, returns, dry cleaning, carrier, outbound"),
    Keys("Ctrl+6"), ends_group=True,
)  # fmt: skip
PREVIOUS_COMMUNITY: Final = Command(
    "previous_community", Menu.VIEW,
    noop("commands", "Previous community"),
    noop("commands", "Work in the community above."),
    noop("commands", "building, house"),
    Keys("Ctrl+PgUp", ("Ctrl+Up",), mac="Alt+Ctrl+Up"),
)  # fmt: skip
NEXT_COMMUNITY: Final = Command(
    "next_community", Menu.VIEW,
    noop("commands", "Next community"),
    noop("commands", "Work in the community below."),
    noop("commands", "building, house"),
    Keys("Ctrl+PgDown", ("Ctrl+Down",), mac="Alt+Ctrl+Down"), ends_group=True,
)  # fmt: skip
PRIVACY: Final = Command(
    "privacy", Menu.VIEW,
    noop("commands", "Privacy mode"),
    noop("commands", "Show residents as initials and hide notes."),
    noop("commands", "hide names, initials, short names"),
    Keys("Ctrl+Shift+N", ("Ctrl+F9",)), scope=Scope.WINDOWS,
)  # fmt: skip
ZOOM_IN: Final = Command(
    "zoom_in", Menu.VIEW,
    noop("commands", "Larger text"),
    noop("commands", "Make all text larger."),
    noop("commands", "zoom in, text size, bigger, font"),
    Keys("Ctrl++", ("Ctrl+=",)), scope=Scope.WINDOWS,
)  # fmt: skip
ZOOM_OUT: Final = Command(
    "zoom_out", Menu.VIEW,
    noop("commands", "Smaller text"),
    noop("commands", "Make all text smaller."),
    noop("commands", "zoom out, text size, font"),
    Keys("Ctrl+-"), scope=Scope.WINDOWS,
)  # fmt: skip
ZOOM_RESET: Final = Command(
    "zoom_reset", Menu.VIEW,
    noop("commands", "Default text size"),
    noop("commands", "Show text at its usual size."),
    noop("commands", "zoom, 100 %, reset, font"),
    Keys("Ctrl+0"), scope=Scope.WINDOWS,
)  # fmt: skip
THEME_LIGHT: Final = Command(
    "theme_light", Menu.VIEW,
    noop("commands", "Light theme"),
    noop("commands", "Use light colors."),
    noop("commands", "bright, day, white, appearance"),
    keyless_reason="rare", scope=Scope.WINDOWS,
)  # fmt: skip
THEME_DARK: Final = Command(
    "theme_dark", Menu.VIEW,
    noop("commands", "Dark theme"),
    noop("commands", "Use dark colors."),
    noop("commands", "dark mode, night, black, appearance"),
    keyless_reason="rare", scope=Scope.WINDOWS, ends_group=True,
)  # fmt: skip
RESET_COLUMNS: Final = Command(
    "reset_columns", Menu.VIEW,
    noop("commands", "Reset columns"),
    noop("commands", "Show every column of this list in its usual order and width."),
    noop("commands", "hide column, show column, width, order"),
    keyless_reason="rare", ends_group=True,
)  # fmt: skip
FULL_SCREEN: Final = Command(
    "full_screen", Menu.VIEW,
    noop("commands", "Full screen"),
    noop("commands", "Use the whole screen, or go back to the window."),
    noop("commands", "maximize, kiosk"),
    Keys("F11", mac="Meta+Ctrl+F"), scope=Scope.EVERYWHERE,
)  # fmt: skip
MENU_BAR: Final = Command(
    "menu_bar", Menu.VIEW,
    noop("commands", "Menu bar"),
    noop("commands", "Show the menus."),
    noop("commands", "menus, all commands"),
    Keys("F10"), scope=Scope.EVERYWHERE,
)  # fmt: skip
