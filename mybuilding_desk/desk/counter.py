"""What happens at the counter: a scan or a typed text gets its meaning, packages are logged and released. One local
transaction each; nothing here asks the network, and what is shown is `ui`.
"""

import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.desk.dispatch import Dispatch
from mybuilding_desk.desk.shelf import Shelf
from mybuilding_desk.domain.directory import Match, sole
from mybuilding_desk.domain.meaning import Meaning, Pickup, ShelfRow
from mybuilding_desk.domain.models import OTHER_KIND, PackageDraft, Release, Resident
from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.domain.tracking import CARRIER_NAMES, Scan, read_scan
from mybuilding_desk.errors import Refused
from mybuilding_desk.storage.outbox import Outbox

DOCUMENTED_KINDS: Final = (
    "Amazon", "Bag", "Dry Cleaning", "Envelope", "FedEx", "General Mail", "Newspaper", "OnTrac", "Other", "UPS", "USPS",
)  # fmt: skip
"""The kinds that the vendor documents, for a server that has no list of its own."""

_MOST_UNDOABLE: Final = 20
_SHORTEST_NUMBER: Final = 8
_LONGEST_NUMBER: Final = 40


@dataclass(frozen=True, slots=True)
class Intake:
    """What the clerk put in for one package. `match` is the recipient; without one `unit` is taken as typed."""

    scan: Scan
    unit: str
    match: Match | None = None
    kind: str = ""
    shelf: str = ""
    note: str = ""


