"""Keeps the focus in sight: what lies over the page steps aside while the focus is below it."""

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.scanning.suggestions import Suggestions


class FocusCover(QObject):
    """Hides the log card or the toast of a page while it covers the widget with the focus."""

    def __init__(self, page: QWidget, suggestions: Suggestions, toast: Toast) -> None:
        super().__init__(page)
        self._page = page
        self._covers: tuple[Suggestions | Toast, ...] = (suggestions, toast)
        self._aside: set[Suggestions | Toast] = set()
        QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self._page.isAncestorOf(now) or open_sheets(self._page):
            return
        place = QRect(now.mapTo(self._page, QPoint()), now.size())
        for cover in self._covers:
            below = not cover.isAncestorOf(now) and cover.geometry().intersects(place)
            if below and cover.isVisible() and _hides(cover.geometry(), place):
                cover.step_aside(True)
                self._aside.add(cover)
            elif cover in self._aside and not below:
                cover.step_aside(False)
                self._aside.discard(cover)


def _hides(cover: QRect, place: QRect) -> bool:
    """Return whether more than half of a widget is covered."""
    covered = cover.intersected(place)
    return 2 * covered.width() * covered.height() > place.width() * place.height()
