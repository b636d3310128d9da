"""Exports in a process of their own: the same file, beside the reports, and nothing left however it ends."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.core.json_lines import encode
from mybuilding_desk.domain.reports.export_options import ExportFormat, ExportOptions
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask
from mybuilding_desk.domain.reports.figures import ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.report_export import ReportExport, in_parts
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.reports.exports import ExportProcess
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.text.documents import export_text
from tests.support.disks import Stalled
from tests.support.export_content import DOCUMENT, HOSTILE, hostile_content
from tests.support.offices import RIVERSIDE

PATIENCE = 60_000
"""Milliseconds: a process starts slowly on a busy computer."""
CREATED = datetime(2026, 11, 1, 10, 42, tzinfo=ZoneInfo("America/New_York"))
TODAY = datetime.now(UTC).date()
REQUEST = ReportRequest(RIVERSIDE, Period("days", TODAY - timedelta(days=500), TODAY + timedelta(days=1)), by_user=True)


def task(path: Path, file_format: ExportFormat = "csv", document=DOCUMENT) -> ExportTask:
    return ExportTask(str(path), REQUEST, document, ExportOptions(file_format, names=True), CREATED, "system")


@pytest.fixture
def stalled(quiet: Workspace, tmp_path: Path) -> Stalled:
    """Exports wait for the disk with the records, with their temporary file there."""
    made = Stalled(tmp_path / "stalled.db")
    quiet.reports._records = made.path
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def begin(qtbot, quiet: Workspace, path: Path) -> int:
    """Export until the disk stalls; return the id of the process."""
    quiet.reports.export(task(path))
    qtbot.waitUntil(lambda: bool(list(path.parent.glob(".*.part"))), timeout=PATIENCE)
    process = quiet.reports.exports.process
    assert process is not None
    return process.processId()


def test_the_file_is_that_of_a_command_with_unsynced_changes_and_hostile_texts(
    qtbot, quiet: Workspace, preferences, out: Path
) -> None:
    preferences.change(grace_seconds=20)
    match = quiet.actions.interpreter.recipients("12B")[0]
    for text in HOSTILE[:16]:
        quiet.actions.log(PackageForm(read_scan("1Z999AA10123456784"), "12B", match, note=text))
    quiet.actions.release(quiet.store.waiting_of("12B")[:2], HOSTILE[19], b"signature")
    document, zone = hostile_content().document, quiet.store.community().timezone
    for file_format in ("csv", "html", "xlsx"):
        content = export_text.content(document, ExportOptions(file_format, names=True), CREATED, zone, users=True)
        cells = export_text.cells(content.document.columns, words=file_format != "csv")
        rows: list[list[ExportRow]] = []
        quiet.reports.run(lambda counter: list(counter.packages(REQUEST)), rows.append, pytest.fail)
        qtbot.waitUntil(lambda rows=rows: bool(rows), timeout=PATIENCE)
        expected = ReportExport(out / f"expected.{file_format}", content).run(in_parts(rows[0], cells))
        path = out / f"a.{file_format}"
        with qtbot.waitSignal(quiet.reports.exports.saved, timeout=PATIENCE) as saved:
            quiet.reports.export(task(path, file_format, document))
        assert saved.args == [path]
        if file_format == "xlsx":
            assert _values(path) == _values(expected)
        else:
            assert path.read_bytes() == expected.read_bytes()
            assert path.stat().st_size > 20_000
    assert not list(out.glob(".*"))


def _values(path: Path) -> list[list[tuple[object, ...]]]:
    return [[*sheet.iter_rows(values_only=True)] for sheet in load_workbook(path)]


def test_a_pdf_has_the_summary(qtbot, quiet: Workspace, out: Path) -> None:
    with qtbot.waitSignal(quiet.reports.exports.saved, timeout=PATIENCE):
        quiet.reports.export(task(out / "a.pdf", "pdf"))
    assert (out / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert [one.name for one in out.iterdir()] == ["a.pdf"]


def test_reports_are_counted_while_an_export_waits_for_a_disk(
    qtbot, quiet: Workspace, stalled: Stalled, out: Path
) -> None:
    pid = begin(qtbot, quiet, out / "a.csv")
    assert quiet.reports.exports.written == 0
    assert os.getpriority(os.PRIO_PROCESS, pid) == min(os.getpriority(os.PRIO_PROCESS, 0) + 5, 19)
    with qtbot.waitSignal(quiet.reports.counted, timeout=PATIENCE, check_params_cb=lambda figures: figures.is_complete):
        quiet.reports.ask(REQUEST)
    with qtbot.waitSignal(quiet.reports.exports.saved, timeout=PATIENCE):
        stalled.end()
    assert quiet.reports.exports.written is None
    assert [one.name for one in out.iterdir()] == ["a.csv"]


def test_canceling_leaves_the_file_before_and_says_nothing(
    qtbot, quiet: Workspace, stalled: Stalled, out: Path
) -> None:
    (out / "a.csv").write_bytes(b"old")
    exports, said = quiet.reports.exports, list[object]()
    exports.saved.connect(said.append)
    exports.failed.connect(said.append)
    begin(qtbot, quiet, out / "a.csv")
    exports.cancel()
    assert exports.written is None
    qtbot.waitUntil(lambda: not exports.findChildren(ExportProcess), timeout=PATIENCE)
    assert [one.name for one in out.iterdir()] == ["a.csv"]
    assert (out / "a.csv").read_bytes() == b"old"
    begin(qtbot, quiet, out / "b.csv")
    with qtbot.waitSignal(exports.saved, timeout=PATIENCE):  # the next one takes the place of the one before
        quiet.reports.export(task(out / "c.csv"))
        stalled.end()
    qtbot.waitUntil(lambda: not exports.findChildren(ExportProcess), timeout=PATIENCE)
    assert sorted(one.name for one in out.iterdir()) == ["a.csv", "c.csv"]
    assert said == [out / "c.csv"]


def test_a_sign_out_ends_even_an_export_that_is_stopped(qtbot, quiet: Workspace, stalled: Stalled, out: Path) -> None:
    os.kill(pid := begin(qtbot, quiet, out / "a.csv"), signal.SIGSTOP)
    quiet.reports.close()
    qtbot.waitUntil(lambda: not list(out.iterdir()), timeout=PATIENCE)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_an_export_that_crashes_is_said(qtbot, quiet: Workspace, stalled: Stalled, out: Path) -> None:
    pid = begin(qtbot, quiet, out / "a.csv")
    with qtbot.waitSignal(quiet.reports.exports.failed, timeout=PATIENCE) as failed:
        os.kill(pid, signal.SIGKILL)
    assert type(failed.args[0]) is DeskError
    assert quiet.reports.exports.written is None
    assert not list(out.iterdir())


def test_an_export_that_cannot_start_is_said(
    qtbot, quiet: Workspace, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(out / "gone"))
    with qtbot.waitSignal(quiet.reports.exports.failed, timeout=PATIENCE) as failed:
        quiet.reports.export(task(out / "a.csv"))
    assert isinstance(failed.args[0], DeskError)
    assert not list(out.iterdir())


def test_what_is_wrong_with_the_folder_has_its_reason_and_what_is_wrong_with_the_cache_has_none(
    qtbot, quiet: Workspace, tmp_path: Path, out: Path
) -> None:
    exports = quiet.reports.exports
    with qtbot.waitSignal(exports.failed, timeout=PATIENCE) as failed:
        quiet.reports.export(task(out / "gone" / "a.csv"))
    assert isinstance(failed.args[0], StorageTrouble)
    assert failed.args[0].reason == "gone"
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "copy.db").write_bytes(b"x" * 100_000)
    quiet.reports._cache = folder / "copy.db"
    for _ in range(2):
        with qtbot.waitSignal(exports.failed, timeout=PATIENCE) as failed:
            quiet.reports.export(task(out / "a.csv"))
        assert type(failed.args[0]) is DeskError
    assert (folder / "copy.db").read_bytes() == b"x" * 100_000  # the window has it open: it is not set aside
    assert not list(out.iterdir())


def test_the_process_ends_with_a_program_that_is_killed(tmp_path: Path, quiet: Workspace, out: Path) -> None:
    stalled = Stalled(tmp_path / "stalled.db")
    source = ExportSource(str(quiet.store.cache.path), str(stalled.path))
    line = tmp_path / "line"
    line.write_bytes(encode({"task": task(out / "a.csv"), "source": source, "part": str(out / ".a.part")}))
    program = """
import subprocess, sys
from pathlib import Path
from mybuilding_desk.core.program import EXPORT_SERVICE, program_command
export = subprocess.Popen(program_command(EXPORT_SERVICE), stdin=subprocess.PIPE)
export.stdin.write(Path(sys.argv[1]).read_bytes())
export.stdin.flush()
export.wait()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program, str(line)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
    ) as running:
        assert running.stdout is not None
        while not (out / ".a.part").exists():
            assert running.poll() is None
        running.kill()
        assert running.stdout.read() == b""  # it ends when the export has ended as well
    assert not list(out.iterdir())
