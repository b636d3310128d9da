"""Texts about packages that are not errors: columns, recipients, states, status lines, toasts."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.core.errors import DeskError, ListTooLong, Refused
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.scan_intent import PackageRow, ScanIntent
from mybuilding_desk.domain.tracking.tracking_urls import carrier_page
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names

_SHOWS_TIME: Final = timedelta(hours=20)
_SHOWS_DAY: Final = timedelta(days=6)


def column_title(column: str) -> str:
    """Return the title of a column of the package table."""
    titles = {
        "arrived": QCoreApplication.translate("desk", "Age · Received"),
        "unit": QCoreApplication.translate("desk", "Unit"),
        "recipient": recipient(),
        "label": QCoreApplication.translate("desk", "Label says"),
        "reason": QCoreApplication.translate("desk", "Reason"),
        "kind": QCoreApplication.translate("desk", "Carrier"),
        "number": QCoreApplication.translate("desk", "Tracking no."),
        "shelf": QCoreApplication.translate("desk", "Location"),
        "state": QCoreApplication.translate("desk", "Status"),
        "released": QCoreApplication.translate("desk", "Released"),
        "released_to": QCoreApplication.translate("desk", "Picked up by"),
        "released_by": QCoreApplication.translate("desk", "Released by"),
        "in_storage": QCoreApplication.translate("desk", "In storage"),
        "packages": QCoreApplication.translate("desk", "Packages"),
        "reminder": QCoreApplication.translate("desk", "Last reminder"),
        "remind": "",
    }
    return titles[column]


def recipient() -> str:
    """Return the title of the column of recipients; also who picked up a package, if its recipient did."""
    return QCoreApplication.translate("desk", "Recipient")


def whole_unit() -> str:
    """Return the recipient of a package without a named person."""
    return QCoreApplication.translate("desk", "Any resident")


def missing_since(since: datetime, now: datetime) -> str:
    """Return that an audit did not find a package, and since when."""
    return QCoreApplication.translate("desk", "Missing since {0}").format(error_messages.day(since, now))


def missing_words(row: PackageRow, now: datetime | None = None) -> str:
    """Return that an audit did not find a package, and since when; `""` if it is not missing."""
    since = row.missing_since
    return missing_since(since, now or datetime.now(UTC)) if since is not None else ""


def row_state(row: PackageRow) -> str:
    """Return the state of a row in one or two words."""
    return state_words(row.state)


def state_words(state: str) -> str:
    """Return a state, given by its name, in one or two words."""
    if state == "logged":
        return QCoreApplication.translate("desk", "Logged")
    if state == "released":
        return QCoreApplication.translate("desk", "Released")
    return error_messages.state_words(state)


def released_since(when: str) -> str:
    """Return the state of a released package with its time, such as "released 12 Nov"."""
    return f"{state_words('released')} {when}"


def network_text(
    offline: DeskError | None, busy: bool, checked_at: datetime | None, now: datetime, *, endless: bool = False
) -> str:
    """Return the connection state in a few words; `endless` if a list was too long to read to its end."""
    if offline is not None:
        return QCoreApplication.translate("desk", "Working offline")
    if checked_at is None:
        fetching = QCoreApplication.translate("desk", "Loading packages…")
        return fetching if busy else QCoreApplication.translate("desk", "Not loaded yet")
    if endless:
        return QCoreApplication.translate("desk", "Online · Lists incomplete")
    ago = error_messages.age((now - checked_at).total_seconds())
    return QCoreApplication.translate("desk", "Online · Updated {0}").format(
        ago if ago == error_messages.age(0) else _ago(ago)
    )


def _ago(age: str) -> str:
    return QCoreApplication.translate("desk", "{0} ago").format(age)


def queue_text(waiting: int, refused: int) -> str:
    """Return how many entries are not synced yet, and how many were rejected."""
    parts = []
    if waiting:
        parts.append(QCoreApplication.translate("desk", "%Ln queued", None, waiting))
    if refused:
        parts.append(QCoreApplication.translate("desk", "%Ln rejected", None, refused))
    return " · ".join(parts) or QCoreApplication.translate("desk", "All synced")


def expired_sign_in_text(clerk: str, waiting: int) -> str:
    """Return the notice about a user who left the desk and whose sign-in ended: their entries cannot sync."""
    say = QCoreApplication.translate
    words = say("desk", "{clerk} needs to sign in again: %Ln of their changes are waiting to sync.", None, waiting)
    return words.format(clerk=clerk)


def other_users_text(waiting: int, unidentified: int) -> str:
    """Return the notice about what other users left: both need their own sign-in."""
    say = QCoreApplication.translate
    waits = say(
        "desk",
        "%Ln changes by other users are waiting on this computer and will sync when they sign in.",
        None,
        waiting,
    )
    hidden = say(
        "desk",
        "%Ln unidentified packages were logged here by other users, who can assign them when they sign in.",
        None,
        unidentified,
    )
    return " ".join([*([waits] if waiting else []), *([hidden] if unidentified else [])])


def outgoing_kinds() -> dict[str, str]:
    """Return the types of outgoing packages with their names."""
    say = QCoreApplication.translate
    return {
        "outgoing": say("outgoing", "Outgoing"),
        "return": say("outgoing", "Return to sender"),
        "cleaning_out": say("outgoing", "To the cleaner"),
        "cleaning_back": say("outgoing", "From the cleaner"),
    }


def packages(count: int) -> str:
    """Return a number of packages in words."""
    return QCoreApplication.translate("desk", "%Ln packages", None, count)


def release_words(packages: str) -> str:
    """Return the text of the release button for a number of packages in words."""
    return QCoreApplication.translate("desk", "Release {0}").format(packages)


def package_summary(package: Package) -> str:
    """Return the type and location of a package, such as "UPS, location B2"."""
    if not package.shelf:
        return package.type_name
    return QCoreApplication.translate("desk", "{0}, location {1}").format(package.type_name, package.shelf)


def badge_of(row: PackageRow) -> tuple[str, str]:
    """Return the key and the label of a package's badge: its type, or a carrier the user typed for *Other*."""
    return badge_named(badge_name(row.package.type_name, row.note))


