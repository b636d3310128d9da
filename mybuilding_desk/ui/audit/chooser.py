"""Choose what to audit: a grid of the locations with the number of their packages, and of all of them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QSizePolicy, QWidget

from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.base.labels import is_typing, label
from mybuilding_desk.ui.base.layouts import ScrollBody, column, row, set_tab_order
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, RADIUS_FIELD, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_TILE: Final = (150, 52)
"""Least width, and height, of a location."""
_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

Place = tuple[str | None, int, str]
"""A location, `None` for all, its number of packages, and what is known of its audit."""


class PlaceButton(QPushButton):
    """One location: its name, and how many packages are there."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"audit_place_{number}")
        self.setProperty("look", "tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self._name, self._count, self._state = "", "", ""

    def show_place(self, location: str | None, count: int, state: str) -> None:
        """Show a location."""
        self._name, self._count, self._state = text.place_name(location), error_messages.number(count), state
        self.setAccessibleName(" · ".join(part for part in (self._name, self._count, state) if part))
        self.setToolTip(state)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a tile."""
        return QSize(theme.px(_TILE[0]), theme.height(_TILE[1]))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = CellLayout(self.rect(), SPACE[4], SPACE[4])
        end, muted = cell.end(width_of(self._count), SPACE[3]), theme.color("muted")
        draw_text(painter, end, self._count, muted, BODY, at="end")
        upper, lower = stacked(cell.rest, BODY, CAPTION) if self._state else (cell.rest, cell.rest)
        draw_text(painter, upper, self._name, theme.color("text"), BODY, BOLD)
        if self._state:
            draw_text(painter, lower, self._state, theme.color("warn"), CAPTION)
        if self._state and not self.hasFocus():
            painter.setPen(QPen(theme.color("warn"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_FIELD, RADIUS_FIELD)


class PlaceChooser(QFrame):
    """The grid. Arrow keys move in it, Tab leaves it."""

    chosen = Signal(object)
    """A location, `None` for all."""
    print_wanted = Signal()
    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE[3])
        self._places: list[Place] = []
        self.buttons: list[PlaceButton] = []
        self._across = 1
        self.print_labels = QPushButton(self.tr("Print location labels"))
        self.print_labels.setObjectName("print_location_labels")
        self.print_labels.setProperty("look", "tool")
        self.print_labels.clicked.connect(self.print_wanted)
        heading = label(self.tr("Which location?"), "strong")
        head = row(heading, self.print_labels, space=SPACE[3])
        head.insertStretch(1)
        grid = QWidget()
        grid.setLayout(self._grid)
        body = column(grid)
        body.addStretch(1)
        self._scroll = ScrollBody(body, (0, 0, SPACE[3], 0))
        lines = column(space=SPACE[3], margins=(SPACE[5], SPACE[4], SPACE[3], SPACE[4]))
        lines.addLayout(head)
        lines.addWidget(self._scroll, 1)
        lines.addWidget(label(text.kept_on_computer(), "caption", wrap=True))
        self.setLayout(lines)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these locations."""
        self._places = list(places)
        while len(self.buttons) < len(places):
            made = PlaceButton(len(self.buttons))
            made.clicked.connect(partial(self._choose, len(self.buttons)))
            self.buttons.append(made)
            self._grid.addWidget(made, 0, 0)
            set_tab_order(self.print_labels, *self.buttons)
        for button, place in zip(self.buttons, places, strict=False):
            button.show_place(*place)
            button.show()
        for button in self.buttons[len(places) :]:
            button.hide()
        self._arrange()

    def focus_first(self) -> None:
        """Put the focus on the first location, such as the audit that was paused last."""
        if self._places:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows; pass on what is typed."""
        here = next((number for number, one in enumerate(self.buttons) if one.hasFocus()), None)
        if event.key() in _ARROWS and here is not None:
            steps = (-1, 1, -self._across, self._across)
            step = steps[_ARROWS.index(Qt.Key(event.key()))]
            if self.isRightToLeft() and abs(step) == 1:
                step = -step
            place = min(max(here + step, 0), len(self._places) - 1)
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._scroll.ensureWidgetVisible(self.buttons[place])
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._places[number][0])

    def _arrange(self) -> None:
        room = self._scroll.width()
        self._across = max(room // (theme.px(_TILE[0]) + SPACE[3]), 1)
        for number, button in enumerate(self.buttons[: len(self._places)]):
            self._grid.addWidget(button, *divmod(number, self._across))
        for across in range(self._grid.columnCount()):
            self._grid.setColumnStretch(across, int(across < self._across))
