"""Sheets: windows over the work, created when first opened."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QCheckBox, QDialog, QFrame, QLineEdit, QPushButton, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.buttons import RadioButton
from mybuilding_desk.ui.base.effects import Motion
from mybuilding_desk.ui.base.labels import icon_button, label
from mybuilding_desk.ui.base.layouts import Margins, ScrollBody, around, column, row, rule
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.theme import MOTION_WAY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import TOAST_EDGE

_CONTENT_CHANGES: Final = (QEvent.Type.LayoutRequest,)
_TOAST_CHANGES: Final = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BODY_MARGINS: Final = around(SPACE[6])
_SCROLLS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class Sheet(QDialog):
    """Window over `parent`, covering it while open. Escape closes it if it is `closable`.

    Its card has a fixed head, a body that scrolls if the page is too low for it, and fixed buttons. Embedded in the
    window; a `QDialog` only for its accessible role.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, name: str, title: str, *, width: int, closable: bool = True) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.SubWindow)  # Qt keeps Tab within it
        self._page = parent
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.closable = closable
        self._before: QWidget | None = None
        self.card = QFrame()
        self.card.setObjectName("sheet")
        self.title = label(title, "heading", wrap=True)
        self._width = width
        self._parts: list[QWidget] = []
        """What is above and below the body."""
        self._main: QPushButton | None = None
        """The main button, if Enter presses it."""
        self._scroll = ScrollBody(column(), around(0))
        for part in (self.title, self._scroll):  # else they outlive a sheet that is never filled
            part.setParent(self)
            part.hide()
        self._inside = column(margins=around(SPACE[6]))
        self._inside.addWidget(self.card, 0, Qt.AlignmentFlag.AlignCenter)
        self.setLayout(self._inside)
        self._motion = Motion(self, self._slide)
        self._left = 0.0
        parent.installEventFilter(self)
        self._toast = parent.findChild(Toast)
        if self._toast is not None:
            self._toast.installEventFilter(self)
        theme.changed.connect(self._cover)
        self.hide()

    def set_content(
        self,
        body: QWidget,
        *,
        about: QWidget | None = None,
        chips: Sequence[QWidget] = (),
        notice: QWidget | None = None,
        buttons: Sequence[QWidget] = (),
        margins: Margins = BODY_MARGINS,
    ) -> None:
        """Put the parts on the card: `about` and `chips` stand beside the title, `notice` above the buttons.

        The first button is the one that closes; the others stand at the end, the main one last. `margins` are those of
        the body.
        """
        if self.closable:
            self._parts += [self._make_head(about, chips, is_stop=not buttons), rule()]
        above = len(self._parts)
        last = buttons[-1] if buttons else None
        if isinstance(last, QPushButton) and last.property("look") == "main" and last.autoDefault():
            self._main = last
        if buttons:
            self._parts += [rule(), _foot(notice, buttons)]
        edge = 0 if buttons or not margins[0] else SPACE[3]  # clear of the round corners
        self._scroll.deleteLater()
        self._scroll = ScrollBody(column(body), (*margins[:3], max(margins[3] - edge, 0)))
        self._frame = column(*self._parts, space=0, margins=(0, 0, 0, edge))
        self._frame.insertWidget(above, self._scroll)
        self.card.setLayout(self._frame)
        for part in (*self._parts, self._scroll.body):
            part.installEventFilter(self)

    def open(self, focus: QWidget) -> None:  # type: ignore[override]
        """Show the sheet and focus `focus`; closing restores the previous focus."""
        self._before = self.window().focusWidget()
        self._cover()
        if self._toast is not None:
            self._toast.step_aside(True)
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
        if self._toast is not None and not open_sheets(self._page):
            self._toast.step_aside(False)
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
        """Stay as large as the parent, and as high as the content."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._cover()
        elif watched is not self._page and event.type() in (
            _TOAST_CHANGES if watched is self._toast else _CONTENT_CHANGES
        ):
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape, press the main button on Enter in a choice, scroll the body; let no key reach the page."""
        if event.key() == Qt.Key.Key_Escape and self.closable:
            self.dismiss()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), RadioButton | QCheckBox):
            if self._main is not None and not event.isAutoRepeat():
                self._main.click()
        elif event.key() in _SCROLLS:
            self._scroll.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        event.accept()

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: N802 - Qt's name
        """Cycle Tab through the fields of the sheet, and scroll the next one into view."""
        moved = super().focusNextPrevChild(next_one)
        field = self.focusWidget()
        if moved and field is not None:
            self._reveal(field)
        return moved

    def scroll_into_view(self, *parts: QWidget) -> None:
        """Scroll `parts` into view in a low window, after pending layout changes; the last one takes precedence."""

        def scroll() -> None:
            for part in parts:
                self._reveal(part)

        QTimer.singleShot(0, self, scroll)

    def _reveal(self, part: QWidget) -> None:
        """Scroll the whole part into view: Qt does it for the cursor of a field only."""
        body = self._scroll.body
        if body.isAncestorOf(part):
            for corner in (part.rect().bottomLeft(), part.rect().topLeft()):
                at = part.mapTo(body, corner)
                self._scroll.ensureVisible(at.x(), at.y(), 0, SPACE[3])

    def _cover(self) -> None:
        self.setGeometry(self._page.rect())
        self.card.setFixedWidth(min(theme.px(self._width), self._page.width() - 2 * SPACE[6]))
        self._fit()

    def _fit(self) -> None:
        """Give the body its height, or less if the page is too low for it: then it scrolls. A toast has room below."""
        if self.card.layout() is None:
            return  # before `set_content`
        edge = SPACE[6]
        if self._toast is not None and self._toast.isVisible():
            edge = TOAST_EDGE + self._toast.height() + SPACE[1]
        border = self.card.width() - self.card.contentsRect().width()
        width = self.card.width() - border
        room = self._page.height() - 2 * edge - border - self._frame.contentsMargins().bottom()
        room -= sum(needed_height(part, width) for part in self._parts)
        room = min(room, self._most_height())
        self._make_room(room)
        self._scroll.setFixedHeight(max(min(needed_height(self._scroll.body, width), room), 0))

    def _most_height(self) -> int:
        """Return the height in pixels from which on the body scrolls, even if there is more room."""
        return self._page.height()

    def _make_room(self, room: int) -> None:
        """Make parts of the body smaller, if they can be, for a body of at most `room` pixels."""

    def _make_head(self, about: QWidget | None, chips: Sequence[QWidget], *, is_stop: bool) -> QWidget:
        """Return the title and what is beside it; ✕ is a stop of Tab unless there is a button that closes, too."""
        head, words = QWidget(), row(self.title, space=SPACE[3])
        close = icon_button(f"close_{self.objectName()}", "x", self.tr("Close"), self.dismiss)
        close.setProperty("look", "cross")
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.NoFocus)
        if about is not None:
            words.addWidget(about, 1)
        line = row(*chips, close, space=SPACE[3], margins=(SPACE[6], SPACE[2] + 2, SPACE[3], SPACE[2] + 2))
        line.insertLayout(0, words, 1)
        head.setLayout(line)
        self.title.show()
        return head

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil over the page."""
        painter = QPainter(self)
        painter.setOpacity(1 - self._left)
        painter.fillRect(self.rect(), theme.color("veil"))

    def _slide(self, left: float) -> None:
        """Slide the card up to its position while the veil fades in."""
        self._left = left
        way = round(MOTION_WAY * left)
        self._inside.setContentsMargins(SPACE[6], SPACE[6] + way, SPACE[6], SPACE[6] - way)
        self.update()


def _foot(notice: QWidget | None, buttons: Sequence[QWidget]) -> QWidget:
    foot, line = QWidget(), row(*buttons, space=SPACE[3])
    line.insertStretch(1, 1)
    lines = column(space=SPACE[3], margins=(SPACE[6], SPACE[4], SPACE[6], SPACE[4]))
    if notice is not None:
        lines.addWidget(notice)
    lines.addLayout(line)
    foot.setLayout(lines)
    return foot


def needed_height(part: QWidget, width: int) -> int:
    """Return the height that a part needs in this width."""
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()


def open_sheets(page: QWidget) -> list[Sheet]:
    """Return the open sheets over a page, topmost last."""
    found = page.findChildren(Sheet, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [sheet for sheet in found if sheet.isVisible()]


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
