"""Outgoing packages: a day of 40, added with keys and scans, picked up with one signature, kept through kills."""

from tests.e2e.hands import Hands

CARRIERS = ("UPS", "FedEx", "USPS", "DHL")


def units(hands: Hands) -> list[str]:
    """Units of the building with exactly one resident each."""
    found = []
    for match in (
        hands.store.directory.search(f"{floor}{letter}")[:1] for floor in range(1, 20) for letter in "abcdefgh"
    ):
        found += [one.unit for one in match if one.exact]
    return list(dict.fromkeys(found))


def written(hands: Hands) -> None:
    """Wait until the records have everything."""
    hands.until(lambda: hands.app.workspace.records._job is None and not hands.app.workspace.records._changes)


def add(hands: Hands, unit: str, carrier: str = "", number: str = "") -> None:
    """Add a package from anywhere: the window, a scan of its number if it has one, its unit, its carrier."""
    hands.press("Ctrl+Shift+O")
    hands.until(lambda: hands.sees("outgoing_add_sheet"))
    if number:
        hands.scan(number)
    hands.type(unit)
    hands.press("Return")
    if carrier:
        hands.press_until("Tab", "outgoing_carrier")
        hands.press("Ctrl+A")
        hands.type(carrier)
    hands.press_until("Return", lambda: not hands.sees("outgoing_add_sheet"))


def waiting(hands: Hands):
    return hands.app.workspace.storeroom.outgoing.waiting()


def test_a_package_is_added_and_undone(desk):
    assert not desk.sees("tab_outgoing")
    add(desk, "2a", "UPS")
    [item] = waiting(desk)
    assert (item.unit, item.carrier, item.kind) == ("2A", "UPS", "outgoing")
    assert desk.sees("tab_outgoing") and desk.words("tab_outgoing") == "Outgoing 1"
    desk.press("Ctrl+Z")
    assert waiting(desk) == []
    assert not desk.sees("tab_outgoing")
