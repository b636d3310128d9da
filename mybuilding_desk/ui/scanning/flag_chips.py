"""Chips that set the flags of the package being logged."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from mybuilding_desk.domain.records.contents import FLAG_ICONS, FLAGS, Flag, in_order
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import KEYS_PROPERTY
from mybuilding_desk.ui.commands.keys import Keys
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.text.contents_text import flag_name
from mybuilding_desk.ui.theme import ICON, MEDIUM, NUMBER, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left
from mybuilding_desk.ui.theme.metrics import FLAG_CHIP
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

FLAG_KEYS: Final[Mapping[Flag, Keys]] = MappingProxyType(
    {
        "perishable": Keys("Alt+P"),
        "oversize": Keys("Alt+O"),
        "fragile": Keys("Alt+F"),
        "id_required": Keys("Alt+I"),
        "damaged": Keys("Alt+D"),
    }
)
"""The same in every language. Only the hidden menu bar has keys with Alt, and it takes them only while it is open."""

_LETTERS: Final = {Qt.Key(ord(keys.main[-1])): flag for flag, keys in FLAG_KEYS.items()}
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def flag_of(event: QKeyEvent) -> Flag | None:
    """Return the flag whose key is pressed, `None` for any other key."""
    alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
    return _LETTERS.get(Qt.Key(event.key())) if alone else None


class FlagChip(QPushButton):
    """Chip of one flag, checkable by Space and a click; a narrow one shows only its icon."""

    entered = Signal()

    def __init__(self, flag: Flag, parent: QWidget) -> None:
        super().__init__(parent)
        self.flag = flag
        self.is_narrow = False
        self.setObjectName(f"flag_{flag}")
        self.setProperty("look", "flag")
        self.setProperty(KEYS_PROPERTY, FLAG_KEYS[flag].parts)
        self.setCheckable(True)
        self.setAccessibleName(flag_name(flag))
        self.setAccessibleDescription(self.tr("Shortcut: {key}").format(key=FLAG_KEYS[flag]))
        self.setToolTip(f"{flag_name(flag)} ({FLAG_KEYS[flag]})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the scan field

    def sizeHint(self) -> QSize:
        """Return the size of the icon, and of the text beside it."""
        words = 0 if self.is_narrow else width_of(self.accessibleName(), NUMBER, MEDIUM) + SPACE[1]
        return QSize(theme.px(ICON) + words + 2 * SPACE[3] - SPACE[1], theme.height(FLAG_CHIP))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Emit `entered` when Tab reaches the chip, from either side."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the group: Qt would walk through all widgets."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip from the style sheet, then icon and text."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        color = theme.color("accent" if self.isChecked() else "text")
        edge = SPACE[3] - SPACE[1] // 2
        cell = CellLayout(self.rect(), edge, edge)
        icons.paint(painter, cell.begin(theme.px(ICON), SPACE[1]), FLAG_ICONS[self.flag], color, ICON)
        if not self.is_narrow:
            draw_text(painter, cell.rest, self.accessibleName(), color, NUMBER, MEDIUM)


class FlagChips(QWidget):
    """The chips of all flags: one stop of Tab, where the arrow keys move; wrapped into rows, or with icons only."""

    toggled = Signal(str, bool)
    """The user set or removed a `Flag`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake_flags")
        self.setAccessibleName(self.tr("Flags"))
        self._arranged: tuple[int, bool, int, bool] | None = None
        self.chips = {flag: FlagChip(flag, self) for flag in FLAGS}
        self._stop = self.chips[FLAGS[0]]
        for flag, chip in self.chips.items():
            chip.entered.connect(lambda: self._stop.setFocus(Qt.FocusReason.OtherFocusReason))
            chip.clicked.connect(lambda checked, flag=flag: self.toggled.emit(flag, checked))

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags that are set."""
        return in_order(flag for flag, chip in self.chips.items() if chip.isChecked())

    def show_flags(self, flags: Iterable[Flag]) -> None:
        """Set these flags and remove the others, without emitting `toggled`."""
        given = set(flags)
        for flag, chip in self.chips.items():
            chip.setChecked(flag in given)

    def press(self, flag: Flag) -> None:
        """Set or remove a flag by its key, and announce it."""
        chip = self.chips[flag]
        chip.click()
        announcer.announce(chip, scanning_text.flag_sentence(flag, on=chip.isChecked()))

    def fit(self, width: int, *, narrow: bool) -> None:
        """Arrange the chips within `width` pixels; `narrow` ones show only their icons."""
        arranged = width, narrow, theme.height(FLAG_CHIP), right_to_left()
        if arranged == self._arranged:
            return
        self._arranged = arranged
        left = top = bottom = 0
        for chip in self.chips.values():
            chip.is_narrow = narrow
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, bottom + SPACE[2]
            x = width - left - size.width() if right_to_left() else left
            chip.setGeometry(x, top, size.width(), size.height())
            left, bottom = left + size.width() + SPACE[2], top + size.height()
        self.setFixedHeight(bottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the chips by the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        chips = list(self.chips.values())
        here = next((at for at, chip in enumerate(chips) if chip.hasFocus()), -1)
        if not step or here < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        across = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        self._stop = chips[(here + (-step if across and right_to_left() else step)) % len(chips)]
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Let Tab leave the group from any of its chips."""
        others = [chip for chip in self.chips.values() if not chip.hasFocus()]
        for chip in others:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        moved = super().focusNextPrevChild(forward)
        for chip in others:
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return moved
