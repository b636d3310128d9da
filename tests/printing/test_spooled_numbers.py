"""Number sheets through a real spooler: the printer with A4 or Letter pages is found, and every code is read back."""

import subprocess
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.documents.serial_sheet import CODES
from tests.support.spooler import Spooler, is_installed, spooler

pytestmark = pytest.mark.skipif(not is_installed(), reason="CUPS or pdftoppm is not installed")

NUMBERS = [label_code(str(uuid.UUID(int=number))) for number in range(CODES)]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Spooler]:
    with spooler() as running:
        monkeypatch.setenv("CUPS_SERVER", running.address)
        yield running


@pytest.fixture
def client(server: Spooler) -> Iterator[PrintClient]:
    with closing(PrintClient()) as made:
        yield made


def read_back(written: Path, dpi: int) -> set[str]:
    """The codes on the one page of this PDF, rendered at this resolution."""
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-png", written, written.with_suffix("")], check=True)
    [page] = written.parent.glob(f"{written.stem}-*.png")
    picture = QImage(str(page)).convertedTo(QImage.Format.Format_Grayscale8)
    lines = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
    return {barcode.text for barcode in zxingcpp.read_barcodes(lines)}


def test_a_sheet_goes_to_the_default_office_printer_and_is_read_back(server: Spooler, client: PrintClient, qtbot):
    server.add_label_printer("Zebra", 57, 32, 203)
    server.add_label_printer("Copier", 215.9, 279.4, 600, margin_mm=6)
    written = server.add_label_printer("Office", 210, 297, 300, margin_mm=4.3)
    server.run("lpadmin", "-d", "Office")
    assert client.print_numbers("Zebra", NUMBERS, "PRACTICE") == "Office"
    qtbot.waitUntil(server.is_idle, timeout=60_000)
    assert read_back(written, 300) == set(map(label_text, NUMBERS))
    assert client.print_numbers("Copier", NUMBERS) == "Copier"  # the one chosen for labels


def test_a_label_printer_alone_prints_no_sheet(server: Spooler, client: PrintClient):
    server.add_label_printer("Zebra", 57, 32, 203)
    with pytest.raises(PrintTrouble) as trouble:
        client.print_numbers("Zebra", NUMBERS)
    assert (trouble.value.reason, trouble.value.printer) == ("no_printer", "")


def test_a_printer_that_is_added_is_found_by_looking_again(server: Spooler, client: PrintClient):
    assert client.printers() == []
    server.add_label_printer("Zebra", 57, 32, 203)
    assert [one.name for one in client.printers()] == ["Zebra"], "by the same process"
