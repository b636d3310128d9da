"""The lock over the window: it covers the desk at once, and gives it back as it was. Who may open it is `desk.lock`."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolTip, QWidget
from shiboken6 import isValid

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import User
from mybuilding_desk.services.pins import PinResult
from mybuilding_desk.ui.access.lock_card import LockCard
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.text import package_text
from mybuilding_desk.ui.text.lock_text import pin_words

if TYPE_CHECKING:
    from mybuilding_desk.services.desk_lock import DeskLock
    from mybuilding_desk.services.workspace import Workspace
    from mybuilding_desk.ui.main_page.page import MainPage


class LockScreen(QObject):
    """A page beside the desk's, which stays as it is behind it: hidden, silent, and out of reach of every key."""

    cancelled = Signal()
    change_wanted = Signal()
    abandoned = Signal()
    """A password that was typed is for nobody who comes by."""
    scan_heard = Signal()
    """A scan came while another page than the lock stands before the desk."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._user: User | None = None
        self.known_password, self._footer = "", _nothing
        self._desk: MainPage | None = None
        self._workspace: Workspace | None = None
        self._before: QWidget | None = None
        self.card: LockCard | None = None
        self._page: Page | None = None
        self._lock: DeskLock | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._hold_focus)

    @property
    def is_on(self) -> bool:
        """Whether a desk is covered, by this page or by the way to another clerk."""
        return self._desk is not None

    @property
    def is_shown(self) -> bool:
        """Whether the window shows it."""
        return self.is_on and self._page is not None and self._pages.currentWidget() is self._page

    def cover(self, desk: "MainPage", workspace: "Workspace | None", user: User) -> None:
        """Hide this desk until `lift`; it is this clerk's."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        self._user = user
        if not self.is_on:
            self._before = self._pages.window().focusWidget()
            self._workspace = workspace
            self.guard(desk)
            if workspace is not None:
                workspace.shelf.shelf_changed.connect(self.look)
        self._show()

    def guard(self, desk: "MainPage") -> None:
        """This page is the desk by now (another language makes another one): it hears and says nothing."""
        self._desk = desk
        desk.cover(True)
        desk.scans.heard_covered.connect(self._tell_scan)
        announcer.mute(desk)

    def lift(self) -> None:
        """The desk as it was, its focus too."""
        desk, before = self._desk, self._before
        if desk is None:
            return
        self._leave()
        self._pages.setCurrentWidget(desk)
        if before is not None and isValid(before) and desk.isAncestorOf(before):
            before.setFocus()

    def join(self, lock: "DeskLock") -> None:
        """What is typed goes to this lock."""
        self._lock = lock
        lock.changed.connect(self._show_ways)
        lock.left_alone.connect(self._forget_typed)
        lock.pin_refused.connect(self._tell_pin)
        lock.pin_failed.connect(self._tell_keychain)

    def show_failure(self, error: DeskError) -> None:
        """The password did not open it."""
        if self.card is not None and self._lock is not None:
            self._show_ways()
            self.card.show_failure(error, has_pin=self._lock.has_pin)

    def drop(self) -> None:
        """The clerk of the desk below left: there is nothing to give back."""
        self._leave()

    def use(self, footer: Callable[[], str], password: str) -> None:
        """What stands below the card, and the password that is known in the practice building."""
        self._footer, self.known_password = footer, password

    def rebuild(self) -> None:
        """The same in another language."""
        before, page, shown = self.card, self._page, self.is_shown
        self.card = self._page = None
        if before is None or page is None:
            return
        if shown:
            self._show().restore_from(before)
        self._pages.removeWidget(page)
        page.deleteLater()

    def look(self) -> None:
        """How many deeds wait, by number alone."""
        if self.card is None:
            return
        waiting = ""
        if self._workspace is not None and self._workspace.user == self._user:
            shelf = self._workspace.shelf
            waiting = package_text.waiting_line(shelf.waiting_count(), shelf.refused_count())
        self.card.show_footer(self._footer(), waiting)

    def _show(self) -> LockCard:
        if self.card is None or self._page is None:
            self.card = LockCard()
            self._page = Page("lock_page", self.card)
            self._pages.addWidget(self._page)
            self.card.submitted.connect(self._ask)
            self.card.pin_submitted.connect(self._try_pin)
            self.card.cancelled.connect(self.cancelled)
            self.card.change_wanted.connect(self.change_wanted)
        if self._user is not None:
            known = self._lock is not None and self._lock.takes_pin
            self.card.show_user(self._user, "" if known else self.known_password)
            self._show_ways()
        self.look()
        self._pages.setCurrentWidget(self._page)
        self.card.focus_field()
        return self.card

    def _leave(self) -> None:
        if self._desk is not None:
            self._desk.cover(False)
            self._desk.scans.heard_covered.disconnect(self._tell_scan)
        if self._workspace is not None:
            self._workspace.shelf.shelf_changed.disconnect(self.look)
        announcer.mute(None)
        self._desk = self._workspace = self._before = self._user = None
        if self.card is not None:
            self.card.reset()

    def _ask(self, password: str) -> None:
        if self.card is not None:
            self.card.show_progress()
        if self._lock is not None:
            self._lock.try_password(password)

    def _try_pin(self, pin: str) -> None:
        if self._lock is not None:
            self._lock.try_pin(pin)

    def _forget_typed(self) -> None:
        if self.known_password:
            return
        if self.card is not None:
            self.card.forget()
        self.abandoned.emit()

    def _show_ways(self) -> None:
        if self.card is not None and self._lock is not None and self._user is not None:
            self.card.show_ways(pin=self._lock.takes_pin)

    def _tell_pin(self, pin_result: PinResult) -> None:
        if self.card is not None:
            self.card.show_wrong_pin(pin_words(pin_result), still=pin_result.says != "forgotten")

    def _tell_keychain(self, _error: DeskError) -> None:
        if self.card is not None:
            words = self.tr("The keychain of this PC does not open, so no PIN can be checked. Use your password.")
            self.card.show_wrong_pin(words, still=False)

    def _tell_scan(self) -> None:
        if self.is_shown and self.card is not None:
            self.card.tell_scan()
        else:
            self.scan_heard.emit()

    def _hold_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Nothing of the desk behind it ever has the keys."""
        if self._desk is None or not _is_within(self._desk, now):
            return
        if self.is_shown and self.card is not None:
            self.card.focus_field()
        elif old is not None and isValid(old) and old.isVisible():
            old.setFocus()


def _nothing() -> str:
    return ""


def _is_within(whole: QWidget, part: QWidget | None) -> bool:
    return part is not None and whole.isAncestorOf(part)
