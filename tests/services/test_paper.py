"""Documents saved as PDF and printed, beside a window that does not wait for either."""

import csv
import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import DeskError, PrintTrouble, StorageTrouble
from mybuilding_desk.domain.reports.document import Cell
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.paper import PaperJobs
from tests.support import reports
from tests.support.export_content import content, row
from tests.support.proofs import text_of


class Told:
    """What the jobs reported."""

    def __init__(self, jobs: PaperJobs) -> None:
        self.all: list[tuple[object, ...]] = []
        for signal in (jobs.drawn, jobs.saved, jobs.printed, jobs.not_saved, jobs.not_printed):
            signal.connect(self.take)

    def take(self, *values: object) -> None:
        self.all.append(values)


@pytest.fixture
def jobs(worker: Worker) -> PaperJobs:
    return PaperJobs(worker)


def test_documents_are_saved_whole(qtbot, jobs: PaperJobs, tmp_path: Path) -> None:
    told, path = Told(jobs), tmp_path / "October.pdf"
    jobs.save(path, [reports.report(), reports.report(title="Daily log")], "A4")
    qtbot.waitUntil(lambda: told.all == [(path,)], timeout=30_000)
    text = text_of(path)
    assert "Package report" in text and "Daily log" in text
    assert [one.name for one in tmp_path.iterdir()] == ["October.pdf"]


def test_why_documents_are_not_saved_is_told(qtbot, jobs: PaperJobs, tmp_path: Path) -> None:
    told, path = Told(jobs), tmp_path / "gone" / "October.pdf"
    jobs.save(path, [reports.report()], "A4")
    qtbot.waitUntil(lambda: bool(told.all), timeout=30_000)
    [(where, error)] = told.all
    assert where == path
    assert isinstance(error, StorageTrouble) and error.reason == "gone"


def test_a_table_is_saved_as_csv_whole(qtbot, jobs: PaperJobs, tmp_path: Path) -> None:
    told, path = Told(jobs), tmp_path / "audit.csv"
    path.write_text("an earlier file")
    jobs.save_csv(path, content([row("1Z"), row("=1+1", 1)]))
    qtbot.waitUntil(lambda: bool(told.all))
    assert told.all == [(path,)]
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file, strict=True))
    assert [line[0] for line in lines[6:]] == ["tracking_number", "1Z", "'=1+1"]
    assert [one.name for one in tmp_path.iterdir()] == ["audit.csv"]


def test_why_a_table_is_not_saved_is_told_and_an_earlier_file_stays(qtbot, jobs: PaperJobs, tmp_path: Path) -> None:
    told, path, gone = Told(jobs), tmp_path / "audit.csv", tmp_path / "gone" / "audit.csv"
    path.write_text("an earlier file")
    jobs.save_csv(path, content(_broken()))
    jobs.save_csv(gone, content([row("1Z")]))
    qtbot.waitUntil(lambda: len(told.all) == 2)
    reasons = {where: error.reason for where, error in told.all}  # type: ignore[attr-defined]
    assert reasons == {path: "full", gone: "gone"}
    assert path.read_text() == "an earlier file"
    assert [one.name for one in tmp_path.iterdir()] == ["audit.csv"]


def _broken() -> Iterator[tuple[Cell, ...]]:
    """Rows of a file for which there is no room."""
    yield row("1Z")
    raise OSError(errno.ENOSPC, "no space")


def test_each_print_is_told_with_its_documents(
    qtbot, jobs: PaperJobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no.sock"))
    told, first, second = Told(jobs), [reports.report()], [reports.slip()]
    jobs.print_out(first)
    jobs.print_out(second)
    qtbot.waitUntil(lambda: len(told.all) == 2, timeout=30_000)
    assert [documents is first or documents is second for documents, _ in told.all] == [True, True]
    assert all(isinstance(error, PrintTrouble) and error.reason == "no_printer" for _, error in told.all)


def test_only_the_newest_preview_is_drawn(qtbot, jobs: PaperJobs) -> None:
    told = Told(jobs)
    for width in (200, 300):
        jobs.preview([reports.slip()], "Letter", width)
    qtbot.waitUntil(lambda: bool(told.all))
    [(image,)] = told.all
    assert image.width() == 300  # type: ignore[attr-defined]


def test_nothing_is_told_after_the_end(qtbot, jobs: PaperJobs, worker: Worker, tmp_path: Path) -> None:
    told, ended = Told(jobs), list[DeskError | None]()
    jobs.save(tmp_path / "October.pdf", [reports.report()], "A4")
    jobs.close()
    worker.run_detached(lambda: None, ended.append, ended.append, 60)
    qtbot.waitUntil(lambda: bool(ended) and (tmp_path / "October.pdf").exists(), timeout=30_000)
    assert told.all == []
