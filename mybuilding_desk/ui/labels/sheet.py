"""Window that prints several labels: of the selected packages, or those that did not print."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.base.labels import ActionButton
from mybuilding_desk.ui.base.layouts import around, column
from mybuilding_desk.ui.base.lists.two_line_list import TwoLineRow
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.labels import text
from mybuilding_desk.ui.labels.label_list import LabelList
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY


class LabelSheet(Sheet):
    """Emits what the ticked rows stand for: Enter prints them, Esc closes the window."""

    print_wanted = Signal(object)
    dismiss_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "label_sheet", text.print_title(2), width=SHEET_ACTIVITY)
        self.shows_unprinted = False
        """Whether the rows are labels that did not print, and can be dismissed."""
        self.labels = LabelList(self.tr("Labels"))
        self.labels.ticks_changed.connect(self._show_count)
        self.close_button = ActionButton("close_labels", self.tr("Cancel"), shown=str(catalog.ESC))
        self.dismiss_button = ActionButton("dismiss_labels", self.tr("Dismiss"), command=catalog.REMOVE)
        self.print_button = ActionButton("print_labels", "", style="main", shown=str(catalog.ENTER))
        self.close_button.clicked.connect(self.dismiss)
        self.dismiss_button.clicked.connect(lambda: self.dismiss_wanted.emit(self.labels.ticked()))
        self.print_button.clicked.connect(self._print)
        buttons = self.close_button, self.dismiss_button, self.print_button
        for button in buttons:
            button.setAutoDefault(True)
        body = QWidget()
        body.setLayout(column(self.labels, space=0))
        self.set_content(body, buttons=buttons, margins=around(0))

    def open_lines(self, lines: Sequence[TwoLineRow], *, unprinted: bool) -> None:
        """Open the window with these rows; `unprinted` ones can be dismissed."""
        self.shows_unprinted = unprinted
        self.close_button.set_text(self.tr("Close") if unprinted else self.tr("Cancel"))
        self.dismiss_button.setVisible(unprinted)
        self.labels.show_lines(())
        self.show_lines(lines)
        self.open(self.labels)

    def show_lines(self, lines: Sequence[TwoLineRow]) -> None:
        """Replace the rows; without any, the window closes."""
        self.labels.show_lines(lines)
        words = text.not_printed(len(lines)) if self.shows_unprinted else text.print_title(len(lines))
        self.title.setText(words)
        self.setAccessibleName(words)
        if not lines:
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print on Enter, also in the list; tick all on Ctrl A."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._print()
        elif event.key() == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.labels.select_all()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def press_dismiss(self) -> None:
        """Dismiss the ticked labels, if they did not print."""
        if self.shows_unprinted:
            self.dismiss_button.click()

    def _make_room(self, room: int) -> None:
        self.labels.limit(room)

    def _print(self) -> None:
        if chosen := self.labels.ticked():
            self.dismiss()
            self.print_wanted.emit(chosen)

    def _show_count(self) -> None:
        count = len(self.labels.ticked())
        self.print_button.set_text(text.print_title(count))
        for button in (self.print_button, self.dismiss_button):
            button.setEnabled(bool(count))
