"""Rows and columns of widgets, and their tab order."""

from itertools import pairwise

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mybuilding_desk.ui.theme import SPACE


def column(*parts: QWidget, space: int = SPACE[2], margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Create a vertical layout of `parts`."""
    layout = QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout


def row(*parts: QWidget, space: int = SPACE[2], margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Create a horizontal layout of `parts`."""
    layout = QHBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(space)
    for part in parts:
        layout.addWidget(part)
    return layout


def around(edge: int) -> tuple[int, int, int, int]:
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
