"""Key map: the only place that defines the program's shortcuts. A test checks the README's table against it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Key:
    """A key sequence in Qt's notation; as `str`, the labels on the keys in the current language."""

    sequence: str

    def __str__(self) -> str:
        known = _names()
        return " ".join(known.get(name, name) for name in self.sequence.split("+"))


ENTER: Final = Key("Return")
ESC: Final = Key("Esc")
TAB: Final = Key("Tab")
SCAN: Final = Key("Ctrl+K")
NO_NUMBER: Final = Key("Ctrl+N")
REFRESH: Final = Key("F5")
KEYS: Final = Key("F1")
SUPPORT: Final = Key("F12")
CORRECT: Final = Key("F2")
COPY: Final = Key("Ctrl+C")
UNDO: Final = Key("Ctrl+Z")
OUTBOX: Final = Key("F7")
BATCH: Final = Key("F8")
UNIDENTIFIED: Final = Key("F6")
SETTINGS: Final = Key("F9")
PRIVACY: Final = Key("Ctrl+F9")
LIST: Final = Key("Ctrl+L")
PENDING: Final = Key("Alt+1")
HISTORY: Final = Key("Alt+2")
OVERDUE: Final = Key("Alt+3")
PAGE: Final = Key("Ctrl+O")
ORDER: Final = Key("Ctrl+S")
REVERSE_ORDER: Final = Key("Ctrl+Shift+S")
FIND: Final = Key("Ctrl+F")
ACTIVITY: Final = Key("F3")
RELEASE: Final = Key("F4")
NEXT_COMMUNITY: Final = Key("Ctrl+Down")
PREVIOUS_COMMUNITY: Final = Key("Ctrl+Up")
LOCK: Final = Key("F10")
CHANGE: Final = Key("Ctrl+F10")
SIGN_OUT: Final = Key("Ctrl+Shift+Q")
RESEND: Final = Key("Ctrl+R")
TAKE_OFF: Final = Key("Del")
SEND_ALL: Final = Key("Ctrl+Return")
SELECT_ALL: Final = Key("Ctrl+A")


def _names() -> dict[str, str]:
    say = QCoreApplication.translate
    return {
        "Return": say("keys", "Enter"),
        "Esc": say("keys", "Esc"),
        "Tab": say("keys", "Tab"),
        "Del": say("keys", "Del"),
        "Ctrl": say("keys", "Ctrl"),
        "Alt": say("keys", "Alt"),
        "Shift": say("keys", "Shift"),
        "Up": "↑",
        "Down": "↓",
    }


def key_map() -> list[tuple[str, str]]:
    """Return every key and what it does, in the order of work."""
    say = QCoreApplication.translate
    return [
        (str(ENTER), say("keys", "Log, release, or choose")),
        (str(ESC), say("keys", "Clear the scan bar or close a window")),
        ("↑ ↓", say("keys", "Choose a recipient")),
        (str(TAB), say("keys", "Add type, location, or note (optional)")),
        (str(SCAN), say("keys", "Go to the scan bar")),
        (str(NO_NUMBER), say("keys", "Log a package without a tracking number")),
        (str(LIST), say("keys", "Go to the package list")),
        (say("keys", "Space"), say("keys", "In a release: select or deselect a package")),
        (str(SELECT_ALL), say("keys", "In a release: select all packages")),
        (str(RELEASE), say("keys", "Release the selected or scanned package")),
        (str(UNDO), say("keys", "Undo the last change")),
        (str(UNIDENTIFIED), say("keys", "Mark as unidentified, or open unidentified packages")),
        (str(BATCH), say("keys", "Start or end a batch")),
        (str(OUTBOX), say("keys", "Open the sync queue")),
        (str(CORRECT), say("keys", "Edit a rejected or unsynced package")),
        (str(RESEND), say("keys", "Sync the selected change now")),
        (str(TAKE_OFF), say("keys", "Remove a rejected or unidentified package")),
        (str(SEND_ALL), say("keys", "In the sync queue: sync all changes now")),
        (str(COPY), say("keys", "Copy the tracking number")),
        (str(PAGE), say("keys", "Track the package online")),
        (str(ACTIVITY), say("keys", "View package activity")),
        (str(FIND), say("keys", "Search all packages")),
        (f"{ORDER}, {REVERSE_ORDER}", say("keys", "Sort by the next column, reverse the order")),
        (f"{PENDING}, {HISTORY}, {OVERDUE}", say("keys", "Pending, History, Overdue")),
        (f"{PREVIOUS_COMMUNITY}, {NEXT_COMMUNITY}", say("keys", "Previous or next community")),
        (str(REFRESH), say("keys", "Refresh")),
        (str(SETTINGS), say("keys", "Settings")),
        (str(PRIVACY), say("keys", "Turn privacy mode on or off")),
        (str(KEYS), say("keys", "Keyboard shortcuts")),
        (str(SUPPORT), say("keys", "Copy support information (no names, no passwords)")),
        (str(LOCK), say("keys", "Lock the desk")),
        (str(CHANGE), say("keys", "Switch user")),
        (str(SIGN_OUT), say("keys", "Sign out")),
    ]
