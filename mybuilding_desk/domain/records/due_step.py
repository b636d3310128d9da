"""What is due next for the overdue packages of a resident, by the building's policy."""

from datetime import datetime
from typing import Literal, NamedTuple

from mybuilding_desk.domain.records.reminder import Reminder

DueStep = Literal["", "reminder", "final", "return"]
"""`final`: a final notice. `return`: a return to the sender, after the final notice."""


class ReminderPolicy(NamedTuple):
    """Days between two reminders, and days in storage until the final notice and the return to the sender; 0: never."""

    every: int = 7
    final: int = 21
    give_back: int = 35


def due_step(oldest: datetime, last: Reminder | None, policy: ReminderPolicy, now: datetime) -> DueStep:
    """Return what is due for packages of which the oldest arrived at `oldest`; `last` is the last reminder, if any."""
    days, is_final = (now - oldest).days, last is not None and last.is_final
    if is_final and 0 < policy.give_back <= days:
        return "return"
    if not is_final and 0 < policy.final <= days:
        return "final"
    if last is None:
        return "reminder"
    return "reminder" if 0 < policy.every <= (now - last.at).days else ""
