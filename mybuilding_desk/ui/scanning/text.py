"""Texts of the scan field: suggestions, messages, carrier badges. Error messages are in `ui.text.error_messages`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.input.marks import Marks
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.contents import MAX_COUNT, Contents, Flag
from mybuilding_desk.domain.records.label_code import shown_code
from mybuilding_desk.domain.scan_intent import PackageRow, ScanIntent
from mybuilding_desk.domain.tracking import CARRIER_NAMES, Scan, grouped
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts, flag_name
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_named

_MAX_NAMES: Final = 3


def match_titles(matches: Sequence[Match]) -> list[str]:
    """Return the names for suggestions; shortened names within one unit stay distinguishable."""
    titles: dict[Resident, str] = {}
    for unit in {match.unit for match in matches}:
        people = [match.resident for match in matches if match.resident is not None and match.unit == unit]
        titles |= zip(people, names.residents(people), strict=True)
    return [match_title(match) if match.resident is None else titles[match.resident] for match in matches]


def match_title(match: Match) -> str:
    """Return the name for a single suggestion; for a whole unit, its residents."""
    if match.resident is not None:
        return names.residents([match.resident])[0]
    people = names.residents(match.people[:_MAX_NAMES])
    message = error_messages.listed(people) if len(match.people) <= _MAX_NAMES else f"{', '.join(people)}…"
    return message or QCoreApplication.translate("desk", "No residents listed")


def match_details(match: Match, meaning: str = "", missing: int = 0) -> list[tuple[str, str]]:
    """Return the second line of a suggestion in parts, each with the role of its color: pending packages, and more.

    It starts with the `meaning` of typed marks, if there are any. `missing` of the pending ones are missing.
    """
    parts = [(meaning, "accent")] if meaning else []
    if match.guessed:
        parts.append((QCoreApplication.translate("desk", "Possible match"), "muted"))
    if match.resident is None and len(match.people) > 1:
        parts.append((QCoreApplication.translate("desk", "Any resident"), "muted"))
    if match.open_count:
        parts.append((QCoreApplication.translate("desk", "%Ln pending", None, match.open_count), "muted"))
    if missing:
        parts.append((QCoreApplication.translate("desk", "%Ln missing", None, missing), "bad"))
    if match.namesakes:
        parts.append((QCoreApplication.translate("desk", "Same name listed more than once: check the unit"), "warn"))
    if match.resident is not None and not match.resident.email:
        parts.append((QCoreApplication.translate("desk", "No email on file"), "warn"))
    parts = parts or [(QCoreApplication.translate("desk", "No pending packages"), "muted")]
    return [parts[0], *(one for part in parts[1:] for one in ((" · ", "muted"), part))]


def no_match() -> str:
    """Return the last row of the suggestions, which marks the package as unidentified."""
    return QCoreApplication.translate("desk", "No match: mark as unidentified")


def marks_meaning(marks: Marks) -> str:
    """Return what typed marks mean, `""` for none, or for a count that no package has."""
    if not marks.is_valid:
        return ""
    return " · ".join(contents_parts(Contents(marks.count or 1, ("perishable",) if marks.perishable else ())))


def count_limits() -> str:
    """Return the message that a package has no such count."""
    return QCoreApplication.translate("desk", "Enter 1 to {0}.").format(error_messages.number(MAX_COUNT))


def flag_sentence(flag: Flag, *, on: bool) -> str:
    """Describe a flag that was just set or removed."""
    on_or_off = QCoreApplication.translate("spoken", "on") if on else QCoreApplication.translate("spoken", "off")
    return f"{flag_name(flag)}, {on_or_off}"


def fridge_words() -> tuple[str, ...]:
    """Return the words for the location of perishable packages, in the user's language and in English."""
    return QCoreApplication.translate("desk", "Fridge"), "Fridge"


def match_sentence(match: Match, title: str, chosen: bool, meaning: str = "", missing: int = 0) -> str:
    """Describe one match shown by `title`; if it is `chosen`, also say that Enter takes it."""
    message = f"{match.unit}, {title}, {''.join(text for text, _ in match_details(match, meaning, missing))}"
    return chosen_sentence(message) if chosen else message


