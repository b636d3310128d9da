"""Where each part of a label goes: three layouts, chosen by the shape of the printable area.

All lengths are whole pixels of the device, and the modules of the codes whole numbers of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_text, shown_code
from mybuilding_desk.domain.settings import LabelSymbol
from mybuilding_desk.printing.codes import BARS_QUIET, QR_MODULES, QR_QUIET, bar_row
from mybuilding_desk.printing.fitted_text import LINE_BREAK

Shape = Literal["small", "address", "wide"]
"""`small`: up to 45 mm wide. `address`: at least twice as wide as high. `wide`: all others, also upright ones."""

_MM: Final = 25.4
_SMALL_MM: Final = 45
_LONG: Final = 2.0
_MIN_QR_MODULE_MM: Final = 0.25
_MIN_BAR_MODULE_MM: Final = 0.165
_MAX_MODULE_MM: Final = 0.9
_MIN_BARS_MM: Final = 6
_MAX_BARS_MM: Final = 18
_ROOMY_MM: Final = 13
_ROW_GAP: Final = 0.1
_UNIT_SHARE: Final = 0.58
_MARKS_SHARE: Final = 0.45
"""Largest part of a line that pieces and flags take beside a text."""
_SIGN_STEPS: Final = 0.5
_GAP_STEPS: Final = 0.4
"""Width of one sign of the pieces, and of the gap before them, as parts of a flag's width."""
_BOTH_MM: Final = 40
"""Height of a label from which there is room for both codes in any layout."""
_MIN_SIDE_MM: Final = 12
_SEPARATOR: Final = " · "
_RIGHT: Final = Qt.AlignmentFlag.AlignRight
_CENTER: Final = Qt.AlignmentFlag.AlignHCenter

_BOLD: Final = QFont.Weight.DemiBold
_MEDIUM: Final = QFont.Weight.Medium


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text, the area that it has to fit in, and whether it may break into lines there."""

    text: str
    area: QRectF
    weight: QFont.Weight = QFont.Weight.Normal
    capitals: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    breaks: bool = True


@dataclass(frozen=True, slots=True)
class CodeBox:
    """A code with its first module at `x`, `y`, modules of `module` pixels, and its `height` in pixels."""

    x: int
    y: int
    module: int
    height: int


@dataclass(frozen=True, slots=True)
class LabelLayout:
    """All parts of a label. `flags` is the square of each flag's icon, in the order of the content."""

    texts: tuple[TextBox, ...]
    flags: tuple[QRectF, ...] = ()
    qr: CodeBox | None = None
    bars: CodeBox | None = None


@dataclass(frozen=True, slots=True)
class _Space:
    """The area of a label in pixels, and its resolution."""

    width: int
    height: int
    dpi: int

    def px(self, mm: float) -> int:
        return round(mm * self.dpi / _MM)

    @property
    def gap(self) -> int:
        return self.px(1)


def shape_of(width_mm: float, height_mm: float) -> Shape:
    """Return the layout for an area of this size, as it is read."""
    if width_mm < _SMALL_MM:
        return "small"
    return "address" if width_mm >= _LONG * height_mm else "wide"


def is_turned(width_mm: float, height_mm: float) -> bool:
    """Whether the label is read along its longer side, across the page: upright and too narrow for two columns."""
    return height_mm > width_mm and width_mm < _SMALL_MM


def arrange(width: int, height: int, dpi: int, content: LabelContent, symbol: LabelSymbol) -> LabelLayout:
    """Return the layout of a label for an area of `width` x `height` pixels, with its origin at the top left.

    Raises `PrintTrouble("too_small")` if a code cannot be printed there.
    """
    space = _Space(width, height, dpi)
    if min(width, height) < space.px(_MIN_SIDE_MM):
        raise PrintTrouble("too_small")
    arranged = {"small": _small, "address": _address, "wide": _wide}[shape_of(width * _MM / dpi, height * _MM / dpi)]
    return arranged(space, content, symbol)


