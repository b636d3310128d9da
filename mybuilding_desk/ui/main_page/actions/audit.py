"""Location audits on the main page: created at their first opening, in the place of the scan bar and the list."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mybuilding_desk.domain.outbox import UserAction
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.move import location_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.storeroom.missing import MissingCounts, missing_counts, missing_of
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.toast import RecordChange
from mybuilding_desk.ui.commands.menus import KeyMenu
from mybuilding_desk.ui.main_page.actions.parts import PageParts

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.audit import Audit
    from mybuilding_desk.ui.audit.controller import AuditController


class AuditActions(QObject):
    """Connects the audits to the scans, the list, undo, and the status bar."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__(parts.page)
        self._parts, self._ui = parts, parts.ui
        self._workspace: Workspace | None = None
        self.controller: AuditController | None = None
        """The audit, `None` before it is first opened."""
        self._look = AfterNextPaint(self, self._show_paused)
        self._logged: tuple[UserAction, int] | None = None
        """The package that was logged from the audit, and how many changes of the audit came before."""
        self._missing: MissingCounts | None = None
        """The missing packages, `None` if they are to be counted again."""
        self._ui.suggestions.model.missing_of = self._missing_of
        self._ui.add_audit = self._add_to_menu
        self._ui.status_bar.audit_wanted.connect(self.resume)
        parts.lists.switching.connect(self._prepare)
        parts.lists.switched.connect(self._switched)
        parts.scan.package_entry.ended.connect(self._go_on)
        for escaped in (self._ui.scan_field.escaped, self._ui.suggestions.extras.escaped):
            escaped.connect(self._go_back)

    def bind(self, workspace: Workspace | None) -> None:
        """Audit the locations of this account's communities from now on."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        if self.controller is not None:
            self.controller.bind(self._workspace)
        self._ui.status_bar.show_audit("")
        self._missing = self._logged = None
        if self._workspace is not None:
            self._workspace.store.community_chosen.connect(self._look.start)
            for changed in (self._workspace.store.community_chosen, self._workspace.store.packages_changed):
                changed.connect(self._forget_missing)
            self._look.start()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self.controller is not None:
            self.controller.refresh_names()

    @property
    def is_shown(self) -> bool:
        """Whether an audit, or the choice of its location, is on the screen."""
        view = self._ui.view("audit")
        return view is not None and not view.isHidden()

    def press(self) -> None:
        """Ask for the location to audit, or leave the audit on the screen."""
        if self.is_shown:
            self._parts.lists.leave_view()
        else:
            self._parts.lists.show_list("audit")

    def audit(self, location: str) -> None:
        """Audit a location."""
        self._open().begin(location)

    def resume(self) -> None:
        """Go on with the paused audit; of several, let the user choose one."""
        paused = self._paused()
        if len(paused) == 1:
            self._open().resume(paused[0])
        elif paused:
            self._open().view.chooser.focus_first()

    def _open(self) -> "AuditController":
        if not self.is_shown:
            self._parts.lists.show_list("audit")
        assert self.controller is not None  # noqa: S101 - created above
        return self.controller

    def _prepare(self, kind: str) -> None:
        if kind == "audit" and self.controller is None:
            self._make()

    def _make(self) -> None:
        from mybuilding_desk.ui.audit.controller import AuditController  # noqa: PLC0415 - storeroom, on first use
        from mybuilding_desk.ui.audit.view import AuditView  # noqa: PLC0415 - storeroom, on first use

        view = AuditView()
        self._ui.add_view("audit", view, view.fields(), view.first_field, whole=True)
        self._ui.set_panes("audit", view.panes)
        self.controller = made = AuditController(self._parts.page, view)
        made.changed.connect(self._changed)
        made.closed.connect(self._parts.lists.leave_view)
        made.finished.connect(self._parts.outbox.other.offer)
        made.log_wanted.connect(self._log)
        made.row_wanted.connect(self._show_row)
        made.undo_changed.connect(self._parts.outbox.undo_changed)
        made.undo_changed.connect(self._withdraw_offer)
        made.sheet_made.connect(self._parts.router.guard)
        made.bind(self._workspace)

    def _switched(self, kind: str) -> None:
        if self.controller is None:
            return
        is_audit = kind == "audit"
        self._parts.router.set_taker(self._take if is_audit else None)
        self._parts.outbox.other.of_view = self._undo_now if is_audit else None
        if is_audit:
            self._ui.status_bar.show_audit("")
            self.controller.show()
        elif self.controller.is_shown:
            self.controller.hide()
            self._look.start()

    def _take(self, scanned: str) -> bool:
        """Handle a scan; a search covers the view, and leaves the scans to the scan bar."""
        if self.is_shown and self.controller is not None:
            understood = self.controller.take_scan(scanned)
            self._parts.router.scanner.ignore_enter()  # the Enter of a scan that came late moves or logs nothing
            return understood
        self._parts.scan.scan(scanned)
        return not self._parts.scan.has_message

    def _undo_now(self) -> RecordChange | None:
        if not self.is_shown or self.controller is None or self._is_log_newest():
            return None
        return self.controller.undo_now

    # Packages that are logged from the audit

    def _log(self, number: str, place: str) -> None:
        """Begin to log a package that the audit found, in the scan bar; the audit goes on after that."""
        self._parts.lists.leave_view()
        if self.controller is not None and not self._parts.scan.log_at(number, place):
            self.controller.aside = None

    def _go_on(self) -> None:
        """Show the audit again after its package was logged; undo takes back that before what the audit has so far."""
        self._logged = None
        action = self._workspace.actions.undo_label() if self._workspace is not None else None
        if self._go_back() and action is not None and self.controller is not None:
            self._logged = action, len(self.controller.changes)

    def _go_back(self) -> bool:
        """Show the audit again that waits for a package; return whether there is one."""
        waits = self.controller is not None and self.controller.waits and not self._parts.scan.busy
        if waits:
            self._parts.lists.show_list("audit")
        return waits

    def _is_log_newest(self) -> bool:
        """Return whether the last thing to undo is a package that was logged from the audit."""
        if self._logged is None or self._workspace is None or self.controller is None:
            return False
        action, changes = self._logged
        return len(self.controller.changes) <= changes and self._workspace.actions.undo_label() is action

    def _withdraw_offer(self) -> None:
        """Hide the toast that offers to undo the log once the audit has a newer change."""
        if self._logged is not None and self.is_shown and not self._is_log_newest() and self._ui.toast.can_undo():
            self._ui.toast.hide()

    def _show_row(self, row: PackageRow) -> None:
        self._parts.lists.show_row(row)
        self._ui.table.setFocus()

    # Missing packages

    def _forget_missing(self) -> None:
        self._missing = None

    def _missing_of(self, match: Match) -> int:
        """Return how many of the packages of a match are missing."""
        if self._workspace is None:
            return 0
        if self._missing is None:
            self._missing = missing_counts(self._workspace.store, self._workspace.records)
        return missing_of(self._missing, match) if self._missing else 0

    # Audits that are paused

    def _changed(self) -> None:
        """Offer an audit whose end was undone at once."""
        if not self.is_shown:
            self._look.start()

    def _paused(self) -> "list[Audit]":
        if self._workspace is None:
            return []
        community_id = self._workspace.store.community_id
        return self._workspace.records.read(lambda records: records.audits.open_audits(community_id), list["Audit"]())

    def _show_paused(self) -> None:
        """Offer to resume an audit in the status bar; nothing of the audits is imported without one."""
        paused = self._paused()
        words = ""
        if paused and self._workspace is not None and not self.is_shown:
            from mybuilding_desk.ui.audit import text  # noqa: PLC0415 - storeroom, on first use

            if len(paused) > 1:
                words = text.chip_of_several(len(paused))
            else:
                words = text.chip(paused[0], *self._workspace.storeroom.audits.progress(paused[0]))
        self._ui.status_bar.show_audit(words)

    def _add_to_menu(self, menu: KeyMenu) -> None:
        """Add the audit of the location of the selected package."""
        row = self._ui.table.current()
        if row is None or self._workspace is None or row.state == "released" or self._parts.scan.busy:
            return
        location = location_of(row.package, row.record)
        if location:
            name = location if len(location) <= 40 else f"{location[:39]}…"
            title = self.tr("Audit {0}").format(name.replace("&", "&&"))
            menu.addAction(title).triggered.connect(partial(self.audit, location))
