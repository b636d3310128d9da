"""The change of clerk in the window: covers the desk, asks who is there, then leads to their lock or to the sign-in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from mybuilding_desk.desk.lock import Lock
from mybuilding_desk.domain.models import User
from mybuilding_desk.ui import keys
from mybuilding_desk.ui.change_card import ChangeCard
from mybuilding_desk.ui.pages import Page


class ClerkChange(QObject):
    """A page of its own, made anew each time it is shown."""

    sign_in_wanted = Signal()
    """Somebody else is there, or nobody who is signed in."""

    def __init__(self, pages: QStackedWidget, lock: Lock) -> None:
        super().__init__(pages)
        self._pages, self._lock = pages, lock
        self._page: Page | None = None
        self._card: ChangeCard | None = None
        QShortcut(QKeySequence(keys.CHANGE.sequence), pages.window()).activated.connect(self.show)

    @property
    def is_shown(self) -> bool:
        """Whether it is what the window shows."""
        return self._page is not None and self._pages.currentWidget() is self._page

    def show(self) -> None:
        """Ask who is there; where nobody is signed in there is nothing to ask."""
        clerks = self._lock.clerks
        if not clerks:
            return
        self._lock.ask_nobody()
        self._lock.lock()
        before, self._card = self._page, ChangeCard(clerks)
        self._page = Page("change_page", self._card)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._card.chosen.connect(self._ask_for)
        self._card.somebody_else.connect(self.sign_in_wanted)
        self._card.left.connect(self._go_back)
        self._card.focus_first()
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def tell_scan(self) -> None:
        """A scan came while it is shown."""
        if self.is_shown and self._card is not None:
            self._card.tell_scan(self.tr("Scan again once a clerk is at the desk."))

    def renew(self) -> None:
        """The same in another language."""
        if self.is_shown:
            self.show()

    def _ask_for(self, user: User) -> None:
        self._lock.ask_for(user)

    def _go_back(self) -> None:
        there = self._lock.at_the_desk
        if there is not None:
            self._lock.ask_for(there)
        else:
            self.sign_in_wanted.emit()
