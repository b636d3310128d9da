"""Valid tracking numbers of every carrier, drawn from their published rules, and their variants by scanners.

Nothing here comes from the program: the check digits are implemented independently, so that either side reveals a
mistake in the other.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

DIGITS: Final = "0123456789"
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS: Final = DIGITS + LETTERS


@dataclass(frozen=True, slots=True)
class Label:
    """The content of a barcode (`raw`), and its tracking number."""

    raw: str
    number: str


Make = Callable[[Random], Label]


def digits(dice: Random, count: int) -> str:
    """This many digits."""
    return "".join(dice.choices(DIGITS, k=count))


def characters(dice: Random, count: int) -> str:
    """This many capital letters and digits."""
    return "".join(dice.choices(SIGNS, k=count))


# Check digits, each implemented from the text of its rule.


def gs1(stem: str) -> str:
    """From the right 3, 1, 3, 1 ...: the difference to the next multiple of ten."""
    total = sum(int(digit) * (3, 1)[index % 2] for index, digit in enumerate(stem[::-1]))
    return stem + str(-total % 10)


def ups_stem(stem: str) -> str:
    """Letters count as their ASCII code less 3, mod 10; from the left 1, 2, 1, 2 ...; difference to the next ten."""
    total = 0
    for index, char in enumerate(stem):
        value = int(char) if char in DIGITS else (ord(char) - 3) % 10
        total += value * (index % 2 + 1)
    return stem + str(-total % 10)


def fedex12(stem: str) -> str:
    """Eleven digits times 3 1 7 3 1 7 3 1 7 3 1, mod 11, mod 10."""
    weights = (3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1)
    return stem + str(sum(int(digit) * weight for digit, weight in zip(stem, weights, strict=True)) % 11 % 10)


def luhn(stem: str) -> str:
    """Every second digit from the right doubled, less nine if above nine."""
    total = 0
    for index, digit in enumerate(stem[::-1]):
        value = int(digit) * (2 if index % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return stem + str(-total % 10)


def s10(dice: Random, country: str) -> str:
    """Two letters, eight digits with weights 8 6 4 2 3 5 9 7, 11 less the sum mod 11 (10 is 0, 11 is 5), a country."""
    serial = digits(dice, 8)
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, (8, 6, 4, 2, 3, 5, 9, 7), strict=True)) % 11
    check = {10: 0, 11: 5}.get(rest, rest)
    return "".join(dice.choices(LETTERS, k=2)) + serial + str(check) + country


def mod37(stem: str) -> str:
    """ISO 7064 mod 37,36."""
    product = 36
    for char in stem:
        product += SIGNS.index(char)
        product = (product % 36 or 36) * 2 % 37
    return stem + SIGNS[(37 - product) % 36]


def ups_1z(dice: Random) -> str:
    """1Z, shipper 6, service 2, package 7, check."""
    return "1Z" + ups_stem(characters(dice, 6) + digits(dice, 9))


def fedex_express(dice: Random) -> str:
    """Twelve digits with their check digit."""
    return fedex12(digits(dice, 11))


def usps_pic(dice: Random) -> str:
    """92 and 93 by their mailers, 94 and 95, 91: 22 digits, and 26 of all but the last."""
    long = dice.random() < 0.3
    lead = dice.choice(("92", "93", "94", "95", "91"))
    if lead == "92":
        stem = lead + digits(dice, 3) + "9" + digits(dice, 8) + digits(dice, 11 if long else 7)
    elif lead == "93":
        stem = lead + digits(dice, 3) + dice.choice("012345678") + digits(dice, 5) + digits(dice, 14 if long else 10)
    else:
        stem = lead + digits(dice, 23 if long and lead != "91" else 19)
    return gs1(stem)


def usps_20(dice: Random) -> str:
    """20 digits of the known services, the check with or without the 91 before them."""
    stem = dice.choice(("03", "70", "71", "73", "77", "81")) + digits(dice, 17)
    return gs1(stem) if dice.random() < 0.5 else gs1("91" + stem)[2:]


def ontrac(dice: Random) -> str:
    """C or D, 13 digits, and the UPS check digit over 4 or 5 and the digits, unless they start with that digit."""
    letter = dice.choice("CD")
    lead, serial = {"C": "4", "D": "5"}[letter], digits(dice, 13)
    return letter + ups_stem(serial if serial[0] == lead else lead + serial)[-14:]


def _same(make: Callable[[Random], str]) -> Make:
    def whole(dice: Random) -> Label:
        number = make(dice)
        return Label(number, number)

    return whole


def _inside(before: Callable[[Random], str], make: Callable[[Random], str], after: int = 0) -> Make:
    def around(dice: Random) -> Label:
        number = make(dice)
        return Label(before(dice) + number + digits(dice, after), number)

    return around


def _prefix(prefix: str, count: int, end: str = "") -> Make:
    return _same(lambda dice: prefix + digits(dice, count) + end)


COUNTRIES: Final = ("DE", "FR", "CN", "JP", "NL", "CH", "SG", "HK", "AU", "IN", "MX", "BR", "KR", "SE", "IL")

STRONG: Final[dict[str, tuple[str, Make]]] = {
    "UPS 1Z": ("ups", _same(ups_1z)),
    "USPS 91 to 95": ("usps", _same(usps_pic)),
    "USPS 20 digits": ("usps", _same(usps_20)),
    "USPS S10": ("usps", _same(lambda dice: s10(dice, "US"))),
    "FedEx 34": ("fedex", _inside(lambda dice: dice.choice("012345678") + digits(dice, 19) + "00", fedex_express)),
    "FedEx 34, 96": ("fedex", _inside(lambda dice: "96" + digits(dice, 20), fedex_express)),
    "FedEx 22, 96": (
        "fedex",
        _inside(
            lambda dice: "96" + dice.choice(("11", "12", "13")) + digits(dice, 3), lambda dice: gs1(digits(dice, 14))
        ),
    ),
    "FedEx ASTRA 32": ("fedex", _inside(lambda dice: "3" + digits(dice, 15), fedex_express, 4)),
    "OnTrac": ("ontrac", _same(ontrac)),
    "Royal Mail S10": ("royal_mail", _same(lambda dice: s10(dice, "GB"))),
    "Canada Post S10": ("canada_post", _same(lambda dice: s10(dice, "CA"))),
    "other S10": ("postal", _same(lambda dice: s10(dice, dice.choice(COUNTRIES)))),
    "Purolator 34, PIN 12": (
        "purolator",
        _inside(lambda dice: digits(dice, 11), lambda dice: luhn("33" + digits(dice, 9)), 11),
    ),
    "Purolator 34, PIN 9": (
        "purolator",
        _inside(lambda dice: "183080109" + digits(dice, 6), lambda dice: digits(dice, 9), 10),
    ),
    "Amazon": ("amazon", _same(lambda dice: "TB" + dice.choice("AMC") + digits(dice, 12))),
    "GOFO": ("gofo", _prefix("GFUS", 14)),
    "YunExpress": ("yunexpress", _prefix("YT", 16)),
    "Landmark": ("landmark", _prefix("LTN", 8, "N1")),
    "Spee-Dee": ("speedee", _prefix("SP", 18)),
    "UniUni UR": ("uniuni", _prefix("UR", 17)),
    "UniUni URB": ("uniuni", _prefix("URB", 16)),
    "LaserShip 1LS7": ("lasership", _same(lambda dice: "1LS7" + dice.choice("12") + digits(dice, 10))),
    "LaserShip ..-1": (
        "lasership",
        _same(
            lambda dice: f"1LS7{dice.choice('12')}{characters(dice, 2)}01{dice.choice('1234')}{digits(dice, 6)}-1",
        ),
    ),
    "LaserShip 1LSCX": ("lasership", _same(lambda dice: "1LSCX" + characters(dice, 10))),
    "Yodel": ("yodel", _same(lambda dice: dice.choice(("JD", "JJD")) + dice.choice("23456789") + digits(dice, 15))),
    "DHL JJD": ("dhl", _same(lambda dice: dice.choice(("JJD00", "JJD01")) + digits(dice, dice.choice((8, 16, 18))))),
    "DHL JVGL": ("dhl", _same(lambda dice: "JVGL" + digits(dice, dice.choice((10, 16, 20))))),
    "DHL JD 18": ("dhl", _prefix("JD", 18)),
}
"""Format -> the carrier's key and a generator of its labels. DHL and Yodel share `JJD` + 16 digits."""

