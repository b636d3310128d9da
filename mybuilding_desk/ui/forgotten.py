"""The last page of a PC that was forgotten: what was looked for, and what is left. Its one button ends the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mybuilding_desk.domain.forgotten import Forgotten
from mybuilding_desk.ui import forget_words, keys, wording
from mybuilding_desk.ui.pages import Card, brand
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.voice import voice
from mybuilding_desk.ui.widgets import IconLabel, KeyButton, around, column, label

_MOST_NAMES = 5


class ForgottenColumn(QWidget):
    """At work until `show_report`."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("forgotten_column")
        self._body: QVBoxLayout = column(space=SPACE[5])
        self._busy = QWidget()
        self._busy.setLayout(brand(forget_words.title(None), forget_words.summary(None)))
        self._body.addWidget(self._busy)
        self.setLayout(self._body)
        self.close_button = KeyButton("end_program", self.tr("Close the program"), look="main", shown=str(keys.ENTER))
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.close_wanted)

    def show_report(self, report: Forgotten, *, house: bool) -> None:
        """Every place, its count and what is left; `house`: a file of the building's stays."""
        self._busy.hide()
        title, summary = forget_words.title(report), forget_words.summary(report)
        self._body.addLayout(brand(title, summary))
        card, lines = Card(), column(space=SPACE[3], margins=around(SPACE[6]))
        lines.addLayout(_grid(report))
        for place in report.left:
            for name in place.left[:_MOST_NAMES]:
                lines.addWidget(label(wording.plain(name, 300), "caption", wrap=True))
        if house:
            lines.addWidget(label(forget_words.house_stays(), "muted", wrap=True))
        lines.addWidget(self.close_button)
        card.setLayout(lines)
        self._body.addWidget(card)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        voice.say(self, f"{title}. {summary}")


def _grid(report: Forgotten) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[2])
    grid.setColumnStretch(2, 1)
    for line, place in enumerate(report.places):
        sign = (
            IconLabel("triangle-alert", "bad") if place.left else IconLabel("check", "ok" if place.found else "muted")
        )
        outcome = label(forget_words.outcome(place), "warning" if place.left else "muted", wrap=True)
        outcome.setObjectName(f"forgotten_{place.kind}")
        grid.addWidget(sign, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(forget_words.place(place), "strong"), line, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(outcome, line, 2)
    return grid
