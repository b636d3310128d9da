"""Number sheets and proofs of release through a real spooler, on a printer with whole pages."""

import subprocess
from pathlib import Path
from uuid import uuid4

import zxingcpp
from PySide6.QtGui import QImage

from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.domain.records.release_proof import ProofContent, ProofSection
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.documents.serial_sheet import CODES
from tests.support.spooler import Spooler

PROOF = ProofContent(
    "Proof of release", "140 Riverside", "", "As of today", "Zoë Ångström picked up 1 package.",
    ProofSection("Release", (("Released to", "Zoë Ångström"),)), b"", "No signature", (), "MyBuilding", "Foot",
    "Page {0} of {1}",
)  # fmt: skip


def test_documents_go_to_a_printer_with_whole_pages(
    qtbot, server: Spooler, spooled: PrintClient, tmp_path: Path
) -> None:
    server.add_label_printer("labels-only", 57, 32, 203)
    written = server.add_label_printer("office", 210, 297, 600, margin_mm=4.2)
    codes = [label_code(str(uuid4())) for _ in range(CODES)]
    assert spooled.print_numbers("labels-only", codes) == "office"
    qtbot.waitUntil(server.is_idle, timeout=60_000)
    subprocess.run(["pdftoppm", "-gray", "-r", "203", written, tmp_path / "sheet"], check=True)
    (page,) = tmp_path.glob("sheet-*")
    assert {code.text for code in zxingcpp.read_barcodes(QImage(str(page)))} == set(map(label_text, codes))
    assert spooled.print_documents((PROOF, PROOF)) == "office"
    qtbot.waitUntil(server.is_idle, timeout=60_000)
    text = subprocess.run(["pdftotext", "-layout", written, "-"], capture_output=True, text=True, check=True).stdout
    assert text.count("Zoë Ångström picked up 1 package.") == text.count("Page 1 of 1") == 2
