"""Tracking numbers grouped for reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.tracking import grouped


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("1Z999AA10123456784", "1Z 999 AA1 01 2345 6784"),
        ("TBA309471205881", "TBA 3094 7120 5881"),
        ("9400111899223344501234", "9400 1118 9922 3344 5012 34"),
        ("395794987123", "3957 9498 7123"),
        ("JD014600003234567890", "JD01 4600 0032 3456 7890"),
        ("C11005678901234", "C 1100 5678 9012 34"),
        ("RB123456785GB", "RB 123 456 785 GB"),
        ("PH2", "PH2"),
        ("", ""),
        ("1LS7123011123456-1", "1LS7123011123456-1"),
        ("left at the desk", "left at the desk"),
    ],
)
def test_numbers_are_grouped(number: str, shown: str) -> None:
    assert grouped(number) == shown


@given(st.text(max_size=60))
def test_only_spaces_are_added(text: str) -> None:
    assert grouped(text).replace(" ", "") == text.replace(" ", "")


@given(st.from_regex("[0-9A-Z]{1,40}", fullmatch=True))
def test_removing_the_spaces_restores_the_number(number: str) -> None:
    assert grouped(number).replace(" ", "") == number
