"""Exports of reports of one account, one at a time, each in a process of its own.

Python's threads share one interpreter: beside a used window, an export on a worker took three times as long, and every
report waited for it (docs/decisions/0013-exports.md).
"""

import logging
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.core.files import part_of
from mybuilding_desk.core.json_lines import decode, encode
from mybuilding_desk.core.program import EXPORT_SERVICE, program_command, program_environment
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask

_log = logging.getLogger(__name__)

_END_MS: Final = 2000
_hung: Final[list[QProcess]] = []
"""Processes that a disk without an answer keeps from ending: destroying one would hold up the window for 30 s."""


class ExportProcess(QProcess):
    """The process that writes one file. It ends with the program: its input ends then."""

    progressed = Signal(int)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, task: ExportTask, source: ExportSource) -> None:
        super().__init__(parent)
        self._path = Path(task.path)
        self._part = part_of(self._path)
        self._line = encode({"task": task, "source": source, "part": str(self._part)})
        self._is_over = False
        program, *options = program_command(EXPORT_SERVICE)
        self.setProgram(program)
        self.setArguments(options)
        environment = QProcessEnvironment()
        for name, value in program_environment().items():
            environment.insert(name, value)
        self.setProcessEnvironment(environment)
        self.setStandardErrorFile(QProcess.nullDevice())
        self.readyReadStandardOutput.connect(self._read)
        self.errorOccurred.connect(self._fail_to_start)
        self.finished.connect(self._end)

    def begin(self) -> None:
        """Start it."""
        self.start()
        self.write(self._line)  # its input stays open: the end of it means the end of the program

    def stop(self) -> None:
        """End it, without waiting; nothing is emitted anymore, and the unfinished file is deleted."""
        self._is_over = True
        self.kill()

    def wait(self) -> None:
        """Wait for the end of one that was stopped."""
        if self.state() != QProcess.ProcessState.NotRunning and not self.waitForFinished(_END_MS):
            self.setParent(None)
            _hung.append(self)

    def _read(self) -> None:
        while self.canReadLine() and not self._is_over:
            answer = decode(bytes(self.readLine().data()))
            if "written" in answer:
                self.progressed.emit(answer["written"])
            elif "saved" in answer:
                self._is_over = True
                self.saved.emit(self._path)
            else:
                self._fail(answer)

    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # then it never ends, either
            self._end()

    def _end(self) -> None:
        self._read()
        with suppress(OSError):
            self._part.unlink(missing_ok=True)
        if not self._is_over:
            self._fail({"detail": self.errorString()})
        self.deleteLater()

    def _fail(self, answer: dict[str, Any]) -> None:
        self._is_over = True
        trouble, detail = answer.get("trouble", ""), answer.get("detail", "")
        _log.warning("an export failed: %s", trouble or detail)
        self.failed.emit(StorageTrouble(trouble, detail) if trouble else DeskError(detail))


class ReportExports(QObject):
    """Writes report files; a new one cancels the one before."""

    saved = Signal(object)
    """The `Path` of the file."""
    failed = Signal(object)
    """A `DeskError`."""

    def __init__(self) -> None:
        super().__init__()
        self.process: ExportProcess | None = None
        """The process that writes now."""
        self.written: int | None = None
        """The number of packages in the file so far, `None` if nothing is exported now."""

    def start(self, task: ExportTask, source: ExportSource) -> None:
        """Write a report file; an export that is not finished is canceled."""
        self.cancel()
        process = self.process = ExportProcess(self, task, source)
        self.written = 0
        process.progressed.connect(self._progressed)
        process.saved.connect(self._finished)
        process.failed.connect(self._not_saved)
        process.begin()

    def cancel(self) -> None:
        """Stop the export, if there is one; its file is deleted, and nothing is emitted."""
        if self.process is not None:
            self.process.stop()
        self.process = self.written = None

    def close(self) -> None:
        """Stop the export, and wait for its end."""
        self.cancel()
        for process in self.findChildren(ExportProcess):
            process.wait()

    def _progressed(self, written: int) -> None:
        self.written = written

    def _finished(self, path: Path) -> None:
        self.process = self.written = None
        self.saved.emit(path)

    def _not_saved(self, error: DeskError) -> None:
        self.process = self.written = None
        self.failed.emit(error)
