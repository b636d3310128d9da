"""Definitions of the settings sheet by section: names, texts, and values. `ui/settings/row` displays a row.

To add a row, add a definition to `sections`, named after its field of `domain.settings.Settings`. Code that uses the
setting is notified of changes by `Preferences.changed`.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.package_list import are_ages, are_hours
from mybuilding_desk.domain.settings import (
    MAX_COPIES,
    MAX_GRACE_S,
    MAX_HISTORY_DAYS,
    MAX_LOCK_MINUTES,
    MAX_PICKUP_CHARS,
    MAX_REMINDER_DAYS,
    MAX_SIGNATURE_DAYS,
    TEXT_SIZES,
)
from mybuilding_desk.services.sounds import player
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.settings.specs import AgeEntry, Choice, Entry, Picked, ResetRow, Row, Section, Steps, Switch
from mybuilding_desk.ui.text.language import LANGUAGE_NAMES

translate = QCoreApplication.translate

ABOUT: Final = "about"
"""Section without rows, shown as a page of its own."""

LABELS: Final = "labels"
"""Section that ends with the preview of a label."""

OVERDUE: Final = "overdue"
"""Section that ends with the texts of reminders."""

LOCK: Final = "lock"
"""Section that also contains the PIN settings."""

PRIVACY: Final = "privacy"
"""Section that ends with the option to erase all local data."""


def sections() -> list[Section]:
    """Return the definitions of all sections in the current language."""
    return [
        Section(
            "look",
            translate("settings", "Appearance"),
            (_theme(), _contrast(), _text_size(), _density(), _motion(), _language(), _lists()),
        ),
        Section("counter", translate("settings", "Packages"), (_signature(), _grace(), _ages(), _perishable())),
        Section("scanner", translate("settings", "Scanner"), (_sound(), _suffix())),
        Section(
            LABELS,
            translate("settings", "Labels"),
            (
                _label_when(),
                Picked("label_printer", translate("settings", "Printer"), "", staff_only=True),
                Picked("label_size", translate("settings", "Label size"), "", staff_only=True),
                _label_name(),
                _label_symbol(),
                Steps("label_copies", translate("settings", "Copies"), "", staff_only=True, most=MAX_COPIES),
                _label_each_piece(),
            ),
        ),
        Section(OVERDUE, translate("settings", "Overdue"), _overdue()),
        Section(LOCK, translate("settings", "Security"), (_lock(),)),
        Section(PRIVACY, translate("settings", "Privacy"), (_privacy(), _history(), _signature_days())),
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
    return _number(
        "grace_seconds",
        translate("settings", "Undo time"),
        translate("settings", "How long you can undo a log or release before it syncs. 0 syncs immediately."),
        accessible=translate("settings", "Undo time, in seconds"),
        unit=translate("settings", "seconds"),
        most=MAX_GRACE_S,
    )


def _ages() -> Row:
    return AgeEntry(
        "ages",
        translate("settings", "Age alerts"),
        translate("settings", "Days until a package is marked with a square, a diamond, and an overdue triangle."),
        steps=(1, 2, 3),
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
        valid=are_ages,
    )


def _perishable() -> Row:
    return AgeEntry(
        "perishable_hours",
        translate("settings", "Perishable"),
        translate("settings", "Hours until a perishable package is marked with a square and an overdue triangle."),
        steps=(1, 3),
        titles=(
            translate("settings", "Hours until the square of a perishable package"),
            translate("settings", "Hours until the overdue triangle of a perishable package"),
        ),
        unit=translate("settings", "hours"),
        wrong=translate("settings", "Enter two increasing numbers of hours, such as 4 24. Still set to {kept}."),
        valid=are_hours,
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


def _label_when() -> Row:
    values = (
        ("off", translate("settings", "Off")),
        ("every", translate("settings", "Every package")),
        ("no_barcode", translate("settings", "Without barcode")),
    )
    description = translate("settings", "Labels print offline, too.")
    return Choice("label_when", translate("settings", "Print labels"), description, staff_only=True, values=values)


def _label_name() -> Row:
    values = (
        ("full", translate("settings", "Full")),
        ("initials", translate("settings", "Initials")),
        ("none", translate("settings", "None")),
    )
    return Choice("label_name", translate("settings", "Name on label"), "", staff_only=True, values=values)


def _label_symbol() -> Row:
    values = (("qr", translate("settings", "QR")), ("code128", translate("settings", "Code 128")))
    return Choice("label_symbol", translate("settings", "Code"), "", staff_only=True, values=values)


def _label_each_piece() -> Row:
    description = translate("settings", "Count 3 prints 1/3, 2/3, and 3/3.")
    return Switch("label_each_piece", translate("settings", "One label per piece"), description, staff_only=True)


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
        read=_whole(1, MAX_HISTORY_DAYS),
    )


def _signature_days() -> Row:
    return _number(
        "signature_days",
        translate("settings", "Keep signatures for"),
        translate(
            "settings",
            "Signatures stay on this computer as proof of release, then they are removed. 0 keeps no signatures.",
        ),
        accessible=translate("settings", "Keep signatures for, in days"),
        most=MAX_SIGNATURE_DAYS,
    )


def _overdue() -> tuple[Row, ...]:
    return (
        _number(
            "reminder_days",
            translate("settings", "Remind again after"),
            translate("settings", "0 suggests one reminder only."),
            accessible=translate("settings", "Remind again after, in days"),
            most=MAX_REMINDER_DAYS,
        ),
        _number(
            "final_notice_days",
            translate("settings", "Final notice after"),
            translate("settings", "Days in storage, after a reminder. 0 suggests none."),
            accessible=translate("settings", "Final notice after, in days in storage"),
            most=MAX_REMINDER_DAYS,
        ),
        _number(
            "return_days",
            translate("settings", "Return to sender after"),
            translate("settings", "Days in storage, after a final notice. 0 suggests none."),
            accessible=translate("settings", "Return to sender after, in days in storage"),
            most=MAX_REMINDER_DAYS,
        ),
        Entry(
            "pickup_text",
            translate("settings", "Where to pick up"),
            translate("settings", "A line in each reminder, such as “Front desk, 8 AM to 10 PM”."),
            staff_only=True,
            accessible=translate("settings", "Where to pick up"),
            longest=MAX_PICKUP_CHARS,
            is_wide=True,
        ),
    )


def _lock() -> Row:
    description = translate(
        "settings", "Locks after this long without keyboard or mouse activity (0 = never). Press {0} to lock now."
    )
    return _number(
        "lock_minutes",
        translate("settings", "Auto-lock"),
        description.format(catalog.LOCK),
        accessible=translate("settings", "Auto-lock, in minutes"),
        unit=translate("settings", "minutes"),
        most=MAX_LOCK_MINUTES,
        staff_only=False,
    )


def _number(
    name: str, title: str, description: str, *, accessible: str, most: int, unit: str = "", staff_only: bool = True
) -> Row:
    """Return the row of a whole number from 0 to `most`: of days without a `unit`."""
    wrong = translate("settings", "Enter a whole number from 0 to {most}. Still set to {kept}.")
    if not unit:
        wrong = translate("settings", "Enter a whole number of days from 0 to {most}. Still set to {kept}.")
    return Entry(
        name,
        title,
        description,
        staff_only,
        accessible=accessible,
        unit=unit or translate("settings", "days"),
        wrong=wrong.replace("{most}", str(most)),
        read=_whole(0, most),
    )


def _whole(least: int, most: int) -> Callable[[str], int | None]:
    """Return a function that reads a whole number within these limits."""

    def read(text: str) -> int | None:
        text = text.strip()
        return int(text) if text.isdecimal() and len(text) < 5 and least <= int(text) <= most else None

    return read
