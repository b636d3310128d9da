"""Texts of the state of an outbox entry: queued, rejected, discarded, or unidentified."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.outbox import OutboxEntry, wait_left
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.name_display import names

UNSURE: Final = "unsure"
"""Rejection reason that only the user can resolve: the entry may be on the server, but cannot be identified there."""

DAMAGED: Final = "damaged"
"""Rejection reason for a damaged local record: the entry may be on the server, or its content may be wrong."""


def state(entry: OutboxEntry, now: datetime) -> str:
    """Return the state of an entry as a sentence."""
    say = QCoreApplication.translate
    plain = {
        "sending": say("outbox", "Syncing…"),
        "in_doubt": say("outbox", "No reply from MyBuilding. Checking before retrying."),
        "done": say("outbox", "Synced"),
    }
    if entry.state in plain:
        return plain[entry.state]
    if entry.state == "refused":
        return _refused(entry)
    if entry.state == "held":
        return standing(entry)
    return discarded(entry, now) if entry.state == "dropped" else _waiting(entry, now)


def discarded(entry: OutboxEntry, now: datetime) -> str:
    """Return the reason an entry was discarded; if another desk released first, also to whom, when, and the note."""
    say = QCoreApplication.translate
    if entry.reason == "undone":
        return say("outbox", "Undone before syncing")
    if entry.reason == "released_again":
        return say("outbox", "Replaced by a later release of the same package.")
    if not entry.reason:
        return say("outbox", "Removed")
    if entry.reason != "already_released":
        reason = removal_reasons().get(entry.reason, entry.reason)  # older versions stored any text
        return say("outbox", "Removed: {0}").format(error_messages.plain(reason))
    note = names.note(entry.release.note) if entry.release is not None else ""
    first = _another_was_first(entry, now)
    return say("outbox", "{0} Your note: “{1}”").format(first, error_messages.plain(note)) if note else first


def removal_reasons() -> dict[str, str]:
    """Return the reasons for removing an entry that the user can choose."""
    say = QCoreApplication.translate
    return {
        "returned": say("outbox", "Returned to carrier"),
        "other_building": say("outbox", "Given to another building"),
        "logged_twice": say("outbox", "Logged twice"),
    }


def unknown() -> str:
    """Return the recipient to show for a package without a name on its label."""
    return QCoreApplication.translate("pile", "No name")


def why(kind: str) -> str:
    """Return the reason why a package is unidentified."""
    titles = {
        "not_listed": QCoreApplication.translate("pile", "Not in directory"),
        "partial": QCoreApplication.translate("pile", "Incomplete label"),
        "several": QCoreApplication.translate("pile", "Multiple matches"),
        "business": QCoreApplication.translate("pile", "Business"),
    }
    return titles[kind]


def unidentified_count(count: int) -> str:
    """Return a number of unidentified packages."""
    return QCoreApplication.translate("pile", "%Ln unidentified", None, count)


def standing(entry: OutboxEntry) -> str:
    """Return the state of an unidentified package, and how to resolve it."""
    return QCoreApplication.translate(
        "pile", "Unidentified · {0} · Saved on this computer until you assign a recipient ({1})"
    ).format(why(entry.reason), catalog.EDIT)


def _waiting(entry: OutboxEntry, now: datetime) -> str:
    say = QCoreApplication.translate
    seconds = round(wait_left(entry.due_at, now).total_seconds())
    if not entry.attempts:
        if seconds > 0:
            return say("outbox", "Syncs in {0} s. You can undo until then.").format(seconds)
        if entry.kind == "release" and not entry.package_id:
            return say("outbox", "Syncs after the package itself has synced.")
        return say("outbox", "Queued")
    reasons = {
        "unreachable": say("outbox", "Couldn’t reach MyBuilding."),
        "busy": say("outbox", "MyBuilding is busy."),
        "sign_in": say("outbox", "Sign in again to sync."),
    }
    reason = reasons.get(entry.reason, say("outbox", "Unexpected response from MyBuilding."))
    if seconds <= 0:
        return reason
    return say("outbox", "{0} Retrying in {1} s.").format(reason, seconds)


def _refused(entry: OutboxEntry) -> str:
    if entry.reason == UNSURE:
        return QCoreApplication.translate(
            "outbox", "A matching package is already on the list. Check it, then choose an action below."
        )
    if entry.reason == DAMAGED:
        return QCoreApplication.translate(
            "outbox", "This record was damaged. Compare the list with the label, then choose an action below."
        )
    return error_messages.sentence(Refused(entry.reason, entry.detail))


def _another_was_first(entry: OutboxEntry, now: datetime) -> str:
    say, other = QCoreApplication.translate, entry.package
    if other is None or other.released_at is None:
        return say("outbox", "Already released at another desk. See History for details.")
    when = error_messages.clock(other.released_at, now)
    who, by = names.person(other.released_to) or "?", other.released_by or "?"
    return error_messages.one_period(say("outbox", "Already released to {0} by {1}, {2}.").format(who, by, when))
