"""Exports of a report: by keys to files that other programs read; canceled, hidden, and in every kind of trouble."""

import csv
from io import StringIO
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.services.reports.counting import ReportCounter
from mybuilding_desk.ui.text.documents import report_words
from tests.e2e.conftest import Start
from tests.e2e.hands import PATIENCE, Hands
from tests.e2e.test_release_proof import Viewer, strike, viewer
from tests.support.disks import Stalled, mounted, no_room
from tests.support.proofs import text_of
from tests.support.server import PracticeServer

__all__ = ["viewer"]


class Desk:
    """A signed-in desk with the report of a year."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.press("Ctrl+5")
        controller, exports = hands.desk.reports.controller, hands.desk.reports.exports
        assert controller is not None
        assert exports is not None
        self.reports, self.exports = controller, exports
        today = controller.today
        controller.show_period(Period("days", today.replace(year=today.year - 1), today))
        hands.until(lambda: controller.document is not None and self.figures.request.period == controller.period)

    @property
    def figures(self) -> Figures:
        assert self.reports.figures is not None
        return self.reports.figures

    def open(self) -> None:
        self.hands.press("Ctrl+S")
        assert self.hands.sees("export_sheet")

    def save_as(self, path: Path) -> str:
        """Press Enter, type a path, and press Enter; return the proposed name."""
        strike(self.hands, "Return")
        self.hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=PATIENCE)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        proposed = Path(dialog.selectedFiles()[0]).name
        self.give_name(path)
        return proposed

    def give_name(self, path: Path) -> None:
        """Type a path in the dialog of the system, and press Enter."""
        strike(self.hands, "Ctrl+A", *str(path), "Return")
        self.hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=PATIENCE)
        self.hands.window.activateWindow()
        self.hands.until(lambda: QGuiApplication.focusWindow() is not None)

    def until_exported(self) -> None:
        self.hands.until(lambda: self.toast == "Report exported")

    @property
    def toast(self) -> str:
        return self.hands.desk.ui.toast.text()


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Desk:
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return Desk(hands)


@pytest.fixture
def held(desk: Desk, tmp_path: Path) -> Stalled:
    """The disk with the records does not answer, so an export waits for it before its first package."""
    stalled = Stalled(tmp_path / "stalled.db")
    assert desk.hands.app.workspace is not None
    desk.hands.app.workspace.reports._records = stalled.path
    return stalled


def lines(path: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_a_workbook_is_exported_by_keys_and_its_folder_opens(desk: Desk, viewer: Viewer, tmp_path: Path) -> None:
    hands, path = desk.hands, tmp_path / "out" / "mine.xlsx"
    path.parent.mkdir()
    desk.open()
    period = desk.figures.request.period
    assert hands.words("export_about") == f"{report_words.period(period)} · 140 Riverside"
    assert desk.save_as(path) == f"packages-140-riverside-{period.first}_{period.last}.xlsx"
    desk.until_exported()
    assert [one.name for one in path.parent.iterdir()] == ["mine.xlsx"]
    book = load_workbook(path)
    assert book.sheetnames == ["Summary", "Packages"]
    sheet = book["Packages"]
    assert sheet.max_row == 1 + desk.figures.packages > 100
    titles = [cell.value for cell in sheet[1]]
    assert titles[:3] == ["Logged", "Unit", "Carrier"]
    assert {"Recipient", "Picked up by", "Note", "Logged by"}.isdisjoint(titles)
    everything = {cell.value for line in sheet.iter_rows() for cell in line}
    assert "Zoë Ångström" not in everything
    hands.click(hands.find("toast_show_export"))
    assert viewer.opened == [str(path.parent)]


def test_csv_has_names_only_on_demand_and_the_choices_are_remembered(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    desk.open()
    hands.press_until("Tab", "export_format_xlsx")
    hands.press("Right")
    hands.press_until("Tab", "export_names")
    hands.press("Space")
    desk.save_as(tmp_path / "a.csv")
    desk.until_exported()
    found = lines(tmp_path / "a.csv")
    assert {"resident", "released_to", "note"} <= set(found[6])
    resident = found[6].index("resident")
    assert "Zoë Ångström" in {line[resident] for line in found[7:]}
    assert len(found) == 7 + desk.figures.packages
    desk.open()
    assert hands.find("export_format_csv").isChecked()
    assert not hands.find("export_names").isChecked()
    assert not hands.find("export_summary").isChecked()
    desk.save_as(tmp_path / "b.csv")
    hands.until((tmp_path / "b.csv").exists)
    assert not {"resident", "released_to", "note"} & set(lines(tmp_path / "b.csv")[6])


def test_a_file_gets_the_ending_of_its_format_and_no_other_file_is_replaced_unasked(desk: Desk, tmp_path: Path) -> None:
    hands, right = desk.hands, tmp_path / "a.csv"
    desk.open()
    hands.find("export_format_csv").click()
    hands.find("save_export").setFocus()
    desk.save_as(tmp_path / "a.PDF")
    desk.until_exported()
    assert [one.name for one in tmp_path.glob("[aA].*")] == ["a.csv"]
    right.write_text("mine")
    desk.open()
    strike(hands, "Return")
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=PATIENCE)
    asked = QApplication.activeModalWidget()
    strike(hands, "Ctrl+A", *str(tmp_path / "a.pdf"), "Return")
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() not in (None, asked), timeout=PATIENCE)
    again = QApplication.activeModalWidget()
    assert isinstance(again, QFileDialog)
    assert again.selectedFiles() == [str(right)]
    again.reject()
    assert right.read_text() == "mine"
    assert not (tmp_path / "a.pdf").exists()


def test_a_pdf_has_the_summary_and_an_html_file_opens_without_the_program(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    desk.open()
    hands.press_until("Tab", "export_format_xlsx")
    hands.press("Right", "Right")
    assert not hands.find("export_packages").isEnabled()
    assert not hands.find("export_names").isEnabled()
    hands.press_until("Tab", "save_export")
    desk.save_as(tmp_path / "a.pdf")
    desk.until_exported()
    text = text_of(tmp_path / "a.pdf")
    assert "Package report" in text
    assert "140 Riverside" in text
    desk.open()
    hands.press_until("Tab", "export_format_pdf")
    hands.press("Right")
    hands.press_until("Tab", "save_export")
    desk.save_as(tmp_path / "a.html")
    hands.until((tmp_path / "a.html").exists)
    page = (tmp_path / "a.html").read_text("utf-8")
    assert page.count('<svg class="chart"') >= 4
    assert page.count("<tr>") > desk.figures.packages
    assert "Zoë Ångström" not in page


def test_privacy_mode_locks_the_names_also_when_it_is_turned_on_later(desk: Desk, tmp_path: Path) -> None:
    hands = desk.hands
    desk.open()
    hands.find("export_names").setChecked(True)
    strike(hands, "Return")
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=PATIENCE)
    hands.app.preferences.change(privacy=True)
    desk.give_name(tmp_path / "a.xlsx")
    desk.until_exported()
    assert "Recipient" not in [cell.value for cell in load_workbook(tmp_path / "a.xlsx")["Packages"][1]]
    desk.open()
    assert not hands.find("export_names").isEnabled()
    assert hands.words("export_privacy") == "Turn off privacy mode to include names."


def test_a_hidden_export_goes_on_beside_the_work_and_escape_cancels_one(
    desk: Desk, held: Stalled, tmp_path: Path
) -> None:
    hands = desk.hands
    desk.open()
    desk.save_as(tmp_path / "a.xlsx")
    hands.until(lambda: hands.find("save_export").text() == "Hide")
    strike(hands, "Return")
    assert not hands.sees("export_sheet")
    hands.type("12b")
    hands.until(lambda: hands.sees("suggestions"))
    hands.press("Escape", "Escape", "Ctrl+5")
    desk.open()
    assert hands.sees("export_progress")
    hands.until(lambda: len(list(tmp_path.glob(".*.part"))) == 1)
    strike(hands, "Escape")
    assert not hands.sees("export_sheet")
    assert desk.toast == "Export canceled. No file was saved."
    held.end()
    hands.until(lambda: not list(tmp_path.glob(".*.part")))
    assert not (tmp_path / "a.xlsx").exists()
    desk.open()
    desk.save_as(tmp_path / "b.xlsx")
    desk.until_exported()


def test_a_report_that_is_counted_again_can_be_exported_meanwhile(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    figures, go_on = ReportCounter.figures, Event()

    def slowly(counter: ReportCounter, request: ReportRequest, *, complete: bool) -> Figures:
        assert not complete or go_on.wait(30)
        return figures(counter, request, complete=complete)

    monkeypatch.setattr(ReportCounter, "figures", slowly)
    hands = desk.hands
    assert hands.app.workspace is not None
    with hands.qtbot.waitSignal(hands.app.workspace.reports.counted, timeout=PATIENCE) as first:
        hands.press("Ctrl+5")
    assert not first.args[0].is_complete
    try:
        desk.open()
    finally:
        go_on.set()
    desk.save_as(tmp_path / "a.xlsx")
    desk.until_exported()


def test_an_export_that_is_not_finished_leaves_nothing_at_a_sign_out(desk: Desk, held: Stalled, tmp_path: Path) -> None:
    desk.open()
    desk.save_as(tmp_path / "a.csv")
    desk.hands.until(lambda: list(tmp_path.glob(".*.part")))
    desk.hands.sign_out()
    held.end()
    desk.hands.until(lambda: not list(tmp_path.glob(".*.part")))
    assert not (tmp_path / "a.csv").exists()


def test_a_full_disk_is_one_sentence_and_the_file_before_stays(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with mounted(stick, "64k") as disk:
        (disk / "a.csv").write_bytes(b"old")
        with no_room(disk):
            desk.open()
            desk.exports._save(str(disk / "a.csv"))
            desk.hands.until(lambda: desk.hands.sees("export_banner"))
        assert desk.hands.words("export_banner_text") == "The report couldn’t be saved: the disk is full."
        assert (disk / "a.csv").read_bytes() == b"old"
        assert sorted(one.name for one in disk.iterdir()) == ["a.csv"]
    desk.exports._save(str(tmp_path / "gone" / "a.csv"))
    desk.hands.until(lambda: "no longer there" in desk.hands.words("export_banner_text"))
    desk.exports._save(str(tmp_path / ("n" * 300 + ".csv")))
    desk.hands.until(lambda: "the name is too long" in desk.hands.words("export_banner_text"))
