"""For every command, where it is run and what a user sees change."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.ui.commands import catalog as c
from mybuilding_desk.ui.commands.command import Command
from tests.e2e.hands import RIVERSIDE, Hands
from tests.support.paper import Paper
from tests.support.server import PracticeServer

_NUMBERS: Final = count(309471205900)


class Place:
    """A signed-in user who has 20 seconds to undo, and what the test needs to observe."""

    def __init__(self, hands: Hands, server: PracticeServer, paper: Paper) -> None:
        self.hands, self.server, self.paper = hands, server, paper
        self.pages: list[str] = []
        """Addresses that the browser was asked to open."""
        self.mails: list[str] = []
        """Mails that the mail program was asked to open."""
        self.closes = 0
        self.before: object = None

    def log(self, unit: str) -> None:
        """Scan another package and log it; an unknown unit needs a second Enter, and the server rejects it."""
        self.hands.scan(f"TBA{next(_NUMBERS)}")
        self.hands.type(unit)
        self.hands.press("Return")

    def reject(self) -> None:
        """Log a package that the server rejects, and select it."""
        self.hands.app.preferences.change(grace_seconds=0)
        self.log("zz99")
        self.hands.press("Return")
        self.hands.until(lambda: self.hands.store.refused_count() and self.hands.desk.is_quiet)
        self.hands.go_to_list("Home")

    def leave(self) -> None:
        """Close what is open and go back to the pending packages of the first community."""
        hands = self.hands
        QApplication.processEvents()
        hands.window.activateWindow()
        hands.press("Escape", "Escape", "Escape")
        if hands.sees("lock_password"):
            hands.type(PRACTICE_PASSWORD)
            hands.press("Return")
            hands.until(lambda: not hands.sees("lock_password"))
        hands.end_batch()
        hands.app.preferences.change(grace_seconds=20, theme="system", text_size="100")
        QGuiApplication.clipboard().clear()
        if hands.store.community_id != RIVERSIDE:
            hands.store.choose(RIVERSIDE)
        hands.press("Ctrl+1", "Ctrl+L")


def _nothing(_place: Place) -> None:
    """Start where `Place.leave` ends: in the empty scan bar."""


def _in_list(place: Place) -> None:
    place.hands.go_to_list("Home")


def _in_overdue(place: Place) -> None:
    """Select an overdue package of a resident with an email."""
    place.mails.clear()
    place.hands.app.preferences.change(final_notice_days=0, return_days=0)
    place.hands.press("Ctrl+2")
    place.hands.go_to_list("Home")
    reminders = place.hands.desk.overdue.reminders
    while not reminders.by_email():
        place.hands.press("Down")


def _in_history(place: Place) -> None:
    place.hands.press("Ctrl+4")
    place.hands.go_to_list("Home")


@dataclass(frozen=True)
class Observation:
    """`seen` returns what changes; `prepare` leads there; `restore` makes the next way start from the same state."""

    seen: Callable[[Place], object]
    prepare: Callable[[Place], object] = _nothing
    restore: Callable[[Place], object] = _nothing
    ways: frozenset[str] = field(default=frozenset({"key", "menu", "palette"}))


def _shows(name: str, prepare: Callable[[Place], object] = _nothing, **more: Any) -> Observation:
    return Observation(lambda place: place.hands.sees(name), prepare, **more)


def _focus(prepare: Callable[[Place], object] = _nothing) -> Observation:
    return Observation(lambda place: place.hands.focus(), prepare)


def _list(key: str) -> Observation:
    return Observation(lambda place: place.hands.desk.lists.shown, lambda place: place.hands.press(key))


def _clipboard(part: str) -> Observation:
    return Observation(lambda _place: part in QGuiApplication.clipboard().text(), _in_list)


def _setting(name: str, **start: str) -> Observation:
    def prepare(place: Place) -> None:
        place.hands.app.preferences.change(**start)

    return Observation(lambda place: getattr(place.hands.app.preferences.now, name), prepare)


def _reset_columns() -> Observation:
    def prepare(place: Place) -> None:
        table = place.hands.desk.ui.table
        table.horizontalHeader().moveSection(1, 3)

    def seen(place: Place) -> object:
        head = place.hands.desk.ui.table.horizontalHeader()
        return [head.logicalIndex(section) for section in range(head.count())]

    return Observation(seen, prepare)


def _in_queue(place: Place) -> None:
    place.reject()
    place.hands.press("Ctrl+Shift+S")


def _in_doubt_in_queue(place: Place) -> None:
    """The connection broke while the package was sent, so that it may have arrived."""
    workspace = place.hands.app.workspace
    assert workspace is not None
    place.log("12bz")
    entry = next(one for one in place.hands.store.entries() if one.state == "waiting")
    workspace._outbox.mark_sending(entry.entry_id)
    workspace._outbox.refuse(entry.entry_id, "unsure")
    place.hands.store.reload()
    place.hands.press("Ctrl+Shift+S", "Home")


def _waiting_in_queue(place: Place) -> None:
    place.log("12bz")
    place.hands.press("Ctrl+Shift+S")


def _unidentified(place: Place) -> None:
    place.hands.scan(f"TBA{next(_NUMBERS)}")
    place.hands.type("Smythe")


def _remembers(seen: Callable[[Place], object], prepare: Callable[[Place], object] = _nothing) -> Observation:
    """Observe only whether something is other than before."""

    def start(place: Place) -> None:
        prepare(place)
        place.before = seen(place)

    return Observation(lambda place: seen(place) != place.before, start)


class _StaysOpen(QObject):
    """Counts requests to close the window, and refuses them."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.hands.window)
        self._place = place
        place.closes = 0
        place.hands.window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QCloseEvent):
            event.ignore()
            self._place.closes += 1
            return True
        return False


