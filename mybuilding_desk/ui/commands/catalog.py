"""The one table of commands. Menus, palette, tooltips, key caps, the help, and the README's table are made of it.

Scanners send control characters as Ctrl with B, D, I, J, M, or [ ] \\ ^ _ (ASCII), so none of these is ever bound.
"""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, FieldKey, Menu, Role, Scope, noop
from mybuilding_desk.ui.commands.keys import Keys

# File

LOG_WITHOUT_NUMBER: Final = Command(
    "log_without_number", Menu.FILE,
    noop("commands", "Log without tracking number"),
    noop("commands", "Log a package that has no tracking number."),
    noop("commands", "no barcode, flowers, food, new package, check in"),
    Keys("Ctrl+N"), ends_group=True,
)  # fmt: skip
LOCK: Final = Command(
    "lock", Menu.FILE,
    noop("commands", "Lock"),
    noop("commands", "Hide everything until you enter your PIN or password."),
    noop("commands", "lock screen, break, leave the desk"),
    Keys("Ctrl+Shift+L"), scope=Scope.EVERYWHERE,
)  # fmt: skip
SWITCH_USER: Final = Command(
    "switch_user", Menu.FILE,
    noop("commands", "Switch user"),
    noop("commands", "Let another user take over; each one’s work stays under their own name."),
    noop("commands", "change user, change shift, next shift, clerk"),
    Keys("Ctrl+Shift+U", ("Ctrl+F10",)), scope=Scope.EVERYWHERE,
)  # fmt: skip
SIGN_OUT: Final = Command(
    "sign_out", Menu.FILE,
    noop("commands", "Sign out"),
    noop("commands", "End your session; unsynced changes stay on this computer and sync after your next sign-in."),
    noop("commands", "log out, logout, log off, leave"),
    keyless_reason="rare, and on macOS Command Shift Q signs out of the computer", scope=Scope.WINDOWS, ends_group=True,
)  # fmt: skip
SETTINGS: Final = Command(
    "settings", Menu.FILE,
    noop("commands", "Settings"),
    noop("commands", "Change how MyBuilding Desk looks and works."),
    noop("commands", "preferences, options, configuration"),
    Keys("Ctrl+,", ("F9",)), within=("settings_sheet",), role=Role.SETTINGS, ends_group=True,
)  # fmt: skip
QUIT: Final = Command(
    "quit", Menu.FILE,
    noop("commands", "Quit"),
    noop("commands", "Close MyBuilding Desk; everything is saved."),
    noop("commands", "exit, close, end"),
    Keys("Alt+F4", mac="Ctrl+Q"), scope=Scope.EVERYWHERE, role=Role.QUIT,
)  # fmt: skip

# Edit

UNDO: Final = Command(
    "undo", Menu.EDIT,
    noop("commands", "Undo"),
    noop("commands", "Undo the last change that hasn’t synced."),
    noop("commands", "take back, revert, mistake"),
    Keys("Ctrl+Z"), within=("outbox_sheet",), ends_group=True,
)  # fmt: skip
COPY_NUMBER: Final = Command(
    "copy_number", Menu.EDIT,
    noop("commands", "Copy tracking number"),
    noop("commands", "Copy the tracking numbers of the selected packages."),
    noop("commands", "clipboard, copy number"),
    Keys("Ctrl+C"),
)  # fmt: skip
COPY_ROW: Final = Command(
    "copy_row", Menu.EDIT,
    noop("commands", "Copy row"),
    noop("commands", "Copy the selected rows for a spreadsheet."),
    noop("commands", "clipboard, Excel, copy line"),
    Keys("Ctrl+Shift+C"),
)  # fmt: skip
SELECT_ALL: Final = Command(
    "select_all", Menu.EDIT,
    noop("commands", "Select all"),
    noop("commands", "Select every package in the list."),
    noop("commands", "mark all, everything"),
    Keys("Ctrl+A", by_widget=True), ends_group=True,
)  # fmt: skip
SEARCH: Final = Command(
    "search", Menu.EDIT,
    noop("commands", "Search all packages"),
    noop("commands", "Find any package by tracking number, unit, name, location, note, or date."),
    noop("commands", "find, look up, where is"),
    Keys("Ctrl+F"),
)  # fmt: skip

