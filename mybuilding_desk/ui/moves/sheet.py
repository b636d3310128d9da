"""Window that asks for the new location of packages."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.moves import text
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_SIGN_IN

MAX_CHARS: Final = 40
_SHOWN: Final = 8


class MoveSheet(Sheet):
    """Emits the new location. Enter confirms what is typed; a chip is one of the known locations, or none."""

    confirmed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "move_sheet", text.title(1), width=SHEET_SIGN_IN)
        self._about, self._now = label("", "strong", wrap=True), label("", "muted", wrap=True)
        self._about.setObjectName("move_about")
        self._now.setObjectName("move_from")
        self.field, self.chips = QLineEdit(), Chips("move_to")
        self.field.setObjectName("move_location")
        self.field.setAccessibleName(text.new_location())
        self.field.setMaxLength(MAX_CHARS)
        self._notice = label(text.notice(), "muted", wrap=True)
        self._notice.setObjectName("move_notice")
        self.cancel = ActionButton("cancel_move", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("confirm_move", text.move_button(), style="main", shown=str(catalog.ENTER))
        self._known: Sequence[str] = ()
        self._here: str | None = None
        self._shown: list[str] = []
        self._join()
        body = QWidget()
        inside = column(space=SPACE[4])
        inside.addLayout(column(self._about, self._now, space=SPACE[1]))
        inside.addLayout(column(label(text.new_location(), "label"), self.field, self.chips, space=SPACE[2]))
        inside.addWidget(self._notice)
        body.setLayout(inside)
        self.set_content(body, buttons=(self.cancel, self.confirm))

    def show_locations(self, known: Sequence[str], here: str | None) -> None:
        """Offer the `known` locations of the building, most used first, but not where all packages are already."""
        self._known, self._here = known, here

    def open_for(self, count: int, about: str, now_at: str, *, with_notice: bool) -> None:
        """Open the window for these packages."""
        self.title.setText(text.title(count))
        self.setAccessibleName(self.title.text())
        self.show_packages(about, now_at)
        self._notice.setVisible(with_notice)
        self.field.setAccessibleDescription(" ".join((now_at, text.notice())) if with_notice else now_at)
        self.field.clear()
        self._show_known()
        self.open(self.field)

    def show_packages(self, about: str, now_at: str) -> None:
        """Show which packages are moved, and where they are."""
        self._about.setText(about)
        self._now.setText(now_at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Enter in the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._confirm()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _join(self) -> None:
        self.field.textChanged.connect(self._show_known)
        self.chips.chosen.connect(self._choose)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(True)

    def _show_known(self) -> None:
        """Show the known locations that contain what is typed, those that begin with it first."""
        typed = fold(self.field.text().strip())
        fitting = [one for one in self._known if typed in fold(one) and one != self._here]
        fitting.sort(key=lambda one: not fold(one).startswith(typed))
        self._shown = [*fitting[:_SHOWN], *([""] if self._here != "" else [])]
        names = [(error_messages.plain(one, MAX_CHARS) or text.no_location()) for one in self._shown]
        spoken = [text.location_choice(name) if one else name for one, name in zip(self._shown, names, strict=True)]
        self.chips.show_names(list(zip(names, spoken, strict=True)))
        set_tab_order(self.field, *self.chips.buttons, self.cancel, self.confirm)
        self.confirm.setEnabled(bool(typed))

    def _choose(self, number: int) -> None:
        self._move_to(self._shown[number])

    def _confirm(self) -> None:
        typed = self.field.text().strip()
        if typed:
            same = (one for one in self._known if fold(one) == fold(typed))
            self._move_to(next(same, typed))
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_to(self, location: str) -> None:
        self.field.clear()
        self.dismiss()
        self.confirmed.emit(location)
