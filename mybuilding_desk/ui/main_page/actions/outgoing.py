"""Outgoing packages on the main page: a tab of their own while there are some. Nothing is imported before."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.commands import reasons
from mybuilding_desk.ui.main_page.actions.parts import PageParts

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.desk_record import PackageKey
    from mybuilding_desk.domain.records.label import LabelSubject
    from mybuilding_desk.ui.outgoing.controller import OutgoingController


class OutgoingActions(QObject):
    """Connects the list of outgoing packages to the tabs, the scans, and undo."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__(parts.page)
        self._parts = parts
        self._workspace: Workspace | None = None
        self._is_made = False
        self._look = AfterNextPaint(self, self._look_for_some)
        parts.lists.switching.connect(self._prepare)
        parts.router.claims = self._show_labeled
        parts.labels.others = self._subject

    @cached_property
    def controller(self) -> "OutgoingController":
        """The controller; created when it is first needed."""
        from mybuilding_desk.ui.outgoing.controller import OutgoingController  # noqa: PLC0415 - storeroom, on first use

        parts = self._parts
        made = OutgoingController(parts.page, parts.ui.toast)
        made.counted.connect(parts.ui.tabs.show_outgoing)
        made.noted.connect(parts.outbox.other.offer)
        made.told.connect(parts.outbox.show_news)
        made.sheet_made.connect(parts.router.guard)
        made.labels.print_wanted.connect(parts.labels.print_keys)
        self._is_made = True
        made.bind(self._workspace)
        return made

    def bind(self, workspace: Workspace | None) -> None:
        """Use the outgoing packages of this account from now on."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        self._parts.ui.tabs.show_outgoing(0)
        if self._is_made:
            self.controller.bind(self._workspace)
        elif self._workspace is not None:
            self._workspace.store.community_chosen.connect(self._look.start)
            self._look.start()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._is_made:
            self.controller.refresh_names()

    def show(self) -> None:
        """Show the list, and focus it."""
        self._parts.lists.show_list("outgoing")
        if self.controller.view is not None:
            self.controller.view.first_field().setFocus()

    def add(self) -> None:
        """Ask for an outgoing package to add."""
        self.controller.add()

    @property
    def is_shown(self) -> bool:
        """Whether the list is on the screen, so that *Edit* is about its packages."""
        return self._parts.lists.shown == "outgoing"

    def edit(self) -> None:
        """Edit the selected outgoing package."""
        self.controller.edit()

    def pick_up(self) -> None:
        """Ask who picks up outgoing packages."""
        self.controller.pick_up()

    def why_not_pick_up(self) -> str:
        """Return why there is nothing to pick up, `""` if there is."""
        return "" if self._is_made and self.controller.has_some else reasons.no_outgoing()

    def _subject(self, key: "PackageKey") -> "LabelSubject | None":
        """Return what a label is for, if that is an outgoing package."""
        return self.controller.labels.subject(key) if self._is_made else None

    def _look_for_some(self) -> None:
        """Make the controller if there are outgoing packages in this community."""
        if self._workspace is None or self._is_made:
            return
        community_id = self._workspace.store.community_id
        if self._workspace.records.read(lambda records: records.outgoing.has_open_items(community_id), False):
            self.controller  # noqa: B018 - it counts them

    def _prepare(self, kind: str) -> None:
        """Make the view at its first opening."""
        ui = self._parts.ui
        if kind != "outgoing" or ui.view("outgoing") is not None:
            return
        view = self.controller.make_view()
        ui.add_view("outgoing", view, view.fields(), view.first_field)
        view.escaped.connect(self._parts.lists.leave_view)
        view.typed.connect(self._type)
        view.shown.connect(self._take_scans)

    def _take_scans(self, shown: bool) -> None:
        """Give the scans to the list while it is on the screen."""
        if shown:
            self._parts.router.set_taker(self._take_scan)
        else:
            self._parts.router.end_taker(self._take_scan)

    def _take_scan(self, scan: str) -> bool:
        return self.controller.take_scan(scan)

    def _show_labeled(self, scan: str) -> bool:
        """Show the outgoing package whose label was scanned; return whether it was one."""
        if not self._is_made or not self.controller.has_label(scan):
            return False
        self.show()
        return self.controller.take_scan(scan)

    def _type(self, words: str) -> None:
        edit = self._parts.ui.scan_field.edit
        edit.setFocus()
        edit.insert(words)
        self._parts.ui.scan_field.typed.emit(edit.text())
