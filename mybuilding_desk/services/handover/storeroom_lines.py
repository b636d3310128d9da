"""The audits and outgoing packages of a shift, with the same figures as in their own views."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from mybuilding_desk.domain.records.handover import HandoverAudit, HandoverOutgoing
from mybuilding_desk.services.desk_records import DeskRecords

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.audit import Audit
    from mybuilding_desk.services.storeroom.outgoing import Outgoing
    from mybuilding_desk.services.storeroom.storeroom import Storeroom


def audits(
    records: DeskRecords, storeroom: "Callable[[], Storeroom]", community_id: str, begin: datetime, end: datetime
) -> tuple[HandoverAudit, ...]:
    """Return the audits that were finished in a shift, and those not finished; those that need attention come first."""
    none = list["Audit"]()
    ended = records.read(lambda records: records.audits.ended_between(community_id, begin, end), none)
    is_open = bool(records.read(lambda records: records.audits.open_audits(community_id), none))
    known = [(one.location, one.counts) for one in ended if one.counts is not None]
    finished = [HandoverAudit(location, one.found, one.expected, one.missing) for location, one in known]
    unfinished = storeroom().audits.unfinished() if is_open else []
    open_ones = [(one.location, state.counts) for one, state in unfinished]
    paused = [HandoverAudit(location, one.found, one.expected, is_finished=False) for location, one in open_ones]
    return tuple(sorted([*paused, *finished], key=lambda one: one.is_finished and not one.missing))


def outgoing(outgoing: "Outgoing", begin: datetime, end: datetime) -> HandoverOutgoing:
    """Return how many outgoing packages were added and picked up in a shift, and how many are still there."""
    known = [one for one in outgoing.since(begin) if one.state != "canceled"]
    left = [one for one in known if one.state == "picked_up" and one.ended_at is not None]
    return HandoverOutgoing(
        sum(begin <= one.added_at < end for one in known),
        sum(begin <= one.ended_at < end for one in left if one.ended_at is not None),
        sum(one.state == "waiting" for one in known),
    )
