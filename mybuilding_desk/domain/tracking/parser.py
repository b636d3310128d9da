"""Names the carrier of a scanned text and gives its clean number: the order of the rules, not the rules themselves."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from mybuilding_desk.domain.tracking.barcodes_2d import open_envelope
from mybuilding_desk.domain.tracking.carriers import SAME_FIRM
from mybuilding_desk.domain.tracking.cleanup import (
    LIMIT,
    ScanText,
    clean,
    undamaged,
    without_alt_codes,
    without_telephones,
)
from mybuilding_desk.domain.tracking.formats import STRONG, WEAK, Hit, fit
from mybuilding_desk.domain.tracking.keyboard_layouts import relaid
from mybuilding_desk.domain.tracking.postcodes import is_routing, split_zip, without_zip

Strength = Literal["strong", "weak", "none"]
Kind = Literal["tracking", "routing", "unknown"]


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text is.

    strong: `carrier` and `number` can be filled in without asking; `candidates` starts with `carrier`.
    weak: `carrier` is always `None`, even for a single candidate, since a bare number proves nothing; `candidates`
    holds every carrier it could be, those with a right check digit first. Show it only for text that a scanner sent.
    none: no carrier. `kind` is `routing` for the barcode of a postcode, which names no parcel ("scan the other one"),
    and `unknown` for all else; `number` is then the cleaned text, to be kept as "Other" where it is `storable`.
    `carrier` and `candidates` are keys of `CARRIER_NAMES`.
    """

    carrier: str | None
    number: str
    strength: Strength
    candidates: tuple[str, ...]
    kind: Kind

    @property
    def storable(self) -> bool:
        """Whether the number can stand as a tracking number: known, or unknown of 8 to 40 characters."""
        return self.kind == "tracking" or (self.kind == "unknown" and 8 <= len(self.number) <= 40)


def read_scan(raw: str) -> Scan:
    """What a raw scanner text, or a typed one, is. Never raises; linear time; the first 4,096 characters are read."""
    text = clean(raw)
    return _envelope(text) or _whole(text) or _number(without_telephones(text)) or _relaid(raw) or _unknown(text)


def likeness(number: str) -> tuple[str, int]:
    """Prefix and length of a clean number: what to remember a chosen carrier by, for numbers that no rule knows.

    The prefix is its leading letters (at most 4), else its first 3 characters.
    """
    letters = re.match("[A-Z]{1,4}", number)
    return (letters[0] if letters else number[:3], len(number))


def _envelope(text: ScanText) -> Scan | None:
    found = open_envelope(text.marked)
    if found is None:
        return None
    carrier = found.carrier if found.sure else None
    return Scan(carrier, found.number, "strong" if found.sure else "weak", (found.carrier,), "tracking")


def _whole(text: ScanText) -> Scan | None:
    """A number in groups, some of which may be those of a telephone number; not telephone numbers alone."""
    return _strong(without_zip(text.plain_parts)) if without_telephones(text).joined else None


def _number(text: ScanText) -> Scan | None:
    """The whole text first; only then what it may have been before it was damaged, where nothing but proof counts."""
    parts = without_zip(text.plain_parts)
    routing = _routing(without_alt_codes(parts[0])) if len(parts) == 1 else None
    return routing or _strong(_bare(text)) or _weak(parts) or _damaged(text)


def _bare(text: ScanText) -> list[str]:
    """The parts before Alt codes arrived as digits, and before the bracket of an AIM identifier was changed."""
    turned_back = undamaged if text.starts_damaged else without_alt_codes
    return [variant for part in text.plain_parts for variant in turned_back(part)]


def _damaged(text: ScanText) -> Scan | None:
    """A number among other words, or one whose punctuation, AIM identifier or Alt codes arrived as something else.

    What was glued together from pieces needs a check digit besides: typed words can add up to a prefix format.
    """
    pieces = [*text.tokens, *(variant for token in text.tokens for variant in undamaged(token))]
    glued = [text.joined, *undamaged(text.joined)]
    bare = [variant for part in text.plain_parts for variant in undamaged(part)[:1]] if text.starts_damaged else []
    return _strong(pieces) or _strong(glued, checked=True) or _routing(glued) or _weak(bare)


def _relaid(raw: str) -> Scan | None:
    """A number that came through a keyboard layout which changes letters or digits; nothing but proof counts."""
    for other, sure in relaid(raw[:LIMIT]):
        text = clean(other)
        found = open_envelope(text.marked)
        if found is not None and (found.checked or (found.sure and sure)):
            return _envelope(text)
        if scan := _strong(_bare(text) if len(text.plain_parts) == 1 else text.plain_parts, checked=not sure):
            return scan
    return None


def _unknown(text: ScanText) -> Scan:
    return Scan(None, "".join(without_zip(text.parts)), "none", (), "unknown")


def _strong(texts: Iterable[str], *, checked: bool = False) -> Scan | None:
    for text in texts:
        hits = [hit for hit in (*_after_zip(text), *fit(text, STRONG)) if hit.checked or not checked]
        if hits:
            return Scan(hits[0].carrier, hits[0].number, "strong", _carriers(hits), "tracking")
    return None


def _weak(parts: Sequence[str]) -> Scan | None:
    hits = sorted(fit(parts[0], WEAK), key=lambda hit: not hit.checked) if len(parts) == 1 else []
    return Scan(None, hits[0].number, "weak", _carriers(hits), "tracking") if hits else None


def _carriers(hits: Iterable[Hit]) -> tuple[str, ...]:
    found = [hit.carrier for hit in hits]
    return tuple(dict.fromkeys((*found, *(SAME_FIRM[carrier] for carrier in found if carrier in SAME_FIRM))))


def _after_zip(text: str) -> list[Hit]:
    """What follows a ZIP in the same breath: a USPS number of 22 or 26 digits, or one with letters of its own."""
    for rest in split_zip(text):
        hits = fit(rest, STRONG)
        if hits and (not rest.isdigit() or (hits[0].carrier == "usps" and len(rest) in (22, 26))):
            return hits
    return []


def _routing(texts: Sequence[str]) -> Scan | None:
    found = next((text for text in texts if is_routing(text)), None)
    return Scan(None, found, "none", (), "routing") if found else None
