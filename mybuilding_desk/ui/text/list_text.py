"""Texts of lists without packages: a headline without a period, and a sentence below it."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.core.errors import DeskError, NoAnswer, Unreachable
from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages

Words = tuple[str, str]


def nothing_pending(*, may_log: bool) -> Words:
    """Return that no package is pending; who cannot log packages reads no advice to scan one."""
    headline = QCoreApplication.translate("desk", "No pending packages")
    if may_log:
        return headline, QCoreApplication.translate("desk", "Scan one to log it.")
    return headline, QCoreApplication.translate("desk", "Packages logged for you appear here.")


def nothing_overdue(ages: Ages) -> Words:
    """Return that no package is overdue, and after how many days it would be."""
    words = QCoreApplication.translate("find", "No packages have been here longer than %Ln days.", None, ages[-1])
    return QCoreApplication.translate("find", "No overdue packages"), words


def nothing_released() -> Words:
    """Return that the history is empty."""
    headline = QCoreApplication.translate("desk", "No released packages")
    return headline, QCoreApplication.translate("desk", "Released packages appear here.")


def no_community() -> Words:
    """Return why a user without a community sees nothing."""
    headline = QCoreApplication.translate("desk", "No community assigned")
    return headline, QCoreApplication.translate("desk", "Ask your building manager to add you, then refresh.")


def not_loaded(trouble: DeskError) -> Words:
    """Return why the lists could not be loaded for the first time."""
    is_refused = isinstance(trouble, Unreachable) and (trouble.certificate or trouble.proxy)
    if isinstance(trouble, Unreachable | NoAnswer) and not is_refused:
        headline = QCoreApplication.translate("desk", "Can’t reach MyBuilding")
        return headline, QCoreApplication.translate("desk", "Check this computer’s network connection, then try again.")
    return QCoreApplication.translate("desk", "Packages couldn’t be loaded"), error_messages.sentence(trouble)


def loading() -> str:
    """Return the name of a list that is still loading."""
    return QCoreApplication.translate("desk", "Loading packages…")


def refresh(*, is_busy: bool, failed: bool) -> str:
    """Return the text of the button that loads the lists, after they `failed` to load; it is busy once pressed."""
    if is_busy:
        return QCoreApplication.translate("desk", "Checking…")
    return QCoreApplication.translate("desk", "Try again") if failed else catalog.REFRESH.name
