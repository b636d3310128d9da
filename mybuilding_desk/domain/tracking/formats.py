"""Tracking number formats of all carriers, strong ones before weak ones.

The order matters: the first match determines the carrier. USPS comes before every 34-digit rule, Purolator's 34 digits
after FedEx's. Formats that only suggest a carrier are in `WEAK`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.tracking import check_digits
from mybuilding_desk.domain.tracking.postcodes import COUNTRY_LETTERS


@dataclass(frozen=True, slots=True)
class Format:
    """One format of one carrier.

    `rule` is the format as its owner documents it. `shape` must match the whole normalized text; `clean` is the
    template (`re.Match.expand`) of the number within it; `check` verifies that number.
    """

    carrier: str
    rule: str
    shape: re.Pattern[str]
    check: Callable[[str], bool] | None
    clean: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a text with a format. `checked` is true if a check digit confirmed it."""

    carrier: str
    number: str
    checked: bool


def form(
    carrier: str, rule: str, pattern: str, check: Callable[[str], bool] | None = None, clean: str = r"\g<0>"
) -> Format:
    """Return one row of a table. Patterns use `[0-9]`, never `\\d`, which matches digits of other scripts, too."""
    return Format(carrier, rule, re.compile(pattern), check, clean)


def matching_formats(text: str, formats: Iterable[Format]) -> list[Hit]:
    """Return a hit for every format that the whole text matches, in the table's order."""
    hits = []
    for form in formats:
        found = form.shape.fullmatch(text)
        if found is None:
            continue
        number = found.expand(form.clean)
        if form.check is None or form.check(number):
            hits.append(Hit(form.carrier, number, form.check is not None))
    return hits


def _s10_of_known_country(number: str) -> bool:
    return number[-2:] in COUNTRY_LETTERS and check_digits.s10(number)


USPS: Final = (
    form("usps", "Pub 199: 92 + STC 3 + MID 9 (starts 9) + serial 7 or 11 + check",
         "92[0-9]{3}9[0-9]{8}(?:[0-9]{7}|[0-9]{11})[0-9]", check_digits.g10),
    form("usps", "Pub 199: 93 + STC 3 + MID 6 (starts 0-8) + serial 10 or 14 + check",
         "93[0-9]{3}[0-8][0-9]{5}(?:[0-9]{10}|[0-9]{14})[0-9]", check_digits.g10),
    form("usps", "Pub 199: 94 online, 95 retail; 22 or 26 digits with check",
         "9[45][0-9]{20}(?:[0-9]{4})?", check_digits.g10),
    form("usps", "legacy: 91 + STC 2 + customer 9 + serial 8 + check", "91[0-9]{20}", check_digits.g10),
    form("usps", "20 digits, the 91 left out: certified 70 and 71, insured 73, registered 77, return receipt 81, "
         "delivery confirmation 03", "(?:03|7[0-9]|81)[0-9]{18}", check_digits.usps20),
)  # fmt: skip

_PARCELS: Final = (
    form(
        "ups",
        "1Z + shipper 6 + service 2 + package 7 + check; services are not listed, new ones appear",
        "1Z[0-9A-Z]{15}[0-9]",
        check_digits.ups,
    ),
    form(
        "fedex",
        "34 digits: 15 (first 0-8), ZIP 5, 00, tracking 12",
        "[0-8][0-9]{19}00([0-9]{12})",
        check_digits.f11,
        r"\1",
    ),
    form("fedex", "34 digits starting 96: the last 12", "96[0-9]{20}([0-9]{12})", check_digits.f11, r"\1"),
    form(
        "fedex",
        "22 digits: 96 + 11, 12 or 13 + class 3 + shipper 7 + package 7 + check: the last 15",
        "961[123][0-9]{3}([0-9]{15})",
        check_digits.g10,
        r"\1",
    ),
    form(
        "fedex",
        "ASTRA: 32 digits starting 3: digits 17 to 28",
        "3[0-9]{15}([0-9]{12})[0-9]{4}",
        check_digits.f11,
        r"\1",
    ),
)

_POSTAL: Final = (
    form("usps", "UPU S10 of the United States", "[A-Z]{2}[0-9]{9}US", check_digits.s10),
    form("royal_mail", "UPU S10 of Great Britain", "[A-Z]{2}[0-9]{9}GB", check_digits.s10),
    form("canada_post", "UPU S10 of Canada", "[A-Z]{2}[0-9]{9}CA", check_digits.s10),
    form("postal", "UPU S10: service 2 letters + 8 + check + country; the country names the operator",
         "[A-Z]{2}[0-9]{9}(?!US|GB|CA)[A-Z]{2}", _s10_of_known_country),
)  # fmt: skip