class Counter(QObject):
    """The verbs of the counter, for the chosen community of `shelf`. All raise `StorageTrouble`."""

    deed_done = Signal(object)
    """A list of `Entry`: the clerk logged or released, it is safe on this PC."""

    def __init__(self, shelf: Shelf, outbox: Outbox, dispatch: Dispatch, grace: Callable[[], int] = lambda: 0) -> None:
        """`grace` tells for how many seconds a deed can be undone before it is sent."""
        super().__init__()
        self._grace = grace
        self._undoable: list[list[Entry]] = []
        self._shelf = shelf
        self._outbox = outbox
        self._dispatch = dispatch

    # What a text means

    def read(self, text: str) -> Meaning:
        """What Enter would do with this text in the scan line."""
        text = text.strip()
        if not text:
            return Meaning("nothing")
        scan = read_scan(text)
        unit = self._shelf.directory.find_unit(text)
        if unit is not None and scan.strength != "strong":
            return self._collect(self.pickup_of(unit), text)
        known = self._shelf.find_number(scan.number)
        if known:
            return self._known(known[0], scan, text)
        if scan.kind == "routing":
            return Meaning("routing", text, scan)
        if scan.kind == "tracking" and scan.strength == "strong":
            return Meaning("log", text, scan)
        return self._person_or_number(text, scan)

    def recipients(self, text: str) -> list[Match]:
        """Whom a typed text could mean, best first."""
        return self._shelf.directory.search(text, limit=6)

    def sole_recipient(self, text: str) -> Match | None:
        """The one that Enter may take, `None` where the clerk has to choose."""
        return sole(self.recipients(text))

    def looks_like_number(self, text: str) -> bool:
        """Whether a text can only be a number: 8 to 40 signs with digits among them, and no words."""
        number = read_scan(text).number
        digits = sum(sign.isdigit() for sign in number)
        fits = _SHORTEST_NUMBER <= len(number) <= _LONGEST_NUMBER and " " not in text.strip()
        return fits and 2 * digits >= len(number)

    # Packages of somebody

    def pickup_of(self, unit: str, match: Match | None = None) -> Pickup:
        """Everything that waits for a unit, or for one person of it where the match is no unit; all ticked."""
        resident = match.resident if match and not match.people else None
        rows = tuple(self._shelf.waiting_of(unit, resident.resident_id if resident else ""))
        return self._pickup(unit, resident.full_name if resident else "", rows, rows)

    def pickup_of_row(self, row: ShelfRow) -> Pickup:
        """Everything that waits for the unit of this package; it alone is ticked."""
        rows = self._shelf.waiting_of(row.package.unit)
        return self._pickup(row.package.unit, row.package.resident_name, rows or [row], [row])

    def pickup_of_scan(self, row: ShelfRow) -> Pickup:
        """Everything that waits for the unit of the scanned package; all of the same person is ticked."""
        rows = self._shelf.waiting_of(row.package.unit)
        same = [one for one in rows if one.package.resident_id == row.package.resident_id]
        return self._pickup(row.package.unit, row.package.resident_name, rows or [row], same or [row])

    # Deeds

    def kind_for(self, scan: Scan) -> str:
        """The kind (`typeName`) that follows from the carrier where the building has it, else *Other*."""
        kinds = self.kinds()
        wanted = CARRIER_NAMES.get(_likely(scan), OTHER_KIND).casefold()
        by_name = {kind.casefold(): kind for kind in kinds}
        return by_name.get(wanted) or by_name.get(OTHER_KIND.casefold()) or OTHER_KIND

    def kinds(self) -> list[str]:
        """The kinds the clerk may choose from."""
        return self._shelf.kinds() or list(DOCUMENTED_KINDS)

    def log(self, intake: Intake) -> Entry:
        """Keep a package as arrived now, and begin to send it."""
        entry = self._outbox.log(self._draft(intake, str(uuid.uuid4()), datetime.now(UTC)), self._due())
        self._done([entry])
        return entry

    def correct(self, entry: Entry, intake: Intake) -> Entry:
        """Send a refused or waiting package otherwise; it keeps its community and the time of its arrival.

        Raises `Refused("moved_on")` where it is sent or given up by now.
        """
        old = entry.draft
        if old is None:
            raise ValueError("only a logged package is corrected")
        draft = replace(self._draft(intake, old.reference, old.arrived_at), community_id=old.community_id)
        try:
            corrected = self._outbox.correct(entry.entry_id, draft)
        except ValueError:
            self._after([])
            raise Refused("moved_on") from None
        self._after([corrected])
        return corrected

    def release(self, rows: Sequence[ShelfRow], released_to: str, note: str = "") -> list[Entry]:
        """Hand these packages to somebody: one action, and one local transaction for those the server knows.

        What was released since the rows were read is left out: nothing is handed over twice.
        """
        now = datetime.now(UTC).replace(microsecond=0)
        rows = [row for row in rows if row.state != "released" and not self._shelf.is_released(row)]
        known = [(_release(row, released_to, note, now), row.package) for row in rows if row.package.package_id]
        entries: list[Entry] = []
        try:
            self._give_up_refused(rows)
            entries += self._outbox.release(known, self._due()) if known else []
            for row in rows:
                if not row.package.package_id and row.entry is not None:
                    release = _release(row, released_to, note, now)
                    entries.append(self._outbox.release_of_entry(release, row.entry.entry_id, self._due()))
        finally:  # what is kept shows and is sent, whatever came after it
            self._done(entries)
        return entries

    def undo(self) -> list[Entry]:
        """Take the last deed back whole; `[]` where there is none. Raises `Refused("moved_on")` where it was sent."""
        entries = self._undoable.pop() if self._undoable else []
        if not entries:
            return []
        try:
            undone = self._outbox.undo([entry.entry_id for entry in entries])
        except ValueError:
            self._undoable.clear()  # what was done before it was sent before it
            raise Refused("moved_on") from None
        self._after([])
        return undone

    def confirm(self, entry: Entry) -> None:
        """The clerk looked: the server has it, though nothing in its answers says so."""
        with suppress(ValueError):
            self._outbox.settle(entry.entry_id, entry.package_id)
        self._after([])

    def retry(self, entry: Entry) -> None:
        """Send a refused or waiting entry now, as it is; nothing where it is sent by now."""
        with suppress(ValueError):
            self._outbox.retry(entry.entry_id)
        self._after([])

    def drop(self, entry: Entry, reason: str) -> None:
        """Give an entry up; it stays on record with the reason. Nothing where it is sent by now."""
        with suppress(ValueError):
            self._outbox.drop(entry.entry_id, reason)
        self._after([])

    # The ways to these

    def _person_or_number(self, text: str, scan: Scan) -> Meaning:
        matches = tuple(self.recipients(text))
        one = sole(matches)
        if one is not None:
            return self._collect(self.pickup_of(one.unit, one), text)
        if matches:
            return Meaning("choose", text, scan, matches=matches)
        if scan.kind == "tracking" or self.looks_like_number(text):
            return Meaning("log", text, scan)
        return Meaning("unknown", text, scan)

    def _known(self, row: ShelfRow, scan: Scan, text: str) -> Meaning:
        if row.state == "released":
            return Meaning("story", text, scan, row=row)
        return Meaning("pickup", text, scan, self.pickup_of_scan(row), row)

    def _collect(self, pickup: Pickup, text: str) -> Meaning:
        return Meaning("pickup" if pickup.rows else "nobody", text, pickup=pickup)

    def _pickup(self, unit: str, name: str, rows: Sequence[ShelfRow], ticked: Sequence[ShelfRow]) -> Pickup:
        named = [row.package.resident_name for row in ticked if row.package.resident_name]
        residents = [one.full_name for match in self._shelf.directory.search(unit) for one in _of(match, unit)]
        people = tuple(dict.fromkeys(one for one in [name, *named, *residents] if one))
        recipient = name or (people[0] if len(set(named)) == 1 and named else "")
        return Pickup(unit, recipient, tuple(rows), frozenset(row.key for row in ticked), people)

    def _draft(self, intake: Intake, reference: str, arrived_at: datetime) -> PackageDraft:
        resident = intake.match.resident if intake.match else None
        kind = intake.kind or self.kind_for(intake.scan)
        carrier = CARRIER_NAMES.get(_likely(intake.scan), "")
        return PackageDraft(
            community_id=self._shelf.community_id,
            unit=intake.match.unit if intake.match else intake.unit.strip(),
            type_name=kind,
            reference=reference,
            arrived_at=arrived_at.replace(microsecond=0),
            resident_id=resident.resident_id if resident else "",
            resident_name=resident.full_name if resident else "",
            tracking_number=intake.scan.number,
            # A carrier that is no kind of this building is told to the resident in words.
            description=intake.note or (carrier if carrier.casefold() != kind.casefold() else ""),
            shelf=intake.shelf,
        )

    def _give_up_refused(self, rows: Sequence[ShelfRow]) -> None:
        """A release that was refused stands before every other one of its package."""
        for row in rows:
            if row.entry is not None and row.entry.kind == "release":
                with suppress(ValueError):
                    self._outbox.drop(row.entry.entry_id, "released_again")

    def _due(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._grace())

    def _done(self, entries: list[Entry]) -> None:
        self._undoable = [*self._undoable, entries][-_MOST_UNDOABLE:]
        self._after(entries)

    def _after(self, entries: list[Entry]) -> None:
        self._shelf.look_again()
        if entries:
            self.deed_done.emit(entries)
        self._dispatch.send()


def _likely(scan: Scan) -> str:
    """The carrier to suggest: the sure one, else the only one it could be."""
    if scan.carrier:
        return scan.carrier
    return scan.candidates[0] if len(scan.candidates) == 1 else ""


def _release(row: ShelfRow, released_to: str, note: str, now: datetime) -> Release:
    package = row.package
    return Release(package.community_id, package.package_id, released_to, str(uuid.uuid4()), now, note)


def _of(match: Match, unit: str) -> Sequence[Resident]:
    if match.unit != unit:
        return ()
    return match.people or ((match.resident,) if match.resident else ())
