"""Sheets on demand: each is built once, when it is first opened."""

import pytest
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.base.sheet import OnDemand, Sheet


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_sheet_is_built_once_when_it_is_first_opened(page):
    built = []
    sheet = OnDemand(lambda: Sheet(page, "some_sheet", "Some", width=300), built.append)
    assert not sheet.is_open
    sheet.dismiss()
    assert page.findChildren(Sheet) == []
    sheet().open(sheet())
    assert sheet.is_open
    sheet.dismiss()
    assert not sheet.is_open
    assert page.findChildren(Sheet) == built == [sheet.made] == [sheet()]
