"""Texts of unidentified packages."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.entry_text import unknown, why
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages

ALL: Final = "all"


def tab_title(reason: str) -> str:
    """Return the title of the tab with the packages of this reason, or with all of them (`ALL`)."""
    return QCoreApplication.translate("pile", "All") if reason == ALL else why(reason)


def title(entry: OutboxEntry) -> str:
    """Return the name on the label and the package: "J. Smythe · UPS 1Z 999 …"."""
    draft = entry.draft
    if draft is None:
        return ""
    parts = (
        names.person(draft.resident_name) or unknown(),
        f"{draft.type_name} {grouped(draft.tracking_number)}".strip(),
    )
    return " · ".join(part for part in parts if part)


def detail(entry: OutboxEntry) -> str:
    """Return the reason, the location, and the note."""
    draft = entry.draft
    if draft is None:
        return ""
    location = QCoreApplication.translate("pile", "Location {0}").format(draft.shelf) if draft.shelf else ""
    return " · ".join(part for part in (why(entry.reason), location, names.note(draft.description)) if part)


def age(entry: OutboxEntry, now: datetime) -> str:
    """Return the time since the package was kept."""
    return error_messages.age((now - entry.created_at).total_seconds())


def summary(count: int) -> str:
    """Return the summary of all unidentified packages in one line."""
    if not count:
        return QCoreApplication.translate("pile", "No unidentified packages.")
    return QCoreApplication.translate("pile", "{0} without a recipient, saved on this computer until assigned.").format(
        packages(count)
    )


def bar_text(count: int) -> str:
    """Return the count for the status bar."""
    return QCoreApplication.translate("pile", "%Ln unidentified", None, count)


def held(entry: OutboxEntry) -> str:
    """Return the toast for a package kept as unidentified."""
    name = entry.draft.resident_name if entry.draft else ""
    return QCoreApplication.translate("pile", "Marked as unidentified: {0}").format(names.person(name) or unknown())


def hint() -> str:
    """Return the hint on how to keep a package as unidentified."""
    return QCoreApplication.translate(
        "pile", "Can’t identify a recipient? Scan the package and press {0}. Whatever you typed is saved with it."
    ).format(catalog.MARK_UNIDENTIFIED)


def reason_keys(reasons: tuple[HeldReason, ...]) -> str:
    """Return the keys that set the reason: "1 Not listed  2 Label incomplete …"."""
    return "   ".join(f"{number} {why(reason)}" for number, reason in enumerate(reasons, 1))
