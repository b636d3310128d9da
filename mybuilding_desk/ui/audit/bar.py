"""The audit bar: what is audited, and a field for numbers without a barcode, in the place of the scan bar."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, KeyCaps, label, literal_tooltip
from mybuilding_desk.ui.base.layouts import mirrored, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import ICON_SCAN, RADIUS_CARD, SPACE, theme
from mybuilding_desk.ui.theme.metrics import HALO, SCAN_FIELD, SCAN_FIELD_HEIGHT

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LIST_KEYS: Final = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
_MAX_CHARS: Final = 4000
_SHOWN_CHARS: Final = 24
_BORDER: Final = 2.0


class AuditBar(QFrame):
    """Input line of an audit, with an amber border, so that nobody logs by mistake."""

    entered = Signal(str)
    """Enter: the text, `""` for the selected row."""
    ticked = Signal()
    """Space in the empty field: the selected row is here."""
    list_key = Signal(object)
    """A `QKeyEvent` for the list: the field is empty and has no use for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audit_bar")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon = IconLabel("crosshair", "warn", ICON_SCAN)
        self._auditing = label("", "muted")
        self._place = label()
        self._place.setObjectName("audit_place")
        self._divider = QFrame()
        self._divider.setObjectName("divider")
        self.edit = QLineEdit()
        self.edit.setObjectName("audit_line")
        self.edit.setProperty("look", "bare")
        self.edit.setMaxLength(_MAX_CHARS)
        FieldPass(self, self.edit)
        self.edit.installEventFilter(self)
        self._hint = QWidget()
        self._hint_words = label("", "caption")
        self._hint.setLayout(row(KeyCaps(catalog.ESC.keys.parts), self._hint_words, space=SPACE[2]))
        keys = catalog.HAND_OVER
        self.finish = ActionButton(
            "finish_audit", self.tr("Finish"), style="main", shown=str(keys), caps=keys.cap_names
        )
        self.finish.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        parts = (self._icon, self._auditing, self._place, self._divider, self.edit, self._hint, self.finish)
        inner = row(*parts, space=SPACE[3])
        inner.setStretch(4, 1)
        self.setLayout(inner)
        self._inner = inner
        theme.changed.connect(self._fit)
        self._fit()

    def show_place(self, name: str, words: str) -> None:
        """Show what is audited, and what to do; without a name, that a location is to be chosen."""
        self._auditing.setText(self.tr("Auditing") if name else text.title())
        self._place.setText(error_messages.plain(name, _SHOWN_CHARS))
        self._place.setToolTip(literal_tooltip(name))
        self._place.setHidden(not name)
        self.finish.setHidden(not name)
        self._hint_words.setText(self.tr("pause audit") if name else self.tr("back"))
        self.edit.setPlaceholderText(words)
        self.edit.setAccessibleName(f"{self._auditing.text()} {name}. {words}" if name else words)
        self._fit()

    def clear(self) -> None:
        """Empty the field."""
        self.edit.setText("")  # `clear()` would stay in the field's undo history

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the hint where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter, Space, and the arrows; repaint the border on focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_undo(event):
            event.ignore()  # an empty field has no use for it
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Undo) and not self.edit.text()

    def _key(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ENTER and plain:
            if not event.isAutoRepeat():  # ignore auto-repeat of a key held down
                self.entered.emit(self.edit.text())
        elif not self.edit.text() and key == Qt.Key.Key_Space and plain:
            self.ticked.emit()
        elif not self.edit.text() and key in _LIST_KEYS:
            self.list_key.emit(event)
        elif self.edit.text() and key == Qt.Key.Key_Escape:
            self.clear()
        else:
            return False
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the amber border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("warn"), _BORDER))
        painter.setBrush(theme.color("surface"))
        edge = _BORDER / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS_CARD, RADIUS_CARD)

    def _fit(self) -> None:
        self.setMinimumHeight(theme.height(SCAN_FIELD_HEIGHT) - 2 * HALO)
        end = SPACE[2] if not self.finish.isHidden() else SPACE[4]
        self._inner.setContentsMargins(*mirrored((SPACE[5], SPACE[2], end, SPACE[2])))
        taken = sum(
            part.sizeHint().width() + SPACE[3]
            for part in (self._icon, self._auditing, self._place, self._divider, self._hint, self.finish)
            if part is self._hint or not part.isHidden()
        )
        room = self.width() - taken - SPACE[5] - SPACE[2]
        words = self.edit.fontMetrics().horizontalAdvance(self.edit.placeholderText())
        self._hint.setVisible(room >= min(words, theme.px(2 * SCAN_FIELD)))
