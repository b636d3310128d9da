"""Window of unidentified packages, to assign or remove them one by one."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from mybuilding_desk.domain.outbox import HELD_REASONS, OutboxEntry
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.outbox.entry_list import TwoLineList, TwoLines
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_LIST

_ROWS_SEEN: Final = 6
_ICONS: Final = {"not_listed": "user", "partial": "circle-help", "several": "users", "business": "building-2"}


class UnidentifiedSheet(Sheet):
    """Window of unidentified packages. Emits the actions the user chooses; its controller supplies the packages."""

    assign_wanted = Signal(object)
    """An `OutboxEntry` to assign to a recipient."""
    sort_wanted = Signal(object, str)
    """An `OutboxEntry`, and the new reason why it is unidentified."""
    remove_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "pile_sheet", self.tr("Unidentified packages"), width=SHEET_LIST)
        self._all: list[OutboxEntry] = []
        self._subtitle = label("", "muted", wrap=True)
        self._subtitle.setObjectName("pile_summary")
        empty = self.tr("No unidentified packages")
        self.entries = TwoLineList("pile_entries", self.tr("Unidentified packages"), _ROWS_SEEN, empty)
        self.entries.installEventFilter(self)
        self.entries.itemDoubleClicked.connect(lambda _: self._assign())
        self._group = QButtonGroup(self)
        self.tabs = {reason: self._tab(reason) for reason in (unidentified_text.ALL, *HELD_REASONS)}
        self.tabs[unidentified_text.ALL].setChecked(True)
        self._reason_keys = label(unidentified_text.reason_keys(HELD_REASONS), "caption")
        self.banner = Banner("pile_banner")
        self.assign = ActionButton("pile_assign", self.tr("Assign recipient"), style="main", shown=str(catalog.ENTER))
        self.discard = ActionButton("pile_drop", self.tr("Remove"), command=catalog.REMOVE)
        self.close_button = ActionButton("close_pile", self.tr("Close"), shown=str(catalog.ESC))
        self.assign.clicked.connect(self._assign)
        self.discard.clicked.connect(self.take_off)
        self.close_button.clicked.connect(self.dismiss)
        self._lay_out()

    def open_unidentified(self, entries: list[OutboxEntry]) -> None:
        """Open with these packages and focus the list; without packages, the *Close* button."""
        self.show_entries(entries)
        self.banner.hide()
        self.open(self.entries if self._all else self.close_button)

    def show_entries(self, entries: list[OutboxEntry]) -> None:
        """Show these packages in the given order, filtered by the selected tab."""
        self._all = entries
        self._show()

    def show_message(self, words: str) -> None:
        """Show why an action failed."""
        self.banner.show_message("bad", words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter, digits (reason), and left and right (tabs) in the list."""
        if watched is self.entries and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._assign()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif event.text() in _DIGITS:
            self._sort(HELD_REASONS[int(event.text()) - 1])
        else:
            return False
        return True

    def _step(self, way: int) -> None:
        tabs = [tab for tab in self.tabs.values() if not tab.isHidden()]
        tabs[(tabs.index(self._chosen()) + way) % len(tabs)].click()

    def _assign(self) -> None:
        entry = self.entries.value()
        if entry is not None:
            self.assign_wanted.emit(entry)

    def _sort(self, why: str) -> None:
        entry = self.entries.value()
        if entry is not None:
            self.banner.hide()
            self.sort_wanted.emit(entry, why)

    def take_off(self) -> None:
        """Remove the selected package."""
        entry = self.entries.value()
        if entry is not None:
            self.banner.hide()
            self.remove_wanted.emit(entry)
            self.entries.setFocus()

    def _chosen(self) -> CountTab:
        return next(tab for tab in self.tabs.values() if tab.isChecked())

    def _show(self) -> None:
        now = datetime.now(UTC)
        chosen = next(reason for reason, tab in self.tabs.items() if tab.isChecked())
        for reason, tab in self.tabs.items():
            count = sum(reason in (unidentified_text.ALL, entry.reason) for entry in self._all)
            tab.setText(
                f"{unidentified_text.tab_title(reason)} {error_messages.number(count)}"
                if count
                else unidentified_text.tab_title(reason)
            )
            tab.setAccessibleName(tab.text())
            tab.setVisible(bool(count) or (tab.isChecked() and bool(self._all)))
        shown = [entry for entry in self._all if chosen in (unidentified_text.ALL, entry.reason)]
        self.entries.show_rows([(entry.entry_id, _lines(entry, now), entry) for entry in shown])
        self._subtitle.setText(
            f"{unidentified_text.summary(len(self._all))} {unidentified_text.hint() if not self._all else ''}".strip()
        )
        for part in (self.assign, self.discard, self._reason_keys):
            part.setVisible(bool(shown))

    def _tab(self, reason: str) -> CountTab:
        tab = CountTab(f"pile_tab_{reason}", unidentified_text.tab_title(reason))
        tab.setAccessibleName(tab.text())
        tab.clicked.connect(self._show)
        self._group.addButton(tab)
        return tab

    def _lay_out(self) -> None:
        tabs = row(*self.tabs.values(), space=SPACE[1])
        tabs.addStretch()
        off = row(self._reason_keys, self.discard)
        off.setStretch(0, 1)
        body, lines = QWidget(), column(space=SPACE[2])
        lines.addLayout(tabs)
        lines.addWidget(self.entries)
        lines.addLayout(off)
        body.setLayout(lines)
        buttons = self.close_button, self.assign
        self.set_content(body, about=self._subtitle, notice=self.banner, buttons=buttons)
        set_tab_order(self.entries, *self.tabs.values(), self.discard, self.close_button, self.assign)


_DIGITS: Final = tuple(str(number) for number in range(1, len(HELD_REASONS) + 1))


def _lines(entry: OutboxEntry, now: datetime) -> TwoLines:
    icon = _ICONS.get(entry.reason, "circle-help")
    return TwoLines(
        unidentified_text.title(entry),
        unidentified_text.detail(entry),
        unidentified_text.age(entry, now),
        icon,
        "muted",
    )
