"""Latency of the command palette per key: `python -m tests.benchmarks.palette [--keep FOLDER]`.

From Ctrl K to the painted palette, and from each key of 40 queries to the end of the paint with its results, in the
whole desk, with 5,000 residents and 400,000 packages. Also the memory of the palette once it is built.
"""

import argparse
import gc
import os
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import thread_time
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.practice.sample_residents import directory
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.ui.palette.controller import PaletteController
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.window.main_window import MainWindow
from tests.benchmarks import find
from tests.benchmarks.hands import QUERIES, wait
from tests.benchmarks.many import COMMUNITY, PEOPLE
from tests.benchmarks.painted import Painted, until_painted

SIZE: Final = 400_000
_MORE: Final = ("lock", "setings", "dark theme", "12b", "release", ">s", "@smith", "#1z9", "undo", "go to")
_OPENINGS: Final = 100

Taken = tuple[float, float]
"""Milliseconds by the clock, and of this thread's CPU time."""


def fill(folder: Path, count: int = SIZE) -> None:
    """A cache of `count` packages and 5,000 residents in `folder`, created if missing."""
    find.fill(folder, count)
    with closing(PackageCache(folder / "copy.db")) as copy:
        if len(copy.reference_data.residents(COMMUNITY)) != PEOPLE:
            copy.reference_data.replace_residents(COMMUNITY, directory(PEOPLE, COMMUNITY), datetime.now(UTC))


def _taken(act: Callable[[], object], painted: Painted) -> Taken:
    worked = thread_time()
    return until_painted(act, painted), (thread_time() - worked) * 1000


def _controller(shown: MainWindow) -> PaletteController:
    desk = shown.desk
    assert desk is not None
    palette = desk.palette_controller
    wait(lambda: not (palette._warming.isActive() or palette._first_paint.is_waiting()))  # built after the sign-in
    wait(lambda: bool(find_residents(shown)))
    return palette


def find_residents(shown: MainWindow) -> object:
    """Anything the resident directory finds, once it is loaded."""
    assert shown.desk is not None
    workspace = shown.desk.palette_controller._workspace
    return workspace is not None and workspace.store.directory.search("a")


def openings(shown: MainWindow) -> list[Taken]:
    """From Ctrl K to the painted palette, the first opening included."""
    palette, handle = _controller(shown), shown.windowHandle()
    sheet = palette.sheet()
    painted, taken = Painted(sheet.view.viewport(), sheet.isVisible), []
    for _ in range(_OPENINGS):
        QCoreApplication.processEvents()
        taken.append(_taken(lambda: QTest.keyClick(handle, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier), painted))
        QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    return taken


def keystrokes(shown: MainWindow) -> list[Taken]:
    """From each key of the queries to the painted results of the whole text."""
    palette = _controller(shown)
    sheet = palette.sheet()
    palette.toggle()
    painted, taken = Painted(sheet.view.viewport(), lambda: bool(sheet.model.rows)), []
    for query in (*QUERIES, *_MORE):
        for char in query:
            QCoreApplication.processEvents()
            taken.append(_taken(partial(_press, sheet.field, char), painted))
        QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
        QCoreApplication.processEvents()
    palette.toggle()
    return taken


def _press(field: object, char: str) -> None:
    """Press a key of the field, without the other events that `QTest` would handle before it returns."""
    assert isinstance(field, type(QApplication.focusWidget()))
    for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(event_type, ord(char.upper()), Qt.KeyboardModifier.NoModifier, char)
        QCoreApplication.sendEvent(field, event)


def memory() -> float:
    """Resident memory of this process in MiB; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="a folder where the filled copies are and stay")
    parser.add_argument("--size", type=int, default=SIZE, help="packages in the cache")
    given = parser.parse_args()
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    apply_theme(qt, Settings(theme="light"))
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(given.keep or name) / f"find-{given.size}"
        folder.mkdir(parents=True, exist_ok=True)
        fill(folder, given.size)
        with find.window(folder) as shown:
            palette = shown.desk.palette_controller  # type: ignore[union-attr]
            palette._warming.stop()
            wait(lambda: bool(find_residents(shown)) and shown.desk is not None and shown.desk.is_quiet)
            gc.collect()
            before = memory()
            palette.build()
            wait(lambda: not palette._first_paint.is_waiting())
            after = memory()
            gc.freeze()
            opened = openings(shown)
            taken = [keystrokes(shown), keystrokes(shown)]
    head = "".join(f"{name:>9}" for name in ("median", "p99", "longest"))
    print(f"{'milliseconds from a key to the frame':48}{'n':>6}{head}{'CPU median':>12}{'CPU p99':>9}")
    report("first opening", opened[:1] * 2)
    report("opening", opened)
    report(f"typed key, {given.size:,} packages, first round", taken[0])
    report(f"typed key, {given.size:,} packages, second round", taken[1])
    print(f"memory of the palette: {after - before:.1f} MiB")


def report(what: str, taken: list[Taken]) -> None:
    """One line of the table."""
    walls, works = [wall for wall, _ in taken], [work for _, work in taken]
    figures = (median(walls), p99(walls), max(walls))
    print(f"{what:48}{len(taken):>6}" + "".join(f"{figure:>9.2f}" for figure in figures), end="")
    print(f"{median(works):>12.2f}{p99(works):>9.2f}", flush=True)


def p99(taken: list[float]) -> float:
    """The 99th percentile."""
    return quantiles(taken, n=100)[98]


if __name__ == "__main__":
    main()
