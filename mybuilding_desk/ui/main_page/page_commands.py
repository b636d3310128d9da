"""What each command does on the main page, and when it cannot be done there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Binding, Commands
from mybuilding_desk.ui.commands.command import Command, Scope
from mybuilding_desk.ui.details.proof_text import why_no_proof
from mybuilding_desk.ui.labels import text as label_text
from mybuilding_desk.ui.labels.controller import MAX_LABELS
from mybuilding_desk.ui.main_page.page import MainPage
from mybuilding_desk.ui.main_page.palette_items import PagePalette
from mybuilding_desk.ui.main_page.storeroom_commands import storeroom_bindings
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.text.package_text import page_of


class PageCommands:
    """Binds the commands of the window to one main page."""

    def __init__(self, page: MainPage, commands: Commands) -> None:
        self._page, self._commands = page, commands
        for command, binding in self._bindings().items():
            commands.bind(command, binding)
        commands.refused.connect(page.explain)
        page.handover.switch_wanted.connect(lambda: commands.run(catalog.SWITCH_USER))
        page.reports.switched.connect(self._give_keys)
        page.reports.support_wanted.connect(lambda: commands.run(catalog.SUPPORT))
        self._palette = PagePalette(page, commands)

    def _bindings(self) -> dict[Command, Binding]:
        of_page = {**self._of_packages(), **self._of_overdue(), **self._of_page()}
        return {**of_page, **storeroom_bindings(self._page)}

    def why_not(self, command: Command) -> str:
        """Return why a command does not work on the page as it is, `""` if it does."""
        if not self._page.isVisible() or not self._page.is_bound:
            return reasons.sign_in_first()
        if command.scope is not Scope.PAGE:
            return ""
        names = [sheet.objectName() for sheet in open_sheets(self._page)]
        return reasons.close_window_first() if any(name not in command.within for name in names) else ""

    @property
    def may_end_shift(self) -> bool:
        """Whether the user at the desk has a shift to hand over."""
        return self._page.may_act and not self._page.handover.is_over

    def end_shift_when_back(self) -> None:
        """Open the window that hands over the shift as soon as its user is back at the desk."""
        self._page.handover.press_when_back()

    def _of_packages(self) -> dict[Command, Binding]:
        page = self._page
        outbox, scan, copies = page.outbox_controller, page.scan_controller, page.quick_actions
        return {
            catalog.LOG_WITHOUT_NUMBER: Binding(scan.log_without_number, self._why_not_log),
            catalog.UNDO: Binding(outbox.undo, self._why_not_undo, text=self._undo_text),
            catalog.COPY_NUMBER: Binding(copies.copy_numbers, self._why_not_copy, text=self._copy_numbers_text),
            catalog.COPY_ROW: Binding(
                copies.copy_rows, lambda: self._of_selection(selection.why_not_copy_rows), text=self._copy_rows_text
            ),
            catalog.SELECT_ALL: Binding(page.ui.table.select_all, self._why_not_select),
            catalog.RELEASE: Binding(page.release_offered, self._why_not_release),
            catalog.EDIT: Binding(self._edit, self._why_not_edit, text=self._edit_text),
            catalog.MARK_UNIDENTIFIED: Binding(scan.hold, self._why_not_hold),
            catalog.ACTIVITY: Binding(page.activity_controller.press, self._why_not_activity),
            catalog.PROOF: Binding(self._prove, self._why_not_prove),
            catalog.PRINT_LABEL: Binding(page.label_actions.print_label, self._why_not_label, text=self._label_text),
            catalog.UNPRINTED_LABELS: Binding(page.labels.open_unprinted, self._why_not_unprinted),
            catalog.PRINT_NUMBERS: Binding(page.labels.print_numbers, self._staff),
            catalog.TRACK: Binding(copies.open_page, self._why_not_track),
            catalog.RETRY: Binding(outbox.resend, self._why_not_retry, has_key=lambda: outbox.sheet.is_open),
            catalog.CONFIRM: Binding(outbox.confirm, self._why_not_confirm),
            catalog.REMOVE: Binding(page.remove, self._why_not_remove),
            catalog.BATCH: Binding(page.batches.toggle, self._why_not_batch),
            catalog.SYNC_QUEUE: Binding(outbox.open_outbox),
            catalog.SYNC_ALL: Binding(outbox.sync_all, self._why_not_in_queue),
            catalog.REFRESH: Binding(page.refresh),
        }

    def _of_overdue(self) -> dict[Command, Binding]:
        overdue = self._page.overdue
        return {
            catalog.REMIND: self._of_staff(overdue.do_what_is_due, overdue.why_not),
            catalog.FINAL_NOTICE: self._of_staff(
                partial(overdue.reminders.remind, final=True), overdue.reminders.why_not
            ),
            catalog.HOLD: self._of_staff(overdue.holds.press, overdue.holds.why_not, overdue.holds.command_text),
            catalog.RETURN_TO_SENDER: self._of_staff(overdue.returns.press, overdue.returns.why_not),
        }

    def _of_staff(
        self, act: Callable[[], object], why_not: Callable[[], str], text: Callable[[], str] | None = None
    ) -> Binding:
        """Return the binding of a command for the selected packages, which only staff may use."""
        return Binding(act, lambda: self._staff() or self._of_row(lambda _row: why_not()), text=text)

    def _of_page(self) -> dict[Command, Binding]:
        page, ui = self._page, self._page.ui
        return {
            catalog.SIGN_OUT: Binding(page.sign_out_wanted.emit),
            catalog.HANDOVER: Binding(page.handover.press, self._why_not_hand_over),
            catalog.HANDOVERS: Binding(page.handover.open_list, self._why_not_hand_over),
            catalog.SETTINGS: Binding(page.open_settings),
            catalog.SEARCH: Binding(page.find_controller.focus_field),
            catalog.SCAN_BAR: Binding(ui.scan_field.edit.setFocus),
            catalog.NEXT_PANE: Binding(lambda: ui.focus_next_pane(1)),
            catalog.PREVIOUS_PANE: Binding(lambda: ui.focus_next_pane(-1)),
            catalog.PENDING: self._list("pending"),
            catalog.OVERDUE: self._list("overdue"),
            catalog.UNIDENTIFIED: Binding(
                page.lists.open_unidentified, self._staff, checked=lambda: page.lists.shown == "unidentified"
            ),
            catalog.HISTORY: self._list("history"),
            catalog.REPORTS: Binding(page.reports.show, self._why_not_report, checked=lambda: page.reports.is_shown),
            catalog.DAILY_LOG: Binding(page.reports.open_daily_log, self._why_not_report),
            catalog.EXPORT_REPORT: Binding(
                page.reports.export, self._why_not_report, has_key=lambda: page.reports.is_shown
            ),
            catalog.PRINT_REPORT: Binding(
                page.reports.print_out, self._why_not_report, has_key=lambda: page.reports.is_shown
            ),
            catalog.PRINT_OVERDUE: Binding(page.paper.print_overdue, self._staff),
            catalog.PREVIOUS_COMMUNITY: Binding(lambda: ui.sidebar.step(-1), self._why_not_other_community),
            catalog.NEXT_COMMUNITY: Binding(lambda: ui.sidebar.step(1), self._why_not_other_community),
            catalog.PRIVACY: Binding(page.privacy.press, checked=lambda: page.privacy.is_on),
            catalog.RESET_COLUMNS: Binding(ui.table.columns.reset),
            catalog.PALETTE: Binding(page.palette_controller.toggle, page.palette_controller.why_not),
            catalog.SHORTCUTS: Binding(ui.shortcut_help.show_keys),
            catalog.ABOUT: Binding(page.show_about),
        }

    def _list(self, kind: ListKind) -> Binding:
        page = self._page
        return Binding(lambda: page.lists.show_list(kind), checked=lambda: page.lists.shown == kind)

    @property
    def _row(self) -> PackageRow | None:
        return self._page.ui.table.current()

    @property
    def _is_at_row(self) -> bool:
        """Whether the focus is at the selected row: in the list, or in the details beside it."""
        here = self._page.window().focusWidget()
        return here is self._page.ui.table or (here is not None and self._page.ui.details.isAncestorOf(here))

    def _give_keys(self, are_shown: bool) -> None:
        """Let Ctrl P and Ctrl S print and export the report while it is on the screen."""
        self._commands.give_keys(*(catalog.PRINT_REPORT, catalog.EXPORT_REPORT) * are_shown)

    def _why_not_report(self) -> str:
        return self._staff() or ("" if self._page.reports.are_allowed else reasons.managed_by_building())

    def _staff(self) -> str:
        return "" if self._page.may_act else reasons.staff_only()

    def _of_row(self, why_not: Callable[[PackageRow], str]) -> str:
        """Return why the selected row does not allow a command."""
        row = self._row
        return reasons.select_package_first() if row is None else why_not(row)

    def _undo_text(self) -> str:
        words = self._page.outbox_controller.undo_text() if self._page.isVisible() else ""  # nothing of it while locked
        return words or catalog.UNDO.name

    def _copy_numbers_text(self) -> str:
        several = QCoreApplication.translate("selection", "Copy tracking numbers")
        return several if self._page.ui.table.selected_count() > 1 else catalog.COPY_NUMBER.name

    def _copy_rows_text(self) -> str:
        several = QCoreApplication.translate("selection", "Copy rows")
        return several if self._page.ui.table.selected_count() > 1 else catalog.COPY_ROW.name

    def _why_not_undo(self) -> str:
        outbox = self._page.outbox_controller
        if outbox.can_undo():
            return self._staff()
        return self._staff() or outbox.too_late_text() or reasons.nothing_to_undo()

    def _why_not_log(self) -> str:
        scan = self._page.scan_controller
        return self._staff() or scan.unavailable_reason or (reasons.finish_package_first() if scan.busy else "")

    def _why_not_batch(self) -> str:
        return self._staff() or self._page.scan_controller.unavailable_reason

    def _why_not_select(self) -> str:
        return self._of_row(lambda _row: "")

    def _why_not_hold(self) -> str:
        return self._staff() or ("" if self._page.scan_controller.can_hold else reasons.nothing_in_scan_bar())

    def _of_selection(self, why_not: Callable[[Sequence[PackageRow], int], str]) -> str:
        """Return why the selected rows, with their number, do not allow a command."""
        table = self._page.ui.table
        return self._of_row(lambda _row: why_not(table.selected_rows(), table.selected_count()))

    def _why_not_copy(self) -> str:
        return self._of_selection(selection.why_not_copy)

    def _why_not_track(self) -> str:
        def why_not(row: PackageRow) -> str:
            if not row.package.tracking_number:
                return reasons.no_tracking_number()
            return "" if page_of(row) else reasons.no_tracking_page()

        return self._of_row(why_not)

    def _label_text(self) -> str:
        if self._page.overdue.lists_residents:
            return QCoreApplication.translate("overdue", "Print overdue list")
        several = QCoreApplication.translate("selection", "Print labels")
        return several if self._page.ui.table.selected_count() > 1 else catalog.PRINT_LABEL.name

    def _why_not_label(self) -> str:
        if self._page.outbox_controller.sheet.is_open:
            able = self._page.outbox_controller.can_print_label()
            return self._staff() or ("" if able else reasons.select_package_first())
        if self._page.overdue.lists_residents:
            return self._staff()
        return self._staff() or self._of_selection(
            lambda rows, count: label_text.why_not_print(rows, count, MAX_LABELS)
        )

    def _why_not_unprinted(self) -> str:
        return self._staff() or ("" if self._page.labels.unprinted_count else reasons.no_labels_missing())

    def _why_not_activity(self) -> str:
        return "" if self._page.activity_controller.sheet.is_open else self._of_row(lambda _row: "")

    def _prove(self) -> None:
        told = self._page.activity_controller.shown_row()
        if told is None:
            self._page.proofs.press()
        else:
            self._page.activity_controller.sheet.dismiss()
            self._page.proofs.open_rows([told])

    def _why_not_prove(self) -> str:
        told = self._page.activity_controller.shown_row()
        if told is not None:
            return self._staff() or why_no_proof([told], 1)
        return self._staff() or self._of_selection(why_no_proof)

    def _why_not_release(self) -> str:
        if self._page.scan_controller.offers_release:
            return ""
        if self._page.selected.several:
            return self._staff() or self._of_selection(selection.why_not_release)
        released = self._of_row(lambda row: reasons.already_released() if row.state == "released" else "")
        return self._staff() or released

    def _why_not_edit(self) -> str:
        outbox = self._page.outbox_controller
        if outbox.sheet.is_open or self._is_at_outgoing or self._to_edit() is not None:
            return self._staff()
        return self._staff() or self._of_row(lambda _row: reasons.already_synced())

    def _edit(self) -> None:
        if self._is_at_outgoing:
            self._page.storeroom.outgoing.edit()
        else:
            self._page.outbox_controller.correct(selected_first=self._is_at_row)

    @property
    def _is_at_outgoing(self) -> bool:
        """Whether *Edit* is about outgoing packages: their list is shown, and the sync queue is not over it."""
        return self._page.storeroom.outgoing.is_shown and not self._page.outbox_controller.sheet.is_open

    def _to_edit(self) -> OutboxEntry | None:
        return self._page.outbox_controller.to_correct(selected_first=self._is_at_row)

    def _edit_text(self) -> str:
        entry = self._to_edit() if not self._is_at_outgoing else None
        if entry is not None and entry.state == "held":
            return reasons.assign_recipient()
        return catalog.EDIT.name

    def _why_not_retry(self) -> str:
        if self._page.outbox_controller.sheet.is_open:
            return self._staff()
        rejected = self._of_row(lambda row: "" if row.state == "refused" else reasons.nothing_rejected_selected())
        return self._staff() or rejected

    def _why_not_remove(self) -> str:
        if self._page.outbox_controller.sheet.is_open or self._page.labels.sheet.is_open:
            return self._staff()
        return self._staff() or self._of_selection(selection.why_not_remove)

    def _why_not_confirm(self) -> str:
        outbox = self._page.outbox_controller
        return (
            self._staff()
            or self._why_not_in_queue()
            or ("" if outbox.can_confirm() else reasons.nothing_in_doubt_selected())
        )

    def _why_not_in_queue(self) -> str:
        return "" if self._page.outbox_controller.sheet.is_open else reasons.open_sync_queue_first()

    def _why_not_hand_over(self) -> str:
        return self._staff() or self._page.scan_controller.unavailable_reason

    def _why_not_other_community(self) -> str:
        return "" if self._page.ui.sidebar.communities.count() > 1 else reasons.only_one_community()
