"""Sheets: windows over the work, created when first opened."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.effects import Motion
from mybuilding_desk.ui.theme import MOTION_WAY, SPACE, theme


class Sheet(QDialog):
    """Window over `parent`, covering it while open. Escape closes it if it is `closable`.

    Embedded in the window; a `QDialog` only for its accessible role.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, name: str, title: str, *, width: int, closable: bool = True) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._page = parent
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.closable = closable
        self._before: QWidget | None = None
        self.card = QFrame()
        self.card.setObjectName("sheet")
        self._width = width
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._inside = layout = QVBoxLayout(inside)
        layout.setContentsMargins(SPACE[6], SPACE[6], SPACE[6], SPACE[6])
        layout.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._motion = Motion(self, self._slide)
        self._left = 0.0
        parent.installEventFilter(self)
        theme.changed.connect(self._cover)
        self.hide()

    def set_content(self, part: QWidget) -> None:
        """Put `part` on the card as its only content."""
        body = QVBoxLayout()
        body.setContentsMargins(SPACE[6], SPACE[6], SPACE[6], SPACE[6])
        body.addWidget(part)
        self.card.setLayout(body)

    def open(self, focus: QWidget) -> None:  # type: ignore[override]
        """Show the sheet and focus `focus`; closing restores the previous focus."""
        self._before = self.window().focusWidget()
        self._cover()
        self.raise_()
        self.show()
        announcer.announce(self, self.accessibleName())
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._motion.begin()
        self.opened.emit()

    def previous_focus(self) -> str:
        """Return the object name of the widget that had focus before, `""` if none."""
        return self._before.objectName() if self._before is not None else ""

    def dismiss(self) -> None:
        """Close the sheet and restore the previous focus."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def take_scan(self, _text: str) -> bool | None:
        """Handle a scan and return whether it was understood; `None` if this sheet handles no scans."""
        return None

    @property
    def can_yield(self) -> bool:
        """Whether the sheet may close for a scan or a command: it is `closable` and holds no edited text."""
        return self.closable and not any(field.isModified() and field.text() for field in self.findChildren(QLineEdit))

    def yield_to_scan(self) -> bool:
        """Close the sheet for a scan or a command if it can yield; return whether it is closed."""
        if self.can_yield:
            self.dismiss()
        return self.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; consume all other keys so that none reaches the page below."""
        if event.key() == Qt.Key.Key_Escape and self.closable:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: N802 - Qt's name
        """Cycle Tab through the fields of the sheet."""
        fields = [one for one in _in_tab_order(self) if one.isVisible() and one.isEnabled()]
        if not fields:
            return False
        here = self.window().focusWidget()
        index = fields.index(here) if here in fields else -1
        fields[(index + (1 if next_one else -1)) % len(fields)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def scroll_into_view(self, *parts: QWidget) -> None:
        """Scroll `parts` into view in a low window, after pending layout changes; the last one takes precedence.

        Not needed for Tab, which scrolls by itself.
        """

        def scroll() -> None:
            for part in parts:
                self._scroll.ensureWidgetVisible(part, SPACE[2], SPACE[2])

        QTimer.singleShot(0, self, scroll)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self.card.setFixedWidth(min(theme.px(self._width), self._page.width() - 2 * SPACE[6]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil over the page."""
        painter = QPainter(self)
        painter.setOpacity(1 - self._left)
        painter.fillRect(self.rect(), theme.colour("veil"))

    def _slide(self, left: float) -> None:
        """Slide the card up to its position while the veil fades in."""
        self._left = left
        way = round(MOTION_WAY * left)
        self._inside.setContentsMargins(SPACE[6], SPACE[6] + way, SPACE[6], SPACE[6] - way)
        self.update()


def open_sheets(page: QWidget) -> list[Sheet]:
    """Return the open sheets over a page, topmost last."""
    found = page.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [sheet for sheet in found if sheet.isVisible()]


def _in_tab_order(sheet: QWidget) -> list[QWidget]:
    fields: list[QWidget] = []
    one = sheet.nextInFocusChain()
    while one is not None and one is not sheet:
        if sheet.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            fields.append(one)
        one = one.nextInFocusChain()
    return fields


S = TypeVar("S", bound=Sheet)


class OnDemand(Generic[S]):
    """Sheet created by `make` when first called; `then` is called with it once."""

    def __init__(self, make: Callable[[], S], then: Callable[[S], object] = id) -> None:
        self._make, self._then = make, then
        self.made: S | None = None
        """The sheet, or `None` before it is first opened."""

    def __call__(self) -> S:
        if self.made is None:
            self.made = self._make()
            self._then(self.made)
        return self.made

    @property
    def is_open(self) -> bool:
        """Whether the sheet is open."""
        return self.made is not None and self.made.isVisible()

    def dismiss(self) -> None:
        """Close the sheet if it is open."""
        if self.made is not None:
            self.made.dismiss()
