"""Print to the terminal, whatever its code page, and survive a reader that closes the pipe early."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


def echo(text: str, stream: TextIO | None = None) -> None:
    """Print to standard output, or to `stream`. Does nothing in a windowed program on Windows, which has neither.

    A character missing from the code page is printed as an escape (`\\u0142`). After the reader has closed the pipe (`|
    head`), output is lost and the program continues.
    """
    stream = stream or sys.stdout
    if stream is not None:
        encoding = stream.encoding or "utf-8"
        with _reader_may_be_gone(stream):
            print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


def flush() -> None:
    """Flush standard output now: at exit, Python would print a traceback if the reader has closed the pipe."""
    if sys.stdout is not None:
        with _reader_may_be_gone(sys.stdout):
            sys.stdout.flush()


@contextmanager
def _reader_may_be_gone(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # Windows reports EINVAL for a closed pipe
            raise
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
