"""Setting up this PC: checks the form, keeps the client secret, writes the settings file. It asks no server."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.config.writer import checked_profile, save_user_profile
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.jobs.worker import JobHandle, Worker
from mybuilding_desk.storage.keychain import Secrets

_KEYCHAIN_TIMEOUT_S = 20.0
"""Long enough to answer the keychain's own prompt; the window lives meanwhile."""


@dataclass(frozen=True, slots=True)
class ServerForm:
    """What the set-up page holds, as typed. `ca_bundle` is the path of a PEM file, `""` for none."""

    base_url: str
    client_id: str
    client_secret: str = field(repr=False)
    ca_bundle: str = ""


class ServerSetup(QObject):
    """One verb, `save`, which ends in one of three signals."""

    saved = Signal(object)
    """The `ServerProfile` to go on with, its client secret in it."""
    refused = Signal(object)
    """A `DeskError`: the form or the file; nothing was kept in a file."""
    keychain_missing = Signal(object)
    """A `SecretsUnavailable`: nothing was kept; the settings file may be allowed instead."""

    def __init__(self, worker: Worker, folders: AppPaths, secrets: Secrets) -> None:
        super().__init__()
        self._worker = worker
        self._folders = folders
        self._secrets = secrets
        self._job: JobHandle | None = None

    def save(self, form: ServerForm, secret_in_file: bool = False) -> None:
        """Check and keep what was typed; the client secret in the keychain, or in the file where that is allowed."""
        self.cancel()
        then = self._write_with_secret if secret_in_file else self._keep_secret
        # The certificate file may lie on a share that does not answer: it is never read on the window's thread.
        self._job = self._worker.run(lambda: _profile(form), then, self.refused.emit)

    def cancel(self) -> None:
        """Nobody hears of the saving under way any more."""
        if self._job is not None:
            self._job.cancel()

    def _keep_secret(self, profile: ServerProfile) -> None:
        self._job = self._worker.run_detached(
            lambda: self._secrets.keep_client_secret(profile.base_url, profile.client_id, profile.client_secret),
            lambda _: self._write(profile, with_secret=False),
            self.keychain_missing.emit,
            _KEYCHAIN_TIMEOUT_S,
        )

    def _write_with_secret(self, profile: ServerProfile) -> None:
        self._write(profile, with_secret=True)

    def _write(self, profile: ServerProfile, *, with_secret: bool) -> None:
        def write() -> ServerProfile:
            save_user_profile(self._folders, profile, with_secret=with_secret)
            return profile

        self._job = self._worker.run(write, self.saved.emit, self.refused.emit)


def _profile(form: ServerForm) -> ServerProfile:
    """The form as a checked profile. Raises `ConfigTrouble`, its detail beginning with the name of the setting."""
    typed = ServerProfile(
        base_url=form.base_url.strip(),
        client_id=form.client_id.strip(),
        client_secret=form.client_secret.strip(),
        ca_bundle=form.ca_bundle.strip(),
    )
    for key in ("base_url", "client_id", "client_secret"):
        if not getattr(typed, key):
            raise ConfigTrouble(translate("config", "{0} is missing."), values=(key,))
    return checked_profile(typed)
