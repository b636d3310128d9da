"""A file with the names of this program's keychain entries, as keychains cannot list them. Contains no secrets."""

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import replace_private
from mybuilding_desk.core.limited_read import read_limited

_log = logging.getLogger(__name__)

_MAX_BYTES: Final = 1024 * 1024


class KeptNames:
    """The names in the file at `path` (mode 0600). Failure to write the file is logged, not raised."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> list[str]:
        """Return the names; `[]` if the file cannot be read."""
        with suppress(OSError, ValueError, RecursionError):
            kept = json.loads(read_limited(self._path, _MAX_BYTES))
            if isinstance(kept, list):
                return [name for name in kept if isinstance(name, str)]
        return []

    def add(self, name: str) -> None:
        """Add a name. Call it before creating the entry, so that no entry is missing here."""
        self._write([*self.all(), name])

    def remove(self, name: str) -> None:
        """Remove the name of a deleted entry."""
        if (kept := self.all()) and name in kept:
            self._write([one for one in kept if one != name])

    def _write(self, kept: list[str]) -> None:
        if self._path.is_file() and kept == self.all():
            return
        try:
            replace_private(self._path, json.dumps(list(dict.fromkeys(kept))).encode("ascii"))
        except StorageTrouble as trouble:
            _log.warning("the name of a keychain entry was not saved: %s", trouble.reason)
