"""What is on the screen is read anew only when it may have changed: a first sync brings hundreds of pages."""

from datetime import timedelta

from mybuilding_desk.jobs.refresh import Progress
from tests.e2e.hands import RIVERSIDE, Hands


def times_read(desk: Hands) -> int:
    """How often the list is read anew for a page of the history."""
    desk.until(lambda: desk.desk.is_quiet)
    told: list[int] = []
    connection = desk.desk.ui.table.rows.modelReset.connect(lambda: told.append(1))
    desk.store.take(Progress("history", RIVERSIDE, waiting=False))
    desk.until(lambda: desk.desk.is_quiet)
    desk.desk.ui.table.rows.disconnect(connection)
    return len(told)


def test_a_page_of_the_past_leaves_what_waits_alone(desk: Hands) -> None:
    desk.until_fresh()
    assert times_read(desk) == 0
    desk.press("Alt+2")
    assert times_read(desk) == 1
    desk.press("Alt+1", "Ctrl+F")
    desk.type("a")
    assert times_read(desk) == 1


def test_the_foot_of_a_desk_at_rest_is_read_anew_only_when_nothing_else_does_it(desk: Hands) -> None:
    """Of the processor's time of an idle desk, its look every ten seconds was most."""
    desk.until_fresh()
    ages, refresher = desk.desk.ui.status_bar.ages, desk.refresher
    checked = refresher.checked_at
    assert checked is not None
    ages.stop()
    refresher.poll()
    desk.until(lambda: refresher.checked_at != checked and not refresher.busy)
    assert ages.isActive()  # counted anew from each look for changes, which are a minute apart
    assert ages.interval() > 60_000
    refresher.checked_at -= timedelta(minutes=3)
    ages.timeout.emit()
    assert desk.words("network") == "Online · checked 3 min ago"
