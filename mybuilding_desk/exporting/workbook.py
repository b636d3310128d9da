"""The XLSX workbook but for its packages: the summary with a chart, styles, heads, and properties, by XlsxWriter."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final, NamedTuple
from zipfile import ZipFile

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from mybuilding_desk.domain.reports.document import Cell, Column, ReportTable
from mybuilding_desk.exporting.cells import clean, looks_like_formula
from mybuilding_desk.exporting.sheet_rows import Styles, excel_number, excel_time
from mybuilding_desk.exporting.values import PROGRAM, ExportContent

_FORMATS: Final = {
    "number": "#,##0",
    "percent": "0.0%",
    "minutes": "[h]:mm",
    "date": "yyyy-mm-dd",
    "time": "yyyy-mm-dd hh:mm",
}
_WIDTHS: Final = {"text": 14, "number": 10, "percent": 10, "minutes": 10, "date": 12, "time": 17}
_MAX_WIDTH: Final = 48
_BAD_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")
_STYLE: Final = re.compile(rb'<c r="[A-Z]+2" s="(\d+)"')
_CHART_COLUMN: Final = 4
_DAY_FORMAT: Final = "mm-dd"


class PackageSheet(NamedTuple):
    """A sheet of packages: its name in the file, and what is before and after its rows."""

    path: str
    before: bytes
    after: bytes


class Book(NamedTuple):
    """A workbook whose sheets of packages have heads, but no rows."""

    parts: ZipFile
    sheets: tuple[PackageSheet, ...]
    styles: Styles


def make_book(content: ExportContent, widths: Sequence[int], lengths: Sequence[int]) -> Book:
    """Return the workbook; `lengths` are the packages of each sheet, `widths` the characters of its columns."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, options) as book:
        _describe(book, content)
        writer = _Writer(book, content)
        if content.options.summary or not content.options.packages:
            writer.write_summary()
        for number, length in enumerate(lengths, 1):
            writer.write_heads(number, widths, length)
    parts = ZipFile(file)
    names = sorted((name for name in parts.namelist() if "worksheets/sheet" in name), key=_number_of)
    sheets = [_split(parts, name) for name in names[len(names) - len(lengths) :]]
    sample = parts.read(sheets[0].path) if sheets else b""
    return Book(parts, tuple(sheets), Styles(*map(int, _STYLE.findall(sample))) if sheets else Styles(*[0] * 7))


def _number_of(name: str) -> int:
    return int("".join(filter(str.isdigit, name)))


def _split(parts: ZipFile, name: str) -> PackageSheet:
    """Cut out the second row, which only shows the styles."""
    xml = parts.read(name)
    start, end = xml.index(b'<row r="2"'), xml.index(b"</sheetData>")
    return PackageSheet(name, xml[:start], xml[end:])


