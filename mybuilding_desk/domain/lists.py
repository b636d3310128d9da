"""How a list of packages is asked for and what its order means; reading the list is `storage`, showing it is `ui`."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, get_args

Sort = Literal["arrived", "unit", "recipient", "kind", "number", "shelf", "released", "released_to", "released_by"]
"""The columns that a list can be ordered by."""

SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

_DIGITS = re.compile(r"[0-9]+")
_BLANKS_AND_HYPHENS = re.compile(r"[\s\-\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class ListQuery:
    """One list of one community: pending packages or history, its order, and one unit where `unit` is not empty."""

    community_id: str
    pending: bool
    sort: Sort = "arrived"
    descending: bool = False
    unit: str = ""

    def __post_init__(self) -> None:
        if self.sort not in SORTS:
            raise ValueError(f"no list is ordered by {self.sort!r}")


def folded(text: str) -> str:
    """The text without case and accents, for order and comparison: `Müller` and `MULLER` fold alike."""
    if text.isascii():
        return text.lower().strip()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold().strip()


def natural_key(text: str) -> str:
    """A text that sorts as people count: `2E` before `12B` before `PH2`. Equal only where the folded texts are equal.

    A number is led by the count of its digits; the folded text at the end keeps `012` and `12` apart.
    """
    plain = folded(text)
    return f"{_DIGITS.sub(_counted, plain)}\n{plain}"


def _counted(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0") or "0"
    return f"{min(len(digits), 999):03}{digits}"


def number_key(number: str) -> str:
    """A tracking number as it is compared: upper case, no blanks, no hyphens."""
    return _BLANKS_AND_HYPHENS.sub("", number).upper()
