"""The three layouts of a label: every code reads back, nothing is cut, and all of it is black on white."""

from dataclasses import replace
from itertools import combinations, product

import pytest
import zxingcpp
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.contents import FLAGS
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.settings import LABEL_SYMBOLS
from mybuilding_desk.printing.label_layouts import LabelLayout, is_turned, shape_of
from mybuilding_desk.printing.label_painter import compose, image

CODE = label_code("b31b6f0e")
TEXT = label_text(CODE)
USUAL = LabelContent(
    CODE, "12B", "Z. Ångström", "D4", "UPS …4944", "Nov 26, 8:30 PM · JJ", pieces="×3", flags=("perishable",)
)
UNIDENTIFIED = LabelContent(
    CODE, "?", "J. Angstrum", "B2", "Amazon …5882", "Nov 26, 1:42 PM · JJ", heading="UNIDENTIFIED"
)
LONGEST = LabelContent(
    CODE,
    "Penthouse North 12B",
    "Maximiliana Alexandra von Hohenfels-Wittgenstein und zu Löwenberg",
    "Package room, shelf 12, left",
    "FedEx Ground …9999",
    "Wednesday, November 26, 12:30 PM · JJ",
    pieces="12/99",
    flags=FLAGS,
    frame=True,
)
ARABIC = LabelContent(
    CODE, "٤٥ب", "محمد عبد الله الأنصاري", "רחוב 4", "UPS …4944", "Nov 26", pieces="2/3", flags=FLAGS[2:3]
)
CHINESE = LabelContent(
    CODE, "12座B室", "欧阳娜娜 대한민국 さくらももこ", "冷蔵庫", "UPS …4944", "11月26日 20:30", flags=FLAGS[:2]
)
BARE = LabelContent(CODE, "12B")
PRACTICE = replace(USUAL, heading="PRACTICE")
PRACTICE_LONGEST = replace(LONGEST, heading="ENTRAÎNEMENT · CHEZ LE TEINTURIER")
CONTENTS = {
    "usual": USUAL,
    "unidentified": UNIDENTIFIED,
    "longest": LONGEST,
    "arabic": ARABIC,
    "chinese": CHINESE,
    "bare": BARE,
    "practice": PRACTICE,
    "practice longest": PRACTICE_LONGEST,
}
MM = 25.4
SIZES = ((57, 32), (89, 28), (28, 89), (25, 25), (62, 29), (54, 25), (102, 51), (102, 152), (40, 30))


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_code_on_every_label_reads_back(qapp: QApplication, width: float, height: float, dpi: int) -> None:
    for content, symbol in product((USUAL, LONGEST, PRACTICE, PRACTICE_LONGEST), LABEL_SYMBOLS):
        layout = compose(area(width, height, dpi), dpi, content, symbol).layout
        found = zxingcpp.read_barcodes(image(content, width, height, dpi, symbol))
        assert [code.text for code in found] == [TEXT] * bool(layout.qr) + [TEXT] * bool(layout.bars)
        assert layout.qr or layout.bars


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("name", CONTENTS)
def test_nothing_is_cut_and_no_parts_overlap(qapp: QApplication, name: str, width: float, height: float) -> None:
    content, dpi = CONTENTS[name], 203
    printable = area(width, height, dpi).translated(40, 40)
    for symbol in LABEL_SYMBOLS:
        label = compose(printable, dpi, content, symbol)
        layout, texts = label.layout, label.texts
        paper = QImage(printable.width() + 80, printable.height() + 80, QImage.Format.Format_Grayscale8)
        paper.fill(255)
        painter = QPainter(paper)
        label.draw(painter)
        painter.end()
        assert printable.contains(black_area(paper))
        assert [text.layout.text() for text in texts] == [box.text for box in layout.texts]
        parts = [*(text.bounds for text in texts), *layout.flags, *code_areas(layout)]
        assert [(one, other) for one, other in combinations(parts, 2) if overlap(one, other)] == []


def area(width: float, height: float, dpi: int) -> QRect:
    """The printable area of a label without margins, in mm."""
    return QRect(0, 0, round(width * dpi / MM), round(height * dpi / MM))


def overlap(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > 1 and common.height() > 1


def code_areas(layout: LabelLayout) -> list[QRectF]:
    """The codes with their quiet zones; above and below, bars need none."""
    areas = []
    if code := layout.qr:
        areas.append(
            QRectF(code.x, code.y, code.height, code.height).adjusted(*(code.module * n for n in (-4, -4, 4, 4)))
        )
    if code := layout.bars:
        areas.append(QRectF(code.x, code.y, 178 * code.module, code.height))
    return areas


def black_area(picture: QImage) -> QRect:
    """The smallest rectangle with everything that is not white."""
    height, width, step = picture.height(), picture.width(), picture.bytesPerLine()
    rows = [bytes(picture.constBits()[y * step : y * step + width]) for y in range(height)]
    black = [(row, y) for y, row in enumerate(rows) if row.count(255) != width]
    left = min(len(row) - len(row.lstrip(b"\xff")) for row, _ in black)
    right = max(len(row.rstrip(b"\xff")) for row, _ in black)
    return QRect(left, black[0][1], right - left, black[-1][1] + 1 - black[0][1])


@pytest.mark.parametrize(
    ("width", "height", "shape", "turned"),
    [
        (23, 23, "small", False), (38, 28, "small", False), (26, 87, "address", True), (87, 26, "address", False),
        (60, 27, "address", False), (55, 30, "wide", False), (100, 49, "address", False), (100, 150, "wide", False),
        (23, 52, "address", True),
    ],
)  # fmt: skip
def test_the_shape_of_the_area_chooses_the_layout(width: float, height: float, shape: str, turned: bool) -> None:
    assert is_turned(width, height) is turned
    assert shape_of(*((height, width) if turned else (width, height))) == shape


def test_a_label_without_room_for_a_code_is_too_small(qapp: QApplication) -> None:
    with pytest.raises(PrintTrouble) as trouble:
        image(USUAL, 57, 12, 203, "qr")
    assert trouble.value.reason == "too_small"


def test_a_label_is_black_and_white_only(qapp: QApplication) -> None:
    picture = image(LONGEST, 57, 32, 203, "qr")
    assert set(bytes(picture.constBits())) == {0, 255}
    assert picture.pixel(0, 0) == picture.pixel(picture.width() - 1, picture.height() - 1) == 0xFF000000  # the frame
    assert image(USUAL, 57, 32, 203, "qr").pixel(0, 0) == 0xFFFFFFFF


def test_the_unit_is_the_largest_text(qapp: QApplication) -> None:
    unit, *others = compose(area(57, 32, 203), 203, USUAL, "qr").texts
    assert unit.layout.text() == "12B"
    assert unit.pixels > 96  # 12 mm at 203 dpi, as in the design
    assert all(unit.pixels > 1.5 * other.pixels for other in others)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_mark_of_practice_mode_leaves_the_unit_the_largest_text(
    qapp: QApplication, width: float, height: float
) -> None:
    texts = compose(area(width, height, 203), 203, PRACTICE, "qr").texts
    assert "PRACTICE" in [text.layout.text() for text in texts]
    unit, *others = (text for text in texts if text.layout.text() != USUAL.location)
    assert all(unit.pixels > other.pixels for other in others)
