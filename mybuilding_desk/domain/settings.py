"""Settings of one computer and their valid values. They contain no secret; `storage` saves them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args

from mybuilding_desk.core.errors import translate
from mybuilding_desk.domain.package_list import DEFAULT_AGES, DEFAULT_HOURS, Ages, are_ages, are_hours

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
LabelWhen = Literal["off", "every", "no_barcode"]
LabelName = Literal["full", "initials", "none"]
LabelSymbol = Literal["qr", "code128"]
"""`qr`: a QR code, and a Code 128 as well where it fits. `code128`: a Code 128 first, for laser scanners."""
MAX_COPIES: Final = 9
MAX_GRACE_S: Final = 300
MAX_HISTORY_DAYS: Final = 3650
MAX_LOCK_MINUTES: Final = 120
MAX_SIGNATURE_DAYS: Final = 3650
MAX_REMINDER_DAYS: Final = 365
MAX_REMINDER_CHARS: Final = 1000
MAX_PICKUP_CHARS: Final = 200
MAX_TYPE_CHARS: Final = 60
THEMES: Final[tuple[Theme, ...]] = get_args(Theme)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
CONTRASTS: Final[tuple[Contrast, ...]] = get_args(Contrast)
TEXT_SIZES: Final[tuple[TextSize, ...]] = get_args(TextSize)
MOTIONS: Final[tuple[Motion, ...]] = get_args(Motion)
DENSITIES: Final[tuple[Density, ...]] = get_args(Density)
SIGNATURES: Final[tuple[Signature, ...]] = get_args(Signature)
SUFFIXES: Final[tuple[Suffix, ...]] = get_args(Suffix)
LABEL_TIMES: Final[tuple[LabelWhen, ...]] = get_args(LabelWhen)
LABEL_NAMES: Final[tuple[LabelName, ...]] = get_args(LabelName)
LABEL_SYMBOLS: Final[tuple[LabelSymbol, ...]] = get_args(LabelSymbol)

Choices = Mapping[str, Any]
"""Subset of the settings, by field name."""

_NONE: Final[Choices] = MappingProxyType({})


# Not a dataclass: Python needs four times as long to create one, at each start and before the first paint.
class Settings(NamedTuple):
    """Settings in effect.

    Account: `email` is the last one used, `account` the remembered sign-in (its token is in the keychain). `last` is
    the folder name of the account used last, so that the sign-in page looks as its user chose. `tries` counts wrong
    passwords (`services.access.password_attempts`).

    Work: `grace_seconds` is how long an action can be undone before it is sent, 0 to `MAX_GRACE_S`. `carriers` are the
    carrier names that a user chose for numbers without a strong match, by their `domain.package_types.like`.
    `signature` is whether the person who picks up signs. `ages` are the days after which a pending package is aged,
    old, and overdue (see `domain.package_list`). `suffix` is the key that the scanner sends after a code, `none` if it
    sends none. `history_days` is how long released packages stay on this computer, 1 to `MAX_HISTORY_DAYS`.
    `lock_minutes` is how long the desk may be idle before it locks itself, 0 for never. `locked_for` is the user for
    whom it is locked, `""` if it is not.

    `perishable_hours` are the hours after which a perishable package is aged, and overdue. `signature_days` is how long
    signatures stay on this computer as proof of release, 0 if they are not kept.

    Labels: `label_when` they print by themselves, on `label_printer` (its name, `""` until one is chosen) and
    `label_size` (a page size of that printer, `""` for the printer's own), with the name in the form `label_name` and a
    code of the kind `label_symbol`, in `label_copies`; `label_each_piece`: one label for each piece of a package.

    Overdue packages: `reminder_days` is the time between two reminders, `final_notice_days` and `return_days` the time
    in storage until the final notice and the return to the sender, each 0 for never. `pickup_text` is a line for
    residents on where and when to pick up. `reminder_en` and so on are the texts of reminders and final notices in each
    language, `""` for the standard text; see `ui.text.documents.reminder_text`.

    `proof_folder` is the folder of the last proof of release that was saved, `""` if there is none.

    `export_folder`, `export_format`, and `export_contents` (`both`, `summary`, or `packages`) are those of the last
    export of a report.

    Reports, which only the configuration changes: `reports` is whether staff see them, `report_users` whether they
    count packages by user.

    `outgoing_type` is the package type that MyBuilding has for outgoing packages, which only the configuration names;
    `""` keeps them on this computer.

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
    perishable_hours: tuple[int, int] = DEFAULT_HOURS
    signature_days: int = 90
    label_when: LabelWhen = "off"
    label_printer: str = ""
    label_size: str = ""
    label_name: LabelName = "initials"
    label_symbol: LabelSymbol = "qr"
    label_copies: int = 1
    label_each_piece: bool = True
    proof_folder: str = ""
    reminder_days: int = 7
    final_notice_days: int = 21
    return_days: int = 35
    pickup_text: str = ""
    reminder_en: str = ""
    reminder_es: str = ""
    reminder_fr: str = ""
    final_notice_en: str = ""
    final_notice_es: str = ""
    final_notice_fr: str = ""
    export_folder: str = ""
    export_format: str = ""
    export_contents: str = ""
    reports: bool = True
    report_users: bool = False
    outgoing_type: str = ""


APPEARANCE: Final = ("theme", "language", "contrast", "text_size", "motion", "density")
"""Settings that also apply to the sign-in page."""

PERSONAL: Final = frozenset(
    {
        *APPEARANCE,
        "community_id",
        "grace_seconds",
        "signature",
        "ages",
        "perishable_hours",
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


def _text(longest: int, *, lines: bool = False) -> Rule:
    message = translate("config", "{0} must be a text of at most {1} characters.")
    if not lines:
        message = translate("config", "{0} must be a text of one line, of at most {1} characters.")

    def fits(given: object) -> bool:
        return isinstance(given, str) and len(given) <= longest and (lines or given.isprintable())

    return fits, (message, str(longest))


_SWITCH: Final[Rule] = (
    lambda given: isinstance(given, bool),
    (translate("config", "{0} must be true or false."),),
)
_HOURS: Final = translate("config", "{0} must be two increasing numbers of hours, such as [4, 24].")
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
        "perishable_hours": (are_hours, (_HOURS,)),
        "signature_days": _whole(0, MAX_SIGNATURE_DAYS),
        "label_when": _one_of(LABEL_TIMES),
        "label_name": _one_of(LABEL_NAMES),
        "label_symbol": _one_of(LABEL_SYMBOLS),
        "label_copies": _whole(1, MAX_COPIES),
        "label_each_piece": _SWITCH,
        "reminder_days": _whole(0, MAX_REMINDER_DAYS),
        "final_notice_days": _whole(0, MAX_REMINDER_DAYS),
        "return_days": _whole(0, MAX_REMINDER_DAYS),
        "pickup_text": _text(MAX_PICKUP_CHARS),
        **{
            f"{kind}_{language}": _text(MAX_REMINDER_CHARS, lines=True)
            for kind in ("reminder", "final_notice")
            for language in LANGUAGES[1:]
        },
        "reports": _SWITCH,
        "report_users": _SWITCH,
        "outgoing_type": _text(MAX_TYPE_CHARS),
    }
)
"""Rules for the settings that users choose and a building may set in `config.toml`."""
