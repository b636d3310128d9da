"""The words of the counter that are no errors: columns, people, states, what the scan line answers."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.core.errors import DeskError, ListTooLong, Refused
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import error_messages, keymap
from mybuilding_desk.ui.text.name_display import names

_SHOWS_TIME: Final = timedelta(hours=20)
_SHOWS_DAY: Final = timedelta(days=6)


def column_title(column: str) -> str:
    """The title of a column of the package table."""
    titles = {
        "arrived": QCoreApplication.translate("desk", "Age · arrived"),
        "unit": QCoreApplication.translate("desk", "Unit"),
        "recipient": QCoreApplication.translate("desk", "For"),
        "kind": QCoreApplication.translate("desk", "Carrier"),
        "number": QCoreApplication.translate("desk", "Number"),
        "shelf": QCoreApplication.translate("desk", "Shelf"),
        "state": QCoreApplication.translate("desk", "State"),
        "released": QCoreApplication.translate("desk", "Released"),
        "released_to": QCoreApplication.translate("desk", "Released to"),
        "released_by": QCoreApplication.translate("desk", "By"),
    }
    return titles[column]


def whole_unit() -> str:
    """Who a package is for when no person is named."""
    return QCoreApplication.translate("desk", "The unit")


def row_state(row: PackageRow) -> str:
    """The state of a row in a word or two."""
    return state_words(row.state)


def state_words(state: str) -> str:
    """The same of a state by its name."""
    if state == "logged":
        return QCoreApplication.translate("desk", "logged")
    if state == "released":
        return QCoreApplication.translate("desk", "released")
    return error_messages.state_words(state)


def released_since(when: str) -> str:
    """The state of what is gone, and since when: "released 12 Nov"."""
    return f"{state_words('released')} {when}"


def network_line(
    offline: DeskError | None, busy: bool, checked_at: datetime | None, now: datetime, *, endless: bool = False
) -> str:
    """The truth about the network, in a few words; `endless`: a list was not read to its end."""
    if offline is not None:
        return QCoreApplication.translate("desk", "Working offline")
    if checked_at is None:
        fetching = QCoreApplication.translate("desk", "Fetching packages…")
        return fetching if busy else QCoreApplication.translate("desk", "Not fetched yet")
    if endless:
        return QCoreApplication.translate("desk", "Online · lists not complete")
    ago = error_messages.age((now - checked_at).total_seconds())
    return QCoreApplication.translate("desk", "Online · checked {0}").format(
        ago if ago == error_messages.age(0) else _ago(ago)
    )


def _ago(age: str) -> str:
    return QCoreApplication.translate("desk", "{0} ago").format(age)


def waiting_line(waiting: int, refused: int) -> str:
    """How many deeds are not on the server yet, and how many it refused."""
    parts = []
    if waiting:
        parts.append(QCoreApplication.translate("desk", "%Ln waiting to be sent", None, waiting))
    if refused:
        parts.append(QCoreApplication.translate("desk", "%Ln refused", None, refused))
    return " · ".join(parts) or QCoreApplication.translate("desk", "Everything sent")


def away_line(clerk: str, waiting: int) -> str:
    """A clerk who left the desk has no token any more, and what they did is not sent."""
    say = QCoreApplication.translate
    words = say("desk", "{clerk} has to sign in again: %Ln of their deeds wait to be sent.", None, waiting)
    return words.format(clerk=clerk)


def others_line(waiting: int) -> str:
    """What others did on this PC is sent by their own sign-in alone."""
    say = QCoreApplication.translate
    return say("desk", "%Ln deeds of other clerks wait on this PC and are sent when they sign in.", None, waiting)


def packages(count: int) -> str:
    """A number of packages."""
    return QCoreApplication.translate("desk", "%Ln packages", None, count)


def release_words(count: int) -> str:
    """The button that releases."""
    return QCoreApplication.translate("desk", "Release {0}").format(packages(count))


def package_line(package: Package) -> str:
    """What it is and where it lies: "UPS, shelf B2"."""
    if not package.shelf:
        return package.type_name
    return QCoreApplication.translate("desk", "{0}, shelf {1}").format(package.type_name, package.shelf)


def waiting_words(entry: OutboxEntry) -> str:
    """Why a deed is not on the server yet, and what happens next."""
    if entry.state == "in_doubt":
        return QCoreApplication.translate(
            "desk", "The answer was lost. The program looks whether it arrived before it sends anything again."
        )
    if entry.reason:
        return QCoreApplication.translate("desk", "Kept on this PC. It goes out once MyBuilding can be reached.")
    return QCoreApplication.translate("desk", "Kept on this PC and on its way to MyBuilding.")


def done_words(entries: list[OutboxEntry]) -> str:
    """What the clerk just did, for the toast."""
    first = entries[0]
    if first.draft is not None:
        who = names.person(first.draft.resident_name) or whole_unit()
        return QCoreApplication.translate("desk", "Logged for {0} · {1}").format(first.draft.unit, who)
    who = names.person(first.release.released_to) if first.release else ""
    return QCoreApplication.translate("desk", "Released {0} to {1}").format(packages(len(entries)), who)


def refused_words(entry: OutboxEntry, reason: str) -> str:
    """A refusal, with the package it is about."""
    package = entry.draft or entry.package
    unit = package.unit if package else ""
    number = package.tracking_number[-6:] if package else ""
    about = QCoreApplication.translate("desk", "{0}, number …{1}").format(unit, number) if number else unit
    return error_messages.said_of(about, reason)


def refusals_words(count: int) -> str:
    """Several refusals at once, in one message."""
    return QCoreApplication.translate("desk", "%Ln deeds were refused. The outbox says why, one by one.", None, count)


def refusal(error: Refused, other: Package | None) -> str:
    """Why it was refused; where another desk was first, who has the package and since when."""
    if other is None or other.released_at is None:
        return error_messages.sentence(error)
    when = error_messages.clock(other.released_at, datetime.now(UTC))
    who, by = names.person(other.released_to) or "?", other.released_by or "?"
    return QCoreApplication.translate(
        "desk", "Released already, to {0} by {1}, {2}. Nothing was changed; your note is in the outbox."
    ).format(who, by, when)


def undone_words(entries: list[OutboxEntry]) -> str:
    """What was taken back."""
    if entries[0].draft is not None:
        return QCoreApplication.translate("desk", "Taken back before it was sent")
    return QCoreApplication.translate("desk", "{0} back on the list").format(packages(len(entries)))


def residents_line(as_of: datetime | None, missing: Mapping[str, str], now: datetime) -> str:
    """How old the list of residents is, or that the server has none."""
    if missing.get("residents") == ListTooLong.reason:
        return QCoreApplication.translate("desk", "Residents could not be read: type the unit")
    if "residents" in missing:
        return QCoreApplication.translate("desk", "This server has no list of residents: type the unit")
    if as_of is None:
        return ""
    return QCoreApplication.translate("desk", "Residents as of {0}").format(error_messages.clock(as_of, now))


def rejected_words(count: int) -> str:
    """That some records of the server could not be read."""
    return QCoreApplication.translate(
        "desk", "MyBuilding sent %Ln records that cannot be read. All others are shown.", None, count
    )


def no_community(fetched: bool) -> str:
    """Why nothing can be done yet: no community is known, or there is none."""
    if not fetched:
        return QCoreApplication.translate("desk", "Your communities are being fetched. One moment.")
    return QCoreApplication.translate(
        "desk",
        "Your account belongs to no community. Ask the manager of your building to add it to one, then press {0}.",
    ).format(keymap.REFRESH)


def empty_words(pending: bool, checked_at: datetime | None, trouble: DeskError | None) -> str:
    """What an empty list says: nothing there, not fetched yet, or why it cannot be."""
    if trouble is not None and checked_at is None:
        return error_messages.sentence(trouble)
    if checked_at is None:
        return QCoreApplication.translate("desk", "Fetching packages…")
    if pending:
        return QCoreApplication.translate("desk", "Nothing is waiting here. Scan a package to log it.")
    return QCoreApplication.translate("desk", "Nothing was released here yet.")


def short_clock(when: datetime, now: datetime) -> str:
    """When, in a few characters: the time while it is less than a day old, the week's day, else the date."""
    if now - when < _SHOWS_TIME:
        return error_messages.time_of_day(when)
    if now - when < _SHOWS_DAY:
        return QLocale().dayName(when.astimezone().isoweekday(), QLocale.FormatType.ShortFormat)
    return error_messages.day(when, now)
