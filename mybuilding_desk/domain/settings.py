"""Settings of one computer and their valid values. They contain no secret; `storage` saves them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from mybuilding_desk.core.errors import translate
from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages, are_ages

if TYPE_CHECKING:  # not loaded before the sign-in page, which does not need it
    from mybuilding_desk.domain.models import User
    from mybuilding_desk.domain.package_list import ListLayout

Theme = Literal["system", "light", "dark"]
Language = Literal["system", "en", "es", "fr"]
Contrast = Literal["system", "high"]
TextSize = Literal["100", "115", "130", "150"]
"""Percentage of the system's text size."""
Motion = Literal["system", "none"]
Density = Literal["comfortable", "compact"]
Signature = Literal["off", "optional", "required"]
Suffix = Literal["any", "enter", "tab", "none"]
MAX_GRACE_S: Final = 300
MAX_HISTORY_DAYS: Final = 3650
MAX_LOCK_MINUTES: Final = 120
THEMES: Final[tuple[Theme, ...]] = get_args(Theme)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
CONTRASTS: Final[tuple[Contrast, ...]] = get_args(Contrast)
TEXT_SIZES: Final[tuple[TextSize, ...]] = get_args(TextSize)
MOTIONS: Final[tuple[Motion, ...]] = get_args(Motion)
DENSITIES: Final[tuple[Density, ...]] = get_args(Density)
SIGNATURES: Final[tuple[Signature, ...]] = get_args(Signature)
SUFFIXES: Final[tuple[Suffix, ...]] = get_args(Suffix)

Choices = Mapping[str, Any]
"""Subset of the settings, by field name."""

_NONE: Final[Choices] = MappingProxyType({})


# Not a dataclass: Python needs four times as long to create one, at each start and before the first paint.
class Settings(NamedTuple):
    """Settings in effect.

    Account: `email` is the last one used, `account` the remembered sign-in (its token is in the keychain). `last` is
    the folder name of the account used last, so that the sign-in page looks as its user chose. `tries` counts wrong
    passwords (`services.password_attempts`).

    Work: `grace_seconds` is how long an action can be undone before it is sent, 0 to `MAX_GRACE_S`. `carriers` are the
    carrier names that a user chose for numbers without a strong match, by their `domain.package_types.like`.
    `signature` is whether the person who picks up signs. `ages` are the days after which a pending package is aged,
    old, and overdue (see `domain.package_list`). `suffix` is the key that the scanner sends after a code, `none` if it
    sends none. `history_days` is how long released packages stay on this computer, 1 to `MAX_HISTORY_DAYS`.
    `lock_minutes` is how long the desk may be idle before it locks itself, 0 for never. `locked_for` is the user for
    whom it is locked, `""` if it is not.

    Appearance: `window` is the geometry of the main window in base64, `""` if it was never set. `contrast` and `motion`
    follow the desktop, unless `high` and `none` are chosen. `density` is the height of the lists' rows. `sound` plays a
    tone for the result of a scan. `lists` is the layout of each list, by its name. `welcomed`: the onboarding was
    shown. `privacy`: residents' names are shortened on the screen.
    """

    theme: Theme = "system"
    language: Language = "system"
    email: str = ""
    server: str = ""
    account: "User | None" = None
    last: str = ""
    community_id: str = ""
    window: str = ""
    grace_seconds: int = 20
    carriers: Mapping[str, str] = _NONE
    signature: Signature = "off"
    ages: Ages = DEFAULT_AGES
    lists: "Mapping[str, ListLayout]" = _NONE
    welcomed: bool = False
    sound: bool = False
    suffix: Suffix = "any"
    contrast: Contrast = "system"
    text_size: TextSize = "100"
    motion: Motion = "system"
    density: Density = "comfortable"
    history_days: int = 400
    privacy: bool = False
    lock_minutes: int = 5
    locked_for: str = ""
    tries: Mapping[str, tuple[int, float]] = _NONE


APPEARANCE: Final = ("theme", "language", "contrast", "text_size", "motion", "density")
"""Settings that also apply to the sign-in page."""

PERSONAL: Final = frozenset(
    {
        *APPEARANCE,
        "community_id",
        "grace_seconds",
        "signature",
        "ages",
        "lists",
        "welcomed",
        "sound",
        "suffix",
        "history_days",
        "privacy",
        "lock_minutes",
    }
)
"""Settings stored per account of this computer; all others belong to the computer."""


class BuildingPolicy(NamedTuple):
    """Policy of a building for its desks: `defaults` of settings, and the names of those that users cannot change."""

    defaults: Choices = _NONE
    locked: frozenset[str] = frozenset()


Rule = tuple[Callable[[object], bool], tuple[str, ...]]
"""Check of a value, and the expected values as the arguments of `ConfigTrouble`: `{0}` is the setting."""


def _one_of(values: tuple[str, ...]) -> Rule:
    message = translate("config", "{0} must be one of: {1}.")
    return lambda given: isinstance(given, str) and given in values, (message, ", ".join(f'"{one}"' for one in values))


def _whole(minimum: int, maximum: int) -> Rule:
    message = translate("config", "{0} must be a whole number from {1} to {2}.")
    return (
        lambda given: isinstance(given, int) and not isinstance(given, bool) and minimum <= given <= maximum,
        (message, str(minimum), str(maximum)),
    )


_SWITCH: Final[Rule] = (
    lambda given: isinstance(given, bool),
    (translate("config", "{0} must be true or false."),),
)
_AGES: Final = translate("config", "{0} must be three increasing numbers of days, such as [1, 3, 10].")
POLICY_RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "theme": _one_of(THEMES),
        "contrast": _one_of(CONTRASTS),
        "text_size": _one_of(TEXT_SIZES),
        "motion": _one_of(MOTIONS),
        "density": _one_of(DENSITIES),
        "language": _one_of(LANGUAGES),
        "signature": _one_of(SIGNATURES),
        "grace_seconds": _whole(0, MAX_GRACE_S),
        "ages": (are_ages, (_AGES,)),
        "sound": _SWITCH,
        "suffix": _one_of(SUFFIXES),
        "history_days": _whole(1, MAX_HISTORY_DAYS),
        "privacy": _SWITCH,
        "lock_minutes": _whole(0, MAX_LOCK_MINUTES),
    }
)
"""Rules for the settings that users choose and a building may set in `config.toml`."""
