"""Makes the application icon in every size and format from its SVG: `python tests/support/app_icon.py`.

`resources/app/mybuilding-desk.svg` is the only source; PNG, ICO (Windows), and ICNS (macOS) lie beside it.
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "app"
NAME = "mybuilding-desk"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {
    **{b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512},
    **{b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512, b"ic10": 1024},
}
"""Chunk types of macOS by size; the second line is for screens of double density."""


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as a square PNG of this many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon: a directory of PNGs. A size of 256 pixels is stored as 0."""
    entries, at = [], 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        entries.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join([struct.pack("<HHH", 0, 1, len(pictures)), *entries, *pictures.values()])


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon: typed chunks, each with its length."""
    chunks = b"".join(code + struct.pack(">I", 8 + len(picture)) + picture for code, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks


def main() -> int:
    """Write all files beside the SVG, or into the given folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(FOLDER / f"{NAME}.svg"))
    pictures = {size: png(renderer, size) for size in SIZES}
    for size, picture in pictures.items():
        (folder / f"{NAME}-{size}.png").write_bytes(picture)
    (folder / f"{NAME}.ico").write_bytes(ico({size: pictures[size] for size in ICO_SIZES}))
    (folder / f"{NAME}.icns").write_bytes(icns({code: pictures[size] for code, size in ICNS_TYPES.items()}))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
