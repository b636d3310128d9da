"""Window that adds or edits an outgoing package: whose it is, who picks it up, and what else is known."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from mybuilding_desk.domain.records.outgoing import (
    MAX_NOTE_CHARS,
    MAX_PIECES,
    MAX_TEXT_CHARS,
    OUTGOING_KINDS,
    OutgoingItem,
    OutgoingKind,
)
from mybuilding_desk.domain.text import fold, sanitize
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.base.stepper import Stepper
from mybuilding_desk.ui.base.text_fields import NameField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outgoing import text
from mybuilding_desk.ui.outgoing.resident_field import ResidentField
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MAX_CHIPS: Final = 5


class AddSheet(Sheet):
    """Emits a package to add, or as edited. A scan fills in tracking number and carrier; Enter adds or saves it."""

    confirmed = Signal(object, bool)
    """An `OutgoingItem`, and whether to print its label. A new one has no id, user, and time, and the window closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outgoing_add_sheet", text.add_title(), width=SHEET_ACTIVITY)
        self.carrier_of: Callable[[str], str] = lambda _number: ""
        """Returns the carrier of a tracking number, `""` if unknown."""
        self._kind: OutgoingKind = "outgoing"
        self._carriers: Sequence[str] = ()
        self._cleaners: Sequence[str] = ()
        self._asked = ""
        self._edited: OutgoingItem | None = None
        """The package as it was, if it is edited."""
        self._shown: dict[QLineEdit, tuple[str, str]] = {}
        """What fields had before editing: the value, and the text that stands for it."""
        self.kinds = Segments("outgoing_kind", self.tr("Type"), text.kinds())
        self.resident, self.carrier = ResidentField(), NameField()
        self.chips = Chips("outgoing_carrier_chip")
        self.number, self.pickup_for, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        less, more = self.tr("One piece less"), self.tr("One piece more")
        self.pieces = Stepper("outgoing_pieces", self.tr("Pieces"), (1, MAX_PIECES), (less, more))
        self.print_label = QCheckBox(self.tr("Print a label"))
        self.print_label.setObjectName("outgoing_print_label")
        self._where = label("", "caption", wrap=True)
        self._where.setObjectName("outgoing_where")
        self.banner = Banner("outgoing_add_banner")
        self.cancel = ActionButton("cancel_outgoing", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("add_outgoing", self.tr("Add"), style="main", shown=str(catalog.ENTER))
        self._lay_out()
        self._join()

    def open_blank(
        self, number: str, carriers: Sequence[str], cleaners: Sequence[str], *, where: str, prints: bool
    ) -> None:
        """Open the window, with the tracking number of a scan if there is one.

        `carriers` and `cleaners` are offered, the likeliest first. `where` says where the list is kept.
        """
        self._begin(None, carriers, cleaners, where=where)
        for field in (self.carrier, self.number, self.pickup_for, self.note):
            field.clear()
        self.resident.start()
        self.pieces.show_value(1)
        self.print_label.setChecked(prints)
        self._choose_kind("outgoing")
        if number:
            self._fill_number(number)
        self.open(self.resident)

    def open_item(
        self, item: OutgoingItem, carriers: Sequence[str], cleaners: Sequence[str], *, where: str, sent: str
    ) -> None:
        """Open the window to edit a package; `sent` says what MyBuilding keeps of it, `""` for nothing."""
        self._begin(item, carriers, cleaners, where=where)
        self.resident.show_kept(item.unit, item.resident_id, item.resident_name)
        self.pieces.show_value(item.pieces)
        self.print_label.setChecked(False)
        self._choose_kind(item.kind)
        self._show_kept()
        if sent:
            self.banner.show_message("info", sent)
        self.open(self.carrier)
        self.carrier.selectAll()

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self.resident.refresh_names()
        self._show_kept()

    def take_scan(self, scanned: str) -> bool:
        """Fill in the tracking number and the carrier of a scanned package."""
        scan = read_scan(scanned)
        if scan.is_label or not scan.storable:
            self.banner.show_message("warn", self.tr("That code isn’t a tracking number. Scan the carrier’s own code."))
            return False
        self.banner.hide()
        self._fill_number(scanned)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add the package by Enter in any field."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._confirm()
            event.accept()
        else:
            super().keyPressEvent(event)

    def show_error(self, words: str) -> None:
        """Say why the package was not added; the input stays."""
        self.banner.show_message("bad", words)

    # Internals

    def _begin(
        self, item: OutgoingItem | None, carriers: Sequence[str], cleaners: Sequence[str], *, where: str
    ) -> None:
        self._edited, self._carriers, self._cleaners, self._asked = item, carriers, cleaners, ""
        self._shown = {}
        title = text.add_title() if item is None else text.edit_title()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.confirm.set_text(self.tr("Add") if item is None else self.tr("Save"))
        self._where.setText(where)
        self.banner.hide()

    def _show_kept(self) -> None:
        """Show what the edited package has, in the current privacy mode; what the user changed stays."""
        item = self._edited
        if item is None:
            return
        for field, value, shown in (
            (self.carrier, item.carrier, item.carrier),
            (self.number, item.tracking_number, item.tracking_number),
            (self.pickup_for, item.pickup_for, names.person(item.pickup_for)),
            (self.note, item.note, names.note(item.note)),
        ):
            words = error_messages.plain(shown, field.maxLength())
            before = self._shown.get(field)
            if before is None or (field.text() == before[1] != words):
                field.setText(words)
                field.setCursorPosition(0)
                self._shown[field] = value, field.text()

    def _value(self, field: QLineEdit) -> str:
        """Return what a field stands for: what the package had, if that is unchanged, else the text."""
        value, words = self._shown.get(field, ("", ""))
        return value if words and field.text() == words else sanitize(field.text(), field.maxLength())

    def _fill_number(self, scanned: str) -> None:
        scan = read_scan(scanned)
        self.number.setText(scan.number)
        carrier = self.carrier_of(scanned)
        if carrier and self._kind in ("outgoing", "return"):
            self.carrier.show_name(carrier)

    def _choose_kind(self, kind: str) -> None:
        self._kind = next(one for one in OUTGOING_KINDS if one == kind)
        self.kinds.show_choice(kind)
        cleans = kind in ("cleaning_out", "cleaning_back")
        words = self.tr("Dry cleaner") if cleans else self.tr("Carrier")
        self._carrier_label.setText(words)
        self.carrier.setAccessibleName(words)
        offered = self._cleaners if cleans else self._carriers
        self.carrier.names = tuple(offered)
        shown = offered[:_MAX_CHIPS]
        self.chips.show_names([(one, one) for one in shown])
        self.chips.setVisible(bool(shown))
        back = kind == "cleaning_back"
        hint = self.tr("The resident, if empty") if back else self.tr("The dry cleaner, if empty")
        self.pickup_for.setPlaceholderText(hint if cleans else self.tr("The carrier, if empty"))
        fields = self.kinds.buttons.values()
        set_tab_order(*fields, self.resident, self.carrier, *self.chips.buttons, self.number, self.pieces.field)
        set_tab_order(self.pieces.field, self.pickup_for, self.note, self.print_label, self.confirm, self.cancel)
        self._show_carrier()

    def _choose_carrier(self, chip: int) -> None:
        self.carrier.show_name(self.carrier.names[chip])
        self.carrier.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_carrier(self) -> None:
        shown = list(self.carrier.names[:_MAX_CHIPS])
        self.chips.set_current(shown.index(self.carrier.text()) if self.carrier.text() in shown else -1)

    def _confirm(self) -> None:
        self.resident.finish()
        unit, typed = sanitize(self.resident.unit, MAX_TEXT_CHARS), self._value(self.carrier)
        carrier = next((name for name in self.carrier.names if fold(name) == fold(typed)), typed)
        pickup_for = self._value(self.pickup_for)
        if not unit:
            self._ask(self.resident, self.tr("Enter the unit or the name of the resident."))
        elif not self.resident.is_known and self._asked != unit:
            self._asked = unit
            self._ask(
                self.resident,
                self.tr("The resident directory has no “{0}”. Press Enter again to add it as typed.").format(unit),
            )
        elif not carrier and not pickup_for and self._kind != "cleaning_back":
            self._ask(self.carrier, self.tr("Enter who picks it up."))
        elif not self.pieces.is_valid:
            self._ask(self.pieces.field, self.tr("Enter 1 to {0} pieces.").format(MAX_PIECES))
        else:
            self._emit(unit, carrier, pickup_for)

    def _emit(self, unit: str, carrier: str, pickup_for: str) -> None:
        resident, before = self.resident.resident, self._edited
        number = self._value(self.number)
        if before is None or number != before.tracking_number:
            scan = read_scan(number)
            number = "" if scan.is_label else scan.number
        item = replace(
            before or OutgoingItem("", "", self._kind, unit, carrier, "", "", datetime.now(UTC)),
            kind=self._kind,
            unit=unit,
            carrier=carrier,
            resident_id=resident.resident_id if resident is not None else "",
            resident_name=resident.full_name if resident is not None else "",
            pickup_for=pickup_for,
            tracking_number=number,
            pieces=self.pieces.value,
            note=self._value(self.note),
        )
        if before is None:
            self.dismiss()
        self.confirmed.emit(item, self.print_label.isChecked())

    def _ask(self, field: QWidget, words: str) -> None:
        self.banner.show_message("warn", words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_into_view(self.banner, field)

    def _join(self) -> None:
        self.kinds.chosen.connect(self._choose_kind)
        self.chips.chosen.connect(self._choose_carrier)
        self.carrier.textChanged.connect(self._show_carrier)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        self.carrier.setObjectName("outgoing_carrier")
        self.carrier.setMaxLength(MAX_TEXT_CHARS)
        self._carrier_label = label("", "label")
        self._carrier_label.setBuddy(self.carrier)
        for field, name, words in (
            (self.number, "outgoing_number", self.tr("Tracking number")),
            (self.pickup_for, "outgoing_pickup_for", self.tr("For pickup by")),
            (self.note, "outgoing_note", self.tr("Note")),
        ):
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setMaxLength(MAX_NOTE_CHARS if field is self.note else MAX_TEXT_CHARS)
        for field in (self.number, self.note):
            field.setPlaceholderText(self.tr("Optional"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[3])
        grid.addWidget(_part(label(self.tr("Resident"), "label"), self.resident), 0, 0)
        grid.addWidget(_part(self._carrier_label, self.carrier), 0, 1)
        grid.addWidget(self.chips, 1, 0, 1, 2)
        grid.addWidget(_part(label(self.number.accessibleName(), "label"), self.number), 2, 0)
        grid.addWidget(_part(label(self.pickup_for.accessibleName(), "label"), self.pickup_for), 2, 1)
        grid.addWidget(_part(label(self.note.accessibleName(), "label"), self.note), 3, 0)
        grid.addWidget(_part(label(self.tr("Pieces"), "label"), self.pieces), 3, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body = QWidget()
        inside = column(self.kinds, space=SPACE[4])
        inside.addLayout(grid)
        foot = row(self.print_label)
        foot.addStretch()
        inside.addLayout(foot)
        inside.addWidget(self._where)
        body.setLayout(inside)
        self.set_content(body, notice=self.banner, buttons=(self.cancel, self.confirm))


def _part(head: QWidget, field: QWidget) -> QWidget:
    """Return a field below its label."""
    part, inside = QWidget(), column(head, field, space=SPACE[1])
    inside.addStretch()
    part.setLayout(inside)
    return part
