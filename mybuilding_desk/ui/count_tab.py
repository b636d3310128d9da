"""A tab above the list: its name, and apart from it what it counts. Which list it shows is its owner's."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from mybuilding_desk.ui.lines import draw_line, width_of
from mybuilding_desk.ui.one_of import OneOf
from mybuilding_desk.ui.strip import Strip
from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, SPACE, theme


class CountTab(OneOf):
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
        room = Strip(self.rect(), end=self.key_room()).rest
        spare = room.width() - width_of(name, BODY, weight) - (width_of(count, BODY, weight) + SPACE[2]) * bool(count)
        cell = Strip(room, max(spare // 2, 0))
        lit = self.isChecked() or self.underMouse()
        ink = theme.colour("text" if lit else "muted")
        draw_line(painter, cell.begin(width_of(name, BODY, weight), SPACE[2]), name, ink, BODY, weight)
        draw_line(painter, cell.rest, count, theme.colour("accent" if self.isChecked() else "muted"), BODY, weight)


def _apart(text: str) -> tuple[str, str]:
    """The name, and the figure at its end, if there is one."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")
