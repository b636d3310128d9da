"""Feedback on recorded actions: toast and undo, rejections, the sync queue window."""

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry, RecoveryReport
from mybuilding_desk.domain.scan_intent import PackageRow, RowState
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.outbox.sheet import OutboxSheet
from mybuilding_desk.ui.outbox.text import damage_words
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.text import error_messages, keymap, package_text

_LOOK_EVERY_MS = 1000


class OutboxController(QObject):
    """Controller that reports the state of entries, and undoes, corrects, resends, or discards them for the user."""

    logged = Signal(str)
    """The key of a row to show at once."""

    def __init__(self, view: MainPageLayout, intake: ScanController) -> None:
        super().__init__(view)
        self._view = view
        self._intake = intake
        self._workspace: Workspace | None = None
        self._refused: OutboxEntry | None = None
        self._refusals = 0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_outbox)
        view.toast.undo_wanted.connect(self.undo)
        view.line.undo_wanted.connect(self.undo)
        view.news.acted.connect(self._act_on_news)
        view.details.correct_wanted.connect(self._correct_selected)
        view.details.retry_wanted.connect(self._retry_selected)
        view.details.discard_wanted.connect(self._drop_selected)
        view.status_bar.outbox_wanted.connect(self.open_outbox)
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Follow this account's entries, and close what belongs to the previous account."""
        self._workspace, self._refused, self._refusals = workspace, None, 0
        self._view.toast.hide()
        self._view.news.hide()
        self.sheet.shut()
        self._view.damage.hide()
        if workspace is not None:
            self._tell_damage(workspace)
            workspace.counter.action_recorded.connect(self._deed_done)
            workspace.settled.connect(self._settled)
            workspace.repaired.connect(self._tell_repair)
            workspace.shelf.shelf_changed.connect(self._show_outbox)

    def tell_news(self, words: str) -> None:
        """Show a non-blocking notice."""
        self._refused, self._refusals = None, 0
        self._view.news.tell("warn", words, self.tr("Close"))

    def restore_from(self, before: "OutboxController") -> None:
        """Show the previous page's rejection again, in the current language."""
        self._tell_again(before._refused, before._refusals)
        self._view.damage.setHidden(before._view.damage.isHidden())

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self._tell_again(self._refused, self._refusals)
        self._show_outbox()

    def undo(self) -> None:
        """Undo the last action; a logged package returns to the scan field if that is free."""
        if self._workspace is None:
            return
        try:
            undone = self._workspace.counter.undo()
        except (Refused, StorageTrouble) as error:
            self._view.toast.tell(error_messages.sentence(error), sign="circle-help")
            return
        if undone:
            self._view.toast.tell(package_text.undone_words(undone), sign="undo-2")
            self._intake.take_back(undone[0])

    def correct(self) -> None:
        """Correct the last rejected package, else the selected one if it is queued, rejected, or unidentified."""
        if self.sheet.is_open:
            self.sheet().press("correct")
            return
        shown = self._view.table.current()
        able = shown is not None and shown.state in ("refused", "waiting", "held")
        entry = self._refused or (shown.entry if shown is not None and able else None)
        if entry is not None and self._may_act():
            self._correct(entry)

    def resend(self) -> None:
        """Send the selected entry now: in the sync queue if that is open, else in the package list."""
        if self.sheet.is_open:
            self.sheet().press("send")
        elif self._selected_is("refused"):
            self._retry_selected()

    def take_off(self) -> None:
        """Discard the selected entry, in the sync queue if that is open, else in the package list."""
        if self.sheet.is_open:
            self.sheet().press("drop")
        elif self._selected_is("refused", "held"):
            self._drop_selected()

    def is_there(self) -> None:
        """Mark the selected entry of the sync queue as already on the server, though no response confirms it."""
        if self.sheet.is_open:
            self.sheet().press("arrived")

    def open_outbox(self) -> None:
        """Open the sync queue, or close it if it is open."""
        if self.sheet.is_open:
            self.sheet.shut()
        elif self._workspace is not None:
            self.sheet().open_outbox()
            self._show_outbox()
            self._clock.start(_LOOK_EVERY_MS)

    # Notices

    def _deed_done(self, entries: list[OutboxEntry]) -> None:
        if self._workspace is not None:
            seconds = self._workspace.grace_seconds if entries[0].state in ("waiting", "held") else 0
            held = entries[0].state == "held"
            words = unidentified_text.held(entries[0]) if held else package_text.done_words(entries)
            self._view.toast.tell(words, seconds)
            if entries[0].kind == "log":
                self.logged.emit(f"entry {entries[0].entry_id}")

    def _settled(self, delivered: object) -> None:
        entry, error, other = delivered.entry, delivered.error, delivered.other  # type: ignore[attr-defined]
        if isinstance(error, Refused):
            self._tell_refusal(entry, error, other)
        elif self._refused is not None and self._refused.entry_id == entry.entry_id:
            self._refused, self._refusals = None, 0
            self._view.news.hide()

    def _tell_refusal(self, entry: OutboxEntry, error: Refused, other: Package | None) -> None:
        """Show one message for any number of rejections; the sync queue lists them."""
        self._refused, self._refusals = entry, self._refusals + 1
        self._view.toast.hide()
        if self._refusals > 1:
            words = package_text.refusals_words(self._refusals)
            self._view.news.tell("bad", words, self.tr("Show them ({key})").format(key=keymap.OUTBOX))
            return
        words = package_text.refused_words(entry, package_text.refusal(error, other))
        action = self.tr("Correct ({key})").format(key=keymap.CORRECT)
        self._view.news.tell("bad", words, action if entry.kind == "log" else self.tr("Close"))

    def _tell_again(self, refused: OutboxEntry | None, count: int) -> None:
        if refused is not None:
            self._refusals = count - 1
            self._tell_refusal(refused, Refused(refused.reason, refused.detail), None)

    def _tell_damage(self, workspace: Workspace) -> None:
        self._warn(damage_words(copy=workspace.copy_state, recovery=workspace.recovery))

    def _tell_repair(self, report: RecoveryReport) -> None:
        self._warn(damage_words(recovery=report))

    def _warn(self, words: str) -> None:
        if words:
            self._view.damage.tell("warn", words, self.tr("Close"))

    def _show_outbox(self) -> None:
        if self._workspace is not None and self.sheet.is_open:
            self.sheet().show_entries(self._workspace.shelf.deeds(), self._workspace.refresher.offline is not None)

    # User actions

    def _act_on_news(self) -> None:
        refused, many = self._refused, self._refusals > 1
        if refused is not None and not many and refused.kind == "log":
            self.correct()
            return
        self._refused, self._refusals = None, 0
        self._view.news.hide()
        if many:
            self.open_outbox()

    def _correct(self, entry: OutboxEntry) -> None:
        self._refused, self._refusals = None, 0
        self._view.news.hide()
        if entry.kind == "log":
            self._intake.correct(entry)
        else:
            self._view.table.select(entry.package_id)
            self._view.table.setFocus()

    def _correct_selected(self) -> None:
        self._refused = None
        self.correct()

    def _correct_from_outbox(self, entry: OutboxEntry) -> None:
        self.sheet.shut()
        self._correct(entry)

    def _retry_selected(self) -> None:
        self._with_selected(self._retry)

    def _drop_selected(self) -> None:
        self._with_selected(lambda entry: self._drop(entry, self.tr("taken off the list")))

    def _with_selected(self, act) -> None:  # type: ignore[no-untyped-def]
        shown: PackageRow | None = self._view.table.current()
        if shown is not None and shown.entry is not None:
            act(shown.entry)
            # The clicked button disappears with the row, so return the focus to the list.
            self._view.news.hide()
            self._view.table.setFocus()

    def _retry(self, entry: OutboxEntry) -> None:
        self._try(lambda workspace: workspace.counter.retry(entry))

    def _drop(self, entry: OutboxEntry, reason: str) -> None:
        self._try(lambda workspace: workspace.counter.drop(entry, reason))

    def _confirm(self, entry: OutboxEntry) -> None:
        self._try(lambda workspace: workspace.counter.confirm(entry))

    def send_all(self) -> None:
        """Send all queued entries now, including those that could still be undone."""
        self._try(lambda workspace: workspace.outbox_sender.send_all_now(include_grace=True))

    def _make_sheet(self) -> OutboxSheet:
        sheet = OutboxSheet(self._view)
        sheet.send_all_wanted.connect(self.send_all)
        sheet.send_wanted.connect(self._retry)
        sheet.correct_wanted.connect(self._correct_from_outbox)
        sheet.arrived_wanted.connect(self._confirm)
        sheet.discard_wanted.connect(self._drop)
        sheet.closed.connect(self._clock.stop)
        return sheet

    def _try(self, act) -> None:  # type: ignore[no-untyped-def]
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except StorageTrouble as trouble:
            if self.sheet.is_open:
                self.sheet().tell(error_messages.sentence(trouble))
            else:
                self.tell_news(error_messages.sentence(trouble))
        self._show_outbox()

    def _selected_is(self, *states: RowState) -> bool:
        shown = self._view.table.current()
        return self._may_act() and shown is not None and shown.state in states

    def _may_act(self) -> bool:
        return self._workspace is not None and self._workspace.user.is_staff
