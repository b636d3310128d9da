"""Tables of any length, whose head is repeated on each page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from mybuilding_desk.printing.documents.flow import GRAY, PALE, POINT, Cell, Flow, Role, width_of
from mybuilding_desk.printing.documents.parts import GAP, MEASURED_CHARS

_MEASURED_ROWS: Final = 200
"""Rows of a table, spread over all of it, that are measured to divide the width."""
_LONG: Final = 90 * POINT
"""Width of a column above which its texts may break without being hard to read."""
_LEAST_BAR: Final = 100 * POINT
_BAR_GAP: Final = 1.6 * GAP
_BAR_HEIGHT: Final = 7 * POINT
_BAR_TOP: Final = 2.6 * POINT
_MAX_BLOCKS: Final = 3
_USUAL_ROW: Final = 17 * POINT
_MOST_WHOLE: Final = 24
"""Rows of a table that is not divided if they are of one line."""
_BOX: Final = 8 * POINT
_BOX_TOP: Final = 2 * POINT
_LINE: Final = 0.5 * POINT


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column with its title; `at_end`: its texts end at its edge, as numbers do.

    `check`: a text is a ticked box, and an empty one a box to tick.
    """

    title: str
    at_end: bool = False
    check: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar beside each row, as long as its share of the largest of `values`, which is above 0."""

    values: Sequence[float]
    color: QColor


def write_table(
    flow: Flow,
    columns: Sequence[TableColumn],
    rows: Sequence[Sequence[str]],
    bars: Bars | None = None,
) -> None:
    """Write a table; each row has a text for each column. It has bars only if the columns leave room for them."""
    role, edges = _divided(columns, rows, flow.size.width(), bars=bars is not None)
    head = partial(_write_head, flow, columns, edges)
    head()
    for number, texts in enumerate(rows):
        cells = [
            Cell("" if column.check else text, left, width, role, at_end=column.at_end)
            for column, text, (left, width) in zip(columns, texts, edges, strict=True)
        ]
        page, top = flow.row(cells, again=head)
        for column, text, (left, _) in zip(columns, texts, edges, strict=True):
            if column.check:
                flow.check_at(page, left, top + _BOX_TOP, _BOX, is_checked=bool(text))
        if bars is not None:
            _draw_bar(flow, bars, number, sum(edges[-1]) + _BAR_GAP, (page, top))
        flow.y += 0.15 * GAP
        if number < len(rows) - 1:
            flow.rule(_LINE, PALE)
        flow.y += 0.15 * GAP


def whole_height(rows: int) -> float:
    """Return the height of a table with few rows of one line each; of a longer one, that of its beginning."""
    return (rows + 1.5 if rows <= _MOST_WHOLE else 5) * _USUAL_ROW


def least_width(columns: Sequence[TableColumn], rows: Sequence[Sequence[str]]) -> float:
    """Return the width of a table in small type whose long texts break."""
    return sum(min(one, _LONG) for one in _natural(columns, rows, Role.SMALL)) + GAP * (len(columns) - 1)


def side_by_side(
    columns: Sequence[TableColumn], rows: Sequence[Sequence[str]], width: float
) -> tuple[list[TableColumn], list[list[str]]]:
    """Return a narrow table as one that has its columns as often as fits in `width`, to be read down, then across."""
    natural = sum(_natural(columns, rows, Role.BODY)) + 1.4 * GAP * len(columns)
    blocks = max(min(int(width // natural), _MAX_BLOCKS), 1)
    height, gap = -(-len(rows) // blocks), TableColumn("")
    empty = ("",) * len(columns)
    filled = [*rows, *[empty] * (height * blocks - len(rows))]
    joined = [
        [text for block in range(blocks) for text in ("", *filled[block * height + row])] for row in range(height)
    ]
    return ([gap, *columns] * blocks)[1:], [row[1:] for row in joined]


def _write_head(flow: Flow, columns: Sequence[TableColumn], edges: Sequence[tuple[float, float]]) -> None:
    cells = [
        Cell(column.title, left, width, Role.NAME, at_end=column.at_end)
        for column, (left, width) in zip(columns, edges, strict=True)
    ]
    flow.row(cells)
    flow.y += 0.2 * GAP
    flow.rule(_LINE, GRAY)
    flow.y += 0.2 * GAP


def _draw_bar(flow: Flow, bars: Bars, number: int, left: float, place: tuple[int, float]) -> None:
    page, top = place
    length = (flow.size.width() - left) * bars.values[number] / max(bars.values)
    if length > 0:
        flow.fill_at(page, QRectF(left, top + _BAR_TOP, length, _BAR_HEIGHT), bars.color)


def _divided(
    columns: Sequence[TableColumn], rows: Sequence[Sequence[str]], width: float, *, bars: bool
) -> tuple[Role, list[tuple[float, float]]]:
    """Return the size of the texts, and left edge and width of each column.

    Texts become smaller before they break. Columns as wide as their texts are widened to the width of the page, unless
    bars take the rest.
    """
    room = width - GAP * (len(columns) - 1)
    role = Role.BODY
    wanted = _natural(columns, rows, role)
    if sum(wanted) > room:
        role = Role.SMALL
        wanted = _natural(columns, rows, role)
    if sum(wanted) > room:
        wanted = _narrowed(wanted, room)
    elif not bars or room - sum(wanted) < _LEAST_BAR:
        wanted = [one * room / sum(wanted) for one in wanted]
    edges, left = [], 0.0
    for one in wanted:
        edges.append((left, one))
        left += one + GAP
    return role, edges


def _natural(columns: Sequence[TableColumn], rows: Sequence[Sequence[str]], role: Role) -> list[float]:
    """Return the width that each column needs for its texts to stand on one line."""
    measured = rows[:: max(len(rows) // _MEASURED_ROWS, 1)]
    wanted = []
    for number, column in enumerate(columns):
        texts = {row[number][:MEASURED_CHARS] for row in measured}
        wanted.append(max([width_of(column.title, Role.NAME), _BOX, *(width_of(text, role) for text in texts)]) + POINT)
    return wanted


def _narrowed(wanted: Sequence[float], room: float) -> list[float]:
    """Return widths that fill `room`: of the columns wider than an equal share, each the same, the others as wanted."""
    widths, left = list(wanted), room
    for rank, number in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        widths[number] = min(wanted[number], left / (len(wanted) - rank))
        left -= widths[number]
    return widths
