"""The file of the log: of a bounded size, and its owner's alone. What may be written to it is not known here."""

import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler


class PrivateLog(RotatingFileHandler):
    """A rotating log whose files are made 0600, whatever the umask; those set aside keep that."""

    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename,
            "a",
            encoding=self.encoding,
            errors=self.errors,
            opener=lambda path, flags: os.open(path, flags, 0o600),
        )
