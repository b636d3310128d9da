"""Tracking pages of carriers. Data only: nothing is opened here, and every address is HTTPS."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote

from mybuilding_desk.domain.tracking.carriers import CARRIER_NAMES
from mybuilding_desk.domain.tracking.parser import read_scan

_PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ups": "https://www.ups.com/track?tracknum={}",
        "fedex": "https://www.fedex.com/fedextrack/?trknbr={}",
        "usps": "https://tools.usps.com/go/TrackConfirmAction?tLabels={}",
        "amazon": "https://track.amazon.com/tracking/{}",
        "dhl": "https://www.dhl.com/global-en/home/tracking.html?tracking-id={}",
        "ontrac": "https://www.ontrac.com/tracking/?number={}",
        "lasership": "https://www.ontrac.com/tracking/?number={}",
        "canada_post": "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={}",
        "purolator": "https://www.purolator.com/en/shipping/tracker?pin={}",
        "canpar": "https://www.canpar.com/en/tracking/track.htm?barcode={}",
        "royal_mail": "https://www.royalmail.com/track-your-item#/tracking-results/{}",
        "parcelforce": "https://www.parcelforce.com/track-trace?trackNumber={}",
        "uniuni": "https://www.uniuni.com/tracking/?no={}",
        "yunexpress": "https://www.yuntrack.com/parcelTracking?id={}",
    }
)
"""Carriers with a public page for a bare number. The others need more input, or differ by country."""

_BY_NAME: Final = {CARRIER_NAMES[key].casefold(): page for key, page in _PAGES.items()}


def carrier_page(carrier: str, number: str) -> str:
    """Return the tracking page of a number, `""` for none.

    The carrier's name decides if it has a page, or else the strong match of the number.
    """
    number = number.strip()
    if not number:
        return ""
    scan = read_scan(number)
    sure = scan.carrier if scan.carrier and scan.strength == "strong" else ""
    page = _BY_NAME.get(carrier.casefold()) or _PAGES.get(sure, "")
    return page.format(quote(number, safe="", errors="replace"))
