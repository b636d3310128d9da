"""The main page: connects its widgets and the feature controllers to the workspace of the signed-in user."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.base.scheduling import AfterNextPaint, QueuedCall
from mybuilding_desk.ui.main_page.layout import MainPageLayout, show_counts
from mybuilding_desk.ui.main_page.onboarding import Onboarding
from mybuilding_desk.ui.main_page.privacy import PrivacyController
from mybuilding_desk.ui.main_page.shortcuts import bind_keys
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.outbox.unidentified_controller import UnidentifiedController
from mybuilding_desk.ui.packages.activity_sheet import ActivityController
from mybuilding_desk.ui.packages.find_controller import FindController
from mybuilding_desk.ui.packages.quick_actions import QuickActions
from mybuilding_desk.ui.scanning import batch_bar
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.scanning.scan_router import ScanRouter
from mybuilding_desk.ui.text import error_messages, package_text


class MainPage(MainPageLayout):
    """One page, reused for every account: `bind` attaches a workspace, `leave` detaches it."""

    sign_out_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.intake = ScanController(self.line, self.suggestions, self.banner)
        self.deeds = OutboxController(self, self.intake)
        self.unidentified = UnidentifiedController(self, self.intake)
        self.scans = ScanRouter(self, self.intake, self._counter)
        self.finding, self.stories = FindController(self), ActivityController(self)
        self.quick_actions = QuickActions(self)
        self.steps = Onboarding(self, self.intake, self.deeds)
        self.privacy = PrivacyController(self)
        self._flows = (
            self.privacy,
            self.quick_actions,
            self.steps,
            self.deeds,
            self.scans,
            self.unidentified,
            self.finding,
            self.stories,
        )
        self._shown: ListKind = "pending"
        self._reload = QueuedCall(self, self.reload)
        self._around = AfterNextPaint(self, self.refresh_details)
        self.deeds.logged.connect(self.reload)
        self._join()
        bind_keys(self)

    def bind(self, workspace: Workspace) -> None:
        """Attach this account's workspace and show its pending packages."""
        self._workspace = workspace
        staff = workspace.user.is_staff
        workspace.shelf.communities_changed.connect(self._show_communities)
        workspace.shelf.shelf_changed.connect(self._reload_soon)
        workspace.shelf.history_changed.connect(self._history_changed)
        workspace.shelf.community_chosen.connect(self._community_opened)
        workspace.refresher.network_changed.connect(self._network_changed)
        workspace.trouble.connect(self.tell)
        workspace.drop.changed.connect(self._show_drop)
        self.rail.show_user(workspace.user)
        self.status_bar.watch(workspace.shelf, workspace.refresher)
        for flow in self._flows:
            flow.bind(workspace)
        self.intake.bind(workspace.counter if staff else None, workspace.drop)
        self.drop_bar.watch(workspace.drop, workspace.shelf.entry_now)
        self.status_bar.drop.setVisible(staff)
        if not staff:
            self.line.set_read_only(self.tr("You see your own packages here. Logging and releasing is for the staff."))
        self.show_list("pending")
        self._show_communities()
        (self.line.edit if staff else self.table).setFocus()

    def restore_from(self, before: "MainPage") -> None:
        """Take over the state of a page in another language: list, cursor, unfinished input, and open settings."""
        if before._workspace is None:
            return
        told, shown = bool(before.news.text()), before.table.current()
        self.bind(before._workspace)
        self.news.setVisible(told and bool(self.news.text()))
        self.show_list(before._shown)
        self.finding.restore_from(before.finding)
        self.intake.restore_from(before.intake)
        self.steps.restore_from(before.steps)
        self.deeds.restore_from(before.deeds)
        if shown is not None:
            self.table.select(shown.key)
        settings = before.settings.made
        if settings is not None and not settings.isHidden():
            back = self.findChild(QWidget, settings.came_from())
            (back or self.line.edit).setFocus()
            self.open_settings()
            self.settings().restore_from(settings)

    def leave(self) -> None:
        """Detach the workspace and clear all of its data from the screen."""
        self._workspace = None
        self._around.stop()
        for flow in self._flows:
            flow.bind(None)
        self.intake.bind(None)
        self.drop_bar.watch(None)
        self.release_sheet.shut()
        self.key_sheet.shut()
        self.settings.shut()
        self.status_bar.watch(None, None)
        self.table.show_list(None, "pending")
        self._show_details(None)
        self.rail.show_communities([], {}, "")

    def tell(self, error: DeskError) -> None:
        """Show in the news banner an error that belongs to no other widget."""
        self.deeds.tell_news(error_messages.sentence(error))

    def show_list(self, kind: ListKind) -> None:
        """Show the pending, released, or overdue packages, and clear any search."""
        self._shown = kind
        self.finding.forget()
        self.mark_tab(kind)
        self.table.show_list(self._workspace.shelf if self._workspace else None, kind)
        self._show_counts()

    def reload(self, wanted: str = "") -> None:
        """Reload rows and counts, and select the package with the key `wanted` if it is listed."""
        self._reload.stop()
        if self._workspace is not None:
            self.table.reload(wanted)
            if not wanted:  # otherwise the typed text belongs to that package
                self.intake.reload()
            self._around.start()  # paint the row first: the details take as long again

    def refresh_details(self) -> None:
        """Refresh everything around the list: details, batch bar, communities, counts, and status bar."""
        self._around.stop()
        if self._workspace is not None:
            self._show_details(self.table.current())
            self._show_drop()
            self._show_communities()
            self._show_counts()
            self.status_bar.look()

    @property
    def is_quiet(self) -> bool:
        """Whether the screen is up to date: no reload, refresh, or search is pending."""
        return not (self._reload.is_waiting() or self._around.is_waiting() or self.finding.is_looking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Redirect an unhandled character to the scan field: it starts a scan or a unit. Escape focuses that field."""
        if is_typing(event):
            self._type_in_line(event.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.line.edit.setFocus()
        else:
            super().keyPressEvent(event)

    # Signals of the workspace

    def _reload_soon(self) -> None:
        self._reload.start()

    def _history_changed(self) -> None:
        if self.table.rows.holds_released:
            self._reload_soon()

    def _community_opened(self, _community_id: str) -> None:
        self.release_sheet.shut()
        self._end_drop()
        self.show_list("pending")
        self._show_communities()
        self.intake.change_community()

    def _network_changed(self) -> None:
        self.status_bar.look()
        self._show_counts()
        if self._workspace is not None and self._workspace.refresher.rejected:
            self.deeds.tell_news(package_text.rejected_words(self._workspace.refresher.rejected))

    # User actions

    def _choose_community(self, community_id: str) -> None:
        if self._workspace is not None:
            self._workspace.shelf.choose(community_id)

    def refresh(self) -> None:
        """Fetch everything from the server again and send all queued entries."""
        if self._workspace is not None:
            self._workspace.refresher.refresh(everything=True)
            self._workspace.outbox_sender.send_all_now()

    def _open_pickup_of_row(self) -> None:
        shown = self.table.current()
        if shown is not None and shown.state == "held":
            self.deeds.correct()
        elif self._may_act() and shown is not None and shown.state != "released" and self._workspace is not None:
            self._open_pickup(self._workspace.counter.interpreter.pickup_of_row(shown))

    def _open_pickup(self, pickup: Pickup) -> None:
        if self._workspace is not None:
            self.release_sheet.packages.ages = self._workspace.shelf.ages
            self.release_sheet.open_pickup(pickup, self._workspace.preferences.now.signature)

    def open_settings(self) -> None:
        """Open the settings window, or close it if it is open."""
        if self._workspace is not None:
            self.settings().open_settings(self._workspace.preferences, may_act=self._may_act())

    def _release(self, rows: list[PackageRow], released_to: str, note: str, signature: bytes) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.counter.release(rows, released_to, note, signature)
        except StorageTrouble as trouble:
            self.release_sheet.tell(trouble)
        else:
            self.release_sheet.shut()

    def toggle_drop(self) -> None:
        """Start a batch, or end the current one."""
        if self._workspace is None or not self._may_act():
            return
        if self._workspace.drop.is_on:
            self._end_drop()
        else:
            self._workspace.drop.begin()
            self.show_list("pending")
        self.line.edit.setFocus()

    def _end_drop(self) -> None:
        if self._workspace is not None and self._workspace.drop.is_on:
            drop = self._workspace.drop
            self.toast.tell(batch_bar.ended(drop.count, drop.seconds))
            drop.end()

    def _type_in_line(self, text: str) -> None:
        if self._may_act():
            self.line.edit.setFocus()
            self.line.edit.insert(text)
            self.line.typed.emit(self.line.edit.text())

    def _show_story(self, shown: PackageRow) -> None:
        self.show_list("history" if shown.state == "released" else "pending")
        self.table.select(shown.key)

    # Display

    def _counter(self) -> PackageActions | None:
        return self._workspace.counter if self._workspace is not None and self._may_act() else None

    def _may_act(self) -> bool:
        return self._workspace is not None and self._workspace.user.is_staff

    def _show_details(self, shown: PackageRow | None) -> None:
        self.details.show_row(shown, may_act=self._may_act(), limits=self.table.rows.ages)

    def _show_drop(self) -> None:
        if self._workspace is not None:
            self.drop_bar.look(self._workspace.counter.interpreter.kinds())

    def _show_communities(self) -> None:
        if self._workspace is not None:
            shelf = self._workspace.shelf
            self.rail.show_communities(shelf.communities(), shelf.pending_counts(), shelf.community_id)

    def _show_counts(self) -> None:
        if self._workspace is not None:
            nothing = self.finding.empty_words()
            self.intake.closed = show_counts(self, self._workspace, self._shown, nothing)

    # Connections, made once

    def _join(self) -> None:
        self.rail.community_chosen.connect(self._choose_community)
        self.rail.sign_out_wanted.connect(self.sign_out_wanted)
        self.table.selected.connect(lambda _: self._around.start())
        self.table.entered.connect(self._open_pickup_of_row)
        self.table.typed.connect(self._type_in_line)
        self.line.changed.connect(self.place_suggestions)
        self.details.release_wanted.connect(self._open_pickup_of_row)
        self.intake.pickup_wanted.connect(self._open_pickup)
        self.intake.activity_wanted.connect(self._show_story)
        self.release_sheet.released.connect(self._release)
        self.drop_bar.end_wanted.connect(self.toggle_drop)
        self.drop_bar.entered.connect(self.suggestions.hide)
        self.drop_bar.left.connect(self.line.edit.setFocus)
        self.status_bar.keys_wanted.connect(self.key_sheet.show_keys)
        self.status_bar.settings_wanted.connect(self.open_settings)
        self.status_bar.batch_wanted.connect(self.toggle_drop)
        self.pending_tab.clicked.connect(lambda: self.show_list("pending"))
        self.history_tab.clicked.connect(lambda: self.show_list("history"))
        self.overdue_tab.clicked.connect(lambda: self.show_list("overdue"))
        self.finding.left.connect(lambda: self.show_list(self._shown))
