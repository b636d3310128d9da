"""What needs the attention of the next shift. It is read from the lists of the desk, so that both always agree."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from mybuilding_desk.domain.models import OTHER_TYPE
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_types import is_carrier
from mybuilding_desk.domain.records.desk_record import LabelRecord, PackageKey
from mybuilding_desk.domain.records.handover import Handover, HandoverCounts, HandoverItem, ItemKind
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from mybuilding_desk.services.packages.perishables import is_perishable
from mybuilding_desk.services.packages.store import PackageStore

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.outgoing import OutgoingItem

MAX_LISTED: Final = 10
"""Items of one kind that are listed; the others are counted."""
_PAGE: Final = 64

Attention = tuple[tuple[HandoverItem, ...], tuple[tuple[ItemKind, int], ...]]
"""The items, and how many more there are of each kind."""


FindOutgoing = Callable[[PackageKey], "OutgoingItem | None"]
"""Returns the outgoing package with a key that still waits."""


def attention(
    store: PackageStore, unprinted: Sequence[LabelRecord], find_outgoing: FindOutgoing, last: Handover | None
) -> Attention:
    """Return what needs attention in the current community: perishable packages first, then the oldest overdue ones.

    `unprinted` are its labels that did not print, also of outgoing packages, and `last` is its last hand-over, whose
    open to-dos carry over.
    """
    perishable = _perishables(store)
    overdue = store.overdue_count() - sum(store.overdue.is_overdue(row) for row in perishable)
    held = [row for row in reversed(store.unconfirmed(pending=True)) if row.state == "held"]
    found = [
        *(_item("perishable", row) for row in perishable),
        *(_item("overdue", row) for row in islice(_overdue(store), MAX_LISTED)),
        *(_item("unidentified", row) for row in held),
        *(_rejected(entry) for entry in store.entries() if entry.state == "refused"),
        *filter(None, (_label(store, find_outgoing, one.key) for one in unprinted)),
        *(last.open_to_dos if last is not None else ()),
    ]
    by_kind: dict[ItemKind, list[HandoverItem]] = {}
    for item in found:
        by_kind.setdefault(item.kind, []).append(item)
    counts = {kind: overdue if kind == "overdue" else len(items) for kind, items in by_kind.items()}
    return (
        tuple(item for items in by_kind.values() for item in items[:MAX_LISTED]),
        tuple((kind, count - MAX_LISTED) for kind, count in counts.items() if count > MAX_LISTED),
    )


def counts_now(store: PackageStore) -> HandoverCounts:
    """Return the figures as of now, as the lists and the status bar show them; nothing logged or released."""
    return HandoverCounts(
        in_storage=store.pending_counts().get(store.community_id, 0),
        overdue=store.overdue_count(),
        unidentified=len(store.unidentified()),
        unsynced=store.waiting_count(),
        rejected=store.refused_count(),
    )


def carrier_of(row: PackageRow) -> str:
    """Return the carrier of a package: its type, or the carrier named in the note of *Other*."""
    kind = row.package.type_name
    return row.note if kind == OTHER_TYPE and is_carrier(row.note) else kind


def _perishables(store: PackageStore) -> list[PackageRow]:
    """Return the perishable packages in storage, the oldest first: they are at the top of the pending list."""
    rows = (row for row in store.listing("pending", "arrived", descending=True).first if row.state != "held")
    return sorted((row for row in rows if is_perishable(row)), key=lambda row: row.package.arrived_at)


def _overdue(store: PackageStore) -> Iterator[PackageRow]:
    """Yield the other overdue packages, the oldest first."""
    overdue = store.listing("overdue", "arrived", descending=False)
    offset = 0
    while rows := overdue.window(offset, _PAGE):
        yield from (row for row in rows if not is_perishable(row))
        offset += _PAGE
    yield from (row for row in reversed(overdue.first) if not is_perishable(row))


def _item(kind: ItemKind, row: PackageRow) -> HandoverItem:
    package = row.package
    return HandoverItem(
        kind,
        package.unit,
        package.resident_name,
        carrier_of(row),
        package.shelf,
        package.arrived_at,
        row.entry.reason if row.state == "held" and row.entry is not None else "",
        package.reference or package.package_id,
    )


def _label(store: PackageStore, find_outgoing: FindOutgoing, key: PackageKey) -> HandoverItem | None:
    """Return the label of a package that did not print, `None` if the package left."""
    left = find_outgoing(key)
    if left is not None:
        return HandoverItem(
            "label", left.unit, left.resident_name, left.carrier,
            since=left.added_at, text=left.kind, package_key=left.item_id,
        )  # fmt: skip
    row = store.row_of(key)
    return _item("label", row) if row is not None and row.state != "released" else None


def _rejected(entry: OutboxEntry) -> HandoverItem:
    """Return a change that MyBuilding rejected; a record that is damaged may know no package."""
    package = package_of(entry.draft, "") if entry.draft is not None else entry.package
    key = entry.reference or f"entry {entry.entry_id}"
    if package is None:
        return HandoverItem("rejected", since=entry.created_at, text=entry.kind, package_key=key)
    item = _item("rejected", PackageRow(package))
    return HandoverItem(
        "rejected", item.unit, item.name, item.carrier, item.location, entry.created_at, entry.kind, key
    )
