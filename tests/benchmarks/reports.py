"""Reports over a year of packages: `python -m tests.benchmarks.reports [--keep FOLDER]`.

From the request to the first figures, and to all of them, in the whole desk: the first report of a year, a change of
the period, and the same report again. Baseline in the same run: one GROUP BY hour over the arrivals of a year.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.values import to_micros
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.benchmarks import find
from tests.benchmarks.many import A_DAY, COMMUNITY
from tests.benchmarks.painted import timed
from tests.benchmarks.table import Line

SIZES: Final = (130_000, 400_000)
_FIRST_MS, _CHANGE_MS, _GROWTH = 300.0, 150.0, 2.5
_RUNS: Final = 5
_YEAR: Final = 365


def fill(folder: Path, count: int) -> None:
    """A cache of `count` packages, with the columns of the current version."""
    find.fill(folder, count)
    with closing(PackageCache(folder / "copy.db")) as copy:
        place: int | None = 0
        while copy.reference_data.recall("unlabeled") and place is not None:
            place = copy.fill_new_keys(place, 5000)
        copy.reference_data.remember("unlabeled", "")


def baseline(folder: Path) -> float:
    """Milliseconds of one GROUP BY of a year's arrivals by hour."""
    sql = """SELECT arrived_at / 3600000000 AS hour, count(*) FROM packages
             WHERE community_id = ? AND pending IN (0, 1) AND arrived_at >= ? GROUP BY hour"""
    values = COMMUNITY, to_micros(datetime.now(UTC) - timedelta(days=_YEAR))
    with closing(PackageCache(folder / "copy.db")) as copy:
        return median(timed(lambda: copy.file.rows(sql, values)) for _ in range(_RUNS))


def taken(workspace: Workspace, request: ReportRequest) -> tuple[float, float]:
    """Milliseconds from the request to its first figures, and to all of them, on the GUI thread."""
    got: list[float] = []
    loop = QEventLoop()  # a loop here would keep the interpreter from the worker

    def counted(figures: Figures) -> None:
        got.append((perf_counter() - begin) * 1000)
        if figures.is_complete:
            loop.quit()

    workspace.reports.counted.connect(counted)
    begin = perf_counter()
    QTimer.singleShot(0, lambda: workspace.reports.ask(request))
    loop.exec()
    workspace.reports.counted.disconnect(counted)
    return got[0], got[-1]


def lines(_folder: Path, copies: Path) -> Iterator[Line]:
    """Every figure of reports: a year, at each size; and all packages of the largest cache."""
    firsts: dict[str, float] = {}
    for size in SIZES:
        folder = copies / f"find-{size}"
        fill(folder, size)
        base = baseline(folder)
        with find.window(folder) as shown:
            assert shown.desk is not None and shown.desk._workspace is not None
            for what, figure, most in _figures(shown.desk._workspace):
                limit = most if size == SIZES[0] else None
                yield Line(f"{what}, {size:,}", figure, "ms", "GROUP BY hour, a year", base, most=limit)
                if what in firsts:
                    yield Line("the same", figure, "ms", f"{SIZES[0]:,}", firsts[what], most_ratio=_GROWTH)
                firsts.setdefault(what, figure)
            days = size // A_DAY + 1
            if days > 2 * _YEAR:
                some = [taken(shown.desk._workspace, _request(days, number)) for number in range(_RUNS)]
                for name, at in (("first figures", 0), ("complete", 1)):
                    figure = median(one[at] for one in some)
                    yield Line(f"all {size:,} in one report, {name}", figure, "ms", "GROUP BY hour, a year", base)


def _figures(workspace: Workspace) -> Iterator[tuple[str, float, float | None]]:
    """Yield names, milliseconds, and limits at the first size."""
    first, whole = taken(workspace, _request(_YEAR, 0))
    yield "first report of a year, first figures", first, _FIRST_MS
    yield "first report of a year, complete", whole, None
    changes = [taken(workspace, _request(_YEAR, number)) for number in range(1, _RUNS + 1)]
    yield "change of period, first figures", median(one for one, _ in changes), _CHANGE_MS
    yield "change of period, complete", median(one for _, one in changes), None
    again = [taken(workspace, _request(_YEAR, _RUNS))[1] for _ in range(_RUNS)]
    yield "the same report again, complete", median(again), None
    more = [taken(workspace, _request(_YEAR, number, more=True))[1] for number in range(1, _RUNS + 1)]
    yield "change of period, with users and units", median(more), None


def _request(days: int, moved: int, *, more: bool = False) -> ReportRequest:
    """A report of this many days until today, or until some days before: nothing of it is in memory."""
    last = datetime.now(UTC).date() - timedelta(days=moved)
    return ReportRequest(COMMUNITY, Period("days", last - timedelta(days=days - 1), last), by_user=more, by_unit=more)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="a folder where the filled copies are and stay")
    kept = parser.parse_args().keep
    qt = QApplication.instance() or QApplication([])
    assert isinstance(qt, QApplication)
    apply_theme(qt, Settings(theme="light"))
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for line in lines(Path(name), kept or Path(name)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
