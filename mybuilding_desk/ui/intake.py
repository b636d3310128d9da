"""The flow in the scan line: scan, unit or name, Enter. What a text means is the counter's to say."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mybuilding_desk.desk.counter import Counter, Intake
from mybuilding_desk.domain.directory import Match, sole
from mybuilding_desk.domain.meaning import Meaning
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.domain.tracking import CARRIER_NAMES, Scan, read_scan
from mybuilding_desk.errors import Refused, StorageTrouble
from mybuilding_desk.ui import scan_words, wording
from mybuilding_desk.ui.scan_line import ScanLine
from mybuilding_desk.ui.suggestions import Suggestions
from mybuilding_desk.ui.widgets import Banner


class IntakeFlow(QObject):
    """Two states: idle, and a package that waits for its recipient. Whatever goes wrong, the typed text stays."""

    pickup_wanted = Signal(object)
    """A `Pickup` to be released."""
    story_wanted = Signal(object)
    """A `ShelfRow` that was released before."""

    def __init__(self, line: ScanLine, popup: Suggestions, banner: Banner) -> None:
        super().__init__()
        self._line = line
        self._popup = popup
        self._banner = banner
        self._counter: Counter | None = None
        self._scan: Scan | None = None
        self._correcting: Entry | None = None
        self._told = ""
        """The text that was answered with a question: Enter on the same text once more goes on."""
        self._moved = False
        self.closed = ""
        """Why nothing can be logged or released now, `""` where it can."""
        line.typed.connect(self._typed)
        line.entered.connect(self._entered)
        line.escaped.connect(self.clear)
        line.moved.connect(self._move)
        popup.picked.connect(self._picked)
        popup.extras.entered.connect(lambda: self._entered(line.edit.text()))
        popup.extras.escaped.connect(self.clear)

    def serve(self, counter: Counter | None) -> None:
        """Work at this counter from now on."""
        self._counter = counter
        self.clear()

    def clear(self) -> None:
        """Ready for the next scan; the shelf stays as it was."""
        self._scan, self._correcting, self._told, self._moved = None, None, "", False
        self._popup.extras.note.clear()
        self._popup.show_matches([], -1, extras=False)
        self._banner.hide()
        self._line.show_idle()
        self._line.edit.setFocus()

    def log_without_number(self) -> None:
        """Begin a package that has no number, or whose number the clerk typed and no rule knows."""
        if self._counter is not None and self._scan is None and not self.closed:
            self._begin(read_scan(self._line.edit.text()))

    def correct(self, entry: Entry) -> None:
        """Take a refused package back into the scan line, as it was put in."""
        draft = entry.draft
        if self._counter is None or draft is None:
            return
        self._fill(draft)
        self._correcting = entry
        if entry.state == "refused":
            self._banner.tell("bad", wording.sentence(Refused(entry.reason, entry.detail)))

    def take_back(self, entry: Entry) -> None:
        """A log that was undone comes back as it was put in, to be logged otherwise; not over what is typed by now."""
        if entry.draft is not None and self._scan is None and not self._line.edit.text():
            self._fill(entry.draft)

    def _fill(self, draft: PackageDraft) -> None:
        self._begin(read_scan(draft.tracking_number), recipient=draft.unit)
        self._popup.extras.kind.setCurrentText(draft.type_name)
        self._popup.extras.shelf.setText(draft.shelf)
        self._popup.extras.note.setText(draft.description)
        self._line.edit.selectAll()

    def change_community(self) -> None:
        """Another building has other kinds and people; what is typed stays, a correction belongs to its own."""
        if self._correcting is not None:
            self.clear()
        elif self._scan is not None:
            self._begin(self._scan, self._line.edit.text())
        else:
            self._typed(self._line.edit.text())

    def look_again(self) -> None:
        """Residents or what waits for them may be different now."""
        text = self._line.edit.text().strip()
        if text and self._counter is not None and self._counter.recipients(text) != self._popup.model.matches:
            self._moved = False
            self._suggest(text)

    @property
    def busy(self) -> bool:
        """Whether a package waits for its recipient."""
        return self._scan is not None

    # Keys

    def _typed(self, text: str) -> None:
        self._told, self._moved = "", False
        self._banner.hide()
        self._suggest(text)

    def _move(self, step: int) -> None:
        self._moved = True
        self._popup.move_choice(step)

    def _picked(self, match: Match) -> None:
        if self._scan is not None:
            self._log(match.unit, match)
        elif self._counter is not None:
            self._collect(self._counter, match)

    def _entered(self, text: str) -> None:
        if self._counter is None:
            return
        if self.closed:
            self._tell("info", self.closed, "")
        elif self._scan is not None:
            self._enter_recipient(self._counter, text.strip())
        elif self._moved and (choice := self._popup.choice()) is not None:
            self._collect(self._counter, choice)
        else:
            self._act_on(self._counter.read(text))

    # Idle

    def _act_on(self, meaning: Meaning) -> None:
        again = bool(meaning.text) and self._told == meaning.text
        match meaning.kind:
            case "log":
                self._begin(meaning.scan or read_scan(meaning.text))
            case "story" | "unknown" if again and scan_words.may_be_number(meaning):
                self._begin(meaning.scan or read_scan(meaning.text))
            case "pickup":
                self.clear()
                self.pickup_wanted.emit(meaning.pickup)
            case "story":
                self._tell("warn", scan_words.story_words(meaning), meaning.text)
                self.story_wanted.emit(meaning.row)
            case "nothing":
                return
            case _:
                self._tell("info" if meaning.kind == "nobody" else "warn", scan_words.answer(meaning), meaning.text)

    def _collect(self, counter: Counter, match: Match) -> None:
        pickup = counter.pickup_of(match.unit, match)
        self._act_on(Meaning("pickup" if pickup.rows else "nobody", match.unit, pickup=pickup))

    # A package that waits for its recipient

    def _begin(self, scan: Scan, recipient: str = "") -> None:
        if self._counter is None:
            return
        self._scan, self._told = scan, ""
        self._banner.hide()
        kind = self._popup.extras.kind
        kind.clear()
        kind.addItems(self._counter.kinds())
        kind.setCurrentText(self._counter.kind_for(scan))
        self._line.show_package(*_mark(scan), scan.number, recipient)
        self._suggest(recipient)
        self._line.edit.setFocus()

    def _enter_recipient(self, counter: Counter, text: str) -> None:
        choice = self._popup.choice() if self._moved else sole(self._popup.model.matches)
        scan = read_scan(text)
        if choice is None and (scan.strength == "strong" or self._is_other_number(counter, text)):
            self._begin(scan)
            self._tell("info", self.tr("The number was changed to the one scanned last."), "")
        elif choice is not None:
            self._log(choice.unit, choice)
        elif not text:
            self._tell("warn", self.tr("Type the unit or the name, then press Enter."), "")
        elif self._popup.model.matches:
            self._tell("info", self.tr("More than one fits: choose with the arrow keys, then press Enter."), "")
        elif self._told == text:
            self._log(text, None)
        else:
            self._tell("warn", scan_words.unknown_unit(text), text)

    def _is_other_number(self, counter: Counter, text: str) -> bool:
        return not self._popup.model.matches and counter.looks_like_number(text)

    def _log(self, unit: str, match: Match | None) -> None:
        if self._counter is None or self._scan is None:
            return
        extras = self._popup.extras
        package = Intake(
            scan=self._scan,
            unit=unit,
            match=match,
            kind=extras.kind.currentText(),
            shelf=extras.shelf.text().strip(),
            note=extras.note.text().strip(),
        )
        try:
            if self._correcting is not None:
                self._counter.correct(self._correcting, package)
            else:
                self._counter.log(package)
        except StorageTrouble as trouble:
            self._tell("bad", wording.sentence(trouble), "")
        else:
            self.clear()

    # What is shown

    def _suggest(self, text: str) -> None:
        text = text.strip()
        matches = self._counter.recipients(text) if self._counter is not None and text else []
        only = sole(matches)
        chosen = matches.index(only) if only is not None else -1
        self._popup.show_matches(matches, chosen, extras=self._scan is not None)

    def _tell(self, tone: str, words: str, text: str) -> None:
        self._told = text
        self._banner.tell(tone, words)  # type: ignore[arg-type]


def _mark(scan: Scan) -> tuple[str, str]:
    """The carrier's mark: sure, or the likeliest one with a question mark."""
    if scan.carrier is not None and scan.strength == "strong":
        return scan.carrier, CARRIER_NAMES.get(scan.carrier, scan.carrier)
    if scan.candidates:
        return scan.candidates[0], f"{CARRIER_NAMES.get(scan.candidates[0], scan.candidates[0])}?"
    return "other", QCoreApplication.translate("desk", "Other")
