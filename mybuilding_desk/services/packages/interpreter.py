"""Interpret scanned or typed text in the current community: recipient, pending packages, or package type. Read-only."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Final

from mybuilding_desk.domain.input.marks import TypedRecipient, read_recipient
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.package_types import carrier_of, choices, type_name_of
from mybuilding_desk.domain.people.search import Match, only_match
from mybuilding_desk.domain.scan_intent import IntentKind, PackageRow, Pickup, ScanIntent
from mybuilding_desk.domain.text import fold
from mybuilding_desk.domain.tracking import Scan, read_scan, split_joined
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.preferences import Preferences

DOCUMENTED_TYPES: Final = (
    "Amazon", "Bag", "Dry Cleaning", "Envelope", "FedEx", "General Mail", "Newspaper", "OnTrac", "Other", "UPS", "USPS",
)  # fmt: skip
"""The package types documented by the vendor, for a server that has no list of its own."""

JUST_LOGGED: Final = timedelta(minutes=10)
"""Within this time after logging, a repeated scan of a package does not mean its pickup."""

_CERTAIN: Final[dict[str, IntentKind]] = {"routing": "routing", "damaged_label": "damaged_label"}
"""Meanings of what a scanner reads without a number, by `Scan.kind`."""

_MIN_NUMBER_CHARS: Final = 8
_MAX_NUMBER_CHARS: Final = 40


class InputInterpreter:
    """Interprets input for the current community of `store`. All methods raise `StorageTrouble`."""

    def __init__(self, store: PackageStore, preferences: Preferences) -> None:
        self._store = store
        self._preferences = preferences
        self.is_offline: Callable[[], bool] = lambda: False

    # Meaning of a text

    def read(self, text: str) -> ScanIntent:
        """Return what Enter would do with this text in the scan field."""
        text = text.strip()
        if not text:
            return ScanIntent("nothing")
        scan = read_scan(text)
        if scan.kind in ("label", "location"):
            return self._labeled(scan, text)
        unit = self._store.directory.find_unit(text)
        if unit is not None and scan.strength != "strong":
            return self._collect(self.pickup_of(unit), text)
        known = self._store.find_number(scan.number)
        if known:
            return self._known(known[0], scan, text)
        kind = "log" if scan.strength == "strong" else _CERTAIN.get(scan.kind)
        if kind is not None:
            return ScanIntent(kind, text, scan)
        return self._person_or_number(text, scan)

    def recipients(self, text: str) -> list[Match]:
        """Return the recipients that a typed text could mean, best first."""
        return self._store.directory.search(text, limit=6)

    def marked_recipient(self, text: str) -> TypedRecipient:
        """Return the recipients of a text that may end in marks such as `x3`, for a package being logged."""
        return read_recipient(text, self.recipients)

    def looks_like_number(self, text: str) -> bool:
        """Return whether a text can only be a number: 8 to 40 characters, at least half of them digits, no spaces."""
        scan = read_scan(text)
        number = "" if scan.is_label else scan.number
        digits = sum(char.isdigit() for char in number)
        fits = _MIN_NUMBER_CHARS <= len(number) <= _MAX_NUMBER_CHARS and " " not in text.strip()
        return fits and 2 * digits >= len(number)

    def open_row(self, number: str) -> PackageRow | None:
        """Return the package with this tracking number that is not released, `None` if there is none."""
        known = self._store.find_number(number) if number else []
        return known[0] if known and known[0].state != "released" else None

    # Pickups

    def pickup_of(self, unit: str, match: Match | None = None) -> Pickup:
        """Return all pending packages of a unit, or of one resident if the match is a person; all are selected."""
        resident = match.resident if match and not match.people else None
        rows = tuple(self._store.waiting_of(unit, resident.resident_id if resident else ""))
        return self._pickup(unit, resident.full_name if resident else "", rows, rows)

    def pickup_of_row(self, row: PackageRow) -> Pickup:
        """Return all pending packages of the unit of this package; only this one is selected."""
        return self.pickup_of_rows([row])

    def pickup_of_rows(self, rows: Sequence[PackageRow]) -> Pickup:
        """Return all pending packages of the unit of these packages; only these are selected."""
        unit, people = rows[0].package.unit, {row.package.resident_name for row in rows}
        return self._pickup(unit, people.pop() if len(people) == 1 else "", self._store.waiting_of(unit) or rows, rows)

    def pickup_of_scan(self, row: PackageRow) -> Pickup:
        """Return all pending packages of the unit of the scanned package; those of the same resident are selected."""
        rows = self._store.waiting_of(row.package.unit)
        same = [one for one in rows if one.package.resident_id == row.package.resident_id]
        pickup = self._pickup(row.package.unit, row.package.resident_name, rows or [row], same or [row])
        return replace(pickup, scanned=row.key)

    # Package types

    def choice_for(self, scan: Scan, courier: str = "") -> str:
        """Return the one of `choices` to propose: the carrier of the number or of the delivery, else a package type."""
        name = self.carrier_for(scan, courier)
        return name if name in self.choices() else type_name_of(name, self.type_names())

    def carrier_for(self, scan: Scan, courier: str = "") -> str:
        """Return the name of the carrier to propose, `""` if unknown."""
        return carrier_of(scan, courier, self._preferences.now.carriers)

    def choices(self) -> list[str]:
        """Return the package types and carriers that the user can choose from."""
        return choices(self.type_names())

    def type_names(self) -> list[str]:
        """Return the package types of the building."""
        return self._store.type_names() or list(DOCUMENTED_TYPES)

    def location_named(self, words: Sequence[str]) -> str:
        """Return the location of the building with one of these names, else one that contains it; `""` if none."""
        here = [row.package.shelf for row in self._store.unconfirmed(pending=True) if row.package.shelf]
        known = {fold(location): location for location in reversed([*here, *self._store.locations()])}
        wanted = [fold(word) for word in words]
        same = (known[one] for one in wanted if one in known)
        similar = (location for one in wanted for name, location in known.items() if one in name)
        return next(chain(same, similar), "")

    # Internals

    def _person_or_number(self, text: str, scan: Scan) -> ScanIntent:
        matches = tuple(self.recipients(text))
        one = only_match(matches)
        if one is not None:
            return self._collect(self.pickup_of(one.unit, one), text)
        if matches:
            return ScanIntent("choose", text, scan, matches=matches)
        if scan.kind == "tracking":
            return ScanIntent("log", text, scan)
        joined = split_joined(text)
        if joined is not None:
            return ScanIntent("joined", text, joined.scan, rest=joined.rest)
        return ScanIntent("log" if self.looks_like_number(text) else "unknown", text, scan)

    def _labeled(self, scan: Scan, text: str) -> ScanIntent:
        if scan.kind == "location":
            return ScanIntent("location", text, scan)
        rows = self._store.find_label(scan.number)
        if not rows:
            return ScanIntent("unknown_label", text, scan, offline=self.is_offline())
        return self._known(rows[0], scan, text) if len(rows) == 1 else ScanIntent("same_label", text, scan, row=rows[0])

    def _known(self, row: PackageRow, scan: Scan, text: str) -> ScanIntent:
        if row.state in ("released", "held"):
            return ScanIntent("already_released" if row.state == "released" else "held", text, scan, row=row)
        return ScanIntent("pickup", text, scan, self.pickup_of_scan(row), row, just_logged=self._was_just_logged(row))

    def _was_just_logged(self, row: PackageRow) -> bool:
        since = datetime.now(UTC) - JUST_LOGGED
        return any(entry.kind == "log" and entry.created_at >= since for entry in self._store.entries_of_package(row))

    def _collect(self, pickup: Pickup, text: str) -> ScanIntent:
        return ScanIntent("pickup" if pickup.rows else "nothing_pending", text, pickup=pickup)

    def _pickup(self, unit: str, name: str, rows: Sequence[PackageRow], ticked: Sequence[PackageRow]) -> Pickup:
        named = [row.package.resident_name for row in ticked if row.package.resident_name]
        residents = [one.full_name for match in self._store.directory.search(unit) for one in _of(match, unit)]
        people = tuple(dict.fromkeys(one for one in [name, *named, *residents] if one))
        recipient = name or (people[0] if len(set(named)) == 1 and named else "")
        return Pickup(unit, recipient, tuple(rows), frozenset(row.key for row in ticked), people)


def _of(match: Match, unit: str) -> Sequence[Resident]:
    if match.unit != unit:
        return ()
    return match.people or ((match.resident,) if match.resident else ())
