"""Every format: a number by the rule of its carrier is read; one with a wrong check digit is not."""

from collections.abc import Callable

import pytest

from mybuilding_desk.domain.tracking import CARRIER_NAMES, check_digits, read_scan
from mybuilding_desk.domain.tracking.formats import STRONG, WEAK

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def complete(stem: str, check: Callable[[str], bool]) -> str:
    """Insert the check character into the stem: at `?`, or else at the end."""
    stem = stem if "?" in stem else stem + "?"
    return next(number for char in SIGNS if check(number := stem.replace("?", char)))


CHECKED_STRONG = [
    ("ups", "1Z999AA1YW2345678", check_digits.ups),
    ("ups", "1ZX7W4520312345AB", check_digits.ups),
    ("usps", "92055" + "901123456" + "1234567", check_digits.g10),
    ("usps", "92748" + "901234567" + "1234567", check_digits.g10),
    ("usps", "92612" + "912345678" + "12345678901", check_digits.g10),
    ("usps", "93001" + "812345" + "1234567890", check_digits.g10),
    ("usps", "93001" + "012345" + "12345678901234", check_digits.g10),
    ("usps", "940011189922334450123", check_digits.g10),
    ("usps", "940711189922334450123", check_digits.g10),
    ("usps", "9400111899223344501234567", check_digits.g10),
    ("usps", "950551189922334450123", check_digits.g10),
    ("usps", "910112345678912345678", check_digits.g10),
    ("usps", "7014123456789123456", check_digits.usps20),
    ("usps", "7112345678912345678", check_digits.usps20),
    ("usps", "0312345678912345678", check_digits.usps20),
    ("usps", "8112345678912345678", check_digits.usps20),
    ("usps", "EA12345678?US", check_digits.s10),
    ("royal_mail", "RB12345678?GB", check_digits.s10),
    ("canada_post", "LX12345678?CA", check_digits.s10),
    ("postal", "RR12345678?DE", check_digits.s10),
    ("postal", "CP98765432?CN", check_digits.s10),
    ("ontrac", "C1103150000187", check_digits.ontrac),
    ("ontrac", "D1001234567890", check_digits.ontrac),
    ("ontrac", "C4100123456789", check_digits.ontrac),
]

PREFIXED = [
    ("amazon", "TBA309471205881"),
    ("amazon", "TBM309471205881"),
    ("amazon", "TBC309471205881"),
    ("gofo", "GFUS01234567890123"),
    ("yunexpress", "YT2412345678901234"),
    ("landmark", "LTN12345678N1"),
    ("speedee", "SP123456789012345678"),
    ("uniuni", "UR12345678901234567"),
    ("uniuni", "URB1234567890123456"),
    ("lasership", "1LS721234567890"),
    ("lasership", "1LSCX12AB34CD56"),
    ("yodel", "JD0002233445566778"),
    ("yodel", "JJD2233445566778899"),
    ("dhl", "JJD0099999999"),
    ("dhl", "JJD014600003234567890"),
    ("dhl", "JVGL0999999990"),
    ("dhl", "JD014600003234567890"),
]

INNER = [
    ("fedex", "102700123456789" + "78745" + "00", "39579498712?", "", check_digits.f11),
    ("fedex", "828900123456789" + "78745" + "00", "39579498712?", "", check_digits.f11),
    ("fedex", "9622001900000000000000", "39579498712?", "", check_digits.f11),
    ("fedex", "9611020", "98765431234567?", "", check_digits.g10),
    ("fedex", "9613123", "98765431234567?", "", check_digits.g10),
    ("fedex", "3012345678901234", "39579498712?", "0201", check_digits.f11),
    ("purolator", "12345678901", "3301234567?0", "12345678901", check_digits.luhn),
]

WEAK_ONES = [
    (("fedex",), complete("39579498712", check_digits.f11)),
    (("fedex",), complete("03957949871212", check_digits.g10)),
    (("fedex", "usps"), complete("0012345678901234567", check_digits.g10)),
    (("usps",), complete("1234567890123456789", check_digits.g10)),
    (("usps",), complete("920550000000000000000", check_digits.g10)),
    (("dhl",), complete("123456789", check_digits.m7)),
    (("dhl",), complete("1234567890", check_digits.m7)),
    (("dhl",), "GM1234567890123456"),
    (("dhl",), "GM60511234ABCDEF1204"),
    (("dhl",), "12345678901231"),
    (("fedex",), "000123450000000027"),
    (("fedex",), complete("01012345000000001", check_digits.g10)),
    (("canada_post",), complete("730123456789012", check_digits.g10)),
    (("purolator",), complete("33012345678", check_digits.luhn)),
    (("purolator",), "JFV279562310"),
    (("old_dominion",), complete("7771234567", check_digits.luhn)),
    (("old_dominion",), complete("7801234567", check_digits.luhn)),
    (("old_dominion",), complete("0721234567", check_digits.luhn)),
    (("old_dominion",), complete("8012345678", check_digits.luhn)),
    (("canpar",), "D420352470000396316001"),
    (("dpd",), complete("01234567890123", check_digits.mod37_36)),
    (("dpd",), complete("0V1234A12345678901234327826", check_digits.mod37_36)),
    (("parcelforce",), "PB1234567"),
    (("parcelforce",), "PBTM1234567890"),
    (("lasership", "ontrac"), "LX12345678"),
    (("lasership", "ontrac"), "1LS123456789012"),
    (("lasership",), "1LS1234567890ABCDE"),
    (("amazon",), "F1234567890"),
    (("ups",), "123456789"),
    (("ups",), complete("K247982549", check_digits.ups_letter)),
    (("ups",), "T1234567890"),
    (("ups",), "801234567890123456"),
    (("ups",), "MI1234561234567890123456789012"),
    (("ups",), "MI123456"),
]