def chosen_sentence(message: str) -> str:
    """Return a row of the suggestions as a sentence that says that Enter takes it."""
    return QCoreApplication.translate("spoken", "{0}. Press Enter to choose.").format(message)


def matches_sentence(matches: list[Match], titles: list[str], chosen: int, meaning: str = "", missing: int = 0) -> str:
    """Describe the chosen match, or how many there are if none is chosen (`chosen` is -1)."""
    if 0 <= chosen < len(matches):
        return match_sentence(matches[chosen], titles[chosen], True, meaning, missing)
    return QCoreApplication.translate("spoken", "%Ln matches", None, len(matches)) if matches else ""


def answer(intent: ScanIntent) -> str:
    """Return the message for a text that leads to no action."""
    unreadable = package_text.unreadable(intent)
    if intent.kind == "unknown_label" and not intent.offline:  # also one of a number sheet
        unreadable = QCoreApplication.translate(
            "desk", "No package on this computer has this label. Scan the package first, or enter the unit."
        )
    if unreadable:
        return unreadable
    match intent.kind:
        case "nothing_pending":
            pickup = intent.pickup
            parts = (pickup.unit, names.person(pickup.recipient)) if pickup else ()
            who = " · ".join(part for part in parts if part)
            return QCoreApplication.translate("desk", "No pending packages for {0}.").format(who)
        case "choose" if all(match.guessed for match in intent.matches):
            return QCoreApplication.translate(
                "desk", "No exact match for “{0}”. Use the arrow keys to choose a recipient, then press Enter."
            ).format(error_messages.plain(intent.text, 60))
        case "choose":
            return QCoreApplication.translate(
                "desk", "More than one match. Use the arrow keys to choose, then press Enter."
            )
    if may_be_number(intent):
        return QCoreApplication.translate(
            "desk", "No match for “{0}”. Press Enter again to log a package with this tracking number."
        ).format(error_messages.plain(intent.text, 60))
    return QCoreApplication.translate(
        "desk", "No match for “{0}”. Press {1} to log a package without a tracking number."
    ).format(error_messages.plain(intent.text, 60), catalog.LOG_WITHOUT_NUMBER)


def may_be_number(intent: ScanIntent) -> bool:
    """Return whether an unrecognized text could be a tracking number, that is, has a digit and is no label."""
    is_label = intent.scan is not None and intent.scan.is_label
    return not is_label and any(char.isdigit() for char in intent.text)


def released_words(intent: ScanIntent) -> str:
    """Return the message that a package was released before, to whom and when; `""` without a package."""
    package = intent.row.package if intent.row else None
    if package is None:
        return ""
    now = datetime.now(UTC)
    when = error_messages.clock(package.released_at, now) if package.released_at else ""
    who = names.person(package.released_to) or "?"
    message = QCoreApplication.translate("desk", "Already released to {0}, {1}.").format(who, when)
    if package.released_by:
        message = QCoreApplication.translate("desk", "Already released to {0} by {1}, {2}.").format(
            who, package.released_by, when
        )
    message = error_messages.one_period(message)
    if not may_be_number(intent):
        return message
    way_on = QCoreApplication.translate("desk", "Press Enter again to log it as a new package.")
    return f"{message} {way_on}"


def unknown_unit(text: str, *, guessed: bool = False) -> str:
    """Return the message that no such unit or name is listed; `guessed`: similar names were found."""
    if guessed:
        return QCoreApplication.translate(
            "desk",
            "No exact match for “{0}”. Use the arrow keys to choose a recipient, or press Enter again to log it to "
            "unit “{0}”.",
        ).format(error_messages.plain(text, 60))
    return QCoreApplication.translate(
        "desk",
        "“{0}” isn’t in the directory. Press Enter again to log it to that unit, or {1} to mark it unidentified.",
    ).format(error_messages.plain(text, 60), catalog.MARK_UNIDENTIFIED)


def again_words(match: Match) -> str:
    """Return the placeholder that offers the previous recipient for Enter alone."""
    return QCoreApplication.translate("desk", "Unit or name · Press Enter for {0} again").format(
        f"{match.unit} {match_title(match)}"
    )


def taken_up(entry: OutboxEntry) -> str:
    """Return the message for an unidentified package loaded into the scan field."""
    name = entry.draft.resident_name if entry.draft else ""
    return QCoreApplication.translate("pile", "Unidentified ({0}): “{1}”. Enter a unit or name.").format(
        entry_text.why(entry.reason), names.label(name) or entry_text.unknown()
    )


