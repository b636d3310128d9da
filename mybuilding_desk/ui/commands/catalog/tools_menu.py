"""The commands of the menu *Tools*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, Scope, noop
from mybuilding_desk.ui.commands.keys import Keys

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
AUDIT: Final = Command(
    "audit", Menu.TOOLS,
    noop("commands", "Location audit"),
    noop("commands", "Scan what is at a location, and compare it with what is recorded there."),
    noop("commands", "inventory, stocktake, count, find missing packages, misplaced, shelf"),
    Keys("Ctrl+Shift+A"),
)  # fmt: skip
UNPRINTED_LABELS: Final = Command(
    "unprinted_labels", Menu.TOOLS,
    noop("commands", "Labels not printed"),
    noop("commands", "Print the labels again that didn’t print, or dismiss them."),
    noop("commands", "reprint, missing labels, printer problem"),
    keyless_reason="rare", within=("label_sheet",),
)  # fmt: skip
PRINT_NUMBERS: Final = Command(
    "print_numbers", Menu.TOOLS, noop("commands", "Print number sheet"),
    noop("commands", "Print 24 codes on an office printer, to stick on packages and scan while you log them."),
    noop("commands", "label sheet, stickers, serial labels, A4, Letter"), keyless_reason="rare",
)  # fmt: skip
REFRESH: Final = Command(
    "refresh", Menu.TOOLS,
    noop("commands", "Refresh"),
    noop("commands", "Sync what is due and get the latest packages from MyBuilding."),
    noop("commands", "reload, update, save, sync"),
    Keys("Ctrl+R", ("F5", "Ctrl+S")),
)  # fmt: skip
