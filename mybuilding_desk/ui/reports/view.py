"""The report on the screen: tiles, cards, and what it is based on, below its toolbar."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import lcm
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.reports.document import ReportDocument, ReportTable
from mybuilding_desk.domain.reports.figures import Figures
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, is_typing, label
from mybuilding_desk.ui.base.layouts import ScrollBody, column, row
from mybuilding_desk.ui.reports.chart_card import ChartCard
from mybuilding_desk.ui.reports.day_bars import DayBars
from mybuilding_desk.ui.reports.heat_map import HeatMap
from mybuilding_desk.ui.reports.painted_buttons import LinkCard, OverdueRow
from mybuilding_desk.ui.reports.row_bars import Row, RowBars
from mybuilding_desk.ui.reports.tile import Tile
from mybuilding_desk.ui.reports.toolbar import ReportToolbar
from mybuilding_desk.ui.text import chart_text, error_messages
from mybuilding_desk.ui.text.documents import report_text, report_words
from mybuilding_desk.ui.theme import ICON, ICON_EMPTY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import BESIDE_REPORT, DETAILS_MIN_WIDTH

GUTTER: Final = SPACE[4]
"""Space at the end for the scroll bar; the page gives it from its own margin."""
_PATIENCE_MS: Final = 300
_TILES: Final = ("logged", "released", "in_storage", "overdue", "median")
MAX_OVERDUE: Final = 5
"""Number of overdue packages shown."""
_MAX_ROWS: Final = 8
"""Carriers that have a bar of their own, and units; the table of the carriers has all."""


class ReportView(QWidget):
    """Everything that a report shows. It emits what the user chooses."""

    escaped = Signal()
    typed = Signal(str)
    """Typed characters, which belong in the scan field."""
    tile_chosen = Signal(str)
    acted = Signal(str)
    """The name of the pressed button of an empty or failed report."""
    overdue_chosen = Signal(object)
    """The `PackageRow` of an overdue package."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reports")
        self.setAccessibleName(self.tr("Report"))
        self.toolbar = ReportToolbar()
        self._notice_icon, self._notice = IconLabel("info", "warn"), label("", "warning", wrap=True)
        self._notice.setObjectName("report_notice_words")
        self._notice_row = QWidget()
        self._notice_row.setObjectName("report_notice")
        notice = row(self._notice_icon, self._notice, space=SPACE[2])
        notice.setStretch(1, 1)
        self._notice_row.setLayout(notice)
        self._make_cards()
        self.message = ReportMessage()
        self.message.acted.connect(self.acted)
        self._scroll = ScrollBody(self._lay_out(), (0, 0, GUTTER, 0))
        self._scroll.setObjectName("report_scroll")
        self._scroll.setMinimumHeight(1)  # in the smallest window, the toolbar needs the height
        head = column(self.toolbar, self._notice_row, space=SPACE[2])
        head.setContentsMargins(0, 0, GUTTER, 0)
        whole = column(space=SPACE[3])
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)
        self._notice_row.hide()
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._show_skeleton)
        theme.changed.connect(self._arrange)

    def _make_cards(self) -> None:
        per_day = report_words.per("day")
        self.tiles = {key: Tile(f"report_{key}") for key in _TILES}
        for key, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, key=key: self.tile_chosen.emit(key))
        self.days = DayBars("report_days_chart", per_day)
        self.hours = HeatMap("report_hours_chart", self.tr("Busiest hours"))
        self.carriers = RowBars("report_carriers_chart", self.tr("By carrier"), released=False, has_numbers=True)
        self.bands = RowBars("report_bands_chart", self.tr("Time in storage"), released=True, has_numbers=False)
        self.days_card = ChartCard("report_days", per_day, self.days, legend="bars")
        self.hours_card = ChartCard("report_hours", self.tr("Busiest hours"), self.hours, legend="levels")
        self.carriers_card = ChartCard("report_carriers", self.tr("By carrier"), self.carriers)
        self.bands_card = ChartCard("report_bands", self.tr("Time in storage"), self.bands)
        self.users_card = ChartCard("report_users", self.tr("By user"), has_initials=True)
        self.units_card = ChartCard("report_units", report_text.units_title())
        self.overdue_card = OverdueCard()
        self.overdue_card.chosen.connect(self.overdue_chosen)
        self.overdue_card.all_wanted.connect(lambda: self.tile_chosen.emit("overdue"))
        self.daily_log = LinkCard("report_daily_log", "file-text", self.tr("Daily log"))
        self.daily_log.show_words(self.tr("Every package of one day, in and out"))
        self.handovers = LinkCard("report_handovers", "users", self.tr("Shift hand-overs"))
        self.audit = LinkCard("report_audit", "crosshair", self.tr("Location audit"))
        for chart in (self.days, self.hours, self.carriers, self.bands):
            chart.typed.connect(self.typed)
        for card in self._cards():
            card.table.typed.connect(self.typed)

    def _cards(self) -> tuple[ChartCard, ...]:
        return (
            self.days_card, self.hours_card, self.carriers_card, self.bands_card, self.users_card, self.units_card,
        )  # fmt: skip

    def _lay_out(self) -> QVBoxLayout:
        """Return the tiles and cards, in groups that are each side by side as far as there is room."""
        self._tiles = Tiling(*self.tiles.values())
        self._charts = Tiling(self.days_card, self.hours_card)
        self._breakdowns = Tiling(self.carriers_card, self.bands_card, self.users_card, self.units_card)
        self._links = Tiling(self.daily_log, self.handovers, self.audit)
        self._based = label("", "caption", wrap=True)
        self._based.setObjectName("report_based_on")
        foot = row(IconLabel("info", "muted", ICON), self._based, space=SPACE[2], margins=(0, 0, 0, SPACE[3]))
        foot.setStretch(1, 1)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        self._groups = (self._tiles, self._charts, self._breakdowns, self.overdue_card, self._links, self._foot)
        whole = column(*self._groups, self.message, space=SPACE[3])
        whole.addStretch(1)
        return whole

    def first_field(self) -> QWidget:
        """Return the widget to focus: the preset of the period."""
        return self.toolbar.picker.presets.first_field()

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        of_cards = [part for card in self._cards() for part in card.fields()]
        after = (*self.overdue_card.fields(), self.daily_log, self.handovers, self.audit)
        return [*self.toolbar.fields(), *self.tiles.values(), *of_cards, *after]

    # What is shown

    def show_loading(self) -> None:
        """Show placeholders unless the figures come soon."""
        if not self._waiting.isActive():
            self._waiting.start()

    def _show_skeleton(self) -> None:
        self._show_message(False)
        for key, name in report_text.tile_names().items():
            self.tiles[key].show_loading(name)
        for card in self._cards():
            card.show_loading()

    def show_figures(self, figures: Figures, document: ReportDocument, today: datetime) -> None:
        """Show the figures, those that are not counted yet as before; `today` is the community's time."""
        self._waiting.stop()
        self._show_message(False)
        tables = {table.key: table for table in document.tables}
        for tile in document.tiles:
            self.tiles[tile.key].show_tile(tile)
        self.days.show_period(figures.days, figures.hours, figures.request.period, today.date())
        self.days_card.show_figures(tables["days"], tables["days"].title)
        self.hours_card.setHidden(figures.request.period.days == 1)  # its hours are in the first chart
        self.hours.show_hours(figures.by_weekday(released=False), figures.by_weekday(released=True))
        logged, released_too = (report_text.hours_by_weekday(figures, released=one) for one in (False, True))
        self.hours_card.show_figures(logged, released=released_too)
        released = sum(band.released for band in figures.bands)
        self.bands.show_rows(
            [Row(band, report_text.band_name(band), band.released) for band in figures.bands], released
        )
        self.bands_card.show_figures(tables["bands"])
        if figures.is_complete:
            self._show_rest(figures, tables)
        self._arrange()

    def _show_rest(self, figures: Figures, tables: Mapping[str, ReportTable]) -> None:
        self.carriers.show_rows(_carrier_rows(figures), figures.overview.logged)
        for card, key in ((self.carriers_card, "carriers"), (self.users_card, "users"), (self.units_card, "units")):
            table = tables.get(key)
            card.setHidden(table is None)
            if table is not None:
                card.show_figures(report_text.units_table(figures, _MAX_ROWS) if key == "units" else table)

    def show_all_carriers(self) -> None:
        """Show the carriers as a table, which has also those without a bar of their own."""
        self.carriers_card.show_as_table(True)
        self.carriers_card.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_overdue(self, rows: Sequence[PackageRow], count: int, limits: AgeLimits) -> None:
        """Show the packages that are overdue for longest."""
        self.overdue_card.show_rows(rows, count, limits)

    def show_notice(self, words: str, *, offline: bool) -> None:
        """Show what the figures leave out, or that they may be old; nothing if `words` are empty."""
        self._notice.setText(words)
        self._notice_icon.show_icon("wifi-off" if offline else "info", "warn", ICON)
        self._notice_row.setVisible(bool(words))

    def show_basis(self, words: str) -> None:
        """Show what the figures are based on."""
        self._based.setText(words)

    def show_message(self, headline: str, icon: str, actions: Sequence[tuple[str, str]]) -> None:
        """Show a message in place of the cards: why there is no report, with buttons (name, text)."""
        self._waiting.stop()
        self.message.show_words(headline, icon, actions)
        self._show_message(True)

    def _show_message(self, shown: bool) -> None:
        self.message.setVisible(shown)
        for group in self._groups[:-1]:
            group.setHidden(shown)

    def scroll_by(self, event: QKeyEvent) -> None:
        """Scroll by a key."""
        self._scroll.keyPressEvent(event)

    # Layout, and keys that no part handles

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side, or one below the other where they have no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= theme.px(DETAILS_MIN_WIDTH - BESIDE_REPORT)
        room = self.width() - GUTTER
        self._tiles.arrange(5 if self._tiles.fits(5, room) else 3 if self._tiles.fits(3, room) else 2)
        self._charts.arrange(2 if wide and self._charts.fits(2, room) else 1)
        count = self._breakdowns.count()
        most = (2 if count == 4 else 3) if wide else 2
        self._breakdowns.arrange(next(number for number in range(most, 0, -1) if self._breakdowns.fits(number, room)))
        self._links.arrange(3 if wide and self._links.fits(3, room) else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the report on Escape; typed characters belong in the scan field."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _carrier_rows(figures: Figures) -> list[Row]:
    """Return the bars of the carriers; those beyond the first share one, whose key is `None`."""
    rows = [Row(one.name, report_text.name_of(one.name), one.count.logged) for one in figures.carriers]
    rows = [one for one in rows if one.count]
    rest = rows[_MAX_ROWS:]
    if len(rest) < 2:
        return rows
    return [*rows[:_MAX_ROWS], Row(None, chart_text.more(len(rest)), sum(one.count for one in rest))]


class Tiling(QWidget):
    """Widgets in rows of equal columns."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = parts
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE[4])
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._grid)
        for part in parts:
            part.setParent(self)
        self._shown: tuple[int, list[QWidget]] = (0, [])

    def count(self) -> int:
        """Return the number of widgets that are not hidden."""
        return len(self._visible())

    def fits(self, columns: int, room: int) -> bool:
        """Return whether every widget has its minimum width in as many columns."""
        widest = max((part.minimumSizeHint().width() for part in self._visible()), default=0)
        return columns == 1 or columns * (widest + SPACE[4]) - SPACE[4] <= room

    def arrange(self, columns: int) -> None:
        """Put the widgets that are not hidden in rows of as many columns; a last row of fewer is as wide."""
        visible = self._visible()
        if (columns, visible) == self._shown:
            return
        self._shown = columns, visible
        while self._grid.takeAt(0) is not None:
            pass
        for column_number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column_number, 0)
        cells = lcm(columns, max(len(visible) % columns, 1))
        for number, part in enumerate(visible):
            line, place = divmod(number, columns)
            in_line = min(columns, len(visible) - line * columns)
            span = cells // in_line
            self._grid.addWidget(part, line, place * span, 1, span)
        for column_number in range(cells):
            self._grid.setColumnStretch(column_number, 1)
            self._grid.setColumnMinimumWidth(column_number, 0)

    def _visible(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]


class OverdueCard(QFrame):
    """The packages that are overdue for longest, and a link to all of them; hidden without any."""

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._count = label("", "muted")
        self._all = QPushButton(self.tr("View all"))
        self._all.setObjectName("report_view_overdue")
        self._all.setProperty("look", "link")
        self._all.setAutoDefault(True)  # Enter presses it, as everywhere
        self._all.clicked.connect(self.all_wanted)
        head = row(label(self.tr("Overdue"), "strong"), self._count, margins=(SPACE[5], SPACE[2], SPACE[5], SPACE[2]))
        head.addStretch(1)
        head.addWidget(self._all)
        self._rows = [OverdueRow(number) for number in range(MAX_OVERDUE)]
        self._packages: list[PackageRow] = []
        for number, part in enumerate(self._rows):
            part.clicked.connect(lambda _=False, number=number: self.chosen.emit(self._packages[number]))
        whole = column(*self._rows, space=0, margins=(1, 0, 1, SPACE[1]))
        whole.insertLayout(0, head)
        self.setLayout(whole)

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        return [self._all, *self._rows]

    def show_rows(self, rows: Sequence[PackageRow], count: int, limits: AgeLimits) -> None:
        """Show these packages, of `count` in all."""
        self._packages = list(rows[:MAX_OVERDUE])
        self._count.setText(error_messages.number(count))
        for number, part in enumerate(self._rows):
            part.setHidden(number >= len(self._packages))
            if number < len(self._packages):
                part.show_row(self._packages[number], limits)
        self.setHidden(not self._packages)


class ReportMessage(QFrame):
    """Why there is no report, and what can be done."""

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._icon, self._headline = IconLabel("inbox", "faint", ICON_EMPTY), label("", "empty", wrap=True)
        for part in (self._icon, self._headline):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = row(space=SPACE[3])
        whole = column(
            self._icon, self._headline, space=SPACE[4], margins=(SPACE[6], 3 * SPACE[6], SPACE[6], 3 * SPACE[6])
        )
        whole.addLayout(self._buttons)
        self.setLayout(whole)
        self._shown: list[tuple[str, str]] = []
        self.hide()

    def show_words(self, headline: str, icon: str, actions: Sequence[tuple[str, str]]) -> None:
        """Show a headline, and buttons (name, text) below it."""
        self._icon.show_icon(icon, "faint", ICON_EMPTY)
        self._headline.setText(headline)
        if list(actions) == self._shown:
            return
        self._shown = list(actions)
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._buttons.addStretch(1)
        for name, text in actions:
            button = ActionButton(name, text)
            button.setAutoDefault(True)  # Enter presses it, as everywhere
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
