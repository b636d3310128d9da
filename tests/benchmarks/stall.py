"""The longest time that the window does not respond: `python -m tests.benchmarks.stall`.

During the first sync of 50,000 packages while the user logs and searches; and while 400,000 rows are scrolled by wheel
and by dragging. Baseline: an idle window, in the same run.
"""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GLIB"] = "1"  # as in the program

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from mybuilding_desk.app.application import App
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.benchmarks.as_program import as_program
from tests.benchmarks.big_server import big_server
from tests.benchmarks.find import fill, window
from tests.benchmarks.hands import TICK_MS, log, search, wait
from tests.benchmarks.painted import Painted, until_painted
from tests.benchmarks.table import Line

FRAME: Final = 16.7
SYNC: Final = 50_000
ROWS: Final = 400_000
_SIZE: Final = (1366, 768)
_IDLE_SECONDS: Final = 5.0
_EVERY_MS: Final = 100
_SEARCHES: Final = ("smi", "tba", "1204", "ups", "wet", "ana")


class Ticks(QObject):
    """The gaps between the ticks of a timer, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def stop(self) -> None:
        """Stop measuring."""
        self._timer.stop()


def idle() -> list[float]:
    """The gaps of an idle window."""
    shown = QMainWindow()
    shown.resize(*_SIZE)
    shown.show()
    ticks, end = Ticks(), perf_counter() + _IDLE_SECONDS
    wait(lambda: perf_counter() > end)
    ticks.stop()
    return ticks.gaps


@contextmanager
def signed_in(folder: Path, profile: ServerProfile) -> Iterator[App]:
    """The program with its desk just opened and an empty cache."""
    app = App(AppPaths.under(folder), MemoryKeychain())
    app.start(profile)
    app.show()
    app.window.resize(*_SIZE)
    assert app.session is not None
    wait(app.window.isVisible, 10)
    app.session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, False)
    wait(lambda: app.workspace is not None and bool(app.workspace.store.communities()), 30)
    app.preferences.change(grace_seconds=0)
    yield app
    app.window.close()


def first_sync(folder: Path, profile: ServerProfile) -> tuple[list[float], int]:
    """The gaps during the sync while the user works, and the number of packages logged meanwhile."""
    with as_program(), signed_in(folder, profile) as app:
        workspace, desk = app.workspace, app.window.desk
        assert workspace is not None
        assert desk is not None
        desk.scan_router.scanner.pause()
        wait(lambda: bool(workspace.store.directory.search("2a")), 60)
        gc.collect()
        gc.freeze()
        ticks, done = Ticks(), 0
        due = perf_counter()
        while workspace.refresher.busy:
            wait(lambda due=due: perf_counter() >= due or not workspace.refresher.busy)
            due = perf_counter() + _EVERY_MS / 1000
            if done % 2:
                search(app.window, _SEARCHES[done // 2 % len(_SEARCHES)])
            else:
                log(app.window, f"TBA{309_471_000_000 + done:012}", slowly=True)
            done += 1
        ticks.stop()
        wait(lambda: not workspace.store.waiting_count(), 60)
        return ticks.gaps, done // 2


def scrolling(folder: Path) -> dict[str, list[float]]:
    """For each scroll step of the history: milliseconds to the end of its paint."""
    with window(folder) as shown:
        desk = shown.desk
        assert desk is not None
        desk.lists.show_list("history")
        QCoreApplication.processEvents()
        viewport, bar = desk.ui.table.viewport(), desk.ui.table.verticalScrollBar()
        painted = Painted(viewport, lambda: True)

        def frame(act: Callable[[], object]) -> float:
            QCoreApplication.processEvents()
            return until_painted(act, painted)

        for _ in range(20):
            frame(partial(wheel, viewport))
        turns = [frame(partial(wheel, viewport)) for _ in range(300)]
        ways = (*range(1, 300), *range(293, 0, -7))
        places = [bar.maximum() * step // 300 for step in ways]
        drags = [frame(partial(bar.setSliderPosition, place)) for place in places if place != bar.value()]
        return {"wheel": turns, "drag": drags}


def wheel(viewport: QObject) -> None:
    """One notch down."""
    middle = QPointF(300, 300)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), *none, False)
    QCoreApplication.sendEvent(viewport, event)


def lines(folder: Path, copies: Path) -> Iterator[Line]:
    """Sync and scrolling."""
    still = idle()
    with big_server(SYNC, folder) as profile:
        gaps, logged = first_sync(folder / "sync", profile)
    what = f"longest gap, first sync of {SYNC:,}, {logged} logged meanwhile"
    yield Line(what, max(gaps), "ms", "idle window", max(still), most=FRAME)
    fill(copies / str(ROWS), ROWS)
    for how, taken in scrolling(copies / str(ROWS)).items():
        yield Line(f"longest frame, {how}, {ROWS:,} rows", max(taken), "ms", "its median", median(taken), most=FRAME)


def main() -> None:
    """Measure and print."""
    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        for line in lines(Path(name), Path(name)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
