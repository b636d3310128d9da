"""Latency of a log: until a package is safe on disk, and from Enter to its row while the network hangs.

`python -m tests.benchmarks.latency`: each figure with the minimum of this computer, measured in the same run.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from mybuilding_desk.storage.keychain import MemoryKeychain
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.benchmarks.as_program import as_program
from tests.benchmarks.hands import rest, use_clock, wait
from tests.benchmarks.painted import Painted, timed, until_painted
from tests.support.paper import printing_on_paper
from tests.support.server import PracticeServer

COMMITS, ENTERS, WAITING = 300, 100, 1000
_SIZE = (1366, 768)
_SCAN_MS = 3


def bare_writes(folder: Path) -> list[float]:
    """4 KiB appended and flushed to disk, nothing else."""
    file = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        return [timed(lambda: (os.write(file, bytes(4096)), os.fdatasync(file))) for _ in range(COMMITS)]
    finally:
        os.close(file)


def commits(folder: Path) -> list[float]:
    """`Outbox.log` as the counter calls it: the row is on disk when it returns."""
    with closing(Outbox(folder / "outbox.db")) as outbox:
        return [timed(partial(outbox.log, _draft(number))) for number in range(COMMITS)]


def _draft(number: int) -> PackageDraft:
    return PackageDraft("32", "12B", "UPS", str(uuid4()), datetime.now(UTC), tracking_number=f"TBA{number:012}")


def bare_repaints() -> list[float]:
    """A plain table of 30 rows, repainted."""
    table = QTableView()
    table.setModel(QStringListModel([f"row {number}" for number in range(30)]))
    table.resize(*_SIZE)
    table.show()
    QTest.qWaitForWindowExposed(table)
    painted = Painted(table.viewport(), lambda: True)

    return [until_painted(table.viewport().update, painted) for _ in range(ENTERS)]


@contextmanager
def desk(folder: Path) -> Iterator[tuple[App, PracticeServer]]:
    """The whole program, signed in over HTTPS, with its lists loaded."""
    with ExitStack() as stack:
        server = stack.enter_context(PracticeServer(PracticeBuilding()))
        app = App(AppPaths.under(folder), MemoryKeychain())
        stack.callback(app.close)
        app.start(server.profile)
        app.show()
        app.window.resize(*_SIZE)
        assert app.session is not None
        app.session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, False)
        wait(lambda: app.workspace is not None and bool(app.workspace.store.directory.search("2a")))
        wait(lambda: app.workspace is not None and app.workspace.refresher.checked_at is not None)
        yield app, server


def enters(
    folder: Path, waiting: int = 0, before: Callable[[App, int], object] = lambda _app, _number: None
) -> list[float]:
    """From the Enter key that logs a package to the end of the paint with its row; the server never answers.

    The outbox has `waiting` entries at the start. `before` is called before each package with its number.
    """
    with as_program(), desk(folder) as (app, server):
        server.knobs.hang = True
        [file] = folder.rglob("outbox.db")
        with closing(Outbox(file)) as outbox:
            for number in range(waiting):
                outbox.log(_draft(number))
        _see_what_waits(app)
        window = app.window.windowHandle()
        assert app.window.desk is not None
        table, line = app.window.desk.ui.table, app.window.desk.ui.scan_field.edit
        use_clock(app.window)
        wanted = ""

        def is_shown() -> bool:
            row = table.rows.row(0)
            return row is not None and row.package.tracking_number == wanted

        painted = Painted(table.viewport(), is_shown)
        taken = []
        for number in range(ENTERS):
            wanted = f"TBA{309471000000 + number:012}"
            before(app, number)
            line.setFocus()
            rest()
            for char in wanted:
                QTest.keyClick(line, char)
                rest(_SCAN_MS)
            QTest.keyClick(window, Qt.Key.Key_Return)
            for char in "2a":
                rest()
                QTest.keyClick(line, char)
            rest()
            QCoreApplication.processEvents()
            # To the field, not to the window: else QTest would also handle the timers before it returns.
            taken.append(until_painted(lambda: QTest.keyClick(line, Qt.Key.Key_Return), painted))
        assert app.workspace is not None
        assert app.workspace.store.waiting_count() == waiting + ENTERS
        assert server.building.adds == 0
        server.release()
        return taken


def enters_with_labels(folder: Path) -> tuple[list[float], list[float]]:
    """The same in turn without and with labels that print by themselves, on a printer that takes them at once."""

    with printing_on_paper() as paper:

        def switch(app: App, number: int) -> None:
            wait(lambda: len(paper.jobs) == number // 2)
            app.preferences.change(label_when="every" if number % 2 else "off", label_printer="Zebra")

        taken = enters(folder, before=switch)
    return taken[::2], taken[1::2]


def _see_what_waits(app: App) -> None:
    """Register the unsent entries, as a program does at its start or when each is created."""
    assert app.workspace is not None
    assert app.window.desk is not None
    app.workspace.store.reload()
    wait(lambda: app.window.desk is not None and app.window.desk.is_quiet)


def main() -> None:
    """Measure everything and print a table."""
    qt = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        without, with_labels = enters_with_labels(folder / "labels")
        rows = [
            ("bare fdatasync of 4 KiB", bare_writes(folder)),
            ("one package logged, safe on the disk", commits(folder)),
            ("bare table repainted", bare_repaints()),
            ("Enter to the row painted, network hung", enters(folder / "desk")),
            (f"the same, {WAITING:,} deeds waiting", enters(folder / "busy", WAITING)),
            ("in turn, without labels", without),
            ("in turn, with labels", with_labels),
        ]
    print(f"{'':42}{'n':>5}{'median ms':>12}{'p99 ms':>10}")
    for what, taken in rows:
        print(f"{what:42}{len(taken):>5}{median(taken):>12.2f}{quantiles(taken, n=100)[98]:>10.2f}")
    del qt


if __name__ == "__main__":
    main()