def badge_named(name: str) -> tuple[str, str]:
    """Return the key and the label of the badge of a carrier or type, such as `OnTrac (LaserShip)`."""
    return name.casefold().partition(" (")[0].replace(" ", ""), name


def page_of(row: PackageRow) -> str:
    """Return the carrier's page for the tracking number, `""` if none is known."""
    return carrier_page(badge_of(row)[1], row.package.tracking_number)


def waiting_words(entry: OutboxEntry) -> str:
    """Return why an entry is not synced yet, and what happens next."""
    if entry.state == "in_doubt":
        return QCoreApplication.translate(
            "desk", "Connection lost before MyBuilding replied. Checking whether it went through before retrying."
        )
    if entry.reason:
        return QCoreApplication.translate("desk", "Saved on this computer. It will sync when MyBuilding is available.")
    return QCoreApplication.translate("desk", "Saved on this computer. Syncing to MyBuilding shortly.")


def refused_words(entry: OutboxEntry, reason: str) -> str:
    """Return a rejection, with the package it is about."""
    package = entry.draft or entry.package
    unit = package.unit if package else ""
    number = package.tracking_number[-6:] if package else ""
    about = QCoreApplication.translate("desk", "{0}, tracking …{1}").format(unit, number) if number else unit
    return error_messages.with_label(about, reason)


def refusals_words(count: int) -> str:
    """Return several rejections in one message."""
    return QCoreApplication.translate("desk", "%Ln changes were rejected", None, count)


def refusal(error: Refused, other: Package | None) -> str:
    """Return why an entry was rejected; if another desk was first, who has the package and since when."""
    if other is None or other.released_at is None:
        return error_messages.sentence(error)
    when = error_messages.clock(other.released_at, datetime.now(UTC))
    who, by = names.person(other.released_to) or "?", other.released_by or "?"
    words = QCoreApplication.translate(
        "desk", "Already released to {0} by {1}, {2}. Nothing was changed. Your note is in the sync queue."
    )
    return error_messages.one_period(words.format(who, by, when))


