"""Head of the report: the picker of its period, the community, and what to do with the report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QSizePolicy, QWidget

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.dates import Days, find_days
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.period import PERIOD_KINDS, Period, PeriodKind
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, icon_button, label, reapply_style
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.text import day_text
from mybuilding_desk.ui.text.documents import report_words
from mybuilding_desk.ui.text.error_messages import plain
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import COMMUNITY_FIELD, COMMUNITY_FIELD_GIVES, DAY_FIELD, DAY_FIELD_NEEDS

_FIRST_YEAR: Final = 1970


class DayField(QLineEdit):
    """A day as people type it; it is marked while it is none. `today` is the community's."""

    taken = Signal(object)
    """The `Days` that were typed: one, or a whole week or month."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.today = desk_clock.day(datetime.now(UTC))
        self.setObjectName(name)
        self.setProperty("look", "small")
        self.setAccessibleName(title)
        self.setToolTip(self.tr("A day, such as “Nov 12”, “yesterday”, or “last week”"))
        self.setMaximumWidth(DAY_FIELD)
        self.setMaxLength(60)
        FieldPass(self, self)
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda _: self._show_problem(""))

    def sizeHint(self) -> QSize:
        """Return the width in which a day with its year is not cut."""
        return QSize(theme.px(DAY_FIELD_NEEDS), super().sizeHint().height())

    def show_day(self, day: date) -> None:
        """Show a day, unless the user is typing another one."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(report_words.day(day, with_year=True))
            self._show_problem("")

    def _take(self) -> None:
        if not self.isModified():
            return
        words = self.text().split()
        calendar = replace(day_text.calendar(datetime.now(UTC)), today=self.today)
        found = find_days(words, calendar) if words else None
        if found is None or (found.begin, found.end) != (0, len(words)) or found.days.first.year < _FIRST_YEAR:
            self._show_problem(self.tr("Enter a day, such as “Nov 12” or “yesterday”."))
            return
        self.setModified(False)
        self.taken.emit(found.days)

    def _show_problem(self, words: str) -> None:
        self.setAccessibleDescription(words)
        if (self.property("tone") or "") != ("bad" if words else ""):
            self.setProperty("tone", "bad" if words else "")
            reapply_style(self)


class PeriodPicker(QWidget):
    """Presets, a button at each side for the period before and after, and the days in words.

    While one of them has the focus, the arrow keys go one period back or forward, and 1 to 6 choose a preset.
    """

    chosen = Signal(object)
    """The `Period` that the user chose."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("report_period")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._today = desk_clock.day(datetime.now(UTC))
        self._period = report_words.current("recent", self._today)
        choices = [(kind, report_words.preset(kind)) for kind in PERIOD_KINDS]
        self.presets = Segments("report_kind", self.tr("Period"), choices)
        self.presets.chosen.connect(lambda kind: self._choose(cast("PeriodKind", kind)))
        back, forward = ("chevron-right", "chevron-left") if right_to_left() else ("chevron-left", "chevron-right")
        self.back = icon_button("report_back", back, self.tr("Previous period (←)"), lambda: self.step(-1))
        self.forward = icon_button("report_forward", forward, self.tr("Next period (→)"), lambda: self.step(1))
        for button in (self.back, self.forward):
            button.setProperty("look", "step-period")
        self.presets.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.words = label("", "label")
        self.words.setObjectName("report_days")
        self.first = DayField("report_first", self.tr("First day"))
        self.last = DayField("report_last", self.tr("Last day"))
        self.first.taken.connect(self._take_first)
        self.last.taken.connect(self._take_last)
        self._between = label("–", "muted")
        parts = (self.back, self.presets, self.forward, self.words, self.first, self._between, self.last)
        line = row(*parts, space=SPACE[1])
        line.insertSpacing(line.indexOf(self.words), SPACE[2])
        self.setLayout(line)
        for part in (*self.presets.buttons.values(), self.back, self.forward):
            part.installEventFilter(self)
        self.show_period(self._period, self._today)

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        return [self.back, *self.presets.buttons.values(), self.forward, self.first, self.last]

    @property
    def period(self) -> Period:
        """The period that is shown."""
        return self._period

    def show_period(self, period: Period, today: date) -> None:
        """Show a period; `today` is the community's."""
        self._period, self._today = period, today
        here = any(button.hasFocus() for button in self.presets.buttons.values())
        self.presets.show_choice(period.kind)
        if here:
            self.presets.buttons[period.kind].setFocus()
        self.words.setText(report_words.period(period))
        self.forward.setEnabled(period.after().first <= today)
        is_custom = period.kind == "days"
        self.words.setVisible(not is_custom)
        for part in (self.first, self._between, self.last):
            part.setVisible(is_custom)
        for field, day in ((self.first, period.first), (self.last, period.last)):
            field.today = today
            field.show_day(day)

    def fit(self, room: int) -> None:
        """Leave out the days in words where there is no room for them."""
        shown = self.in_one_line() + self.words.sizeHint().width() * self.words.isHidden() <= room
        self.words.setVisible(shown and self._period.kind != "days")

    def in_one_line(self) -> int:
        """Return the width in which nothing wraps, and no day is cut."""
        return self.sizeHint().width()

    def step(self, way: int) -> None:
        """Go one period back (-1) or forward (1), not beyond today."""
        wanted = self._period.before() if way < 0 else self._period.after()
        if wanted.first <= self._today and wanted.first.year >= _FIRST_YEAR:
            self.chosen.emit(wanted)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Handle the arrow keys and the numbers of the presets."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        forward = Qt.Key.Key_Left if right_to_left() else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if event.key() == forward else -1)
            return True
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(PERIOD_KINDS):
            self._choose(PERIOD_KINDS[number])
            return True
        return False

    def _choose(self, kind: PeriodKind) -> None:
        if kind == "days":
            self.chosen.emit(replace(self._period, kind=kind, last=max(self._period.first, self._last_known())))
            self.first.setFocus(Qt.FocusReason.TabFocusReason)
            self.first.selectAll()
        else:
            self.chosen.emit(report_words.current(kind, self._today))

    def _last_known(self) -> date:
        """Return the last day of the period, today at most."""
        return min(self._period.last, self._today)

    def _take_first(self, days: Days) -> None:
        """Report on the typed days; those of a whole week or month set both ends."""
        last = days.last if days.last > days.first else max(days.first, self._period.last)
        self.chosen.emit(Period("days", days.first, last))

    def _take_last(self, days: Days) -> None:
        first = days.first if days.last > days.first else min(days.last, self._period.first)
        self.chosen.emit(Period("days", first, days.last))


