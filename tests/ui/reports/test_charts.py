"""Charts by keys, pointer, and screen reader, and what they paint."""

from datetime import date, datetime, timedelta
from time import thread_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from mybuilding_desk.domain.reports.figures import Count, HourCount
from mybuilding_desk.domain.reports.period import Period, month_of, period_of, year_of
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.reports.day_bars import DayBars, TimeKey
from mybuilding_desk.ui.reports.heat_map import HeatMap, HourKey
from mybuilding_desk.ui.reports.row_bars import Row, RowBars
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme import CAPTION, MEDIUM, SPACE, theme
from mybuilding_desk.ui.theme.text_painter import height_of, width_of

TODAY = date(2026, 11, 26)
WEEK = Period("days", date(2026, 11, 20), TODAY)
COUNTS = [(64, 61), (41, 44), (16, 21), (66, 60), (63, 61), (76, 71), (86, 80)]
DAYS = {WEEK.first + timedelta(days=at): Count(*pair) for at, pair in enumerate(COUNTS)}
GRID = {(1, 10): 31, (1, 11): 4, (5, 8): 1, (7, 20): 12}
CARRIERS = [Row("amazon", "Amazon", 169), Row("ups", "UPS", 99), Row("", "Other", 1)]


def bars(period=WEEK, days=DAYS, hours=()):
    chart = DayBars("days", "Packages per day")
    chart.show_period(days, hours, period, TODAY)
    return chart


def heat(logged=GRID, released=None):
    chart = HeatMap("hours", "Busiest hours")
    chart.show_hours(logged, released or {})
    return chart


def rows(given_rows=CARRIERS, *, has_numbers=True):
    chart = RowBars("carriers", "By carrier", released=False, has_numbers=has_numbers)
    chart.show_rows(given_rows, sum(row.count for row in given_rows))
    return chart


def spoken(chart):
    """Return what a screen reader reads of each mark."""
    face = QAccessible.queryAccessibleInterface(chart)
    return [face.child(number).text(QAccessible.Text.Name) for number in range(face.childCount())]


def here(chart):
    """Return what a screen reader reads of the mark with the focus."""
    child = QAccessible.queryAccessibleInterface(chart).focusChild()
    return child.text(QAccessible.Text.Name) if child is not None else ""


def press(chart, *keys):
    for key in keys:
        QTest.keyClick(chart, key)


def picture(chart):
    return chart.viewport().grab().toImage()


def midnight(day):
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - local, without a zone


