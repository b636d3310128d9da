"""What the clerk reads when files of this PC were found damaged: what became of them, and what to look at."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import Rescue


def damage_words(*, copy_damaged: bool, rescue: Rescue | None) -> str:
    """One message for all that was damaged; `""` where everything was sound."""
    parts = []
    if copy_damaged:
        parts.append(
            QCoreApplication.translate(
                "damage",
                "The lists on this PC were damaged. They are fetched anew from MyBuilding, so nothing of them is lost.",
            )
        )
    if rescue is not None:
        parts += [
            QCoreApplication.translate("damage", "The file of what waits to be sent was damaged."),
            _saved(rescue),
            _missing(rescue),
        ]
    return " ".join(part for part in parts if part)


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
