"""The write-ahead log beside a database file, as far as a damaged one can be told and mended. It knows no table.

SQLite takes a log up to the first frame whose checksum fails and forgets the rest without a word: right after a power
cut, which can tear the last transaction only, and a loss where the log itself was damaged. Format:
sqlite.org/fileformat2.html, 4.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

_PAGE: Final = 4096
_HEADER: Final = struct.Struct(">6I")
"""Magic number, format, page size, checkpoint number, two salts; two sums follow."""
_FRAME: Final = struct.Struct(">2I8s2I")
"""Page number, size of the file where a transaction ends here (else 0), two salts, two sums; the page follows."""
_SUMS: Final = struct.Struct(">2I")
_LITTLE: Final = 0x377F0682
"""The magic number of sums over little-endian words; one more, and the words are big-endian."""

Sums = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A page as the log has it."""

    number: int
    size: int
    salts: bytes
    sums: Sums
    page: bytes

    def summed(self, start: Sums, order: str) -> Sums:
        return _sum(self.page, _sum(_SUMS.pack(self.number, self.size), start, order), order)


def log_of(path: Path) -> Path:
    """Where the log of the database file is."""
    return path.with_name(f"{path.name}-wal")


def is_broken(path: Path) -> bool:
    """Whether the log of the file at `path` holds more than one whole transaction that SQLite would forget."""
    try:
        log = log_of(path).read_bytes()
    except OSError:  # none, or a trouble that SQLite will name
        return False
    frames = list(_frames(log))
    if not frames:
        return False
    if not path.exists() or not path.stat().st_size:  # SQLite would remove the log
        return True
    salts = _salts(log, frames)
    forgotten = [frame for frame in frames[_good(log, frames) :] if frame.salts == salts and frame.size]
    return len(forgotten) > 1


def mend(path: Path) -> None:
    """Give every frame of the newest writing of the log a sum that fits. For a copy: it makes damage look sound."""
    log = log_of(path).read_bytes()
    frames = list(_frames(log))
    salts = _salts(log, frames)
    head = _HEADER.pack(_LITTLE, 3_007_000, _PAGE, 0, *_SUMS.unpack(salts))
    sums = _sum(head, (0, 0), "<")
    mended = [head, _SUMS.pack(*sums)]
    for frame in frames:
        if frame.salts == salts and frame.number:
            sums = frame.summed(sums, "<")
            mended += [_FRAME.pack(frame.number, frame.size, salts, *sums), frame.page]
    log_of(path).write_bytes(b"".join(mended))


def _frames(log: bytes) -> Iterator[_Frame]:
    for place in range(_HEADER.size + _SUMS.size, len(log) - _FRAME.size - _PAGE + 1, _FRAME.size + _PAGE):
        number, size, salts, *sums = _FRAME.unpack_from(log, place)
        yield _Frame(number, size, salts, (sums[0], sums[1]), log[place + _FRAME.size :][:_PAGE])


def _order(log: bytes) -> str:
    return ">" if int.from_bytes(log[:4], "big") == _LITTLE + 1 else "<"


def _head_sums(log: bytes) -> Sums | None:
    """The sums of the head, `None` where they do not fit it."""
    head = log[: _HEADER.size]
    sums = _sum(head, (0, 0), _order(log))
    return sums if log[len(head) :][: _SUMS.size] == _SUMS.pack(*sums) else None


def _good(log: bytes, frames: list[_Frame]) -> int:
    """How many frames SQLite would take."""
    sums, salts = _head_sums(log), _salts(log, frames)
    if sums is None:
        return 0
    for place, frame in enumerate(frames):
        sums = frame.summed(sums, _order(log))
        if frame.salts != salts or sums != frame.sums:
            return place
    return len(frames)


def _salts(log: bytes, frames: list[_Frame]) -> bytes:
    """What marks the frames of the newest writing: the head tells, or else the first two frames that agree."""
    told = log[_HEADER.size - _SUMS.size : _HEADER.size]
    if _head_sums(log) is not None:
        return told
    return next((one.salts for one, two in pairwise(frames) if one.salts == two.salts and any(one.salts)), told)


def _sum(content: bytes, start: Sums, order: str) -> Sums:
    one, two = start
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for place in range(0, len(words), 2):
        one = (one + words[place] + two) & 0xFFFFFFFF
        two = (two + words[place + 1] + one) & 0xFFFFFFFF
    return one, two
