"""End of the labels section: the preview, a test label, and number sheets. It also fills the lists of its rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QHideEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError, PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.settings import label_text
from mybuilding_desk.ui.settings.control_row import ControlRow
from mybuilding_desk.ui.settings.fields import PickedField
from mybuilding_desk.ui.settings.label_preview import PreviewPanel, PrintButton, show_result
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.label_content import label_contents
from mybuilding_desk.ui.theme import SPACE

if TYPE_CHECKING:  # not loaded before it is used
    from mybuilding_desk.printing.values import PaperSize, Printer

_USUAL_SIZE_MM: Final = (57.0, 32.0)
"""Size of the preview while the printer's is not known: 2.25 x 1.25 inches."""
_PREVIEW_DPI: Final = 300
_SHOWN_IN_PREVIEW: Final = frozenset({"label_size", "label_name", "label_symbol", "label_each_piece", "privacy"})


class LabelSection(QWidget):
    """Finds the printers whenever it is shown, on the printing worker; prints a test label and number sheets."""

    def __init__(self, printer: PickedField, size: PickedField) -> None:
        """`printer` and `size` are the fields of these settings."""
        super().__init__()
        self.setObjectName("label_part")
        self._printer, self._size = printer, size
        self._workspace: Workspace | None = None
        self._printers: Sequence[Printer] | None = None
        """`None` if they are not known, because the program is `_looking` for them, or cannot."""
        self._looking = False
        self._stop: list[Callable[[], object]] = []
        """Cancel the jobs whose results are awaited."""
        self.panel = PreviewPanel()
        self.panel.test.clicked.connect(self._print_test)
        self._sheet = PrintButton("print_numbers", self.tr("Print number sheet"))
        self._sheet.clicked.connect(self._print_numbers)
        self._sheet_result = label("", "caption", wrap=True)
        self._sheet_result.setObjectName("print_numbers_result")
        self._sheet_result.hide()
        self.line = ControlRow(
            self.tr("Number sheets"),
            self.tr("Without a label printer: 24 codes to stick on packages. Scan one while you log a package."),
            self._sheet,
            self._sheet_result,
        )
        self.setLayout(column(self.panel, self.line, space=SPACE[4]))

    def bind(self, workspace: Workspace) -> None:
        """Follow the settings of this workspace, and print through it, in place of an earlier one."""
        if self._workspace is not None:
            self._workspace.preferences.changed.disconnect(self._settings_changed)
        self._workspace = workspace
        workspace.preferences.changed.connect(self._settings_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the printers, and draw the preview."""
        super().showEvent(event)
        for result in (self.panel.result, self._sheet_result):
            show_result(result, "")
        self._find_printers()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop waiting for results."""
        super().hideEvent(event)
        for cancel in self._stop:
            cancel()
        self._stop = []

    # Printers

    def _find_printers(self) -> None:
        if self._workspace is None:
            return
        self._printers, self._looking = None, True
        self._printer.show_note("")
        search = self._workspace.label_printer.printers(self._printers_found, self._printers_not_found)
        self._stop.append(search.cancel)
        self._fill()

    def _printers_found(self, printers: Sequence["Printer"]) -> None:
        self._printers, self._looking = printers, False
        self._printer.show_note("" if printers else print_text.no_printers())
        self._fill()

    def _printers_not_found(self, error: DeskError) -> None:
        self._looking = False
        self._printer.show_note(print_text.problem(error, ""))
        self._fill()

    @property
    def _chosen(self) -> "Printer | None":
        """The chosen printer, if it is installed."""
        name = self._workspace.preferences.now.label_printer if self._workspace is not None else ""
        return next((one for one in self._printers or () if one.name == name), None)

    @property
    def _chosen_size(self) -> "PaperSize | None":
        """The chosen size of the chosen printer, else its own."""
        printer = self._chosen
        if printer is None or self._workspace is None:
            return None
        sizes = {one.key: one for one in printer.sizes}
        return sizes.get(self._workspace.preferences.now.label_size) or sizes.get(printer.default_size)

    def _fill(self) -> None:
        """Fill the lists of printers and sizes, and draw the preview."""
        if self._workspace is None:
            return
        now, printer = self._workspace.preferences.now, self._chosen
        values = label_text.printer_values(self._printers, now.label_printer)
        placeholder = print_text.looking() if self._looking else self.tr("Choose a printer")
        self._printer.show_values(values, now.label_printer, placeholder, loading=self._looking)
        sizes = label_text.size_values(printer) if printer is not None else []
        size = now.label_size if now.label_size in dict(sizes) else ""  # else one that it had before
        self._size.show_values(sizes, size, self._why_no_sizes(now.label_printer))
        self._draw()

    def _why_no_sizes(self, printer: str) -> str:
        if not printer:
            return self.tr("Choose a printer first")
        return "…" if self._printers is None else self.tr("Printer not installed")

    def _settings_changed(self, names: frozenset[str]) -> None:
        if "label_printer" in names:
            show_result(self.panel.result, "")
            self._fill()
        elif names & _SHOWN_IN_PREVIEW:
            self._draw()

    # Preview

    def _content(self, workspace: Workspace) -> LabelContent:
        return label_contents(label_text.sample_row(), workspace.preferences.now)[0]

    def _draw(self) -> None:
        if self._workspace is None or not self.isVisible():
            return
        from mybuilding_desk.printing import label_layouts, label_painter  # noqa: PLC0415 - labels, on first use

        content, size = self._content(self._workspace), self._chosen_size
        width, height = (size.width_mm, size.height_mm) if size is not None else _USUAL_SIZE_MM
        symbol = self._workspace.preferences.now.label_symbol
        try:
            image = label_painter.image(content, width, height, _PREVIEW_DPI, symbol)
        except PrintTrouble:
            self.panel.show_too_small()
            return
        if label_layouts.is_turned(width, height):  # show it as it is read
            image, width, height = image.transformed(QTransform().rotate(-90)), height, width
        self.panel.show_image(image, QSizeF(width, height), label_text.content_words(content))

    # Printing

    def _print_test(self) -> None:
        if self._workspace is None:
            return
        from mybuilding_desk.printing.values import LabelOptions  # noqa: PLC0415 - labels, on first use

        now, content = self._workspace.preferences.now, replace(self._content(self._workspace), frame=True)
        if not now.label_printer:
            self._test_failed(PrintTrouble("no_printer"))
            return
        options = LabelOptions(now.label_printer, now.label_size, now.label_symbol)
        show_result(self.panel.result, self.tr("Printing…"))
        job = self._workspace.label_printer.run(
            lambda client: client.print_labels(options, [content]), self._test_printed, self._test_failed
        )
        self._stop.append(job.cancel)

    def _test_printed(self, _: object) -> None:
        words = self.tr("Printed on {0}. The frame should be complete on all four sides.")
        show_result(self.panel.result, words.format(self._printer.currentText()))

    def _test_failed(self, error: DeskError) -> None:
        show_result(self.panel.result, print_text.problem(error, self._printer.currentText()), failed=True)

    def _print_numbers(self) -> None:
        if self._workspace is not None:
            show_result(self._sheet_result, print_text.printing_numbers())
            sheets = self._workspace.number_sheets
            job = sheets.print(practice_mark.label(), self._numbers_printed, self._numbers_failed)
            self._stop.append(job.cancel)

    def _numbers_printed(self, printer: str) -> None:
        show_result(self._sheet_result, print_text.numbers_printed(printer))

    def _numbers_failed(self, error: DeskError) -> None:
        show_result(self._sheet_result, print_text.numbers_not_printed(error), failed=True)