def _quit() -> Observation:
    filters: list[_StaysOpen] = []

    def restore(place: Place) -> None:
        place.hands.window.removeEventFilter(filters.pop())

    return Observation(lambda place: place.closes, lambda place: filters.append(_StaysOpen(place)), restore)


def _practice() -> Observation:
    wishes: list[int] = []

    def prepare(place: Place) -> None:
        if not wishes:
            place.hands.window.practice_wanted.connect(lambda: wishes.append(1))
            wishes.append(0)

    return Observation(lambda _place: sum(wishes[1:]) % 2, prepare, lambda _place: wishes.append(1))


def _unprinted_label(place: Place) -> None:
    place.paper.reason = "offline"
    place.hands.app.preferences.change(label_when="every", label_printer="Zebra")
    place.log("12bz")
    place.hands.until(lambda: place.hands.sees("labels_count"))
    place.hands.app.preferences.change(label_when="off", label_printer="")


def _report(signal: str) -> Observation:
    """The key works while the report is on the screen; menu and palette open it first."""
    asked: list[str] = []

    def prepare(place: Place) -> None:
        place.hands.press("Ctrl+5")
        if signal not in asked:
            controller = place.hands.desk.reports.controller
            assert controller is not None
            getattr(controller, f"{signal}_wanted").connect(lambda: asked.append("again"))
            asked.append(signal)

    return Observation(lambda _place: asked.count("again") % 2, prepare, lambda _place: asked.append("again"))


def _prints(title: str) -> Observation:
    return _remembers(lambda place: sum(one.title == title for job in place.paper.documents for one in job))


def _outgoing(place: Place) -> None:
    """A package is to be picked up by a carrier."""
    outgoing = place.hands.app.workspace.storeroom.outgoing
    if not outgoing.waiting():
        place.hands.press("Ctrl+Shift+O")
        place.hands.type("2a")
        place.hands.press("Return")
        place.hands.press_until("Tab", "outgoing_carrier")
        place.hands.type("UPS")
        place.hands.press("Return")


def _selected(place: Place) -> int:
    return len(place.hands.desk.ui.table.selectionModel().selectedRows())


