"""Why a command cannot be done now, in the fewest words: menus and the palette show it beside the command."""

from PySide6.QtCore import QCoreApplication


def sign_in_first() -> str:
    """No user is at the desk, or the desk is locked."""
    return QCoreApplication.translate("reasons", "Sign in first")


def close_window_first() -> str:
    """A window over the page needs an answer."""
    return QCoreApplication.translate("reasons", "Close the open window first")


def open_sync_queue_first() -> str:
    """The command belongs to the sync queue."""
    return QCoreApplication.translate("reasons", "Open the sync queue first")


def staff_only() -> str:
    """The user is a resident, who sees only their own packages."""
    return QCoreApplication.translate("reasons", "Staff only")


def select_package_first() -> str:
    """No package is selected."""
    return QCoreApplication.translate("reasons", "Select a package first")


def already_released() -> str:
    """The selected package was picked up."""
    return QCoreApplication.translate("reasons", "Already released")


def already_synced() -> str:
    """The selected package is in MyBuilding, which cannot change it."""
    return QCoreApplication.translate("reasons", "Already synced")


def no_tracking_number() -> str:
    """The selected packages have no number."""
    return QCoreApplication.translate("reasons", "No tracking number")


def no_tracking_page() -> str:
    """No web page is known for this carrier."""
    return QCoreApplication.translate("reasons", "No tracking page for this carrier")


def nothing_to_undo() -> str:
    """Every change has synced, or there is none."""
    return QCoreApplication.translate("reasons", "Nothing to undo")


def nothing_in_scan_bar() -> str:
    """No package is being logged."""
    return QCoreApplication.translate("reasons", "Scan a package first")


def finish_package_first() -> str:
    """Another package is being logged."""
    return QCoreApplication.translate("reasons", "Finish the package in the scan bar first")


def nothing_rejected_selected() -> str:
    """The selected package is neither rejected nor unidentified."""
    return QCoreApplication.translate("reasons", "Only for rejected or unidentified packages")


def nothing_in_doubt_selected() -> str:
    """The selected change certainly did not reach MyBuilding."""
    return QCoreApplication.translate("reasons", "Only for changes that may have reached MyBuilding")


def assign_recipient() -> str:
    """The name of *Edit* for an unidentified package."""
    return QCoreApplication.translate("reasons", "Assign recipient")


def exit_practice() -> str:
    """The name of *Practice mode* while it is on."""
    return QCoreApplication.translate("reasons", "Exit practice mode")


def only_one_community() -> str:
    """There is no other community to go to."""
    return QCoreApplication.translate("reasons", "You work in one community")


def managed_by_building() -> str:
    """The building locks this setting."""
    return QCoreApplication.translate("reasons", "Managed by your building")


def no_labels_missing() -> str:
    """Every label was printed."""
    return QCoreApplication.translate("reasons", "All labels are printed")


def no_outgoing() -> str:
    """Return why no outgoing package can be picked up."""
    return QCoreApplication.translate("reasons", "No outgoing packages")


def no_other_user() -> str:
    """No user is signed in on this computer."""
    return QCoreApplication.translate("reasons", "No user to switch to")
