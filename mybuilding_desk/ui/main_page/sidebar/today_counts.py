"""Today's counts in the sidebar: how many packages were logged and released."""

from PySide6.QtWidgets import QLabel, QWidget

from mybuilding_desk.services.packages.today import TodayCounts
from mybuilding_desk.ui.base.labels import counting, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE


class TodayPanel(QWidget):
    """A large figure for what was logged and one for what was released, below their title."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("today")
        self.logged, self.released = counting("figure"), counting("figure")
        self.logged.setObjectName("today_logged")
        self.released.setObjectName("today_released")
        figures = row(space=SPACE[2])
        for figure, caption in ((self.logged, self.tr("Logged")), (self.released, self.tr("Released"))):
            figures.addLayout(column(figure, label(caption, "caption"), space=0), 1)
        whole = column(label(self.tr("Today"), "caption"), space=SPACE[1])
        whole.addLayout(figures)
        whole.setContentsMargins(SPACE[6], SPACE[3], SPACE[6], SPACE[4])
        self.setLayout(whole)

    def show_counts(self, counts: TodayCounts) -> None:
        """Show these counts."""
        _show(self.logged, counts.logged, self.tr("Logged today: {count}"))
        _show(self.released, counts.released, self.tr("Released today: {count}"))


def _show(figure: QLabel, count: int, spoken: str) -> None:
    text = error_messages.number(count)
    if figure.text() != text:
        figure.setText(text)
        figure.setAccessibleName(spoken.format(count=text))
