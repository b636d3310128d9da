"""Building policy: check and merge the section `[desk]`. The valid values come from `domain.settings`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.domain.settings import POLICY_RULES, BuildingPolicy

LOCKED: Final = "locked"
DESK_KEYS: Final = (*POLICY_RULES, LOCKED)


def checked_choice(key: str, value: object) -> Any:
    """Return a checked setting of `[desk]`. Raises `ConfigTrouble` without a location."""
    if key == LOCKED:
        return _locked(value)
    makes_sense, (awaited, *values) = POLICY_RULES[key]
    if not makes_sense(value):
        raise ConfigTrouble(awaited, values=(key, *values))
    return tuple(value) if isinstance(value, list) else value


def over(above: Mapping[str, Any], below: Mapping[str, Any]) -> dict[str, Any]:
    """Return the choices of one file merged over those of another, except for those that the lower one locked."""
    fixed = set(below.get(LOCKED, ()))
    merged = {**below, **{key: value for key, value in above.items() if key not in fixed}}
    locked = (*below.get(LOCKED, ()), *(name for name in above.get(LOCKED, ()) if name not in fixed))
    return merged | {LOCKED: locked} if locked else merged


def to_policy(choices: Mapping[str, Any]) -> BuildingPolicy:
    """Return the merged choices as a `BuildingPolicy`."""
    defaults = {key: value for key, value in choices.items() if key != LOCKED}
    return BuildingPolicy(MappingProxyType(defaults), frozenset(choices.get(LOCKED, ())))


def _locked(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name in POLICY_RULES for name in value):
        message = translate("config", "{0} must be a list of [desk] settings. Use any of: {1}.")
        raise ConfigTrouble(message, values=(LOCKED, ", ".join(POLICY_RULES)))
    return tuple(dict.fromkeys(value))
