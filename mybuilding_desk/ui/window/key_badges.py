"""Badges that show the keys of the visible parts of a window while Ctrl is held, on a Mac the Command key."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from mybuilding_desk.ui.base.labels import KEYS_PROPERTY, KeyCaps
from mybuilding_desk.ui.base.layouts import around, row
from mybuilding_desk.ui.theme import SPACE

HOLD_MS: Final = 600
_KEY_EVENTS: Final = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_ENDS: Final = {
    QEvent.Type.KeyRelease, QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate, QEvent.Type.Resize,
}  # fmt: skip


class KeyBadges(QObject):
    """Event filter on a window. The keys of a part are set by `labels.set_keys`.

    Only Ctrl that is held alone shows them: any other key ends it, such as that of a shortcut or of a scanner, which
    sends control characters with Ctrl, too. The timer runs only while Ctrl is held.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._badges: list[QWidget] = []
        self._hold = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._hold.timeout.connect(self._show)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the keys that reach the window: every `ShortcutOverride`, and the releases."""
        if event.type() in _KEY_EVENTS and isinstance(event, QKeyEvent):
            is_alone = event.key() == Qt.Key.Key_Control and event.modifiers() in _ALONE
            if not is_alone:
                self._end()
            elif not (event.isAutoRepeat() or self._hold.isActive() or self._badges):
                self._hold.start()
        elif event.type() in _ENDS:
            self._end()
        return False

    def _show(self) -> None:
        for part in self._window.findChildren(QWidget):
            keys = part.property(KEYS_PROPERTY)
            if keys and self._is_seen(part):
                self._badges.append(self._badge(part, keys))

    def _end(self) -> None:
        self._hold.stop()
        for badge in self._badges:
            badge.hide()
            badge.deleteLater()
        self._badges.clear()

    def _is_seen(self, part: QWidget) -> bool:
        """Return whether a part is visible, and not below a window over the page."""
        if not part.isVisible():
            return False
        top = self._window.childAt(part.mapTo(self._window, part.rect().center()))
        return top is not None and (top is part or part.isAncestorOf(top))

    def _badge(self, part: QWidget, keys: list[str]) -> QWidget:
        """Show a badge over the edge of a part that faces the middle of the window, beside its text."""
        badge = QFrame(self._window)
        badge.setObjectName("key_badge")
        badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.setLayout(row(KeyCaps(keys), margins=around(2)))
        badge.ensurePolished()
        size = badge.sizeHint()
        place = QRect(part.mapTo(self._window, QPoint()), part.size())
        is_above = place.center().y() > self._window.height() // 2
        top = place.top() + SPACE[2] - size.height() if is_above else place.bottom() - SPACE[2]
        left = min(max(place.center().x() - size.width() // 2, 0), self._window.width() - size.width())
        badge.setGeometry(QRect(QPoint(left, top), size))
        badge.show()
        return badge


_ALONE: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
"""Modifiers reported with a press of Ctrl, depending on the platform."""
