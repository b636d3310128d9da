"""Outbox to server: one entry at a time, each settled by the error table of ARCHITECTURE.md. Decides nothing for the
clerk, and shows nothing.
"""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mybuilding_desk.domain.meaning import package_of
from mybuilding_desk.domain.models import Package, Release
from mybuilding_desk.domain.outbox import LONGEST_WAIT, Entry
from mybuilding_desk.errors import DeskError, NoAnswer, Refused, ServerTrouble, SignInNeeded, Unreachable
from mybuilding_desk.jobs.doubt import Finding, look_for
from mybuilding_desk.jobs.office import Office

_FIRST_WAIT = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one entry: the entry as it stands now, and the error that kept it from being done."""

    entry: Entry
    error: DeskError | None = None


def deliver_next(office: Office) -> Delivered | None:
    """Send the next entry that is due; `None` when none is. In the lane.

    Raises only `StorageTrouble`: every error of the wire is settled in the outbox and told in the result.
    """
    entry = office.outbox.next_due(datetime.now(UTC))
    if entry is None:
        return None
    try:
        _send(office, entry)
    except DeskError as error:
        _settle_error(office, entry, error)
        return Delivered(office.outbox.entry(entry.entry_id), error)
    return Delivered(office.outbox.entry(entry.entry_id))


def _send(office: Office, entry: Entry) -> None:
    looking = entry.state == "in_doubt"
    office.outbox.mark_sending(entry.entry_id)
    found = look_for(office, entry) if looking else Finding("absent")
    match found.verdict:
        case "present":
            _done(office, entry, found.package)
        case "unsure":
            raise Refused("unsure")
        case "taken":
            office.copy.store_packages([found.package] if found.package else [])
            raise Refused("already_released")
        case "absent":
            _done(office, entry, _post(office, entry))


def _post(office: Office, entry: Entry) -> Package | None:
    if entry.draft is not None:
        # As the server has it now; the next refresh brings the server's own words.
        package_id = office.client.add_package(entry.draft)
        if not package_id:
            # Confirmed without an identifier: the lists tell it, now or at the next refresh.
            return look_for(office, entry).package
        return replace(package_of(entry.draft, office.user.full_name), package_id=package_id)
    assert entry.release is not None  # noqa: S101 - an entry is the one or the other
    office.client.release_package(entry.release)
    return _released(entry.release, entry.package, office.user.full_name)


def _done(office: Office, entry: Entry, package: Package | None) -> None:
    if package is not None:
        office.copy.store_packages([package])
    office.outbox.settle(entry.entry_id, package.package_id if package else entry.package_id)


def _settle_error(office: Office, entry: Entry, error: DeskError) -> None:
    """The error table: keep and try later, look first, wait for the sign-in, or mark as refused."""
    outbox, now = office.outbox, datetime.now(UTC)
    match error:
        case Refused(reason=reason, detail=detail):
            _note_other_release(office, entry, reason)
            outbox.refuse(entry.entry_id, reason, detail)
        case SignInNeeded():
            outbox.postpone(entry.entry_id, now, "sign_in")
        case Unreachable():
            outbox.postpone(entry.entry_id, now + backoff(entry.attempts), "unreachable")
        case ServerTrouble(retry_after=float(seconds)):
            outbox.postpone(entry.entry_id, now + min(timedelta(seconds=seconds), LONGEST_WAIT), "busy")
        case _:
            # A gateway's 5xx may stand before a server that did commit, so it is looked up like a lost answer.
            reason = "no_answer" if isinstance(error, NoAnswer) else "trouble"
            outbox.doubt(entry.entry_id, now + backoff(entry.attempts), reason)


def _note_other_release(office: Office, entry: Entry, reason: str) -> None:
    """Another desk was first: fetch who and when, so that the clerk is told."""
    if reason != "already_released" or entry.package is None:
        return
    try:
        found = look_for(office, entry)
    except DeskError:
        return
    if found.package is not None:
        office.copy.store_packages([found.package])


def backoff(attempts: int) -> timedelta:
    """The wait after `attempts` tries: doubling from two seconds, with jitter, never over five minutes."""
    spread = random.uniform(0.75, 1.25)  # noqa: S311 - jitter, not a secret
    seconds = _FIRST_WAIT.total_seconds() * 2 ** min(attempts, 10) * spread
    return min(timedelta(seconds=seconds), LONGEST_WAIT)


def _released(release: Release, package: Package | None, released_by: str) -> Package | None:
    if package is None:
        return None
    return replace(
        package,
        package_id=release.package_id,
        released_at=release.released_at,
        released_to=release.released_to,
        released_by=released_by,
    )
