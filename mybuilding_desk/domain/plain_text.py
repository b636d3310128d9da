"""Text that others wrote, made fit to be shown, kept and copied: on one line, with nothing in it that only deceives.

Names in any writing stay as they are. It knows no field and no widget.
"""

import re
import unicodedata
from typing import Final

LONGEST_NAME: Final = 300
"""Characters of whatever names something: longer than any name, and short enough for every place that shows one."""

_MOST_MARKS: Final = 4
"""Accents on one letter. Vietnamese needs two, pointed Hebrew three; what is more only covers the lines around it."""

_SPACES: Final = re.compile("[\t-\r\x85\u2028\u2029]+")
# Controls; what nobody sees and what turns the direction of the text around it; lone surrogates and signs that are
# none, which no database and no form takes.
_UNFIT: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e00ff]"
)
# Joiners belong between letters of Persian and Indic names and between the parts of an emoji; several of them nowhere.
_JOINERS: Final = re.compile("[\u200c\u200d]{2,}")
_AT_THE_ENDS: Final = re.compile(r"^[\s\u200c\u200d]+|[\s\u200c\u200d]+\Z")

_FORMULA: Final = re.compile(
    r"^(?=[=+\-@\uff0b\uff0d\uff1d\uff20])|(?<=\t)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])", re.MULTILINE
)


def fit(text: str, longest: int) -> str:
    """`text` on one line, without what a window, a file or a form cannot take, at most `longest` characters."""
    if text.isascii() and text.isprintable():  # nearly all of them
        return text[:longest].strip()
    line = _UNFIT.sub("", _SPACES.sub(" ", text[: 4 * longest]))
    return _AT_THE_ENDS.sub("", _calm(_JOINERS.sub(lambda found: found[0][0], line))[:longest])


def _calm(text: str) -> str:
    """`text` with no more accents on a letter than writing needs."""
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def pasteable(text: str) -> str:
    """`text` for the clipboard: no line and no cell of it is taken for a formula by a table it is pasted into."""
    return _FORMULA.sub("'", text.replace("\r", ""))
