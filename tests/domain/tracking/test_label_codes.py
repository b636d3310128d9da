"""Label codes against tracking numbers: neither is ever read as the other, and every wrong sign is noticed."""

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from random import Random
from uuid import UUID

import pytest

from mybuilding_desk.domain.records.label_code import (
    ALPHABET,
    CODE_LENGTH,
    PREFIX,
    label_code,
    label_text,
    read_label,
    shown_code,
)
from mybuilding_desk.domain.tracking import Scan, read_scan, split_joined
from tests.benchmarks.labels import DIGITS, ENVELOPES, LETTERS, STRONG, WEAK, characters, digits
from tests.benchmarks.recognizer import DISGUISES, NOTHINGS, TWO_D, ZIPS

COUNT = 100_000
OTHERS: dict[str, Callable[[Random], str]] = {
    "UUID": lambda dice: str(UUID(int=dice.getrandbits(128))),
    "UUID in capitals": lambda dice: UUID(int=dice.getrandbits(128)).hex.upper(),
    "13 signs": lambda dice: characters(dice, CODE_LENGTH + len(PREFIX)),
    "13 signs of the alphabet of labels": lambda dice: "".join(dice.choices(ALPHABET, k=13)),
    "S10 without its check": lambda dice: "".join(dice.choices(LETTERS, k=2)) + digits(dice, 9) + "US",
    "UPS, T and 10 digits": lambda dice: "T" + digits(dice, 10),
    "UPS MaxiCode, PTN": lambda dice: (
        f"[)>\x1e01\x1d96{digits(dice, 5)}\x1d840\x1d001\x1dT{digits(dice, 10)}\x1dUPSN\x1d12345E\x1d089"
    ),
    "post code": lambda dice: "420" + digits(dice, dice.choice((5, 9))),
    "post code abroad": lambda dice: "421124" + characters(dice, 6),
    "DHL 2L": lambda dice: f"2LUS{digits(dice, 5)}+{digits(dice, 8)}",
    "unknown carriers": lambda dice: "".join(dice.choices(LETTERS, k=3)) + digits(dice, dice.randint(5, 17)),
}
"""What the generators of carriers lack, and texts that resemble a code."""


def every_text(dice: Random) -> Iterator[str]:
    """A number of each format, in turn as printed and as one of the ways in which a scanner sends it; without end."""
    makes = [make for _, make in (*STRONG.values(), *WEAK.values())]
    for disguise, two_d, with_zip in zip(*(cycle(ways.values()) for ways in (DISGUISES, TWO_D, ZIPS)), strict=False):
        for make in makes:
            yield make(dice).raw
            yield disguise(dice, make(dice).raw)
        for name in ("UPS 1Z", "USPS 91 to 95"):
            yield with_zip(dice, STRONG[name][1](dice).raw)
        yield from (two_d(dice, make(dice).raw) for _, make in ENVELOPES.values())
        yield from (make(dice) for make in (*OTHERS.values(), *NOTHINGS.values()))


def codes(count: int, start: int = 0) -> list[str]:
    return [label_code(str(UUID(int=number))) for number in range(start, start + count)]


def test_no_tracking_number_is_read_as_a_label() -> None:
    texts = islice(every_text(Random(19)), COUNT)
    assert [text for text in texts if read_scan(text).is_label] == []


@pytest.mark.parametrize("prefix", [PREFIX[:-1], PREFIX])
def test_a_purolator_number_with_the_prefix_is_no_label(prefix: str) -> None:
    dice = Random(5)
    numbers = [prefix + digits(dice, 12 - len(prefix)) for _ in range(1_000)]
    assert {read_scan(number).candidates for number in numbers} == {("purolator",)}


def test_every_code_is_read_through_every_scanner_and_keyboard() -> None:
    dice = Random(19)
    read = [
        (read_scan(disguise(dice, label_text(code))), code)
        for code, disguise in zip(codes(COUNT), cycle(DISGUISES.values()), strict=False)
    ]
    assert [(scan, code) for scan, code in read if scan != Scan(None, code, "none", (), "label")] == []


def test_no_label_is_stored_as_a_tracking_number() -> None:
    scan = read_scan(label_text(label_code("p1")))
    assert (scan.storable, scan.is_label, scan.carrier, scan.candidates) == (False, True, None, ())


def test_every_single_wrong_sign_is_noticed() -> None:
    """By the code alone, for many codes; I, L, and O are the digits that they resemble."""
    for code in codes(600):
        text = label_text(code)
        for wrong in with_a_wrong_sign(text, DIGITS + LETTERS):
            assert read_label(wrong) == ("damaged", ""), (text, wrong)


