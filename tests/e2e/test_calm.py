"""Lists and the status bar reload only when they may have changed: a first sync brings hundreds of pages."""

from datetime import timedelta

from mybuilding_desk.jobs.refresh import Progress
from tests.e2e.hands import RIVERSIDE, Hands


def reload_count(desk: Hands) -> int:
    """How often a page of the history reloads the list."""
    desk.until(lambda: desk.desk.is_quiet)
    resets: list[int] = []
    connection = desk.desk.ui.table.rows.modelReset.connect(lambda: resets.append(1))
    desk.store.take(Progress("history", RIVERSIDE, waiting=False))
    desk.until(lambda: desk.desk.is_quiet)
    desk.desk.ui.table.rows.disconnect(connection)
    return len(resets)


def test_a_page_of_history_does_not_reload_the_pending_list(desk: Hands) -> None:
    desk.until_fresh()
    assert reload_count(desk) == 0
    desk.press("Ctrl+4")
    assert reload_count(desk) == 1
    desk.press("Ctrl+1", "Ctrl+F")
    desk.type("a")
    assert reload_count(desk) == 1


def test_the_status_bar_of_an_idle_desk_reloads_only_when_nothing_else_reloads_it(desk: Hands) -> None:
    """The refresh every ten seconds was the largest processor cost of an idle desk."""
    desk.until_fresh()
    ages, refresher = desk.desk.ui.status_bar.ages, desk.refresher
    checked = refresher.checked_at
    assert checked is not None
    ages.stop()
    refresher.poll()
    desk.until(lambda: refresher.checked_at != checked and not refresher.busy)
    assert ages.isActive()  # the timer restarts with each check for changes, one minute apart
    assert ages.interval() > 60_000
    refresher.checked_at -= timedelta(minutes=3)
    ages.timeout.emit()
    assert desk.words("network") == "Online · Updated 3 min ago"