def _wide(space: _Space, content: LabelContent, symbol: LabelSymbol) -> LabelLayout:
    """Lines at the left, the QR code at the top right, the printed code below it; tall ones have a Code 128, too."""
    module = _bar_module(space, content.code, space.width)
    tall = space.height >= space.px(_BOTH_MM)
    if symbol == "code128" and module and not tall:
        return _two_columns(space, content, space.width, module, None)
    bars = _foot_bars(space, content.code, module) if module and tall else None
    bottom = bars.y - space.gap if bars else space.height
    side, qr = _qr(space, min(space.width * 0.4, bottom * 0.76), right=True)
    left = space.width - side
    unit, heading, name, row, carrier, arrived = _split(
        QRectF(0, 0, left, bottom), (40, content.unit), (14, content.heading), (16, content.name),
        (22, content.location or content.pieces or content.flags), (13, content.carrier), (11, content.arrived),
    )  # fmt: skip
    location, marks, flags = _row(row, content.location, content, capitals=True)
    texts = (
        TextBox(content.unit, unit, _BOLD, capitals=True),
        TextBox(content.heading, heading, _BOLD),
        TextBox(content.name, name, _MEDIUM),
        location,
        marks,
        TextBox(content.carrier, carrier, _MEDIUM),
        TextBox(content.arrived, arrived),
        _printed_code(content.code, QRectF(left, side, side, min(bottom - side, space.px(10))), 2),
    )
    return LabelLayout(_present(texts), flags, qr, bars)


def _address(space: _Space, content: LabelContent, _symbol: LabelSymbol) -> LabelLayout:
    """Two columns with a Code 128 below them where it fits, the QR code at the right."""
    side, qr = _qr(space, min(space.height * 0.82, space.width * 0.36), right=True)
    left = space.width - side
    return _two_columns(space, content, left, _bar_module(space, content.code, left), qr)


def _two_columns(space: _Space, content: LabelContent, width: int, module: int, qr: CodeBox | None) -> LabelLayout:
    """Unit and location side by side, name and flags below them, then a Code 128 if it has a `module`.

    The printed code is below the QR code, or else the last line.
    """
    last = _SEPARATOR.join(part for part in (content.carrier, content.arrived) if part)
    top, heading, row, carrier, middle, foot = _split(
        QRectF(0, 0, width - (space.gap if qr else 0), space.height),
        (40, content.unit), (13, content.heading), (18, content.name or content.pieces or content.flags), (13, last),
        (26, module), (12, not qr),
    )  # fmt: skip
    unit, location = _halves(top, content.location)
    name, marks, flags = _row(row, content.name, content, capitals=False)
    code = QRectF(width, space.width - width, space.width - width, space.height - (space.width - width))
    texts = (
        TextBox(content.unit, unit, _BOLD, capitals=True),
        TextBox(content.location, location, _BOLD, capitals=True, align=_RIGHT),
        TextBox(content.heading, heading, _BOLD),
        name,
        marks,
        TextBox(last, carrier, _MEDIUM),
        _printed_code(content.code, code if qr else foot, 2 if qr else 1),
    )
    modules = len(bar_row(label_text(content.code)))
    quiet = BARS_QUIET * module - space.gap if qr else (width - modules * module) // 2
    bars = CodeBox(max(quiet, 0), round(middle.y()), module, round(middle.height())) if module else None
    return LabelLayout(_present(texts), flags, qr, bars)


def _small(space: _Space, content: LabelContent, _symbol: LabelSymbol) -> LabelLayout:
    """Unit, location, and where there is no room beside the QR code, the name at the top, all else beside the code."""
    side, qr = _qr(space, min(space.width, space.height) * 0.6, right=False)
    roomy = space.width - side >= space.px(_ROOMY_MM)
    top, heading, above = _split(
        QRectF(0, 0, space.width, space.height - side),
        (40, content.unit), (16, content.heading), (18, not roomy and content.name),
    )  # fmt: skip
    unit, location = _halves(top, content.location)
    column = QRectF(side, space.height - side, space.width - side, side)
    beside, row, carrier, arrived, code = _split(
        column, (24, roomy and content.name), (20, content.pieces or content.flags), (14, roomy and content.carrier),
        (14, roomy and content.arrived), (24 if roomy else 44, content.code),
    )  # fmt: skip
    _, marks, flags = _row(row, "", content, capitals=False)
    texts = (
        TextBox(content.unit, unit, _BOLD, capitals=True),
        TextBox(content.location, location, _BOLD, capitals=True, align=_RIGHT),
        TextBox(content.heading, heading, _BOLD),
        TextBox(content.name, beside if roomy else above, _MEDIUM),
        marks,
        TextBox(content.carrier, carrier, _MEDIUM),
        TextBox(content.arrived, arrived),
        _printed_code(content.code, code, 2 if roomy else 3),
    )
    return LabelLayout(_present(texts), flags, qr)


