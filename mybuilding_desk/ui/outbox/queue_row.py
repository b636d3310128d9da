"""Rows of the sync queue: what was done with which packages, the state in one or two words, and what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Package, PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry, pickups, wait_left
from mybuilding_desk.domain.records.contents import PLAIN, read_description
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.text import entry_text, error_messages, package_text
from mybuilding_desk.ui.text.contents_text import contents_parts, packages_and_pieces
from mybuilding_desk.ui.text.name_display import names

_LOOKS: Final = {
    "waiting": ("clock", "warn"),
    "sending": ("loader-circle", "info"),
    "in_doubt": ("search", "warn"),
    "refused": ("octagon-alert", "bad"),
    "held": ("circle-help", "info"),
    "done": ("check", "ok"),
    "dropped": ("x", "muted"),
}
_DIGITS: Final = 4


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One change, or the releases of one pickup. `role` is the color of `icon`, `state`, and `problem`."""

    entries: tuple[OutboxEntry, ...]
    title: str
    detail: str
    state: str
    problem: str
    icon: str
    role: str

    @property
    def text(self) -> str:
        """The whole row for assistive tools."""
        return ", ".join(part for part in (self.title, self.detail, self.state, self.problem) if part)


def queue_rows(entries: Sequence[OutboxEntry], now: datetime) -> list[QueueRow]:
    """Return the rows of these entries, rejected ones first, and the others in the given order."""
    known = {entry.entry_id: entry for entry in entries}
    groups = sorted(pickups(entries), key=lambda group: group[0].state != "refused")
    return [_row(group, known, now) for group in groups]


def _row(group: tuple[OutboxEntry, ...], known: dict[int, OutboxEntry], now: datetime) -> QueueRow:
    entry = group[0]
    title, detail = _pickup(group, known) if len(group) > 1 else _change(entry, known)
    sentence, state = entry_text.state(entry, now), _state(entry, now)
    problem = "" if entry.state in ("sending", "done", "held") or not _is_unusual(entry) else sentence
    return QueueRow(group, title, detail, state, problem, *_LOOKS[entry.state])


def _change(entry: OutboxEntry, known: dict[int, OutboxEntry]) -> tuple[str, str]:
    package = _package(entry, known)
    verb = _verb(entry)
    if package is None:
        return _receiver(entry), verb
    who = _receiver(entry) or names.person(package.resident_name)
    who = who or (entry_text.unknown() if entry.state == "held" else package_text.whole_unit())
    contents, note = read_description(package.description)
    number = grouped(package.tracking_number) or error_messages.plain(names.note(note))
    what = _joined(f"{package.type_name} {number}".strip(), *contents_parts(contents))
    return _joined(package.unit, who), _joined(what, verb)


def _pickup(group: tuple[OutboxEntry, ...], known: dict[int, OutboxEntry]) -> tuple[str, str]:
    packages = [package for package in (_package(entry, known) for entry in group) if package is not None]
    units = list(dict.fromkeys(package.unit for package in packages if package.unit))
    who = units[0] if len(units) == 1 else _receiver(group[0])
    title = QCoreApplication.translate("outbox", "Release · {0} · {1}")
    each = [
        f"{package.type_name} …{package.tracking_number[-_DIGITS:]}" if package.tracking_number else package.type_name
        for package in packages
    ]
    contents = [read_description(package.description)[0] for package in packages]
    contents += [PLAIN] * (len(group) - len(packages))
    return title.format(who, packages_and_pieces(contents)), ", ".join(each)


def _package(entry: OutboxEntry, known: dict[int, OutboxEntry]) -> Package | PackageDraft | None:
    """Return the package of an entry; that of a release whose log is still queued is known from the log."""
    log = known.get(entry.follows)
    return entry.draft or entry.package or (log.draft if log is not None else None)


def _receiver(entry: OutboxEntry) -> str:
    return names.person(entry.release.released_to) if entry.release is not None else ""


def _verb(entry: OutboxEntry) -> str:
    if entry.state == "held":
        return _joined(QCoreApplication.translate("outbox", "Unidentified"), entry_text.why(entry.reason))
    if entry.kind == "log":
        return QCoreApplication.translate("outbox", "Log")
    return QCoreApplication.translate("outbox", "Release")


def _is_unusual(entry: OutboxEntry) -> bool:
    """Return whether the state needs more than a word."""
    if entry.state == "waiting":
        return bool(entry.attempts) or (entry.kind == "release" and not entry.package_id)
    return entry.state != "dropped" or bool(entry.reason and entry.reason != "undone")


def _state(entry: OutboxEntry, now: datetime) -> str:
    """Return the state in one or two words."""
    say = QCoreApplication.translate
    if entry.state == "done":
        return _synced(entry.settled_at, now)
    if entry.state == "waiting":
        seconds = round(wait_left(entry.due_at, now).total_seconds())
        later = say("outbox", "Retrying in {0} s") if entry.attempts else say("outbox", "Syncs in {0} s")
        return later.format(seconds) if seconds > 0 else say("outbox", "Queued")
    return {
        "sending": say("outbox", "Syncing…"),
        "in_doubt": say("outbox", "Checking…"),
        "refused": say("outbox", "Rejected"),
        "dropped": say("outbox", "Undone") if entry.reason == "undone" else say("outbox", "Removed"),
    }.get(entry.state, "")


def _synced(when: datetime | None, now: datetime) -> str:
    if when is None:
        return QCoreApplication.translate("outbox", "Synced")
    today = desk_clock.day(when) == desk_clock.day(now)
    time = error_messages.time_of_day(when) if today else error_messages.day(when, now)
    return QCoreApplication.translate("outbox", "Synced {0}").format(time)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
