"""Only valid pictures are read, and they are scaled and round; without one, the initials are shown."""

import struct
import zlib

import pytest
from PySide6.QtGui import QColor

from mybuilding_desk.ui.base.avatar import Avatar, read_picture
from tests.support.pictures import picture


def png_of(width: int, height: int) -> bytes:
    """Return a PNG whose header declares this size, with a few bytes of data."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPG", "PNG"])
@pytest.mark.parametrize("size", [(300, 200), (200, 300), (20, 30), (192, 192), (3000, 1)])
def test_any_shape_becomes_a_square(qapp, kind, size):
    result = read_picture(picture(*size, kind))
    assert result is not None
    assert (result.width(), result.height()) == (192, 192)
    middle = QColor(result.pixel(96, 96))
    assert middle.red() > 200
    assert middle.green() < 60


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Not found</html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        png_of(60_000, 60_000),
        png_of(4097, 4096),
        png_of(0, 10),
        picture(200, 200)[:200],
        picture(200, 200, "BMP"),
        picture(200, 200, "XPM"),
    ],
    ids=["nothing", "a page", "svg", "a bomb", "too large", "empty", "cut off", "bmp", "xpm"],
)
def test_an_invalid_or_too_large_picture_is_rejected(qapp, content):
    assert read_picture(content) is None


def test_the_initials_are_shown_until_there_is_a_picture(qtbot):
    avatar = Avatar()
    qtbot.addWidget(avatar)
    avatar.setFixedSize(40, 40)
    avatar.setText("JJ")
    avatar.show()
    before = avatar.grab().toImage()
    avatar.show_picture(read_picture(picture()))
    image = avatar.grab().toImage()
    assert QColor(image.pixel(20, 20)).red() > 200
    assert image.pixel(0, 0) == before.pixel(0, 0)
    assert avatar.text() == "JJ"
    avatar.show_picture(None)
    assert avatar.grab().toImage() == before
