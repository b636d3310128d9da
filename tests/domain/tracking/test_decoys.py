"""Texts that are no tracking numbers: units, phone numbers, product codes, dates, postal codes, noise, and attacks."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.tracking import check_digits, prefix_and_length, read_scan


@pytest.mark.parametrize(
    "text",
    ["12B", "1504", "PH2", "PH-12", "apt 4", "12b ", "#304", "smi", "ana smi", "O'Neil", "TBA", "GM", "1Z", "JD", "MI",
     "UPS", "Dry Cleaning", "420", "", " ", "\x1d", "]C1", "---", "UPSN", "FDE", "FDEG", "GROUPSNACKS", "V01D01R01S01"],
)  # fmt: skip
def test_typed_text_has_no_carrier(text: str) -> None:
    scan = read_scan(text)
    assert (scan.carrier, scan.strength, scan.candidates, scan.kind) == (None, "none", (), "unknown")


@pytest.mark.parametrize(
    "text",
    ["(212) 555-0134", "212-555-0134", "212.555.0134", "212 555 0134", "+1 212 555 0134", "+12125550134",
     "1-800-555-0134", "+44 20 7946 0958", "+1 (212) 555-0134", "718-555-0134 / 646-555-0199", "212-555-0134 x12"],
)  # fmt: skip
def test_a_phone_number_has_no_carrier(text: str) -> None:
    assert read_scan(text).candidates == ()
    assert read_scan(text).strength == "none"


def test_a_phone_number_does_not_hide_a_tracking_number() -> None:
    assert read_scan("212-555-0134 1Z999AA10123456784").carrier == "ups"


@pytest.mark.parametrize("text", ["2024-05-12", "05/12/2024", "20240512", "12.05.2024 14:30", "2024-05-12T14:30:00Z"])
def test_a_date_is_never_strong(text: str) -> None:
    assert read_scan(text).carrier is None
    assert read_scan(text).strength != "strong"


@pytest.mark.parametrize("length", [8, 12, 13, 14])
def test_product_codes_are_never_strong(length: int) -> None:
    chance = random.Random(length)
    for _ in range(500):
        stem = "".join(chance.choices("0123456789", k=length - 1))
        code = next(n for digit in "0123456789" if check_digits.g10(n := stem + digit))
        scan = read_scan(code)
        assert scan.carrier is None
        assert length in (12, 14) or scan.candidates == ()  # bare UPS and DHL numbers can have the same length


@pytest.mark.parametrize(
    "text", ["978-3-16-148410-0", "9783161484100", "0-306-40615-2", "4006381333931", "036000291452"]
)
def test_books_and_groceries_are_never_strong(text: str) -> None:
    assert read_scan(text).carrier is None


@pytest.mark.parametrize(
    "text",
    ["42078745", "420787451234", "]C142078745", "42078745\r", "(420) 78745", "C142078745", "420 78745-1234",
     "421124M5V2T6", "42184078745", "421840787451234", "421826SW1A1AA", "]C1421276 53113",
     "029420450027879", "029420089609270",
     "2LUS78745+42000000", "2LGBSW1A1AA+01000000", "2LDE53113'01000000", "2LDE5311301000000"],
)  # fmt: skip
def test_a_postal_code_barcode_is_recognized_as_routing(text: str) -> None:
    scan = read_scan(text)
    assert (scan.kind, scan.carrier, scan.strength, scan.candidates) == ("routing", None, "none", ())
    assert not scan.storable


@pytest.mark.parametrize("text", ["4207874", "420787451", "421999ABCDE", "2LXX78745+42000000", "420ABCDE"])
def test_a_similar_code_is_no_postal_code_barcode(text: str) -> None:
    assert read_scan(text).kind != "routing"


@pytest.mark.parametrize(
    ("raw", "number", "storable"),
    [
        ("V1234567", "V1234567", True),
        ("V123456", "V123456", False),
        ("spx-dfw 0567 123x\r\n", "SPXDFW0567123X", True),
        ("X" * 40, "X" * 40, True),
        ("X" * 41, "X" * 41, False),
        ("42078745\x1dABCDEFGH1", "ABCDEFGH1", True),
    ],
)
def test_an_unknown_scan_is_stored_as_clean_text(raw: str, number: str, storable: bool) -> None:
    scan = read_scan(raw)
    assert (scan.number, scan.kind, scan.strength, scan.storable) == (number, "unknown", "none", storable)


def test_unknown_numbers_are_similar_by_prefix_and_length() -> None:
    assert prefix_and_length("SPXDFW0567123X") == ("SPXD", 14)
    assert prefix_and_length("V1234567") == prefix_and_length("V7654321") == ("V", 8)
    assert prefix_and_length("98712345678901") == ("987", 14)
    assert prefix_and_length("") == ("", 0)


HOSTILE = [
    "1" * 10_000, "1Z" * 5_000, "420" * 3_333, "\x1d" * 10_000, "]C1" * 3_000, "029" * 3_333, "FDE" * 3_333,
    "[" * 10_000, "1Z12345675UPSN" * 700, " " * 10_000, "^]" * 5_000, "1" * 60 + "." * 9_000,
    ("1" * 60 + "...") * 150 + "FDE",
    "V01" * 1_000 + "D01" * 1_000 + "R01" * 1_000, "S01" * 3_000, "+1" * 5_000, "(212) " * 1_600, "<GS" * 3_000,
    "ABCDEFGH1 " * 1_000, "\ud800" * 10_000, "ß" * 10_000, "٣" * 10_000, "\x00" * 10_000, "*" * 9_999 + "A",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:8]))
def test_no_input_takes_long(text: str) -> None:
    start = time.process_time()
    scan = read_scan(text)
    assert time.process_time() - start < 1.0
    assert scan.strength != "strong"
    assert len(scan.number) <= 2 * 4096


def test_many_alt_codes_take_no_longer_than_other_text() -> None:
    def cost(text: str) -> float:
        start = time.process_time()
        read_scan(text)
        return time.process_time() - start

    codes, letters = ("029" * 1_400, "AB9" * 1_400)
    assert min(cost(codes) for _ in range(3)) < 20 * min(cost(letters) for _ in range(3))


@pytest.mark.parametrize("digits", ["٣٤٥٦٧٨٩٠١٢٣٤", "１２３４５６７８９０", "²²²²²²²²²²"])
def test_digits_of_other_scripts_form_no_number(digits: str) -> None:
    assert read_scan(digits).candidates == ()


@given(st.text(max_size=400))
def test_random_text_is_never_strong(text: str) -> None:
    assert read_scan(text).carrier is None


@given(st.text(alphabet="0123456789", max_size=19))
def test_typed_digits_are_never_strong(text: str) -> None:
    assert read_scan(text).carrier is None


@given(st.text(alphabet="0129ZUPSNFDEG]^ \x1d\x1e\x04-'[)>CTBAJ", max_size=80))
def test_text_of_label_fragments_never_raises_and_stays_clean(text: str) -> None:
    scan = read_scan(text)
    assert (scan.carrier is not None) == (scan.strength == "strong")
    assert bool(scan.candidates) == (scan.strength != "none")
    if scan.strength == "strong":
        assert read_scan(scan.number).number == scan.number
