"""Read a small file with limits on size and time, so that a dead share or a pipe blocks nothing."""

import errno
import os
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

READ_SECONDS: Final = 3.0
_CHUNK_BYTES: Final = 64 * 1024

_hanging: Final[dict[Path, Thread]] = {}
"""Reader thread of each file that did not respond; no second one starts while it still hangs."""


class TooLarge(OSError):
    """The file is larger than the limit."""


def read_limited(path: Path, max_bytes: int, seconds: float = READ_SECONDS) -> bytes:
    """Return the file's content.

    Raises `OSError`: `TooLarge`, `TimeoutError` if the file does not respond in `seconds`, or the error of `open`.
    """
    path = path.absolute()
    before = _hanging.pop(path, None)
    if before is not None and before.is_alive():
        _hanging[path] = before
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path))
    answers: SimpleQueue[bytes | Exception] = SimpleQueue()
    # Daemon: a hanging read cannot be ended, and must not block the end of the program.
    reader = Thread(target=lambda: answers.put(_read(path, max_bytes)), name="read", daemon=True)
    reader.start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        _hanging[path] = reader
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path)) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _read(path: Path, max_bytes: int) -> bytes | Exception:
    content = bytearray()
    try:
        with path.open("rb", buffering=0) as file:
            while chunk := file.read(_CHUNK_BYTES):
                content += chunk
                if len(content) > max_bytes:
                    return TooLarge(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    except (OSError, ValueError) as error:
        return error
    return bytes(content)
