"""The list of outgoing packages on the screen, in the place of the package list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from mybuilding_desk.domain.records.outgoing import OutgoingItem, PickupRecord
from mybuilding_desk.ui.base.labels import ActionButton, is_typing, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.outgoing.item_list import Groups, OutgoingList
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left

_GUTTER = SPACE[4]
"""The page gives this much of its margin at the right to the view; nothing here scrolls there."""


class OutgoingView(QWidget):
    """The packages to be picked up, by who picks them up, and the last pickups. It emits what the user chooses."""

    shown = Signal(bool)
    """Whether the view is on the screen now: it takes the scans."""
    escaped = Signal()
    typed = Signal(str)
    """Typed characters, which belong in the scan field."""
    add_wanted = Signal()
    edit_wanted = Signal()
    pickup_wanted = Signal()
    remove_wanted = Signal()
    label_wanted = Signal()
    proof_wanted = Signal(object)
    """The `PickupRecord` whose proof is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outgoing")
        self.setAccessibleName(catalog.OUTGOING.name)
        self.list = OutgoingList("outgoing_list", catalog.OUTGOING.name)
        self._where = label("", "caption", wrap=True)
        self._where.setObjectName("outgoing_kept")
        self._empty = label(self.tr("No outgoing packages"), "empty", wrap=True)
        self._empty.setObjectName("outgoing_empty")
        self.add = ActionButton("outgoing_add", self.tr("Add package"), command=catalog.ADD_OUTGOING)
        self.edit = ActionButton("outgoing_edit", catalog.EDIT.name, command=catalog.EDIT)
        self.label = ActionButton("outgoing_label", self.tr("Print label"))
        self.remove = ActionButton("outgoing_remove", self.tr("Remove"))
        self.pickup = ActionButton("outgoing_pickup", self.tr("Pickup"), style="main", command=catalog.OUTGOING_PICKUP)
        self._lent_focus = False
        """Whether the list had the focus before it was hidden."""
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.label.clicked.connect(self.label_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.pickup.clicked.connect(self.pickup_wanted)
        self.list.entered.connect(self.pickup_wanted)
        self.list.double_clicked.connect(self.edit_wanted)
        self.list.pickup_entered.connect(self.proof_wanted)
        self.list.typed.connect(self.typed)
        self.list.key_pressed.connect(self._take_key)
        self.list.ticks_changed.connect(self._show_state)
        self.list.currentItemChanged.connect(lambda *_: self._show_state())
        theme.changed.connect(self._fit)

    def show_rows(self, groups: Groups, pickups: Sequence[PickupRecord], where: str) -> None:
        """Show these packages and pickups; the ticks stay. `where` says where the list is kept."""
        ticked = {one.item_id for one in self.list.ticked()}
        self.list.show_rows(groups, pickups, ticked)
        self._where.setText(where)
        self._empty.setHidden(bool(groups))
        self._show_list(bool(groups or pickups))
        self._show_state()

    def chosen(self) -> list[OutgoingItem]:
        """Return the ticked packages, else the current one."""
        current = self.list.current()
        return self.list.ticked() or ([current] if isinstance(current, OutgoingItem) else [])

    def to_edit(self) -> OutgoingItem | None:
        """Return the package to edit: the current one of the focused list, else the only chosen one."""
        current = self.list.current()
        if self.list.hasFocus() or not self.list.ticked():
            return current if isinstance(current, OutgoingItem) else None
        ticked = self.list.ticked()
        return ticked[0] if len(ticked) == 1 else None

    @property
    def is_at_pickup(self) -> bool:
        """Whether the current row is a pickup, whose packages left."""
        return isinstance(self.list.current(), PickupRecord) and not self.list.ticked()

    def first_field(self) -> QWidget:
        """Return the widget to focus: the list, unless it is empty."""
        return self.list if self.list.isVisibleTo(self) and self.list.count() else self.add

    def fields(self) -> list[QWidget]:
        """Return the widgets that Tab visits, in order."""
        return [self.add, self.edit, self.label, self.remove, self.pickup, self.list]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the view on Esc; typed characters go to the scan field."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the key caps where there is no room for them, and put the last button below the others."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        every = (self.add, self.edit, self.label, self.remove, self.pickup)
        room = self.width() - _GUTTER - SPACE[3] * (len(every) - 1)
        caps = sum(button.whole_width() for button in every) <= room
        for button in (self.add, self.edit, self.pickup):
            button.show_key(caps)
        fits = sum(button.sizeHint().width() for button in every) <= room
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._buttons.direction() != way:
            self._buttons.setDirection(way)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the scans from now on."""
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the scans back."""
        super().hideEvent(event)
        self.shown.emit(False)

    def _show_list(self, shown: bool) -> None:
        """Show or hide the list; the focus goes to the button that adds a package, and back."""
        if not shown and self.list.hasFocus():
            self.add.setFocus()
            self._lent_focus = True
        self.list.setHidden(not shown)
        if shown and self._lent_focus:
            self._lent_focus = False
            if self.add.hasFocus():
                self.list.setFocus()

    def _take_key(self, key: str) -> None:
        (self.remove_wanted if key == "remove" else self.label_wanted).emit()

    def _show_state(self) -> None:
        chosen = bool(self.chosen())
        self.edit.setEnabled(len(self.chosen()) == 1)
        self.label.setEnabled(chosen)
        self.remove.setEnabled(chosen)
        self.pickup.setEnabled(bool(self.list.items_shown()))

    def _lay_out(self) -> None:
        for button in (self.add, self.edit, self.label, self.remove, self.pickup):
            button.setAutoDefault(True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(SPACE[3])
        first, last = row(self.add, self.edit, self.label, self.remove, space=SPACE[3]), row(self.pickup)
        first.addStretch()
        last.insertStretch(0)
        self._buttons.addLayout(first, 1)
        self._buttons.addLayout(last)
        card = QFrame()
        card.setObjectName("card")
        inside = column(self._empty, self.list, space=0, margins=(1, 1, 1, 1))
        inside.setStretch(1, 1)
        self._empty.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[4])
        card.setLayout(inside)
        whole = column(space=SPACE[3])
        whole.setContentsMargins(0, 0, 0 if right_to_left() else _GUTTER, 0)
        whole.addLayout(self._buttons)
        whole.addWidget(self._where)
        whole.addWidget(card, 1)
        self.setLayout(whole)
