"""Convert domain values to rows of the cache and back."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package, StoredPackage
from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.text import fold, unit_code, unit_sort_key
from mybuilding_desk.storage.values import from_micros, storable, to_micros

PACKAGE_FIELDS: Final = tuple(Package.__slots__)
"""The columns of a `Package`, in the order of its fields."""

PACKAGE_KEYS: Final = (
    "pending",
    "unit_key",
    "recipient_key",
    "kind_key",
    "number_key",
    "shelf_key",
    "released_key",
    "released_to_key",
    "released_by_key",
    "label_code",
    "perishable",
    "carrier",
)
"""Columns derived from the package, for sorting, lookups, and counts.

The last three are not in rows of older versions yet, see `fill_new_keys`.
"""

_NO_TEXTS: Final = ("arrived_at", "released_at", "updated_at")
_TIMES: Final = tuple(PACKAGE_FIELDS.index(name) for name in _NO_TEXTS)
_ARRIVED, _RELEASED = (StoredPackage._fields.index(name) for name in ("arrived_at", "released_at"))
_TEXTS: Final = itemgetter(*(rowid for rowid, name in enumerate(PACKAGE_FIELDS) if name not in _NO_TEXTS))


def storable_fields(value: object) -> tuple[Any, ...]:
    """Return the fields of a flat slotted dataclass in order, texts made storable, times as microseconds."""
    return tuple(_storable(getattr(value, name)) for name in type(value).__slots__)  # type: ignore[attr-defined]


def _storable(field: object) -> object:
    if isinstance(field, str):
        return storable(field)
    return to_micros(field) if isinstance(field, datetime) else field


@lru_cache(maxsize=1024)
def unit_key(unit: str) -> str:
    """Return the key to sort and find units by: natural order; equal for all spellings of one unit only."""
    code = unit_code(unit)
    return f"{unit_sort_key(code)}\n{code}"


def package_row(package: Package) -> tuple[Any, ...]:
    """Return the values of `PACKAGE_FIELDS` and `PACKAGE_KEYS` for this package."""
    row = storable_fields(package)
    return *row, *package_keys(row)


def package_keys(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the values of `PACKAGE_KEYS` for a row of `PACKAGE_FIELDS`.

    Without a release time, `released_key` is the last update or the arrival.
    """
    clean = Package(*row)
    arrived, released, updated = (row[rowid] for rowid in _TIMES)
    contents, note = read_description(clean.description)
    return (
        int(clean.is_pending),
        unit_key(clean.unit),
        _folded(clean.resident_name),
        _folded(clean.type_name),
        number_key(clean.tracking_number),
        _location_key(clean.shelf),
        next(time for time in (released, updated, arrived) if time is not None),
        _folded(clean.released_to),
        _folded(clean.released_by),
        label_code(clean.reference or clean.package_id),
        int("perishable" in contents.flags),
        badge_name(clean.type_name, note),
    )


# Types, locations, users, and most units and names repeat across packages: caching saves a tenth of the first sync.
_folded = lru_cache(maxsize=2048)(fold)
_location_key = lru_cache(maxsize=512)(unit_sort_key)


def to_package(row: tuple[Any, ...]) -> Package:
    """Return the package of a row of `PACKAGE_FIELDS`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    texts(_TEXTS(row))
    fields = list(row)
    for rowid in _TIMES:
        if fields[rowid] is not None:
            fields[rowid] = _time(fields[rowid])
    return Package(*fields)


def to_stored_packages(rows: Sequence[tuple[Any, ...]]) -> list[StoredPackage]:
    """Return the packages of rows of the fields of `StoredPackage`; otherwise as `to_package`.

    It checks and converts field by field, not row by row: twice as fast.
    """
    fields: list[Iterable[Any]] = []
    for number, values in enumerate(zip(*rows, strict=True)):
        if number == _ARRIVED:
            fields.append(map(_time, values))
        elif number == _RELEASED:
            fields.append([None if value is None else _time(value) for value in values])
        else:
            fields.append(texts(values))
    return list(map(StoredPackage._make, zip(*fields, strict=True)))


def texts(fields: tuple[Any, ...]) -> tuple[str, ...]:
    """Return the fields if all are texts; otherwise raise `StorageTrouble` (`corrupt`)."""
    if not {*map(type, fields)} <= {str}:
        raise StorageTrouble("corrupt", "a row has a value that isn't text")
    return fields


def _time(micros: Any) -> datetime:
    try:
        return from_micros(micros)
    except (OverflowError, TypeError) as error:
        raise StorageTrouble("corrupt", "a row has no valid time") from error
