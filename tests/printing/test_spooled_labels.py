"""Labels through a real spooler: printed, rendered at the printer's resolution, and read back."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from mybuilding_desk.domain.records.contents import FLAGS
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.settings import LabelSymbol
from mybuilding_desk.practice.sample_residents import directory
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.values import LabelOptions
from tests.support.driver_output import dymo, zebra
from tests.support.spooler import Spooler

QR, BARS = zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128
JOBS: Sequence[tuple[str, float, float, LabelSymbol, list[zxingcpp.BarcodeFormat]]] = (
    ("wide", 57, 32, "qr", [QR]),
    ("wide", 57, 32, "code128", [BARS]),
    ("address", 28, 89, "qr", [QR, BARS]),
    ("small", 25, 25, "qr", [QR]),
)
"""Layout, width and height in mm as the driver has them, code, and what is on it. Each prints as many labels."""
PACKAGES = 200
MARGIN_MM = 1.0


def random_labels(seed: int) -> list[LabelContent]:
    """Labels of random packages for residents of the practice building, the longest names among them."""
    rng = Random(seed)
    residents = sorted(directory(1500), key=lambda one: len(one.full_name))
    chosen = [*residents[-PACKAGES // 4 :], *rng.sample(residents, PACKAGES - PACKAGES // 4)]
    rng.shuffle(chosen)
    return [
        LabelContent(
            label_code(str(rng.random())),
            resident.unit,
            resident.full_name,
            rng.choice(("", "D4", "Fridge", "Package room, shelf 12", "冷蔵庫")),
            rng.choice(("", "UPS …4944", "FedEx Ground …9999")),
            "Wed, Nov 26, 8:30 PM · JJ",
            pieces=rng.choice(("", "", "×3", "12/99")),
            flags=tuple(flag for flag in FLAGS if rng.random() < 0.2),
        )
        for resident in chosen
    ]


def rendered(document: Path, dpi: int, folder: Path) -> list[QImage]:
    """The pages of a PDF as a printer of `dpi` rasters them."""
    subprocess.run(["pdftoppm", "-gray", "-r", str(dpi), document, folder / document.stem], check=True)
    return [QImage(str(path)) for path in sorted(folder.glob(f"{document.stem}-*"))]


def worn(page: QImage) -> QImage:
    """The label blurred over 3 dots, turned by 3 degrees, and at 40 % of its contrast."""
    for across in (QPoint(1, 0), QPoint(0, 1)):
        blurred = page.copy()
        painter = QPainter(blurred)
        for opacity, offset in ((1 / 2, across), (1 / 3, -across)):
            painter.setOpacity(opacity)
            painter.drawImage(offset, page)
        painter.end()
        page = blurred
    turned = page.transformed(QTransform().rotate(3), Qt.TransformationMode.SmoothTransformation)
    pale = QImage(turned.size(), QImage.Format.Format_Grayscale8)
    pale.fill(Qt.GlobalColor.white)
    painter = QPainter(pale)
    painter.setOpacity(0.4)
    painter.drawImage(0, 0, turned)
    painter.end()
    return pale


def codes_on(page: QImage) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(page, (QR, BARS))


def edge_is_white(page: QImage, width: int) -> bool:
    """Whether nothing is drawn within `width` pixels of the edge."""
    inner = page.rect().adjusted(width, width, -width, -width)
    painter = QPainter(page)
    painter.fillRect(inner, Qt.GlobalColor.white)
    painter.end()
    blank = page.copy()
    blank.fill(Qt.GlobalColor.white)
    return page == blank


@pytest.mark.parametrize("dpi", [203, 300])
def test_every_printed_label_reads_back(qtbot, server: Spooler, spooled: PrintClient, tmp_path: Path, dpi: int) -> None:
    labels = random_labels(dpi)
    share = PACKAGES // len(JOBS)
    files = []
    for number, (layout, width, height, symbol, _) in enumerate(JOBS):
        name = f"{layout}-{symbol}-{dpi}"
        files.append(server.add_label_printer(name, width, height, dpi, margin_mm=MARGIN_MM))
        spooled.print_labels(LabelOptions(name, symbol=symbol), labels[number * share : (number + 1) * share])
    qtbot.waitUntil(server.is_idle, timeout=60_000)
    pages = [page for file in files for page in rendered(file, dpi, tmp_path)]
    assert len(pages) == PACKAGES
    read_worn = 0
    for number, (label, page) in enumerate(zip(labels, pages, strict=True)):
        text = label_text(label.code)
        assert {(code.text, code.format) for code in codes_on(page)} == {
            (text, kind) for kind in JOBS[number // share][4]
        }
        read_worn += {code.text for code in codes_on(worn(page))} == {text}
        assert edge_is_white(page, int(2 * MARGIN_MM * dpi / 25.4) - 1)
    assert read_worn >= 198


def test_the_driver_for_zebra_printers_gets_labels_of_its_own_size(
    qtbot, server: Spooler, spooled: PrintClient
) -> None:
    """CUPS's own driver, set to 4 x 5 inches at 203 dpi, and another size of its list."""
    written = server.add_printer("zebra", "drv:///sample.drv/zebra.ppd")
    found = next(printer for printer in spooled.printers() if printer.name == "zebra")
    sizes = {size.key: size for size in found.sizes}
    assert (round(sizes[found.default_size].width_mm), round(sizes[found.default_size].height_mm)) == (102, 127)
    labels = random_labels(1)[:2]
    for size, dots in (("", (812, 1015)), ("w162h90", (457, 254))):
        spooled.print_labels(LabelOptions("zebra", size, copies=2), labels)
        qtbot.waitUntil(server.is_idle, timeout=60_000)
        pictures = list(zebra(written.read_bytes()))
        wanted = [label_text(label.code) for label in labels for _ in range(2)]
        assert [{code.text for code in codes_on(picture)} for picture in pictures] == [{text} for text in wanted]
        assert all(abs(picture.width() - dots[0]) <= 8 for picture in pictures)
        assert all(abs(picture.height() - dots[1]) <= 1 for picture in pictures)


def test_the_driver_for_dymo_printers_gets_labels_along_its_roll(qtbot, server: Spooler, spooled: PrintClient) -> None:
    """CUPS's own driver, set to address labels of 28 x 89 mm at 300 dpi, with wide margins at both ends."""
    written = server.add_printer("dymo", "drv:///sample.drv/dymo.ppd")
    labels = random_labels(2)[:3]
    spooled.print_labels(LabelOptions("dymo"), labels)
    qtbot.waitUntil(server.is_idle, timeout=60_000)
    pictures = list(dymo(written.read_bytes()))
    found = [{(code.text, code.format) for code in codes_on(picture)} for picture in pictures]
    assert found == [{(label_text(label.code), kind) for kind in (QR, BARS)} for label in labels]
    assert all(picture.width() <= 336 and picture.height() <= 926 for picture in pictures)
