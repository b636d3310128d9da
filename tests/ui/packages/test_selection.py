"""Selecting rows of a list of any length, and its columns: what the table reads, keeps, and shows."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QRegion
from PySide6.QtTest import QTest

from mybuilding_desk.domain.package_list import AgeLimits, ListLayout
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.packages.columns import fit_widths
from mybuilding_desk.ui.packages.list_card import OverlayScrollBar
from mybuilding_desk.ui.packages.selection import MAX_SELECTED
from mybuilding_desk.ui.packages.table import PackageTable
from tests.storage.values import package

MANY = 400_000


class ManyPackages:
    """A store with pending packages that counts the rows read; `gone` of them at the start were picked up."""

    community_id, limits, first = "32", AgeLimits(), RecordedRows()

    def __init__(self, count=MANY):
        self.all, self.gone, self.read = count, 0, 0

    @property
    def count(self):
        return self.all - self.gone

    def listing(self, *_kind, **_order):
        return self

    def window(self, offset, limit):
        numbers = range(offset + self.gone, min(offset + self.gone + limit, self.all))
        self.read += len(numbers)
        return [PackageRow(package(str(number))) for number in numbers]

    def position(self, key):
        return int(key) - self.gone if int(key) >= self.gone else None

    def key_now(self, row):
        return row.key


@pytest.fixture
def store():
    return ManyPackages()


@pytest.fixture
def table(qtbot, store):
    table = PackageTable()
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show_list(store, "pending")
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    QCoreApplication.processEvents()
    return table


def keys(table):
    return [row.key for row in table.selected_rows()]


@pytest.mark.parametrize("heard", [False, True])
def test_selecting_every_row_of_a_long_list_reads_none(table, store, heard):
    QAccessible.setActive(heard)
    before = store.read
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()
    assert (table.selected_count(), table.selected_rows()) == (MANY, [])
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QCoreApplication.processEvents()
    assert table.selected_count() == MANY
    assert store.read - before < 200  # those on the screen
    assert selection.why_not_release([], MANY) == f"Select up to {MAX_SELECTED} packages"
    others = (selection.why_not_remove, selection.why_not_copy, selection.why_not_copy_rows)
    assert {why_not([], MANY) for why_not in others} == {selection.why_not_release([], MANY)}
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.selected_count() == 1
    QAccessible.setActive(False)


def test_a_reload_keeps_the_selected_packages(table, store):
    table.select("10")
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    changes = []
    table.selection_changed.connect(lambda: changes.append(table.selected_count()))
    store.gone = 4
    table.reload()
    assert keys(table) == ["10", "11", "12", "13"]
    assert table.currentIndex().row() == 13 - 4
    assert changes[-1] == 4
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert keys(table) == ["10", "11", "12"]
    store.gone = 11
    table.reload()
    assert keys(table) == ["11", "12"]


def test_a_reload_keeps_as_many_packages_as_something_can_be_done_with(table, store):
    table.select("0")
    for _ in range(MAX_SELECTED // 10):  # by hand it would be Shift and a click
        table._selection.extend_to(table.currentIndex().row() + 10)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_count() == MAX_SELECTED
    store.gone, store.read = 1, 0
    table.reload()
    assert keys(table)[:2] == ["1", "2"]
    assert table.selected_count() == MAX_SELECTED - 1
    assert store.read < 2 * MAX_SELECTED


# Columns


def shown(table):
    return [name for at, name in enumerate(table.rows.columns) if not table.isColumnHidden(at)]


def test_columns_are_hidden_and_shown_but_not_the_unit(table):
    arranged = []
    table.arranged.connect(lambda kind, layout: arranged.append((kind, layout.hidden)))
    table.columns.hide("shelf")
    table.columns.hide("arrived")
    table.columns.hide("unit")
    table.columns.hide("shelf")
    assert shown(table) == ["unit", "recipient", "kind", "number"]
    assert arranged == [("pending", ("shelf",)), ("pending", ("shelf", "arrived"))]
    assert sum(table.columnWidth(at) for at in range(6) if not table.isColumnHidden(at)) == table.viewport().width()
    table.show_list(table.rows._store, "history")
    assert "shelf" not in table.rows.columns
    table.show_list(table.rows._store, "pending")
    assert "arrived" not in shown(table)
    table.columns.show("arrived")
    assert shown(table)[0] == "arrived"
    table.columns.reset()
    assert table.columns.saved["pending"] == ListLayout()
    assert shown(table) == list(table.rows.columns)


def test_hidden_columns_are_stored(tmp_path):
    file = SettingsFile(tmp_path / "settings.json")
    file.save({"lists": {"pending": ListLayout(hidden=("shelf",))}})
    assert file.load()["lists"]["pending"].hidden == ("shelf",)


def test_spare_width_never_shows_a_hidden_column(qapp):
    squeezed = fit_widths({"unit": 90, "released_by": 90}, 100, {"released_by": 90, "unit": 90})
    assert (squeezed["released_by"], squeezed["unit"]) == (0, 100)


def test_the_third_click_on_a_title_sorts_as_usual(table):
    head = table.horizontalHeader()
    seen = []
    for _ in range(4):
        at = table.rows.columns.index("unit")
        point = head.rect().center()
        point.setX(head.sectionViewportPosition(at) + 20)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=point)
        seen.append((table.rows.sort_by, table.rows.descending))
    assert seen == [("unit", False), ("unit", True), ("arrived", True), ("unit", False)]
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        head.setSortIndicator(table.rows.columns.index("unit"), order)
    assert (table.rows.sort_by, table.rows.descending) == ("unit", False)


class _Painted(QObject):
    """What of a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_the_cursor_leaves_nothing_of_its_frame_in_a_row_that_stays_selected(table):
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QCoreApplication.processEvents()
    painted = _Painted(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QCoreApplication.processEvents()
    for number in (2, 3):
        row = QRect(0, table.rowViewportPosition(number), table.viewport().width(), table.rowHeight(number))
        assert QRegion(row).subtracted(painted.region).isEmpty()


def test_the_scroll_bar_follows_the_list_after_pyside_lost_the_view_s_own(table, store, qtbot):
    """As seen after the language was switched twice in a moment, on a busy computer."""
    bar = table.findChild(OverlayScrollBar)
    shiboken6.invalidate(table.verticalScrollBar())
    store.gone = MANY - 100
    with qtbot.captureExceptions() as errors:
        table.reload()
        QCoreApplication.processEvents()
        table.resize(900, 300)
        QCoreApplication.processEvents()
    assert not errors
    own = table.verticalScrollBar()
    assert (bar.maximum(), bar.pageStep()) == (own.maximum(), own.pageStep())
