"""Recognize the carrier and the clean number in a scanned text, by applying the rules in order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from mybuilding_desk.domain.records.label_code import CODE_LENGTH, PREFIX, read_label
from mybuilding_desk.domain.records.location_label import read_location
from mybuilding_desk.domain.tracking.barcodes_2d import open_envelope
from mybuilding_desk.domain.tracking.carriers import SAME_FIRM
from mybuilding_desk.domain.tracking.formats import STRONG, WEAK, Hit, matching_formats
from mybuilding_desk.domain.tracking.keyboard_layouts import undo_keyboard_layout
from mybuilding_desk.domain.tracking.postcodes import is_routing, split_zip, without_zip
from mybuilding_desk.domain.tracking.raw_scan import (
    LIMIT,
    ScanText,
    clean,
    undamaged,
    without_alt_codes,
    without_telephones,
)

Strength = Literal["strong", "weak", "none"]
ScanKind = Literal["tracking", "routing", "label", "damaged_label", "location", "unknown"]

_LABEL_START: Final = PREFIX[:-1]
_LABEL_CHARS: Final = len(PREFIX) + CODE_LENGTH


@dataclass(frozen=True, slots=True)
class Scan:
    """Result of parsing a text. `carrier` and `candidates` are keys of `CARRIER_NAMES`.

    strong: `carrier` and `number` can be filled in without asking; `candidates` starts with `carrier`.

    weak: `carrier` is always `None`, even for a single candidate, since a bare number proves nothing; `candidates`
    holds every possible carrier, those with a valid check digit first. Show it only for text that a scanner sent.

    none: no carrier. `kind` is `routing` for a postcode barcode, which identifies no package ("scan the other one");
    `label` for the code of a storage label, with its 9 characters as `number`; `damaged_label` for one that cannot be
    read, without a number; `location` for the label of a location, whose name is the `number`; and `unknown` for all
    else. `number` is then the cleaned text, to be logged as "Other" if it is `storable`.
    """

    carrier: str | None
    number: str
    strength: Strength
    candidates: tuple[str, ...]
    kind: ScanKind

    @property
    def storable(self) -> bool:
        """Whether the number is usable as a tracking number: known, or unknown with 8 to 40 characters."""
        return self.kind == "tracking" or (self.kind == "unknown" and 8 <= len(self.number) <= 40)

    @property
    def is_label(self) -> bool:
        """Whether it is a label of this program, readable or not, which is never a tracking number."""
        return self.kind in ("label", "damaged_label", "location")


def read_scan(raw: str) -> Scan:
    """Parse a raw scanned or typed text. Never raises; linear time; reads the first 4,096 characters."""
    text = clean(raw)
    if location := read_location(raw[:LIMIT]):
        return Scan(None, location, "none", (), "location")
    return (
        _label(text)
        or _envelope(text)
        or _whole(text)
        or _number(without_telephones(text))
        or _from_other_layout(raw)
        or _damaged_label(text)
        or _unknown(text)
    )


def prefix_and_length(number: str) -> tuple[str, int]:
    """Return prefix and length of a clean number, the key for remembering a chosen carrier where no rule matches.

    The prefix is its leading letters (at most 4), or else its first 3 characters.
    """
    letters = re.match("[A-Z]{1,4}", number)
    return (letters[0] if letters else number[:3], len(number))


def _label(text: ScanText) -> Scan | None:
    """Return the label code that the text is, or that stands in it as a word."""
    if _LABEL_START not in text.joined:
        return None
    codes = (code for one in _label_candidates(text) for reading, code in [read_label(one)] if reading == "whole")
    code = next(codes, "")
    return Scan(None, code, "none", (), "label") if code else None


def _damaged_label(text: ScanText) -> Scan | None:
    """Return a label whose code has a wrong sign, also if a unit ran together with it."""
    candidates = (*_label_candidates(text), *text.parts, text.joined[-_LABEL_CHARS:])
    damaged = any(read_label(one)[0] == "damaged" for one in candidates)
    return Scan(None, "", "none", (), "damaged_label") if damaged else None


def _label_candidates(text: ScanText) -> Iterator[str]:
    for one in (*text.plain_parts, *text.tokens, text.joined):
        yield one
        yield from undamaged(one)


def _envelope(text: ScanText) -> Scan | None:
    envelope = open_envelope(text.marked)
    if envelope is None:
        return None
    carrier = envelope.carrier if envelope.sure else None
    return Scan(carrier, envelope.number, "strong" if envelope.sure else "weak", (envelope.carrier,), "tracking")


def _whole(text: ScanText) -> Scan | None:
    """Match a number in groups, some of which may look like telephone numbers, unless all of them do."""
    return _strong(without_zip(text.plain_parts)) if without_telephones(text).joined else None


def _number(text: ScanText) -> Scan | None:
    """Match the whole text first, and only then what it may have been before it was damaged."""
    parts = without_zip(text.plain_parts)
    routing = _routing(without_alt_codes(parts[0])) if len(parts) == 1 else None
    return routing or _strong(_bare(text)) or _weak(parts) or _damaged(text)


def _bare(text: ScanText) -> list[str]:
    """Return the parts as they were before Alt codes arrived as digits and an AIM identifier lost its bracket."""
    turned_back = undamaged if text.starts_damaged else without_alt_codes
    return [variant for part in text.plain_parts for variant in turned_back(part)]


def _damaged(text: ScanText) -> Scan | None:
    """Match a number among other words, or one with damaged punctuation, AIM identifier, or Alt codes.

    Joined pieces also need a valid check digit: typed words can add up to a prefix format.
    """
    pieces = [*text.tokens, *(variant for token in text.tokens for variant in undamaged(token))]
    glued = [text.joined, *undamaged(text.joined)]
    bare = [variant for part in text.plain_parts for variant in undamaged(part)[:1]] if text.starts_damaged else []
    return _strong(pieces) or _strong(glued, checked=True) or _routing(glued) or _weak(bare)


def _from_other_layout(raw: str) -> Scan | None:
    """Match a number sent through a keyboard layout that changes letters or digits.

    A check digit is required unless the layout is certain. It is for a label: the M of its prefix arrived as a symbol.
    """
    moved = _LABEL_START not in clean(raw).joined
    for other, sure in undo_keyboard_layout(raw[:LIMIT]):
        text = clean(other)
        if moved and (scan := _label(text)):
            return scan
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
        hits = [hit for hit in (*_after_zip(text), *matching_formats(text, STRONG)) if hit.checked or not checked]
        if hits:
            return Scan(hits[0].carrier, hits[0].number, "strong", _carriers(hits), "tracking")
    return None


def _weak(parts: Sequence[str]) -> Scan | None:
    hits = sorted(matching_formats(parts[0], WEAK), key=lambda hit: not hit.checked) if len(parts) == 1 else []
    return Scan(None, hits[0].number, "weak", _carriers(hits), "tracking") if hits else None


def _carriers(hits: Iterable[Hit]) -> tuple[str, ...]:
    carriers = [hit.carrier for hit in hits]
    return tuple(dict.fromkeys((*carriers, *(SAME_FIRM[carrier] for carrier in carriers if carrier in SAME_FIRM))))


def _after_zip(text: str) -> list[Hit]:
    """Match the text after an unseparated ZIP: a USPS number of 22 or 26 digits, or a number with letters."""
    for rest in split_zip(text):
        hits = matching_formats(rest, STRONG)
        if hits and (not rest.isdigit() or (hits[0].carrier == "usps" and len(rest) in (22, 26))):
            return hits
    return []


def _routing(texts: Sequence[str]) -> Scan | None:
    code = next((text for text in texts if is_routing(text)), None)
    return Scan(None, code, "none", (), "routing") if code else None