WEAK: Final[dict[str, tuple[str, Make]]] = {
    "FedEx 12": ("fedex", _same(fedex_express)),
    "FedEx Ground 15": ("fedex", _same(lambda dice: gs1(digits(dice, 14)))),
    "SSCC": ("fedex", _same(lambda dice: gs1("00" + digits(dice, 17)))),
    "SSCC-18": ("fedex", _same(lambda dice: gs1("0" + dice.choice("0124") + digits(dice, 15)))),
    "UPS letter": ("ups", _same(lambda dice: dice.choice("AHJKTV") + ups_stem(digits(dice, 9)))),
    "UPS 9 digits": ("ups", _prefix("", 9)),
    "UPS 12 digits": ("ups", _prefix("", 12)),
    "UPS Mail Innovations": ("ups", _prefix("80", 16)),
    "UPS MI": ("ups", _same(lambda dice: "MI" + digits(dice, 6) + characters(dice, dice.randint(1, 22)))),
    "DHL Express": (
        "dhl",
        _same(lambda dice: (stem := digits(dice, dice.choice((9, 10)))) + str(int(stem) % 7)),
    ),
    "DHL GM": ("dhl", _same(lambda dice: "GM" + digits(dice, dice.randint(10, 39)))),
    "DHL GM, hexadecimal": (
        "dhl",
        _same(lambda dice: "GM" + "".join(dice.choices("0123456789ABCDEF", k=dice.randint(10, 39)))),
    ),
    "DHL eCommerce 14": ("dhl", _prefix("", 14)),
    "LaserShip L": ("lasership", _same(lambda dice: f"L{dice.choice('AIEHNX')}{dice.choice('123')}{digits(dice, 7)}")),
    "LaserShip 1LS": ("lasership", _same(lambda dice: "1LS" + characters(dice, dice.randint(12, 15)))),
    "Amazon letter": ("amazon", _same(lambda dice: dice.choice("AFC") + digits(dice, 10))),
    "Canada Post 16": ("canada_post", _same(lambda dice: gs1(digits(dice, 15)))),
    "Purolator 12": ("purolator", _same(lambda dice: luhn(dice.choice("012345") + digits(dice, 10)))),
    "Purolator letters": ("purolator", _same(lambda dice: "".join(dice.choices(LETTERS, k=3)) + digits(dice, 9))),
    "Old Dominion": (
        "old_dominion",
        _same(lambda dice: luhn(dice.choice(("777", "778", "780", "072")) + digits(dice, 7))),
    ),
    "Old Dominion 80": ("old_dominion", _same(lambda dice: luhn("80" + digits(dice, 8)))),
    "Canpar": ("canpar", _same(lambda dice: dice.choice("CDKLSUXZ") + digits(dice, 21))),
    "DPD 14 + 1": ("dpd", _same(lambda dice: mod37(digits(dice, 14)))),
    "DPD 27 + 1": ("dpd", _same(lambda dice: mod37(characters(dice, 7) + digits(dice, 20)))),
    "Parcelforce 2 + 7": ("parcelforce", _same(lambda dice: "".join(dice.choices(LETTERS, k=2)) + digits(dice, 7))),
    "Parcelforce 4 + 10": ("parcelforce", _same(lambda dice: "".join(dice.choices(LETTERS, k=4)) + digits(dice, 10))),
}


