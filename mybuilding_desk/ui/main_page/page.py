"""The main page: connects its widgets and the feature controllers to the workspace of the signed-in user."""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.base.scheduling import AfterNextPaint, QueuedCall
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.details.activity_sheet import ActivityController
from mybuilding_desk.ui.details.proof import ProofController
from mybuilding_desk.ui.labels.controller import LabelsController
from mybuilding_desk.ui.main_page.actions.handover import HandoverActions
from mybuilding_desk.ui.main_page.actions.labels import LabelActions
from mybuilding_desk.ui.main_page.actions.overdue import OverdueActions
from mybuilding_desk.ui.main_page.actions.paper import PaperActions
from mybuilding_desk.ui.main_page.actions.parts import PageParts
from mybuilding_desk.ui.main_page.actions.reports import ReportActions
from mybuilding_desk.ui.main_page.actions.storeroom import StoreroomActions
from mybuilding_desk.ui.main_page.focus_cover import FocusCover
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.lists.controller import ListsController
from mybuilding_desk.ui.main_page.lists.details_controller import DetailsController
from mybuilding_desk.ui.main_page.lists.selected_packages import SelectedPackages
from mybuilding_desk.ui.main_page.onboarding import Onboarding
from mybuilding_desk.ui.main_page.privacy import PrivacyController
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.packages.find.controller import FindController
from mybuilding_desk.ui.packages.quick_actions import QuickActions, open_file
from mybuilding_desk.ui.palette.controller import PaletteController
from mybuilding_desk.ui.release.controller import ReleaseController
from mybuilding_desk.ui.scanning.batch_controller import BatchController
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.scanning.scan_router import ScanRouter
from mybuilding_desk.ui.settings.definitions import ABOUT
from mybuilding_desk.ui.settings.sheet import SettingsSheet
from mybuilding_desk.ui.text import error_messages, package_text


class _Flow(Protocol):
    def bind(self, workspace: Workspace | None, /) -> None: ...


