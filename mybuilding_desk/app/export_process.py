"""The process that writes one report file: it reads a task from its standard input, and tells how far it is.

It reads the cache and the records of the program that started it, and changes neither. It ends with its input: the
program canceled the export, or is gone (docs/decisions/0013-exports.md).
"""

import gc
import os
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from traceback import extract_tb
from typing import Any, Final

from PySide6.QtGui import QGuiApplication

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.json_lines import decode, encode, read
from mybuilding_desk.core.processes import lower_priority, service_arguments, service_pipes
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask
from mybuilding_desk.jobs.report_export import ReportExport, in_parts
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
    """Run the process on its standard input and output; return 0 if the file was written, else 1."""
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
        answer = _answer(task, source, Path(asked["part"]), tell)
        tell(answer)
        return 0 if "saved" in answer else 1


def _answer(task: ExportTask, source: ExportSource, part: Path, tell: Tell) -> dict[str, Any]:
    """Write the file; return that it is saved, or why not."""
    try:
        with closing(ReportFiles(Path(source.cache), Path(source.records), read_only=True)) as files:
            return _written(files, task, source, part, tell)
    except StorageTrouble as trouble:
        return {"trouble": trouble.reason, "detail": trouble.detail}
    except Exception as error:  # reported to the program, which continues
        place = extract_tb(error.__traceback__)[-1]
        return {"detail": f"{type(error).__name__} in {Path(place.filename).name}:{place.lineno}"}


def _written(files: ReportFiles, task: ExportTask, source: ExportSource, part: Path, tell: Tell) -> dict[str, Any]:
    try:
        counter = ReportCounter(files, DeskState(source.entries, source.user_name, datetime.now(UTC)))
        community = counter.community(task.request.community_id)
    except StorageTrouble as trouble:  # it says nothing about the folder that the user chose
        return {"detail": f"the cache: {trouble.reason}"}
    zone, users = community.timezone if community is not None else "", task.request.by_user
    content = export_text.content(task.document, task.options, task.created, zone, users=users)
    cells = export_text.cells(content.document.columns, words=task.options.file_format != "csv")
    export = ReportExport(Path(task.path), content, task.paper, part, _Progress(tell))
    over = Event()
    Thread(target=_end_with_input, args=(export, part, over), daemon=True).start()
    try:
        export.run(in_parts(counter.packages(task.request), cells))
    finally:
        over.set()
    return {"saved": True}


class _Progress:
    """Tells how many packages are written, the first time at once, then now and then."""

    def __init__(self, tell: Tell) -> None:
        self._tell, self._due = tell, 0.0

    def __call__(self, written: int) -> None:
        if monotonic() >= self._due:
            self._tell({"written": written})
            self._due = monotonic() + _TELL_S


def _end_with_input(export: ReportExport, part: Path, over: Event) -> None:
    """Wait for the end of the input, then end the process, on a thread of its own."""
    with suppress(OSError):
        while os.read(0, 4096):  # not a buffered reader: the interpreter could not end while this thread waits in it
            pass
    export.cancel()
    if not over.wait(_GRACE_S):
        with suppress(OSError):
            part.unlink(missing_ok=True)
        os._exit(1)
