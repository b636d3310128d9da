"""The message about damaged files on this computer: what became of them, and what to check."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import RecoveryReport


def damage_words(*, copy: str = "sound", recovery: RecoveryReport | None) -> str:
    """One message for all that was damaged; `""` where everything was sound. `copy` is `Workspace.copy_state`."""
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
                "Your work is saved. Install the newest version.",
            )
        case "locked":
            return say(
                "damage",
                "Another program is using the package lists, so they’re not kept for now. "
                "Your work is saved. Close that program and start again.",
            )
    return say(
        "damage",
        "The package list file can’t be opened or replaced, so the lists aren’t kept. "
        "Your work is saved. Tell your IT team.",
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
    return f"{damaged} " + say("damage", "It held no unsynced changes.")


def _lost(recovery: RecoveryReport) -> str:
    """Where to look for what may be lost; a short word of relief where nothing is."""
    say = QCoreApplication.translate
    if recovery.complete:
        return say("damage", "Nothing was lost.")
    kept = say("damage", "The damaged file was kept.") if recovery.file is not None else ""
    look = say("damage", "Some changes may be lost. Check your shelves against the list.")
    return f"{look} {kept}".strip()
