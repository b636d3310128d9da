"""The lock screen: covers the main page and restores it unchanged. `services.access.desk_lock` says who unlocks it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolTip, QWidget
from shiboken6 import isValid

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import User
from mybuilding_desk.services.access.pins import PinResult
from mybuilding_desk.ui.access.lock_card import LockCard
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.text import package_text
from mybuilding_desk.ui.text.lock_text import pin_words

if TYPE_CHECKING:
    from mybuilding_desk.services.access.desk_lock import DeskLock
    from mybuilding_desk.services.workspace import Workspace


class LockScreen(QObject):
    """Page shown instead of the main page, which keeps its state but is hidden, muted, and unreachable by keyboard."""

    canceled = Signal()
    change_wanted = Signal()
    abandoned = Signal()
    """Emitted when an unlock attempt is abandoned: clear the typed password."""
    covered = Signal(bool)
    """Whether the main page is covered: a covered page ignores scans."""
    scan_ignored = Signal()
    """Emitted for a scan while the main page is covered by a page other than the lock page."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        self._user: User | None = None
        self.known_password, self._footer = "", _nothing
        self._desk: QWidget | None = None
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
        """Whether the main page is covered, by this page or while switching users."""
        return self._desk is not None

    @property
    def is_shown(self) -> bool:
        """Whether the lock page is the current page of the window."""
        return self.is_on and self._page is not None and self._pages.currentWidget() is self._page

    def cover(self, desk: QWidget, workspace: "Workspace | None", user: User) -> None:
        """Cover this main page, which belongs to `user`, until `uncover`."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        self._user = user
        if not self.is_on:
            self._workspace = workspace
            self.attach(desk)
            self._before = self._pages.window().focusWidget()  # now that what does not survive the lock is closed
            if workspace is not None:
                workspace.store.packages_changed.connect(self.refresh)
        self._show()

    def attach(self, desk: QWidget) -> None:
        """Cover and mute this page as the current main page; a language change replaces the previous one."""
        self._desk = desk
        announcer.mute(desk)
        self.covered.emit(True)

    def uncover(self) -> None:
        """Show the main page again and restore its focus."""
        desk, before = self._desk, self._before
        if desk is None:
            return
        self._leave()
        self._pages.setCurrentWidget(desk)
        if before is not None and isValid(before) and desk.isAncestorOf(before):
            before.setFocus()

    def connect_to(self, lock: "DeskLock") -> None:
        """Use this lock to check passwords and PINs, and follow its signals."""
        self._lock = lock
        lock.changed.connect(self._show_ways)
        lock.attempt_abandoned.connect(self._forget_typed)
        lock.pin_refused.connect(self._show_pin_failure)
        lock.pin_failed.connect(self._show_keychain_failure)

    def show_failure(self, error: DeskError) -> None:
        """Show why the password did not unlock the desk."""
        if self.card is not None and self._lock is not None:
            self._show_ways()
            self.card.show_failure(error, has_pin=self._lock.has_pin)

    def warn_of_scan(self) -> None:
        """Warn that the covered page ignored a scan, or emit `scan_ignored` if another page than this one covers it."""
        if self.is_shown and self.card is not None:
            self.card.warn_of_scan()
        else:
            self.scan_ignored.emit()

    def detach(self) -> None:
        """Uncover without showing the main page, because its user has left."""
        self._leave()

    def use(self, footer: Callable[[], str], password: str) -> None:
        """Set the provider of the footer text, and the password to prefill (known only in practice mode)."""
        self._footer, self.known_password = footer, password

    def rebuild(self) -> None:
        """Rebuild the lock page after a language change, keeping what was typed."""
        before, page, shown = self.card, self._page, self.is_shown
        self.card = self._page = None
        if before is None or page is None:
            return
        if shown:
            self._show().restore_from(before)
        self._pages.removeWidget(page)
        page.deleteLater()

    def refresh(self) -> None:
        """Refresh the footer, with the number of queued entries if the workspace belongs to the locked user.

        Nothing is synced in practice mode, the only one with a known password.
        """
        if self.card is None:
            return
        waiting = ""
        if self._workspace is not None and self._workspace.user == self._user and not self.known_password:
            store = self._workspace.store
            waiting = package_text.queue_text(store.waiting_count(), store.refused_count())
        self.card.show_footer(self._footer(), waiting)

    def _show(self) -> LockCard:
        if self.card is None or self._page is None:
            self.card = LockCard()
            self._page = Page("lock_page", self.card)
            self._pages.addWidget(self._page)
            self.card.submitted.connect(self._ask)
            self.card.pin_submitted.connect(self._try_pin)
            self.card.canceled.connect(self.canceled)
            self.card.change_wanted.connect(self.change_wanted)
        if self._user is not None:
            known = self._lock is not None and self._lock.takes_pin
            self.card.show_user(self._user, "" if known else self.known_password)
            self._show_ways()
        self.refresh()
        self._pages.setCurrentWidget(self._page)
        self.card.focus_field()
        return self.card

    def _leave(self) -> None:
        if self._workspace is not None:
            self._workspace.store.packages_changed.disconnect(self.refresh)
        announcer.mute(None)
        self.covered.emit(False)
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
            self.card.show_methods(pin=self._lock.takes_pin)

    def _show_pin_failure(self, pin_result: PinResult) -> None:
        if self.card is not None:
            self.card.show_wrong_pin(pin_words(pin_result), still=pin_result.outcome != "forgotten")

    def _show_keychain_failure(self, _error: DeskError) -> None:
        if self.card is not None:
            words = self.tr(
                "This computer’s secure storage can’t be opened, so your PIN can’t be checked. Use your password "
                "instead."
            )
            self.card.show_wrong_pin(words, still=False)

    def _hold_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Move the focus back when a widget of the covered main page receives it."""
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
