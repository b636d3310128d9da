"""The sidebar: the communities with their pending counts, and the signed-in user.

`ui/main_page/community_list` paints the list.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QListWidgetItem, QWidget

from mybuilding_desk.domain.models import Community, User
from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.domain.text import fold
from mybuilding_desk.services.avatar import UserAvatar
from mybuilding_desk.ui.base.avatar import Avatar, read_picture
from mybuilding_desk.ui.base.labels import ElidedLabel, icon_button, label, literal_tooltip, reapply_style
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.base.pages import Logo
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.main_page.community_list import COUNT, ID, TITLE, CommunityList
from mybuilding_desk.ui.theme import SPACE

_FILTERED_FROM: Final = 12
"""Minimum number of communities for which the filter field is shown."""


class Sidebar(QFrame):
    """Community list, filter field, and user; emits the chosen community and the request to sign out."""

    community_chosen = Signal(str)
    sign_out_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Point of the screen below the menu button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.communities = CommunityList()
        self.communities.currentItemChanged.connect(self._chosen)
        self.filter = QLineEdit()
        FieldPass(self, self.filter)
        self.filter.setObjectName("filter_communities")
        self.filter.setProperty("look", "small")
        self.filter.setAccessibleName(self.tr("Filter communities"))
        self.filter.setPlaceholderText(self.tr("Filter communities"))
        self.filter.textChanged.connect(self._narrow_list)
        self.avatar, self._name, self._role = Avatar(), ElidedLabel("strong"), label("", "caption")
        self._picture: UserAvatar | None = None
        self._name.setObjectName("user_name")
        self.sign_out = icon_button("sign_out", "log-out", catalog.SIGN_OUT.name, self.sign_out_wanted.emit)
        self.menu_button = icon_button("menu_button", "menu", self.tr("Menu"), self._want_menu)
        self.menu_button.setToolTip(f"{self.menu_button.accessibleName()} ({catalog.MENU_BAR})")
        self.menu_button.setProperty("look", "foot")
        self._brand, self._caption = (
            label(self.tr("MyBuilding Desk"), "brand"),
            label(self.tr("Communities"), "caption"),
        )
        self._lay_out()
        self.menu_button.setHidden(keys.PLATFORM == "darwin")  # only now: without a parent it would be a window

    def show_user(self, user: User, picture: UserAvatar) -> None:
        """Show the name, role, and initials of the signed-in user, and the picture once it is here."""
        name = user.full_name or user.email
        self._name.setText(name)
        self.avatar.setToolTip(literal_tooltip(name))
        self._role.setText(self.tr("Staff") if user.is_staff else self.tr("Resident"))
        self.avatar.setText(monogram(name))
        self._picture = picture
        picture.came.connect(self._show_picture)
        picture.ask(read_picture)
        self._show_picture()

    def show_communities(self, communities: list[Community], counts: dict[str, int], chosen: str) -> None:
        """Show the communities in the server's order with their pending counts, keyed by community id.

        The list is rebuilt only if the communities themselves changed.
        """
        here = [self.communities.item(line).data(ID) for line in range(self.communities.count())]
        self.communities.blockSignals(True)
        if here != [community.community_id for community in communities]:
            self.communities.clear()
            self.communities.addItems([community.title for community in communities])
            self.filter.clear()
        for line, community in enumerate(communities):
            self._show_community(self.communities.item(line), community, counts.get(community.community_id, 0))
            if community.community_id == chosen and line != self.communities.currentRow():
                self.communities.setCurrentRow(line)
        self.communities.blockSignals(False)
        self._show_parts()

    def show_narrow(self, narrow: bool) -> None:
        """Show initials with counts instead of names when the table needs the space, or names again."""
        if narrow != self.communities.narrow:
            self.communities.show_narrow(narrow)
            self.setProperty("narrow", narrow)
            reapply_style(self)
            self._show_parts()

    def step(self, way: int) -> None:
        """Select the next community (`way` is 1) or the previous one (-1), wrapping around."""
        shown = [line for line in range(self.communities.count()) if not self.communities.isRowHidden(line)]
        if shown:
            here = self.communities.currentRow()
            position = shown.index(here) + way if here in shown else 0
            self.communities.setCurrentRow(shown[position % len(shown)])

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab reaches, in order."""
        return [self.menu_button, self.filter, self.communities, self.sign_out]

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _show_picture(self) -> None:
        if self._picture is not None:
            self.avatar.show_picture(self._picture.picture)

    def _show_community(self, item: QListWidgetItem, community: Community, count: int) -> None:
        pending = QCoreApplication.translate("Sidebar", "{0}, %Ln pending", None, count)
        item.setText(pending.format(community.title))
        item.setData(ID, community.community_id)
        item.setData(TITLE, community.title)
        item.setData(COUNT, count)
        item.setToolTip(literal_tooltip(community.title))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.community_chosen.emit(item.data(ID))

    def _narrow_list(self, text: str) -> None:
        """Show only the communities whose titles contain every typed word."""
        words = fold(text).split()
        for line in range(self.communities.count()):
            title = fold(self.communities.item(line).data(TITLE) or "")
            self.communities.setRowHidden(line, not all(word in title for word in words))
        self.communities.scrollToTop()

    def _show_parts(self) -> None:
        narrow = self.communities.narrow
        for part in (self._brand, self._caption, self._names):
            part.setHidden(narrow)
        self._narrows.setHidden(narrow or self.communities.count() < _FILTERED_FROM)
        for line in (self._top, self._who):
            line.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        edge = SPACE[2] if narrow else SPACE[5]
        self._top.setContentsMargins(edge, SPACE[4], edge if narrow else SPACE[1], SPACE[2])
        self._who.setContentsMargins(edge, SPACE[3], SPACE[2] if narrow else SPACE[3], SPACE[3])

    def _lay_out(self) -> None:
        logo = Logo()
        logo.setProperty("look", "small")
        self._top = row(logo, self._brand, self.menu_button, space=SPACE[2])
        self._top.setStretch(1, 1)
        self._caption.setContentsMargins(SPACE[5], SPACE[2], SPACE[5], SPACE[2])
        self._names = QWidget()
        self._names.setLayout(column(self._name, self._role, space=0))
        self._who = row(self.avatar, self._names, self.sign_out, space=SPACE[2])
        self._who.setStretch(1, 1)
        for part in (self.avatar, self.sign_out):
            self._who.setAlignment(part, Qt.AlignmentFlag.AlignCenter)
        self._top.setAlignment(self.menu_button, Qt.AlignmentFlag.AlignCenter)
        whole = column(space=0)
        whole.addLayout(self._top)
        whole.addWidget(self._caption)
        self._narrows = QWidget()
        self._narrows.setLayout(column(self.filter, margins=(SPACE[3], 0, SPACE[3], SPACE[2])))
        whole.addWidget(self._narrows)
        whole.addWidget(self.communities, 1)
        whole.addLayout(column(rule(), margins=(SPACE[3], 0, SPACE[3], 0)))
        whole.addLayout(self._who)
        self.setLayout(whole)