def test_bars_are_read_and_walked(show, qtbot):
    chart = show(bars())
    chart.setFocus()
    assert QAccessible.queryAccessibleInterface(chart).role() == QAccessible.Role.List
    assert spoken(chart)[:3] == [
        "Friday, Nov 20: 64 packages logged", "Friday, Nov 20: 61 packages released",
        "Saturday, Nov 21: 41 packages logged",
    ]  # fmt: skip
    assert here(chart) == "Friday, Nov 20: 64 packages logged"
    press(chart, Qt.Key.Key_Right)
    assert here(chart) == "Friday, Nov 20: 61 packages released"
    press(chart, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert here(chart) == "Sunday, Nov 22: 21 packages released"
    press(chart, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert here(chart) == "Saturday, Nov 21: 41 packages logged"
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert here(chart) == "Thursday, Nov 26: 80 packages released"
    with qtbot.waitSignal(chart.chosen) as chosen:
        press(chart, Qt.Key.Key_Return)
    assert chosen.args == [TimeKey(midnight(TODAY), midnight(TODAY) + timedelta(days=1), released=True)]
    press(chart, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert here(chart) == "Friday, Nov 20: 64 packages logged"


def test_cells_are_read_and_walked(show, qtbot):
    chart = show(heat(released={(2, 22): 5}))
    chart.setFocus()
    assert len(chart.keys) == 7 * (23 - 7 + 1)  # 7 to 23, so that the switch moves nothing
    assert here(chart) == "Sunday, 7 AM to 8 AM: 0 packages logged"
    press(chart, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 3)
    assert here(chart) == "Monday, 10 AM to 11 AM: 31 packages logged"
    chart.show_released(True)
    assert here(chart) == "Monday, 10 AM to 11 AM: 0 packages released"
    chart.show_released(False)
    assert here(chart) == "Monday, 10 AM to 11 AM: 31 packages logged"
    assert "Monday, 11 AM to 12 PM: 4 packages logged" in spoken(chart)
    with qtbot.waitSignal(chart.chosen) as chosen:
        cell = chart.keys.index(HourKey(5, 8, False))
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, cell))
    assert chosen.args == [HourKey(5, 8, False)]
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert here(chart) == "Saturday, 11 PM to 12 AM: 0 packages logged"


def place(chart, number):
    return chart.drawing().places[number].center().toPoint()


def test_rows_are_read_and_walked(show, qtbot):
    chart = show(rows(), 280)
    chart.setFocus()
    assert spoken(chart) == [
        "Amazon: 169 packages logged, 63%", "UPS: 99 packages logged, 37%", "Other: 1 package logged, < 1%"
    ]  # fmt: skip
    press(chart, Qt.Key.Key_Down)
    with qtbot.waitSignal(chart.chosen) as chosen:
        press(chart, Qt.Key.Key_Space)
    assert chosen.args == ["ups"]
    assert chart.label(1) == ""
    assert rows(has_numbers=False).label(1) == "UPS · 99"
    chart.show_rows(CARRIERS[1:], 400)  # others are not shown
    assert spoken(chart)[0] == "UPS: 99 packages logged, 25%"
    assert here(chart) == spoken(chart)[0]


@pytest.mark.parametrize("make", [bars, heat, rows])
def test_keys_of_the_page_are_left_to_it(show, qtbot, make):
    """Typed characters go to the scan field; a held Enter chooses once; other keys reach the page."""

    class Page(QWidget):
        def __init__(self, chart):
            super().__init__()
            self.keys = []
            self.setLayout(column(chart))

        def keyPressEvent(self, event):
            if event.key() != Qt.Key.Key_Alt:
                self.keys.append(event.key())

    chart = make()
    page = show(Page(chart))
    chart.setFocus()
    with qtbot.waitSignal(chart.typed) as typed:
        QTest.keyClick(chart, "7")
    assert typed.args == ["7"]
    press(chart, Qt.Key.Key_Escape, Qt.Key.Key_F5)
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.keys == [Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Right]
    assert chart.currentIndex().row() == 0


@pytest.mark.parametrize("make", [bars, heat, rows])
def test_arrows_follow_the_direction_of_reading(show, qapp, make):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart = show(make())
    chart.setFocus()
    shapes = chart.drawing().shapes
    start = chart.currentIndex().row()
    press(chart, Qt.Key.Key_Left)
    if make is not rows:
        assert shapes[chart.currentIndex().row()].center().x() < shapes[start].center().x()
    area = chart.viewport().rect()
    assert all(area.contains(shape.toAlignedRect()) for shape in shapes if shape.height())


@pytest.mark.parametrize("make", [bars, heat])
def test_the_value_shows_under_the_pointer_and_at_the_focus(show, make):
    chart = show(make())
    chart.clearFocus()
    assert label_of(chart).isEmpty()
    QTest.mouseMove(chart.viewport(), place(chart, 3))
    assert not label_of(chart).isEmpty()
    QApplication.sendEvent(chart.viewport(), QEvent(QEvent.Type.Leave))
    assert label_of(chart).isEmpty()
    chart.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):  # at the edges, too, the label is whole
        press(chart, key)
        assert chart.viewport().rect().contains(label_of(chart))
        assert label_of(chart).height() == height_of(CAPTION) + 2 * SPACE[1]
        assert label_of(chart).width() >= width_of(chart.label(chart.currentIndex().row()), CAPTION, MEDIUM)


def label_of(chart):
    """Return the rectangle of the value label: its color is that of texts, too, but they are thin."""
    image, color = picture(chart), QColor(theme.colors.toast).rgb()
    inked = [[image.pixel(x, y) == color for x in range(image.width())] for y in range(image.height())]
    rows_with = [y for y, row in enumerate(inked) if sum(row) > theme.px(40)]
    if not rows_with:
        return QRect()
    xs = [x for y in rows_with for x, is_inked in enumerate(inked[y]) if is_inked]
    return QRect(QPoint(min(xs), rows_with[0]), QPoint(max(xs), rows_with[-1]))


