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
    """Return what is due for packages of which the oldest arrived at `oldest`; `last` is the last reminder, if any.

    However old they are, the steps come in order, and each leaves time for the resident: a final notice is due when
    the reminder before it could be repeated, the return as long after the final notice as the policy has between them.
    """
    if last is None:
        return "reminder"
    days, since = (now - oldest).days, (now - last.at).days
    between = policy.give_back - policy.final if policy.final else policy.every
    if last.is_final and 0 < policy.give_back <= days and since >= max(between, 1):
        return "return"
    if not last.is_final and 0 < policy.final <= days:
        return "final" if since >= max(policy.every, 1) else ""
    return "reminder" if 0 < policy.every <= since else ""
