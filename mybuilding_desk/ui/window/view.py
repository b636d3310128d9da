"""Size and view of the window: geometry, full screen, and text size."""

from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.theme.metrics import DEFAULT_WINDOW, WINDOW_FRAME

_DEFAULT_SIZE: Final = QSize(*DEFAULT_WINDOW)
_FRAME: Final = QSize(*WINDOW_FRAME)


def restore(window: QWidget, geometry: str) -> None:
    """Restore the window from `geometry` in base64, or give it the default size if that is `""` or invalid."""
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
        window.resize(_DEFAULT_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
