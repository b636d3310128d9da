"""The rail at the left: the communities with what waits in each, and who is signed in."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mybuilding_desk.domain.models import Community, User
from mybuilding_desk.ui import keys, wording
from mybuilding_desk.ui.pages import Logo
from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, RADIUS_FIELD, SPACE, TARGET, theme
from mybuilding_desk.ui.widgets import column, icon_button, is_typing, label, row, rule

_ID: Final = int(Qt.ItemDataRole.UserRole)
_TITLE: Final = _ID + 1
_COUNT: Final = _ID + 2


class Rail(QFrame):
    """Emits the community that the clerk chooses, and the wish to sign out."""

    community_chosen = Signal(str)
    sign_out_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(232)
        self.communities = _Communities()
        self.communities.setObjectName("communities")
        self.communities.setAccessibleName(self.tr("Communities"))
        self.communities.setItemDelegate(_Rows(self.communities))
        self.communities.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.communities.currentItemChanged.connect(self._chosen)
        self._avatar, self._name, self._role = label("", "avatar"), label("", "strong"), label("", "caption")
        self._avatar.setFixedSize(34, 34)
        self._avatar.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setObjectName("user_name")
        says = self.tr("Sign out ({key})").format(key=keys.SIGN_OUT)
        self.sign_out = icon_button("sign_out", "log-out", says, self.sign_out_wanted.emit)
        self._lay_out()

    def show_user(self, user: User) -> None:
        """Who is signed in, and in which role."""
        self._name.setText(_fitting(user.full_name or user.email, self._name.fontMetrics().averageCharWidth()))
        self._name.setToolTip(user.full_name or user.email)
        self._role.setText(self.tr("Staff") if user.is_staff else self.tr("Resident"))
        self._avatar.setText(_initials(user.full_name or user.email))

    def show_communities(self, communities: list[Community], counts: dict[str, int], chosen: str) -> None:
        """The communities in the server's order, each with what waits. Where only counts changed, the list stays."""
        here = [self.communities.item(line).data(_ID) for line in range(self.communities.count())]
        self.communities.blockSignals(True)
        if here != [community.community_id for community in communities]:
            self.communities.clear()
            self.communities.addItems([community.title for community in communities])
        for line, community in enumerate(communities):
            self._show_community(self.communities.item(line), community, counts.get(community.community_id, 0))
            if community.community_id == chosen and line != self.communities.currentRow():
                self.communities.setCurrentRow(line)
        self.communities.blockSignals(False)

    def _show_community(self, item: QListWidgetItem, community: Community, count: int) -> None:
        pending = QCoreApplication.translate("Rail", "{0}, %Ln pending", None, count)
        item.setText(pending.format(community.title))
        item.setData(_ID, community.community_id)
        item.setData(_TITLE, community.title)
        item.setData(_COUNT, count)
        item.setToolTip(community.title)

    def step(self, way: int) -> None:
        """The next community, or the one before."""
        count = self.communities.count()
        if count:
            self.communities.setCurrentRow((self.communities.currentRow() + way) % count)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.community_chosen.emit(item.data(_ID))

    def _lay_out(self) -> None:
        logo = Logo()
        logo.setProperty("look", "small")
        brand = row(logo, label(self.tr("MyBuilding Desk"), "brand"), space=SPACE[3] - 2, margins=(20, 18, 12, 10))
        brand.addStretch()
        caption = label(self.tr("Communities"), "caption")
        caption.setContentsMargins(20, 0, 0, 0)
        who = row(self._avatar, space=SPACE[3] - 2, margins=(20, 12, 12, 14))
        names = column(self._name, self._role, space=0)
        who.addLayout(names, 1)
        who.addWidget(self.sign_out)
        whole = column(space=SPACE[1])
        whole.addLayout(brand)
        whole.addWidget(caption)
        whole.addWidget(self.communities, 1)
        line = column(rule(), margins=(12, 0, 12, 0))
        whole.addLayout(line)
        whole.addLayout(who)
        self.setLayout(whole)


class _Communities(QListWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose; what is typed is for the scan line, not for a search among titles."""
        if is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a finger."""
        return QSize(0, TARGET + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The title, what waits at its right; a card below the chosen one, a line around it with the focus."""
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        rect: QRect = option.rect.adjusted(12, 1, -12, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(theme.colour("accent" if focused else "line"))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(rect, RADIUS_FIELD, RADIUS_FIELD)
        middle = Qt.AlignmentFlag.AlignVCenter
        count = wording.number(index.data(_COUNT))
        painter.setFont(theme.font(BODY, BOLD if chosen else MEDIUM))
        painter.setPen(theme.colour("accent" if chosen else "muted"))
        painter.drawText(rect.adjusted(0, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(BODY, MEDIUM))
        room = rect.width() - 30 - painter.fontMetrics().horizontalAdvance(count)
        title = painter.fontMetrics().elidedText(index.data(_TITLE), Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(10, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def _fitting(name: str, char_width: int) -> str:
    room = max(10, 112 // max(1, char_width))
    return name if len(name) <= room else f"{name[: room - 1]}…"
