"""The commands of the menu *Edit*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, noop
from mybuilding_desk.ui.commands.keys import Keys

UNDO: Final = Command(
    "undo", Menu.EDIT,
    noop("commands", "Undo"),
    noop("commands", "Undo the last change that hasn’t synced."),
    noop("commands", "take back, revert, mistake"),
    Keys("Ctrl+Z"), within=("outbox_sheet", "instructions_sheet"), ends_group=True,
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
