"""Texts of location audits."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.audit import Audit, AuditGroup, AuditLine, AuditResult, location_of
from mybuilding_desk.domain.scan_intent import PackageRow, ScanIntent
from mybuilding_desk.domain.tracking import CARRIER_NAMES, grouped, read_scan
from mybuilding_desk.services.storeroom.audits import Outcome, OutcomeKind
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names

MAX_PLACE_CHARS: Final = 40
"""Characters shown of a location or a number."""
_MAX_NAME_CHARS: Final = 80
_HOUR_S: Final = 3600


def title() -> str:
    """Return the name of the view."""
    return QCoreApplication.translate("audit", "Location audit")


def place_name(location: str | None) -> str:
    """Return the name of a location, that of none, or that of all."""
    if location is None:
        return QCoreApplication.translate("audit", "All locations")
    return error_messages.plain(location, MAX_PLACE_CHARS) or QCoreApplication.translate("audit", "No location")


def ask() -> str:
    """Return what to do while an audit is at work."""
    return QCoreApplication.translate("audit", "Scan every package at this location")


def ask_for_place() -> str:
    """Return what to do before one is chosen."""
    return QCoreApplication.translate("audit", "Scan a location label, or enter a location")


def ask_at(place: str | None) -> str:
    """Return what to do in an audit of all locations."""
    if place is None:
        return QCoreApplication.translate("audit", "Scan a location label, then every package there")
    return QCoreApplication.translate("audit", "Scan every package at {0}").format(place_name(place))


def found_of(found: int, expected: int) -> str:
    """Return how many packages are found."""
    number = error_messages.number
    return QCoreApplication.translate("audit", "{0} of {1} found").format(number(found), number(expected))


def chip(audit: Audit, found: int, expected: int) -> str:
    """Return what the button says that resumes an audit."""
    number = error_messages.number
    words = QCoreApplication.translate("audit", "Audit {0} · {1} of {2} · Resume")
    return words.format(place_name(audit.location), number(found), number(expected))


def chip_of_several(count: int) -> str:
    """Return what the button says that offers the choice of several paused audits."""
    return QCoreApplication.translate("audit", "%Ln audits paused", None, count)


def paused_at(found: int, expected: int) -> str:
    """Return how far a paused audit is."""
    number = error_messages.number
    return QCoreApplication.translate("audit", "Paused at {0} of {1}").format(number(found), number(expected))


def elapsed(seconds: float) -> str:
    """Return a time as a clock shows it, such as `0:48` and `1:02:03`."""
    hours, rest = divmod(max(int(seconds), 0), _HOUR_S)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


# Rows


def group_title(group: AuditGroup) -> str:
    """Return the heading of a group."""
    say = QCoreApplication.translate
    titles: dict[AuditGroup, str] = {
        "problems": say("audit", "Problems"),
        "open": say("audit", "Not scanned yet"),
        "found": say("audit", "Found"),
        "moved": say("audit", "Corrected"),
    }
    return titles[group]


def tab_name(key: str) -> str:
    """Return the name of a tab."""
    say = QCoreApplication.translate
    return {"all": say("audit", "All"), "open": say("audit", "To find"), "problems": say("audit", "Problems")}[key]


def unit(line: AuditLine) -> str:
    """Return the unit of a line."""
    return error_messages.plain(line.row.package.unit, MAX_PLACE_CHARS) if line.row is not None else "–"


def who(line: AuditLine) -> str:
    """Return the recipient of a line, as privacy mode shows names."""
    return recipient(line.row) if line.row is not None else QCoreApplication.translate("audit", "Unknown package")


def recipient(row: PackageRow) -> str:
    """Return the recipient of a package."""
    name = names.person(error_messages.plain(row.package.resident_name, _MAX_NAME_CHARS))
    return name or (entry_text.unknown() if row.state == "held" else package_text.whole_unit())


def number(line: AuditLine) -> str:
    """Return the tracking number of a line, in groups; `""` without one."""
    given = line.row.package.tracking_number if line.row is not None else line.scan.number if line.scan else ""
    return shown_number(given, _MAX_NAME_CHARS)


def shown_number(number: str, longest: int = MAX_PLACE_CHARS) -> str:
    """Return a number in groups. Grouped first: `plain` breaks long words, and a number with breaks has no groups."""
    return error_messages.plain(grouped(number[: 2 * longest]), longest)


def carrier(line: AuditLine) -> tuple[str, str]:
    """Return the key and the label of the badge of a line; an unknown package's is that of its number, if any."""
    if line.row is not None:
        return package_text.badge_of(line.row)
    return package_text.badge_named(_carrier_of(line.scan.number if line.scan is not None else ""))


