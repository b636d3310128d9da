"""The bar shown during a batch, and its texts."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_types import CARRIERS
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.ui.base.labels import ActionButton, IconLabel, counting, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages, whole_unit
from mybuilding_desk.ui.theme import BODY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import NAME


def from_the_number() -> str:
    """Return the choice that leaves the carrier or type to each package's number."""
    return QCoreApplication.translate("drop", "Auto-detect")


def stop_clock(seconds: float) -> str:
    """Return minutes and seconds as on a stopwatch: "6:12"."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    return f"{minutes}:{rest:02}"


def pace(seconds: float, count: int) -> str:
    """Return the average seconds per package; `""` before the first one."""
    if not count:
        return ""
    return QCoreApplication.translate("drop", "{0} s each").format(max(1, round(seconds / count)))


def logged(count: int) -> str:
    """Return how many packages of the batch are logged."""
    return QCoreApplication.translate("drop", "%Ln logged", None, count)


def ended(count: int, seconds: float) -> str:
    """Return the summary of a finished batch."""
    return QCoreApplication.translate("drop", "Batch complete: {0} in {1}").format(packages(count), stop_clock(seconds))


def entry_text(entry: OutboxEntry) -> str:
    """Return one package of the batch and its state, such as "12B Ana Roe · sent"."""
    draft = entry.draft
    who = f"{draft.unit} {names.person(draft.resident_name) or whole_unit()}" if draft else ""
    state = (
        QCoreApplication.translate("drop", "Synced")
        if entry.state == "done"
        else error_messages.state_words(entry.state)
    )
    return QCoreApplication.translate("drop", "{0} · {1}").format(who, state)


_LAST: Final = 3
_TICK_MS: Final = 1000
_LOOKS: Final = {"done": ("check", "ok"), "refused": ("triangle-alert", "bad")}
_ON_ITS_WAY: Final = ("clock", "warn")


class BatchBar(QFrame):
    """Bar of the current batch, hidden when there is none. Enter and Escape in its fields return to the scan field."""

    end_wanted = Signal()
    entered = Signal()
    """A field of the bar got the focus: nothing may cover the bar."""
    finished = Signal()
    """Enter or Escape was pressed in a field of the bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop_bar")
        self.setAccessibleName(self.tr("Batch"))
        self._batch: Batch | None = None
        self._entry_now: Callable[[OutboxEntry], OutboxEntry] = lambda entry: entry
        self.courier, self.package_type, self.location = QComboBox(), QComboBox(), QLineEdit()
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
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_time)
        self.hide()

    def watch(self, batch: Batch | None, entry_now: Callable[[OutboxEntry], OutboxEntry] = lambda entry: entry) -> None:
        """Show this batch; `entry_now` returns the current state of an entry."""
        self._batch, self._entry_now = batch, entry_now
        self.refresh([])

    def fields(self) -> list[QWidget]:
        """Return the widgets of the bar in tab order."""
        return [self.courier, self.package_type, self.location, self.end]

    def refresh(self, type_names: list[str]) -> None:
        """Show the current state of the batch; `type_names` are the building's package types, `[]` keeps the list."""
        if self._batch is None or not self._batch.is_on:
            self._timer.stop()
            self.hide()
            return
        self._fill(type_names)
        self.count.setText(logged(self._batch.count))
        self._show_last(self._batch)
        self._show_time()
        if not self._timer.isActive():
            self._timer.start(_TICK_MS)
        self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the fields to a second line in a narrow bar."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Emit `entered` on focus; keep the input and emit `finished` on Enter and Escape."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._keep()
            self.finished.emit()
            return True
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        if self._batch is not None:
            type_name = self.package_type.currentText() if self.package_type.currentIndex() > 0 else ""
            self._batch.keep(courier=self.courier.currentText(), type_name=type_name, location=self.location.text())

    def _fill(self, type_names: list[str]) -> None:
        defaults = self._batch.defaults if self._batch is not None else None
        if defaults is None:
            return
        wanted = [from_the_number(), *type_names]
        if type_names and [self.package_type.itemText(index) for index in range(self.package_type.count())] != wanted:
            self.package_type.clear()
            self.package_type.addItems(wanted)
        self.package_type.setCurrentText(defaults.type_name or from_the_number())
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
                text = entry_text(entry)
                words.setText(words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, theme.px(NAME)))

    def _show_time(self) -> None:
        if self._batch is not None:
            self._clock.setText(stop_clock(self._batch.seconds))
            self._pace.setText(pace(self._batch.seconds, self._batch.count))
            self._pace.setVisible(bool(self._pace.text()))

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
            line.setPlaceholderText(from_the_number())
            line.setAccessibleName(names[self.courier])
        for box in (self.courier, self.package_type):
            box.view().setObjectName(f"{box.objectName()}_list")
            box.view().setAccessibleName(names[box])
        self.location.setMaxLength(40)
        self.count.setObjectName("drop_count")
        self._clock.setObjectName("drop_clock")

    def _lay_out(self) -> None:
        fields = row(space=SPACE[2])
        self._fields = QWidget()
        self._fields.setLayout(fields)
        for field, stretch in ((self.courier, 3), (self.package_type, 3), (self.location, 2)):
            caption = label(field.accessibleName(), "caption")
            caption.setBuddy(field)
            fields.addLayout(column(caption, field, space=SPACE[1]), stretch)
        time = column(self._clock, self._pace, space=0)
        time.insertStretch(0, 1)
        time.addStretch(1)
        self._top = row(space=SPACE[4])
        self._top.addWidget(self.count)
        self._top.addLayout(time)
        self._top.addWidget(self._fields, 1)
        self._top.addStretch()
        self._top.addWidget(self.end, 0, Qt.AlignmentFlag.AlignBottom)
        last = row(space=SPACE[1])
        for icon, words in self._last:
            last.addWidget(icon)
            last.addWidget(words)
            last.addSpacing(SPACE[3])
        last.addStretch()
        self._body = column(space=SPACE[2], margins=(SPACE[4], SPACE[2], SPACE[4], SPACE[2]))
        self._body.addLayout(self._top)
        self._body.addLayout(last)
        self.setLayout(self._body)

    def _fit(self) -> None:
        """Place the fields beside the count, or below it in a narrow window."""
        parts = (self.count, self._clock, self._fields, self.end)
        needed = sum(part.sizeHint().width() for part in parts) + 5 * SPACE[4]
        below, is_below = needed > self.width(), self._body.indexOf(self._fields) >= 0
        if below and not is_below:
            self._top.removeWidget(self._fields)
            self._body.insertWidget(1, self._fields)
        elif is_below and not below:
            self._body.removeWidget(self._fields)
            self._top.insertWidget(2, self._fields, 1)
