"""The packages of an export, read by a second process while the first one writes the file of them.

Python's threads share one interpreter, and reading takes as long as writing.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import IO, Any

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.json_lines import decode, encode
from mybuilding_desk.core.processes import start_service
from mybuilding_desk.core.program import EXPORT_SERVICE
from mybuilding_desk.domain.reports.document import Column
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask
from mybuilding_desk.jobs.report_export import CellColumns, in_parts
from mybuilding_desk.services.reports.counting import ReportCounter
from mybuilding_desk.ui.text.documents import export_text


@contextmanager
def received_parts(
    task: ExportTask, source: ExportSource, columns: Sequence[Column]
) -> Iterator[Iterator[CellColumns]]:
    """Yield the cells of the packages of a task, from a process that ends with the block, and with this process."""
    process, jobs, answers = start_service(EXPORT_SERVICE)
    with process:
        try:
            jobs.write(encode({"task": task, "source": source}))
            jobs.flush()  # it stays open: the end of it means the end of this process
            yield _received(answers, columns)
        finally:
            process.kill()


def _received(lines: IO[bytes], columns: Sequence[Column]) -> Iterator[CellColumns]:
    """Yield what `send_parts` sent. Raises `DeskError` if that was not all."""
    times = _times(columns)
    while not (line := lines.readline()).startswith(b"{"):
        if not line.endswith(b"\n"):
            raise DeskError("the process that reads the packages ended")
        part: list[Any] = json.loads(line)
        for number in times:
            part[number] = [text and datetime.fromisoformat(text) for text in part[number]]
        yield part
    answer = decode(line)
    if "done" not in answer:
        raise DeskError(answer.get("detail", ""))


def send_parts(lines: IO[bytes], task: ExportTask, columns: Sequence[Column], counter: ReportCounter) -> None:
    """Send the cells of the packages of a task, a line for some of them; times are texts."""
    cells = export_text.cells(columns, words=task.options.file_format != "csv")
    times = _times(columns)
    for made in in_parts(counter.packages(task.request), cells):
        part: list[Sequence[Any]] = list(made)
        for number in times:
            part[number] = [moment and moment.isoformat() for moment in part[number]]
        lines.write(json.dumps(part, separators=(",", ":")).encode("ascii") + b"\n")
        lines.flush()


def _times(columns: Sequence[Column]) -> list[int]:
    return [number for number, column in enumerate(columns) if column.kind == "time"]
