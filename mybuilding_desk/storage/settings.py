"""The file of the clerk's choices on this PC. What can be chosen is `domain.settings`; no secret is in the file."""

import json
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from mybuilding_desk.domain.age import are_ages
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.settings import LONGEST_GRACE, SIGNATURES, THEMES, Settings
from mybuilding_desk.storage.files import replace_private, set_aside
from mybuilding_desk.storage.troubles import storage_errors


class SettingsFile:
    """The file at `path`, JSON. A broken one is set aside; both methods raise `StorageTrouble`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The choices; the default for each that is missing or makes no sense."""
        return _to_settings(self._read())

    def save(self, settings: Settings) -> None:
        """Write them. What a newer version put into the file besides stays there."""
        kept = self._read() | asdict(settings)
        replace_private(self._path, json.dumps(kept, indent=2).encode("ascii"))

    def _read(self) -> dict[str, Any]:
        with storage_errors():
            try:
                content = self._path.read_bytes()
            except FileNotFoundError:
                return {}
        with suppress(ValueError, RecursionError):
            kept = json.loads(content)
            if isinstance(kept, dict):
                return kept
        set_aside(self._path)
        return {}


def _to_settings(kept: dict[str, Any]) -> Settings:
    texts = ("email", "server", "community_id", "window")
    known: dict[str, Any] = {name: kept[name] for name in texts if isinstance(kept.get(name), str)}
    if kept.get("theme") in THEMES:
        known["theme"] = kept["theme"]
    if kept.get("signature") in SIGNATURES:
        known["signature"] = kept["signature"]
    grace = kept.get("grace_seconds")
    if isinstance(grace, int) and 0 <= grace <= LONGEST_GRACE:
        known["grace_seconds"] = int(grace)
    carriers = kept.get("carriers")
    if isinstance(carriers, dict):
        known["carriers"] = {like: name for like, name in carriers.items() if isinstance(name, str)}
    if are_ages(kept.get("ages")):
        known["ages"] = tuple(kept["ages"])
    return Settings(**known, account=_to_user(kept.get("account")))


def _to_user(kept: object) -> User | None:
    """The kept sign-in, `None` where it does not say who: half a user is no sign-in."""
    if not isinstance(kept, dict):
        return None
    texts = {field.name: text for field in fields(User) if isinstance(text := kept.get(field.name), str)}
    try:
        return User(**texts)
    except TypeError:
        return None
