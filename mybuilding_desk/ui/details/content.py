"""What the details panel shows of packages, gathered before it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.activity import ActivityEvent
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.due_step import DueStep
from mybuilding_desk.domain.records.instruction import NO_GUIDANCE, Guidance
from mybuilding_desk.domain.scan_intent import PackageRow


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around one package.

    `events` is its activity; `others` are the other pending packages of the unit, `matches` the residents who could be
    the recipient of an unidentified one. `no_email`: the directory knows the recipient, and no email address. `group`
    are the overdue packages of a resident whose row is shown, and `due` is what is due about them. `guidance` has the
    instructions for the package.
    """

    events: tuple[ActivityEvent, ...] = ()
    others: tuple[PackageRow, ...] = ()
    matches: tuple[Match, ...] = ()
    no_email: bool = False
    group: tuple[PackageRow, ...] = ()
    due: DueStep = ""
    guidance: Guidance = NO_GUIDANCE


NOTHING_AROUND: Final = Around()


@dataclass(frozen=True, slots=True)
class SeveralPackages:
    """Several selected packages, `count` in all, and why they cannot be released, removed, or copied (`""`: they can).

    `rows` is empty if there are too many to read.
    """

    rows: Sequence[PackageRow]
    count: int
    why_not_release: str = ""
    why_not_remove: str = ""
    why_not_copy: str = ""
