"""Final page after erasing the local data: what was removed and what is left. Its only button ends the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mybuilding_desk.domain.erasure import EraseReport
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, label
from mybuilding_desk.ui.base.layouts import around, column
from mybuilding_desk.ui.base.pages import Card, brand
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.settings import erase_text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE

_MAX_NAMES = 5


class EraseReportColumn(QWidget):
    """Shows that erasing is in progress, until `show_report`."""

    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("forgotten_column")
        self._body: QVBoxLayout = column(space=SPACE[5])
        self._busy = QWidget()
        self._busy.setLayout(brand(erase_text.title(None), erase_text.summary(None)))
        self._body.addWidget(self._busy)
        self.setLayout(self._body)
        self.close_button = ActionButton(
            "end_program", self.tr("Quit MyBuilding Desk"), style="main", shown=str(catalog.ENTER)
        )
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self.close_wanted)

    def show_report(self, report: EraseReport, *, has_building_file: bool) -> None:
        """Show the result for every storage place; `has_building_file` is true if the building's configuration file is
        kept.
        """
        self._busy.hide()
        title, summary = erase_text.title(report), erase_text.summary(report)
        self._body.addLayout(brand(title, summary))
        card, lines = Card(), column(space=SPACE[3], margins=around(SPACE[6]))
        lines.addLayout(_grid(report))
        for path in report.left:
            for name in path.left[:_MAX_NAMES]:
                lines.addWidget(label(error_messages.plain(name, 300), "caption", wrap=True))
        if has_building_file:
            lines.addWidget(label(erase_text.configuration_kept(), "muted", wrap=True))
        lines.addWidget(self.close_button)
        card.setLayout(lines)
        self._body.addWidget(card)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announcer.announce(self, f"{title}. {summary}")


def _grid(report: EraseReport) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE[4])
    grid.setVerticalSpacing(SPACE[2])
    grid.setColumnStretch(2, 1)
    for line, location in enumerate(report.locations):
        icon = (
            IconLabel("triangle-alert", "bad")
            if location.left
            else IconLabel("check", "ok" if location.found else "muted")
        )
        outcome = label(erase_text.outcome(location), "warning" if location.left else "muted", wrap=True)
        outcome.setObjectName(f"forgotten_{location.area}")
        grid.addWidget(icon, line, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(erase_text.location_name(location), "strong"), line, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(outcome, line, 2)
    return grid
