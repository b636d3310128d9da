"""The sidebar: the communities with their pending counts, today's counts, and the signed-in user.

`ui/main_page/sidebar/community_list` paints the list.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QListWidgetItem, QWidget

from mybuilding_desk.domain.models import Community, User
from mybuilding_desk.domain.text import fold
from mybuilding_desk.services.avatar import UserAvatar
from mybuilding_desk.services.packages.today import TodayCounts
from mybuilding_desk.ui.base.labels import icon_button, label, literal_tooltip, reapply_style
from mybuilding_desk.ui.base.layouts import column, mirrored, row, rule
from mybuilding_desk.ui.base.pages import Logo
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.main_page.sidebar.community_list import COUNT, ID, TITLE, CommunityList
from mybuilding_desk.ui.main_page.sidebar.today_counts import TodayPanel
from mybuilding_desk.ui.main_page.sidebar.user_button import UserButton
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.cell_layout import right_to_left

_FILTERED_FROM: Final = 12
"""Minimum number of communities for which the filter field is shown."""


class Sidebar(QFrame):
    """Community list, filter field, today's counts, and user; emits the chosen community."""

    community_chosen = Signal(str)
    menu_wanted = Signal(QPoint)
    """Point of the screen below the menu button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("mirrored", right_to_left())
        self.communities = CommunityList()
        self.communities.currentItemChanged.connect(self._chosen)
        self.filter = QLineEdit()
        FieldPass(self, self.filter)
        self.filter.setObjectName("filter_communities")
        self.filter.setProperty("look", "small")
        self.filter.setAccessibleName(self.tr("Filter communities"))
        self.filter.setPlaceholderText(self.tr("Filter communities"))
        self.filter.textChanged.connect(self._narrow_list)
        self.user, self._today, self._counts_today = UserButton(), TodayPanel(), False
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
        """Show the signed-in user; a resident gets no counts of the day."""
        self.user.show_user(user, picture)
        self._counts_today = user.is_staff
        self._show_parts()

    def show_today(self, counts: TodayCounts) -> None:
        """Show today's counts of the chosen community."""
        self._today.show_counts(counts)

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
        return [self.menu_button, self.filter, self.communities, self.user]

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

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
        for part in (self._brand, self._caption):
            part.setHidden(narrow)
        self._today.setHidden(narrow or not self._counts_today)
        self._narrows.setHidden(narrow or self.communities.count() < _FILTERED_FROM)
        self.user.show_narrow(narrow)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        start, end, high = (SPACE[2], SPACE[2], SPACE[4]) if narrow else (SPACE[5], SPACE[3], SPACE[6] + SPACE[1])
        self._top.setContentsMargins(*mirrored((start, high, end, high)))

    def _lay_out(self) -> None:
        logo = Logo()
        logo.setProperty("look", "small")
        self._top = row(logo, self._brand, self.menu_button, space=0)
        self._top.insertSpacing(1, SPACE[2])
        self._top.setStretch(2, 1)
        for part in (logo, self.menu_button):
            self._top.setAlignment(part, Qt.AlignmentFlag.AlignCenter)
        self._caption.setContentsMargins(SPACE[6], SPACE[2], SPACE[6], SPACE[2])
        whole = column(space=0)
        whole.addLayout(self._top)
        whole.addWidget(self._caption)
        self._narrows = QWidget()
        self._narrows.setLayout(column(self.filter, margins=(SPACE[3], 0, SPACE[3], SPACE[2])))
        whole.addWidget(self._narrows)
        whole.addWidget(self.communities, 1)
        whole.addWidget(self._today)
        whole.addLayout(column(rule(), margins=(SPACE[3], 0, SPACE[3], 0)))
        whole.addLayout(column(self.user, margins=(SPACE[3], 0, SPACE[3], 0)))
        self.setLayout(whole)