def test_a_label_with_a_wrong_sign_is_never_a_tracking_number() -> None:
    """By the whole recognizer, which also tries other keyboard layouts and carriers' formats.

    Left out are symbols that spell a control character with what follows them: `^B`, `%1D`.
    """
    dice = Random(3)
    for code in codes(24, start=9_000):
        for wrong in with_a_wrong_sign(label_text(code), DIGITS + LETTERS + "!\"#$&'()*+./:;=?@[]_{|}~"):
            disguise = dice.choice([DISGUISES["plain"], DISGUISES["caps"], DISGUISES["GS ends"], DISGUISES["AIM"]])
            if wrong[0] not in "?,":  # the M of a French keyboard
                assert read_scan(disguise(dice, wrong)) == Scan(None, "", "none", (), "damaged_label"), wrong


def with_a_wrong_sign(text: str, signs: str) -> Iterator[str]:
    same = {"1": "IL", "0": "O"}
    for place, right in enumerate(text):
        for sign in signs:
            if sign != right and sign not in same.get(right, ""):
                yield text[:place] + sign + text[place + 1 :]


@pytest.mark.parametrize(
    "typed",
    ["MBD1-R7K2-9M4C-N", "mbd1-r7k2-9m4c-n", "mbd1 r7k2 9m4c n", "MBDI-R7K2-9M4C-N", "MBDl-R7K2-9M4C-N"],
)
def test_a_code_is_typed_as_printed(typed: str) -> None:
    assert shown_code("R7K29M4CN") == "MBD1-R7K2-9M4C-N"
    assert read_scan(typed) == Scan(None, "R7K29M4CN", "none", (), "label")


@pytest.mark.parametrize(
    "text",
    ["12B MBD1R7K29M4CN", "MBD1R7K29M4CN 12B", "Package MBD1-R7K2-9M4C-N (12B)", "MBD1R7K29M4CN\r\n", "*MBD1R7K29M4CN*",
     "MBD1R7K29M4CN\x1d12B", "030MBD1R7K29M4CN004", "Q1MBD1R7K29M4CN", "$A&?BD&R èKé ç?'CN"],
)  # fmt: skip
def test_a_code_among_other_text_is_read(text: str) -> None:
    assert read_scan(text) == Scan(None, "R7K29M4CN", "none", (), "label")


@pytest.mark.parametrize(
    "text",
    ["MBD1R7K29M4CP", "MBD1", "MBD1-R7K2-9M4C", "MBD1R7K29M4CNN", "BD1R7K29M4CN", "MB1-R7K2-9M4C-N", "M8D1R7K29M4CN",
     "MBD1R7K29M4CN12B", "12B MBD1R7K29M4CP", "12BMBD1R7K29M4CP", "MBD1R7K29M4CNMBD1R7K29M4CN", "]Q1MBD1R7K29M4CP"],
)  # fmt: skip
def test_a_damaged_code_is_recognized_as_one(text: str) -> None:
    assert read_scan(text) == Scan(None, "", "none", (), "damaged_label")
    assert split_joined(text) is None


@pytest.mark.parametrize("text", ["mbd", "MB1", "12B", "R7K29M4CN", "mbda smith", "M8D2R7K29M4CN", "embd1"])
def test_a_similar_text_is_no_label(text: str) -> None:
    assert not read_scan(text).is_label


@pytest.mark.parametrize("text", ["12BMBD1R7K29M4CN", "12bmbd1-r7k2-9m4c-n"])
def test_a_unit_and_a_label_that_ran_together_are_split(text: str) -> None:
    joined = split_joined(text)
    assert joined is not None
    assert (joined.rest, joined.scan) == ("12B", Scan(None, "R7K29M4CN", "none", (), "label"))


def test_a_number_and_a_label_that_ran_together_give_the_number() -> None:
    joined = split_joined("1Z999AA10123456784MBD1R7K29M4CN")
    assert joined is not None
    assert (joined.rest, joined.scan.number) == ("MBD1R7K29M4CN", "1Z999AA10123456784")


def test_codes_survive_a_german_keyboard_and_every_reference() -> None:
    made = codes(20_000)
    assert len(set(made)) == len(made)
    assert not any(set("YZ") & set(code) or code[:7].isdigit() for code in made)
    assert label_code("ABCDEF01-2345-6789-ABCD-EF0123456789") == label_code("abcdef01-2345-6789-abcd-ef0123456789 ")
    assert label_code("") == label_code(" ") == ""
    assert len(label_code("p1")) == CODE_LENGTH
