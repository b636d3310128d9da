"""The choices in force: the account's own, else the PC's, else the building's. Where they are kept is `storage`."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.settings import PERSONAL, BuildingPolicy, Choices, Settings
from mybuilding_desk.storage.settings_file import SettingsFile


class Preferences(QObject):
    """`now` holds the settings in force; a file that cannot be written costs the memory, never the work."""

    changed = Signal(object)
    """The names of the settings that are different now."""

    def __init__(self, file: SettingsFile, house: BuildingPolicy | None = None) -> None:
        super().__init__()
        self.house = house or BuildingPolicy()
        self._file = file
        self._of_pc = file.load()
        self._own_file: SettingsFile | None = None
        self._own: Choices = {}
        self._lets_go = False
        self.now: Settings = self._merged()

    @property
    def folder(self) -> Path:
        """Where the choices of the PC lie."""
        return self._file.folder

    def let_go(self) -> None:
        """Keep nothing any more, whatever is changed."""
        self._lets_go = True

    def enter(self, own: SettingsFile) -> None:
        """From now on the choices of the account whose file this is."""
        self._own_file = own
        self.resemble(own)

    def resemble(self, own: SettingsFile) -> None:
        """Hold what this account chose, before anybody signed in; nothing is kept for it."""
        try:
            self._own = own.load()
        except StorageTrouble as trouble:
            self._own = {}
            _note("settings of the account not read", trouble)
        self._hold(self._merged())

    def change(self, **choices: Any) -> None:
        """Set these fields of `Settings`, but for those that the building locked; each is kept where it belongs."""
        free = {name: value for name, value in choices.items() if name not in self.house.locked}
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
        """An older version kept every setting of the PC, chosen or not: its usual ones give way to the building's."""
        usual, defaults = Settings(), self.house.defaults
        of_pc = {
            name: value for name, value in self._of_pc.items() if name not in defaults or value != getattr(usual, name)
        }
        own = {name: value for name, value in self._own.items() if name in PERSONAL}
        locked = {name: defaults.get(name, getattr(usual, name)) for name in self.house.locked}
        return Settings(**{**defaults, **of_pc, **own, **locked})


def _note(what: str, trouble: StorageTrouble) -> None:
    import logging  # noqa: PLC0415 - not before the first picture, unless there is a trouble

    logging.getLogger(__name__).warning("%s: %s", what, trouble.reason)
