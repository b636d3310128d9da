"""Undo what a keyboard wedge did to a barcode, and split it into plain parts; knows no carrier.

A scanner sends GS, RS, and EOT in many forms, or not at all, and a foreign keyboard layout changes punctuation.
Letters, digits, and blanks survive. Everything here is linear in the length of the text, which is cut to `LIMIT` first.
"""

import re
from dataclasses import dataclass
from typing import Final

LIMIT: Final = 4096
"""Maximum characters read. The largest label code (PDF417) holds 1,850."""

_MAX_CHARS: Final = 48
"""Longest token considered. No number is longer, even with a ZIP and three Alt codes before it."""

GS: Final = "\x1d"
"""Separator in a cleaned text, whatever it was before."""

_SEPARATOR: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"  # the control characters themselves, except TAB, LF, and CR
    r"|\^[\]\\^_BCD]"  # caret form of Ctrl+key
    r"|[<({\[](?:GS|RS|FS|US|EOT|STX|ETX|FNC1)[>)}\]]"  # spelled out by a driver
    r"|<(?:0X)?(?:1[DE]|04)>|\\(?:X|U00)(?:1[DE]|04)|%1[DE]|&#(?:29|30|X1[DE]);"
    r"|[\u241d\u241e\u2404\u2194\u25b2\u2666]"  # control pictures; the symbols of code page 437 for 29, 30, and 4
    r"|[\]|~]"  # ] without its Ctrl; what scanners are often set to send instead
)
_AIM: Final = re.compile(r"^[\s\x00-\x1f]*\][A-Z][0-9]")
_LOST_AIM: Final = re.compile("^[ACDEILQUZ][0-9]")
_ALT_BEFORE: Final = re.compile("(?:029|030){1,6}")  # no label has more of them side by side
_ALT_AFTER: Final = re.compile("(?:029|030|004){1,6}$")
_HYPHENS: Final = re.compile("[-\u00ad\u2010-\u2015\u2212]+")
_BLANKS: Final = re.compile(r"[\s\u200b-\u200d\u2060\ufeff\u00ad\u2010-\u2015\u2212-]+")
_NOT_PLAIN: Final = re.compile(r"[^0-9A-Z]+")
_TOKEN: Final = re.compile("(?<![0-9A-Z])[0-9A-Z]{8,48}(?![0-9A-Z])")
_OUTER: Final = re.compile(r"^[^0-9A-Z]+|[^0-9A-Z]+$")
_DAMAGE: Final = re.compile(r"^[\s*]*[^0-9A-Z\s*]")  # blanks and the asterisks of Code 39 are no damage
# As people write them: North American numbers with separators, those of other countries after a plus.
_TELEPHONE: Final = re.compile(
    r"(?<![0-9A-Z])(?:"
    r"(?:\+?1[ .-]{0,2})?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[ .-])[2-9][0-9]{2}[ .-][0-9]{4}"
    r"|\+[1-9][0-9 ().-]{6,18}"
    r")(?![0-9A-Z])"
)


@dataclass(frozen=True, slots=True)
class ScanText:
    """A raw text in the forms that the parsing steps need, in upper case, without its AIM identifier.

    `marked`: separators are GS, all else is unchanged. `parts`: split at GS, without blanks and hyphens, none empty.
    """

    marked: str
    parts: tuple[str, ...]

    @property
    def plain_parts(self) -> tuple[str, ...]:
        """Parts without surrounding punctuation (the asterisks of Code 39, the % of DPD)."""
        return tuple(plain for part in self.parts if (plain := _OUTER.sub("", part)))

    @property
    def starts_damaged(self) -> bool:
        """Whether it starts with punctuation, as if a foreign layout changed the bracket of an AIM identifier."""
        return bool(_DAMAGE.match(self.marked)) and not self.marked.startswith(GS)

    @property
    def tokens(self) -> tuple[str, ...]:
        """Unbroken runs of letters and digits, ignoring hyphens, that are long enough for a number."""
        return tuple(_TOKEN.findall(_HYPHENS.sub("", self.marked)))

    @property
    def joined(self) -> str:
        """All letters and digits joined; punctuation may be a damaged hyphen."""
        return _NOT_PLAIN.sub("", self.marked)


def clean(raw: str) -> ScanText:
    """Return the forms of a raw text. Never raises."""
    # German keyboards turn a hyphen into ß, whose upper case is SS.
    text = _AIM.sub("", raw[:LIMIT].replace("ß", "-").upper(), count=1)
    return _forms(_SEPARATOR.sub(GS, text))


def without_telephones(text: ScanText) -> ScanText:
    """Return the same text with everything written as a telephone number replaced by a separator."""
    return _forms(_TELEPHONE.sub(GS, text.marked))


def undamaged(token: str) -> tuple[str, ...]:
    """Return what a token may have been before its AIM identifier lost the bracket or Alt codes became digits."""
    both = (*without_alt_codes(token), *without_alt_codes(_LOST_AIM.sub("", token)))
    return tuple(variant for variant in dict.fromkeys(both) if variant != token and len(token) <= _MAX_CHARS)


def without_alt_codes(token: str) -> tuple[str, ...]:
    """Return a token as it is, and without the digits of Alt codes at its ends: one code, and all of them.

    The unchanged token is included because a number may begin or end like an Alt code.
    """
    begun = [token[size:] for size in _lengths(_ALT_BEFORE.match(token))]
    return tuple(text[: len(text) - size] for text in begun for size in _lengths(_ALT_AFTER.search(text)))


def _lengths(codes: re.Match[str] | None) -> tuple[int, ...]:
    return (0, 3, len(codes[0])) if codes else (0,)


def _forms(marked: str) -> ScanText:
    parts = (_BLANKS.sub("", part) for part in marked.split(GS))
    return ScanText(marked, tuple(part for part in parts if part))
