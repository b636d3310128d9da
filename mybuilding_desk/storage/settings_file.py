"""Read and write a settings file: that of the computer, or of one account. See `domain.settings`. No secrets."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors, rename_damaged, replace_private
from mybuilding_desk.core.limited_read import TooLarge, read_limited
from mybuilding_desk.domain.package_list import SORTS, ListLayout
from mybuilding_desk.domain.settings import POLICY_RULES, Choices

if TYPE_CHECKING:
    from mybuilding_desk.domain.models import User

_TEXTS: Final = (
    "email", "server", "last", "community_id", "window", "locked_for", "label_printer", "label_size", "proof_folder",
    "export_folder", "export_format", "export_contents",
)  # fmt: skip

_MAX_BYTES: Final = 1024 * 1024
_WIDEST: Final = 10_000


class SettingsFile:
    """The JSON file at `path`. A broken file is set aside; `load` and `save` raise `StorageTrouble`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def folder(self) -> Path:
        """The folder of the file."""
        return self._path.parent

    def load(self) -> Choices:
        """Return the stored settings, without missing and invalid ones."""
        return _to_choices(self._read())

    def save(self, choices: Choices) -> None:
        """Write these settings. Others in the file stay, including those of a newer version."""
        kept = self._read() | {name: _to_json(value) for name, value in choices.items()}
        replace_private(self._path, json.dumps(kept, indent=2).encode("ascii"))

    def _read(self) -> dict[str, Any]:
        content = b""
        with file_errors():
            try:
                content = read_limited(self._path, _MAX_BYTES)
            except FileNotFoundError:
                return {}
            except TooLarge:
                pass  # not a file of this program
            except TimeoutError as error:
                raise StorageTrouble("silent", str(self._path)) from error
        with suppress(ValueError, RecursionError):
            kept = json.loads(content)
            if isinstance(kept, dict):
                return kept
        rename_damaged(self._path)
        return {}


def choices_in(folder: Path) -> SettingsFile:
    """Return the settings file of the account in this folder."""
    return SettingsFile(folder / "settings.json")


def _to_json(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _to_json(one) for name, one in value.items()}
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def _to_choices(kept: dict[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = {name: kept[name] for name in _TEXTS if isinstance(kept.get(name), str)}
    for name, (makes_sense, _) in POLICY_RULES.items():
        if name in kept and makes_sense(kept[name]):
            known[name] = tuple(kept[name]) if isinstance(kept[name], list) else kept[name]
    carriers = kept.get("carriers")
    if isinstance(carriers, dict):
        known["carriers"] = {like: name for like, name in carriers.items() if isinstance(name, str)}
    tries = kept.get("tries")
    if isinstance(tries, dict):
        known["tries"] = {who: tuple(one) for who, one in tries.items() if _are_tries(one)}
    lists = kept.get("lists")
    if isinstance(lists, dict):
        known["lists"] = {
            list_name: layout for list_name, one in lists.items() if (layout := _to_layout(one)) is not None
        }
    if isinstance(kept.get("welcomed"), bool):
        known["welcomed"] = kept["welcomed"]
    account = _to_user(kept.get("account"))
    return known if account is None else known | {"account": account}


def _to_layout(kept: object) -> ListLayout | None:
    """Return the stored layout of a list, without invalid parts; `None` if there is none."""
    if not isinstance(kept, dict):
        return None
    widths, sort = kept.get("widths"), kept.get("sort")
    return ListLayout(
        {name: width for name, width in widths.items() if _is_width(width)} if isinstance(widths, dict) else {},
        _to_names(kept.get("order")),
        sort if sort in SORTS else None,
        kept.get("descending") is True,
        _to_names(kept.get("hidden")),
        kept.get("by_resident") is not False,
    )


def _to_names(given: object) -> tuple[str, ...]:
    return tuple(name for name in given if isinstance(name, str)) if isinstance(given, list) else ()


def _are_tries(given: object) -> bool:
    if not isinstance(given, list) or len(given) != 2 or any(isinstance(one, bool) for one in given):
        return False
    failures, failed_at = given
    return isinstance(failures, int) and failures >= 0 and isinstance(failed_at, int | float) and 0 <= failed_at < 1e12


def _is_width(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and 0 < given <= _WIDEST


def _to_user(kept: object) -> "User | None":
    """Return the stored user, or `None` if it is missing or a required field is."""
    if not isinstance(kept, dict):
        return None
    from mybuilding_desk.domain.models import User  # noqa: PLC0415 - with a kept account only

    texts = {field.name: text for field in fields(User) if isinstance(text := kept.get(field.name), str)}
    try:
        return User(**texts)
    except TypeError:
        return None
