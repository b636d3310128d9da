"""Texts of batches: the pill in the scan bar, the popover below it, and the card of a package."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.services.packages.batch import Batch, BatchDefaults
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.entry_text import unknown
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import packages, whole_unit

_PACED = 5
"""Packages from which on the pace says something."""


def from_the_number() -> str:
    """Return the choice that leaves the carrier or type to each package's number."""
    return QCoreApplication.translate("drop", "Auto-detect")


def stop_clock(seconds: float) -> str:
    """Return minutes and seconds as on a stopwatch: "6:12"."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    return f"{minutes}:{rest:02}"


def pace(seconds: float, count: int) -> str:
    """Return the average seconds per package; `""` before the fifth one."""
    if count < _PACED:
        return ""
    return QCoreApplication.translate("drop", "{0} s each").format(max(1, round(seconds / count)))


def logged(count: int) -> str:
    """Return how many packages of the batch are logged."""
    return QCoreApplication.translate("drop", "%Ln logged", None, count)


def ended(count: int, seconds: float) -> str:
    """Return the summary of a finished batch."""
    if not count:
        return QCoreApplication.translate("drop", "Batch ended")
    return QCoreApplication.translate("drop", "Batch complete: {0} in {1}").format(packages(count), stop_clock(seconds))


def entry_text(entry: OutboxEntry) -> str:
    """Return one package of the batch and its state, such as "12B Ana Roe · sent"."""
    draft = entry.draft
    who = ""
    if draft is not None:
        nobody = unknown() if entry.state == "held" else whole_unit()
        who = f"{draft.unit} {names.person(draft.resident_name) or nobody}".strip()
    state = (
        QCoreApplication.translate("drop", "Synced")
        if entry.state == "done"
        else error_messages.state_words(entry.state)
    )
    return QCoreApplication.translate("drop", "{0} · {1}").format(who, state)


def start() -> str:
    """Return the text of the pill without a batch."""
    return QCoreApplication.translate("drop", "Start batch")


def title(defaults: BatchDefaults) -> str:
    """Return the name of a batch, such as "UPS batch"."""
    of = defaults.courier or defaults.type_name
    if not of:
        return QCoreApplication.translate("drop", "Batch")
    return QCoreApplication.translate("drop", "{0} batch").format(of)


def pill(batch: Batch) -> str:
    """Return a batch in one line: "UPS batch · B2 · 14 · 2:31"."""
    parts = (title(batch.defaults), batch.defaults.location, error_messages.number(batch.count))
    return " · ".join([part for part in parts if part] + [stop_clock(batch.seconds)])


def pill_sentence(batch: Batch) -> str:
    """Describe a batch without its running clock."""
    location = batch.defaults.location
    parts = (title(batch.defaults), _at(location) if location else "", logged(batch.count))
    return ", ".join(part for part in parts if part)


def from_batch(defaults: BatchDefaults, type_name: str) -> str:
    """Return what a package of this type takes from the batch, `""` if nothing."""
    told = type_name if type_name in {defaults.courier, defaults.type_name} else ""
    parts = [part for part in (told, _at(defaults.location) if defaults.location else "") if part]
    return QCoreApplication.translate("drop", "From the batch: {0}").format(", ".join(parts)) if parts else ""


def _at(location: str) -> str:
    return QCoreApplication.translate("drop", "location {0}").format(location)
