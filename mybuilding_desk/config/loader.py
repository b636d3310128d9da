"""Read the configuration files: server profile and building policy. Single values are checked elsewhere."""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mybuilding_desk.config import policy
from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, ServerProfile
from mybuilding_desk.config.toml_lines import line_of
from mybuilding_desk.config.validation import (
    ENDPOINT_NAMES,
    RESIDENT_KEYS,
    SERVER_KEYS,
    checked_endpoint,
    checked_resident_setting,
    checked_setting,
)
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.limited_read import TooLarge, read_limited
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import BuildingPolicy

_MAX_BYTES: Final = 64 * 1024
_KNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "server": SERVER_KEYS,
    "endpoints": ENDPOINT_NAMES,
    "residents": RESIDENT_KEYS,
    "desk": policy.DESK_KEYS,
}


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings of one file: checked values by key, only those that the file sets."""

    server: Mapping[str, Any] = field(default_factory=dict, repr=False)
    endpoints: Mapping[str, str] = field(default_factory=dict)
    desk: Mapping[str, Any] = field(default_factory=dict)
    residents: Mapping[str, Any] = field(default_factory=dict)

    def over(self, below: "Layer") -> "Layer":
        """Return this layer merged over another: this one wins key by key, except for what the lower one locked."""
        desk = policy.over(self.desk, below.desk)
        residents = {**below.residents, **self.residents}
        return Layer({**below.server, **self.server}, {**below.endpoints, **self.endpoints}, desk, residents)

    @property
    def sections(self) -> dict[str, Mapping[str, Any]]:
        """The settings by section."""
        return {"server": self.server, "endpoints": self.endpoints, "residents": self.residents, "desk": self.desk}


def load_profile(folders: AppPaths, explicit: Path | None = None) -> ServerProfile | None:
    """Return the profile from `explicit` alone, or else from the machine-wide file overridden key by key by the user's.

    Returns `None` if no file names a server. Raises `ConfigTrouble` for anything that cannot be used.
    """
    layers = _layers(folders, explicit)
    merged = _merged(layers)
    if not layers or ((merged.desk or merged.residents) and not merged.server and not merged.endpoints):
        return None
    if "base_url" not in merged.server:
        raise ConfigTrouble(translate("config", "base_url is missing from [server]."), str(layers[-1][0]))
    endpoints = MappingProxyType({**DEFAULT_ENDPOINTS, **merged.endpoints})
    return ServerProfile(**merged.server, endpoints=endpoints, resident_notes=merged.residents.get("notes", ()))


def load_policy(folders: AppPaths, explicit: Path | None = None) -> BuildingPolicy:
    """Return the building policy from the same files. Raises `ConfigTrouble` as `load_profile` does."""
    return policy.to_policy(_merged(_layers(folders, explicit)).desk)


def _layers(folders: AppPaths, explicit: Path | None) -> list[tuple[Path, Layer]]:
    paths = [explicit] if explicit else [folders.machine_config, folders.user_config]
    return [(path, layer) for path in paths if (layer := read_layer(path, required=bool(explicit))) is not None]


def _merged(layers: list[tuple[Path, Layer]]) -> Layer:
    merged = Layer()
    for _, layer in layers:
        merged = layer.over(merged)
    return merged


def read_layer(path: Path, *, required: bool) -> Layer | None:
    """Return the settings of one file, or `None` if it does not exist and is not `required`. Raises `ConfigTrouble`."""
    try:
        text = _read_text(path)
    except (FileNotFoundError, NotADirectoryError):
        if required:
            raise ConfigTrouble(translate("config", "File not found."), str(path)) from None
        return None
    document = _parse(text, path)
    _refuse_unknown(document, text, path)
    sections: dict[str, Any] = {name: _section(name, values, text, path) for name, values in document.items()}
    return Layer(**sections)


def desk_settings(path: Path) -> dict[str, Any]:
    """Return the valid settings of `[desk]` in a file that may have errors; `{}` if it is missing or no TOML."""
    try:
        values = _parse(_read_text(path), path).get("desk")
    except (ConfigTrouble, FileNotFoundError, NotADirectoryError):
        return {}
    found: dict[str, Any] = {}
    for key, value in values.items() if isinstance(values, dict) else ():
        if key in policy.DESK_KEYS:
            with suppress(ConfigTrouble):
                found[key] = policy.checked_choice(key, value)
    return found


def set_keys(path: Path, *, required: bool = False) -> list[str] | None:
    """Return the names of a file's settings as `section.key`, without their values; `None` if there is no such file."""
    layer = read_layer(path, required=required)
    if layer is None:
        return None
    return [f"{section}.{key}" for section, values in layer.sections.items() for key in values]


