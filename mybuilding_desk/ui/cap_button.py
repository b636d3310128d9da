"""A quiet button whose words change, with its key in a box behind them. What it does is its owner's."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.widgets import key_cap, row


class CapButton(QPushButton):
    """`look` names how it looks in the style sheet; without a `key` it is a plain button."""

    def __init__(self, name: str, key: str = "", *, look: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setToolTip(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key = key
        self._cap = key_cap(key)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = row(self._cap, margins=(SPACE[2], 0, SPACE[2], 0))  # the same at both sides, whichever the cap is at
        inner.insertStretch(0)
        self.setLayout(inner)
        self.show_key(True)

    def show_key(self, shown: bool) -> None:
        """Whether there is room for the key; its tip tells it at any time."""
        self._cap.setVisible(shown and bool(self._key))
        self.updateGeometry()

    def key_room(self) -> int:
        """How much of its width the key takes, at the right."""
        return 0 if self._cap.isHidden() else self._cap.sizeHint().width() + SPACE[1]

    def sizeHint(self) -> QSize:
        """As wide as words and key need."""
        hint = super().sizeHint()
        return QSize(hint.width() + self.key_room(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()
