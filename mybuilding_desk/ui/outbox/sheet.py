"""Sync queue window: the changes of this desk, the state of each in words, and the available actions."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, icon_button, label
from mybuilding_desk.ui.base.layouts import around, row
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.menus import KeyMenu
from mybuilding_desk.ui.outbox import text as outbox_text
from mybuilding_desk.ui.outbox.queue_list import QueueList
from mybuilding_desk.ui.outbox.queue_row import queue_rows
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHEET_LIST

_MORE: Final = ("arrived", "label", "drop")
"""The actions in the menu of the selected row."""


class OutboxSheet(Sheet):
    """Window of the sync queue. Emits the actions the user chooses; `OutboxController` supplies the entries.

    The signals of a row carry all of its entries: the releases of one pickup are one row.
    """

    send_all_wanted = Signal()
    send_wanted = Signal(tuple)
    correct_wanted = Signal(tuple)
    arrived_wanted = Signal(tuple)
    """The user confirms that the server has the entries: do not send them again."""
    remove_wanted = Signal(tuple)
    label_wanted = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outbox_sheet", self.tr("Sync queue"), width=SHEET_LIST)
        self._can: frozenset[str] = frozenset()
        self._wanted: dict[str, SignalInstance] = {
            "send": self.send_wanted,
            "correct": self.correct_wanted,
            "arrived": self.arrived_wanted,
            "drop": self.remove_wanted,
            "label": self.label_wanted,
        }
        self.chips = {tone: label("", "chip") for tone in ("bad", "warn", "info", "ok")}
        for tone, chip in self.chips.items():
            chip.setObjectName(f"outbox_{tone}")
            chip.setProperty("tone", tone)
            chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.banner = Banner("outbox_banner")
        self._make_buttons()
        accessible = self.tr("Changes made at this desk")
        self.entries = QueueList("outbox_entries", accessible, self._actions, self.tr("All changes are synced."))
        self.entries.currentItemChanged.connect(self._show_actions)
        self.entries.installEventFilter(self)
        self._hint = label("", "caption", wrap=True)
        self._hint.setObjectName("outbox_hint")
        body = QWidget()
        body.setLayout(row(self.entries, space=0))
        buttons = self.close_button, self._hint, self.send_all
        self.set_content(body, chips=tuple(self.chips.values()), notice=self.banner, buttons=buttons, margins=around(0))

    def show_entries(self, entries: list[OutboxEntry], offline: bool) -> None:
        """Show these entries in the given order; the selection stays on its entry."""
        for tone, words in outbox_text.counts(entries).items():
            self.chips[tone].setText(words)
            self.chips[tone].setVisible(bool(words))
        self.entries.show_rows(queue_rows(entries, datetime.now(UTC)))
        sent, undoable = outbox_text.unsent(entries)
        self._hint.setText(outbox_text.hint(undoable, offline=offline and bool(sent)))
        self.send_all.setEnabled(bool(sent))
        self._show_actions()

    def open_outbox(self) -> None:
        """Open the window with the focus in the list."""
        self.banner.hide()
        self.open(self.entries)

    def show_message(self, words: str) -> None:
        """Show why an action failed."""
        self.banner.show_message("bad", words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Retry the selected change by its key in the list."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers()
        if watched is self.entries and pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_R:
            self.press("send")
            return True
        return super().eventFilter(watched, event)

    def can(self, action: str) -> bool:
        """Return whether this action is available for the selected change."""
        return action in self._can

    def press(self, action: str) -> None:
        """Do this with the selected change if it is available: `send`, `correct`, `arrived`, or `drop`."""
        if action in self._can:
            self.banner.hide()
            self.entries.setFocus()  # before the pressed button may disappear
            self._wanted[action].emit(self.entries.values())

    def _make_room(self, room: int) -> None:
        """Limit the list; in a narrow window, the keys of the row's buttons yield to its tracking number."""
        for button in (self.send, self.correct):
            button.show_key(self.card.width() >= theme.px(SHEET_LIST))
        self.entries.limit(room)

    def _show_actions(self) -> None:
        entries = self.entries.values()
        self._can = outbox_text.actions(entries[0]) if entries else frozenset()
        if len(entries) > 1:
            self._can -= {"correct"}
        refused = bool(entries) and entries[0].state == "refused"
        self.send.set_text(self.tr("Retry") if refused else self.tr("Sync now"))
        self.send.setVisible("send" in self._can)
        self.correct.setVisible("correct" in self._can)
        self.more.setVisible(any(action in self._can for action in _MORE))
        self.entries.place_actions()

    def _open_more(self) -> None:
        menu = KeyMenu(self)
        menu.setObjectName("outbox_menu")
        titles = {
            "arrived": self.tr("Already in MyBuilding"),
            "label": catalog.PRINT_LABEL.name,
            "drop": self.tr("Remove"),
        }
        keys = {"drop": catalog.REMOVE.cap_names, "label": catalog.PRINT_LABEL.cap_names}
        for action in _MORE:
            if action in self._can:
                entry = menu.addAction(titles[action])
                entry.setData(keys.get(action, []))
                entry.triggered.connect(lambda _=False, action=action: self.press(action))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _make_buttons(self) -> None:
        self.send = ActionButton("outbox_send", self.tr("Sync now"), style="in-row", command=catalog.RETRY)
        self.correct = ActionButton("outbox_correct", self.tr("Edit"), style="in-row", command=catalog.EDIT)
        self.more = icon_button("outbox_more", "ellipsis", self.tr("More actions"), self._open_more)
        self.more.setProperty("look", "in-row")
        self.send.clicked.connect(lambda: self.press("send"))
        self.correct.clicked.connect(lambda: self.press("correct"))
        self._actions = QWidget()
        self._actions.setLayout(row(self.send, self.correct, self.more, space=SPACE[2]))
        self.send_all = ActionButton("outbox_send_all", self.tr("Sync all now"), style="main", command=catalog.SYNC_ALL)
        self.close_button = ActionButton("close_outbox", self.tr("Close"), shown=str(catalog.ESC))
        self.send_all.clicked.connect(self.send_all_wanted)
        self.close_button.clicked.connect(self.dismiss)
        for button in (self.send, self.correct, self.more, self.send_all, self.close_button):
            button.setAutoDefault(True)
