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
IS_THERE: Final = Key("Ctrl+T")
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
        (str(ENTER), say("keys", "do what the scan line says: log, release, or choose")),
        (str(ESC), say("keys", "clear the scan line, close a sheet")),
        ("↑ ↓", say("keys", "choose among the people below the scan line")),
        (str(TAB), say("keys", "from the unit to kind, shelf and note; none is asked for")),
        (str(SCAN), say("keys", "to the scan line, from anywhere")),
        (str(NO_NUMBER), say("keys", "log a package that has no number")),
        (str(LIST), say("keys", "to the list of packages")),
        (say("keys", "Space"), say("keys", "in a release: tick a package or not")),
        (str(SELECT_ALL), say("keys", "in a release: tick all packages")),
        (str(RELEASE), say("keys", "release the selected package, or the one that was scanned")),
        (str(UNDO), say("keys", "undo the last log or release, until it is sent")),
        (str(UNIDENTIFIED), say("keys", "nobody knows whom it is for: to the unknown pile; or open the pile")),
        (str(BATCH), say("keys", "begin or end a courier's drop")),
        (str(OUTBOX), say("keys", "what waits to be sent, and what was refused")),
        (str(CORRECT), say("keys", "correct a package that was refused")),
        (str(RESEND), say("keys", "send a refused or waiting package now")),
        (str(TAKE_OFF), say("keys", "take a refused package off the list, or one off the unknown pile")),
        (str(IS_THERE), say("keys", "in the outbox: MyBuilding has it already")),
        (str(SEND_ALL), say("keys", "send all that waits now")),
        (str(COPY), say("keys", "copy the tracking number")),
        (str(PAGE), say("keys", "the carrier's page for the number, in the browser")),
        (str(ACTIVITY), say("keys", "the whole story of the selected package")),
        (str(FIND), say("keys", "find any package: number, unit, name, shelf, note, day")),
        (f"{ORDER}, {REVERSE_ORDER}", say("keys", "order the list by the next column, from its other end")),
        (f"{PENDING}, {HISTORY}, {OVERDUE}", say("keys", "pending packages, history, what is overdue")),
        (f"{PREVIOUS_COMMUNITY}, {NEXT_COMMUNITY}", say("keys", "the community before, the next one")),
        (str(REFRESH), say("keys", "fetch the newest from MyBuilding")),
        (str(SETTINGS), say("keys", "settings")),
        (str(PRIVACY), say("keys", "privacy on or off: residents’ names as initials, notes hidden")),
        (str(KEYS), say("keys", "this page")),
        (str(SUPPORT), say("keys", "copy the support information: versions, state, the log; no names, no secrets")),
        (str(LOCK), say("keys", "lock the desk: nothing of it is seen until you are back")),
        (str(CHANGE), say("keys", "another clerk comes to the desk: each works in their own name")),
        (str(SIGN_OUT), say("keys", "sign out")),
    ]
