"""Shared parts of the pages before the main page: logo, card, labeled fields, scrolling page."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.theme import RADIUS_FIELD, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import middle

_ABOVE: Final = 0.4
"""Share of a page's free height above its content."""


class Logo(QWidget):
    """The program's logo: a package on the counter, on a tile in the accent color. The style sheet sets its size."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("logo")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the logo each time, so that a theme change shows at once."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        radius = self.width() // 4
        painter.drawRoundedRect(self.rect(), radius, radius)
        size = self.width() * 3 // 5
        corner = middle(self.rect(), size, size).topLeft()
        painter.drawPixmap(corner, icons.drawn(icons.LOGO, theme.color("accent_ink"), size))


class Card(QFrame):
    """Card or sheet with a soft halo around its focused field."""

    def __init__(self, name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._repaint)

    def _repaint(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card from the style sheet, then the halo."""
        super().paintEvent(event)
        field = self.focusWidget()
        if not isinstance(field, QLineEdit) or not field.hasFocus() or field.isReadOnly():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        around = QRectF(field.rect().translated(field.mapTo(self, field.rect().topLeft())))
        width = SPACE[1]
        radius = RADIUS_FIELD + width
        painter.drawRoundedRect(around.adjusted(-width, -width, width, width), radius, radius)


def brand(title: str, words: str) -> QHBoxLayout:
    """Create a header: the logo beside a title and a line below the title."""
    names = column(label(title, "heading", wrap=True), label(words, "muted", wrap=True), space=0)
    header = row(Logo(), space=SPACE[3])
    header.addLayout(names, 1)
    return header


def labeled(text: str, field: QLineEdit, button: QWidget | None = None) -> QVBoxLayout:
    """Create a field below its label, optionally with a button beside it; the label is also its accessible name."""
    name = label(text, "label", wrap=True)
    name.setBuddy(field)
    field.setAccessibleName(text)
    layout = column(name)
    field_row = row(field, button) if button else row(field)
    field_row.setStretch(0, 1)
    layout.addLayout(field_row)
    return layout


class Page(QScrollArea):
    """Page with `part` in its optical center, where it stays while a message in it comes and goes.

    In a low window the space around it shrinks first; then the page scrolls, and it follows the focus. `has_foot`: the
    line with language and help belongs below this page.
    """

    def __init__(self, name: str, part: QWidget, *, has_foot: bool = True) -> None:
        super().__init__()
        self.has_foot = has_foot
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._part = part
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = CenteredLayout(self, part)
        page.setLayout(self._column)
        self.setWidget(page)
        # Only now: an empty page has nothing to measure, and the window measures its parts once, when shown.
        self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        theme.changed.connect(self._column.center)

    def showEvent(self, event: QShowEvent) -> None:
        """Center the content as it is now."""
        super().showEvent(event)
        self._column.center()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Center the content as it is now."""
        super().resizeEvent(event)
        self._column.center()

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._part.isAncestorOf(now):
            self.ensureWidgetVisible(now, SPACE[6], SPACE[6])


class CenteredLayout(QVBoxLayout):
    """Column with `part` in the optical center of the page, measured at `center`: later changes do not move its top."""

    def __init__(self, page: Page, part: QWidget) -> None:
        super().__init__()
        self._page, self._part = page, part
        self._measured: int | None = None
        """Height of `part` for which the space above was chosen."""
        self._fit_space(0)

    def center(self) -> None:
        """Center `part` again at its current height."""
        self._measured = None
        self.invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Update the space above `part`; called whenever the size of the window or of `part` changes."""
        self._fit_space(rect.width())
        super().setGeometry(rect)

    def _fit_space(self, width: int) -> None:
        edge = SPACE[6]
        needed = max(self._part.heightForWidth(min(width - 2 * edge, self._part.maximumWidth())), 0)
        if self._measured is None and width:
            self._measured = needed
        # Not the viewport's height: PySide6 would build the classes of all widgets that Qt creates itself, 10 ms.
        height = self._page.height()
        centered = round((height - (self._measured or 0)) * _ABOVE)
        self.setContentsMargins(edge, max(edge, min(centered, height - needed - edge)), edge, edge)
