"""Window of the daily log: every package of one day, in and out, to read or print."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.input.dates import Days
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.zone import local_day, midnight, zone_of
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.labels import ActionButton, icon_button, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.reports.figure_table import FigureTable
from mybuilding_desk.ui.reports.toolbar import DayField
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents import daily_log_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import SHEET_KEYS


class DailyLogSheet(Sheet):
    """The packages of a day in a table; the day is typed, or one back or forward."""

    day_wanted = Signal(object)
    """A `date`."""
    print_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page, "daily_log_sheet", self.tr("Daily log"), width=SHEET_KEYS)
        self._day, self._today = date.min, date.min
        back, forward = ("chevron-right", "chevron-left") if right_to_left() else ("chevron-left", "chevron-right")
        self._back = icon_button("daily_log_back", back, self.tr("Day before"), lambda: self._step(-1))
        self._forward = icon_button("daily_log_forward", forward, self.tr("Day after"), lambda: self._step(1))
        for button in (self._back, self._forward):
            button.setProperty("look", "step-period")
        self.field = DayField("daily_log_day", self.tr("Day"))
        self.field.taken.connect(self._take)
        self._words = label("", "muted", wrap=True)
        self.table = FigureTable("daily_log_table")
        self.table.setAccessibleName(self.tr("Daily log"))
        self.print_out = ActionButton("daily_log_print", self.tr("Print"), style="main", command=catalog.PRINT_REPORT)
        self.print_out.clicked.connect(self.print_wanted)
        cancel = ActionButton("daily_log_close", self.tr("Close"), shown=str(catalog.ESC))
        cancel.clicked.connect(self.dismiss)
        for button in (cancel, self.print_out):
            button.setAutoDefault(True)  # Enter presses it, as everywhere
        head = row(self._back, self.field, self._forward, self._words, space=SPACE[1])
        head.insertSpacing(head.indexOf(self._words), SPACE[3])
        head.setStretchFactor(self._words, 1)
        body = QWidget()
        whole = column(self.table, space=SPACE[3])
        whole.insertLayout(0, head)
        body.setLayout(whole)
        self.set_content(body, buttons=(cancel, self.print_out))

    def show_day(self, day: date, today: date) -> None:
        """Show which day is read."""
        self._day, self._today = day, today
        self.field.today = today
        self.field.show_day(day)
        self._forward.setEnabled(day < today)

    def show_log(self, document: ReportDocument) -> None:
        """Show the packages of the day."""
        self.table.show_table(document.tables[0])
        counts = (error_messages.with_label(tile.name, tile.value) for tile in document.tiles)
        self._words.setText(" · ".join((document.period, *counts)))
        self.print_out.setEnabled(bool(document.tables[0].rows))

    def say(self, words: str) -> None:
        """Show what became of the print, in place of the figures."""
        self._words.setText(words)

    def show_failure(self, error: DeskError) -> None:
        """Say why the packages cannot be read."""
        self._words.setText(error_messages.sentence(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one day back or forward by Page Up and Page Down."""
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        super().keyPressEvent(event)

    def _step(self, days: int) -> None:
        if self._day + timedelta(days=days) <= self._today:
            self.day_wanted.emit(self._day + timedelta(days=days))

    def _take(self, days: Days) -> None:
        self.day_wanted.emit(min(days.first, self._today))


class DailyLog(QObject):
    """Controller of the daily log of the desk's community."""

    print_wanted = Signal(object)
    """A list of one `ReportDocument`."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace | None = None
        self._day = date.min
        self._rows: list[ExportRow] = []
        self.document: ReportDocument | None = None
        """The log on the screen, `None` while it is read."""
        self.sheet = OnDemand(self._make_sheet)
        names.changed.connect(self._show)

    def _make_sheet(self) -> DailyLogSheet:
        sheet = DailyLogSheet(self._page)
        sheet.day_wanted.connect(self._read)
        sheet.print_wanted.connect(self.print_out)
        return sheet

    def bind(self, workspace: Workspace | None) -> None:
        """Show the packages of this account from now on, and none of the one before."""
        self._workspace, self._rows, self.document = workspace, [], None
        self.sheet.dismiss()

    def open(self, day: date | None = None) -> None:
        """Open the window on a day, by default the community's today."""
        community = self._community
        if community is not None:
            today = local_day(datetime.now(UTC), zone_of(community.timezone))
            self._read(min(day, today) if day is not None else today)
            self.sheet().open(self.sheet().field)

    def say(self, words: str) -> None:
        """Say what became of the print in the window, if it is open; a screen reader hears it from the toast."""
        if self.sheet.is_open:
            self.sheet().say(words)

    def print_out(self) -> None:
        """Print the log on the screen."""
        if self.document is not None and self.document.tables[0].rows:
            self.print_wanted.emit([self.document])

    @property
    def _community(self) -> Community | None:
        return self._workspace.store.community() if self._workspace is not None else None

    def _read(self, day: date) -> None:
        community = self._community
        if self._workspace is None or community is None:
            return
        zone = zone_of(community.timezone)
        self._day, self.document = day, None
        self.sheet().show_day(day, local_day(datetime.now(UTC), zone))
        start, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
        self._workspace.reports.run(
            lambda counter: list(counter.packages_between(community.community_id, start, end)),
            partial(self._take, day),
            self.sheet().show_failure,
        )

    def _take(self, day: date, rows: list[ExportRow]) -> None:
        if day == self._day:
            self._rows = rows
            self._show()

    def _show(self) -> None:
        if self._community is not None and self.sheet.is_open:
            self.document = daily_log_text.document(self._rows, self._day, self._community, datetime.now(UTC))
            self.sheet().show_log(self.document)
