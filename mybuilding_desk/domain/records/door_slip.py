"""A door slip: the texts of a paper reminder, two to a page, put under the door of a unit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlipContent:
    """The texts of one slip, all final and in the resident's language; any of them may hold any characters.

    Neighbors can read it, so it never shows where the packages are stored, or their tracking numbers. `title` says how
    many there are, such as `2 packages for you`; `greeting` is `""` where names are hidden. `paragraphs` are the text,
    of one line or more each. `columns` are the titles of the list (carrier, arrived, pieces, ...), and `rows` its
    packages. `where` says where and when to come, `footer` who printed the slip and when. `final_notice` is the name
    of a final notice, shown above everything, `""` on other slips.
    """

    unit: str
    building: str
    title: str
    greeting: str
    paragraphs: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    where: str
    footer: str
    page_of: str
    """The page number in words, such as `Page {0} of {1}`; only on a slip too long for half a page."""
    final_notice: str = ""
    right_to_left: bool = False
