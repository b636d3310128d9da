"""Outbox values: a user's actions that the server has not confirmed. Stored in `storage`, sent in `jobs`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal, get_args

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import Package, PackageDraft, Release

EntryKind = Literal["log", "release"]
State = Literal["waiting", "sending", "in_doubt", "refused", "held", "done", "dropped"]
"""State of an entry.

`in_doubt`: it may have reached the server, so check first. `held`: unidentified, on this computer only until the user
finds the recipient. `dropped`: discarded by the user, kept as a record.
"""

ActionKind = Literal["log", "release", "remove", "edit", "assign", "confirm", "reason"]
"""Kind of an action of the user that can be undone.

`edit` corrects a log, `assign` gives an unidentified package its recipient, `reason` changes why it is unidentified,
and `confirm` marks a rejected entry as already on the server.
"""

RemovalReason = Literal["returned", "other_building", "logged_twice"]
"""Reason for removing an entry, chosen by the user afterwards; older versions stored any text."""

HeldReason = Literal["not_listed", "partial", "several", "business"]
"""Reason why a package is unidentified.

No such person or unit, a label that is not fully legible, several possible recipients, or a business that is not
listed.
"""

STATES: Final[tuple[State, ...]] = get_args(State)
OPEN_STATES: Final[tuple[State, ...]] = ("waiting", "sending", "in_doubt", "refused", "held")
SENT_STATES: Final[tuple[State, ...]] = ("waiting", "sending", "in_doubt")
"""The states of entries that are sent without any action of the user: what is called unsynced."""
HELD_REASONS: Final[tuple[HeldReason, ...]] = get_args(HeldReason)
REMOVAL_REASONS: Final[tuple[RemovalReason, ...]] = get_args(RemovalReason)

MAX_WAIT: Final = timedelta(minutes=5)
"""Longest delay of an entry. A due time further ahead means that the computer's clock was set back."""


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One action of the user. A `log` has a `draft`; a `release` has a `release` and, if known, its `package`.

    `package_id` is the server's, `""` until it is known. `follows` is the log entry that a release has to wait for (0:
    none). `reason` is a short code (a `HeldReason` if the entry is held), `detail` the text behind it. `settled_at` is
    the time when the entry was done or discarded.
    """

    entry_id: int
    kind: EntryKind
    state: State
    draft: PackageDraft | None
    release: Release | None
    package: Package | None
    package_id: str
    reason: str
    detail: str
    attempts: int
    due_at: datetime
    created_at: datetime
    follows: int = 0
    settled_at: datetime | None = None

    @property
    def community_id(self) -> str:
        """Community of the action."""
        action = self.draft or self.release
        return action.community_id if action else ""

    @property
    def reference(self) -> str:
        """Idempotency key created here, which makes resending harmless."""
        action = self.draft or self.release
        return action.reference if action else ""

    @property
    def is_open(self) -> bool:
        """Whether the entry still needs something done, by the program or by the user."""
        return self.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class UserAction:
    """One action of the user: its entries as the action left them, and for how many seconds it can be undone.

    `renamed` are the references that it changed, each as (old, new).
    """

    kind: ActionKind
    entries: tuple[OutboxEntry, ...]
    seconds: int = 0
    renamed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class UndoResult:
    """Result of undo: the action `undone`, with its entries as they are now, and the last one that was `too_late`.

    Both are `None` if there was nothing to undo.
    """

    undone: UserAction | None = None
    too_late: UserAction | None = None


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """Result of recovering the outbox. `what` was damaged, missing, or replaced.

    `file` is the new path of the damaged file, `None` if there was none. `restored` is the number of open entries
    restored from the journal. Unless `complete`, some entries may be lost.
    """

    what: Literal["database", "journal"]
    file: Path | None
    restored: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Delivered:
    """Outcome of one delivery: the entry in its current state, and the error if it could not be completed.

    `other` is the package as another desk released it first (`already_released`), with recipient, time, and user;
    `None` if the server does not show that release yet.
    """

    entry: OutboxEntry
    error: DeskError | None = None
    other: Package | None = None


def pickups(entries: Iterable[OutboxEntry]) -> list[tuple[OutboxEntry, ...]]:
    """Group the releases of one pickup that are in the same state; every other entry stands alone, all in their order.

    A pickup has one time of release: `PackageActions.release` gives it to all of its packages.
    """
    groups: dict[object, list[OutboxEntry]] = {}
    for entry in entries:
        given, state = entry.release, (entry.state, entry.reason)
        same = (given.released_to, given.released_at, given.note, *state) if given else entry.entry_id
        groups.setdefault(same, []).append(entry)
    return [tuple(group) for group in groups.values()]


def wait_left(due_at: datetime, now: datetime) -> timedelta:
    """Return the time left until `due_at`: zero once due, or if only a clock set back can explain the distance."""
    ahead = due_at - now
    return timedelta() if ahead > MAX_WAIT else max(ahead, timedelta())