def logged_for(row: PackageRow) -> str:
    """Return for whom, when, and where a package was logged, and since when it is missing.

    Without a recipient, it is "as unidentified".
    """
    package = row.package
    who = " ".join(part for part in (package.unit, names.person(package.resident_name)) if part)
    when = error_messages.clock(package.arrived_at, datetime.now(UTC))
    if row.state == "held" or not who:
        words = QCoreApplication.translate("desk", "as unidentified, {0}").format(when)
    elif package.shelf:
        words = QCoreApplication.translate("desk", "for {0}, {1}, location {2}").format(who, when, package.shelf)
    else:
        words = QCoreApplication.translate("desk", "for {0}, {1}").format(who, when)
    if row.missing_since is None:
        return words
    since = error_messages.day(row.missing_since, datetime.now(UTC))
    return QCoreApplication.translate("desk", "{0}, missing since {1}").format(words, since)


def unreadable(intent: ScanIntent) -> str:
    """Return the message for a scan that identifies no package: a routing barcode, or a label; `""` for any other."""
    if intent.kind == "location":
        return _location_label(intent)
    match intent.kind:
        case "routing":
            return QCoreApplication.translate("desk", "That’s the routing barcode. Scan the tracking barcode instead.")
        case "damaged_label":
            return QCoreApplication.translate("desk", "This label can’t be read. Enter the unit instead.")
        case "unknown_label":
            offline = QCoreApplication.translate(
                "desk", "This label isn’t on this computer, and you’re offline. Enter the unit instead."
            )
            online = QCoreApplication.translate("desk", "This label isn’t on this computer. Enter the unit instead.")
            return offline if intent.offline else online
        case "same_label":
            return QCoreApplication.translate("desk", "More than one package has this label. Select the right one.")
    return ""


def _location_label(intent: ScanIntent) -> str:
    name = error_messages.plain(intent.scan.number if intent.scan is not None else "", 40)
    return QCoreApplication.translate(
        "desk", "That’s the label of location {0}. Scan a package, or press {1} to audit the location."
    ).format(name, catalog.AUDIT)


def known_words(intent: ScanIntent) -> str:
    """Return the status of a scanned number's package; `""` if the number is unknown."""
    if intent.row is None:
        return ""
    if intent.kind == "already_released":
        to = names.person(intent.row.package.released_to) or "?"
        words = QCoreApplication.translate("desk", "It was already released to {0}.")
        return error_messages.one_period(words.format(to))
    return QCoreApplication.translate("desk", "It’s already logged {0}.").format(logged_for(intent.row))


def directory_text(as_of: datetime | None, missing: Mapping[str, str], now: datetime) -> str:
    """Return how old the resident directory is, or why there is none."""
    if missing.get("residents") == ListTooLong.reason:
        return QCoreApplication.translate("desk", "Resident directory couldn’t be read: enter unit numbers")
    if "residents" in missing:
        return QCoreApplication.translate("desk", "Resident directory unavailable: enter unit numbers")
    if as_of is None:
        return ""
    return QCoreApplication.translate("desk", "Directory updated {0}").format(error_messages.clock(as_of, now))


def rejected_words(count: int) -> str:
    """Return the notice that some of the server's records could not be read."""
    return QCoreApplication.translate(
        "desk", "MyBuilding sent %Ln records that couldn’t be read. All others are shown.", None, count
    )


def unavailable(fetched: bool) -> str:
    """Return why nothing can be logged or released: the communities are still being fetched, or there are none."""
    if not fetched:
        return QCoreApplication.translate("desk", "Loading your communities…")
    return QCoreApplication.translate(
        "desk",
        "Your account isn’t assigned to a community. Ask your building manager to add you, then press {0}.",
    ).format(catalog.REFRESH)


def short_clock(when: datetime, now: datetime) -> str:
    """Return a short time: the time of day up to 20 hours back, the weekday up to 6 days back, else the date."""
    if now - when < _SHOWS_TIME:
        return error_messages.time_of_day(when)
    if now - when < _SHOWS_DAY:
        return QLocale().dayName(desk_clock.day(when).isoweekday(), QLocale.FormatType.ShortFormat)
    return error_messages.day(when, now)


def capitalized(text: str) -> str:
    """Return a text with a capital first letter, for a date at the start of a cell: "Today, 10:42"."""
    return text[:1].upper() + text[1:]
