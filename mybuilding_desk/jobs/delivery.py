"""Outbox to server: one entry at a time, each settled by the error table of ARCHITECTURE.md. Decides nothing for the
clerk, and shows nothing.
"""

import random
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from time import monotonic

from mybuilding_desk.core.errors import (
    DeskError,
    NoAnswer,
    Refused,
    ServerTrouble,
    SignInNeeded,
    StorageTrouble,
    Unreachable,
)
from mybuilding_desk.core.gui_priority import step_aside
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import LONGEST_WAIT, Entry
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.account_context import FIRST_WAIT, Office
from mybuilding_desk.jobs.delivery_check import Finding, look_for, package_released


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one entry: the entry as it stands now, and the error that kept it from being done.

    `other` is what another desk released first (`already_released`): the package, with whom, when and by whom; `None`
    where the server did not tell it yet.
    """

    entry: Entry
    error: DeskError | None = None
    other: Package | None = None


def deliver_next(office: Office) -> Delivered | None:
    """Send the next entry that is due; `None` when none is. In the lane.

    Raises only `StorageTrouble`: every error of the wire is settled in the outbox and told in the result.
    """
    outbox = office.outbox
    outbox.recover()  # one left sending by a trouble of this PC's files: nothing else sends
    entry = _taken_up(office)
    if entry is None:
        return None
    try:
        _send(office, entry)
    except StorageTrouble:
        raise
    except DeskError as error:
        other = _settle_error(office, entry, error)
        return Delivered(outbox.entry(entry.entry_id), error, other)
    except Exception:  # a defect that one entry meets must not hold up those behind it
        with suppress(ValueError):
            outbox.doubt(entry.entry_id, office.clock() + backoff(entry.attempts, office.first_wait), "trouble")
        raise
    return Delivered(outbox.entry(entry.entry_id))


def _taken_up(office: Office) -> Entry | None:
    """The next entry that is due, with the state it came from: the clerk may correct it until it is *sending*."""
    while (entry := office.outbox.next_due(office.clock())) is not None:
        try:
            sending = office.outbox.mark_sending(entry.entry_id)
        except ValueError:  # the clerk gave it up this very moment
            continue
        return replace(sending, state=entry.state)
    return None


def _send(office: Office, entry: Entry) -> None:
    found = look_for(office, entry) if entry.state == "in_doubt" else Finding("absent")
    match found.verdict:
        case "present":
            _done(office, entry, found.package)
        case "unsure":
            raise Refused("unsure")
        case "taken":
            raise Refused("already_released")
        case "absent" if entry.state == "in_doubt" and not _is_surely_absent(office, entry, found):
            office.outbox.doubt(entry.entry_id, office.clock() + office.quiet, entry.reason)
        case "absent":
            office.absent_since.pop(entry.entry_id, None)
            _done(office, entry, _post(office, entry))


def _is_surely_absent(office: Office, entry: Entry, found: Finding) -> bool:
    """Whether it was absent for a while: a server that was stuck acts as it wakes up on what it was asked before.

    And it may do so just after it has told what it holds. Where repeats are harmless, one look is enough.
    """
    since = office.absent_since.setdefault(entry.entry_id, monotonic())
    return found.harmless or monotonic() - since >= office.quiet.total_seconds()


def _post(office: Office, entry: Entry) -> Package | None:
    if entry.draft is not None:
        package_id = office.client.add_package(entry.draft) or _found_id(office, entry)
        known = office.copy.package(entry.community_id, package_id)
        # As the server has it now; the next refresh brings the server's own words.
        new = replace(package_of(entry.draft, office.user.full_name), package_id=package_id)
        return (known or new) if package_id else None
    assert entry.release is not None  # noqa: S101 - an entry is the one or the other
    office.client.release_package(entry.release)
    return _released(office, entry)


def _found_id(office: Office, entry: Entry) -> str:
    """Confirmed without an identifier: the lists tell it, now or at a later refresh. It is never sent again."""
    try:
        found = look_for(office, entry).package
    except DeskError:
        return ""
    return found.package_id if found else ""


def _released(office: Office, entry: Entry) -> Package | None:
    package, release = package_released(office, entry), entry.release
    if package is None or release is None:
        return None
    return replace(
        package,
        package_id=release.package_id,
        released_at=release.released_at,
        released_to=release.released_to,
        released_by=office.user.full_name,
    )


def _done(office: Office, entry: Entry, package: Package | None) -> None:
    try:
        office.copy.store_packages([package] if package else [])
    finally:  # the copy can be fetched again
        step_aside()  # two threads cannot write the outbox at once
        office.outbox.settle(entry.entry_id, package.package_id if package else entry.package_id)


def _settle_error(office: Office, entry: Entry, error: DeskError) -> Package | None:
    """The error table: keep and try later, look first, wait for the sign-in, or mark as refused.

    Returns what another desk released first.
    """
    outbox, later = office.outbox, office.clock() + _wait(office, entry, error)
    match error:
        case Refused(reason=reason, detail=detail):
            outbox.refuse(entry.entry_id, reason, detail)
            other = _other_release(office, entry) if reason == "already_released" else None
            if other is not None:
                with suppress(ValueError):  # the clerk gave it up while the list was asked
                    outbox.overtake(entry.entry_id, other)
            return other
        case SignInNeeded():
            outbox.postpone(entry.entry_id, office.clock(), "sign_in")
        case Unreachable():
            outbox.postpone(entry.entry_id, later, "unreachable")
        case ServerTrouble(untouched=True):
            outbox.postpone(entry.entry_id, later, "busy")
        case _:
            # A gateway's 5xx may stand before a server that did commit, so it is looked up like a lost answer.
            reason = "no_answer" if isinstance(error, NoAnswer) else "trouble"
            outbox.doubt(entry.entry_id, later, reason)
    return None


def _wait(office: Office, entry: Entry, error: DeskError) -> timedelta:
    """What the server asked for, within limits, or else the backoff."""
    asked = error.retry_after if isinstance(error, ServerTrouble) else None
    if asked is None:
        return backoff(entry.attempts, office.first_wait)
    return min(max(timedelta(seconds=asked), office.first_wait), LONGEST_WAIT)


def _other_release(office: Office, entry: Entry) -> Package | None:
    """Another desk was first: what it released, in the copy from now on; `None` where that cannot be told yet.

    All of the unit comes into the copy: who took one package most likely took the others, and they need no call then.
    """
    package = package_released(office, entry)
    if package is not None and package.is_pending:
        try:
            office.copy.store_packages(office.client.packages(entry.community_id, unit=package.unit))
        except StorageTrouble:
            raise
        except DeskError:
            return None
        package = package_released(office, entry)
    return package if package is not None and not package.is_pending else None


def backoff(attempts: int, first: timedelta = FIRST_WAIT) -> timedelta:
    """The wait after `attempts` tries: doubling from `first`, with jitter, never over five minutes."""
    spread = random.uniform(0.75, 1.25)  # noqa: S311 - jitter, not a secret
    seconds = first.total_seconds() * 2 ** min(attempts, 10) * spread
    return min(timedelta(seconds=seconds), LONGEST_WAIT)
