"""Words that a typed text would begin, were it not for one slip of the finger. It knows no people.

A slip is a letter wrong, left out, too many, or two that changed places. What is typed may be unfinished, so a word
counts when it starts with what was meant. The words come sorted: what stands before the slip is looked up, not sought.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

Slips = Callable[[str, Sequence[str]], Iterable[str]]
"""A way to read a typed word with a slip in it: the word and all known words -> those it may be."""

MIN_LETTERS: Final = 4  # letters; a slip in fewer leaves too little to know a name by
_AFTER_ALL: Final = "\U0010ffff"


def starting(words: Sequence[str], start: str) -> Sequence[str]:
    """Those of the sorted `words` that start with `start`."""
    return words[bisect_left(words, start) : bisect_left(words, start + _AFTER_ALL)] if start else words


def one_slip_away(typed: str, words: Sequence[str]) -> Iterator[str]:
    """Those of the sorted `words` that start with what `typed` was meant to be; some of them twice.

    None for a text shorter than `MIN_LETTERS` or with other signs than letters: numbers are not guessed at. Nor is a
    wrong
    last letter made out, see `but_for_the_last`.
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


def but_for_the_last(typed: str, words: Sequence[str]) -> Sequence[str]:
    """Those that start with all letters but the last: too many to guess at while anything else fits."""
    return starting(words, typed[:-1]) if _is_guessed_at(typed) else ()


def _is_guessed_at(typed: str) -> bool:
    return len(typed) >= MIN_LETTERS and typed.isalpha()
