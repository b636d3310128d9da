"""Definitions of the settings sheet by section: names, texts, and values. `ui/settings/row` displays a row.

To add a row, add a definition to `sections`, named after its field of `domain.settings.Settings`. Code that uses the
setting is notified of changes by `Preferences.changed`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.package_list import Ages, are_ages
from mybuilding_desk.domain.settings import MAX_GRACE_S, MAX_HISTORY_DAYS, MAX_LOCK_MINUTES, TEXT_SIZES
from mybuilding_desk.services.sounds import player
from mybuilding_desk.ui.text import keymap

translate = QCoreApplication.translate

ABOUT: Final = "about"
"""Section without rows, shown as a page of its own."""

LOCK: Final = "lock"
"""Section that also contains the PIN settings."""

PRIVACY: Final = "privacy"
"""Section that ends with the option to erase all local data."""


@dataclass(frozen=True, slots=True)
class Row:
    """Definition of one setting. `name` is its field of `Settings`; `staff_only` rows are hidden from residents."""

    name: str
    title: str
    description: str
    staff_only: bool = False
    unavailable_reason: str = ""
    """Why the setting is unavailable on this computer, or `""`."""


@dataclass(frozen=True, slots=True)
class Choice(Row):
    """One of a few values; `values` pairs each with the text of its button."""

    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Switch(Row):
    """On/off setting."""


@dataclass(frozen=True, slots=True)
class ResetRow(Row):
    """Setting that is changed elsewhere; a button labeled `words` resets it to `default`."""

    words: str = ""
    default: object = None


@dataclass(frozen=True, slots=True)
class Entry(Row):
    """Typed value: `read` parses the text (`None` if it is invalid), `show` formats the value.

    `wrong` is the error message; its `{kept}` is replaced by the value that stays in effect. `longest` is the maximum
    number of characters.
    """

    accessible: str = ""
    unit: str = ""
    wrong: str = ""
    read: Callable[[str], object | None] = str
    show: Callable[[object], str] = str
    longest: int = 6


@dataclass(frozen=True, slots=True)
class Section:
    """Titled group of rows."""

    name: str
    title: str
    rows: tuple[Row, ...]


def sections() -> list[Section]:
    """Return the definitions of all sections in the current language."""
    return [
        Section(
            "look",
            translate("settings", "Look"),
            (_theme(), _contrast(), _text_size(), _motion(), _language(), _lists()),
        ),
        Section("counter", translate("settings", "Counter"), (_signature(), _grace(), _ages())),
        Section("scanner", translate("settings", "Scanner"), (_sound(), _suffix())),
        Section(LOCK, translate("settings", "Lock"), (_lock(),)),
        Section(PRIVACY, translate("settings", "Privacy"), (_privacy(), _history())),
        Section(ABOUT, translate("settings", "About"), ()),
    ]


def _language() -> Row:
    # Each in its own language, so that users who cannot read the current one find theirs.
    values = (
        ("system", translate("settings", "As the system")),
        ("en", "English"),
        ("es", "Español"),
        ("fr", "Français"),
    )
    description = translate("settings", "Words, days and numbers of the whole program.")
    return Choice("language", translate("settings", "Language"), description, values=values)


def _theme() -> Row:
    values = (
        ("system", translate("settings", "As the system")),
        ("light", translate("settings", "Light")),
        ("dark", translate("settings", "Dark")),
    )
    return Choice(
        "theme", translate("settings", "Theme"), translate("settings", "Light or dark colours."), values=values
    )


def _contrast() -> Row:
    values = (("system", translate("settings", "As the system")), ("high", translate("settings", "High")))
    description = translate("settings", "High: darker words, and lines around everything that can be used.")
    return Choice("contrast", translate("settings", "Contrast"), description, values=values)


def _text_size() -> Row:
    percent = translate("settings", "{0} %")
    description = translate("settings", "Of the words, and of all that holds them.")
    values = tuple((size, percent.format(size)) for size in TEXT_SIZES)
    return Choice("text_size", translate("settings", "Text size"), description, values=values)


def _motion() -> Row:
    values = (("system", translate("settings", "As the system")), ("none", translate("settings", "None")))
    description = translate("settings", "Sheets and messages slide in, or are there at once.")
    return Choice("motion", translate("settings", "Motion"), description, values=values)


def _lists() -> Row:
    description = translate(
        "settings", "Columns, and what a list is ordered by, stay as you arrange them at the head of a list."
    )
    return ResetRow(
        "lists", translate("settings", "Lists"), description, words=translate("settings", "As usual"), default={}
    )


def _signature() -> Row:
    values = (
        ("off", translate("settings", "Off")),
        ("optional", translate("settings", "Optional")),
        ("required", translate("settings", "Required")),
    )
    description = translate("settings", "Whoever collects a package signs for it, with mouse, pen or finger.")
    return Choice("signature", translate("settings", "Signature"), description, staff_only=True, values=values)


def _grace() -> Row:
    wrong = translate("settings", "Type a whole number from 0 to {most}. Until then it stays at {kept}.")
    return Entry(
        "grace_seconds",
        translate("settings", "Time to undo"),
        translate(
            "settings", "What you log or release can be taken back for so long; then it is sent. 0 sends at once."
        ),
        staff_only=True,
        accessible=translate("settings", "Time to undo, in seconds"),
        unit=translate("settings", "seconds"),
        wrong=wrong.replace("{most}", str(MAX_GRACE_S)),
        read=_seconds,
    )


def _ages() -> Row:
    return Entry(
        "ages",
        translate("settings", "Age marks"),
        translate(
            "settings", "After so many days a waiting package is marked: a square, a diamond, a triangle when overdue."
        ),
        accessible=translate("settings", "Age marks, three numbers of days"),
        unit=translate("settings", "days"),
        wrong=translate(
            "settings",
            "Type three numbers of days, each larger than the one before, such as 1 3 10. Until then: {kept}.",
        ),
        read=_read_ages,
        show=_show_ages,
        longest=20,
    )


def _sound() -> Row:
    silent = translate("settings", "This PC has no program that plays sounds.")
    return Switch(
        "sound",
        translate("settings", "Sound"),
        translate("settings", "After a scan: two short notes where it was understood, two low ones where it was not."),
        staff_only=True,
        unavailable_reason="" if player() else silent,
    )


def _suffix() -> Row:
    values = (
        ("any", translate("settings", "Any")),
        ("enter", translate("settings", "Enter")),
        ("tab", translate("settings", "Tab")),
        ("none", translate("settings", "None")),
    )
    description = translate(
        "settings", "The key that the scanner sends behind a code. Any: Enter, Tab or none of them."
    )
    return Choice("suffix", translate("settings", "End of a scan"), description, staff_only=True, values=values)


def _privacy() -> Row:
    description = translate("settings", "Residents’ names as initials and notes hidden. {0} turns it on and off.")
    return Switch("privacy", translate("settings", "Short names on the screen"), description.format(keymap.PRIVACY))


def _history() -> Row:
    wrong = translate("settings", "Type a whole number of days from 1 to {most}. Until then it stays at {kept}.")
    return Entry(
        "history_days",
        translate("settings", "History on this PC"),
        translate("settings", "What was released longer ago leaves this PC, with its names. MyBuilding keeps it."),
        accessible=translate("settings", "History on this PC, in days"),
        unit=translate("settings", "days"),
        wrong=wrong.replace("{most}", str(MAX_HISTORY_DAYS)),
        read=_days,
    )


def _days(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 5 and 1 <= int(text) <= MAX_HISTORY_DAYS else None


def _lock() -> Row:
    wrong = translate("settings", "Type a whole number from 0 to {most}. Until then it stays at {kept}.")
    description = translate(
        "settings", "After so long without a key or the mouse the desk locks itself; {0} locks it at once. 0: never."
    )
    return Entry(
        "lock_minutes",
        translate("settings", "Lock by itself"),
        description.format(keymap.LOCK),
        accessible=translate("settings", "Lock by itself, after minutes"),
        unit=translate("settings", "minutes"),
        wrong=wrong.replace("{most}", str(MAX_LOCK_MINUTES)),
        read=_minutes,
    )


def _minutes(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and int(text) <= MAX_LOCK_MINUTES else None


def _seconds(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and int(text) <= MAX_GRACE_S else None


def _read_ages(text: str) -> Ages | None:
    typed = text.replace(",", " ").split()
    days = tuple(int(one) for one in typed if one.isdecimal() and len(one) < 5)
    return (days[0], days[1], days[2]) if len(days) == len(typed) and are_ages(days) else None


def _show_ages(ages: object) -> str:
    return " ".join(map(str, ages)) if isinstance(ages, tuple) else ""
