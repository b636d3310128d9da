"""A cached line looks the same as a freshly painted one."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, MEDIUM, NUMBER, REGULAR, theme
from mybuilding_desk.ui.theme.text_painter import draw_text, middle_left_out

INK = QColor("black")
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
FACES = [(BODY, REGULAR, False), (BODY, BOLD, False), (CAPTION, MEDIUM, False), (NUMBER, REGULAR, True)]
TEXTS = ["12B", "Zoë Ångström-Długopolski", "1Z 999 AA1 01 2345 6784", "陳大文", "a & <b>b</b>", ""]


def canvas() -> QImage:
    image = QImage(220, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def painted_fresh(text: str, rect: QRect, face, alignment: Qt.AlignmentFlag) -> QImage:
    image, (size, weight, fixed) = canvas(), face
    painter = QPainter(image)
    painter.setFont(theme.font(size, weight, fixed=fixed, figures="-" not in text))
    painter.setPen(INK)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, alignment, shown)
    painter.end()
    return image


def painted_columns(image: QImage) -> tuple[int, int]:
    """Return the first and the last painted column."""
    inked = [x for x in range(image.width()) if any(image.pixelColor(x, y) != QColor("white") for y in range(60))]
    return inked[0], inked[-1]


def painted_cached(text: str, rect: QRect, face, **options: bool) -> QImage:
    image, (size, weight, fixed) = canvas(), face
    painter = QPainter(image)
    draw_text(painter, rect, text, INK, size, weight, fixed=fixed, **options)
    painter.end()
    return image


@pytest.mark.parametrize("face", FACES, ids=str)
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [200, 70])
def test_a_cached_line_looks_freshly_painted(qapp, text, face, width):
    rect = QRect(11, 7, width, 44)
    for _ in range(2):
        assert painted_cached(text, rect, face) == painted_fresh(text, rect, face, LEFT)


@pytest.mark.parametrize("face", FACES, ids=str)
@pytest.mark.parametrize("spare", range(-2, 4))
def test_a_tight_or_elided_line_looks_freshly_painted(qapp, face, spare):
    text, (size, weight, fixed) = "Zoë 12B 94001", face
    metrics = QFontMetrics(theme.font(size, weight, fixed=fixed, figures=True))
    rect = QRect(11, 7, metrics.horizontalAdvance(text) + spare, 44)
    assert painted_cached(text, rect, face) == painted_fresh(text, rect, face, LEFT)


def test_a_long_number_keeps_its_start_and_end(qapp):
    number, rect = "1Z 999 AA1 01 2345 6784", QRect(0, 0, 100, 44)
    shown = middle_left_out(number, QFontMetrics(theme.font(NUMBER, fixed=True)), 100)
    assert shown.startswith("1Z") and shown.endswith("84") and "…" in shown
    face = (NUMBER, REGULAR, True)
    assert painted_cached(number, rect, face, middle=True) == painted_fresh(shown, rect, face, LEFT)


def test_a_centered_line_has_equal_margins(qapp):
    rect, face = QRect(20, 0, 180, 44), (CAPTION, BOLD, False)
    (left, right), (fresh_left, fresh_right) = (
        painted_columns(image)
        for image in (painted_cached("UPS", rect, face, at="middle"), painted_fresh("UPS", rect, face, LEFT))
    )
    assert abs((right - left) - (fresh_right - fresh_left)) <= 1
    assert abs((left + right) / 2 - 110) <= 2


def test_fonts_and_colors_are_created_once(qapp):
    assert theme.font(BODY, BOLD) is theme.font(BODY, BOLD)
    assert theme.color("text") is theme.color("text")
