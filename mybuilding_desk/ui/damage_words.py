"""The message about damaged files on this computer: what became of them, and what to check."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import RecoveryReport


def damage_words(*, copy_damaged: bool, recovery: RecoveryReport | None) -> str:
    """One message for all that was damaged; `""` where everything was sound."""
    say = QCoreApplication.translate
    parts = []
    if copy_damaged:
        parts.append(
            say(
                "damage",
                "Package lists on this computer were damaged. "
                "They’re being downloaded again from MyBuilding, so nothing is lost.",
            )
        )
    if recovery is not None:
        parts += [_what(recovery), _lost(recovery)]
    return " ".join(part for part in parts if part)


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
