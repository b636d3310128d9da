"""Check that this account has a working keychain, and where the client secret is. Secrets are never shown."""

import secrets
from collections.abc import Iterator
from typing import Final

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.diagnostics.check.finding import Finding, failure, passed, warning
from mybuilding_desk.diagnostics.check.runner import with_timeout
from mybuilding_desk.storage.keychain import Keychain

TIMEOUT_S: Final = 6.0
_SERVER: Final = "https://check.invalid"
_ACCOUNT: Final = "check"
_EVERY_START: Final = "Without it, users must enter their password at every start."


def keychain_findings(keychain: Keychain, profile: ServerProfile | None) -> Iterator[Finding]:
    """Check the keychain by a trial, then the client secret."""
    trial = _trial(keychain)
    yield trial
    if profile is not None:
        yield _client_secret(keychain, profile, usable=not trial.fix)


def _trial(keychain: Keychain) -> Finding:
    """Store, read, and delete an entry."""
    trial_token = secrets.token_hex(8)
    try:
        name = with_timeout(TIMEOUT_S, keychain.name)
        with_timeout(TIMEOUT_S, lambda: keychain.keep_token(_SERVER, _ACCOUNT, trial_token))
        read = with_timeout(TIMEOUT_S, lambda: keychain.token(_SERVER, _ACCOUNT))
        with_timeout(TIMEOUT_S, lambda: keychain.forget_token(_SERVER, _ACCOUNT))
    except SecretsUnavailable as trouble:
        fix = f"{_EVERY_START} On Linux, install and unlock a Secret Service such as gnome-keyring."
        return warning("keychain", trouble.detail, fix)
    except TimeoutError:
        fix = f"{_EVERY_START} It may be showing its own password prompt. Unlock it."
        return warning("keychain", "not responding", fix)
    if read != trial_token:
        return warning("keychain", f"{name} doesn't return what was stored", _EVERY_START)
    return passed("keychain", f"{name}: read, write, and delete work")


def _client_secret(keychain: Keychain, profile: ServerProfile, *, usable: bool) -> Finding:
    if profile.client_secret:
        fix = "Remove it from the file and run: mybuilding-desk --provision"
        return warning("client secret", "stored in a configuration file", fix)
    if usable and _is_kept(keychain, profile):
        return passed("client secret", "in this account's keychain")
    fix = "As the desk account, run: mybuilding-desk --provision"
    return failure("client secret", "not found in the keychain or a configuration file", fix)


def _is_kept(keychain: Keychain, profile: ServerProfile) -> bool:
    try:
        return bool(with_timeout(TIMEOUT_S, lambda: keychain.client_secret(profile.base_url, profile.client_id)))
    except (SecretsUnavailable, TimeoutError):
        return False
