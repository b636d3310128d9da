"""Scan field: the main input of the desk, with the carrier badge and number of the package being logged."""

from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.labels import CarrierBadge, IconLabel, KeyCaps, label
from mybuilding_desk.ui.base.layouts import mirrored, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.scanning.batch_pill import BatchPill
from mybuilding_desk.ui.theme import ICON_SCAN, LARGE, RADIUS_CARD, SPACE, theme
from mybuilding_desk.ui.theme.metrics import HALO, SCAN_FIELD, SCAN_FIELD_HEIGHT
from mybuilding_desk.ui.theme.text_painter import middle_left_out

_LIST_KEYS: Final = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip

_State = Literal["idle", "text", "package", "off"]
_HINTS: Final[dict[_State, tuple[str, ...]]] = {
    "idle": ("commands",), "text": ("clear",), "package": ("log", "clear"), "off": (),
}  # fmt: skip


class _Hint(QWidget):
    """What a key does here: a cap for each key, and a word beside them."""

    def __init__(self, keys: list[str], word: str) -> None:
        super().__init__()
        self.setLayout(row(KeyCaps(keys), label(word, "caption"), space=SPACE[2]))


class ScanField(QFrame):
    """Input line with badge, number, batch pill, and key hints. `ScanController` decides what a text means."""

    typed = Signal(str)
    entered = Signal(str)
    escaped = Signal()
    moved = Signal(int)
    """Up (-1) or down (1) in the suggestions."""
    list_key = Signal(object)
    """A `QKeyEvent` for the package list: the field is idle and has no use for it."""
    renewed = Signal()
    """The field has another content by itself or the focus again: an Enter from before does not refer to it."""
    changed = Signal()
    """The input part moved, as badge, number, or hints changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scan_frame")
        self.edit = QLineEdit()
        self.edit.setObjectName("scan_line")
        self.edit.setProperty("look", "bare")
        self.edit.setMaxLength(4000)
        FieldPass(self, self.edit)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self.typed)
        self.edit.textChanged.connect(lambda _: self._show_state())
        self._icon = IconLabel("barcode", "accent", ICON_SCAN)
        self.badge = CarrierBadge("carrier_mark")
        self.number = label("", "number")
        self.number.setObjectName("scan_number")
        self._divider = QFrame()
        self._divider.setObjectName("divider")
        self.pill = BatchPill()
        self._hints = {
            "log": _Hint(catalog.ENTER.keys.parts, self.tr("log")),
            "clear": _Hint(catalog.ESC.keys.parts, self.tr("clear")),
            "commands": _Hint(catalog.PALETTE.keys.parts, self.tr("commands")),
        }
        self._state: _State = "idle"
        self._whole_number = ""
        parts = (self._icon, self.badge, self.number, self._divider, self.edit, self.pill)
        inner = row(*parts, *self._hints.values(), space=SPACE[3])
        inner.setContentsMargins(*mirrored((SPACE[5] + HALO, SPACE[3], SPACE[4] + HALO, SPACE[3])))
        inner.setStretch(4, 1)
        self.setLayout(inner)
        theme.changed.connect(self._fit)
        self._fit()
        self.show_idle()

    def _fit(self) -> None:
        self.setMinimumHeight(theme.height(SCAN_FIELD_HEIGHT))
        self.make_room()

    def show_idle(self) -> None:
        """Empty the field and hide the package."""
        self.edit.setText("")  # `clear()` would stay in the field's undo history
        self._show_package(False)
        self.edit.setEnabled(True)
        words = self.tr("Scan a package, or enter a unit, name, or tracking number")
        self.edit.setPlaceholderText(words)
        self.edit.setAccessibleName(words)
        self._show_state()
        self.renewed.emit()

    @property
    def is_idle(self) -> bool:
        """Whether the field is empty and no package is being logged."""
        return not self.edit.text() and not self.has_package

    @property
    def has_package(self) -> bool:
        """Whether a package is being logged."""
        return not self.badge.isHidden()

    @property
    def text_start(self) -> QWidget:
        """The part at which the typed text starts: the divider after a package's number, else the input itself."""
        return self._divider if self.has_package else self.edit

    def show_package(self, key: str, words: str, number: str, recipient: str = "") -> None:
        """Show the badge and number of a package being logged, and ask for its recipient."""
        self.badge.show_carrier(key, words)
        self._whole_number = grouped(number) if number else self.tr("No tracking number")
        self.number.setAccessibleName(self._whole_number)
        self.number.setFont(theme.font(LARGE - 2, fixed=bool(number)))
        self._show_package(True)
        self.edit.setText(recipient)
        self.edit.setPlaceholderText(self.tr("Unit or name"))
        self.edit.setAccessibleName(self.tr("Unit or name for {number}").format(number=self._whole_number))
        self._show_state()
        self.renewed.emit()

    def half_typed(self) -> str:
        """Return the text of the field; `""` if all of it is selected, as the next input replaces it."""
        return "" if self.edit.selectedText() == self.edit.text() else self.edit.text()

    def set_read_only(self, why: str) -> None:
        """Disable the field for a user who may not log or release, and show the reason."""
        self.edit.setPlaceholderText(why)
        self.edit.setAccessibleName(why)
        self.edit.setEnabled(False)
        self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit number and hints to the new width."""
        super().resizeEvent(event)
        self.make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter, Escape, and the arrows; repaint the border on focus; keep the field opaque."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusIn:
                self.renewed.emit()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange):
            # The style sheet fills the field, but Qt does not mark it opaque: each cursor blink repainted all below it.
            self.edit.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_command(event):
            event.ignore()  # an empty field has no use for it, but would keep the shortcut from acting
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border, the only strong one in the window, with a halo while the field has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.edit.hasFocus()
        if self.has_package:  # the veil over the page leaves out the whole field, not only what is within its border
            painter.fillRect(self.rect(), theme.color("veil_soft"))
        if focused:
            self._frame(painter, 2.0, theme.color("accent_soft"), 4.0, "surface")
            self._frame(painter, float(HALO), theme.color("accent"), 2.0, "surface")
        else:
            self._frame(painter, HALO + 0.5, theme.color("edge" if self.edit.isEnabled() else "line"), 1.0, "surface")

    def _frame(self, painter: QPainter, inset: float, color: QColor, width: float, fill: str) -> None:
        painter.setPen(QPen(color, width))
        painter.setBrush(theme.color(fill))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS_CARD, RADIUS_CARD)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # ignore auto-repeat of a key held down
                self.entered.emit(self.edit.text())
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif self.is_idle and (key in _LIST_KEYS or event.matches(QKeySequence.StandardKey.SelectAll)):
            self.list_key.emit(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _is_command(self, event: QKeyEvent) -> bool:
        """Return whether a key is a command: Undo, or one on the chosen row. A key that empties the field is none."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.edit.text()
        deletes = event.key() == Qt.Key.Key_Delete and not event.modifiers()
        return self.is_idle and not event.isAutoRepeat() and (deletes or event.matches(QKeySequence.StandardKey.Copy))

    def _show_package(self, shown: bool) -> None:
        for part in (self.badge, self.number, self._divider):
            part.setVisible(shown)

    def _show_state(self) -> None:
        """Show the pill and the hints for what is in the field."""
        state: _State = "package" if self.has_package else "text" if self.edit.text() else "idle"
        self._state = state if self.edit.isEnabled() else "off"
        self.make_room()
        if layout := self.layout():
            layout.activate()  # so that the suggestions are placed right at once
        self.changed.emit()

    def make_room(self) -> None:
        """Keep the input's width: hide the hints, last one first, shorten the pill, then elide the number's middle."""
        left = self._room_left()
        if not self.number.isHidden():
            left -= self.number.fontMetrics().horizontalAdvance(self._whole_number) + SPACE[3]
        self.pill.setHidden(self._state == "off" or (self._state != "idle" and not self.pill.is_on))
        if not self.pill.isHidden():
            whole = self.pill.width_of(short=False) + SPACE[3]
            self.pill.show_short(left < whole)
            left -= whole
        wanted = _HINTS[self._state]
        for name, hint in self._hints.items():
            left -= hint.sizeHint().width() + SPACE[3] if name in wanted else 0
            hint.setVisible(name in wanted and left >= 0)
        if not self.number.isHidden():
            room = self._room_left() - SPACE[3]
            if not self.pill.isHidden():
                room -= self.pill.sizeHint().width() + SPACE[3]
            self.number.setText(middle_left_out(self._whole_number, self.number.fontMetrics(), max(0, room)))

    def _room_left(self) -> int:
        """Return the pixels left for the number, the pill, and the hints; an empty field shows its whole text."""
        parts = [one for one in (self._icon, self.badge, self._divider) if not one.isHidden()]
        field = theme.px(SCAN_FIELD)
        if self._state == "idle":
            field = max(field, self.edit.fontMetrics().horizontalAdvance(self.edit.placeholderText()) + SPACE[2])
        taken = sum(one.sizeHint().width() + SPACE[3] for one in parts) + field
        return self.width() - 2 * HALO - SPACE[5] - SPACE[4] - taken
