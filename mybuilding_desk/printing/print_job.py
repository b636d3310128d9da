"""Print jobs on an installed printer. They run in the printing process."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing import cups, winspool
from mybuilding_desk.printing.documents import output, serial_sheet
from mybuilding_desk.printing.fitted_text import load_fonts
from mybuilding_desk.printing.label_painter import compose
from mybuilding_desk.printing.pages import office_printer, open_printer
from mybuilding_desk.printing.values import LabelOptions

Page = Callable[[QPainter], None]
"""Draws one page that is laid out for a device; it raises nothing."""

_TITLE: Final = "MyBuilding Desk"
_FAILED: Final = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


def print_labels(options: LabelOptions, labels: Sequence[LabelContent]) -> None:
    """Print each label in as many copies as `options` says, in one job. Raises `PrintTrouble`."""
    if not options.printer:
        raise PrintTrouble("no_printer")
    printer = open_printer(options.printer, options.size, labels=True)
    composed = [compose(_printable(printer), printer.resolution(), label, options.symbol) for label in labels]
    _print_pages(printer, [label.draw for label in composed for _ in range(options.copies)])


def _printable(printer: QPrinter) -> QRect:
    """Return the printable area in pixels; its corner is the painter's origin (`setFullPage(False)`)."""
    return QRect(QPoint(0, 0), printer.pageLayout().paintRectPixels(printer.resolution()).size())


def print_numbers(preferred: str, codes: Sequence[str], mark: str = "") -> str:
    """Print a number sheet on the `office_printer`, and return its description. Raises `PrintTrouble`.

    `mark` is on each code.
    """
    chosen = office_printer(preferred)
    printer = open_printer(chosen.name)
    layout, dpi = printer.pageLayout(), printer.resolution()
    whole = layout.fullRectPixels(dpi).translated(-layout.paintRectPixels(dpi).topLeft())
    area = _printable(printer)
    _print_pages(printer, [lambda painter: serial_sheet.draw(painter, whole, area, dpi, codes, mark=mark)])
    return chosen.description


def print_documents(documents: Sequence[object]) -> str:
    """Print documents of one kind on the `office_printer`, and return its description. Raises `PrintTrouble`."""
    chosen = office_printer("")
    printer = open_printer(chosen.name)
    load_fonts()
    printer.setPageLayout(output.page_layout(documents, printer.pageLayout().pageSize()))
    _print_pages(printer, output.pages(printer, documents))
    return chosen.description


def _print_pages(printer: QPrinter, pages: Sequence[Page]) -> None:
    """Print pages as one job.

    Nothing is printed on a printer that is known not to print now: the job would come out by itself later, when it was
    printed again long ago. A job cannot be aborted once it has begun: on CUPS, `QPrinter.abort` does nothing. What
    becomes of it is asked as long as it has not reached its printer. Raises `PrintTrouble`.
    """
    name = printer.printerName()
    if reason := (winspool.trouble(name) if sys.platform == "win32" else cups.trouble(name)):
        raise PrintTrouble(reason, name)
    printer.setDocName(_TITLE)
    printer.setCreator(_TITLE)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintTrouble("unknown", name, "the printer cannot be opened")
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        page(painter)
    if not painter.end() or printer.printerState() in _FAILED:
        raise PrintTrouble("unknown", name, "the printing system rejected the job")
    if sys.platform != "win32" and (reason := cups.trouble_of_job(name, _TITLE)):
        raise PrintTrouble(reason, name)
