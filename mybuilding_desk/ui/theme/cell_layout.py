"""Split a painted cell into parts, from its start and its end in the reading direction."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QGuiApplication

Index = QModelIndex | QPersistentModelIndex
"""Index of a cell, as Qt passes it to models and delegates."""


class CellLayout:
    """Rectangle to cut parts from; `rest` is what remains."""

    def __init__(self, rect: QRect, begin: int = 0, end: int = 0) -> None:
        """`begin` and `end` are margins in pixels."""
        self._mirrored = right_to_left()  # cached: a hundred cells are painted for each key
        self.rest = rect.adjusted(end, 0, -begin, 0) if self._mirrored else rect.adjusted(begin, 0, -end, 0)

    def begin(self, width: int, gap: int = 0) -> QRect:
        """Cut off `width` at the reading start and a gap after it; return the part cut off."""
        return self._cut(width, gap, left=not self._mirrored)

    def end(self, width: int, gap: int = 0) -> QRect:
        """Cut off `width` at the reading end and a gap before it; return the part cut off."""
        return self._cut(width, gap, left=self._mirrored)

    def _cut(self, width: int, gap: int, *, left: bool) -> QRect:
        whole = self.rest
        begin = whole.left() if left else whole.right() + 1 - width
        self.rest = whole.adjusted(width + gap, 0, 0, 0) if left else whole.adjusted(0, 0, -width - gap, 0)
        return QRect(begin, whole.top(), width, whole.height())


def right_to_left() -> bool:
    """Return whether the current language is read from right to left."""
    return QGuiApplication.isRightToLeft()  # builds no enum object; called several times per painted cell


def middle(rect: QRect, width: int, height: int) -> QRect:
    """Return a rectangle of this size, centered in another."""
    return QRect(rect.center() - QPoint((width - 1) // 2, (height - 1) // 2), QRect(0, 0, width, height).size())
