"""The cost of the cleanup for the desk: `python -m tests.benchmarks.tidying`.

A cache of 100,000 packages of which two thirds are deleted, and an outbox of two months at 300 entries a day of which
half are deleted: the longest step in the worker, and the longest wait of a write by the window meanwhile.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Event, Thread
from time import perf_counter, sleep
from typing import Final

from mybuilding_desk.domain.models import Community
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.cleanup import clean_up, schedule_rewrite
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.benchmarks.many import COMMUNITY, packages
from tests.benchmarks.table import Line
from tests.support.offices import CLERK, a_draft, a_release, now

COUNT: Final = 100_000
DEEDS: Final = 9_000
_PAUSE: Final = 0.002
_SIGNATURE: Final = 6_000
"""Bytes of a drawn signature."""


def fill(account_context: AccountContext) -> None:
    """Two months of entries, every second one a signed release, and the packages."""
    dice, old = Random(1), now() - timedelta(days=31)
    known = list(packages(COUNT))
    account_context.copy.reference_data.replace_communities([Community(COMMUNITY, "140 Riverside")])
    account_context.copy.reference_data.remember(f"changed:{COMMUNITY}", now().isoformat())
    for begin in range(0, COUNT, 500):
        account_context.copy.store_packages(known[begin : begin + 500])
    for when in (old, now()):
        with closing(Outbox(account_context.folder / "outbox.db", lambda when=when: when)) as outbox:  # type: ignore[misc]
            for number in range(DEEDS // 2):
                logged = outbox.log(a_draft(resident_name=f"Who Came {number}"))
                handed = a_release(known[number], signature=dice.randbytes(_SIGNATURE))
                [released] = outbox.release([(handed, known[number])])
                for entry in (logged, released):
                    outbox.mark_sending(entry.entry_id)
                    outbox.mark_done(entry.entry_id, str(number))


def longest_wait(path: Path, done: Event) -> float:
    """Write to the outbox repeatedly until `done`, like the window; return the longest wait in ms."""
    longest = 0.0
    with closing(Outbox(path)) as outbox:
        while not done.is_set():
            begun = perf_counter()
            outbox.make_due()
            longest = max(longest, (perf_counter() - begun) * 1000)
            sleep(_PAUSE)
    return longest


def run(account_context: AccountContext) -> tuple[list[float], float]:
    """The time of each step and the longest wait of a write, in ms."""
    done, waits = Event(), [0.0]
    writer = Thread(target=lambda: waits.append(longest_wait(account_context.folder / "outbox.db", done)))
    writer.start()
    steps, work = [], clean_up(account_context, account_context.folder, quiet=True)
    begun = perf_counter()
    for _ in work:
        steps.append((perf_counter() - begun) * 1000)
        begun = perf_counter()
    steps.append((perf_counter() - begun) * 1000)
    done.set()
    writer.join()
    return steps, max(waits)


def lines(folder: Path) -> Iterator[Line]:
    """All figures."""
    account_context = AccountContext(Connection(PRACTICE_PROFILE), CLERK, folder / "mine")
    fill(account_context)
    sizes = [(folder / "mine" / name).stat().st_size / 2**20 for name in ("copy.db", "outbox.db")]
    account_context.history = timedelta(days=90)
    schedule_rewrite(account_context)
    steps, waited = run(account_context)
    description = f"of {len(steps)}; {sizes[0]:.0f} MiB copy, {sizes[1]:.0f} MiB outbox"
    yield Line("tidying, longest step but the last in the lane", max(steps[:-1]), "ms", description, most=500)
    yield Line("tidying, last step: both files written anew", steps[-1], "ms", most=10_000)
    yield Line("tidying, longest wait of a deed for its outbox", waited, "ms", most=250)
    steps, waited = run(account_context)
    yield Line("tidying a tidy PC, longest wait of a deed", waited, "ms", f"{len(steps)} steps", most=100)
    account_context.close()


def main() -> int:
    """Measure and print; return 1 if a line misses its limit."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        results = list(lines(Path(name)))
    for line in results:
        print(line)
    return int(not all(line.holds for line in results))


if __name__ == "__main__":
    sys.exit(main())
