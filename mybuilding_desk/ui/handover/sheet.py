"""Window in which a user hands over the shift: the figures fill themselves, the user adds notes."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from mybuilding_desk.domain.records.handover import Handover, HandoverDraft
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel
from mybuilding_desk.ui.base.layouts import column, rule
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.content import HandoverContent
from mybuilding_desk.ui.handover.notes import NotesEditor
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_HANDOVER

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_FIRST_ITEMS: Final = 3
"""Items that are shown at once: the notes below stay visible."""
Starts = Sequence[tuple[str, datetime]]
"""Starts of the shift to choose from, each as (text, time)."""


class KeySheet(Sheet):
    """Window with keys of its own, wherever the focus is in it: Ctrl Enter and Ctrl P.

    They are taken from the main window's `QWindow`, before a focused button takes Ctrl Enter for Enter. A plain Enter
    stores nothing: a scanner could send it.
    """

    _heard: QWindow | None = None
    """The window whose keys are taken while this one is open; Qt sends events even before the constructor."""

    def __init__(self, parent: QWidget, name: str, title: str, *, width: int) -> None:
        super().__init__(parent, name, title, width=width)
        self._keys: dict[str, Callable[[], object]] = {}
        self._size = (0, 0)
        """Height of the body that there is room for, and that it needs, in pixels."""
        self._reveal_focus = AfterNextPaint(self, self._show_focus)
        self._follows = True
        """Whether the focused field stays in view while the window fills or gets lower."""

    def open(self, focus: QWidget) -> None:  # type: ignore[override]
        """Show the sheet, and listen for its keys."""
        super().open(focus)
        self._heard = self.window().windowHandle()
        if self._heard is not None:
            self._heard.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no more."""
        super().hideEvent(event)
        heard, self._heard = self._heard, None
        if heard is not None:
            heard.removeEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Take the keys of the window before they are those of a command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and own_key(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run the action of a key of the window before a focused button takes it."""
        if watched is not self._heard:
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._is_on_top() and self._act(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Run the action of a key of the window that a popup passes on."""
        if self._act(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Run the action of a key, once while it is held down; return whether it has one."""
        act = self._keys.get(own_key(event))
        if act is not None and not event.isAutoRepeat():
            act()
        return act is not None

    def _show_focus(self) -> None:
        """Scroll the focused field into view, after the window became lower."""
        field = self.focusWidget()
        if field is not None:
            self.scroll_into_view(field)

    def _fit_into(self, room: int, *buttons: ActionButton) -> None:
        """Adapt to the height of the body and the width of the card."""
        size = room, self._scroll.body.sizeHint().height()
        if size != self._size:
            self._size = size
            if self._follows and self.isVisible():
                self._reveal_focus.start()
        self._fold_keys(*buttons)

    def _fold_keys(self, *buttons: ActionButton) -> None:
        """Hide the key caps of the buttons if they leave no room for their texts."""
        room = self.card.width() - 2 * (SPACE[6] + 1) - SPACE[3] * (len(buttons) - 1)
        shown = [one for one in buttons if not one.isHidden()]
        fits = sum(one.whole_width() for one in shown) <= room
        for one in shown:
            one.show_key(fits)

    def _is_on_top(self) -> bool:
        return self.isVisible() and self.isAncestorOf(self.window().focusWidget() or self)

    def reveal_row(self, part: QWidget, area: QRect) -> None:
        """Scroll an area of a part of the body into view."""
        inside = QRect(part.mapTo(self._scroll.body, area.topLeft()), area.size())
        for corner in (inside.bottomLeft(), inside.topLeft()):
            self._scroll.ensureVisible(corner.x(), corner.y(), 0, SPACE[3])


class HandoverSheet(KeySheet):
    """The hand-over as the user writes it. What is typed is emitted at once, so that it is kept."""

    drafted = Signal()
    ticked = Signal(str, bool)
    start_chosen = Signal(object)
    """A `datetime`."""
    save_wanted = Signal()
    file_wanted = Signal()
    """A PDF is wanted."""
    print_wanted = Signal()
    copy_wanted = Signal()
    list_wanted = Signal(str)
    queue_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "handover_sheet", text.title(), width=SHEET_HANDOVER)
        self._building = ElidedLabel("muted")
        self.starts = QPushButton(self.tr("Change start"))
        self.starts.setObjectName("handover_start")
        self.starts.setProperty("look", "setting")
        self.starts.setAccessibleName(self.starts.text())
        self.starts.setAutoDefault(True)
        self.starts.clicked.connect(self._open_starts)
        self._menu: Starts = ()
        self.content, self.notes = HandoverContent(self.starts, least=_FIRST_ITEMS), NotesEditor()
        self.problem = Banner("handover_problem")
        self.cancel = ActionButton("close_handover", self.tr("Cancel"), shown=str(catalog.ESC))
        self.print_out, self.copy = print_button("print_handover"), copy_button("copy_handover")
        self.file = _plain(ActionButton("pdf_handover", self.tr("PDF…")))
        self.file.setToolTip(self.tr("Save as PDF…"))
        self.save = main_button("save_handover", self.tr("Save and switch user"))
        self.cancel.setAutoDefault(True)
        self._reveal_notes = AfterNextPaint(self, self._show_notes)
        self._connect()
        body = QWidget()
        body.setLayout(column(self.content, rule(), self.notes, space=SPACE[4]))
        buttons = self.cancel, self.file, self.print_out, self.copy, self.save
        self.set_content(body, about=self._building, notice=self.problem, buttons=buttons)

    def open_draft(self, building: str, draft: HandoverDraft) -> None:
        """Open the window with what the user has written so far; `show_handover` fills the rest."""
        self._building.setText(building)
        self.problem.hide()
        self.show_busy(False)
        self.content.begin()
        self.notes.show_draft(draft)
        self._follows = False  # the figures first: the field comes into view with the first key
        self.open(self.notes.field)
        self._scroll.verticalScrollBar().setValue(0)

    def show_handover(self, handover: Handover, last: str, starts: Starts) -> None:
        """Show the figures as of now; `last` says when the last hand-over was."""
        self._menu = starts
        self.content.show_handover(handover, handover.ended, last)

    def show_busy(self, busy: bool) -> None:
        """Let nothing else begin while the hand-over is stored."""
        self.save.setEnabled(not busy)

    def tell(self, tone: Tone, words: str) -> None:
        """Say in the window what became of an action; a toast would be below it."""
        self.show_busy(False)
        self.problem.show_message(tone, words)

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always, as everything typed is kept."""
        return True

    def focusNextPrevChild(self, next_one: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab brings its field into view, and keeps it there."""
        self._follows = True
        return super().focusNextPrevChild(next_one)

    def _make_room(self, room: int) -> None:
        self.content.items.limit(room)
        buttons = self.cancel, self.file, self.print_out, self.copy, self.save
        width = sum(one.bare_width() for one in buttons) + SPACE[3] * (len(buttons) - 1) + 2 * (SPACE[6] + 1)
        self.file.setVisible(width <= self.card.width())
        self._fit_into(room, *buttons)

    def _connect(self) -> None:
        self.notes.changed.connect(self.drafted)
        self.notes.changed.connect(self._reveal_notes.start)
        self.content.ticked.connect(self.ticked)
        self.content.opened.connect(self.list_wanted)
        self.content.queue_wanted.connect(self.queue_wanted)
        self.content.row_reached.connect(lambda area: self.reveal_row(self.content.items, area))
        for button, wanted in (
            (self.file, self.file_wanted), (self.print_out, self.print_wanted),
            (self.copy, self.copy_wanted), (self.save, self.save_wanted),
        ):  # fmt: skip
            button.clicked.connect(wanted)
        self.cancel.clicked.connect(self.dismiss)
        self._keys = {"save": self.save.click, "print": self.print_out.click}

    def _show_notes(self) -> None:
        """Scroll what is written into view, with the buttons below it if there is room."""
        self._follows = True
        self.scroll_into_view(self.notes.add, self.focusWidget() or self.notes.field)

    def _open_starts(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("handover_starts")
        for words, when in self._menu:
            menu.addAction(words).triggered.connect(lambda _=False, when=when: self.start_chosen.emit(when))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.starts.mapToGlobal(QPoint(0, self.starts.height())))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])


def main_button(name: str, words: str) -> ActionButton:
    """Return the button that Ctrl Enter presses, and no other key: a scanner could send Enter or Space."""
    keys = catalog.HAND_OVER
    button = ActionButton(name, words, style="main", shown=str(keys), caps=keys.cap_names)
    button.setAutoDefault(False)
    return button


def print_button(name: str) -> ActionButton:
    """Return the button that Ctrl P presses."""
    keys = catalog.PRINT_LABEL
    words = QCoreApplication.translate("handover", "Print")
    return _plain(ActionButton(name, words, shown=str(keys), caps=keys.cap_names))


def copy_button(name: str) -> ActionButton:
    """Return the button that copies a hand-over as text."""
    return _plain(ActionButton(name, QCoreApplication.translate("handover", "Copy")))


def _plain(button: ActionButton) -> ActionButton:
    button.setAutoDefault(True)  # Enter presses it, as everywhere
    return button


def own_key(event: QKeyEvent) -> str:
    """Return what a key of the window does, `""` for any other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != _CTRL:
        return ""
    return "save" if event.key() in _ENTER else "print" if event.key() == Qt.Key.Key_P else ""
