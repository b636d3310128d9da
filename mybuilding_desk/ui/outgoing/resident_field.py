"""Field for the resident of an outgoing package."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.ui.base.residents.recipient_field import RecipientField, match_words


class ResidentField(RecipientField):
    """Field that keeps the resident whom the user chose, or typed as the only match."""

    def __init__(self) -> None:
        super().__init__("outgoing_resident", QCoreApplication.translate("outgoing", "Unit or name"))
        self.names_resident, self.keeps_enter = True, False
        self._taken: Match | None = None
        self.chosen.connect(self._note)

    @property
    def unit(self) -> str:
        """The unit: of the chosen match, else the one that is typed."""
        typed = self.text().strip()
        return self._taken.unit if self._taken is not None else self.directory.find_unit(typed) or typed

    @property
    def resident(self) -> Resident | None:
        """The chosen resident, `None` for a whole unit, or if only a unit was typed."""
        return self._taken.resident if self._taken is not None else None

    @property
    def is_known(self) -> bool:
        """Whether the building has the unit."""
        return self._taken is not None or self.directory.find_unit(self.text().strip()) is not None

    def start(self) -> None:
        """Begin with nothing."""
        self.show_unit("")
        self._taken = None

    def show_kept(self, unit: str, resident_id: str, name: str) -> None:
        """Begin with whose package it is, as entered before; also a resident who moved out, and an unknown unit."""
        people = self.directory.people_of(unit)
        resident = next((one for one in people if resident_id and one.resident_id == resident_id), None)
        if resident is None and (resident_id or name):
            resident = Resident(resident_id, "", unit, name, "")
        self.take(Match(unit, resident, () if resident is not None else people, 0, exact=True, namesakes=False))

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._taken is not None and self._taken.resident is not None:
            self.setText(match_words(self._taken))

    def _note(self, match: Match | None) -> None:
        self._taken = match
