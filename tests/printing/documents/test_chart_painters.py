"""Painting of charts: the axis holds every value, shapes stay in their area, and labels never overlap."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from mybuilding_desk.printing.documents.chart_shapes import paint_swatch
from mybuilding_desk.printing.documents.charts import INTERVALS, LEVELS, ChartLook, axis_step, thinned
from mybuilding_desk.printing.documents.day_chart import BarPair, DayChart
from mybuilding_desk.printing.documents.heat_chart import HeatChart, paint_levels
from mybuilding_desk.printing.documents.row_chart import BarRow, RowChart

AREA = QRectF(10, 20, 480, 170)
COUNTS = st.integers(0, 10**7) | st.just(0) | st.just(1)
PAIRS = st.lists(st.builds(BarPair, st.sampled_from(["Nov 3", "December 2026", "9", ""]), COUNTS, COUNTS), max_size=120)


def look(*, right_to_left=False, outline=None, unit=1.0):
    """A look with colors that are told apart in a picture."""
    font = QFont("Inter")
    font.setPixelSize(round(12 * unit))
    red, green, blue = QColor("#ff0000"), QColor("#00ff00"), QColor("#0000ff")
    gray = QColor("#cccccc")
    return ChartLook(
        QColor("#000000"), QColor("#000000"), gray, red, green, blue, [gray] * (LEVELS - 1) + [red],
        font, font, font, font, outline=outline, unit=unit, right_to_left=right_to_left,
    )  # fmt: skip


def paint(chart, width=500, height=200):
    """Return the picture of a chart on white."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    chart.paint(painter)
    painter.end()
    return image


def colors(image, rect):
    """Return the colors of the pixels in a rectangle."""
    part = image.copy(rect.toAlignedRect()).convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in memoryview(part.constBits()).cast("I")}


def is_hatched(shown):
    """Return whether there is clearly some of both colors; lines are thin, so that few pixels have one alone."""
    shares = [QColor(name) for name in shown]
    lines = any(one.green() > 190 and one.blue() < 90 for one in shares)
    return lines and any(one.blue() > 190 and one.green() < 90 for one in shares) and "#ff0000" not in shown


@given(st.integers(0, 10**12))
def test_the_axis_holds_the_largest_value_in_round_steps(largest):
    step = axis_step(largest)
    assert step * INTERVALS >= max(largest, 1)
    assert step == 1 or step * INTERVALS <= 2.1 * largest
    assert int(str(step).rstrip("0")) in (1, 15, 2, 25, 3, 4, 5, 6, 8)


def test_the_axis_is_the_drawn_one():
    assert [axis_step(largest) for largest in (0, 1, 3, 4, 86, 90, 91, 30_000)] == [1, 1, 1, 2, 30, 30, 40, 10_000]


@given(st.lists(st.integers(1, 80), min_size=1, max_size=60), st.integers(1, 40), st.data())
def test_labels_never_overlap(widths, pitch, data):
    spans = [(at * pitch - width / 2, at * pitch + width / 2) for at, width in enumerate(widths)]
    strong = data.draw(st.lists(st.integers(0, len(spans) - 1), max_size=1))
    kept = sorted(thinned(spans, strong, 8))
    assert set(strong) <= set(kept)
    assert kept
    assert all(spans[after][0] - spans[before][1] >= 8 for before, after in pairwise(kept))


@given(PAIRS, st.booleans())
def test_bars_stay_in_their_area_and_are_as_high_as_their_values(qapp, pairs, right_to_left):
    chart = DayChart(AREA, pairs, look(right_to_left=right_to_left))
    assert len(chart.bars) == len(chart.columns) == 2 * len(pairs)
    values = [value for pair in pairs for value in (pair.logged, pair.released)]
    for value, bar, column in zip(values, chart.bars, chart.columns, strict=True):
        assert AREA.adjusted(-0.01, -0.01, 0.01, 0.01).contains(bar) or not value
        assert bar.height() == pytest.approx(
            max(chart.plot.height() * value / (chart.step * INTERVALS), 2) if value else 0
        )
        assert column.left() - 0.01 <= bar.center().x() <= column.right() + 0.01
    places = sorted((rect.left(), rect.right()) for _, rect in chart.labels)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(
        AREA.left() - 0.01 <= left and right <= AREA.right() + 0.01 for left, right in places if right - left < 100
    )


def test_logged_is_solid_and_released_is_hatched(qapp):
    pairs = [BarPair("Mon", 80, 60), BarPair("Tue", 10, 90, is_strong=True)]
    chart = DayChart(AREA, pairs, look())
    image = paint(chart)
    for at, bar in enumerate(chart.bars):
        inside = colors(image, bar.adjusted(2, 4, -2, -2))
        assert inside == {"#ff0000"} if at % 2 == 0 else is_hatched(inside)
        above = bar.adjusted(0, -6, 0, 0)
        above.setHeight(4)
        assert not colors(image, above) & {"#ff0000", "#00ff00", "#0000ff"}