@lru_cache(maxsize=256)
def _carrier_of(number: str) -> str:
    return CARRIER_NAMES.get(read_scan(number).carrier or "", "")


def note(line: AuditLine) -> str:
    """Return the note of a package without a number."""
    return names.note(error_messages.plain(line.row.note, _MAX_NAME_CHARS)) if line.row is not None else ""


def age(line: AuditLine) -> str:
    """Return how long a package is in storage."""
    if line.row is None or line.row.state == "released":
        return "–"
    return error_messages.age((datetime.now(UTC) - line.row.package.arrived_at).total_seconds())


def place_of(line: AuditLine) -> str:
    """Return where the package of a line is recorded."""
    return error_messages.plain(location_of(line.row), MAX_PLACE_CHARS) or "–" if line.row is not None else "–"


def result(line: AuditLine, began: datetime) -> str:
    """Return the result of a line; `began` is when its audit did."""
    say, joined = QCoreApplication.translate, _joined()
    recorded = _recorded(line.scan.recorded if line.scan is not None else "")
    texts: dict[AuditResult, str] = {
        "misplaced": joined.format(say("audit", "Misplaced"), recorded),
        "released": joined.format(say("audit", "Not expected"), _released(line)),
        "unknown": joined.format(say("audit", "Not expected"), say("audit", "Not logged")),
        "open": _missing(line),
        "found": say("audit", "Found {0}").format(_when(line, began)),
        "left": say("audit", "Released just now"),
        "moved": say("audit", "Moved here"),
        "logged": say("audit", "Logged"),
    }
    return texts[line.result]


def _joined() -> str:
    return QCoreApplication.translate("audit", "{0} · {1}")


def _recorded(location: str) -> str:
    if not location:
        return QCoreApplication.translate("audit", "No location")
    return QCoreApplication.translate("audit", "Recorded at {0}").format(place_name(location))


def _when(line: AuditLine, began: datetime) -> str:
    if line.scan is None:
        return ""
    seconds = (line.scan.at - began).total_seconds()
    return elapsed(seconds) if 0 <= seconds < _HOUR_S else error_messages.clock(line.scan.at, datetime.now(UTC))


def _released(line: AuditLine) -> str:
    when = line.row.package.released_at if line.row is not None else None
    if when is None:
        return QCoreApplication.translate("audit", "Released")
    return QCoreApplication.translate("audit", "Released {0}").format(error_messages.day(when, datetime.now(UTC)))


def _missing(line: AuditLine) -> str:
    since = line.row.missing_since if line.row is not None else None
    return package_text.missing_since(since, datetime.now(UTC)) if since is not None else ""


def result_lines(line: AuditLine, began: datetime) -> list[str]:
    """Return the result in the lines in which it is shown where there is not enough room for one."""
    return result(line, began).split(_joined().format("", ""), 1)


def action(line: AuditLine) -> str:
    """Return what Enter does with a line."""
    say = QCoreApplication.translate
    if line.result == "misplaced":
        return move_to(line.scan.place if line.scan is not None else "")
    if line.result == "unknown":
        return say("audit", "Log package")
    return say("audit", "View") if line.result == "released" else ""


def move_to(place: str | None) -> str:
    """Return what the button says that records misplaced packages here."""
    if not place:
        return QCoreApplication.translate("audit", "Clear location")
    return QCoreApplication.translate("audit", "Move to {0}").format(place_name(place))


def spoken(line: AuditLine, began: datetime) -> str:
    """Return a line as assistive tools read it."""
    state = result(line, began) or group_title(line.group)
    do = action(line)
    if do:
        state = QCoreApplication.translate("audit", "{0}. Press Enter: {1}").format(state, do)
    elif line.result == "open":
        state = QCoreApplication.translate("audit", "{0}. Press Space if it’s here").format(state)
    return ", ".join(
        part for part in (unit(line), who(line), carrier(line)[1], number(line) or note(line), state) if part
    )


