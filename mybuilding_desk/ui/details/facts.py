"""Facts of the details panel: the tracking number on one line, then one line for each fact."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.labels import WrappedLabel, label, leading_alignment, reapply_style
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BOLD, CAPTION, KEY, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.metrics import FACT
from mybuilding_desk.ui.theme.text_painter import width_of

_MAX_FACTS: Final = 6
_MAX_CHARS: Final = 500
"""Maximum characters shown of one fact; the package's activity shows it in full."""
_LOOKS: Final = {NUMBER: "tracking", CAPTION: "tracking-caption", KEY: "tracking-key"}


class NumberLabel(WrappedLabel):
    """Tracking number in the fixed-width face: smaller if it is too long for a line, then wrapped at its groups."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details_number")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(leading_alignment())
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("look", _LOOKS[NUMBER])
        theme.changed.connect(self._choose_size)

    def show_number(self, number: str) -> None:
        """Show a number in its groups; hide the label without one."""
        self.setText(grouped(number))
        title = package_text.column_title("number")
        self.setAccessibleName(error_messages.with_label(title, self.text()))
        self.setVisible(bool(number))
        self._choose_size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the size for the new width."""
        self._choose_size()
        super().resizeEvent(event)

    def _choose_size(self) -> None:
        fitting = (size for size in _LOOKS if width_of(self.text(), size, BOLD, fixed=True) <= self.width())
        look = _LOOKS[next(fitting, CAPTION)]
        if look != self.property("look"):
            self.setProperty("look", look)
            reapply_style(self)
        self._fit()


class Facts(QWidget):
    """The number and the facts; the labels are reused: recreating them at each refresh would flicker."""

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberLabel()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE[2])
        self._grid.setVerticalSpacing(SPACE[1])
        self._grid.setColumnStretch(1, 1)
        self._lines = [self._fact_labels(line) for line in range(_MAX_FACTS)]
        layout = column(self.number, space=SPACE[2])
        layout.addLayout(self._grid)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._fit)
        self._fit()

    def show_row(self, row: PackageRow, now: datetime) -> None:
        """Show the number and the facts of a package."""
        self.number.show_number(row.package.tracking_number)
        facts = facts_of(row, now)
        for number, (name, words) in enumerate(self._lines):
            title, value = facts[number] if number < len(facts) else ("", "")
            name.setText(title)
            words.setText(value)
            words.setAccessibleName(error_messages.with_label(title, value))
            name.setVisible(bool(title))
            words.setVisible(bool(title))

    def _fact_labels(self, line: int) -> tuple[QLabel, QLabel]:
        name, words = label("", "fact-name"), label("", "fact", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part_column, part in enumerate((name, words)):
            part.setAlignment(leading_alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(part, line, part_column)
        return name, words

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(FACT))


def facts_of(row: PackageRow, now: datetime) -> list[tuple[str, str]]:
    """Return the facts as (name, value) that the rest of the panel does not show."""
    package, say = row.package, QCoreApplication.translate
    released = row.state == "released"
    badge = package_text.badge_of(row)[1]
    note = "" if row.note == badge else names.note(row.note)
    known = [
        (say("details", "Picked up by"), names.person(package.released_to) if released else ""),
        (say("details", "Released by"), package.released_by if released else ""),
        (say("details", "Received"), error_messages.clock(package.arrived_at, now)),
        (say("details", "Notice"), "" if released else _notice(row)),
        (say("details", "Logged by"), package.accepted_by if row.state == "held" else ""),
        (say("details", "Note"), note),
    ]
    plain = [(name, error_messages.plain(value, _MAX_CHARS)) for name, value in known]
    return [(name, error_messages.capitalized(value)) for name, value in plain if value]


def _notice(row: PackageRow) -> str:
    """Return whether MyBuilding, which notifies the resident, knows of the package."""
    if row.state == "logged":
        return QCoreApplication.translate("details", "Handled by MyBuilding")
    if row.state in ("waiting", "sending", "in_doubt"):
        return QCoreApplication.translate("details", "With the next sync")
    return ""
