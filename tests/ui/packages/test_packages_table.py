"""What the package table tells its rows; what it shows is in the journeys."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect

from mybuilding_desk.domain.package_list import DEFAULT_AGES
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import package


class Shelf:
    """Twenty packages that wait."""

    community_id, ages, first, count = "32", DEFAULT_AGES, (), 20

    def listing(self, *_kind, **_order):
        return self

    def window(self, offset, limit):
        return [PackageRow(package(str(place))) for place in range(offset, min(offset + limit, self.count))]

    def position(self, key):
        return int(key)


def test_its_rows_know_how_many_are_seen_at_once(qtbot):
    """A search shows what fills the screen before it looks for more."""
    table = PackageTable()
    qtbot.addWidget(table)
    table.show()
    for height in (300, 900):
        table.resize(800, height)
        seen = table.viewport().height() / table.verticalHeader().defaultSectionSize()
        assert seen + 1 < table.rows.visible_rows <= seen + 2  # of the first and the last a part may be seen


def seen_rows(table):
    """Which rows are asked for while it paints."""
    asked, row = [], table.rows.row
    table.rows.row = lambda place: (asked.append(place), row(place))[1]
    return asked


@pytest.fixture
def table(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    made = PackageTable()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_list(Shelf(), "pending")
    with qtbot.waitExposed(made):
        made.show()
    QCoreApplication.processEvents()
    yield made
    apply_theme(qapp, Settings())


def test_rows_apart_are_painted_without_those_between_them(table):
    asked, high = seen_rows(table), table.rowHeight(0)
    for place in (1, 4):
        table.viewport().update(0, high * place + 3, 900, high - 6)
    QCoreApplication.processEvents()
    assert asked == [1, 4]


@pytest.mark.parametrize("scrolled", [0, 17])
def test_a_part_that_is_painted_anew_looks_as_before(table, scrolled):
    table.verticalScrollBar().setValue(scrolled)
    table.setFocus()
    QCoreApplication.processEvents()
    whole = on_screen(table)
    for part in (QRect(200, 60, 150, 33), QRect(0, 0, 900, 20), QRect(430, 100, 1, 200)):
        table.viewport().update(part)
    QCoreApplication.processEvents()
    assert on_screen(table) == whole


def on_screen(table):
    """What the window shows by now; nothing is painted for it."""
    return table.screen().grabWindow(table.winId()).toImage()
