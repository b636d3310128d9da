"""Shift hand-overs: what one user leaves to the next. Stored in `storage.records`."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal, get_args

NoteKind = Literal["note", "to_do", "incident"]
ItemKind = Literal["perishable", "overdue", "unidentified", "rejected", "label", "note"]
"""Why an item needs attention. `note`: a to-do of an earlier hand-over that is not done."""

NOTE_KINDS: Final[tuple[NoteKind, ...]] = get_args(NoteKind)
ITEM_KINDS: Final[tuple[ItemKind, ...]] = get_args(ItemKind)

MAX_NOTE_CHARS: Final = 1000
NOTE_WARNS_AT: Final = 900
"""Characters of a note from which the counter warns."""


@dataclass(frozen=True, slots=True)
class HandoverCounts:
    """Figures of the shift, counted as in a report; all but the first two are those at its end."""

    logged: int = 0
    released: int = 0
    in_storage: int = 0
    overdue: int = 0
    unidentified: int = 0
    unsynced: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class HandoverItem:
    """Something that needs attention. `done`: ticked.

    Of a package, `package_key` is its reference, or the server's id without one; `name` is its recipient (what the
    label says if it is unidentified), `carrier` the label of its badge, and `since` its arrival. `text` is the code of
    the reason why it is unidentified, of a rejected change its kind (`log` or `release`), and of the label of an
    outgoing package the kind of that package. Of a to-do, `text` is what to do, `name` is the user who wrote it, and
    `since` when.
    """

    kind: ItemKind
    unit: str = ""
    name: str = ""
    carrier: str = ""
    location: str = ""
    since: datetime | None = None
    text: str = ""
    package_key: str = ""
    done: bool = False

    @property
    def key(self) -> str:
        """Key of the item among those of its community, the same at each hand-over."""
        return f"{self.kind} {self.package_key or f'{self.unit} {self.text}'}"


@dataclass(frozen=True, slots=True)
class HandoverNote:
    """A note for the next shift, tied to a unit or not. A to-do is ticked when it is `done`."""

    kind: NoteKind = "note"
    text: str = ""
    unit: str = ""
    done: bool = False


MIXED: Final = "*"
"""The carrier of a batch with packages of too many carriers to name."""


@dataclass(frozen=True, slots=True)
class HandoverBatch:
    """One delivery: packages logged within a batch, from its first to its last.

    `carrier` names each carrier with its count if there are two or three, and is `MIXED` if there are more.
    """

    carrier: str
    packages: int
    began: datetime
    ended: datetime


@dataclass(frozen=True, slots=True)
class HandoverAudit:
    """One location audit of the shift: one that was finished in it, or one that was not finished at its end.

    `location` is `None` for all locations, and `""` for the packages without one.
    """

    location: str | None
    found: int
    expected: int
    missing: int = 0
    is_finished: bool = True


@dataclass(frozen=True, slots=True)
class HandoverOutgoing:
    """Outgoing packages: how many were added and picked up in the shift, and how many are still there at its end."""

    added: int = 0
    picked_up: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Handover:
    """One hand-over of a community. `handover_id` is 0 until it is stored; `confirmed_by` is `""` until it is.

    `left_out` are items beyond those listed, by kind.
    """

    community_id: str
    by: str
    began: datetime
    ended: datetime
    counts: HandoverCounts = HandoverCounts()
    items: tuple[HandoverItem, ...] = ()
    left_out: tuple[tuple[ItemKind, int], ...] = ()
    batches: tuple[HandoverBatch, ...] = ()
    notes: tuple[HandoverNote, ...] = ()
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    handover_id: int = 0
    user_id: str = ""
    """The server's id of the user who handed over."""
    audits: tuple[HandoverAudit, ...] = ()
    outgoing: HandoverOutgoing = HandoverOutgoing()

    @property
    def open_to_dos(self) -> tuple[HandoverItem, ...]:
        """To-dos that are not done, as items of the next hand-over."""
        carried = (one for one in self.items if one.kind == "note" and not one.done)
        written = (one for one in self.notes if one.kind == "to_do" and not one.done)
        own = (HandoverItem("note", one.unit, self.by, since=self.ended, text=one.text) for one in written)
        return tuple({one.key: one for one in (*carried, *own)}.values())

    @property
    def open_count(self) -> int:
        """Number of items that are not done, also of those not listed, without to-dos among the notes."""
        return sum(not one.done for one in self.items) + sum(count for _, count in self.left_out)

    def ticked(self, key: str, *, done: bool) -> "Handover":
        """Return the hand-over with the item of this key ticked or not."""
        return replace(self, items=tuple(replace(one, done=done) if one.key == key else one for one in self.items))

    def note_ticked(self, number: int, *, done: bool) -> "Handover":
        """Return the hand-over with the to-do at this index of the notes ticked or not."""
        notes = tuple(replace(one, done=done) if at == number else one for at, one in enumerate(self.notes))
        return replace(self, notes=notes)


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    """What the user has written and ticked so far, kept while the window is closed.

    `writing` is the note in the field, `done` are the keys of ticked items, and `began` is the start of the shift if
    the user changed it.
    """

    notes: tuple[HandoverNote, ...] = ()
    done: frozenset[str] = field(default=frozenset())
    writing: HandoverNote = HandoverNote()
    began: datetime | None = None

    @property
    def all_notes(self) -> tuple[HandoverNote, ...]:
        """Every note with a text, that in the field last."""
        return tuple(one for one in (*self.notes, self.writing) if one.text.strip())
