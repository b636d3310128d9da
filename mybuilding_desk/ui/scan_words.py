"""The words of the scan line: whom a text could mean, what it answers, what is released. No errors are among them."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.directory import Match
from mybuilding_desk.domain.meaning import Meaning, Pickup
from mybuilding_desk.ui import keys, wording
from mybuilding_desk.ui.desk_words import packages


def match_title(match: Match) -> str:
    """The name on a suggestion; for a unit as a whole, its people."""
    if match.resident is not None:
        return match.resident.full_name
    names = ", ".join(person.full_name for person in match.people[:3])
    return names or QCoreApplication.translate("desk", "Nobody listed")


def match_detail(match: Match) -> str:
    """The small line below: what waits, and what tells this one from the others."""
    parts = []
    if match.resident is None and len(match.people) > 1:
        parts.append(QCoreApplication.translate("desk", "the whole unit"))
    if match.open_count:
        parts.append(QCoreApplication.translate("desk", "%n waiting", None, match.open_count))
    if match.namesakes:
        parts.append(QCoreApplication.translate("desk", "two people have this name: check the unit"))
    if match.resident is not None and not match.resident.email:
        parts.append(QCoreApplication.translate("desk", "no e-mail on file"))
    return " · ".join(parts) or QCoreApplication.translate("desk", "nothing waiting")


def answer(meaning: Meaning) -> str:
    """What the scan line answers to a text it can do nothing with."""
    match meaning.kind:
        case "routing":
            return QCoreApplication.translate(
                "desk", "That is the routing barcode. Scan the one with the tracking number."
            )
        case "nobody":
            pickup = meaning.pickup
            who = " · ".join(part for part in (pickup.unit, pickup.recipient) if part) if pickup else ""
            return QCoreApplication.translate("desk", "Nothing is waiting for {0}.").format(who)
        case "choose":
            return QCoreApplication.translate(
                "desk", "More than one fits: choose with the arrow keys, then press Enter."
            )
    if may_be_number(meaning):
        return QCoreApplication.translate(
            "desk", "No unit, name or package like “{0}”. Enter once more logs a package with this number."
        ).format(wording.plain(meaning.text, 60))
    return QCoreApplication.translate(
        "desk", "No unit, name or number like “{0}”. {1} logs a package without a number."
    ).format(wording.plain(meaning.text, 60), keys.NO_NUMBER)


def may_be_number(meaning: Meaning) -> bool:
    """Whether a text that nobody knows could stand on a label as a number: there is a digit in it."""
    return any(sign.isdigit() for sign in meaning.text)


def story_words(meaning: Meaning) -> str:
    """That a number was released before, to whom and when."""
    package = meaning.row.package if meaning.row else None
    if package is None:
        return ""
    now = datetime.now(UTC)
    when = wording.clock(package.released_at, now) if package.released_at else ""
    told = QCoreApplication.translate("desk", "Released to {0}, {1}.").format(package.released_to or "?", when)
    if package.released_by:
        told = QCoreApplication.translate("desk", "Released to {0} by {1}, {2}.").format(
            package.released_to or "?", package.released_by, when
        )
    return f"{told} {QCoreApplication.translate('desk', 'Enter once more logs it as a new package.')}"


def unknown_unit(text: str) -> str:
    """That nobody of that unit or name is listed, and how to go on."""
    return QCoreApplication.translate(
        "desk", "No resident or unit “{0}” is listed. Enter once more logs it for unit “{0}” all the same."
    ).format(wording.plain(text, 60))


def pickup_line(pickup: Pickup) -> str:
    """For whom, how many, and the shelves to walk to."""
    shelves = sorted({one.package.shelf for one in pickup.rows if one.package.shelf})
    parts = [pickup.recipient, packages(len(pickup.rows))]
    if shelves:
        parts.append(QCoreApplication.translate("desk", "on {0}").format(", ".join(shelves)))
    return " · ".join(part for part in parts if part)
