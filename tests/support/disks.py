"""Full or failing disks, and damaged files, made on purpose for tests."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

PAGE = 4096


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[Path]:
    """A small file system of its own. Needs root, and is not possible everywhere."""
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "desk", str(folder)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip(f"no file system can be mounted here: {made.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def room_left(disk: Path) -> int:
    """The free bytes of this disk."""
    return shutil.disk_usage(disk).free


@contextmanager
def no_room(disk: Path) -> Iterator[None]:
    """Fill this disk to the last byte."""
    ballast = disk / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"x" * 4096):
            pass
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def no_more_than(size: int) -> Iterator[None]:
    """Let the system reject every write past this offset of any file: SQLite sees a disk error."""
    if not hasattr(resource, "RLIMIT_FSIZE"):
        pytest.skip("no limit of file sizes here")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another connection is writing this file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


class Stalled:
    """A file whose disk does not answer: whoever opens it waits until `end`. It is a pipe that nobody writes."""

    def __init__(self, path: Path) -> None:
        if not hasattr(os, "mkfifo"):
            pytest.skip("no named pipes here")
        os.mkfifo(path)
        self.path = path

    def end(self) -> None:
        """Let everyone go on; there is no file then."""
        writer = os.open(self.path, os.O_RDWR | os.O_NONBLOCK)
        self.path.unlink()
        os.close(writer)


def spoil(path: Path, first: int = 0, last: int = PAGE) -> None:
    """Overwrite the bytes from `first` to `last` with garbage."""
    content = bytearray(path.read_bytes())
    content[first:last] = b"\xa5" * (min(last, len(content)) - first)
    path.write_bytes(content)