def test_a_chart_is_mirrored_for_a_language_from_right_to_left(qapp):
    pairs = [BarPair("Mon", 5, 3), BarPair("Tue", 1, 2)]
    plain, mirrored = (DayChart(AREA, pairs, look(right_to_left=way)) for way in (False, True))
    for one, other in zip(plain.bars, mirrored.bars, strict=True):
        assert one.left() - AREA.left() == pytest.approx(AREA.right() - other.right())
        assert one.top() == other.top()
    rows = [BarRow("UPS", "3", "50%", 3), BarRow("FedEx", "3", "50%", 3)]
    left, right = (RowChart(AREA, rows, look(right_to_left=way)) for way in (False, True))
    assert left.bars[0].right() == pytest.approx(AREA.right())
    assert right.bars[0].left() == pytest.approx(AREA.left())


@given(st.lists(COUNTS, min_size=24, max_size=24), st.booleans())
def test_cells_have_the_step_of_their_share(qapp, hours, right_to_left):
    values = [[count // day for count in hours] for day in range(1, 8)]
    heat = HeatChart(AREA, ["Mon"] * 7, ["12 PM"] * 24, values, look(right_to_left=right_to_left))
    largest = max(max(row) for row in values)
    for value in (value for row in values for value in row):
        assert (heat.level(value) == 0) == (value == 0)
        assert heat.level(value) <= LEVELS - 1
    if largest:
        assert heat.level(largest) == LEVELS - 1
    assert all(AREA.adjusted(-0.01, -0.01, 0.01, 0.01).contains(cell) for cell in heat.cells)
    assert not any(one.intersects(other) for one, other in pairwise(heat.cells))
    places = sorted((rect.left(), rect.right()) for _, rect in heat.labels)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    assert all(rect.bottom() <= AREA.bottom() + 0.01 for _, rect in heat.labels)


def test_a_heat_map_is_painted_in_its_steps(qapp):
    heat = HeatChart(AREA, ["Mon", "Tue"], ["9", "10"], [[0, 9], [1, 2]], look())
    image = paint(heat)
    assert colors(image, heat.cells[1].adjusted(4, 4, -4, -4)) == {"#ff0000"}
    assert colors(image, heat.cells[0].adjusted(4, 4, -4, -4)) == {"#cccccc"}


@given(st.lists(st.builds(BarRow, st.sampled_from(["UPS", "A" * 200, ""]), st.just("12"), st.just("9%"), COUNTS)))
def test_rows_have_bars_by_their_share(qapp, rows):
    chart = RowChart(AREA, rows, look())
    largest = max((row.value for row in rows), default=0)
    for row, bar in zip(rows, chart.bars, strict=True):
        assert bar.right() <= AREA.right() + 0.01
        if row.value and largest:
            full = max(one.width() for one in chart.bars)
            assert bar.width() == pytest.approx(max(full * row.value / largest, 3), rel=0.01)
        else:
            assert bar.width() == 0
    assert chart.is_whole == [row.name != "A" * 200 for row in rows]


def test_charts_without_values_are_painted(qapp):
    charts = [DayChart(AREA, [], look()), HeatChart(AREA, [], [], [], look()), RowChart(AREA, [], look())]
    for chart in charts:
        paint(chart)
    small = QRectF(0, 0, 3, 3)
    paint(DayChart(small, [BarPair("x", 1, 1)], look()))
    paint(HeatChart(small, ["a"], ["b"], [[1]], look()))
    paint(RowChart(small, [BarRow("a", "1", "1%", 1)], look()))


def test_a_chart_scales_with_its_unit(qapp):
    """A page has a smaller unit than a screen: all lengths follow it."""
    large = QRectF(0, 0, 4800, 1700)
    pairs = [BarPair("Mon", 5, 3), BarPair("Tue", 1, 2)]
    one, ten = DayChart(QRectF(0, 0, 480, 170), pairs, look()), DayChart(large, pairs, look(unit=10))
    for small, big in zip(one.bars, ten.bars, strict=True):
        assert big.width() == pytest.approx(10 * small.width())
        assert big.height() == pytest.approx(10 * small.height(), rel=0.03)


def test_the_samples_of_the_legends_look_like_the_chart(qapp):
    class Samples:
        def paint(self, painter):
            paint_swatch(painter, QRectF(0, 0, 20, 20), look(outline=QColor("#123456")), released=False)
            paint_swatch(painter, QRectF(30, 0, 20, 20), look(), released=True)
            paint_levels(painter, QRectF(60, 0, 120, 20), look(outline=QColor("#123456")))

    image = paint(Samples())
    assert colors(image, QRectF(3, 3, 12, 12)) == {"#ff0000"}
    assert is_hatched(colors(image, QRectF(33, 3, 14, 14)))
    assert colors(image, QRectF(166, 8, 5, 5)) == {"#ff0000"}
    assert colors(image, QRectF(66, 8, 5, 5)) == {"#cccccc"}
