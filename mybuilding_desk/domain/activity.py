"""Activity of a package: what happened, who did it, and when. The wording is in `ui`.

The server returns only the current state; the outbox holds the actions of this desk and their outcome. An outbox
deletes entries settled long ago, and does not know the actions of other desks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.desk_record import LabelRecord
from mybuilding_desk.domain.records.move import Move
from mybuilding_desk.domain.records.reminder import Reminder, ReminderKind
from mybuilding_desk.domain.scan_intent import PackageRow

EventKind = Literal[
    "arrived",
    "confirmed",
    "open",
    "refused",
    "undone",
    "dropped",
    "changed",
    "released",
    "handed_over",
    "waits",
    "label",
    "reminder",
    "moved",
    "missing",
]
"""Type of an event.

`confirmed`: MyBuilding has the action. `open`: it is not settled yet. `changed`: the server's record changed after all
other events. `released`: the package was released, according to the server or to this desk. `handed_over`: a release by
this desk that is not the one in force. `waits`: the package is still pending. `label`: this desk printed a label.
`reminder`: this desk reminded the resident. `moved`: this desk moved the package. `missing`: an audit of this desk did
not find the package.
"""

_SAME: Final = timedelta(minutes=1)
"""Largest difference between the desk's time and the server's time of the same event."""


@dataclass(frozen=True, slots=True)
class ActivityEvent:
    """One event. `when` is `None` if unknown, `who` is the person who did it, `entry` the action it is about.

    `reminder` is how the resident was reminded, `""` for all other events; `move` is the move of a package.
    """

    kind: EventKind
    when: datetime | None
    who: str = ""
    entry: OutboxEntry | None = None
    released_to: str = ""
    reminder: ReminderKind | Literal[""] = ""
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class PackageActivity:
    """Current state of a package, its events in order, and other packages with the same number."""

    row: PackageRow
    events: tuple[ActivityEvent, ...]
    others: tuple[PackageRow, ...] = ()


def activity_of(
    row: PackageRow,
    entries: Iterable[OutboxEntry],
    clerk: str,
    others: Sequence[PackageRow] = (),
    labels: Iterable[LabelRecord] = (),
    *,
    reminders: Iterable[Reminder] = (),
    moves: Iterable[Move] = (),
) -> PackageActivity:
    """Return the activity of `row`. `entries` are this desk's actions on it, all done by `clerk`.

    `labels`, `reminders`, and `moves` are this desk's, too.
    """
    package, own = row.package, list(entries)
    ours = next((entry for entry in reversed(own) if _is_release_of(entry, row)), None)
    events = [ActivityEvent("arrived", package.arrived_at, package.accepted_by)]
    for entry in own:
        if entry.kind == "release" and entry is not ours:
            to = entry.release.released_to if entry.release is not None else ""
            events.append(ActivityEvent("handed_over", entry.created_at, clerk, entry, to))
        if entry is not ours:
            events.append(_outcome(entry))
    if row.state == "released":
        events.append(ActivityEvent("released", package.released_at, package.released_by, ours, package.released_to))
        events += [_outcome(ours)] if ours is not None else []
    changed = package.updated_at
    if changed is not None and all(event.when is None or changed > event.when + _SAME for event in events):
        events.append(ActivityEvent("changed", changed))
    printed = [ActivityEvent("label", one.printed_at, one.requested_by) for one in labels if one.state == "printed"]
    reminded = [ActivityEvent("reminder", one.at, one.by, reminder=one.kind) for one in reminders]
    moved = [ActivityEvent("moved", one.at, one.by, move=one) for one in moves]
    record = row.record if row.state != "released" else None
    since = record.missing_since if record is not None else None
    lost = [ActivityEvent("missing", since, record.missing_by)] if record is not None and since is not None else []
    ordered = _in_order([events[0], *printed, *reminded, *moved, *lost, *events[1:]], package.arrived_at)
    if row.state != "released":
        ordered.append(ActivityEvent("waits", None))
    return PackageActivity(row, tuple(ordered), tuple(others))


def _outcome(entry: OutboxEntry) -> ActivityEvent:
    """Return the outcome of an action as an event."""
    if entry.state == "done":
        return ActivityEvent("confirmed", entry.settled_at, "", entry)
    if entry.state == "refused":
        return ActivityEvent("refused", None, "", entry)
    if entry.state == "dropped":
        return ActivityEvent("undone" if entry.reason == "undone" else "dropped", entry.settled_at, "", entry)
    return ActivityEvent("open", None, "", entry)


def _is_release_of(entry: OutboxEntry, row: PackageRow) -> bool:
    """Return whether this action is the release that the row shows, and not one by another desk that came first."""
    release, sent = entry.release, entry.state not in ("refused", "dropped")
    return release is not None and sent and row.state == "released" and release.released_to == row.package.released_to


def _in_order(events: Iterable[ActivityEvent], first: datetime) -> list[ActivityEvent]:
    """Sort chronologically; an undated event stays after its predecessor."""
    timed, last = [], first
    for event in events:
        last = event.when or last
        timed.append((last, event))
    return [event for _, event in sorted(timed, key=lambda one: one[0])]
