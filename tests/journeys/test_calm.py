"""A list on the screen is read anew only when it may have changed: a first sync brings hundreds of pages."""

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
