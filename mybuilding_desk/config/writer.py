"""Write the user's own configuration file. The client secret is included only on request."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mybuilding_desk.config.loader import Layer, desk_settings, read_layer
from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, ServerProfile
from mybuilding_desk.config.validation import SERVER_KEYS, checked_endpoint, checked_setting
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.files import write_private
from mybuilding_desk.core.paths import AppPaths


def checked_profile(profile: ServerProfile) -> ServerProfile:
    """Return the profile with every value checked and normalized, as it will load again.

    Raises `ConfigTrouble` without a location, suitable for display beside a form. A relative `ca_bundle` is resolved
    against the current folder.
    """
    server: dict[str, Any] = {key: checked_setting(key, getattr(profile, key), Path()) for key in SERVER_KEYS}
    endpoints = {name: checked_endpoint(name, path) for name, path in profile.endpoints.items()}
    return replace(profile, **server, endpoints=MappingProxyType({**DEFAULT_ENDPOINTS, **endpoints}))


def save_user_profile(folders: AppPaths, profile: ServerProfile, *, with_secret: bool) -> Path:
    """Write the differences from the machine-wide configuration and return the file's path.

    The file is private (mode 0600) and replaced atomically. Raises `ConfigTrouble` for a value that could not be loaded
    again, and if the file cannot be written.
    """
    inherited = read_layer(folders.machine_config, required=False) or Layer()
    changed = _difference(checked_profile(profile), inherited, with_secret=with_secret)
    text = _toml(replace(changed, desk=desk_settings(folders.user_config)))
    try:
        write_private(folders.user_config, text.encode())
    except OSError as error:
        message = translate("config", "The file can’t be saved ({0}).")
        raise ConfigTrouble(message, str(folders.user_config), values=(str(error.strerror),)) from None
    return folders.user_config


def _difference(profile: ServerProfile, inherited: Layer, *, with_secret: bool) -> Layer:
    defaults = {key: getattr(ServerProfile(""), key) for key in SERVER_KEYS}
    below = Layer(defaults, DEFAULT_ENDPOINTS)
    below = inherited.over(below)
    keys = [key for key in SERVER_KEYS if with_secret or key != "client_secret"]
    server = {key: getattr(profile, key) for key in keys if getattr(profile, key) != below.server[key]}
    endpoints = {name: path for name, path in profile.endpoints.items() if path != below.endpoints.get(name, "")}
    notes = profile.resident_notes
    residents = {"notes": notes} if notes != tuple(below.residents.get("notes", ())) else {}
    return Layer(server, endpoints, residents=residents)


def _toml(layer: Layer) -> str:
    return "".join(_toml_section(name, values) for name, values in layer.sections.items())


def _toml_section(name: str, values: Mapping[str, Any]) -> str:
    if not values:
        return ""
    return "".join([f"[{name}]\n", *(f"{key} = {_toml_value(value)}\n" for key, value in values.items())])


def _toml_value(value: object) -> str:
    """Return a value as TOML: JSON's strings, numbers, and lists are valid TOML, except that DEL must be escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
