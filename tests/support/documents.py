"""What tests look at in documents on paper."""

import re
from pathlib import Path

from PySide6.QtGui import QImage

from tests.support.proofs import run


def page_count(path: Path) -> int:
    """The number of pages of a PDF."""
    return int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", str(path)))[1])  # type: ignore[index]


def ink(image: QImage) -> float:
    """The share of an image that is not white, sampled."""
    points = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(x, y).lightness() < 250 for x, y in points) / len(points)
