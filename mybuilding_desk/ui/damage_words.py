"""What the clerk reads when files of this PC were found damaged: what became of them, and what to look at."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import Rescue


def damage_words(*, copy: str = "sound", rescue: Rescue | None) -> str:
    """One message for all that was damaged; `""` where everything was sound. `copy` is `Workspace.copy_state`."""
    parts = [_copy(copy)]
    if rescue is not None:
        parts += [
            QCoreApplication.translate("damage", "The file of what waits to be sent was damaged."),
            _saved(rescue),
            _missing(rescue),
        ]
    return " ".join(part for part in parts if part)


def _copy(state: str) -> str:
    say = QCoreApplication.translate
    match state:
        case "sound":
            return ""
        case "damaged":
            return say(
                "damage",
                "The lists on this PC were damaged. They are fetched anew from MyBuilding, so nothing of them is lost.",
            )
        case "replaced":
            return say(
                "damage",
                "The file of the lists could not be used and was set aside. The lists are fetched again. Your work is "
                "saved.",
            )
        case "newer":
            return say(
                "damage",
                "The lists on this PC are from a newer MyBuilding Desk, so they are not kept for now. Your work is "
                "saved. Install the newest version.",
            )
        case "locked":
            return say(
                "damage",
                "Another program holds the lists of this PC, so they are not kept for now. Your work is saved. Close "
                "it and start again.",
            )
    return say(
        "damage",
        "The file of the lists cannot be opened or replaced, so the lists are not kept. Your work is saved. Tell "
        "whoever looks after this PC.",
    )


def _saved(rescue: Rescue) -> str:
    say = QCoreApplication.translate
    if rescue.rescued:
        return say("damage", "%Ln entries were saved and go on.", None, rescue.rescued)
    if rescue.lost == 0:
        return say("damage", "Nothing was in it.")
    return say("damage", "No entry of it could be saved.")


def _missing(rescue: Rescue) -> str:
    """Where to look for what may be lost; nothing where all was saved."""
    say = QCoreApplication.translate
    if rescue.lost == 0:
        return ""
    look = say("damage", "Compare the shelves with the list. The old file was kept.")
    if rescue.lost is None:
        return say("damage", "Some may be lost. {0}").format(look)
    return say("damage", "%Ln could not be read. {0}", None, rescue.lost).format(look)
