"""Check the configuration files: which exist and which settings each one contains.

Values are never shown, as one of them is a secret.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from mybuilding_desk.config.loader import config_sentence, load_profile, set_keys
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.core.paths import AppPaths, guide_path
from mybuilding_desk.diagnostics.check.finding import Finding, failure, passed, warning

_OTHERS = 0o077


def profile_of(folders: AppPaths, explicit: Path | None) -> ServerProfile | None:
    """Return the profile that the program would use, `None` if it could not start with it."""
    try:
        return load_profile(folders, explicit)
    except ConfigTrouble:
        return None


def settings_findings(folders: AppPaths, explicit: Path | None) -> Iterator[Finding]:
    """Check each file, and whether together they name a server."""
    files = {"configuration": explicit} if explicit else {}
    files = files or {
        "machine-wide configuration": folders.machine_config,
        "user's configuration": folders.user_config,
    }
    for about, path in files.items():
        yield from _file(about, path, required=bool(explicit))
    yield from _server(folders, explicit)


def _file(about: str, path: Path, *, required: bool) -> Iterator[Finding]:
    try:
        keys = set_keys(path, required=required)
    except ConfigTrouble as trouble:
        yield failure(about, config_sentence(trouble), f"Fix this file. See the example in {guide_path()}")
        return
    detail = "not found" if keys is None else ", ".join(keys) or "empty"
    yield passed(about, f"{path}: {detail}")
    if keys and "server.client_secret" in keys and _is_open_to_others(path):
        fix = "Remove client_secret and run: mybuilding-desk --provision"
        yield warning(about, f"{path} contains the client secret and is readable by other users", fix)


def _is_open_to_others(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & _OTHERS)


def _server(folders: AppPaths, explicit: Path | None) -> Iterator[Finding]:
    try:
        profile = load_profile(folders, explicit)
    except ConfigTrouble as trouble:
        yield failure("server named", config_sentence(trouble), f"Fix this file. See the example in {guide_path()}")
        return
    if profile is None:
        fix = f"Add config.toml at {folders.machine_config}, or choose Set up this computer in the app."
        yield failure("server named", "no MyBuilding server configured", fix)
    elif not profile.client_id:
        yield failure("server named", f"{profile.base_url}, but no client_id", "Set client_id in [server].")
    else:
        yield passed("server named", f"{profile.base_url}, client_id set, ca_bundle: {profile.ca_bundle or 'none'}")