def duplicate_words(row: PackageRow) -> str:
    """Return the message that a number scanned during a batch is already logged."""
    return QCoreApplication.translate("desk", "Already logged {0}. Press Enter again to release it.").format(
        package_text.logged_for(row)
    )


def just_logged_words(row: PackageRow) -> str:
    """Return the message that the user logged the scanned package a moment ago, and the key that releases it anyway."""
    return QCoreApplication.translate("desk", "Already logged {0}. Press {1} to release it.").format(
        package_text.logged_for(row), catalog.RELEASE.elsewhere
    )


def still_logging_words(row: PackageRow) -> str:
    """Return the same message for a unit typed next, as if a package were being logged."""
    return QCoreApplication.translate(
        "desk", "Nothing to log. The last package is already logged {0}. Press Enter again to release it."
    ).format(package_text.logged_for(row))


def joined_words(rest: str, scan: Scan) -> str:
    """Return the offer to separate a unit and a number or label that ran together."""
    if scan.is_label:
        return QCoreApplication.translate(
            "desk", "“{0}” and the label {1} ran together. Press Enter again to separate them."
        ).format(error_messages.plain(rest, 20), shown_code(scan.number))
    return QCoreApplication.translate(
        "desk", "“{0}” and the tracking number {1} ran together. Press Enter again to separate them."
    ).format(error_messages.plain(rest, 20), grouped(scan.number))


def other_label_words(intent: ScanIntent) -> str:
    """Return the message for a label scanned while another package has no recipient yet."""
    if intent.row is None or intent.kind == "same_label":
        return package_text.unreadable(intent)
    if intent.kind == "already_released":
        return QCoreApplication.translate(
            "desk", "That label is from a package already released. The current package still needs a recipient."
        )
    return logged_words(intent.row)


def label_words(code: str) -> str:
    """Return that a label from a number sheet is now that of the package being logged."""
    return QCoreApplication.translate("desk", "Label {0} added to this package.").format(shown_code(code))


def logged_words(row: PackageRow) -> str:
    """Return the message that the number scanned last is already logged, while another package has no recipient yet."""
    return QCoreApplication.translate(
        "desk", "The last scan is already logged {0}. The current package still needs a recipient."
    ).format(package_text.logged_for(row))


def log_again_words(row: PackageRow) -> str:
    """Return the message that the number of the package being logged belongs to a pending package."""
    return QCoreApplication.translate(
        "desk", "This tracking number is already logged {0}. Press Enter again to log it anyway."
    ).format(package_text.logged_for(row))


def hold_again_words(row: PackageRow) -> str:
    """Return the same for a package being held as unidentified."""
    return QCoreApplication.translate(
        "desk", "This tracking number is already logged {0}. Press {1} again to keep this package, too."
    ).format(package_text.logged_for(row), catalog.MARK_UNIDENTIFIED)


def scan_badge(scan: Scan, carrier: str) -> tuple[str, str]:
    """Return the badge of a scan: its `carrier`, with a question mark if the number only hints at it."""
    if not carrier and not scan.candidates:
        return badge_named(QCoreApplication.translate("desk", "Other"))
    hinted = CARRIER_NAMES[scan.candidates[0]] if scan.candidates else ""
    unsure = scan.strength != "strong" and carrier in ("", hinted)
    key, words = badge_named(carrier or hinted)
    return key, f"{words}?" if unsure else words


def changed_to_released(intent: ScanIntent) -> str:
    """Return the message that the number was changed to that of a released package."""
    message = QCoreApplication.translate("desk", "Tracking number replaced with the last scan.")
    return f"{message} {package_text.known_words(intent)}"


def same_number() -> str:
    """Return the message that the package being logged was scanned again."""
    return QCoreApplication.translate("desk", "You’ve already scanned this package. Enter its unit or recipient.")


def in_the_way(closable: bool) -> str:
    """Return the message for a scan that was not accepted, as an open window could not close for it."""
    if closable:
        return QCoreApplication.translate("desk", "Finish this step or press Esc, then scan again.")
    return QCoreApplication.translate("desk", "Sign in, then scan again.")
