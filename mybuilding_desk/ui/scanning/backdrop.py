"""What lies behind the suggestions: their shadow and, while a package is in the scan bar, a veil over the page."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.base.effects import paint_shadow, shadow_of
from mybuilding_desk.ui.theme import theme


class Backdrop(QWidget):
    """Paints the shadow itself, so that a key repaints the list of suggestions and nothing below it.

    The veil keeps clicks from the page: they change nothing.
    """

    def __init__(self, parent: QWidget, card: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("backdrop")
        self._card = card
        self._area, self._clear = QRect(), QRegion()
        self._is_veiled = False
        self._drawn = QRect(), QRect(), QRegion()
        theme.changed.connect(self.update)
        self.hide()

    def set_area(self, area: QRect, clear: QRegion) -> None:
        """Set the part of the page that the veil covers, but for what stays clear."""
        self._area, self._clear = area, clear

    def show_behind(self, *, veil: bool) -> None:
        """Show the shadow of the suggestions, and the veil if a package is in the scan bar."""
        self._is_veiled = veil
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not veil)
        self.follow()
        self.show()

    def follow(self) -> None:
        """Follow the suggestions and the page after they moved or changed their size."""
        around = shadow_of(self._card.geometry())
        covered = self._area.united(around) if self._is_veiled else around
        mask = (QRegion(covered) - self._clear).translated(-covered.topLeft())
        if (self._card.geometry(), covered, mask) != self._drawn:
            self._drawn = QRect(self._card.geometry()), covered, mask
            self.setGeometry(covered)
            self.setMask(mask)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the veil, and the shadow over it."""
        painter = QPainter(self)
        painter.translate(-self.pos())
        if self._is_veiled:
            painter.fillRect(self._area, theme.color("veil_soft"))
        if not self._card.isHidden():
            paint_shadow(painter, self._card.geometry())
