"""Instructions of residents: who may pick up, away until, deliver to the door, and others. Kept at this desk only."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal, get_args

from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.text import sanitize, unit_code

InstructionKind = Literal["may_collect", "away", "deliver", "ask_id", "other"]
"""`away` is a hold: its packages are neither overdue nor reminded of. `ask_id` requires the ID check at a release."""
InstructionState = Literal["in_force", "later", "over", "ended"]
"""Today within its days; before the first; after the last; ended by a user."""
ChangeAction = Literal["added", "changed", "ended"]
Moment = Literal["log", "release"]

INSTRUCTION_KINDS: Final[tuple[InstructionKind, ...]] = get_args(InstructionKind)
CHANGE_ACTIONS: Final[tuple[ChangeAction, ...]] = get_args(ChangeAction)
MAX_INSTRUCTION_CHARS: Final = 500
_MAX_NAME_CHARS: Final = 200
_ORDER: Final[tuple[InstructionKind, ...]] = ("ask_id", "away", "may_collect", "deliver", "other")
"""The most important one first."""
_AT: Final[dict[Moment, frozenset[InstructionKind]]] = {
    "log": frozenset({"away", "deliver", "other"}),
    "release": frozenset({"ask_id", "away", "may_collect", "other"}),
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """When something was done, and by whom."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction for a unit, or for one resident of it if `resident_id` is given.

    It is in force from `first_day` to `last_day`, both included, days of the community's time zone; `None` is no limit.
    `instruction_id` is made here (a UUID), so that it can be changed before it is stored. `resident_name` is the name
    when it was entered: residents move out.
    """

    instruction_id: str
    community_id: str
    unit: str
    resident_id: str
    kind: InstructionKind
    created: Stamp
    text: str = ""
    resident_name: str = ""
    first_day: date | None = None
    last_day: date | None = None
    changed: Stamp | None = None
    ended: Stamp | None = None

    def concerns(self, unit: str, resident_id: str) -> bool:
        """Return whether it is about packages of this resident, or without one for `""`; whatever the day."""
        return self.resident_id in ("", resident_id) and unit_code(unit) == unit_code(self.unit)

    def state_on(self, day: date) -> InstructionState:
        """Return its state on a day of the community."""
        if self.ended is not None:
            return "ended"
        if self.last_day is not None and day > self.last_day:
            return "over"
        return "later" if self.first_day is not None and day < self.first_day else "in_force"

    def is_in_force(self, day: date) -> bool:
        """Return whether it is in force on a day of the community."""
        return self.state_on(day) == "in_force"

    def matters_at(self, moment: Moment) -> bool:
        """Return whether it is shown at this moment of a package's way."""
        return self.kind in _AT[moment]

    def cleaned(self) -> "Instruction":
        """Return it as it is stored: the text on one line, and at most so long."""
        return replace(
            self,
            unit=sanitize(self.unit, _MAX_NAME_CHARS),
            resident_name=sanitize(self.resident_name, _MAX_NAME_CHARS),
            text=sanitize(self.text, MAX_INSTRUCTION_CHARS),
        )


@dataclass(frozen=True, slots=True)
class InstructionChange:
    """One change of an instruction: what was done, and the instruction after it. `change_id` is a UUID.

    `before` is what it was before, `None` if it was added; it is not stored, and there to undo the change.
    """

    change_id: str
    action: ChangeAction
    stamp: Stamp
    after: Instruction
    before: Instruction | None = None


def in_order(instructions: Iterable[Instruction]) -> list[Instruction]:
    """Return instructions in the order in which they are shown: by kind, those of one resident before those of all."""
    return sorted(
        instructions,
        key=lambda one: (_ORDER.index(one.kind), not one.resident_id, one.created.at, one.instruction_id),
    )


def problem_of(kind: InstructionKind, text: str, first_day: date | None, last_day: date | None) -> str:
    """Return what is wrong with an instruction: `days`, `no_text`, or `no_last_day`; `""` if nothing is."""
    if first_day is not None and last_day is not None and last_day < first_day:
        return "days"
    if kind in ("may_collect", "other") and not sanitize(text, MAX_INSTRUCTION_CHARS):
        return "no_text"
    return "no_last_day" if kind == "away" and last_day is None else ""


def hold_of(one: Instruction) -> Hold | None:
    """Return the hold that an instruction is, `None` if it is none."""
    if one.kind != "away" or one.last_day is None:
        return None
    last = one.changed or one.created
    return Hold(
        one.instruction_id, one.community_id, one.unit, one.resident_id, one.last_day, one.text, last.by, last.at
    )


class InstructionIndex:
    """The instructions of a community in force on one day, by unit."""

    def __init__(self, instructions: Iterable[Instruction], day: date) -> None:
        self.day = day
        self._by_unit: dict[str, list[Instruction]] = {}
        for one in in_order(one for one in instructions if one.is_in_force(day)):
            self._by_unit.setdefault(unit_code(one.unit), []).append(one)

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._by_unit)

    def concerning(self, unit: str, resident_id: str) -> list[Instruction]:
        """Return those about packages of this resident, or without one for `""`, in order."""
        if not self._by_unit:  # the usual case, asked for each row and key
            return []
        here = self._by_unit.get(unit_code(unit), ())
        return [one for one in here if one.resident_id in ("", resident_id)]


@dataclass(frozen=True, slots=True)
class Guidance:
    """What is to be known about some packages: the instructions for them, and what MyBuilding notes about residents."""

    instructions: tuple[Instruction, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def asks_id(self) -> bool:
        """Whether an ID has to be checked at the release."""
        return any(one.kind == "ask_id" for one in self.instructions)

    def without_bare(self, kind: InstructionKind) -> "Guidance":
        """Return it without those of a kind that have no text, for where something else says the same."""
        others = (one for one in self.instructions if one.kind != kind or one.text)
        return replace(self, instructions=tuple(others))

    def __bool__(self) -> bool:
        """Return whether there is anything."""
        return bool(self.instructions or self.notes)


NO_GUIDANCE: Final = Guidance()
