"""Icons of the commands, for menus and the palette."""

from typing import Final

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command, Menu

_MENU_ICONS: Final = {
    Menu.FILE: "package", Menu.EDIT: "copy", Menu.VIEW: "eye", Menu.PACKAGES: "package", Menu.TOOLS: "settings-2",
    Menu.HELP: "circle-help",
}  # fmt: skip
_ICONS: Final = {
    catalog.LOG_WITHOUT_NUMBER: "barcode", catalog.LOCK: "lock", catalog.SWITCH_USER: "users",
    catalog.SIGN_OUT: "log-out", catalog.SETTINGS: "settings-2", catalog.QUIT: "x", catalog.UNDO: "undo-2",
    catalog.SEARCH: "search", catalog.SCAN_BAR: "barcode", catalog.PENDING: "inbox", catalog.OVERDUE: "clock",
    catalog.UNIDENTIFIED: "circle-help", catalog.HISTORY: "history", catalog.PREVIOUS_COMMUNITY: "arrow-up",
    catalog.NEXT_COMMUNITY: "arrow-down", catalog.PRIVACY: "eye-off", catalog.RELEASE: "package",
    catalog.EDIT: "square-pen", catalog.MARK_UNIDENTIFIED: "circle-help", catalog.ACTIVITY: "history",
    catalog.RETRY: "refresh-cw",
    catalog.CONFIRM: "check", catalog.REMOVE: "trash-2", catalog.BATCH: "layers", catalog.SYNC_QUEUE: "refresh-cw",
    catalog.SYNC_ALL: "refresh-cw", catalog.REFRESH: "refresh-cw", catalog.SHORTCUTS: "keyboard",
    catalog.ABOUT: "info", catalog.SUPPORT: "copy", catalog.TRACK: "external-link", catalog.PROOF: "file-text",
    catalog.PRINT_LABEL: "printer", catalog.UNPRINTED_LABELS: "printer", catalog.PRINT_NUMBERS: "printer",
    catalog.COPY_ROW: "table-2", catalog.REMIND: "mail", catalog.FINAL_NOTICE: "mail", catalog.HOLD: "calendar-clock",
    catalog.RETURN_TO_SENDER: "package-x", catalog.MOVE: "map-pin", catalog.INSTRUCTIONS: "info",
    catalog.ADD_INSTRUCTION: "info",
    catalog.HANDOVER: "clock", catalog.HANDOVERS: "history",
    catalog.REPORTS: "chart-column", catalog.DAILY_LOG: "file-text",
    catalog.EXPORT_REPORT: "external-link", catalog.PRINT_REPORT: "printer",
    catalog.PRINT_OVERDUE: "printer",
    catalog.OUTGOING: "external-link", catalog.ADD_OUTGOING: "external-link", catalog.OUTGOING_PICKUP: "check",
    catalog.AUDIT: "crosshair",
}  # fmt: skip


def icon_of(command: Command) -> str:
    """Return the icon of a command."""
    return _ICONS.get(command, _MENU_ICONS[command.menu])
