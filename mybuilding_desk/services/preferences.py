"""The settings in effect: the account's choices, else the computer's, else the building's defaults."""

import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.settings import PERSONAL, BuildingPolicy, Choices, Settings
from mybuilding_desk.storage.settings_file import SettingsFile

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings in effect in `now`. If a file cannot be written, changes last for this run only."""

    changed = Signal(object)
    """A frozenset of the names of the changed settings."""

    def __init__(self, file: SettingsFile, policy: BuildingPolicy | None = None) -> None:
        super().__init__()
        self.policy = policy or BuildingPolicy()
        self._file = file
        self._of_pc = file.load()
        self._own_file: SettingsFile | None = None
        self._own: Choices = {}
        self._lets_go = False
        self.now: Settings = self._merged()

    @property
    def folder(self) -> Path:
        """Folder of the computer's settings."""
        return self._file.folder

    def stop_saving(self) -> None:
        """Stop saving changes."""
        self._lets_go = True

    def use_account(self, own: SettingsFile) -> None:
        """Load the choices of the account with this file, and save to it from now on."""
        self._own_file = own
        self.preview_account(own)

    def preview_account(self, own: SettingsFile) -> None:
        """Apply the choices of this account before sign-in, without saving anything to its file."""
        try:
            self._own = own.load()
        except StorageTrouble as trouble:
            self._own = {}
            _note("settings of the account not read", trouble)
        self._hold(self._merged())

    def change(self, **choices: Any) -> None:
        """Change these fields of `Settings`, except those locked by the building, and save each to its file."""
        free = {name: value for name, value in choices.items() if name not in self.policy.locked}
        wanted = {name: value for name, value in free.items() if value != getattr(self.now, name)}
        if not wanted:
            return
        own = {name: value for name, value in wanted.items() if name in PERSONAL and self._own_file is not None}
        of_pc = {name: value for name, value in wanted.items() if name not in own}
        self._own, self._of_pc = {**self._own, **own}, {**self._of_pc, **of_pc}
        self._keep(self._own_file, own)
        self._keep(self._file, of_pc)
        self._hold(self.now._replace(**wanted))

    def _keep(self, file: SettingsFile | None, choices: Choices) -> None:
        if file is None or not choices or self._lets_go:
            return
        try:
            file.save(choices)
        except StorageTrouble as trouble:
            _note("settings not kept", trouble)

    def _hold(self, settings: Settings) -> None:
        before, self.now = self.now, settings
        different = {name for name in Settings._fields if getattr(before, name) != getattr(settings, name)}
        if different:
            self.changed.emit(frozenset(different))

    def _merged(self) -> Settings:
        """Return the settings in effect.

        Older versions saved untouched defaults too; let the building's defaults override those.
        """
        standard, defaults = Settings(), self.policy.defaults
        of_pc = {
            name: value
            for name, value in self._of_pc.items()
            if name not in defaults or value != getattr(standard, name)
        }
        own = {name: value for name, value in self._own.items() if name in PERSONAL}
        locked = {name: defaults.get(name, getattr(standard, name)) for name in self.policy.locked}
        return Settings(**{**defaults, **of_pc, **own, **locked})


def _note(what: str, trouble: StorageTrouble) -> None:
    _log.warning("%s: %s", what, trouble.reason)
