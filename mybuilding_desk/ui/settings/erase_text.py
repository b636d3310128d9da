"""Texts for erasing all local data: what is removed, what would be lost, and the report."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport


def erased_data() -> str:
    """Return the description of the data that is removed from this computer."""
    return QCoreApplication.translate(
        "forget",
        "This removes saved sign-ins, package lists, unsynced changes, logs, and settings for this user account.",
    )


def unsynced_warning(count: int) -> str:
    """Return a warning about unsynced entries, or `""` if `count` is 0."""
    if not count:
        return ""
    return QCoreApplication.translate("forget", "%Ln unsynced changes will be lost.", None, count)


def confirmation_word() -> str:
    """Return the confirmation word to type; each language has its own."""
    return QCoreApplication.translate("forget", "ERASE")


def title(report: EraseReport | None) -> str:
    """Return the headline of the result; pass `None` while erasing is in progress."""
    if report is None:
        return QCoreApplication.translate("forget", "Erasing local data…")
    if report.left:
        return QCoreApplication.translate("forget", "Some data couldn’t be erased")
    return QCoreApplication.translate("forget", "Local data erased")


def summary(report: EraseReport | None) -> str:
    """Return the sentence below the headline; pass `None` while erasing is in progress."""
    if report is None:
        return QCoreApplication.translate("forget", "This may take a moment.")
    if report.left:
        return QCoreApplication.translate("forget", "The items listed below couldn’t be removed.")
    return QCoreApplication.translate("forget", "Verified: nothing is left on this computer.")


def configuration_kept() -> str:
    """Return the note that the building's configuration file, shared by all accounts, is kept."""
    return QCoreApplication.translate(
        "forget", "The building’s configuration file was kept. It contains no personal data."
    )


def location_name(one: ErasedLocation) -> str:
    """Return the name of a storage place."""
    say = QCoreApplication.translate
    names = {
        "keychain": say("forget", "Saved sign-ins"),
        "data": say("forget", "Package lists and sync queue"),
        "logs": say("forget", "Logs"),
        "settings": say("forget", "Settings"),
        "configuration": say("forget", "User configuration"),
        "practice": say("forget", "Practice mode"),
    }
    return names[one.area]


def outcome(one: ErasedLocation) -> str:
    """Return the result for a storage place: left, removed, or nothing there."""
    say = QCoreApplication.translate
    if one.left:
        return say("forget", "%Ln items left. {why}", None, len(one.left)).format(why=_why(one))
    if one.found:
        return say("forget", "%Ln items removed", None, one.found)
    return say("forget", "Nothing found")


def _why(one: ErasedLocation) -> str:
    say = QCoreApplication.translate
    reasons = {
        "denied": say("forget", "This account doesn’t have permission to remove it. Contact your IT team."),
        "locked": say("forget", "Secure storage is locked. Unlock it, then try again."),
    }
    return reasons.get(one.reason, say("forget", "It’s in use. Restart this computer, then try again."))
