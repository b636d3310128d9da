"""Destroy the files of the outbox in every way that a disk, a user, or a power cut could, and count what is recovered.

`python -m tests.support.destruction [--no-reference] [--only WORDS]` prints a table: five packages and two releases are
confirmed offline, files are destroyed before the start or while the program runs, then the program starts again and
sends. The exit code is 1 if anything was lost without a message, or reached the server twice.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery import deliver_next
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.ui.outbox.text import damage_words
from tests.support.knobs import Knobs
from tests.support.offices import RIVERSIDE, a_draft, open_account_context, waiting
from tests.support.server import PracticeServer

DATABASE, LOG, JOURNAL = "outbox.db", "outbox.db-wal", "outbox.journal"
RECORDS = "desk.db"
_PACKAGES, _RELEASES = 5, 2
_DELIVERED = "before"
"""The mark of packages that were delivered before anything was destroyed: they are never sent again."""


def _overwrite(start: int, end: int | None, byte: bytes = b"\x00") -> Callable[[Path], None]:
    def change(path: Path) -> None:
        content = bytearray(path.read_bytes())
        stop = len(content) if end is None else min(end, len(content))
        first = start if start >= 0 else max(len(content) + start, 0)
        content[first:stop] = byte * (stop - first)
        with path.open("r+b") as file:  # in place: a program with an open handle keeps using it
            file.write(content)

    return change


def _noise(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(Random(1).randbytes(path.stat().st_size))


def _cut(part: float, less: int = 0) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with path.open("r+b") as file:
            file.truncate(max(int(path.stat().st_size * part) - less, 0))

    return change


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) * 2 // 3] ^= 0x10
    path.write_bytes(content)


def _directory(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def _delete(path: Path) -> None:
    path.unlink(missing_ok=True)


HOW: dict[str, Callable[[Path], None]] = {
    "deleted": _delete,
    "emptied": _cut(0),
    "all zeros": _overwrite(0, None),
    "32 zeros at its start": _overwrite(0, 32),
    "64 KiB of zeros at its start": _overwrite(0, 65536),
    "4 KiB of zeros at its end": _overwrite(-4096, None),
    "noise": _noise,
    "cut in half": _cut(0.5),
    "cut by 40 bytes": _cut(1, 40),
    "one bit flipped": _flip,
    "a directory": _directory,
}
OLD = "an old copy"
OVER = "an old copy written over it"


@dataclass(frozen=True, slots=True)
class Way:
    """How and when files are destroyed, and which ones."""

    running: bool
    what: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """The description of the way."""
        when = "running" if self.running else "stopped"
        return f"{when}: " + " + ".join(f"{file.removeprefix('outbox.')} {how}" for file, how in self.what)


@dataclass(slots=True)
class Outcome:
    """The result of one way. `marks` were confirmed; `back` of them were recovered after the restart."""

    way: Way
    marks: list[str] = field(default_factory=list)
    back: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    asked: int = 0

    @property
    def is_good(self) -> bool:
        """Whether nothing was duplicated, and nothing was lost without a message."""
        return not self.doubled and (not self.lost or any("may be lost" in message for message in self.told))


def ways() -> list[Way]:
    """Every way of the table."""
    singles = [((file, how),) for file in (DATABASE, LOG, JOURNAL) for how in [*HOW, OLD]]
    pairs = [
        ((DATABASE, "deleted"), (LOG, "deleted")),
        ((DATABASE, "all zeros"), (LOG, "all zeros")),
        ((DATABASE, "deleted"), (JOURNAL, "deleted")),
        ((DATABASE, "noise"), (JOURNAL, "cut in half")),
        ((DATABASE, OLD), (JOURNAL, "cut by 40 bytes")),
        ((LOG, "deleted"), (JOURNAL, "deleted")),
        ((LOG, "all zeros"), (JOURNAL, "cut in half")),
        ((LOG, "32 zeros at its start"), (JOURNAL, "one bit flipped")),
        ((DATABASE, OLD), (LOG, OLD)),
        ((DATABASE, OLD), (LOG, "deleted")),
    ]
    atwork = [
        *(
            ((file, how),)
            for file in (DATABASE, JOURNAL)
            for how in ("deleted", "emptied", "all zeros", "noise", OLD, OVER)
        ),
        ((DATABASE, "a directory"),),
        ((JOURNAL, "a directory"),),
        ((JOURNAL, "cut in half"),),
        ((LOG, "deleted"),),
        ((LOG, "emptied"),),
        ((DATABASE, "deleted"), (LOG, "deleted")),
        (("folder", "deleted"),),
    ]
    return [*(Way(False, what) for what in (*singles, *pairs)), *(Way(True, what) for what in atwork)]


def record_ways() -> list[Way]:
    """Every way to destroy the records; no package depends on them."""
    files = (RECORDS, f"{RECORDS}-wal")
    singles = [((file, how),) for file in files for how in [*HOW, OLD, OVER]]
    both = [tuple((file, how) for file in files) for how in ("deleted", "emptied", "noise", OLD)]
    return [Way(running, what) for running in (False, True) for what in (*singles, *both)]


def destroy(folder: Path, old: Path, way: Way) -> None:
    """Destroy the files."""
    for name, how in way.what:
        path = folder / name
        if name == "folder":
            shutil.rmtree(folder)
        elif how in (OLD, OVER):
            if how == OLD:
                _delete(path)
            if (old / name).exists():
                shutil.copyfile(old / name, path)
        elif path.exists():
            HOW[how](path)


class Child:
    """The running program, in a process of its own."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.destruction_desk", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        self._read()

    def do(self, command: str) -> dict[str, Any]:
        """Run a command; return what the user sees after it."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(command + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return {"error": "the program died", "told": []}
        return self._read()

    def kill(self) -> None:
        """Kill the process."""
        self._process.kill()
        self._process.communicate()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        return json.loads(line) if line else {"error": "the program died", "told": []}


@contextmanager
def _account_context(server: PracticeServer, folder: Path) -> Iterator[AccountContext]:
    with open_account_context(server.profile, folder) as account_context:
        yield account_context


def live_through(way: Way, *, reference: bool) -> Outcome:
    """One desk, one way of destruction, one restart."""
    outcome = Outcome(way)
    building = PracticeBuilding()
    with tempfile.TemporaryDirectory() as temporary, PracticeServer(building) as server:
        server.knobs = Knobs(ignore_reference=not reference)
        folder, old = Path(temporary) / "account", Path(temporary) / "old"
        _deliver_some(server, folder, old)
        known = [package.package_id for package in waiting(building) if package.description != _DELIVERED][:2]
        commands = ["log a1", f"release {known[0]} r1", "log a2", "log a3", "log a4", "log a5", "hand r2"]
        child = Child(folder / DATABASE)
        destroyed_at = 4 if way.running else len(commands)
        for number, command in enumerate(commands):
            if number == destroyed_at:
                destroy(folder, old, way)
            _note(outcome, child.do(command))
        child.kill()
        if not way.running:
            destroy(folder, old, way)
        _start_again(outcome, server, folder)
        _judge(outcome, building)
    return outcome


def _deliver_some(server: PracticeServer, folder: Path, old: Path) -> None:
    """Deliver two packages; `old` holds the files from before, when both were unsent."""
    with _account_context(server, folder) as account_context:
        for _ in range(2):
            account_context.outbox.log(a_draft(description=_DELIVERED))
        shutil.copytree(folder, old)
        while deliver_next(account_context) is not None:
            pass


def _note(outcome: Outcome, line: dict[str, Any]) -> None:
    outcome.told += line["told"]
    if "error" in line:
        outcome.errors.append(line["error"])
    else:
        outcome.marks.append(line["mark"])
        if not line["worker"]:
            outcome.errors.append(f"the worker does not see {line['mark']}")


def _start_again(outcome: Outcome, server: PracticeServer, folder: Path) -> None:
    used = (folder / "copy.db").exists()  # called like by the workspace
    with (
        closing(Outbox(folder / DATABASE, expected=used)) as window,
        _account_context(server, folder) as account_context,
    ):
        if window.recovery is not None:
            outcome.told.append(damage_words(recovery=window.recovery))
        for _ in range(60):
            if (
                deliver_next(account_context) is None
                and account_context.outbox.next_due(account_context.clock()) is None
            ):
                break
        outcome.asked = sum(entry.state == "refused" for entry in account_context.outbox.entries())


def _judge(outcome: Outcome, building: PracticeBuilding) -> None:
    packages = building.packages(RIVERSIDE)
    notes = [given.note for one in packages if (given := building.given(RIVERSIDE, one.package_id)) is not None]
    there = Counter([package.description for package in packages] + notes)
    outcome.lost = [mark for mark in outcome.marks if not there[mark]]
    outcome.back = len(outcome.marks) - len(outcome.lost)
    known = {f"a{n}" for n in range(1, _PACKAGES + 1)} | {f"r{n}" for n in range(1, _RELEASES + 1)}
    outcome.doubled = [mark for mark in known if there[mark] > 1]
    if there[_DELIVERED] != 2:
        outcome.doubled.append(f"{there[_DELIVERED]} of 2 delivered before")


def line_of(outcome: Outcome) -> str:
    """One row of the table."""
    back = f"{outcome.back} of {len(outcome.marks)}"
    told = " / ".join(dict.fromkeys(outcome.told)) or "-"
    errors = f"; errors shown: {', '.join(outcome.errors)}" if outcome.errors else ""
    asked = f"; asked {outcome.asked}" if outcome.asked else ""
    doubled = f"; DOUBLED {outcome.doubled}" if outcome.doubled else ""
    return (
        f"{'good' if outcome.is_good else 'BAD '} {outcome.way.name:<62} {back}{asked}{errors}{doubled}; told: {told}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 if a row is bad."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.destruction", description=__doc__)
    parser.add_argument("--no-reference", action="store_true", help="a server that ignores `reference`")
    parser.add_argument("--only", default="", help="only ways whose name contains this")
    options = parser.parse_args(arguments)
    chosen = [way for way in ways() if options.only in way.name]
    outcomes = []
    for way in chosen:
        outcomes.append(live_through(way, reference=not options.no_reference))
        print(line_of(outcomes[-1]), flush=True)
    bad = sum(not one.is_good for one in outcomes)
    lost, doubled = sum(len(one.lost) for one in outcomes), sum(len(one.doubled) for one in outcomes)
    silent = sum(len(one.lost) for one in outcomes if not one.is_good)
    print(f"{len(outcomes)} ways: {lost} lost and told, {silent} lost in silence, {doubled} doubled, {bad} bad")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
