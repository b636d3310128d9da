"""Outgoing packages in MyBuilding, for a building whose policy names a package type for them.

The record of a package is written first and says what is planned; the outbox entry has the reference of the record. So
what a kill leaves out is added at the next start, and nothing is sent twice.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.contents import Contents, described
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.outgoing import CANCELED, OutgoingItem, OutgoingPickup
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.sender import OutboxSender
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.outbox.undo import Change

Logged = Literal["no", "queued", "sent"]
"""Whether the outbox has the log of a package: not at all, so that it can still be changed, or for good."""


class OutgoingLink:
    """Logs outgoing packages through the outbox of the user at the desk, and releases them. Raises `StorageTrouble`."""

    def __init__(
        self, outbox: Outbox, outbox_sender: OutboxSender, store: PackageStore, preferences: Preferences
    ) -> None:
        self._outbox, self._outbox_sender, self._store, self._preferences = outbox, outbox_sender, store, preferences
        self._discarded: dict[str, Change] = {}
        """Logs that were discarded before they were sent, because their packages left the list, by item."""

    @property
    def type_name(self) -> str:
        """The package type of outgoing packages in MyBuilding, `""` if it gets none of them."""
        return self._preferences.now.outgoing_type.strip()

    def logged(self, item: OutgoingItem) -> Logged:
        """Return how far the log of a package is; one of another user's outbox counts as sent."""
        logs = self._entries(item.item_id)
        if not logs:
            return "sent" if item.on_server == "done" else "no"
        return "queued" if all(one.state == "waiting" for one in logs) else "sent"

    def log(self, item: OutgoingItem, pickup_note: str) -> OutgoingItem:
        """Log a package, or change its log that still waits; return the item, whose log is no longer planned."""
        logs, draft = self._entries(item.item_id), self._draft(item, pickup_note)
        if not logs:
            self._outbox.log(draft, self._due())
            self._send()
        elif (corrected := self._corrected(logs[0], draft)) is not None:
            with suppress(ValueError):  # it is being sent at this moment, and stays as it is
                self._outbox.correct(logs[0].entry_id, corrected, self._due())
            self._send()
        return replace(item, on_server="done")

    def release(self, item: OutgoingItem, pickup: OutgoingPickup | None) -> OutgoingItem:
        """Release a package that was picked up or left the list, unless that is known already.

        Returns the item; its release stays planned as long as MyBuilding's package is not known here.
        """
        reference = item.release_reference
        if self._entries(reference):
            return replace(item, release_on_server="done")
        if pickup is None and self._discard_log(item):
            return replace(item, release_on_server="done")  # it was never sent
        row = self._store.row_of(PackageKey(item.community_id, item.item_id))
        if row is None:
            return item
        if row.state != "released" and not self._store.is_released(row):
            when = item.ended_at or datetime.now(UTC)
            to = _collector(pickup) if pickup is not None else CANCELED
            package_id, signature = row.package.package_id, pickup.signature if pickup is not None else b""
            release = Release(
                item.community_id, package_id, to, reference, when.replace(microsecond=0), signature=signature
            )
            known = row.package if package_id or row.entry is None else row.entry.entry_id
            with suppress(ValueError):  # its log was removed meanwhile: there is nothing to release
                self._outbox.release([(release, known)], self._due())
            self._send()
        return replace(item, release_on_server="done")

    def released(self, item: OutgoingItem) -> Package | None:
        """Return MyBuilding's package of an item that was released there, `None` if it was not."""
        row = self._store.row_of(PackageKey(item.community_id, item.item_id)) if item.on_server == "done" else None
        return row.package if row is not None and row.state == "released" else None

    def take_back(self, items: list[OutgoingItem]) -> bool:
        """Undo the releases of these packages, all or none; return false if one was sent."""
        entries = [entry for item in items for entry in self._entries(item.release_reference)]
        try:
            if entries:
                self._outbox.undo([one.entry_id for one in entries])
            for item in items:
                if item.item_id in self._discarded:
                    self._outbox.restore(self._discarded.pop(item.item_id))
        except ValueError:
            return False
        self._send()
        return True

    def _draft(self, item: OutgoingItem, pickup_note: str) -> PackageDraft:
        contents = Contents(item.pieces)
        return PackageDraft(
            community_id=item.community_id,
            unit=item.unit,
            type_name=self.type_name,
            reference=item.item_id,
            arrived_at=item.added_at.replace(microsecond=0),
            resident_id=item.resident_id,
            resident_name=item.resident_name,
            tracking_number=item.tracking_number,
            description=described(contents, " · ".join(part for part in (pickup_note, item.note) if part)),
            notify=False,
        )

    def _corrected(self, log: OutboxEntry, draft: PackageDraft) -> PackageDraft | None:
        """Return what a log that waits is to say now, `None` if it stays: MyBuilding takes none for an unknown unit."""
        if log.draft is None or log.state != "waiting" or self._store.directory.find_unit(draft.unit) is None:
            return None
        new = replace(draft, type_name=log.draft.type_name)
        return new if new != log.draft else None

    def _entries(self, reference: str) -> list[OutboxEntry]:
        """Return the entry with this reference, unless it was undone."""
        found = self._outbox.entries_of("", "", reference)
        return [one for one in found if one.reference == reference and one.state != "dropped"]

    def _discard_log(self, item: OutgoingItem) -> bool:
        """Discard the log of a package that left the list, if sending it was never attempted."""
        logs = [one for one in self._entries(item.item_id) if one.state == "waiting" and not one.attempts]
        try:
            for one in logs:
                self._discarded[item.item_id] = self._outbox.discard(one.entry_id, "undone")
        except ValueError:  # it is being sent at this moment
            return False
        if logs:
            self._send()
        return bool(logs)

    def _due(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self._preferences.now.grace_seconds)

    def _send(self) -> None:
        self._store.reload()
        self._outbox_sender.send()


def _collector(pickup: OutgoingPickup) -> str:
    """Return to whom a package was released: "UPS (Ben)"."""
    if not pickup.picked_up_by or pickup.picked_up_by == pickup.collector:
        return pickup.collector
    return f"{pickup.collector} ({pickup.picked_up_by})" if pickup.collector else pickup.picked_up_by
