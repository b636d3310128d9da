"""Rows and columns of widgets, their tab order, and a body that scrolls."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import right_to_left

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]


class ScrollBody(QScrollArea):
    """Scrolls `inside` up and down. The bar stands in the last of the side `margins`: the content keeps its width."""

    def __init__(self, inside: QBoxLayout, margins: Margins) -> None:
        super().__init__()
        self._inside, self._margins = inside, margins
        inside.setContentsMargins(*mirrored(margins))
        self.body = QWidget()
        self.body.setLayout(inside)
        self.setWidget(self.body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width of the content."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the bar to the other side when the direction of reading changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    def _fit(self) -> None:
        """Take the width of the bar from the margin at its side."""
        begin, top, end, bottom = self._margins
        end = max(end - self.width() + self.viewport().width(), 0)
        self._inside.setContentsMargins(*mirrored((begin, top, end, bottom)))


def column(*parts: QWidget, space: int = SPACE[2], margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Create a vertical layout of `parts`."""
    return _filled(QVBoxLayout(), parts, space, margins)


def row(*parts: QWidget, space: int = SPACE[2], margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Create a horizontal layout of `parts`."""
    return _filled(QHBoxLayout(), parts, space, margins)


def around(edge: int) -> Margins:
    """Return equal margins for all four sides."""
    return edge, edge, edge, edge


def mirrored(margins: Margins) -> Margins:
    """Return margins that begin at the left as those in a right-to-left language: Qt mirrors all but margins."""
    begin, top, end, bottom = margins
    return (end, top, begin, bottom) if right_to_left() else margins


def rule() -> QFrame:
    """Create a thin horizontal line."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def set_tab_order(*parts: QWidget) -> None:
    """Set the tab order of `parts`."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)


def _filled(layout: L, parts: Sequence[QWidget], space: int, margins: Margins) -> L:
    layout.setContentsMargins(*mirrored(margins))
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout
