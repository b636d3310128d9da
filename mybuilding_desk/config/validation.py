"""Check single settings of the configuration. A `ConfigTrouble` raised here has no location yet.

No message repeats a value, so that a secret typed in the wrong place is neither shown nor logged.
"""

import re
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, urlsplit

from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, METHODS, OPTIONAL_ENDPOINTS
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.limited_read import TooLarge, read_limited

SERVER_KEYS: Final = ("base_url", "client_id", "client_secret", "ca_bundle", "timeout_connect", "timeout_read")
MAX_TIMEOUT_S: Final = 600.0
"""A longer timeout is probably given in the wrong unit (milliseconds), and would keep users waiting."""

MAX_CERTIFICATE_BYTES: Final = 4 * 1024 * 1024
"""For comparison: all authorities that an operating system trusts take up a quarter of a megabyte."""

RESIDENT_KEYS: Final = ("notes",)
MAX_NOTE_FIELDS: Final = 8
_FIELD: Final = re.compile(r"\w{1,60}", re.ASCII)
ENDPOINT_NAMES: Final = (*DEFAULT_ENDPOINTS, *OPTIONAL_ENDPOINTS)
MIN_TIMEOUT_S: Final = 0.01
_HOST: Final = re.compile(r"[\w.-]+|[0-9a-f:.]+")


def checked_setting(key: str, value: object, folder: Path) -> str | float:
    """Return a checked setting of `[server]`. A relative `ca_bundle` is resolved against `folder`."""
    if key.startswith("timeout_"):
        return _seconds(key, value)
    text = _text(key, value)
    if key == "base_url":
        return _base_url(text)
    return _ca_bundle(text, folder) if key == "ca_bundle" else text


def checked_resident_setting(key: str, value: object) -> tuple[str, ...]:
    """Return a checked setting of `[residents]`: the names of fields, each once."""
    if not isinstance(value, list) or not all(isinstance(name, str) and _FIELD.fullmatch(name) for name in value):
        raise _trouble(translate("config", '{0} must be a list of field names, such as ["deliveryNotes"].'), key)
    if len(value) > MAX_NOTE_FIELDS:
        raise _trouble(translate("config", "{0} can name at most {1} fields."), key, str(MAX_NOTE_FIELDS))
    return tuple(dict.fromkeys(value))


def checked_endpoint(name: str, value: object) -> str:
    """Return a checked path below the base URL without its leading slash, with its method in front if it has one.

    An optional endpoint may be empty: the server does not offer it.
    """
    if name not in ENDPOINT_NAMES:
        raise _trouble(
            translate("config", "“{0}” isn’t a known endpoint. Use one of: {1}."), name, ", ".join(ENDPOINT_NAMES)
        )
    text = _text(name, value)
    if name in OPTIONAL_ENDPOINTS and not text:
        return ""
    first, space, rest = text.partition(" ")
    if not space:
        return _path(name, text)
    if first not in METHODS:
        message = translate("config", '{0} can only start with "GET " or "POST ", such as "GET packages/list".')
        raise _trouble(message, name)
    if name == "token" and first != "POST":
        raise _trouble(translate("config", "{0} must use POST: GET would put the password in the address."), name)
    return f"{first} {_path(name, rest)}"


def _path(name: str, text: str) -> str:
    path = text.removeprefix("/")
    if not path or _unfit_for_url(path) or any(char in text for char in (":", "?", "#", "//")):
        raise _trouble(translate("config", '{0} must be a path relative to base_url, such as "packages/list".'), name)
    if ".." in path.split("/"):
        raise _trouble(translate("config", '{0} can’t contain "..".'), name)
    return path


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise _trouble(translate("config", "{0} must be text in quotes."), key)
    return value


def _seconds(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _trouble(translate("config", "{0} must be a number of seconds."), key)
    if not MIN_TIMEOUT_S <= value <= MAX_TIMEOUT_S:
        message = translate("config", "{0} must be between {1} and {2} seconds.")
        raise _trouble(message, key, f"{MIN_TIMEOUT_S:g}", f"{MAX_TIMEOUT_S:g}")
    return float(value)


def _base_url(text: str) -> str:
    url = _split(text)
    if url.scheme == "http":
        raise _trouble(translate("config", "{0} must start with https://."), "base_url")
    if url.scheme != "https" or not _HOST.fullmatch(url.hostname or "") or _unfit_for_url(text):
        raise _trouble(translate("config", '{0} must be an address such as "https://api.example.org".'), "base_url")
    if "@" in url.netloc:
        raise _trouble(translate("config", "{0} can’t contain a username or password."), "base_url")
    if "?" in text or "#" in text:
        raise _trouble(translate("config", '{0} can’t contain "?" or "#".'), "base_url")
    return f"https://{url.netloc}{url.path.rstrip('/')}"


def _split(text: str) -> SplitResult:
    try:
        url = urlsplit(text)
        _ = url.port
    except ValueError:
        raise _trouble(translate("config", "{0} isn’t a valid address. Check the host and port."), "base_url") from None
    return url


def _unfit_for_url(text: str) -> bool:
    return "\\" in text or not text.isprintable() or any(character.isspace() for character in text)


def _ca_bundle(text: str, folder: Path) -> str:
    if not text:
        return ""
    try:
        path = folder.absolute() / Path(text).expanduser()
        holds_certificate = b"CERTIFICATE-----" in read_limited(path, MAX_CERTIFICATE_BYTES)
    except TooLarge:
        raise _trouble(
            translate("config", "{0} points to a file that is too large: {1}."), "ca_bundle", str(path)
        ) from None
    except TimeoutError:
        message = translate("config", "{0} points to a file that isn’t responding: {1}.")
        raise _trouble(message, "ca_bundle", str(path)) from None
    except (OSError, RuntimeError, ValueError):
        raise _trouble(
            translate("config", "{0} points to a file that doesn’t exist or can’t be read."), "ca_bundle"
        ) from None
    if not holds_certificate:
        raise _trouble(translate("config", "{0} points to a file that contains no PEM certificate."), "ca_bundle")
    return str(path)


def _trouble(message: str, *values: str) -> ConfigTrouble:
    return ConfigTrouble(message, values=values)
