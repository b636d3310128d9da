"""The window of the palette: field, list, and the keys below it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import IconLabel, key_cap, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.field import PaletteField
from mybuilding_desk.ui.palette.foot import PaletteFoot
from mybuilding_desk.ui.palette.item import PaletteItem
from mybuilding_desk.ui.palette.model import PaletteModel
from mybuilding_desk.ui.palette.results import Section
from mybuilding_desk.ui.palette.row_painter import PaletteRows, heading_height, row_height
from mybuilding_desk.ui.theme import ICON_BUTTON, MOTION_WAY, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import Index
from mybuilding_desk.ui.theme.metrics import PALETTE_FIELD, PALETTE_TOP, SHEET_PALETTE

_LOW: Final = 620
"""Height of a window in which the palette starts further up."""


class PaletteSheet(Sheet):
    """Shows the field and results. The list never takes the focus: the keys of the field move the choice."""

    run_wanted = Signal(object)
    """The clicked `PaletteItem`."""
    page_hidden = Signal()
    """The page is no longer on the screen: locked, signed out, or another page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "palette", self.tr("Command palette"), width=SHEET_PALETTE)
        self._inside.setAlignment(self.card, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.model = PaletteModel()
        self.field = PaletteField()
        for part in (self.field, self.field.edit, self.field.view()):
            part.setAccessibleName(self.tr("Command palette"))
        self.field.view().setAccessibleName(self.tr("Command palette"))
        self.field.edit.setPlaceholderText(text.placeholder())
        self.field.left.connect(self._leave)
        self.view = self._make_view()
        self._foot = PaletteFoot()
        self._lay_out()
        self._announced = ""

    def show_results(self, sections: Sequence[Section], headline: str = "", chosen: int = 0) -> None:
        """Show these groups; a headline stands above them."""
        self.model.show(sections, headline, chosen)
        self._fit()
        self._show_choice()
        self._announce_results(headline)

    def move_choice(self, way: str) -> None:
        """Choose another row: one or a page further, wrapping around by one, or the first or last."""
        count, now = len(self.model.items), self.model.chosen
        if not count:
            return
        page = max(1, self.view.height() // row_height() - 1)
        to = {
            "up": (now - 1) % count, "down": (now + 1) % count, "page_up": max(0, now - page),
            "page_down": min(count - 1, now + page), "first": 0, "last": count - 1,
        }[way]  # fmt: skip
        self.choose(to)
        announcer.announce(self.view, self.model.sentence(self.model.place(to).row()))

    def choose(self, number: int) -> None:
        """Choose the item with this number."""
        if number != self.model.chosen:
            before, self.model.chosen = self.model.place(self.model.chosen), number
            self.view.update(before)
            self._show_choice()

    def warm_up(self) -> None:
        """Lay out and paint everything once, unseen, so that the first opening is as fast as the later ones."""
        self._cover()
        self.ensurePolished()
        self._fit()
        self.card.adjustSize()
        shown = QPixmap(QSize(self.card.width(), self.card.height()))
        self.card.render(shown)

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan or a command: always."""
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the page was hidden."""
        if watched is self._page and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.page_hidden.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the card."""
        if not self.card.rect().contains(self.card.mapFrom(self, event.position().toPoint())):
            self.dismiss()
        event.accept()

    def _make_view(self) -> QListView:
        view = QListView()
        view.setObjectName("palette_list")
        view.setAccessibleName(self.tr("Results"))
        view.setModel(self.model)
        view.setItemDelegate(PaletteRows(self.model))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.entered.connect(self._hovered)
        view.clicked.connect(self._clicked)
        return view

    def _lay_out(self) -> None:
        icon = IconLabel("search", "muted", ICON_BUTTON)
        close = label(self.tr("close"), "caption")
        head = QFrame()
        head.setObjectName("palette_head")
        inner = row(
            icon, self.field, key_cap(str(catalog.ESC)), close, space=SPACE[3], margins=(SPACE[5], 0, SPACE[4], 0)
        )
        inner.setStretch(1, 1)
        head.setLayout(inner)
        self._head = head
        self.card.setLayout(column(head, rule(), self.view, self._foot, space=0, margins=(1, 1, 1, 1)))

    def _fit(self) -> None:
        """Give the list the height of its rows, as far as the window allows."""
        self._head.setFixedHeight(theme.height(PALETTE_FIELD))
        self._foot.fit()
        headings = sum(isinstance(one, str) for one in self.model.rows)
        wanted = headings * heading_height() + len(self.model.items) * row_height()
        others = self._head.height() + self._foot.height() + 3 + self._top() + SPACE[4]
        padding = 2 * SPACE[2] if self.model.rows else 0
        self.view.setFixedHeight(max(0, min(wanted + padding, self._page.height() - others)))

    def _top(self) -> int:
        return PALETTE_TOP if self._page.height() >= _LOW else SPACE[4]

    def _cover(self) -> None:
        super()._cover()
        self._inside.setContentsMargins(SPACE[6], self._top(), SPACE[6], 0)
        self._fit()

    def _slide(self, left: float) -> None:
        self._left = left
        self._inside.setContentsMargins(SPACE[6], self._top() + round(MOTION_WAY * left), SPACE[6], 0)
        self.update()

    def _leave(self) -> None:
        """Close, as something else took the focus, and leave it there."""
        if not self.isHidden():
            self._before = None
            self.dismiss()

    def _show_choice(self) -> None:
        index = self.model.place(self.model.chosen) if self.model.items else self.model.index(-1, 0)
        self.view.setCurrentIndex(index)
        if self.model.chosen == 0:
            self.view.scrollToTop()  # with the heading above it
        self.view.update(index)

    def _hovered(self, index: Index) -> None:
        number = self.model.number_of(index)
        if number >= 0:
            self.choose(number)

    def _clicked(self, index: Index) -> None:
        number = self.model.number_of(index)
        if number >= 0:
            self.run_wanted.emit(self.model.items[number])

    def _announce_results(self, headline: str) -> None:
        choice: PaletteItem | None = self.model.choice
        words = headline or text.spoken_count(self.model.result_count)
        if choice is not None:
            words = f"{words}. {self.model.sentence(self.model.place(self.model.chosen).row())}"
        if words != self._announced:
            self._announced = words
            announcer.announce(self.view, words)
