"""Reports on paper, and hand-overs: tiles, charts, tables of any length, and lines to sign on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSizeF

from mybuilding_desk.domain.reports.document import ReportDocument, ReportTable, Tile
from mybuilding_desk.printing.documents.flow import GRAY, POINT, Cell, Draw, Flow, Role, width_of
from mybuilding_desk.printing.documents.parts import (
    FOOT,
    GAP,
    MEASURED_CHARS,
    number_pages,
    write_head,
    write_heading,
)
from mybuilding_desk.printing.documents.report_charts import (
    DAYS_HEIGHT,
    INK,
    heat_height,
    look,
    whole,
    write_days,
    write_heat,
)
from mybuilding_desk.printing.documents.tables import (
    Bars,
    TableColumn,
    least_width,
    side_by_side,
    whole_height,
    write_table,
)

_MOST_TILES: Final = 6
"""Maximum number of tiles in a row."""
_WIDE_TILE: Final = 120 * POINT
_TILE_HEIGHT: Final = 60 * POINT
_INSET: Final = 8 * POINT
_NOTE_HEIGHT: Final = 20 * POINT
_SIGNATURE_HEIGHT: Final = 44 * POINT
_AT_END: Final = ("number", "percent", "minutes")
_MOST_COLUMNS: Final = 4
"""Maximum number of columns of a table with bars."""


def lay_out(documents: Sequence[ReportDocument], size: QSizeF) -> list[Draw]:
    """Return the pages of documents for a printable area of `size` in tenths of a point; each begins a page."""
    draws: list[Draw] = []
    for document in documents:
        flow = Flow(size, FOOT, right_to_left=document.right_to_left)
        _write(flow, document)
        about = " · ".join(filter(None, (document.building, document.title, document.period, document.footer)))
        number_pages(flow, about, document.page_of)
        draws += flow.drawn()
    return draws


def is_wide(documents: Sequence[ReportDocument], width: float) -> bool:
    """Return whether a table needs more than this width, in tenths of a point, even in small type."""
    tables = (table for document in documents for table in document.tables if table.chart != "heat")
    return any(least_width(_columns(table), table.texts) > width for table in tables)


def _write(flow: Flow, document: ReportDocument) -> None:
    write_head(flow, document.building, document.address, document.as_of, document.title)
    flow.row([Cell(document.period, 0, flow.size.width(), Role.STATEMENT)])
    flow.space(0.8 * GAP)
    for text in document.missing:
        _write_missing(flow, text)
    _write_tiles(flow, document.tiles)
    for table in document.tables:
        _write_section(flow, document, table)
    _write_signatures(flow, document.signatures)


def _write_section(flow: Flow, document: ReportDocument, table: ReportTable) -> None:
    shown, note = look(right_to_left=document.right_to_left), _NOTE_HEIGHT if table.note else 0.0
    if not table.rows or (table.chart == "heat" and len(table.columns) == 1):
        write_heading(flow, table.title)
    elif table.chart == "heat":
        write_heading(flow, table.title, heat_height(table) + note)
        write_heat(flow, table, shown)
    elif table.chart == "days":
        write_heading(flow, table.title, DAYS_HEIGHT)
        write_days(flow, table, shown, document.language)
        columns, rows = side_by_side(_columns(table), table.texts, flow.size.width())
        flow.keep(whole_height(len(rows)) + note)
        write_table(flow, columns, rows)
    else:
        write_heading(flow, table.title, whole_height(len(table.rows)) + note)
        _write_table(flow, table)
    if table.note:
        flow.space(0.4 * GAP)
        flow.row([Cell(table.note, 0, flow.size.width(), Role.NAME)])


def _write_missing(flow: Flow, text: str) -> None:
    """Write what the figures do not include, beside a bar."""
    page, top = flow.row([Cell(text, _INSET, flow.size.width() - _INSET)])
    if page == len(flow.pages) - 1:
        flow.fill_at(page, QRectF(0, top, 0.2 * GAP, flow.y - top), GRAY)
    flow.space(0.2 * GAP)


def _write_tiles(flow: Flow, tiles: Sequence[Tile]) -> None:
    """Write the tiles in rows as even as possible, as many in each as their values leave room for."""
    if not tiles:
        return
    flow.space(0.8 * GAP)
    widest = max(width_of(tile.value[:MEASURED_CHARS], Role.VALUE) for tile in tiles) + 2 * _INSET + POINT
    most = max(min(int((flow.size.width() + GAP) // (widest + GAP)), _MOST_TILES), 1)
    in_row = -(-len(tiles) // -(-len(tiles) // most))
    width = min((flow.size.width() + GAP) / in_row - GAP, max(widest, _WIDE_TILE))
    for first in range(0, len(tiles), in_row):
        _write_tile_row(flow, tiles[first : first + in_row], width)
        flow.y += GAP


def _write_tile_row(flow: Flow, tiles: Sequence[Tile], width: float) -> None:
    flow.keep(_TILE_HEIGHT)
    page, top = len(flow.pages), flow.y
    lefts = [number * (width + GAP) for number in range(len(tiles))]
    lines = [
        (Role.NAME, [tile.name for tile in tiles]),
        (Role.VALUE, [tile.value for tile in tiles]),
        (Role.FOOT, [tile.change for tile in tiles]),
    ]
    flow.y += 0.7 * _INSET
    for role, texts in lines:
        cells = zip(texts, lefts, strict=True)
        flow.row([Cell(text, left + _INSET, width - 2 * _INSET, role) for text, left in cells])
    flow.y += 0.7 * _INSET
    if len(flow.pages) == page:  # else texts too long for a frame
        for left in lefts:
            flow.box_at(QRectF(left, top, width, flow.y - top), 0.6 * POINT, GRAY)


def _write_table(flow: Flow, table: ReportTable) -> None:
    numbers = [number for number, column in enumerate(table.columns) if column.kind == "number"]
    values = [whole(row[number]) for row in table.rows for number in numbers[:1]]
    has_bars = any(values) and len(table.columns) <= _MOST_COLUMNS
    write_table(flow, _columns(table), table.texts, Bars(values, INK) if has_bars else None)


def _columns(table: ReportTable) -> list[TableColumn]:
    return [
        TableColumn(column.title, at_end=column.kind in _AT_END, check=column.kind == "check")
        for column in table.columns
    ]


def _write_signatures(flow: Flow, names: Sequence[str]) -> None:
    """Draw lines to sign on, side by side, with their names below."""
    if not names:
        return
    flow.keep(_SIGNATURE_HEIGHT + 4 * GAP)
    flow.space(2 * GAP)
    flow.y += _SIGNATURE_HEIGHT
    width = (flow.size.width() + 3 * GAP) / len(names) - 3 * GAP
    lefts = [number * (width + 3 * GAP) for number in range(len(names))]
    for left in lefts:
        flow.line_at(left, width, 0.7 * POINT)
    flow.y += 0.4 * GAP
    flow.row([Cell(name, left, width, Role.NAME) for name, left in zip(names, lefts, strict=True)])
