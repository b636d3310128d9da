"""Log, correct, release, and undo packages.

Each action is one local transaction and makes no network call; the outbox is sent afterwards.
"""

import uuid
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import ActionKind, HeldReason, OutboxEntry, RemovalReason, UndoResult, UserAction
from mybuilding_desk.domain.package_types import carrier_key, is_carrier, shown_carrier, type_name_of
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.contents import PLAIN, Contents, described, read_description
from mybuilding_desk.domain.records.sender_return import returned_to_sender
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import Scan, read_scan
from mybuilding_desk.services.packages.interpreter import InputInterpreter
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.packages.undo_stack import UndoStack
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.outbox.undo import Change

_LOCAL_UNDO_S: Final = 20
"""Minimum seconds for undo of an action that sends nothing, even if the user chose to sync immediately."""


@dataclass(frozen=True, slots=True)
class PackageForm:
    """The data entered for one package; `match` is the recipient, and without one `unit` is used as typed.

    `type_name` is one of `InputInterpreter.choices` or the name of another carrier; `""` derives it from the tracking
    number and from `courier`, the carrier who delivered it. `note` is the user's own, without count and flags.
    """

    scan: Scan
    unit: str
    match: Match | None = None
    type_name: str = ""
    location: str = ""
    note: str = ""
    courier: str = ""
    contents: Contents = PLAIN


