"""The filters of a search, its scope, and the ways to clear it: by real keys over real HTTPS."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.ui.text.language import use_language
from tests.e2e.hands import ELAN, RIVERSIDE, UPS, Hands
from tests.e2e.test_find import find


@pytest.fixture
def fresh(desk: Hands) -> Hands:
    """Signed in as staff, with the whole history loaded."""
    desk.until_fresh()
    return desk


def keys(hands: Hands) -> set[str]:
    """The rows of the finished search."""
    results = hands.desk.ui.table.rows.search_results
    assert results is not None
    hands.until(lambda: results.done)
    return {row.key for row in hands.rows()}


def click(hands: Hands, *names: str) -> set[str]:
    """Click filters, and return the rows that are left."""
    for name in names:
        hands.click(hands.find(name))
    return keys(hands)


def choose_carrier(hands: Hands, text: str) -> set[str]:
    [action] = [one for one in hands.find("find_carrier").menu().actions() if one.text() == text]
    action.trigger()
    return keys(hands)


def test_the_state_and_the_carrier_limit_the_results(fresh, building):
    all_of_them = find(fresh, "a")
    assert len({row.state for row in all_of_them}) > 1
    rows = {one.package_id: one for one in building.packages(RIVERSIDE)}
    pending = click(fresh, "find_pending")
    assert pending
    assert all(rows[key].is_pending for key in pending)
    released = click(fresh, "find_released")
    assert released
    assert not any(rows[key].is_pending for key in released)
    assert not fresh.find("find_pending").isChecked()
    ups = choose_carrier(fresh, "UPS")
    assert ups
    assert ups < released
    assert {rows[key].type_name for key in ups} == {"UPS"}
    assert fresh.words("find_carrier") == "UPS"
    assert choose_carrier(fresh, "All carriers") == released
    assert click(fresh, "find_released") == {row.key for row in all_of_them}
    assert fresh.words("tab_results") == f"Results {len(all_of_them)}" or len(all_of_them) >= 300


def test_days_limit_the_results(fresh, building):
    find(fresh, "a")
    today = desk_clock.day(datetime.now(UTC))

    def days(key: str) -> set[object]:
        one = next(one for one in building.packages(RIVERSIDE) if one.package_id == key)
        return {desk_clock.day(when) for when in (one.arrived_at, one.released_at) if when is not None}

    by_week, by_day = click(fresh, "find_week"), click(fresh, "find_today")
    assert not fresh.find("find_week").isChecked()
    assert by_day <= by_week
    assert all(today in days(key) for key in by_day)
    assert all(any(today - day < timedelta(days=7) for day in days(key)) for key in by_week)


def test_an_unsent_package_obeys_the_filters(start, server):
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    find(hands, UPS)
    assert len(click(hands, "find_pending")) == 1
    assert click(hands, "find_released") == set()


def test_filters_stay_for_the_next_search_of_the_user(fresh):
    find(fresh, "a")
    wanted = click(fresh, "find_pending")
    fresh.press("Escape")
    assert not fresh.sees("find_chips")
    find(fresh, "a")
    assert fresh.find("find_pending").isChecked()
    assert keys(fresh) == wanted
    use_language(QApplication.instance(), "fr")
    fresh.until(lambda: fresh.words("tab_results").startswith("Résultats"))
    assert keys(fresh) == wanted
    fresh.desk.sign_out_wanted.emit()
    fresh.until(lambda: fresh.focus() == "email")
    assert not fresh.desk.ui.find_chips.are_on


def test_typing_goes_on_after_a_click_and_escape_leaves_from_a_chip(fresh):
    find(fresh, "1")
    click(fresh, "find_pending")
    assert fresh.focus() == "find"
    fresh.type("2")
    assert fresh.find("find").text() == "12"
    fresh.press("Tab", "Tab")
    assert fresh.focus() == "find_pending"
    fresh.press("Return")
    assert not fresh.find("find_pending").isChecked()
    fresh.press("Escape")
    assert not fresh.sees("find_chips")
    assert fresh.focus() == "scan_line"


def test_the_scope_is_the_current_community(fresh):
    find(fresh, "a")
    assert fresh.words("find_scope") == "In 140 Riverside"
    fresh.store.choose(ELAN)
    find(fresh, "a")
    assert fresh.words("find_scope") == "In Elan Tower"


def test_a_carrier_that_another_community_does_not_have_limits_nothing(fresh, monkeypatch):
    find(fresh, "a")
    choose_carrier(fresh, "UPS")
    fresh.store.choose(ELAN)
    monkeypatch.setattr(fresh.store, "type_names", lambda: ("Food",))
    fresh.press("Ctrl+F")
    fresh.type("a")
    fresh.until(lambda: fresh.desk.is_quiet)
    keys(fresh)
    assert fresh.words("find_carrier") == "Carrier"
    assert {row.package.type_name for row in fresh.rows()} > {"UPS"}


def test_without_results_the_filters_can_be_cleared(fresh):
    wanted = {row.key for row in find(fresh, "12b")}
    click(fresh, "find_released", "find_today")
    choose_carrier(fresh, "Dry Cleaning")
    assert keys(fresh) == set()
    assert fresh.words("packages_empty") == "No results for “12b”\nClear the filters to search all packages."
    fresh.click(fresh.find("clear_filters"))
    assert keys(fresh) == wanted
    assert fresh.focus() == "find"


def test_without_results_the_search_can_be_cleared(fresh):
    before = [row.key for row in fresh.rows()]
    assert find(fresh, "zeppelin") == []
    fresh.click(fresh.find("clear_results"))
    assert [row.key for row in fresh.rows()] == before
    assert fresh.focus() == "scan_line"


def test_a_button_in_the_field_clears_it_as_escape_does(fresh):
    assert not fresh.sees("clear_search")
    find(fresh, "12b")
    button = fresh.find("clear_search")
    assert min(button.width(), button.height()) >= 24
    fresh.click(button)
    assert (fresh.focus(), fresh.find("find").text()) == ("scan_line", "")
    assert fresh.find("tab_pending").isChecked()


@pytest.mark.parametrize("name", ["tab_pending", "tab_history", "tab_overdue"])
def test_another_tab_ends_the_search(fresh, name):
    find(fresh, "12b")
    fresh.click(fresh.find(name))
    assert fresh.find(name).isChecked()
    assert not fresh.sees("tab_results")
    assert fresh.find("find").text() == ""


def test_in_a_small_window_only_the_results_have_a_tab(fresh):
    fresh.window.resize(640, 480)
    find(fresh, "12b")
    assert fresh.sees("tab_results")
    assert not fresh.sees("tab_pending")
    fresh.press("Escape")
    assert fresh.sees("tab_pending")
