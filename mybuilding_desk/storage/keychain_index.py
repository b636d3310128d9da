"""The names of the keychain entries that this program made, as no keychain lists them. No secret is among them."""

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import replace_private
from mybuilding_desk.core.limited_read import read_limited

_log = logging.getLogger(__name__)

_MOST_BYTES: Final = 1024 * 1024


class KeptNames:
    """In the file at `path`, 0600. A file that cannot be written costs the memory, never the work."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> list[str]:
        """The names, as far as the file can be read."""
        with suppress(OSError, ValueError, RecursionError):
            kept = json.loads(read_limited(self._path, _MOST_BYTES))
            if isinstance(kept, list):
                return [name for name in kept if isinstance(name, str)]
        return []

    def add(self, name: str) -> None:
        """Before the entry is made, so that none is ever missing here."""
        self._write([*self.all(), name])

    def remove(self, name: str) -> None:
        """The entry is gone."""
        if (kept := self.all()) and name in kept:
            self._write([one for one in kept if one != name])

    def _write(self, kept: list[str]) -> None:
        if self._path.is_file() and kept == self.all():
            return
        try:
            replace_private(self._path, json.dumps(list(dict.fromkeys(kept))).encode("ascii"))
        except StorageTrouble as trouble:
            _log.warning("the name of a keychain entry was not kept: %s", trouble.reason)
