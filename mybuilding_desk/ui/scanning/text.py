"""Texts of the scan field: suggestions, messages, carrier badges. Error messages are in `ui.text.error_messages`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup, ScanIntent
from mybuilding_desk.domain.tracking import CARRIER_NAMES, Scan, grouped
from mybuilding_desk.ui.text import error_messages, keymap
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages

_MAX_NAMES: Final = 3


def match_titles(matches: Sequence[Match]) -> list[str]:
    """Return the names for suggestions; shortened names within one unit stay distinguishable."""
    told: dict[Resident, str] = {}
    for unit in {match.unit for match in matches}:
        people = [match.resident for match in matches if match.resident is not None and match.unit == unit]
        told |= zip(people, names.residents(people), strict=True)
    return [match_title(match) if match.resident is None else told[match.resident] for match in matches]


def match_title(match: Match) -> str:
    """Return the name for a single suggestion; for a whole unit, its residents."""
    if match.resident is not None:
        return names.residents([match.resident])[0]
    people = names.residents(match.people[:_MAX_NAMES])
    told = error_messages.listed(people) if len(match.people) <= _MAX_NAMES else f"{', '.join(people)}…"
    return told or QCoreApplication.translate("desk", "Nobody listed")


def match_detail(match: Match) -> str:
    """Return the second line of a suggestion: pending packages, and what sets it apart from similar ones."""
    parts = []
    if match.guessed:
        parts.append(QCoreApplication.translate("desk", "perhaps"))
    if match.resident is None and len(match.people) > 1:
        parts.append(QCoreApplication.translate("desk", "the whole unit"))
    if match.open_count:
        parts.append(QCoreApplication.translate("desk", "%Ln waiting", None, match.open_count))
    if match.namesakes:
        parts.append(QCoreApplication.translate("desk", "two people have this name: check the unit"))
    if match.resident is not None and not match.resident.email:
        parts.append(QCoreApplication.translate("desk", "no e-mail on file"))
    return " · ".join(parts) or QCoreApplication.translate("desk", "nothing waiting")


def answer(meaning: ScanIntent) -> str:
    """Return the message for a text that leads to no action."""
    match meaning.kind:
        case "routing":
            return QCoreApplication.translate(
                "desk", "That is the routing barcode. Scan the one with the tracking number."
            )
        case "nobody":
            pickup = meaning.pickup
            parts = (pickup.unit, names.person(pickup.recipient)) if pickup else ()
            who = " · ".join(part for part in parts if part)
            return QCoreApplication.translate("desk", "Nothing is waiting for {0}.").format(who)
        case "choose" if all(match.guessed for match in meaning.matches):
            return QCoreApplication.translate(
                "desk", "Nobody is listed as “{0}”. Choose who is meant with the arrow keys, then press Enter."
            ).format(error_messages.plain(meaning.text, 60))
        case "choose":
            return QCoreApplication.translate(
                "desk", "More than one fits: choose with the arrow keys, then press Enter."
            )
    if may_be_number(meaning):
        return QCoreApplication.translate(
            "desk", "No unit, name or package like “{0}”. Enter once more logs a package with this number."
        ).format(error_messages.plain(meaning.text, 60))
    return QCoreApplication.translate(
        "desk", "No unit, name or number like “{0}”. {1} logs a package without a number."
    ).format(error_messages.plain(meaning.text, 60), keymap.NO_NUMBER)


def may_be_number(meaning: ScanIntent) -> bool:
    """Return whether an unrecognized text could be a tracking number, that is, has a digit."""
    return any(sign.isdigit() for sign in meaning.text)


def story_words(meaning: ScanIntent) -> str:
    """Return the message that a number was released before, to whom and when; `""` without a package."""
    package = meaning.row.package if meaning.row else None
    if package is None:
        return ""
    now = datetime.now(UTC)
    when = error_messages.clock(package.released_at, now) if package.released_at else ""
    who = names.person(package.released_to) or "?"
    told = QCoreApplication.translate("desk", "Released to {0}, {1}.").format(who, when)
    if package.released_by:
        told = QCoreApplication.translate("desk", "Released to {0} by {1}, {2}.").format(who, package.released_by, when)
    way_on = QCoreApplication.translate("desk", "Enter once more logs it as a new package.")
    return f"{told} {way_on}"


def unknown_unit(text: str, *, guessed: bool = False) -> str:
    """Return the message that no such unit or name is listed; `guessed`: similar names were found."""
    if guessed:
        return QCoreApplication.translate(
            "desk",
            "Nobody is listed as “{0}”. Choose who is meant with the arrow keys; Enter once more logs for unit “{0}”.",
        ).format(error_messages.plain(text, 60))
    return QCoreApplication.translate(
        "desk",
        "No resident or unit “{0}” is listed. Enter once more logs it for that unit, {1} puts it on the unknown pile.",
    ).format(error_messages.plain(text, 60), keymap.PILE)


def pickup_line(pickup: Pickup) -> str:
    """Return the recipient, the number of packages, and their locations."""
    shelves = sorted({one.package.shelf for one in pickup.rows if one.package.shelf})
    parts = [names.person(pickup.recipient), packages(len(pickup.rows))]
    if shelves:
        parts.append(QCoreApplication.translate("desk", "on {0}").format(error_messages.listed(shelves)))
    return " · ".join(part for part in parts if part)


def again_words(match: Match) -> str:
    """Return the placeholder that offers the previous recipient for Enter alone."""
    return QCoreApplication.translate("desk", "Unit or name · Enter for {0} again").format(
        f"{match.unit} {match_title(match)}"
    )


def duplicate_words(row: PackageRow) -> str:
    """Return the message that a number scanned during a batch is already logged."""
    return QCoreApplication.translate(
        "desk", "Logged already, {0}. It was not logged again. Enter once more opens its release."
    ).format(_standing(row))


def just_logged_words(row: PackageRow) -> str:
    """Return the message that the user logged the scanned package a moment ago, and the key that releases it anyway."""
    return QCoreApplication.translate(
        "desk", "Logged already, {0}. It was not logged again. Press {1} to release it."
    ).format(_standing(row), keymap.RELEASE)


def still_logging_words(row: PackageRow) -> str:
    """Return the same message for a unit typed next, as if a package were being logged."""
    return QCoreApplication.translate(
        "desk", "Nothing to log: the last package is logged already, {0}. Press Enter again to release."
    ).format(_standing(row))


def joined_words(rest: str, scan: Scan) -> str:
    """Return the offer to separate a unit and a number that ran together."""
    return QCoreApplication.translate(
        "desk", "“{0}” and the number {1} ran together. Press Enter again to separate them."
    ).format(error_messages.plain(rest, 20), grouped(scan.number))


def on_shelf_words(row: PackageRow) -> str:
    """Return the message that the number scanned last is already logged, while another package has no recipient yet."""
    return QCoreApplication.translate(
        "desk", "The one scanned last is logged already, {0}. The package above still waits for its unit."
    ).format(_standing(row))


def log_again_words(row: PackageRow) -> str:
    """Return the message that the number of the package being logged belongs to a pending package."""
    return QCoreApplication.translate(
        "desk", "A package with this number is logged already, {0}. Enter once more logs this one, too."
    ).format(_standing(row))


def hold_again_words(row: PackageRow) -> str:
    """Return the same for a package being held as unidentified."""
    return QCoreApplication.translate(
        "desk", "A package with this number is logged already, {0}. Press {1} again to keep this one, too."
    ).format(_standing(row), keymap.PILE)


def mark(name: str) -> tuple[str, str]:
    """Return the key and text of the badge for a carrier or package type; the key is `"other"` for unknown carriers."""
    key = next((key for key, carrier in CARRIER_NAMES.items() if carrier.casefold() == name.casefold()), "other")
    return key, name


def carrier_mark(scan: Scan, carrier: str) -> tuple[str, str]:
    """Return the badge of a scan: its `carrier`, with a question mark if the number only hints at it."""
    if not carrier and not scan.candidates:
        return mark(QCoreApplication.translate("desk", "Other"))
    hinted = CARRIER_NAMES[scan.candidates[0]] if scan.candidates else ""
    unsure = scan.strength != "strong" and carrier in ("", hinted)
    key, words = mark(carrier or hinted)
    return key, f"{words}?" if unsure else words


def _standing(row: PackageRow) -> str:
    package = row.package
    who = " ".join(part for part in (package.unit, names.person(package.resident_name)) if part)
    when = error_messages.clock(package.arrived_at, datetime.now(UTC))
    if package.shelf:
        return QCoreApplication.translate("desk", "for {0}, {1}, shelf {2}").format(who, when, package.shelf)
    return QCoreApplication.translate("desk", "for {0}, {1}").format(who, when)


def known_words(meaning: ScanIntent) -> str:
    """Return the status of a scanned number's package; `""` if the number is unknown."""
    if meaning.row is None:
        return ""
    if meaning.kind == "story":
        to = names.person(meaning.row.package.released_to) or "?"
        return QCoreApplication.translate("desk", "It was released before, to {0}.").format(to)
    return QCoreApplication.translate("desk", "It is logged already, {0}.").format(_standing(meaning.row))


def changed_to_released(meaning: ScanIntent) -> str:
    """Return the message that the number was changed to that of a released package."""
    told = QCoreApplication.translate("desk", "The number was changed to the one scanned last.")
    return f"{told} {known_words(meaning)}"


def same_number() -> str:
    """Return the message that the package being logged was scanned again."""
    return QCoreApplication.translate("desk", "That is the package in the line. Type the unit or the name for it.")


def in_the_way(closable: bool) -> str:
    """Return the message for a scan that was not accepted, as an open window could not close for it."""
    if closable:
        return QCoreApplication.translate("desk", "Finish what is open here, or press Esc. Then scan again.")
    return QCoreApplication.translate("desk", "Sign in first. Then scan again.")
