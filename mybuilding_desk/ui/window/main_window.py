"""The main window: its pages, and what they share.

Whatever the first paint does not need is imported and built after it.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.ui.access.sign_in import SignInCard
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text.error_messages import resume_sentence, sentence, sign_in_ended
from mybuilding_desk.ui.theme import icons, theme
from mybuilding_desk.ui.theme.metrics import MIN_WINDOW, PAGE_FOOT, SHEET_SIGN_IN
from mybuilding_desk.ui.window.fault_notice import FaultNotice
from mybuilding_desk.ui.window.idle import IdleWatch
from mybuilding_desk.ui.window.practice_band import PracticeBand
from mybuilding_desk.ui.window.title import WindowTitle
from mybuilding_desk.ui.window.view import WindowView

if TYPE_CHECKING:
    from mybuilding_desk.domain.models import User
    from mybuilding_desk.services.access.desk_lock import DeskLock
    from mybuilding_desk.services.access.session import Session
    from mybuilding_desk.services.workspace import Workspace
    from mybuilding_desk.ui.access.clerk_switch import ClerkSwitch
    from mybuilding_desk.ui.access.lock_card import LockCard
    from mybuilding_desk.ui.access.lock_screen import LockScreen
    from mybuilding_desk.ui.base.sheet import Sheet
    from mybuilding_desk.ui.main_page.page import MainPage
    from mybuilding_desk.ui.window.window_commands import WindowCommands
    from mybuilding_desk.ui.window.window_menus import WindowMenus


_MAX_PAINT_DELAY_MS: Final = 1_000
"""`painted` is emitted after this delay at the latest: a window that starts minimized is never painted."""

Words = Callable[[], str]
"""Provider of a translated text, called again when the language changes."""


class MainWindow(QMainWindow):
    """The window with the sign-in, main, and lock pages. It only calls the session and the desk lock."""

    closed = Signal(str)
    """Emitted when the window closes, with its geometry in base64."""
    painted = Signal()
    """Emitted once after the first paint, which ends the startup time that the user perceives."""
    support_wanted = Signal()
    """Request to copy the support information."""
    sign_out_wanted = Signal()
    practice_wanted = Signal()
    practice_exit_wanted = Signal()
    forget_wanted = Signal()
    """Request to erase all local data on this computer."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setMinimumSize(*MIN_WINDOW)
        self.is_painted = False
        QTimer.singleShot(_MAX_PAINT_DELAY_MS, self._tell_painted)
        self._pages = QStackedWidget()
        self._body = column(self._pages, space=0, margins=(0, 0, 0, theme.height(PAGE_FOOT)))
        body = QWidget()
        body.setLayout(self._body)
        self.setCentralWidget(body)
        self._band: PracticeBand | None = None
        self._footer: Words = str
        self._why_not_kept: Words = str
        self._known_password = ""
        self._card, self._sign_in_page = self._make_sign_in()
        self._session: Session | None = None
        self._asked: tuple[str, str, bool] | None = None
        """Sign-in (email, password, keep) that was submitted before `connect_to` provided a session."""
        self._sheet: Sheet | None = None
        self._sheet_card: SignInCard | None = None
        self.desk: MainPage | None = None
        self._workspace: Workspace | None = None
        self._lock: DeskLock | None = None
        self._change: ClerkSwitch | None = None
        self.title = WindowTitle(self, self._pages)
        self.view = WindowView(self, self.confirm)

    @cached_property
    def fault_notice(self) -> FaultNotice:
        """Notice for internal errors, shown above the current page; created on first use."""
        notice = FaultNotice(self)
        notice.copy_wanted.connect(self.support_wanted)
        return notice

    @cached_property
    def idle(self) -> IdleWatch:
        """Idle timer of the window; created on first use."""
        return IdleWatch(self)

    @cached_property
    def commands(self) -> "WindowCommands":
        """The commands of this window; those of the main page are bound when it is opened."""
        from mybuilding_desk.ui.window.window_commands import WindowCommands  # noqa: PLC0415 - after the first paint

        practice = self.practice_wanted.emit, self.practice_exit_wanted.emit
        return WindowCommands(self, self.view, self.title, self.support_wanted.emit, practice)

    @cached_property
    def menus(self) -> "WindowMenus":
        """The menus of this window; created after the first paint."""
        from mybuilding_desk.ui.window.window_menus import WindowMenus  # noqa: PLC0415 - after the first paint

        return WindowMenus(self, self.commands)

    def build_deferred(self) -> None:
        """Build what was deferred until after the first paint, and start observing language changes."""
        from mybuilding_desk.ui.access.page_foot import PageFoot  # noqa: PLC0415 - after the first paint

        self.setWindowIcon(icons.app_icon(is_practice=self._band is not None))
        self._card.build_deferred()
        self.menus  # noqa: B018 - creates the actions, too
        self.foot = PageFoot(self._pages, self._body, self.commands)
        self.installEventFilter(self)

    def mark_practice(self) -> None:
        """Show in the window, its title, and its icon that this is practice mode, from now on and on every page."""
        self._band = band = PracticeBand()
        band.exit_wanted.connect(self.practice_exit_wanted)
        self._body.insertWidget(0, band)
        self.title.is_practice = True
        self.title.show()
        if self.is_painted:
            self.setWindowIcon(icons.app_icon(is_practice=True))

    def show_page(self, page: QWidget) -> None:
        """Show this page, adding it to the stack if it is new."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit `closed` with the geometry. Unsynced entries stay in the outbox."""
        self.closed.emit(bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Announce the first paint, once it is on the screen."""
        super().paintEvent(event)
        if not self.is_painted:
            QTimer.singleShot(0, self._tell_painted)

    def _tell_painted(self) -> None:
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """Lock screen that covers the main page; created on first use."""
        from mybuilding_desk.ui.access.lock_screen import LockScreen  # noqa: PLC0415 - after the first paint

        return LockScreen(self._pages)

    def prepare_sign_in(self, footer: Words, email: str, password: str = "") -> None:
        """Prepare the sign-in card: prefill the known values. Its page shows the footer."""
        self._footer, self._known_password = footer, password
        self._card.prefill(email, password)

    def connect_to(self, session: "Session", lock: "DeskLock") -> None:
        """Use this session for signing in and this lock for locking, and run a sign-in that was submitted earlier."""
        self._session = session
        session.sign_in_needed.connect(self._explain)
        session.sign_in_failed.connect(self._show_failure_where_due)
        session.not_remembered.connect(self._show_not_remembered)
        session.token_died.connect(self.ask_for_password)
        self._join_lock(lock)
        if self._asked is not None:
            session.sign_in(*self._asked)
            self._asked = None

    def _join_lock(self, lock: "DeskLock") -> None:
        from mybuilding_desk.ui.access.clerk_switch import ClerkSwitch  # noqa: PLC0415 - after the first paint

        self._lock, self._change = lock, ClerkSwitch(self._pages, lock)
        self.lock_screen.use(self._footer, self._known_password)
        self.commands.join_lock(lock, self._change)
        self.idle.idle.connect(lock.lock)
        self.lock_screen.connect_to(lock)
        self.lock_screen.canceled.connect(self._cancel)
        self.lock_screen.change_wanted.connect(self._change.show)
        self.lock_screen.scan_ignored.connect(self._change.warn_of_scan)
        self._change.sign_in_wanted.connect(self._sign_in_another)
        self.lock_screen.abandoned.connect(lambda: self._card.clear_password())  # noqa: PLW0108 - it may be replaced
        lock.locked.connect(self._cover)

    def disable_remembering(self, why: Words) -> None:
        """Disable *keep me signed in* and show why."""
        self._why_not_kept = why
        self._card.set_keep_possible(False, why())

    def show_sign_in(self) -> None:
        """Show the sign-in page."""
        hint = self.tr("{key}: Switch user").format(key=catalog.SWITCH_USER)
        self._card.set_footer(self._footer(), hint if self._lock and self._lock.clerks else "")
        self._pages.setCurrentWidget(self._sign_in_page)
        self._card.focus_first()

    def _sign_in_another(self) -> None:
        self._card.reset()
        self._card.prefill("", self.lock_screen.known_password)
        self.show_sign_in()

    def open_desk(self, workspace: "Workspace") -> None:
        """Show the main page bound to this account's workspace."""
        self.resume_desk()
        if self.desk is None:
            self.desk = self._make_desk()
        self._workspace = workspace
        self._connect_settings()
        self.show_page(self.desk)
        self.desk.bind(workspace)
        self.title.observe(workspace)
        if self._band is not None:
            announcer.announce(self._band, self._band.text())

    def resume_desk(self) -> None:
        """Clear the passwords from the cards, lift the lock screen, and close the sign-in sheet."""
        self._card.reset()
        self.lock_screen.uncover()
        if self._sheet is not None and self._sheet_card is not None:
            self._sheet_card.reset()
            self._sheet.dismiss()

    def close_desk(self) -> None:
        """Unbind the main page from its account and show the sign-in page."""
        self.resume_desk()
        if self.desk is not None:
            self.desk.leave()
        self._workspace = None
        self.title.forget()
        self.show_sign_in()

    def show_error(self, error: DeskError, words: str = "") -> None:
        """Show an error on the main page, or on the sign-in card: there as `words`, if given."""
        if self.desk is not None and (self._pages.currentWidget() is self.desk or self.lock_screen.is_on):
            self.desk.show_error(error)
        else:
            self._card.reset()
            self._card.show_notice("bad", words or sentence(error))

    def confirm(self, words: str) -> None:
        """Confirm an action that has no other visible result."""
        if self.desk is not None and self._pages.currentWidget() is self.desk:
            self.desk.ui.toast.show_message(words)
        else:
            self.fault_notice.confirm(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rebuild every page on a language change; Qt sends the event once all translators are installed."""
        if watched is self and event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.title.show()
            if self._band is not None:
                self._band.show_words()
            self._renew_sign_in()
            self._renew_desk()
            if self._change is not None:
                self.lock_screen.rebuild()
                self._change.rebuild()
        return False

    def _renew_sign_in(self) -> None:
        before, page = self._card, self._sign_in_page
        self._card, self._sign_in_page = self._make_sign_in()
        if why := self._why_not_kept():
            self._card.set_keep_possible(False, why)
        self._card.restore_from(before)
        if self._pages.currentWidget() is page:
            self.show_sign_in()
        self._pages.removeWidget(page)
        page.deleteLater()

    def _renew_desk(self) -> None:
        before = self.desk
        if before is None:
            return
        asking = self._sheet is not None and self._sheet.isVisible()
        name = self.view.focused_name()
        self._sheet = self._sheet_card = None
        self.desk = self._make_desk()
        self._pages.addWidget(self.desk)
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(self.desk)
        if self.lock_screen.is_on:
            self.lock_screen.attach(self.desk)
        self.desk.restore_from(before)
        before.leave()
        self._pages.removeWidget(before)
        before.deleteLater()
        self.view.focus_named(name)
        if asking:
            self.ask_for_password()

    def _make_sign_in(self) -> tuple[SignInCard, Page]:
        card = SignInCard()
        page = Page("sign_in_page", card)
        self._pages.addWidget(page)
        self._join_card(card)
        return card, page

    def _make_desk(self) -> "MainPage":
        from mybuilding_desk.ui.main_page.page import MainPage  # noqa: PLC0415 - after the first paint
        from mybuilding_desk.ui.main_page.page_commands import PageCommands  # noqa: PLC0415 - after the first paint

        desk = self.title.desk = MainPage(self)
        self.commands.use_page(PageCommands(desk, self.commands))
        self.menus.use_page(desk.ui)
        desk.ui.status_bar.is_practice = self._band is not None
        desk.sign_out_wanted.connect(self.sign_out_wanted)
        desk.ui.shortcut_help.support_wanted.connect(self.support_wanted)
        desk.forget_wanted.connect(self.forget_wanted)
        desk.ui.settings_made.connect(self._connect_settings)
        desk.scan_router.scanner.scanned.connect(self.idle.note)
        desk.scan_router.scan_discarded.connect(self.lock_screen.warn_of_scan)
        self.lock_screen.covered.connect(desk.scan_router.cover)
        self.lock_screen.covered.connect(desk.palette_controller.forget)
        self.lock_screen.covered.connect(desk.handover.cover)
        return desk

    def _join_card(self, card: SignInCard) -> None:
        card.submitted.connect(self._submit)
        card.canceled.connect(self._cancel)

    def _connect_settings(self) -> None:
        sheet = self.desk.ui.settings.made if self.desk is not None else None
        if sheet is not None and self._lock is not None and self._workspace is not None:
            sheet.pin.bind(self._lock, self._workspace.user)
            sheet.forget.setHidden(bool(self._why_not_kept()))  # nothing is kept in practice mode

    def _cover(self, user: "User") -> None:
        if self.desk is not None:
            self.lock_screen.cover(self.desk, self._workspace, user)

    def _asking(self) -> "SignInCard | LockCard":
        if self._lock is not None and self.lock_screen.is_shown and self.lock_screen.card is not None:
            return self.lock_screen.card
        over = self._sheet is not None and self._sheet.isVisible()
        return self._sheet_card if over and self._sheet_card is not None else self._card

    def _submit(self, email: str, password: str, keep: bool) -> None:
        self._asking().show_progress()
        if self._session is not None:
            self._session.sign_in(email, password, keep)
        else:
            self._asked = email, password, keep

    def _cancel(self) -> None:
        self._asked = None
        if self._session is not None:
            self._session.cancel()
        self._asking().reset()

    def _explain(self, error: DeskError | None) -> None:
        if error is not None:
            self._card.show_notice("warn", resume_sentence(error))

    def _show_failure_where_due(self, error: DeskError) -> None:
        if self._lock is not None and self.lock_screen.is_shown:
            self.lock_screen.show_failure(error)
        elif self._asking().isVisible():  # otherwise the PIN settings asked for the password
            self._asking().show_failure(error)

    def _show_not_remembered(self, error: DeskError) -> None:
        if self.desk is not None:
            self.desk.show_error(error)

    def ask_for_password(self) -> None:
        """Ask for the password in a sheet over the main page, because the server no longer accepts the token."""
        from mybuilding_desk.ui.base.sheet import Sheet  # noqa: PLC0415 - after the first paint

        if self.desk is None or self._session is None or self._session.user is None or self.lock_screen.is_on:
            return
        if self._sheet is None:
            self._sheet = Sheet(
                self.desk, "sign_in_sheet", self.tr("Sign in again"), width=SHEET_SIGN_IN, closable=False
            )
            self._sheet_card = SignInCard(sheet=True)
            self._sheet.set_content(self._sheet_card)
            self._join_card(self._sheet_card)
        assert self._sheet_card is not None  # noqa: S101 - created with the sheet
        self._sheet_card.reset()
        self._sheet_card.prefill(self._session.user.email)
        self._sheet_card.show_notice("info", sign_in_ended())
        self._sheet.open(self._sheet_card)
        self._sheet_card.focus_password()
