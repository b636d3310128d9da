"""Shift hand-overs on the main page: their controller is made when one is wanted, or waits to be confirmed."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.text.day_text import calendar

if TYPE_CHECKING:
    from mybuilding_desk.ui.handover.controller import HandoverController


class HandoverActions(QObject):
    """Opens the windows of hand-overs, and connects them to the lists and the sync queue."""

    list_wanted = Signal(str)
    queue_wanted = Signal()
    switch_wanted = Signal()
    """A hand-over is stored: another user takes over."""
    sheet_made = Signal(object)
    """A `Sheet` was created: its keys store something, so it is to be guarded against scanners."""

    def __init__(self, page: QWidget, ui: MainPageLayout) -> None:
        super().__init__(page)
        self._page, self._ui = page, ui
        self._workspace: Workspace | None = None
        self._is_made = self._opens = False
        self.is_over = False
        """Whether the user has handed over the shift, and is still at the desk."""
        self._look = AfterNextPaint(self, self._look_for_one)

    @cached_property
    def _controller(self) -> "HandoverController":
        from mybuilding_desk.ui.handover.controller import HandoverController  # noqa: PLC0415 - reports, on first use

        made = HandoverController(self._page, self._ui.toast, self._ui.handover_banner, calendar)
        made.list_wanted.connect(self.list_wanted)
        made.queue_wanted.connect(self.queue_wanted)
        made.switch_wanted.connect(self._switch)
        made.sheet_made.connect(self.sheet_made)
        self._is_made = True
        made.bind(self._workspace)
        return made

    def bind(self, workspace: Workspace | None) -> None:
        """Use the hand-overs of this account from now on."""
        self._workspace, self._opens, self.is_over = workspace, False, False
        self._ui.handover_banner.hide()
        if self._is_made:
            self._controller.bind(workspace)
        elif workspace is not None and workspace.user.is_staff:
            workspace.store.community_chosen.connect(self._look.start)
            self._look.start()

    def press(self) -> None:
        """Open the window that hands over the shift, or close it."""
        self._controller.press()

    def press_when_back(self) -> None:
        """Open the window as soon as the page is no longer covered, unless another user comes."""
        self._opens = True

    def cover(self, covered: bool) -> None:
        """Handle that the lock screen covers the page, or no longer does."""
        if not covered:
            self.is_over = False
            QTimer.singleShot(0, self, self._press_if_back)

    def _press_if_back(self) -> None:
        opens, self._opens = self._opens, False
        if opens and self._workspace is not None:
            self.press()

    def _switch(self) -> None:
        self.is_over = True
        self.switch_wanted.emit()

    def open_list(self) -> None:
        """Open the list of all hand-overs, or close it."""
        self._controller.open_list()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._is_made:
            self._controller.refresh_names()

    def _look_for_one(self) -> None:
        """Make the controller if a hand-over of this community is not confirmed yet; it shows the banner."""
        if self._workspace is None or self._is_made:
            return
        community_id = self._workspace.store.community_id
        last = self._workspace.records.read(lambda records: records.handovers.last(community_id), None)
        if last is not None and last.confirmed_at is None and last.user_id != self._workspace.user.user_id:
            self._controller  # noqa: B018 - it shows the banner
