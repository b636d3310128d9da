"""Rows of the outbox as entries, and the words that its statements share. It opens nothing."""

from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OPEN_STATES, STATES, Entry
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.payload import unpack
from mybuilding_desk.storage.rows import from_micros

_KEPT: Final = 1536
"""Entries that are not made anew from the same row, some 3 KB each: a thousand that wait are read after a delivery."""

ENTRY_FIELDS: Final = (
    "entry_id",
    "kind",
    "state",
    "deed",
    "package",
    "package_id",
    "reason",
    "detail",
    "attempts",
    "due_at",
    "created_at",
    "follows",
    "settled_at",
)
"""The columns that make an `Entry`, in the order in which `to_entry` takes them."""

SELECT: Final = f"SELECT {', '.join(ENTRY_FIELDS)} FROM entries AS entry"  # noqa: S608 - words of this program

OPEN: Final = f"({', '.join(repr(state) for state in OPEN_STATES)})"

# A release waits for the id that the log it follows will bring, and for what was done to the same package before it.
UNBLOCKED: Final = f"""(entry.kind = 'log' OR entry.package_id <> '') AND NOT EXISTS (
    SELECT 1 FROM entries AS earlier
    WHERE entry.package_id <> '' AND earlier.package_id = entry.package_id
      AND earlier.community_id = entry.community_id AND earlier.entry_id < entry.entry_id AND earlier.state IN {OPEN}
)"""  # noqa: S608 - words of this program, no input


def to_entry(row: tuple[Any, ...]) -> Entry:
    """The entry of a row of `ENTRY_FIELDS`. Raises `StorageTrouble` (`corrupt`) where the row makes no sense."""
    try:
        return _to_entry(row)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", f"entry {row[0]} cannot be read: {type(error).__name__}") from error


@lru_cache(maxsize=_KEPT)
def _to_entry(row: tuple[Any, ...]) -> Entry:
    entry_id, kind, state, deed, package, package_id, reason, detail, attempts, due_at, created_at, *rest = row
    follows, settled_at = rest
    if state not in STATES:
        raise ValueError("no such state")
    return Entry(
        entry_id=entry_id,
        kind=kind,
        state=state,
        draft=unpack(PackageDraft, deed) if kind == "log" else None,
        release=replace(unpack(Release, deed), package_id=package_id) if kind == "release" else None,
        package=unpack(Package, package) if package else None,
        package_id=package_id,
        reason=reason,
        detail=detail,
        attempts=attempts,
        due_at=from_micros(due_at),
        created_at=from_micros(created_at),
        follows=follows or 0,
        settled_at=None if settled_at is None else from_micros(settled_at),
    )
