"""The age of a package on the screen: a shape and words for each step."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from mybuilding_desk.domain.package_list import DEFAULT_AGES
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import age_display
from tests.storage.values import package


def outline(step: int) -> set[tuple[int, int]]:
    """The pixels that the shape covers, whatever their colour."""
    picture = QImage(24, 24, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    age_display.paint_age(painter, QPointF(12, 12), step)
    painter.end()
    return {(x, y) for x in range(24) for y in range(24) if picture.pixelColor(x, y).alpha() > 127}


def row(days: float) -> PackageRow:
    return PackageRow(package(arrived_at=datetime.now(UTC) - timedelta(days=days, minutes=1)))


def test_each_step_has_a_shape_of_its_own(qapp) -> None:
    shapes = [outline(step) for step in range(4)]
    for number, one in enumerate(shapes):
        assert len(one) > 20
        assert all(len(one ^ other) > 8 for other in shapes[:number])


@pytest.mark.parametrize(
    ("days", "step", "words"),
    [(0.5, 0, "12 h"), (1, 1, "1 d (over 1 d)"), (4, 2, "4 d (over 3 d)"), (11, 3, "11 d, overdue (over 10 d)")],
)
def test_each_step_is_told_in_words(qapp, days: float, step: int, words: str) -> None:
    assert age_display.age_step_of(row(days), DEFAULT_AGES) == step
    assert age_display.waiting(row(days), DEFAULT_AGES) == words
    assert age_display.age_sentence(row(days), DEFAULT_AGES).startswith(words)


def test_what_is_gone_has_no_age(qapp) -> None:
    gone = PackageRow(row(11).package, "released")
    assert age_display.age_step_of(gone, DEFAULT_AGES) == 0
    assert "11 d" not in age_display.age_sentence(gone, DEFAULT_AGES)
