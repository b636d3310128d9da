"""The SQL of a list of the cache: its condition, its order, and an anchor in it. Only fixed text and bound values."""

import json
from typing import Any, Final

from mybuilding_desk.domain.package_list import ListQuery, Sort
from mybuilding_desk.storage.cache.package_rows import unit_key
from mybuilding_desk.storage.values import storable, to_micros

ORDER: Final = {
    "arrived": ("arrived_at", "place"),
    "unit": ("unit_key", "recipient_key", "arrived_at", "released_key", "place"),
    "recipient": ("recipient_key", "place"),
    "kind": ("kind_key", "place"),
    "number": ("number_key", "place"),
    "shelf": ("shelf_key", "place"),
    "released": ("released_key", "arrived_at", "place"),
    "released_to": ("released_to_key", "place"),
    "released_by": ("released_by_key", "released_key", "place"),
}

Anchor = tuple[Any, ...]
"""An anchor in a list: the values of the `ORDER` columns of the package there."""


def in_order(sort: Sort, descending: bool) -> str:
    """Return the columns of the order, each with its direction."""
    way = "DESC" if descending else "ASC"
    return ", ".join(f"{key} {way}" for key in ORDER[sort])


def from_anchor(query: ListQuery, anchor: Anchor | None) -> tuple[str, tuple[object, ...]]:
    """Return the SQL condition and values of the list from an anchor on."""
    where, values = condition(query)
    if anchor is None:
        return where, values
    way = "<=" if query.descending else ">="
    return f"{where} AND ({', '.join(ORDER[query.sort])}) {way} ({','.join('?' * len(anchor))})", (*values, *anchor)


def condition(query: ListQuery) -> tuple[str, tuple[object, ...]]:
    """Return the SQL condition of a list and its values."""
    where = f"community_id = ? AND pending = {int(query.pending)}"  # a value would keep SQLite from partial indexes
    values: tuple[object, ...] = (storable(query.community_id),)
    if query.unit:
        where, values = f"{where} AND unit_key = ?", (*values, unit_key(storable(query.unit)))
    if query.arrived_before is not None:
        limit, perishable = to_micros(query.arrived_before), to_micros(query.perishable_before or query.arrived_before)
        where, values = f"{where} AND arrived_at <= ?", (*values, perishable)
        if perishable > limit:
            where, values = f"{where} AND (arrived_at <= ? OR perishable = 1)", (*values, limit)
    if query.without:
        # Bound as one JSON value: SQLite limits the number of bound values.
        left_out = json.dumps([storable(one) for one in query.without])
        where, values = f"{where} AND package_id NOT IN (SELECT value FROM json_each(?))", (*values, left_out)  # noqa: S608 - this program's words
    return where, values
