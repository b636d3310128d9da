"""The message and the buttons in place of the rows of an empty table."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QVBoxLayout, QWidget

from mybuilding_desk.ui.base.empty_state import EmptyAction, EmptyState


def test_buttons_taken_away_at_once_never_become_windows(qtbot: Any) -> None:
    """A result that comes in the same event loop pass takes the buttons away before the layout shows them."""
    window, table = QWidget(), QTableView()
    qtbot.addWidget(window)
    table.setModel(QStandardItemModel())
    layout = QVBoxLayout(window)
    layout.addWidget(table)
    empty = EmptyState("empty", table)
    with qtbot.waitExposed(window):
        window.show()
    empty.show()
    empty.show_words("No results", "", "search", EmptyAction("clear_results", "Clear search"))
    old = empty._buttons[0]
    shown: list[bool] = []
    watch = _Watch(shown)
    old.installEventFilter(watch)
    empty.clear()
    QApplication.processEvents()
    assert shown == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]


class _Watch(QObject):
    def __init__(self, shown: list[bool]) -> None:
        super().__init__()
        self._shown = shown

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._shown.append(True)
        return False
