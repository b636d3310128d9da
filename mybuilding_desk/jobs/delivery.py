"""Send the outbox, one entry at a time, and settle each by the error table in ARCHITECTURE.md."""

import random
from contextlib import suppress
from dataclasses import replace
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
from mybuilding_desk.core.gui_priority import yield_to_gui
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import MAX_WAIT, Delivered, OutboxEntry
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.account_context import FIRST_WAIT, AccountContext
from mybuilding_desk.jobs.delivery_check import DeliveryCheck, check_delivery, package_released
from mybuilding_desk.jobs.record_keeping import forget_release, join_package


def deliver_next(account_context: AccountContext) -> Delivered | None:
    """Send the next due entry, or return `None` if there is none. Runs on the worker.

    Raises only `StorageTrouble`, and unexpected exceptions. API errors are settled in the outbox and returned in the
    result.
    """
    outbox = account_context.outbox
    outbox.recover()  # an entry may still be *sending* after a storage error; nothing else sends, so it is not in use
    entry = _taken_up(account_context)
    if entry is None:
        return None
    try:
        _send(account_context, entry)
    except StorageTrouble:
        raise
    except DeskError as error:
        other = _settle_error(account_context, entry, error)
        return Delivered(outbox.entry(entry.entry_id), error, other)
    except Exception:  # a bug triggered by one entry must not block the entries behind it
        with suppress(ValueError):
            outbox.mark_uncertain(
                entry.entry_id, account_context.clock() + backoff(entry.attempts, account_context.first_wait), "trouble"
            )
        raise
    return Delivered(outbox.entry(entry.entry_id))


def _taken_up(account_context: AccountContext) -> OutboxEntry | None:
    """Mark the next due entry as *sending* and return it with its previous state.

    Until then, the user may still change it.
    """
    while (entry := account_context.outbox.next_due(now := account_context.clock())) is not None:
        try:
            sending = account_context.outbox.mark_sending(entry.entry_id, now)
        except ValueError:  # the user discarded or edited it in the meantime
            continue
        return replace(sending, state=entry.state)
    return None


def _send(account_context: AccountContext, entry: OutboxEntry) -> None:
    check = check_delivery(account_context, entry) if entry.state == "in_doubt" else DeliveryCheck("absent")
    match check.verdict:
        case "present":
            _done(account_context, entry, check.package)
        case "unsure":
            raise Refused("unsure")
        case "taken":
            raise Refused("already_released")
        case "absent" if entry.state == "in_doubt" and not _is_surely_absent(account_context, entry, check):
            account_context.outbox.mark_uncertain(
                entry.entry_id, account_context.clock() + account_context.quiet, entry.reason
            )
        case "absent":
            account_context.absent_since.pop(entry.entry_id, None)
            _done(account_context, entry, _post(account_context, entry))


def _is_surely_absent(account_context: AccountContext, entry: OutboxEntry, check: DeliveryCheck) -> bool:
    """Return whether the entry has been missing on the server for long enough to send it again.

    A server that hung may process an earlier request once it recovers, even right after it returned its list. If the
    server recognizes repeats, one check is enough.
    """
    since = account_context.absent_since.setdefault(entry.entry_id, monotonic())
    return check.harmless or monotonic() - since >= account_context.quiet.total_seconds()


def _post(account_context: AccountContext, entry: OutboxEntry) -> Package | None:
    if entry.draft is not None:
        package_id = account_context.client.add_package(entry.draft) or _find_id(account_context, entry)
        known = account_context.copy.package(entry.community_id, package_id)
        # Built from the draft until the next refresh brings the server's record.
        new = replace(package_of(entry.draft, account_context.user.full_name), package_id=package_id)
        return (known or new) if package_id else None
    assert entry.release is not None  # noqa: S101 - an entry is the one or the other
    account_context.client.release_package(entry.release)
    return _released(account_context, entry)


def _find_id(account_context: AccountContext, entry: OutboxEntry) -> str:
    """Return the id of a package that the server confirmed without one, or `""` if a later refresh must find it.

    The entry is never sent again.
    """
    try:
        package = check_delivery(account_context, entry).package
    except DeskError:
        return ""
    return package.package_id if package else ""


def _released(account_context: AccountContext, entry: OutboxEntry) -> Package | None:
    package, release = package_released(account_context, entry), entry.release
    if package is None or release is None:
        return None
    return replace(
        package,
        package_id=release.package_id,
        released_at=release.released_at,
        released_to=release.released_to,
        released_by=account_context.user.full_name,
    )


def _done(account_context: AccountContext, entry: OutboxEntry, package: Package | None) -> None:
    try:
        account_context.copy.store_packages([package] if package else [])
    finally:  # a failed write of the cache does no harm: it can be fetched again
        yield_to_gui()  # the GUI thread writes the outbox too, and two threads cannot write at once
        account_context.outbox.mark_done(entry.entry_id, package.package_id if package else entry.package_id)
    join_package(account_context, entry, package.package_id if package else "")


def _settle_error(account_context: AccountContext, entry: OutboxEntry, error: DeskError) -> Package | None:
    """Apply the error table: retry later, check the server first, wait for a sign-in, or mark as refused.

    Returns the package if another desk released it first.
    """
    outbox, later = account_context.outbox, account_context.clock() + _wait(account_context, entry, error)
    match error:
        case Refused(reason=reason, detail=detail):
            outbox.refuse(entry.entry_id, reason, detail)
            other = _other_release(account_context, entry) if reason == "already_released" else None
            if other is not None:
                with suppress(ValueError):  # the user discarded it while the list was fetched
                    outbox.supersede(entry.entry_id, other)
                forget_release(account_context, entry)
            return other
        case SignInNeeded():
            outbox.postpone(entry.entry_id, account_context.clock(), "sign_in")
        case Unreachable():
            outbox.postpone(entry.entry_id, later, "unreachable")
        case ServerTrouble(untouched=True):
            outbox.postpone(entry.entry_id, later, "busy")
        case _:
            # The server behind a gateway's 5xx may have committed, so check it as after a lost response.
            reason = "no_answer" if isinstance(error, NoAnswer) else "trouble"
            outbox.mark_uncertain(entry.entry_id, later, reason)
    return None


def _wait(account_context: AccountContext, entry: OutboxEntry, error: DeskError) -> timedelta:
    """Return the wait that the server requested, within limits, or the backoff."""
    asked = error.retry_after if isinstance(error, ServerTrouble) else None
    if asked is None:
        return backoff(entry.attempts, account_context.first_wait)
    return min(max(timedelta(seconds=asked), account_context.first_wait), MAX_WAIT)


def _other_release(account_context: AccountContext, entry: OutboxEntry) -> Package | None:
    """Return the package as another desk released it, or `None` if the server does not show that yet.

    If the cache has it as pending, stores all packages of the unit: a person who took one most likely took the others,
    and these then need no call.
    """
    package = package_released(account_context, entry)
    if package is not None and package.is_pending:
        try:
            account_context.copy.store_packages(account_context.client.packages(entry.community_id, unit=package.unit))
        except StorageTrouble:
            raise
        except DeskError:
            return None
        package = package_released(account_context, entry)
    return package if package is not None and not package.is_pending else None


def backoff(attempts: int, first: timedelta = FIRST_WAIT) -> timedelta:
    """Return the wait after `attempts` tries: doubles from `first`, with jitter, up to five minutes."""
    spread = random.uniform(0.75, 1.25)  # noqa: S311 - jitter, not a secret
    seconds = first.total_seconds() * 2 ** min(attempts, 10) * spread
    return min(timedelta(seconds=seconds), MAX_WAIT)
