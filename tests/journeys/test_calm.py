"""What is on the screen is read anew only when it may have changed: a first sync brings hundreds of pages."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.jobs.refresh import Progress
from tests.journeys.hands import RIVERSIDE, Hands


def times_read(desk: Hands) -> int:
    """How often the list is read anew for a page of the history."""
    desk.until(lambda: desk.desk.is_quiet)
    told: list[int] = []
    connection = desk.desk.table.rows.modelReset.connect(lambda: told.append(1))
    desk.shelf.take(Progress("history", RIVERSIDE, waiting=False))
    desk.until(lambda: desk.desk.is_quiet)
    desk.desk.table.rows.disconnect(connection)
    return len(told)


def test_a_page_of_the_past_leaves_what_waits_alone(desk: Hands) -> None:
    desk.until_fresh()
    assert times_read(desk) == 0
    desk.press("Alt+2")
    assert times_read(desk) == 1
    desk.press("Alt+1", "Ctrl+F")
    desk.type("a")
    assert times_read(desk) == 1


class Paints(QObject):
    """How often a part was painted."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self.seen = 0
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.Paint
        return False


def let_paint() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_the_foot_of_a_desk_at_rest_is_touched_when_an_age_in_it_changes(desk: Hands) -> None:
    desk.until_fresh()
    foot, refresher = desk.desk.foot, desk.refresher
    desk.until(lambda: desk.words("network") == "Online · checked now")
    let_paint()
    paints = Paints(foot)
    foot.tick.timeout.emit()
    let_paint()
    assert paints.seen == 0
    assert refresher.checked_at is not None
    refresher.checked_at -= timedelta(minutes=3)
    foot.tick.timeout.emit()
    desk.until(lambda: paints.seen > 0)
    assert desk.words("network") == "Online · checked 3 min ago"
