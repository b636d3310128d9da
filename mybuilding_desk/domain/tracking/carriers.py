"""Carriers: names, shared companies, and how their numbers are grouped for display."""

import re
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
        # LaserShip merged with OnTrac, but its numbers are still in use, so the user sees both names.
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
"""Key -> display name. Contains every key that `Scan.carrier` and `Scan.candidates` can hold."""

SAME_FIRM: Final[Mapping[str, str]] = MappingProxyType({"lasership": "ontrac"})
"""Carrier key -> key of the company that took it over and also uses its numbers."""


_SHAPES: Final = (
    (re.compile("1Z[0-9A-Z]{16}"), (2, 3, 3, 2, 4, 4)),  # UPS
    (re.compile("TB[AMC][0-9]{12}"), (3, 4, 4, 4)),  # Amazon
    (re.compile("[CD][0-9]{14}"), (1, 4, 4, 4, 2)),  # OnTrac
    (re.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}"), (2, 3, 3, 3, 2)),  # S10
)
_LONG_TOKEN: Final = re.compile("[0-9A-Za-z]{8,}")


def grouped(number: str) -> str:
    """Group a number for display: `1Z999AA10123456784` -> `1Z 999 AA1 01 2345 6784`.

    Other long numbers are grouped in fours; other text is unchanged. Only blanks are added: without them the text is
    the number again.
    """
    for shape, sizes in _SHAPES:
        if shape.fullmatch(number):
            return " ".join(_cut(number, sizes))
    if _LONG_TOKEN.fullmatch(number):
        return " ".join(number[start : start + 4] for start in range(0, len(number), 4))
    return number


def _cut(number: str, sizes: tuple[int, ...]) -> list[str]:
    ends = [sum(sizes[: count + 1]) for count in range(len(sizes))]
    return [number[end - size : end] for size, end in zip(sizes, ends, strict=True)]
