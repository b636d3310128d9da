"""Log, correct, release, and undo packages.

Each action is one local transaction and makes no network call; the outbox is sent afterwards.
"""

import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.domain.package_types import carrier_key, is_carrier, shown_carrier, type_name_of
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import Scan
from mybuilding_desk.services.packages.interpreter import InputInterpreter
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.storage.outbox.outbox import Outbox

_MAX_UNDOABLE: Final = 20


@dataclass(frozen=True, slots=True)
class PackageForm:
    """The data entered for one package; `match` is the recipient, and without one `unit` is used as typed.

    `type_name` is one of `InputInterpreter.choices` or the name of another carrier; `""` derives it from the tracking
    number
    and from `courier`, the carrier who delivered it.
    """

    scan: Scan
    unit: str
    match: Match | None = None
    type_name: str = ""
    location: str = ""
    note: str = ""
    courier: str = ""


class PackageActions(QObject):
    """Actions on the packages of the current community of `store`. All raise `StorageTrouble`."""

    action_recorded = Signal(object)
    """A list of `OutboxEntry`: logged or released packages, already stored on this computer."""

    action_undone = Signal(object)
    """A list of `OutboxEntry`: undone before they were sent."""

    def __init__(
        self, store: PackageStore, outbox: Outbox, outbox_sender: OutboxSender, preferences: Preferences
    ) -> None:
        super().__init__()
        self.interpreter = InputInterpreter(store, preferences)
        self._store = store
        self._undoable: list[list[OutboxEntry]] = []
        self._outbox = outbox
        self._outbox_sender = outbox_sender
        self._preferences = preferences

    # Actions

    def log(self, intake: PackageForm) -> OutboxEntry:
        """Log a package as arrived now and start sending it."""
        entry = self._outbox.log(self._draft(intake, str(uuid.uuid4()), datetime.now(UTC)), self._due())
        self._remember_carrier(intake)
        self._done([entry])
        return entry

    def hold(self, intake: PackageForm, why: HeldReason) -> OutboxEntry:
        """Log a package as unidentified; `intake.unit` is the name on its label."""
        draft = self._draft(replace(intake, match=None), str(uuid.uuid4()), datetime.now(UTC))
        entry = self._outbox.hold(replace(draft, unit="", resident_name=draft.unit), why)
        self._remember_carrier(intake)
        self._done([entry])
        return entry

    def set_reason(self, entry: OutboxEntry, why: HeldReason) -> None:
        """Change the reason why a package is unidentified. Does nothing if it no longer is."""
        with suppress(ValueError):
            self._outbox.hold_as(entry.entry_id, why)
        self._after([])

    def correct(self, entry: OutboxEntry, intake: PackageForm) -> OutboxEntry:
        """Correct a logged package that is rejected, queued, or unidentified; community and arrival time are kept.

        Raises `Refused("moved_on")` if the entry was sent or discarded in the meantime.
        """
        old = entry.draft
        if old is None:
            raise ValueError("only a logged package is corrected")
        draft = replace(self._draft(intake, old.reference, old.arrived_at), community_id=old.community_id)
        try:
            corrected = self._outbox.correct(entry.entry_id, draft, self._due() if entry.state == "held" else None)
        except ValueError:
            self._after([])
            raise Refused("moved_on") from None
        self._after([corrected])
        return corrected

    def release(
        self, rows: Sequence[PackageRow], released_to: str, note: str = "", signature: bytes = b""
    ) -> list[OutboxEntry]:
        """Release these packages in one local transaction, all or none.

        Unidentified packages are skipped, and so are packages released since the rows were read, so that nothing is
        released twice.
        """
        now = datetime.now(UTC).replace(microsecond=0)
        given = Release("", "", released_to, "", now, note, signature)
        rows = [row for row in rows if row.state not in ("released", "held") and not self._store.is_released(row)]
        handed = [(_release(row, given), _known(row)) for row in rows]
        entries = self._outbox.release(handed, self._due())
        self._done(entries)
        return entries

    def undo(self) -> list[OutboxEntry]:
        """Undo the last action as a whole and return its entries, `[]` without one.

        Raises `Refused("moved_on")` if it was already sent.
        """
        entries = self._undoable.pop() if self._undoable else []
        if not entries:
            return []
        try:
            undone = self._outbox.undo([entry.entry_id for entry in entries])
        except ValueError:
            self._undoable.clear()  # earlier actions were sent before this one
            raise Refused("moved_on") from None
        self._after([])
        self.action_undone.emit(undone)
        return undone

    def confirm(self, entry: OutboxEntry) -> None:
        """Mark an entry as done after the user checked that the server has it, although no response confirmed it."""
        with suppress(ValueError):
            self._outbox.mark_done(entry.entry_id, entry.package_id)
        self._after([])

    def retry(self, entry: OutboxEntry) -> None:
        """Send a rejected or queued entry now, unchanged. Does nothing if it was already sent."""
        with suppress(ValueError):
            self._outbox.retry(entry.entry_id)
        self._after([])

    def discard(self, entry: OutboxEntry, reason: str) -> None:
        """Discard an entry; it stays on record with the reason. Does nothing if it was already sent."""
        with suppress(ValueError):
            self._outbox.discard(entry.entry_id, reason)
        self._after([])

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
            tracking_number=intake.scan.number,
            # A carrier that is not a package type of this building goes into the description, which the resident reads.
            description=intake.note or shown_carrier(name, type_name, carrier),
            shelf=intake.location,
        )

    def _remember_carrier(self, intake: PackageForm) -> None:
        """Remember the carrier chosen for a number that no rule identifies for sure, for similar numbers."""
        scan, name = intake.scan, intake.type_name if is_carrier(intake.type_name) else intake.courier
        if scan.number and scan.strength != "strong" and name and name != self.interpreter.carrier_for(scan):
            self._preferences.change(carriers={**self._preferences.now.carriers, carrier_key(scan.number): name})

    def _due(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._preferences.now.grace_seconds)

    def _done(self, entries: list[OutboxEntry]) -> None:
        if entries:
            self._undoable = [*self._undoable, entries][-_MAX_UNDOABLE:]
        self._after(entries)

    def _after(self, entries: list[OutboxEntry]) -> None:
        self._store.reload()
        if entries:
            self.action_recorded.emit(entries)
        self._outbox_sender.send()


def _release(row: PackageRow, given: Release) -> Release:
    package, reference = row.package, str(uuid.uuid4())
    return replace(given, community_id=package.community_id, package_id=package.package_id, reference=reference)


def _known(row: PackageRow) -> Package | int:
    """Return what a release refers to: the package if the server has it, else the ID of the entry that logs it."""
    return row.package if row.package.package_id or row.entry is None else row.entry.entry_id
