"""Tracking pages of carriers: HTTPS only, the number as data, and none for carriers without a page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.tracking import CARRIER_NAMES
from mybuilding_desk.domain.tracking.tracking_urls import carrier_page

UPS = "1Z999AA10123456784"
KNOWN = [name for name in CARRIER_NAMES.values() if carrier_page(name, "X1")]


def test_the_page_is_chosen_by_the_carrier_name():
    assert carrier_page("UPS", UPS) == f"https://www.ups.com/track?tracknum={UPS}"
    assert carrier_page("fedex", "303815354191") == "https://www.fedex.com/fedextrack/?trknbr=303815354191"
    assert carrier_page("OnTrac (LaserShip)", "LS1") == "https://www.ontrac.com/tracking/?number=LS1"


def test_without_a_carrier_the_page_is_chosen_by_a_certain_number():
    assert carrier_page("Package", UPS) == carrier_page("UPS", UPS)
    assert carrier_page("", "TBA309471205881") == "https://track.amazon.com/tracking/TBA309471205881"


@pytest.mark.parametrize(("carrier", "number"), [("UPS", ""), ("UPS", "  "), ("Dry Cleaning", "55"), ("Yodel", "JD00")])
def test_no_page_is_guessed(carrier, number):
    assert carrier_page(carrier, number) == ""


@given(st.sampled_from(KNOWN), st.text(min_size=1).filter(str.strip))
def test_a_number_cannot_change_the_address(name, number):
    plain, odd = urlsplit(carrier_page(name, "X1")), urlsplit(carrier_page(name, number))
    assert (odd.scheme, odd.netloc) == ("https", plain.netloc)
    if plain.query:
        [(key, [value])] = parse_qs(odd.query, strict_parsing=True).items()
        assert (key, value) == (next(iter(parse_qs(plain.query))), number.strip())
        assert (odd.path, odd.fragment) == (plain.path, plain.fragment)
    else:
        assert odd.geturl().count("/") == plain.geturl().count("/")


def test_most_carriers_have_a_page():
    assert len(KNOWN) >= 14