def _describe(book: Workbook, content: ExportContent) -> None:
    document = content.document
    book.set_properties(
        {
            "title": clean(document.title),
            "subject": clean(f"{document.building} · {document.period}"),
            "author": PROGRAM,
            "company": clean(document.building),
            "comments": clean(" ".join([document.as_of, *document.missing])),
            "created": content.created.replace(tzinfo=None),
        }
    )


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, content: ExportContent) -> None:
        self._book, self._content, colors = book, content, content.colors
        self._formats = {kind: self._format(num_format=code) for kind, code in _FORMATS.items()}
        self._formats["text"], self._formats["quoted"] = self._format(), self._format(quote_prefix=True)
        self._title = self._format(bold=True, font_size=16)
        self._heading = self._format(bold=True, font_size=12)
        self._muted = self._format(font_color=colors.muted)
        head = {"bold": True, "bg_color": colors.soft, "bottom": 1, "bottom_color": colors.line}
        self._head, self._head_end = self._format(**head), self._format(**head, align="right")
        self._row = 0

    def _format(self, **properties: Any) -> Format:
        return self._book.add_format({"font_color": self._content.colors.text, "valign": "top", **properties})

    # Packages

    def write_heads(self, number: int, widths: Sequence[int], length: int) -> None:
        """Add a sheet of packages with its head, and one row that shows the styles."""
        columns, labels = self._content.document.columns, self._content.labels
        sheet = self._sheet(labels.packages if number == 1 else f"{labels.packages} {number}")
        for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(at, at, min(max(width, len(column.title), _WIDTHS[column.kind]) + 2, _MAX_WIDTH))
            sheet.write_string(0, at, clean(column.title), self._head_of(column))
        for at, kind in enumerate(Styles._fields):
            sheet.write_blank(1, at, None, self._formats[kind])
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(length, 1), max(len(columns) - 1, 0))
        sheet.repeat_rows(0)

    def _sheet(self, name: str) -> Worksheet:
        sheet: Worksheet = self._book.add_worksheet(_BAD_IN_NAMES.sub(" ", clean(name))[:31])
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&L&A&R&P / &N")
        if self._content.document.right_to_left:
            sheet.right_to_left()
        return sheet

    # Summary

    def write_summary(self) -> None:
        """Add the sheet with the figures, all tables, and a chart of the days."""
        document, labels = self._content.document, self._content.labels
        sheet = self._sheet(labels.summary)
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 6, 14)
        sheet.hide_gridlines(2)
        self._line(sheet, document.title, self._title)
        about = (document.building, document.address, document.period, document.as_of, self._content.zone)
        for text in (*filter(None, about), *document.missing):
            self._line(sheet, text, self._muted)
        columns = (Column("figure", labels.figure), Column("value", labels.value), Column("change", labels.change))
        rows = tuple((one.name, one.value, one.change) for one in document.tiles)
        top = self._row
        start = self._write_table(sheet, ReportTable("overview", "", columns, rows))
        for at, tile in enumerate(document.tiles, start + 1):
            value = tile.value if tile.amount is None else tile.amount
            self._write(sheet, at, 1, value, Column("value", "", tile.kind))
        for table in document.tables:
            start = self._write_table(sheet, table)
            if table.chart == "days" and table.rows:
                self._draw(sheet, table, start, top)

    def _line(self, sheet: Worksheet, text: str, style: Format) -> None:
        sheet.write_string(self._row, 0, clean(text), style)
        self._row += 1

    def _write_table(self, sheet: Worksheet, table: ReportTable) -> int:
        """Write a table below the others; return the number of its row of titles."""
        self._row += 1
        if table.title:
            self._line(sheet, table.title, self._heading)
        start = self._row
        for at, column in enumerate(table.columns):
            sheet.write_string(start, at, clean(column.title), self._head_of(column))
        for down, row in enumerate(table.rows, start + 1):
            for at, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                self._write(sheet, down, at, cell, column)
        self._row = start + 1 + len(table.rows)
        if table.note:
            self._line(sheet, table.note, self._muted)
        return start

    def _write(self, sheet: Worksheet, row: int, at: int, cell: Cell, column: Column) -> None:
        if isinstance(cell, int | float):
            kind = column.kind if column.kind in ("percent", "minutes") else "number"
            sheet.write_number(row, at, excel_number(cell, kind), self._formats[kind])
        elif cell is not None and not isinstance(cell, str) and (days := excel_time(cell)) is not None:
            sheet.write_number(row, at, days, self._formats["date" if column.kind == "date" else "time"])
        elif text := clean(str(cell or "")):
            sheet.write_string(row, at, text, self._formats["quoted" if looks_like_formula(text) else "text"])

    def _head_of(self, column: Column) -> Format:
        return self._head if column.kind in ("text", "date", "time") else self._head_end

    def _draw(self, sheet: Worksheet, table: ReportTable, start: int, top: int) -> None:
        """Draw the days beside the first figures: a column for each number."""
        chart, colors = self._book.add_chart({"type": "column"}), self._content.colors
        hatch = {"pattern": "wide_upward_diagonal", "fg_color": colors.accent, "bg_color": colors.soft}
        fills = [{"fill": {"color": colors.accent}}, {"pattern": hatch}]
        first, last = start + 1, start + len(table.rows)
        numbers = [at for at, column in enumerate(table.columns) if column.kind == "number"][: len(fills)]
        for fill, at in zip(fills, numbers, strict=False):
            names, values = [sheet.name, first, 0, last, 0], [sheet.name, first, at, last, at]
            chart.add_series({"name": [sheet.name, start, at], "categories": names, "values": values, **fill})
        chart.set_title({"name": clean(table.title), "name_font": {"size": 12, "color": colors.text}})
        dates = table.columns[0].kind == "date"
        chart.set_x_axis({"date_axis": dates, "num_format": _DAY_FORMAT if dates else "General"})
        chart.set_legend({"position": "bottom"})
        chart.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": colors.line}}, "min": 0})
        sheet.insert_chart(top, _CHART_COLUMN, chart, {"x_scale": 1.4, "description": clean(table.title)})
