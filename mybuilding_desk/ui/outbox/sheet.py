"""Sync queue window: the entries of this desk, the state of each in words, and the available actions."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outbox import text as outbox_text
from mybuilding_desk.ui.outbox.entry_list import TwoLineList, TwoLines
from mybuilding_desk.ui.text import entry_text, error_messages
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_LIST

_ROWS_SEEN: Final = 6
_LOOKS: Final = {
    "waiting": ("clock", "warn"),
    "sending": ("clock", "warn"),
    "in_doubt": ("search", "warn"),
    "refused": ("triangle-alert", "bad"),
    "held": ("circle-help", "info"),
    "done": ("check", "ok"),
    "dropped": ("x", "muted"),
}


class OutboxSheet(Sheet):
    """Window of the sync queue. Emits the actions the user chooses; `OutboxController` supplies the entries."""

    send_all_wanted = Signal()
    send_wanted = Signal(object)
    correct_wanted = Signal(object)
    arrived_wanted = Signal(object)
    """The user confirms that the server has the entry: do not send it again."""
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outbox_sheet", self.tr("Sync queue"), width=SHEET_LIST)
        self._subtitle = label("", "muted", wrap=True)
        self._subtitle.setObjectName("outbox_summary")
        accessible = self.tr("Changes made at this desk")
        self.entries = TwoLineList("outbox_entries", accessible, _ROWS_SEEN, self.tr("All changes are synced."))
        self.entries.currentItemChanged.connect(self._show_actions)
        self.entries.installEventFilter(self)
        self.banner = Banner("outbox_banner")
        self._make_buttons()
        self._lay_out()

    def show_entries(self, entries: list[OutboxEntry], offline: bool) -> None:
        """Show these entries in the given order; the selection stays on its entry."""
        now = datetime.now(UTC)
        self._subtitle.setText(outbox_text.summary(entries, offline))
        self.entries.show_rows([(entry.entry_id, _lines(entry, now), entry) for entry in entries])
        self._show_actions()

    def open_outbox(self) -> None:
        """Open the window with the focus in the list."""
        self.banner.hide()
        self.open(self.entries)

    def current(self) -> OutboxEntry | None:
        """Return the selected entry, `None` if the list is empty."""
        entry = self.entries.value()
        return entry if isinstance(entry, OutboxEntry) else None

    def show_message(self, words: str) -> None:
        """Show why an action failed."""
        self.banner.show_message("bad", words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Retry the selected entry by its key in the list."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers()
        if watched is self.entries and pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_R:
            self.press("send")
            return True
        return super().eventFilter(watched, event)

    def press(self, action: str) -> None:
        """Click the button of this action if it is available for the selected entry."""
        button = self._buttons[action]
        if button.isVisible():
            button.click()

    def _emit(self, wanted: SignalInstance) -> None:
        entry = self.current()
        if entry is not None:
            self.banner.hide()
            wanted.emit(entry)

    def _show_actions(self) -> None:
        entry = self.current()
        can = outbox_text.actions(entry) if entry is not None else frozenset()
        for action, button in self._buttons.items():
            button.setVisible(action in can)
        self.send.set_text(self.tr("Retry") if entry and entry.state == "refused" else self.tr("Sync now"))

    def _make_buttons(self) -> None:
        self.send = ActionButton("outbox_send", self.tr("Sync now"), command=catalog.RETRY)
        self.correct = ActionButton("outbox_correct", self.tr("Edit"), command=catalog.EDIT)
        self.arrived = ActionButton("outbox_arrived", self.tr("Already in MyBuilding"))
        self.discard = ActionButton("outbox_drop", self.tr("Remove"), command=catalog.REMOVE)
        self.send_all = ActionButton("outbox_send_all", self.tr("Sync all now"), style="main", command=catalog.SYNC_ALL)
        self.close_button = ActionButton("close_outbox", self.tr("Close"), shown=str(catalog.ESC))
        self._buttons = {"send": self.send, "correct": self.correct, "arrived": self.arrived, "drop": self.discard}
        self.send.clicked.connect(lambda: self._emit(self.send_wanted))
        self.correct.clicked.connect(lambda: self._emit(self.correct_wanted))
        self.arrived.clicked.connect(lambda: self._emit(self.arrived_wanted))
        self.discard.clicked.connect(lambda: self._emit(self.remove_wanted))
        self.send_all.clicked.connect(self.send_all_wanted)
        self.close_button.clicked.connect(self.dismiss)
        for button in (*self._buttons.values(), self.send_all, self.close_button):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        actions = row(self.send, self.correct, self.arrived, self.discard)
        actions.addStretch(1)
        body, lines = QWidget(), column(self.entries, space=SPACE[2])
        lines.addLayout(actions)
        body.setLayout(lines)
        buttons = self.close_button, self.send_all
        self.set_content(body, about=self._subtitle, notice=self.banner, buttons=buttons)


def _lines(entry: OutboxEntry, now: datetime) -> TwoLines:
    when = error_messages.clock(entry.created_at, now)
    return TwoLines(outbox_text.title(entry), entry_text.state(entry, now), when, *_LOOKS[entry.state])
