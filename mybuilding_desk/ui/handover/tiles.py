"""The figures of a hand-over as tiles; a click opens the list behind one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from mybuilding_desk.domain.records.handover import HandoverCounts
from mybuilding_desk.ui.base.labels import label, reapply_style
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.text import Figure
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import HANDOVER_TILE

_COLUMNS: Final = (6, 3, 2, 1)


class _Tile(QPushButton):
    """A figure with its name."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.setObjectName(f"handover_{key}")
        self.setProperty("look", "tile")
        self.setAutoDefault(True)
        self._name, self.figure = label("", "caption"), label("", "figure")
        self.figure.setObjectName(f"handover_{key}_figure")
        self._inside = column(self._name, self.figure, space=2, margins=(SPACE[3], SPACE[2], SPACE[3], SPACE[2]))
        self.setLayout(self._inside)
        for part in (self._name, self.figure):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: Figure) -> None:
        """Show the figure."""
        self._name.setText(figure.name)
        self.figure.setText(error_messages.number(figure.value))
        if self.figure.property("tone") != figure.role:
            self.figure.setProperty("tone", figure.role)
            reapply_style(self.figure)
        self.setAccessibleName(error_messages.with_label(figure.name, self.figure.text()))

    def sizeHint(self) -> QSize:
        """Return the size of the content, at least that of the tiles as they were drawn."""
        size = self._inside.sizeHint()
        return QSize(
            max(size.width(), theme.px(HANDOVER_TILE[0])), max(size.height(), theme.height(HANDOVER_TILE[1], lines=2))
        )

    def minimumSizeHint(self) -> QSize:
        """Return the full size, so that no figure is cut."""
        return self.sizeHint()


class Tiles(QWidget):
    """The tiles in as many columns as fit."""

    opened = Signal(str)
    """The key of a figure whose list is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handover_tiles")
        self.buttons: dict[str, QPushButton] = {}
        self._grid, self._columns = QGridLayout(), 0
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE[3])
        self.setLayout(self._grid)
        theme.changed.connect(self._keep_height)
        self.show_figures(text.figures(HandoverCounts()))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures, which have the same keys each time."""
        for figure in figures:
            tile = self.buttons.get(figure.key)
            if tile is None:
                tile = self.buttons[figure.key] = _Tile(figure.key)
                tile.clicked.connect(lambda _=False, key=figure.key: self.opened.emit(key))
            if isinstance(tile, _Tile):
                tile.show_figure(figure)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the tiles in their style."""
        super().showEvent(event)
        self._keep_height()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one tile: the others go below it."""
        return QSize(theme.px(HANDOVER_TILE[0]), super().minimumSizeHint().height())

    def _arrange(self) -> None:
        widest = max((tile.sizeHint().width() for tile in self.buttons.values()), default=0)
        columns = next((one for one in _COLUMNS if one * (widest + SPACE[3]) - SPACE[3] <= self.width()), 1)
        if columns == self._columns or not self.buttons:
            return
        self._columns = columns
        for number, tile in enumerate(self.buttons.values()):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // columns, number % columns)
        for number in range(_COLUMNS[0]):
            self._grid.setColumnStretch(number, int(number < columns))
        self._keep_height()

    def _keep_height(self) -> None:
        """Keep each row as high as its tiles: the height of a button in the style sheet would count as the least."""
        tiles = [*self.buttons.values()]
        for number in range(self._grid.rowCount()):
            height = max((tile.sizeHint().height() for tile in self._of_row(tiles, number)), default=0)
            self._grid.setRowMinimumHeight(number, height)
        self.updateGeometry()

    def _of_row(self, tiles: Sequence[QPushButton], number: int) -> Sequence[QPushButton]:
        return tiles[number * self._columns : (number + 1) * self._columns]
