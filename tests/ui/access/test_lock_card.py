"""The lock card on its own; the journeys test unlocking."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.domain.models import User
from mybuilding_desk.ui.access.lock_card import LockCard


def test_typing_replaces_a_prefilled_password(qtbot) -> None:
    card = LockCard()
    qtbot.addWidget(card)
    card.show_user(User("1", "STAFF", "a@b.example", "Ana Sosa"), "practice")
    with qtbot.waitActive(card):
        card.show()
    card.focus_field()
    field = card.findChild(QLineEdit, "lock_password")
    assert field is not None
    assert field.hasSelectedText()
    QTest.keyClicks(field, "practice")
    assert field.text() == "practice"
    QTest.keyClick(field, Qt.Key.Key_A)
    assert field.text() == "practicea"
