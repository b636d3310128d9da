"""Documents of whole pages: saved as PDF, printed, and drawn for a preview; their tables saved as CSV."""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.files import new_document, write_document
from mybuilding_desk.domain.records.release_proof import Paper, ProofContent
from mybuilding_desk.jobs.worker import JobHandle, Worker

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.door_slip import SlipContent
    from mybuilding_desk.domain.records.location_label import LocationSheet
    from mybuilding_desk.domain.reports.document import ReportDocument
    from mybuilding_desk.exporting.values import ExportContent

T = TypeVar("T")

Documents: TypeAlias = (
    "Sequence[ReportDocument] | Sequence[SlipContent] | Sequence[ProofContent] | Sequence[LocationSheet]"
)
"""One document or more, all of one kind."""

_TIMEOUT_S: Final = 60.0
"""Time limit of drawing and writing: a network share may not respond."""
_PRINT_TIMEOUT_S: Final = 900.0
"""Longer than the time limits of `printing.client`."""


class PaperJobs(QObject):
    """Saves and prints documents, each job on a thread of its own, as a network share or a printer may block it."""

    drawn = Signal(object)
    """The `QImage` of a preview."""
    saved = Signal(object)
    """The `Path` of a file."""
    printed = Signal(object, str)
    """The documents, and the description of the printer."""
    not_saved = Signal(object, object)
    """The `Path`, and a `DeskError`."""
    not_printed = Signal(object, object)
    """The documents, and a `PrintTrouble`, or another `DeskError`."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self._preview, self._jobs = JobHandle(), list[JobHandle]()

    def preview(self, documents: Documents, paper: Paper, width_px: int) -> None:
        """Draw the first page as an image of this width, unless another one is wanted before."""
        self._preview.cancel()
        self._preview = self._run(partial(_first_page, documents, paper, width_px), self.drawn.emit, _ignore)

    def save(self, path: Path, documents: Documents, paper: Paper) -> None:
        """Write the documents as one PDF/A, whole or not at all."""
        self._save(path, partial(_write, path, documents, paper))

    def save_csv(self, path: Path, content: "ExportContent") -> None:
        """Write the rows of a content as CSV, whole or not at all."""
        self._save(path, partial(_write_csv, path, content))

    def print_out(self, documents: Documents) -> None:
        """Print the documents on the printer for whole pages."""
        printed, not_printed = partial(self.printed.emit, documents), partial(self.not_printed.emit, documents)
        self._run(partial(_print, documents), printed, not_printed, _PRINT_TIMEOUT_S)

    def close(self) -> None:
        """Report nothing anymore."""
        for job in self._jobs:
            job.cancel()

    def _save(self, path: Path, write: Callable[[], None]) -> None:
        self._run(write, partial(_emit, self.saved.emit, path), partial(self.not_saved.emit, path))

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        timeout_s: float = _TIMEOUT_S,
    ) -> JobHandle:
        job = self._worker.run_detached(work, done, failed, timeout_s)
        self._jobs.append(job)
        return job


def _first_page(documents: Documents, paper: Paper, width_px: int) -> object:
    from mybuilding_desk.printing.documents import output  # noqa: PLC0415 - documents, on first use

    return output.image(documents, paper, 0, width_px)


def _write(path: Path, documents: Documents, paper: Paper) -> None:
    from mybuilding_desk.printing.client import pdf  # noqa: PLC0415 - documents, on first use

    write_document(path, pdf(documents, paper, path.stem))


def _write_csv(path: Path, content: "ExportContent") -> None:
    from mybuilding_desk.exporting.csv_file import write_csv  # noqa: PLC0415 - documents, on first use

    with new_document(path) as file:
        write_csv(file, content)


def _print(documents: Documents) -> str:
    from mybuilding_desk.printing.client import PrintClient  # noqa: PLC0415 - documents, on first use

    with closing(PrintClient()) as client:
        return client.print_documents(documents)


def _emit(emit: Callable[[T], object], value: T, _none: None) -> None:
    emit(value)


def _ignore(_error: DeskError) -> None:
    return None
