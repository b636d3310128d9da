"""The application icon: each size and format matches the SVG, and the window shows it."""

import struct

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from mybuilding_desk.ui.window.main_window import MainWindow
from tests.support.app_icon import FOLDER, ICNS_TYPES, ICO_SIZES, NAME, SIZES, png


def image(data: bytes) -> QImage:
    """Load a PNG as an image."""
    return QImage.fromData(QByteArray(data), "PNG").convertToFormat(QImage.Format.Format_ARGB32)


def in_ico() -> dict[int, bytes]:
    """The pictures of the Windows icon, by the size in its directory."""
    data = (FOLDER / f"{NAME}.ico").read_bytes()
    _, file_type, count = struct.unpack_from("<HHH", data)
    assert file_type == 1
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * number) for number in range(count)]
    return {entry[0] or 256: data[entry[7] : entry[7] + entry[6]] for entry in entries}


def in_icns() -> dict[bytes, bytes]:
    """The pictures of the macOS icon, by type."""
    data = (FOLDER / f"{NAME}.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    pictures, at = {}, 8
    while at < len(data):
        size = struct.unpack_from(">I", data, at + 4)[0]
        pictures[data[at : at + 4]] = data[at + 8 : at + size]
        at += size
    return pictures


@pytest.mark.parametrize("size", SIZES)
def test_every_size_matches_the_drawing(qapp, size):
    stored = image((FOLDER / f"{NAME}-{size}.png").read_bytes())
    drawn = image(png(QSvgRenderer(str(FOLDER / f"{NAME}.svg")), size))
    assert stored.size() == drawn.size()
    differences = sum(abs(a - b) > 16 for a, b in zip(bytes(stored.constBits()), bytes(drawn.constBits()), strict=True))
    assert differences <= len(bytes(stored.constBits())) // 200


def test_the_windows_icon_has_all_sizes(qapp):
    assert {size: image(data).width() for size, data in in_ico().items()} == {size: size for size in ICO_SIZES}


def test_the_macos_icon_has_all_sizes(qapp):
    assert {picture_type: image(data).width() for picture_type, data in in_icns().items()} == ICNS_TYPES


def test_the_window_shows_it(qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    window.build_deferred()
    sizes = {size.width() for size in window.windowIcon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes
