"""Empty state of a list: an icon with a message below it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.base.labels import WrappedLabel
from mybuilding_desk.ui.theme import BODY, HEADING, ICON_SCAN, SPACE, icons, theme


class EmptyState(WrappedLabel):
    """Centered label over the list; ignores mouse clicks."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon = "inbox"
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: str, icon: str) -> None:
        """Show this message below this icon."""
        self._icon = icon
        self.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the message and the icon above it."""
        super().paintEvent(event)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = self.fontMetrics().boundingRect(self.contentsRect(), int(flags), self.text())
        high = theme.px(HEADING + BODY)
        icon_rect = QRect(words.left(), words.top() - high - SPACE[1], words.width(), high)
        icons.paint(QPainter(self), icon_rect, self._icon, theme.colour("faint"), ICON_SCAN)
