"""Postcodes in barcodes: those that stand before a number, and those that are alone and name no parcel. No carriers."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mybuilding_desk.domain.tracking.countries import COUNTRY_DIGITS, COUNTRY_LETTERS

# GS1 420: 420 + ZIP 5 or ZIP 9, before the number of a USPS label (22 or 26 digits), with or without a separator.
_ZIP: Final = re.compile("420(?:[0-9]{5}|[0-9]{9})")
# GS1 421: 421 + ISO country + postcode.
_POSTCODE_ABROAD: Final = re.compile("421([0-9]{3})[0-9A-Z]{3,9}")
# DHL 2L: country + postcode + "+" + product and features; the plus sign may be damaged or gone.
_DHL_2L: Final = re.compile("2L([A-Z]{2})[0-9A-Z]{2,10}[^0-9A-Z]?[0-9]{8}")


def is_routing(text: str) -> bool:
    """Whether a text is a postcode barcode and nothing else: it says where a parcel goes, not which it is."""
    abroad, dhl = _POSTCODE_ABROAD.fullmatch(text), _DHL_2L.fullmatch(text)
    return bool(_ZIP.fullmatch(text) or (abroad and abroad[1] in COUNTRY_DIGITS) or (dhl and dhl[1] in COUNTRY_LETTERS))


def without_zip(parts: Sequence[str]) -> Sequence[str]:
    """The parts without the 420 field before the number, where a separator ended it."""
    return parts[1:] if len(parts) > 1 and _ZIP.fullmatch(parts[0]) else parts


def split_zip(text: str) -> Iterator[str]:
    """What may be the number after a 420 field that no separator ended, the likelier first.

    ZIP 9 comes before ZIP 5: so 34 digits are read as 9 + 22 before 5 + 26, which was measured to be wrong the least.
    The separator may also be there as the three digits of its Alt code.
    """
    for size in (12, 8):
        if _ZIP.fullmatch(text[:size]):
            yield text[size:]
            yield text[size:].removeprefix("029")
