"""What one number format is and how a text is held against a table of them; not the tables (`strong.py`, `weak.py`)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One format of one carrier.

    `rule` is the format as its maker states it. `shape` must match the whole normalised text; `clean` is the template
    (`re.Match.expand`) of the number within it; `check` judges that number.
    """

    carrier: str
    rule: str
    shape: re.Pattern[str]
    check: Callable[[str], bool] | None
    clean: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that fits a format. `checked` is true where a check digit said so too."""

    carrier: str
    number: str
    checked: bool


def form(
    carrier: str, rule: str, pattern: str, check: Callable[[str], bool] | None = None, clean: str = r"\g<0>"
) -> Format:
    """A row of a table. Patterns say `[0-9]`, never `\\d`, which other scripts' digits match too."""
    return Format(carrier, rule, re.compile(pattern), check, clean)


def fit(text: str, formats: Iterable[Format]) -> list[Hit]:
    """Every format that the whole text fits, in the table's order."""
    hits = []
    for form in formats:
        found = form.shape.fullmatch(text)
        if found is None:
            continue
        number = found.expand(form.clean)
        if form.check is None or form.check(number):
            hits.append(Hit(form.carrier, number, form.check is not None))
    return hits
