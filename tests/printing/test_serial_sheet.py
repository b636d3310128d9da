"""Number sheets: every code is read back where its cell is, on A4 and Letter, and none is printed on a label."""

import uuid
from itertools import product

import pytest
import zxingcpp
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.printing.documents.serial_sheet import CODES, COLUMNS, ROWS, draw

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(width_mm: float, height_mm: float, dpi: int, margin_mm: float, codes: list[str], *, mark: str = "") -> QImage:
    width, height, margin = (round(mm * dpi / 25.4) for mm in (width_mm, height_mm, margin_mm))
    picture = QImage(width, height, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    try:
        draw(painter, picture.rect(), picture.rect().adjusted(margin, margin, -margin, -margin), dpi, codes, mark=mark)
    finally:
        painter.end()
    return picture


@pytest.mark.parametrize("mark", ["", "PRACTICE"])
@pytest.mark.parametrize(("width", "height"), [(210, 297), (215.9, 279.4)])
@pytest.mark.parametrize(("dpi", "margin"), [(203, 12.7), (300, 4.3), (600, 0)])
def test_each_code_is_read_back_in_its_own_cell(width, height, dpi, margin, mark):
    codes = [label_code(str(uuid.uuid4())) for _ in range(CODES)]
    picture = drawn(width, height, dpi, margin, codes, mark=mark)
    lines = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    found = {}
    for barcode in zxingcpp.read_barcodes(lines):
        corner = barcode.position.top_left
        found[corner.y * ROWS // picture.height() * COLUMNS + corner.x * COLUMNS // picture.width()] = barcode.text
    assert found == dict(enumerate(map(label_text, codes)))


def test_every_code_has_the_mark_of_practice_mode_and_others_have_none():
    codes = [label_code(str(uuid.UUID(int=number))) for number in range(CODES)]
    plain, marked = (drawn(210, 297, 203, 4.3, codes, mark=mark) for mark in ("", "PRACTICE"))
    assert drawn(210, 297, 203, 4.3, codes) == plain
    width, height = plain.width() // COLUMNS, plain.height() // ROWS
    for row, column in product(range(ROWS), range(COLUMNS)):
        cell = QRect(column * width, row * height, width, height)
        assert plain.copy(cell) != marked.copy(cell)
        written = QRect(cell.x() + width // 2, cell.y(), width // 2, height // 2)  # the code in letters
        assert plain.copy(written) == marked.copy(written)


def test_nothing_but_the_grid_is_drawn_outside_the_printable_area():
    picture = drawn(210, 297, 100, 12.7, [label_code(str(uuid.uuid4())) for _ in range(CODES)])
    area = picture.rect().adjusted(50, 50, -50, -50)
    painter = QPainter(picture)
    painter.fillRect(area, Qt.GlobalColor.white)
    painter.end()
    gray = picture.copy(0, 0, picture.width() // 4 * 4, picture.height())
    assert min(bytes(gray.constBits())) >= 150  # the lines of the grid


@pytest.mark.parametrize("size", [(57, 32), (102, 152), (148, 210)])
def test_a_smaller_page_is_refused(size):
    with pytest.raises(PrintTrouble) as trouble:
        drawn(*size, 203, 0, [label_code("a")])
    assert trouble.value.reason == "too_small"
