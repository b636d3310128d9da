"""The optional fields of a package: type, location, count, note, and flags."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from mybuilding_desk.domain.input.marks import NO_MARKS, Marks
from mybuilding_desk.domain.records.contents import MAX_COUNT, PLAIN, Contents, Flag, in_order
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ElidedLabel, key_cap, label, reapply_style
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.base.stepper import Stepper
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import FieldPass
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.scanning.flag_chips import FlagChips
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import COUNT_FIELD, COUNT_STEPPER, NARROW_FIELDS

_PERISHABLE: Flag = "perishable"


class Extras(QWidget):
    """Type, location, count, note, and flags. In a batch, type and location are behind a link.

    What is shown is what is logged: marks typed in the scan field change count and flags while they stand there; what
    the user sets here counts from then on, and comes back when the marks are deleted.
    """

    entered = Signal()
    escaped = Signal()
    opened = Signal()
    """The fields that the batch fills in are shown, too."""
    perishable_changed = Signal(bool)
    """*Perishable* was set or removed, by the user or by a mark."""

    def __init__(self) -> None:
        super().__init__()
        self.package_type = QComboBox()
        self.package_type.view().setObjectName("intake_kinds")
        self.package_type.view().setAccessibleName(self.tr("Package types"))
        self.location, self.note = QLineEdit(), QLineEdit()
        fewer, more = self.tr("Fewer pieces"), self.tr("More pieces")
        self.count = Stepper("intake_count", self.tr("Count"), (1, MAX_COUNT), (fewer, more))
        self.flags = FlagChips()
        self._own, self._marks = PLAIN, NO_MARKS
        """What the user set here, and the marks that replace it now."""
        self._proposal = ""
        """Location that was proposed for a perishable package."""
        self._location_before: str | None = None
        """The text of the location before one was set for this package only."""
        FieldPass(self, self.location, self.note, self.count.field)
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
        self.count.edited.connect(self._edit_count)
        self.flags.toggled.connect(self._set_flag)
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

    def fields(self) -> list[QWidget]:
        """Return the parts that take keys, in tab order: the count after the note, which is needed more often."""
        return [self.package_type, self.location, self.note, self.count.field, *self.flags.chips.values()]

    def fit(self, width: int, *, low: bool) -> None:
        """Arrange the parts within `width` pixels; if the window is `low`, show the flags as icons in one line."""
        needed = sum(part.sizeHint().width() for part in (self._from_batch, self.link, self._tab)) + 6 * SPACE[2]
        direction = QBoxLayout.Direction.TopToBottom if needed > width else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != direction:
            self._line.setDirection(direction)
        narrow = width < theme.px(NARROW_FIELDS)
        self.count.show_buttons(not narrow)
        self._count_part.setFixedWidth(theme.px(COUNT_FIELD if narrow else COUNT_STEPPER))
        self.flags.fit(width - 2 * SPACE[4], narrow=low)
        if (layout := self.layout()) is not None:
            layout.activate()  # else the card would ask for the height from before

    # Count and flags

    @property
    def contents(self) -> Contents:
        """Count and flags as shown; raises `ValueError` while `problem` is not `""`."""
        return Contents(self.count.value, self.flags.flags)

    @property
    def problem(self) -> str:
        """What the user has to correct before the package is logged, `""` if nothing."""
        return "" if self.count.is_valid and self._marks.is_valid else scanning_text.count_limits()

    @property
    def lasting(self) -> tuple[str, tuple[Flag, ...]]:
        """The location and the flags that the user set here, also for other packages than this one.

        Not a proposed location, nor one of this package only, nor a typed mark.
        """
        if self._location_before is not None:
            return self._location_before.strip(), self._own.flags
        return "" if self._is_proposed else self.location.text().strip(), self._own.flags

    @property
    def is_folded(self) -> bool:
        """Whether the batch hides the fields that it fills in."""
        return not self._batch.isHidden()

    def show_contents(self, contents: Contents) -> None:
        """Show count and flags as if the user had set them; marks still replace them."""
        self._own = contents
        self._show(self._marks)

    def show_marks(self, marks: Marks) -> None:
        """Show what the marks typed in the scan field mean; what the user changed since the last ones stays."""
        before, self._marks = self._marks, marks
        if (marks.count, marks.unfinished) != (before.count, before.unfinished):
            self.count.show_value(self._own.count if marks.count is None else marks.count)
            self._show_problem()
        if marks.perishable != before.perishable:
            self._turn_perishable(marks.perishable or _PERISHABLE in self._own.flags)

    def take_over(self, before: "Extras") -> None:
        """Show what the fields of the page before show."""
        self.package_type.setCurrentText(before.package_type.currentText())
        self.location.setText(before.location.text())
        self.note.setText(before.note.text())
        self._own, self._marks, self._proposal = before._own, before._marks, before._proposal
        self._location_before = before._location_before
        self.count.show_value(before.count.value)
        self.flags.show_flags(before.flags.flags)
        self._show_problem()

    def clear(self) -> None:
        """Empty note, count, and flags; the location keeps its text, unless it was only for this package."""
        self.note.clear()
        self.withdraw_location()
        if self._location_before is not None:
            self.location.setText(self._location_before)
            self._location_before = None
        self._own, self._marks = PLAIN, NO_MARKS
        self._show(NO_MARKS)

    def propose_location(self, location: str) -> None:
        """Fill in the location if it is empty."""
        if not self.location.text().strip():
            self._proposal = location
            self.location.setText(location)

    def place(self, location: str) -> None:
        """Set the location of this package only, and show all fields; the next one has that from before."""
        self.withdraw_location()
        if self._location_before is None:
            self._location_before = self.location.text()
        self.location.setText(location)
        self.show_batch(None)

    def withdraw_location(self) -> None:
        """Remove a proposed location that the user has not changed."""
        if self._is_proposed:
            self.location.clear()
        self._proposal = ""

    @property
    def _is_proposed(self) -> bool:
        return bool(self._proposal) and self.location.text() == self._proposal

    def _show(self, marks: Marks) -> None:
        self.count.show_value(self._own.count if marks.count is None else marks.count)
        self.flags.show_flags([*self._own.flags, *([_PERISHABLE] if marks.perishable else [])])
        self._show_problem()

    def _edit_count(self, count: int) -> None:
        if self.count.is_valid:
            self._own = replace(self._own, count=count)
        self._show_problem()

    def _set_flag(self, flag: Flag, on: bool) -> None:
        flags = in_order([*self._own.flags, flag]) if on else tuple(one for one in self._own.flags if one != flag)
        self._own = replace(self._own, flags=flags)
        if flag == _PERISHABLE:
            self.perishable_changed.emit(on)

    def _turn_perishable(self, on: bool) -> None:
        if (_PERISHABLE in self.flags.flags) != on:
            others = [flag for flag in self.flags.flags if flag != _PERISHABLE]
            self.flags.show_flags([*others, *([_PERISHABLE] if on else [])])
            self.perishable_changed.emit(on)

    def _show_problem(self) -> None:
        """Show in place of the caption what is wrong with the count."""
        problem = "" if self.count.is_valid else scanning_text.count_limits()
        words = problem or self.count.field.accessibleName()
        if self._count_caption.text() != words:
            self._count_caption.setText(words)
            self._count_caption.setProperty("tone", "bad" if problem else "")
            self.count.field.setAccessibleDescription(problem)
            reapply_style(self._count_caption)
            announcer.announce(self.count.field, problem, at_once=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `entered` on Enter and `escaped` on Escape, from any of the parts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        whole = column(space=0)
        whole.addLayout(self._lay_out_fields())
        whole.addLayout(column(self.flags, margins=(SPACE[4], SPACE[1], SPACE[4], SPACE[2])))
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
        whole.addWidget(self._batch)
        self.setLayout(whole)

    def _lay_out_fields(self) -> QBoxLayout:
        fields = row(space=SPACE[2], margins=(SPACE[4], SPACE[3], SPACE[4], SPACE[2]))
        type_part = _part(self.package_type, "intake_kind", label(self.tr("Type"), "caption"))
        location_part = _part(self.location, "intake_shelf", label(self.tr("Location"), "caption"))
        self._filled_in = [type_part, location_part]
        self._count_caption = ElidedLabel("caption")
        self._count_caption.setText(self.count.field.accessibleName())
        self._count_caption.setBuddy(self.count.field)
        self._count_part = QWidget()
        self._count_part.setLayout(column(self._count_caption, self.count, space=SPACE[1]))
        note_part = _part(self.note, "intake_note", label(self.tr("Note"), "caption"))
        for part, stretch in ((type_part, 3), (location_part, 2), (self._count_part, 0), (note_part, 5)):
            fields.addWidget(part, stretch)
        return fields


def _part(field: QWidget, name: str, caption: QLabel) -> QWidget:
    """Return a field below its caption, which also names it."""
    field.setObjectName(name)
    field.setAccessibleName(caption.text())
    field.setProperty("look", "small")
    caption.setBuddy(field)
    part = QWidget()
    part.setLayout(column(caption, field, space=SPACE[1]))
    return part
