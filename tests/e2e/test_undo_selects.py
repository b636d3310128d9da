"""What undo brought back is selected, so that the next key is not for another package."""

from tests.e2e.hands import UPS, Hands


def selected(hands: Hands) -> str:
    row = hands.desk.ui.table.current()
    assert row is not None
    return row.key


def choose_third(hands: Hands) -> str:
    hands.go_to_list("Home", "Down", "Down")
    return selected(hands)


def test_a_release_that_is_undone_leaves_its_package_selected(hands: Hands) -> None:
    key = choose_third(hands)
    hands.press("F4", "Return")
    assert hands.desk.ui.toast.text().startswith("Released 1 package")
    assert selected(hands) != key
    hands.press("Ctrl+Z")
    assert selected(hands) == key
    hands.press("F4", "Return")
    [entry] = [one for one in hands.store.entries() if one.state == "waiting"]
    assert entry.package_id == key


def test_the_first_of_several_is_selected(hands: Hands) -> None:
    hands.type("12b")
    hands.press("Return", "Return")
    released = [one for one in hands.store.entries() if one.state == "waiting"]
    assert len(released) > 1
    hands.press("Ctrl+Z")
    assert selected(hands) == released[0].package_id


def test_a_package_logged_here_is_selected_too(hands: Hands) -> None:
    hands.scan(UPS)
    hands.type("2a")
    hands.press("Return")
    [row] = hands.store.find_number(UPS)
    assert selected(hands) == row.key
    hands.press("F4", "Return")
    assert selected(hands) != row.key
    hands.press("Ctrl+Z")
    assert selected(hands) == row.key


def test_a_removed_package_is_selected_again(hands: Hands) -> None:
    for number in (UPS, "TBA309471205881"):
        hands.scan(number)
        hands.press("Ctrl+U")
    hands.desk.lists.open_unidentified()
    hands.press("End")
    key = selected(hands)
    hands.press("Delete")
    assert selected(hands) != key
    hands.press("Ctrl+Z")
    assert selected(hands) == key


def test_a_package_in_the_scan_bar_keeps_the_selection(hands: Hands) -> None:
    key = choose_third(hands)
    hands.press("F4", "Return")
    after = selected(hands)
    hands.scan(UPS)
    hands.press("Ctrl+Z")
    assert hands.desk.ui.toast.text().startswith("Release undone")
    assert selected(hands) == after != key


def test_undo_in_another_list_selects_nothing(hands: Hands) -> None:
    choose_third(hands)
    hands.press("F4", "Return")
    hands.desk.lists.show_list("overdue")
    before = hands.desk.ui.table.current()
    hands.press("Ctrl+Z")
    now = hands.desk.ui.table.current()
    assert (now and now.key) == (before and before.key)


def test_a_return_to_the_sender_that_is_undone_leaves_its_package_selected(hands: Hands) -> None:
    key = choose_third(hands)
    hands.desk.overdue.returns.press()
    hands.press("Return", "Ctrl+Return")
    assert hands.desk.ui.toast.text().startswith("Returned to sender")
    assert selected(hands) != key
    hands.press("Ctrl+Z")
    assert selected(hands) == key
