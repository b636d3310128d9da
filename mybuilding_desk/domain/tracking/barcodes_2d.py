"""Parse two-dimensional codes that name their carrier: UPS MaxiCode, FedEx and Purolator PDF417.

Separators arrive damaged, as the digits of an Alt code, or not at all, so each rule looks for its own marker words and
accepts anything between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.tracking import check_digits
from mybuilding_desk.domain.tracking.formats import STRONG, matching_formats

_SEPARATORS: Final = ("[^0-9A-Z]{1,4}", "0(?:29|30)", "")


@dataclass(frozen=True, slots=True)
class Envelope:
    """Content of a code: carrier, number, whether it is certain (`sure`), and whether by a check digit (`checked`)."""

    carrier: str
    number: str
    sure: bool
    checked: bool = False


def open_envelope(marked: str) -> Envelope | None:
    """Return the envelope in a cleaned text (`ScanText.marked`), or `None` if there is no known one."""
    return _ups(marked) or _fedex(marked) or _purolator(marked)


# UPS MaxiCode (manuals of Zebra, Honeywell, Monarch, Canon, Teklynx): ... country GS class 3 GS tracking GS UPSN GS
# shipper 6 GS ... where tracking is 10 characters: 1Z + package 7 + check. The number is 1Z + shipper + the last two of
# class + the eight after 1Z. Teklynx: an 11-character PTN may stand there instead.
_UPS_1Z: Final = [re.compile(f"([0-9A-Z]{{2}}){s}1Z([0-9A-Z]{{7}}[0-9]){s}UPSN{s}([0-9A-Z]{{6}})") for s in _SEPARATORS]
_UPS_PTN: Final = [
    re.compile(f"[0-9]{{3}}{s}[0-9]{{3}}{s}({ptn}){s}UPSN{s}[0-9A-Z]{{6}}")
    # Without separators part of another field could match; the letter in UPS's 11 characters marks the start.
    for s, ptn in zip(_SEPARATORS, ("[0-9A-Z]{11}", "[0-9A-Z]{11}", "[A-Z][0-9]{10}"), strict=True)
]


def _ups(marked: str) -> Envelope | None:
    fields = [match for pattern in _UPS_1Z for match in pattern.finditer(marked)]
    for service, tail, shipper in (match.groups() for match in fields):
        number = f"1Z{shipper}{service}{tail}"
        if check_digits.ups(number):
            return Envelope("ups", number, sure=True, checked=True)
    if fields:
        return Envelope("ups", f"1Z{fields[0][2]}", sure=False)
    field_match = next((match for pattern in _UPS_PTN if (match := pattern.search(marked))), None)
    return Envelope("ups", field_match[1], sure=True) if field_match else None


# FedEx PDF417: ... [02]zip GS country GS service GS tracking GS FDE (express) or FDEG (ground) GS ... where an express
# tracking field is 12 digits + a form id of 4.
_FEDEX: Final = re.compile("([0-9]{12,60})([^0-9A-Z]{0,4})FDE(G?)")
_FEDEX_FIELDS: Final = (16, 12, 15, 22, 34)
_EXPRESS_FIELDS: Final = (16,)
_BEFORE_FIELD: Final = (14, 18, 15, 19, 12, 16, 13, 17)
"""Digits before the tracking field, the likeliest first.

01, usually 02, ZIP of 5 or 9, country of 3, service of 2 or 3.
"""


def _fedex(marked: str) -> Envelope | None:
    for digits, separator, ground in (match.groups() for match in _FEDEX.finditer(marked)):
        fields = _fedex_fields(digits, separator, ground=bool(ground))
        number = next((number for field in fields for number in _fedex_numbers(field)), None)
        if number:
            return Envelope("fedex", number, sure=True, checked=True)
        if separator and len(digits) in _FEDEX_FIELDS:
            return Envelope("fedex", digits[:12] if len(digits) == 16 else digits, sure=False)
    return None


def _fedex_fields(digits: str, separator: str, *, ground: bool) -> Iterator[str]:
    """Yield candidates for the tracking field before FDE: all digits if a separator shows its end."""
    if separator and len(digits) in _FEDEX_FIELDS:
        yield digits
        return
    yield from (
        digits[-size - 3 : -3] for size in _FEDEX_FIELDS if digits[-3:] == digits[-size - 6 : -size - 3] == "029"
    )
    # Every form id seen starts with 0; without a separator only that distinguishes a 16-digit field from a 12-digit one
    # after other fields.
    sizes = [size for size in _FEDEX_FIELDS if size <= len(digits) and (size != 16 or digits[-4] == "0")]
    yield from (digits[-size:] for size in sorted(sizes, key=lambda size: _oddness(size, len(digits) - size, ground)))


def _oddness(size: int, before: int, ground: bool) -> tuple[bool, bool, int]:
    """Return a sort key: how unlikely a tracking field of this size is, express or ground, after so many digits."""
    known = before in _BEFORE_FIELD
    rank = _BEFORE_FIELD.index(before) if known else 0
    return not known, (size in _EXPRESS_FIELDS) == ground, rank


def _fedex_numbers(field: str) -> Iterator[str]:
    if len(field) in (12, 16) and check_digits.f11(field[:12]):
        yield field[:12]
    if len(field) == 15 and check_digits.g10(field):
        yield field
    yield from (hit.number for hit in matching_formats(field, STRONG) if hit.carrier == "fedex")


# Purolator PDF417: V01~...|D01~postcode|R01~receiver|...|S01~PIN|..., the PIN 12 digits, 9 digits, or 3 letters + 9.
_PUROLATOR: Final = re.compile("S01[^0-9A-Z]{0,4}([0-9]{12}|[A-Z]{3}[0-9]{9}|[0-9]{9})(?![0-9]{4})")


def _purolator(marked: str) -> Envelope | None:
    at = 0
    for word in ("V01", "D01", "R01"):
        at = marked.find(word, at) + len(word)
        if at < len(word):
            return None
    field_match = _PUROLATOR.search(marked, at)
    return Envelope("purolator", field_match[1], sure=True) if field_match else None
