"""Generate sample tracking numbers in the carriers' formats, with valid check digits.

Formats and check digits are those of the carriers; any match with a real package is a coincidence.
"""

from collections.abc import Callable, Sequence
from random import Random
from string import ascii_uppercase
from typing import Final

from mybuilding_desk.practice.seeded_random import digits, pick

_SERIAL: Final = "0123456789ABCDEFGHJKLMNPRSTVWXYZ"
_S10_WEIGHTS: Final = (8, 6, 4, 2, 3, 5, 9, 7)
_FEDEX_WEIGHTS: Final = (3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1)


def check_ups(text: str) -> int:
    """Return the UPS mod 10 digit of the 15 characters after `1Z`: letters are (ASCII - 3) mod 10, weights 1, 2, ..."""
    values = (int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in text)
    return -sum(value * (1 + index % 2) for index, value in enumerate(values)) % 10


def check_gs1(text: str) -> int:
    """Return the GS1 mod 10 digit, as used by USPS: weights 3, 1, ... from the right."""
    return -sum(int(digit) * (3 - 2 * (index % 2)) for index, digit in enumerate(reversed(text))) % 10


def check_fedex(text: str) -> int:
    """Return the FedEx Express check digit of 11 digits: mod 11, then mod 10."""
    return _weighted(text, _FEDEX_WEIGHTS) % 11 % 10


def check_s10(text: str) -> int:
    """Return the check digit of 8 digits by the S10 standard of the Universal Postal Union."""
    remainder = 11 - _weighted(text, _S10_WEIGHTS) % 11
    return {10: 0, 11: 5}.get(remainder, remainder)


def _weighted(text: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(text, weights, strict=True))


def number(rng: Random, type_name: str) -> str:
    """Return a tracking number for package type `type_name`; `""` for one without a carrier, and sometimes for
    `Other`.
    """
    makers = _MAKERS.get(type_name)
    return pick(rng, makers)(rng) if makers else ""


def _amazon(rng: Random) -> str:
    return f"TBA{digits(rng, 12)}"


def _ups(rng: Random) -> str:
    body = "".join(rng.choices(_SERIAL, k=6)) + pick(rng, ("01", "02", "03", "12", "YW")) + digits(rng, 7)
    return f"1Z{body}{check_ups(body)}"


def _fedex(rng: Random) -> str:
    body = pick(rng, "2378") + digits(rng, 10)
    return f"{body}{check_fedex(body)}"


def _usps(rng: Random) -> str:
    body = pick(rng, ("9400", "9400", "9405", "9410", "9434")) + digits(rng, 17)
    return f"{body}{check_gs1(body)}"


def _s10(rng: Random, operator: str) -> str:
    serial = digits(rng, 8)
    service = pick(rng, "CELRU") + pick(rng, ascii_uppercase)
    return f"{service}{serial}{check_s10(serial)}{operator}"


def _ontrac(rng: Random) -> str:
    # The letter counts as a 4 in the check digit; a serial starting with 4 would make that ambiguous.
    serial = pick(rng, "1235") + digits(rng, 12)
    return f"C{serial}{check_ups('4' + serial)}"


def _dhl(rng: Random) -> str:
    return pick(rng, ("JJD01", "JJD00")) + digits(rng, 16)


def _gofo(rng: Random) -> str:
    return f"GFUS{digits(rng, 14)}"


def _lasership(rng: Random) -> str:
    return f"1LS7{pick(rng, '12')}{digits(rng, 10)}"


def _none(_rng: Random) -> str:
    return ""


_MAKERS: Final[dict[str, tuple[Callable[[Random], str], ...]]] = {
    "Amazon": (_amazon,),
    "UPS": (_ups,),
    "FedEx": (_fedex,),
    "USPS": (
        _usps,
        _usps,
        _usps,
        lambda rng: _s10(rng, "US"),
        lambda rng: _s10(rng, pick(rng, ("GB", "CA", "DE", "JP"))),
    ),
    "OnTrac": (_ontrac, _ontrac, _lasership),
    "Other": (_dhl, _gofo, _none, _none, _none),
}