class PackageActions(QObject):
    """Actions on the packages of the current community of `store`. All raise `StorageTrouble`."""

    action_recorded = Signal(object)
    """A `UserAction`, already stored on this computer."""

    action_undone = Signal(object)
    """A `UserAction` that was undone, with its entries as they are now."""

    recounted = Signal()
    """The suggested recipients have new counts of pending packages."""

    undo_changed = Signal()
    """`undo_label` may return something else: an action, an undo, something was sent, or the time for undo is over."""

    def __init__(
        self, store: PackageStore, outbox: Outbox, outbox_sender: OutboxSender, preferences: Preferences
    ) -> None:
        super().__init__()
        self.interpreter = InputInterpreter(store, preferences)
        self._store = store
        store.recounted.connect(self.recounted)
        self._undo_stack = UndoStack()
        self._undo_stack.changed.connect(self.undo_changed)
        outbox_sender.settled.connect(self._undo_stack.note_delivery)
        self._outbox = outbox
        self._outbox_sender = outbox_sender
        self._preferences = preferences

    # Actions

    def log(self, intake: PackageForm) -> OutboxEntry:
        """Log a package as arrived now and start sending it."""
        entry = self._outbox.log(self._draft(intake, str(uuid.uuid4()), datetime.now(UTC)), self._due())
        self._remember_carrier(intake)
        self._done("log", [entry])
        return entry

    def hold(self, intake: PackageForm, why: HeldReason) -> OutboxEntry:
        """Log a package as unidentified; `intake.unit` is the name on its label."""
        draft = self._draft(replace(intake, match=None), str(uuid.uuid4()), datetime.now(UTC))
        entry = self._outbox.hold(replace(draft, unit="", resident_name=draft.unit), why)
        self._remember_carrier(intake)
        self._done("log", [entry])
        return entry

    def set_reason(self, entries: Sequence[OutboxEntry], why: HeldReason) -> None:
        """Change the reason why packages are unidentified, as one action; those that no longer are stay as they are."""
        others = [entry for entry in entries if entry.reason != why]
        if others:
            self._change_all("reason", others, lambda entry_id: self._outbox.hold_as(entry_id, why))

    def correct(self, entry: OutboxEntry, intake: PackageForm) -> OutboxEntry:
        """Correct a logged package that is rejected, queued, or unidentified; community and arrival time are kept.

        Raises `Refused("moved_on")` if the entry was sent or discarded in the meantime.
        """
        old = entry.draft
        if old is None:
            raise ValueError("only a logged package is corrected")
        draft = replace(self._draft(intake, old.reference, old.arrived_at), community_id=old.community_id)
        kind: ActionKind = "assign" if entry.state == "held" else "edit"
        corrected = self._change(kind, lambda: self._outbox.correct(entry.entry_id, draft, self._due()))
        if corrected is None:
            raise Refused("moved_on")
        return corrected

    def assign(self, entry: OutboxEntry, match: Match) -> OutboxEntry:
        """Assign this recipient to an unidentified package and send it, otherwise as it was entered.

        Raises `Refused("moved_on")` if the entry was assigned or removed in the meantime.
        """
        if entry.draft is None:
            raise ValueError("only a logged package is assigned")
        draft, scan = entry.draft, read_scan(entry.draft.tracking_number)
        contents, note = read_description(draft.description)
        form = PackageForm(scan, match.unit, match, draft.type_name, draft.shelf, note, contents=contents)
        return self.correct(entry, form)

    def release(
        self, rows: Sequence[PackageRow], released_to: str, note: str = "", signature: bytes = b""
    ) -> list[OutboxEntry]:
        """Release these packages in one local transaction, all or none.

        Unidentified packages are skipped, and so are packages released since the rows were read, so that nothing is
        released twice.
        """
        return self._release([(row, released_to) for row in rows], note, signature)

    def return_to_sender(
        self, rows: Sequence[PackageRow], carrier_of: Callable[[PackageRow], str], note: str
    ) -> list[OutboxEntry]:
        """Release these packages, as `release` does, to the carriers that take them back; `note` is why."""
        return self._release([(row, returned_to_sender(carrier_of(row))) for row in rows], note)

    def _release(self, given: Sequence[tuple[PackageRow, str]], note: str, signature: bytes = b"") -> list[OutboxEntry]:
        """Release packages, each to whom it is given."""
        now = datetime.now(UTC).replace(microsecond=0)
        handed = [
            (_release(row, Release("", "", to, "", now, note, signature)), _known(row))
            for row, to in given
            if row.state not in ("released", "held") and not self._store.is_released(row)
        ]
        entries = self._outbox.release(handed, self._due())
        if entries:
            self._done("release", entries)
        return entries

    def undo_label(self) -> UserAction | None:
        """Return the action that `undo` takes back next, `None` if there is nothing to undo."""
        step = self._undo_stack.newest()
        return step.action if step is not None else None

    def too_late(self) -> UserAction | None:
        """Return the last action if it can no longer be undone, until `undo` has reported it."""
        return self._undo_stack.too_late

    def undo(self) -> UndoResult:
        """Undo the last action that can still be undone, as a whole.

        If an entry is being sent at this moment, nothing is undone; the next call continues with the action before.
        """
        step = self._undo_stack.newest()
        if step is None:
            return UndoResult(too_late=self._undo_stack.take_too_late())
        action = step.action
        try:
            entries = self._take_back(action, step.changes)
        except ValueError:
            self._undo_stack.done(step)
            self._after()
            return UndoResult(too_late=action)
        self._undo_stack.done(step)
        undone = replace(action, entries=tuple(entries), renamed=tuple((new, old) for old, new in action.renamed))
        self._after()
        self.action_undone.emit(undone)
        return UndoResult(undone, self._undo_stack.take_too_late())

    def confirm(self, entry: OutboxEntry) -> None:
        """Mark a rejected entry as done after the user checked that the server has it.

        Does nothing if it is no longer rejected.
        """
        self._change("confirm", lambda: self._outbox.confirm(entry.entry_id))

    def retry(self, entry: OutboxEntry) -> None:
        """Send a rejected or queued entry now, unchanged. Does nothing if it was already sent."""
        with suppress(ValueError):
            self._outbox.retry(entry.entry_id)
        self._after()

    def remove(self, *entries: OutboxEntry) -> None:
        """Discard entries as one action; they stay on record.

        Those that were sent in the meantime, or are being sent now, stay. Raises `Refused("moved_on")` if all of them
        are.
        """
        if not self._change_all("remove", entries, self._outbox.discard):
            raise Refused("moved_on")

    def explain_removal(self, entries: Sequence[OutboxEntry], why: RemovalReason) -> None:
        """Add the reason to the record of entries that were removed; a removal that was undone stays undone."""
        for entry in entries:
            with suppress(ValueError):
                self._outbox.explain(entry.entry_id, why)
        self._after()

    # Internals

    def _draft(self, intake: PackageForm, reference: str, arrived_at: datetime) -> PackageDraft:
        resident = intake.match.resident if intake.match else None
        name = intake.type_name or self.interpreter.choice_for(intake.scan, intake.courier)
        type_name, carrier = (
            type_name_of(name, self.interpreter.type_names()),
            self.interpreter.carrier_for(intake.scan, intake.courier),
        )
        return PackageDraft(
            community_id=self._store.community_id,
            unit=intake.match.unit if intake.match else intake.unit.strip(),
            type_name=type_name,
            reference=reference,
            arrived_at=arrived_at.replace(microsecond=0),
            resident_id=resident.resident_id if resident else "",
            resident_name=resident.full_name if resident else "",
            tracking_number="" if intake.scan.is_label else intake.scan.number,
            # A carrier that is not a package type of this building goes into the description, which the resident reads.
            description=described(intake.contents, intake.note or shown_carrier(name, type_name, carrier)),
            shelf=intake.location,
        )

    def _remember_carrier(self, intake: PackageForm) -> None:
        """Remember the carrier chosen for a number that no rule identifies for sure, for similar numbers."""
        scan, name = intake.scan, intake.type_name if is_carrier(intake.type_name) else intake.courier
        if scan.number and scan.strength != "strong" and name and name != self.interpreter.carrier_for(scan):
            self._preferences.change(carriers={**self._preferences.now.carriers, carrier_key(scan.number): name})

    def _due(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._preferences.now.grace_seconds)

    def _take_back(self, action: UserAction, changes: tuple[Change, ...]) -> list[OutboxEntry]:
        if not changes:
            return self._outbox.undo([entry.entry_id for entry in action.entries])
        restored = []
        for change in reversed(changes):
            with suppress(ValueError):
                restored += self._outbox.restore(change)
        if not restored:
            raise ValueError("every entry was changed or sent since")
        return restored

    def _change(self, kind: ActionKind, change: Callable[[], Change]) -> OutboxEntry | None:
        """Change an entry and return it, `None` if it is no longer in a state for that."""
        try:
            changed = change()
        except ValueError:
            self._after()
            return None
        self._done(kind, [changed.entry], (changed,))
        return changed.entry

    def _change_all(self, kind: ActionKind, entries: Iterable[OutboxEntry], change: Callable[[int], Change]) -> bool:
        """Change entries by their IDs, as one action; return whether any was still in a state for that."""
        changes = []
        for entry in entries:
            with suppress(ValueError):
                changes.append(change(entry.entry_id))
        if changes:
            self._done(kind, [one.entry for one in changes], tuple(changes))
        else:
            self._after()
        return bool(changes)

    def _done(self, kind: ActionKind, entries: list[OutboxEntry], changes: tuple[Change, ...] = ()) -> None:
        """Make an action undoable, show it, and send what is due."""
        seconds = self._preferences.now.grace_seconds
        if all(entry.state != "waiting" for entry in entries):
            seconds = max(seconds, _LOCAL_UNDO_S)
        action = UserAction(kind, tuple(entries), seconds, tuple(pair for change in changes for pair in change.renamed))
        self._undo_stack.push(action, changes)
        self._store.reload()
        self.action_recorded.emit(action)
        self._outbox_sender.send()

    def _after(self) -> None:
        self._store.reload()
        self._outbox_sender.send()


def _release(row: PackageRow, given: Release) -> Release:
    package, reference = row.package, str(uuid.uuid4())
    return replace(given, community_id=package.community_id, package_id=package.package_id, reference=reference)


def _known(row: PackageRow) -> Package | int:
    """Return what a release refers to: the package if the server has it, else the ID of the entry that logs it."""
    return row.package if row.package.package_id or row.entry is None else row.entry.entry_id
