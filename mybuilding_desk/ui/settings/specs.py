"""Kinds of rows of the settings sheet, and its sections. `ui/settings/definitions` has the settings themselves."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Definition of one setting. `name` is its field of `Settings`; `staff_only` rows are hidden from residents.

    `description` is `""` where the title and the values say it all.
    """

    name: str
    title: str
    description: str
    staff_only: bool = False
    unavailable_reason: str = ""
    """Why the setting is unavailable on this computer, or `""`."""


@dataclass(frozen=True, slots=True)
class Choice(Row):
    """One of a few values; `values` pairs each with the text of its button."""

    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Switch(Row):
    """On/off setting."""


@dataclass(frozen=True, slots=True)
class ResetRow(Row):
    """Setting that is changed elsewhere; a button labeled `words` resets it to `default`."""

    words: str = ""
    default: object = None


@dataclass(frozen=True, slots=True)
class Entry(Row):
    """Typed value: `read` parses the text (`None` if it is invalid), `show` formats the value.

    `wrong` is the error message; its `{kept}` is replaced by the value that stays in effect. `longest` is the maximum
    number of characters; the field of a text `is_wide`.
    """

    accessible: str = ""
    unit: str = ""
    wrong: str = ""
    read: Callable[[str], object | None] = str
    show: Callable[[object], str] = str
    longest: int = 6
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Steps(Row):
    """Number with a button at each side, from `least` to `most`."""

    least: int = 1
    most: int = 9


@dataclass(frozen=True, slots=True)
class Picked(Row):
    """One of the values of a list that belongs to the computer, such as its printers."""


@dataclass(frozen=True, slots=True)
class AgeEntry(Row):
    """Ascending numbers after which a package is marked; each is beside the shape of its age step.

    `steps` are these steps, `titles` the names of their fields, `valid` checks the numbers, `wrong` is as in `Entry`.
    """

    steps: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    unit: str = ""
    wrong: str = ""
    valid: Callable[[object], bool] = bool


@dataclass(frozen=True, slots=True)
class Section:
    """Titled group of rows."""

    name: str
    title: str
    rows: tuple[Row, ...]
