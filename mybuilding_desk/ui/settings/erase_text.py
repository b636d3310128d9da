"""Texts for erasing all local data: what is removed, what would be lost, and the report."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport


def erased_data() -> str:
    """Return the description of the data that is removed from this computer."""
    return QCoreApplication.translate(
        "forget",
        "Every sign-in, the lists, what waits to be sent, the log and the settings of this PC account are removed.",
    )


def unsynced_warning(count: int) -> str:
    """Return a warning about unsynced entries, or `""` if `count` is 0."""
    if not count:
        return ""
    return QCoreApplication.translate("forget", "%Ln deeds wait to be sent and would be lost.", None, count)


def confirmation_word() -> str:
    """Return the confirmation word to type; each language has its own."""
    return QCoreApplication.translate("forget", "FORGET")


def title(report: EraseReport | None) -> str:
    """Return the headline of the result; pass `None` while erasing is in progress."""
    if report is None:
        return QCoreApplication.translate("forget", "Forgetting this PC…")
    if report.left:
        return QCoreApplication.translate("forget", "Not everything could be removed")
    return QCoreApplication.translate("forget", "This PC has forgotten everything")


def summary(report: EraseReport | None) -> str:
    """Return the sentence below the headline; pass `None` while erasing is in progress."""
    if report is None:
        return QCoreApplication.translate("forget", "This takes a moment.")
    if report.left:
        return QCoreApplication.translate(
            "forget", "All was looked for once more. What is left stands below, with its reason."
        )
    return QCoreApplication.translate("forget", "All was looked for once more: nothing is left.")


def configuration_kept() -> str:
    """Return the note that the building's configuration file, shared by all accounts, is kept."""
    return QCoreApplication.translate("forget", "The building’s own configuration stays; it holds no names.")


def location_name(one: ErasedLocation) -> str:
    """Return the name of a storage place."""
    say = QCoreApplication.translate
    names = {
        "keychain": say("forget", "Sign-ins in the keychain"),
        "data": say("forget", "Lists and outbox"),
        "logs": say("forget", "Log"),
        "settings": say("forget", "Settings"),
        "configuration": say("forget", "This account’s configuration"),
        "practice": say("forget", "Practice building"),
    }
    return names[one.area]


def outcome(one: ErasedLocation) -> str:
    """Return the result for a storage place: left, removed, or nothing there."""
    say = QCoreApplication.translate
    if one.left:
        return say("forget", "%Ln left. {why}", None, len(one.left)).format(why=_why(one))
    if one.found:
        return say("forget", "%Ln removed, nothing left", None, one.found)
    return say("forget", "nothing there")


def _why(one: ErasedLocation) -> str:
    say = QCoreApplication.translate
    reasons = {
        "denied": say("forget", "This account may not remove it: ask whoever looks after this PC."),
        "locked": say("forget", "The keychain cannot be asked: unlock it, then forget this PC again."),
    }
    return reasons.get(one.reason, say("forget", "Something uses it: restart this PC, then forget it again."))
