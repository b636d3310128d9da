"""Controller of the scan field: scan, unit or name, Enter. `services.packages.interpreter` finds what a text means."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.input.scan_detector import MIN_BURST_CHARS
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
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
    """State machine: idle, or a `package` that has no recipient yet. Errors never clear the typed text."""

    pickup_wanted = Signal(object)
    """A `Pickup` to release."""
    escaped_idle = Signal()
    """Escape was pressed with nothing to clear."""
    activity_wanted = Signal(object)
    """A `PackageRow` to show: it was released before, or is already logged."""

    def __init__(self, line: ScanField, popup: Suggestions, banner: Banner) -> None:
        super().__init__()
        self._line = line
        self._popup = popup
        self._answer = ScanPrompt(banner)
        self._counter: PackageActions | None = None
        self._drop: Batch | None = None
        self._moved = False
        self._scanned = ""
        """Text of the last scan if it may need confirmation; it is not in the field."""
        self._logged: PackageRow | None = None
        """Package scanned again while the user may still be logging."""
        self._offered: Pickup | None = None
        """Release of that package, opened by a separate key."""
        self.package = PackageEntry(line, popup, self._answer)
        self.closed = ""
        """Reason why logging and releasing are unavailable; `""` while they are available."""
        self.package.ended.connect(self.clear)
        self.package.activity_wanted.connect(self.activity_wanted)
        line.typed.connect(self._typed)
        line.entered.connect(self._entered)
        line.escaped.connect(self._escaped)
        line.moved.connect(self._move)
        popup.picked.connect(self._picked)
        popup.extras.entered.connect(self._entered_extras)
        popup.extras.escaped.connect(self.clear)

    def bind(self, counter: PackageActions | None, drop: Batch | None = None) -> None:
        """Use these package actions and this batch, and start idle."""
        self._counter, self._drop = counter, drop
        self.package.bind(counter, drop)
        self.clear()

    def clear(self) -> None:
        """Get ready for the next scan; the location field keeps its text."""
        self._moved = False
        self._logged = self._offered = None
        self.package.clear()
        self._popup.show_matches([], -1, extras=False)
        self._answer.clear()
        self._line.show_idle()
        self._line.edit.setFocus()

    def restore_from(self, before: "ScanController") -> None:
        """Take over the state of the previous page's controller: its package, or its half-typed text."""
        self.package.restore_from(before.package)
        if not self.busy:
            self._line.edit.setText(before._line.edit.text())
            self.package.suggest(before._line.edit.text())

    def scan(self, text: str) -> None:
        """Handle a scan, wherever the focus was. Half-typed text stays in the field."""
        self._line.edit.setFocus()
        self._logged = self._offered = None
        self._answer.clear()  # a repeated scan is no confirmation: scanners double-read
        if self.closed:
            self._line.edit.setText(self._line.half_typed() or text)
            self._answer.tell("info", self.closed)
        elif len(text) < MIN_BURST_CHARS:  # as short as a unit: handle as typing, but its Enter logs nothing
            self._line.edit.insert(text)
            self._typed(self._line.edit.text())
            self.finish()
        elif self._counter is not None:
            self._take_scan(self._counter, text)

    def finish(self) -> None:
        """Handle the Enter of a scan that came in like typing: it may start or open something, but logs nothing."""
        text = self._line.edit.text()
        if not self.busy or self._counter is None or self.closed:
            self._entered(text)
            return
        meaning = self._counter.interpreter.read(text)
        if meaning.kind == "joined":
            self._take_apart(meaning)
        elif meaning.kind in ("log", "routing") or meaning.row is not None:
            self._line.edit.setText("")
            self.package.scan(read_scan(text), meaning)

    def release_offered(self) -> str:
        """Open the offered release and return its package's tracking number; `""` if there is no offer."""
        offered, logged = self._offered, self._logged
        if offered is None or logged is None:
            return ""
        self.clear()
        self.pickup_wanted.emit(offered)
        return logged.package.tracking_number

    def _take_scan(self, counter: PackageActions, text: str) -> None:
        typed = self._line.half_typed()
        meaning, scan = counter.interpreter.read(text), read_scan(text)
        if meaning.kind in ("unknown", "choose") and scan.storable:  # too fast for a person: a number, not a name
            meaning = ScanIntent("log", meaning.text, scan)
        self._scanned = meaning.text if meaning.kind in ("pickup", "story", "unknown", "joined") else ""
        if self.busy and meaning.kind != "joined":
            self.package.scan(scan, meaning)
        else:
            self._act_on(meaning)
        if typed:
            self._line.edit.setText(typed)
            if self.busy:
                self.package.suggest(typed)

    def log_without_number(self) -> None:
        """Start a package without a number, or with a typed number that no rule recognizes."""
        if self._counter is not None and not self.busy and not self.closed:
            self.package.begin(read_scan(self._line.edit.text()))

    def correct(self, entry: OutboxEntry) -> None:
        """Load a package back into the scan field for correction, as it was entered."""
        self.package.correct(entry)

    def take_back(self, entry: OutboxEntry) -> None:
        """Put a package whose log was undone back into the scan field, as it was entered."""
        if entry.draft is not None:
            self.package.take_back(entry.draft)

    def hold(self) -> bool:
        """Keep the package being logged as unidentified; return `False` if there is none, or it is a correction."""
        if not self.busy or self.package.correcting:
            return False
        self.package.hold()
        return True

    def change_community(self) -> None:
        """Switch to the types and residents of another building; keep the typed text, but cancel a correction."""
        self.package.forget()
        if self.package.correcting:
            self.clear()
        elif self.busy:
            self.package.begin_again()
        else:
            self._typed(self._line.edit.text())

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; clear a message that may contain one."""
        self._moved = False
        self._answer.clear()
        self.package.refresh_names()

    def reload(self) -> None:
        """Refresh the suggestions after residents or their pending packages changed."""
        text = self._line.edit.text().strip()
        if (
            text
            and self._counter is not None
            and self._counter.interpreter.recipients(text) != self._popup.model.matches
        ):
            self._moved = False
            self.package.suggest(text)

    @property
    def told(self) -> bool:
        """Whether a message is shown below the scan field."""
        return self._answer.told

    @property
    def busy(self) -> bool:
        """Whether a package is being logged and has no recipient yet."""
        return self.package.busy

    # Keys

    def _typed(self, text: str) -> None:
        self._moved = False
        self._answer.clear()
        self.package.suggest(text)

    def _escaped(self) -> None:
        idle = not self.busy and not self._line.edit.text() and not self._answer.told
        self.clear()
        if idle:
            self.escaped_idle.emit()

    def _move(self, step: int) -> None:
        self._moved = True
        self._popup.move_choice(step)

    def _picked(self, match: Match) -> None:
        if self.busy:
            self.package.log(match.unit, match)
        elif self._counter is not None:
            self._collect(self._counter, match)

    def _entered_extras(self) -> None:
        """Handle Enter in type, location, or note: log if a recipient is typed, else focus the scan field."""
        if self._line.edit.text().strip():
            self._entered(self._line.edit.text())
        else:
            self._line.edit.setFocus()

    def _entered(self, text: str) -> None:
        if self._counter is None:
            return
        choice = self._popup.choice() if self._moved else None
        if self.closed:
            self._answer.tell("info", self.closed)
        elif self.busy:
            meaning = self._counter.interpreter.read(text)
            if choice is None and meaning.kind == "joined":
                self._take_apart(meaning)
            else:
                self.package.enter(text.strip(), choice)
        elif choice is not None:
            self._collect(self._counter, choice)
        elif self._answer.was_asked(self._scanned):
            self._take_scan(self._counter, self._scanned)
        else:
            self._act_on(self._counter.interpreter.read(text))

    def _take_apart(self, meaning: ScanIntent) -> None:
        """Ask whether to split a joined unit and number; once confirmed, use the number and keep the rest as input."""
        if self._counter is None or meaning.scan is None:
            return
        if not self._answer.was_asked(meaning.text):
            self._answer.tell("warn", scanning_text.joined_words(meaning.rest, meaning.scan), meaning.text)
            return
        if self.busy:
            self.package.change_number(meaning.scan.number)
        else:
            self._answer.clear()
            self._act_on(self._counter.interpreter.read(meaning.scan.number))
        if self.busy:
            self._line.edit.setText(meaning.rest)
            self.package.suggest(meaning.rest)

    # Idle

    def _act_on(self, meaning: ScanIntent) -> None:
        again = self._answer.was_asked(meaning.text)
        match meaning.kind:
            case "log":
                self.package.begin(meaning.scan or read_scan(meaning.text))
            case "story" | "unknown" if again and scanning_text.may_be_number(meaning):
                self.package.begin(meaning.scan or read_scan(meaning.text))
            case "joined":
                self._take_apart(meaning)
            case "pickup":
                self._open_or_tell(meaning, again=again)
            case "held" if meaning.row is not None and meaning.row.entry is not None:
                self.correct(meaning.row.entry)
            case "story":
                self._tell_of(meaning, scanning_text.story_words(meaning))
            case "nothing":
                return
            case _:
                tone = "info" if meaning.kind == "nobody" else "warn"
                self._answer.tell(tone, scanning_text.answer(meaning), meaning.text)  # type: ignore[arg-type]
        if meaning.kind == "routing" or self._logged is not None:
            self._line.edit.selectAll()

    def _open_or_tell(self, meaning: ScanIntent, *, again: bool) -> None:
        """Open a release, but warn first if the user may still be logging."""
        if meaning.row is not None and meaning.just_logged:
            self._tell_of(meaning, scanning_text.just_logged_words(meaning.row))
            self._logged, self._offered = meaning.row, meaning.pickup
        elif meaning.row is None and self._logged is not None and not again:
            self._answer.tell("warn", scanning_text.still_logging_words(self._logged), meaning.text)
        elif meaning.row is not None and self._in_drop() and not again:
            self._tell_of(meaning, scanning_text.duplicate_words(meaning.row))
        else:
            self.clear()
            self.pickup_wanted.emit(meaning.pickup)

    def _tell_of(self, meaning: ScanIntent, words: str) -> None:
        """Show the package that already has this number; select the text so that the next input replaces it."""
        self._answer.tell("warn", words, meaning.text)
        self._line.edit.selectAll()
        self.activity_wanted.emit(meaning.row)

    def _in_drop(self) -> bool:
        return self._drop is not None and self._drop.is_on

    def _collect(self, counter: PackageActions, match: Match) -> None:
        pickup = counter.interpreter.pickup_of(match.unit, match)
        self._act_on(ScanIntent("pickup" if pickup.rows else "nobody", match.unit, pickup=pickup))
