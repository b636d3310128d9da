"""Send moves of packages to a MyBuilding that takes them, one at a time, each exactly once."""

from dataclasses import replace
from datetime import timedelta
from time import monotonic
from typing import Final

from mybuilding_desk.core.errors import (
    DeskError,
    NoAnswer,
    Refused,
    ServerTrouble,
    SignInNeeded,
    StorageTrouble,
    Unreachable,
)
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import MAX_WAIT
from mybuilding_desk.domain.records.move import MoveDelivered, QueuedMove
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery import backoff
from mybuilding_desk.jobs.moves.placement import moved_package, sync_move

_SILENT: Final = ("already_released", "replaced")
"""Reasons that the user need not be told: the package left, or was moved again."""


def deliver_move(account_context: AccountContext) -> MoveDelivered | None:
    """Send the next due move of this account, or return `None` if there is none. Runs on the worker.

    A move whose response was lost, or that the program was sending when it ended, is looked up first, and only sent
    again if MyBuilding certainly does not have it. Raises only `StorageTrouble`, and unexpected exceptions.
    """
    moves, user_id = account_context.records.moves, account_context.user.user_id
    moves.recover(user_id)  # nothing else sends, so none of them is in use
    if account_context.moves_now:
        account_context.moves_now = False
        moves.make_due(user_id)
    queued = moves.take(user_id, account_context.clock())
    account_context.next_move_at = moves.earliest_due(user_id)
    if queued is None:
        return None
    try:
        sent = _send(account_context, queued)
    except StorageTrouble:
        raise
    except DeskError as error:
        return _settle_error(account_context, queued, error)
    except Exception:  # a bug triggered by one move must not block those behind it
        moves.postpone(
            queued.move_id, "in_doubt", account_context.clock() + _backoff(account_context, queued), "trouble"
        )
        raise
    finally:
        account_context.next_move_at = moves.earliest_due(user_id)
    return MoveDelivered(replace(queued.move, state="sent" if sent else "in_doubt"))


def _send(account_context: AccountContext, queued: QueuedMove) -> bool:
    """Send a move if MyBuilding does not have it; return false if it has to be looked up again later."""
    move, moves = queued.move, account_context.records.moves
    known = moved_package(account_context, move.key)
    if known is not None and not sync_move(account_context, known):  # MyBuilding has sent another location since
        package = account_context.copy.package(move.key.community_id, known.key.package_id)
        has_it = package is not None and package.shelf == move.to
        moves.settle(queued.move_id, "sent" if has_it else "overruled")
        return True
    key = replace(move.key, package_id=known.key.package_id if known is not None else move.key.package_id)
    package = account_context.copy.package(key.community_id, key.package_id)
    if package is not None and not package.is_pending:
        raise Refused("already_released")
    if move.state == "in_doubt":
        package = _on_server(account_context, package, key.community_id, key.package_id) or package
        if package is not None and package.shelf == move.to:
            _done(account_context, queued, package)
            return True
        if not _is_surely_absent(account_context, queued):
            moves.postpone(queued.move_id, "in_doubt", account_context.clock() + account_context.quiet, move.reason)
            return False
    account_context.client.update_package(key.community_id, key.package_id, move.to, move.reference)
    _done(account_context, queued, package)
    return True


def _on_server(
    account_context: AccountContext, known: Package | None, community_id: str, package_id: str
) -> Package | None:
    """Return the package as MyBuilding has it now. Raises what a call raises, and `Refused` if it was released."""
    packages = account_context.client.packages(community_id, unit=known.unit if known is not None else "")
    found = next((one for one in packages if one.package_id == package_id), None)
    if found is not None and not found.is_pending:
        raise Refused("already_released")
    return found


def _is_surely_absent(account_context: AccountContext, queued: QueuedMove) -> bool:
    """Return whether a move has been missing on the server for long enough: a server that hung may do it late."""
    since = account_context.moves_absent_since.setdefault(queued.move_id, monotonic())
    return monotonic() - since >= account_context.quiet.total_seconds()


def _done(account_context: AccountContext, queued: QueuedMove, package: Package | None) -> None:
    """Note that MyBuilding has the package at its new location; nothing is kept here for it anymore."""
    account_context.moves_absent_since.pop(queued.move_id, None)
    account_context.records.moves.settle(queued.move_id, "sent")
    newest = moved_package(account_context, queued.move.key)
    if package is not None:
        if newest is None:
            account_context.copy.place(replace(package, shelf=queued.move.to), None)
        else:  # it was moved again meanwhile
            account_context.copy.place(replace(package, shelf=newest.location), queued.move.to)


def _settle_error(account_context: AccountContext, queued: QueuedMove, error: DeskError) -> MoveDelivered:
    """Apply the error table of the outbox: later, look first, wait for a sign-in, or leave the location here."""
    moves, number = account_context.records.moves, queued.move_id
    later = account_context.clock() + _wait(account_context, queued, error)
    same = queued.move.state if queued.move.state == "in_doubt" else "waiting"
    told: DeskError | None = error
    match error:
        case Refused(reason=reason):
            moves.settle(number, "refused", reason)
            told = None if reason in _SILENT else error
        case SignInNeeded():
            moves.postpone(number, same, account_context.clock(), "sign_in")
        case Unreachable():
            moves.postpone(number, same, later, "unreachable")
        case ServerTrouble(untouched=True):
            moves.postpone(number, same, later, "busy")
        case _:
            moves.postpone(number, "in_doubt", later, "no_answer" if isinstance(error, NoAnswer) else "trouble")
    return MoveDelivered(replace(queued.move, state="refused" if isinstance(error, Refused) else same), told)


def _wait(account_context: AccountContext, queued: QueuedMove, error: DeskError) -> timedelta:
    asked = error.retry_after if isinstance(error, ServerTrouble) else None
    if asked is None:
        return _backoff(account_context, queued)
    return min(max(timedelta(seconds=asked), account_context.first_wait), MAX_WAIT)


def _backoff(account_context: AccountContext, queued: QueuedMove) -> timedelta:
    return backoff(queued.attempts + 1, account_context.first_wait)
