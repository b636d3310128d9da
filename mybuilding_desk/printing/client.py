"""The program's side of the printing process: starts it on demand, asks it, and ends it when it hangs."""

import subprocess
from collections.abc import Sequence
from contextlib import closing
from tempfile import TemporaryDirectory
from threading import Timer
from time import monotonic
from typing import Any, Final

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.core.json_lines import decode, encode, read
from mybuilding_desk.core.program import PRINT_SERVICE, program_command, program_environment
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.printing.values import LabelOptions, Printer

_LISTING_S: Final = 10.0
_LABEL_S: Final = 15.0
_NEXT_LABEL_S: Final = 0.25
_DOCUMENT_S: Final = 30.0
_NEXT_DOCUMENT_S: Final = 0.5
_NEXT_ROW_S: Final = 0.02
_FRESH_S: Final = 100.0
"""Seconds for which a process is surely there: it ends by itself after `service.IDLE_S` without a job."""
_END_S: Final = 2.0
_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows, a program without windows gets no console either."""


class PrintClient:
    """Asks the printing process, for one thread. Every method but `close` blocks, and raises `PrintTrouble`."""

    def __init__(self, *, listing_s: float = _LISTING_S, label_s: float = _LABEL_S) -> None:
        self._listing_s = listing_s
        self._label_s = label_s
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._used = 0.0

    def printers(self) -> list[Printer]:
        """Return the installed printers."""
        return list(read(tuple[Printer, ...], self._ask({"job": "printers"}, self._listing_s)))

    def print_labels(self, options: LabelOptions, labels: Sequence[LabelContent]) -> None:
        """Print labels as one job; it returns when the printing system has taken all of it."""
        limit = self._label_s + _NEXT_LABEL_S * (len(labels) * options.copies - 1)
        self._ask({"job": "labels", "options": options, "labels": tuple(labels)}, limit, options.printer)

    def print_numbers(self, preferred: str, codes: Sequence[str], mark: str = "") -> str:
        """Print a number sheet on a printer with A4 or Letter pages, and return its description.

        It is the `preferred` printer if its pages are that large, else the default one of the system, else any. `mark`
        is on each code.
        """
        job = {"job": "numbers", "preferred": preferred, "codes": tuple(codes), "mark": mark}
        return str(self._ask(job, _DOCUMENT_S))

    def print_documents(self, documents: Sequence[object]) -> str:
        """Print documents on the printer for whole pages, as `print_numbers`; return its description.

        All are of one kind of `documents.output.LAY_OUT`: a `ProofContent`, `ReportDocument`, or `SlipContent`.
        """
        return str(self._ask({"job": "print", **_described(documents)}, _limit_s(documents)))

    def pdf(self, documents: Sequence[object], paper: Paper, title: str) -> bytes:
        """Return documents of one kind as PDF/A, see `documents.output.pdf`: no window waits while it is drawn."""
        job = {"job": "pdf", **_described(documents), "paper": paper, "title": title}
        return read(bytes, self._ask(job, _limit_s(documents)))

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if not process:
            return
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        try:
            process.wait(_END_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._folder:
            self._folder.cleanup()

    def _ask(self, job: dict[str, Any], limit_s: float, printer: str = "") -> Any:
        """Return the result of a job. A process that takes longer than `limit_s` is ended."""
        process = self._running()
        late = Timer(limit_s, process.kill)
        late.daemon = True
        start = monotonic()
        late.start()
        try:
            line = _exchange(process, encode({**job, "limit_s": limit_s}))
        finally:
            late.cancel()
        self._used = monotonic()
        if not line.endswith(b"\n"):
            self.close()
            raise PrintTrouble("crashed" if self._used - start < limit_s else "no_answer", printer)
        told = decode(line)
        if "trouble" in told:
            raise PrintTrouble(told["trouble"], told.get("printer") or printer, told.get("detail", ""))
        return told["result"]

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process; a new one if there is none, or if it may be about to end."""
        if self._process and (self._process.poll() is not None or monotonic() - self._used > _FRESH_S):
            self.close()
        if not self._process:
            try:
                # CUPS keeps a document there until the server has it; a process that hangs is ended before.
                self._folder = TemporaryDirectory(prefix="mybuilding-desk-print-", ignore_cleanup_errors=True)
                self._process = subprocess.Popen(  # noqa: S603 - the program itself
                    program_command(PRINT_SERVICE),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env=program_environment() | {"TMPDIR": self._folder.name},
                    creationflags=_NO_WINDOW,
                )
            except OSError as error:
                raise PrintTrouble("crashed", detail=error.strerror or type(error).__name__) from None
        return self._process


def pdf(documents: Sequence[object], paper: Paper, title: str) -> bytes:
    """Return documents as `PrintClient.pdf` does, in a process of their own."""
    with closing(PrintClient()) as client:
        return client.pdf(documents, paper, title)


def _described(documents: Sequence[object]) -> dict[str, Any]:
    return {"kind": type(documents[0]).__name__, "documents": tuple(documents)}


def _limit_s(documents: Sequence[object]) -> float:
    """Return the time limit for drawing documents, in seconds."""
    rows = sum(len(table.rows) for one in documents if isinstance(one, ReportDocument) for table in one.tables)
    return _DOCUMENT_S + _NEXT_DOCUMENT_S * len(documents) + _NEXT_ROW_S * rows


def _exchange(process: subprocess.Popen[bytes], line: bytes) -> bytes:
    """Return the answer to a line, without its end if the process has ended before."""
    assert process.stdin is not None  # noqa: S101 - both are pipes
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(line)
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:
        return b""
