"""The recipient by keys: typos are forgiven, but Enter alone never accepts a match by typo."""

from tests.e2e.hands import UPS, package

OTHER = "TBA309471205881"


def test_a_typo_offers_a_person_for_the_arrow_key_and_for_the_next_package(desk, building):
    desk.scan()
    desk.count_keys()
    desk.type("zoee")
    assert "Possible match" in desk.find("suggestions").model().index(0, 0).data()
    desk.press("Return")
    assert desk.words("scan_banner_text").startswith("No exact match for “zoee”.")
    assert not [row for row in desk.rows() if row.package.tracking_number == UPS]
    desk.press("Down", "Return")
    desk.scan(OTHER)
    desk.press("Return")
    desk.until_sent()
    assert [package(building, number).resident_id for number in (UPS, OTHER)] == ["3001", "3001"]


def test_enter_twice_logs_for_a_unit_that_looks_like_a_name(desk, building):
    desk.scan()
    desk.type("zoee")
    desk.press("Return", "Return")
    [row] = [row for row in desk.rows() if row.package.tracking_number == UPS]
    assert row.package.unit == "zoee"


def test_a_typo_alone_opens_no_release(desk):
    desk.type("zoee")
    desk.press("Return")
    assert desk.words("scan_banner_text") == (
        "No exact match for “zoee”. Use the arrow keys to choose a recipient, then press Enter."
    )
    assert not desk.sees("release_sheet")


def test_unit_and_initial_are_enough(desk, building):
    desk.scan()
    desk.count_keys()
    desk.type("12bz")
    desk.press("Return")
    assert desk.keys == 5
    desk.until_sent()
    assert package(building, UPS).resident_id == "3001"
