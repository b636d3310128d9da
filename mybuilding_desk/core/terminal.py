"""Prints to whoever started the program, in whatever code page, and whether or not somebody reads to the end."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


def echo(text: str, stream: TextIO | None = None) -> None:
    """Print to standard output, or to `stream`. A windowed program on Windows has neither.

    A letter that the code page lacks is printed as its number (`\\u0142`). After the reader has gone (`| head`), what
    is printed is lost, and the program goes on.
    """
    stream = stream or sys.stdout
    if stream is not None:
        encoding = stream.encoding or "utf-8"
        with _reader_may_be_gone(stream):
            print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


def flush() -> None:
    """Hand over what was printed: at its very end, Python would print a traceback where the reader has gone."""
    if sys.stdout is not None:
        with _reader_may_be_gone(sys.stdout):
            sys.stdout.flush()


@contextmanager
def _reader_may_be_gone(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.EINVAL}:  # Windows says EINVAL of a pipe that was closed
            raise
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
