"""Makes the enumerations of Qt just as Python's `enum` does, in a quarter of the time. Knows nothing of Qt itself."""

import enum
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

Kind = Any
"""A class of `enum`; its inner parts, which all is about here, are no part of any type."""

_META: Final[Any] = enum.EnumType
_pythons_own: Final = _META._create_
_put: Final = type.__setattr__


def make_lean() -> None:
    """From now on, for what PySide6 asks for. With a Python that is not 3.11 nothing changes: its `enum` differs."""
    if sys.version_info[:2] == (3, 11):
        _META._create_ = _create


def _create(
    kind: Kind, name: str, members: Any, *, module: str | None = None, boundary: object = None, **more: Any
) -> Kind:
    module = module or _asker()
    if boundary is enum.KEEP and more.get("type") is None and _are_pairs(members):
        names = {"__module__": module, "__qualname__": more.get("qualname") or name}
        return _filled(_empty(kind, name, names), members)
    return _pythons_own(kind, name, members, module=module, boundary=boundary, **more)


def _asker() -> str | None:
    """The module that asks, as Python finds it; it would find this one. A thread that Qt began may have none."""
    try:
        found: str | None = sys._getframe(3).f_globals.get("__name__")
    except ValueError:
        return None
    return found


def _are_pairs(members: Any) -> bool:
    return isinstance(members, list) and all(isinstance(first, tuple) for first in members[:1])


def _empty(kind: Kind, name: str, names: dict[str, str | None]) -> Kind:
    lists: dict[str, Any] = {"_member_names_": [], "_unhashable_values_": []}
    maps: dict[str, Any] = {"_member_map_": {}, "_value2member_map_": {}}
    return type.__new__(_META, name, (kind,), {**_pattern(kind), **lists, **maps, **names})


@cache
def _pattern(kind: Kind) -> dict[str, Any]:
    """What Python puts into an enumeration of this kind that has no members."""
    return dict(vars(_pythons_own(kind, "Pattern", (), module=__name__, boundary=enum.KEEP)))


def _filled(made: Kind, members: Sequence[tuple[str, int]]) -> Kind:
    """As `enum` does it: another name of the same value is an alias, and so is what joins several flags."""
    flags, base = issubclass(made, enum.Flag), made._member_type_
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    for name, value in members:
        member = by_value.get(value)
        if member is None:
            member = base.__new__(made) if base is object else base.__new__(made, value)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(order)
            by_value[value] = member
            if not flags or _is_single(value):
                order.append(name)
        by_name[name] = member
        _put(made, name, member)
    if flags:
        _finish(made)
    return made


def _is_single(flag: int) -> bool:
    return flag != 0 and flag & (flag - 1) == 0


def _finish(flags: Kind) -> None:
    """What a flag knows of all of them together."""
    mask = single = 0
    for value in flags._value2member_map_:
        mask |= value
        single |= value if _is_single(value) else 0
    _put(flags, "_flag_mask_", mask)
    _put(flags, "_singles_mask_", single)
    _put(flags, "_all_bits_", 2 ** mask.bit_length() - 1)
    values = [flags._member_map_[name]._value_ for name in flags._member_names_]
    if values != sorted(values):
        _put(flags, "_iter_member_", flags._iter_member_by_def_)
