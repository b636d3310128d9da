"""The formats that only suggest a carrier: bare digits and short letter prefixes, the more telling first."""

from typing import Final

from mybuilding_desk.domain.tracking import checks
from mybuilding_desk.domain.tracking.formats import form

_DIGITS: Final = (
    form("fedex", "12 digits with check", "[0-9]{12}", checks.f11),
    form("fedex", "Ground: 15 digits with check", "[0-9]{15}", checks.g10),
    form("fedex", "SSCC: 00 + 18 digits; any shipper's, FedEx uses it most", "00[0-9]{18}", checks.g10),
    form("fedex", "Ground SSCC-18: type 00, 01, 02 or 04 + 15 digits + check", "0[0124][0-9]{16}", checks.g10),
    form("usps", "92 or 93 whose mailer does not follow Pub 199", "9[23][0-9]{20}(?:[0-9]{4})?", checks.g10),
    form("usps", "20 digits, the 91 left out", "[0-9]{20}", checks.usps20),
    form("old_dominion", "777, 778, 780 or 072 + 7 digits + check", "(?:77[78]|780|072)[0-9]{8}", checks.luhn),
    form("old_dominion", "80 + 8 digits + check", "80[0-9]{9}", checks.luhn),
    form("dhl", "Express: 10 or 11 digits with check", "[0-9]{10,11}", checks.m7),
    form("purolator", "12 digits, first 0-5, with check", "[0-5][0-9]{11}", checks.luhn),
    form("canada_post", "16 digits with check", "[0-9]{16}", checks.g10),
    form("ups", "InfoNotice: 12 digits", "[0-9]{12}"),
    form("ups", "9 digits", "[0-9]{9}"),
    form("dhl", "eCommerce: 14 digits", "[0-9]{14}"),
    form("ups", "Mail Innovations: 18 digits starting 80", "80[0-9]{16}"),
    # 34 digits that FedEx's check refuses and Purolator's does too: the place of the PIN is all that speaks for it.
    form("purolator", "34 digits: 11 + PIN 12 starting 33 + 11", "[0-9]{11}(33[0-9]{10})[0-9]{11}", None, r"\1"),
)  # fmt: skip

_LETTERS: Final = (
    form("ups", "1Z + 16 whose check digit does not fit: mistyped or made up, yet nobody else's prefix",
         "1Z[0-9A-Z]{15}[0-9]"),
    form("ups", "A, H, J, K, T or V + 9 digits + check", "[AHJKTV][0-9]{10}", checks.ups_letter),
    form("ups", "T + 10 digits", "T[0-9]{10}"),
    form("ups", "Mail Innovations: MI + 6 digits + up to 22 letters or digits", "MI[0-9]{6}[0-9A-Z]{0,22}"),
    form("amazon", "A, F or C + 10 digits", "[AFC][0-9]{10}"),
    form("dhl", "eCommerce: GM + 10 to 39 digits, decimal or hexadecimal", "GM[0-9A-F]{10,39}"),
    form("lasership", "L, one of AIEHNX, 1-3, 7 digits", "L[AIEHNX][1-3][0-9]{7}"),
    form("lasership", "1LS + 12 to 15 letters or digits; no length is published", "1LS[0-9A-Z]{12,15}"),
    form("purolator", "3 letters + 9 digits", "[A-Z]{3}[0-9]{9}"),
    form("canpar", "one of CDKLSUXZ + 21 digits", "[CDKLSUXZ][0-9]{21}"),
    form("dpd", "14 digits + check character", "[0-9]{14}[0-9A-Z]", checks.mod37_36),
    form("dpd", "27 signs (postcode 7, number 14, service 3, country 3) + check character",
         "[0-9A-Z]{7}[0-9]{20}[0-9A-Z]", checks.mod37_36),
    form("parcelforce", "2 letters + 7 digits, or 4 letters + 10 digits", "[A-Z]{2}[0-9]{7}|[A-Z]{4}[0-9]{10}"),
)  # fmt: skip

WEAK: Final = (*_DIGITS, *_LETTERS)
