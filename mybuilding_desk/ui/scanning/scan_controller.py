"""Controller of the scan field: scan, unit or name, Enter. `services.packages.interpreter` finds what a text means."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.input.scan_detector import MIN_BURST_CHARS
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.label_code import label_text, shown_code
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup, ScanIntent
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.package_entry import PackageEntry
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.scan_prompt import ScanPrompt
from mybuilding_desk.ui.scanning.suggestions import Suggestions


class ScanController(QObject):
    """State machine: idle, or a `package_entry` that has no recipient yet. Errors never clear the typed text."""

    pickup_wanted = Signal(object)
    """A `Pickup` to release."""
    escaped_idle = Signal()
    """Escape was pressed with nothing to clear."""
    row_entered = Signal()
    """Enter was pressed with nothing in the field and no message below it: it is for the chosen row of the list."""
    activity_wanted = Signal(object)
    """A `PackageRow` to show: it was released before, or is already logged."""
    search_wanted = Signal(str)
    """A label code to search for, because several packages have it."""

    def __init__(self, scan_field: ScanField, popup: Suggestions, banner: Banner) -> None:
        super().__init__(scan_field)  # another language makes a new page: nothing may call the old one then
        self._scan_field = scan_field
        self._popup = popup
        self._answer = ScanPrompt(banner)
        self._actions: PackageActions | None = None
        self._batch: Batch | None = None
        self._moved = False
        self._scanned = ""
        """Text of the last scan if it may need confirmation; it is not in the field."""
        self._logged: PackageRow | None = None
        """Package scanned again while the user may still be logging."""
        self._offered: Pickup | None = None
        """Release of that package, opened by a separate key."""
        self.package_entry = PackageEntry(scan_field, popup, self._answer)
        self.unavailable_reason = ""
        """Reason why logging and releasing are unavailable; `""` while they are available."""
        self.package_entry.ended.connect(self.clear)
        self.package_entry.activity_wanted.connect(self.activity_wanted)
        scan_field.typed.connect(self._typed)
        scan_field.entered.connect(self._entered)
        scan_field.escaped.connect(self._escaped)
        scan_field.moved.connect(self._move)
        scan_field.edit.installEventFilter(popup)
        popup.picked.connect(self._picked)
        popup.hold_picked.connect(self.hold)
        popup.extras.entered.connect(self._entered_extras)
        popup.extras.escaped.connect(self.clear)

    def bind(self, actions: PackageActions | None, batch: Batch | None = None) -> None:
        """Use these package actions and this batch, and start idle."""
        self._actions, self._batch = actions, batch
        self.package_entry.bind(actions, batch)
        if actions is not None:
            actions.recounted.connect(self.recount)
        self.clear()

    def clear(self) -> None:
        """Get ready for the next scan; the location field keeps its text."""
        self._moved = False
        self._logged = self._offered = None
        self.package_entry.clear()
        self._popup.show_matches([], -1, extras=False)
        self._answer.clear()
        self._scan_field.show_idle()
        self._scan_field.edit.setFocus()

    def restore_from(self, before: "ScanController") -> None:
        """Take over the state of the previous page's controller: its package, or its half-typed text."""
        self.package_entry.restore_from(before.package_entry)
        if not self.busy:
            self._scan_field.edit.setText(before._scan_field.edit.text())
            self.package_entry.suggest(before._scan_field.edit.text())

    def scan(self, text: str) -> None:
        """Handle a scan, wherever the focus was. Half-typed text stays in the field."""
        self._scan_field.edit.setFocus()
        self._logged = self._offered = None
        was_answered = self._answer.has_message
        self._answer.clear()  # a repeated scan is no confirmation: scanners double-read
        if self._popup.model.holds:  # nor is the Enter of its suffix
            self.package_entry.suggest(self._scan_field.edit.text())
        if self.unavailable_reason:
            self._scan_field.edit.setText(self._scan_field.half_typed() or text)
            self._answer.show_message("info", self.unavailable_reason)
        elif len(text) < MIN_BURST_CHARS:  # as short as a unit: handle as typing, but its Enter logs nothing
            self._scan_field.edit.insert(text)
            self._typed(self._scan_field.edit.text())
            self.finish()
        elif self._actions is not None:
            self._take_scan(self._actions, text)
            # The text was for the package before: what is typed next replaces it. A label changes no package.
            if was_answered and self.busy and not read_scan(text).is_label:
                self._scan_field.edit.selectAll()

    def log_at(self, number: str, location: str) -> bool:
        """Begin to log a package at a location, as if its number were scanned; return whether that is possible."""
        self.scan(number)
        if self.busy:
            self._popup.extras.place(location)
        return self.busy

    def finish(self) -> None:
        """Handle the Enter of a scan that came in like typing: it may start or open something, but logs nothing."""
        text = self._scan_field.edit.text()
        if not text:
            return
        if not self.busy or self._actions is None or self.unavailable_reason:
            self._entered(text)
            return
        intent = self._actions.interpreter.read(text)
        if intent.kind == "joined":
            self._take_apart(intent)
        elif intent.kind in ("log", "routing") or intent.row is not None or read_scan(text).is_label:
            self._scan_field.edit.setText("")
            self.package_entry.scan(read_scan(text), intent)

    @property
    def offers_release(self) -> bool:
        """Whether the package scanned last can be released by a separate key."""
        return self._offered is not None and self._logged is not None

    def release_offered(self) -> bool:
        """Open the offered release; return `False` if there is no offer."""
        offered = self._offered
        if offered is None or self._logged is None:
            return False
        self.clear()
        self.pickup_wanted.emit(offered)
        return True

    def _take_scan(self, actions: PackageActions, text: str) -> None:
        typed = self._scan_field.half_typed()
        intent, scan = actions.interpreter.read(text), read_scan(text)
        if intent.kind in ("unknown", "choose") and scan.storable:  # too fast for a person: a number, not a name
            intent = ScanIntent("log", intent.text, scan)
        self._scanned = intent.text if intent.kind in ("pickup", "already_released", "unknown", "joined") else ""
        if self.busy and intent.kind != "joined":
            self.package_entry.scan(scan, intent)
        else:
            self._act_on(intent)
        if typed:
            self._scan_field.edit.setText(typed)
            if self.busy:
                self.package_entry.suggest(typed)

    def log_without_number(self) -> None:
        """Start a package without a number, or with a typed number that no rule recognizes."""
        if self._actions is not None and not self.busy and not self.unavailable_reason:
            scan = read_scan(self._scan_field.edit.text())
            self.package_entry.begin(read_scan("") if scan.is_label else scan)

    def correct(self, entry: OutboxEntry) -> None:
        """Load a package back into the scan field for correction, as it was entered."""
        self.package_entry.correct(entry)

    def take_back(self, entry: OutboxEntry) -> None:
        """Put a package whose log was undone back into the scan field, as it was entered."""
        if entry.draft is not None:
            self.package_entry.take_back(entry.draft)

    @property
    def can_hold(self) -> bool:
        """Whether a package is being logged that may be marked as unidentified: not a correction."""
        return self.busy and not self.package_entry.correcting

    def hold(self) -> None:
        """Keep the package being logged as unidentified."""
        if self.can_hold:
            self.package_entry.hold()

    def change_community(self) -> None:
        """Switch to the types and residents of another building; keep the typed text, but cancel a correction."""
        self.package_entry.forget()
        if self.package_entry.correcting:
            self.clear()
        elif self.busy:
            self.package_entry.begin_again()
        else:
            self._typed(self._scan_field.edit.text())

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; clear a message that may contain one."""
        self._moved = False
        self._answer.clear()
        self.package_entry.refresh_names()

    def reload(self) -> None:
        """Refresh the suggestions after residents or their pending packages changed."""
        text = self._scan_field.edit.text().strip()
        if self.package_entry.has_other_matches(text):
            self._moved = False
            self.package_entry.suggest(text)

    def recount(self) -> None:
        """Show new counts of pending packages beside the suggestions, whose order and choice stay."""
        text = self._scan_field.edit.text()
        if self._actions is not None and text and self._popup.model.matches:
            interpreter = self._actions.interpreter
            self._popup.model.recount(
                interpreter.marked_recipient(text).matches if self.busy else interpreter.recipients(text.strip())
            )

    @property
    def has_message(self) -> bool:
        """Whether a message is shown below the scan field."""
        return self._answer.has_message

    @property
    def busy(self) -> bool:
        """Whether a package is being logged and has no recipient yet."""
        return self.package_entry.busy

    # Keys

    def _typed(self, text: str) -> None:
        self._moved = False
        self._answer.clear()
        self.package_entry.suggest(text)

    def _escaped(self) -> None:
        idle = not self.busy and not self._scan_field.edit.text() and not self._answer.has_message
        self.clear()
        if idle:
            self.escaped_idle.emit()

    def _move(self, step: int) -> None:
        self._moved = True
        self._popup.move_choice(step)

    def _picked(self, match: Match) -> None:
        if self.busy:
            self.package_entry.log(match.unit, match)
        elif self._actions is not None:
            self._collect(self._actions, match)

    def _entered_extras(self) -> None:
        """Handle Enter in type, location, or note: log if a recipient is chosen, else focus the scan field."""
        if self._scan_field.edit.text().strip() or self._popup.model.holds:
            self._entered(self._scan_field.edit.text())
        else:
            self._scan_field.edit.setFocus()

    def _entered(self, text: str) -> None:
        if self._actions is None:
            return
        choice = self._popup.choice() if self._moved else None
        if self.unavailable_reason:
            self._answer.show_message("info", self.unavailable_reason)
        elif self._popup.model.holds:
            self.hold()
        elif self.busy:
            intent = self._actions.interpreter.read(text)
            if choice is None and intent.kind == "joined":
                self._take_apart(intent)
            else:
                self.package_entry.enter(text.strip(), choice)
        elif choice is not None:
            self._collect(self._actions, choice)
        elif self._answer.was_asked(self._scanned):
            self._take_scan(self._actions, self._scanned)
        elif not text and not self.has_message:
            self.row_entered.emit()
        else:
            self._act_on(self._actions.interpreter.read(text))

    def _take_apart(self, intent: ScanIntent) -> None:
        """Ask whether to split a joined unit and number; once confirmed, use the number and keep the rest as input."""
        if self._actions is None or intent.scan is None:
            return
        if self.busy and intent.scan.is_label:
            self.package_entry.scan(intent.scan, self._actions.interpreter.read(label_text(intent.scan.number)))
            self._scan_field.edit.setText(intent.rest)
            self.package_entry.suggest(intent.rest)
            return
        if not self._answer.was_asked(intent.text):
            self._answer.show_message("warn", scanning_text.joined_words(intent.rest, intent.scan), intent.text)
            return
        if self.busy:
            self.package_entry.change_number(intent.scan.number)
        else:
            self._answer.clear()
            number = intent.scan.number
            self._act_on(self._actions.interpreter.read(label_text(number) if intent.scan.is_label else number))
        if self.busy:
            self._scan_field.edit.setText(intent.rest)
            self.package_entry.suggest(intent.rest)

    # Idle

    def _act_on(self, intent: ScanIntent) -> None:
        again = self._answer.was_asked(intent.text)
        match intent.kind:
            case "log":
                self.package_entry.begin(intent.scan or read_scan(intent.text))
            case "already_released" | "unknown" if again and scanning_text.may_be_number(intent):
                self.package_entry.begin(intent.scan or read_scan(intent.text))
            case "joined":
                self._take_apart(intent)
            case "pickup":
                self._open_or_warn(intent, again=again)
            case "held" if intent.row is not None and intent.row.entry is not None:
                self.correct(intent.row.entry)
            case "already_released":
                self._warn_about(intent, scanning_text.released_words(intent))
            case "nothing":
                return
            case "same_label" if intent.scan is not None:
                self._scan_field.show_idle()
                self._answer.show_message("info", scanning_text.answer(intent))
                self.search_wanted.emit(shown_code(intent.scan.number))
            case _:
                tone = "info" if intent.kind == "nothing_pending" else "warn"
                self._answer.show_message(tone, scanning_text.answer(intent), intent.text)  # type: ignore[arg-type]
        if intent.kind in ("routing", "unknown_label", "damaged_label", "location") or self._logged is not None:
            self._scan_field.edit.selectAll()

    def _open_or_warn(self, intent: ScanIntent, *, again: bool) -> None:
        """Open a release, but warn first if the user may still be logging."""
        if intent.row is not None and intent.just_logged:
            self._warn_about(intent, scanning_text.just_logged_words(intent.row))
            self._logged, self._offered = intent.row, intent.pickup
            self._scan_field.renewed.emit()  # Enter is for nothing here
        elif intent.row is None and self._logged is not None and not again:
            self._answer.show_message("warn", scanning_text.still_logging_words(self._logged), intent.text)
        elif intent.row is not None and self._in_batch() and not again:
            self._warn_about(intent, scanning_text.duplicate_words(intent.row))
        else:
            self.clear()
            self.pickup_wanted.emit(intent.pickup)

    def _warn_about(self, intent: ScanIntent, words: str) -> None:
        """Show the package that already has this number; select the text so that the next input replaces it."""
        self._answer.show_message("warn", words, intent.text)
        self._scan_field.edit.selectAll()
        self.activity_wanted.emit(intent.row)

    def _in_batch(self) -> bool:
        return self._batch is not None and self._batch.is_on

    def _collect(self, actions: PackageActions, match: Match) -> None:
        pickup = actions.interpreter.pickup_of(match.unit, match)
        self._act_on(ScanIntent("pickup" if pickup.rows else "nothing_pending", match.unit, pickup=pickup))
