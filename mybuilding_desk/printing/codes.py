"""QR codes and Code 128 as shapes of whole modules, made by zxing-cpp."""

from functools import lru_cache
from typing import Any, Final

import zxingcpp
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainterPath

QR_QUIET: Final = 4
"""Modules that stay white around a QR code (ISO/IEC 18004)."""
QR_MODULES: Final = 21
"""Width of the QR code of a label: version 1, which holds 16 characters with error correction level Q (25 %)."""
BARS_QUIET: Final = 10
"""Modules that stay white on each side of a Code 128 (ISO/IEC 15417)."""


@lru_cache(maxsize=256)
def qr_rows(text: str) -> tuple[bytes, ...]:
    """Return the rows of the QR code of `text`, one byte per module, 1 for black; no quiet zone."""
    return _rows(text, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")


@lru_cache(maxsize=256)
def bar_row(text: str) -> bytes:
    """Return the modules of the Code 128 of `text`, 1 for black; no quiet zone."""
    return _rows(text, zxingcpp.BarcodeFormat.Code128)[0]


def read_codes(picture: QImage) -> list[str]:
    """Return the texts of the codes in a picture, of any kind."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def qr_path(text: str, x: int, y: int, module: int) -> QPainterPath:
    """Return the black area of a QR code whose first module is at `x`, `y`; `module` is its size in pixels.

    It is one path: rectangles filled one by one show seams when a PDF is rendered.
    """
    return _path(qr_rows(text), x, y, module, module)


def bars_path(text: str, x: int, y: int, module: int, height: int) -> QPainterPath:
    """Return the black area of a Code 128 whose first bar is at `x`, `y`."""
    return _path((bar_row(text),), x, y, module, height)


def _rows(text: str, kind: zxingcpp.BarcodeFormat, **options: str) -> tuple[bytes, ...]:
    picture: Any = zxingcpp.create_barcode(text, kind, **options).to_image(1, add_quiet_zones=False)
    height, width = picture.shape
    black = bytes(picture).translate(bytes([1] + [0] * 255))
    return tuple(black[start : start + width] for start in range(0, height * width, width))


def _path(rows: tuple[bytes, ...], x: int, y: int, width: int, height: int) -> QPainterPath:
    path = QPainterPath()
    for number, row in enumerate(rows):
        start = row.find(1)
        while start >= 0:
            end = row.find(0, start)
            end = len(row) if end < 0 else end
            path.addRect(QRectF(x + start * width, y + number * height, (end - start) * width, height))
            start = row.find(1, end)
    return path