def maxicode(dice: Random) -> Label:
    """UPS MaxiCode: the tracking field has 1Z, seven digits, and the check digit, but no shipper or service."""
    number = ups_1z(dice)
    shipper, service, rest = number[2:8], number[8:10], number[10:]
    zip_code = digits(dice, dice.choice((5, 9)))
    fields = [f"[)>\x1e01\x1d96{zip_code}", "840", f"0{service}", f"1Z{rest}", "UPSN", shipper, digits(dice, 3), "",
              "1/1", str(dice.randint(1, 150)), "N", "12 MAIN ST", "AUSTIN", "TX"]  # fmt: skip
    return Label("\x1d".join(fields) + "\x1e\x04", number)


def fedex_2d(dice: Random) -> Label:
    """FedEx PDF417: express 12 digits and a form id, ground 15 or 34 digits."""
    word = dice.choice(("FDE", "FDEG"))
    number = fedex_express(dice) if word == "FDE" or dice.random() < 0.5 else gs1(digits(dice, 14))
    field = number + dice.choice(("0201", "0263")) if word == "FDE" else number
    if word == "FDEG" and len(number) == 12:
        field = "96" + digits(dice, 20) + number
    fields = [f"[)>\x1e01\x1d02{digits(dice, 5)}", "840", digits(dice, 2), field, word, digits(dice, 9), "123", "",
              "1/1", "10LB", "N", "12 MAIN ST", "AUSTIN", "TX", "ANA SMITH"]  # fmt: skip
    return Label("\x1d".join(fields) + "\x1e\x04", number)


