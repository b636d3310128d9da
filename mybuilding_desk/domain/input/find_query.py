"""Parse the text of the find field, and define which packages it matches. Searching the cache is in `storage`.

A word matches a package if a word of its unit, names, location, type, or note starts with it, or if its tracking number
contains it (three characters or more). All words have to match; days are those of arrival or release. The code of a
storage label matches the packages that have it.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from mybuilding_desk.domain.input.contents_words import read_contents
from mybuilding_desk.domain.input.dates import Calendar, Days, find_days
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.records.label_code import read_label
from mybuilding_desk.domain.text import plain, spellings, unit_code

if TYPE_CHECKING:
    from mybuilding_desk.domain.reports.selection import CountedPackages

MAX_PREFIX_CHARS: Final = 10
"""Significant characters of a word: words that share this many match the same packages."""

GRAM: Final = 3
"""Length of an n-gram, and minimum length of a part of a number to search for."""

_LENGTHS: Final = range(1, MAX_PREFIX_CHARS + 1)
_PLAIN: Final = re.compile("[a-z0-9]+")
_MAX_TEXT_CHARS: Final = 120
_MAX_WORDS: Final = 8
_MAX_WORDS_OF_FIELD: Final = 60
_MAX_NUMBER_CHARS: Final = 100


@dataclass(frozen=True, slots=True)
class FindFilters:
    """What packages have to be besides matching a text; `None` and `""` allow all."""

    pending: bool | None = None
    days: Days | None = None
    type_name: str = ""


_NO_FILTERS: Final = FindFilters()


@dataclass(frozen=True, slots=True)
class FindQuery:
    """One parse of a text: folded words that all have to match, and days; or a label code. One of them is present.

    Instead of a text, it may be `counted`: the packages behind one figure of a report.

    `pending` and `type_name` are those of `FindFilters`. With `count`, the description must name this many pieces.
    Packages of a `label` are found by their code, not by `fits`.
    """

    words: tuple[str, ...]
    days: Days | None = None
    pending: bool | None = None
    type_name: str = ""
    count: int = 0
    label: str = ""
    counted: "CountedPackages | None" = None


def read_find(text: str, calendar: Calendar, filters: FindFilters = _NO_FILTERS) -> tuple[FindQuery, ...]:
    """Return the possible parses of `text`, none for a blank one; a package matches if any parse does.

    "12 nov" is a day, and may also be the start of unit 12 and a name; "1Z 999 AA1" is three words, or one number.
    Flags are also found by their Spanish and French words, and "3 pieces" only by that count.
    """
    if label := read_label(text[:_MAX_TEXT_CHARS])[1]:
        return (_filtered(FindQuery((), label=label), filters),)
    typed = text[:_MAX_TEXT_CHARS].split()
    days = find_days(typed, calendar)
    readings = []
    if days is not None:
        readings += _with_contents(_words([*typed[: days.begin], *typed[days.end :]]), days.days)
    if days is None or not days.sure:
        words, joined = _words(typed), unit_code(" ".join(typed))
        readings += _with_contents(words)
        if words != (joined,) and joined.isalnum() and any(char.isdigit() for char in joined):
            readings.append(FindQuery((joined,)))
    return tuple(_filtered(reading, filters) for reading in readings if reading.words or reading.days)


def _with_contents(words: tuple[str, ...], days: Days | None = None) -> list[FindQuery]:
    """Return the parses of words that may name count and flags; a count is nothing else."""
    found, count = read_contents(words)
    readings = [] if count else [FindQuery(words, days)]
    return readings if found == words and not count else [*readings, FindQuery(found, days, count=count)]


def _filtered(reading: FindQuery, filters: FindFilters) -> FindQuery:
    days = reading.days or filters.days
    if reading.days and filters.days:  # no day at all if they do not overlap
        days = Days(max(reading.days.first, filters.days.first), min(reading.days.last, filters.days.last))
    return replace(reading, days=days, pending=filters.pending, type_name=filters.type_name)


def type_words(reading: FindQuery) -> tuple[str, ...]:
    """Return the words by which the index finds the type that the query is limited to."""
    return _words(reading.type_name.split())


def fits(package: Package, readings: tuple[FindQuery, ...]) -> bool:
    """Return whether one of the parses matches the package, by the same rules as the index of the cache."""
    prefixes = frozenset(prefixes_of(package).split())
    return any(_fits(package, prefixes, reading) for reading in readings)


def prefixes_of(package: Package) -> str:
    """Return the prefixes of all words of the package, folded and separated by blanks.

    Each has at most `MAX_PREFIX_CHARS` characters.
    """
    texts = (
        package.resident_name,
        package.type_name,
        package.shelf,
        package.description,
        package.accepted_by,
        package.released_to,
        package.released_by,
    )
    return " ".join([_unit_starts(package.unit), *[_starts(text) for text in dict.fromkeys(texts) if text]])


def ngrams_of(number: str) -> list[str]:
    """Return all n-grams of a tracking number (`GRAM` characters each), ignoring all but letters and digits."""
    chars = _letters_and_digits(number)
    return [chars[place : place + GRAM] for place in range(len(chars) - GRAM + 1)]


def number_part(word: str) -> str:
    """Return the word in the form of `number_key`, or `""` if it is too short to be searched for."""
    return word.upper() if len(word) >= GRAM else ""


def ngrams_suffice(part: str) -> bool:
    """Return whether matching all n-grams counts as containing the part: assumed for parts of letters alone."""
    return len(part) == GRAM or part.isalpha()


def _fits(package: Package, prefixes: frozenset[str], reading: FindQuery) -> bool:
    if reading.pending not in (None, package.is_pending) or reading.type_name not in ("", package.type_name):
        return False
    if reading.days is not None:
        begin, end = reading.days.span()
        times = (package.arrived_at, package.released_at)
        if not any(time is not None and begin <= time < end for time in times):
            return False
    if reading.count and not re.search(rf"(?<![0-9]){reading.count} pieces", package.description):
        return False
    number = _letters_and_digits(package.tracking_number)
    return all(word[:MAX_PREFIX_CHARS] in prefixes or _holds(number, number_part(word)) for word in reading.words)


def _holds(number: str, part: str) -> bool:
    if part and ngrams_suffice(part):
        return set(ngrams_of(part)) <= set(ngrams_of(number))
    return part != "" and part in number


def _letters_and_digits(number: str) -> str:
    chars = number_key(number)[:_MAX_NUMBER_CHARS]
    return chars if chars.isalnum() else "".join(filter(str.isalnum, chars))


def _words(typed: list[str]) -> tuple[str, ...]:
    words = dict.fromkeys(part for word in plain(" ".join(typed)).split() for part in _joined_parts(word))
    return tuple(words)[:_MAX_WORDS]


def _joined_parts(word: str) -> list[str]:
    return [part for part in word.replace("'", "").split("-") if part]


# Cached, because the same units, people, locations, types, and users recur: this saves a third of a first sync.
@lru_cache(maxsize=4096)
def _unit_starts(unit: str) -> str:
    return " ".join(dict.fromkeys((_starts(unit), _starts(unit_code(unit)))))


@lru_cache(maxsize=4096)
def _starts(text: str) -> str:
    words = (
        _PLAIN.findall(text.lower())
        if text.isascii() and "'" not in text and "-" not in text
        else _accessible_text(text)
    )
    return " ".join(word[:length] for word in words[:_MAX_WORDS_OF_FIELD] for length in _LENGTHS[: len(word)])


def _accessible_text(text: str) -> list[str]:
    """Return the words in all their spellings: `O'Neil-Smith` is found as oneilsmith, oneil, smith, and neil."""
    found: dict[str, None] = {}
    for word in (word for spelling in spellings(text) for word in plain(spelling).split()):
        found[word.replace("'", "").replace("-", "")] = None
        for part in word.split("-"):
            found[part.replace("'", "")] = None
            found.update(dict.fromkeys(part.split("'")))
    return list(found)