OBSERVATIONS: Final[dict[Command, Observation]] = {
    c.LOG_WITHOUT_NUMBER: Observation(lambda place: place.hands.desk.scan_controller.busy),
    c.LOCK: _shows("lock_password"),
    c.SWITCH_USER: _shows("change_card"),
    c.HANDOVER: _shows("handover_sheet"),
    c.HANDOVERS: _shows("handovers_sheet"),
    c.SIGN_OUT: Observation(
        lambda place: place.hands.app.workspace is not None,
        restore=lambda place: (place.hands.find("email").clear(), place.hands.sign_in()),
    ),
    c.SETTINGS: _shows("settings_sheet"),
    c.QUIT: _quit(),
    c.UNDO: Observation(lambda place: place.hands.store.waiting_count(), lambda place: place.log("12bz")),
    c.COPY_NUMBER: _clipboard("1Z"),
    c.COPY_ROW: _clipboard("\t"),
    c.SELECT_ALL: Observation(lambda place: _selected(place) > 1, _in_list),
    c.SEARCH: _focus(),
    c.SCAN_BAR: _focus(_in_list),
    c.NEXT_PANE: _focus(),
    c.PREVIOUS_PANE: _focus(),
    c.PENDING: _list("Ctrl+4"),
    c.OVERDUE: _list("Ctrl+1"),
    c.UNIDENTIFIED: _list("Ctrl+1"),
    c.HISTORY: _list("Ctrl+1"),
    c.REPORTS: _list("Ctrl+1"),
    c.DAILY_LOG: _shows("daily_log_sheet"),
    c.EXPORT_REPORT: _report("export"),
    c.PRINT_REPORT: _report("print"),
    c.PRINT_OVERDUE: _prints("Overdue packages"),
    c.PREVIOUS_COMMUNITY: Observation(lambda place: place.hands.store.community_id),
    c.NEXT_COMMUNITY: Observation(lambda place: place.hands.store.community_id),
    c.PRIVACY: Observation(
        lambda place: place.hands.desk.privacy.is_on, restore=lambda place: place.hands.desk.privacy.press()
    ),
    c.ZOOM_IN: _setting("text_size", text_size="115"),
    c.ZOOM_OUT: _setting("text_size", text_size="130"),
    c.ZOOM_RESET: _setting("text_size", text_size="130"),
    c.THEME_LIGHT: _setting("theme", theme="dark"),
    c.THEME_DARK: _setting("theme", theme="light"),
    c.RESET_COLUMNS: _reset_columns(),
    c.FULL_SCREEN: Observation(
        lambda place: place.hands.window.isFullScreen(), restore=lambda place: place.hands.window.showNormal()
    ),
    c.MENU_BAR: _shows("menu_bar", ways=frozenset({"key", "palette"})),
    c.RELEASE: _shows("release_sheet", _in_list),
    c.EDIT: Observation(lambda place: place.hands.find("scan_line").text(), lambda place: place.log("12bz")),
    c.MARK_UNIDENTIFIED: _remembers(lambda place: len(place.hands.store.unidentified()), _unidentified),
    c.ACTIVITY: _shows("story_sheet", _in_list),
    c.PROOF: _shows("proof_sheet", _in_history),
    c.PRINT_LABEL: _shows("printer_sheet", _in_list),
    c.REMIND: Observation(lambda place: len(place.mails), _in_overdue),
    c.FINAL_NOTICE: Observation(lambda place: len(place.mails), _in_overdue),
    c.HOLD: _shows("hold_sheet", _in_list),
    c.MOVE: _shows("move_sheet", _in_list),
    c.ADD_INSTRUCTION: _shows("instruction_sheet", _in_list),
    c.INSTRUCTIONS: _shows("instructions_sheet"),
    c.RETURN_TO_SENDER: _shows("return_sheet", _in_list),
    c.OUTGOING: _list("Ctrl+1"),
    c.ADD_OUTGOING: _shows("outgoing_add_sheet"),
    c.OUTGOING_PICKUP: _shows("outgoing_pickup_sheet", _outgoing),
    c.UNPRINTED_LABELS: _shows("label_sheet", _unprinted_label),
    c.PRINT_NUMBERS: _remembers(
        lambda place: place.hands.desk.ui.toast.text(), lambda place: place.hands.desk.ui.toast.hide()
    ),
    c.TRACK: Observation(
        lambda place: len(place.pages), lambda place: (place.pages.clear(), place.hands.go_to_list("Home"))
    ),
    c.RETRY: _remembers(lambda place: sum(path.endswith("packages/add") for path in place.server.paths()), _in_queue),
    c.CONFIRM: _remembers(lambda place: place.hands.store.refused_count(), _in_doubt_in_queue),
    c.REMOVE: _remembers(lambda place: place.hands.store.refused_count(), lambda place: place.reject()),
    c.PALETTE: _shows("palette", ways=frozenset({"key", "menu"})),
    c.BATCH: _shows("drop_bar"),
    c.AUDIT: _shows("audit_view", restore=lambda place: place.hands.press("Escape")),
    c.SYNC_QUEUE: _shows("outbox_sheet"),
    c.SYNC_ALL: Observation(lambda place: place.hands.store.waiting_count(), _waiting_in_queue),
    c.REFRESH: _remembers(lambda place: place.hands.refresher.checked_at),
    c.SHORTCUTS: _shows("key_sheet"),
    c.SUPPORT: Observation(lambda _place: len(QGuiApplication.clipboard().text()) > 500),
    c.PRACTICE: _practice(),
    c.ABOUT: _shows("about"),
}
