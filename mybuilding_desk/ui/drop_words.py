"""The words of a courier's drop."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.ui import wording
from mybuilding_desk.ui.desk_words import packages, whole_unit
from mybuilding_desk.ui.names import names


def from_the_number() -> str:
    """That a package's own number says what it is."""
    return QCoreApplication.translate("drop", "By number")


def stop_clock(seconds: float) -> str:
    """Minutes and seconds, as on a stop-watch: "6:12"."""
    minutes, rest = divmod(int(max(seconds, 0)), 60)
    return f"{minutes}:{rest:02}"


def pace(seconds: float, count: int) -> str:
    """How long a package took, `""` before there is one."""
    if not count:
        return ""
    return QCoreApplication.translate("drop", "{0} s each").format(max(1, round(seconds / count)))


def logged(count: int) -> str:
    """How many packages of the drop are logged."""
    return QCoreApplication.translate("drop", "%Ln logged", None, count)


def ended(count: int, seconds: float) -> str:
    """What the drop came to."""
    return QCoreApplication.translate("drop", "Drop ended: {0} in {1} min").format(packages(count), stop_clock(seconds))


def line(entry: Entry) -> str:
    """One package of the drop and how it stands: "12B Ana Roe · waiting"."""
    draft = entry.draft
    who = f"{draft.unit} {names.person(draft.resident_name) or whole_unit()}" if draft else ""
    state = QCoreApplication.translate("drop", "sent") if entry.state == "done" else wording.state_words(entry.state)
    return QCoreApplication.translate("drop", "{0} · {1}").format(who, state)
