"""The type of a package: certain numbers, the deliverer, earlier choices, and other hints."""

import pytest

from mybuilding_desk.domain.package_types import (
    CARRIERS,
    carrier_key,
    carrier_of,
    choices,
    is_carrier,
    shown_carrier,
    type_name_of,
)
from mybuilding_desk.domain.tracking import read_scan

TYPE_NAMES = ["Amazon", "Bag", "FedEx", "OnTrac", "Other", "UPS", "USPS"]
UPS, UNKNOWN = read_scan("1Z999AA10123456784"), read_scan("ZZKK12398765432100")
WEAK_SOLE, WEAK_SEVERAL = read_scan("GM1234567890123456"), read_scan("100000000003")


def test_the_scans_have_the_expected_strength():
    assert UPS.strength == "strong"
    assert UNKNOWN.strength == "none"
    assert (WEAK_SOLE.strength, len(WEAK_SOLE.candidates)) == ("weak", 1)
    assert (WEAK_SEVERAL.strength, len(WEAK_SEVERAL.candidates) > 1) == ("weak", True)


def test_a_certain_number_beats_deliverer_and_earlier_choices():
    assert carrier_of(UPS, "Veho", {carrier_key(UPS.number): "GLS"}) == "UPS"


@pytest.mark.parametrize("scan", [UNKNOWN, WEAK_SOLE, WEAK_SEVERAL])
def test_the_deliverer_beats_earlier_choices_and_hints(scan):
    assert carrier_of(scan, "Veho", {carrier_key(scan.number): "GLS"}) == "Veho"


@pytest.mark.parametrize("scan", [UNKNOWN, WEAK_SOLE, WEAK_SEVERAL])
def test_an_earlier_choice_for_similar_numbers_beats_a_hint(scan):
    assert carrier_of(scan, "", {carrier_key(scan.number): "GLS"}) == "GLS"


def test_without_other_information_only_a_single_hint_counts():
    assert carrier_of(UNKNOWN) == ""
    assert carrier_of(WEAK_SEVERAL) == ""
    assert carrier_of(WEAK_SOLE) == "DHL"
    assert carrier_of(read_scan("1LS1234567890ABCDE")) == "OnTrac (LaserShip)"  # one company under two names


def test_numbers_are_similar_by_prefix_and_length():
    assert carrier_key("ZZKK12398765432100") == carrier_key("ZZKK99999999999999")
    assert carrier_key("ZZKK12398765432100") != carrier_key("ZZKK1239876543210")
    assert carrier_key("12345678901234") != carrier_key("99945678901234")
    assert carrier_key("") == ""


def test_a_package_without_a_number_remembers_nothing():
    assert carrier_of(read_scan(""), "", {"": "GLS", " 0": "GLS"}) == ""


@pytest.mark.parametrize(
    ("name", "type_name"),
    [("ups", "UPS"), ("DHL", "Other"), ("", "Other"), ("OnTrac (LaserShip)", "OnTrac"), ("Veho", "Other")],
)
def test_a_name_maps_to_a_package_type(name, type_name):
    assert type_name_of(name, TYPE_NAMES) == type_name


def test_a_building_without_the_type_other_gets_it_anyway():
    assert type_name_of("DHL", ["UPS"]) == "Other"
    assert type_name_of("DHL", ["other"]) == "other"


def test_choices_are_the_types_then_the_other_carriers_each_once():
    offered = choices(TYPE_NAMES)
    assert offered[: len(TYPE_NAMES)] == TYPE_NAMES
    assert {"Veho", "DHL"} <= set(offered)
    assert len({name.casefold() for name in offered}) == len(offered)


@pytest.mark.parametrize(
    ("name", "type_name", "carrier", "shown"),
    [
        ("DHL", "Other", "DHL", "DHL"),
        ("UPS", "UPS", "UPS", ""),
        ("Bag", "Bag", "UPS", "UPS"),
        ("Bag", "Bag", "", ""),
        ("Other", "Other", "", ""),
        ("Other", "Other", "DHL", "DHL"),
        ("Ann's Couriers", "Other", "", "Ann's Couriers"),
        ("UPS", "UPS", "DHL", ""),
        ("OnTrac (LaserShip)", "OnTrac", "OnTrac (LaserShip)", "OnTrac (LaserShip)"),
    ],
)
def test_the_carrier_is_shown_where_it_differs_from_the_type(name, type_name, carrier, shown):
    assert shown_carrier(name, type_name, carrier) == shown


def test_types_of_goods_are_no_carriers():
    assert all(is_carrier(name) for name in CARRIERS)
    assert not any(map(is_carrier, ("Bag", "Envelope", "Other", "", "Postal service")))
