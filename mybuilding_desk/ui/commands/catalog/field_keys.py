"""Keys that the focused field or list handles itself."""

from typing import Final

from mybuilding_desk.ui.commands.command import FieldKey, noop
from mybuilding_desk.ui.commands.keys import Keys

ENTER: Final = FieldKey(Keys("Return"), noop("commands", "Log, release, or choose"))
ESC: Final = FieldKey(Keys("Esc"), noop("commands", "Clear the scan bar or close a window"))
CHOOSE: Final = FieldKey(Keys("Up", ("Down",)),
    noop("commands", "Choose a recipient, or a package while the scan bar is empty"))  # fmt: skip
CHOOSE_NUMBER: Final = FieldKey(Keys("Ctrl+2"),
    noop("commands", "Choose the second suggestion; 3 to 6 choose the others"))  # fmt: skip
TAB: Final = FieldKey(Keys("Tab"), noop("commands", "Add type, location, note, or count (optional)"))
FLAG: Final = FieldKey(Keys("Alt+P"),
    noop("commands", "Mark the package in the scan bar as perishable; O, F, I, and D set other flags"))  # fmt: skip
RELEASE_ANYWHERE: Final = FieldKey(Keys("F4"), noop("commands", "Release from the scan bar, too"))
SPACE: Final = FieldKey(Keys("Space"), noop("commands", "Select or deselect a package"))
ID_CHECKED: Final = FieldKey(Keys("Alt+I"), noop("commands", "Confirm in a release that you checked a photo ID"))
CONTEXT_MENU: Final = FieldKey(Keys("Shift+F10", mac="Meta+Return"),
    noop("commands", "Open the menu of the selected package or community"))  # fmt: skip
REASON: Final = FieldKey(Keys("1"),
    noop("commands", "Set the first reason of an unidentified package in its list; 2 to 4 set the others"))  # fmt: skip
HAND_OVER: Final = FieldKey(Keys("Ctrl+Return"), noop("commands", "Save or confirm a hand-over in its window"))
PERIOD: Final = FieldKey(Keys("Left", ("Right",)), noop("commands", "Go one period back or forward in the reports"))
PRESET: Final = FieldKey(Keys("1"),
    noop("commands", "Report on today while the period has the focus; 2 to 6: the other periods"))  # fmt: skip
FIELD_KEYS: Final = (
    ENTER, ESC, CHOOSE, CHOOSE_NUMBER, TAB, FLAG, RELEASE_ANYWHERE, SPACE, ID_CHECKED, CONTEXT_MENU, REASON, HAND_OVER,
    PERIOD, PRESET,
)  # fmt: skip
