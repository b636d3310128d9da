"""Buttons with a key cap, a count, or the role of a radio button."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from mybuilding_desk.ui.base.labels import key_cap
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of


class ShortcutButton(QPushButton):
    """Button with a key cap at its end. `style` selects its style; without a `key` it is a plain button."""

    def __init__(self, name: str, key: str = "", *, style: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", style)
        self.setToolTip(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key = key
        self._cap = key_cap(key)
        self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = row(self._cap, margins=(SPACE[2], 0, SPACE[2], 0))  # equal margins: the cap may be at either side
        inner.insertStretch(0)
        self.setLayout(inner)
        self.show_key(True)

    def show_key(self, shown: bool) -> None:
        """Show or hide the key cap, depending on space; the tooltip always names the key."""
        self._cap.setVisible(shown and bool(self._key))
        self.updateGeometry()

    def key_room(self) -> int:
        """Return the width in pixels that the key cap takes, 0 if it is hidden."""
        return 0 if self._cap.isHidden() else self._cap.sizeHint().width() + SPACE[1]

    def sizeHint(self) -> QSize:
        """Return the size that text and key cap need."""
        hint = super().sizeHint()
        return QSize(hint.width() + self.key_room(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the full size, so that the text is never cut."""
        return self.sizeHint()


class RadioButton(ShortcutButton):
    """Checkable button exposed to assistive tools as a radio button. `key` is the shortcut on its key cap, if any."""

    def __init__(self, name: str, words: str = "", *, style: str, key: str = "") -> None:
        super().__init__(name, key, style=style)
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # makes it a radio button for assistive tools
        self.setAutoDefault(True)  # Enter presses it, as everywhere


class CountTab(RadioButton):
    """Tab whose trailing count is painted in its own color; assistive tools read the whole text."""

    def __init__(self, name: str, words: str = "", *, key: str = "", widest: str = "") -> None:
        """`widest` is the text that the tab leaves room for, so that others do not move while its count changes."""
        self._widest = widest
        super().__init__(name, words, style="tab", key=key)

    def sizeHint(self) -> QSize:
        """Return the width of the text in bold, the style of the selected tab, so that tabs do not move."""
        words = max(width_of(text, BODY, BOLD) for text in (self.text(), self._widest)) + SPACE[1] + 2 * SPACE[4]
        return QSize(words + self.key_room(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the full size, so that the text is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tab from the style sheet, then the name and the count."""
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
        colour = theme.colour("text" if lit else "muted")
        draw_text(painter, cell.begin(width_of(name, BODY, weight), SPACE[2]), name, colour, BODY, weight)
        draw_text(painter, cell.rest, count, theme.colour("accent" if self.isChecked() else "muted"), BODY, weight)


def _apart(text: str) -> tuple[str, str]:
    """Split off the count at the end of the text, `""` if there is none."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")
