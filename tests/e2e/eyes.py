"""The visible content of a window: every text, and every label, button, or field that is cut off. No assertions."""

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from mybuilding_desk.ui.base.labels import ElidedLabel
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END, first_part
from mybuilding_desk.ui.theme import BOLD, CAPTION, MEDIUM, SPACE, theme
from tests.e2e import ears

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_ROWS_SEEN = 12


def seen(top: QWidget) -> list[QWidget]:
    """All visible widgets, except those that Qt creates for itself."""
    return [one for one in (top, *top.findChildren(QWidget)) if one.isVisible() and not _is_qts(one)]


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every displayed or accessible text, each with its owner."""
    for widget in seen(top):
        for text in _texts_of(widget):
            yield widget.objectName() or type(widget).__name__, text
    for item in ears.tree(top):
        for text in (item.name, item.description, item.value):
            yield item.owner, text


def cut(top: QWidget) -> list[str]:
    """Every widget too small for its text, with its actual and its required size."""
    return [message for widget in seen(top) if not widget.size().isEmpty() for message in _cut_of(widget)]


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    for ask in ("text", "placeholderText", "currentText", "toPlainText"):
        text = getattr(widget, ask, "")  # a dialog may have a part of its own with that name
        text = text() if callable(text) else text
        if isinstance(text, str):
            yield text
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _texts_in_list(widget)


def _texts_in_list(view: QAbstractItemView) -> Iterator[str]:
    model: Any = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(min(model.rowCount(), _ROWS_SEEN)):
        for column in range(columns):
            for role in _ROLES:
                yield str(model.index(row, column).data(role) or "")
    if isinstance(view, QTableView):
        yield from (str(model.headerData(section, Qt.Orientation.Horizontal)) for section in range(columns))


def _cut_of(widget: QWidget) -> Iterator[str]:
    name = widget.objectName() or f"{type(widget).__name__} {getattr(widget, 'text', str)()!r}"
    if isinstance(widget, QHeaderView):
        yield from _cut_heads(widget)
    elif isinstance(widget, QLabel | QAbstractButton) and not isinstance(widget, ElidedLabel):
        yield from _cut_text(widget, name)
    elif isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText() != widget.accessibleName():
        need, room = _width(widget, widget.placeholderText()), widget.contentsRect().width() - 4
        if need > room:
            yield f"{name}: placeholder needs {need}, has {room}"
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        need, room = _width(widget, widget.currentText()), widget.width() - 24
        if need > room:
            yield f"{name}: choice needs {need}, has {room}"


def _cut_text(widget: QLabel | QAbstractButton, name: str) -> Iterator[str]:
    wraps = widget.hasHeightForWidth()
    need = widget.sizeHint()
    if not wraps and need.width() > widget.width():
        yield f"{name}: needs {need.width()} wide, has {widget.width()}"
    height = widget.heightForWidth(widget.width()) if wraps else need.height()
    if height > widget.height():
        yield f"{name}: needs {height} high, has {widget.height()}"
    if hidden := _hidden(widget):
        yield f"{name}: {hidden}"


def _hidden(widget: QWidget) -> str:
    """The part of a widget that lies outside its parents, unless it can be scrolled into view."""
    around, area = widget.parentWidget(), QRect(QPoint(), widget.size())
    while around is not None and not widget.isWindow():
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return ""
        mapped = QRect(widget.mapTo(around, QPoint()), area.size())
        if not around.rect().contains(mapped):
            return f"{mapped.getRect()} outside of {around.objectName()} {around.size().toTuple()}"
        around = around.parentWidget() if not around.isWindow() else None
    return ""


def _cut_heads(head: QHeaderView) -> Iterator[str]:
    model: Any = head.model()
    for section in range(model.columnCount() if head.orientation() == Qt.Orientation.Horizontal else 0):
        title, room = str(model.headerData(section, Qt.Orientation.Horizontal)), head.sectionSize(section)
        sorted_by = section == head.sortIndicatorSection()
        width_of = QFontMetrics(theme.font(CAPTION, BOLD if sorted_by else MEDIUM, figures=True)).horizontalAdvance
        around = (EDGE if section == 0 else BEGIN) + END + (SPACE[1] + theme.px(CAPTION) if sorted_by else 0)
        need = min(width_of(title), width_of(first_part(title))) + around
        if not head.isSectionHidden(section) and room and need > room:
            yield f"head {title!r}: needs {need}, has {room}"


def _width(widget: QWidget, text: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(text)


def _is_qts(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or bool(
        re.match("QScrollBar|QComboBoxListView", type(widget).__name__)
    )
