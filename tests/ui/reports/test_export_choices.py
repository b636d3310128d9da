"""The window of the export ticks only what is written, and what was wanted again as soon as a format has it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.reports.export_options import ExportOptions
from mybuilding_desk.ui.reports.export_sheet import ExportSheet


@pytest.fixture
def sheet(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    made = ExportSheet(page)
    made.open_choices(ExportOptions("xlsx"), "Nov 24 – Nov 30, 2026", 412, private=False)
    yield made
    made.dismiss()


def choose(sheet, file_format):
    QTest.mouseClick(sheet.format.buttons[file_format], Qt.MouseButton.LeftButton)
    assert sheet.options().file_format == file_format


def ticked(sheet):
    return sheet.summary.isChecked(), sheet.packages.isChecked()


def test_a_format_without_a_package_list_unticks_it_until_another_is_chosen(sheet):
    assert ticked(sheet) == (True, True)
    choose(sheet, "pdf")
    assert ticked(sheet) == (True, False)
    assert not sheet.packages.isEnabled()
    choose(sheet, "csv")
    assert ticked(sheet) == (False, True)
    choose(sheet, "html")
    assert ticked(sheet) == (True, True)


def test_what_the_user_unticks_stays_so(sheet):
    sheet.summary.click()
    choose(sheet, "pdf")
    assert ticked(sheet) == (True, False)
    choose(sheet, "xlsx")
    assert ticked(sheet) == (False, True)
    assert sheet.options() == ExportOptions("xlsx", summary=False, packages=True)


def test_a_remembered_pdf_opens_as_what_it_writes(sheet):
    sheet.dismiss()
    sheet.open_choices(ExportOptions("pdf"), "", 412, private=False)
    assert ticked(sheet) == (True, False)
    choose(sheet, "html")
    assert ticked(sheet) == (True, True)
