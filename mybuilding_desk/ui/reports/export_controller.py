"""Controller of the export: asks what and where, has the file written, and says how it went."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.domain.reports.export_options import (
    EXPORT_FORMATS,
    ExportFormat,
    ExportOptions,
    file_name,
    is_of_another,
)
from mybuilding_desk.domain.reports.export_task import ExportTask
from mybuilding_desk.domain.reports.figures import Figures
from mybuilding_desk.services.reports.exports import ReportExports
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.documents.save_dialog import close_save_dialogs, open_save_dialog
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.reports.export_sheet import ExportSheet
from mybuilding_desk.ui.text import chart_text, print_text
from mybuilding_desk.ui.text.documents import export_text
from mybuilding_desk.ui.text.name_display import names

_DIALOG: Final = "save_export_dialog"
_SHOW_FOLDER: Final = "show_export"
_PROGRESS_MS: Final = 100
_CONTENTS: Final = {"both": (True, True), "summary": (True, False), "packages": (False, True)}


class ExportController(QObject):
    """Exports one report at a time. Its window may be hidden meanwhile; `open` then shows how far it is."""

    sheet_made = Signal(object)
    folder_wanted = Signal(str)
    """The path of a folder to open."""

    def __init__(self, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._page, self._toast = page, toast
        self._workspace: Workspace | None = None
        self._exports: ReportExports | None = None
        self._figures: Figures | None = None
        self._document: ReportDocument | None = None
        self._options, self._folder = ExportOptions("xlsx"), ""
        self.sheet = OnDemand(self._make_sheet, self.sheet_made.emit)
        self._clock = QTimer(self, interval=_PROGRESS_MS)
        self._clock.timeout.connect(self._show_progress)
        toast.chosen.connect(self._toast_chosen)
        names.changed.connect(self._names_changed)

    def bind(self, workspace: Workspace | None) -> None:
        """Export reports of this account from now on; cancel what is being written, and close the window."""
        self.cancel()
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        if self._exports is not None:
            self._exports.saved.disconnect(self._show_saved)
            self._exports.failed.disconnect(self._show_failed)
        self._exports, self._figures, self._document = None, None, None
        self.sheet.dismiss()
        close_save_dialogs(self._page, _DIALOG)

    def open(self, figures: Figures | None, document: ReportDocument | None) -> None:
        """Open the window for a report, `None` while it is counted; while a file is written, show how far it is."""
        if self._workspace is None or self.sheet.is_open:
            return
        if self._exports is not None and self._exports.written is not None:
            self.sheet().open(self.sheet().save)
            return
        if figures is None or document is None:
            self._toast.show_message(chart_text.loading(), icon_name="info")
            return
        self._figures, self._document = figures, document
        about = f"{document.period} · {document.building}"
        self.sheet().open_choices(self._remembered(), about, figures.packages, private=names.short)

    def cancel(self) -> None:
        """Stop what is being written; there is no file."""
        self._clock.stop()
        if self._exports is not None:
            self._exports.cancel()
        if self.sheet.made is not None:
            self.sheet().show_busy(False)

    def _cancel(self) -> None:
        self.cancel()
        self._toast.show_message(self.tr("Export canceled. No file was saved."), icon_name="info")

    # Choices

    def _remembered(self) -> ExportOptions:
        """Return the choices of last time; names are never chosen in advance."""
        assert self._workspace is not None  # noqa: S101 - the callers have one
        settings = self._workspace.preferences.now
        known: dict[str, ExportFormat] = {one: one for one in EXPORT_FORMATS}
        summary, packages = _CONTENTS.get(settings.export_contents, (True, True))
        return ExportOptions(known.get(settings.export_format, "xlsx"), summary, packages)

    def _remember(self, options: ExportOptions) -> None:
        assert self._workspace is not None  # noqa: S101 - the callers have one
        parts = {value: name for name, value in _CONTENTS.items()}
        changes: dict[str, str] = {"export_format": options.file_format}
        if options.file_format in ("xlsx", "html"):
            changes["export_contents"] = parts[options.summary, options.packages]
        self._workspace.preferences.change(**changes)

    def _ask_for_file(self, options: ExportOptions) -> None:
        if self._workspace is None or self._figures is None or self._document is None:
            return
        self._options = options
        self._remember(options)
        community = self._workspace.store.community()
        title = community.title if community is not None else ""
        file = file_name(title, self._figures.request.period, options.file_format)
        self._open_dialog(Path(self._workspace.preferences.now.export_folder, file))

    def _open_dialog(self, start: Path) -> None:
        options = self._options
        formats = [f"{export_text.format_name(options.file_format)} (*.{options.file_format})"]
        dialog = open_save_dialog(self._page, _DIALOG, self.tr("Export report"), start, formats)
        dialog.fileSelected.connect(self._use_file)

    def _use_file(self, path: str) -> None:
        """Write the file, with the ending of its format; if that is another file, which exists, ask again."""
        file_format = self._options.file_format
        if not is_of_another(path, file_format):
            self._save(path)
            return
        right = Path(path).with_suffix(f".{file_format}")
        if os.path.lexists(right):
            QTimer.singleShot(0, self, lambda: self._open_dialog(right))
        else:
            self._save(str(right))

    # Writing

    def _save(self, path: str) -> None:
        if self._workspace is None or self._figures is None or self._document is None or not self.sheet.is_open:
            return
        options = replace(self._options, names=self._options.names and not names.short)
        self._folder = str(Path(path).parent)
        self._workspace.preferences.change(export_folder=self._folder)
        created, language = desk_clock.local(datetime.now(UTC)), self._workspace.preferences.now.language
        task = ExportTask(path, self._figures.request, self._document, options, created, language, print_text.paper())
        self.sheet().show_busy(True)
        self._clock.start()
        self._use_exports(self._workspace)
        self._workspace.reports.export(task)

    def _use_exports(self, workspace: Workspace) -> None:
        if self._exports is None:
            self._exports = workspace.reports.exports
            self._exports.saved.connect(self._show_saved)
            self._exports.failed.connect(self._show_failed)

    def _show_progress(self) -> None:
        written = self._exports.written if self._exports is not None else None
        if written is not None and self.sheet.is_open:
            self.sheet().show_progress(written)

    def _show_saved(self) -> None:
        self._clock.stop()
        self.sheet().show_busy(False)
        self.sheet.dismiss()
        self._toast.show_message(self.tr("Report exported"), choices={_SHOW_FOLDER: self.tr("Show in folder")})

    def _show_failed(self, error: DeskError) -> None:
        self._clock.stop()
        words = export_text.why_not_saved(error)
        if self.sheet.is_open:
            self.sheet().show_failed(words)
        else:
            self.sheet().show_busy(False)
            self._toast.show_message(words, icon_name="triangle-alert")

    # Others

    def _toast_chosen(self, key: str) -> None:
        if key == _SHOW_FOLDER:
            self.folder_wanted.emit(self._folder)

    def _names_changed(self) -> None:
        if self.sheet.is_open:
            self.sheet().refresh_privacy(names.short)

    def _make_sheet(self) -> ExportSheet:
        sheet = ExportSheet(self._page)
        sheet.export_wanted.connect(self._ask_for_file)
        sheet.cancel_wanted.connect(self._cancel)
        return sheet
