"""What can be chosen on one PC, and what makes sense as a choice. No secret is among them; the files are `storage`."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from mybuilding_desk.core.errors import translate
from mybuilding_desk.domain.package_list import DEFAULT_AGES, Ages, are_ages

if TYPE_CHECKING:  # what the sign-in page does not need is not loaded before it
    from mybuilding_desk.domain.models import User
    from mybuilding_desk.domain.package_list import ListLook

Theme = Literal["system", "light", "dark"]
Language = Literal["system", "en", "es", "fr"]
Contrast = Literal["system", "high"]
TextSize = Literal["100", "115", "130", "150"]
"""Per cent of the size of the system's own text."""
Motion = Literal["system", "none"]
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
SIGNATURES: Final[tuple[Signature, ...]] = get_args(Signature)
SUFFIXES: Final[tuple[Suffix, ...]] = get_args(Suffix)

Choices = Mapping[str, Any]
"""Some of the settings, each by the name of its field."""

_NONE: Final[Choices] = MappingProxyType({})


# No dataclass: Python needs four times as long to make one, at each start and before the first picture.
class Settings(NamedTuple):
    """The choices in force. `email` is the one last used, `account` the kept sign-in (its token is in the keychain).

    `last` names the folder of the account that worked last: the sign-in looks as its clerk chose. `grace_seconds` is
    how long a deed can be undone before it is sent, 0 to `MAX_GRACE_S`. `window` is the geometry of the main window
    in base64; `""` means that nothing was chosen yet. `carriers` are the names of carriers that a clerk chose for
    numbers which no rule is sure of, by what such numbers have in common (`domain.kinds.like`). `signature` tells
    whether whoever collects signs for it. `ages` are the days after which a waiting package is aged, old and overdue
    (see `domain.package_list`). `contrast` and `motion` follow the desktop, or are high, or none. `sound`: a tone
    tells what
    became of a scan. `suffix` is the key that the scanner sends behind a code, `none` where it sends none. `lists` is
    how each list was arranged, by its kind. `welcomed`: the first steps were shown. `history_days` is for how long what
    was released stays on this PC, 1 to `MAX_HISTORY_DAYS`. `privacy`: residents' names are shortened on the screen.
    `lock_minutes` is after how long without a key the desk locks itself, 0 for never. `locked_for`
    is the clerk for whom it is locked, `""` for nobody. `tries` counts wrong passwords (`services.password_attempts`).
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
    lists: "Mapping[str, ListLook]" = _NONE
    welcomed: bool = False
    sound: bool = False
    suffix: Suffix = "any"
    contrast: Contrast = "system"
    text_size: TextSize = "100"
    motion: Motion = "system"
    history_days: int = 400
    privacy: bool = False
    lock_minutes: int = 5
    locked_for: str = ""
    tries: Mapping[str, tuple[int, float]] = _NONE


LOOKS: Final = ("theme", "language", "contrast", "text_size", "motion")
"""What holds on the sign-in page, too."""

PERSONAL: Final = frozenset(
    {
        *LOOKS,
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
"""Kept for each account of this PC; all others are the PC's own."""


class BuildingPolicy(NamedTuple):
    """What a building set for its desks: `defaults` of settings, and which of them no clerk may change."""

    defaults: Choices = _NONE
    locked: frozenset[str] = frozenset()


Rule = tuple[Callable[[object], bool], tuple[str, ...]]
"""Whether a value makes sense; and what is awaited, as `ConfigTrouble` says it: `{0}` is the setting, then values."""


def _one_of(values: tuple[str, ...]) -> Rule:
    said = translate("config", "{0} must be one of {1}.")
    return lambda given: isinstance(given, str) and given in values, (said, ", ".join(f'"{one}"' for one in values))


def _whole(least: int, most: int) -> Rule:
    said = translate("config", "{0} must be a whole number from {1} to {2}.")
    return (
        lambda given: isinstance(given, int) and not isinstance(given, bool) and least <= given <= most,
        (said, str(least), str(most)),
    )


_SWITCH: Final[Rule] = (
    lambda given: isinstance(given, bool),
    (translate("config", "{0} must be true or false."),),
)
_AGES: Final = translate(
    "config", "{0} must be three numbers of days, each larger than the one before, such as [1, 3, 10]."
)
HOUSE_RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    {
        "theme": _one_of(THEMES),
        "contrast": _one_of(CONTRASTS),
        "text_size": _one_of(TEXT_SIZES),
        "motion": _one_of(MOTIONS),
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
"""What a clerk chooses and a building may set: whether a value makes sense, and what is awaited (for `config.toml`)."""
