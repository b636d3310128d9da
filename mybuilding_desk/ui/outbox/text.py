"""Texts of the sync queue and of a damaged file."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import OutboxEntry, RecoveryReport
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.outbox import unidentified_text
from mybuilding_desk.ui.text.entry_text import DAMAGED, UNSURE
from mybuilding_desk.ui.text.name_display import names


def damage_words(*, copy: str = "sound", recovery: RecoveryReport | None) -> str:
    """Return one message for all damaged files; `""` if there are none. `copy` is `Workspace.copy_state`."""
    parts = [_copy(copy)]
    if recovery is not None:
        parts += [_what(recovery), _lost(recovery)]
    return " ".join(part for part in parts if part)


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


def title(entry: OutboxEntry) -> str:
    """Return what was done: "Logged · 12B · UPS 1Z 999 …"."""
    package = entry.draft or entry.package
    parts = [_action(entry)]
    if package is not None:
        number = grouped(package.tracking_number)
        parts += [package.unit or names.person(package.resident_name), f"{package.type_name} {number}".strip()]
    if entry.release is not None:
        parts.append(QCoreApplication.translate("outbox", "to {0}").format(names.person(entry.release.released_to)))
    return " · ".join(part for part in parts if part)


def _action(entry: OutboxEntry) -> str:
    if entry.state == "held":
        return QCoreApplication.translate("outbox", "Unidentified")
    if entry.kind == "log":
        return QCoreApplication.translate("outbox", "Logged")
    return QCoreApplication.translate("outbox", "Released")


def summary(entries: list[OutboxEntry], offline: bool) -> str:
    """Return the summary of all entries in one line."""
    waiting = sum(entry.state in ("waiting", "sending", "in_doubt") for entry in entries)
    refused = sum(entry.state == "refused" for entry in entries)
    held = sum(entry.state == "held" for entry in entries)
    say = QCoreApplication.translate
    if not (waiting or refused or held):
        return say("outbox", "All changes are synced.")
    parts = []
    if waiting:
        parts.append(say("outbox", "%Ln waiting to sync", None, waiting))
    if refused:
        parts.append(say("outbox", "%Ln rejected", None, refused))
    if held:
        parts.append(unidentified_text.bar_text(held))
    if offline and waiting:
        parts.append(say("outbox", "MyBuilding is unavailable; changes will sync automatically"))
    return " · ".join(parts)


def actions(entry: OutboxEntry) -> frozenset[str]:
    """Return the actions available for an entry, out of `send`, `correct`, `arrived`, `drop`."""
    if entry.state == "refused":
        able = {"send", "drop"} | ({"correct"} if entry.kind == "log" else set())
        return frozenset(able | ({"arrived"} if entry.reason in (UNSURE, DAMAGED) else set()))
    if entry.state == "waiting":
        return frozenset({"send", "drop"} | ({"correct"} if entry.kind == "log" else set()))
    if entry.state == "held":
        return frozenset({"correct", "drop"})
    return frozenset({"send", "drop"}) if entry.state == "in_doubt" else frozenset()
