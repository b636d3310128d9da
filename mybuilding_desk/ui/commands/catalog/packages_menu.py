"""The commands of the menu *Packages*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, noop
from mybuilding_desk.ui.commands.keys import Keys

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
    noop("commands", "Change a package that hasn’t synced, an outgoing one, or the recipient of an unidentified one."),
    noop("commands", "correct, change, fix, assign recipient"),
    Keys("Ctrl+E", ("F2",)), within=("outbox_sheet",),
)  # fmt: skip
MARK_UNIDENTIFIED: Final = Command(
    "mark_unidentified", Menu.PACKAGES,
    noop("commands", "Mark as unidentified"),
    noop("commands", "Keep the package in the scan bar until you know its recipient."),
    noop("commands", "unknown, no name, put aside, hold"),
    Keys("Ctrl+U"),
)  # fmt: skip
MOVE: Final = Command(
    "move", Menu.PACKAGES,
    noop("commands", "Move"),
    noop("commands", "Change where the selected packages are stored; you can undo it."),
    noop("commands", "location, shelf, relocate, place, bin, put elsewhere"),
    Keys("Ctrl+Shift+M"), ends_group=True,
)  # fmt: skip
ACTIVITY: Final = Command(
    "activity", Menu.PACKAGES,
    noop("commands", "View activity"),
    noop("commands", "See everything that happened to the package, and who did it."),
    noop("commands", "story, details, history, log, who"),
    Keys("Alt+Return", ("F3",), mac="Ctrl+I"), within=("story_sheet",),
)  # fmt: skip
PROOF: Final = Command(
    "proof", Menu.PACKAGES,
    noop("commands", "Proof of release"),
    noop("commands", "Save or print who picked up the selected packages, when, and with which signature."),
    noop("commands", "receipt, evidence, signature, PDF, picked up, dispute"),
    keyless_reason="rare", within=("story_sheet", "proof_sheet"),
)  # fmt: skip
PRINT_LABEL: Final = Command(
    "print_label", Menu.PACKAGES,
    noop("commands", "Print label"),
    noop("commands", "Print a storage label for the selected packages."),
    noop("commands", "sticker, tag, barcode, reprint, printer"),
    Keys("Ctrl+P"), within=("story_sheet", "outbox_sheet"),
)  # fmt: skip
TRACK: Final = Command(
    "track", Menu.PACKAGES,
    noop("commands", "Track online"),
    noop("commands", "Open the carrier’s tracking page in your browser."),
    noop("commands", "carrier page, website, browser"),
    Keys("Ctrl+T", ("Ctrl+O",)), ends_group=True,
)  # fmt: skip
REMIND: Final = Command(
    "remind", Menu.PACKAGES,
    noop("commands", "Remind"),
    noop("commands", "Remind the residents of the selected packages by email or door slip, or do what is due."),
    noop("commands", "reminder, notify again, email, mail, nudge, door slip"),
    Keys("Ctrl+Shift+R"),
)  # fmt: skip
FINAL_NOTICE: Final = Command(
    "final_notice", Menu.PACKAGES,
    noop("commands", "Send final notice"),
    noop("commands", "Tell the residents of the selected packages that they go back to the sender."),
    noop("commands", "last reminder, warning, return"),
    keyless_reason="offered by Remind when it is due",
)  # fmt: skip
HOLD: Final = Command(
    "hold", Menu.PACKAGES,
    noop("commands", "Hold packages"),
    noop("commands", "Keep packages for a resident who is away: not overdue, and no reminders until that day."),
    noop("commands", "vacation, away, keep, pause, end hold"),
    keyless_reason="rare",
)  # fmt: skip
ADD_INSTRUCTION: Final = Command(
    "add_instruction", Menu.PACKAGES,
    noop("commands", "Add instruction"),
    noop("commands", "Note who can pick up, until when a resident is away, or what else to know about packages."),
    noop("commands", "who can pick up, who may pick up, authorized, away, deliver to door, ask for ID, resident note"),
    keyless_reason="in the window of instructions", within=("instructions_sheet",),
)  # fmt: skip
INSTRUCTIONS: Final = Command(
    "instructions", Menu.PACKAGES,
    noop("commands", "Instructions"),
    noop("commands", "See and change what residents have asked for: current, later, and ended."),
    noop("commands", "notes, holds, vacation, permission, who can pick up, special requests"),
    Keys("Ctrl+Shift+I"), within=("instructions_sheet",),
)  # fmt: skip
RETURN_TO_SENDER: Final = Command(
    "return_to_sender", Menu.PACKAGES,
    noop("commands", "Return to sender"),
    noop("commands", "Release the selected packages to the carriers that take them back; you can undo it."),
    noop("commands", "send back, refuse, give back, carrier"),
    keyless_reason="too far-reaching for a slip", ends_group=True,
)  # fmt: skip
ADD_OUTGOING: Final = Command(
    "add_outgoing", Menu.PACKAGES,
    noop("commands", "Add outgoing package"),
    noop("commands", "Add a package that a resident leaves for a carrier or a dry cleaner, or that came back."),
    noop("commands", "drop off, ship, return, dry cleaning, outbound, send"),
    Keys("Ctrl+Shift+O"), within=("outgoing_add_sheet",),
)  # fmt: skip
OUTGOING_PICKUP: Final = Command(
    "outgoing_pickup", Menu.PACKAGES,
    noop("commands", "Carrier pickup"),
    noop("commands", "Record who picks up outgoing packages, with one signature for all of them."),
    noop("commands", "driver, courier, hand over, give, dry cleaner, signature, proof"),
    Keys("Ctrl+Shift+K"), within=("outgoing_pickup_sheet",), ends_group=True,
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
    Keys("Del", mac="Backspace"), within=("outbox_sheet", "label_sheet"),
)  # fmt: skip
