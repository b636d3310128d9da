"""Empty state of a list: an icon, a headline, a sentence, and buttons for what can be done."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mybuilding_desk.ui.base.labels import IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.theme import ICON_SCAN, SPACE, theme
from mybuilding_desk.ui.theme.metrics import EMPTY_WITH_ICON


class EmptyState(QWidget):
    """Centered over the list; ignores mouse clicks unless it has buttons."""

    acted = Signal(str)
    """The name of the pressed button."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon = IconLabel("inbox", "faint", ICON_SCAN)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._headline, self._words = label("", "empty", wrap=True), label("", "muted", wrap=True)
        for part in (self._headline, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = row()
        layout = column(self._icon, self._headline, self._words)
        layout.addSpacing(SPACE[1])
        layout.addLayout(self._buttons)
        layout.insertStretch(0)
        layout.addStretch()
        self.setLayout(layout)
        self.show_words("", "inbox")

    def show_words(
        self, words: str, icon: str, *, headline: str = "", actions: Mapping[str, str] | None = None
    ) -> None:
        """Show this sentence below this icon, optionally with a headline, and with buttons (name: text)."""
        self._icon.show_icon(icon, "faint", ICON_SCAN)
        for part, text in ((self._headline, headline), (self._words, words)):
            part.setText(text)
            part.setVisible(bool(text))
        self._show_actions(actions or {})

    def text(self) -> str:
        """Return the headline and the sentence."""
        return "\n".join(filter(None, (self._headline.text(), self._words.text())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon out of a low list: the text and the buttons need the space."""
        super().resizeEvent(event)
        self._icon.setVisible(self.height() >= theme.px(EMPTY_WITH_ICON))

    def _show_actions(self, actions: Mapping[str, str]) -> None:
        if [button.objectName() for button in self.findChildren(QPushButton)] == [*actions]:
            return
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self._buttons.addStretch()
        for name, text in actions.items():
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(True)  # Enter presses it, as everywhere
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not actions)
