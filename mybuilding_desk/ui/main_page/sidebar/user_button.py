"""The button of the signed-in user at the foot of the sidebar; it opens the user menu."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.services.avatar import UserAvatar
from mybuilding_desk.ui.base.avatar import Avatar, read_picture
from mybuilding_desk.ui.base.labels import ElidedLabel, IconLabel, label, literal_tooltip
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import FOOT


class UserButton(QPushButton):
    """Avatar, name, and role; when narrow, the avatar alone."""

    menu_wanted = Signal(QPoint)
    """Point of the screen at the start of the button's upper edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("user_button")
        self.setProperty("look", "user")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # Enter presses it, as everywhere
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the scan bar
        self.avatar, self._name, self._role = Avatar(), ElidedLabel("strong"), label("", "caption")
        self._name.setObjectName("user_name")
        self._picture: UserAvatar | None = None
        self._names, self._mark = QWidget(), IconLabel("chevrons-up-down")
        self._names.setLayout(column(self._name, self._role, space=0))
        self._inside = row(self.avatar, self._names, self._mark, space=SPACE[3])
        self._inside.setStretch(1, 1)
        self._inside.setAlignment(self._names, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._inside)
        for part in (self.avatar, self._names, self._mark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._want_menu)
        theme.changed.connect(self._fit)
        self.show_narrow(False)
        self._fit()

    def show_user(self, user: User, picture: UserAvatar) -> None:
        """Show the name, role, and initials of the signed-in user, and the picture once it is here."""
        name = user.full_name or user.email
        role = self.tr("Staff") if user.is_staff else self.tr("Resident")
        self._name.setText(name)
        self._role.setText(role)
        self.setToolTip(literal_tooltip(name))
        self.setAccessibleName(self.tr("{name}, {role}").format(name=name, role=role))
        self.avatar.setText(monogram(name))
        self._picture = picture
        picture.came.connect(self._show_picture)
        picture.ask(read_picture)
        self._show_picture()

    def show_narrow(self, narrow: bool) -> None:
        """Show the avatar alone, or everything again."""
        for part in (self._names, self._mark):
            part.setHidden(narrow)
        edge = 0 if narrow else SPACE[3]
        self._inside.setContentsMargins(edge, 0, edge, 0)
        self._inside.setAlignment(
            self.avatar, Qt.AlignmentFlag.AlignCenter if narrow else Qt.AlignmentFlag.AlignVCenter
        )

    def sizeHint(self) -> QSize:
        """Return the height that the status bar beside it has below its line; the width is that of the sidebar."""
        return QSize(0, theme.height(FOOT) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu by the arrow up, too: it opens upward."""
        if event.key() == Qt.Key.Key_Up:
            self._want_menu()
        else:
            super().keyPressEvent(event)

    def _want_menu(self) -> None:
        start = self.rect().topRight() if self.isRightToLeft() else self.rect().topLeft()
        self.menu_wanted.emit(self.mapToGlobal(start))

    def _show_picture(self) -> None:
        if self._picture is not None:
            self.avatar.show_picture(self._picture.picture)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
