"""A strip of a row that is painted: its parts are cut off at its begin and its end, in the reading direction."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication


class CellLayout:
    """What is not cut off yet is `rest`."""

    def __init__(self, rect: QRect, begin: int = 0, end: int = 0) -> None:
        """`begin` and `end` are what stays free at the sides."""
        self._mirrored = right_to_left()  # asked once: a hundred strips are painted for each key
        self.rest = rect.adjusted(end, 0, -begin, 0) if self._mirrored else rect.adjusted(begin, 0, -end, 0)

    def begin(self, width: int, gap: int = 0) -> QRect:
        """Cut off so much where reading begins, and a gap after it."""
        return self._cut(width, gap, left=not self._mirrored)

    def end(self, width: int, gap: int = 0) -> QRect:
        """Cut off so much where reading ends, and a gap before it."""
        return self._cut(width, gap, left=self._mirrored)

    def _cut(self, width: int, gap: int, *, left: bool) -> QRect:
        whole = self.rest
        begin = whole.left() if left else whole.right() + 1 - width
        self.rest = whole.adjusted(width + gap, 0, 0, 0) if left else whole.adjusted(0, 0, -width - gap, 0)
        return QRect(begin, whole.top(), width, whole.height())


def right_to_left() -> bool:
    """Whether the language in force is read from right to left."""
    return QGuiApplication.isRightToLeft()  # no enum is made: every painted cell asks for it several times


def middle(rect: QRect, width: int, height: int) -> QRect:
    """So large a rectangle in the middle of another."""
    return QRect(rect.center() - QPoint((width - 1) // 2, (height - 1) // 2), QRect(0, 0, width, height).size())
