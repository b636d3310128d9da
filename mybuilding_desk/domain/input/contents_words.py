"""Find count and flags in a query, in English, Spanish, and French, whatever the language of the screen.

The descriptions that MyBuilding stores have them in English, see `domain.records.contents`.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_MIN_PREFIX: Final = 5
"""Characters of a word that stand for the whole word while it is typed."""
_PIECES: Final = frozenset({"piece", "pieces", "pieza", "piezas"})
_FLAGS: Final[tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str]], ...]] = (
    (
        ("perishable",),
        frozenset({"perecedero", "perecedera", "perecederos", "perecederas", "perissable", "perissables"}),
        frozenset(),
    ),
    (
        ("oversize",),
        frozenset(
            {"oversized", "voluminoso", "voluminosa", "voluminosos", "voluminosas"}
            | {"encombrant", "encombrante", "encombrants", "encombrantes"}
        ),
        frozenset(),
    ),
    (("fragile",), frozenset({"fragil", "fragiles"}), frozenset()),
    (
        ("id", "required"),
        frozenset({"identificacion", "identite", "didentite"}),
        frozenset({"requiere", "requerida", "piece", "requise"}),
    ),
    (
        ("damaged",),
        frozenset({"danado", "danada", "danados", "danadas", "endommage", "endommagee", "endommages", "endommagees"}),
        frozenset({"al", "llegar", "a", "larrivee"}),
    ),
)
"""Of each flag: its words in the description, folded words that stand for it, and others of the same phrase."""


def read_contents(words: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return folded words of a query with flags in the words of the description, and the count in it, 0 without one.

    "3 piezas" is a count; "pieza" alone is not. The words of a count stay among the others, in English.
    """
    found, count = list(words), 0
    for number, (word, following) in enumerate(pairwise(words)):
        if following in _PIECES and word.isdecimal() and len(word) <= 2 and int(word) > 1:
            count = int(word)
            found[number : number + 2] = [str(count), "pieces"]
            break
    for english, keys, others in _FLAGS:
        if any(_stands_for(word, keys, english) for word in found):
            kept = [word for word in found if word not in others and not _stands_for(word, keys, english)]
            found = [*kept, *english]
    return tuple(dict.fromkeys(found)), count


def _stands_for(word: str, keys: frozenset[str], english: tuple[str, ...]) -> bool:
    if english[0].startswith(word):
        return False  # it finds the flag as it is
    return word in keys or (len(word) >= _MIN_PREFIX and any(key.startswith(word) for key in keys))
