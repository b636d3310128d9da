"""Documents saved as PDF and printed, beside a window that does not wait for either."""

from pathlib import Path

import pytest

from mybuilding_desk.core.errors import DeskError, PrintTrouble, StorageTrouble
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.paper import PaperJobs
from tests.support import reports
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
