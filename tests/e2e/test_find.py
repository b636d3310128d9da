"""Search, overdue packages, and package activity: by real keys over real HTTPS."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.packages import columns
from tests.e2e.hands import ELAN, RESIDENT, RIVERSIDE, UPS, Hands, others, package
from tests.e2e.test_roles_and_houses import enter
from tests.support.offices import waiting


@pytest.fixture
def fresh(desk: Hands) -> Hands:
    """Signed in as staff, with the whole history loaded."""
    desk.until_fresh()
    return desk


def find(hands: Hands, text: str) -> list[PackageRow]:
    """Search for a text by keys, and wait for the end of the search."""
    hands.press("Ctrl+F")
    hands.type(text)
    hands.until(
        lambda: hands.desk.ui.table.rows.search_results is not None and hands.desk.ui.table.rows.search_results.done
    )
    return hands.rows()


def released(rows: Iterable[PackageRow]) -> set[bool]:
    return {row.state == "released" for row in rows}


def test_a_name_finds_pending_and_released_packages_newest_first(fresh, building):
    tabs = fresh.words("tab_pending"), fresh.words("tab_overdue")
    rows = find(fresh, "zoe ang")
    wanted = [one for one in building.packages(RIVERSIDE) if "Zoë Ångström" in (one.resident_name, one.released_to)]
    assert {row.key for row in rows} == {one.package_id for one in wanted}
    assert released(rows) == {True, False}
    assert [row.package.arrived_at for row in rows] == sorted((row.package.arrived_at for row in rows), reverse=True)
    assert fresh.words("tab_results") == f"Results {len(rows)}"
    assert fresh.find("tab_results").isChecked()
    assert (fresh.words("tab_pending"), fresh.words("tab_overdue")) == tabs
    assert not any(fresh.find(name).isChecked() for name in ("tab_pending", "tab_history", "tab_overdue"))


@pytest.mark.parametrize("text", ["31.12.9999", "9999-12-31", "1.1.0001"])
def test_the_first_and_the_last_possible_day_find_nothing(fresh, text):
    """`Hands` asserts that the program had no unexpected error."""
    assert find(fresh, text) == []
    fresh.press("Escape")
    assert fresh.rows()


def test_the_columns_are_measured_once_per_search(fresh, monkeypatch):
    """Measuring takes longer than the search itself."""
    measured = []

    def measure(view, names, **by_day):
        measured.append(view)
        return columns.wanted_widths(view, names, **by_day)

    monkeypatch.setattr("mybuilding_desk.ui.packages.column_layout.wanted_widths", measure)
    assert find(fresh, "zoe ang")
    assert measured == ["found"]
    fresh.press("Escape")
    assert find(fresh, "12b")
    assert measured == ["found"]
    fresh.app.preferences.change(text_size="130")
    assert set(measured[1:]) == {"found"}  # the columns want another width now


def test_each_search_gives_numbers_only_the_room_that_its_own_need(fresh):
    """While a search is typed, longer numbers come and go: they are no reason to show carriers as bars."""
    layout = fresh.desk.ui.table.columns
    find(fresh, "u")
    layout.show_digits(["9" * 30])
    assert layout._digits == 30
    shown = find(fresh, "ups")
    fresh.until(lambda: layout._digits == max(len(row.package.tracking_number) for row in shown))


def test_results_follow_each_key_and_escape_clears_them(fresh):
    before = [row.key for row in fresh.rows()]
    fresh.press("Ctrl+4", "Ctrl+F")
    seen = []
    for char in "12b":
        fresh.type(char)
        seen.append(fresh.desk.ui.table.rows.rowCount())
    assert seen == sorted(seen, reverse=True)
    assert seen[0] > seen[-1] > 0
    fresh.press("Backspace", "Backspace", "Backspace")
    assert fresh.find("tab_history").isChecked()
    assert fresh.focus() == "find"
    fresh.type("12b")
    fresh.press("Escape")
    assert fresh.find("tab_history").isChecked()
    assert (fresh.focus(), fresh.find("find").text()) == ("scan_line", "")
    assert not fresh.sees("tab_results")
    assert not fresh.sees("find_chips")
    fresh.press("Ctrl+1")
    assert [row.key for row in fresh.rows()] == before


def test_any_part_of_a_number_finds_it(fresh):
    wanted = next(row.package for row in fresh.rows() if len(row.package.tracking_number) > 10)
    for text in (wanted.tracking_number[-6:], wanted.tracking_number[3:9].lower(), wanted.tracking_number):
        assert wanted.package_id in [row.key for row in find(fresh, text)]
    fresh.press("Ctrl+F")
    QApplication.clipboard().setText(fresh.words("details_number"))
    fresh.press("Ctrl+V")
    assert [row.key for row in fresh.rows()] == [wanted.package_id]


def test_words_are_combined_in_any_order(fresh):
    row = next(row for row in fresh.rows() if row.package.shelf and row.package.resident_name.isascii())
    first = row.package.resident_name.split()[0]
    terms = [row.package.unit, first, row.package.type_name.split()[0], row.package.shelf]
    assert row.key in [one.key for one in find(fresh, " ".join(terms))]
    assert row.key in [one.key for one in find(fresh, " ".join(reversed(terms)).lower())]
    assert find(fresh, f"{' '.join(terms)} nobodysuch") == []


def test_days_are_those_of_arrival_or_of_release(fresh, building):
    today = desk_clock.day(datetime.now(UTC))
    yesterday = today - timedelta(days=1)

    def on(*days: object) -> set[str]:
        return {
            one.package_id
            for one in building.packages(RIVERSIDE)
            if any(when is not None and desk_clock.day(when) in days for when in (one.arrived_at, one.released_at))
        }

    assert {row.key for row in find(fresh, "yesterday")} == on(yesterday)
    assert {row.key for row in find(fresh, yesterday.isoformat())} == on(yesterday)
    assert {row.key for row in find(fresh, "today")} == on(today)
    ups = {row.key for row in find(fresh, "ups yesterday")}
    assert ups == {row.key for row in find(fresh, "yesterday") if row.package.type_name == "UPS"}


def test_an_empty_result_says_what_can_be_searched(fresh):
    assert find(fresh, "zzzz") == []
    message = fresh.words("packages_empty")
    assert message.startswith("No results for “zzzz”")
    assert "any 3 characters" in message
    assert fresh.words("tab_results") == "Results"
    assert not fresh.sees("clear_filters")
    fresh.press("Return")
    assert fresh.focus() == "find"


def test_from_the_field_to_the_table_and_a_release(fresh, building):
    fresh.count_keys()
    rows = find(fresh, "12b")
    fresh.press("Return")
    assert fresh.focus() == "packages"
    assert fresh.desk.ui.table.current().key == rows[0].key
    fresh.press("Return")
    assert fresh.sees("release_sheet")
    fresh.press("Return")
    fresh.until_sent()
    fresh.until(lambda: fresh.rows()[0].state == "released")
    assert not package(building, rows[0].package.tracking_number).is_pending
    assert fresh.keys == 1 + len("12b") + 3
    fresh.go_to_list("Escape")
    assert fresh.find("tab_pending").isChecked()
    assert fresh.focus() == "scan_line"


def test_an_unsent_package_is_found_once(start, server, building):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    hands.scan()
    hands.type("12b")
    hands.press("Return")
    assert [row.state for row in find(hands, UPS[-5:])] == ["waiting"]
    hands.press("Escape")
    at_home = {one.package_id for one in waiting(building) if one.unit == "14K"}
    hands.type("14k")
    hands.press("Return", "Alt+I", "Return")
    rows = find(hands, "14k")
    keys = {row.key for row in rows}
    assert len(rows) == len(keys) >= len(at_home) > 1
    assert {row.state for row in rows if row.key in at_home} == {"released"}
    assert building.releases == 0


def test_search_results_follow_changes(fresh, building):
    rows = find(fresh, "12b")
    others(building, "packages/add", communityId=RIVERSIDE, unit="12B", typeName="UPS", trackingNumber=UPS)
    fresh.press("Ctrl+R")
    fresh.until(lambda: len(fresh.rows()) == len(rows) + 1)
    assert fresh.find("find").text() == "12b"
    assert fresh.words("tab_results") == f"Results {len(rows) + 1}"


def test_another_community_starts_with_its_own_list(fresh):
    find(fresh, "12b")
    fresh.press("Ctrl+PgDown")
    assert fresh.store.community_id == ELAN
    assert fresh.find("find").text() == ""
    assert fresh.find("tab_pending").isChecked()


def test_a_scan_from_the_search_results_goes_to_the_scan_field(fresh):
    find(fresh, "12b")
    fresh.press("Return")
    fresh.scan()
    assert fresh.focus() == "scan_line"
    assert fresh.words("scan_number").replace(" ", "") == UPS


def test_a_click_sorts_the_search_results(fresh):
    find(fresh, "ups")
    header = fresh.desk.ui.table.horizontalHeader()
    column = fresh.desk.ui.table.rows.columns.index("unit")
    header.setSortIndicator(column, header.sortIndicatorOrder())
    units = [row.package.unit for row in fresh.rows()]
    header.setSortIndicator(column, type(header.sortIndicatorOrder())(1 - header.sortIndicatorOrder().value))
    assert fresh.rows()[0].package.unit == units[-1]


# Overdue


def test_overdue_packages_are_listed_from_the_oldest_on(fresh, building):
    now, ten_days, a_day = datetime.now(UTC), timedelta(days=10), timedelta(hours=24)
    pending = [one for one in building.packages(RIVERSIDE) if one.is_pending]
    cold = {one.package_id for one in pending if one.description.startswith("Perishable")}
    overdue = [one for one in pending if now - one.arrived_at >= (a_day if one.package_id in cold else ten_days)]
    assert overdue
    assert fresh.words("tab_overdue") == f"Overdue {len(overdue)}"
    fresh.press("Ctrl+2")
    fresh.find("overdue_view_residents").setFocus(Qt.FocusReason.TabFocusReason)
    fresh.press("Right")  # one row per package
    rows = fresh.rows()
    assert {row.key for row in rows} == {one.package_id for one in overdue}
    for number, row in enumerate(rows):
        limit = "1 d" if row.key in cold else "10 d"
        assert f"overdue (limit {limit})" in fresh.desk.ui.table.rows.index(number, 0).data(11)
    assert "Overdue" in " ".join(label.text() for label in fresh.find("panel").findChildren(QLabel))
    header = fresh.desk.ui.table.horizontalHeader()
    assert header.sortIndicatorSection() == fresh.desk.ui.table.rows.columns.index("arrived")
    assert [row.package.arrived_at for row in rows] == sorted(one.arrived_at for one in overdue)
    header.setSortIndicator(fresh.desk.ui.table.rows.columns.index("shelf"), header.sortIndicatorOrder())
    shelves = [row.package.shelf for row in fresh.rows()]
    assert shelves == sorted(shelves)


def test_a_released_overdue_package_leaves_the_list(fresh):
    fresh.press("Ctrl+2")
    before = len(fresh.rows())
    fresh.go_to_list("Return", "Return")
    fresh.until(lambda: len(fresh.rows()) < before)
    fresh.until(lambda: fresh.words("tab_overdue") in (f"Overdue {before - 1}", "Overdue"))


def test_the_overdue_limits_are_settings(start, server):
    hands = start(server.profile)
    hands.app.preferences.change(ages=(1, 2, 300), perishable_hours=(4, 240))
    hands.sign_in()
    hands.until_fresh()
    assert hands.words("tab_overdue") == "Overdue"
    hands.press("Ctrl+2")
    words = "No overdue packages\nNo packages have been here longer than 300 days."
    assert hands.words("packages_empty") == words


# Package activity


def activity(hands: Hands) -> str:
    """All texts on the sheet."""
    return "\n".join(label.text() for label in hands.find("story_sheet").findChildren(QLabel) if label.isVisible())


def test_the_activity_of_a_released_package_proves_who_has_it(fresh, building):
    row = fresh.rows()[0]
    others(building, "packages/release", communityId=RIVERSIDE, packageId=row.key, releasedTo="Somebody Else")
    fresh.press("Ctrl+R")
    fresh.until(lambda: row.key not in [one.key for one in fresh.rows()])
    find(fresh, "somebody else")
    fresh.press("Alt+Return")
    text = activity(fresh)
    assert f"logged by {row.package.accepted_by}" in text
    assert "Released to Somebody Else" in text
    assert f"by {next(one.released_by for one in building.packages(RIVERSIDE) if one.package_id == row.key)}" in text
    fresh.press("Return")
    copied = QApplication.clipboard().text()
    assert "Released to Somebody Else" in copied
    assert row.key in copied
    assert str(desk_clock.day(datetime.now(UTC)).year) in copied
    assert not fresh.sees("story_sheet")
    assert fresh.words("toast_text") == "Activity copied"
    assert fresh.focus() == "find"


def test_the_activity_shows_the_actions_of_this_desk_with_note_and_confirmation(fresh, building):
    fresh.scan()
    fresh.type("12b")
    fresh.press("Return")
    fresh.until_sent()
    fresh.go_to_list()
    fresh.desk.ui.table.select(package(building, UPS).package_id)
    fresh.press("Alt+Return")
    assert "Synced" in activity(fresh)
    assert "In storage" in activity(fresh)
    fresh.press("Alt+Return")
    assert not fresh.sees("story_sheet")
    fresh.press("Return")
    fresh.press_until("Tab", "release_note")
    fresh.type("asked for ID")
    fresh.press("Return")
    fresh.until_sent()
    find(fresh, UPS)
    fresh.press("Alt+Return")
    text = activity(fresh)
    assert "note: asked for ID" in text
    assert "no signature" in text
    assert "Release synced" in text
    assert "by John John" in text


def test_the_activity_shows_a_rejection_and_the_same_number_again(fresh, building):
    others(building, "packages/add", communityId=RIVERSIDE, unit="2A", typeName="UPS", trackingNumber=UPS)
    fresh.press("Ctrl+R")
    fresh.until(lambda: UPS in [row.package.tracking_number for row in fresh.rows()])
    released = package(building, UPS)
    others(building, "packages/release", communityId=RIVERSIDE, packageId=released.package_id, releasedTo="Ana")
    fresh.press("Ctrl+R")
    fresh.until(lambda: released.package_id not in [row.key for row in fresh.rows()])
    fresh.scan()
    fresh.press("Return")
    fresh.type("99z")
    fresh.press("Return", "Return")
    fresh.until(lambda: fresh.store.refused_count() == 1)
    fresh.press("Ctrl+1")
    fresh.go_to_list("Home", "Alt+Return")
    text = activity(fresh)
    assert "Rejected by MyBuilding" in text
    assert "doesn’t exist in this community" in text
    assert "Other packages with this tracking number" in text
    assert "released" in text
    assert "to Ana" in text


def test_a_read_only_user_can_search_and_read_activity(start, server):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    rows = find(hands, "zoe")
    assert rows
    hands.press("Return", "Alt+Return")
    assert "Received" in activity(hands)
    hands.press("Escape", "Escape")
    assert hands.focus() == "packages"
    assert hands.find("tab_pending").isChecked()


def test_without_a_package_there_is_no_activity(fresh):
    find(fresh, "zzzz")
    fresh.press("Alt+Return")
    assert not fresh.sees("story_sheet")


def strike(hands: Hands, *chars: str) -> None:
    """Send keys all at once, before the window shows a result."""
    for char in chars:
        QTest.keyClick(hands.desk.ui.find_field.edit, char)


def test_enter_right_after_the_last_character_opens_the_results_of_the_whole_text(fresh):
    wanted = next(row for row in fresh.rows() if row.package.resident_name.isascii())
    fresh.press("Ctrl+F")
    strike(fresh, *wanted.package.resident_name)
    assert fresh.desk.ui.table.rows.search_results is None
    QTest.keyClick(fresh.desk.ui.find_field.edit, Qt.Key.Key_Return)
    assert fresh.desk.ui.table.hasFocus()
    assert wanted.package.resident_name in {row.package.resident_name for row in fresh.rows()}
    assert len({row.package.resident_name for row in fresh.rows()[:3]}) == 1


def test_escape_right_after_a_character_cancels_the_search(fresh):
    before = [row.key for row in fresh.rows()]
    fresh.press("Ctrl+F")
    strike(fresh, *"ups")
    QTest.keyClick(fresh.desk.ui.find_field.edit, Qt.Key.Key_Escape)
    for _ in range(5):
        QApplication.processEvents()
    assert [row.key for row in fresh.rows()] == before
    assert fresh.desk.ui.table.rows.search_results is None


def test_characters_that_arrive_together_are_searched_once(fresh, monkeypatch):
    calls, show = [], fresh.desk.ui.table.show_list
    monkeypatch.setattr(fresh.desk.ui.table, "show_list", lambda *how: (calls.append(how), show(*how)))
    fresh.press("Ctrl+F")
    strike(fresh, *"ups")
    fresh.until(lambda: fresh.desk.is_quiet)
    assert len(calls) == 1
    assert fresh.rows()


def test_a_field_keeps_no_undo_history(fresh):
    """Its own undo history kept every typed text of a day, with the names in it."""
    fresh.press("Ctrl+F")
    fresh.type("smith")
    fresh.press("Escape")
    assert fresh.focus() == "scan_line"
    fresh.type("12b")
    fresh.press("Escape")
    assert not fresh.desk.ui.find_field.edit.isUndoAvailable()
    assert not fresh.desk.ui.scan_field.edit.isUndoAvailable()
