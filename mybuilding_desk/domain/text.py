"""Clean and normalize text: plain text from the server, folding for comparison.

Every function accepts any text and never raises; two spellings that a front desk considers the same fold alike. Names
in any script are kept.
"""

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = frozenset("'’‘‛`´′ʹʻʼʽʾʿˈ＇ꞌ՚׳״᾽᾿")
_MINUSES: Final = frozenset("−⁃")
_LETTERS: Final = {
    **{"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"},
    **{"ŧ": "t", "ĸ": "k", "ə": "a", "ɓ": "b", "ɖ": "d", "ɗ": "d", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ƴ": "y"},
    **{"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""},
}
"""Letters that Unicode does not decompose. Last row: Arabic letters that differ between countries' keyboards."""

_WRITTEN_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
_CALLED_A_UNIT: Final = re.compile(r"^(?:apartment|apt|unit)(?![^\W\d_])\s*(?=.)")
_CALLED_ELSEWHERE: Final = re.compile(
    r"^(?:apartamento|apto|departamento|depto|dpto|unidad|appartement|appt|logement)(?![^\W\d_])\s*(?=.*\d)"
)
"""Words for a unit in other languages. Not stripped by `unit_code`, whose results are stored in files."""
_NUMBER_OR_WORD: Final = re.compile(r"\d+|[^\d ]+")


def plain(text: str) -> str:
    """Return `text` in lowercase base letters and digits; apostrophes as `'`, hyphens as `-`, all else as blanks."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def fold(text: str) -> str:
    """Return `text` for comparison: as `plain`, apostrophes dropped, hyphens and runs of blanks as one blank."""
    if text.isascii() and text.isalnum():  # fast path for nearly all units and most names: a tenth of the time
        return text.lower()
    return " ".join(plain(text).replace("'", "").replace("-", " ").split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, with inner `'` and `-`; for a text without letters, its symbols unchanged."""
    parts = tuple(word for word in plain(text).split() if word.strip("'-"))
    return parts or tuple(text.casefold().split())


def spellings(text: str) -> tuple[str, ...]:
    """Return `text`, and its written-out form if it has umlauts or similar Nordic letters: `Müller`, `Mueller`."""
    if text.isascii():
        return (text,)
    written_out = unicodedata.normalize("NFC", text).translate(_WRITTEN_OUT)
    return (text,) if fold(written_out) == fold(text) else (text, written_out)


def unit_code(text: str) -> str:
    """Return a unit for comparison: `#12-B`, `apt 12 b`, and `Unit 12B` are all `12b`. Blank texts give `""`."""
    bare = _CALLED_A_UNIT.sub("", fold(text)).replace(" ", "")
    return bare or "".join(text.casefold().split())


def without_unit_word(text: str) -> str:
    """Return a typed unit without the Spanish or French word for one: `apto. 12-B` gives `12 b`.

    Other texts are returned unchanged.
    """
    return _CALLED_ELSEWHERE.sub("", folded) if _CALLED_ELSEWHERE.match(folded := fold(text)) else text


def unit_sort_key(unit: str) -> str:
    """Return a key that sorts units naturally, in Python and by SQLite's BINARY: 2E, 12, 12B, 120, PH2, PH10."""
    return " ".join(_sort_part(part) for part in _NUMBER_OR_WORD.findall(fold(unit)))


def _sort_part(part: str) -> str:
    if not part.isdigit():
        return part
    number = part.lstrip("0")
    # The number of digits comes first: longer numbers are greater. No unit has 1,000 digits.
    return f"{min(len(number), 999):03}{number}"


class _Table(dict[int, str]):
    """Folded form of each character, computed on first use."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_TABLE: Final = _Table()


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:  # before NFKD, which turns some into an accent over a blank
        return "'"
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(map(_fold_part, small))


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if part in _LETTERS:
        return _LETTERS[part]
    if part in _APOSTROPHES:
        return "'"
    if category == "Pd" or part in _MINUSES:
        return "-"
    if category in ("Cf", "Me") or _is_accent(part):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(part))
    return part if category[0] in "LNM" else " "


def _is_accent(part: str) -> bool:
    """Return whether `part` is an accent or a vowel point that people leave out.

    Covers Latin, Greek, Cyrillic, Hebrew, and Arabic, by combining class; in Indic, Thai, and Japanese scripts a mark
    is part of the letter. Variation selectors (class 0) choose a glyph, not a letter.
    """
    rank = unicodedata.combining(part)
    return rank == 1 or 10 <= rank <= 36 or rank >= 200 or "\ufe00" <= part <= "\ufe0f" or part >= "\U000e0100"


MAX_NAME_CHARS: Final = 300
"""Maximum length of a name: longer than any real one, and short enough for every place that shows it."""

_MAX_MARKS: Final = 4
"""Maximum accents on one letter. Vietnamese needs two, pointed Hebrew three; more only cover nearby lines."""

_SPACES: Final = re.compile("[\t-\r\x85\u2028\u2029]+")
# Control, invisible, and bidirectional control characters; lone surrogates and noncharacters, which no database and no
# form accepts.
_UNFIT: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e00ff]"
)
# Joiners are valid between letters of Persian and Indic names and between the parts of an emoji, but never in a row.
_JOINERS: Final = re.compile("[\u200c\u200d]{2,}")
# Everything that may be an accent: none is below U+0300, or general punctuation such as the dashes and spaces of times.
_MAY_BE_MARKS: Final = re.compile("[\u0300-\u1fff\u2070-\U0010ffff]")
_AT_THE_ENDS: Final = re.compile(r"^[\s\u200c\u200d]+|[\s\u200c\u200d]+\Z")

_FORMULA: Final = re.compile(
    r"^(?=[=+\-@\uff0b\uff0d\uff1d\uff20])|(?<=\t)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])", re.MULTILINE
)


def sanitize(text: str, longest: int) -> str:
    """Return `text` on one line, at most `longest` characters, without those that a window, file, or form rejects."""
    if text.isascii() and text.isprintable():  # fast path for nearly all texts
        return text[:longest].strip()
    line = _UNFIT.sub("", _SPACES.sub(" ", text[: 4 * longest]))
    joined = _JOINERS.sub(lambda found: found[0][0], line)
    return _AT_THE_ENDS.sub("", (_limit_accents(joined) if _MAY_BE_MARKS.search(joined) else joined)[:longest])


def _limit_accents(text: str) -> str:
    """Return `text` without accents beyond `_MAX_MARKS` on a letter."""
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks <= _MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def spreadsheet_safe(text: str) -> str:
    """Return `text` for the clipboard, so that a spreadsheet takes no line or cell of it for a formula."""
    return _FORMULA.sub("'", text.replace("\r", ""))
