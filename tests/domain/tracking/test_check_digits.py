"""Check digits of published numbers, or of numbers with the calculation beside them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.tracking import check_digits

KNOWN = [
    (check_digits.g10, "4006381333931"),  # GS1's own EAN-13 example
    (check_digits.ups, "1Z999AA10123456784"),
    (check_digits.ups, "1Z12345E0112345675"),
    (check_digits.ups, "1Z12345E6612345679"),
    (check_digits.ups, "1Z06X6100100004951"),
    (check_digits.f11, "123456789012"),  # 3+2+21+12+5+42+21+8+63+0+1 = 178 = 11 * 16 + 2
    (check_digits.m7, "1234567891"),  # 123456789 = 7 * 17636684 + 1
    (check_digits.s10, "RB123456785GB"),
    (check_digits.luhn, "79927398713"),
    (check_digits.mod37_36, "A12425GABC1234002M"),  # the GRid standard's example
    (check_digits.ontrac, "C11031500001879"),  # 4+2+1+0+3+2+5+2+8+14 = 41
]


def s10_digit(stem: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(stem, (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    digit = 11 - total % 11
    return str(0 if digit == 10 else 5 if digit == 11 else digit)


@pytest.mark.parametrize(("check", "number"), KNOWN)
def test_published_numbers_are_valid(check: Callable[[str], bool], number: str) -> None:
    assert check(number)


@pytest.mark.parametrize(
    ("check", "number", "at"),
    [
        (check, number, at)
        for check, number in KNOWN
        for at in range(len(number))
        if check in (check_digits.g10, check_digits.luhn)
    ],
)
def test_g10_and_luhn_detect_every_wrong_digit(check: Callable[[str], bool], number: str, at: int) -> None:
    for digit in set("0123456789") - {number[at]}:
        assert not check(number[:at] + digit + number[at + 1 :])


@given(st.from_regex("[0-9]{8}", fullmatch=True))
def test_exactly_one_s10_check_digit_is_valid(stem: str) -> None:
    right = [digit for digit in "0123456789" if check_digits.s10(f"RB{stem}{digit}GB")]
    assert right == [s10_digit(stem)]


@pytest.mark.parametrize(("stem", "digit"), [("00000000", "5"), ("00000003", "1"), ("00000008", "0")])
def test_s10_maps_ten_to_zero_and_eleven_to_five(stem: str, digit: str) -> None:
    assert check_digits.s10(f"RB{stem}{digit}GB")


@given(st.from_regex("[0-9A-Z]{14}", fullmatch=True))
def test_mod37_36_accepts_one_character_of_36(stem: str) -> None:
    assert sum(check_digits.mod37_36(stem + char) for char in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 1


@given(
    st.from_regex("[0-9]{11}", fullmatch=True), st.sampled_from([check_digits.f11, check_digits.g10, check_digits.luhn])
)
def test_exactly_one_last_digit_is_valid(stem: str, check: Callable[[str], bool]) -> None:
    assert sum(check(stem + digit) for digit in "0123456789") == 1


def test_an_ontrac_serial_starting_with_its_digit_is_not_doubled() -> None:
    assert check_digits.ontrac("C41000000000004")  # 4 + 2 = 6; a second 4 in front would make 4 + 8 + 1 = 13
    assert not check_digits.ontrac("C41000000000007")
    assert check_digits.ontrac("D51000000000003")  # 5 + 2 = 7
