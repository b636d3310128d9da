"""The list of the sync queue: its rows keep their heights."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.outbox.queue_list import QueueList
from mybuilding_desk.ui.outbox.queue_row import queue_rows
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.storage.values import draft

NOW = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)


class Actions(QWidget):
    """As wide as the buttons of the chosen row."""

    def __init__(self) -> None:
        super().__init__()
        self.wide = 270

    def sizeHint(self):
        return QSize(self.wide, 32)


@pytest.fixture
def queue(qapp, qtbot):
    apply_theme(qapp, Settings(theme="light"))
    made = QueueList("queue", "Changes", Actions(), "Everything is synced")
    qtbot.addWidget(made)
    made.resize(758, 400)
    made.show()
    yield made
    apply_theme(qapp, Settings())


def test_no_row_changes_its_height_when_one_without_actions_is_chosen(queue):
    rejected = OutboxEntry(1, "log", "refused", draft(), None, None, "", "unknown_unit", "", 1, NOW, NOW)
    synced = OutboxEntry(2, "log", "done", draft(), None, None, "7", "", "", 1, NOW, NOW)
    queue.show_rows(queue_rows([rejected, synced], NOW))
    QApplication.processEvents()
    heights = [queue.sizeHintForRow(line) for line in range(2)]
    assert heights[0] > heights[1]
    queue._actions.wide = 0
    queue.setCurrentRow(1)
    QApplication.processEvents()
    assert [queue.sizeHintForRow(line) for line in range(2)] == heights
    assert [queue.visualItemRect(queue.item(line)).height() for line in range(2)] == heights
