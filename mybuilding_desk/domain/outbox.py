"""What the clerk did and the server has not confirmed, as values. Keeping them is `storage`, sending them is `jobs`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal, get_args

from mybuilding_desk.domain.models import Package, PackageDraft, Release

Kind = Literal["log", "release"]
State = Literal["waiting", "sending", "in_doubt", "refused", "held", "done", "dropped"]
"""`in_doubt`: it may have reached the server, look first. `held`: in the unknown pile, on this PC alone until the clerk
finds out who it is for. `dropped`: given up by the clerk, kept as a record.
"""

HeldReason = Literal["not_listed", "partial", "several", "business"]
"""Why nobody is known for a package: no such person or unit, a label that cannot be read in full, several it may be
for, a business that is not listed.
"""

STATES: Final[tuple[State, ...]] = get_args(State)
OPEN_STATES: Final[tuple[State, ...]] = ("waiting", "sending", "in_doubt", "refused", "held")
HELD_REASONS: Final[tuple[HeldReason, ...]] = get_args(HeldReason)

MAX_WAIT: Final = timedelta(minutes=5)
"""No entry is put off for longer. A due time further ahead than this means that the PC's clock was set back."""


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One deed of the clerk. A `log` has a `draft`; a `release` has a `release` and, where known, its `package`.

    `package_id` is the server's, `""` until it is known. `follows` is the log entry that a release has to wait for
    (0: none). `reason` is a short code (of a held one a `HeldReason`), `detail` the text behind it. `settled_at` is
    when it was done or dropped.
    """

    entry_id: int
    kind: Kind
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
        """The community in which the deed was done."""
        deed = self.draft or self.release
        return deed.community_id if deed else ""

    @property
    def reference(self) -> str:
        """The identifier made here that makes sending it twice harmless."""
        deed = self.draft or self.release
        return deed.reference if deed else ""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it, by this program or by the clerk."""
        return self.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What was recovered of the outbox: `what` was damaged, missing or replaced.

    `file` is where the damaged file was set aside, `None` where there was none. `restored` is how many open entries
    came back from the journal. Unless it is `complete`, some may be lost.
    """

    what: Literal["database", "journal"]
    file: Path | None
    restored: int
    complete: bool


def wait_left(due_at: datetime, now: datetime) -> timedelta:
    """How long to wait for `due_at`: zero where it has come, and where only a clock that was set back explains it."""
    ahead = due_at - now
    return timedelta() if ahead > MAX_WAIT else max(ahead, timedelta())
