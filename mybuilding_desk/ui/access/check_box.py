"""The check box of the sign-in page; alone, as that page is shown before anything else is imported."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from mybuilding_desk.ui.theme.text_painter import wrapped

_MAX_LINES: Final = 3


class WrappedCheckBox(QCheckBox):
    """Check box whose words take several lines where one is too narrow."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words for the new width."""
        super().resizeEvent(event)
        around = self.sizeHint().width() - self.fontMetrics().size(0, self.text()).width()
        self.setText("\n".join(wrapped(self._words, self.width() - around, self.fontMetrics(), _MAX_LINES)))
