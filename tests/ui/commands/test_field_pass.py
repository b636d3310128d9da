"""Line edits let the keys of commands through, and keep those of editing."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

from mybuilding_desk.ui.commands.actions import FieldPass


class Greedy(QLineEdit):
    """Keeps every key, as Qt's line edit does with some of them on X11."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def field(qtbot) -> QLineEdit:
    field = Greedy()
    qtbot.addWidget(field)
    FieldPass(field, field)
    return field


def keeps(field: QLineEdit, key: str) -> bool:
    """Whether the field has this key for itself."""
    combination = QKeySequence(key)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl+U", "Ctrl+E", "Ctrl+L", "Ctrl+Shift+S", "Ctrl+2", "F7", "Ctrl+0"])
def test_a_key_of_a_command_is_let_through(field, key):
    assert not keeps(field, key)


@pytest.mark.parametrize(
    "key", ["Ctrl+C", "Ctrl+Z", "Ctrl+A", "Ctrl+V", "Ctrl+X", "Del", "Backspace", "Return", "R", "Ctrl+Left", "Home"]
)
def test_a_key_of_editing_stays_with_the_field(field, key):
    assert keeps(field, key)
