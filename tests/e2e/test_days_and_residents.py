"""The history by day, and the overdue packages by resident: by real keys over real HTTPS."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.ui.text.day_text import local_day
from tests.e2e.hands import ELAN, RIVERSIDE, Hands

TEXT, SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def fresh(desk: Hands) -> Hands:
    """Signed in as staff, with the whole history loaded."""
    desk.until_fresh()
    return desk


def table(hands):
    return hands.desk.ui.table


def cell(hands, name, position=0, role=TEXT):
    rows = table(hands).rows
    return rows.index(position, rows.columns.index(name)).data(role)


# History


def test_the_days_of_the_history_are_counted_and_announced(fresh, building):
    fresh.press("Ctrl+4")
    there = Counter(local_day(one.history_time) for one in building.packages(RIVERSIDE) if not one.is_pending)
    rows, today = table(fresh).rows, local_day(datetime.now(UTC))
    assert {day: rows.released_on(day) for day in there} == there
    assert cell(fresh, "released", role=SPOKEN).startswith(f"Today, {there[today]} packages. ")
    fresh.go_to_list("End")
    assert table(fresh).currentIndex().row() == rows.rowCount() - 1
    last = local_day(table(fresh).current().package.history_time)
    assert rows.sentence(rows.rowCount() - 1).startswith(f"{last:%A}, ")
    fresh.press("Home")
    assert table(fresh).verticalScrollBar().value() == 0
    for position in range(60):
        row = table(fresh).current()
        assert cell(fresh, "released", position) == f"{desk_clock.local(row.package.released_at):%H:%M}"
        fresh.press("Down")


def test_a_release_that_is_not_synced_is_among_those_of_today(start, server):
    fresh = start(server.profile, grace=300)
    fresh.sign_in()
    fresh.until_fresh()
    day = local_day(datetime.now(UTC))
    fresh.press("Ctrl+4")
    before = table(fresh).rows.released_on(day)
    fresh.press("Ctrl+1")
    row = next(one for one in fresh.rows() if one.package.tracking_number and one.package.resident_name)
    fresh.scan(row.package.tracking_number)
    fresh.press("Return")
    fresh.until(lambda: not fresh.sees("release_sheet"))
    fresh.until(fresh.store.waiting_count)
    count = fresh.store.waiting_count()  # with the others of the same resident
    fresh.press("Ctrl+4")
    queued = fresh.rows()[:count]
    assert row.key in {one.key for one in queued}
    assert {(one.state, one.sync_state) for one in queued} == {("released", "waiting")}
    assert table(fresh).rows.released_on(day) == before + count
    assert "Released, Queued, " in cell(fresh, "released", role=SPOKEN)


# Overdue


@pytest.fixture
def overdue(fresh: Hands) -> Hands:
    """The overdue list of a community where a resident has several overdue packages."""
    fresh.press("Ctrl+PgDown")
    fresh.until_fresh()
    fresh.press("Ctrl+2")
    return fresh


def by_residents(hands):
    """Choose the residents by keys, from the button of the packages."""
    packages = hands.find("overdue_view_packages")
    packages.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("Left")
    hands.until(lambda: table(hands).rows.kind == "residents")


def by_packages(hands):
    """Choose the packages by keys, from the button of the residents, which is chosen at first."""
    hands.find("overdue_view_residents").setFocus(Qt.FocusReason.TabFocusReason)
    hands.press("Right")
    hands.until(lambda: table(hands).rows.kind == "overdue")


def _is_perishable(package: Package) -> bool:
    return "perishable" in read_description(package.description)[0].flags


def test_the_bar_counts_packages_and_residents(overdue, building):
    now, limits = datetime.now(UTC), AgeLimits()
    pending = [one for one in building.packages(ELAN) if one.is_pending]
    late = [one for one in pending if limits.step(now - one.arrived_at, perishable=_is_perishable(one)) == 3]
    people = {(one.unit, one.resident_id or one.resident_name) for one in late}
    days = (datetime.now(UTC) - min(one.arrived_at for one in late)).days
    assert len(late) > len(people) > 1
    words = f"{len(late)} packages overdue · {len(people)} residents · oldest {days} days · {len(people)} not reminded"
    overdue.until(lambda: overdue.find("overdue_summary").text == words)
    assert overdue.find("overdue_summary").accessibleName() == words
    assert overdue.find("overdue_view_residents").isChecked()
    assert table(overdue).rows.rowCount() == len(people)
    assert overdue.find("overdue_summary").text == words
    assert sum(row.count for row in overdue.rows()) == len(late)
    overdue.press("Ctrl+1")
    assert not overdue.sees("overdue_bar")


def test_the_view_is_kept_and_so_is_the_selected_package(overdue):
    by_packages(overdue)
    overdue.go_to_list("Down", "Down")
    key = table(overdue).current().key
    by_residents(overdue)
    assert any(one.key == key for one in overdue.store.packages_of(table(overdue).current()))
    overdue.press("Ctrl+1", "Ctrl+2")
    assert table(overdue).rows.kind == "residents"
    assert overdue.app.workspace.preferences.now.lists["overdue"].by_resident
    overdue.find("overdue_view_residents").setFocus(Qt.FocusReason.TabFocusReason)
    overdue.press("Right")
    assert table(overdue).rows.kind == "overdue"
    assert not overdue.app.workspace.preferences.now.lists["overdue"].by_resident


def test_enter_releases_all_overdue_packages_of_a_resident(overdue, building):
    by_residents(overdue)
    position = next(number for number, row in enumerate(overdue.rows()) if row.count > 1)
    row = overdue.rows()[position]
    before = table(overdue).rows.rowCount()
    overdue.go_to_list("Home", *["Down"] * position, "Return")
    overdue.until(lambda: overdue.sees("release_sheet"))
    ticked = {one.key for one in overdue.desk.ui.release_sheet.packages.ticked()}
    assert ticked == {one.key for one in overdue.store.packages_of(row)}
    assert len(ticked) == row.count
    overdue.press("Return")
    overdue.until(lambda: table(overdue).rows.rowCount() == before - 1)
    overdue.until_sent()
    assert all(not one.is_pending for one in building.packages(ELAN) if one.package_id in ticked)


def test_a_resident_s_row_is_announced_and_hides_the_email_in_privacy_mode(overdue):
    by_residents(overdue)
    overdue.go_to_list("Home")
    row = table(overdue).current()
    assert row.email
    spoken = cell(overdue, "arrived", role=SPOKEN)
    assert f"{row.count} overdue package" in spoken
    assert row.email in spoken
    assert cell(overdue, "packages").startswith(f"{row.count}")
    overdue.desk.privacy.press()
    spoken = cell(overdue, "arrived", role=SPOKEN)
    assert row.email not in spoken
    assert row.package.resident_name not in spoken
