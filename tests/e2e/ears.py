"""The accessible tree of a window or a sheet, as Qt exposes it to screen readers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.tracking import grouped

Text = QAccessible.Text
Role = QAccessible.Role


@dataclass(frozen=True)
class AccessibleItem:
    """One accessible object. `name` is its own name, or else that of its label."""

    role: str
    name: str
    description: str
    value: str
    focusable: bool
    focused: bool
    checked: bool
    owner: str
    """The Qt object name; for a cell, that of its list."""

    def __str__(self) -> str:
        return " | ".join(part for part in (self.role, self.name, self.value, self.description) if part)


def tree(top: QWidget) -> list[AccessibleItem]:
    """Everything visible below `top`, in reading order."""
    QAccessible.setActive(True)
    face = QAccessible.queryAccessibleInterface(top)
    return list(_below(face, ""))


def of(widget: QWidget) -> AccessibleItem:
    """The accessible data of this widget alone."""
    return _item(QAccessible.queryAccessibleInterface(widget), "")


def current_cell() -> str:
    """The accessible data of the current cell or item in the focused list."""
    widget = QApplication.focusWidget()
    assert widget is not None
    child = QAccessible.queryAccessibleInterface(widget).focusChild()
    return _name(child) if child is not None and child.isValid() else ""


def spaced(number: str) -> str:
    """A tracking number as displayed."""
    return grouped(number)


def _below(face: Any, owner: str) -> Iterator[AccessibleItem]:
    if face is None or not face.isValid() or face.state().invisible:
        return
    here = face.object().objectName() if face.object() is not None else owner
    yield _item(face, here)
    for number in range(face.childCount()):
        yield from _below(face.child(number), here)


def _item(face: Any, owner: str) -> AccessibleItem:
    state = face.state()
    return AccessibleItem(
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
    """Qt on Linux takes a combo box's name from its label, and reports its text in place of its own name."""
    if face.role() == Role.ComboBox:
        labels = [_name(one) for one, relation in face.relations() if relation == QAccessible.RelationFlag.Label]
        return labels[0] if labels else face.object().accessibleName()
    return str(face.text(Text.Name)).replace("&&", "&")
