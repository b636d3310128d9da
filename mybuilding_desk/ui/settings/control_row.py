"""Words with a control beside them: all controls share one column. In a narrow window they go below their words."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SETTING_CONTROL, SETTING_WORDS

_GAP: Final = SPACE[6]


class ControlRow(QWidget):
    """Title and description, `control` beside them, and `notes` below it, such as an error message."""

    def __init__(
        self, title: str, description: str, control: QWidget, *notes: QWidget, fills: bool = False, lead: int = 0
    ) -> None:
        """`fills`: the control takes the whole width of the column; `lead` is its own space at its start."""
        super().__init__()
        self.control, self._lead = control, lead
        words = column(label(title, "strong", wrap=True), space=2)
        if description:
            words.addWidget(label(description, "caption", wrap=True))
        words.insertStretch(0, 1)
        words.addStretch(1)
        held = row(control)
        if not fills:
            held.addStretch(1)
        self._held, self._notes = QWidget(), QWidget()
        self._no_limit = self._held.maximumWidth()
        self._held.setLayout(held)
        self._notes.setLayout(column(*notes, space=SPACE[1]))
        texts = QWidget()
        texts.setLayout(words)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(texts, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._held, 0, Qt.AlignmentFlag.AlignVCenter)
        below = row(self._notes)
        below.insertStretch(0, 1)
        whole = column(space=0)
        whole.addLayout(self._line)
        whole.addLayout(below)
        self.setLayout(whole)

    def needed(self) -> int:
        """Return the width that the control needs to be whole, on one line."""
        return self._held.sizeHint().width()

    def place(self, width: int, *, beside: bool) -> None:
        """Give the control this width, beside the words or below them."""
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._line.setSpacing(_GAP if beside else SPACE[2])
        for part, lead in ((self._held, self._lead), (self._notes, 0)):
            part.setMinimumWidth(width + lead if beside else 0)
            part.setMaximumWidth(width + lead if beside else self._no_limit)


def place_controls(rows: Sequence[ControlRow], width: int) -> None:
    """Place the controls of rows of this width in one column, as wide as the widest that leaves room for its words.

    A control that is wider goes below its words; if even the usual column leaves too little room, all of them do.
    """
    room = width - theme.px(SETTING_WORDS) - _GAP
    usual = theme.px(SETTING_CONTROL)
    wide = max([usual, *(needed for one in rows if (needed := one.needed()) <= room)])
    for one in rows:
        one.place(wide, beside=usual <= room and one.needed() <= wide)
