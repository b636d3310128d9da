"""Package age on the screen: a shape and words for each step."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import age_display
from tests.storage.values import package


def outline(step: int) -> set[tuple[int, int]]:
    """Return the pixels covered by the shape, whatever their color."""
    picture = QImage(24, 24, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    age_display.paint_age(painter, QPointF(12, 12), step)
    painter.end()
    return {(x, y) for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() > 127}


def row(days: float, description: str = "") -> PackageRow:
    arrived = datetime.now(UTC) - timedelta(days=days, minutes=1)
    return PackageRow(package(arrived_at=arrived, description=description))


def test_each_age_step_has_its_own_shape(qapp) -> None:
    shapes = [outline(step) for step in range(4)]
    for number, shape in enumerate(shapes):
        assert len(shape) > 20
        assert all(len(shape ^ other) > 8 for other in shapes[:number])


@pytest.mark.parametrize(
    ("days", "step", "expected"),
    [(0.5, 0, "12 h"), (1, 1, "1 d (over 1 d)"), (4, 2, "4 d (over 3 d)"), (11, 3, "11 d, overdue (limit 10 d)")],
)
def test_each_age_step_has_its_own_words(qapp, days: float, step: int, expected: str) -> None:
    assert age_display.age_step_of(row(days), AgeLimits()) == step
    assert age_display.waiting(row(days), AgeLimits()) == expected
    assert age_display.age_sentence(row(days), AgeLimits()).startswith(expected)


@pytest.mark.parametrize(
    ("hours", "step", "expected"),
    [(3, 0, "3 h"), (5, 1, "5 h (over 4 h)"), (23, 1, "23 h (over 4 h)"), (25, 3, "1 d, overdue (limit 1 d)")],
)
def test_a_perishable_package_ages_in_hours(qapp, hours: float, step: int, expected: str) -> None:
    cold = row(hours / 24, "2 pieces · Perishable · Keep cool")
    assert age_display.age_step_of(cold, AgeLimits()) == step
    assert age_display.waiting(cold, AgeLimits()) == expected
    assert age_display.age_step_of(row(hours / 24, "Perishable goods"), AgeLimits()) == int(hours >= 24)


def test_a_released_package_has_no_age(qapp) -> None:
    released = PackageRow(row(11).package, "released")
    assert age_display.age_step_of(released, AgeLimits()) == 0
    assert "11 d" not in age_display.age_sentence(released, AgeLimits())
