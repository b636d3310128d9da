"""Small window at the button that prints a label: it asks for the printer of this computer, once."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.labels import text
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHEET_PRINTER

if TYPE_CHECKING:
    from mybuilding_desk.printing.values import Printer


class PrinterSheet(Sheet):
    """Emits `chosen` with the name of a printer. It stands above its anchor, or in the middle if that is hidden."""

    chosen = Signal(str)
    look_wanted = Signal()
    """Look for the printers again: none was found."""

    def __init__(self, parent: QWidget, anchor: Callable[[], QWidget]) -> None:
        self._anchor = anchor
        super().__init__(parent, "printer_sheet", text.choose_printer(), width=SHEET_PRINTER)
        self.printer = QComboBox()
        self.printer.setObjectName("choose_printer")
        self.printer.setAccessibleName(text.choose_printer())
        self.printer.view().setObjectName("choose_printer_list")
        self._state = label("", "muted", wrap=True)
        self._state.setObjectName("printer_state")
        self.close_button = ActionButton("close_printer", self.tr("Cancel"), shown=str(catalog.ESC))
        self.print_button = ActionButton("print_on_printer", self.tr("Print"), style="main", shown=str(catalog.ENTER))
        self.look_button = ActionButton(
            "look_for_printers", self.tr("Look again"), style="main", shown=str(catalog.ENTER)
        )
        self._is_looking = False
        self.close_button.clicked.connect(self.dismiss)
        self.look_button.clicked.connect(self._look_again)
        self.print_button.clicked.connect(self._choose)
        buttons = self.close_button, self.look_button, self.print_button
        for button in buttons:
            button.setAutoDefault(True)
        body = QWidget()
        body.setLayout(column(self.printer, self._state, space=SPACE[3]))
        self.set_content(body, buttons=buttons)

    def open_looking(self) -> None:
        """Open the window before the printers are known."""
        self._is_looking = True
        self._show(())
        self._state.setText(print_text.looking())
        self.look_button.hide()
        self.open(self.close_button)

    def show_printers(self, printers: "Sequence[Printer]", problem: str = "") -> None:
        """Show the installed printers, a label printer or the default one chosen.

        Without any, say why, which is the `problem` if there was one; the user may look again.
        """
        self._is_looking = False
        self._show(printers)
        self.look_button.setVisible(not printers)
        if printers:
            self.printer.setFocus()
        else:
            self._tell(problem or text.no_printer())
            self.look_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print on Enter, also in the list of printers, or look again."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.look_button.isHidden():
                self.look_button.click()
            else:
                self._choose()
            event.accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a light veil: the page stays in sight."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("veil_soft"))

    def _show(self, printers: "Sequence[Printer]") -> None:
        self.printer.clear()
        for one in printers:
            self.printer.addItem(one.description or one.name, one.name)
        likely = [(not one.is_for_labels, not one.is_default) for one in printers]
        self.printer.setCurrentIndex(likely.index(min(likely)) if likely else -1)
        self.printer.setVisible(bool(printers))
        self._state.setVisible(not printers)
        self.print_button.setVisible(bool(printers))

    def _look_again(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._tell(print_text.looking())
            self.look_wanted.emit()

    def _tell(self, words: str) -> None:
        self._state.setText(words)
        announcer.announce(self, words)

    def _choose(self) -> None:
        if name := self.printer.currentData():
            self.dismiss()
            self.chosen.emit(name)

    def _slide(self, left: float) -> None:
        super()._slide(left)
        self._place()

    def _cover(self) -> None:
        super()._cover()
        self._place()

    def _place(self) -> None:
        """Put the card above the anchor, at its reading end."""
        anchor = self._anchor()
        if not anchor.isVisible():
            self._inside.setAlignment(self.card, Qt.AlignmentFlag.AlignCenter)
            return
        at = QRect(anchor.mapTo(self._page, QPoint()), anchor.size())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = at.left() if mirrored else self._page.width() - at.right() - 1
        below = self._page.height() - at.top() + SPACE[2]
        self._inside.setAlignment(self.card, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        self._inside.setContentsMargins(side if mirrored else 0, 0, 0 if mirrored else side, below)
