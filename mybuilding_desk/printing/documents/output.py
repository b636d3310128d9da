"""Documents on a printer, as a PDF/A for the archive, and as images."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from mybuilding_desk import __version__
from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.domain.records.location_label import LocationSheet
from mybuilding_desk.domain.records.release_proof import Paper, ProofContent
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.printing.documents import location_page, proof_page, report_page, slip_page
from mybuilding_desk.printing.documents.flow import POINT, UNITS_PER_INCH, Draw

MARGINS: Final = QMarginsF(50, 50, 50, 50)
"""Margins of a page in points."""
LAY_OUT: Final[Mapping[type, Callable[[Sequence[Any], QSizeF], list[Draw]]]] = {
    LocationSheet: location_page.lay_out,
    ProofContent: proof_page.lay_out,
    ReportDocument: report_page.lay_out,
    SlipContent: slip_page.lay_out,
}
"""For each kind of document, what returns the pages of several for a printable area in tenths of a point."""
_PDF_DPI: Final = 1200
_SHEETS: Final = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


def page_layout(documents: Sequence[object], sheet: QPageSize) -> QPageLayout:
    """Return the page for documents on this sheet, with its margins: upright, unless a report has a wide table."""
    upright = QPageLayout(sheet, QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Point)
    reports = [one for one in documents if isinstance(one, ReportDocument)]
    if report_page.is_wide(reports, upright.paintRect().width() * POINT):
        upright.setOrientation(QPageLayout.Orientation.Landscape)
    return upright


def pages(device: QPagedPaintDevice, documents: Sequence[object]) -> list[Draw]:
    """Return a function for each page that draws it on a printer or PDF writer, within its margins.

    All documents are of one kind.
    """
    scale = device.logicalDpiX() / UNITS_PER_INCH, device.logicalDpiY() / UNITS_PER_INCH
    return [partial(_draw_scaled, draw, *scale) for draw in _laid_out(documents, device.pageLayout())]


def pdf(documents: Sequence[object], paper: Paper, title: str) -> bytes:
    """Return the documents as PDF/A-1b (ISO 19005-1), with their fonts; `title` is in its metadata."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setPageLayout(page_layout(documents, QPageSize(_SHEETS[paper])))
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setCreator(f"MyBuilding Desk {__version__}")
    painter = QPainter(writer)
    for number, draw in enumerate(pages(writer, documents)):
        if number:
            writer.newPage()
        draw(painter)
    painter.end()
    buffer.close()
    return bytes(content.data())


def image(documents: Sequence[object], paper: Paper, page: int, width_px: int) -> QImage:
    """Return a page on its white sheet as an image of this width."""
    layout = page_layout(documents, QPageSize(_SHEETS[paper]))
    sheet, area = layout.fullRectPoints().size(), layout.paintRectPoints()
    made = QImage(width_px, round(width_px * sheet.height() / sheet.width()), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    scale = width_px / (sheet.width() * POINT)
    painter.scale(scale, scale)
    painter.translate(area.left() * POINT, area.top() * POINT)
    _laid_out(documents, layout)[page](painter)
    painter.end()
    return made


def _laid_out(documents: Sequence[object], layout: QPageLayout) -> list[Draw]:
    area = layout.paintRect(QPageLayout.Unit.Point).size()
    return LAY_OUT[type(documents[0])](documents, QSizeF(area.width() * POINT, area.height() * POINT))


def _draw_scaled(draw: Draw, across: float, down: float, painter: QPainter) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # else a signature is a JPEG
    painter.scale(across, down)
    draw(painter)
    painter.restore()
