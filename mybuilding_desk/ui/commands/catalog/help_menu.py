"""The commands of the menu *Help*, in its order."""

from typing import Final

from mybuilding_desk.ui.commands.command import Command, Menu, Role, Scope, noop
from mybuilding_desk.ui.commands.keys import Keys

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
