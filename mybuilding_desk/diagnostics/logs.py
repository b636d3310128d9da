"""Set up the log file: rotating, private to the user, and passed through `redaction`."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from mybuilding_desk.core.files import make_folder
from mybuilding_desk.core.redaction import redacted, trace


class PrivateLog(RotatingFileHandler):
    """A rotating log whose files are created with mode 0600, whatever the umask; rotated files keep it."""

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
    """Formats redacted lines, safe to show to anyone, with tracebacks but without the texts of errors."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the formatted record, redacted and limited in length."""
        return redacted(super().format(record))[:_MAX_LINE_CHARS]

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name in `logging`
        """Return types and places only: the text of an error may contain parts of a URL or a form."""
        error = ei[1] if isinstance(ei, tuple) else None
        return trace(error) if isinstance(error, BaseException) else ""


def open_log(folder: Path) -> None:
    """Write the log to this folder from now on. If that is not possible, go on without a log."""
    # Python would print errors of a handler together with the unredacted arguments of the line.
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
    """Stop logging to the files and close them."""
    for handler in [one for one in logging.getLogger().handlers if isinstance(one, PrivateLog)]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def tail(folder: Path, name: str, lines: int) -> str:
    """Return the last lines of one of these files, redacted again, or `""` if it cannot be read."""
    try:
        with (folder / name).open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 200 * lines))
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return redacted("\n".join(text.splitlines()[-lines:]))
