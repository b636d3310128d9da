"""Display of residents' names and notes, on screen and read aloud: in full, or masked in privacy mode.

Everything that shows a name or a note uses `names`; copied and recorded texts do not. The masking rules are in
`domain.people.masking`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.masking import HIDDEN, initials, known_name, known_names
from mybuilding_desk.domain.records.sender_return import returned_by
from mybuilding_desk.domain.text import fold


class NameDisplay(QObject):
    """The current display mode of names."""

    changed = Signal()
    """Privacy mode was switched: rebuild the texts on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.short = False
        """Whether privacy mode is on."""

    def shorten(self, short: bool) -> None:
        """Switch privacy mode on or off."""
        if short != self.short:
            self.short = short
            self.changed.emit()

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Show names and notes in full within this context, for texts that do not stay on the screen."""
        before, self.short = self.short, False
        try:
            yield
        finally:
            self.short = before

    def person(self, name: str) -> str:
        """Return the name of a resident or of the person who picked up: `Z. Å.` in privacy mode.

        Where it says that a package was returned to its sender, the text for that.
        """
        carrier = returned_by(name)
        if carrier is not None:
            return returned_text(carrier)
        return initials(name) if self.short else name

    def note(self, text: str) -> str:
        """Return a user's note about a package; hidden in privacy mode."""
        return HIDDEN if self.short and text else text

    def label(self, text: str) -> str:
        """Return the name on a label, to search the recipient by: `Bartholomew F.` in privacy mode."""
        return known_name(text) if self.short else text

    def residents(self, people: Sequence[Resident]) -> list[str]:
        """Return names to choose from: `Ana Sm.`, `Ana Su.` in privacy mode."""
        if not self.short:
            return [one.full_name for one in people]
        return known_names([(one.first_name, one.last_name) for one in people])

    def collectors(self, people: Sequence[str]) -> list[str]:
        """Return full names to choose from, each of another person; one that could be mistaken is not masked."""
        if not self.short:
            return list(people)
        shown = known_names([(name, "") for name in people])
        taken = Counter([*map(fold, shown), *map(fold, people)])
        return [
            one if taken[fold(one)] == 1 + (fold(one) == fold(name)) else name
            for one, name in zip(shown, people, strict=True)
        ]


def returned_text(carrier: str) -> str:
    """Return who picked up a package that went back: "Returned to sender (UPS)"."""
    words = QCoreApplication.translate("desk", "Returned to sender")
    return QCoreApplication.translate("desk", "{0} ({1})").format(words, carrier) if carrier else words


names = NameDisplay()
