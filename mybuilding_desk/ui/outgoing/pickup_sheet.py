"""Window of a pickup: which packages, who takes them, and one signature for all of them."""

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mybuilding_desk.domain.records.outgoing import MAX_TEXT_CHARS, OutgoingItem, by_collector, scanned
from mybuilding_desk.domain.settings import Signature
from mybuilding_desk.domain.text import fold, sanitize
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import around, column, row, set_tab_order
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.base.signature.pad import SignaturePad
from mybuilding_desk.ui.base.text_fields import NameField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outgoing import text
from mybuilding_desk.ui.outgoing.item_list import OutgoingList
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import SPACE, TARGET, theme
from mybuilding_desk.ui.theme.metrics import LOW_SIGNATURE, SHEET_RELEASE, SIGNATURE

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS_SEEN: Final = 4
_MAX_CHIPS: Final = 8


class PickupSheet(Sheet):
    """Focus starts on the name of who takes the packages; a scan ticks one, and Enter in any field confirms."""

    confirmed = Signal(object, str, object)
    """The ticked `OutgoingItem`s, who took them, and the signature as a PNG (`b""` if unsigned)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "outgoing_pickup_sheet", self.tr("Pickup"), width=SHEET_RELEASE)
        self._items: Sequence[OutgoingItem] = ()
        self._signature: Signature = "off"
        self._group = 0
        self._scanned: set[str] = set()
        self._signed_for: tuple[str, frozenset[str]] = "", frozenset()
        self.known_names: Callable[[OutgoingItem], Sequence[str]] = lambda _item: ()
        """Returns who took packages of this carrier before, for completion."""
        self._about = label("", "muted", wrap=True)
        self._about.setObjectName("pickup_about")
        self.groups = Chips("outgoing_group")
        self.list = OutgoingList("outgoing_pickup_list", self.tr("Packages to be picked up"), edge=SPACE[6])
        self.name, self.pad = NameField(), SignaturePad()
        self.clear = QPushButton(self.tr("Clear"))
        self.banner = Banner("pickup_banner")
        self.cancel = ActionButton("cancel_pickup", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("confirm_pickup", "", style="main", shown=str(catalog.ENTER))
        self._lay_out()
        self._join()

    def open_for(self, items: Sequence[OutgoingItem], ticked: Collection[str], signature: Signature) -> None:
        """Open the window for all packages to be picked up; those `ticked` say for whom, else the first group.

        All packages of a group are ticked unless some of them are.
        """
        self._items, self._signature, self._scanned = items, signature, set()
        self.banner.hide()
        self._show_groups()
        groups = self._grouped()
        chosen = next((at for at, (_, own) in enumerate(groups) if {one.item_id for one in own} & set(ticked)), 0)
        self._show_group(chosen, ticked)
        self.open(self.name)

    def show_items(self, items: Sequence[OutgoingItem]) -> None:
        """Show the packages as they are now; ticks, name, and signature stay."""
        if not self.isVisible():
            return
        before = {one.item_id for one in self._items}
        ticked = {one.item_id for one in self.list.ticked()}
        self._items = items
        self._show_groups()
        groups = self._grouped()
        if not groups:
            self.dismiss()
        elif before != {one.item_id for one in items}:
            self._show_group(min(self._group, len(groups) - 1), ticked, keeps=True)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode; the ticks stay."""
        if self.isVisible():
            self._show_groups()
            self._show_list({one.item_id for one in self.list.ticked()})
            self._refresh()

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a command: it holds no edited text and no signature."""
        return super().can_yield and not self.pad.has_strokes()

    def take_scan(self, scan: str) -> bool:
        """Tick a scanned package and limit the ticks to scanned ones; return whether it is in this pickup."""
        found = {one.item_id for one in scanned(self._here(), scan)}
        if found:
            first = not self._scanned
            self._scanned |= found
            self.list.tick(self._scanned if first else found, only=first)
            words = self.tr("{0} of {1} scanned")
            counted = error_messages.number(len(self._scanned)), error_messages.number(len(self._here()))
            self.banner.show_message("ok", words.format(*counted))
            return True
        other = scanned(self._items, scan)
        self.banner.show_message("warn", text.not_on_list(text.group_title(other)) if other else text.unknown_package())
        return False

    def show_error(self, words: str) -> None:
        """Say why nothing was recorded; the input stays."""
        self.banner.show_message("bad", words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Confirm on Enter in the name, the list, and the pad."""
        if watched in (self.name, self.list, self.pad) and _is_enter(event):
            self._confirm()
            return True
        return super().eventFilter(watched, event)

    # Internals

    def _grouped(self) -> list[tuple[str, tuple[OutgoingItem, ...]]]:
        return by_collector(self._items)

    def _here(self) -> tuple[OutgoingItem, ...]:
        groups = self._grouped()
        return groups[self._group][1] if self._group < len(groups) else ()

    def _show_groups(self) -> None:
        groups = self._grouped()
        shown = [f"{text.group_title(items)} {error_messages.number(len(items))}" for _, items in groups[:_MAX_CHIPS]]
        spoken = [text.group_spoken(items) for _, items in groups[:_MAX_CHIPS]]
        self.groups.show_names(list(zip(shown, spoken, strict=True)))
        self.groups.setVisible(len(groups) > 1)
        set_tab_order(*self.groups.buttons, self.list, self.name, self.pad, self.clear, self.confirm, self.cancel)
        self.groups.set_current(self._group)

    def _choose_group(self, group: int) -> None:
        self._scanned.clear()
        self.banner.hide()
        self._show_group(group, ())

    def _show_group(self, group: int, ticked: Collection[str], *, keeps: bool = False) -> None:
        self._group = group
        self.groups.set_current(group)
        items = self._here()
        own = {one.item_id for one in items}
        self._show_list(own & set(ticked) or (set() if keeps else own))
        if not keeps:
            self.pad.clear()
            first = items[0] if items else None
            self.name.names = tuple(self.known_names(first)) if first is not None else ()
            resident = first.resident_name if first is not None and first.waits_for_resident else ""
            shown = names.person(resident) if first is not None and not first.pickup_for else ""
            self.name.show_name(shown)
            self.name.setModified(False)
        self._refresh()
        self._fit()

    def _show_list(self, ticked: Collection[str]) -> None:
        items = self._here()
        self.list.show_rows([("", items)] if items else [], (), ticked, heads=False)

    def _who(self) -> str:
        """Return who takes the packages: a resident in full, also where the name is shown as initials."""
        typed, items = self.name.text().strip(), self._here()
        known = [one.resident_name for one in items if one.waits_for_resident and one.resident_name]
        return next((name for name in known if fold(names.person(name)) == fold(typed)), typed)

    def _refresh(self) -> None:
        items, ticked = self._here(), self.list.ticked()
        who, keys = self._who(), frozenset(one.item_id for one in ticked)
        signer, signed = self._signed_for
        if self.pad.has_strokes() and (who != signer or keys - signed):
            self.pad.clear()
            self.banner.show_message("info", self.tr("The signature was cleared, as the pickup changed."))
        self._about.setText(text.group_title(items) if items else "")
        self.confirm.set_text(self.tr("Picked up: {0}").format(package_text.packages(len(ticked))))
        self.confirm.setEnabled(bool(ticked))
        self.pad.show_signer(error_messages.plain(names.person(who)), package_text.packages(len(ticked)))
        self.clear.setEnabled(self.pad.has_strokes())

    def _inked(self) -> None:
        self._signed_for = self._who(), frozenset(one.item_id for one in self.list.ticked())
        self.clear.setEnabled(self.pad.has_strokes())

    def _confirm(self) -> None:
        ticked, who = self.list.ticked(), sanitize(self._who(), MAX_TEXT_CHARS)
        if not ticked:
            self._ask(self.list, self.tr("Select at least one package. Press Space to select the highlighted one."))
        elif not who:
            self._ask(self.name, self.tr("Enter the name of the person picking up."))
        elif self._signature == "required" and not self.pad.is_signed():
            self._ask(self.pad, self.tr("A signature is required. Ask the person picking up to sign."))
        else:
            self.confirmed.emit(ticked, who, self.pad.png())

    def _ask(self, field: QWidget, words: str) -> None:
        self.banner.show_message("warn", words)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll_into_view(self.banner, field)

    def _begin_name(self, letter: str) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.begin(letter)

    def _make_room(self, room: int) -> None:
        """Lower the pad where the list would show few rows, then shorten the list."""
        room -= self._top.sizeHint().height()
        rows = max(self.list.full_height(), theme.height(TARGET))
        few = min(rows, _ROWS_SEEN * theme.height(TARGET))
        self.pad.setMinimumHeight(SIGNATURE[1])
        self._form.activate()
        if self._form.totalSizeHint().height() + few > room:
            self.pad.setMinimumHeight(LOW_SIGNATURE)
            self._form.activate()
        left = room - self._form.totalSizeHint().height()
        self.list.setFixedHeight(max(min(rows, left), min(rows, 2 * theme.height(TARGET))))

    def _join(self) -> None:
        for field in (self.name, self.list, self.pad):
            field.installEventFilter(self)
        self.groups.chosen.connect(self._choose_group)
        self.list.ticks_changed.connect(self._refresh)
        self.list.typed.connect(self._begin_name)
        self.name.textChanged.connect(self._refresh)
        self.pad.changed.connect(self._inked)
        self.clear.clicked.connect(self.pad.clear)
        self.clear.clicked.connect(self.pad.setFocus)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        self.closed.connect(self.pad.clear)
        for button in (self.cancel, self.confirm):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        words = self.tr("Picked up by")
        self.name.setObjectName("outgoing_picked_up_by")
        self.name.setAccessibleName(words)
        self.name.setPlaceholderText(self.tr("Name of the person"))
        self.name.setMaxLength(MAX_TEXT_CHARS)
        self.clear.setObjectName("clear_pickup_signature")
        self.clear.setProperty("look", "link")
        self.clear.setAutoDefault(True)
        self.clear.setAccessibleName(self.tr("Clear signature"))
        who, signature = label(words, "label"), label(self.tr("Signature"), "label")
        who.setBuddy(self.name)
        named, signed = QWidget(), QWidget()
        beside = column(who, self.name, space=SPACE[1])
        beside.addStretch()
        named.setLayout(beside)
        head = row(signature, self.clear)
        head.insertStretch(1)
        pad = column(space=SPACE[1])
        pad.addLayout(head)
        pad.addWidget(self.pad, 1)
        signed.setLayout(pad)
        fields = row(named, signed, space=SPACE[6])
        fields.setStretch(0, 1)
        fields.setStretch(1, 1)
        self._form = column(space=SPACE[3], margins=(SPACE[6], SPACE[3], SPACE[6], SPACE[4]))
        self._form.addLayout(fields)
        self._top, form, body = QWidget(), QWidget(), QWidget()
        self._top.setLayout(column(self.groups, margins=(SPACE[6], SPACE[3], SPACE[6], SPACE[2])))
        form.setLayout(self._form)
        body.setLayout(column(self._top, self.list, form, space=0))
        buttons = self.cancel, self.confirm
        self.set_content(body, about=self._about, notice=self.banner, buttons=buttons, margins=around(0))


def _is_enter(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in _ENTER and not event.isAutoRepeat()