def colors(image):
    part = image.convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in memoryview(part.constBits()).cast("I")}


def test_a_press_that_ends_elsewhere_chooses_nothing(show):
    chart = show(bars())
    chosen = []
    chart.chosen.connect(chosen.append)
    QTest.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, 2))
    QTest.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, 6))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.RightButton, pos=place(chart, 2))
    assert chosen == []
    QTest.mouseDClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, 4))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place(chart, 5))
    assert chosen == [chart.keys[5]]


@pytest.mark.parametrize(
    ("period", "first", "last", "bars_shown"),
    [
        (year_of(TODAY), "January 2026", "December 2026", 24),
        (month_of(TODAY), "Sunday, Nov 1", "Monday, Nov 30", 60),
        (Period("days", date(2026, 9, 2), date(2026, 11, 3)), "Sep 2 – Sep 5", "Nov 1 – Nov 3", 20),
        (
            Period("days", date(2022, 3, 1), date(2026, 11, 3)),
            "Mar 1, 2022 – Dec 31, 2022",
            "Jan 1, 2026 – Nov 3, 2026",
            10,
        ),
        (period_of("week", TODAY, 7), "Sunday, Nov 22", "Saturday, Nov 28", 14),
    ],
)
def test_longer_periods_have_longer_groups(show, period, first, last, bars_shown):
    chart = show(bars(period, {period.first: Count(3, 1), TODAY: Count(1, 1)}))
    assert len(chart.keys) == bars_shown
    assert chart.spoken(0) == f"{first}: 3 packages logged"
    assert chart.spoken(bars_shown - 1).startswith(f"{last}: ")
    assert (chart.keys[0].start, chart.keys[-1].end) == (
        midnight(period.first), midnight(period.last) + timedelta(days=1),
    )  # fmt: skip


def test_one_day_has_its_hours(show):
    hours = [HourCount(midnight(TODAY) + timedelta(hours=hour), Count(hour, 2)) for hour in (9, 17)]
    chart = show(bars(Period("day", TODAY, TODAY), {TODAY: Count(26, 4)}, hours))
    assert spoken(chart)[2:4] == ["9 AM to 10 AM: 9 packages logged", "9 AM to 10 AM: 2 packages released"]
    assert len(chart.keys) == 2 * (18 - 8 + 1)
    assert chart.keys[2] == TimeKey(midnight(TODAY) + timedelta(hours=9), midnight(TODAY) + timedelta(hours=10), False)


@pytest.mark.parametrize(
    ("locale", "cell", "first_day"),
    [
        ("en_US", "Monday, 10 AM to 11 AM: 31 packages logged", 7),
        ("en_GB", "Monday, 10:00 to 11:00: 31 packages logged", 1),
        ("es_ES", "Lunes, 10:00 to 11:00: 31 packages logged", 1),
        ("ar_EG", None, 6),
    ],
)
def test_days_and_hours_are_those_of_the_country(show, locale, cell, first_day):
    QLocale.setDefault(QLocale(locale))
    chart = show(heat())
    assert chart.keys[0].weekday == first_day
    assert cell is None or cell in spoken(chart)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Lunes, de 10:00 a 11:00: 31 paquetes registrados"),
        ("fr", "Lundi, de 10:00 à 11:00\u00a0: 31 colis enregistrés"),
    ],
)
def test_sentences_are_in_the_language_of_the_user(show, qapp, language, sentence):
    use_language(qapp, language)
    QLocale.setDefault(QLocale(f"{language}_{language.upper()}"))
    try:
        assert sentence in spoken(show(heat()))
    finally:
        use_language(qapp, "system")


