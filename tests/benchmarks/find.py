"""Latency of search results per key in *Find*: `python -m tests.benchmarks.find [--keep FOLDER]`.

From each key of 40 queries to the end of the paint with its rows, in the whole desk, at 4,000, 40,000, and 400,000
packages. Baseline in the same run: a naive proxy model over 100,000. Also the cost of the index during a first sync.
"""

import argparse
import gc
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import process_time, thread_time
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.cache import writes
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.window.main_window import MainWindow
from tests.benchmarks.hands import QUERIES
from tests.benchmarks.many import CLERK, COMMUNITY, packages
from tests.benchmarks.painted import Painted, timed, until_painted

SIZES: Final = (4_000, 40_000, 400_000)
NAIVE: Final = 100_000
SYNC: Final = 50_000
_SIZE: Final = (1366, 768)


def fill(folder: Path, count: int) -> None:
    """A cache of `count` packages in `folder`, created if missing; cleaned up once, soon after the arrivals."""
    path, state = folder / "copy.db", f"{count} in one part"
    with closing(PackageCache(path)) as copy:
        if copy.reference_data.recall("benchmark") != state:
            copy.reference_data.replace_communities([Community(COMMUNITY, "140 Riverside")])
            rest = packages(count)
            while part := list(islice(rest, 5000)):
                copy.store_packages(part)
            copy.begin_merging()
            while copy.go_on_merging():
                pass
            copy.reference_data.remember("benchmark", state)


@contextmanager
def window(folder: Path) -> Iterator[MainWindow]:
    """The whole desk over the cache in `folder`, offline."""
    worker = Worker()
    preferences = Preferences(SettingsFile(folder / "settings.json"))
    workspace = Workspace(worker, Connection(PRACTICE_PROFILE), CLERK, folder, preferences)
    workspace.outbox_sender.stop()
    workspace.store.community_chosen.disconnect(workspace._chosen)
    workspace.store.choose(COMMUNITY)
    shown = MainWindow()
    shown.open_desk(workspace)
    shown.show()
    shown.resize(*_SIZE)
    QTest.qWaitForWindowActive(shown)
    gc.collect()
    gc.freeze()
    yield shown
    if shown.desk is not None:
        shown.desk.leave()
    shown.close()
    workspace.close()
    worker.close(10)


Taken = tuple[float, float]
"""Wall-clock milliseconds, and CPU milliseconds of this thread; other programs only affect the first."""


def cost(act: Callable[[], object], condition: Callable[[], bool] = lambda: True) -> Taken:
    """Like `timed`, with the CPU time of this thread."""
    worked = thread_time()
    return timed(act, condition), (thread_time() - worked) * 1000


def until_rows(act: Callable[[], object], painted: Painted) -> Taken:
    """From before `act` to the end of the frame with the rows; CPU time includes the rest of the event-loop turn."""
    worked = thread_time()
    return until_painted(act, painted), (thread_time() - worked) * 1000


def keystrokes(shown: MainWindow) -> tuple[list[Taken], list[Taken]]:
    """For each key of the queries and the Escape after each: until its rows are painted, and until the search ends."""
    desk = shown.desk
    assert desk is not None
    edit, rows = desk.ui.find_field.edit, desk.ui.table.rows
    painted = Painted(
        desk.ui.table.viewport(), lambda: not desk.find_controller.is_looking
    )  # the results of the whole text
    handle, to_paint, to_end = shown.windowHandle(), [], []
    for query in QUERIES:
        QTest.keyClick(handle, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        for char in query:
            QCoreApplication.processEvents()
            to_paint.append(until_rows(partial(QTest.keyClick, edit, char), painted))
            rest = cost(lambda: None, lambda: rows.search_results is None or rows.search_results.done)
            to_end.append((to_paint[-1][0] + rest[0], to_paint[-1][1] + rest[1]))
        QCoreApplication.processEvents()
        to_paint.append(until_rows(partial(QTest.keyClick, edit, Qt.Key.Key_Escape), painted))
    return to_paint, to_end


def naive(some: Sequence[Package]) -> list[Taken]:
    """The same keys in a proxy model over all packages, as a first draft would do it."""
    model = QStandardItemModel()
    for one in some:
        texts = (one.unit, one.resident_name, one.type_name, one.tracking_number, one.shelf, one.description)
        model.appendRow([QStandardItem(text) for text in texts])
    proxy, table = QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table.setModel(proxy)
    table.resize(*_SIZE)
    table.show()
    QTest.qWaitForWindowExposed(table)
    painted = Painted(table.viewport(), lambda: True)
    taken = []

    def look_for(text: str) -> None:
        proxy.setFilterFixedString(text)
        table.viewport().update()

    for query in QUERIES:
        for length in range(1, len(query) + 1):
            QCoreApplication.processEvents()
            taken.append(until_rows(partial(look_for, query[:length]), painted))
        QCoreApplication.processEvents()
        taken.append(until_rows(partial(look_for, ""), painted))
    table.close()
    return taken


def first_sync(folder: Path, *, indexed: bool) -> float:
    """CPU seconds to store 50,000 packages in pages of 500."""
    kept, some = writes.update, list(packages(SYNC, datetime(2026, 11, 12, tzinfo=UTC)))
    if not indexed:
        writes.update = lambda *_: None
    try:
        with closing(PackageCache(folder / f"sync-{indexed}.db")) as copy:
            begin = process_time()
            for start in range(0, SYNC, 500):
                copy.store_packages(some[start : start + 500])
            return process_time() - begin
    finally:
        writes.update = kept


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="a folder where the filled copies are and stay")
    kept = parser.parse_args().keep
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    apply_theme(qt, Settings(theme="light"))
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(kept or name)
        print(f"{'milliseconds from a key':48}{'n':>6}{'median':>9}{'p95':>9}{'longest':>9}{'CPU p95':>9}")
        report("naive proxy model, 100,000 packages", baseline := naive(list(packages(NAIVE))))
        for size in SIZES:
            fill(folder / str(size), size)
            with window(folder / str(size)) as shown:
                keystrokes(shown)  # once to warm up
                to_paint, to_end = keystrokes(shown)
            report(f"Find to rows painted, {size:,} packages", to_paint)
            report(f"Find to the end of the search, {size:,} packages", to_end)
        print(f"p95: {_p95(_walls(baseline)) / _p95(_walls(to_paint)):.0f} times the naive model's speed")
        bare, full = first_sync(Path(name), indexed=False), first_sync(Path(name), indexed=True)
        print(
            f"first sync of 50,000 packages into the copy: {bare:.1f} s of CPU without the index, {full:.1f} s with it"
        )


def report(what: str, taken: list[Taken]) -> None:
    """One line of the table."""
    walls, works = _walls(taken), [work for _, work in taken]
    figures = (median(walls), _p95(walls), max(walls), _p95(works))
    print(f"{what:48}{len(taken):>6}" + "".join(f"{figure:>9.2f}" for figure in figures), flush=True)


def _walls(taken: list[Taken]) -> list[float]:
    return [wall for wall, _ in taken]


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20)[-1]


if __name__ == "__main__":
    main()
