"""The clerk's choices in force, kept on this PC. A file that cannot be written costs the memory, never the work."""

import logging
from dataclasses import replace
from typing import Any

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.settings import SettingsFile

_log = logging.getLogger(__name__)


class Preferences:
    """`now` holds the settings in force; `change` sets some of them and keeps them."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self.now: Settings = file.load()

    def change(self, **choices: Any) -> None:
        """Set these fields of `Settings`; nothing is written when nothing changes."""
        wanted = replace(self.now, **choices)
        if wanted == self.now:
            return
        self.now = wanted
        try:
            self._file.save(wanted)
        except StorageTrouble as trouble:
            _log.warning("settings not kept: %s", trouble.reason)
