"""Exports of reports of one account, one at a time, on the worker of the reports."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import Cell
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.figures import ReportRequest
from mybuilding_desk.exporting.values import ExportContent
from mybuilding_desk.jobs.report_export import ReportExport
from mybuilding_desk.jobs.worker import JobHandle

if TYPE_CHECKING:
    from mybuilding_desk.services.reports.reports import Reports


class ReportExports(QObject):
    """Writes report files. Reading the cache and writing the file take turns, so no report waits for the disk twice."""

    saved = Signal(object)
    """The `Path` of the file."""
    failed = Signal(object)
    """A `DeskError`."""

    def __init__(self, reports: "Reports") -> None:
        super().__init__()
        self._reports = reports
        self._export: ReportExport | None = None
        self._job: JobHandle | None = None

    @property
    def written(self) -> int | None:
        """The number of packages in the file so far, `None` if nothing is exported now."""
        return None if self._export is None else self._export.written

    def start(
        self,
        path: Path,
        request: ReportRequest,
        content: ExportContent,
        cells: Callable[[ExportRow], Sequence[Cell]],
        paper: Paper,
    ) -> None:
        """Write the report at `path`; an export that is not finished is canceled."""
        self.cancel()
        export = self._export = ReportExport(path, content, cells, paper)
        self._job = self._reports.run(
            lambda counter: export.run(counter.packages(request)), self._finished, self._not_saved
        )

    def cancel(self) -> None:
        """Stop the export, if there is one; its file is deleted, and nothing is emitted."""
        if self._export is not None and self._job is not None:
            self._export.cancel()
            self._job.cancel()
        self._export = self._job = None

    def _finished(self, path: Path) -> None:
        self._export = self._job = None
        self.saved.emit(path)

    def _not_saved(self, error: DeskError) -> None:
        self._export = self._job = None
        self.failed.emit(error)
