"""The table of keys in groups, for the shortcuts window and the README."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.command import Command, FieldKey


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one kind of work, under a title."""

    title: str
    rows: tuple[Command | FieldKey, ...]


def key_groups() -> list[KeyGroup]:
    """Return every key that is bound or handled, in the order of work."""
    say = QCoreApplication.translate
    c = catalog
    scan = (
        c.ENTER, c.ESC, c.CHOOSE, c.CHOOSE_NUMBER, c.TAB, c.FLAG, c.SCAN_BAR, c.LOG_WITHOUT_NUMBER,
        c.MARK_UNIDENTIFIED, c.BATCH, c.UNDO,
    )  # fmt: skip
    packages = (
        c.RELEASE, c.RELEASE_ANYWHERE, c.SPACE, c.ID_CHECKED, c.SELECT_ALL, c.EDIT, c.REMOVE, c.ACTIVITY,
        c.COPY_NUMBER, c.COPY_ROW, c.PRINT_LABEL, c.TRACK, c.MOVE, c.REMIND, c.INSTRUCTIONS, c.ADD_OUTGOING,
        c.OUTGOING_PICKUP, c.REASON, c.CONTEXT_MENU, c.AUDIT,
    )  # fmt: skip
    lists = (
        c.PENDING, c.OVERDUE, c.UNIDENTIFIED, c.HISTORY, c.REPORTS, c.OUTGOING, c.SEARCH, c.PREVIOUS_COMMUNITY,
        c.NEXT_COMMUNITY, c.NEXT_PANE, c.PREVIOUS_PANE,
    )  # fmt: skip
    desk = (
        c.PALETTE, c.SETTINGS, c.PRIVACY, c.LOCK, c.SWITCH_USER, c.HANDOVER, c.HAND_OVER, c.ZOOM_IN, c.ZOOM_OUT,
        c.ZOOM_RESET, c.FULL_SCREEN, c.MENU_BAR, c.SHORTCUTS, c.SUPPORT, c.QUIT,
    )  # fmt: skip
    reports = (c.PERIOD, c.PRESET, c.PRINT_REPORT, c.EXPORT_REPORT)
    return [
        KeyGroup(say("keys", "Scan and log"), scan),
        KeyGroup(say("keys", "Lists"), lists),
        KeyGroup(say("keys", "Packages"), packages),
        KeyGroup(say("keys", "Sync"), (c.REFRESH, c.SYNC_QUEUE, c.SYNC_ALL, c.RETRY)),
        KeyGroup(say("keys", "Reports"), reports),
        KeyGroup(say("keys", "Desk"), desk),
    ]
