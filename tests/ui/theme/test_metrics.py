"""No module of `ui/` names a size in pixels: they stand in `theme` alone."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "mybuilding_desk" / "ui"
HOMES = {"__init__", "metrics", "palettes", "stylesheet", "signature_strokes"}
"""Where sizes may stand; the ink of a signature has those of a picture on paper."""

TAKE_SIZES = {
    *("setFixedWidth", "setFixedHeight", "setFixedSize", "setMinimumWidth", "setMinimumHeight", "setMinimumSize"),
    *("setMaximumWidth", "setMaximumHeight", "setMaximumSize", "setContentsMargins", "setTextMargins", "setSpacing"),
    *("setHorizontalSpacing", "setVerticalSpacing", "setColumnMinimumWidth", "setRowMinimumHeight", "addSpacing"),
    *("insertSpacing", "addStrut", "setBlurRadius", "setOffset", "setIconSize", "setMinimumSectionSize"),
    *("setDefaultSectionSize", "setGeometry", "resize", "move", "adjusted", "translated", "drawRoundedRect"),
    *("drawEllipse", "ensureWidgetVisible", "elidedText", "QSize", "QSizeF", "QRect", "QRectF", "QPoint", "QPointF"),
    *("QMargins", "QPen", "pixmap", "font", "IconLabel", "show_icon", "px", "high", "CellLayout", "middle", "stacked"),
}
WORDS = {"margins", "space", "width"}
COUNTS = ("_SEEN", "_SCALE")
"""How names of constants end that are no sizes."""


def sizes(text: str) -> list[str]:
    """Calls that take a size in pixels and are given a number, at once or by a constant of the module."""
    tree = ast.parse(text)
    known = dict(_constants(tree))
    found = []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        given = [*(call.args if name in TAKE_SIZES else []), *(k.value for k in call.keywords if k.arg in WORDS)]
        if any(_is_size(value, known) for value in given):
            found.append(f"{name} in line {call.lineno}")
    return found


def _constants(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from ((a.id, b) for a, b in zip(target.elts, node.value.elts, strict=True) if isinstance(a, ast.Name))
        elif isinstance(target, ast.Name) and not target.id.endswith(COUNTS):
            yield target.id, node.value


def _is_size(value: ast.expr, known: dict[str, ast.expr]) -> bool:
    """Hairs of one and two pixels, steps of `SPACE` and shares (`// 4`) are none; calls are looked at themselves."""
    if isinstance(value, ast.Constant):
        return type(value.value) in (int, float) and abs(value.value) > 2
    if isinstance(value, ast.Name):
        return value.id in known and _is_size(known[value.id], {})
    parts: list[ast.expr] = []
    if isinstance(value, ast.BinOp):
        share = isinstance(value.op, ast.Mult | ast.Div | ast.FloorDiv)
        parts = [side for side in (value.left, value.right) if not (share and isinstance(side, ast.Constant))]
    elif isinstance(value, ast.UnaryOp):
        parts = [value.operand]
    elif isinstance(value, ast.IfExp):
        parts = [value.body, value.orelse]
    elif isinstance(value, ast.Tuple):
        parts = value.elts
    return any(_is_size(part, known) for part in parts)


@pytest.mark.parametrize("module", [file for file in sorted(UI.rglob("*.py")) if file.stem not in HOMES], ids=str)
def test_sizes_come_from_the_theme(module):
    assert sizes(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["part.setFixedWidth(84)", "row(a, margins=(14, SPACE[1], 0, 0))", "QRect(0, 0, w - 10, h)", "_W = 84\nf(width=_W)",
     "_A, _B = 5, 6\nx.adjusted(_B, 0, 0, 0)", "theme.font(15)", "f.move(x, 20 if wide else 0)"],
)  # fmt: skip
def test_a_size_would_be_seen(text):
    assert len(sizes(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["part.setFixedWidth(theme.px(RAIL))", "row(a, margins=(0, SPACE[5], 0, 1))", "QRect(0, 0, w // 4, h * 3 // 5)",
     "_ROWS_SEEN = 6\nlist.setFixedHeight(_ROWS_SEEN * high())", "edit.setMaxLength(400)"],
)  # fmt: skip
def test_what_is_no_size_is_none(text):
    assert sizes(text) == []
