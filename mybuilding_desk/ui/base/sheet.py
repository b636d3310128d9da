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
    """Covers `parent` while it is open. `closable` ones close by Escape.

    A part of the window, and a `QDialog` only because Qt tells the role of a dialog of nothing else.
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

    def put(self, part: QWidget) -> None:
        """Lay this one part on the card."""
        body = QVBoxLayout()
        body.setContentsMargins(SPACE[6], SPACE[6], SPACE[6], SPACE[6])
        body.addWidget(part)
        self.card.setLayout(body)

    def open(self, focus: QWidget) -> None:  # type: ignore[override]
        """Show the sheet and put the focus on `focus`; closing gives it back."""
        self._before = self.window().focusWidget()
        self._cover()
        self.raise_()
        self.show()
        announcer.say(self, self.accessibleName())
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._motion.begin()
        self.opened.emit()

    def came_from(self) -> str:
        """The name of what had the focus before, and gets it back."""
        return self._before.objectName() if self._before is not None else ""

    def shut(self) -> None:
        """Close, and give the focus back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def make_way(self) -> bool:
        """Close for what a scan is to do below; not where the sheet must be answered, or words are half typed in it."""
        half_typed = any(field.isModified() and field.text() for field in self.findChildren(QLineEdit))
        if self.closable and not half_typed:
            self.shut()
        return self.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; no key falls through to the work below."""
        if event.key() == Qt.Key.Key_Escape and self.closable:
            self.shut()
        event.accept()

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab goes round among the fields of the sheet."""
        fields = [one for one in _in_tab_order(self) if one.isVisible() and one.isEnabled()]
        if not fields:
            return False
        here = self.window().focusWidget()
        place = fields.index(here) if here in fields else -1
        fields[(place + (1 if next_one else -1)) % len(fields)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def bring_into_sight(self, *parts: QWidget) -> None:
        """Scroll to these where the window is too low for the whole sheet, once they stand in their places.

        The last one surely; Tab scrolls by itself.
        """

        def scroll() -> None:
            for part in parts:
                self._scroll.ensureWidgetVisible(part, SPACE[2], SPACE[2])

        QTimer.singleShot(0, self, scroll)

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self.card.setFixedWidth(min(theme.px(self._width), self._page.width() - 2 * SPACE[6]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil."""
        painter = QPainter(self)
        painter.setOpacity(1 - self._left)
        painter.fillRect(self.rect(), theme.colour("veil"))

    def _slide(self, left: float) -> None:
        """The card comes up from a little below its place while the veil comes down."""
        self._left = left
        way = round(MOTION_WAY * left)
        self._inside.setContentsMargins(SPACE[6], SPACE[6] + way, SPACE[6], SPACE[6] - way)
        self.update()


def _in_tab_order(sheet: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    one = sheet.nextInFocusChain()
    while one is not None and one is not sheet:
        if sheet.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found


S = TypeVar("S", bound=Sheet)


class OnDemand(Generic[S]):
    """The sheet that `make` makes; called, it is made if it is not yet, and `then` is told of it."""

    def __init__(self, make: Callable[[], S], then: Callable[[S], object] = id) -> None:
        self._make, self._then = make, then
        self.made: S | None = None
        """It, once somebody opened it."""

    def __call__(self) -> S:
        if self.made is None:
            self.made = self._make()
            self._then(self.made)
        return self.made

    @property
    def is_open(self) -> bool:
        """Whether it lies over the work."""
        return self.made is not None and self.made.isVisible()

    def shut(self) -> None:
        """Close it where it is open."""
        if self.made is not None:
            self.made.shut()
