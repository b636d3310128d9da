"""Reads a small file of this PC within limits of bytes and seconds, so that a dead share or a pipe stops nobody."""

import errno
import os
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

READ_SECONDS: Final = 3.0
_CHUNK_BYTES: Final = 64 * 1024

_hanging: Final[dict[Path, Thread]] = {}
"""The reader of each file that did not answer: while it still hangs, no second one is begun."""


class TooLarge(OSError):
    """The file has more bytes than it may have."""


def read_limited(path: Path, most_bytes: int, seconds: float = READ_SECONDS) -> bytes:
    """The whole file. Raises `OSError`: `TooLarge`, `TimeoutError` where it does not answer, or as `open` does."""
    path = path.absolute()
    before = _hanging.pop(path, None)
    if before is not None and before.is_alive():
        _hanging[path] = before
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path))
    answers: SimpleQueue[bytes | Exception] = SimpleQueue()
    # A daemon: nothing can end a read that hangs, and the end of the program must not wait for it.
    reader = Thread(target=lambda: answers.put(_read(path, most_bytes)), name="read", daemon=True)
    reader.start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        _hanging[path] = reader
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path)) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _read(path: Path, most_bytes: int) -> bytes | Exception:
    content = bytearray()
    try:
        with path.open("rb", buffering=0) as file:
            while chunk := file.read(_CHUNK_BYTES):
                content += chunk
                if len(content) > most_bytes:
                    return TooLarge(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    except (OSError, ValueError) as error:
        return error
    return bytes(content)
