"""The widgets of the main page, their layout, and their tab order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath, QRegion
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QWidget

from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import OnDemand, open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.commands.menus import KeyMenu
from mybuilding_desk.ui.details.panel import DetailsPanel
from mybuilding_desk.ui.labels.banner import LabelBanner
from mybuilding_desk.ui.main_page.lists.tabs import ListTabs, Tab
from mybuilding_desk.ui.main_page.onboarding_card import OnboardingCard
from mybuilding_desk.ui.main_page.shortcut_help import ShortcutHelp
from mybuilding_desk.ui.main_page.sidebar.sidebar import Sidebar
from mybuilding_desk.ui.main_page.status_bar import StatusBar
from mybuilding_desk.ui.packages.find.chips import FindChips
from mybuilding_desk.ui.packages.find.field import FindField
from mybuilding_desk.ui.packages.list_card import ListCard
from mybuilding_desk.ui.packages.overdue_bar import OverdueBar
from mybuilding_desk.ui.packages.reason_menu import ReasonChanger
from mybuilding_desk.ui.packages.row_buttons import RowButtons
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.release.sheet import ReleaseSheet
from mybuilding_desk.ui.scanning.batch_popover import BatchPopover
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.suggestions import Suggestions
from mybuilding_desk.ui.settings.sheet import SettingsSheet
from mybuilding_desk.ui.theme import RADIUS_FIELD, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
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
        self.reasons, self.row_buttons = ReasonChanger(self.table), RowButtons(self.table)
        self.add_reminders: Callable[[KeyMenu], object] = id
        """Adds the ways to remind to the menu of an overdue package."""
        self.add_audit: Callable[[KeyMenu], object] = id
        """Adds the audit of its location to the menu of a package."""
        self._whole = ""
        """The view that takes the place of the scan field and the tabs, too, if there is one."""
        self.banner, self.news = Banner("scan_banner"), Banner("news_banner")
        self.damage = Banner("damage_banner")  # separate, so that no news replaces it before it is read
        self.damage.acted.connect(self.damage.hide)
        self.label_banner, self.handover_banner = LabelBanner(), Banner("handover_banner")
        self._views: dict[str, tuple[QWidget, QWidget, Callable[[], QWidget]]] = {}
        """By tab, what was shown in the place of the list and the details: its area, itself, and its first field."""
        self._panes: dict[str, Callable[[], list[tuple[QWidget, QWidget]]]] = {}
        """By tab, the parts that F6 visits in the view of several."""
        self.onboarding_card = OnboardingCard()
        self.tabs = ListTabs()
        self.find_field, self.find_chips = FindField(), FindChips()
        self._lay_out()
        theme.changed.connect(self.fold)
        self.suggestions, self.batch_popover = Suggestions(page), BatchPopover(page)
        self.suggestions.shown.connect(self.batch_popover.hide)
        self.scan_field.pill.switched.connect(self._order_pill)
        self.toast = Toast(page, self.status_bar, self.status_bar.parts())
        self.release_sheet = ReleaseSheet(page)
        self.shortcut_help = ShortcutHelp(page)
        self.settings: OnDemand[SettingsSheet] = OnDemand(self._make_settings, self.settings_made.emit)
        self._put_in_order()
        self._keep_focus()

    def _make_settings(self) -> SettingsSheet:
        return SettingsSheet(self._page)

    def _put_in_order(self) -> None:
        """Set the tab order to follow the workflow."""
        extras = self.suggestions.extras
        set_tab_order(
            self.scan_field.edit,
            extras.link,
            *extras.fields(),
            *self.batch_popover.fields(),
            *self.tabs.buttons(),
        )
        set_tab_order(
            self.tabs.buttons()[-1],
            self.find_field.edit,
            self.find_field.clear,
            *self.find_chips.buttons(),
            *self.overdue_bar.buttons(),
            self.table,
            *self.details.buttons(),
            *self.onboarding_card.buttons(),
            *self.sidebar.fields(),
            self.status_bar.waiting,
            self.status_bar.unidentified,
            self.status_bar.labels,
            self.status_bar.audit,
            self.status_bar.privacy,
            self.scan_field.pill,
            self.status_bar.help,
        )

    def _keep_focus(self) -> None:
        """Let a click on a button leave the focus where it is, so that arrows and Enter go on in the list."""
        banners = self.news, self.damage, self.label_banner, self.handover_banner
        for part in (self.tabs, self.overdue_bar, self.details, self.sidebar, self.status_bar, *banners):
            for button in part.findChildren(QAbstractButton):
                if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _order_pill(self, is_batch: bool) -> None:
        """In a batch, let Tab come to the pill, and so to the batch, next to the package; else the tabs are next."""
        before = self.suggestions.extras.fields()[-1] if is_batch else self.status_bar.privacy
        QWidget.setTabOrder(before, self.scan_field.pill)

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """Return the parts of the page that F6 visits, each with its widget that takes the focus."""
        action = next((one for one in self.details.buttons() if _can_focus(one)), self.details)
        panes = [
            (self.scan_field, self.scan_field.edit),
            (self._tab_row, self.tabs.checked()),
            *[
                one
                for kind, (_area, view, _first) in self._views.items()
                if view.isVisible()
                for one in self._panes_of(kind)
            ],
            (self.table, self.table),
            (self.details, action),
            (self.status_bar, self.status_bar.waiting),
        ]
        return [(pane, first) for pane, first in panes if _can_focus(first)]

    def _panes_of(self, kind: str) -> list[tuple[QWidget, QWidget]]:
        """Return the panes of a view; it is one unless it has told others."""
        _area, view, first = self._views[kind]
        return self._panes[kind]() if kind in self._panes else [(view, first())]

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
        empty = self.table.rows.rowCount() == 0 and not self.table.rows.is_searching
        if empty and self.details.isAncestorOf(self._page.window().focusWidget()):
            self.table.setFocus()
        self.details.setVisible(wide and not empty)
        narrow = self._page.width() < theme.px(SIDEBAR_NAMES_MIN_WIDTH)
        self.sidebar.show_narrow(narrow)
        self.find_chips.scope.setHidden(narrow)
        self.find_field.align(wide)
        room = self._page.width() - self.sidebar.minimumWidth() - 2 * SPACE[5] - self.find_field.minimumWidth()
        self.tabs.fold(room)

    def position_suggestions(self) -> None:
        """Place the suggestions and the batch popover below the scan field and its banner.

        With a package, the suggestions reach from the typed text to the end of the scan field; without one they are
        narrow, as the popover at its end is.
        """
        field = self._area_of(self.scan_field).adjusted(HALO, 0, -HALO, 0)
        above = [self._area_of(part).bottom() for part in (self.scan_field, self.banner) if not part.isHidden()]
        top = max(above, default=0) + SPACE[1]
        width = min(theme.px(SUGGESTIONS), field.width())
        room = self._area_of(self.status_bar).top() - SPACE[2] - top
        popover = QRect(field.right() + 1 - width, top, width, room)
        card, start = QRect(popover), self._area_of(self.scan_field.text_start).left()
        if self.scan_field.has_package:
            card.setLeft(min(start, popover.left()))
        else:
            card.moveLeft(max(field.left(), min(start - SPACE[4], popover.left())))
        self.suggestions.place(self._mirrored(card), *self._veiled())
        self.batch_popover.place(self._mirrored(popover))

    def _area_of(self, part: QWidget) -> QRect:
        """Return the area of a part of the page, in coordinates from the reading start."""
        return self._mirrored(QRect(part.mapTo(self._page, QPoint()), part.size()))

    def _mirrored(self, area: QRect) -> QRect:
        if right_to_left():
            area.moveLeft(self._page.width() - area.right() - 1)
        return area

    def _veiled(self) -> tuple[QRect, QRegion]:
        """Return the area that the veil covers while a package is in the scan bar, and what in it stays clear."""
        area = self._area_of(self.status_bar)
        area.setTop(0)
        area.setBottom(self._area_of(self.status_bar).top() - 1)
        clear = QRegion(self._mirrored(self._area_of(self.scan_field)))  # it veils its own corners
        for part in (*self._messages(), self.onboarding_card):
            if not part.isHidden():
                clear += _rounded(self._mirrored(self._area_of(part)))
        return self._mirrored(area), clear

    def add_view(
        self, kind: Tab, view: QWidget, fields: Sequence[QWidget], first: Callable[[], QWidget], *, whole: bool = False
    ) -> None:
        """Put a view, which is created at its first opening, in the place of the list and the details on its tab.

        `fields` are its fields in tab order, and `first` returns the one that F6 goes to. A `whole` one also takes the
        place of the scan field, and so its focus, of the tabs, and of the onboarding.
        """
        view.hide()
        self._whole = kind if whole else self._whole
        line = row(view, space=0)
        line.addSpacing(-SPACE[4])  # its scroll bar is in the margin of the page
        area = QWidget()  # hidden with the view: a layout with a gap would keep half of the height
        area.setLayout(line)
        area.hide()
        self._views[kind] = area, view, first
        self._desk.insertWidget(self._desk.indexOf(self._work) + 1, area, 1)
        area.lower()  # created last, it would cover suggestions, windows, and the toast
        set_tab_order(self.find_chips.buttons()[-1], *fields, self.overdue_bar.buttons()[0])

    def set_panes(self, kind: Tab, panes: Callable[[], list[tuple[QWidget, QWidget]]]) -> None:
        """Let F6 visit several parts of a view, each with its widget that takes the focus."""
        self._panes[kind] = panes

    def view(self, kind: Tab) -> QWidget | None:
        """Return the view of a tab, `None` before it is first shown, and for a list."""
        return self._views[kind][1] if kind in self._views else None

    def check_tab(self, kind: Tab) -> None:
        """Check the tab of what is shown; the tab and the filters of search results are visible only with them."""
        self.tabs.check(kind)
        whole = kind == self._whole
        for part in (self.scan_field, self._tab_row):
            part.setHidden(whole)
        self.onboarding_card.step_aside(whole)
        self.scan_field.edit.setFocusProxy(self._views[kind][2]() if whole else None)  # type: ignore[arg-type]
        self._show_area(kind)
        if self.find_chips.isHidden() == (kind == "found"):
            self.find_chips.setVisible(kind == "found")
            self.fold()

    def _show_area(self, kind: Tab) -> None:
        """Show a view or the lists. If the focus was in what is hidden, it goes to the list, or to the scan field.

        Qt would move it to any button.
        """
        here = self._page.window().focusWidget()
        areas: dict[str, QWidget] = {name: area for name, (area, _view, _first) in self._views.items()}
        shown, others = areas.pop(kind, self._work), [*areas.values(), *[self._work] * (kind in self._views)]
        for name, (_area, view, _first) in self._views.items():
            view.setVisible(name == kind)
        shown.show()
        if any(area.isAncestorOf(here) for area in others):
            first = self.table if shown is self._work else self.scan_field.edit
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        for area in others:
            area.hide()

    def type_text(self, text: str) -> None:
        """Type a text in the scan field, or in the field that has its place."""
        field = self.scan_field.edit.focusProxy()
        if isinstance(field, QLineEdit):
            field.setFocus()
            field.insert(text)
        else:
            self.scan_field.edit.setFocus()
            self.scan_field.edit.insert(text)
            self.scan_field.typed.emit(self.scan_field.edit.text())

    def _messages(self) -> tuple[Banner, ...]:
        """Return the banners between the scan field and the lists."""
        return self.banner, self.damage, self.news, self.label_banner, self.handover_banner

    def _lay_out(self) -> None:
        tabs = row(self.tabs, space=SPACE[1])
        tabs.addStretch()
        tabs.setContentsMargins(0, 0, 0, SPACE[1])
        tabs.addWidget(self.find_field, 2)
        self._tab_row = QWidget()
        self._tab_row.setLayout(tabs)
        work = row(ListCard(self.table, self.overdue_bar), self.details, space=SPACE[4])
        work.setStretch(0, 1)
        self._work = QWidget()
        self._work.setLayout(work)
        margins = (SPACE[5], SPACE[3], SPACE[5], SPACE[3])
        head = row(self.scan_field, space=0)
        head.insertSpacing(0, -HALO)  # its frame aligns with everything below; the halo extends beyond it
        head.addSpacing(-HALO)
        self._desk = desk = column(space=SPACE[3], margins=margins)
        desk.addLayout(head)
        for part in self._messages():
            desk.addWidget(part)
        desk.addWidget(self._tab_row)
        desk.addWidget(self.find_chips)
        desk.addWidget(self._work, 1)
        desk.addWidget(self.onboarding_card)
        right = column(space=0)
        right.addLayout(desk, 1)
        right.addWidget(self.status_bar)
        whole = QHBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)


def _rounded(area: QRect) -> QRegion:
    path = QPainterPath()
    path.addRoundedRect(QRectF(area), RADIUS_FIELD, RADIUS_FIELD)
    return QRegion(path.toFillPolygon().toPolygon())


def _can_focus(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
