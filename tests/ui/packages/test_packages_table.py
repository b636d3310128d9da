"""What the package table passes to its model; the journeys test what it shows."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import package


class TwentyPackages:
    """A store with twenty pending packages."""

    community_id, limits, first, count = "32", AgeLimits(), RecordedRows(), 20

    def listing(self, *_kind, **_order):
        return self

    def window(self, offset, limit):
        return [PackageRow(package(str(position))) for position in range(offset, min(offset + limit, self.count))]

    def position(self, key):
        return int(key)


def test_the_model_knows_the_number_of_visible_rows(qtbot):
    """A search shows a full screen before it continues."""
    table = PackageTable()
    qtbot.addWidget(table)
    table.show()
    for height in (300, 900):
        table.resize(800, height)
        visible_count = table.viewport().height() / table.verticalHeader().defaultSectionSize()
        # The first and the last row may be partly visible.
        assert visible_count + 1 < table.rows.visible_rows <= visible_count + 2


def record_rows(table):
    """Return a list that records the rows requested while painting."""
    rows_read, row = [], table.rows.row
    table.rows.row = lambda position: (rows_read.append(position), row(position))[1]
    return rows_read


@pytest.fixture
def table(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    table = PackageTable()
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show_list(TwentyPackages(), "pending")
    with qtbot.waitExposed(table):
        table.show()
    QCoreApplication.processEvents()
    yield table
    apply_theme(qapp, Settings())


def test_separate_rows_are_painted_without_the_rows_between(table):
    rows_read, height = record_rows(table), table.rowHeight(0)
    for position in (1, 4):
        table.viewport().update(0, height * position + 3, 900, height - 6)
    QCoreApplication.processEvents()
    assert rows_read == [1, 4]


@pytest.mark.parametrize("scrolled", [0, 17])
def test_a_partial_repaint_changes_nothing(table, scrolled):
    table.verticalScrollBar().setValue(scrolled)
    table.setFocus()
    QCoreApplication.processEvents()
    before = on_screen(table)
    for area in (QRect(200, 60, 150, 33), QRect(0, 0, 900, 20), QRect(430, 100, 1, 200)):
        table.viewport().update(area)
    QCoreApplication.processEvents()
    assert on_screen(table) == before


def on_screen(table):
    """Return the current window image without repainting."""
    return table.screen().grabWindow(table.winId()).toImage()
