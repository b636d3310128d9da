"""Set up the log file: rotating, private to the user, redacted.

What is logged is decided where it happens. Whatever is written here has gone through `redaction`.
"""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from mybuilding_desk.core.files import make_folder
from mybuilding_desk.core.redaction import redacted, trace


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


BYTES: Final = 1_000_000
FILES: Final = 5
LOG: Final = "desk.log"

_MAX_LINE_CHARS: Final = 20_000


class Redacted(logging.Formatter):
    """A line of the log, fit to be shown to anybody; of an error its way, never its text."""

    def format(self, record: logging.LogRecord) -> str:
        """As in the base, and then redacted."""
        return redacted(super().format(record))[:_MAX_LINE_CHARS]

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name in `logging`
        """Types and places: a text may hold what a URL or a form holds."""
        error = ei[1] if isinstance(ei, tuple) else None
        return trace(error) if isinstance(error, BaseException) else ""


def open_log(folder: Path) -> None:
    """Write the log into this folder from now on. Where that is not possible there is none: the work goes on."""
    # An error in writing a line would be printed with the line's arguments, as they are.
    logging.raiseExceptions = False
    try:
        make_folder(folder)
        handler = PrivateLog(folder / LOG, maxBytes=BYTES, backupCount=FILES - 1, encoding="utf-8")
    except OSError:
        logging.getLogger().addHandler(logging.NullHandler())  # else Python prints every line to standard error
        return
    handler.setFormatter(Redacted("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    logging.getLogger("urllib3").setLevel(logging.ERROR)


def close_log() -> None:
    """Write nothing any more, and let go of the files."""
    for handler in [one for one in logging.getLogger().handlers if isinstance(one, PrivateLog)]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def tail(folder: Path, name: str, lines: int) -> str:
    """The last lines of one of these files, redacted once more."""
    try:
        with (folder / name).open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 200 * lines))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return redacted("\n".join(text.splitlines()[-lines:]))
