"""Window with a stored hand-over: the next user reads it, ticks what is done, and confirms it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.pin import MAX_DIGITS
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.pages import labeled
from mybuilding_desk.ui.base.password_field import PasswordField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.content import HandoverContent
from mybuilding_desk.ui.handover.notes import NoteRow
from mybuilding_desk.ui.handover.sheet import KeySheet, copy_button, main_button, print_button
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHEET_HANDOVER, UNIT_FIELD


class HandoverView(KeySheet):
    """The hand-over as it was stored. Users with a PIN confirm with it, others by Ctrl Enter or a click."""

    ticked = Signal(str, bool)
    note_ticked = Signal(int, bool)
    confirm_wanted = Signal(str)
    """The PIN as typed, `""` if none is asked for."""
    print_wanted = Signal()
    save_wanted = Signal()
    """A PDF is wanted."""
    copy_wanted = Signal()
    list_wanted = Signal(str)
    queue_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "handover_view", text.title(), width=SHEET_HANDOVER)
        self._building = ElidedLabel("muted")
        self.content = HandoverContent()
        self._note_rows = column(space=0)
        self._notes = QWidget()
        notes = column(label(self.tr("Notes"), "strong"), space=SPACE[1])
        notes.addLayout(self._note_rows)
        self._notes.setLayout(notes)
        self.pin = PasswordField("handover_pin", "show_handover_pin", self.tr("PIN"))
        self.pin.setMaxLength(MAX_DIGITS)
        self.pin.setFixedWidth(theme.px(UNIT_FIELD))
        self._problem = label("", "problem", wrap=True)
        self._problem.setObjectName("handover_pin_problem")
        self.close_button = ActionButton("close_handover_view", self.tr("Close"), shown=str(catalog.ESC))
        self.close_button.setAutoDefault(True)
        self.print_out, self.copy = print_button("print_handover_view"), copy_button("copy_handover_view")
        self.save = ActionButton("save_handover_view", self.tr("PDF…"))
        self.save.setToolTip(self.tr("Save as PDF…"))
        self.save.setAutoDefault(True)
        self.message = Banner("handover_message")
        self.confirm = main_button("confirm_handover", self.tr("Confirm"))
        self._asks_pin = self._confirms = False
        self._connect()
        body = QWidget()
        body.setLayout(column(self.content, self._notes, space=SPACE[4]))
        buttons = self.close_button, self.save, self.print_out, self.copy, self.confirm
        self.set_content(body, about=self._building, notice=self._make_pin(), buttons=buttons)

    def open_handover(self, building: str, handover: Handover, now: datetime, *, confirms: bool, has_pin: bool) -> None:
        """Open the window; `confirms`: the user takes over by it, with the PIN if the user `has_pin`."""
        self._building.setText(building)
        self._confirms, self._asks_pin = confirms, confirms and has_pin
        self.pin.forget()
        self.message.hide()
        self._show_problem("")
        self.show_busy(False)
        self.show_handover(handover, now)
        self.open(self.pin if self._asks_pin else self.content.items if handover.items else self.close_button)

    def show_handover(self, handover: Handover, now: datetime) -> None:
        """Show a hand-over, as of when it was made."""
        self.content.show_handover(handover, handover.ended, text.confirmed(handover, now))
        while (item := self._note_rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        stops: list[QWidget] = [self.content.more]
        for number, note in enumerate(handover.notes):
            line = NoteRow(note, written=False)
            stops += line.stops
            line.ticked.connect(lambda done, number=number: self.note_ticked.emit(number, done))
            self._note_rows.addWidget(line)
        set_tab_order(*stops, self.pin, self.pin.toggle, self.close_button, self.save, self.print_out, self.copy)
        self._notes.setVisible(bool(handover.notes))
        self.confirm.setVisible(self._confirms)
        self._pin_part.setVisible(self._asks_pin)

    def show_busy(self, busy: bool) -> None:
        """Ask for nothing else while the PIN is checked."""
        self.confirm.setEnabled(not busy)
        self.pin.setReadOnly(busy)

    def tell(self, tone: Tone, words: str) -> None:
        """Say in the window what became of an action; a toast would be below it."""
        self.message.show_message(tone, words)

    def show_wrong_pin(self, words: str, *, still: bool) -> None:
        """Say why the PIN was not taken; not `still`: it was removed, and the hand-over is confirmed without one."""
        self.show_busy(False)
        self.pin.forget()
        self._asks_pin = self._asks_pin and still
        self._pin_part.setVisible(self._asks_pin)
        self._show_problem(words)
        announcer.announce(self, words, at_once=True)
        (self.pin if self._asks_pin else self.confirm).setFocus(Qt.FocusReason.OtherFocusReason)

    def dismiss(self) -> None:
        """Close the window; a typed PIN does not stay."""
        self.pin.forget()
        super().dismiss()

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always, as it can be opened again."""
        return True

    def _make_room(self, room: int) -> None:
        self.content.items.limit(room)
        self._fit_into(room, self.close_button, self.save, self.print_out, self.copy, self.confirm)

    def _make_pin(self) -> QWidget:
        self._pin_part, whole = QWidget(), QWidget()
        field = labeled(self.tr("Your PIN, to confirm"), self.pin)
        line = row(space=SPACE[3])
        line.addLayout(field)
        line.addStretch()
        self._pin_part.setLayout(line)
        whole.setLayout(column(self.message, self._pin_part, self._problem, space=SPACE[1]))
        set_tab_order(self.pin, self.pin.toggle)
        return whole

    def _connect(self) -> None:
        self.content.ticked.connect(self.ticked)
        self.content.opened.connect(self.list_wanted)
        self.content.queue_wanted.connect(self.queue_wanted)
        self.content.row_reached.connect(lambda area: self.reveal_row(self.content.items, area))
        self.close_button.clicked.connect(self.dismiss)
        self.print_out.clicked.connect(self.print_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.confirm.clicked.connect(self._ask)
        self.pin.textEdited.connect(lambda _: self._show_problem(""))
        self._keys = {"save": self.confirm.click, "print": self.print_out.click}

    def _ask(self) -> None:
        if not self._confirms:
            return
        if self._asks_pin and not self.pin.text():
            self.show_wrong_pin(self.tr("Enter your PIN to confirm."), still=True)
            return
        self.show_busy(self._asks_pin)
        self.confirm_wanted.emit(self.pin.text() if self._asks_pin else "")

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self.pin.setAccessibleDescription(words)