def purolator_2d(dice: Random) -> Label:
    """Purolator PDF417."""
    number = dice.choice((luhn("33" + digits(dice, 9)), digits(dice, 9), "FGT" + digits(dice, 9)))
    raw = f"V01~A01|D01~T5J3S4|R01~WIDGETS LTD|R02~|R04~5995 DRIVE|R07~L5R3T8|S01~{number}|S02~{number}|S03~0"
    return Label(raw, number)


ENVELOPES: Final[dict[str, tuple[str, Make]]] = {
    "UPS MaxiCode": ("ups", maxicode),
    "FedEx PDF417": ("fedex", fedex_2d),
    "Purolator PDF417": ("purolator", purolator_2d),
}


# Variants by scanners and keyboards.


def keyed(text: str, host: dict[int, str], *, caps: bool = False) -> str:
    """The text on a host for the keys of a scanner set to US English."""
    result = text.swapcase() if caps else text
    return result.translate(host)


def _layout(us: str, host: str) -> dict[int, str]:
    return dict(zip(map(ord, us), host, strict=True))


AZERTY: Final = _layout("1234567890-qwazmQWAZM;:'[]()>/", "&é\"'(-è_çà)azqw,AZQW?mMù^$90.!")
BELGIAN: Final = AZERTY | _layout("68-", "§!)")
AZERTY_CAPS: Final = AZERTY | _layout("1234567890", "1234567890")
QWERTZ: Final = _layout("yzYZ-[])(/;:'", "zyZYßü+=)-öÖä")
SPANISH: Final = _layout("-[];:'/)(", "'`+ñÑ´-=)")


def with_fillers(dice: Random, text: str) -> str:
    """Blanks and hyphens as on printed labels."""
    return "".join(char + dice.choice(("", "", "", " ", "-")) for char in text).strip(" -")


def marked(text: str, marks: Iterable[str]) -> str:
    """`text` with GS, RS, and EOT replaced by these."""
    for control, replacement in zip("\x1d\x1e\x04", marks, strict=True):
        text = text.replace(control, replacement)
    return text


GS_FORMS: Final = {
    "GS": ("\x1d", "\x1e", "\x04"),
    "nothing": ("", "", ""),
    "^]": ("^]", "^^", "^D"),
    "]": ("]", "^", ""),
    "029": ("029", "030", "004"),
    "<GS>": ("<GS>", "<RS>", "<EOT>"),
    "pictures": ("\u241d", "\u241e", "\u2404"),
    "code page": ("\u2194", "\u25b2", "\u2666"),
    "bar": ("|", "|", ""),
    "tilde": ("~", "~", "~"),
    "damaged": ("+", "&", ""),
    "\\x1d": ("\\x1d", "\\x1e", "\\x04"),
}
