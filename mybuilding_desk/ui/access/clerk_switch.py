"""Switch to another user: the card of signed-in users, and its controller."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget

from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.people.masking import monogram, short_name
from mybuilding_desk.services.access.desk_lock import DeskLock
from mybuilding_desk.ui.base.avatar import Avatar
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import IconLabel, key_cap, label
from mybuilding_desk.ui.base.layouts import around, column, row, rule, set_tab_order
from mybuilding_desk.ui.base.pages import Card, Page, brand
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import SPACE, TARGET, theme
from mybuilding_desk.ui.theme.metrics import AVATAR

_MAX_CLERKS = 9
_ELSE = "0"


class UserRow(QPushButton):
    """Row of one choice: an avatar or icon, a name, a second line, and the key that chooses it."""

    def __init__(self, name: str, text: str, key: str, *, initials: str = "", second: str = "") -> None:
        """Without `initials`, the row shows the icon of a person."""
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "line")
        self.setAutoDefault(True)
        self.setAccessibleName(text)
        shortcut = self.tr("Shortcut: {key}").format(key=key)
        self.setAccessibleDescription(f"{second}. {shortcut}" if second else shortcut)
        picture: QLabel = Avatar() if initials else IconLabel("user")
        if initials:
            picture.setText(initials)
        else:
            picture.setFixedWidth(theme.px(AVATAR))
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = column(label(text, "person"), space=0)
        if second:
            words.addWidget(label(second, "caption"))
        inside = row(picture, space=SPACE[3], margins=(SPACE[2], SPACE[1], SPACE[3], SPACE[1]))
        inside.addLayout(words, 1)
        inside.addWidget(key_cap(key))
        self.setLayout(inside)
        self.setMinimumHeight(max(inside.sizeHint().height(), theme.height(TARGET)))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the row's content."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()


class ClerkSwitchCard(QWidget):
    """Lists the signed-in users by first name and initial, because residents can see the screen."""

    chosen = Signal(object)
    """Carries the chosen `User`."""
    somebody_else = Signal()
    left = Signal()
    end_shift_wanted = Signal()

    def __init__(self, clerks: list[User], *, offers_end_shift: bool) -> None:
        """`offers_end_shift`: the user who leaves has not handed over the shift."""
        super().__init__()
        self.setObjectName("change_card")
        self._clerks = clerks[:_MAX_CLERKS]
        self._buttons: list[QPushButton] = [
            UserRow(
                f"clerk_{number}",
                short_name(clerk.full_name or clerk.email.partition("@")[0]),
                str(number),
                initials=monogram(clerk.full_name or clerk.email),
                second=self.tr("Staff") if clerk.is_staff else self.tr("Resident"),
            )
            for number, clerk in enumerate(self._clerks, start=1)
        ]
        for button, clerk in zip(self._buttons, self._clerks, strict=True):
            button.clicked.connect(lambda _=False, clerk=clerk: self.chosen.emit(clerk))
        other = UserRow("clerk_else", self.tr("Someone else"), _ELSE)
        other.clicked.connect(self.somebody_else)
        end_shift = QPushButton(self.tr("End shift first"))
        end_shift.setObjectName("change_end_shift")
        end_shift.setAccessibleName(end_shift.text())
        end_shift.setAutoDefault(True)
        end_shift.clicked.connect(self.end_shift_wanted)
        back = QPushButton(self.tr("Back"))
        back.setObjectName("change_back")
        back.setProperty("look", "link")
        back.setToolTip(str(catalog.ESC))
        back.setAccessibleName(back.text())
        back.setAutoDefault(True)
        back.clicked.connect(self.left)
        self._buttons += [other, *([end_shift] if offers_end_shift else []), back]
        self._banner = Banner("change_banner", stacked=True)
        self._lay_out()
        set_tab_order(*self._buttons)

    def focus_first(self) -> None:
        """Focus the first user."""
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def warn_of_scan(self, words: str) -> None:
        """Show a warning that a scan was discarded."""
        self._banner.show_message("warn", words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, move by arrow key, go back on Escape."""
        key = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == _ELSE:
            self.somebody_else.emit()
        elif key.isdigit() and 1 <= int(key) <= len(self._clerks):
            self.chosen.emit(self._clerks[int(key) - 1])
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, way: int) -> None:
        here = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), 0)
        self._buttons[(here + way) % len(self._buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        card = Card()
        title = label(self.tr("Switch user"), "heading")
        hint = label(
            self.tr("Everything you do is recorded under your own name. Other users’ changes still sync under theirs."),
            "muted",
            wrap=True,
        )
        count = len(self._clerks)
        other, *end_shift, back = self._buttons[count:]
        rows = column(*self._buttons[:count], rule(), other, space=SPACE[1])
        for button in end_shift:
            rows.addSpacing(SPACE[2])
            rows.addWidget(button)
        parts = column(title, hint, self._banner, space=SPACE[2], margins=around(SPACE[6]))
        parts.addSpacing(SPACE[2])
        parts.addLayout(rows)
        card.setLayout(parts)
        page = column(space=SPACE[5])
        page.addLayout(brand(self.tr("MyBuilding Desk"), self.tr("Package management for the front desk")))
        page.addWidget(card)
        page.addWidget(back, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(page)


class ClerkSwitch(QObject):
    """Shows the card on a page of its own, rebuilt each time, and asks the lock for the chosen user."""

    sign_in_wanted = Signal()
    """Request for the sign-in page: the user is not listed, or *Back* was chosen without a user at the desk."""
    end_shift_wanted = Signal()
    """The user at the desk wants to hand over the shift before."""

    def __init__(self, pages: QStackedWidget, lock: DeskLock) -> None:
        super().__init__(pages)
        self._pages, self._lock = pages, lock
        self._page: Page | None = None
        self._card: ClerkSwitchCard | None = None
        self.offers_end_shift: Callable[[], bool] = lambda: False
        """Returns whether the user at the desk can hand over the shift; set by the window."""

    @property
    def is_shown(self) -> bool:
        """Whether this is the current page of the window."""
        return self._page is not None and self._pages.currentWidget() is self._page

    def show(self) -> None:
        """Lock the desk and show the signed-in users; does nothing if there are none."""
        clerks = self._lock.clerks
        if not clerks:
            return
        self._lock.cancel_checks()
        self._lock.lock()
        before, self._card = self._page, ClerkSwitchCard(clerks, offers_end_shift=self.offers_end_shift())
        self._page = Page("change_page", self._card)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._card.chosen.connect(self._ask_for)
        self._card.somebody_else.connect(self.sign_in_wanted)
        self._card.left.connect(self._go_back)
        self._card.end_shift_wanted.connect(self.end_shift_wanted)
        self._card.focus_first()
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def warn_of_scan(self) -> None:
        """Warn that a scan was discarded, if this page is shown."""
        if self.is_shown and self._card is not None:
            self._card.warn_of_scan(self.tr("Choose a user, then scan again."))

    def rebuild(self) -> None:
        """Rebuild the page after a language change, if it is shown."""
        if self.is_shown:
            self.show()

    def _ask_for(self, user: User) -> None:
        self._lock.lock_for(user)

    def _go_back(self) -> None:
        there = self._lock.locked_user
        if there is not None:
            self._lock.lock_for(there)
        else:
            self.sign_in_wanted.emit()
