"""The formats that name their carrier without asking: an own prefix, or a fixed structure with a check digit.

Order is meaning: the first that fits gives the carrier. USPS stands before every 34-digit rule, Purolator's 34 digits
after FedEx's. What only suggests a carrier is in `weak.py`.
"""

from typing import Final

from mybuilding_desk.domain.tracking import checks
from mybuilding_desk.domain.tracking.countries import COUNTRY_LETTERS
from mybuilding_desk.domain.tracking.formats import form


def _s10_of_known_country(number: str) -> bool:
    return number[-2:] in COUNTRY_LETTERS and checks.s10(number)


USPS: Final = (
    form("usps", "Pub 199: 92 + STC 3 + MID 9 (starts 9) + serial 7 or 11 + check",
         "92[0-9]{3}9[0-9]{8}(?:[0-9]{7}|[0-9]{11})[0-9]", checks.g10),
    form("usps", "Pub 199: 93 + STC 3 + MID 6 (starts 0-8) + serial 10 or 14 + check",
         "93[0-9]{3}[0-8][0-9]{5}(?:[0-9]{10}|[0-9]{14})[0-9]", checks.g10),
    form("usps", "Pub 199: 94 online, 95 retail; 22 or 26 digits with check",
         "9[45][0-9]{20}(?:[0-9]{4})?", checks.g10),
    form("usps", "legacy: 91 + STC 2 + customer 9 + serial 8 + check", "91[0-9]{20}", checks.g10),
    form("usps", "20 digits, the 91 left out: certified 70 and 71, insured 73, registered 77, return receipt 81, "
         "delivery confirmation 03", "(?:03|7[0-9]|81)[0-9]{18}", checks.usps20),
)  # fmt: skip

_PARCELS: Final = (
    form("ups", "1Z + shipper 6 + service 2 + package 7 + check; services are not listed, new ones appear",
         "1Z[0-9A-Z]{15}[0-9]", checks.ups),
    form("fedex", "34 digits: 15 (first 0-8), ZIP 5, 00, tracking 12",
         "[0-8][0-9]{19}00([0-9]{12})", checks.f11, r"\1"),
    form("fedex", "34 digits starting 96: the last 12", "96[0-9]{20}([0-9]{12})", checks.f11, r"\1"),
    form("fedex", "22 digits: 96 + 11, 12 or 13 + class 3 + shipper 7 + package 7 + check: the last 15",
         "961[123][0-9]{3}([0-9]{15})", checks.g10, r"\1"),
    form("fedex", "ASTRA: 32 digits starting 3: digits 17 to 28", "3[0-9]{15}([0-9]{12})[0-9]{4}", checks.f11, r"\1"),
)  # fmt: skip

_POSTAL: Final = (
    form("usps", "UPU S10 of the United States", "[A-Z]{2}[0-9]{9}US", checks.s10),
    form("royal_mail", "UPU S10 of Great Britain", "[A-Z]{2}[0-9]{9}GB", checks.s10),
    form("canada_post", "UPU S10 of Canada", "[A-Z]{2}[0-9]{9}CA", checks.s10),
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
    # Normalising takes every hyphen away, or a layout changed it; this number has one of its own, which is put back.
    form("lasership", "1LS7, 1 or 2, 2 signs, 01, 1-4, 6 digits, -1",
         "(1LS7[12][0-9A-Z]{2}01[1-4][0-9]{6})[^0-9A-Z]?1", None, r"\1-1"),
    form("lasership", "1LSCX + 10 letters or digits", "1LSCX[0-9A-Z]{10}"),
    form("yodel", "JD or JJD + 16 digits", "JJ?D[0-9]{16}"),
    # DHL states no length; its own examples have 8 digits after JJD00 and 10 after JVGL, piece codes up to 20.
    # JJD and 16 digits is Yodel's as well, whose numbers begin JJD0002, too.
    form("dhl", "JJD00 or JJD01 + the piece number", "JJD0[01][0-9]{8,18}"),
    form("dhl", "JVGL + the piece number", "JVGL[0-9]{8,20}"),
    form("dhl", "JD + 18 digits", "JD[0-9]{18}"),
    form("ontrac", "C or D + 14 digits, the last a check", "[CD][0-9]{14}", checks.ontrac),
)  # fmt: skip

_LAST: Final = (
    form("purolator", "34 digits: 183080109 + 6 + PIN 9 + 10", "183080109[0-9]{6}([0-9]{9})[0-9]{10}", None, r"\1"),
    form("purolator", "34 digits: 11 + PIN 12 starting 33 + 11", "[0-9]{11}(33[0-9]{10})[0-9]{11}", checks.luhn, r"\1"),
)  # fmt: skip

STRONG: Final = (*USPS, *_PARCELS, *_POSTAL, *_PREFIXES, *_LAST)
