"""What belongs to the package in the details panel: other packages of the unit, possible matches, a missing email."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.base.labels import ElidedLabel, IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.details import text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BOLD, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import PANEL_UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

MAX_MATCHES: Final = 3


class _TwoLineButton(QPushButton):
    """Button as wide as the panel: two lines of text, with something before and after them."""

    def __init__(self, name: str, style: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", style)
        self.setAutoDefault(True)  # Enter presses it, as everywhere
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._title, self._detail = ElidedLabel("event"), ElidedLabel("caption")

    def sizeHint(self) -> QSize:
        """Return the size that the parts need."""
        inner = self.layout()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: the lines are never squeezed."""
        return self.sizeHint()

    def _put(self, inner: QBoxLayout) -> None:
        self.setLayout(inner)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _show(self, title: str, detail: str) -> None:
        self._title.setText(title)
        self._detail.setText(detail)


class AlsoPending(_TwoLineButton):
    """How many other packages of the unit are pending, and where they are; opens their release.

    In a high window it also lists them.
    """

    def __init__(self) -> None:
        super().__init__("details_also", "box")
        self.setAccessibleName(text.also_pending(""))
        self._count, self.packages = label("", "accent"), PackageLines()
        head = row(space=SPACE[1])
        head.addLayout(column(self._title, self._detail, space=0), 1)
        head.addWidget(self._count)
        head.addWidget(IconLabel("chevron-right", "muted"))
        inner = column(space=SPACE[1], margins=(SPACE[3], SPACE[2] - 1, SPACE[3], SPACE[2] - 1))
        inner.addLayout(head)
        inner.addWidget(self.packages)
        self._put(inner)

    def show_others(self, unit: str, others: Sequence[PackageRow]) -> None:
        """Show the other pending packages of a unit; hide the button if there are none."""
        title, where, count = text.also_pending(unit), text.locations(others), error_messages.number(len(others))
        self._show(title, where)
        self._count.setText(count)
        self.setAccessibleName(f"{error_messages.with_label(title, count)} · {where}")
        self.packages.show_packages(others)
        self.setVisible(bool(others))


class PackageLines(QWidget):
    """Location, carrier, recipient, and age of packages, one a line; as many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PackageRow] = ()
        self._count = 0
        self.hide()

    @property
    def pitch(self) -> int:
        """The height of a line in pixels."""
        return height_of(NUMBER) + SPACE[2]

    def show_packages(self, rows: Sequence[PackageRow]) -> None:
        """List these packages, the oldest first."""
        self._rows = rows
        self.fill(0)

    def fill(self, room: int) -> None:
        """Show the packages that fit in `room` pixels; nothing where only a part of them would."""
        fitting = max(0, room // self.pitch)
        self._count = len(self._rows) if len(self._rows) <= fitting else 0
        self.setFixedHeight(self._count * self.pitch)
        self.setVisible(self._count > 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter, now = QPainter(self), datetime.now(UTC)
        shown = self._rows[: self._count]
        shelves = [error_messages.plain(one.package.shelf, 40) or "–" for one in shown]
        lead = min(max((width_of(where, NUMBER, BOLD) for where in shelves), default=0), theme.px(PANEL_UNIT))
        for number, (one, where) in enumerate(zip(shown, shelves, strict=True)):
            cell = CellLayout(QRect(0, number * self.pitch, self.width(), self.pitch))
            package = one.package
            draw_text(painter, cell.begin(lead, SPACE[2]), where, theme.color("text"), NUMBER, BOLD)
            age = error_messages.age((now - package.arrived_at).total_seconds())
            cell.end(SPACE[1])  # the arrow above has this space in its icon
            draw_text(painter, cell.end(width_of(age, NUMBER), SPACE[1]), age, theme.color("muted"), NUMBER, at="end")
            recipient = names.person(package.resident_name) or package_text.whole_unit()
            words = f"{package_text.badge_of(one)[1]} · {error_messages.plain(recipient)}"
            draw_text(painter, cell.rest, words, theme.color("muted"), NUMBER)


class _MatchButton(_TwoLineButton):
    def __init__(self, number: int) -> None:
        super().__init__(f"details_match_{number}", "line")
        self.setAccessibleName(_matches_title())
        self._unit = label("", "accent")
        inner = row(self._unit, space=SPACE[3], margins=(0, SPACE[1], 0, SPACE[1]))
        inner.addLayout(column(self._title, self._detail, space=0), 1)
        self._put(inner)

    def show_match(self, match: Match, title: str) -> None:
        """Show a possible recipient."""
        detail = text.match_detail(match)
        self._show(title, detail)
        self._unit.setText(error_messages.plain(match.unit, 20))
        words = QCoreApplication.translate("details", "Assign to {0}").format(f"{match.unit}, {title}")
        self.setAccessibleName(words)
        self.setAccessibleDescription(detail)
        self.setToolTip(words)


class PossibleMatches(QWidget):
    """Residents who could be the recipient of an unidentified package, and where it is until one is assigned."""

    chosen = Signal(object)
    """The `Match` to assign the package to."""

    def __init__(self) -> None:
        super().__init__()
        self._matches: Sequence[Match] = ()
        self._title = label(_matches_title(), "strong")
        self.buttons = [_MatchButton(number) for number in range(MAX_MATCHES)]
        self._rules = [rule() for _ in range(MAX_MATCHES)]
        self._saved = label(self.tr("Saved on this computer until you assign a recipient."), "caption", wrap=True)
        self._saved.setObjectName("details_saved")
        layout = column(self._title, space=SPACE[1])
        for number, (line, button) in enumerate(zip(self._rules, self.buttons, strict=True)):
            button.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(self._matches[number]))
            layout.addWidget(line)
            layout.addWidget(button)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self._saved)
        self.setLayout(layout)

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show these residents, of whom the first are the likeliest."""
        self._matches = matches
        titles = text.match_titles(matches)
        self._title.setVisible(bool(matches))
        for number, (line, button) in enumerate(zip(self._rules, self.buttons, strict=True)):
            for part in (line, button):
                part.setVisible(number < len(matches))
            if number < len(matches):
                button.show_match(matches[number], titles[number])


def _matches_title() -> str:
    return QCoreApplication.translate("details", "Possible matches")


class NoEmail(QWidget):
    """Amber line: the directory knows the recipient, but no email address to notify."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(self.tr("No email on file: call the resident"), "warning", wrap=True)
        self._words.setObjectName("details_no_email")
        layout = row(IconLabel("triangle-alert", "warn"), self._words, space=SPACE[2])
        layout.setStretch(1, 1)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)