@pytest.mark.parametrize("make", [bars, heat, rows])
def test_the_cursor_stays_when_figures_change(show, make):
    chart = show(make())
    chart.setFocus()
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Up)
    key = chart.current_key()
    if make is bars:
        chart.show_period({**DAYS, TODAY: Count(99, 99)}, (), WEEK, TODAY)
    elif make is heat:
        chart.show_hours({**GRID, (3, 12): 60}, {})
    else:
        chart.show_rows(CARRIERS[::-1], 269)
    assert chart.current_key() == key


def test_new_values_of_the_same_marks_keep_what_the_user_points_at(show, qtbot):
    chart = show(bars())
    QTest.mouseMove(chart.viewport(), place(chart, 2))
    chart.setFocus()
    press(chart, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(chart.model().modelReset):
        chart.show_period({**DAYS, TODAY: Count(99, 200)}, (), WEEK, TODAY)
    assert here(chart) == "Thursday, Nov 26: 200 packages released"
    assert not label_of(chart).isEmpty()
    assert max(shape.height() for shape in chart.drawing().shapes) == chart.drawing().shapes[-1].height()


@pytest.mark.parametrize("make", [bars, heat, rows])
@pytest.mark.parametrize("contrast", ["system", "high"])
def test_an_empty_chart_and_one_that_loads_say_so(show, use_settings, make, contrast):
    use_settings(theme="dark", contrast=contrast)
    chart = show(make())
    full = chart.sizeHint()
    chart.setFocus()
    chart.show_loading()
    assert (spoken(chart), chart.accessibleDescription()) == ([], "Calculating…")
    assert QColor(theme.colors.hover).name() in colors(picture(chart))
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Return)
    if make is bars:
        chart.show_period(dict.fromkeys(DAYS, Count()), (), WEEK, TODAY)
    elif make is heat:
        chart.show_hours({(1, 9): 0}, {})
    else:
        chart.show_rows([Row("ups", "UPS", 0)], 0)
    assert (spoken(chart), chart.accessibleDescription()) == ([], "No packages in this period")
    assert QColor(theme.colors.hover).name() not in colors(picture(chart)) or contrast == "high"
    assert chart.sizeHint().width() == full.width()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.dates(date(2025, 6, 1), date(2026, 12, 31)), st.builds(Count, st.integers(0, 10**9))), st.data()
)
def test_any_figures_are_painted(qapp, days, data):
    first = data.draw(st.dates(date(2025, 6, 1), TODAY))
    chart = bars(Period("days", first, TODAY), days)
    chart.resize(data.draw(st.integers(60, 900)), data.draw(st.integers(40, 300)))
    heated = heat({(day.isoweekday(), day.day % 24): count.logged for day, count in days.items()})
    rowed = rows([Row(day, str(day), count.logged) for day, count in list(days.items())[:5]])
    for one in (chart, heated, rowed):
        picture(one)
        for number in range(len(one.keys)):
            assert one.spoken(number)
        shapes = one.drawing().shapes
        assert len(shapes) == len(one.keys)
        one.deleteLater()


def test_keys_scroll_the_page_to_the_mark(show):
    inside = QWidget()
    chart = rows([Row(str(at), f"Carrier {at}", 100 - at) for at in range(30)])
    inside.setLayout(column(chart))
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(inside)
    show(page, 400, 200)
    chart.setFocus()
    press(chart, Qt.Key.Key_End)
    mark = chart.visualRect(chart.currentIndex())
    shown = chart.viewport().mapTo(page.viewport(), mark.center())
    assert page.viewport().rect().contains(shown)
    assert page.verticalScrollBar().value() > 0


def test_a_year_is_painted_within_four_milliseconds(show):
    """The best of many: a busy computer must not fail it."""
    year = year_of(TODAY)
    days = {year.first + timedelta(days=at): Count(at % 90, at % 70) for at in range(365)}
    grid = {(day, hour): day * hour for day in range(1, 8) for hour in range(24)}
    for chart in (show(bars(year, days)), show(heat(grid))):
        image = QImage(chart.size(), QImage.Format.Format_ARGB32_Premultiplied)
        for _ in range(100):
            chart.doItemsLayout()
            begun = thread_time()
            painter = QPainter(image)
            chart.drawing().paint(painter)
            painter.end()
            if (took := thread_time() - begun) < 0.004:
                break
        assert took < 0.004
