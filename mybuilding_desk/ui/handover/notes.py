"""Notes of a hand-over: rows to read, and the field that a user writes them in."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QSizePolicy, QWidget

from mybuilding_desk.domain.records.handover import MAX_NOTE_CHARS, NOTE_WARNS_AT, HandoverDraft, HandoverNote, NoteKind
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import IconLabel, counting, icon_button, label, leading_alignment, reapply_style
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.residents.recipient_field import RecipientField
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import BODY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import NOTE_FIELD
from mybuilding_desk.ui.theme.text_painter import height_of

_MAX_NOTES: Final = 50


class NoteRow(QWidget):
    """One note: its kind, its unit, and its text in as many lines as it needs."""

    remove_wanted = Signal()
    edit_wanted = Signal()
    ticked = Signal(bool)

    def __init__(self, note: HandoverNote, *, written: bool) -> None:
        """`written`: the user is still writing the hand-over, and can change the note or remove it."""
        super().__init__()
        self.stops: list[QWidget]
        """The buttons or the box at its end."""
        self.setObjectName("handover_note_row")
        icon, role = text.NOTE_ICONS[note.kind]
        words = text.note_words(note)
        shown = label(words, "", wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        spoken = text.spoken_note(note.kind, note.unit, words)
        self.setAccessibleName(spoken)
        lead: list[QWidget] = [IconLabel(icon, role)]
        lead += [label(error_messages.plain(note.unit, 60), "strong")] if note.unit else []
        ends: list[QWidget] = []
        if written:
            ends = self._buttons()
        elif note.kind == "to_do":
            ends = [self._tick(note, spoken)]
        self.stops = ends
        line = row(*lead, shown, *ends, space=SPACE[3], margins=(SPACE[1], SPACE[1], 0, SPACE[1]))
        line.setStretch(len(lead), 1)
        shown.setAlignment(leading_alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
        for part in (*lead, *ends):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        if ends:  # the first line of the text is level with the middle of the buttons
            edge = max((ends[0].sizeHint().height() - height_of(BODY)) // 2, 0)
            for part in (*lead, shown):
                part.setContentsMargins(0, edge, 0, 0)
        self.setLayout(line)

    def _buttons(self) -> list[QWidget]:
        edit = icon_button("edit_note", "square-pen", self.tr("Edit note"), self.edit_wanted.emit)
        remove = icon_button("remove_note", "x", self.tr("Remove note"), self.remove_wanted.emit)
        for button in (edit, remove):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return [edit, remove]

    def _tick(self, note: HandoverNote, spoken: str) -> QCheckBox:
        tick = QCheckBox(self.tr("Done"))
        tick.setObjectName("note_done")
        tick.setChecked(note.done)
        tick.setAccessibleName(f"{spoken}, {tick.text()}")
        tick.toggled.connect(self.ticked)
        return tick


class _Field(QPlainTextEdit):
    """Field of some lines; Tab leaves it. It takes no more than `MAX_NOTE_CHARS`, also of a pasted text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handover_note")
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._limit)
        theme.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of three lines."""
        return QSize(super().sizeHint().width(), theme.height(NOTE_FIELD, lines=3))

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Insert as much of a pasted text as there is room for."""
        room = MAX_NOTE_CHARS - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.insertPlainText(source.text()[: max(room, 0)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys with Ctrl to the window, but those of editing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & ~_KEYPAD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _limit(self) -> None:
        written = self.toPlainText()
        if len(written) > MAX_NOTE_CHARS:
            cursor = self.textCursor()
            end = cursor.position()
            over = min(len(written) - MAX_NOTE_CHARS, end)
            cursor.setPosition(end - over)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def _fit(self) -> None:
        self.setFixedHeight(theme.height(NOTE_FIELD, lines=3))


_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class NotesEditor(QWidget):
    """The notes of a draft: those written before, and the field of the next one, which counts as a note, too."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("handover_notes")
        unit = QCoreApplication.translate("handover", "Unit or name")
        self.field, self.unit = _Field(), RecipientField("handover_unit", unit)
        self.unit.setProperty("look", "small")
        self.kinds = Segments("note_kind", self.tr("Type of note"), text.note_kinds())
        self.add = QPushButton(self.tr("Add another note"))
        self.add.setObjectName("add_note")
        self.add.setProperty("look", "setting")
        self.add.setAccessibleName(self.add.text())
        self.add.setAutoDefault(True)
        self._count = counting("caption")
        self._count.setObjectName("note_count")
        self._notes: tuple[HandoverNote, ...] = ()
        self._kind: NoteKind = "note"
        self._rows = column(space=0)
        title = label(self.tr("Notes for the next shift"), "strong")
        self.field.setAccessibleName(title.text())
        head = row(title, self._count)
        head.setStretch(0, 1)
        foot = row(self.kinds, self.unit, self.add, space=SPACE[3])
        foot.setStretch(1, 1)
        whole = column(space=SPACE[2])
        whole.addLayout(head)
        whole.addLayout(self._rows)
        whole.addWidget(self.field)
        whole.addLayout(foot)
        self.setLayout(whole)
        self.kinds.chosen.connect(self._choose_kind)
        self.field.textChanged.connect(self._tell)
        self.unit.changed.connect(lambda _: self._tell())
        self.add.clicked.connect(self._add)
        self.show_draft(HandoverDraft())

    @property
    def notes(self) -> tuple[HandoverNote, ...]:
        """The notes written before the one in the field."""
        return self._notes

    @property
    def writing(self) -> HandoverNote:
        """The note in the field, as typed."""
        return HandoverNote(self._kind, self.field.toPlainText(), self.unit.text())

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show what was written so far."""
        self.blockSignals(True)
        self._notes = draft.notes
        self._show_writing(draft.writing)
        self._show_rows()
        self.blockSignals(False)

    def _show_writing(self, note: HandoverNote) -> None:
        self._kind = note.kind
        self.kinds.show_choice(note.kind)
        self.field.setPlainText(note.text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.unit.show_unit(note.unit)
        self._show_count()

    def _show_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        stops: list[QWidget] = []
        for number, note in enumerate(self._notes):
            line = NoteRow(note, written=True)
            line.remove_wanted.connect(lambda number=number: self._remove(number))
            line.edit_wanted.connect(lambda number=number: self._edit(number))
            self._rows.addWidget(line)
            stops += line.stops
        set_tab_order(*stops, self.field, *self.kinds.buttons.values(), self.unit, self.add)

    def _add(self) -> None:
        """Put the note in the field to those before, and begin another one."""
        if self.field.toPlainText().strip() and len(self._notes) < _MAX_NOTES:
            self._notes = (*self._notes, replace(self.writing, text=self.field.toPlainText().strip()))
            self._show_writing(HandoverNote())
            self._show_rows()
            self.changed.emit()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, number: int) -> None:
        self._notes = (*self._notes[:number], *self._notes[number + 1 :])
        self._show_rows()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _edit(self, number: int) -> None:
        """Take a note back into the field; one that is in it goes to those before."""
        wanted, here = self._notes[number], self.writing
        kept = [*self._notes[:number], *self._notes[number + 1 :], *([here] if here.text.strip() else [])]
        self._notes = tuple(kept)
        self._show_writing(wanted)
        self._show_rows()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _choose_kind(self, kind: str) -> None:
        self._kind = next((one for one, _ in text.note_kinds() if one == kind), "note")
        self._tell()

    def _tell(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        """Show how many characters are used, once it matters."""
        used = len(self.field.toPlainText())
        words = self.tr("{0} of {1}").format(error_messages.number(used), error_messages.number(MAX_NOTE_CHARS))
        self._count.setText(words if used >= NOTE_WARNS_AT // 2 else "")
        style = "warning" if used >= NOTE_WARNS_AT else "caption"
        if self._count.property("look") != style:
            self._count.setProperty("look", style)
            reapply_style(self._count)
        self.add.setEnabled(bool(self.field.toPlainText().strip()) and len(self._notes) < _MAX_NOTES)
