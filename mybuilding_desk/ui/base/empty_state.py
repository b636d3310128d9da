"""What a table shows without rows: a message with buttons for what can be done, or bars while the first rows load."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.theme import BODY, ICON_EMPTY, RADIUS_BADGE, RADIUS_CARD, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import EMPTY_WITH_ICON

_PATIENCE_MS: Final = 300
"""Time until the bars appear: a fast server answers sooner, and bars for a blink are a flicker."""
_ROWS: Final = 8
_FILLED: Final = (62, 48, 74, 56, 80)
"""Percentages of a column that the bars fill, in turn, as texts of different lengths would."""


class EmptyAction(NamedTuple):
    """Button of an empty state; with a command, it shows the key of that."""

    name: str
    text: str
    command: Command | None = None


class EmptyState(QWidget):
    """Covers the empty rows of a table, whose header is hidden; ignores mouse clicks unless it has buttons."""

    acted = Signal(str)
    """The name of the pressed button."""

    def __init__(self, name: str, table: QTableView) -> None:
        super().__init__(table.viewport())
        self.setObjectName(name)
        self._table, self._is_loading = table, False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.update)
        self._icon = IconLabel("inbox", "faint", ICON_EMPTY)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._icon_name = ""
        self._headline, self._words = label("", "empty", wrap=True), label("", "muted", wrap=True)
        for part in (self._headline, self._words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown: tuple[EmptyAction, ...] = ()
        self._buttons: list[ActionButton] = []
        self._button_row = row()
        layout = column(self._icon, space=SPACE[1], margins=(SPACE[6], 0, SPACE[6], 2 * SPACE[4]))
        layout.addSpacing(SPACE[3])
        layout.addWidget(self._headline)
        layout.addWidget(self._words)
        layout.addSpacing(SPACE[4])
        layout.addLayout(self._button_row)
        layout.insertStretch(0)
        layout.addStretch()
        self.setLayout(layout)
        self.clear()

    def cover(self, is_empty: bool) -> None:
        """Cover the table while it is empty, without its header."""
        self.setVisible(is_empty)
        if self._table.horizontalHeader().isHidden() != is_empty:
            self._table.horizontalHeader().setHidden(is_empty)
            self._table.updateGeometry()  # its card leaves no space below an empty list

    def show_words(self, headline: str, words: str, icon: str, *actions: EmptyAction) -> None:
        """Show this headline and sentence below this icon, and buttons below them; it ends the loading."""
        if self._is_loading:
            self._is_loading = False
            self._patience.stop()
            self.setAccessibleName("")
            self.update()
        self._icon_name = icon
        if icon:
            self._icon.show_icon(icon, "faint", ICON_EMPTY)
        for part, text in ((self._headline, headline), (self._words, words)):
            part.setText(text)
            part.setVisible(bool(text))
        self._show_actions(actions)
        self._fit()

    def clear(self) -> None:
        """Show nothing: the list is not known to be empty yet."""
        self.show_words("", "", "")

    def show_loading(self, words: str) -> None:
        """Paint bars in place of rows, unless rows or a message come soon; assistive tools read `words`."""
        if not self._is_loading:
            self.clear()
            self._is_loading = True
            self.setAccessibleName(words)
            self._patience.start()

    @property
    def shows_bars(self) -> bool:
        """Whether the bars of a list that is still loading are painted."""
        return self._is_loading and not self._patience.isActive()

    def text(self) -> str:
        """Return the headline and the sentence."""
        return "\n".join(filter(None, (self._headline.text(), self._words.text())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon out of a low list: the text and the buttons need the space."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars where the header and the rows will be, so that nothing moves when they appear.

        A ring shows that the table has the focus, as it has no row to show it.
        """
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._table.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS_CARD, RADIUS_CARD)
        if not self.shows_bars:
            return
        top, high = (
            self._table.horizontalHeader().sizeHint().height(),
            self._table.verticalHeader().defaultSectionSize(),
        )
        self._paint_row(painter, QRect(0, 0, self.width(), top), 0)
        for number in range(min(_ROWS, (self.height() - top) // high)):
            self._paint_row(painter, QRect(0, top + number * high, self.width(), high), number + 1)

    def _paint_row(self, painter: QPainter, row: QRect, number: int) -> None:
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, theme.color("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        high = theme.px(BODY if number else SPACE[2])
        for place in range(self._table.model().columnCount()):
            room = self._table.columnWidth(place) - SPACE[4]
            left, width = self._table.columnViewportPosition(place), room * _FILLED[(2 * number + place) % 5] // 100
            left += room - width if right_to_left() else SPACE[4]
            bar = QRect(left, row.center().y() - high // 2, width, high)
            if width > 0:
                painter.drawRoundedRect(bar, RADIUS_BADGE / 2, RADIUS_BADGE / 2)

    def _fit(self) -> None:
        self._icon.setVisible(bool(self._icon_name) and self.height() >= theme.px(EMPTY_WITH_ICON))

    def _show_actions(self, actions: Sequence[EmptyAction]) -> None:
        if [one.name for one in actions] != [one.name for one in self._shown]:
            self._make_buttons(actions)
        for button, action in zip(self._buttons, actions, strict=True):
            if button.text() != action.text:
                button.set_text(action.text)
        self._shown = tuple(actions)

    def _make_buttons(self, actions: Sequence[EmptyAction]) -> None:
        while (item := self._button_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # the layout shows a new child one event loop pass later, then as a window of its own
                old.setParent(None)
                old.deleteLater()
        self._buttons = [ActionButton(one.name, one.text, command=one.command) for one in actions]
        self._button_row.addStretch(1)  # alone: the buttons keep their widths
        for button, action in zip(self._buttons, actions, strict=True):
            button.setAutoDefault(True)  # Enter presses it, as everywhere
            button.clicked.connect(lambda _=False, name=action.name: self.acted.emit(name))
            self._button_row.addWidget(button)
        self._button_row.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not actions)
