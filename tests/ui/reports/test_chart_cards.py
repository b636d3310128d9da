"""Cards, tables of figures, and tiles: they show the same as the charts, in every size of text and direction."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports import document
from mybuilding_desk.domain.reports.document import Column, ReportTable
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.reports.chart_card import ChartCard
from mybuilding_desk.ui.reports.chart_view import EDGE
from mybuilding_desk.ui.reports.figure_table import FigureTable
from mybuilding_desk.ui.reports.heat_map import HeatMap
from mybuilding_desk.ui.reports.legend import Legend
from mybuilding_desk.ui.reports.row_bars import Row, RowBars
from mybuilding_desk.ui.reports.tile import Tile
from mybuilding_desk.ui.reports.toolbar import ReportToolbar
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.text.documents import report_words
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme import BOLD, CAPTION, MEDIUM, NUMBER, TITLE, theme
from mybuilding_desk.ui.theme.metrics import FIGURE_ROWS
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.support.pseudo import Pseudo

USERS = ReportTable(
    "users",
    "By user",
    (Column("user", "User"), Column("logged", "Logged", "number"), Column("released", "Released", "number")),
    (("Dev Okpara", 136, 92), ("Rosa Quispe-Hall", 112, 128), ("élan", 7, None), ("John John", 81, 0)),
    note="Of 398 released packages",
)
THERE = datetime(2026, 11, 26, 3, tzinfo=UTC).astimezone(ZoneInfo("America/New_York"))
TEXT = QAccessible.Text.Name


def cells(table):
    """Return what is shown, row by row."""
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def names(table):
    return [row[0] for row in cells(table)]


@pytest.fixture
def table(show):
    table = FigureTable("users_table", has_initials=True)
    table.show_table(USERS)
    return show(table, 360, 160)


def click_head(table, column):
    head = table.horizontalHeader()
    x = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, head.height() // 2))


def test_a_click_on_the_head_sorts_and_the_third_one_undoes_it(table):
    assert cells(table)[1:3] == [["Rosa Quispe-Hall", "112", "128"], ["élan", "7", ""]]
    click_head(table, 2)
    assert names(table) == ["John John", "Dev Okpara", "Rosa Quispe-Hall", "élan"]  # what is not counted is last
    click_head(table, 2)
    assert names(table) == ["Rosa Quispe-Hall", "Dev Okpara", "John John", "élan"]
    click_head(table, 2)
    assert names(table) == [row[0] for row in USERS.rows]
    click_head(table, 0)
    assert names(table) == ["Dev Okpara", "élan", "John John", "Rosa Quispe-Hall"]
    table.show_table(USERS)
    assert names(table)[1] == "élan"
    table.show_table(ReportTable("x", "Other", (Column("a", "A"),), (("b",), ("a",))))
    assert names(table) == ["b", "a"]


def test_a_table_is_read_sorted_and_chosen_by_keys(table, qtbot):
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    face = QAccessible.queryAccessibleInterface(table)
    assert (face.role(), face.text(TEXT)) == (QAccessible.Role.Table, "By user")
    assert face.focusChild().text(TEXT) == "136"
    assert "Released" in [face.child(number).text(TEXT) for number in range(face.childCount())]
    with qtbot.waitSignal(announcer.announced) as announced:
        QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert announced.args[0] == "Sorted by Logged, ascending"
    assert names(table) == ["élan", "John John", "Rosa Quispe-Hall", "Dev Okpara"]
    assert face.focusChild().text(TEXT) == "136"  # the cursor stays on its row
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == [0]
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert names(table)[0] == "Dev Okpara"
    with qtbot.waitSignal(table.typed) as typed:
        QTest.keyClick(table, "4")
    assert typed.args == ["4"]
    with qtbot.waitSignal(table.chosen) as chosen:
        row = table.visualRect(table.model().index(2, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert chosen.args == [3]


def test_a_long_table_scrolls_and_an_empty_one_says_so(show):
    table = FigureTable("units")
    rows = tuple((str(number), number) for number in range(400))
    table.show_table(ReportTable("units", "Units", (Column("unit", "Unit"), Column("n", "Logged", "number")), rows))
    show(table, 300, table.sizeHint().height())
    assert table.viewport().height() == FIGURE_ROWS * table.rowHeight(0)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.verticalScrollBar().value() == table.verticalScrollBar().maximum() > 0
    table.show_table(ReportTable("units", "Units", (Column("unit", "Unit"),), ()))
    assert table.model().rowCount() == 0
    table.viewport().grab()
    QTest.keyClick(table, Qt.Key.Key_Return)


def test_a_wide_table_scrolls_sideways_and_cuts_nothing(show):
    hours = tuple(Column(f"{hour:02}", f"{hour % 12 or 12} PM", "number") for hour in range(24))
    rows = tuple((day, *range(24)) for day in ("Monday", "Tuesday"))
    table = FigureTable("hours")
    table.show_table(ReportTable("hours", "Busiest hours", (Column("weekday", "Weekday"), *hours), rows))
    show(table, 400, table.sizeHint().height())
    table.resize(400, table.sizeHint().height())
    QApplication.processEvents()
    assert table.viewport().height() >= 2 * table.rowHeight(0)
    assert all(table.columnWidth(at + 1) >= width_of(hour.title, CAPTION, MEDIUM) for at, hour in enumerate(hours))
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    assert table.horizontalScrollBar().value() > 0


def test_names_give_way_before_a_table_scrolls_and_numbers_are_never_cut(show):
    keys = ("received", "unit", "recipient", "tracking_number", "received_by", "released_by")
    cells = ("11:46 AM", "12B", "Zoë Ångström-Montgomery", "9400 1118 9956 0000 1234 56", *["Rosa Quispe-Hall Jr."] * 2)
    table = FigureTable("log")
    table.show_table(ReportTable("log", "Log", tuple(Column(key, key) for key in keys), (cells,)))
    show(table, 640, table.sizeHint().height())
    assert table.horizontalHeader().length() <= table.viewport().width()
    widths = {key: table.columnWidth(at) for at, key in enumerate(keys)}
    needed = {key: width_of(cell, NUMBER) + 2 * EDGE for key, cell in zip(keys, cells, strict=True)}
    assert all(widths[key] >= needed[key] for key in ("received", "unit", "tracking_number"))
    assert widths["recipient"] < needed["recipient"]


def test_the_cursor_stays_on_its_row_when_figures_change(table):
    table.setFocus()
    table.setCurrentIndex(table.model().index(3, 1))
    changed = tuple((name, logged + 1 if logged else 0, released) for name, logged, released in USERS.rows)
    table.show_table(replace(USERS, rows=(("New", 500, 0), *changed)))
    assert (table.currentIndex().row(), table.currentIndex().column(), table.currentIndex().data()) == (4, 1, "82")
    table.show_table(replace(USERS, rows=USERS.rows[:2]))
    assert not table.currentIndex().isValid()


CELL = st.none() | st.integers(0, 10**9) | st.floats(0, 10**9) | st.text(max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.text(), CELL, CELL), max_size=20), st.integers(0, 2), st.booleans())
def test_sorting_any_cells_loses_none(qapp, rows, column, falls):
    table = FigureTable("any")
    columns = (Column("a", "A"), Column("b", "B", "number"), Column("c", "C", "minutes"))
    table.show_table(ReportTable("any", "Any", columns, tuple(rows)))
    before = sorted(map(str, cells(table)))
    table.sortByColumn(column, Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder)
    assert sorted(map(str, cells(table))) == before
    table.deleteLater()


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        (None, "number", ""), ("UPS <b>", "text", "UPS <b>"), (1234, "number", "1,234"), (2.25, "number", "2.3"),
        (41.4, "percent", "41%"), (0.2, "percent", "< 1%"), (0, "percent", "0%"), (100, "percent", "100%"),
        (0, "minutes", "0 min"), (59, "minutes", "59 min"), (1150, "minutes", "19 h"), (4400, "minutes", "3 d"),
        (date(2026, 11, 26), "date", "Nov 26, 2026"),
        (THERE, "time", "Nov 25, 2026, 10:00 PM"), (THERE, "date", "Nov 25, 2026"),
    ],
)  # fmt: skip
def test_cells_are_in_the_format_of_the_country(value, kind, shown):
    assert chart_text.cell(value, kind).replace("\u202f", " ") == shown


@pytest.fixture
def carriers(show):
    chart = RowBars("carriers", "By carrier", released=False, has_numbers=True)
    chart.show_rows([Row("amazon", "Amazon", 169), Row("ups", "UPS", 99)], 268)
    card = ChartCard("carriers", "By carrier", chart, legend="bars")
    columns = (Column("carrier", "Carrier"), Column("logged", "Logged", "number"))
    card.show_figures(ReportTable("carriers", "By carrier", columns, (("Amazon", 169), ("UPS", 99)), note="A note"))
    return show(card, 360, 240)


def test_a_chart_and_its_table_change_places(carriers, qtbot):
    button = carriers.findChild(QPushButton, "carriers_as_table")
    legend = carriers.findChild(Legend)
    assert button.accessibleName() == "By carrier: Show as table"
    assert (carriers.chart.isVisible(), legend.isVisible(), carriers.is_table) == (True, True, False)
    for is_table, name in ((True, "Show as chart"), (False, "Show as table")):
        with qtbot.waitSignal(carriers.table_toggled) as toggled:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert toggled.args == [is_table]
        assert (carriers.table.isVisible(), carriers.chart.isVisible()) == (is_table, not is_table)
        assert button.toolTip() == name
    carriers.show_as_table(True)
    assert cells(carriers.table) == [["Amazon", "169"], ["UPS", "99"]]


def test_the_switch_of_a_heat_map_shows_what_was_released(show):
    chart = HeatMap("hours", "Busiest hours")
    chart.show_hours({(1, 10): 3}, {(1, 12): 8})
    card = show(ChartCard("hours", "Busiest hours", chart, legend="levels"), 520, 240)
    switch = card.findChild(Segments)
    switch.first_field().setFocus()
    QTest.keyClick(switch.first_field(), Qt.Key.Key_Right)
    QApplication.processEvents()
    assert {key.released for key in chart.keys} == {True}
    columns = (Column("weekday", "Weekday"), Column("10", "10 AM", "number"))
    tables = [ReportTable("hours", title, columns, (("Monday", 1),)) for title in ("Logged", "Released")]
    card.show_figures(tables[0], "Packages per hour", released=tables[1])
    card.show_as_table(True)
    assert card.table.accessibleName() == "Released"
    assert chart.accessibleName() == "Packages per hour"
    QTest.mouseClick(switch.buttons["logged"], Qt.MouseButton.LeftButton)
    assert {key.released for key in chart.keys} == {False}
    assert (card.table.accessibleName(), card.findChild(Legend).isVisible()) == ("Logged", False)


def test_tab_visits_switch_button_and_chart_of_each_card_in_reading_order(show):
    chart = HeatMap("hours_chart", "Busiest hours")
    chart.show_hours({(1, 10): 3}, {})
    hours = ChartCard("hours", "Busiest hours", chart, legend="levels")
    page = QWidget()
    rows = RowBars("carriers_chart", "By carrier", released=False, has_numbers=True)
    rows.show_rows([Row("ups", "UPS", 99)], 99)
    page.setLayout(column(hours, ChartCard("carriers", "By carrier", rows)))
    show(page, 520, 480)
    page.activateWindow()
    hours.findChild(Segments).first_field().setFocus()
    visited = []
    for _ in range(5):
        visited.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert visited == ["hours_counts_logged", "hours_as_table", "hours_chart", "carriers_as_table", "carriers_chart"]


def whole(widget, parts):
    """Return whether each part lies within the widget, and none over another."""
    boxes = [part.geometry().translated(part.parentWidget().mapTo(widget, QPoint())) for part in parts]
    apart = all(not one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    return apart and all(widget.rect().contains(box) for box in boxes)


@pytest.fixture
def language(qapp, request):
    """A language as it is, with longer words, or from right to left."""
    translator = Pseudo(qapp, stretched=request.param == "stretched")
    if request.param != "plain":
        qapp.installTranslator(translator)
    if request.param == "mirrored":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("language", ["plain", "stretched", "mirrored"], indirect=True)
@pytest.mark.usefixtures("language")
def test_nothing_of_a_card_is_cut(show, use_settings, text_size):
    """Also when its texts are longer, or go from right to left; at the minimum width, the head has two lines."""
    use_settings(theme="light", text_size=text_size)
    chart = HeatMap("hours", chart_text.loading())
    chart.show_hours({(1, 10): 3, (4, 20): 9}, {(1, 12): 8})
    card = ChartCard("hours", chart_text.empty(), chart, legend="levels")
    page = QWidget()
    page.setLayout(column(card))
    show(page, 1200, 400)
    switch, legend = card.findChild(Segments), card.findChild(Legend)
    button = card.findChild(QPushButton, "hours_as_table")
    title = next(one for one in card.findChildren(QLabel) if one.text() == chart_text.empty())
    for width in (1200, 700, 1):
        for _ in range(4):
            page.resize(max(width, card.minimumSizeHint().width()), card.minimumSizeHint().height())
            QApplication.processEvents()
        assert whole(card, [title, switch, legend, button, chart])
        assert all(part.width() >= part.sizeHint().width() for part in (title, switch, legend))
        assert chart.height() >= chart.minimumSizeHint().height()
        if width != 700:
            assert (switch.y() > title.geometry().bottom()) == (width == 1)


@pytest.mark.parametrize("contrast", ["system", "high"])
def test_a_tile_is_a_button_with_its_explanation(show, qtbot, use_settings, contrast):
    use_settings(theme="dark", contrast=contrast, text_size="150")
    tile = Tile("tile_logged")
    tile.show_loading("Logged")
    show(tile, 10, 10)
    assert tile.accessibleName() == "Logged: Calculating…"
    loading = tile.grab().toImage()
    tile.show_tile(document.Tile("logged", "Logged", "1,234,567", "+8%", "Received in the <b>period</b>."))
    assert tile.accessibleName() == "Logged: 1,234,567, +8%"
    assert tile.accessibleDescription() == "Received in the <b>period</b>."
    assert "&lt;b&gt;" in tile.toolTip()
    tile.adjustSize()
    assert tile.width() > width_of("1,234,567", TITLE, BOLD) + width_of("+8%", NUMBER)
    assert QAccessible.queryAccessibleInterface(tile).role() == QAccessible.Role.PushButton
    tile.setFocus()
    assert tile.grab().toImage() != loading
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(tile.clicked):
            QTest.keyClick(tile, key)
    QTest.keyClick(tile, "x")


def test_a_card_loads_and_has_a_note(show):
    chart = RowBars("carriers", "By carrier", released=False, has_numbers=True)
    card = show(ChartCard("carriers", "By carrier", chart), 360, 240)
    card.show_loading()
    assert chart.accessibleDescription() == "Calculating…"
    alone = show(ChartCard("users", "By user", has_initials=True), 360, 240)
    alone.show_figures(USERS)
    assert alone.is_table
    before, height = alone.grab().toImage(), alone.table.sizeHint().height()
    alone.show_loading()
    assert alone.table.sizeHint().height() == height
    assert (alone.table.model().rowCount(), alone.table.accessibleDescription()) == (0, "Calculating…")
    assert alone.grab().toImage() != before
    alone.show_figures(USERS)
    assert names(alone.table)[0] == "Dev Okpara"
    assert not alone.findChild(QPushButton, "users_as_table").isVisible()
    for one in (card, alone):
        one.show_loading()
        one.grab()


def test_text_size_and_theme_reach_charts_that_are_shown(carriers, use_settings):
    before = carriers.chart.sizeHint().height()
    use_settings(theme="dark", text_size="150")
    assert carriers.chart.sizeHint().height() > before
    assert carriers.table.rowHeight(0) > theme.height(20)


@pytest.mark.parametrize("width", [752, 940, 980, 1020, 1060, 1094, 1130, 1300])
def test_the_toolbar_wraps_between_its_parts_but_never_within_the_presets(show, width: int) -> None:
    toolbar, communities = ReportToolbar(), [Community("1", "140 Riverside"), Community("2", "Sky & Sons Lofts")]
    show(toolbar, width, 120)
    for last in (date(2026, 11, 30), date(2026, 11, 23), date(2026, 11, 30)):
        toolbar.picker.show_period(Period("recent", last - timedelta(days=6), last), date(2026, 11, 30))
        toolbar.show_communities(communities, "1")
        for _ in range(3):
            QApplication.processEvents()
        assert toolbar.picker.presets.width() >= toolbar.picker.presets.in_a_row()
        assert toolbar.community.width() >= 120
        assert toolbar.export.geometry().right() <= toolbar.width()


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_toolbar_is_one_line_in_a_framed_window_on_a_small_screen(qapp, show, language: str) -> None:
    use_language(qapp, language)
    toolbar, communities = ReportToolbar(), [Community("1", "140 Riverside"), Community("2", "Sky & Sons Lofts")]
    use_language(qapp, "system")
    show(toolbar, 1078, 120)  # in 1350 pixels
    today = date(2026, 11, 30)
    periods = [report_words.current(kind, today).before() for kind in ("day", "recent", "week", "month", "year")]
    if language != "fr":  # the longest words: its two fields leave no room for the rest
        periods.append(Period("days", date(2026, 9, 24), date(2026, 11, 28)))
    for period in periods:
        toolbar.picker.show_period(period, today)
        toolbar.show_communities(communities, "1")
        for _ in range(3):
            QApplication.processEvents()
        assert toolbar.picker.geometry().right() < toolbar.community.x()
        assert toolbar.picker.presets.width() >= toolbar.picker.presets.in_a_row()
        assert toolbar.export.geometry().right() <= toolbar.width()
        assert toolbar.export.width() >= toolbar.export.sizeHint().width()
        field = toolbar.picker.first
        assert field.isHidden() or width_of(field.text(), NUMBER) < field.width() - 16, "no day is cut"
    toolbar.resize(1300, 120)
    for _ in range(3):
        QApplication.processEvents()
    assert toolbar.print.width() >= toolbar.print.whole_width(), "the key caps come back where there is room"