_PREFIXES: Final = (
    form("amazon", "TBA (US), TBM (Mexico), TBC (Canada) + 12 digits", "TB[AMC][0-9]{12}"),
    form("gofo", "GFUS + 14 digits", "GFUS[0-9]{14}"),
    form("yunexpress", "YT + 16 digits", "YT[0-9]{16}"),
    form("landmark", "LTN + 8 digits + N1", "LTN[0-9]{8}N1"),
    form("speedee", "SP + 18 digits", "SP[0-9]{18}"),
    form("uniuni", "UniUni API: UR + 17 digits, or URB + 16 digits", "UR(?:[0-9]{17}|B[0-9]{16})"),
    form("lasership", "1LS7, 1 or 2, 10 digits", "1LS7[12][0-9]{10}"),
    # Normalizing removes hyphens, or a layout changed them; this number contains one, which is restored.
    form("lasership", "1LS7, 1 or 2, 2 signs, 01, 1-4, 6 digits, -1",
         "(1LS7[12][0-9A-Z]{2}01[1-4][0-9]{6})[^0-9A-Z]?1", None, r"\1-1"),
    form("lasership", "1LSCX + 10 letters or digits", "1LSCX[0-9A-Z]{10}"),
    form("yodel", "JD or JJD + 16 digits", "JJ?D[0-9]{16}"),
    # DHL publishes no length; its examples have 8 digits after JJD00 and 10 after JVGL, piece codes up to 20. JJD and
    # 16 digits is also a Yodel format, and Yodel's numbers start with JJD0002, too.
    form("dhl", "JJD00 or JJD01 + the piece number", "JJD0[01][0-9]{8,18}"),
    form("dhl", "JVGL + the piece number", "JVGL[0-9]{8,20}"),
    form("dhl", "JD + 18 digits", "JD[0-9]{18}"),
    form("ontrac", "C or D + 14 digits, the last a check", "[CD][0-9]{14}", check_digits.ontrac),
)  # fmt: skip

_LAST: Final = (
    form("purolator", "34 digits: 183080109 + 6 + PIN 9 + 10", "183080109[0-9]{6}([0-9]{9})[0-9]{10}", None, r"\1"),
    form(
        "purolator",
        "34 digits: 11 + PIN 12 starting 33 + 11",
        "[0-9]{11}(33[0-9]{10})[0-9]{11}",
        check_digits.luhn,
        r"\1",
    ),
)

STRONG: Final = (*USPS, *_PARCELS, *_POSTAL, *_PREFIXES, *_LAST)


_DIGITS: Final = (
    form("fedex", "12 digits with check", "[0-9]{12}", check_digits.f11),
    form("fedex", "Ground: 15 digits with check", "[0-9]{15}", check_digits.g10),
    form("fedex", "SSCC: 00 + 18 digits; any shipper's, FedEx uses it most", "00[0-9]{18}", check_digits.g10),
    form("fedex", "Ground SSCC-18: type 00, 01, 02 or 04 + 15 digits + check", "0[0124][0-9]{16}", check_digits.g10),
    form("usps", "92 or 93 whose mailer does not follow Pub 199", "9[23][0-9]{20}(?:[0-9]{4})?", check_digits.g10),
    form("usps", "20 digits, the 91 left out", "[0-9]{20}", check_digits.usps20),
    form("old_dominion", "777, 778, 780 or 072 + 7 digits + check", "(?:77[78]|780|072)[0-9]{8}", check_digits.luhn),
    form("old_dominion", "80 + 8 digits + check", "80[0-9]{9}", check_digits.luhn),
    form("dhl", "Express: 10 or 11 digits with check", "[0-9]{10,11}", check_digits.m7),
    form("purolator", "12 digits, first 0-5, with check", "[0-5][0-9]{11}", check_digits.luhn),
    form("canada_post", "16 digits with check", "[0-9]{16}", check_digits.g10),
    form("ups", "InfoNotice: 12 digits", "[0-9]{12}"),
    form("ups", "9 digits", "[0-9]{9}"),
    form("dhl", "eCommerce: 14 digits", "[0-9]{14}"),
    form("ups", "Mail Innovations: 18 digits starting 80", "80[0-9]{16}"),
    # 34 digits that fail FedEx's and Purolator's checks: only the position of the PIN suggests Purolator.
    form("purolator", "34 digits: 11 + PIN 12 starting 33 + 11", "[0-9]{11}(33[0-9]{10})[0-9]{11}", None, r"\1"),
)  # fmt: skip

_LETTERS: Final = (
    form("ups", "1Z + 16 whose check digit does not fit: mistyped or made up, yet nobody else's prefix",
         "1Z[0-9A-Z]{15}[0-9]"),
    form("ups", "A, H, J, K, T or V + 9 digits + check", "[AHJKTV][0-9]{10}", check_digits.ups_letter),
    form("ups", "T + 10 digits", "T[0-9]{10}"),
    form("ups", "Mail Innovations: MI + 6 digits + up to 22 letters or digits", "MI[0-9]{6}[0-9A-Z]{0,22}"),
    form("amazon", "A, F or C + 10 digits", "[AFC][0-9]{10}"),
    form("dhl", "eCommerce: GM + 10 to 39 digits, decimal or hexadecimal", "GM[0-9A-F]{10,39}"),
    form("lasership", "L, one of AIEHNX, 1-3, 7 digits", "L[AIEHNX][1-3][0-9]{7}"),
    form("lasership", "1LS + 12 to 15 letters or digits; no length is published", "1LS[0-9A-Z]{12,15}"),
    form("purolator", "3 letters + 9 digits", "[A-Z]{3}[0-9]{9}"),
    form("canpar", "one of CDKLSUXZ + 21 digits", "[CDKLSUXZ][0-9]{21}"),
    form("dpd", "14 digits + check character", "[0-9]{14}[0-9A-Z]", check_digits.mod37_36),
    form("dpd", "27 signs (postcode 7, number 14, service 3, country 3) + check character",
         "[0-9A-Z]{7}[0-9]{20}[0-9A-Z]", check_digits.mod37_36),
    form("parcelforce", "2 letters + 7 digits, or 4 letters + 10 digits", "[A-Z]{2}[0-9]{7}|[A-Z]{4}[0-9]{10}"),
)  # fmt: skip

WEAK: Final = (*_DIGITS, *_LETTERS)