class MainPage(QWidget):
    """One page, reused for every account: `bind` attaches a workspace, `leave` detaches it."""

    sign_out_wanted = Signal()
    forget_wanted = Signal()
    """Request to erase all local data on this computer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ui = ui = MainPageLayout(self)
        self._workspace: Workspace | None = None
        self.scan_controller = ScanController(ui.scan_field, ui.suggestions, ui.banner)
        self.outbox_controller = OutboxController(self, ui.toast, ui.news, ui.damage, ui.table.current)
        self.releases = ReleaseController(ui.release_sheet)
        self.scan_router = ScanRouter(self, ui.scan_field, ui.toast, self.scan_controller, self._allowed_actions)
        self.batches = BatchController(ui.batch_popover, ui.scan_field, ui.toast)
        self.find_controller = FindController(ui.find_field, ui.find_chips, ui.table)
        self.lists = ListsController(ui, self.find_controller)
        self.activity_controller = ActivityController(self, ui.table.current, ui.toast)
        self.selected = SelectedPackages(
            ui.table, self.releases, self.outbox_controller, self.activity_controller, self.explain
        )
        self.proofs = ProofController(self, ui.table.selected_rows, ui.toast)
        self.quick_actions = QuickActions(ui.table, ui.toast)
        self.details_controller = DetailsController(ui.details, ui.table, self.releases, self.outbox_controller)
        self.onboarding = Onboarding(ui, self.scan_controller, self.outbox_controller)
        self.privacy = PrivacyController(ui)
        self.focus_cover = FocusCover(self, ui.suggestions, ui.toast)
        self.palette_controller = PaletteController(self, ui.toast)
        self.labels = labels = LabelsController(self, ui.toast, ui.label_banner, ui.details.footer.label)
        activity = self.activity_controller
        self.label_actions = LabelActions(ui, labels, self.outbox_controller, activity, self.open_settings)
        self.handover = HandoverActions(self, ui)
        self.reports = ReportActions(ui, self.lists, self.find_controller)
        self.paper = PaperActions(self, ui.toast, self.reports)
        self.overdue = OverdueActions(self, ui, self.outbox_controller)
        scans, outbox = (self.scan_router, self.scan_controller), self.outbox_controller
        parts = PageParts(self, ui, self.lists, *scans, outbox, self.releases, labels, self.paper)
        self.storeroom = StoreroomActions(parts)
        self._flows = self._bound_flows()
        self._reload = QueuedCall(self, self.reload)
        self._around = AfterNextPaint(self, self.refresh_details)
        self._keys = AfterNextPaint(self, self._show_keys)
        self._join()
        self._join_controllers()

    def _bound_flows(self) -> tuple[_Flow, ...]:
        """Return what works with the workspace of one account at a time."""
        return (
            self.privacy, self.quick_actions, self.onboarding, self.outbox_controller, self.scan_router,
            self.releases, self.batches, self.find_controller, self.lists, self.activity_controller, self.proofs,
            self.details_controller, self.palette_controller, self.labels, self.handover, self.paper,
            self.reports, self.overdue, self.storeroom,
        )  # fmt: skip

    def bind(self, workspace: Workspace) -> None:
        """Attach this account's workspace and show its pending packages."""
        self._workspace = workspace
        staff = workspace.user.is_staff
        workspace.store.communities_changed.connect(self._show_communities)
        workspace.store.packages_changed.connect(self._reload_soon)
        workspace.store.history_changed.connect(self._history_changed)
        workspace.store.community_chosen.connect(self._community_opened)
        workspace.refresher.network_changed.connect(self._network_changed)
        workspace.trouble.connect(self.show_error)
        self.ui.sidebar.show_user(workspace.user, workspace.user_avatar)
        self.ui.status_bar.watch(workspace.store, workspace.refresher)
        for flow in self._flows:
            flow.bind(workspace)
        self.scan_controller.bind(workspace.actions if staff else None, workspace.batch)
        if not staff:
            why = self.tr("You’re viewing your own packages. Only staff can log or release.")
            self.ui.scan_field.set_read_only(why)
        self._show_communities()
        self._focus_input()

    def restore_from(self, before: "MainPage") -> None:
        """Take over the state of a page in another language: list, cursor, unfinished input, and open settings."""
        if before._workspace is None:
            return
        had_news, shown = bool(before.ui.news.text()), before.ui.table.current()
        self.bind(before._workspace)
        self.ui.news.setVisible(had_news and bool(self.ui.news.text()))
        self.lists.show_list(before.lists.shown)
        self.reports.restore_from(before.reports)
        self.find_controller.restore_from(before.find_controller)
        self.scan_controller.restore_from(before.scan_controller)
        self.onboarding.restore_from(before.onboarding)
        self.outbox_controller.restore_from(before.outbox_controller)
        if shown is not None:
            self.ui.table.select(shown.key)
        settings = before.ui.settings.made
        if settings is not None and not settings.isHidden():
            back = self.findChild(QWidget, settings.previous_focus())
            (back or self.ui.scan_field.edit).setFocus()
            self.open_settings()
            self.ui.settings().restore_from(settings)

    def leave(self) -> None:
        """Detach the workspace and clear all of its data from the screen."""
        self._workspace = None
        self._around.stop()
        for flow in self._flows:
            flow.bind(None)
        self.scan_controller.bind(None)
        self.ui.shortcut_help.dismiss()
        self.ui.settings.dismiss()
        self.ui.status_bar.watch(None, None)
        self.ui.sidebar.show_communities([], {}, "")

    def show_error(self, error: DeskError) -> None:
        """Show in the news banner an error that belongs to no other widget."""
        if not self.lists.tells(error):
            self.outbox_controller.show_news(error_messages.sentence(error))

    def reload(self, wanted: str = "") -> None:
        """Reload rows and counts, and select the package with the key `wanted` if it is listed."""
        self._reload.stop()
        if self._workspace is not None:
            self.ui.table.reload(wanted)
            if not wanted:  # otherwise the typed text belongs to that package
                self.scan_controller.reload()
            self._around.start()  # paint the row first: the details take as long again

    def refresh_details(self) -> None:
        """Refresh everything around the list: details, batch, communities, counts, and status bar."""
        self._around.stop()
        if self._workspace is not None:
            self.details_controller.refresh()
            self.ui.fold()
            self.batches.refresh()
            self._show_communities()
            self.lists.show_counts()
            self.ui.status_bar.refresh()

    @property
    def is_bound(self) -> bool:
        """Whether a user is at the desk."""
        return self._workspace is not None

    @property
    def is_quiet(self) -> bool:
        """Whether the screen is up to date: no reload, refresh, or search is pending."""
        return not (self._reload.is_waiting() or self._around.is_waiting() or self.find_controller.is_looking)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the parts to the new width."""
        super().resizeEvent(event)
        self.ui.fold()
        self.ui.position_suggestions()

    def event(self, event: QEvent) -> bool:
        """Reposition the suggestions when the layout changes, e.g. when a banner appears below the scan field."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.ui.position_suggestions()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Redirect an unhandled character to the scan field: it starts a scan or a unit. Escape focuses that field."""
        if is_typing(event):
            self._type_in_scan_field(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.ui.scan_field.edit.setFocus()
        else:
            super().keyPressEvent(event)

    def explain(self, _command: Command, reason: str) -> None:
        """Say why a command did nothing, unless a window is open or the toast still offers undo."""
        if self.isVisible() and not open_sheets(self) and not self.ui.toast.can_undo():
            self.ui.toast.show_message(reason, icon_name="circle-help")

    # Signals of the workspace

    def _reload_soon(self) -> None:
        self._reload.start()

    def _history_changed(self) -> None:
        if self.ui.table.rows.holds_released:
            self._reload_soon()

    def _community_opened(self, _community_id: str) -> None:
        self.ui.release_sheet.dismiss()
        self.batches.end()
        self.lists.show_list("reports" if self.lists.shown == "reports" else "pending")
        self._show_communities()
        self.scan_controller.change_community()

    def _network_changed(self) -> None:
        self.ui.status_bar.refresh()
        self.lists.show_counts()
        if self._workspace is not None and self._workspace.refresher.rejected:
            self.outbox_controller.show_news(package_text.rejected_words(self._workspace.refresher.rejected))

    # User actions

    def _choose_community(self, community_id: str) -> None:
        if self._workspace is not None:
            self._workspace.store.choose(community_id)

    def refresh(self) -> None:
        """Fetch everything from the server again, send all queued entries that are due, and say what is queued."""
        if self._workspace is not None:
            self._workspace.refresher.refresh(everything=True)
            self._workspace.outbox_sender.send_all_now()
            if not self.ui.toast.can_undo():
                self.ui.toast.show_message(self.ui.status_bar.waiting.text(), icon_name="refresh-cw")

    def release_offered(self) -> None:
        """Open the release offered for a scanned package, else that of the selected row, as Enter in the list does."""
        if self.ui.table.hasFocus() or not self.scan_controller.release_offered():
            self.selected.enter()

    def remove(self) -> None:
        """Remove the selected package, in the open window or in the list."""
        if self.labels.sheet.is_open:
            self.labels.sheet().press_dismiss()
        elif self.selected.several and not open_sheets(self):
            self.selected.remove()
        else:
            self.outbox_controller.take_off()

    def open_settings(self) -> None:
        """Open the settings window, or close it if it is open."""
        if self._workspace is not None:
            self.ui.settings().open_settings(self._workspace, may_act=self.may_act)

    def show_about(self) -> None:
        """Show the version and the licenses."""
        self.open_settings()
        self.ui.settings().show_section(ABOUT)

    def _type_in_scan_field(self, text: str) -> None:
        if self.may_act:
            self.ui.type_text(text)

    def _escape(self) -> None:
        """Leave the view, or leave one of several packages selected."""
        if not self.lists.leave_view():
            self.ui.table.select_one()

    def _focus_input(self) -> None:
        """Focus the scan field; for read-only users, the list."""
        (self.ui.scan_field.edit if self.ui.scan_field.edit.isEnabled() else self.ui.table).setFocus()

    def _focus_list(self, key: str) -> None:
        if key:
            self.ui.table.select(key)
        if key or not self.ui.scan_field.edit.hasFocus():
            self.ui.table.setFocus()

    # Display

    def _allowed_actions(self) -> PackageActions | None:
        return self._workspace.actions if self._workspace is not None and self.may_act else None

    @property
    def may_act(self) -> bool:
        """Whether the user may log and release: staff, not a resident."""
        return self._workspace is not None and self._workspace.user.is_staff

    def _refresh_names(self) -> None:
        """Show names in the current privacy mode, at once, so that no full name stays on the screen."""
        for part in (
            self.scan_controller, self.outbox_controller, self.activity_controller, self.proofs,
            self.ui.release_sheet, self.labels, self.handover, self.storeroom,
        ):  # fmt: skip
            part.refresh_names()
        if self.ui.settings.is_open:
            self.ui.settings().reload()
        self.ui.table.viewport().update()
        self.reload()
        self.refresh_details()

    def _show_keys(self) -> None:
        """Show the keys of the panel unless they are the scan bar's; not in the frame that shows a logged row."""
        self.ui.details.footer.show_keys(not self.scan_controller.busy, enter=not self.scan_controller.offers_release)

    def _show_communities(self) -> None:
        if self._workspace is not None:
            store = self._workspace.store
            self.ui.sidebar.show_communities(store.communities(), store.pending_counts(), store.community_id)

    def _set_availability(self, why_not: str) -> None:
        self.scan_controller.unavailable_reason = why_not

    # Connections, made once

    def _join(self) -> None:
        ui = self.ui
        ui.sidebar.community_chosen.connect(self._choose_community)
        ui.table.selected.connect(lambda _: self._around.start())
        ui.table.selection_changed.connect(self._around.start)
        ui.table.entered.connect(self.selected.enter)
        ui.table.typed.connect(self._type_in_scan_field)
        ui.scan_field.changed.connect(ui.position_suggestions)
        ui.scan_field.renewed.connect(self._keys.start)
        ui.scan_field.list_key.connect(ui.table.take_key)
        ui.details.release_wanted.connect(self.selected.enter)
        ui.details.correct_wanted.connect(lambda: self.outbox_controller.correct(selected_first=True))
        ui.details.retry_wanted.connect(self.outbox_controller.resend)
        ui.details.proof_wanted.connect(self.proofs.press)
        ui.details.discard_wanted.connect(self.remove)
        ui.details.copy_wanted.connect(self.quick_actions.copy_numbers)
        ui.details.page_wanted.connect(self.quick_actions.open_page)
        ui.details.activity_wanted.connect(self.activity_controller.press)
        ui.status_bar.keys_wanted.connect(ui.shortcut_help.show_keys)
        ui.status_bar.outbox_wanted.connect(self.outbox_controller.open_outbox)
        ui.status_bar.unidentified_wanted.connect(self.lists.open_unidentified)
        ui.reasons.wanted.connect(self.selected.set_reason)
        ui.settings_made.connect(self._join_settings)

    def _join_settings(self, sheet: SettingsSheet) -> None:
        sheet.forget.confirmed.connect(self.forget_wanted)
        sheet.forget.send_all_wanted.connect(self.outbox_controller.send_all)

    def _join_controllers(self) -> None:
        self.scan_controller.pickup_wanted.connect(self.releases.open_pickup)
        self.scan_controller.escaped_idle.connect(self._escape)
        self.scan_controller.row_entered.connect(self.selected.enter)
        self.scan_controller.activity_wanted.connect(self.lists.show_row)
        self.scan_controller.search_wanted.connect(self.find_controller.search_for)
        self.scan_controller.package_entry.label_given.connect(self.labels.keep_code)
        self.scan_router.guard(self.ui.release_sheet)
        self.batches.started.connect(lambda: self.lists.show_list("pending"))
        self.outbox_controller.logged.connect(self.reload)
        self.outbox_controller.undone.connect(self.scan_controller.take_back)
        self.outbox_controller.restored.connect(self.lists.select_restored)
        self.outbox_controller.correction_wanted.connect(self.scan_controller.correct)
        self.outbox_controller.list_wanted.connect(self._focus_list)
        self.activity_controller.proof_wanted.connect(self.proofs.open_rows)
        self.proofs.open_wanted.connect(open_file)
        self.paper.failed.connect(self.outbox_controller.show_news)
        for made in (self.labels.sheet_made, self.handover.sheet_made, self.overdue.returns.sheet_made):
            made.connect(self.scan_router.guard)
        self.handover.list_wanted.connect(self.lists.show_named)
        self.handover.queue_wanted.connect(self.outbox_controller.open_outbox)
        self.label_actions.shown_printed.connect(self._around.start)
        self.label_actions.list_wanted.connect(self.paper.print_overdue)
        self.lists.availability_changed.connect(self._set_availability)
        self.lists.log_wanted.connect(self.scan_controller.log_without_number)
        self.find_controller.escaped.connect(self._focus_input)
        self.privacy.switched.connect(self._refresh_names)
        self.reports.typed.connect(self._type_in_scan_field)
        self.reports.document_wanted.connect(self.paper.print_out)
        self.reports.handovers_wanted.connect(self.handover.open_list)
        self.reports.sheet_made.connect(self.scan_router.guard)
        self.reports.folder_wanted.connect(open_file)
