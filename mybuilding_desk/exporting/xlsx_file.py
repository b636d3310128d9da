"""XLSX: a workbook with a summary, and with all packages on as many sheets as they need."""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZipFile

from mybuilding_desk.domain.reports.document import Cell, Column
from mybuilding_desk.exporting.cells import clean
from mybuilding_desk.exporting.sheet_rows import column_writers, sheet_rows
from mybuilding_desk.exporting.values import ExportContent
from mybuilding_desk.exporting.workbook import Book, make_book

MAX_ROWS: Final = 1_048_575
"""Packages of one sheet, below its head."""
_DIMENSION: Final = re.compile(rb"<dimension [^>]*/>")
_FILTER: Final = re.compile(rb'(?<=<autoFilter ref=")(A1:[A-Z]+)2(?=")')
_MEASURED: Final = 200
_AT_ONCE: Final = 1000
"""Packages of a part that is compressed on the thread: with fewer, the threads wait for each other."""
_LEVEL: Final = 2
"""Compression: files are a fifth larger than at the usual level 6, and written a second earlier."""


def write_xlsx(file: BinaryIO, content: ExportContent, max_rows: int = MAX_ROWS) -> None:
    """Write the workbook; `max_rows` is how many packages a sheet may have."""
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as target:
        widths, lengths = [], []
        if content.options.packages:
            rows = iter(content.rows)
            sample = list(islice(rows, _MEASURED))
            widths = _widths(sample, content.document.columns)
            lengths = _write_packages(target, content, chain(sample, rows), widths, max_rows)
        book = make_book(content, widths, lengths)
        written = {sheet.path for sheet in book.sheets}
        for name in book.parts.namelist():
            if name not in written:
                target.writestr(name, book.parts.read(name))


def _write_packages(
    target: ZipFile, content: ExportContent, rows: Iterator[Sequence[Cell]], widths: Sequence[int], max_rows: int
) -> list[int]:
    """Write the sheets of packages; return how many are on each."""
    lengths: list[int] = []
    more: list[Sequence[Cell]] = []
    while more or not lengths:
        own = make_book(content, widths, [*lengths, 1])
        lengths.append(_write_sheet(target, content, own, chain(more, islice(rows, max_rows - len(more)))))
        more = list(islice(rows, 1)) if lengths[-1] == max_rows else []
    return lengths


def _write_sheet(target: ZipFile, content: ExportContent, book: Book, rows: Iterator[Sequence[Cell]]) -> int:
    """Write a sheet, compressed on a thread meanwhile; return how many packages are on it."""
    sheet, length = book.sheets[-1], 0
    with target.open(sheet.path, "w", force_zip64=True) as part, ThreadPoolExecutor(1) as compressing:
        written = compressing.submit(part.write, _DIMENSION.sub(b"", sheet.before))
        writers = column_writers(content.document.columns, book.styles)
        while some := list(islice(rows, _AT_ONCE)):
            xml = sheet_rows(some, writers, length + 2).encode()
            length += len(some)
            written.result()
            written = compressing.submit(part.write, xml)
        written.result()
        part.write(_covering(sheet.after, length))
    return length


def _covering(after: bytes, length: int) -> bytes:
    """Return the end of a sheet with a filter over all its rows."""
    return _FILTER.sub(rb"\g<1>%d" % max(length + 1, 2), after)


def _widths(rows: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> list[int]:
    """Return the characters of the longest text of each column in these rows."""
    texts = zip(*rows, strict=True) if rows else ((),) * len(columns)
    return [max((len(clean(cell)) for cell in column if isinstance(cell, str)), default=0) for column in texts]
