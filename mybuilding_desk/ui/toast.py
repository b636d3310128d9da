"""A toast: what was just done, in a corner of the eye. It never takes the focus and goes by itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from mybuilding_desk.ui import icons
from mybuilding_desk.ui.theme import SPACE, TARGET, theme
from mybuilding_desk.ui.widgets import label, row

_SECONDS = 6


class Toast(QFrame):
    """At the lower edge of `parent`, in its middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon, self._words = QLabel(), label()
        self._words.setObjectName("toast_text")
        self.setLayout(row(self._icon, self._words, space=SPACE[3], margins=(16, 11, 18, 11)))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def tell(self, words: str) -> None:
        """Show this for some seconds."""
        self._icon.setPixmap(icons.pixmap("check", theme.colour("toast_ink"), 16))
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, 560)
        self._words.setText(shown)
        self.setAccessibleName(words)
        self.adjustSize()
        room = self._page.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - TARGET)
        self.show()
        self.raise_()
        self._timer.start(_SECONDS * 1000)

    def text(self) -> str:
        """What it says, `""` when it is gone."""
        return "" if self.isHidden() else self.accessibleName()
