"""Every promised figure with its baseline: `python -m tests.benchmarks [--keep FOLDER] [PART ...]`.

Prints one table; the exit code is 1 if a line misses its limit. Parts: start, find, people, enter, drop, palette,
stall, reports, days, exports, tidying. It takes about half an hour, mostly to fill caches of 400,000 packages: pass a
folder with `--keep` to reuse them. Leave the computer idle meanwhile. `--frozen` and `--bare` take the programs of two
bundles, see `start`.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GLIB"] = "1"  # as in the program

from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.practice.sample_residents import directory
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.benchmarks import days, exports, find, hands, latency, palette, reports, stall, start, tidying
from tests.benchmarks import directory as people
from tests.benchmarks.many import packages
from tests.benchmarks.table import Line

FRAME: Final = 16.7
FLAT: Final = 1.15
_BOX: Final = 50.0
_BOXES: Final = 300


def p(of: int, taken: list[float]) -> float:
    """A percentile."""
    return quantiles(taken, n=100)[of - 1]


def finding(_folder: Path, copies: Path) -> Iterator[Line]:
    """From a key in *Find* to its rows as the cache grows; baseline: a naive proxy model with a quarter of the rows."""
    naive = p(95, [wall for wall, _ in find.naive(list(packages(find.NAIVE)))])
    first = 0.0
    for size in find.SIZES:
        find.fill(copies / f"find-{size}", size)
        with find.window(copies / f"find-{size}") as shown:
            find.keystrokes(shown)
            taken = [wall for wall, _ in find.keystrokes(shown)[0]]
        figure, what = p(95, taken), f"key in Find to its rows, {size:,}, p95"
        yield Line(what, figure, "ms", f"proxy model, {find.NAIVE:,}", naive, most=FRAME, least_ratio=50)
        if first:
            yield Line(f"the same beside {find.SIZES[0]:,}", figure, "ms", f"{find.SIZES[0]:,}", first, most_ratio=FLAT)
        first = first or figure


def resident_box(_folder: Path, _copies: Path) -> Iterator[Line]:
    """From a key in the resident box to the ranked list."""
    residents = directory(5000)
    building = ResidentSearch(residents, open_counts={(one.unit, one.resident_id): 1 for one in residents[::4]})
    texts = [text[:size] for text in people.QUERIES for size in range(1, len(text) + 1)]
    taken = [people._cost(lambda text=text: building.search(text)) for text in texts for _ in range(11)]
    yield Line("key in the resident box to the ranked list, 5,000, p95", p(95, taken), "ms", most=FRAME)


def enter(folder: Path, _copies: Path) -> Iterator[Line]:
    """From Enter to the painted row while the network hangs."""
    bare, taken = latency.bare_repaints(), latency.enters(folder / "enter")
    what = "Enter to the row painted, network hung, p99"
    yield Line(what, p(99, taken), "ms", "bare repaint, median", median(bare), most=FRAME)
    busy = latency.enters(folder / "busy", latency.WAITING)
    yield Line(f"the same, {latency.WAITING:,} waiting", p(99, busy), "ms", "none waiting", p(99, taken), most=FRAME)


def drop(folder: Path, copies: Path) -> Iterator[Line]:
    """A batch at a busy desk, CPU time per package: scan, unit, Enter, all painted."""
    size = find.SIZES[-1]
    find.fill(copies / f"find-{size}", size)
    with find.window(copies / f"find-{size}") as shown:
        taken = []
        for number in range(_BOXES):
            begin = perf_counter()
            hands.log(shown, f"TBA{309_471_000_000 + number:012}")
            QApplication.processEvents()
            taken.append((perf_counter() - begin) * 1000)
    for file in (copies / f"find-{size}").glob("outbox.db*"):
        file.unlink()
    yield Line(f"a drop of {_BOXES} beside {size:,}, a box, p95", p(95, taken), "ms", most=_BOX)


def command_palette(_folder: Path, copies: Path) -> Iterator[Line]:
    """From a key to the painted palette: opening it, and each typed key, with 5,000 residents."""
    palette.fill(copies / f"find-{palette.SIZE}")
    with find.window(copies / f"find-{palette.SIZE}") as shown:
        opened = [wall for wall, _ in palette.openings(shown)]
        taken = [wall for wall, _ in palette.keystrokes(shown)]
    yield Line("first opening of the palette to its frame", opened[0], "ms", most=FRAME)
    yield Line("opening of the palette to its frame, p99", p(99, opened), "ms", most=FRAME)
    yield Line(f"key in the palette to its results, {palette.SIZE:,}, p99", p(99, taken), "ms", most=FRAME)


PARTS: Final[dict[str, Callable[[Path, Path], Iterator[Line]]]] = {
    "start": lambda folder, _: start.lines(folder),
    "stall": stall.lines,  # before the parts that fill this process: a new program does this first
    "find": finding,
    "people": resident_box,
    "enter": enter,
    "drop": drop,
    "palette": command_palette,
    "reports": reports.lines,
    "days": days.lines,
    "exports": exports.lines,
    "tidying": lambda folder, _: tidying.lines(folder),
}


def main() -> int:
    """Measure the requested parts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--keep", type=Path, help="a folder where the filled copies are and stay")
    parser.add_argument("--frozen", type=Path, help="the program of the bundle")
    parser.add_argument("--bare", type=Path, help="the bare dialog as a bundle")
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    qt = QApplication([])
    apply_theme(qt, Settings(theme="light"))
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder, copies = Path(name), given.keep or Path(name)
        parts = dict(PARTS) | {"start": lambda where, _: start.lines(where, given.frozen, given.bare)}
        short = 0
        for part in given.parts or PARTS:
            (folder / part).mkdir()
            for line in parts[part](folder / part, copies):
                print(line, flush=True)
                short += not line.holds
    print(f"{short} short" if short else "all hold")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
