"""A year of packages to a workbook beside a window that is used: `python -m tests.benchmarks.exports`.

Meanwhile, the user searches and logs every 100 ms. Baseline: the same export beside an idle window.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GLIB"] = "1"  # as in the program

from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.reports.export_options import ExportFormat, ExportOptions
from mybuilding_desk.domain.reports.export_task import ExportTask
from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.text.documents import report_text
from mybuilding_desk.ui.window.main_window import MainWindow
from tests.benchmarks.as_program import as_program
from tests.benchmarks.find import fill, window
from tests.benchmarks.hands import search, wait
from tests.benchmarks.stall import Ticks
from tests.benchmarks.table import Line

ROWS: Final = 130_000
_EVERY_MS: Final = 100
_SEARCHES: Final = ("smi", "tba", "1204", "ups", "wet", "ana")
_PERIOD: Final = Period("days", datetime(2000, 1, 1, tzinfo=UTC).date(), datetime(2099, 1, 1, tzinfo=UTC).date())


def counted(workspace: Workspace) -> Figures:
    """The figures of all packages."""
    found: list[Figures] = []
    workspace.reports.counted.connect(found.append)
    workspace.reports.ask(ReportRequest(workspace.store.community_id, _PERIOD))
    wait(lambda: bool(found) and found[-1].is_complete, 60)
    return found[-1]


def export(shown: MainWindow, path: Path, file_format: ExportFormat, meanwhile: Callable[[], object]) -> float:
    """Export everything, act every 100 ms until the file is there, and return the seconds that took."""
    workspace = shown.desk._workspace if shown.desk is not None else None
    assert workspace is not None
    figures, now = counted(workspace), datetime.now(UTC).astimezone()
    community = workspace.store.community()
    document = report_text.document(figures, community, report_text.Circumstances(now))
    task = ExportTask(str(path), figures.request, document, ExportOptions(file_format, names=True), now, "en")
    saved: list[Path] = []
    workspace.reports.exports.saved.connect(saved.append)
    begun = due = perf_counter()
    workspace.reports.export(task)
    while not saved:
        wait(lambda due=due: perf_counter() >= due or bool(saved), 60)
        due = perf_counter() + _EVERY_MS / 1000
        meanwhile()
    return perf_counter() - begun


def lines(folder: Path, copies: Path) -> Iterator[Line]:
    """Each format, and the window meanwhile."""
    fill(copies / f"find-{ROWS}", ROWS)
    keys: list[float] = []
    with as_program(), window(copies / f"find-{ROWS}") as shown:

        def use() -> None:
            begun = perf_counter()
            search(shown, _SEARCHES[len(keys) % len(_SEARCHES)])
            keys.append((perf_counter() - begun) * 1000)

        alone = export(shown, folder / "alone.xlsx", "xlsx", lambda: None)
        ticks = Ticks()
        for _ in range(50):
            due = perf_counter() + _EVERY_MS / 1000
            use()
            wait(lambda due=due: perf_counter() >= due, 60)
        ticks.stop()
        idle, calm = median(keys), quantiles(ticks.gaps, n=100)[98]
        keys.clear()
        ticks = Ticks()
        taken = export(shown, folder / "a.xlsx", "xlsx", use)
        ticks.stop()
        size = (folder / "a.xlsx").stat().st_size / 2**20
        what = f"{ROWS:,} packages to XLSX beside a used window, {size:.0f} MiB"
        yield Line(what, taken, "s", "an idle window", alone, most=5)
        gaps = quantiles(ticks.gaps, n=100)[98]
        yield Line("a search meanwhile, median", median(keys), "ms", "without an export", idle, most=250)
        yield Line("gap of the window meanwhile, p99", gaps, "ms", "without an export", calm, most=33)
        for file_format in ("csv", "html"):
            yield Line(
                f"the same to {file_format.upper()}", export(shown, folder / "a", file_format, use), "s", most=10
            )


def main() -> None:
    """Measure and print."""
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for line in lines(Path(name), Path(name)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
