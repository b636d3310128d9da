"""Write a report to a file, on the reports worker or for a command: counted, canceled at any package, whole or not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import BinaryIO, Final

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.files import new_document
from mybuilding_desk.core.gui_priority import yield_to_gui
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import Cell
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.exporting.values import ExportContent

_PART: Final = 64
"""Packages of a part of the work, before which it yields: 1 to 3 ms."""
_MAX_WAITING: Final = 0.25
"""Longest part of the time that is spent waiting for a window that is never idle."""


class ExportCanceled(DeskError):
    """The user canceled an export: there is no file."""


@dataclass(slots=True)
class ReportExport:
    """One export. `written` packages are in the file so far; read it, and call `cancel`, on any thread.

    `cells` makes the cells of a package; `content.rows` is not used.
    """

    path: Path
    content: ExportContent
    cells: Callable[[ExportRow], Sequence[Cell]]
    paper: Paper = "A4"
    written: int = 0
    _is_canceled: bool = field(default=False, init=False)

    def cancel(self) -> None:
        """Stop before the next package, and delete the unfinished file."""
        self._is_canceled = True

    def run(self, packages: Iterable[ExportRow]) -> Path:
        """Write the file with these packages, and return its path.

        Raises `StorageTrouble`, `ExportCanceled`, and for a PDF `PrintTrouble`.
        """
        with new_document(self.path) as file:
            self._write(file, replace(self.content, rows=self._rows(packages)))
            self._go_on()
        return self.path

    def _write(self, file: BinaryIO, content: ExportContent) -> None:
        match content.options.file_format:
            case "csv":
                from mybuilding_desk.exporting.csv_file import write_csv as write  # noqa: PLC0415 - reports, on first use
            case "xlsx":
                from mybuilding_desk.exporting.xlsx_file import write_xlsx as write  # noqa: PLC0415 - reports, on first use
            case "html":
                from mybuilding_desk.exporting.html_file import write_html as write  # noqa: PLC0415 - reports, on first use
            case "pdf":
                from mybuilding_desk.printing.client import pdf  # noqa: PLC0415 - reports, on first use

                file.write(pdf([content.document], self.paper, content.document.title))
                return
        write(file, content)

    def _rows(self, packages: Iterable[ExportRow]) -> Iterator[Sequence[Cell]]:
        start, waited = monotonic(), 0.0
        for package in packages:
            if not self.written % _PART and waited < _MAX_WAITING * (monotonic() - start):
                before = monotonic()
                yield_to_gui()
                waited += monotonic() - before
            self._go_on()
            self.written += 1
            yield self.cells(package)

    def _go_on(self) -> None:
        if self._is_canceled:
            raise ExportCanceled
