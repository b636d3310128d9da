"""The popover below the batch pill: what the packages of the batch share, and how it goes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLineEdit, QWidget

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.base.effects import Shadow
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, counting, label
from mybuilding_desk.ui.base.layouts import around, column, row
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.scanning import batch_text
from mybuilding_desk.ui.theme import BODY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import NAME

_LAST: Final = 3
_LOOKS: Final = {"done": ("check", "ok"), "refused": ("octagon-alert", "bad"), "held": ("circle-help", "info")}
_ON_ITS_WAY: Final = ("clock", "warn")


class BatchPopover(QFrame):
    """Popover of the current batch; it closes when the focus leaves it and the scan field.

    Enter and Escape in its fields return to the scan field.
    """

    end_wanted = Signal()
    finished = Signal()
    """Enter or Escape was pressed in a field of the popover."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop_bar")
        self.setAccessibleName(self.tr("Batch"))
        self._batch: Batch | None = None
        self._entry_now: Callable[[OutboxEntry], OutboxEntry] = lambda entry: entry
        self.courier, self.package_type, self.location = QComboBox(), QComboBox(), QLineEdit()
        self.labels = QCheckBox(self.tr("Labels"))
        self.labels.clicked.connect(self._keep_labels)
        self.count, self._clock, self._pace = counting("heading"), counting("strong"), counting("caption")
        self.end = ActionButton("end_drop", self.tr("End batch"), command=catalog.BATCH)
        self._last = [(IconLabel(), label("", "caption")) for _ in range(_LAST)]
        self._name_fields()
        self._lay_out()
        self.courier.activated.connect(lambda _: self._keep())
        self.package_type.activated.connect(lambda _: self._keep())
        self.location.editingFinished.connect(self._keep)
        FieldPass(self, self.location)
        if line := self.courier.lineEdit():
            line.editingFinished.connect(self._keep)
        self.end.clicked.connect(self.end_wanted)
        self.setGraphicsEffect(Shadow(self))
        self.hide()

    def watch(self, batch: Batch | None, entry_now: Callable[[OutboxEntry], OutboxEntry] = lambda entry: entry) -> None:
        """Show this batch; `entry_now` returns the current state of an entry."""
        self._batch, self._entry_now = batch, entry_now
        self.refresh([])

    def fields(self) -> list[QWidget]:
        """Return the widgets of the popover in tab order."""
        return [self.courier, self.package_type, self.location, self.labels, self.end]

    def open(self) -> None:
        """Show the popover; the focus stays where it is."""
        self.show_time()
        self.adjustSize()
        self.show()

    def place(self, area: QRect) -> None:
        """Set the left, top, and width."""
        self.setFixedWidth(area.width())
        self.move(area.topLeft())
        self.adjustSize()

    def show_labels(self, on: bool, *, locked: bool) -> None:
        """Show whether labels print by themselves; `locked` if only the building changes that."""
        self.labels.setChecked(on)
        self.labels.setEnabled(not locked)
        self.labels.setToolTip(reasons.managed_by_building() if locked else "")

    def refresh(self, type_names: list[str]) -> None:
        """Show the current state of the batch; `type_names` are the building's package types, `[]` keeps the list."""
        if self._batch is None or not self._batch.is_on:
            self.hide()
            return
        self._fill(type_names)
        self.count.setText(batch_text.logged(self._batch.count))
        self._show_last(self._batch)
        self.show_time()

    def show_time(self) -> None:
        """Show the elapsed time, and the pace."""
        if self._batch is not None:
            self._clock.setText(batch_text.stop_clock(self._batch.seconds))
            self._pace.setText(batch_text.pace(self._batch.seconds, self._batch.count))
            self._pace.setVisible(bool(self._pace.text()))

    def close_unless(self, focused: QWidget | None, *others: QWidget) -> None:
        """Close if the focus is on another widget of the window than a part of the popover, or one of `others`."""
        if focused is None or focused.window() is not self.window():
            return  # another window, or the list of a field
        if focused not in others and not self.isAncestorOf(focused):
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the input and emit `finished` on Enter and Escape in a field."""
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._keep()
            self.hide()
            self.finished.emit()
            return True
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        if self._batch is not None:
            type_name = self.package_type.currentText() if self.package_type.currentIndex() > 0 else ""
            self._batch.keep(courier=self.courier.currentText(), type_name=type_name, location=self.location.text())

    def _keep_labels(self, on: bool) -> None:
        if self._batch is not None:
            self._batch.print_labels(on)

    def _fill(self, type_names: list[str]) -> None:
        defaults = self._batch.defaults if self._batch is not None else None
        if defaults is None:
            return
        wanted = [batch_text.from_the_number(), *type_names]
        if type_names and [self.package_type.itemText(index) for index in range(self.package_type.count())] != wanted:
            self.package_type.clear()
            self.package_type.addItems(wanted)
        self.package_type.setCurrentText(defaults.type_name or batch_text.from_the_number())
        if not self.courier.hasFocus():
            self.courier.setCurrentText(defaults.courier)
        if not self.location.hasFocus():
            self.location.setText(defaults.location)

    def _show_last(self, batch: Batch) -> None:
        entries = [self._entry_now(entry) for entry in batch.last(_LAST)]
        for index, (icon, words) in enumerate(self._last):
            entry = entries[index] if index < len(entries) else None
            icon.setVisible(entry is not None)
            words.setVisible(entry is not None)
            if entry is not None:
                name, role = _LOOKS.get(entry.state, _ON_ITS_WAY)
                icon.show_icon(name, role, BODY)
                text = batch_text.entry_text(entry)
                words.setText(words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, theme.px(NAME)))

    def _name_fields(self) -> None:
        names = {
            self.courier: self.tr("Delivered by"),
            self.package_type: self.tr("Type"),
            self.location: self.tr("Location"),
        }
        for field, object_name in (
            (self.courier, "drop_courier"),
            (self.package_type, "drop_kind"),
            (self.location, "drop_shelf"),
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(names[field])
            field.setProperty("look", "small")
            field.installEventFilter(self)
        self.courier.setEditable(True)
        self.courier.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.courier.addItems(["", *CARRIERS])
        if line := self.courier.lineEdit():
            line.setPlaceholderText(batch_text.from_the_number())
            line.setAccessibleName(names[self.courier])
        for box in (self.courier, self.package_type):
            box.view().setObjectName(f"{box.objectName()}_list")
            box.view().setAccessibleName(names[box])
        self.location.setMaxLength(40)
        self.labels.setObjectName("drop_labels")
        self.labels.setAccessibleName(self.tr("Print labels in this batch"))
        self.labels.installEventFilter(self)
        self.count.setObjectName("drop_count")
        self._clock.setObjectName("drop_clock")
        self._pace.setObjectName("drop_pace")

    def _lay_out(self) -> None:
        fields = row(space=SPACE[2])
        for field, stretch in ((self.courier, 3), (self.package_type, 3), (self.location, 2)):
            caption = label(field.accessibleName(), "caption")
            caption.setBuddy(field)
            fields.addLayout(column(caption, field, space=SPACE[1]), stretch)
        top = row(self.count, self._clock, self._pace, space=SPACE[3])
        top.addStretch()
        top.addWidget(self.end)
        last = column(space=SPACE[1])
        for icon, words in self._last:
            line = row(icon, words)
            line.addStretch()
            last.addLayout(line)
        labels = row(self.labels)
        labels.addStretch()
        body = column(space=SPACE[3], margins=around(SPACE[4]))
        for part in (top, fields, labels, last):
            body.addLayout(part)
        self.setLayout(body)
