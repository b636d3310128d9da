"""Content of a storage label as the printing draws it: final texts, in the user's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from mybuilding_desk.domain.records.contents import Flag


@dataclass(frozen=True, slots=True)
class LabelContent:
    """The texts of one label; `""` leaves a line out. `code` has the 9 characters of `label_code`.

    `unit` is `?` for an unidentified package, whose `heading` says so. `pieces` is `2/3`, `×3`, or `""`. `name` and
    `unit` may hold any script, also right to left.
    """

    code: str
    unit: str
    name: str = ""
    location: str = ""
    carrier: str = ""
    arrived: str = ""
    heading: str = ""
    pieces: str = ""
    flags: tuple[Flag, ...] = ()
    frame: bool = False
    """Whether to draw a frame along the edge of the printable area, as the test label does."""


@dataclass(frozen=True, slots=True)
class LabelSubject:
    """What a label is for: `about` names it in a sentence, `title` and `detail` in a list."""

    about: str
    title: str
    detail: str
    contents: Sequence[LabelContent] = ()
