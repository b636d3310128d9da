"""Entry of one package: a scan starts it, Enter on its recipient logs it. Errors never clear the typed text."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.input.marks import TypedRecipient
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.domain.package_types import is_carrier
from mybuilding_desk.domain.people.search import Match, only_match
from mybuilding_desk.domain.records.contents import PLAIN, Contents, read_description
from mybuilding_desk.domain.scan_intent import PackageRow, ScanIntent
from mybuilding_desk.domain.tracking import Scan, read_scan
from mybuilding_desk.services.packages.actions import PackageActions, PackageForm
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.scanning import batch_text
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.scan_field import ScanField
from mybuilding_desk.ui.scanning.scan_prompt import ScanPrompt
from mybuilding_desk.ui.scanning.suggestions import Suggestions
from mybuilding_desk.ui.text import error_messages, package_text

_AGAIN_S: Final = 600
"""Seconds for which Enter in the empty field reuses the previous package's recipient."""


class PackageEntry(QObject):
    """Package being logged or corrected, at most one at a time; `busy` while there is one."""

    ended = Signal()
    """The package was logged, corrected, or kept as unidentified."""
    activity_wanted = Signal(object)
    """The `PackageRow` of a package that is already logged."""
    label_given = Signal(object, str)
    """The `OutboxEntry` of a logged package, and the code of its label from a number sheet."""

    def __init__(
        self, scan_field: ScanField, popup: Suggestions, answer: ScanPrompt, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._scan_field = scan_field
        self._popup = popup
        self._answer = answer
        self._clock = clock
        self._actions: PackageActions | None = None
        self._batch: Batch | None = None
        self._scan: Scan | None = None
        self._correcting: OutboxEntry | None = None
        self._label, self._undoable = "", ("", "")
        """Code of a label from a number sheet, scanned for this package; reference and code of the last one."""
        self._proposed = ""
        self._given = PLAIN.flags
        """The flags that the package had from the batch or from before, not from the user."""
        self._last: Match | None = None
        self._last_at = 0.0
        popup.extras.package_type.textActivated.connect(self._show_badge)
        popup.extras.perishable_changed.connect(self._propose_fridge)

    def bind(self, actions: PackageActions | None, batch: Batch | None) -> None:
        """Use these package actions and this batch."""
        self._actions, self._batch = actions, batch
        self.forget()

    def forget(self) -> None:
        """Forget the previous recipient, after a change of account or building."""
        self._last = None

    @property
    def busy(self) -> bool:
        """Whether a package is being logged and has no recipient yet."""
        return self._scan is not None

    @property
    def correcting(self) -> bool:
        """Whether the package corrects an earlier entry."""
        return self._correcting is not None

    def clear(self) -> None:
        """Discard the package with its note, count, and flags; the location field keeps its text."""
        self._scan, self._correcting, self._label = None, None, ""
        self._popup.extras.clear()

    def begin(self, scan: Scan, recipient: str = "") -> None:
        """Start a package with this scan and move the focus to its recipient."""
        if self._actions is None:
            return
        begins, self._scan = self._scan is None, scan
        self._answer.clear()
        self._propose(self._actions, scan)
        if begins and self._batch is not None and self._batch.is_on:
            self._give(Contents(flags=self._batch.defaults.flags))
        self._scan_field.show_package(*self._badge(self._actions, scan), scan.number, recipient)
        if not recipient:
            self._name_again()
        self.suggest(recipient)
        self._scan_field.edit.setFocus()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self.busy:
            self._name_again()
        self.suggest(self._scan_field.edit.text())

    def begin_again(self) -> None:
        """Restart the same package in another building, with that building's types and residents."""
        if self._scan is not None:
            self.begin(self._scan, self._scan_field.edit.text())

    def restore_from(self, before: "PackageEntry") -> None:
        """Take over the complete state of the previous page's entry."""
        self._last, self._last_at = before._last, before._last_at
        if before._scan is not None:
            self.begin(before._scan, before._scan_field.edit.text())
            self._correcting, self._proposed = before._correcting, before._proposed
        self._label, self._undoable = before._label, before._undoable
        self._given = before._given
        self._popup.extras.take_over(before._popup.extras)

    def correct(self, entry: OutboxEntry) -> None:
        """Load an entry back into the scan field, as it was entered; logging it sends the corrected version."""
        if self._actions is None or entry.draft is None:
            return
        self._correcting = entry  # before `_fill`: a correction never proposes the previous recipient
        self._fill(entry.draft)
        if entry.state == "refused":
            self._answer.show_message("bad", error_messages.sentence(Refused(entry.reason, entry.detail)))
        elif entry.state == "held":
            self._answer.show_message("info", scanning_text.taken_up(entry))

    def take_back(self, draft: PackageDraft) -> None:
        """Load an undone package back into the scan field if that is on the screen, and nothing is in it."""
        if self._scan_field.is_idle and not self._scan_field.isHidden():
            self._fill(draft)
            self._label = self._undoable[1] if self._undoable[0] == draft.reference else ""

    def suggest(self, text: str) -> None:
        """Suggest recipients for the text without its marks; for an empty text, the previous recipient."""
        typed = self._read(text)
        again = self._again() if self.busy and not typed.text else None
        matches = [again] if again is not None else typed.matches
        only = only_match(matches)
        self._popup.extras.show_marks(typed.marks)
        self._popup.show_matches(
            matches,
            matches.index(only) if only is not None else -1,
            extras=self.busy,
            typed=typed.text,
            meaning=scanning_text.marks_meaning(typed.marks),
            may_hold=self.busy and not self.correcting,
        )

    def has_other_matches(self, text: str) -> bool:
        """Return whether other recipients match the text than those that are shown."""
        return bool(text) and self._read(text).matches != self._popup.model.matches

    def enter(self, text: str, choice: Match | None) -> None:
        """Handle Enter on the typed text; `choice` is the suggestion selected with the arrow keys."""
        if self._actions is None or self._scan is None:
            return
        choice = choice or only_match(self._popup.model.matches)
        text = self._read(text).text
        scan = read_scan(text)
        if scan.is_label:
            self._scan_field.edit.clear()
            self.suggest("")
            self._scan_label(self._actions.interpreter.read(text))
        elif choice is None and (scan.strength == "strong" or self._is_other_number(self._actions, text)):
            self.change_number(text)
        elif not self._is_complete():
            return
        elif choice is not None:
            self.log(choice.unit, choice)
        elif not text:
            self._answer.show_message("warn", self.tr("Enter a unit or name, then press Enter."))
        elif any(not match.guessed for match in self._popup.model.matches):
            self._answer.show_message(
                "info", self.tr("More than one match. Use the arrow keys to choose, then press Enter.")
            )
        elif self._answer.was_asked(text):
            self.log(text, None)
        else:
            guessed = bool(self._popup.model.matches)
            self._answer.show_message("warn", scanning_text.unknown_unit(text, guessed=guessed), text)

    def scan(self, scan: Scan, intent: ScanIntent) -> None:
        """Handle a scan made before the package has a recipient, of this package or of another."""
        if scan.is_label:
            self._scan_label(intent)
        elif intent.kind == "routing":
            self._answer.show_message("warn", scanning_text.answer(intent))
        elif self._scan is not None and scan.number == self._scan.number:
            self._answer.show_message("info", scanning_text.same_number())
        else:
            self.change_number(intent.text)
            if intent.kind == "already_released":
                self._answer.show_message("warn", scanning_text.changed_to_released(intent))

    def change_number(self, text: str) -> None:
        """Give the package the number scanned last; if that is already logged, show its activity instead."""
        if self._actions is None:
            return
        known = self._actions.interpreter.open_row(read_scan(text).number)
        if known is None:
            self.begin(read_scan(text))
            self._answer.show_message("info", self.tr("Tracking number replaced with the last scan."))
        else:
            self._scan_field.edit.clear()
            self.suggest("")
            self._answer.show_message("warn", scanning_text.logged_words(known))
            self.activity_wanted.emit(known)

    def log(self, unit: str, match: Match | None) -> None:
        """Log or correct the package; if that fails, show the error and keep the input."""
        if self._actions is None or self._scan is None or not self._is_complete():
            return
        package = self._package(self._scan, unit, match)
        try:
            if self._correcting is not None:
                entry = self._actions.correct(self._correcting, package)
            elif not self._is_duplicate(self._actions, self._scan, scanning_text.log_again_words):
                entry = self._actions.log(package)
            else:
                return
        except (Refused, StorageTrouble) as trouble:
            self._answer.show_message("bad", error_messages.sentence(trouble))
            return
        # A recipient the user confirmed is no longer a guess.
        self._last, self._last_at = match and replace(match, guessed=False), self._clock()
        self._keep_for_batch(self._scan, package)
        self._give_label(entry)
        self.ended.emit()

    def hold(self) -> None:
        """Keep the package as unidentified, with the typed text as the name on its label."""
        if self._actions is None or self._scan is None or self._correcting is not None or not self._is_complete():
            return
        label = self._read(self._scan_field.edit.text()).text
        package = self._package(self._scan, label, None)
        try:
            if self._is_duplicate(self._actions, self._scan, scanning_text.hold_again_words):
                return
            entry = self._actions.hold(package, self._why(label))
        except StorageTrouble as trouble:
            self._answer.show_message("bad", error_messages.sentence(trouble))
            return
        self._keep_for_batch(self._scan, package)
        self._give_label(entry)
        self.ended.emit()

    # Internals

    def _give_label(self, entry: OutboxEntry) -> None:
        self._undoable = entry.reference, self._label
        if self._label:
            self.label_given.emit(entry, self._label)

    def _scan_label(self, intent: ScanIntent) -> None:
        """Say which package the scanned label is of, or give it to this package: it never becomes its number."""
        if intent.kind == "unknown_label" and intent.scan is not None:
            self._label = intent.scan.number
            self._answer.show_message("info", scanning_text.label_words(self._label))
            return
        row, entry = intent.row, self._correcting
        if row is not None and entry is not None and row.entry is not None and row.entry.entry_id == entry.entry_id:
            self._answer.show_message("info", scanning_text.same_number())
            return
        self._answer.show_message("warn", scanning_text.other_label_words(intent))
        if row is not None and intent.kind != "same_label":
            self.activity_wanted.emit(row)

    def _read(self, text: str) -> TypedRecipient:
        """Return the recipients of a text; the text for a package may end in marks."""
        if self._actions is None:
            return TypedRecipient(text.strip(), [])
        if self.busy:
            return self._actions.interpreter.marked_recipient(text)
        return TypedRecipient(text.strip(), self._actions.interpreter.recipients(text))

    def _is_complete(self) -> bool:
        """Return whether the package can be logged as entered; if not, show what to correct."""
        problem = self._popup.extras.problem
        if problem:
            self._answer.show_message("bad", problem)
        return not problem

    def _give(self, contents: Contents) -> None:
        """Show count and flags that the user did not choose for this package, and propose its location."""
        self._given = contents.flags
        self._popup.extras.show_contents(contents)
        self._propose_fridge("perishable" in contents.flags)

    def _propose_fridge(self, is_perishable: bool) -> None:
        """Propose the fridge as the location of a perishable package, if the building has had such a location."""
        if not is_perishable:
            self._popup.extras.withdraw_location()
        elif self._actions is not None and not self._popup.extras.location.text().strip():
            self._popup.extras.propose_location(self._actions.interpreter.location_named(scanning_text.fridge_words()))
        if self._batch is not None and self._popup.extras.is_folded:
            self._show_batch(self._batch)

    def _why(self, label: str) -> HeldReason:
        if not label:
            return "partial"
        return "several" if len(self._popup.model.matches) > 1 else "not_listed"

    def _is_duplicate(self, actions: PackageActions, scan: Scan, words: Callable[[PackageRow], str]) -> bool:
        """Return whether a pending package has this number; warn once, then allow it."""
        known = actions.interpreter.open_row(scan.number)
        if known is None or self._answer.was_asked(scan.number):
            return False
        self._answer.show_message("warn", words(known), scan.number)
        return True

    def _is_other_number(self, actions: PackageActions, text: str) -> bool:
        return not self._popup.model.matches and actions.interpreter.looks_like_number(text)

    def _again(self) -> Match | None:
        """Return the previous recipient if it is recent and no entry is being corrected."""
        fresh = self._clock() - self._last_at < _AGAIN_S
        return self._last if fresh and self._correcting is None else None

    def _name_again(self) -> None:
        """Show the previous recipient as the placeholder of the empty field."""
        if (again := self._again()) is not None:
            self._scan_field.edit.setPlaceholderText(scanning_text.again_words(again))

    def _package(self, scan: Scan, unit: str, match: Match | None) -> PackageForm:
        extras = self._popup.extras
        type_name = extras.package_type.currentText()
        return PackageForm(
            scan=scan,
            unit=unit,
            match=match,
            type_name=type_name if type_name != self._proposed else "",
            location=extras.location.text().strip(),
            note=extras.note.text().strip(),
            courier=self._batch.defaults.courier if self._batch is not None and self._batch.is_on else "",
            contents=extras.contents,
        )

    def _fill(self, draft: PackageDraft) -> None:
        self.begin(read_scan(draft.tracking_number), recipient=draft.unit)
        self._proposed = ""
        self._popup.extras.package_type.setCurrentText(draft.type_name)
        self._popup.extras.location.clear()
        contents, note = read_description(draft.description)
        self._popup.extras.note.setText(note)
        self._give(contents)
        self._popup.extras.location.setText(draft.shelf)  # still a proposal if it is the proposed one
        self._popup.extras.show_batch(None)
        self._scan_field.edit.selectAll()

    def _propose(self, actions: PackageActions, scan: Scan) -> None:
        """Fill in type and location from the number and the batch."""
        batch = self._batch if self._batch is not None and self._batch.is_on else None
        self._proposed = actions.interpreter.choice_for(scan, batch.defaults.courier if batch else "")
        type_box = self._popup.extras.package_type
        type_box.clear()
        type_box.addItems(actions.interpreter.choices())
        type_box.setCurrentText(batch.defaults.type_name if batch and batch.defaults.type_name else self._proposed)
        if batch:
            self._popup.extras.location.setText(batch.defaults.location)
            self._show_batch(batch)
        else:
            self._popup.extras.show_batch(None)

    def _show_batch(self, batch: Batch) -> None:
        """Show what the package takes from the batch, and the location proposed for it, in place of the fields."""
        taken = replace(batch.defaults, location=self._popup.extras.location.text())
        self._popup.extras.show_batch(batch_text.from_batch(taken, self._popup.extras.package_type.currentText()))

    def _keep_for_batch(self, scan: Scan, package: PackageForm) -> None:
        """Carry the user's changes to one package of a batch over to the next packages."""
        if self._batch is None or not self._batch.is_on:
            return
        location, flags = self._popup.extras.lasting
        self._batch.keep(location=location)
        if flags != self._given:
            self._batch.keep_flags(flags)
        if is_carrier(package.type_name) and scan.strength != "strong":
            self._batch.keep(courier=package.type_name, type_name="")
        elif package.type_name != self._batch.defaults.type_name:
            self._batch.keep(type_name="" if is_carrier(package.type_name) else package.type_name)

    def _badge(self, actions: PackageActions, scan: Scan) -> tuple[str, str]:
        batch = self._batch if self._batch is not None and self._batch.is_on else None
        if batch is not None and batch.defaults.type_name:
            return package_text.badge_named(batch.defaults.type_name)
        return scanning_text.scan_badge(
            scan, actions.interpreter.carrier_for(scan, batch.defaults.courier if batch else "")
        )

    def _show_badge(self, name: str) -> None:
        if self.busy:
            self._scan_field.badge.show_carrier(*package_text.badge_named(name))
