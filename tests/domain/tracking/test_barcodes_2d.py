"""Scanner output: a label gives the same carrier and number in every encoding."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.tracking import check_digits, read_scan

PIC22 = next(n for digit in "0123456789" if check_digits.g10(n := "940011189922334450123" + digit))
PIC26 = next(n for digit in "0123456789" if check_digits.g10(n := "9274890123456712345678901" + digit))
FEDEX = next(n for digit in "0123456789" if check_digits.f11(n := "39579498712" + digit))
GROUND = next(n for digit in "0123456789" if check_digits.g10(n := "98765431234567" + digit))
UPS = "1Z999AA10123456784"

SEPARATORS = [
    ("\x1d", "\x1e", "\x04"),
    ("", "", ""),
    ("^]", "^^", "^D"),
    ("]", "^", ""),
    ("029", "030", "004"),
    ("<GS>", "<RS>", "<EOT>"),
    ("{GS}", "{RS}", "{EOT}"),
    ("\u241d", "\u241e", "\u2404"),
    ("\u2194", "\u25b2", "\u2666"),
    ("|", "|", ""),
    ("~", "~", "~"),
    ("+", "&", ""),
    ("\\x1d", "\\x1e", "\\x04"),
]


def encoded(text: str, marks: tuple[str, str, str]) -> str:
    for control, mark in zip("\x1d\x1e\x04", marks, strict=True):
        text = text.replace(control, mark)
    return text


@pytest.mark.parametrize("number", [UPS, PIC22, PIC26, "TBA309471205881", "RB123456785GB", "C11031500001879"])
@pytest.mark.parametrize(
    "form",
    [
        "{}", "{}\r\n", "\t{}\t", "]C0{}", "]C1{}", "]d2{}", "]Q3{}", "]e0{}", "]L0{}", "  {} ", "*{}*", "+C0{}",
        "C0{}", "\x02{}\x03", "\x1d{}\x04", "029{}", "{}004", "029{}030004", "^]{}", "\ufeff{}", "{}\n{}",
        "https://example.com/track?number={}&lang=en", "Tracking no: {}",
    ],
)  # fmt: skip
def test_a_label_gives_the_same_number_in_every_scanner_format(number: str, form: str) -> None:
    for raw in (form.replace("{}", number), form.replace("{}", number).swapcase()):
        scan = read_scan(raw)
        assert (scan.number, scan.strength) == (number, "strong"), raw


@pytest.mark.parametrize("zip_code", ["42078745", "420787451234"])
@pytest.mark.parametrize("pic", [PIC22, PIC26])
@pytest.mark.parametrize("start", ["", "]C1", "]C1\x1d", "\x1d", "C1", "+C1", "]d2"])
@pytest.mark.parametrize("marks", SEPARATORS)
def test_the_zip_before_a_usps_number_is_removed(zip_code: str, pic: str, start: str, marks: tuple[str, ...]) -> None:
    raw = encoded(f"{start}{zip_code}\x1d{pic}", (marks[0], marks[1], marks[2]))
    assert (read_scan(raw).carrier, read_scan(raw).number) == ("usps", pic)


def test_a_zip_label_is_usps_even_where_the_fedex_check_matches() -> None:
    chance = random.Random(420)
    labels = []
    while len(labels) < 20:
        body = f"420{chance.randrange(10**9):09}94{chance.randrange(10**7):07}00{chance.randrange(10**11):011}"[:33]
        labels += [
            n
            for d in "0123456789"
            if check_digits.f11((n := body + d)[-12:]) and check_digits.g10(n[12:]) and len(n) == 34
        ]
    assert {read_scan(label).carrier for label in labels} == {"usps"}
    assert all(read_scan(label).number == label[12:] for label in labels)


def test_fedex_34_may_start_with_420_too() -> None:
    number = read_scan("420123456789012" + "78745" + "00" + FEDEX)
    assert (number.carrier, number.number) == ("fedex", FEDEX)


def test_the_zip_before_a_ups_number_is_removed() -> None:
    assert read_scan("42078745" + UPS).number == UPS
    assert read_scan("42078745\x1d" + UPS).number == UPS


MAXICODE = (
    "[)>\x1e01\x1d96841706672\x1d840\x1d{}\x1d{}\x1dUPSN\x1d{}\x1d089"
    "\x1d\x1d1/1\x1d10\x1dN\x1d12 MAIN\x1dAUSTIN\x1dTX\x1e\x04"
)


@pytest.mark.parametrize("marks", SEPARATORS)
@pytest.mark.parametrize(
    ("service", "field", "shipper", "number"),
    [
        ("001", "1Z12345675", "12345E", "1Z12345E0112345675"),
        ("066", "1Z12345679", "12345E", "1Z12345E6612345679"),
        ("001", "1Z00004951", "06X610", "1Z06X6100100004951"),
    ],
)
def test_maxicode_rebuilds_the_full_number(
    marks: tuple[str, str, str], service: str, field: str, shipper: str, number: str
) -> None:
    for raw in (text := encoded(MAXICODE.format(service, field, shipper), marks), text.swapcase(), "]U0" + text):
        scan = read_scan(raw)
        assert (scan.carrier, scan.number, scan.strength) == ("ups", number, "strong"), raw


def test_maxicode_with_a_wrong_class_proves_no_number() -> None:
    scan = read_scan(MAXICODE.format("002", "1Z12345675", "12345E"))
    assert (scan.carrier, scan.strength, scan.candidates, scan.number) == (None, "weak", ("ups",), "1Z12345675")


@pytest.mark.parametrize("marks", SEPARATORS)
def test_maxicode_may_contain_a_ptn(marks: tuple[str, str, str]) -> None:
    scan = read_scan(encoded(MAXICODE.format("002", "K2479825491", "12345E"), marks))
    assert (scan.carrier, scan.number, scan.strength) == ("ups", "K2479825491", "strong")


FEDEX_2D = (
    "[)>\x1e01\x1d0278745\x1d840\x1d05\x1d{}\x1d{}\x1d510087020\x1d123\x1d\x1d1/1\x1d10LB\x1dN\x1d12 MAIN\x1e\x04"
)


@pytest.mark.parametrize("marks", SEPARATORS)
@pytest.mark.parametrize(
    ("field", "word", "number"),
    [
        (FEDEX + "0201", "FDE", FEDEX),
        (FEDEX + "0263", "FDE", FEDEX),
        ("9622001900000000000000" + FEDEX, "FDEG", FEDEX),
    ],
)
def test_a_fedex_pdf417_code_is_read(marks: tuple[str, str, str], field: str, word: str, number: str) -> None:
    scan = read_scan(encoded(FEDEX_2D.format(field, word), marks))
    assert (scan.carrier, scan.number, scan.strength) == ("fedex", number, "strong")


@pytest.mark.parametrize("field", [FEDEX, GROUND])
def test_a_fedex_ground_pdf417_code_is_read(field: str) -> None:
    scan = read_scan(FEDEX_2D.format(field, "FDEG"))
    assert (scan.carrier, scan.number) == ("fedex", field)


def test_fedex_pdf417_with_a_wrong_check_digit_only_suggests() -> None:
    wrong = FEDEX[:-1] + str((int(FEDEX[-1]) + 1) % 10)
    scan = read_scan(FEDEX_2D.format(wrong + "0201", "FDE"))
    assert (scan.carrier, scan.strength, scan.number, scan.candidates) == (None, "weak", wrong, ("fedex",))


@pytest.mark.parametrize("pin", ["330123456789", "555000777", "FGT000220305"])
@pytest.mark.parametrize(("tilde", "bar"), [("~", "|"), ("", ""), ("'", "*"), ("`", "\\")])
def test_a_purolator_pdf417_code_is_read(pin: str, tilde: str, bar: str) -> None:
    text = f"V01~A01|D01~T5J3S4|R01~WIDGETS LTD|R02~|R04~5995 DRIVE|R07~L5R3T8|S01~{pin}|S02~{pin}|S03~0"
    scan = read_scan(text.replace("~", tilde).replace("|", bar))
    assert (scan.carrier, scan.number, scan.strength) == ("purolator", pin, "strong")


@pytest.mark.parametrize(
    "raw", ["1Z'999'AA1'01'2345'6784", "1Z/999/AA1/01/2345/6784", "9400 1118–9922 3344—5012 3" + PIC22[-1]]
)
def test_damaged_hyphens_do_not_hide_a_number_with_a_check_digit(raw: str) -> None:
    assert read_scan(raw).strength == "strong"


def test_a_damaged_aim_identifier_before_bare_digits_still_suggests() -> None:
    assert read_scan("+C0" + FEDEX).candidates[0] == "fedex"
    assert read_scan("+C0" + FEDEX).number == FEDEX


@given(st.sampled_from([UPS, PIC22, PIC26, "TBA309471205881", "RB123456785GB"]), st.data())
def test_spaces_and_hyphens_anywhere_change_nothing(number: str, data: st.DataObject) -> None:
    fillers = data.draw(st.lists(st.sampled_from(["", " ", "-", "\t"]), min_size=len(number), max_size=len(number)))
    raw = "".join(filler + char for filler, char in zip(fillers, number, strict=True))
    assert read_scan(raw).number == number
