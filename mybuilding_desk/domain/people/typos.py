"""Find the words that a typed text starts, allowing for one typo.

A typo is a wrong, missing, or extra letter, or two swapped ones. The text may be unfinished, so a word matches if it
starts with the intended text. Words are sorted, so that the part before the typo is found by bisection.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

TypoFinder = Callable[[str, Sequence[str]], Iterable[str]]
"""Function that takes a typed word with a typo and all known words, and returns the words it may be."""

MIN_LETTERS: Final = 4  # letters; a typo in fewer leaves too little to identify a name
_AFTER_ALL: Final = "\U0010ffff"


def starting(words: Sequence[str], start: str) -> Sequence[str]:
    """Return the words of the sorted `words` that start with `start`."""
    return words[bisect_left(words, start) : bisect_left(words, start + _AFTER_ALL)] if start else words


def with_one_typo(typed: str, words: Sequence[str]) -> Iterator[str]:
    """Yield the words of the sorted `words` that start with the intended text; some of them twice.

    None for a text shorter than `MIN_LETTERS` or with other characters than letters: numbers are not guessed. A wrong
    last letter is not covered either; see `with_one_typo_at_end`.
    """
    if not _is_guessed_at(typed):
        return
    for at, letter in enumerate(typed):
        before, after = typed[:at], typed[at + 1 :]
        yield from (word for word in starting(words, before) if word.startswith(letter + after, at + 1))
        if after:
            yield from (word for word in starting(words, before) if word.startswith(after, at + 1))
            yield from starting(words, before + after)
            yield from starting(words, before + after[0] + letter + after[1:])


def with_one_typo_at_end(typed: str, words: Sequence[str]) -> Sequence[str]:
    """Return the words that start with all letters but the last: too many to guess if anything else matches."""
    return starting(words, typed[:-1]) if _is_guessed_at(typed) else ()


def _is_guessed_at(typed: str) -> bool:
    return len(typed) >= MIN_LETTERS and typed.isalpha()