def _present(boxes: Iterable[TextBox]) -> tuple[TextBox, ...]:
    return tuple(box for box in boxes if box.text and box.area.height() > 0)


def _split(area: QRectF, *rows: tuple[float, object]) -> list[QRectF]:
    """Return one row below the other, as high as their weights say; a row without content has no height."""
    total = sum(weight for weight, content in rows if content)
    areas, top = [], area.y()
    for weight, content in rows:
        height = area.height() * weight / total if content else 0.0
        gap = height * _ROW_GAP
        areas.append(QRectF(area.x(), top + gap / 2, area.width(), height - gap))
        top += height
    return areas


def _halves(area: QRectF, location: str) -> tuple[QRectF, QRectF]:
    """Return the areas of unit and location, side by side."""
    width = area.width() * (_UNIT_SHARE if location else 1)
    gap = area.height() * 0.15
    unit = QRectF(area.x(), area.y(), width, area.height())
    return unit, QRectF(area.x() + width + gap, area.y(), area.width() - width - gap, area.height())


def _row(
    area: QRectF, text: str, content: LabelContent, *, capitals: bool
) -> tuple[TextBox, TextBox, tuple[QRectF, ...]]:
    """Return a text, and right of it the pieces and the squares of the flags."""
    steps = len(content.flags) + _SIGN_STEPS * len(content.pieces) + _GAP_STEPS
    step = min(area.height() * 1.2, area.width() * (_MARKS_SHARE if text else 1) / steps)
    square, marks = step / 1.2, step * steps if content.flags or content.pieces else 0.0
    start = area.right() - marks + step * _GAP_STEPS if text else area.x()
    pieces = QRectF(start, area.y(), step * _SIGN_STEPS * len(content.pieces), area.height())
    y = area.center().y() - square / 2
    flags = tuple(
        QRectF(pieces.right() + number * step + (step - square if content.pieces or text else 0), y, square, square)
        for number in range(len(content.flags))
    )
    weight = _BOLD if capitals else _MEDIUM
    box = TextBox(text, QRectF(area.x(), area.y(), area.width() - marks, area.height()), weight, capitals=capitals)
    return box, TextBox(content.pieces, pieces, _BOLD, capitals=True, breaks=False), flags


def _printed_code(code: str, area: QRectF, lines: int) -> TextBox:
    """Return the code for people, broken at its hyphens into 1 to 3 lines."""
    first, second, third, check = shown_code(code).split("-")
    broken = {1: f"{first}-{second}-{third}-{check}", 2: f"{first}-{second}{LINE_BREAK}{third}-{check}"}
    text = broken.get(lines, f"{first}{LINE_BREAK}{second}{LINE_BREAK}{third}-{check}")
    return TextBox(text, area, _BOLD, align=_CENTER, breaks=False)


def _qr(space: _Space, limit: float, *, right: bool) -> tuple[int, CodeBox]:
    """Return the side of a QR code with its quiet zone, at most `limit` pixels, and the code.

    It is at the top right, or at the lower left.
    """
    modules = QR_MODULES + 2 * QR_QUIET
    module = _whole_dots(space, limit / modules, _MIN_QR_MODULE_MM)
    if not module:
        raise PrintTrouble("too_small")
    side = module * modules
    x, y = (space.width - side, 0) if right else (0, space.height - side)
    quiet = module * QR_QUIET
    return side, CodeBox(x + quiet, y + quiet, module, module * QR_MODULES)


def _bar_module(space: _Space, code: str, width: float) -> int:
    """Return the module of a Code 128 that fits in `width` with its quiet zones; 0 if none does."""
    return _whole_dots(space, width / (len(bar_row(label_text(code))) + 2 * BARS_QUIET), _MIN_BAR_MODULE_MM)


def _foot_bars(space: _Space, code: str, module: int) -> CodeBox:
    """Return a Code 128 at the foot of a tall label."""
    height = min(max(round(space.height * 0.22), space.px(_MIN_BARS_MM)), space.px(_MAX_BARS_MM))
    modules = len(bar_row(label_text(code)))
    return CodeBox((space.width - modules * module) // 2, space.height - height, module, height)


def _whole_dots(space: _Space, module: float, smallest_mm: float) -> int:
    """Return `module` as whole pixels within the limits of a readable code; 0 if it is too small for one."""
    pixels = min(int(module), int(_MAX_MODULE_MM * space.dpi / _MM))
    return pixels if pixels * _MM >= smallest_mm * space.dpi else 0
