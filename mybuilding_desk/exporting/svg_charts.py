"""Charts as SVG inside an HTML file: bars by day, a heat map, one bar for each row. The table follows each chart.

Colors come from the classes `in`, `out`, `heat`, and `axis` of the file's style sheet; released bars are hatched, and
values are written out, so that no chart depends on color.
"""

from collections.abc import Callable, Iterator, Sequence
from html import escape
from math import ceil
from typing import Final

from mybuilding_desk.domain.reports.document import Cell, Column, ReportTable
from mybuilding_desk.exporting.cells import clean

Show = Callable[[Cell, Column], str]

_WIDTH: Final = 720
_HEIGHT: Final = 220
_LEFT: Final = 40
_TOP: Final = 12
_LABEL: Final = 120
_ROW: Final = 26
_DAY_LABEL: Final = 88
_STEPS: Final = 5
_MAX_LABEL_CHARS: Final = 18
_MAX_SPOKEN: Final = 31
HATCH: Final = (
    '<svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" '
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="soft" width="6" height="6"/>'
    '<rect class="in" width="3" height="6"/></pattern></defs></svg>'
)


def chart(table: ReportTable, show: Show) -> str:
    """Return the chart of a table, `""` if it has none or there is nothing to draw."""
    numbers = [at for at, column in enumerate(table.columns) if at and column.kind == "number"]
    values = [[_number(row[at]) for at in numbers] for row in table.rows]
    if not table.chart or not any(map(any, values)):
        return ""
    names = (
        list(table.labels) or [row[0] for row in table.texts] or [show(row[0], table.columns[0]) for row in table.rows]
    )
    labels = [clean(name) for name in names]
    titles = [clean(table.columns[at].title) for at in numbers]
    if table.chart == "days":
        height, parts = _HEIGHT + 40, _days(labels, [row[:2] for row in values], titles[:2])
    elif table.chart == "heat":
        height, parts = _ROW * (len(labels) + 1), _heat(labels, values, titles)
    else:
        height, parts = _ROW * len(labels), _bars(labels, [row[0] for row in values])
    spoken = _spoken(table, labels, values if table.chart != "heat" else [])
    head = f'<svg class="chart" role="img" aria-label="{escape(spoken)}" viewBox="0 0 {_WIDTH} {height}">'
    return f"{head}{''.join(parts)}</svg>"


def _number(cell: Cell) -> float:
    return max(cell, 0) if isinstance(cell, int | float) else 0


def _spoken(table: ReportTable, labels: Sequence[str], values: Sequence[Sequence[float]]) -> str:
    """Return the text alternative: the title, and the values where they are few."""
    pairs = [f"{label}: {', '.join(f'{value:g}' for value in row)}" for label, row in zip(labels, values, strict=False)]
    return ". ".join([clean(table.title), *(["; ".join(pairs)] if len(pairs) <= _MAX_SPOKEN and pairs else [])])


def _text(x: float, y: float, text: str, anchor: str = "middle", style: str = "axis") -> str:
    short = text if len(text) <= _MAX_LABEL_CHARS else f"{text[: _MAX_LABEL_CHARS - 1]}…"
    return f'<text class="{style}" x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(short)}</text>'


def _rect(style: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'


def _days(labels: Sequence[str], values: Sequence[Sequence[float]], titles: Sequence[str]) -> Iterator[str]:
    step = _line_step(max(map(max, values)))
    lines = ceil(max(map(max, values)) / step)
    top, bottom, room = lines * step, _TOP + _HEIGHT - 30, (_WIDTH - _LEFT) / len(labels)
    for line in range(lines + 1):
        y = bottom - (bottom - _TOP) * line / lines
        yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH}" y1="{y:g}" y2="{y:g}"/>'
        yield _text(_LEFT - 6, y + 4, f"{step * line:g}", "end")
    width = min(room * 0.8 / max(len(titles), 1), 24)
    every = ceil(len(labels) * _DAY_LABEL / (_WIDTH - _LEFT))
    for at, (label, row) in enumerate(zip(labels, values, strict=True)):
        middle = _LEFT + (at + 0.5) * room
        for number, value in enumerate(row):
            x, height = middle + (number - len(row) / 2) * width, (bottom - _TOP) * value / top
            yield _rect(("in", "out")[number], x, bottom - height, width * 0.9, height)
        if not at % every:
            yield _text(middle, bottom + 18, label)
    for number, title in enumerate(titles):
        yield _rect(("in", "out")[number], _LEFT + number * 160, _HEIGHT + 18, 12, 12)
        yield _text(_LEFT + number * 160 + 18, _HEIGHT + 28, title, "start")


def _heat(labels: Sequence[str], values: Sequence[Sequence[float]], titles: Sequence[str]) -> Iterator[str]:
    top, room = max(map(max, values)), (_WIDTH - _LABEL) / len(titles)
    for at, title in enumerate(titles):
        yield _text(_LABEL + (at + 0.5) * room, 16, title, style="axis small")
    for down, (label, row) in enumerate(zip(labels, values, strict=True), 1):
        y = down * _ROW
        yield _text(_LABEL - 8, y + 16, label, "end")
        for at, value in enumerate(row):
            level = ceil(value / top * _STEPS)
            yield _rect(f"heat{level}", _LABEL + at * room, y, room - 2, _ROW - 2)
            if value:
                yield _text(_LABEL + (at + 0.5) * room - 1, y + 16, f"{value:g}", style=f"on{level} small")


def _bars(labels: Sequence[str], values: Sequence[float]) -> Iterator[str]:
    top = max(values)
    for at, (label, value) in enumerate(zip(labels, values, strict=True)):
        yield _text(_LABEL - 8, at * _ROW + 16, label, "end")
        width = (_WIDTH - _LABEL - 60) * value / top
        yield _rect("in", _LABEL, at * _ROW + 4, width, _ROW - 10)
        yield _text(_LABEL + width + 6, at * _ROW + 16, f"{value:g}", "start")


def _line_step(top: float) -> int:
    """Return the distance of the lines, so that five at most reach the top: 1, 2, 5, 10, 20, ..."""
    steps = (digit * 10**zeros for zeros in range(18) for digit in (1, 2, 5))
    return next((step for step in steps if top / step <= 5), 10**18)
