"""How residents' names and notes are shown and read aloud: whole, or shortened while privacy is on.

One object, asked by whatever makes words of a resident or a note; what is copied or recorded does not ask it. How a
name is shortened is `domain.people.masking`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.masking import HIDDEN, initials, known_name, known_names
from mybuilding_desk.domain.text import fold


class NameDisplay(QObject):
    """The manner in force."""

    changed = Signal()
    """What is on the screen has to be said anew."""

    def __init__(self) -> None:
        super().__init__()
        self.short = False
        """Whether privacy is on."""

    def shorten(self, short: bool) -> None:
        """From now on."""
        if short != self.short:
            self.short = short
            self.changed.emit()

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Names as they are, for words that do not stay on the screen."""
        before, self.short = self.short, False
        try:
            yield
        finally:
            self.short = before

    def person(self, name: str) -> str:
        """A resident, or whoever collected: `Z. Å.`."""
        return initials(name) if self.short else name

    def note(self, text: str) -> str:
        """What somebody wrote about a package."""
        return HIDDEN if self.short and text else text

    def label(self, text: str) -> str:
        """What a label says, for the clerk who looks for its owner: `Bartholomew F.`."""
        return known_name(text) if self.short else text

    def residents(self, people: Sequence[Resident]) -> list[str]:
        """People to choose among: `Ana Sm.`, `Ana Su.`."""
        if not self.short:
            return [one.full_name for one in people]
        return known_names([(one.first_name, one.last_name) for one in people])

    def collectors(self, people: Sequence[str]) -> list[str]:
        """The same of whole names, each for one person alone: whoever could be taken for another is shown whole."""
        if not self.short:
            return list(people)
        shown = known_names([(name, "") for name in people])
        taken = Counter([*map(fold, shown), *map(fold, people)])
        return [
            one if taken[fold(one)] == 1 + (fold(one) == fold(name)) else name
            for one, name in zip(shown, people, strict=True)
        ]


names = NameDisplay()
