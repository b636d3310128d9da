"""What a screen reader finds: the accessible tree of a window or a sheet, as Qt gives it to the system's own tools."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.tracking import grouped

Text = QAccessible.Text
Role = QAccessible.Role


@dataclass(frozen=True)
class Heard:
    """One thing of the tree. `name` is its own, else that of the label which stands for it."""

    role: str
    name: str
    description: str
    value: str
    focusable: bool
    focused: bool
    checked: bool
    owner: str
    """The object's name in the program; of a cell, that of its list."""

    def __str__(self) -> str:
        return " | ".join(part for part in (self.role, self.name, self.value, self.description) if part)


def tree(top: QWidget) -> list[Heard]:
    """All that is visible below `top`, in the order in which it is told."""
    QAccessible.setActive(True)
    face = QAccessible.queryAccessibleInterface(top)
    return list(_below(face, ""))


def of(widget: QWidget) -> Heard:
    """What is said of this widget alone."""
    return _heard(QAccessible.queryAccessibleInterface(widget), "")


def current_cell() -> str:
    """What is said of the cell or item under the cursor of the list that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    child = QAccessible.queryAccessibleInterface(widget).focusChild()
    return _name(child) if child is not None and child.isValid() else ""


def spaced(number: str) -> str:
    """A tracking number as it is shown."""
    return grouped(number)


def _below(face: Any, owner: str) -> Iterator[Heard]:
    if face is None or not face.isValid() or face.state().invisible:
        return
    here = face.object().objectName() if face.object() is not None else owner
    yield _heard(face, here)
    for number in range(face.childCount()):
        yield from _below(face.child(number), here)


def _heard(face: Any, owner: str) -> Heard:
    state = face.state()
    return Heard(
        face.role().name,
        _name(face),
        face.text(Text.Description),
        face.text(Text.Value),
        bool(state.focusable),
        bool(state.focused),
        bool(state.checked),
        owner,
    )


def _name(face: Any) -> str:
    """Qt on Linux takes a combo box's name from its label, and tells its text in place of its own name."""
    if face.role() == Role.ComboBox:
        labels = [_name(one) for one, kind in face.relations() if kind == QAccessible.RelationFlag.Label]
        return labels[0] if labels else face.object().accessibleName()
    return str(face.text(Text.Name)).replace("&&", "&")
