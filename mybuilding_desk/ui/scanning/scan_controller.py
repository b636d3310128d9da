"""The flow in the scan line: scan, unit or name, Enter. What a text means is the counter's to say."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.scan_detector import MIN_BURST_CHARS
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup, ScanIntent
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.base.labels import Banner
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.package_entry import PackageEntry
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.scan_prompt import ScanPrompt
from mybuilding_desk.ui.scanning.suggestions import Suggestions


class ScanController(QObject):
    """Two states: idle, and a `package` that waits for its recipient. Whatever goes wrong, the typed text stays."""

    pickup_wanted = Signal(object)
    """A `Pickup` to be released."""
    escaped_idle = Signal()
    """Escape, with nothing to clear."""
    activity_wanted = Signal(object)
    """A `PackageRow` to be shown: it was released before, or is logged already."""

    def __init__(self, line: ScanField, popup: Suggestions, banner: Banner) -> None:
        super().__init__()
        self._line = line
        self._popup = popup
        self._answer = ScanPrompt(banner)
        self._counter: PackageActions | None = None
        self._drop: Batch | None = None
        self._moved = False
        self._scanned = ""
        """The text that a scanner sent last, where it may be asked about; it does not stand in the line."""
        self._logged: PackageRow | None = None
        """The package that was scanned once more while the user perhaps still logs."""
        self._offered: Pickup | None = None
        """The release of it, which a key of its own opens."""
        self.package = PackageEntry(line, popup, self._answer)
        self.closed = ""
        """Why nothing can be logged or released now, `""` where it can."""
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
        """Work at this counter from now on."""
        self._counter, self._drop = counter, drop
        self.package.bind(counter, drop)
        self.clear()

    def clear(self) -> None:
        """Ready for the next scan; the shelf stays as it was."""
        self._moved = False
        self._logged = self._offered = None
        self.package.clear()
        self._popup.show_matches([], -1, extras=False)
        self._answer.clear()
        self._line.show_idle()
        self._line.edit.setFocus()

    def restore_from(self, before: "ScanController") -> None:
        """Go on with what the flow of a page before this one was at: a package, or half-typed words."""
        self.package.restore_from(before.package)
        if not self.busy:
            self._line.edit.setText(before._line.edit.text())
            self.package.suggest(before._line.edit.text())

    def scan(self, text: str) -> None:
        """A scanner sent this, wherever the focus was. What is half typed in the line stays there."""
        self._line.edit.setFocus()
        self._logged = self._offered = None
        self._answer.clear()  # the same scanned once more is no answer: scanners read a label twice
        if self.closed:
            self._line.edit.setText(self._line.half_typed() or text)
            self._answer.tell("info", self.closed)
        elif len(text) < MIN_BURST_CHARS:  # as short as a unit: as if it were typed, but its Enter logs nothing
            self._line.edit.insert(text)
            self._typed(self._line.edit.text())
            self.finish()
        elif self._counter is not None:
            self._take_scan(self._counter, text)

    def finish(self) -> None:
        """What a scanner sent stands in the line like typing; its Enter begins and opens things, and does no more."""
        text = self._line.edit.text()
        if not self.busy or self._counter is None or self.closed:
            self._entered(text)
            return
        meaning = self._counter.read(text)
        if meaning.kind == "joined":
            self._take_apart(meaning)
        elif meaning.kind in ("log", "routing") or meaning.row is not None:
            self._line.edit.setText("")
            self.package.scan(read_scan(text), meaning)

    def release_offered(self) -> str:
        """Open the release that was offered; the number of its package, `""` where none was."""
        offered, logged = self._offered, self._logged
        if offered is None or logged is None:
            return ""
        self.clear()
        self.pickup_wanted.emit(offered)
        return logged.package.tracking_number

    def _take_scan(self, counter: PackageActions, text: str) -> None:
        typed = self._line.half_typed()
        meaning, scan = counter.read(text), read_scan(text)
        if meaning.kind in ("unknown", "choose") and scan.storable:  # no person types so fast
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
        """Begin a package that has no number, or whose number the clerk typed and no rule knows."""
        if self._counter is not None and not self.busy and not self.closed:
            self.package.begin(read_scan(self._line.edit.text()))

    def correct(self, entry: OutboxEntry) -> None:
        """Take a refused package back into the scan line, as it was put in."""
        self.package.correct(entry)

    def take_back(self, entry: OutboxEntry) -> None:
        """A log that was undone comes back as it was put in, to be logged otherwise."""
        if entry.draft is not None:
            self.package.take_back(entry.draft)

    def change_community(self) -> None:
        """Another building has other kinds and people; what is typed stays, a correction belongs to its own."""
        self.package.forget()
        if self.package.correcting:
            self.clear()
        elif self.busy:
            self.package.begin_again()
        else:
            self._typed(self._line.edit.text())

    def refresh_names(self) -> None:
        """Names are shown otherwise now; an answer that may hold one is asked for anew."""
        self._moved = False
        self._answer.clear()
        self.package.refresh_names()

    def reload(self) -> None:
        """Residents or what waits for them may be different now."""
        text = self._line.edit.text().strip()
        if text and self._counter is not None and self._counter.recipients(text) != self._popup.model.matches:
            self._moved = False
            self.package.suggest(text)

    @property
    def busy(self) -> bool:
        """Whether a package waits for its recipient."""
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
        """Enter in kind, shelf or note: with a recipient it logs, without one it leads back to where that is typed."""
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
            meaning = self._counter.read(text)
            if choice is None and meaning.kind == "joined":
                self._take_apart(meaning)
            else:
                self.package.enter(text.strip(), choice)
        elif choice is not None:
            self._collect(self._counter, choice)
        elif self._answer.was_asked(self._scanned):
            self._take_scan(self._counter, self._scanned)
        else:
            self._act_on(self._counter.read(text))

    def _take_apart(self, meaning: ScanIntent) -> None:
        """Ask; answered by Enter once more, the number is the package's, and the rest stands where its unit goes."""
        if self._counter is None or meaning.scan is None:
            return
        if not self._answer.was_asked(meaning.text):
            self._answer.tell("warn", scanning_text.joined_words(meaning.rest, meaning.scan), meaning.text)
            return
        if self.busy:
            self.package.change_number(meaning.scan.number)
        else:
            self._answer.clear()
            self._act_on(self._counter.read(meaning.scan.number))
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
        """Open a release, but for whoever is perhaps still logging."""
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
        """Show the package that has this number already; the next scan takes the place of this one."""
        self._answer.tell("warn", words, meaning.text)
        self._line.edit.selectAll()
        self.activity_wanted.emit(meaning.row)

    def _in_drop(self) -> bool:
        return self._drop is not None and self._drop.is_on

    def _collect(self, counter: PackageActions, match: Match) -> None:
        pickup = counter.pickup_of(match.unit, match)
        self._act_on(ScanIntent("pickup" if pickup.rows else "nobody", match.unit, pickup=pickup))
