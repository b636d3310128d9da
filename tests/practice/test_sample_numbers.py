"""The practice building's tracking numbers have valid check digits, verified with the carriers' own examples."""

import re

import pytest

from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.practice import sample_numbers
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.seeded_random import seeded

FORMS = {
    "Amazon": r"TBA\d{12}",
    "UPS": r"1Z[0-9A-Z]{6}(\d\d|YW)\d{8}",
    "FedEx": r"\d{12}",
    "USPS": r"94\d{20}|[A-Z]{2}\d{9}(US|GB|CA|DE|JP)",
    "OnTrac": r"C\d{14}|1LS7[12]\d{10}",
    "Other": r"|JJD0[01]\d{16}|GFUS\d{14}",
}
FEDEX = (3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 0)


@pytest.mark.parametrize("number", ["1Z12345E0112345675", "1Z12345E6612345679", "1Z06X6100100004951"])
def test_ups_check_digit(number: str) -> None:
    assert sample_numbers.check_ups(number[2:-1]) == int(number[-1])


def test_ontrac_check_digit() -> None:
    assert sample_numbers.check_ups("4" + "1103150000187") == 9


def test_s10_check_digit() -> None:
    assert sample_numbers.check_s10("47312482") == 9  # the standard's own example


def test_gs1_check_digit() -> None:
    assert sample_numbers.check_gs1("629104150021") == 3  # the example of GS1's own calculator


def test_fedex_check_digit() -> None:
    assert sample_numbers.check_fedex("98657878885") == 5


@pytest.mark.parametrize("type_name", FORMS)
def test_every_number_has_its_carrier_s_format(type_name: str) -> None:
    rng = seeded("numbers")
    for _ in range(500):
        number = sample_numbers.number(rng, type_name)
        assert re.fullmatch(FORMS[type_name], number), number
        assert has_valid_check_digit(number), number


def has_valid_check_digit(number: str) -> bool:
    """Verify the check digit independently of the generator: include it in the sum."""
    if number.startswith("1Z"):
        return ups_sum(number[2:]) % 10 == 0
    if re.fullmatch(r"C\d{14}", number):
        return ups_sum("4" + number[1:]) % 10 == 0 and number[1] != "4"
    if re.fullmatch(r"\d{22}", number):
        return (sum(map(int, number[1::2])) + 3 * sum(map(int, number[::2]))) % 10 == 0
    if re.fullmatch(r"\d{12}", number):
        return sum(int(digit) * weight for digit, weight in zip(number, FEDEX, strict=True)) % 11 % 10 == int(
            number[-1]
        )
    if s10 := re.fullmatch(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}", number):
        weighted = sum(int(a) * b for a, b in zip(s10[1], (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
        return int(s10[2]) == {0: 5, 1: 0}.get(weighted % 11, 11 - weighted % 11)
    return True


def ups_sum(text: str) -> int:
    values = [int(char) if char.isdigit() else (ord(char) - 63) % 10 for char in text]
    return sum(values[::2]) + 2 * sum(values[1:-1:2]) + (values[-1] if len(values) % 2 == 0 else 0)


def test_the_building_s_packages_have_valid_numbers() -> None:
    building = PracticeBuilding()
    for community_id in building.community_ids:
        for package in building.packages(community_id):
            assert re.fullmatch(FORMS.get(package.type_name, ""), package.tracking_number)
            assert has_valid_check_digit(package.tracking_number)


@pytest.mark.parametrize("type_name", FORMS)
def test_the_scanner_input_recognizes_the_carrier(type_name: str) -> None:
    rng = seeded("scans")
    for number in filter(None, (sample_numbers.number(rng, type_name) for _ in range(100))):
        scan = read_scan(number)
        assert scan.number == number
        # Twelve bare digits prove no carrier: FedEx is only one candidate.
        assert "fedex" in scan.candidates if type_name == "FedEx" else scan.strength == "strong"


def test_types_without_carrier_have_no_number() -> None:
    assert sample_numbers.number(seeded("x"), "Dry Cleaning") == ""
