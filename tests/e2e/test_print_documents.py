"""Ctrl P in the reports: the report on the office printer, with what the screen shows, or why it did not print."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.reports.document import ReportDocument
from tests.e2e.conftest import Start
from tests.e2e.hands import Hands
from tests.support.documents import page_count
from tests.support.proofs import text_of
from tests.support.server import PracticeServer
from tests.support.spooler import Spooler, is_installed, spooler


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Hands:
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return hands


@contextmanager
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Spooler, Path]]:
    """A printing system with one printer for A4, and the file that it writes."""
    if not is_installed():
        pytest.skip("CUPS or pdftoppm is not installed")
    monkeypatch.setattr(tempfile, "tempdir", None)  # that of a journey is closed to the users of the filters
    with spooler() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        yield server, server.add_label_printer("office", 210, 297, 600)


def test_ctrl_p_prints_the_report_as_soon_as_it_is_counted(desk: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace, printed = desk.app.accounts.workspace, list[list[ReportDocument]]()
    assert workspace is not None
    workspace.paper.printed.connect(lambda documents, _: printed.append(documents))
    with office(monkeypatch) as (server, written):
        desk.press("Ctrl+5")
        desk.press("Ctrl+P")
        desk.until(lambda: desk.desk.ui.toast.text() == "Package report: printing on office")
        desk.until(server.is_idle)
        [[document]], text = printed, "".join(text_of(written).split())
        for words in (document.building, document.period, *(tile.value for tile in document.tiles)):
            assert "".join(words.split()) in text
        assert all("".join(table.title.split()) in text for table in document.tables)
        assert f"Page1of{page_count(written)}" in text


def test_why_a_report_did_not_print_stays_above_the_list(
    desk: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    desk.press("Ctrl+5")
    desk.press("Ctrl+P")
    desk.until(lambda: desk.words("news_banner_text").startswith("Not printed: no printer for A4 or Letter"))
    assert desk.desk.reports.is_shown


def test_the_daily_log_prints_from_its_window_which_says_so(desk: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    with office(monkeypatch) as (server, written):
        desk.press("Ctrl+5")
        desk.find("report_daily_log").click()
        desk.until(lambda: desk.find("daily_log_print").isEnabled() and desk.find("daily_log_table").model().rowCount())
        desk.press("Ctrl+P")
        desk.until(lambda: any(one.text() == "Daily log: printing on office" for one in labels(desk)))
        desk.until(server.is_idle)
        assert "Daily log" in text_of(written)


def opened_log(desk: Hands) -> QWidget:
    desk.press("Ctrl+5")
    desk.find("report_daily_log").click()
    desk.until(lambda: desk.find("daily_log_print").isEnabled() and desk.find("daily_log_table").model().rowCount())
    return desk.find("daily_log_sheet")


def test_a_daily_log_that_does_not_print_says_so_in_its_window_only(
    desk: Hands, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nothing behind the window moves, and the counts of the day stay."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    opened_log(desk)
    counts = desk.words("daily_log_words")
    assert "Logged: " in counts
    desk.press("Ctrl+P")
    desk.until(lambda: desk.words("daily_log_banner_text").startswith("Not printed: no printer for A4 or Letter"))
    assert desk.words("daily_log_words") == counts
    assert not desk.sees("news_banner")


def test_the_daily_log_is_saved_as_pdf(desk: Hands, tmp_path: Path) -> None:
    sheet = opened_log(desk)
    opened: list[str] = []
    desk.desk.reports.folder_wanted.disconnect()
    desk.desk.reports.folder_wanted.connect(opened.append)
    day = desk_clock.day(datetime.now(UTC))
    assert save_log_as(desk, tmp_path / "gone" / "log.pdf") == f"Daily log - 140 Riverside - {day}.pdf"
    desk.until(lambda: desk.words("daily_log_banner_text").startswith("That folder is no longer there"))
    file = tmp_path / "log.pdf"
    save_log_as(desk, file)
    desk.until(lambda: desk.words("daily_log_banner_text") == "Saved: log.pdf")
    assert "Logged: " in desk.words("daily_log_words")
    assert "Daily log" in text_of(file)
    desk.find("daily_log_banner_action").click()
    assert opened == [str(file)]
    assert sheet.isVisible()


def save_log_as(desk: Hands, path: Path) -> str:
    """Choose a file in the dialog; return the proposed name."""
    desk.find("daily_log_save").click()
    [dialog] = desk.window.findChildren(QFileDialog, "save_daily_log_dialog")
    [proposed] = dialog.selectedFiles()
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    desk.until(lambda: not desk.window.findChildren(QFileDialog, "save_daily_log_dialog"))
    return Path(proposed).name


def labels(desk: Hands) -> list[QLabel]:
    return desk.find("daily_log_sheet").findChildren(QLabel)


def test_the_overdue_list_prints_from_the_palette(desk: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.desk.palette_controller.clock = count(step=10).__next__  # time to read what Enter does
    with office(monkeypatch) as (server, written):
        desk.press("Ctrl+K")
        desk.type(">Print overdue list")
        desk.press("Return")
        desk.until(lambda: desk.desk.ui.toast.text() == "Overdue packages: printing on office")
        desk.until(server.is_idle)
        text = text_of(written)
    residents = desk.store.overdue_residents()
    residents.go_on(1)
    assert residents.count
    assert all(row.package.unit in text for row in residents.window(0, residents.count))
