"""Texts of the user's actions: what was done, what can be undone, and what was."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.outbox import OutboxEntry, UserAction
from mybuilding_desk.domain.records.sender_return import returned_by
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.entry_text import unknown, why
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages, whole_unit

_DIGITS: Final = 4


def about(entry: OutboxEntry) -> str:
    """Return which package an entry is about: "12B · UPS …4944"."""
    package = entry.draft or entry.package
    if package is None:
        return names.person(entry.release.released_to) if entry.release is not None else ""
    number = f"…{package.tracking_number[-_DIGITS:]}" if package.tracking_number else ""
    who = package.unit or names.person(package.resident_name) or unknown()
    return " · ".join(part for part in (who, f"{package.type_name} {number}".strip()) if part)


def done_text(action: UserAction) -> str:
    """Return what the user just did, for the toast."""
    say, first = QCoreApplication.translate, action.entries[0]
    if action.kind == "log":
        return _held(first) if first.state == "held" else _logged(first)
    if action.kind == "release":
        who = names.person(first.release.released_to) if first.release else ""
        if _is_return(action):
            return say("undo", "Returned to sender: {0}").format(_objects(action))
        return say("desk", "Released {0} to {1}").format(packages(len(action.entries)), who)
    titles = {
        "remove": say("undo", "Removed {0}"),
        "edit": say("undo", "Changes saved: {0}"),
        "assign": say("undo", "Assigned: {0}"),
        "confirm": say("undo", "Marked as already in MyBuilding: {0}"),
        "reason": say("undo", "Reason changed: {0}"),
    }
    return titles[action.kind].format(why(first.reason) if action.kind == "reason" else _objects(action))


def _objects(action: UserAction) -> str:
    """Return what an action is about: its package, or the number of its packages."""
    return about(action.entries[0]) if len(action.entries) == 1 else packages(len(action.entries))


def undo_text(action: UserAction) -> str:
    """Return the name of the command that undoes an action: "Undo release of 4 packages"."""
    say = QCoreApplication.translate
    if _is_return(action):
        return say("undo", "Undo return of %Ln packages", None, len(action.entries))
    titles = {
        "log": say("undo", "Undo log"),
        "release": say("undo", "Undo release of %Ln packages", None, len(action.entries)),
        "remove": say("undo", "Undo remove"),
        "edit": say("undo", "Undo edit"),
        "assign": say("undo", "Undo assign recipient"),
        "confirm": say("undo", "Undo “Already in MyBuilding”"),
        "reason": say("undo", "Undo change of reason"),
    }
    return titles[action.kind]


def undone_text(action: UserAction) -> str:
    """Return what was undone, for the toast."""
    say = QCoreApplication.translate
    if action.kind == "log":
        return say("desk", "Log undone")
    if _is_return(action):
        return say("undo", "Return undone · {0} pending again").format(packages(len(action.entries)))
    if action.kind == "release":
        return say("desk", "Release undone · {0} pending again").format(packages(len(action.entries)))
    if action.kind == "remove":
        return say("undo", "Restored {0}").format(_objects(action))
    return say("undo", "Change undone · {0}").format(_objects(action))


def too_late_text(action: UserAction, *, by_name: bool = False) -> str:
    """Return why an action can no longer be undone, `by_name` where another one was undone in its place."""
    say, is_sent = QCoreApplication.translate, action.kind in ("log", "release", "edit", "assign")
    if by_name:
        reason = error_messages.sentence(Refused("moved_on")) if is_sent else say("undo", "Too late to undo.")
        return error_messages.with_label(undo_text(action), reason)
    if not is_sent:
        return say("undo", "Too late to undo.")
    if len(action.entries) == 1:
        return say("undo", "Can’t undo: this package is already synced.")
    return say("undo", "Can’t undo: these packages are already synced.")


def _is_return(action: UserAction) -> bool:
    """Return whether packages went back to their senders."""
    release = action.entries[0].release
    return action.kind == "release" and release is not None and returned_by(release.released_to) is not None


def _held(entry: OutboxEntry) -> str:
    name = entry.draft.resident_name if entry.draft is not None else ""
    return QCoreApplication.translate("pile", "Marked as unidentified: {0}").format(names.person(name) or unknown())


def _logged(entry: OutboxEntry) -> str:
    unit, name = (entry.draft.unit, entry.draft.resident_name) if entry.draft is not None else ("", "")
    who = names.person(name) or whole_unit()
    return QCoreApplication.translate("desk", "Logged for {0} · {1}").format(unit, who)
