"""Chart of packages logged and released by hour, day, week, month, or year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt

from mybuilding_desk.domain.reports.figures import Count, HourCount
from mybuilding_desk.domain.reports.grouping import Group, GroupKind, by_days, by_hours, kind_for
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.printing.documents.charts import ChartLook
from mybuilding_desk.printing.documents.day_chart import BarPair, DayChart
from mybuilding_desk.ui.reports.chart_view import ChartView, Drawing
from mybuilding_desk.ui.text import chart_text, error_messages
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import CHART, CHART_LABELS, CHART_MIN_WIDTH

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2}
_PLACEHOLDERS: Final = (0.65, 0.4, 0.2, 0.7, 0.6, 0.75, 0.9)


@dataclass(frozen=True, slots=True)
class TimeKey:
    """Packages logged or released from `start` to before `end`: local times of the community, without a zone."""

    start: datetime
    end: datetime
    released: bool


class DayBars(ChartView):
    """Two bars for each hour, day, week, month, or year of a period. `chosen` emits a `TimeKey`.

    Left and right move from bar to bar, up and down to the same bar of the pair before or after.
    """

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._groups: Sequence[Group] = ()
        self._kind: GroupKind = "day"
        self._pairs: list[BarPair] = []

    def show_period(self, days: Mapping[date, Count], hours: Iterable[HourCount], period: Period, today: date) -> None:
        """Show a period: the hours of one day, or else its `days`, grouped as their number asks for.

        `today` is the current day of the community.
        """
        kind = kind_for(period)
        if kind == "hour":
            groups = by_hours(hours, period.first)
        else:
            groups = by_days(days, period, kind, chart_text.week_begins())
        self._show(groups, kind, today)

    def _show(self, groups: Sequence[Group], kind: GroupKind, today: date) -> None:
        if not any(group.count.logged or group.count.released for group in groups):
            groups = ()
        self._groups, self._kind = groups, kind
        self._pairs = [
            BarPair(
                chart_text.group_label(group, kind, today, len(groups)),
                group.count.logged,
                group.count.released,
                is_strong=kind == "day" and group.start.date() == today,
            )
            for group in groups
        ]
        self.show_keys([TimeKey(group.start, group.end, released) for group in groups for released in (False, True)])

    def spoken(self, number: int) -> str:
        """Return a bar as a sentence: "Friday, Nov 20: 64 packages logged"."""
        what, count, released = self._bar(number)
        return chart_text.spoken(what, count, released=released)

    def label(self, number: int) -> str:
        """Return a bar in short: "Friday, Nov 20 · Logged 64"."""
        what, count, released = self._bar(number)
        name = chart_text.released() if released else chart_text.logged()
        return f"{what} · {name} {error_messages.number(count)}"

    def _bar(self, number: int) -> tuple[str, int, bool]:
        group, released = self._groups[number // 2], bool(number % 2)
        count = group.count.released if released else group.count.logged
        return chart_text.group_name(group, self._kind), count, released

    def lay_out(self, area: QRectF, look: ChartLook) -> Drawing:
        """Lay out the bars; a bar is found anywhere in its column."""
        chart = DayChart(area, self._pairs, look, error_messages.number)
        return Drawing(chart.paint, chart.columns, chart.bars)

    def placeholders(self, area: QRectF) -> list[QRectF]:
        """Return bars of different heights."""
        pitch, high = area.width() / len(_PLACEHOLDERS), area.height() - theme.px(CHART_LABELS)
        return [
            QRectF(area.left() + (at + 0.2) * pitch, area.top() + high * (1 - share), pitch * 0.6, high * share)
            for at, share in enumerate(_PLACEHOLDERS)
        ]

    def target(self, current: int, key: int) -> int:
        """Return the bar at the side, or the same bar of the next pair."""
        step = _STEPS.get(Qt.Key(key), 0)
        if not step:
            return -1
        reached = current + step
        return reached if 0 <= reached < len(self.keys) else current

    def sizeHint(self) -> QSize:
        """Return a size for a column of the page."""
        return QSize(theme.px(CHART_MIN_WIDTH), theme.px(CHART))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which labels and bars cannot be told apart."""
        return self.sizeHint()
