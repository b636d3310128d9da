"""Rows and columns of widgets, and their tab order."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mybuilding_desk.ui.theme import SPACE

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]


def column(*parts: QWidget, space: int = SPACE[2], margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Create a vertical layout of `parts`."""
    return _filled(QVBoxLayout(), parts, space, margins)


def row(*parts: QWidget, space: int = SPACE[2], margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Create a horizontal layout of `parts`."""
    return _filled(QHBoxLayout(), parts, space, margins)


def around(edge: int) -> Margins:
    """Return equal margins for all four sides."""
    return edge, edge, edge, edge


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
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout
