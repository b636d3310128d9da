"""The one window: sign-in, welcome, set-up and the desk as its pages, and the sign-in as a sheet over the work."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from mybuilding_desk.errors import DeskError
from mybuilding_desk.ui import icons, keys, wording
from mybuilding_desk.ui.clerk_change import ClerkChange
from mybuilding_desk.ui.fault_notice import FaultNotice
from mybuilding_desk.ui.idle import IdleWatch
from mybuilding_desk.ui.lock_card import LockCard
from mybuilding_desk.ui.lock_screen import LockScreen
from mybuilding_desk.ui.pages import Page
from mybuilding_desk.ui.sign_in import SignInCard
from mybuilding_desk.ui.sizes import SHEET_SIGN_IN, SMALLEST_WINDOW

if TYPE_CHECKING:
    from mybuilding_desk.desk.lock import Lock
    from mybuilding_desk.desk.session import Session
    from mybuilding_desk.desk.workspace import Workspace
    from mybuilding_desk.domain.models import User
    from mybuilding_desk.ui.desk_page import DeskPage
    from mybuilding_desk.ui.sheet import Sheet

Words = Callable[[], str]
"""Words that are asked for anew when the language changes."""

_SMALLEST: Final = QSize(*SMALLEST_WINDOW)


class MainWindow(QMainWindow):
    """Shows one page at a time. It is told what to show, and asks the session alone."""

    closed = Signal(str)
    """The window went; its geometry in base64."""
    sign_out_wanted = Signal()
    forget_wanted = Signal()
    """Everything of this PC is to be forgotten."""
    support_wanted = Signal()
    """The support information is to be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("MyBuilding Desk"))
        self.setWindowIcon(icons.app_icon())
        self.setMinimumSize(_SMALLEST)
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self._footer: Words = str
        self._why_not_kept: Words = str
        self._card, self._sign_in_page = self._make_sign_in()
        self._session: Session | None = None
        self._sheet: Sheet | None = None
        self._sheet_card: SignInCard | None = None
        self.fault_notice = FaultNotice(self)
        self.fault_notice.copy_wanted.connect(self.support_wanted)
        QShortcut(QKeySequence(keys.SUPPORT.sequence), self).activated.connect(self.support_wanted)
        self.idle = IdleWatch(self)
        self.lock_screen = LockScreen(self._pages)
        self.desk: DeskPage | None = None
        self._workspace: Workspace | None = None
        self._lock: Lock | None = None
        self._change: ClerkChange | None = None

    def show_page(self, page: QWidget) -> None:
        """Show a page that somebody else made."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    # Signing in

    def join(self, session: "Session", footer: Words, email: str, password: str = "") -> None:
        """Sign in by this session from now on; the card is filled in as far as it is known."""
        self._session, self._footer = session, footer
        self._card.prefill(email, password)
        self._card.set_footer(footer())
        self.lock_screen.use(footer, password)
        session.sign_in_needed.connect(self._explain)
        session.sign_in_failed.connect(self._tell_failure)
        session.not_remembered.connect(self._tell_not_remembered)
        session.token_died.connect(self.ask_over)

    def join_lock(self, lock: "Lock") -> None:
        """Cover the desk when this lock says so."""
        self._lock, self._change = lock, ClerkChange(self._pages, lock)
        for wanted in (QShortcut(QKeySequence(keys.LOCK.sequence), self).activated, self.idle.idle):
            wanted.connect(lock.lock)
        self.lock_screen.join(lock)
        self.lock_screen.cancelled.connect(self._cancel)
        self.lock_screen.change_wanted.connect(self._change.show)
        self.lock_screen.scan_heard.connect(self._change.tell_scan)
        self._change.sign_in_wanted.connect(self._sign_in_another)
        self.lock_screen.abandoned.connect(lambda: self._card.clear_password())  # noqa: PLW0108 - there may be another
        lock.locked.connect(self._cover)

    def remember_nothing(self, why: Words) -> None:
        """This session cannot be kept, and says why."""
        self._why_not_kept = why
        self._card.set_keep_possible(False, why())

    def show_sign_in(self) -> None:
        """The sign-in as a page of its own."""
        words = self.tr("{key}: change clerk").format(key=keys.CHANGE) if self._lock and self._lock.clerks else ""
        self._card.set_footer(self._footer(), words)
        self._pages.setCurrentWidget(self._sign_in_page)
        self._card.focus_first()

    def _sign_in_another(self) -> None:
        self._card.reset()
        self._card.prefill("", self.lock_screen.known_password)
        self.show_sign_in()

    # The desk

    def open_desk(self, workspace: "Workspace") -> None:
        """The work of this account."""
        self.resume_desk()
        if self.desk is None:
            self.desk = self._make_desk()
        self._workspace = workspace
        self._serve_pin()
        self.show_page(self.desk)
        self.desk.serve(workspace)

    def resume_desk(self) -> None:
        """Signed in: the cards forget the password, and the work below is free again."""
        self._card.reset()
        self.lock_screen.lift()
        if self._sheet is not None and self._sheet_card is not None:
            self._sheet_card.reset()
            self._sheet.shut()

    def close_desk(self) -> None:
        """The account left."""
        self.resume_desk()
        if self.desk is not None:
            self.desk.leave()
        self.show_sign_in()

    def tell(self, error: DeskError) -> None:
        """A trouble, said where the clerk looks."""
        if self.desk is not None and (self._pages.currentWidget() is self.desk or self.lock_screen.is_on):
            self.desk.tell(error)
        else:
            self._card.reset()
            self._card.show_notice("bad", wording.sentence(error))

    def confirm(self, words: str) -> None:
        """Something was done that shows nowhere else."""
        if self.desk is not None and self._pages.currentWidget() is self.desk:
            self.desk.toast.tell(words)
        else:
            self.fault_notice.confirm(words)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes; what waits in the outbox stays."""
        self.closed.emit(bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)

    # Another language

    def changeEvent(self, event: QEvent) -> None:
        """In another language every page is built anew; Qt sends this once all its words are there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("MyBuilding Desk"))
            self._renew_sign_in()
            self._renew_desk()
            self.lock_screen.renew()
            if self._change is not None:
                self._change.renew()

    def _renew_sign_in(self) -> None:
        before, page = self._card, self._sign_in_page
        self._card, self._sign_in_page = self._make_sign_in()
        self._card.set_footer(self._footer())
        if why := self._why_not_kept():
            self._card.set_keep_possible(False, why)
        self._card.take_over(before)
        if self._pages.currentWidget() is page:
            self.show_sign_in()
        self._pages.removeWidget(page)
        page.deleteLater()

    def _renew_desk(self) -> None:
        before = self.desk
        if before is None:
            return
        asking = self._sheet is not None and self._sheet.isVisible()
        here = self.focusWidget()
        name = here.objectName() if here is not None else ""
        self._sheet = self._sheet_card = None
        self.desk = self._make_desk()
        self._pages.addWidget(self.desk)
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(self.desk)
        if self.lock_screen.is_on:
            self.lock_screen.guard(self.desk)
        self._serve_pin()
        self.desk.take_over(before)
        before.leave()
        self._pages.removeWidget(before)
        before.deleteLater()
        self._focus(name)
        if asking:
            self.ask_over()

    def _focus(self, name: str) -> None:
        """The focus on the widget of this name, where it can be seen."""
        found = [one for one in self.findChildren(QWidget, name) if one.isVisible()] if name else []
        if found:
            found[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_sign_in(self) -> tuple[SignInCard, Page]:
        card = SignInCard()
        page = Page("sign_in_page", card)
        self._pages.addWidget(page)
        self._join_card(card)
        return card, page

    def _make_desk(self) -> "DeskPage":
        from mybuilding_desk.ui.desk_page import DeskPage  # noqa: PLC0415 - not needed for the first paint

        desk = DeskPage(self)
        desk.sign_out_wanted.connect(self.sign_out_wanted)
        desk.key_sheet.support_wanted.connect(self.support_wanted)
        desk.settings_sheet.forget.confirmed.connect(self.forget_wanted)
        desk.settings_sheet.forget.setHidden(bool(self._why_not_kept()))  # the practice building keeps nothing
        desk.scans.scanner.scanned.connect(self.idle.note)
        return desk

    def _join_card(self, card: SignInCard) -> None:
        card.submitted.connect(self._submit)
        card.cancelled.connect(self._cancel)

    def _serve_pin(self) -> None:
        if self.desk is not None and self._lock is not None and self._workspace is not None:
            self.desk.settings_sheet.pin.serve(self._lock, self._workspace.user)

    def _cover(self, user: "User") -> None:
        if self.desk is not None:
            self.lock_screen.cover(self.desk, self._workspace, user)

    def _asking(self) -> SignInCard | LockCard:
        if self.lock_screen.is_shown and self.lock_screen.card is not None:
            return self.lock_screen.card
        over = self._sheet is not None and self._sheet.isVisible()
        return self._sheet_card if over and self._sheet_card is not None else self._card

    def _submit(self, email: str, password: str, keep: bool) -> None:
        if self._session is not None:
            self._asking().show_progress()
            self._session.sign_in(email, password, keep)

    def _cancel(self) -> None:
        if self._session is not None:
            self._session.cancel()
        self._asking().reset()

    def _explain(self, error: DeskError | None) -> None:
        if error is not None:
            self._card.show_notice("warn", wording.resume_sentence(error))

    def _tell_failure(self, error: DeskError) -> None:
        if self.lock_screen.is_shown:
            self.lock_screen.show_failure(error)
        elif self._asking().isVisible():  # else a password was asked for at the desk
            self._asking().show_failure(error)

    def _tell_not_remembered(self, error: DeskError) -> None:
        if self.desk is not None:
            self.desk.tell(error)

    def ask_over(self) -> None:
        """The token died: ask again over the work."""
        from mybuilding_desk.ui.sheet import Sheet  # noqa: PLC0415 - not needed for the first paint

        if self.desk is None or self._session is None or self._session.user is None or self.lock_screen.is_on:
            return
        if self._sheet is None:
            self._sheet = Sheet(
                self.desk, "sign_in_sheet", self.tr("Sign in again"), width=SHEET_SIGN_IN, closable=False
            )
            self._sheet_card = SignInCard(sheet=True)
            self._sheet.put(self._sheet_card)
            self._join_card(self._sheet_card)
        assert self._sheet_card is not None  # noqa: S101 - made together
        self._sheet_card.reset()
        self._sheet_card.prefill(self._session.user.email)
        self._sheet_card.show_notice("info", wording.sign_in_ended())
        self._sheet.open(self._sheet_card)
        self._sheet_card.focus_password()
