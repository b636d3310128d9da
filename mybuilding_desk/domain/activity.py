"""A package's whole story as values: what became of it, who did it, when. Its words are `ui`.

The server tells what is true by now; the outbox of this desk, what was done here and how it fared. An outbox forgets
what was settled long ago, and it knows nothing of other desks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow

EventKind = Literal[
    "arrived", "confirmed", "open", "refused", "undone", "dropped", "changed", "released", "handed_over", "waits"
]
"""`confirmed`: MyBuilding has the deed. `open`: it is on its way. `changed`: the server's record, later than all else.
`released`: it left, as the server says or this desk did. `handed_over`: an attempt at it that is not in force.
`waits`: nobody has collected it by now.
"""

_SAME: Final = timedelta(minutes=1)
"""Two times of one event, one of the desk and one of the server."""


@dataclass(frozen=True, slots=True)
class ActivityEvent:
    """One thing that happened. `when` is `None` where nobody knows. `who` did it; `entry` is the deed it is about."""

    kind: EventKind
    when: datetime | None
    who: str = ""
    entry: OutboxEntry | None = None
    released_to: str = ""


@dataclass(frozen=True, slots=True)
class PackageActivity:
    """The package as it is by now, what became of it in order, and other packages of the same number."""

    row: PackageRow
    events: tuple[ActivityEvent, ...]
    others: tuple[PackageRow, ...] = ()


def tell(
    row: PackageRow, entries: Iterable[OutboxEntry], clerk: str, others: Sequence[PackageRow] = ()
) -> PackageActivity:
    """The story of `row`: `entries` are the deeds of this desk with it, all done by `clerk`."""
    package, deeds = row.package, list(entries)
    ours = next((entry for entry in reversed(deeds) if _is_release_of(entry, row)), None)
    events = [ActivityEvent("arrived", package.arrived_at, package.accepted_by)]
    for entry in deeds:
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
    told = _in_order(events, package.arrived_at)
    if row.state != "released":
        told.append(ActivityEvent("waits", None))
    return PackageActivity(row, tuple(told), tuple(others))


def _outcome(entry: OutboxEntry) -> ActivityEvent:
    """How a deed fared."""
    if entry.state == "done":
        return ActivityEvent("confirmed", entry.settled_at, "", entry)
    if entry.state == "refused":
        return ActivityEvent("refused", None, "", entry)
    if entry.state == "dropped":
        return ActivityEvent("undone" if entry.reason == "undone" else "dropped", entry.settled_at, "", entry)
    return ActivityEvent("open", None, "", entry)


def _is_release_of(entry: OutboxEntry, row: PackageRow) -> bool:
    """Whether this deed is the release that the row shows, not one of another desk that came first."""
    release, sent = entry.release, entry.state not in ("refused", "dropped")
    return release is not None and sent and row.state == "released" and release.released_to == row.package.released_to


def _in_order(events: Iterable[ActivityEvent], first: datetime) -> list[ActivityEvent]:
    """By time; an event of unknown time stays behind the one before it."""
    timed, last = [], first
    for event in events:
        last = event.when or last
        timed.append((last, event))
    return [event for _, event in sorted(timed, key=lambda one: one[0])]
