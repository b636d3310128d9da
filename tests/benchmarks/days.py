"""The cost of a day at the desk: `python -m tests.benchmarks.days`.

Start time to the list of 1,400 pending packages from caches of 400 and 400,000; memory with such a cache after one hour
of work in fast motion, and while 10,000 packages are logged; CPU and network of an idle desk.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import time
from typing import Any, Final

from tests.benchmarks.table import Line

STARTS: Final = 7
SIZES: Final = (400, 4_000, 40_000, 400_000)
IDLE_SECONDS: Final = 60
WINDOW: Final = (1366, 768)
"""Window sizes in pixels for the hour of work."""
LOGGED: Final = 10_000
_ENVIRONMENT: Final = {"QT_QPA_PLATFORM": "offscreen"}


def run(part: str, *arguments: str | Path, patience: float = 1800.0) -> dict[str, Any]:
    """The result of a part, run in its own process."""
    command = [sys.executable, "-m", "tests.benchmarks.day_parts", part, *map(str, arguments)]
    process = subprocess.run(
        command, env={**os.environ, **_ENVIRONMENT}, check=True, stdout=subprocess.PIPE, text=True, timeout=patience
    )
    return dict(json.loads(process.stdout.splitlines()[-1]))


def starts(copies: Path, sizes: Sequence[int], runs: int = STARTS) -> dict[int, list[float]]:
    """Milliseconds from process start until the pending list is painted, with alternating sizes."""
    taken: dict[int, list[float]] = {size: [] for size in sizes}
    for turn in range(runs + 1):
        for size in sizes:
            began = time()
            painted = run("list", copies / str(size))["painted_at"]
            if turn:
                taken[size].append((painted - began) * 1000)
    return taken


def lines(folder: Path, copies: Path) -> Iterator[Line]:
    """Every figure of a day."""
    for size in SIZES:
        run("fill", copies / str(size), str(size))
    taken = starts(copies, SIZES)
    base = median(taken[SIZES[0]])
    for size in SIZES[1:]:
        what = f"start to the pending list painted, copy of {size:,}"
        yield Line(what, median(taken[size]), "ms", f"copy of {SIZES[0]:,}", base, most_ratio=1.10)
    worked = run("hour", copies / str(SIZES[-1]), *map(str, WINDOW))["mib"]
    what, bare = "memory, 400,000 packages, after an hour's work", run("bare", *map(str, WINDOW))["mib"]
    yield Line(what, worked, "MiB", "bare window, as large", bare, most_ratio=2.1)  # its picture alone takes 4 MiB
    yield Line("the same", worked, "MiB", "bare dialog", run("bare")["mib"])
    grown = run("logged", folder / "logged", str(LOGGED))
    what = f"memory, after {LOGGED:,} logged"
    yield Line(what, grown["mib_after"], "MiB", "after the first thousand", grown["mib_before"], most_ratio=1.05)
    idle = run("idle", folder, str(IDLE_SECONDS))
    yield Line(f"processor of an idle desk, {IDLE_SECONDS} s", idle["percent"], "%", most=0.3)
    yield Line("requests of a look when nothing changed", idle["requests"], "", most=1)
    yield Line("bytes of its answer", idle["bytes"], "B", most=1024)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for line in lines(Path(name), Path(name)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
