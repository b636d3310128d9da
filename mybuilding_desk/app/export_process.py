"""The process that writes one report file: it reads a task from its standard input, and tells how far it is.

It has a second process read the packages meanwhile, of the same kind: Python's threads share one interpreter, and
reading takes as long as writing. Both read the cache and the records of the program that started them, and change
neither. Both end with their input: the program canceled the export, or is gone (docs/decisions/0013-exports.md).
"""

import gc
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from traceback import extract_tb
from typing import IO, Any, BinaryIO, Final

from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.core.json_lines import decode, encode, read
from mybuilding_desk.core.processes import lower_priority, service_arguments, service_pipes, start_service
from mybuilding_desk.core.program import EXPORT_SERVICE
from mybuilding_desk.domain.reports.document import Column
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask
from mybuilding_desk.exporting.values import ExportContent
from mybuilding_desk.jobs.report_export import CellColumns, ReportExport, in_parts
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter
from mybuilding_desk.services.reports.files import ReportFiles
from mybuilding_desk.ui.text.documents import export_text
from mybuilding_desk.ui.text.language import use_language

_TELL_S: Final = 0.1
"""Time between two answers that tell how far it is."""
_GRACE_S: Final = 2.0
"""Time to end by itself when the input ends; a disk may not respond."""

Tell = Callable[[dict[str, Any]], None]


def main() -> int:
    """Run the process on its standard input and output; return 0 if it did all it was asked for, else 1."""
    lower_priority()
    gc.disable()  # it would look through new packages again and again for a tenth of the time, and find nothing
    with service_pipes() as (tasks, answers):
        application = QGuiApplication(service_arguments())
        application.setApplicationName("MyBuilding Desk")

        def tell(answer: dict[str, Any]) -> None:
            with suppress(OSError):  # nobody listens anymore
                answers.write(encode(answer))
                answers.flush()

        line = tasks.readline()
        if not line.endswith(b"\n"):
            return 1
        asked = decode(line)
        task, source = read(ExportTask, asked["task"]), read(ExportSource, asked["source"])
        use_language(application, task.language)
        part = asked.get("part")
        work = partial(_write, Path(part), tell) if part else partial(_send, answers)
        answer = _answer(task, source, work)
        tell(answer)
        return 0 if "done" in answer else 1


def _answer(
    task: ExportTask, source: ExportSource, work: Callable[[ExportTask, ExportSource, ReportCounter], dict[str, Any]]
) -> dict[str, Any]:
    """Do the work; return that it is done, or why not."""
    try:
        with closing(ReportFiles(Path(source.cache), Path(source.records), read_only=True)) as files:
            counter = ReportCounter(files, DeskState(source.entries, source.user_name, datetime.now(UTC)))
            return work(task, source, counter)
    except StorageTrouble as trouble:  # it says nothing about the folder that the user chose
        return {"detail": f"the cache: {trouble.reason}"}
    except DeskError as error:
        return {"detail": error.detail}
    except Exception as error:  # reported to the program, which continues
        place = extract_tb(error.__traceback__)[-1]
        return {"detail": f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"}


def _write(part: Path, tell: Tell, task: ExportTask, source: ExportSource, counter: ReportCounter) -> dict[str, Any]:
    """Write the file, and its packages as the other process sends them."""
    content = _content(task, counter)
    export = ReportExport(Path(task.path), content, task.paper, part, _Progress(tell))
    over = Event()

    def give_up() -> None:
        export.cancel()
        if not over.wait(_GRACE_S):
            with suppress(OSError):
                part.unlink(missing_ok=True)
            os._exit(1)

    _at_end_of_input(give_up)
    try:
        columns = content.document.columns
        with _packages(task, source, columns) if task.options.packages else nullcontext(()) as parts:
            export.run(parts)
    except StorageTrouble as trouble:
        return {"trouble": trouble.reason, "detail": trouble.detail}
    finally:
        over.set()
    return {"done": True}


@contextmanager
def _packages(task: ExportTask, source: ExportSource, columns: Sequence[Column]) -> Iterator[Iterator[CellColumns]]:
    """Yield the cells of the packages, from a process that ends with the block, and with this process."""
    process, tasks, answers = start_service(EXPORT_SERVICE)
    with process:
        try:
            tasks.write(encode({"task": task, "source": source}))
            tasks.flush()  # it stays open: the end of it means the end of this process
            yield _received(answers, columns)
        finally:
            process.kill()


def _received(lines: IO[bytes], columns: Sequence[Column]) -> Iterator[CellColumns]:
    """Yield what `_send` sent. Raises `DeskError` if that was not all."""
    while not (line := lines.readline()).startswith(b"{"):
        if not line.endswith(b"\n"):
            raise DeskError("the process that reads the packages ended")
        part: list[Any] = json.loads(line)
        for number in _times(columns):
            part[number] = [text and datetime.fromisoformat(text) for text in part[number]]
        yield part
    answer = decode(line)
    if "done" not in answer:
        raise DeskError(answer.get("detail", ""))


def _send(answers: BinaryIO, task: ExportTask, _source: ExportSource, counter: ReportCounter) -> dict[str, Any]:
    """Send the cells of the packages to the process that writes the file, some at a time as a line; times as texts."""
    _at_end_of_input(partial(os._exit, 1))
    columns = _content(task, counter).document.columns
    cells = export_text.cells(columns, words=task.options.file_format != "csv")
    for made in in_parts(counter.packages(task.request), cells):
        part: list[Sequence[Any]] = list(made)
        for number in _times(columns):
            part[number] = [moment and moment.isoformat() for moment in part[number]]
        answers.write(json.dumps(part, separators=(",", ":")).encode("ascii") + b"\n")
        answers.flush()
    return {"done": True}


def _times(columns: Sequence[Column]) -> list[int]:
    return [number for number, column in enumerate(columns) if column.kind == "time"]


def _content(task: ExportTask, counter: ReportCounter) -> ExportContent:
    """Return the report as it is exported, without its packages."""
    community = counter.community(task.request.community_id)
    zone, users = community.timezone if community is not None else "", task.request.by_user
    return export_text.content(task.document, task.options, task.created, zone, users=users)


class _Progress:
    """Tells how many packages are written, the first time at once, then now and then."""

    def __init__(self, tell: Tell) -> None:
        self._tell, self._due = tell, 0.0

    def __call__(self, written: int) -> None:
        if monotonic() >= self._due:
            self._tell({"written": written})
            self._due = monotonic() + _TELL_S


def _at_end_of_input(end: Callable[[], object]) -> None:
    """Call `end` once the input ends, on a thread of its own."""

    def wait() -> None:
        with suppress(OSError):
            while os.read(0, 4096):  # not a buffered one: the interpreter could not end while this thread waits in it
                pass
        end()

    Thread(target=wait, daemon=True).start()
