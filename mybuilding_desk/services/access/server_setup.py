"""Server setup: check the form, store the client secret, and write the settings file, without calling the server."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.config.writer import checked_profile, save_user_profile
from mybuilding_desk.core.errors import ConfigTrouble, translate
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.jobs.worker import JobHandle, Worker
from mybuilding_desk.storage.keychain import Secrets


@dataclass(frozen=True, slots=True)
class ServerForm:
    """The setup form as typed. `ca_bundle` is the path of a PEM file, `""` for none."""

    base_url: str
    client_id: str
    client_secret: str = field(repr=False)
    ca_bundle: str = ""


class ServerSetup(QObject):
    """Saves the setup; `save` ends in one of the three signals."""

    saved = Signal(object)
    """The saved `ServerProfile`, including its client secret."""
    refused = Signal(object)
    """A `DeskError` of the form or the file; no file was written."""
    keychain_missing = Signal(object)
    """A `SecretsUnavailable`: nothing was saved; the user may allow the settings file to hold the secret."""

    def __init__(self, worker: Worker, folders: AppPaths, secrets: Secrets) -> None:
        super().__init__()
        self._worker = worker
        self._folders = folders
        self._secrets = secrets
        self._job: JobHandle | None = None

    def save(self, form: ServerForm, secret_in_file: bool = False) -> None:
        """Check and save the form, with the client secret in the keychain, or in the file if `secret_in_file`."""
        self.cancel()
        then = self._write_with_secret if secret_in_file else self._keep_secret
        # The certificate file may be on a share that hangs: never read it on the GUI thread.
        self._job = self._worker.run(lambda: _profile(form), then, self.refused.emit)

    def cancel(self) -> None:
        """Cancel the save in progress; its result is ignored."""
        if self._job is not None:
            self._job.cancel()

    def _keep_secret(self, profile: ServerProfile) -> None:
        self._job = self._worker.ask_keychain(
            lambda: self._secrets.keep_client_secret(profile.base_url, profile.client_id, profile.client_secret),
            lambda _: self._write(profile, with_secret=False),
            self.keychain_missing.emit,
        )

    def _write_with_secret(self, profile: ServerProfile) -> None:
        self._write(profile, with_secret=True)

    def _write(self, profile: ServerProfile, *, with_secret: bool) -> None:
        def write() -> ServerProfile:
            save_user_profile(self._folders, profile, with_secret=with_secret)
            return profile

        self._job = self._worker.run(write, self.saved.emit, self.refused.emit)


def _profile(form: ServerForm) -> ServerProfile:
    """Return the form as a checked profile. Raises `ConfigTrouble`; its text begins with the name of the setting."""
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
