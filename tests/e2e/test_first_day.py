"""The main job over real HTTPS, by keys alone: sign in, see the buildings, log a package, release one."""

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from tests.e2e.hands import ELAN, LOFTS, RIVERSIDE, UPS, package


def test_the_first_start_leads_to_the_scan_field(start, server, building):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.count_keys()
    hands.type(PRACTICE_EMAIL)
    hands.press("Tab")
    assert hands.focus() == "password"
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))
    assert hands.keys == len(PRACTICE_EMAIL) + len(PRACTICE_PASSWORD) + 2
    assert hands.focus() == "scan_line"
    hands.until_fresh()
    assert hands.focus() == "scan_line"
    rail = hands.find("communities")
    pending = {one: sum(each.is_pending for each in building.packages(one)) for one in (RIVERSIDE, ELAN, LOFTS)}
    assert [rail.item(number).text() for number in range(3)] == [
        f"140 Riverside, {pending[RIVERSIDE]} pending",
        f"Elan Tower, {pending[ELAN]} pending",
        f"Sky & Sons Lofts, {pending[LOFTS]} pending",
    ]
    assert rail.currentRow() == 0
    assert hands.words("tab_pending") == f"Pending {pending[RIVERSIDE]}"
    assert len(hands.rows()) == pending[RIVERSIDE]


def test_a_package_is_logged_with_a_scan_and_four_keys(desk, server, building):
    before = len(building.packages(RIVERSIDE))
    desk.count_keys()
    desk.scan(UPS)
    assert desk.focus() == "scan_line"
    desk.type("12b")
    desk.press("Return")
    assert desk.keys == 4
    assert desk.focus() == "scan_line"
    assert desk.find("scan_line").text() == ""
    assert desk.rows()[0].package.tracking_number == UPS
    desk.until_sent()
    assert building.adds == 1
    assert len(building.packages(RIVERSIDE)) == before + 1
    logged = package(building, UPS)
    assert (logged.unit, logged.type_name, logged.resident_id) == ("12B", "UPS", "")
    assert logged.accepted_by == "John John"
    desk.until(
        lambda: desk.words("tab_pending") == f"Pending {sum(one.is_pending for one in building.packages(RIVERSIDE))}"
    )


def test_a_package_for_a_person_is_logged_by_name(desk, building):
    desk.scan(UPS)
    desk.type("zo ang")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).resident_id == "3001"


def test_the_type_follows_from_the_carrier_for_each_package(desk, building):
    types = {
        UPS: "UPS",
        "TBA309471205881": "Amazon",
        "9205590164917312751089": "USPS",
        "449044304137821": "FedEx",
        "C10999911320231": "OnTrac",
        "JD014600003456789123": "Other",
    }
    desk.count_keys()
    for number in types:
        desk.scan(number)
        desk.type("2a")
        desk.press("Return")
    assert desk.keys == 3 * len(types)
    desk.until_sent()
    assert {number: package(building, number).type_name for number in types} == types
    assert [row.package.tracking_number for row in desk.rows()[: len(types)]] == list(reversed(types))


def test_the_arrow_keys_choose_a_resident(desk, building):
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Down")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).resident_id in {"3001", "3002"}