# View

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
    Keys("Ctrl+4", ("Ctrl+'", "Alt+2")), ends_group=True,
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

# Packages

RELEASE: Final = Command(
    "release", Menu.PACKAGES,
    noop("commands", "Release"),
    noop("commands", "Release the selected packages to the person picking up."),
    noop("commands", "hand out, hand over, give, pick up, collect"),
    Keys("Return", ("F4",), by_widget=True),
)  # fmt: skip
EDIT: Final = Command(
    "edit", Menu.PACKAGES,
    noop("commands", "Edit"),
    noop("commands", "Change a package that hasn’t synced, or assign a recipient to an unidentified one."),
    noop("commands", "correct, change, fix, assign recipient"),
    Keys("Ctrl+E", ("F2",)), within=("outbox_sheet",),
)  # fmt: skip
MARK_UNIDENTIFIED: Final = Command(
    "mark_unidentified", Menu.PACKAGES,
    noop("commands", "Mark as unidentified"),
    noop("commands", "Keep the package in the scan bar until you know its recipient."),
    noop("commands", "unknown, no name, put aside, hold"),
    Keys("Ctrl+U"), ends_group=True,
)  # fmt: skip
ACTIVITY: Final = Command(
    "activity", Menu.PACKAGES,
    noop("commands", "View activity"),
    noop("commands", "See everything that happened to the package, and who did it."),
    noop("commands", "story, details, history, log, who"),
    Keys("Alt+Return", ("F3",), mac="Ctrl+I"), within=("story_sheet",),
)  # fmt: skip
TRACK: Final = Command(
    "track", Menu.PACKAGES,
    noop("commands", "Track online"),
    noop("commands", "Open the carrier’s tracking page in your browser."),
    noop("commands", "carrier page, website, browser"),
    Keys("Ctrl+T", ("Ctrl+O",)), ends_group=True,
)  # fmt: skip
RETRY: Final = Command(
    "retry", Menu.PACKAGES,
    noop("commands", "Retry"),
    noop("commands", "Sync the selected change again now."),
    noop("commands", "resend, send again, sync again"),
    Keys("R", by_widget=True), within=("outbox_sheet",),
)  # fmt: skip
CONFIRM: Final = Command(
    "confirm", Menu.PACKAGES,
    noop("commands", "Already in MyBuilding"),
    noop("commands", "Mark the selected change as done because MyBuilding already has it."),
    noop("commands", "done, arrived, duplicate"),
    keyless_reason="too far-reaching for a slip", within=("outbox_sheet",),
)  # fmt: skip
REMOVE: Final = Command(
    "remove", Menu.PACKAGES,
    noop("commands", "Remove"),
    noop("commands", "Remove a rejected or unidentified package from the list; you can undo it."),
    noop("commands", "delete, discard, drop, take off"),
    Keys("Del", mac="Backspace"), within=("outbox_sheet",),
)  # fmt: skip

# Tools

