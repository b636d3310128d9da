"""What is to be known about packages when they are logged, released, or looked at."""

from collections.abc import Iterable

from mybuilding_desk.domain.records.instruction import Guidance, Instruction, Moment, in_order
from mybuilding_desk.services.packages.store import PackageStore


def guidance(store: PackageStore, recipients: Iterable[tuple[str, str]], moment: Moment | None = None) -> Guidance:
    """Return the instructions for these recipients, each a unit and a resident's id, that are in force today.

    Without a `moment`, also those that matter at another one. Asks only what is in memory.
    """
    index = store.reminders.instructions.index
    found, notes = dict[str, Instruction](), dict[str, None]()
    for unit, resident_id in dict.fromkeys(recipients):
        for one in index.concerning(unit, resident_id):
            if moment is None or one.matters_at(moment):
                found[one.instruction_id] = one
        if resident_id:
            people = store.directory.people_of(unit)
            notes.update({one.notes: None for one in people if one.resident_id == resident_id and one.notes.strip()})
    return Guidance(tuple(in_order(found.values())), tuple(notes))
