"""Window that asks what a report file contains, and shows how far it is written."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QProgressBar, QWidget

from mybuilding_desk.domain.reports.export_options import EXPORT_FORMATS, ExportFormat, ExportOptions
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text.documents import export_text
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_EXPORT

ORDER: Final[tuple[ExportFormat, ...]] = ("xlsx", "csv", "pdf", "html")
"""The formats as they are offered."""


class ExportSheet(Sheet):
    """Emits `export_wanted` on Enter; Esc cancels. While a file is written, Enter hides the window and Esc cancels."""

    export_wanted = Signal(object)
    """The `ExportOptions`."""
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "export_sheet", self.tr("Export report"), width=SHEET_EXPORT)
        self._is_private, self._is_busy = False, False
        names = [(one, export_text.format_name(one)) for one in ORDER]
        self.format = Segments("export_format", self.tr("Format"), names)
        self.format.chosen.connect(lambda _value: self._restore())
        self._wanted = True, True
        """Whether summary and packages are wanted in a file that can have both."""
        self.summary = _box("export_summary", self.tr("Summary"))
        self.packages = _box("export_packages", "")
        self.names = _box("export_names", self.tr("Include resident names and notes"))
        self.summary.clicked.connect(lambda: self._keep_one(self.packages))
        self.packages.clicked.connect(lambda: self._keep_one(self.summary))
        self._hint, self._why_no_names = label("", "muted", wrap=True), label("", "muted", wrap=True)
        self._why_no_names.setObjectName("export_privacy")
        self._why_no_names.setText(self.tr("Turn off privacy mode to include names."))
        self._about = label("", wrap=True)
        self._about.setObjectName("export_about")
        self.progress = QProgressBar()
        self.progress.setObjectName("export_progress")
        self.progress.setTextVisible(False)
        self._count = label("", "muted", wrap=True)
        self.banner = Banner("export_banner")
        self.cancel = ActionButton("close_export", self.tr("Cancel"), shown=str(catalog.ESC))
        self.save = ActionButton("save_export", "", style="main", shown=str(catalog.ENTER))
        for button in (self.cancel, self.save):
            button.setAutoDefault(True)
        self.cancel.clicked.connect(self._leave)
        self.save.clicked.connect(self._go)
        body = QWidget()
        body.setLayout(self._choices())
        self.set_content(body, notice=self.banner, buttons=(self.cancel, self.save))

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[5])
        grid.setVerticalSpacing(SPACE[4])
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, list[QWidget]], ...] = (
            (self.tr("Format"), [self.format]),
            (self.tr("Contents"), [self.summary, self.packages, self._hint]),
            (self.tr("Privacy"), [self.names, self._why_no_names]),
            (self.tr("Period"), [self._about]),
        )
        for number, (title, parts) in enumerate(rows):
            name = label(title, "muted")
            name.setContentsMargins(0, SPACE[1] if parts[0] is not self._about else 0, 0, 0)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(column(*parts, space=SPACE[1]), number, 1)
        grid.addLayout(column(self.progress, self._count, space=SPACE[1]), len(rows), 0, 1, 2)
        return grid

    # Choices

    def open_choices(self, chosen: ExportOptions, about: str, packages: int, *, private: bool) -> None:
        """Open the window. `about` names period and community, `packages` is the number of those in the list."""
        self._is_private = private
        self.format.show_choice(chosen.file_format)
        self._wanted = chosen.summary, chosen.packages
        self.names.setChecked(chosen.names and not private)
        words = QCoreApplication.translate("export", "Package list ({0})").format(export_text.count(packages))
        self.packages.setText(words)
        self.packages.setAccessibleName(words)
        self._about.setText(about)
        self.banner.hide()
        self.progress.setMaximum(max(packages, 1))
        self.show_busy(False)
        self._restore()
        self.open(self.save)

    def options(self) -> ExportOptions:
        """Return what is chosen."""
        file_format = next(one for one in EXPORT_FORMATS if self.format.buttons[one].isChecked())
        packages = self.packages.isChecked() and self.packages.isEnabled()
        names = self.names.isChecked() and self.names.isEnabled()
        return ExportOptions(file_format, self.summary.isChecked(), packages, names)

    def refresh_privacy(self, private: bool) -> None:
        """Follow privacy mode."""
        self._is_private = private
        self._fit_choices()

    def _keep_one(self, other: QCheckBox) -> None:
        """Keep one part in the file; a CSV file has exactly one."""
        box = self.packages if other is self.summary else self.summary
        if self.options().file_format == "csv" or not (box.isChecked() or other.isChecked()):
            other.setChecked(not box.isChecked())
        self._wanted = self.summary.isChecked(), self.packages.isChecked()
        self._fit_choices()

    def _restore(self) -> None:
        """Tick what is wanted again: the format before had no place for some of it."""
        for box, is_wanted in zip((self.summary, self.packages), self._wanted, strict=True):
            box.setChecked(is_wanted)
        self._fit_choices()

    def _fit_choices(self) -> None:
        file_format, hints = self.options().file_format, {"csv": export_text.one_table(), "pdf": export_text.no_list()}
        if file_format == "csv" and self.summary.isChecked() and self.packages.isChecked():
            self.summary.setChecked(False)
        if file_format == "pdf":
            self.summary.setChecked(True)
            self.packages.setChecked(False)
        self.packages.setEnabled(file_format != "pdf" and not self._is_busy)
        self.summary.setEnabled(file_format != "pdf" and not self._is_busy)
        has_list = file_format != "pdf" and self.packages.isChecked()
        self.names.setEnabled(has_list and not self._is_private and not self._is_busy)
        self._why_no_names.setVisible(self._is_private)
        self._hint.setText(hints.get(file_format, ""))
        self._hint.setVisible(file_format in hints)

    # Progress

    def show_busy(self, busy: bool) -> None:
        """Show that a file is written, or the choices again."""
        self._is_busy = busy
        for button in self.format.buttons.values():
            button.setEnabled(not busy)
        for part in (self.progress, self._count):
            part.setVisible(busy and self.packages.isChecked())
        if busy:
            self.banner.hide()
            self.show_progress(0)
        self.save.set_text(self.tr("Hide") if busy else self.tr("Export…"))
        self._fit_choices()

    def show_progress(self, written: int) -> None:
        """Show how many packages are in the file."""
        whole = self.progress.maximum()
        self.progress.setValue(min(written, whole))
        self._count.setText(export_text.progress(written, whole))

    def show_failed(self, words: str) -> None:
        """Say why there is no file, and offer the choices again."""
        self.show_busy(False)
        self.banner.show_message("bad", words)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc what is being written; any other way to close the window only hides it."""
        if event.key() == Qt.Key.Key_Escape and self._is_busy:
            self._leave()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        if self._is_busy:
            self.dismiss()
        else:
            self.export_wanted.emit(self.options())

    def _leave(self) -> None:
        was_busy = self._is_busy
        self.dismiss()
        if was_busy:
            self.cancel_wanted.emit()


def _box(name: str, words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setObjectName(name)
    box.setAccessibleName(words)
    return box
