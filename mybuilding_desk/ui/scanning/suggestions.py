"""Popup below the scan field: matching residents and units, and the optional fields of a package."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QFrame, QListView, QWidget

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.instruction import NO_GUIDANCE, Guidance
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.layouts import column, rule
from mybuilding_desk.ui.base.residents.instruction_lines import InstructionLines
from mybuilding_desk.ui.commands.keys import number_of
from mybuilding_desk.ui.scanning.backdrop import Backdrop
from mybuilding_desk.ui.scanning.extras import Extras
from mybuilding_desk.ui.scanning.flag_chips import flag_of
from mybuilding_desk.ui.scanning.match_rows import MatchCells, MatchModel, match_row
from mybuilding_desk.ui.theme import SPACE, theme

_NUMBERED: Final = 6
"""Matches that Ctrl and a number choose."""
_MIN_ROWS, _MIN_ROWS_IF_LOW = 2, 1
"""Rows of matches in sight, also where there is not enough room for them and the rest of the card."""
_INSTRUCTIONS: Final = 2
"""Lines of instructions that are shown."""
_OPAQUE: Final = Qt.WidgetAttribute.WA_OpaquePaintEvent


class Suggestions(QFrame):
    """Popup below the scan field. Its list never takes the focus: the scan field's keys move the choice.

    As the event filter of a field, it chooses a match by Ctrl and its number, which else is the key of a list, and sets
    flags by their keys; in a batch, Tab in the scan field opens the fields that the batch fills in.
    """

    picked = Signal(object)
    """The `Match` that was clicked, or chosen by its number."""
    hold_picked = Signal()
    """The row that marks the package as unidentified was clicked."""
    shown = Signal()
    """The popup appeared."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._backdrop = Backdrop(parent, self)
        self.raise_()
        self.model = MatchModel()
        self._cells = MatchCells(self.model)
        self.view, self.end = self._rows("suggestions"), self._rows("suggestions_end")
        """The matches, and below them, always in sight, the row that marks the package as unidentified."""
        for view in (self.view, self.end):
            view.setAccessibleName(self.tr("Matching recipients"))
        self.end.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._announced = ""
        self._max_height = 0
        self.extras = Extras()
        self.extras.opened.connect(self._fit)
        self._rule = rule()
        self.instructions = InstructionLines("log_instructions", most=_INSTRUCTIONS)
        self.guidance_of: Callable[[Match], Guidance] = _no_guidance
        """What is to be known about packages of a match."""
        parts = self.view, self.end, _edged(self.instructions), self._rule, self.extras
        self.setLayout(column(*parts, space=0, margins=(1, SPACE[2], 1, SPACE[1])))
        for field in self.extras.fields():
            field.installEventFilter(self)
        theme.changed.connect(self._fit)
        self.hide()

    def show_matches(
        self,
        matches: list[Match],
        chosen: int,
        *,
        extras: bool,
        typed: str = "",
        meaning: str = "",
        may_hold: bool = False,
    ) -> None:
        """Show these matches of the `typed` text and, with `extras`, the optional fields; hide if there is nothing.

        `meaning` is that of the marks typed after the text; `may_hold` adds the row that marks the package as
        unidentified.
        """
        self.model.show(matches, chosen, typed, meaning=meaning, may_hold=may_hold)
        listed = bool(self.model.rowCount())
        self.view.setVisible(bool(matches))
        self.end.setVisible(may_hold)
        for row in range(self.model.rowCount()):
            self.view.setRowHidden(row, row == len(matches))
            self.end.setRowHidden(row, row != len(matches))
        self.extras.setVisible(extras)
        self._rule.setVisible(extras and listed)
        self._show_instructions()
        appears = self.isHidden()
        self.setVisible(listed or extras)
        for view in (self.view, self.end):
            view.viewport().setAttribute(_OPAQUE)  # the rows fill it; else a key would repaint everything below
        if self.isHidden():
            self._backdrop.hide()
        else:
            self._backdrop.show_behind(veil=extras)
            if appears:
                self.shown.emit()
        self._announce()

    def step_aside(self, aside: bool) -> None:
        """Hide while the focus is below; what is shown stays."""
        shows = bool(self.model.rowCount()) or not self.extras.isHidden()
        self.setVisible(shows and not aside)
        if self.isHidden():
            self._backdrop.hide()
        else:
            self._backdrop.show_behind(veil=not self.extras.isHidden())

    def place(self, place: QRect, veiled: QRect, clear: QRegion) -> None:
        """Set the left, top, and width, and the most height; veil this part of the page, but for what stays clear."""
        self._max_height = place.height()
        self._backdrop.set_area(veiled, clear)
        if (self.width(), self.pos()) != (place.width(), place.topLeft()):
            self.setFixedWidth(place.width())
            self.move(place.topLeft())
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of flags, and while matches are shown Ctrl with a number, which may have no match."""
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease or self.isHidden():
            return False
        pressed = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Tab and pressed and not event.modifiers() and watched not in self.extras.fields():
            shown = self.extras.link.isVisible()
            if shown:
                self.extras.open_all()
            return shown
        flag = flag_of(event) if pressed and self.extras.isVisible() else None
        if flag is not None:
            if not event.isAutoRepeat():
                self.extras.flags.press(flag)
            return True
        number = _number(event) if self.model.matches else -1
        if number < 0:
            return False
        event.accept()
        if pressed and not event.isAutoRepeat() and number < len(self.model.matches):
            self.picked.emit(self.model.matches[number])
        return True

    def move_choice(self, step: int) -> None:
        """Choose the next or previous row, wrapping around."""
        count = self.model.rowCount()
        if count:
            chosen = (self.model.chosen + step) % count if self.model.chosen >= 0 else (0 if step > 0 else count - 1)
            self.model.choose(chosen)
            self._show_instructions()
            self.view.scrollTo(self.model.index(chosen))
            self._announce()

    def choice(self) -> Match | None:
        """Return the match that Enter takes, `None` if there is none."""
        return self.model.matches[self.model.chosen] if 0 <= self.model.chosen < len(self.model.matches) else None

    def _show_instructions(self) -> None:
        """Show what is to be known about packages of the chosen match, while one is logged; then fit the card."""
        match = self.choice() if not self.extras.isHidden() else None
        self.instructions.show_guidance(self.guidance_of(match) if match is not None else NO_GUIDANCE)
        edge = self.instructions.parentWidget()
        if edge is not None:
            edge.setHidden(self.instructions.isHidden())
        self._fit()

    def _rows(self, name: str) -> QListView:
        view = QListView()
        view.setObjectName(name)
        view.setModel(self.model)
        view.setItemDelegate(self._cells)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        view.clicked.connect(self._clicked)
        return view

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() < len(self.model.matches):
            self.picked.emit(self.model.matches[index.row()])
        else:
            self.hold_picked.emit()

    def _fit(self) -> None:
        """Make the card as high as its content, and scroll the list where the window is too low for it."""
        layout = self.layout()
        if layout is None or not self._max_height:
            return
        self.end.setFixedHeight(match_row())
        wanted, margins = len(self.model.matches) * match_row(), layout.contentsMargins()
        for low, rows in ((False, _MIN_ROWS), (True, _MIN_ROWS_IF_LOW)):
            self.extras.fit(self.contentsRect().width() - margins.left() - margins.right(), low=low)
            others = layout.totalSizeHint().height() - (0 if self.view.isHidden() else self.view.minimumHeight())
            room, least = (self._max_height - others) // match_row() * match_row(), min(wanted, rows * match_row())
            if room >= least:
                break
        height = max(min(wanted, room), least)
        if height != self.view.minimumHeight():
            self.view.setFixedHeight(height)
        self.resize(self.width(), layout.totalSizeHint().height())
        self._backdrop.follow()

    def _announce(self) -> None:
        """Announce the matches to screen readers if they changed."""
        text, self._announced = self._announced, self.model.sentence()
        if self._announced != text:
            announcer.announce(self.view, self._announced)


def _no_guidance(_match: Match) -> Guidance:
    return NO_GUIDANCE


def _edged(part: QWidget) -> QWidget:
    """Return a part with a margin on all sides, hidden at first as the part is."""
    edge = QWidget()
    edge.setLayout(column(part, margins=(SPACE[2], SPACE[1], SPACE[2], SPACE[1])))
    edge.hide()
    return edge


def _number(event: QKeyEvent) -> int:
    """Return the row that Ctrl and this key choose, -1 if none."""
    number = number_of(event)
    return number - 1 if number <= _NUMBERED else -1
