"""Feedback on recorded actions: toast and undo, rejections, the sync queue window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import (
    REMOVAL_REASONS,
    Delivered,
    HeldReason,
    OutboxEntry,
    RecoveryReport,
    UserAction,
)
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_intent import PackageRow, RowState
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.sheet import OnDemand, open_sheets
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outbox.action_text import done_text, too_late_text, undo_text, undone_text
from mybuilding_desk.ui.outbox.other_undo import OtherUndo
from mybuilding_desk.ui.outbox.sheet import OutboxSheet
from mybuilding_desk.ui.outbox.text import damage_words, records_words
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.entry_text import removal_reasons

_REFRESH_MS = 1000


class OutboxController(QObject):
    """Controller that reports the state of entries, and undoes, corrects, resends, or discards them for the user."""

    logged = Signal(str)
    """The key of a row to show at once."""
    undone = Signal(object)
    """The `OutboxEntry` of a log that was undone with nothing over the page: it may return to the scan field."""
    restored = Signal(str)
    """The key of the row, the first of several, that undo of a release or a removal brought back."""
    undo_changed = Signal()
    """`can_undo` and `undo_text` may have changed."""
    correction_wanted = Signal(object)
    """Request to load this `OutboxEntry` into the scan field."""
    labels_wanted = Signal(tuple)
    """Request to print the labels of the packages that these `OutboxEntry` logged."""
    list_wanted = Signal(str)
    """Request to focus the list, and to select the row with this key unless it is `""`."""

    def __init__(
        self, page: QWidget, toast: Toast, news: Banner, damage: Banner, selected: Callable[[], PackageRow | None]
    ) -> None:
        """Create the controller; `selected` returns the selected row of the list."""
        super().__init__(page)
        self._page, self._toast, self._news, self._damage = page, toast, news, damage
        self._selected = selected
        self._workspace: Workspace | None = None
        self._refused: OutboxEntry | None = None
        self._refusals, self._why = 0, ""
        self._removed: tuple[OutboxEntry, ...] = ()
        self.other = OtherUndo(toast)
        self.label_words: Callable[[UserAction, bool], str] = lambda _action, _undone: ""
        """Returns what the toast of an action, or of its undo, adds about its label."""
        self.is_told: Callable[[OutboxEntry], bool] = lambda _entry: False
        """Returns whether another part of the page says why an entry was rejected."""
        self.other.changed.connect(self.undo_changed)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_outbox)
        toast.undo_wanted.connect(self.undo)
        toast.chosen.connect(self._explain_removal)
        news.acted.connect(self._act_on_news)
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Follow this account's entries, and close what belongs to the previous account."""
        self._workspace, self._refused, self._refusals, self._removed = workspace, None, 0, ()
        self.other.drop()
        self._toast.hide()
        self._news.hide()
        self.sheet.dismiss()
        self._damage.hide()
        if workspace is not None:
            self._warn_of_damage(workspace)
            workspace.actions.action_recorded.connect(self._action_recorded)
            workspace.actions.undo_changed.connect(self.undo_changed)
            workspace.settled.connect(self._settled)
            workspace.repaired.connect(self._warn_of_repair)
            workspace.records.problem_found.connect(self._warn_of_records)
            workspace.store.packages_changed.connect(self._show_outbox)
        self.undo_changed.emit()

    def show_news(self, words: str) -> None:
        """Show a non-blocking notice."""
        self._refused, self._refusals = None, 0
        self._news.show_message("warn", words, self.tr("Dismiss"))

    def restore_from(self, before: "OutboxController") -> None:
        """Show the previous page's rejection again, in the current language."""
        self._show_rejection_again(before._refused, before._refusals)
        self._damage.setHidden(before._damage.isHidden())

    def show_untold(self) -> None:
        """Show the rejection only while no other part of the page tells it; it was announced when it came."""
        if self._refused is not None and self._refusals == 1:
            self._show_one(self._refused, quiet=True)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self._show_rejection_again(self._refused, self._refusals)
        self._show_outbox()

    def undo(self) -> None:
        """Undo the last action; a logged package returns to the scan field if that is free."""
        if self._workspace is None or self.other.undo():
            return
        try:
            result = self._workspace.actions.undo()
        except StorageTrouble as error:
            self._toast.show_message(error_messages.sentence(error), icon_name="circle-help")
            return
        undone, too_late = result.undone, result.too_late
        parts = [undone_text(undone), self.label_words(undone, True)] if undone else []
        parts += [too_late_text(too_late, by_name=undone is not None)] if too_late else []
        if words := " · ".join(part for part in parts if part):
            self._toast.show_message(words, icon_name="undo-2" if undone else "circle-help")
        if undone is not None and not open_sheets(self._page):
            self._bring_back(undone)

    def _bring_back(self, undone: UserAction) -> None:
        """Tell which package is there again."""
        first = undone.entries[0]
        if undone.kind == "log":
            self.undone.emit(first)
        elif undone.kind in ("release", "remove"):
            self.restored.emit(first.package_id or f"entry {first.follows or first.entry_id}")

    def can_undo(self) -> bool:
        """Return whether there is an action that can be undone."""
        return self.other.now is not None or self._last_action() is not None

    def too_late_text(self) -> str:
        """Return why the last action can no longer be undone, `""` if there was none."""
        action = self._workspace.actions.too_late() if self._workspace is not None else None
        return too_late_text(action) if action is not None else ""

    def undo_text(self) -> str:
        """Return the name of the command that undoes the last action: "Undo release of 4 packages"; `""` without one.

        It is translated.
        """
        action = self._last_action()
        return self.other.text or (undo_text(action) if action is not None else "")

    def to_correct(self, *, selected_first: bool = False) -> OutboxEntry | None:
        """Return the package to correct: the last rejected one, else the selected one if it allows that.

        With `selected_first`, it is the other way round.
        """
        shown, rejected = self._selected(), self._refused if self._may_act() else None
        able = self._selected_is("refused", "waiting", "held")
        selected = shown.entry if able and shown is not None else None
        return selected or rejected if selected_first else rejected or selected

    def correct(self, *, selected_first: bool = False) -> None:
        """Correct the selected package of an open sync queue, else the one of `to_correct`."""
        entry = self.to_correct(selected_first=selected_first)
        if self.sheet.is_open:
            self.sheet().press("correct")
        elif entry is not None:
            self._correct(entry)

    def resend(self) -> None:
        """Send the selected entry now: in the sync queue if that is open, else in the package list."""
        if self.sheet.is_open:
            self.sheet().press("send")
        elif self._selected_is("refused"):
            self._with_selected(self._retry)

    def take_off(self) -> None:
        """Remove the selected entry, in the sync queue if that is open, else in the package list."""
        if self.sheet.is_open:
            self.sheet().press("drop")
        elif self._selected_is("refused", "held"):
            self._with_selected(self.remove)

    def confirm(self) -> None:
        """Mark the selected entry of an open sync queue as done, because the server already has it."""
        if self.sheet.is_open:
            self.sheet().press("arrived")

    def print_label(self) -> None:
        """Print the label of the selected entry of an open sync queue."""
        if self.sheet.is_open:
            self.sheet().press("label")

    def can_print_label(self) -> bool:
        """Return whether the selected entry of an open sync queue logged a package."""
        return self.sheet.is_open and self.sheet().can("label")

    def can_confirm(self) -> bool:
        """Return whether the selected entry of an open sync queue may have reached the server."""
        return self.sheet.is_open and self.sheet().can("arrived")

    def sync_all(self) -> None:
        """Send all queued entries now, if the sync queue is open."""
        if self.sheet.is_open:
            self.send_all()

    def open_outbox(self) -> None:
        """Open the sync queue, or close it if it is open."""
        if self.sheet.is_open:
            self.sheet.dismiss()
        elif self._workspace is not None:
            self.sheet().open_outbox()
            self._show_outbox()
            self._clock.start(_REFRESH_MS)

    def assign(self, entry: OutboxEntry, match: Match) -> None:
        """Assign a recipient to an unidentified package."""
        self._try(lambda workspace: workspace.actions.assign(entry, match))

    # Notices

    def _action_recorded(self, action: UserAction) -> None:
        self.other.drop()
        first, removed = action.entries[0], action.kind == "remove"
        self._removed = action.entries if removed else ()
        choices = removal_reasons() if removed else {}
        label_words = self.label_words(action, False)
        self._toast.show_message(done_text(action), action.seconds, choices=choices, added=label_words)
        if action.kind in ("log", "edit", "assign"):
            self.logged.emit(f"entry {first.entry_id}")

    def _last_action(self) -> UserAction | None:
        return self._workspace.actions.undo_label() if self._workspace is not None else None

    def _settled(self, delivered: Delivered) -> None:
        if isinstance(delivered.error, Refused):
            self._show_rejection(delivered.entry, delivered.error, delivered.other)
        elif self._refused is not None and self._refused.entry_id == delivered.entry.entry_id:
            self._refused, self._refusals = None, 0
            self._news.hide()

    def _show_rejection(
        self, entry: OutboxEntry, error: Refused, other: Package | None, *, quiet: bool = False
    ) -> None:
        """Show one message for any number of rejections, which the sync queue lists; announce it once, here."""
        self._refused, self._refusals = entry, self._refusals + 1
        self._toast.hide()
        if self._refusals > 1:
            words = package_text.refusals_words(self._refusals)
            self._news.show_message("bad", words, self.tr("Review"), catalog.SYNC_QUEUE)
            return
        self._why = package_text.refused_words(entry, package_text.refusal(error, other))
        self._show_one(entry, quiet=quiet)
        if self._news.isHidden() and not quiet:
            announcer.announce(self._news, self._why, at_once=True)

    def _show_one(self, entry: OutboxEntry, *, quiet: bool = False) -> None:
        if self.is_told(entry):
            self._news.hide()
        elif entry.kind == "log":
            self._news.show_message("bad", self._why, self.tr("Edit"), catalog.EDIT, quiet=quiet)
        else:
            self._news.show_message("bad", self._why, self.tr("Dismiss"), quiet=quiet)

    def _show_rejection_again(self, refused: OutboxEntry | None, count: int) -> None:
        if refused is not None:
            self._refusals = count - 1
            self._show_rejection(refused, Refused(refused.reason, refused.detail), None, quiet=True)

    def _warn_of_damage(self, workspace: Workspace) -> None:
        words = damage_words(copy=workspace.copy_state, recovery=workspace.recovery)
        self._warn(" ".join(part for part in (words, _records_words(workspace)) if part))

    def _warn_of_records(self) -> None:
        if self._workspace is not None:
            self._warn(_records_words(self._workspace))

    def _warn_of_repair(self, report: RecoveryReport) -> None:
        self._warn(damage_words(recovery=report))

    def _warn(self, words: str) -> None:
        if words:
            self._damage.show_message("warn", words, self.tr("Dismiss"))

    def _show_outbox(self) -> None:
        if self._workspace is not None and self.sheet.is_open:
            self.sheet().show_entries(self._workspace.store.entries(), self._workspace.refresher.offline is not None)

    # User actions

    def _forget(self, *entries: OutboxEntry) -> None:
        """Forget the rejection of an entry about which the user decides now."""
        if self._refused is not None and self._refused.entry_id in {one.entry_id for one in entries}:
            self._refused, self._refusals = None, 0
            self._news.hide()

    def _act_on_news(self) -> None:
        refused, many = self._refused, self._refusals > 1
        if refused is not None and not many and refused.kind == "log":
            self.correct()
            return
        self._refused, self._refusals = None, 0
        self._news.hide()
        if many:
            self.open_outbox()

    def _correct(self, entry: OutboxEntry) -> None:
        self._refused, self._refusals = None, 0
        self._news.hide()
        if entry.kind == "log":
            self.correction_wanted.emit(entry)
        else:
            self.list_wanted.emit(entry.package_id)

    def _correct_from_outbox(self, entries: tuple[OutboxEntry, ...]) -> None:
        self.sheet.dismiss()
        self._correct(entries[0])

    def _each(self, act: Callable[[OutboxEntry], None], entries: tuple[OutboxEntry, ...]) -> None:
        for entry in entries:
            act(entry)

    def _with_selected(self, act: Callable[[OutboxEntry], None]) -> None:
        shown = self._selected()
        if shown is not None and shown.entry is not None:
            act(shown.entry)
            # The clicked button disappears with the row, so return the focus to the list.
            self._news.hide()
            self.list_wanted.emit("")

    def _retry(self, entry: OutboxEntry) -> None:
        self._forget(entry)
        self._try(lambda workspace: workspace.actions.retry(entry))

    def remove(self, *entries: OutboxEntry) -> None:
        """Remove these entries as one action."""
        self._forget(*entries)
        self._try(lambda workspace: workspace.actions.remove(*entries))

    def set_reason(self, entries: Sequence[OutboxEntry], why: HeldReason) -> None:
        """Change why these packages are unidentified, as one action."""
        self._try(lambda workspace: workspace.actions.set_reason(entries, why))

    def _explain_removal(self, key: str) -> None:
        entries, why = self._removed, next((why for why in REMOVAL_REASONS if why == key), None)
        if entries and why is not None:
            self._try(lambda workspace: workspace.actions.explain_removal(entries, why))
            self._toast.add(removal_reasons()[why])

    def _confirm(self, entry: OutboxEntry) -> None:
        self._forget(entry)
        self._try(lambda workspace: workspace.actions.confirm(entry))

    def send_all(self) -> None:
        """Send all queued entries now, including those that could still be undone."""
        self._try(lambda workspace: workspace.outbox_sender.send_all_now(include_grace=True))

    def _make_sheet(self) -> OutboxSheet:
        sheet = OutboxSheet(self._page)
        sheet.send_all_wanted.connect(self.send_all)
        sheet.send_wanted.connect(lambda entries: self._each(self._retry, entries))
        sheet.correct_wanted.connect(self._correct_from_outbox)
        sheet.arrived_wanted.connect(lambda entries: self._each(self._confirm, entries))
        sheet.remove_wanted.connect(lambda entries: self.remove(*entries))
        sheet.label_wanted.connect(self.labels_wanted)
        sheet.closed.connect(self._clock.stop)
        return sheet

    def _try(self, act: Callable[[Workspace], object]) -> None:
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except (Refused, StorageTrouble) as trouble:
            if self.sheet.is_open:
                self.sheet().show_message(error_messages.sentence(trouble))
            else:
                self.show_news(error_messages.sentence(trouble))
        self._show_outbox()

    def _selected_is(self, *states: RowState) -> bool:
        shown = self._selected()
        return self._may_act() and shown is not None and shown.state in states

    def _may_act(self) -> bool:
        return self._workspace is not None and self._workspace.user.is_staff


def _records_words(workspace: Workspace) -> str:
    records = workspace.records
    return records_words(lost=records.damaged is not None, trouble=records.trouble)
