"""The carriers by key and the name shown for each; which number belongs to whom is in `strong.py` and `weak.py`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CARRIER_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ups": "UPS",
        "fedex": "FedEx",
        "usps": "USPS",
        "amazon": "Amazon",
        "dhl": "DHL",
        "ontrac": "OnTrac",
        # LaserShip merged with OnTrac; its numbers live on, so the clerk reads both names on one parcel.
        "lasership": "OnTrac (LaserShip)",
        "canada_post": "Canada Post",
        "purolator": "Purolator",
        "canpar": "Canpar",
        "royal_mail": "Royal Mail",
        "parcelforce": "Parcelforce",
        "yodel": "Yodel",
        "dpd": "DPD",
        "uniuni": "UniUni",
        "gofo": "GOFO",
        "yunexpress": "YunExpress",
        "landmark": "Landmark Global",
        "speedee": "Spee-Dee",
        "old_dominion": "Old Dominion",
        # S10 numbers of a country whose operator is not named above.
        "postal": "Postal service",
    }
)
"""Key -> name as a clerk says it. Every key that `Scan.carrier` and `Scan.candidates` can hold is here."""

SAME_FIRM: Final[Mapping[str, str]] = MappingProxyType({"lasership": "ontrac"})
"""Whose numbers are also those of another key, since one firm took over the other."""
