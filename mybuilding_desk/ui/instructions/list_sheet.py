"""Window with all instructions of the community: the current ones, the ended ones, and the history of each."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import around, column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.instructions.history import ChangeHistory
from mybuilding_desk.ui.instructions.instruction_list import InstructionList
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHEET_LIST

_STEPS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class InstructionsSheet(Sheet):
    """The instructions. Typing in the field searches, arrows choose, Enter edits, Del ends the current one.

    Ctrl Enter adds one, and so does Enter while there are none.
    """

    searched = Signal()
    """The search, or which ones to show, changed."""
    selected = Signal()
    """Another row became current."""
    add_wanted = Signal()
    edit_wanted = Signal(object)
    """An `Instruction` to change."""
    end_wanted = Signal(object)
    """An `Instruction` to end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "instructions_sheet", text.title(), width=SHEET_LIST)
        self._building = ElidedLabel("muted")
        self.field = QLineEdit()
        self.field.setObjectName("instructions_search")
        self.field.setPlaceholderText(text.search())
        self.field.setAccessibleName(text.search())
        self.which = Segments("instructions_shown", text.show_which(), text.state_choices())
        self.shown = "current"
        """Which ones are shown: `current` or `past`."""
        self.list = InstructionList()
        self._empty, self._message = label("", "muted", wrap=True), label("", "strong", wrap=True)
        self._empty.setObjectName("instructions_empty")
        self._message.setObjectName("instructions_message")
        self.history, self._here = ChangeHistory(), label(text.here_only(), "caption", wrap=True)
        self._here.setObjectName("instructions_here_only")
        self._add_buttons()
        self._lay_out()
        self._connect()

    def open_list(self, building: str) -> None:
        """Open the window; `show_instructions` fills it."""
        self._building.setText(building)
        self.field.clear()
        self.tell("")
        self._choose("current")
        self.open(self.field)

    def show_instructions(self, instructions: Sequence[Instruction], today: date) -> None:
        """Show these instructions."""
        self.list.show_instructions(instructions, today)
        found = bool(instructions)
        self._empty.setText(text.none_found(self.field.text().strip(), self.shown))
        self._empty.setHidden(found)
        self.list.setVisible(found)
        self.history.setVisible(found)
        self.edit_button.setEnabled(found and self.shown == "current")
        self.end_button.setEnabled(found and self.shown == "current")
        if not found and self.list.hasFocus():
            self.field.setFocus()
        self._fit()

    def show_history(self, changes: Sequence[InstructionChange]) -> None:
        """Show the changes of the current instruction."""
        self.history.show_changes(changes)
        self.end_button.set_text(text.end(self.list.current()))

    def tell(self, words: str) -> None:
        """Say what was done, above the buttons."""
        if words and words != self._message.text():
            announcer.announce(self._message, words)
        self._message.setText(words)
        self._message.setVisible(bool(words))

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the list from the field, too; edit the current row on Enter, end it on Del."""
        key = event.key()
        if key in _STEPS and self.field.hasFocus():
            self.list.keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and not event.isAutoRepeat():
            self._edit_or_add()
        elif _adds(event):
            self.add_wanted.emit()
        elif key == Qt.Key.Key_Delete and self.list.hasFocus():
            self._end()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take Ctrl Enter, which is also the key of a command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _adds(event):
            event.accept()
            return True
        return super().event(event)

    def _choose(self, which: str) -> None:
        self.shown = which
        self.which.show_choice(which)
        self.searched.emit()

    def _edit_or_add(self) -> None:
        if self.list.isHidden() and self.shown == "current" and not self.field.text().strip():
            self.add_wanted.emit()
        else:
            self._edit()

    def _edit(self) -> None:
        one = self.list.current()
        if one is not None and self.edit_button.isEnabled():
            self.edit_wanted.emit(one)

    def _end(self) -> None:
        one = self.list.current()
        if one is not None and self.end_button.isEnabled():
            self.end_wanted.emit(one)

    def _add_buttons(self) -> None:
        self.close_button = ActionButton("close_instructions", self.tr("Close"), shown=str(catalog.ESC))
        self.end_button = ActionButton("end_instruction", text.end(None), shown=str(catalog.REMOVE))
        self.edit_button = ActionButton("edit_instruction", self.tr("Edit"), shown=str(catalog.ENTER))
        keys = catalog.HAND_OVER
        self.add_button = ActionButton(
            "add_instruction", self.tr("Add"), style="main", shown=str(keys), caps=keys.cap_names
        )
        self.add_button.setAccessibleName(text.add_title())
        for button in (self.close_button, self.end_button, self.edit_button, self.add_button):
            button.setAutoDefault(True)

    def _connect(self) -> None:
        self.field.textEdited.connect(self.searched)
        self.which.chosen.connect(self._choose)
        self.list.currentRowChanged.connect(lambda _row: self.selected.emit())
        self.list.itemDoubleClicked.connect(lambda _item: self._edit())
        self.close_button.clicked.connect(self.dismiss)
        self.end_button.clicked.connect(self._end)
        self.edit_button.clicked.connect(self._edit)
        self.add_button.clicked.connect(self.add_wanted)

    def _lay_out(self) -> None:
        head = row(self.field, self.which, space=SPACE[3])
        head.setStretch(0, 1)
        head.setAlignment(self.which, Qt.AlignmentFlag.AlignVCenter)
        inside = column(space=SPACE[3], margins=(SPACE[6], SPACE[4], SPACE[6], SPACE[3]))
        inside.addLayout(head)
        inside.addWidget(self._empty)
        self._top, self._below, body = QWidget(), QWidget(), QWidget()
        self._top.setLayout(inside)
        self._below.setLayout(
            column(self.history, self._here, space=SPACE[3], margins=(SPACE[6], SPACE[3], SPACE[6], SPACE[4]))
        )
        body.setLayout(column(self._top, self.list, self._below, space=0))
        buttons = self.close_button, self.end_button, self.edit_button, self.add_button
        self.set_content(body, about=self._building, notice=self._message, buttons=buttons, margins=around(0))
        set_tab_order(self.field, *self.which.buttons.values(), self.list, *buttons)

    def _make_room(self, room: int) -> None:
        """Limit the list; in a narrow window, the keys yield to the texts of the buttons."""
        is_wide = self.card.width() >= theme.px(SHEET_LIST)
        for button in (self.end_button, self.edit_button, self.add_button):
            button.show_key(is_wide and (button is not self.edit_button or not self.list.isHidden()))
        others = self._top.sizeHint().height() + self._below.sizeHint().height()
        self.list.limit(room - others)


def _adds(event: QKeyEvent) -> bool:
    """Return whether this is Ctrl Enter."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    return is_enter and modifiers == Qt.KeyboardModifier.ControlModifier
