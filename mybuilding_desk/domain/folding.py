"""How texts are made comparable: case, accents, special letters, marks, unit numbers. It compares and searches nothing.

Every function takes any text at all and never raises; two spellings that a front desk takes for the same fold alike.
"""

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = frozenset("'’‘‛`´′ʹʻʼʽʾʿˈ＇ꞌ՚׳״᾽᾿")
_MINUS_SIGNS: Final = frozenset("−⁃")
_LETTERS: Final = {
    **{"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"},
    **{"ŧ": "t", "ĸ": "k", "ə": "a", "ɓ": "b", "ɖ": "d", "ɗ": "d", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ƴ": "y"},
    **{"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": ""},
}
"""Letters that Unicode does not take apart. The last row: Arabic letters that keyboards of other countries vary."""

_WRITTEN_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
_CALLED_A_UNIT: Final = re.compile(r"^(?:apartment|apt|unit)(?![^\W\d_])\s*(?=.)")
_CALLED_ELSEWHERE: Final = re.compile(
    r"^(?:apartamento|apto|departamento|depto|dpto|unidad|appartement|appt|logement)(?![^\W\d_])\s*(?=.*\d)"
)
"""What clerks call a unit in other languages. Not among the codes of units: those are kept in files."""
_NUMBER_OR_WORD: Final = re.compile(r"\d+|[^\d ]+")


def plain(text: str) -> str:
    """`text` in small base letters and digits; every apostrophe as `'`, every hyphen as `-`, all else as blanks."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def fold(text: str) -> str:
    """`text` for comparing: as `plain`, apostrophes dropped, hyphens and runs of blanks as one blank."""
    if text.isascii() and text.isalnum():  # nearly all units and most names: a tenth of the time
        return text.lower()
    return " ".join(plain(text).replace("'", "").replace("-", " ").split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, `'` and `-` left within them; of a text without letters, its marks as they are."""
    found = tuple(word for word in plain(text).split() if word.strip("'-"))
    return found or tuple(text.casefold().split())


def spellings(text: str) -> tuple[str, ...]:
    """`text`, and where it has umlauts or their Nordic kin also as written without them: `Müller`, `Mueller`."""
    if text.isascii():
        return (text,)
    written_out = unicodedata.normalize("NFC", text).translate(_WRITTEN_OUT)
    return (text,) if fold(written_out) == fold(text) else (text, written_out)


def unit_code(text: str) -> str:
    """What counts of a unit: `#12-B`, `apt 12 b` and `Unit 12B` are all `12b`. Blank texts give `""`."""
    bare = _CALLED_A_UNIT.sub("", fold(text)).replace(" ", "")
    return bare or "".join(text.casefold().split())


def without_unit_word(text: str) -> str:
    """A typed unit without the Spanish or French word for one: `apto. 12-B` is `12 b`; other texts as they are."""
    return _CALLED_ELSEWHERE.sub("", folded) if _CALLED_ELSEWHERE.match(folded := fold(text)) else text


def unit_sort_key(unit: str) -> str:
    """A text that sorts units as people count, in Python and by SQLite's BINARY alike: 2E, 12, 12B, 120, PH2, PH10."""
    return " ".join(_sort_part(part) for part in _NUMBER_OR_WORD.findall(fold(unit)))


def _sort_part(part: str) -> str:
    if not part.isdigit():
        return part
    number = part.lstrip("0")
    # The count of digits before the digits: longer numbers are greater. No unit has 1,000 digits.
    return f"{min(len(number), 999):03}{number}"


class _Table(dict[int, str]):
    """The fold of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_TABLE: Final = _Table()


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:  # before NFKD, which makes an accent over a blank of some
        return "'"
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(map(_fold_part, small))


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if part in _LETTERS:
        return _LETTERS[part]
    if part in _APOSTROPHES:
        return "'"
    if category == "Pd" or part in _MINUS_SIGNS:
        return "-"
    if category in ("Cf", "Me") or _is_accent(part):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(part))
    return part if category[0] in "LNM" else " "


def _is_accent(part: str) -> bool:
    """Whether `part` is an accent or a point that people leave out.

    Those of Latin, Greek, Cyrillic, Hebrew and Arabic, by their combining classes; in Indic, Thai and Japanese
    writing a mark is part of the letter. Variation selectors (class 0) choose a glyph, not a letter.
    """
    rank = unicodedata.combining(part)
    return rank == 1 or 10 <= rank <= 36 or rank >= 200 or "\ufe00" <= part <= "\ufe0f" or part >= "\U000e0100"