def config_sentence(trouble: ConfigTrouble) -> str:
    """Return the error as one sentence: the file, the line if known, and what is wrong there."""
    if not trouble.path:
        return trouble.detail
    location = f"{trouble.path}, line {trouble.line}" if trouble.line else trouble.path
    return f"{location}: {trouble.detail}"


def _read_text(path: Path) -> str:
    try:
        content = read_limited(path, _MAX_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        raise
    except TooLarge:
        raise ConfigTrouble(
            translate("config", "The file is too large to be a configuration file."), str(path)
        ) from None
    except TimeoutError:
        message = translate("config", "The file isn’t responding. Check the drive or network share it’s on.")
        raise ConfigTrouble(message, str(path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "bad file name"
        message = translate("config", "The file can’t be read ({0}).")
        raise ConfigTrouble(message, str(path), values=(reason,)) from None
    return _decode(content, path)


def _decode(content: bytes, path: Path) -> str:
    try:
        # Windows editors put a byte order mark before UTF-8.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigTrouble(translate("config", "The file isn’t UTF-8 text."), str(path), line) from None


def _parse(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, _, location = str(error).rpartition(" (at ")
        match = re.match(r"line (\d+)", location)
        line = int(match[1]) if match else text.rstrip("\n").count("\n") + 1
        raise ConfigTrouble(
            translate("config", "The file isn’t valid TOML ({0})."), str(path), line, (reason,)
        ) from None
    except (ValueError, RecursionError):
        message = translate(
            "config", "The file isn’t valid TOML (a number is too long, or brackets are nested too deeply)."
        )
        raise ConfigTrouble(message, str(path)) from None


def _refuse_unknown(document: Mapping[str, Any], text: str, path: Path) -> None:
    for section, values in document.items():
        if section not in _KNOWN:
            known = ", ".join(f"[{name}]" for name in _KNOWN)
            message = translate("config", "“{0}” isn’t a known section or setting. Use one of: {1}.")
            raise ConfigTrouble(message, str(path), line_of(text, section), (_shown(section), known))
        if not isinstance(values, dict):
            message = translate("config", "{0} must be a section: [{0}].")
            raise ConfigTrouble(message, str(path), line_of(text, section), (section,))
        for key in values:
            if key not in _KNOWN[section]:
                message = translate("config", "“{0}” isn’t a setting in [{1}]. Use one of: {2}.")
                named = (_shown(key), section, ", ".join(_KNOWN[section]))
                raise ConfigTrouble(message, str(path), line_of(text, section, key), named)


def _section(section: str, values: Mapping[str, object], text: str, path: Path) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    for key, value in values.items():
        try:
            checked[key] = _checked(section, key, value, path.parent)
        except ConfigTrouble as trouble:
            raise trouble.at(str(path), line_of(text, section, key)) from None
    return checked


def _checked(section: str, key: str, value: object, folder: Path) -> Any:
    if section == "desk":
        return policy.checked_choice(key, value)
    if section == "residents":
        return checked_resident_setting(key, value)
    return checked_setting(key, value, folder) if section == "server" else checked_endpoint(key, value)


def _shown(key: str) -> str:
    return "".join(character if character.isprintable() else "?" for character in key[:40])
