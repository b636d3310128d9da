"""Buttons with a key cap, a count, or the role of a radio button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from mybuilding_desk.ui.base.labels import key_cap, row
from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_line, width_of


class ShortcutButton(QPushButton):
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


class RadioButton(ShortcutButton):
    """`look` names how it looks in the style sheet, `key` the key that presses it, if there is one."""

    def __init__(self, name: str, words: str = "", *, look: str, key: str = "") -> None:
        super().__init__(name, key, look=look)
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # what makes it a radio button for assistive tools
        self.setAutoDefault(True)  # Enter presses it, as everywhere


class CountTab(RadioButton):
    """Its text is read whole; a figure at its end is painted in a colour of its own."""

    def __init__(self, name: str, words: str = "", *, key: str = "") -> None:
        super().__init__(name, words, look="tab", key=key)

    def sizeHint(self) -> QSize:
        """As wide as its words in bold, in which they stand while it is chosen: nothing moves when another is."""
        words = width_of(self.text(), BODY, BOLD) + SPACE[1] + 2 * SPACE[4]
        return QSize(words + self.key_room(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tab of the style sheet, and on it the name and the figure."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        name, count = _apart(self.text())
        weight = BOLD if self.isChecked() else MEDIUM
        room = CellLayout(self.rect(), end=self.key_room()).rest
        spare = room.width() - width_of(name, BODY, weight) - (width_of(count, BODY, weight) + SPACE[2]) * bool(count)
        cell = CellLayout(room, max(spare // 2, 0))
        lit = self.isChecked() or self.underMouse()
        ink = theme.colour("text" if lit else "muted")
        draw_line(painter, cell.begin(width_of(name, BODY, weight), SPACE[2]), name, ink, BODY, weight)
        draw_line(painter, cell.rest, count, theme.colour("accent" if self.isChecked() else "muted"), BODY, weight)


def _apart(text: str) -> tuple[str, str]:
    """The name, and the figure at its end, if there is one."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")
