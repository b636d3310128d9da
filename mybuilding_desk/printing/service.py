"""The process that prints: it reads jobs from its standard input and answers each on its standard output.

The system's printing calls can hang for as long as the spooler does, without releasing the interpreter, and drivers can
crash. Here they stop nothing but themselves (docs/decisions/0010-printing.md).
"""

import faulthandler
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from traceback import extract_tb
from typing import Any, BinaryIO, Final

from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.core.json_lines import decode, encode, read
from mybuilding_desk.core.processes import service_arguments, service_pipes
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing import cups
from mybuilding_desk.printing.documents import output
from mybuilding_desk.printing.fitted_text import load_fonts
from mybuilding_desk.printing.pages import installed_printers
from mybuilding_desk.printing.print_job import print_documents, print_labels, print_numbers
from mybuilding_desk.printing.values import LabelOptions

IDLE_S: Final = 120
"""Seconds without a job after which the process ends."""
_SPARE_S: Final = 3
"""Seconds after a job's time limit until the process ends by itself: the program that would end it may be gone."""


def serve(jobs: BinaryIO, answers: BinaryIO, *, idle_s: float = IDLE_S) -> int:
    """Do one job after the other until the input ends; a time limit ends the process.

    `faulthandler` has the only timer of Python that needs no interpreter lock.
    """
    with Path(os.devnull).open("w", encoding="ascii") as nowhere:
        faulthandler.dump_traceback_later(idle_s, exit=True, file=nowhere)
        while line := jobs.readline():
            job = decode(line)
            faulthandler.dump_traceback_later(job["limit_s"] + _SPARE_S, exit=True, file=nowhere)
            answers.write(encode(answer(job)))
            answers.flush()
            faulthandler.dump_traceback_later(idle_s, exit=True, file=nowhere)
        faulthandler.cancel_dump_traceback_later()
    return 0


def answer(job: Mapping[str, Any]) -> dict[str, Any]:
    """Do a job and return its result, or its trouble."""
    try:
        return {"result": _JOBS[job["job"]](job)}
    except PrintTrouble as trouble:
        return {"trouble": trouble.reason, "printer": trouble.printer, "detail": trouble.detail}
    except Exception as error:  # reported to the program, which continues
        place = extract_tb(error.__traceback__)[-1]
        return {"trouble": "unknown", "detail": f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"}


def main() -> int:
    """Run the process: an application without windows, on the standard input and output."""
    with service_pipes() as (jobs, answers):
        application = QGuiApplication(service_arguments())
        application.setApplicationName("MyBuilding Desk")
        if sys.platform != "win32":
            cups.speak_english()
        return serve(jobs, answers)


def _printers(_job: Mapping[str, Any]) -> Any:
    return installed_printers()


def _labels(job: Mapping[str, Any]) -> Any:
    options = read(LabelOptions, job["options"])
    print_labels(options, read(tuple[LabelContent, ...], job["labels"]))


def _numbers(job: Mapping[str, Any]) -> Any:
    return print_numbers(read(str, job["preferred"]), read(tuple[str, ...], job["codes"]), read(str, job["mark"]))


def _print(job: Mapping[str, Any]) -> Any:
    return print_documents(_documents(job))


def _pdf(job: Mapping[str, Any]) -> Any:
    load_fonts()
    return output.pdf(_documents(job), job["paper"], read(str, job["title"]))


def _documents(job: Mapping[str, Any]) -> list[Any]:
    kind = next(one for one in output.LAY_OUT if one.__name__ == job["kind"])
    return [read(kind, one) for one in job["documents"]]


_JOBS: Final[Mapping[str, Callable[[Mapping[str, Any]], Any]]] = {
    "printers": _printers,
    "labels": _labels,
    "numbers": _numbers,
    "print": _print,
    "pdf": _pdf,
}
