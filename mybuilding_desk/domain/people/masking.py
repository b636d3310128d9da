"""Shorten names for display where residents can read them: initials, or a first name and a little more.

Callers choose which names are shortened, and when.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

HIDDEN: Final = "…"
_BRACKETS: Final = re.compile(r"[()\[\]]+")
_MAX_INITIALS: Final = 3
_MAX_MARKS: Final = 3
_BEGUN: Final = 3
"""Letters kept of a one-word name that has at least two more."""


@lru_cache(maxsize=4096)  # lists are painted repeatedly
def initials(name: str) -> str:
    """Return a name as initials: `Zoë Ångström` gives `Z. Å.`, `Kim Bakery LLC` gives `K. B. L.`, a blank text `""`.

    Of many words the first two and the last count; lowercase words (`de la`, `van`, `y`) are skipped if others are
    capitalized, except for an initial (`ß.`). Text in brackets stays in them. A name without a letter or digit becomes
    `…`.
    """
    parts = [_initials(part) for part in _BRACKETS.split(name)]
    shown = [f"({part})" if number else part for number, part in enumerate(parts) if part]
    return " ".join(shown) or (HIDDEN if name.strip() else "")


def monogram(name: str) -> str:
    """Return the uppercase first letters of the first and the last word, without dots, for an avatar."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def short_name(name: str) -> str:
    """Return the first name and the initial of the last name of a user: `Rosa Q.`."""
    words = name.split()
    return f"{words[0]} {words[-1][0]}." if len(words) > 1 else "".join(words)


def known_names(names: Sequence[tuple[str, str]]) -> list[str]:
    """Shorten names for users who choose among them, distinct where possible: `Zoë Å.`, but `Ana Sm.` and `Ana Su.`.

    A one-part name, such as a company's, starts with its first word: `Kim B. L.`; a single word is cut to its first
    letters. A last name is shown whole only if nothing less tells it apart (`Ana Li` and `Ana Lo`). Identical names
    stay identical.
    """
    people = [_first_and_rest(first, last) for first, last in names]
    shown = {one: _shown(one, [other for other in people if other != one]) for one in people}
    alike = Counter(shown.values())
    return [" ".join(one) if one[1] and alike[shown[one]] > 1 else shown[one] for one in people]


@lru_cache(maxsize=1024)  # lists are painted repeatedly
def known_name(name: str) -> str:
    """Shorten one full name as in `known_names`; its first word is taken as the first name."""
    return known_names([(name, "")])[0]


def _initials(text: str) -> str:
    return " ".join(f"{one}." for one in _first_letters(text))


def _first_letters(text: str) -> list[str]:
    letters = [(word, letter) for word in unicodedata.normalize("NFC", text).split() if (letter := _first_letter(word))]
    capitals = [letter for word, letter in letters if letter[0].upper() == letter[0] or word == f"{letter}."]
    capitals = capitals or [letter for _, letter in letters]
    kept = capitals if len(capitals) <= _MAX_INITIALS else [*capitals[: _MAX_INITIALS - 1], capitals[-1]]
    return [_large(letter) for letter in kept]


def _first_letter(word: str) -> str:
    """Return the first letter or digit of a word with its combining marks, `""` if there is none."""
    for index, char in enumerate(word):
        if char.isalnum():
            marks = takewhile(lambda one: unicodedata.category(one).startswith("M"), word[index + 1 :])
            return char + "".join(marks)[:_MAX_MARKS]
    return ""


def _large(letter: str) -> str:
    large = letter[0].upper()
    return large + letter[1:] if len(large) == 1 else letter


def _first_and_rest(first: str, last: str) -> tuple[str, str]:
    first, last = (" ".join(unicodedata.normalize("NFC", part).split()) for part in (first, last))
    if first and last:
        return first, last
    head, _, rest = (first or last).partition(" ")
    return head, rest


def _shown(person: tuple[str, str], others: Sequence[tuple[str, str]]) -> str:
    """Return as much of the last name as is needed to tell it from others with the same first name, but not all of it.

    The shortest form if none tells it apart.
    """
    taken = {form for other in others for form in _forms(other)}
    forms = list(_forms(person))
    return next((form for form in forms if form not in taken), forms[0] if forms else "")


def _forms(person: tuple[str, str]) -> Iterator[str]:
    """Yield the possible short forms of a person's name, the shortest first."""
    first, rest = person
    if not rest:
        yield from [f"{first[:_BEGUN]}{HIDDEN}" if len(first) > _BEGUN + 1 else initials(first)] if first else []
        return
    yield f"{first} {initials(rest)}"
    word = next((word for word in rest.split() if _first_letter(word)), "")
    yield from (f"{first} {word[:size]}." for size in range(2, len(word)))
