"""Window that adds an instruction for a unit or a resident, or changes one."""

from dataclasses import replace
from datetime import date
from typing import Final, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.last_day import read_last_day
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match, ResidentSearch
from mybuilding_desk.domain.records.instruction import (
    MAX_INSTRUCTION_CHARS,
    Instruction,
    InstructionKind,
    problem_of,
)
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, label, reapply_style
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.residents.recipient_field import RecipientField
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.text.instruction_text import kinds
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_NO_DAY: Final = date.min
"""What a field holds that no day can be read of."""


class InstructionSheet(Sheet):
    """Emits an instruction. Enter saves it, once everything is there; a sentence below says what it means."""

    confirmed = Signal(object)
    """The `Instruction`, with the id of the one that it changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "instruction_sheet", text.add_title(), width=SHEET_ACTIVITY)
        self.recipient = RecipientField("instruction_recipient", text.recipient())
        self.recipient.names_resident = True
        self.applies = Segments("instruction_for", text.applies_to(), text.apply_choices())
        self.kind = Segments("instruction_kind", text.kind(), kinds())
        self.words, self.first, self.last = QLineEdit(), QLineEdit(), QLineEdit()
        for field, name in ((self.words, "text"), (self.first, "from"), (self.last, "until")):
            field.setObjectName(f"instruction_{name}")
        self.words.setMaxLength(MAX_INSTRUCTION_CHARS)
        self._first_name, self._last_name, self._words_name = (label("", "label") for _ in range(3))
        self._preview = label("", "muted", wrap=True)
        self._preview.setObjectName("instruction_preview")
        self._here = label(text.here_only(), "caption", wrap=True)
        self.cancel = ActionButton("cancel_instruction", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("save_instruction", self.tr("Save"), style="main", shown=str(catalog.ENTER))
        self._one: Instruction | None = None
        self._resident: Resident | None = None
        self._unit, self._moved_out = "", False
        """The unit, `""` as long as none is chosen; and whether it is still about a resident who moved out."""
        self._chosen_kind: InstructionKind = "may_collect"
        self._calendar = Calendar(date.min)
        self._lay_out()
        self._connect()

    def open_for(
        self, one: Instruction, directory: ResidentSearch, calendar: Calendar, *, asks_whom: bool = False
    ) -> None:
        """Open the window for an instruction; one without an id is new, one without a unit asks whom it is about.

        With `asks_whom`, the one it is about is only proposed: typing replaces it.
        """
        self._one, self._calendar, self.recipient.directory = one, calendar, directory
        self._unit, self._chosen_kind = one.unit, one.kind
        people = directory.people_of(one.unit) if one.resident_id else ()
        self._resident = next((person for person in people if person.resident_id == one.resident_id), None)
        self._moved_out = bool(one.resident_id) and self._resident is None
        title = text.edit_title() if one.instruction_id else text.add_title()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.recipient.show_unit(text.whom(one))
        self.applies.setVisible(self._resident is not None)
        self.applies.show_choice("resident" if one.resident_id else "unit")
        self.kind.show_choice(one.kind)
        self.words.setText(one.text)
        self.first.setText(text.typed_day(one.first_day) if one.first_day is not None else "")
        self.last.setText(text.typed_day(one.last_day) if one.last_day is not None else "")
        for field in (self.recipient, self.words, self.first, self.last):
            field.setModified(False)
            field.setCursorPosition(0)
        self._show()
        self.open(self.words if one.unit and not asks_whom else self.recipient)
        if asks_whom:
            self.recipient.selectAll()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._one is not None and not self.isHidden():
            if self._unit:
                self.recipient.show_unit(text.whom(self._entered()))
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter in a field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._confirm()
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let Enter in the field of the recipient save, too, once there is nothing to choose."""
        if watched is self.recipient and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
            if is_enter and not self.recipient.awaits_choice:
                self._confirm()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _fit(self) -> None:
        """Keep the focused field in sight, too: it need not be the first one."""
        super()._fit()
        field = self.focusWidget()
        if field is not None and self.isVisible():
            self.scroll_into_view(field)

    # What is entered

    def _typed(self, unit: str) -> None:
        if self.recipient.awaits_choice or not unit:
            self._unit = ""
        self._show()

    def _take(self, match: Match | None) -> None:
        self._unit = match.unit if match is not None else ""
        self._resident, self._moved_out = match.resident if match is not None else None, False
        self.applies.setVisible(self._resident is not None)
        if match is not None:
            self.applies.show_choice("resident" if match.resident is not None and not match.people else "unit")

    def _apply_to(self, who: str) -> None:
        self.applies.show_choice(who)
        self._show()

    def _choose_kind(self, kind: str) -> None:
        self._chosen_kind = cast("InstructionKind", kind)
        self.kind.show_choice(kind)
        self._show()

    def _read(self, field: QLineEdit, before: date | None) -> date | None:
        """Return the day in a field, `None` if it is empty; one that was not changed may be in the past."""
        words = field.text().strip()
        if not words:
            return None
        if before is not None and words == text.typed_day(before):
            return before
        return read_last_day(words, self._calendar) or _NO_DAY

    def _entered(self) -> Instruction:
        assert self._one is not None  # noqa: S101 - the window is open
        one, resident = self._one, self._resident
        named = resident is not None and self.applies.buttons["resident"].isChecked()
        known = self._moved_out and resident is None
        return replace(
            one,
            unit=self._unit,
            resident_id=resident.resident_id if named and resident else one.resident_id if known else "",
            resident_name=resident.full_name if named and resident else one.resident_name if known else "",
            kind=self._chosen_kind,
            text=self.words.text(),
            first_day=self._read(self.first, one.first_day),
            last_day=self._read(self.last, one.last_day),
        )

    def _problem(self, one: Instruction) -> tuple[str, QWidget]:
        """Return the code of what is missing, `""` if nothing is, and the field to enter it in."""
        if not one.unit:
            typed = self.recipient.text().strip()
            several = self.recipient.awaits_choice
            return "several" if several else "unknown" if typed else "no_recipient", self.recipient
        for field, day in ((self.first, one.first_day), (self.last, one.last_day)):
            if day == _NO_DAY:
                return "no_day", field
        code = problem_of(one.kind, one.text, one.first_day, one.last_day)
        return code, self.words if code == "no_text" else self.last

    def _show(self) -> None:
        """Show the names of the fields, and what is entered in a sentence, or what is wrong with a day."""
        kind = self._chosen_kind
        for name, field, words in (
            (self._words_name, self.words, text.words_of(kind)),
            (self._first_name, self.first, text.first_day()),
            (self._last_name, self.last, text.last_day(kind)),
        ):
            name.setText(words)
            field.setAccessibleName(words)
        one = self._entered()
        code, _field = self._problem(one)
        wrong = text.problem(code) if code in ("no_day", "days") else ""
        self._say(wrong or (text.preview(one, self._calendar.today) if one.unit else " "), wrong=bool(wrong))
        self.last.setAccessibleDescription(self._preview.text())

    def _say(self, words: str, *, wrong: bool) -> None:
        """Say below the fields what is entered, or what is wrong with it."""
        self._preview.setProperty("look", "problem" if wrong else "muted")
        reapply_style(self._preview)
        self._preview.setText(words)

    def _confirm(self) -> None:
        one = self._entered()
        code, field = self._problem(one)
        if code:
            self._say(text.problem(code), wrong=True)
            announcer.announce(self._preview, text.problem(code))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.dismiss()
        self.confirmed.emit(one)

    # Layout

    def _connect(self) -> None:
        self.recipient.installEventFilter(self)
        self.recipient.chosen.connect(self._take)
        self.recipient.changed.connect(self._typed)
        self.applies.chosen.connect(self._apply_to)
        self.kind.chosen.connect(self._choose_kind)
        for field in (self.words, self.first, self.last):
            field.textChanged.connect(self._show)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        whom = label(text.recipient(), "label")
        whom.setBuddy(self.recipient)
        for name, field in (
            (self._words_name, self.words), (self._first_name, self.first), (self._last_name, self.last),
        ):  # fmt: skip
            name.setBuddy(field)
        for field in (self.first, self.last):
            field.setPlaceholderText(text.example())
        days = row(space=SPACE[4])
        days.addLayout(column(self._first_name, self.first, space=SPACE[1]), 1)
        days.addLayout(column(self._last_name, self.last, space=SPACE[1]), 1)
        inside = column(space=SPACE[4])
        inside.addLayout(column(whom, self.recipient, self.applies, space=SPACE[2]))
        inside.addLayout(column(label(text.kind(), "label"), self.kind, space=SPACE[1]))
        inside.addLayout(column(self._words_name, self.words, space=SPACE[1]))
        inside.addLayout(days)
        inside.addWidget(self._preview)
        inside.addWidget(self._here)
        body = QWidget()
        body.setLayout(inside)
        self.set_content(body, buttons=(self.cancel, self.confirm))
        kinds_, applies = self.kind.buttons.values(), self.applies.buttons.values()
        set_tab_order(self.recipient, *applies, *kinds_, self.words, self.first, self.last, self.cancel, self.confirm)
