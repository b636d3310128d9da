"""Texts of unidentified packages."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.text import error_messages, keymap
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages

ALL: Final = "all"


def why(kind: str) -> str:
    """Return the reason why a package is unidentified; for `ALL`, the title of the tab with all of them."""
    titles = {
        ALL: QCoreApplication.translate("pile", "All"),
        "not_listed": QCoreApplication.translate("pile", "Not listed"),
        "partial": QCoreApplication.translate("pile", "Label incomplete"),
        "several": QCoreApplication.translate("pile", "Several fit"),
        "business": QCoreApplication.translate("pile", "Business"),
    }
    return titles[kind]


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
    shelf = QCoreApplication.translate("pile", "shelf {0}").format(draft.shelf) if draft.shelf else ""
    return " · ".join(part for part in (why(entry.reason), shelf, names.note(draft.description)) if part)


def unknown() -> str:
    """Return the recipient to show for a package without a name on its label."""
    return QCoreApplication.translate("pile", "Nobody named")


def age(entry: OutboxEntry, now: datetime) -> str:
    """Return the time since the package was kept."""
    return error_messages.age((now - entry.created_at).total_seconds())


def summary(count: int) -> str:
    """Return the summary of all unidentified packages in one line."""
    if not count:
        return QCoreApplication.translate("pile", "Nothing is on the unknown pile.")
    return QCoreApplication.translate(
        "pile", "{0} without a recipient, kept on this PC until somebody is found."
    ).format(packages(count))


def bar_text(count: int) -> str:
    """Return the count for the status bar."""
    return QCoreApplication.translate("pile", "%Ln on the unknown pile", None, count)


def held(entry: OutboxEntry) -> str:
    """Return the toast for a package kept as unidentified."""
    name = entry.draft.resident_name if entry.draft else ""
    return QCoreApplication.translate("pile", "On the unknown pile: {0}").format(names.person(name) or unknown())


def taken_up(entry: OutboxEntry) -> str:
    """Return the message for an unidentified package loaded into the scan field."""
    name = entry.draft.resident_name if entry.draft else ""
    return QCoreApplication.translate("pile", "From the unknown pile, {0}: “{1}”. Type the unit or the name.").format(
        why(entry.reason), names.label(name) or unknown()
    )


def standing(entry: OutboxEntry) -> str:
    """Return the state of an unidentified package, and how to resolve it."""
    return QCoreApplication.translate(
        "pile", "Unknown pile · {0} · kept on this PC until you say whom it is for ({1})"
    ).format(why(entry.reason), keymap.CORRECT)


def hint() -> str:
    """Return the hint on how to keep a package as unidentified."""
    return QCoreApplication.translate(
        "pile", "Scan a package and press {0} when nobody knows whom it is for; what you typed is kept as its label."
    ).format(keymap.PILE)


def kind_keys(kinds: tuple[HeldReason, ...]) -> str:
    """Return the keys that set the reason: "1 Not listed  2 Label incomplete …"."""
    return "   ".join(f"{number} {why(kind)}" for number, kind in enumerate(kinds, 1))
