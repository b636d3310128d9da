"""Reminders to residents about overdue packages, and holds. Stored in `storage.records`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.text import unit_code

ReminderKind = Literal["email", "slip", "copy", "mybuilding", "final_email", "final_slip", "final_copy"]
"""How a resident was reminded: opened in the mail program, printed for the door, copied, or sent by MyBuilding.

`final_...`: final notice.

The desk knows that a mail was opened, not that it was sent.
"""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder about a package. One reminder about several packages is one for each, at the same time."""

    key: PackageKey
    kind: ReminderKind
    at: datetime
    by: str

    @property
    def is_final(self) -> bool:
        """Whether it is a final notice."""
        return self.kind.startswith("final_")


@dataclass(frozen=True, slots=True)
class Hold:
    """Packages of a unit, or of one resident of it if `resident_id` is given, are kept until a day, the last included.

    They are neither overdue nor reminded of until then. `hold_id` is made here (a UUID), so that a hold can be ended
    before it is stored.
    """

    hold_id: str
    community_id: str
    unit: str
    resident_id: str
    until: date
    note: str
    by: str
    at: datetime

    def covers(self, unit: str, resident_id: str) -> bool:
        """Return whether packages of this resident, or without one for `""`, are on hold; whatever the day."""
        same_unit = unit_code(unit) == unit_code(self.unit)
        return same_unit and self.resident_id in ("", resident_id)
