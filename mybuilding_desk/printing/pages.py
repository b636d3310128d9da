"""Printers as Qt sees them: their sizes, and a page with the driver's own size and margins.

Drivers of label printers ignore a page size that a program asks for, or print it across several labels. So the page is
the one that is set in the driver, unless the user chose another one of the driver's own list.
"""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.printing import cups
from mybuilding_desk.printing.documents.serial_sheet import PAGE_MM
from mybuilding_desk.printing.values import PaperSize, Printer

_USUAL_SIZES: Final = ((57, 32), (89, 28), (62, 29), (54, 25), (25, 25), (102, 51), (102, 152))
"""Labels in mm, offered for a printer whose driver names no sizes."""
_USUAL_DPI: Final = 203
_HIGHEST_DPI: Final = 600
"""Highest resolution assumed where a driver names several, but not the one that is set."""


def installed_printers() -> list[Printer]:
    """Return the printers of this computer with the page sizes of their drivers."""
    return [_printer(QPrinterInfo.printerInfo(name)) for name in QPrinterInfo.availablePrinterNames()]


def office_printer(preferred: str) -> Printer:
    """Return the printer for a whole page: the preferred one if its page is that large, else the system's default one.

    If neither is, it is the first one. Raises `PrintTrouble("no_printer")` if no printer has such a page.
    """
    fitting = [one for one in installed_printers() if _prints_pages(one)]
    ranked = sorted(fitting, key=lambda one: (one.name != preferred, not one.is_default))
    if not ranked:
        raise PrintTrouble("no_printer")
    return ranked[0]


def _prints_pages(printer: Printer) -> bool:
    """Return whether the page that is set in the driver of a printer is at least as large as A4 and Letter."""
    size = next((one for one in printer.sizes if one.key == printer.default_size), None)
    return size is not None and size.width_mm >= PAGE_MM[0] and size.height_mm >= PAGE_MM[1]


def open_printer(name: str, size: str = "", *, labels: bool = False) -> QPrinter:
    """Return a printer with its page and margins set; `size` is the key of a `PaperSize`.

    The margins are the driver's own. Where the driver names no page size, it is the first one of the usual `labels`, or
    that of Qt. Raises `PrintTrouble("gone")`.
    """
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise PrintTrouble("gone", name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(False)
    pages = dict(_pages(info))
    chosen = pages.get(size) or info.defaultPageSize()
    if labels and not chosen.isValid():
        chosen = next(iter(pages.values()))
    # On CUPS, Qt starts with A4 instead of the size that is set in the driver.
    if chosen.isValid() and not chosen.isEquivalentTo(printer.pageLayout().pageSize()):
        printer.setPageSize(chosen)
    printer.setPageMargins(printer.pageLayout().minimumMargins(), QPageLayout.Unit.Point)
    printer.setResolution(_resolution(printer, info))
    return printer


def _resolution(printer: QPrinter, info: QPrinterInfo) -> int:
    """Return one resolution for both directions, the lower one of the two: its dots are whole dots of the device."""
    if sys.platform in {"win32", "darwin"}:
        return min(printer.physicalDpiX(), printer.physicalDpiY())
    if dpi := cups.default_dpi(info.printerName()):
        return dpi
    named = [dpi for dpi in info.supportedResolutions() if dpi <= _HIGHEST_DPI]
    return max(named, default=_USUAL_DPI)


def _printer(info: QPrinterInfo) -> Printer:
    default = info.defaultPageSize()
    return Printer(
        name=info.printerName(),
        description=info.description() or info.printerName(),
        is_default=info.isDefault(),
        sizes=tuple(_paper(key, page) for key, page in _pages(info)),
        default_size=default.key() if default.isValid() else "",
    )


def _paper(key: str, page: QPageSize) -> PaperSize:
    size = page.size(QPageSize.Unit.Millimeter)
    return PaperSize(key, page.name(), size.width(), size.height())


def _pages(info: QPrinterInfo) -> Sequence[tuple[str, QPageSize]]:
    """Return the page sizes of a driver with their keys, or the usual labels if it names none."""
    if pages := [(page.key(), page) for page in info.supportedPageSizes()]:
        return pages
    return [
        (f"{width}x{height}mm", QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, f"{width} × {height} mm"))
        for width, height in _USUAL_SIZES
    ]