# What a scan led to


def outcome(one: Outcome, place: str | None) -> str:
    """Return what a scan led to; `place` is where it was made."""
    say, scan = QCoreApplication.translate, one.scan
    if one.kind in ("routing", "damaged_label"):
        return package_text.unreadable(ScanIntent("routing" if one.kind == "routing" else "damaged_label"))
    about = _about(one.row) if one.row is not None else ""
    recorded = _recorded(scan.recorded if scan is not None else "")
    number = shown_number(scan.number) if scan is not None else ""
    misplaced = say("audit", "Misplaced: {0}. {1}. Press Enter: {2}.")
    texts = {
        "found": say("audit", "Found: {0}").format(about),
        "misplaced": misplaced.format(about, recorded, move_to(place)),
        "released": say("audit", "Not expected: {0} was released.").format(about),
        "unknown": say("audit", "Not expected: {0} isn’t logged. Press Enter to log it.").format(number),
        "again": _again(scan.meaning if scan is not None else "found"),
        "no_match": say("audit", "No package here has this tracking number. Scan it, or enter all of it."),
    }
    return texts.get(one.kind, "")


def tone(kind: OutcomeKind) -> Tone:
    """Return the tone of what a scan led to."""
    if kind in ("released", "unknown"):
        return "bad"
    return "info" if kind == "again" else "warn"


def _about(row: PackageRow) -> str:
    return " · ".join(filter(None, (error_messages.plain(row.package.unit, MAX_PLACE_CHARS), recipient(row))))


def _again(meaning: str) -> str:
    say = QCoreApplication.translate
    if meaning == "found":
        return say("audit", "Already found.")
    if meaning == "misplaced":
        return say("audit", "Already scanned: misplaced.")
    return say("audit", "Already scanned: not expected.")


def went_to(place: str) -> str:
    """Return that the place changed."""
    return QCoreApplication.translate("audit", "Now at {0}").format(place_name(place))


def paused(before: str, found: int, expected: int, place: str) -> str:
    """Return that the audit of one location is paused, how far it is, and which one is audited instead."""
    number = error_messages.number
    words = QCoreApplication.translate("audit", "Paused the audit of {0} at {1} of {2}; now auditing {3}")
    return words.format(place_name(before), number(found), number(expected), place_name(place))


def now_auditing(place: str) -> str:
    """Return that another location is audited."""
    return QCoreApplication.translate("audit", "Now auditing {0}").format(place_name(place))


def return_to(place: str) -> str:
    """Return what the button says that goes back to the audit before."""
    return QCoreApplication.translate("audit", "Return to {0}").format(place_name(place))


def again(place: str) -> str:
    """Return that the audit before goes on."""
    return QCoreApplication.translate("audit", "Auditing {0} again").format(place_name(place))


# Other states


def offline(as_of: datetime | None) -> str:
    """Return that the audit compares with old data."""
    if as_of is None:
        return QCoreApplication.translate("audit", "Offline. Comparing with the data on this computer.")
    when = error_messages.clock(as_of, datetime.now(UTC))
    words = QCoreApplication.translate("audit", "Offline. Comparing with data from {0}.")
    return error_messages.one_period(words.format(when))


def empty(audit: Audit, tab: str) -> tuple[str, str]:
    """Return what an empty list says: a headline, and a sentence."""
    say = QCoreApplication.translate
    if tab == "problems":
        return say("audit", "No problems"), ""
    if tab == "open":
        return say("audit", "All packages found"), ""
    if audit.location is None:
        return say("audit", "No packages are recorded."), say("audit", "Scan what you find.")
    if not audit.location:
        return say("audit", "Every package has a location."), say("audit", "Scan what you find without one.")
    words = say("audit", "No packages are recorded at {0}.")
    return words.format(place_name(audit.location)), say("audit", "Scan what you find there.")


def kept_on_computer() -> str:
    """Return that other computers know nothing of audits."""
    return QCoreApplication.translate(
        "audit", "Audits and missing packages are kept on this computer. Other computers don’t show them."
    )


def kept_here() -> str:
    """Return that new locations stay on this computer."""
    return QCoreApplication.translate(
        "audit", "MyBuilding can’t change locations yet. New locations are kept on this computer."
    )
