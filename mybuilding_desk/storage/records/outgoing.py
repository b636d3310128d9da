"""Outgoing packages and their pickups: a part of the records."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.outgoing import (
    MAX_PIECES,
    OUTGOING_KINDS,
    OUTGOING_STATES,
    SERVER_STATES,
    OutgoingItem,
    OutgoingPickup,
    PickupRecord,
)
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_ITEM: Final = """item_id, community_id, kind, unit, carrier, added_by, added_by_id, added_at, resident_id,
    resident_name, pickup_for, tracking_number, pieces, note, state, ended_at, pickup_id, on_server,
    release_on_server"""
_PICKUP: Final = """pickup_id, community_id, collector, picked_up_by, picked_up_at, recorded_by, recorded_by_id,
    signature, signature_removed_at"""
_PUT_ITEM: Final = f"INSERT OR REPLACE INTO outgoing_items ({_ITEM}) VALUES ({', '.join('?' * 19)})"  # noqa: S608 - words of this program
_PUT_PICKUP: Final = f"INSERT OR REPLACE INTO outgoing_pickups ({_PICKUP}) VALUES ({', '.join('?' * 9)})"  # noqa: S608 - the same
_ITEMS: Final = f"SELECT {_ITEM} FROM outgoing_items"  # noqa: S608 - the same
_PICKUPS: Final = f"SELECT {_PICKUP} FROM outgoing_pickups"  # noqa: S608 - the same
_CANCEL_LABELS: Final = """UPDATE labels SET state = 'canceled' WHERE state IN ('waiting', 'failed')
    AND record_id IN (SELECT record_id FROM records WHERE community_id = ? AND reference = ?)"""
_OPEN: Final = "(state = 'waiting' OR on_server = 'planned' OR release_on_server = 'planned')"


class OutgoingRecords:
    """Outgoing packages in the file of `Records`. All methods raise `StorageTrouble`."""

    def __init__(self, database: DatabaseFile[Any], clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    def put(self, items: Sequence[OutgoingItem], pickups: Sequence[OutgoingPickup] = (), without: str = "") -> None:
        """Store packages and pickups in place of those with their ids, and delete the pickup `without`, at once.

        Labels that wait for packages that left are canceled with it.
        """
        left = [one for one in items if one.state != "waiting"]
        with self._database.writing() as db:
            db.executemany(_PUT_ITEM, [_item_values(one) for one in items])
            db.executemany(_CANCEL_LABELS, [(storable(one.community_id), storable(one.item_id)) for one in left])
            db.executemany(_PUT_PICKUP, [_pickup_values(one) for one in pickups])
            if without:
                db.execute("DELETE FROM outgoing_pickups WHERE pickup_id = ?", (storable(without),))

    def open_items(self, community_id: str) -> list[OutgoingItem]:
        """Return the packages that wait, and those that MyBuilding is still to hear of, in the order of adding."""
        where = f"{_ITEMS} WHERE community_id = ? AND {_OPEN} ORDER BY added_at, item_id"
        return self._database.made(_to_item, where, (storable(community_id),))

    def has_open_items(self, community_id: str) -> bool:
        """Return whether there are such packages."""
        sql = f"SELECT 1 FROM outgoing_items WHERE community_id = ? AND {_OPEN} LIMIT 1"  # noqa: S608 - see _OPEN
        return bool(self._database.rows(sql, (storable(community_id),)))

    def are_items(self, item_ids: Iterable[str]) -> set[str]:
        """Return those of these ids that are outgoing packages."""
        sql = "SELECT 1 FROM outgoing_items WHERE item_id = ?"
        return {one for one in item_ids if self._database.rows(sql, (storable(one),))}

    def pickups(self, community_id: str, limit: int) -> list[PickupRecord]:
        """Return up to `limit` pickups of a community with their packages, newest first."""
        sql = f"{_PICKUPS} WHERE community_id = ? ORDER BY picked_up_at DESC, pickup_id LIMIT ?"
        pickups = self._database.made(_to_pickup, sql, (storable(community_id), limit))
        since = to_micros(pickups[-1].picked_up_at) if pickups else 0
        sql = f"{_ITEMS} WHERE community_id = ? AND state = 'picked_up' AND ended_at >= ? ORDER BY added_at, item_id"
        items = self._database.made(_to_item, sql, (storable(community_id), since)) if pickups else []
        taken: dict[str, list[OutgoingItem]] = {}
        for item in items:
            taken.setdefault(item.pickup_id, []).append(item)
        return [PickupRecord(one, tuple(taken.get(one.pickup_id, ()))) for one in pickups]

    def forget_signatures(self, before: datetime) -> int:
        """Delete the signatures of pickups before this time, note when, and return how many there were."""
        sql = """UPDATE outgoing_pickups SET signature = x'', signature_removed_at = ?
                 WHERE signature <> x'' AND picked_up_at < ?"""
        with self._database.writing() as db:
            return db.execute(sql, (to_micros(self._clock()), to_micros(before))).rowcount

    def forget(self, community_id: str, before: datetime) -> None:
        """Delete a community's packages that left the list before this time, and the pickups; what waits stays."""
        values = storable(community_id), to_micros(before)
        with self._database.writing() as db:
            db.execute("DELETE FROM outgoing_items WHERE community_id = ? AND ended_at < ?", values)
            db.execute("DELETE FROM outgoing_pickups WHERE community_id = ? AND picked_up_at < ?", values)

    def communities(self) -> list[str]:
        """Return the ids of the communities with outgoing packages."""
        sql = "SELECT community_id FROM outgoing_items UNION SELECT community_id FROM outgoing_pickups"
        return [community_id for (community_id,) in self._database.rows(sql)]


