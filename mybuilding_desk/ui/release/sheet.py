"""Release of packages: the pending ones of a unit or person, who picks them up, the signature."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.package_list import AgeLimits, number_key
from mybuilding_desk.domain.pickup import Collector, collector
from mybuilding_desk.domain.records.contents import release_note
from mybuilding_desk.domain.records.instruction import NO_GUIDANCE, Guidance
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup, ScanIntent
from mybuilding_desk.domain.settings import Signature
from mybuilding_desk.domain.text import fold
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import around, column, row, set_tab_order
from mybuilding_desk.ui.base.residents.instruction_lines import InstructionLines
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.base.signature.pad import SignaturePad
from mybuilding_desk.ui.base.text_fields import NameField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.release.id_check import IdCheck
from mybuilding_desk.ui.release.package_list import ReleaseList
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.contents_text import packages_and_pieces
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import LABEL_HEIGHT, LOW_SIGNATURE, SHEET_RELEASE, SIGNATURE

_MAX_CHIPS: Final = 8
_INSTRUCTIONS: Final = 3
"""Lines of instructions that are shown."""
_ROWS_SEEN: Final = 4
"""Rows of the list for which the note and the pad make room."""


class ReleaseSheet(Sheet):
    """Release window. Focus starts on the packages: Space ticks, letters go to the name, Enter releases."""

    released = Signal(object, str, str, object)
    """The ticked `PackageRow`s, the person picking up, a note, and the signature as a PNG (`b""` if unsigned)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "release_sheet", self.tr("Release packages"), width=SHEET_RELEASE)
        self._pickup = Pickup("", "", (), frozenset())
        self._signature: Signature = "off"
        self._read: Callable[[str], ScanIntent] = partial(ScanIntent, "unknown")
        self._shown: dict[str, str] = {}
        """Displayed name of each resident by full name."""
        self._signed_for: tuple[str, frozenset[str]] = "", frozenset()
        self._asked = 0, ""
        self._subtitle = label("", "muted", wrap=True)
        self.title.setObjectName("release_title")
        self.packages, self.chips, self.pad = ReleaseList(), Chips("collector"), SignaturePad()
        self.collected_by, self.note = NameField(), QLineEdit()
        FieldPass(self, self.collected_by, self.note)
        self._standing, self._optional = ElidedLabel("caption"), label(self.tr("Optional"), "caption")
        self._standing.setObjectName("collector_standing")
        self._standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.clear = _link("clear_signature", self.tr("Clear"))
        self.add_note = _link("add_note", self.tr("Add a note"))
        self._wants_note = False
        self.instructions, self.id_check = InstructionLines("release_instructions", most=_INSTRUCTIONS), IdCheck()
        self.guidance_of: Callable[[Sequence[PackageRow]], Guidance] = _no_guidance
        """What is to be known about packages to release."""
        self._id_of = ""
        """Full name of the person whose ID was checked."""
        self._fields_with_keys = (self.packages, self.collected_by, self.note, self.pad, self.id_check.box)
        self.banner = Banner("release_banner")
        self.cancel = ActionButton("cancel_release", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("release", "", style="main", shown=str(catalog.ENTER))
        self._set_up_fields()
        self._lay_out()
        self._join()

    def open_pickup(
        self, pickup: Pickup, signature: Signature, limits: AgeLimits, read: Callable[[str], ScanIntent]
    ) -> None:
        """Open with these packages, chips for the likeliest residents, and the pad unless `signature` is "off".

        `read` interprets the scans of packages that are not among these.
        """
        self._pickup, self._signature, self._asked = pickup, signature, (0, "")
        self._read, self.packages.limits = read, limits
        self.title.setText(self.tr("Release to {unit}").format(unit=pickup.unit))
        self.packages.fill(pickup)
        self.banner.hide()
        self.note.clear()
        self.id_check.box.setChecked(False)
        self._wants_note = False
        self._position_fields()
        self._show_names(pickup.recipient or next(iter(pickup.people), ""))
        self.open(self.packages)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; the person picking up, the ticks, and the signature stay."""
        if self.isVisible():
            self.banner.hide()
            self.packages.refresh_names()
            self._show_names(self._whole(self.collected_by.text()))

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a command: it holds no edited text and no signature."""
        return super().can_yield and not self.pad.has_strokes()

    def take_scan(self, text: str) -> bool:
        """Tick a scanned package and limit the ticks to scanned ones; return whether it is one of these packages."""
        message = self.banner.text()
        found = self.packages.check_off(self._has_scanned(text))
        if found and self.packages.scanned_only and self.banner.text() == message:
            ticked, all_of_them = len(self.packages.ticked()), len(self.packages.packages())
            self.banner.show_message("ok", release_text.checked_off(ticked, all_of_them))
        elif not found:
            self.banner.show_message("warn", release_text.not_in_release(self._read(text)))
        return found

    def _has_scanned(self, text: str) -> Callable[[PackageRow], bool]:
        """Return a test of whether a row is the scanned package. Of packages that share a label, none is."""
        scan = read_scan(text)
        if not scan.is_label:
            wanted = number_key(scan.number)
            return lambda row: bool(wanted) and number_key(row.package.tracking_number) == wanted
        intent = self._read(text)
        code = scan.number if intent.kind != "same_label" else ""
        key = intent.row.key if code and intent.row is not None else ""
        return lambda row: row.key == key or row.has_label(code)

    def show_error(self, error: DeskError) -> None:
        """Show why the release could not be saved; the input stays."""
        self.banner.show_message("bad", error_messages.sentence(error))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Release on Enter in any field; an Enter in the box of the ID never ticks it."""
        if watched in self._fields_with_keys and isinstance(event, QKeyEvent):
            if _is_enter(event):
                self._release()
                return True
            if event.type() == QEvent.Type.KeyPress and self.id_check.take_key(event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the box of the ID by its key where a button has the focus."""
        if not self.id_check.take_key(event):
            super().keyPressEvent(event)

    # User actions

    def _release(self) -> None:
        ticked, who = self.packages.ticked(), self._collector()
        if not ticked:
            self._ask(self.packages, self.tr("Select at least one package. Press Space to select the highlighted one."))
        elif not who.name:
            self._ask(self.collected_by, self.tr("Enter the name of the person picking up."))
        elif self._is_like_a_unit(who):
            self.banner.show_message("warn", release_text.like_a_unit())
        elif self.id_check.is_missing:
            self._ask(self.id_check.box, release_text.id_required(self._signer(who)))
        elif self._signature == "required" and not self.pad.is_signed():
            self._ask(self.pad, release_text.signature_required(self._signer(who)))
        else:
            note = release_note(self.note.text().strip(), id_checked=self.id_check.is_checked)
            self.released.emit(ticked, release_text.recorded(who), note, self.pad.png())

    def _is_like_a_unit(self, who: Collector) -> bool:
        """Return whether to warn that a unit seems to have been typed, as if to log a package; warn once per input."""
        before, self._asked = self._asked, (self.packages.stray_keys, who.name)
        digits = bool(who.on_behalf) and any(char.isdigit() for char in who.name)
        return (digits or self.packages.stray_keys > 0) and before != self._asked

    def _ask(self, field: QWidget, words: str) -> None:
        self.banner.show_message("warn", words)
        field.setFocus()
        self.scroll_into_view(self.banner, field)

    def _take_typed(self, typed: str) -> None:
        self.collected_by.setFocus(Qt.FocusReason.OtherFocusReason)
        self.collected_by.begin(typed)

    def _choose(self, number: int) -> None:
        """Fill in the resident of this chip; the last chip, *Other…*, empties and focuses the name field."""
        people = self._residents()
        self.collected_by.show_name(self._shown[people[number]] if number < len(people) else "")
        if number == len(people):
            self.collected_by.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    # Updates

    def _show_names(self, who: str) -> None:
        """Set all texts that contain names; `who` is the full name of the person picking up."""
        self._shown = dict(zip(self._pickup.people, names.collectors(self._pickup.people), strict=True))
        self._subtitle.setText(release_text.pickup_summary(self._pickup))
        self.collected_by.names = tuple(self._shown.values())
        self.collected_by.show_name(self._shown.get(who, who))
        self._show_people()
        self._refresh()

    def _whole(self, shown: str) -> str:
        """Return the full name for a displayed one; any other text is returned as typed."""
        wanted = fold(shown)
        return next((name for name, short in self._shown.items() if fold(short) == wanted), shown)

    def _collector(self) -> Collector:
        return collector(self._whole(self.collected_by.text()), self._pickup, self.packages.ticked())

    def _signer(self, who: Collector) -> str:
        return self._shown.get(who.name, who.name)

    def _residents(self) -> tuple[str, ...]:
        return self._pickup.people[:_MAX_CHIPS]

    def _refresh(self) -> None:
        """Update everything that depends on the ticks, the name, and the signature."""
        who, ticked = self._collector(), self.packages.ticked()
        self._guard_signature(who.name, frozenset(one.key for one in ticked))
        self._guard_id(who.name)
        guidance = self.guidance_of(ticked)
        self.instructions.show_guidance(guidance.without_bare("ask_id"))  # the line of the check asks for it
        flagged = any("id_required" in one.contents.flags for one in ticked)
        self.id_check.show_required(flagged or guidance.asks_id)
        self.confirm.set_text(release_text.release_button(ticked))
        self.confirm.setEnabled(bool(ticked))
        self._standing.setText(release_text.not_resident_note(who, self._pickup.unit))
        self.collected_by.setAccessibleDescription(self._standing.text())
        people = self._residents()
        known = people.index(who.name) if who.name in people else -1
        self.chips.set_current(len(people) if who.on_behalf else known)
        self.pad.show_signer(self._signer(who), packages_and_pieces(one.contents for one in ticked))
        self.clear.setEnabled(self.pad.has_strokes())

    def _inked(self) -> None:
        ticked = frozenset(one.key for one in self.packages.ticked())
        who = self._collector()
        self._signed_for = who.name, ticked
        if self.pad.is_signed() and self.banner.text() == release_text.signature_required(self._signer(who)):
            self.banner.hide()
        self.clear.setEnabled(self.pad.has_strokes())

    def _id_changed(self) -> None:
        who = self._collector()
        self._id_of = who.name
        if self.banner.text() == release_text.id_required(self._signer(who)):
            self.banner.hide()

    def _guard_id(self, name: str) -> None:
        """Untick the box if the name changed after the ID was checked."""
        if self.id_check.box.isChecked() and name != self._id_of:
            self.id_check.box.setChecked(False)
            self.banner.show_message("info", release_text.id_cleared())

    def _guard_signature(self, name: str, ticked: frozenset[str]) -> None:
        """Clear the signature if the name changed or a package was added after signing."""
        signer, signed = self._signed_for
        if self.pad.has_strokes() and (name != signer or ticked - signed):
            self.pad.clear()
            self.banner.show_message("info", release_text.signature_cleared(name != signer))

    # Layout

    def _show_people(self) -> None:
        template = self.tr("Picked up by {name}")
        shown = [self._shown[name] for name in self._residents()]
        known = [(name, template.format(name=name)) for name in shown]
        self.chips.show_names([*known, (self.tr("Someone else…"), self.tr("Picked up by someone else"))])
        set_tab_order(self.packages, self.id_check.box, self.collected_by, *self.chips.buttons, self.note)
        set_tab_order(self.note, self.add_note, self.pad, self.clear)
        set_tab_order(self.clear, self.confirm, self.cancel)

    def _position_fields(self) -> None:
        """Place the signature pad beside the name if it is on, else the note."""
        asks_signature = self._signature != "off"
        for part in (self._note_part, self.chips):
            self._fields.removeWidget(part)
        self._fields.addWidget(self.chips, 1, 0, 1, 1 if asks_signature else 2)
        self._fields.addWidget(self._note_part, *((2, 0) if asks_signature else (0, 1)))
        self._fields.setColumnStretch(1, int(not asks_signature))
        self._pad_part.setVisible(asks_signature)
        self._optional.setVisible(self._signature == "optional")

    def _make_room(self, room: int) -> None:
        """Make a link of the note and lower the pad where the list would show few rows, then shorten the list."""
        fields = self._name_part, self.chips, self._note_part
        whole = sum(part.sizeHint().height() for part in fields) + 2 * SPACE[3] + SPACE[4] + SPACE[5]
        lines = (self.instructions, self.id_check)
        whole += sum(part.sizeHint().height() + SPACE[3] for part in lines if not part.isHidden())
        few = self.packages.heights()[: _ROWS_SEEN + 1][-1]
        low = self._signature != "off" and whole + few > room
        self._form.setContentsMargins(SPACE[6], SPACE[2 if low else 4], SPACE[6], SPACE[3 if low else 5])
        with_note = not low or self._wants_note or bool(self.note.text())
        self._note_part.setVisible(with_note)
        self.add_note.setHidden(with_note)
        self.pad.setMinimumHeight(LOW_SIGNATURE if low else SIGNATURE[1])
        self._form.activate()
        self.packages.fit_height(room - self._form.totalSizeHint().height())

    def _begin_note(self) -> None:
        self._wants_note = True
        self._fit()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_into_view(self.note)

    def _set_up_fields(self) -> None:
        self.collected_by.setObjectName("collected_by")
        self.collected_by.setAccessibleName(self.tr("Picked up by"))
        self.collected_by.setMaxLength(200)
        self.note.setObjectName("release_note")
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Add a note (optional)"))
        self.note.setMaxLength(500)
        self.clear.setAccessibleName(self.tr("Clear signature"))
        self.confirm.setMinimumWidth(SIGNATURE[0])

    def _join(self) -> None:
        for part in self._fields_with_keys:
            part.installEventFilter(self)
        self.id_check.changed.connect(self._id_changed)
        self.packages.ticks_changed.connect(self._refresh)
        self.packages.typed.connect(self._take_typed)
        self.collected_by.textChanged.connect(self._refresh)
        self.chips.chosen.connect(self._choose)
        self.pad.changed.connect(self._inked)
        self.clear.clicked.connect(self.pad.clear)
        self.clear.clicked.connect(self.pad.setFocus)
        self.add_note.clicked.connect(self._begin_note)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._release)
        self.closed.connect(self.pad.clear)

    def _lay_out(self) -> None:
        names_of_fields = self.tr("Picked up by"), self.tr("Note"), self.tr("Signature")
        who, what, signature = (label(words, "label") for words in names_of_fields)
        who.setBuddy(self.collected_by)
        what.setBuddy(self.note)
        named, noted = row(who), row(what)
        noted.addStrut(theme.height(LABEL_HEIGHT))
        self._note_part = _part(noted, self.note)
        named.addStrut(theme.height(LABEL_HEIGHT))
        named.addWidget(self._standing, 1)
        named.addWidget(self.add_note)
        signed = row(signature, self._optional, self.clear)
        signed.addStrut(theme.height(LABEL_HEIGHT))
        signed.insertStretch(2)
        self._pad_part = _part(signed, self.pad)
        self._fields = QGridLayout()
        self._fields.setContentsMargins(0, 0, 0, 0)
        self._fields.setHorizontalSpacing(SPACE[6])
        self._fields.setVerticalSpacing(SPACE[3])
        self._name_part = _part(named, self.collected_by)
        self._fields.addWidget(self._name_part, 0, 0)
        self._fields.addWidget(self._pad_part, 0, 1, 3, 1)
        self._fields.setColumnStretch(0, 1)
        self._fields.setRowStretch(2, 1)
        self._form = column(self.instructions, self.id_check, space=SPACE[3])
        self._form.addLayout(self._fields)
        form, body = QWidget(), QWidget()
        form.setLayout(self._form)
        body.setLayout(column(self.packages, form, space=0))
        buttons = self.cancel, self.confirm
        self._position_fields()
        self.set_content(body, about=self._subtitle, notice=self.banner, buttons=buttons, margins=around(0))


def _no_guidance(_rows: Sequence[PackageRow]) -> Guidance:
    return NO_GUIDANCE


def _is_enter(event: QKeyEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()  # ignore auto-repeat
    return pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _link(name: str, words: str) -> QPushButton:
    link = QPushButton(words)
    link.setObjectName(name)
    link.setProperty("look", "link")
    link.setAutoDefault(True)
    return link


def _part(head: object, field: QWidget) -> QWidget:
    """Return a widget with the field below its heading; `head` is a layout."""
    part = QWidget()
    layout = column(space=SPACE[1])
    layout.addLayout(head)  # type: ignore[arg-type]
    layout.addWidget(field, 1)
    part.setLayout(layout)
    return part
