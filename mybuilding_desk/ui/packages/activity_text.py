"""Texts of a package's activity: two lines per event, and the whole as plain text to copy."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.activity import ActivityEvent, EventKind, PackageActivity
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.name_display import names

When = Callable[[datetime], str]

_ROLES: Final = {"open": "warn", "refused": "bad", "undone": "muted", "dropped": "muted", "released": "ok"}


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One event: its title, its detail line, and the color role of its ring."""

    title: str
    detail: str
    role: str


def title(row: PackageRow) -> str:
    """Return the unit and the recipient of the package."""
    return f"{row.package.unit} · {names.person(row.package.resident_name) or package_text.whole_unit()}"


def facts(row: PackageRow) -> list[tuple[str, str, str]]:
    """Return the known facts as (name, value, look of the value); empty values are left out."""
    package, say = row.package, QCoreApplication.translate
    known = [
        (say("story", "Carrier"), package.type_name, "strong"),
        (say("story", "Number"), grouped(package.tracking_number), "number"),
        (say("story", "Shelf"), package.shelf, "strong"),
        (say("story", "Note"), names.note(package.description), "strong"),
        (say("story", "MyBuilding no."), package.package_id, "number"),
        (say("story", "Reference"), package.reference, "number"),
    ]
    return [fact for fact in known if fact[1]]


def activity_lines(activity: PackageActivity, now: datetime) -> list[ActivityLine]:
    """Return the events in order, with times in local time."""
    return [
        _activity_line(event, lambda when: error_messages.clock(when, now), activity.row, now)
        for event in activity.events
    ]


def same_number(activity: PackageActivity, now: datetime) -> list[str]:
    """Return one line for each other package with this tracking number."""
    return [_other(row, lambda when: error_messages.clock(when, now)) for row in activity.others]


def others_title() -> str:
    """Return the heading above the other packages."""
    return QCoreApplication.translate("story", "Other packages of this number")


def as_text(activity: PackageActivity, now: datetime) -> str:
    """Return the whole activity as plain text to copy: full dates with years, and unmasked names."""
    with names.whole():
        return _as_text(activity, now)


def _as_text(activity: PackageActivity, now: datetime) -> str:
    lines = [
        title(activity.row),
        *(error_messages.with_label(name, value) for name, value, _ in facts(activity.row)),
        "",
    ]
    for event in activity.events:
        one = _activity_line(event, _exactly, activity.row, now)
        lines.append(f"- {error_messages.with_label(one.title, one.detail) if one.detail else one.title}")
    if activity.others:
        lines += ["", others_title(), *(f"- {_other(row, _exactly)}" for row in activity.others)]
    made = QCoreApplication.translate("story", "As of {0}, MyBuilding Desk").format(_exactly(now))
    return "\n".join([*lines, "", made])


def _activity_line(event: ActivityEvent, when: When, row: PackageRow, now: datetime) -> ActivityLine:
    if event.kind == "waits":
        return ActivityLine(*_waits(row, now), "accent")
    parts = [when(event.when)] if event.when is not None else []
    parts += [part for part in _small_print(event, now) if part]
    return ActivityLine(_title(event), " · ".join(parts), _ROLES.get(event.kind, "accent"))


def _waits(row: PackageRow, now: datetime) -> tuple[str, str]:
    location, say = row.package.shelf, QCoreApplication.translate
    age = error_messages.age((now - row.package.arrived_at).total_seconds())
    where = say("story", "Waiting on shelf {0}").format(location) if location else say("story", "Waiting")
    return where, say("story", "for {0}").format(age) if age != error_messages.age(0) else ""


def _title(event: ActivityEvent) -> str:
    say, to = QCoreApplication.translate, names.person(event.released_to)
    if event.kind in ("released", "handed_over"):
        return say("story", "Released to {0}").format(to) if to else say("story", "Released")
    if event.kind == "confirmed" and event.entry is not None and event.entry.kind == "release":
        return say("story", "MyBuilding has the release")
    if event.kind == "open" and event.entry is not None and event.entry.state == "held":
        return say("story", "On the unknown pile")
    titles = {
        "arrived": say("story", "Arrived"),
        "confirmed": say("story", "MyBuilding has it"),
        "open": say("story", "Not confirmed by MyBuilding yet"),
        "refused": say("story", "Refused by MyBuilding"),
        "undone": say("story", "Taken back before it was sent"),
        "dropped": say("story", "Given up"),
        "changed": say("story", "Last changed at MyBuilding"),
    }
    return titles[event.kind]


def _small_print(event: ActivityEvent, now: datetime) -> list[str]:
    say = QCoreApplication.translate
    if event.kind == "arrived":
        return [say("story", "logged by {0}").format(event.who)] if event.who else []
    if event.kind in ("released", "handed_over"):
        by = say("story", "by {0}").format(event.who) if event.who else ""
        return [by, *_of_release(event.entry)]
    return _how_it_fared(event.kind, event.entry, now) if event.entry is not None else []


def _how_it_fared(kind: EventKind, entry: OutboxEntry, now: datetime) -> list[str]:
    many = entry.attempts > 1
    tries = QCoreApplication.translate("story", "%Ln tries", None, entry.attempts) if many else ""
    match kind:
        case "confirmed":
            return [tries]
        case "open" if entry.state != "held":
            return [entry_text.state(entry, now), tries]
        case "refused":
            return [error_messages.sentence(Refused(entry.reason, entry.detail))]
        case "dropped":
            return [entry_text.discarded(entry, now)]
    return []


def _of_release(entry: OutboxEntry | None) -> list[str]:
    """Return the note and whether a signature exists; nothing for a release made elsewhere."""
    if entry is None or entry.release is None:
        return []
    say, release = QCoreApplication.translate, entry.release
    signed = say("story", "signature kept") if release.signature else say("story", "no signature")
    return [
        signed,
        say("story", "note: {0}").format(error_messages.plain(names.note(release.note))) if release.note else "",
    ]


def _other(row: PackageRow, when: When) -> str:
    package, say = row.package, QCoreApplication.translate
    arrived = say("story", "{0}, arrived {1}").format(title(row), when(package.arrived_at))
    if row.state != "released":
        return say("story", "{0}, pending").format(arrived)
    if package.released_at is None:
        return say("story", "{0}, released").format(arrived)
    return say("story", "{0}, released {1} to {2}").format(
        arrived, when(package.released_at), names.person(package.released_to) or "?"
    )


def _exactly(when: datetime) -> str:
    """Return the day, year, time and time zone, always in full: the text may be read next year."""
    day, time = error_messages.date(when, with_year=True), error_messages.time_of_day(when)
    return QCoreApplication.translate("story", "{0}, {1} ({2})").format(day, time, f"{when.astimezone():%Z}")
