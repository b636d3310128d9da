"""Texts of the sync queue and of a damaged file."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import OutboxEntry, RecoveryReport, wait_left
from mybuilding_desk.ui.text.entry_text import DAMAGED, UNSURE, unidentified_count


def damage_words(*, copy: str = "sound", recovery: RecoveryReport | None) -> str:
    """Return one message for all damaged files; `""` if there are none. `copy` is `Workspace.copy_state`."""
    parts = [_copy(copy)]
    if recovery is not None:
        parts += [_what(recovery), _lost(recovery)]
    return " ".join(part for part in parts if part)


def records_words(*, lost: bool, trouble: StorageTrouble | None) -> str:
    """Return a message that the records of this desk were `lost`, or why they cannot be used; `""` if neither."""
    say = QCoreApplication.translate
    if trouble is not None and trouble.reason == "newer":
        return say(
            "damage",
            "Labels and proofs of release on this computer are from a newer MyBuilding Desk, so they’re unavailable "
            "for now. Packages aren’t affected. Install the latest version.",
        )
    if trouble is not None:
        return say(
            "damage",
            "The file with labels and proofs of release can’t be used, so they aren’t stored. Packages aren’t "
            "affected. Contact your IT team.",
        )
    if lost:
        return say(
            "damage",
            "The file with labels and proofs of release was damaged or missing, so a new one was started. Packages "
            "aren’t affected, and labels can still be scanned.",
        )
    return ""


def _copy(state: str) -> str:
    say = QCoreApplication.translate
    match state:
        case "sound":
            return ""
        case "damaged":
            return say(
                "damage",
                "Package lists on this computer were damaged. "
                "They’re being downloaded again from MyBuilding, so nothing is lost.",
            )
        case "replaced":
            return say(
                "damage",
                "The package list file couldn’t be used and was set aside. "
                "The lists are being downloaded again. Your work is saved.",
            )
        case "newer":
            return say(
                "damage",
                "The package lists on this computer are from a newer MyBuilding Desk, so they’re not kept for now. "
                "Your work is saved. Install the latest version.",
            )
        case "locked":
            return say(
                "damage",
                "Another program is using the package lists, so they’re not kept for now. Your work is saved. Close "
                "that program, then restart MyBuilding Desk.",
            )
    return say(
        "damage",
        "The package list file can’t be opened or replaced, so the lists aren’t kept. Your work is saved. Contact your "
        "IT team.",
    )


def _what(recovery: RecoveryReport) -> str:
    say = QCoreApplication.translate
    if recovery.what == "journal":
        return say("damage", "The backup of unsynced changes was damaged or missing. It was made again.")
    if not recovery.restored and not recovery.complete:
        return say("damage", "The sync queue file and its backup were damaged or missing.")
    damaged = say("damage", "The sync queue file was damaged or missing.")
    if recovery.restored:
        return f"{damaged} " + say("damage", "%Ln changes were recovered and will sync.", None, recovery.restored)
    return f"{damaged} " + say("damage", "It contained no unsynced changes.")


def _lost(recovery: RecoveryReport) -> str:
    """Return the advice to check for lost changes, or the message that nothing was lost."""
    say = QCoreApplication.translate
    if recovery.complete:
        return say("damage", "Nothing was lost.")
    kept = say("damage", "The damaged file was kept.") if recovery.file is not None else ""
    advice = say("damage", "Some changes may be lost. Check your shelves against the list.")
    return f"{advice} {kept}".strip()


def counts(entries: Sequence[OutboxEntry]) -> dict[str, str]:
    """Return the number of changes in each state that matters, in words, by the tone of its chip; `""` for none."""
    say = QCoreApplication.translate
    queued = sum(entry.state in ("waiting", "sending", "in_doubt") for entry in entries)
    rejected = sum(entry.state == "refused" for entry in entries)
    held = sum(entry.state == "held" for entry in entries)
    return {
        "bad": say("outbox", "%Ln rejected", None, rejected) if rejected else "",
        "warn": say("outbox", "%Ln queued", None, queued) if queued else "",
        "info": unidentified_count(held) if held else "",
        "ok": "" if rejected or queued or held else say("outbox", "All synced"),
    }


def unsent(entries: Sequence[OutboxEntry]) -> tuple[int, int]:
    """Return how many changes *Sync all now* sends, and the undo of how many it ends."""
    now = datetime.now(UTC)
    waiting = [entry for entry in entries if entry.state == "waiting"]
    return len(waiting), sum(not entry.attempts and bool(wait_left(entry.due_at, now)) for entry in waiting)


def hint(undoable: int, *, offline: bool) -> str:
    """Return what to know before *Sync all now*: that MyBuilding is offline, or for how many changes it ends undo."""
    say = QCoreApplication.translate
    if offline:
        return say("outbox", "MyBuilding is unavailable. Changes will sync automatically.")
    return say("outbox", "Ends undo for %Ln changes", None, undoable) if undoable else ""


def actions(entry: OutboxEntry) -> frozenset[str]:
    """Return the actions available for an entry, out of `send`, `correct`, `arrived`, `label`, `drop`."""
    has_label = entry.kind == "log" and entry.state != "dropped"
    return _changes(entry) | ({"label"} if has_label else frozenset())


def _changes(entry: OutboxEntry) -> frozenset[str]:
    if entry.state == "refused":
        able = {"send", "drop"} | ({"correct"} if entry.kind == "log" else set())
        return frozenset(able | ({"arrived"} if entry.reason in (UNSURE, DAMAGED) else set()))
    if entry.state == "waiting":
        return frozenset({"send", "drop"} | ({"correct"} if entry.kind == "log" else set()))
    if entry.state == "held":
        return frozenset({"correct", "drop"})
    return frozenset({"send", "drop"}) if entry.state == "in_doubt" else frozenset()
