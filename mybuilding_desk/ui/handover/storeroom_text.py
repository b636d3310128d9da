"""Texts about the audits and outgoing packages of a shift, in all forms of a hand-over."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.records.handover import HandoverAudit, HandoverOutgoing
from mybuilding_desk.ui.text import error_messages

_MAX_PLACE_CHARS: Final = 40


def audits_title() -> str:
    """Return the heading of the audits."""
    return QCoreApplication.translate("handover", "Location audits")


def outgoing_title() -> str:
    """Return the heading of the outgoing packages."""
    return QCoreApplication.translate("handover", "Outgoing packages")


def place(audit: HandoverAudit, limit: int = _MAX_PLACE_CHARS) -> str:
    """Return what was audited, in up to `limit` characters."""
    say = QCoreApplication.translate
    if audit.location is None:
        return say("audit", "All locations")
    return error_messages.plain(audit.location, limit) or say("audit", "No location")


def result(audit: HandoverAudit) -> str:
    """Return the result of an audit: "28 of 30 found · 2 missing", "Paused at 12 of 30"."""
    say, number = QCoreApplication.translate, error_messages.number
    if not audit.is_finished:
        return say("audit", "Paused at {0} of {1}").format(number(audit.found), number(audit.expected))
    found = say("audit", "{0} of {1} found").format(number(audit.found), number(audit.expected))
    return " · ".join((found, *([say("audit", "%Ln missing", None, audit.missing)] if audit.missing else [])))


def audit_line(audit: HandoverAudit) -> str:
    """Return an audit in one line."""
    return f"{place(audit)} · {result(audit)}"


def more_audits(count: int) -> str:
    """Return how many more audits there were."""
    return QCoreApplication.translate("handover", "and %Ln more audits", None, count)


def outgoing_lines(outgoing: HandoverOutgoing) -> list[str]:
    """Return what became of outgoing packages, and how many are still there; nothing that is none."""
    say = QCoreApplication.translate
    lines = (
        (outgoing.added, say("handover", "%Ln added", None, outgoing.added)),
        (outgoing.picked_up, say("handover", "%Ln picked up", None, outgoing.picked_up)),
        (outgoing.waiting, say("handover", "%Ln to be picked up", None, outgoing.waiting)),
    )
    return [words for count, words in lines if count]
