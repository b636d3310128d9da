"""Texts of the table's cells, and the accessible ones: full sentences in place of columns, shapes and colors."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.packages.cells import unidentified
from mybuilding_desk.ui.packages.cells.reminder_cells import reminder_words, spoken_reminder
from mybuilding_desk.ui.packages.cells.resident_cells import packages_text, spoken_group
from mybuilding_desk.ui.text import age_display, entry_text, error_messages, instruction_text, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts, flag_name
from mybuilding_desk.ui.text.name_display import names

_FIELDS: Final = {
    "unit": "unit",
    "kind": "type_name",
    "shelf": "shelf",
    "released_by": "released_by",
}


def cell_text(row: PackageRow, column: str, now: datetime | None = None) -> str:
    """Return the text of a cell; pass `now` if it is known."""
    if column in _FIELDS:
        return str(getattr(row.package, _FIELDS[column]))
    return _TEXTS[column](row, now or datetime.now(UTC))


def is_picked_up_by_recipient(row: PackageRow) -> bool:
    """Return whether the recipient picked up the package."""
    who, recipient = row.package.released_to, row.package.resident_name
    return bool(who) and (who == recipient or who.casefold() == recipient.casefold())


def is_shown_missing(row: PackageRow) -> bool:
    """Return whether the state shows that an audit did not find the package, as nothing else is to be told."""
    return row.sync_state in {"logged", "held"} and row.is_missing


def row_sentence(row: PackageRow, limits: AgeLimits) -> str:
    """Describe a row in one sentence: "12B, Zoë Ångström, UPS, shelf D4, 1Z 999 …, logged, waiting for 19 min, …"."""
    package, number = row.package, cell_text(row, "number")
    about = [] if isinstance(row, ResidentRow) else contents_parts(row.contents)
    parts = [package.unit, _recipient(row), package_text.package_summary(package), number, *about]
    parts.append(package_text.row_state(row))
    if row.sync_state != row.state:
        parts.append(package_text.state_words(row.sync_state))
    if row.state == "held":
        parts.append(unidentified.reason_text(row))
    parts.append(_released(row) if row.state == "released" else _waits(row, limits))
    if row.instructed:
        parts.append(instruction_text.spoken_mark())
    parts.append(package_text.missing_words(row))
    if isinstance(row, ResidentRow):
        parts += [spoken_group(row), spoken_reminder(row)]
    return ", ".join(part for part in parts if part)


def whole_text(row: PackageRow, column: str) -> str:
    """Return the text of a cell with its marks in words: count and flags behind a name, flags before a location."""
    words = cell_text(row, column)
    if isinstance(row, ResidentRow) or row.contents.is_plain:
        return words
    if column in {"recipient", "label"}:
        return " · ".join([words, *contents_parts(row.contents)])
    if column == "shelf":
        return " · ".join(part for part in (*map(flag_name, row.contents.flags), words) if part)
    return words


def accessible_cell(words: str) -> str:
    """Return the text of a cell, or the word for an empty one."""
    return words or QCoreApplication.translate("spoken", "empty")


def _recipient(row: PackageRow, _now: datetime | None = None) -> str:
    no_name = entry_text.unknown if row.state == "held" else package_text.whole_unit
    return names.person(row.package.resident_name) or no_name()


def _number(row: PackageRow, _now: datetime) -> str:
    package = row.package
    return grouped(package.tracking_number) if package.tracking_number else names.note(row.note)


def _picked_up_by(row: PackageRow, _now: datetime) -> str:
    return package_text.recipient() if is_picked_up_by_recipient(row) else names.person(row.package.released_to)


def _release(row: PackageRow, now: datetime) -> str:
    when = row.package.released_at
    return package_text.capitalized(error_messages.clock(when, now)) if when else ""


def _arrival(row: PackageRow, now: datetime) -> str:
    """Return the age and arrival of a pending package; of a released one, only the day of its arrival."""
    arrived = row.package.arrived_at
    if row.state == "released":
        return package_text.capitalized(error_messages.day(arrived, now))
    return f"{error_messages.age((now - arrived).total_seconds())} · {package_text.short_clock(arrived, now)}"


def _state(row: PackageRow, now: datetime) -> str:
    """Return the state; of a released package, also since when; of a missing one, that it is."""
    if is_shown_missing(row):
        return QCoreApplication.translate("desk", "Missing")
    released = row.package.released_at if row.state == "released" else None
    if released is None:
        return package_text.row_state(row)
    return package_text.released_since(package_text.short_clock(released, now))


def _waits(row: PackageRow, limits: AgeLimits) -> str:
    return QCoreApplication.translate("spoken", "in storage for {0}").format(age_display.age_sentence(row, limits))


def _released(row: PackageRow) -> str:
    package = row.package
    when = error_messages.clock(package.released_at, datetime.now(UTC)) if package.released_at else ""
    who = names.person(package.released_to)
    to = QCoreApplication.translate("spoken", "to {0}").format(who) if who else ""
    by = QCoreApplication.translate("spoken", "by {0}").format(package.released_by) if package.released_by else ""
    return ", ".join(part for part in (to, by, when) if part)


_TEXTS: Final[dict[str, Callable[[PackageRow, datetime], str]]] = {
    "arrived": _arrival,
    "released": _release,
    "recipient": _recipient,
    "label": unidentified.label_text,
    "reason": unidentified.reason_text,
    "number": _number,
    "released_to": _picked_up_by,
    "state": _state,
    "reminder": reminder_words,
    "remind": lambda _row, _now: "",
    "packages": lambda row, _now: packages_text(row) if isinstance(row, ResidentRow) else "",
}
