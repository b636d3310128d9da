"""Proofs of release for tests, and what common tools read in a PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from mybuilding_desk.domain.records.release_proof import ProofContent, ProofSection

WHEN = "Nov 26, 2026, 8:31 PM (EST)"


def signature(width: int = 560, height: int = 180) -> bytes:
    """A stroke of ink as a PNG."""
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    path = QPainterPath(QPointF(20, height * 0.7))
    path.cubicTo(width * 0.3, -height, width * 0.5, 2 * height, width * 0.7, height * 0.4)
    painter = QPainter(image)
    painter.setPen(QPen(Qt.GlobalColor.black, 6))
    painter.drawPath(path)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def proof(note: str = "Leave upright", *, signed: bytes = b"", packages: int = 1) -> ProofContent:
    """The proof of one package, or of a pickup of several with a table."""
    facts = (
        ("Unit", "12B"), ("Recipient", "Zoë Ångström"), ("Tracking no.", "1Z 9JW CFY YW 1474 4944"), ("Note", note),
        ("Reference ID", "8f1e9d22-7c35-4d9b-9f5e-3d1a3a3e0c11"),
    )  # fmt: skip
    rows = tuple((str(number), "12B", "Zoë Ångström", f"TBA{number:09}") for number in range(1, packages + 1))
    table = ProofSection(f"{packages} packages", columns=("", "Unit", "Recipient", "Tracking no."), rows=rows)
    activity = ProofSection("Activity", ((WHEN, "Released to Zoë Ångström · by John John · signature on file"),))
    return ProofContent(
        title="Proof of release",
        building="140 Riverside",
        address="140 Riverside Boulevard, New York, NY",
        as_of="As of Nov 26, 2026, 9:04 PM (EST)",
        statement=f"1 package for 12B was released to Zoë Ångström by John John, {WHEN}.",
        release=ProofSection(
            "Release", (("Picked up by", "Zoë Ångström"), ("Released", WHEN), ("Photo ID", "Checked"))
        ),
        signature=signed,
        signed="Signed at this desk",
        sections=(*((table,) if packages > 1 else ()), ProofSection("Package", facts, paired=True), activity),
        source="Names and times come from MyBuilding and from the records of this desk.",
        footer="Proof of release · 12B · MyBuilding Desk 1.0",
        page_of="Page {0} of {1}",
    )


def run(tool: str, *arguments: str) -> str:
    """What a command of poppler prints; skips the test without it."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    return subprocess.run([tool, *arguments], check=True, capture_output=True).stdout.decode()


def text_of(path: Path) -> str:
    """The text of a PDF, one page after the other, with single blanks."""
    return " ".join(run("pdftotext", "-layout", str(path), "-").split())