def _item_values(item: OutgoingItem) -> tuple[object, ...]:
    return (
        *(storable(text) for text in (item.item_id, item.community_id, item.kind, item.unit, item.carrier)),
        storable(item.added_by),
        storable(item.added_by_id),
        to_micros(item.added_at),
        *(storable(text) for text in (item.resident_id, item.resident_name, item.pickup_for, item.tracking_number)),
        item.pieces,
        storable(item.note),
        item.state,
        None if item.ended_at is None else to_micros(item.ended_at),
        storable(item.pickup_id),
        item.on_server,
        item.release_on_server,
    )


def _pickup_values(pickup: OutgoingPickup) -> tuple[object, ...]:
    removed = pickup.signature_removed_at
    return (
        *(storable(text) for text in (pickup.pickup_id, pickup.community_id, pickup.collector, pickup.picked_up_by)),
        to_micros(pickup.picked_up_at),
        storable(pickup.recorded_by),
        storable(pickup.recorded_by_id),
        pickup.signature,
        None if removed is None else to_micros(removed),
    )


def _to_item(row: tuple[Any, ...]) -> OutgoingItem:
    item_id, community_id, kind, unit, carrier, by, by_id, at, *texts = row
    resident_id, name, pickup_for, number, pieces, note, state, ended, pickup_id, log, release = texts
    try:
        known = kind in OUTGOING_KINDS and state in OUTGOING_STATES and {log, release} <= set(SERVER_STATES)
        if not known or not 1 <= pieces <= MAX_PIECES:
            raise ValueError("not a value of its column")
        ended_at = None if ended is None else from_micros(ended)
        added = by, by_id, from_micros(at)
        what = resident_id, name, pickup_for, number, pieces, note
        return OutgoingItem(
            item_id, community_id, kind, unit, carrier, *added, *what, state, ended_at, pickup_id, log, release
        )
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "an outgoing package cannot be read") from error


def _to_pickup(row: tuple[Any, ...]) -> OutgoingPickup:
    pickup_id, community_id, collector, by, at, recorded_by, recorded_by_id, signature, removed = row
    try:
        removed_at, times = None if removed is None else from_micros(removed), from_micros(at)
        recorded = recorded_by, recorded_by_id, bytes(signature), removed_at
        return OutgoingPickup(pickup_id, community_id, collector, by, times, *recorded)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a pickup cannot be read") from error
