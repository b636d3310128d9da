"""The optional fields of a package: type, location, and note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLineEdit, QPushButton, QWidget

from mybuilding_desk.ui.base.labels import ElidedLabel, key_cap, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.theme import SPACE


class Extras(QWidget):
    """Type, location, and note. In a batch, only the note, and a link that opens the others; the location stays."""

    entered = Signal()
    escaped = Signal()
    opened = Signal()
    """The fields that the batch fills in are shown, too."""

    def __init__(self) -> None:
        super().__init__()
        self.package_type = QComboBox()
        self.package_type.view().setObjectName("intake_kinds")
        self.package_type.view().setAccessibleName(self.tr("Package types"))
        self.location, self.note = QLineEdit(), QLineEdit()
        FieldPass(self, self.location, self.note)
        self._from_batch = ElidedLabel("caption")
        self._from_batch.setObjectName("intake_from_batch")
        self.link = QPushButton(self.tr("Change type or location for this package"))
        self.link.setObjectName("intake_more")
        self.link.setProperty("look", "link")
        self.link.setAutoDefault(True)  # Enter presses it, as everywhere
        self.link.clicked.connect(self.open_all)
        self.location.setMaxLength(40)
        self.note.setMaxLength(500)
        self._lay_out()
        self.show_batch(None)

    def show_batch(self, text: str | None) -> None:
        """Show what the package takes from the batch and hide the fields for it; `None` shows all fields."""
        for part in self._filled_in:
            part.setVisible(text is None)
        self._batch.setHidden(text is None)
        self._from_batch.setText(text or "")

    def open_all(self) -> None:
        """Show all fields and focus the first one."""
        self.show_batch(None)
        self.opened.emit()
        self.package_type.setFocus(Qt.FocusReason.TabFocusReason)

    def fit(self, width: int) -> None:
        """Put what stems from the batch above the link if both do not fit side by side."""
        needed = sum(part.sizeHint().width() for part in (self._from_batch, self.link, self._tab)) + 6 * SPACE[2]
        direction = QBoxLayout.Direction.TopToBottom if needed > width else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != direction:
            self._line.setDirection(direction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `entered` on Enter and `escaped` on Escape, from any of the fields."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        names = {self.package_type: self.tr("Type"), self.location: self.tr("Location"), self.note: self.tr("Note")}
        fields = row(space=SPACE[2], margins=(SPACE[4], SPACE[3], SPACE[4], SPACE[2]))
        self._filled_in: list[QWidget] = []
        for field, object_name, stretch in (
            (self.package_type, "intake_kind", 3),
            (self.location, "intake_shelf", 2),
            (self.note, "intake_note", 5),
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(names[field])
            field.setProperty("look", "small")
            caption = label(names[field], "caption")
            caption.setBuddy(field)
            part = QWidget()
            part.setLayout(column(caption, field, space=SPACE[1]))
            fields.addWidget(part, stretch)
            if field is not self.note:
                self._filled_in.append(part)
        self._tab = key_cap(str(catalog.TAB))
        end = row(self.link, self._tab)
        end.addStretch()
        self._line = row(space=SPACE[2], margins=(SPACE[4], SPACE[1], SPACE[4], SPACE[1]))
        self._line.addWidget(self._from_batch, 1)
        self._line.addLayout(end)
        self._batch = QWidget()
        strip = column(rule(), space=SPACE[1], margins=(0, SPACE[1], 0, 0))
        strip.addLayout(self._line)
        self._batch.setLayout(strip)
        whole = column(space=0)
        whole.addLayout(fields)
        whole.addWidget(self._batch)
        self.setLayout(whole)
