"""Window of the daily log: every package of one day, in and out, to read, save, or print."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.input.dates import Days
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.release_proof import file_name
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.zone import local_day, midnight, zone_of
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.documents.save_dialog import close_save_dialogs, open_save_dialog
from mybuilding_desk.ui.base.labels import ActionButton, icon_button, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.sheet import OnDemand, Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.reports.figure_table import FigureTable
from mybuilding_desk.ui.reports.toolbar import DayField
from mybuilding_desk.ui.text import error_messages, print_text
from mybuilding_desk.ui.text.documents import daily_log_text, paper_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import SHEET_KEYS

_DIALOG: Final = "save_daily_log_dialog"


class DailyLogSheet(Sheet):
    """The packages of a day in a table; the day is typed, or one back or forward."""

    day_wanted = Signal(object)
    """A `date`."""
    print_wanted = Signal()
    save_wanted = Signal()
    open_wanted = Signal()
    """The saved PDF."""

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
        self._words, self._note = label("", "muted", wrap=True), label("", "muted", wrap=True)
        self._words.setObjectName("daily_log_words")
        self._note.setObjectName("daily_log_note")
        self.table = FigureTable("daily_log_table")
        self.table.setAccessibleName(self.tr("Daily log"))
        self.print_out = ActionButton("daily_log_print", self.tr("Print"), command=catalog.PRINT_REPORT)
        self.print_out.clicked.connect(self.print_wanted)
        self.save = ActionButton(
            "daily_log_save", QCoreApplication.translate("ProofSheet", "Save as PDF…"), style="main"
        )
        self.save.clicked.connect(self.save_wanted)
        self.banner = Banner("daily_log_banner")
        self.banner.acted.connect(self.open_wanted)
        cancel = ActionButton("daily_log_close", self.tr("Close"), shown=str(catalog.ESC))
        cancel.clicked.connect(self.dismiss)
        for button in (cancel, self.print_out, self.save):
            button.setAutoDefault(True)  # Enter presses it, as everywhere
        head = row(self._back, self.field, self._forward, self._words, space=SPACE[1])
        head.insertSpacing(head.indexOf(self._words), SPACE[3])
        head.setStretchFactor(self._words, 1)
        body = QWidget()
        whole = column(self.table, self._note, space=SPACE[3])
        whole.insertLayout(0, head)
        body.setLayout(whole)
        self.set_content(body, notice=self.banner, buttons=(cancel, self.print_out, self.save))

    def show_day(self, day: date, today: date) -> None:
        """Show which day is read."""
        if day != self._day:
            self.banner.hide()
        self._day, self._today = day, today
        self.field.today = today
        self.field.show_day(day)
        self._forward.setEnabled(day < today)

    def show_log(self, document: ReportDocument) -> None:
        """Show the packages of the day."""
        table = document.tables[0]
        self.table.show_table(table)
        self._note.setText(table.note)
        self._note.setVisible(bool(table.note))
        counts = (error_messages.with_label(tile.name, tile.value) for tile in document.tiles)
        self._words.setText(" · ".join((document.period, *counts)))
        for button in (self.print_out, self.save):
            button.setEnabled(bool(table.rows))

    def tell(self, tone: Tone, words: str, action: str = "", *, quiet: bool = False) -> None:
        """Show what became of the paper or the file, in a line above the buttons: the figures stay."""
        self.banner.show_message(tone, words, action, quiet=quiet)

    def show_failure(self, error: DeskError) -> None:
        """Say why the packages cannot be read."""
        self.tell("bad", error_messages.sentence(error))

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
    file_wanted = Signal(str)
    """The path of a file to open."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace | None = None
        self._day = date.min
        self._rows: list[ExportRow] = []
        self._path = Path()
        """The PDF that is saved, or was."""
        self.document: ReportDocument | None = None
        """The log on the screen, `None` while it is read."""
        self.sheet = OnDemand(self._make_sheet)
        names.changed.connect(self._show)

    def _make_sheet(self) -> DailyLogSheet:
        sheet = DailyLogSheet(self._page)
        sheet.day_wanted.connect(self._read)
        sheet.print_wanted.connect(self.print_out)
        sheet.save_wanted.connect(self.save)
        sheet.open_wanted.connect(self._open_file)
        return sheet

    def bind(self, workspace: Workspace | None) -> None:
        """Show the packages of this account from now on, and none of the one before."""
        self._workspace, self._rows, self.document = workspace, [], None
        self.sheet.dismiss()
        if workspace is not None:
            workspace.paper.saved.connect(self._saved)
            workspace.paper.not_saved.connect(self._not_saved)
        close_save_dialogs(self._page, _DIALOG)

    def open(self, day: date | None = None) -> None:
        """Open the window on a day, by default the community's today."""
        community = self._community
        if community is not None:
            today = local_day(datetime.now(UTC), zone_of(community.timezone))
            self._read(min(day, today) if day is not None else today)
            self.sheet().banner.hide()
            self.sheet().open(self.sheet().field)

    def tell(self, tone: Tone, words: str) -> bool:
        """Say what became of the print in the window, and return whether it is open.

        A screen reader hears what went well from the toast.
        """
        if self.sheet.is_open:
            self.sheet().tell(tone, words, quiet=tone != "bad")
        return self.sheet.is_open

    def print_out(self) -> None:
        """Print the log on the screen."""
        if self.document is not None and self.document.tables[0].rows:
            self.print_wanted.emit([self.document])

    # As a file

    def save(self) -> None:
        """Ask for a file, and save the log on the screen as PDF there."""
        document = self.document
        if self._workspace is None or document is None or not document.tables[0].rows:
            return
        building = self._community.title if self._community is not None else ""
        file = file_name(document.title, building, f"{self._day:%Y-%m-%d}")
        start = Path(self._workspace.preferences.now.export_folder, file)
        dialog = open_save_dialog(self._page, _DIALOG, self.tr("Save daily log"), start, [paper_text.pdf_files()])
        dialog.fileSelected.connect(self._save)

    def _save(self, path: str) -> None:
        if self._workspace is not None and self.document is not None and self.sheet.is_open:
            self._path = Path(path)
            self._workspace.preferences.change(export_folder=str(self._path.parent))
            self._workspace.paper.save(self._path, [self.document], print_text.paper())

    def _saved(self, path: Path) -> None:
        if path == self._path and self.sheet.is_open:
            self.sheet().tell("ok", paper_text.saved(path), QCoreApplication.translate("proof", "Open"))

    def _not_saved(self, path: Path, error: DeskError) -> None:
        if path == self._path and self.sheet.is_open:
            self.sheet().tell("bad", paper_text.why_not_saved(error))

    def _open_file(self) -> None:
        self.file_wanted.emit(str(self._path))

    # The packages

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
