"""Window that asks until when packages are kept, and whether those of the whole unit."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.input.last_day import read_last_day
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, label, reapply_style
from mybuilding_desk.ui.base.layouts import column, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.text.day_text import calendar
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_SIGN_IN


class HoldSheet(Sheet):
    """Emits a hold. Enter confirms a day that can be read; it is shown in full below the field."""

    confirmed = Signal(object, bool, str)
    """The last day, whether it is for the whole unit, and a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "hold_sheet", text.hold_title(), width=SHEET_SIGN_IN)
        self._about = label("", "muted", wrap=True)
        self._about.setObjectName("hold_about")
        self.who = Segments("hold_for", text.hold_for(), text.hold_choices())
        self.until, self.note = QLineEdit(), QLineEdit()
        for field, name, words in (
            (self.until, "hold_until", text.hold_until()),
            (self.note, "hold_note", text.hold_note()),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
        self.until.setPlaceholderText(text.hold_example())
        self.note.setPlaceholderText(text.hold_note())
        self.chips = Chips("hold_span")
        self._day = label("", "muted", wrap=True)
        self._day.setObjectName("hold_day")
        self.cancel = ActionButton("cancel_hold", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("confirm_hold", text.hold_button(), style="main", shown=str(catalog.ENTER))
        self._whole_unit = False
        self._join()
        body = QWidget()
        fields = column(label(text.hold_until(), "label"), self.until, self.chips, self._day, space=SPACE[2])
        inside = column(self._about, space=SPACE[4])
        inside.addLayout(fields)
        inside.addWidget(self.who)
        inside.addWidget(self.note)
        body.setLayout(inside)
        self.set_content(body, buttons=(self.cancel, self.confirm))

    def open_for(self, about: str, *, has_resident: bool) -> None:
        """Open the window; without a resident, the whole unit is held."""
        self._about.setText(about)
        self.who.setVisible(has_resident)
        self._choose("resident" if has_resident else "unit")
        self.chips.show_names([(words, words) for words in text.hold_spans()])
        who = self.who.buttons.values()
        set_tab_order(self.until, *self.chips.buttons, *who, self.note, self.cancel, self.confirm)
        self.until.clear()
        self.note.clear()
        self._show_day()
        self.open(self.until)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Enter in a field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._confirm()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        self.who.chosen.connect(self._choose)
        self.until.textChanged.connect(self._show_day)
        self.chips.chosen.connect(lambda number: self.until.setText(text.hold_spans()[number]))
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(True)

    def _choose(self, who: str) -> None:
        self._whole_unit = who == "unit"
        self.who.show_choice(who)

    def _read(self) -> date | None:
        return read_last_day(self.until.text(), calendar(datetime.now(UTC)))

    def _show_day(self) -> None:
        day, spans = self._read(), text.hold_spans()
        self.chips.set_current(spans.index(self.until.text()) if self.until.text() in spans else -1)
        self._day.setProperty("look", "problem" if day is None and self.until.text() else "muted")
        reapply_style(self._day)
        self._day.setText(text.last_day(day) if day is not None else text.no_day() if self.until.text() else " ")
        self.until.setAccessibleDescription(self._day.text())
        self.confirm.setEnabled(day is not None)

    def _confirm(self) -> None:
        day = self._read()
        if day is None:
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.dismiss()
        self.confirmed.emit(day, self._whole_unit, self.note.text().strip())
