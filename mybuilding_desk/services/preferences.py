"""The settings in effect: the account's choices, else the computer's, else the building's defaults."""

import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.settings import PERSONAL, BuildingPolicy, Choices, Language, Settings
from mybuilding_desk.storage.settings_file import SettingsFile

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the settings in effect in `now`. If a file cannot be written, changes last for this run only."""

    changed = Signal(object)
    """A frozenset of the names of the changed settings."""
    saved = Signal(object)
    """`None` after changes were saved, a `StorageTrouble` if they could not be."""

    def __init__(self, file: SettingsFile, policy: BuildingPolicy | None = None) -> None:
        super().__init__()
        self.policy = policy or BuildingPolicy()
        self._file = file
        self._of_pc = file.load()
        self._own_file: SettingsFile | None = None
        self._own: Choices = {}
        self._carried: Choices = {}
        """Choices made before the sign-in, which go to the account that is used next."""
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
        self.carry_over()

    def preview_account(self, own: SettingsFile) -> None:
        """Apply the choices of this account before sign-in, without saving anything to its file."""
        try:
            self._own = {**own.load(), **self._carried}
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
        of_pc = {name: value for name, value in wanted.items() if name not in own or name in self._of_pages()}
        self._own, self._of_pc = {**self._own, **own}, {**self._of_pc, **of_pc}
        self._keep(self._own_file, own)
        self._keep(self._file, of_pc)
        self._hold(self.now._replace(**wanted))

    def choose_language(self, language: Language) -> None:
        """Change the language before a sign-in: for this computer, and for the account that is used next."""
        if "language" not in self.policy.locked:
            self._carried = {"language": language}
            self._of_pc = {**self._of_pc, **self._carried}
            self._keep(self._file, self._carried)
            self._hold(self.now._replace(language=language))

    def carry_over(self) -> None:
        """Save what was chosen before the sign-in for the account in use."""
        chosen, self._carried = self._carried, {}
        self._own = {**self._own, **chosen}
        self._keep(self._own_file, chosen)

    def _of_pages(self) -> frozenset[str]:
        """Return what the pages before the sign-in take from this computer: a language that was chosen on one."""
        return frozenset({"language"} if self._of_pc.get("language", "system") != "system" else ())

    def _keep(self, file: SettingsFile | None, choices: Choices) -> None:
        if file is None or not choices or self._lets_go:
            return
        try:
            file.save(choices)
        except StorageTrouble as trouble:
            _note("settings not kept", trouble)
            self.saved.emit(trouble)
        else:
            self.saved.emit(None)

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
        of_pages = self._of_pages() if self._own_file is None else ()
        own = {name: value for name, value in self._own.items() if name in PERSONAL and name not in of_pages}
        locked = {name: defaults.get(name, getattr(standard, name)) for name in self.policy.locked}
        return Settings(**{**defaults, **of_pc, **own, **locked})


def _note(what: str, trouble: StorageTrouble) -> None:
    _log.warning("%s: %s", what, trouble.reason)
