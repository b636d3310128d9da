"""Round avatar: the picture, or initials while there is none."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel

_FORMATS: Final = frozenset({b"jpeg", b"png"})
"""No other formats: each one adds a decoder that may have vulnerabilities, and SVG is a language."""
_MAX_PIXELS: Final = 4096 * 4096
_KEPT: Final = 192
"""Side in pixels of the stored picture: enough for the largest text on the finest screen."""


def read_picture(content: bytes) -> QImage | None:
    """Return the center of a picture as a small square; `None` for anything else. May be called on any thread."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in _FORMATS or size.isEmpty() or size.width() * size.height() > _MAX_PIXELS:
        return None
    reader.setScaledSize(size.scaled(_KEPT, _KEPT, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    left, top = (image.width() - _KEPT) // 2, (image.height() - _KEPT) // 2
    return image.copy(left, top, _KEPT, _KEPT)


class Avatar(QLabel):
    """Label with the initials, styled by the style sheet, or with the picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("avatar")
        self.setProperty("look", "avatar")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture: QImage | None = None

    def show_picture(self, picture: QImage | None) -> None:
        """Show this picture, or the initials if it is `None`."""
        self._picture = picture
        self.update()

    def has_picture(self) -> bool:
        """Return whether a picture is shown."""
        return self._picture is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, clipped to a circle."""
        if self._picture is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self.width(), self.height())
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        circle = QPainterPath()
        circle.addEllipse(square)
        painter.setClipPath(circle)
        painter.drawImage(square, self._picture)
