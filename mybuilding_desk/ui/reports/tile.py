"""Tile of one figure: its name, its value, and the change against the period before."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from mybuilding_desk.domain.reports import document
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.theme import BOLD, CAPTION, ICON, NUMBER, RADIUS_CARD, SPACE, TITLE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import TILE, TILE_MIN_WIDTH, TILE_VALUE
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Tile(QAbstractButton):
    """A figure as a button: the page connects `clicked` to the list of its packages. No style sheet applies."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tile: document.Tile | None = None
        self._name = ""
        theme.changed.connect(self._fit)

    def show_loading(self, name: str) -> None:
        """Show the name of the figure, and a placeholder for it."""
        self._tile, self._name = None, name
        self._describe(f"{name}: {chart_text.loading()}", "")

    def show_tile(self, tile: document.Tile) -> None:
        """Show a figure."""
        self._tile, self._name = tile, tile.name
        value = ", ".join(part for part in (tile.value, tile.change) if part)
        self._describe(f"{tile.name}: {value}", tile.explanation)

    def _describe(self, name: str, explanation: str) -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(explanation)
        self.setToolTip(literal_tooltip(explanation))
        self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows every text."""
        tile = self._tile
        value = width_of(tile.value, TITLE, BOLD) if tile else 0
        change = SPACE[2] + width_of(tile.change, CAPTION) if tile and tile.change else 0
        name = width_of(self._name, NUMBER) + SPACE[2] + theme.px(ICON)
        width = max(value + change, name) + 2 * SPACE[4] + 2
        return QSize(max(width, theme.px(TILE_MIN_WIDTH)), theme.px(TILE))

    def minimumSizeHint(self) -> QSize:
        """Return the full size: no figure is cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter, too."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card, the texts, and the icon of the explanation."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        name_height, value_height = height_of(NUMBER), height_of(TITLE)
        top = (self.height() - name_height - value_height - SPACE[2]) // 2
        upper = CellLayout(QRect(0, top, self.width(), name_height), SPACE[4], SPACE[4])
        if self._tile and self._tile.explanation:
            icons.paint(painter, upper.end(theme.px(ICON), SPACE[1]), "info", theme.color("muted"), ICON)
        draw_text(painter, upper.rest, self._name, theme.color("muted"), NUMBER)
        below = QRect(0, top + name_height + SPACE[2], self.width(), value_height)
        lower = CellLayout(below, SPACE[4], SPACE[4])
        if self._tile is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(
                lower.begin(theme.px(TILE_VALUE)).adjusted(0, SPACE[1], 0, -SPACE[1]), SPACE[1], SPACE[1]
            )
            return
        value = self._tile.value
        shown = lower.begin(min(width_of(value, TITLE, BOLD), lower.rest.width()), SPACE[2])
        draw_text(painter, shown, value, theme.color("text"), TITLE, BOLD)
        baseline = lower.rest.translated(0, (value_height - height_of(CAPTION)) // 4)
        draw_text(painter, baseline, self._tile.change, theme.color("muted"), CAPTION)

    def _paint_card(self, painter: QPainter) -> None:
        hovered, focused = self.underMouse(), self.hasFocus()
        wide = 2 if focused else 1
        edge = "accent" if focused else "edge" if theme.high_contrast else "line"
        painter.setPen(QPen(theme.color(edge), wide))
        painter.setBrush(theme.color("hover" if hovered else "surface"))
        inset = wide / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS_CARD, RADIUS_CARD)
