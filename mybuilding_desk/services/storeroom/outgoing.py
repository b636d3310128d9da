"""The list of outgoing packages of the current community: shown from memory, written on the printing worker."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.outgoing import OutgoingItem, OutgoingPickup, PickupRecord, ServerState
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.storeroom.outgoing_link import Logged, OutgoingLink
from mybuilding_desk.storage.records.records import Records

_log = logging.getLogger(__name__)

MAX_PICKUPS: Final = 50
"""Pickups that the list shows."""


@dataclass(slots=True)
class _List:
    """What is known of one community: packages by id, and pickups by id; also before they are written."""

    items: dict[str, OutgoingItem] = field(default_factory=dict)
    pickups: dict[str, OutgoingPickup] = field(default_factory=dict)
    is_read: bool = False


class Outgoing(QObject):
    """The outgoing packages. Every change shows at once, and is written as one transaction.

    `describe` returns what MyBuilding is told of who picks up a package; the user interface may replace it.
    """

    changed = Signal()
    """Something was added, picked up, or taken back."""
    left = Signal(object)
    """The keys of packages that left the list: their labels need not be printed any longer."""
    not_stored = Signal(object)
    """A `StorageTrouble`: what was done last lasts only until the program ends."""
    trouble = Signal(object)
    """A `StorageTrouble` of the outbox: the package is on the list, and MyBuilding is told later."""
    _stored = Signal(object, object)
    """The items of a change that was written, and the `StorageTrouble` if it was not."""

    def __init__(self, store: PackageStore, records: DeskRecords, link: OutgoingLink, user: User) -> None:
        super().__init__()
        self.describe: Callable[[OutgoingItem], str] = lambda item: item.collector
        self._store, self._records, self._link, self._user = store, records, link, user
        self._lists: dict[str, _List] = {}
        self._unwritten: set[str] = set()
        self._is_settling = False
        """What is told to MyBuilding changes the store, which asks for it again."""
        self._stored.connect(self._written)
        self._damage = records.damaged
        records.problem_found.connect(self._write_again)
        store.packages_changed.connect(self._settle_known)

    # What there is

    def waiting(self) -> list[OutgoingItem]:
        """Return the packages that wait to be picked up in the current community, in the order of adding."""
        items = (one for one in self._here().items.values() if one.state == "waiting")
        return sorted(items, key=lambda one: (one.added_at, one.item_id))

    def find(self, key: PackageKey) -> OutgoingItem | None:
        """Return the package with this key that waits, in any community; `None` if it left, or is none of these."""
        item = self._of(key.community_id).items.get(key.reference)
        return item if item is not None and item.state == "waiting" else None

    def pickups(self) -> list[PickupRecord]:
        """Return the last pickups of the current community with their packages, newest first."""
        here = self._here()
        taken: dict[str, list[OutgoingItem]] = {}
        for item in sorted(here.items.values(), key=lambda one: (one.added_at, one.item_id)):
            taken.setdefault(item.pickup_id, []).append(item)
        newest = sorted(here.pickups.values(), key=lambda one: one.picked_up_at, reverse=True)[:MAX_PICKUPS]
        return [PickupRecord(one, tuple(taken.get(one.pickup_id, ()))) for one in newest]

    @property
    def type_name(self) -> str:
        """The package type of outgoing packages in MyBuilding, `""` if the list is on this computer only."""
        return self._link.type_name

    # Actions of the user

    def add(self, item: OutgoingItem) -> OutgoingItem:
        """Add a package that a resident left, or that came back for one; return it with its id, user, and time.

        MyBuilding gets it if the policy names a type for it, and the building has the unit.
        """
        new = replace(
            item,
            item_id=str(uuid4()),
            community_id=self._store.community_id,
            added_by=self._user.full_name or self._user.email,
            added_by_id=self._user.user_id,
            added_at=datetime.now(UTC),
            on_server=self._plan(item.unit),
        )
        self._keep([new])
        return new

    def edit(self, item: OutgoingItem) -> OutgoingItem | None:
        """Change a package that waits to what `item` says; return it as it was, `None` if it left the list.

        Who added it, and when, stays, and so does what MyBuilding has: see `is_sent`.
        """
        before = next(iter(self._now([item], "waiting")), None)
        if before is not None:
            new = replace(
                before,
                kind=item.kind,
                unit=item.unit,
                carrier=item.carrier,
                resident_id=item.resident_id,
                resident_name=item.resident_name,
                pickup_for=item.pickup_for,
                tracking_number=item.tracking_number,
                pieces=item.pieces,
                note=item.note,
            )
            if new != before:
                self._keep([replace(new, on_server=self._plan_again(before, new.unit))])
        return before

    def is_sent(self, item: OutgoingItem) -> bool:
        """Return whether MyBuilding has a package, or may have it, so that editing changes only this list."""
        now = self._here().items.get(item.item_id, item)
        return bool(now.on_server) and self._logged(now) in ("sent", None)

    def cancel(self, items: Sequence[OutgoingItem]) -> list[OutgoingItem]:
        """Take packages off the list without a pickup; return them as they are then."""
        now, waiting = datetime.now(UTC), self._now(items, "waiting")
        gone = [replace(one, state="canceled", ended_at=now, release_on_server=_planned(one)) for one in waiting]
        self._keep(gone)
        return gone

    def restore(self, items: Sequence[OutgoingItem]) -> bool:
        """Put packages that were taken off back on the list; return false if MyBuilding was told already."""
        gone = self._now(items, "canceled")
        return self._take_back(gone, "")

    def pick_up(self, items: Sequence[OutgoingItem], picked_up_by: str, signature: bytes) -> PickupRecord:
        """Record that a person took these packages, with one signature for all; those that left before are skipped."""
        now, waiting = datetime.now(UTC), self._now(items, "waiting")
        kept = signature if self._records.keeps_signatures else b""
        pickup = OutgoingPickup(
            str(uuid4()),
            self._store.community_id,
            waiting[0].collector if waiting else "",
            picked_up_by,
            now,
            self._user.full_name or self._user.email,
            self._user.user_id,
            kept,
            now if signature and not kept else None,
        )
        taken = [
            replace(
                one,
                state="picked_up",
                ended_at=now,
                pickup_id=pickup.pickup_id,
                release_on_server=_planned(one),
            )
            for one in waiting
        ]
        if taken:
            self._keep(taken, [pickup])
        return PickupRecord(pickup, tuple(taken))

    def take_back(self, pickup_id: str) -> bool:
        """Undo a pickup: its packages wait again, and its signature is deleted.

        Returns false if MyBuilding was told already, or if it was undone before.
        """
        here = self._here()
        taken = [one for one in here.items.values() if one.pickup_id == pickup_id]
        return pickup_id in here.pickups and self._take_back(taken, pickup_id)

    def settle(self) -> None:
        """Tell MyBuilding what is planned, such as what a kill left out. Nothing is told before it is written."""
        here = self._here()
        planned = [one for one in here.items.values() if "planned" in (one.on_server, one.release_on_server)]
        self._settle([one for one in planned if one.item_id not in self._unwritten])

    def follow_server(self) -> None:
        """Count what was released in MyBuilding without this list, such as at another desk, as picked up."""
        for item in self.waiting():
            try:
                package = self._link.released(item)
            except StorageTrouble as trouble:
                self.trouble.emit(trouble)
                return
            if package is not None:
                when = package.released_at or datetime.now(UTC)
                who = package.released_to, when, package.released_by, ""
                pickup = OutgoingPickup(str(uuid4()), item.community_id, item.collector, *who)
                taken = replace(
                    item, state="picked_up", ended_at=when, pickup_id=pickup.pickup_id, release_on_server="done"
                )
                self._keep([taken], [pickup])

    # Internals

    def _here(self) -> _List:
        return self._of(self._store.community_id)

    def _of(self, community_id: str) -> _List:
        """Return the list of a community; it is read once."""
        here = self._lists.setdefault(community_id, _List())
        if not here.is_read and community_id:
            read = self._records.read(partial(_read, community_id), None)
            here.is_read = read is not None
            items, pickups = read or ([], [])
            here.items = {one.item_id: one for one in items} | here.items
            for record in pickups:
                here.items = {one.item_id: one for one in record.items} | here.items
                here.pickups.setdefault(record.pickup.pickup_id, record.pickup)
        return here

    def _now(self, items: Sequence[OutgoingItem], state: str) -> list[OutgoingItem]:
        """Return these packages as they are now, if they are in this state."""
        known = (self._here().items.get(item_id) for item_id in dict.fromkeys(one.item_id for one in items))
        return [one for one in known if one is not None and one.state == state]

    def _take_back(self, items: list[OutgoingItem], pickup_id: str) -> bool:
        """Let packages wait again, unless MyBuilding was told that they left."""
        try:
            told = [one for one in items if one.release_on_server == "done"]
            if not items or not self._link.take_back(told):
                return False
        except StorageTrouble as trouble:
            self.trouble.emit(trouble)
            return False
        self._here().pickups.pop(pickup_id, None)
        again = [
            replace(
                one,
                state="waiting",
                ended_at=None,
                pickup_id="",
                on_server=one.on_server or self._plan(one.unit),
                release_on_server="",
            )
            for one in items
        ]
        self._keep(again, without=pickup_id)
        return True

    def _plan(self, unit: str) -> ServerState:
        """Return whether MyBuilding is to be told of a package for this unit, which the building has to know."""
        return "planned" if self.type_name and self._store.directory.find_unit(unit) is not None else ""

    def _plan_again(self, before: OutgoingItem, unit: str) -> ServerState:
        """Return whether MyBuilding is to be told of an edited package, whose log may still wait in the outbox."""
        if not before.on_server:
            return self._plan(unit)
        logged = self._logged(before)
        if logged is None:
            return before.on_server
        if before.on_server == "planned" and logged == "no":
            return self._plan(unit)
        return "done" if logged == "sent" else "planned"

    def _logged(self, item: OutgoingItem) -> Logged | None:
        """Return how far the log of a package is, `None` if the outbox cannot be read."""
        try:
            return self._link.logged(item)
        except StorageTrouble as trouble:
            self.trouble.emit(trouble)
            return None

    def _keep(self, items: Sequence[OutgoingItem], pickups: Sequence[OutgoingPickup] = (), without: str = "") -> None:
        """Show these packages and pickups from now on, and write them."""
        here = self._here()
        here.items |= {one.item_id: one for one in items}
        here.pickups |= {one.pickup_id: one for one in pickups}
        self._write(items, pickups, without)
        if left := [one.key for one in items if one.state != "waiting"]:
            self.left.emit(left)
        self.changed.emit()

    def _write(self, items: Sequence[OutgoingItem], pickups: Sequence[OutgoingPickup] = (), without: str = "") -> None:
        self._unwritten |= {one.item_id for one in items}
        done = partial(_tell, self._stored.emit, items)
        self._records.write(partial(_put, tuple(items), tuple(pickups), without), done)

    def _written(self, items: Sequence[OutgoingItem], trouble: StorageTrouble | None) -> None:
        """Tell MyBuilding what was written; also if it could not be, as the user asked for it."""
        if trouble is not None:
            self.not_stored.emit(trouble)
        self._unwritten -= {one.item_id for one in items}
        known = {one.item_id: one for one in self._lists.get(items[0].community_id, _List()).items.values()}
        self._settle([known[one.item_id] for one in items if known.get(one.item_id) == one])

    def _settle(self, items: Sequence[OutgoingItem]) -> None:
        if self._is_settling:
            return
        told, self._is_settling = [], True
        try:
            for item in items:
                now = self._told(item)
                told += [now] if now != item else []
        except StorageTrouble as trouble:
            _log.warning("MyBuilding is told of outgoing packages later: %s", trouble.reason)
            self.trouble.emit(trouble)
        finally:
            self._is_settling = False
        if told:
            for one in told:
                self._lists[one.community_id].items[one.item_id] = one
            self._write(told)
            self.changed.emit()

    def _told(self, item: OutgoingItem) -> OutgoingItem:
        """Return a package after the outbox got what is planned of it, if that is for this user to do."""
        if item.on_server == "planned" and item.added_by_id == self._user.user_id:
            if item.state == "canceled":  # it left the list before MyBuilding heard of it
                return replace(item, on_server="", release_on_server="")
            item = self._link.log(item, self.describe(item))
        if item.release_on_server != "planned" or item.on_server != "done":
            return item
        pickup = self._lists[item.community_id].pickups.get(item.pickup_id)
        if pickup is not None and pickup.recorded_by_id != self._user.user_id:
            return item
        return self._link.release(item, pickup)

    def _settle_known(self) -> None:
        """Release in MyBuilding what another user logged, as soon as the package is known here."""
        here = self._lists.get(self._store.community_id)
        if here is not None and any(one.release_on_server == "planned" for one in here.items.values()):
            self.settle()

    def _write_again(self) -> None:
        """Write all that is known into the new file, if the records were damaged."""
        if self._records.damaged is None or self._records.damaged == self._damage:
            return
        self._damage = self._records.damaged
        for one in self._lists.values():
            if one.items:
                self._write(list(one.items.values()), list(one.pickups.values()))


def _planned(item: OutgoingItem) -> ServerState:
    """Return whether MyBuilding is to be told that a package left: if it was, or is, to be told of the package."""
    return "planned" if item.on_server else ""


def _read(community_id: str, records: Records) -> tuple[list[OutgoingItem], list[PickupRecord]]:
    return records.outgoing.open_items(community_id), records.outgoing.pickups(community_id, MAX_PICKUPS)


def _put(items: Sequence[OutgoingItem], pickups: Sequence[OutgoingPickup], without: str, records: Records) -> None:
    records.outgoing.put(items, pickups, without)


def _tell(
    emit: Callable[[object, object], object], items: Sequence[OutgoingItem], trouble: StorageTrouble | None
) -> None:
    emit(items, trouble)
