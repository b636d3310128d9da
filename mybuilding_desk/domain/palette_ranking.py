"""Find names by what is typed in the command palette, and choose the best results of several groups."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Final, Generic, TypeVar

from mybuilding_desk.domain.people.typos import starting, with_one_typo, with_one_typo_at_end
from mybuilding_desk.domain.text import fold

MAX_OF_GROUP: Final = 4
MAX_RESULTS: Final = 12
NEVER: Final = 1_000
"""Rank of what was not used in this session."""
_MAX_WORDS: Final = 8


class Tier(IntEnum):
    """How well a text matches; the best first."""

    EXACT = 0
    """The typed unit or full name."""
    PREFIX = 1
    """The name starts with the text."""
    SYNONYM = 2
    """The text is another word for it."""
    SYNONYM_START = 3
    """Another word for it starts with the text."""
    WORD_START = 4
    """Every typed word starts a word of it."""
    TYPO = 5
    """As `WORD_START`, with one typo."""


@lru_cache(maxsize=2048)  # the same names are folded at each opening
def folded(text: str) -> str:
    """Return `fold(text)`, from a cache."""
    return fold(text)


class NameIndex:
    """Names with their synonyms, searchable from the first character and with one typo."""

    def __init__(self, names: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Each name with other words for it."""
        self._names = [(folded(name), [folded(one) for one in others]) for name, others in names]
        self._words = [
            frozenset(word for text in (name, *others) for word in text.split()) for name, others in self._names
        ]
        self._known = sorted(frozenset().union(*self._words))

    def search(self, text: str) -> list[tuple[int, Tier]]:
        """Return the indices of the names that match, each with how well, in the order of the names."""
        whole = fold(text)
        typed = whole.split()[:_MAX_WORDS]
        if not typed:
            return []
        starts = [frozenset(starting(self._known, word)) for word in typed]
        guesses = [start or frozenset(_guesses(word, self._known)) for word, start in zip(typed, starts, strict=True)]
        unsure = sum(not start for start in starts)
        found = []
        for index, words in enumerate(self._words):
            if unsure == 0 and (tier := self._tier(index, whole)) is not None:
                found.append((index, tier))
            elif unsure <= 1 and all(not words.isdisjoint(some) for some in guesses):
                found.append((index, Tier.TYPO if unsure else Tier.WORD_START))
        return found

    def _tier(self, index: int, whole: str) -> Tier | None:
        name, others = self._names[index]
        if name.startswith(whole):
            return Tier.PREFIX
        if whole in others:
            return Tier.SYNONYM
        return Tier.SYNONYM_START if any(one.startswith(whole) for one in others) else None


def _guesses(word: str, known: Sequence[str]) -> Iterator[str]:
    yield from with_one_typo(word, known)
    yield from with_one_typo_at_end(word, known)


def is_shown_name(text: str, unit: str, shown: str) -> bool:
    """Return whether a text matches a person by no more than a list shows: the unit and the (shortened) name."""
    typed = fold(text).split()
    visible = [*folded(unit).split(), folded(unit).replace(" ", ""), *folded(shown).split()]
    return bool(typed) and all(any(word.startswith(one) for word in visible) for one in typed)


T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Ranked(Generic[T]):
    """A result: how well it matches, how recently it was used (0 is the last), and the place of its group."""

    tier: Tier
    recency: int
    group: int
    item: T = field(compare=False)


def best(
    results: Sequence[Ranked[T]], *, of_group: int = MAX_OF_GROUP, most: int = MAX_RESULTS
) -> list[list[Ranked[T]]]:
    """Return the best results by group: the group with the best one first, each in the order given.

    The results of a group must be in order, the best first.
    """
    groups: dict[int, list[Ranked[T]]] = {}
    for one in results:
        groups.setdefault(one.group, []).append(one)
    some = [one for group in groups.values() for one in group[:of_group]]
    kept = sorted(some)[:most]
    order = list(dict.fromkeys(one.group for one in kept))
    counts = Counter(one.group for one in kept)
    return [groups[group][: counts[group]] for group in order]