@pytest.mark.parametrize(("carrier", "stem", "check"), CHECKED_STRONG)
def test_a_number_by_the_rule_of_its_carrier_is_strong(carrier: str, stem: str, check: Callable[[str], bool]) -> None:
    number = complete(stem, check)
    scan = read_scan(number)
    assert (scan.carrier, scan.number, scan.strength, scan.kind) == (carrier, number, "strong", "tracking")


@pytest.mark.parametrize(("carrier", "stem", "check"), CHECKED_STRONG)
def test_a_wrong_check_digit_is_never_strong(carrier: str, stem: str, check: Callable[[str], bool]) -> None:
    stem = stem if "?" in stem else stem + "?"
    wrong = [number for digit in "0123456789" if not check(number := stem.replace("?", digit))]
    assert wrong
    assert not [number for number in wrong if read_scan(number).strength == "strong"]


@pytest.mark.parametrize(("carrier", "number"), PREFIXED)
def test_a_carrier_prefix_with_the_full_length_is_strong(carrier: str, number: str) -> None:
    scan = read_scan(number)
    assert (scan.carrier, scan.number, scan.strength) == (carrier, number, "strong")


@pytest.mark.parametrize(
    "number",
    [n[:-1] for c, n in PREFIXED if c not in ("dhl", "yodel")] + ["JJD009999999", "JVGL0999999", "JD01460000323456"],
)
def test_a_carrier_prefix_with_a_missing_digit_is_not_strong(number: str) -> None:
    assert read_scan(number).strength != "strong"


@pytest.mark.parametrize(("carrier", "before", "stem", "after", "check"), INNER)
def test_the_number_is_extracted_from_a_long_code(
    carrier: str, before: str, stem: str, after: str, check: Callable[[str], bool]
) -> None:
    number = complete(stem, check)
    scan = read_scan(before + number + after)
    assert (scan.carrier, scan.number, scan.strength) == (carrier, number, "strong")
    assert read_scan(scan.number).number == number


def test_the_other_long_code_of_purolator_contains_nine_digits() -> None:
    scan = read_scan("183080109" + "123456" + "987654321" + "0123456789")
    assert (scan.carrier, scan.number) == ("purolator", "987654321")


@pytest.mark.parametrize(("candidates", "number"), WEAK_ONES)
def test_bare_digits_and_short_prefixes_only_suggest(candidates: tuple[str, ...], number: str) -> None:
    scan = read_scan(number)
    assert (scan.carrier, scan.strength, scan.number) == (None, "weak", number)
    assert scan.candidates[: len(candidates)] == candidates


def test_conflicting_candidates_are_all_listed_with_proven_ones_first() -> None:
    number = next(
        n
        for serial in range(10**6)
        if check_digits.f11(n := f"301234{serial:06}") and check_digits.luhn(n) and serial % 7 == 3
    )
    assert read_scan(number).candidates == ("fedex", "purolator", "ups")


def test_a_usps_label_that_also_matches_fedex_lists_both() -> None:
    stem = "42078745123494" + "0" * 6 + "00" + "1234567"
    labels = (f"{stem}{serial:05}" for serial in range(10**5))
    label = next(n for n in labels if check_digits.f11(n[-12:]) and check_digits.g10(n[12:]))
    assert (read_scan(label).carrier, read_scan(label).candidates) == ("usps", ("usps", "fedex"))


def test_lasership_is_ontrac() -> None:
    assert read_scan("1LS721234567890").candidates == ("lasership", "ontrac")


def test_yodel_and_dhl_share_a_format() -> None:
    assert read_scan("JJD0022334455667788").candidates == ("yodel", "dhl")


@pytest.mark.parametrize("text", ["1LS7123011123456-1", "1ls71 23 011 123456-1", "1LS71230111234561"])
def test_lasership_keeps_its_hyphen(text: str) -> None:
    scan = read_scan(text)
    assert (scan.carrier, scan.number) == ("lasership", "1LS7123011123456-1")


@pytest.mark.parametrize("number", ["RB123456785XX", "RB123456785ZZ", "RB123456785UK"])
def test_s10_needs_an_existing_country(number: str) -> None:
    assert read_scan(number).strength == "none"


def test_an_sscc_of_eighteen_digits_needs_its_check_digit() -> None:
    assert read_scan("000123450000000028").strength == "none"


def test_every_carrier_of_the_tables_has_a_name() -> None:
    assert {form.carrier for form in (*STRONG, *WEAK)} == set(CARRIER_NAMES)


def test_every_format_cites_the_rule_of_its_carrier() -> None:
    assert all(form.rule for form in (*STRONG, *WEAK))


def test_a_mistyped_ups_number_still_suggests_ups() -> None:
    scan = read_scan("1Z12345E0205271688")
    assert (scan.strength, scan.carrier, scan.candidates) == ("weak", None, ("ups",))
