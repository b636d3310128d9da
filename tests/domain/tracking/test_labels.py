"""Labels generated from carrier rules are read in every encoding; other texts never give a number."""

import pytest

from mybuilding_desk.domain.tracking import read_scan
from tests.benchmarks.labels import AZERTY, AZERTY_CAPS, ENVELOPES, QWERTZ, STRONG, WEAK, keyed, marked
from tests.benchmarks.recognizer import DISGUISES, NOTHINGS, TWO_D, ZIPS, false_strong, is_hinted, is_right, right

EACH = 12
CLASHES = {
    ("USPS 20 digits", "no ]"),  # C0 and 20 digits are also a Canpar number
    ("LaserShip 1LSCX", "AZERTY"),  # too few digits to recognize the layout, and no check digit
    ("LaserShip 1LSCX", "Belgian"),
}
"""Labels and layouts that no rule can distinguish."""

UNCHECKED = ("Amazon", "YunExpress", "LaserShip ..-1", "LaserShip 1LSCX", *(name for name in STRONG if "S10" in name))
"""Formats with letters that a layout may change unnoticed: the digits arrive, and there is no check digit."""

LETTERS_CHANGED = ("AZ caps", "QWERTZ")


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", STRONG)
def test_a_generated_label_is_read_in_every_encoding(name: str, disguise: str) -> None:
    if (name, disguise) in CLASHES or (disguise in LETTERS_CHANGED and name in UNCHECKED):
        return
    carrier, make = STRONG[name]
    assert right(make, carrier, DISGUISES[disguise], is_right, EACH) == EACH


@pytest.mark.parametrize("disguise", ZIPS)
@pytest.mark.parametrize("name", ["USPS 91 to 95", "UPS 1Z"])
def test_a_zip_before_the_number_is_removed(name: str, disguise: str) -> None:
    carrier, make = STRONG[name]
    assert right(make, carrier, ZIPS[disguise], is_right, EACH) == EACH


@pytest.mark.parametrize("disguise", TWO_D)
@pytest.mark.parametrize("name", ENVELOPES)
def test_a_2d_code_is_read_in_every_encoding(name: str, disguise: str) -> None:
    carrier, make = ENVELOPES[name]
    assert right(make, carrier, TWO_D[disguise], is_right, EACH) == EACH


@pytest.mark.parametrize("name", WEAK)
def test_a_weak_number_suggests_its_carrier(name: str) -> None:
    carrier, make = WEAK[name]
    assert right(make, carrier, DISGUISES["plain"], is_hinted, EACH) == EACH


@pytest.mark.parametrize("name", [name for name in NOTHINGS if name != "digits, 20 to 40"])
def test_other_texts_are_never_strong(name: str) -> None:
    assert false_strong(NOTHINGS[name], 300) == 0


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (keyed("1Z999AA10123456784", AZERTY), "1Z999AA10123456784"),
        (keyed("1z999aa10123456784", AZERTY), "1Z999AA10123456784"),
        (keyed("1Z999AA10123456784", AZERTY_CAPS, caps=True), "1Z999AA10123456784"),
        (keyed("]C11Z999AA10123456784", AZERTY), "1Z999AA10123456784"),
        (keyed("1Z999AA10123456784", QWERTZ), "1Z999AA10123456784"),
        (keyed("TBA309471205881", AZERTY), "TBA309471205881"),
        (keyed("RB123456785GB", AZERTY), "RB123456785GB"),
    ],
)
def test_a_number_survives_another_keyboard_layout(raw: str, number: str) -> None:
    scan = read_scan(raw)
    assert (scan.number, scan.strength) == (number, "strong")


@pytest.mark.parametrize(
    "raw",
    [
        "1Y999AA10123456785",  # as QWERTZ it would have a wrong check digit
        "TBQ309471205881",  # no check digit, and its digits arrived intact
        "YT1234567890123456".replace("Y", "Z"),
        "zçàé-è",
        "&é\"'(-è_",
        "l'été à la française: ça va, n'est-ce pas?",
    ],
)
def test_a_layout_proves_nothing_by_itself(raw: str) -> None:
    assert read_scan(raw).strength != "strong"


@pytest.mark.parametrize("hyphen", ["-", "'", "ß", "/", ""])
def test_the_hyphen_of_lasership_survives_a_layout(hyphen: str) -> None:
    scan = read_scan(f"1LS7123011123456{hyphen}1")
    assert (scan.carrier, scan.number) == ("lasership", "1LS7123011123456-1")


@pytest.mark.parametrize("raw", ["02903040217234900514461", "0295451083299086499333500315680043030"])
def test_a_number_may_begin_or_end_like_an_alt_code(raw: str) -> None:
    assert read_scan(raw).number == {23: raw[3:], 37: "315680043030"}[len(raw)]


@pytest.mark.parametrize("raw", ["91 0 0-3 86 1-414-767 851-9311 5", "SP8-1167 850-641 3557-78-9"])
def test_digit_groups_that_look_like_a_phone_number_do_not_hide_the_number(raw: str) -> None:
    assert read_scan(raw).number == raw.replace(" ", "").replace("-", "")


def test_two_phone_numbers_are_not_twenty_digits() -> None:
    numbers = [f"718-555-0134 646-555-{number:04}" for number in range(40)]
    assert {read_scan(text).strength for text in numbers} == {"none"}


def test_maxicode_without_separators_and_a_wrong_field_is_no_ptn() -> None:
    raw = marked("[)>\x1e01\x1d9684170\x1d840\x1d001\x1d1Y12345675\x1dUPSN\x1d12345E\x1d089", ("", "", ""))
    assert read_scan(raw).number == "1Z12345E0112345675"  # QWERTZ
    assert read_scan(raw.replace("1Y", "1X")).strength == "none"


def test_a_fedex_ground_number_without_separators_has_fifteen_digits() -> None:
    raw = "[)>01021393584031300794457265613FDEG0873668941231/110LBN12 MAIN STAUSTINTXANA SMITH"
    assert read_scan(raw).number == "300794457265613"


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("[)>010293358404581770963531342160430FDE27327134", "096353134216"),  # 15 digits would also match
        ("[)>0102951510966840459929573924870210FDEG1982650", "929573924870210"),
    ],
)
def test_the_service_word_distinguishes_fedex_express_from_ground(raw: str, number: str) -> None:
    assert read_scan(raw).number == number


@pytest.mark.parametrize("raw", ["*C803398872324265674926*", "  U572194684218324884362 "])
def test_spaces_and_asterisks_before_a_number_are_no_damaged_identifier(raw: str) -> None:
    scan = read_scan(raw)
    assert (scan.carrier, scan.candidates, scan.number) == (None, ("canpar",), raw.strip(" *"))
