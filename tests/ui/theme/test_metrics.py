"""Modules of `ui/` contain no pixel sizes: these are defined in `theme` only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "mybuilding_desk" / "ui"
ALLOWED_MODULES = {"__init__", "metrics", "palettes", "stylesheet", "strokes"}
"""Modules that may define sizes; signature strokes use those of a drawing on paper."""

TAKE_SIZES = {
    *("setFixedWidth", "setFixedHeight", "setFixedSize", "setMinimumWidth", "setMinimumHeight", "setMinimumSize"),
    *("setMaximumWidth", "setMaximumHeight", "setMaximumSize", "setContentsMargins", "setTextMargins", "setSpacing"),
    *("setHorizontalSpacing", "setVerticalSpacing", "setColumnMinimumWidth", "setRowMinimumHeight", "addSpacing"),
    *("insertSpacing", "addStrut", "setBlurRadius", "setOffset", "setIconSize", "setMinimumSectionSize"),
    *("setDefaultSectionSize", "setGeometry", "resize", "move", "adjusted", "translated", "drawRoundedRect"),
    *("drawEllipse", "ensureWidgetVisible", "elidedText", "QSize", "QSizeF", "QRect", "QRectF", "QPoint", "QPointF"),
    *("QMargins", "QPen", "pixmap", "font", "IconLabel", "show_icon", "px", "high", "CellLayout", "middle", "stacked"),
}
KEYWORDS = {"margins", "space", "width"}
COUNTS = ("_SEEN", "_SCALE")
"""Suffixes of constants that are not sizes."""


def sizes(text: str) -> list[str]:
    """Return the calls with a literal pixel size, given directly or through a module constant."""
    tree = ast.parse(text)
    constants = dict(_constants(tree))
    calls = []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        values = [*(call.args if name in TAKE_SIZES else []), *(k.value for k in call.keywords if k.arg in KEYWORDS)]
        if any(_is_size(value, constants) for value in values):
            calls.append(f"{name} in line {call.lineno}")
    return calls


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from ((a.id, b) for a, b in zip(target.elts, node.value.elts, strict=True) if isinstance(a, ast.Name))
        elif isinstance(target, ast.Name) and not target.id.endswith(COUNTS):
            yield target.id, node.value


def _is_size(value: ast.expr, constants: dict[str, ast.expr]) -> bool:
    """Return whether a value is a size; lines of 1 or 2 px, steps of `SPACE`, and fractions (`// 4`) are not."""
    if isinstance(value, ast.Constant):
        return type(value.value) in (int, float) and abs(value.value) > 2
    if isinstance(value, ast.Name):
        return value.id in constants and _is_size(constants[value.id], {})
    parts: list[ast.expr] = []
    if isinstance(value, ast.BinOp):
        is_fraction = isinstance(value.op, ast.Mult | ast.Div | ast.FloorDiv)
        parts = [side for side in (value.left, value.right) if not (is_fraction and isinstance(side, ast.Constant))]
    elif isinstance(value, ast.UnaryOp):
        parts = [value.operand]
    elif isinstance(value, ast.IfExp):
        parts = [value.body, value.orelse]
    elif isinstance(value, ast.Tuple):
        parts = value.elts
    return any(_is_size(part, constants) for part in parts)


@pytest.mark.parametrize(
    "module", [file for file in sorted(UI.rglob("*.py")) if file.stem not in ALLOWED_MODULES], ids=str
)
def test_sizes_come_from_the_theme(module):
    assert sizes(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["part.setFixedWidth(84)", "row(a, margins=(14, SPACE[1], 0, 0))", "QRect(0, 0, w - 10, h)", "_W = 84\nf(width=_W)",
     "_A, _B = 5, 6\nx.adjusted(_B, 0, 0, 0)", "theme.font(15)", "f.move(x, 20 if wide else 0)"],
)  # fmt: skip
def test_a_literal_size_is_detected(text):
    assert len(sizes(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["part.setFixedWidth(theme.px(RAIL))", "row(a, margins=(0, SPACE[5], 0, 1))", "QRect(0, 0, w // 4, h * 3 // 5)",
     "_ROWS_SEEN = 6\nlist.setFixedHeight(_ROWS_SEEN * high())", "edit.setMaxLength(400)"],
)  # fmt: skip
def test_other_numbers_are_allowed(text):
    assert sizes(text) == []
