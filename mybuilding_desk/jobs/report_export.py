"""Write a report to a file, in a process of its own or for a command: canceled at any package, whole or not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.files import new_document
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import Cell
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.exporting.values import ExportContent

_PART: Final = 250
CellColumns = Sequence[Sequence[Cell]]
"""The cells of some packages: of each column those of all of them."""


class ExportCanceled(DeskError):
    """The export was canceled: there is no file."""


@dataclass(slots=True)
class ReportExport:
    """One export. `written` packages are in the file so far; call `cancel` on any thread.

    `content.rows` is not used. `part` is the temporary file beside the other, one of its own name by default.
    `progressed` is called now and then with the packages written.
    """

    path: Path
    content: ExportContent
    paper: Paper = "A4"
    part: Path | None = None
    progressed: Callable[[int], object] = int
    written: int = 0
    _is_canceled: bool = field(default=False, init=False)

    def cancel(self) -> None:
        """Stop before one of the next packages, and delete the unfinished file."""
        self._is_canceled = True

    def run(self, parts: Iterable[CellColumns]) -> Path:
        """Write the file with these packages, and return its path. A PDF needs a `QGuiApplication`.

        It looks before each part whether it is canceled. Raises `StorageTrouble` and `ExportCanceled`.
        """
        drawn = self._draw() if self.content.options.file_format == "pdf" else b""
        with new_document(self.path, self.part) as file:
            if drawn:
                file.write(drawn)
            else:
                self._write(file, replace(self.content, rows=self._rows(parts)))
            self._go_on()
        return self.path

    def _draw(self) -> bytes:
        from mybuilding_desk.printing.documents.output import pdf  # noqa: PLC0415 - documents, on first use
        from mybuilding_desk.printing.fitted_text import load_fonts  # noqa: PLC0415 - documents, on first use

        load_fonts()
        return pdf([self.content.document], self.paper, self.content.document.title)

    def _write(self, file: BinaryIO, content: ExportContent) -> None:
        match content.options.file_format:
            case "csv":
                from mybuilding_desk.exporting.csv_file import write_csv as write  # noqa: PLC0415 - reports, on first use
            case "xlsx":
                from mybuilding_desk.exporting.xlsx_file import write_xlsx as write  # noqa: PLC0415 - reports, on first use
            case _:
                from mybuilding_desk.exporting.html_file import write_html as write  # noqa: PLC0415 - reports, on first use
        write(file, content)

    def _rows(self, parts: Iterable[CellColumns]) -> Iterator[Sequence[Cell]]:
        for columns in parts:
            self._go_on()
            self.progressed(self.written)
            yield from zip(*columns, strict=True)
            self.written += len(columns[0])

    def _go_on(self) -> None:
        if self._is_canceled:
            raise ExportCanceled


def in_parts(
    packages: Iterable[ExportRow], cells: Callable[[Sequence[ExportRow]], CellColumns]
) -> Iterator[CellColumns]:
    """Return the cells of packages, as `cells` makes them, some packages at a time."""
    left = iter(packages)
    while some := list(islice(left, _PART)):
        yield cells(some)
