"""Values of the domain as rows of the local copy and back. It opens nothing and runs no statement."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.text import fold, unit_code, unit_sort_key

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

PACKAGE_FIELDS: Final = tuple(Package.__slots__)
"""The columns that make a `Package`, in the order of its fields."""

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
)
"""The columns derived from them, for order and search."""

_NO_TEXTS: Final = ("arrived_at", "released_at", "updated_at")
_TIMES: Final = tuple(PACKAGE_FIELDS.index(name) for name in _NO_TEXTS)
_TEXTS: Final = itemgetter(*(place for place, name in enumerate(PACKAGE_FIELDS) if name not in _NO_TEXTS))


def to_micros(time: datetime) -> int:
    """Microseconds since 1970 of a time with a zone; exact, unlike a float of seconds."""
    return (time - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The same time again, in UTC."""
    return _EPOCH + micros * _MICROSECOND


def storable(text: str) -> str:
    """The text without lone surrogates: JSON can carry them, a database file cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def storable_fields(value: object) -> tuple[Any, ...]:
    """The fields of a flat frozen value in their order; texts made storable, times made numbers."""
    return tuple(_storable(getattr(value, name)) for name in type(value).__slots__)  # type: ignore[attr-defined]


def _storable(field: object) -> object:
    if isinstance(field, str):
        return storable(field)
    return to_micros(field) if isinstance(field, datetime) else field


@lru_cache(maxsize=1024)
def unit_key(unit: str) -> str:
    """What units are ordered and found by: as people count, equal for all spellings of one unit and for no others."""
    code = unit_code(unit)
    return f"{unit_sort_key(code)}\n{code}"


def package_row(package: Package) -> tuple[Any, ...]:
    """What `PACKAGE_FIELDS` and `PACKAGE_KEYS` hold for this package."""
    row = storable_fields(package)
    return *row, *_keys(Package(*row), row)


def _keys(clean: Package, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """The derived columns. A package released at an unknown time stands where it was last heard of."""
    arrived, released, updated = (row[place] for place in _TIMES)
    return (
        int(clean.is_pending),
        unit_key(clean.unit),
        _folded(clean.resident_name),
        _folded(clean.type_name),
        number_key(clean.tracking_number),
        _shelf_key(clean.shelf),
        next(time for time in (released, updated, arrived) if time is not None),
        _folded(clean.released_to),
        _folded(clean.released_by),
    )


# Of thousands of packages the kinds, shelves, clerks, and most units and names are the same: a tenth of a first sync.
_folded = lru_cache(maxsize=2048)(fold)
_shelf_key = lru_cache(maxsize=512)(unit_sort_key)


def to_package(row: tuple[Any, ...]) -> Package:
    """The package of a row of `PACKAGE_FIELDS`. Raises `StorageTrouble` (`corrupt`) where the row makes no sense."""
    texts(_TEXTS(row))
    fields = list(row)
    for place in _TIMES:
        if fields[place] is not None:
            fields[place] = _time(fields[place])
    return Package(*fields)


def texts(row: tuple[Any, ...]) -> tuple[str, ...]:
    """The row, all of it texts. Raises `StorageTrouble` (`corrupt`) where damage has made it something else."""
    if not all(type(field) is str for field in row):
        raise StorageTrouble("corrupt", "a row holds something else than texts")
    return row


def _time(micros: Any) -> datetime:
    try:
        return from_micros(micros)
    except (OverflowError, TypeError) as error:
        raise StorageTrouble("corrupt", "a row holds no time where one is due") from error