class ReportToolbar(QWidget):
    """One line, or two if the window is too narrow."""

    community_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.picker = PeriodPicker()
        self.community = QComboBox()
        self.community.setObjectName("report_community")
        self.community.setProperty("look", "small")
        self.community.setAccessibleName(self.tr("Community"))
        self.community.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.community.activated.connect(self._choose)
        self.print = ActionButton("report_print", self.tr("Print"), style="tool", command=catalog.PRINT_REPORT)
        self.export = ActionButton("report_export", self.tr("Export…"), style="tool", command=catalog.EXPORT_REPORT)
        self._buttons = self.print, self.export
        for button, icon in zip(self._buttons, ("printer", "download"), strict=True):
            button.setAutoDefault(True)  # Enter presses it, as everywhere
            button.show_icon(icon)
        self._end = row(self.community, self.print, self.export)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(SPACE[2])
        self._lines.addWidget(self.picker)
        self._lines.addStretch(1)
        self._lines.addLayout(self._end)
        self.setLayout(self._lines)
        theme.changed.connect(self._fit)

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        return [*self.picker.fields(), self.community, self.print, self.export]

    def show_communities(self, communities: Sequence[Community], shown: str) -> None:
        """Offer these communities, and check the one with this id; nothing if there is only one."""
        listed = [(one.community_id, plain(one.title, 60)) for one in communities]
        if listed != [
            (self.community.itemData(at), self.community.itemText(at)) for at in range(self.community.count())
        ]:
            self.community.clear()
            for community_id, title in listed:
                self.community.addItem(title, community_id)
        self.community.setCurrentIndex(self.community.findData(shown))
        self.community.setVisible(len(listed) > 1)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines; a width that never widens the window."""
        return QSize(0, self._lines.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        field = min(self.community.sizeHint().width(), theme.px(COMMUNITY_FIELD))
        self.community.setFixedWidth(field)
        self.picker.fit(self.width())
        end = sum(one.bare_width() for one in self._buttons) + SPACE[2]  # Qt's hint is outdated until the next event
        gives = 0
        if not self.community.isHidden():
            end += field + SPACE[2]
            gives = theme.px(COMMUNITY_FIELD_GIVES)
        needed = self.picker.in_one_line() + SPACE[2] + end
        caps = sum(one.whole_width() - one.bare_width() for one in self._buttons)
        if needed + caps - gives <= self.width() or needed - gives > self.width():
            needed, end = needed + caps, end + caps
        else:
            caps = 0  # one line, without the key caps
        for button in self._buttons:
            button.show_key(caps > 0)
        over = needed - self.width()
        if 0 < over <= gives:
            self.community.setFixedWidth(field - over)
            needed = self.width()
        elif over > 0:  # two lines; in a narrow window, the field gives way to the buttons beside it
            self.community.setFixedWidth(field - max(end - self.width(), 0))
        way = QBoxLayout.Direction.TopToBottom if needed > self.width() else QBoxLayout.Direction.LeftToRight
        if self._lines.direction() != way:
            self._lines.setDirection(way)
            start = Qt.AlignmentFlag.AlignLeading if way == QBoxLayout.Direction.TopToBottom else Qt.AlignmentFlag(0)
            self._lines.setAlignment(self._end, start)
            self._lines.setAlignment(self.picker, start)

    def _choose(self, index: int) -> None:
        self.community_chosen.emit(str(self.community.itemData(index)))
