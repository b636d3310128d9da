"""The widgets of the main page, their layout and tab order, and the counts on the tabs."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import Banner, column, row
from mybuilding_desk.ui.base.pages import chain
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.main_page.onboarding_card import OnboardingCard
from mybuilding_desk.ui.main_page.sidebar import Sidebar
from mybuilding_desk.ui.main_page.status_bar import StatusBar
from mybuilding_desk.ui.packages import find_text
from mybuilding_desk.ui.packages.details_panel import DetailsPanel
from mybuilding_desk.ui.packages.find_field import FindField
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.release.sheet import ReleaseSheet
from mybuilding_desk.ui.scanning.batch_bar import BatchBar
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.suggestions import Suggestions
from mybuilding_desk.ui.settings.sheet import SettingsSheet
from mybuilding_desk.ui.settings.shortcut_help import ShortcutHelp
from mybuilding_desk.ui.text import error_messages, keymap, package_text
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import HALO, RAIL_NEEDS, SIDE_NEEDS, SUGGESTIONS


class MainPageLayout(QWidget):
    """Sidebar, scan field, lists, details panel, and status bar, with the sheets and the toast above them."""

    forget_wanted = Signal()
    """Request to erase all local data on this computer."""
    settings_made = Signal(object)
    """Emitted with the settings sheet when that is created, at its first opening."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.is_covered = False
        """Whether the lock screen covers the page: it is invisible, and scans have no effect on it."""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail, self.line, self.status_bar = Sidebar(), ScanField(), StatusBar()
        self.table, self.details = PackageTable(), DetailsPanel()
        self.banner, self.news = Banner("scan_banner"), Banner("news_banner")
        self.damage = Banner("damage_banner")  # separate, so that no news replaces it before it is read
        self.damage.acted.connect(self.damage.hide)
        self.drop_bar, self.onboarding_card = BatchBar(), OnboardingCard()
        self.pending_tab = CountTab("tab_pending", key=str(keymap.PENDING))
        self.history_tab = CountTab("tab_history", key=str(keymap.HISTORY))
        self.overdue_tab = CountTab("tab_overdue", key=str(keymap.OVERDUE))
        self._tabs = QButtonGroup(self)
        for tab in (self.pending_tab, self.history_tab, self.overdue_tab):
            self._tabs.addButton(tab)
        self.finder = FindField()
        self._lay_out()
        theme.changed.connect(self._fold)
        self.suggestions = Suggestions(self)
        self.toast = Toast(self)
        self.toast.above = self.onboarding_card
        self.release_sheet = ReleaseSheet(self)
        self.key_sheet = ShortcutHelp(self)
        self.settings = OnDemand(self._make_settings, self.settings_made.emit)
        self._put_in_order()

    def _make_settings(self) -> SettingsSheet:
        return SettingsSheet(self)

    def cover(self, covered: bool) -> None:
        """Set whether the lock screen covers the page."""
        self.is_covered = covered

    def _put_in_order(self) -> None:
        """Set the tab order to follow the workflow."""
        extras = self.suggestions.extras
        chain(self.line.edit, extras.kind, extras.shelf, extras.note, *self.drop_bar.fields(), self.pending_tab)
        chain(self.pending_tab, self.history_tab, self.overdue_tab, self.finder.edit, self.table)
        chain(
            self.table,
            *self.details.buttons(),
            self.onboarding_card.skip,
            *self.rail.fields(),
            self.status_bar.waiting,
            self.status_bar.unidentified,
            self.status_bar.privacy,
            self.status_bar.drop,
            self.status_bar.settings,
            self.status_bar.help,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the details panel, then the sidebar, when the table needs the space."""
        super().resizeEvent(event)
        self._fold()
        self.place_suggestions()

    def _fold(self) -> None:
        wide = self.width() >= theme.px(SIDE_NEEDS)
        self.details.setVisible(wide)
        for tab in (self.pending_tab, self.history_tab, self.overdue_tab):
            tab.show_key(wide)
        self.rail.show_narrow(self.width() < theme.px(RAIL_NEEDS))

    def event(self, event: QEvent) -> bool:
        """Reposition the suggestions when the layout changes, e.g. when a banner appears below the scan field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place_suggestions()
        return done

    def place_suggestions(self) -> None:
        """Place the suggestions below the scan field, its banner, and the batch bar, aligned with the input field."""
        width = min(theme.px(SUGGESTIONS), self.line.width() - 2 * HALO)
        cursor = self.line.edit.mapTo(self, self.line.edit.rect().topLeft())
        line = self.line.mapTo(self, self.line.rect().topLeft())
        first, most = line.x() + HALO, line.x() + self.line.width() - HALO - width
        shown = (part for part in (self.line, self.banner, self.drop_bar) if not part.isHidden())
        top = max(part.mapTo(self, part.rect().bottomLeft()).y() for part in shown) + 2
        self.suggestions.setFixedWidth(width)
        self.suggestions.move(max(first, min(cursor.x() - SPACE[5], most)), top)

    def mark_tab(self, kind: ListKind) -> None:
        """Check the tab of the displayed list; any other `kind`, such as search results, checks none."""
        tabs = {"pending": self.pending_tab, "history": self.history_tab, "overdue": self.overdue_tab}
        self._tabs.setExclusive(False)
        for name, tab in tabs.items():
            tab.setChecked(name == kind)
        self._tabs.setExclusive(True)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setObjectName("card")
        card.setLayout(column(self.table, margins=(1, 1, 1, SPACE[2])))
        tabs = row(self.pending_tab, self.history_tab, self.overdue_tab, space=SPACE[1])
        tabs.addStretch()
        tabs.addWidget(self.finder, 2)
        work = row(card, self.details, space=SPACE[4])
        work.setStretch(0, 1)
        margins = (SPACE[5], SPACE[3], SPACE[5], SPACE[3])
        head = row(self.line, space=0)
        head.insertSpacing(0, -HALO)  # its frame aligns with everything below; the halo extends beyond it
        head.addSpacing(-HALO)
        desk = column(space=SPACE[2], margins=margins)
        desk.addLayout(head)
        for part in (self.banner, self.damage, self.news, self.drop_bar):
            desk.addWidget(part)
        desk.addLayout(tabs)
        desk.addLayout(work, 1)
        desk.addWidget(self.onboarding_card)
        right = column(space=0)
        right.addLayout(desk, 1)
        right.addWidget(self.status_bar)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)


def show_counts(view: MainPageLayout, workspace: Workspace, shown: ListKind, nothing_found: str) -> str:
    """Show the tab counts and the empty-list message; `nothing_found` takes precedence as the message, if not empty.

    Return why nothing can be logged or released here, or `""` if it can.
    """
    shelf, refresher = workspace.shelf, workspace.refresher
    count = shelf.pending_counts().get(shelf.community_id, 0)
    fetched = refresher.checked_at is not None
    counted = error_messages.number(count) if count or fetched else ""
    view.pending_tab.setText(QCoreApplication.translate("desk", "Pending {count}").format(count=counted).strip())
    view.history_tab.setText(QCoreApplication.translate("desk", "History"))
    view.overdue_tab.setText(find_text.overdue_tab(shelf.overdue_count()))
    closed = "" if shelf.community_id else package_text.no_community(fetched)
    words = package_text.empty_words(shown == "pending", refresher.checked_at, refresher.offline or refresher.held_up)
    if shown == "overdue" and fetched:
        words = find_text.nothing_overdue(shelf.ages)
    words = closed if fetched and closed else words
    icon = "search" if nothing_found else "inbox" if fetched else "refresh-cw"
    view.table.empty.show_words(nothing_found or words, icon)
    return closed
