"""The widgets of the main page, their layout, and their tab order."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import OnDemand, open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.details.panel import DetailsPanel
from mybuilding_desk.ui.main_page.list_tabs import ListTabs
from mybuilding_desk.ui.main_page.onboarding_card import OnboardingCard
from mybuilding_desk.ui.main_page.sidebar import Sidebar
from mybuilding_desk.ui.main_page.status_bar import StatusBar
from mybuilding_desk.ui.packages.find.chips import FindChips
from mybuilding_desk.ui.packages.find.field import FindField
from mybuilding_desk.ui.packages.list_card import ListCard
from mybuilding_desk.ui.packages.overdue_bar import OverdueBar
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.release.sheet import ReleaseSheet
from mybuilding_desk.ui.scanning.batch_bar import BatchBar
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.suggestions import Suggestions
from mybuilding_desk.ui.settings.sheet import SettingsSheet
from mybuilding_desk.ui.settings.shortcut_help import ShortcutHelp
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import DETAILS_MIN_WIDTH, HALO, SIDEBAR_NAMES_MIN_WIDTH, SUGGESTIONS


class MainPageLayout(QObject):
    """Sidebar, scan field, lists, details panel, and status bar of a page, with the sheets and the toast above them."""

    settings_made = Signal(object)
    """Emitted with the settings sheet when that is created, at its first opening."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.sidebar, self.scan_field, self.status_bar = Sidebar(), ScanField(), StatusBar()
        self.table, self.details = PackageTable(), DetailsPanel()
        self.overdue_bar = OverdueBar(self.table)
        self.banner, self.news = Banner("scan_banner"), Banner("news_banner")
        self.damage = Banner("damage_banner")  # separate, so that no news replaces it before it is read
        self.damage.acted.connect(self.damage.hide)
        self.batch_bar, self.onboarding_card = BatchBar(), OnboardingCard()
        self.tabs = ListTabs()
        self.find_field, self.find_chips = FindField(), FindChips()
        self._lay_out()
        theme.changed.connect(self.fold)
        self.suggestions = Suggestions(page)
        self.toast = Toast(page)
        self.toast.above = self.onboarding_card
        self.release_sheet = ReleaseSheet(page)
        self.shortcut_help = ShortcutHelp(page)
        self.settings: OnDemand[SettingsSheet] = OnDemand(self._make_settings, self.settings_made.emit)
        self._put_in_order()

    def _make_settings(self) -> SettingsSheet:
        return SettingsSheet(self._page)

    def _put_in_order(self) -> None:
        """Set the tab order to follow the workflow."""
        extras = self.suggestions.extras
        set_tab_order(
            self.scan_field.edit,
            extras.package_type,
            extras.location,
            extras.note,
            *self.batch_bar.fields(),
            *self.tabs.buttons(),
        )
        set_tab_order(
            self.tabs.history,
            self.find_field.edit,
            self.find_field.clear,
            *self.find_chips.buttons(),
            *self.overdue_bar.buttons(),
            self.table,
            *self.details.buttons(),
            self.onboarding_card.skip,
            *self.sidebar.fields(),
            self.status_bar.waiting,
            self.status_bar.unidentified,
            self.status_bar.privacy,
            self.status_bar.batch,
            self.status_bar.settings,
            self.status_bar.help,
        )

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """Return the parts of the page that F6 visits, each with its widget that takes the focus."""
        action = next((one for one in self.details.buttons() if _can_focus(one)), self.details)
        panes = [
            (self.scan_field, self.scan_field.edit),
            (self._tab_row, self.tabs.checked()),
            (self.table, self.table),
            (self.details, action),
            (self.status_bar, self.status_bar.waiting),
        ]
        return [(pane, first) for pane, first in panes if _can_focus(first)]

    def focus_next_pane(self, step: int) -> None:
        """Focus the next part of the page, or with -1 the previous one; does nothing under an open window."""
        panes, here = self.panes(), self._page.window().focusWidget()
        if open_sheets(self._page) or not panes:
            return
        places = [index for index, (pane, _) in enumerate(panes) if pane is here or pane.isAncestorOf(here)]
        start = places[0] if places else -1 if step > 0 else 0
        panes[(start + step) % len(panes)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def fold(self) -> None:
        """Collapse the details panel, then the sidebar, when the table needs the space; in a search also other tabs."""
        wide = self._page.width() >= theme.px(DETAILS_MIN_WIDTH)
        self.details.setVisible(wide)
        narrow = self._page.width() < theme.px(SIDEBAR_NAMES_MIN_WIDTH)
        self.sidebar.show_narrow(narrow)
        self.find_chips.scope.setHidden(narrow)
        self.find_field.show_key(wide)
        room = self._page.width() - self.sidebar.minimumWidth() - 2 * SPACE[5] - self.find_field.minimumWidth()
        self.tabs.fold(room, keys=wide)

    def position_suggestions(self) -> None:
        """Place the suggestions below the scan field, its banner, and the batch bar, aligned with the input field."""
        width = min(theme.px(SUGGESTIONS), self.scan_field.width() - 2 * HALO)
        cursor = self.scan_field.edit.mapTo(self._page, self.scan_field.edit.rect().topLeft())
        origin = self.scan_field.mapTo(self._page, self.scan_field.rect().topLeft())
        first, last = origin.x() + HALO, origin.x() + self.scan_field.width() - HALO - width
        shown = (part for part in (self.scan_field, self.banner, self.batch_bar) if not part.isHidden())
        top = max(part.mapTo(self._page, part.rect().bottomLeft()).y() for part in shown) + 2
        self.suggestions.setFixedWidth(width)
        self.suggestions.move(max(first, min(cursor.x() - SPACE[5], last)), top)

    def check_tab(self, kind: ListKind) -> None:
        """Check the tab of the displayed list; the tab and the filters of search results are visible only with them."""
        self.tabs.check(kind)
        if self.find_chips.isHidden() == (kind == "found"):
            self.find_chips.setVisible(kind == "found")
            self.fold()

    def _lay_out(self) -> None:
        tabs = row(self.tabs, space=SPACE[1])
        tabs.addStretch()
        tabs.addWidget(self.find_field, 2)
        self._tab_row = QWidget()
        self._tab_row.setLayout(tabs)
        work = row(ListCard(self.table, self.overdue_bar), self.details, space=SPACE[4])
        work.setStretch(0, 1)
        margins = (SPACE[5], SPACE[3], SPACE[5], SPACE[3])
        head = row(self.scan_field, space=0)
        head.insertSpacing(0, -HALO)  # its frame aligns with everything below; the halo extends beyond it
        head.addSpacing(-HALO)
        desk = column(space=SPACE[2], margins=margins)
        desk.addLayout(head)
        for part in (self.banner, self.damage, self.news, self.batch_bar):
            desk.addWidget(part)
        desk.addWidget(self._tab_row)
        desk.addWidget(self.find_chips)
        desk.addLayout(work, 1)
        desk.addWidget(self.onboarding_card)
        right = column(space=0)
        right.addLayout(desk, 1)
        right.addWidget(self.status_bar)
        whole = QHBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)


def _can_focus(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
