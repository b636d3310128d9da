"""The commands of the menu *File*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, Role, Scope, noop
from mybuilding_desk.ui.commands.keys import Keys

LOG_WITHOUT_NUMBER: Final = Command(
    "log_without_number", Menu.FILE,
    noop("commands", "Log without tracking number"),
    noop("commands", "Log a package that has no tracking number."),
    noop("commands", "no barcode, flowers, food, new package, check in"),
    Keys("Ctrl+N"), ends_group=True,
)  # fmt: skip
EXPORT_REPORT: Final = Command(
    "export_report", Menu.FILE,
    noop("commands", "Export report"),
    noop("commands", "Save the report as a file for Excel, as a PDF, or as a web page."),
    noop("commands", "save, download, spreadsheet, CSV, XLSX, Excel, PDF, HTML"),
    Keys("Ctrl+S", by_widget=True),
)  # fmt: skip
PRINT_REPORT: Final = Command(
    "print_report", Menu.FILE,
    noop("commands", "Print report"),
    noop("commands", "Print the report that is on the screen."),
    noop("commands", "paper, printer, hard copy"),
    Keys("Ctrl+P", by_widget=True), within=("daily_log_sheet",),
)  # fmt: skip
PRINT_OVERDUE: Final = Command(
    "print_overdue", Menu.FILE,
    noop("commands", "Print overdue list"),
    noop("commands", "Print the overdue packages, one line for each resident, to tick off."),
    noop("commands", "late packages, reminders, checklist, paper, printer"),
    keyless_reason="once a day", ends_group=True,
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
HANDOVER: Final = Command(
    "handover", Menu.FILE,
    noop("commands", "End shift"),
    noop("commands", "Leave the next user the figures, what needs attention, and your notes."),
    noop("commands", "hand-over, handover, shift change, hand off, notes, end of day, log book"),
    Keys("Ctrl+Shift+H"), within=("handover_sheet",),
)  # fmt: skip
HANDOVERS: Final = Command(
    "handovers", Menu.FILE,
    noop("commands", "Hand-overs"),
    noop("commands", "See and search the hand-overs of earlier shifts."),
    noop("commands", "handover history, shift log, log book, notes, incidents"),
    keyless_reason="rare", within=("handovers_sheet",),
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
