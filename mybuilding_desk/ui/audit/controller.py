"""Controller of the audit view: scans, typed numbers, ticks, and what is done about the results."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.records.audit import Audit, AuditLine
from mybuilding_desk.domain.records.location_label import read_location, same_location
from mybuilding_desk.services.storeroom.audits import Audits, Outcome
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.audit import change_text, text
from mybuilding_desk.ui.audit.finish_sheet import FinishSheet
from mybuilding_desk.ui.audit.paper import AuditPaper
from mybuilding_desk.ui.audit.view import AuditView
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import RecordChange

Undo = Callable[[], None]


class AuditController(QObject):
    """Connects the view to the audits of one account. What it changed can be undone while the view is shown."""

    changed = Signal()
    """An audit of the account changed, on the screen or not."""
    closed = Signal()
    """The view is to be left."""
    finished = Signal(object)
    """A `RecordChange`: an audit is finished."""
    log_wanted = Signal(str, str)
    """The number of a package to log, and its location; the audit is `aside` until then."""
    row_wanted = Signal(object)
    """A `PackageRow` to show in its list."""
    undo_changed = Signal()
    sheet_made = Signal(object)

    def __init__(self, page: QWidget, view: AuditView) -> None:
        super().__init__(view)
        self._page, self.view = page, view
        self._workspace: Workspace | None = None
        self.is_shown = False
        self.changes: list[RecordChange] = []
        """What can be undone, the newest last."""
        self.aside: tuple[Audit, list[RecordChange]] | None = None
        """The audit that waits for a package to be logged, and its changes; `None` if there is none."""
        self._handled: dict[str, tuple[int, Undo]] = {}
        """By group of the window, how many packages were handled in it, and what undoes that."""
        self._paper = AuditPaper(page)
        self.sheet = OnDemand(self._make_sheet, self.sheet_made.emit)
        view.bar.entered.connect(self._entered)
        view.bar.ticked.connect(lambda: self._tick(view.card.list.current()))
        view.card.list.ticked.connect(self._tick)
        view.card.list.acted.connect(self._act)
        view.arranged.connect(self.refresh)
        view.escaped.connect(self.closed)
        view.finish_wanted.connect(self.finish)
        view.message.acted.connect(self._undo_last)
        view.chooser.chosen.connect(self.begin)
        view.chooser.print_wanted.connect(self._print_labels)

    @property
    def audits(self) -> Audits | None:
        """The audits of the account, `None` without one."""
        return self._workspace.storeroom.audits if self._workspace is not None else None

    def bind(self, workspace: Workspace | None) -> None:
        """Work with this account from now on."""
        self.hide()
        self._workspace, self.aside = workspace, None
        self._paper.bind(workspace)
        self.sheet.dismiss()
        if workspace is not None:
            workspace.storeroom.audits.changed.connect(self.refresh)
            workspace.storeroom.audits.changed.connect(self.changed)
            workspace.refresher.network_changed.connect(self._show_network)

    def show(self) -> None:
        """Show the audit that waits for a package to be logged as it was left, or the choice of a location."""
        self.is_shown = True
        self.view.message.hide()
        self.view.bar.clear()
        if self.audits is not None and self.aside is not None and self.waits:
            audit, self.changes = self.aside
            self.audits.resume(audit)
            self.undo_changed.emit()
        self.aside = None
        self.refresh()
        self.view.bar.edit.setFocus()

    def hide(self) -> None:
        """Pause the audit: the view is left."""
        self.changes = []
        self._handled.clear()
        was_shown, self.is_shown = self.is_shown, False
        if was_shown and self.audits is not None and self.audits.current is not None:
            self.audits.pause()
        self.sheet.dismiss()

    @property
    def waits(self) -> bool:
        """Whether an audit of the current community waits for a package to be logged."""
        if self._workspace is None or self.aside is None:
            return False
        return self.aside[0].community_id == self._workspace.store.community_id

    def begin(self, location: str | None) -> None:
        """Begin or resume the audit of a location; `None` is all of them."""
        if self.audits is not None:
            self._leave_current()
            self.audits.begin(location)
            self._begun()

    def resume(self, audit: Audit) -> None:
        """Go on with an audit."""
        if self.audits is not None:
            self._leave_current()
            self.audits.resume(audit)
            self._begun()

    def refresh(self) -> None:
        """Show what is known now, with names as in the current privacy mode."""
        audits = self.audits
        if not self.is_shown or audits is None:
            return
        if audits.current is None:
            self._show_choice(audits)
        else:
            self.view.show_audit(audits.current, audits.state())
            if self.sheet.is_open:
                self._show_results()
        self._show_network()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; what was said with a name is gone."""
        self.view.message.hide()
        self.refresh()

    @property
    def undo_now(self) -> RecordChange | None:
        """The last change, `None` if there is none."""
        if not self.changes or self.sheet.is_open:
            return None
        return replace(self.changes[-1], undo=partial(self._undo, self.changes[-1]))

    # Scans

    def take_scan(self, scanned: str) -> bool:
        """Handle a scan; return whether it was expected here."""
        self.view.bar.clear()
        if not self.view.card.list.hasFocus():  # Enter is for what was scanned
            self.view.bar.edit.setFocus()
        audits = self.audits
        if audits is None:
            return False
        if audits.current is None:
            return self._choose(read_location(scanned))
        return self._show_outcome(audits, audits.scan(scanned))

    def _entered(self, typed: str) -> None:
        audits = self.audits
        if audits is None:
            return
        if audits.current is None:
            if typed.strip():
                self._choose(read_location(typed) or audits.named(typed))
        elif typed.strip():
            outcome = audits.scan(typed, is_typed=True)
            self._show_outcome(audits, outcome)
            if outcome.kind == "no_match":
                self.view.bar.edit.selectAll()
            else:
                self.view.bar.clear()
        else:
            self._act(self.view.card.list.current())

    def _choose(self, location: str) -> bool:
        """Begin with a location that was scanned or typed."""
        audits = self.audits
        if audits is None or not location:
            self.view.message.show_message("warn", self.tr("No location has this name. Choose one below."))
            self.view.bar.edit.selectAll()
            return False
        self.begin(audits.named(location) or location)
        return True

    def _tick(self, line: AuditLine | None) -> None:
        audits = self.audits
        if audits is None or audits.current is None or line is None or line.row is None:
            return
        if line.scan is None and line.result == "open":
            below = self.view.card.list.rows.next_open(line)
            self._show_outcome(audits, audits.tick(line.row))
            self.view.card.list.select(below)

    def _show_outcome(self, audits: Audits, outcome: Outcome) -> bool:
        if outcome.kind == "place":
            self._go_to(audits, outcome.place)
            return True
        place = outcome.scan.place if outcome.scan is not None else None
        words = text.outcome(outcome, place)
        if outcome.scan is not None and outcome.kind != "again":
            about = change_text.package(outcome.row, outcome.scan.number)
            self._note(words, change_text.undo_scan(), partial(audits.take_back, outcome), about)
        key = outcome.row.key if outcome.row is not None else f"scan {outcome.scan.scan_id}" if outcome.scan else ""
        if outcome.kind == "found":
            self.view.message.hide()
            announcer.announce(self.view, words)
            self.view.card.list.flash(key)
            return True
        self.view.message.show_message(text.tone(outcome.kind), words)
        if self.view.tab == "open" and outcome.kind != "again":
            self.view.tabs["all"].click()
        self.view.card.list.select(key)
        return False

    def _go_to(self, audits: Audits, place: str) -> None:
        current = audits.current
        if current is None:
            return
        if current.location is None:
            self._note(text.went_to(place), change_text.undo_place(), partial(audits.set_place, current.place))
            audits.go_to(place)
        elif not same_location(place, current.location):
            self._change_location(audits, current.location, place)
            return
        self.view.message.show_message("info", text.went_to(place))

    def _change_location(self, audits: Audits, before: str, place: str) -> None:
        """Pause the audit of a location for that of another one; undo goes back, and then over what was done there."""
        counts = audits.state().counts
        is_kept = audits.pause()
        words = text.paused(before, counts.found, counts.expected, place) if is_kept else text.now_auditing(place)
        audits.begin(place)
        self._note(words, change_text.undo_place(), partial(self._go_back, audits, before), undone=text.again(before))
        self._show_begun()
        self.view.message.show_message("info", words, text.return_to(before))

    def _go_back(self, audits: Audits, before: str) -> None:
        audits.pause()
        audits.begin(before)
        self._show_begun()

    # What is done about a line

    def _act(self, line: AuditLine | None) -> None:
        """Do what the button of a line offers."""
        audits = self.audits
        if audits is None or line is None:
            return
        if line.result == "misplaced":
            moved = change_text.moved_one(line)
            self._note(moved, change_text.undo_move(), audits.move([line]), change_text.package(line.row))
            self.view.message.show_message("ok", f"{moved}. {text.kept_here()}")
        elif line.result == "unknown" and line.scan is not None:
            if audits.current is not None:
                self.aside = audits.current, self.changes
            self.log_wanted.emit(line.scan.number, line.scan.place or "")
        elif line.result == "released":
            self.row_wanted.emit(line.row)

    def finish(self) -> None:
        """Show the results."""
        if self.audits is not None and self.audits.current is not None:
            self._handled.clear()
            self.view.message.hide()
            self._show_results()
            self.sheet().begin()

    def _do(self, key: str) -> None:
        """Do what the button of a group offers, or undo it."""
        audits = self.audits
        if audits is None or audits.current is None:
            return
        state = audits.state()
        if key in self._handled:
            _count, undo = self._handled.pop(key)
            undo()
        elif key == "missing":
            lines = state.group("open")
            words = change_text.marked(len(lines))
            self._handle(key, len(lines), change_text.undo_missing(), words, audits.mark_missing(lines))
        elif key == "misplaced":
            lines = state.of_result("misplaced")
            words = change_text.moved_all(len(lines))
            self._handle(key, len(lines), change_text.undo_move(), words, audits.move(lines))
        elif lines := state.of_result("unknown" if key == "unknown" else "released"):
            self.sheet.dismiss()
            self._act(lines[0])
            return
        self._show_results()
        self.sheet().go_on()

    def _handle(self, key: str, count: int, name: str, words: str, undo: Undo) -> None:
        change = self._note(words, name, undo)
        self._handled[key] = count, partial(self._undo, change)
        announcer.announce(self.sheet(), words)

    def _done(self) -> None:
        audits = self.audits
        state = audits.state() if audits is not None else None
        ended = audits.finish() if audits is not None else None
        self.sheet.dismiss()
        if audits is not None and state is not None and ended is not None:
            counts = ended.counts
            assert counts is not None  # noqa: S101 - it is finished
            place, found = text.place_name(ended.location), text.found_of(counts.found, counts.expected)
            done = self.tr("Audit finished: {0}, {1}").format(place, found)
            done = " · ".join(filter(None, (done, change_text.left_open(counts.missing, state))))
            self.closed.emit()
            undo = partial(audits.reopen, ended)
            self.finished.emit(RecordChange(done, self.tr("Undo finish"), self.tr("Audit reopened"), undo, "crosshair"))

    # Internals

    def _leave_current(self) -> None:
        if self.audits is not None and self.audits.current is not None:
            self.audits.pause()
        self.changes = []

    def _begun(self) -> None:
        self._show_begun()
        announcer.announce(self.view, self.view.bar.edit.accessibleName())
        self.undo_changed.emit()

    def _show_begun(self) -> None:
        self.view.message.hide()
        self.view.tabs["all"].setChecked(True)
        self.view.bar.clear()
        self.refresh()
        self.view.bar.edit.setFocus()

    def _undo_last(self) -> None:
        """Undo the change that the message offers to undo."""
        change = self.undo_now
        if change is not None:
            change.undo()
            announcer.announce(self.view, change.undone_text)

    def _note(self, done: str, name: str, undo: Undo, about: str = "", undone: str = "") -> RecordChange:
        """Remember how to undo a change, what it is about, and what to say then."""
        change = RecordChange(done, name, undone or change_text.undone(about or done), undo)
        self.changes.append(change)
        self.undo_changed.emit()
        return change

    def _undo(self, change: RecordChange) -> None:
        self.changes = [one for one in self.changes if one is not change]
        change.undo()
        self.view.message.hide()
        self.undo_changed.emit()
        self.refresh()

    def _show_choice(self, audits: Audits) -> None:
        places = audits.choices()
        known = [(one, count, "" if done is None else text.paused_at(*done)) for one, count, done in places]
        self.view.chooser.show_places(known)
        self.view.chooser.print_labels.setEnabled(any(name for name, *_ in places))
        self.view.show_choice()

    def _show_network(self) -> None:
        if self._workspace is None or not self.is_shown:
            return
        refresher, is_audit = self._workspace.refresher, self._workspace.storeroom.audits.current is not None
        if refresher.offline is not None and is_audit:
            self.view.offline.show_message("info", text.offline(refresher.checked_at))
        else:
            self.view.offline.hide()

    def _show_results(self) -> None:
        audits = self.audits
        if audits is not None and audits.current is not None and self._workspace is not None:
            community = self._workspace.store.community()
            handled = {key: count for key, (count, _undo) in self._handled.items()}
            title = community.title if community is not None else ""
            self.sheet().show_results(audits.current, audits.state(), title, handled)

    def _print_labels(self) -> None:
        if self.audits is not None:
            names = [name for name, _count in self.audits.locations() if name]
            self._paper.print_labels(names, self.view.message.show_message)

    def _print(self) -> None:
        if self.audits is not None and self.audits.current is not None:
            self._paper.print_out(self.audits.current, self.audits.state(), self.sheet().tell)

    def _export(self) -> None:
        if self.audits is not None and self.audits.current is not None:
            self._paper.save(self.audits.current, self.audits.state(), self.sheet().tell)

    def _make_sheet(self) -> FinishSheet:
        sheet = FinishSheet(self._page)
        sheet.acted.connect(self._do)
        sheet.print_wanted.connect(self._print)
        sheet.export_wanted.connect(self._export)
        sheet.done_wanted.connect(self._done)
        return sheet
