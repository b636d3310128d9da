"""One row of the settings sheet: title, description, field, and the error or lock message."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.base.stepper import Stepper
from mybuilding_desk.ui.base.text_fields import CheckedField
from mybuilding_desk.ui.settings.age_fields import AgeFields
from mybuilding_desk.ui.settings.control_row import ControlRow
from mybuilding_desk.ui.settings.fields import PickedField, SwitchField
from mybuilding_desk.ui.settings.specs import AgeEntry, Choice, Entry, Picked, ResetRow, Row, Steps, Switch
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SETTING_STEPPER


class SettingRow(QWidget):
    """Shows the value of a setting, and emits the name and the new value when the user changes it."""

    chosen = Signal(str, object)

    def __init__(self, spec: Row) -> None:
        super().__init__()
        self.spec = spec
        self.setObjectName(f"{spec.name}_row")
        self._kept: Any = None
        self._problem: QLabel | None = None
        self._show: Callable[[Any], object] = _ignore
        by_building = self.tr("Managed by your building.")
        self._locked = label(spec.unavailable_reason or by_building, "warning", wrap=True)
        self._locked.setObjectName(f"{spec.name}_locked")
        self._locked.hide()
        self.field = self._make_field()
        notes = [part for part in (self._locked, self._problem) if part is not None]
        self.line = ControlRow(
            spec.title,
            spec.description,
            self.field,
            *notes,
            fills=isinstance(spec, Choice | Picked) or (isinstance(spec, Entry) and spec.is_wide),
            lead=SPACE[1] if isinstance(spec, Switch) else 0,
        )
        self.setLayout(column(self.line))

    def show_value(self, value: Any, *, locked: bool) -> None:
        """Show the current value; a locked setting, or one unavailable on this computer, is read-only."""
        self._kept = value
        locked = locked or bool(self.spec.unavailable_reason)
        self.field.setEnabled(not locked)
        self._show(value)
        self._locked.setVisible(locked)
        for part in (self.field, *self.field.findChildren(QWidget)):
            part.setAccessibleDescription(self._locked.text() if locked else self.spec.description)

    def focus_field(self) -> None:
        """Focus the field, if it is not locked."""
        field = self.field
        if isinstance(field, Segments):
            field = field.first_field()
        elif field.focusPolicy() == Qt.FocusPolicy.NoFocus:
            field = field.findChild(QLineEdit) or field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, value: object) -> None:
        self._kept = value
        self.chosen.emit(self.spec.name, value)

    def _make_field(self) -> QWidget:
        makers: dict[type[Row], Callable[[Any], QWidget]] = {
            Choice: self._make_choice,
            Switch: self._make_switch,
            ResetRow: self._make_reset,
            Entry: self._make_entry,
            AgeEntry: self._make_ages,
            Steps: self._make_steps,
            Picked: self._make_picked,
        }
        return makers[type(self.spec)](self.spec)

    def _make_choice(self, spec: Choice) -> QWidget:
        segments = Segments(spec.name, spec.title, spec.values)
        segments.chosen.connect(self._choose)
        self._show = segments.show_choice
        return segments

    def _make_switch(self, spec: Switch) -> QWidget:
        switch = SwitchField(spec.name, spec.title)
        switch.turned.connect(self._choose)
        self._show = switch.setChecked
        return switch

    def _make_reset(self, spec: ResetRow) -> QWidget:
        button = ActionButton(spec.name, spec.words, style="setting")
        button.setAccessibleName(f"{spec.title}: {spec.words}")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._choose(spec.default))
        button.clicked.connect(lambda: button.setEnabled(False))
        self._show = lambda value: button.setEnabled(value != spec.default)
        return button

    def _make_entry(self, spec: Entry) -> QWidget:
        field = CheckedField(spec.name, spec.accessible, spec.read, self._wrong)
        field.setMaxLength(spec.longest)
        field.setProperty("look", "setting" if spec.is_wide else "setting-number")
        field.taken.connect(self._choose)
        self._show = lambda value: field.show_value(spec.show(value))
        self._problem = field.problem
        if spec.is_wide:
            return field
        whole = QWidget()
        whole.setLayout(row(field, label(spec.unit, "muted")))
        return whole

    def _make_ages(self, spec: AgeEntry) -> QWidget:
        fields = AgeFields(spec, self._wrong)
        fields.taken.connect(self._choose)
        self._show = fields.show_value
        self._problem = fields.problem
        return fields

    def _make_steps(self, spec: Steps) -> QWidget:
        stepper = Stepper(spec.name, spec.title, (spec.least, spec.most), (self.tr("Fewer"), self.tr("More")))
        stepper.setFixedWidth(theme.px(SETTING_STEPPER))
        stepper.edited.connect(lambda value: self._choose(value) if stepper.is_valid else None)
        self._show = stepper.show_value
        return stepper

    def _make_picked(self, spec: Picked) -> QWidget:
        field = PickedField(spec.name, spec.title)
        field.picked.connect(self._choose)
        self._show = field.show_value
        self._problem = field.note
        return field

    def _wrong(self) -> str:
        if isinstance(self.spec, AgeEntry):
            return self.spec.wrong.format(kept=" ".join(map(str, self._kept)))
        return self.spec.wrong.format(kept=self.spec.show(self._kept)) if isinstance(self.spec, Entry) else ""


def _ignore(_: object) -> None:
    return None