PALETTE: Final = Command(
    "palette", Menu.TOOLS,
    noop("commands", "Command palette"),
    noop("commands", "Find a command, resident, package, or community by typing."),
    noop("commands", "quick open, jump, go to"),
    Keys("Ctrl+K", ("Ctrl+Shift+P",)), scope=Scope.WINDOWS, ends_group=True,
)  # fmt: skip
BATCH: Final = Command(
    "batch", Menu.TOOLS,
    noop("commands", "Start or end batch"),
    noop("commands", "Log one carrier’s delivery with the same carrier, type, and location."),
    noop("commands", "drop, delivery, courier, many packages"),
    Keys("Ctrl+Shift+B", ("F8",)),
)  # fmt: skip
SYNC_QUEUE: Final = Command(
    "sync_queue", Menu.TOOLS,
    noop("commands", "Sync queue"),
    noop("commands", "See the changes that haven’t synced, and the rejected ones."),
    noop("commands", "outbox, waiting, unsynced, rejected"),
    Keys("Ctrl+Shift+S", ("F7",)), within=("outbox_sheet",),
)  # fmt: skip
SYNC_ALL: Final = Command(
    "sync_all", Menu.TOOLS,
    noop("commands", "Sync all now"),
    noop("commands", "Send every change at once; none can be undone after that. Open the sync queue first."),
    noop("commands", "send all, upload, outbox"),
    Keys("Ctrl+Return"), within=("outbox_sheet",),
)  # fmt: skip
REFRESH: Final = Command(
    "refresh", Menu.TOOLS,
    noop("commands", "Refresh"),
    noop("commands", "Sync what is due and get the latest packages from MyBuilding."),
    noop("commands", "reload, update, save, sync"),
    Keys("Ctrl+R", ("F5", "Ctrl+S")),
)  # fmt: skip

# Help

SHORTCUTS: Final = Command(
    "shortcuts", Menu.HELP,
    noop("commands", "Keyboard shortcuts"),
    noop("commands", "See every key and what it does."),
    noop("commands", "keys, hotkeys, help"),
    Keys("F1", ("Ctrl+/",), mac="Ctrl+/"), within=("key_sheet",),
)  # fmt: skip
SUPPORT: Final = Command(
    "support", Menu.HELP,
    noop("commands", "Copy support information"),
    noop("commands", "Copy versions, state, and the log for your IT team; no names and no passwords."),
    noop("commands", "help, log, diagnostics, problem, bug"),
    Keys("F12"), scope=Scope.EVERYWHERE,
)  # fmt: skip
PRACTICE: Final = Command(
    "practice", Menu.HELP,
    noop("commands", "Practice mode"),
    noop("commands", "Try everything in a second window with a made-up building; nothing is saved or sent."),
    noop("commands", "training, demo, learn, try, sample"),
    keyless_reason="rare", scope=Scope.EVERYWHERE, ends_group=True,
)  # fmt: skip
ABOUT: Final = Command(
    "about", Menu.HELP,
    noop("commands", "About MyBuilding Desk"),
    noop("commands", "See the version and the open-source licenses."),
    noop("commands", "version, license, release"),
    keyless_reason="rare", role=Role.ABOUT,
)  # fmt: skip

COMMANDS: Final = tuple(one for one in list(globals().values()) if isinstance(one, Command))
"""Every command, in the order of the menus."""

# Keys of the focused field or list

ENTER: Final = FieldKey(Keys("Return"), noop("commands", "Log, release, or choose"))
ESC: Final = FieldKey(Keys("Esc"), noop("commands", "Clear the scan bar or close a window"))
CHOOSE: Final = FieldKey(
    Keys("Up", ("Down",)), noop("commands", "Choose a recipient, or a package while the scan bar is empty")
)
CHOOSE_NUMBER: Final = FieldKey(
    Keys("Ctrl+2"), noop("commands", "Choose the second suggestion; 3 to 6 choose the others")
)
TAB: Final = FieldKey(Keys("Tab"), noop("commands", "Add type, location, or note (optional)"))
SPACE: Final = FieldKey(Keys("Space"), noop("commands", "Select or deselect a package"))
CONTEXT_MENU: Final = FieldKey(
    Keys("Shift+F10", mac="Meta+Return"), noop("commands", "Open the menu of the selected package or community")
)
REASON: Final = FieldKey(
    Keys("1"), noop("commands", "Set the first reason of an unidentified package in its list; 2 to 4 set the others")
)
FIELD_KEYS: Final = (ENTER, ESC, CHOOSE, CHOOSE_NUMBER, TAB, SPACE, CONTEXT_MENU, REASON)
