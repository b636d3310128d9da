"""Where the window stands as it opens: where it stood last, else in the usual size. Keeping that is not its own."""

from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.sizes import USUAL_WINDOW, WINDOW_FRAME

_USUAL: Final = QSize(*USUAL_WINDOW)
_FRAME: Final = QSize(*WINDOW_FRAME)


def restore(window: QWidget, geometry: str) -> None:
    """`geometry` in base64, `""` for none."""
    if not (geometry and window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
        window.resize(_USUAL.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
