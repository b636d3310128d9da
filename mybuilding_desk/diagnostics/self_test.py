"""The self-test: run the whole program in practice mode without a screen, operated by key events."""

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from mybuilding_desk import __version__
from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.core.terminal import echo
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.reports.export_options import ExportOptions
from mybuilding_desk.domain.reports.export_task import ExportTask
from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.codes import read_codes
from mybuilding_desk.printing.label_painter import image
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.text.documents import report_text

_PAUSE_S = 0.6
_STEP_TIMEOUT_S = 60.0
_NUMBER = "1Z999AA10123456784"


class StepFailed(Exception):
    """A step did not reach the expected state in time."""


def self_test() -> int:
    """Sign in, list, log, release, print, export, and close; print a JSON report.

    Return 0 if all steps worked, else 1.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="mybuilding-desk-test-", ignore_cleanup_errors=True) as folder:
        report = _Run(Path(folder)).report()
    echo(json.dumps(report, indent=2))  # in ASCII: Windows writes files and pipes in the code page of the computer
    return 0 if report["ok"] else 1


class _Run:
    """One run of the test. Each step records what it saw, and its duration is measured."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._app: Any = None
        self._seen: dict[str, Any] = {"version": __version__, "ok": False, "seconds": {}}

    def report(self) -> dict[str, Any]:
        try:
            for step in (
                self._start,
                self._sign_in,
                self._list,
                self._log,
                self._release,
                self._print,
                self._export,
                self._close,
            ):
                began = time.perf_counter()
                step()
                self._seen["seconds"][step.__name__.strip("_")] = round(time.perf_counter() - began, 3)
            self._seen["ok"] = True
        except Exception as error:
            self._seen["failed"] = f"{type(error).__name__}: {error}"
        finally:
            self._leave()
        return self._seen

    def _leave(self) -> None:
        """Close what a failed step left open, so that no window or worker thread outlives the test."""
        if self._app is not None:
            self._app.window.close()
            self._app.worker.close(10)
            self._app.window.deleteLater()

    def _start(self) -> None:
        self._qt = QApplication.instance() or QApplication(["mybuilding-desk"])
        self._app = App(AppPaths.under(self._folder))
        self._app.start_practice(self._folder / "practice")
        self._app.preferences.change(grace_seconds=0)
        self._app.show()
        self._until(self._app.window.isVisible, "the window")
        self._seen["platform"] = getattr(self._qt, "platformName", str)()

    def _sign_in(self) -> None:
        self._press("Return")
        self._until(lambda: self._app.workspace is not None, "the sign-in")
        self._seen["user"] = self._app.workspace.user.full_name if self._app.workspace else ""

    def _list(self) -> None:
        desk = self._workspace()
        self._until(lambda: desk.refresher.checked_at is not None and not desk.refresher.busy, "the refresh")
        self._until(lambda: bool(desk.store.directory.search("12b")), "the residents")
        self._seen["communities"] = {one.title: self._pending(one.community_id) for one in desk.store.communities()}

    def _log(self) -> None:
        desk, before = self._workspace(), self._pending()
        self._type(_NUMBER)
        self._press("Return")
        self._type("12b")
        self._press("Return")
        self._until(lambda: self._state() in {"logged", "refused"}, "the server's answer")
        self._require(self._state() == "logged", "the server's confirmation")
        # The worker has stored it; the counts follow once the GUI is notified.
        self._until(lambda: self._pending() == before + 1, "the longer list")
        package = desk.store.find_number(_NUMBER)[0].package
        self._seen["logged"] = {"unit": package.unit, "kind": package.type_name, "pending": self._pending()}
        self._require(bool(package.package_id), "the logged package")

    def _release(self) -> None:
        desk, before = self._workspace(), self._pending()
        self._pause()  # an immediate scan of the package just logged would only say that it is logged
        self._type(_NUMBER)
        self._press("Return")
        self._pause()
        self._press("F4")
        self._pause()
        self._press("Return")
        self._until(lambda: self._state() == "released" and not desk.store.waiting_count(), "the release")
        self._until(lambda: self._pending() < before, "the shorter list")
        package = desk.store.find_number(_NUMBER)[0].package
        self._seen["released"] = {"to": package.released_to, "by": package.released_by, "pending": self._pending()}

    def _print(self) -> None:
        """Draw a label, read its code, and ask the printing process for the printers; none has to be installed."""
        code = label_code(_NUMBER)
        label = image(LabelContent(code, "12B"), 57, 32, 203, "qr")
        self._require(read_codes(label) == [label_text(code)], "the code of a label")
        client = PrintClient()
        try:
            self._seen["printers"] = len(client.printers())
        finally:
            client.close()

    def _export(self) -> None:
        """Export the packages of this week, in the process for it."""
        desk, counted, done = self._workspace(), list[Figures](), list[object]()
        today = datetime.now(UTC).date()
        request = ReportRequest(desk.store.community_id, Period("days", today - timedelta(days=6), today))
        desk.reports.counted.connect(counted.append)
        desk.reports.ask(request)
        self._until(lambda: counted and counted[-1].is_complete, "the report")
        now, path = datetime.now(UTC), self._folder / "report.xlsx"
        community = desk.store.community()
        assert community is not None  # noqa: S101 - one is shown
        document = report_text.document(counted[-1], community, report_text.Circumstances(now))
        desk.reports.exports.saved.connect(done.append)
        desk.reports.exports.failed.connect(done.append)
        desk.reports.export(ExportTask(str(path), request, document, ExportOptions("xlsx"), now, "system"))
        self._until(lambda: done, "the end of the export")
        self._require(path.is_file(), "the exported file")
        self._seen["exported"] = {"packages": counted[-1].packages, "bytes": path.stat().st_size}

    def _close(self) -> None:
        self._app.window.close()
        self._require(self._app.worker.close(), "the end of the worker thread")

    # Input and observation

    def _workspace(self) -> Workspace:
        workspace: Workspace | None = self._app.workspace
        if workspace is None:
            raise StepFailed("the workspace")
        return workspace

    def _state(self) -> str:
        rows = self._workspace().store.find_number(_NUMBER)
        return str(rows[0].state) if rows else ""

    def _pending(self, community_id: str = "") -> int:
        store = self._workspace().store
        return int(store.pending_counts().get(community_id or store.community_id, 0))

    def _type(self, text: str) -> None:
        for char in text:
            self._key(0, char)

    def _press(self, name: str) -> None:
        self._key(int(getattr(Qt.Key, f"Key_{name}").value), "\r")

    def _key(self, code: int, text: str) -> None:
        focus = self._app.window.focusWidget() or self._app.window
        for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(focus, QKeyEvent(event_type, code, Qt.KeyboardModifier.NoModifier, text))

    def _pause(self) -> None:
        """Wait like a person: an earlier Enter would be taken for the scanner's."""
        end = time.monotonic() + _PAUSE_S
        self._until(lambda: time.monotonic() >= end, "the time")

    def _until(self, came: Callable[[], object], what: str) -> None:
        limit = time.monotonic() + _STEP_TIMEOUT_S
        while not came():
            self._require(time.monotonic() < limit, what)
            self._qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def _require(self, fine: bool, what: str) -> None:
        if not fine:
            raise StepFailed(f"{what} did not come")
