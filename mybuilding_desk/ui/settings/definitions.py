"""Definitions of the settings sheet by section: names, texts, and values. `ui/settings/row` displays a row.

To add a row, add a definition to `sections`, named after its field of `domain.settings.Settings`. Code that uses the
setting is notified of changes by `Preferences.changed`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.settings import MAX_GRACE_S, MAX_HISTORY_DAYS, MAX_LOCK_MINUTES, TEXT_SIZES
from mybuilding_desk.services.sounds import player
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text.language import LANGUAGE_NAMES

translate = QCoreApplication.translate

ABOUT: Final = "about"
"""Section without rows, shown as a page of its own."""

LOCK: Final = "lock"
"""Section that also contains the PIN settings."""

PRIVACY: Final = "privacy"
"""Section that ends with the option to erase all local data."""


@dataclass(frozen=True, slots=True)
class Row:
    """Definition of one setting. `name` is its field of `Settings`; `staff_only` rows are hidden from residents.

    `description` is `""` where the title and the values say it all.
    """

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
class AgeEntry(Row):
    """The three numbers of days of the age alerts; `titles` are the names of their fields, `wrong` as in `Entry`."""

    titles: tuple[str, str, str] = ("", "", "")
    unit: str = ""
    wrong: str = ""


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
            translate("settings", "Appearance"),
            (_theme(), _contrast(), _text_size(), _density(), _motion(), _language(), _lists()),
        ),
        Section("counter", translate("settings", "Packages"), (_signature(), _grace(), _ages())),
        Section("scanner", translate("settings", "Scanner"), (_sound(), _suffix())),
        Section(LOCK, translate("settings", "Security"), (_lock(),)),
        Section(PRIVACY, translate("settings", "Privacy"), (_privacy(), _history())),
        Section(ABOUT, translate("settings", "About"), ()),
    ]


def _language() -> Row:
    values = (("system", translate("settings", "System")), *LANGUAGE_NAMES.items())
    return Choice("language", translate("settings", "Language"), "", values=values)


def _theme() -> Row:
    values = (
        ("system", translate("settings", "System")),
        ("light", translate("settings", "Light")),
        ("dark", translate("settings", "Dark")),
    )
    return Choice("theme", translate("settings", "Theme"), "", values=values)


def _contrast() -> Row:
    values = (("system", translate("settings", "System")), ("high", translate("settings", "High")))
    return Choice("contrast", translate("settings", "Contrast"), "", values=values)


def _text_size() -> Row:
    percent = translate("settings", "{0}%")
    values = tuple((size, percent.format(size)) for size in TEXT_SIZES)
    return Choice("text_size", translate("settings", "Text size"), "", values=values)


def _density() -> Row:
    values = (("comfortable", translate("settings", "Comfortable")), ("compact", translate("settings", "Compact")))
    description = translate("settings", "Compact shows more packages at once.")
    return Choice("density", translate("settings", "Density"), description, values=values)


def _motion() -> Row:
    values = (("system", translate("settings", "System")), ("none", translate("settings", "Off")))
    return Choice("motion", translate("settings", "Animation"), "", values=values)


def _lists() -> Row:
    description = translate("settings", "Column widths, order, and sorting are remembered for each list.")
    return ResetRow(
        "lists", translate("settings", "List layout"), description, words=translate("settings", "Reset"), default={}
    )


def _signature() -> Row:
    values = (
        ("off", translate("settings", "Off")),
        ("optional", translate("settings", "Optional")),
        ("required", translate("settings", "Required")),
    )
    return Choice("signature", translate("settings", "Signature"), "", staff_only=True, values=values)


def _grace() -> Row:
    wrong = translate("settings", "Enter a whole number from 0 to {most}. Still set to {kept}.")
    return Entry(
        "grace_seconds",
        translate("settings", "Undo time"),
        translate("settings", "How long you can undo a log or release before it syncs. 0 syncs immediately."),
        staff_only=True,
        accessible=translate("settings", "Undo time, in seconds"),
        unit=translate("settings", "seconds"),
        wrong=wrong.replace("{most}", str(MAX_GRACE_S)),
        read=_seconds,
    )


def _ages() -> Row:
    return AgeEntry(
        "ages",
        translate("settings", "Age alerts"),
        translate("settings", "Days until a package is marked with a square, a diamond, and an overdue triangle."),
        titles=(
            translate("settings", "Days until the square"),
            translate("settings", "Days until the diamond"),
            translate("settings", "Days until the overdue triangle"),
        ),
        unit=translate("settings", "days"),
        wrong=translate(
            "settings",
            "Enter three increasing numbers of days, such as 1 3 10. Still set to {kept}.",
        ),
    )


def _sound() -> Row:
    silent = translate("settings", "Sound isn’t available on this computer.")
    return Switch(
        "sound",
        translate("settings", "Scan sounds"),
        translate("settings", "Two short tones for a successful scan, two low tones for a problem."),
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
    description = translate("settings", "The key your scanner sends after each barcode. Choose Any if you’re not sure.")
    return Choice("suffix", translate("settings", "Scanner suffix"), description, staff_only=True, values=values)


def _privacy() -> Row:
    description = translate("settings", "Show residents as initials and hide notes. Press {0} to turn it on or off.")
    return Switch("privacy", translate("settings", "Privacy mode"), description.format(catalog.PRIVACY))


def _history() -> Row:
    wrong = translate("settings", "Enter a whole number of days from 1 to {most}. Still set to {kept}.")
    return Entry(
        "history_days",
        translate("settings", "Keep history for"),
        translate("settings", "Older released packages are removed from this computer. MyBuilding keeps them."),
        accessible=translate("settings", "Keep history for, in days"),
        unit=translate("settings", "days"),
        wrong=wrong.replace("{most}", str(MAX_HISTORY_DAYS)),
        read=_days,
    )


def _days(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 5 and 1 <= int(text) <= MAX_HISTORY_DAYS else None


def _lock() -> Row:
    wrong = translate("settings", "Enter a whole number from 0 to {most}. Still set to {kept}.")
    description = translate(
        "settings", "Locks after this long without keyboard or mouse activity (0 = never). Press {0} to lock now."
    )
    return Entry(
        "lock_minutes",
        translate("settings", "Auto-lock"),
        description.format(catalog.LOCK),
        accessible=translate("settings", "Auto-lock, in minutes"),
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
