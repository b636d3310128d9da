"""Update the outbox from the refreshed cache: mark entries as done, and add missing package ids."""

from contextlib import suppress

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery_check import find_logged, known_ids, rivals_of
from mybuilding_desk.jobs.record_keeping import forget_release, join_package


def settle_from_cache(account_context: AccountContext, community_id: str) -> int:
    """Settle the entries that the cache shows as done, so that no package is listed twice; return how many changed."""
    known = known_ids(account_context, community_id)
    changed = _name_packages(account_context, community_id, known)
    for entry in account_context.outbox.entries(community_id):
        with suppress(ValueError):  # the user discarded it in the meantime
            changed += _settle(account_context, entry, known)
    return changed


def _name_packages(account_context: AccountContext, community_id: str, known: set[str]) -> int:
    """Set the id of packages that the server confirmed without one: their releases need it. Return how many."""
    named = 0
    for entry in account_context.outbox.unnamed(community_id):
        package = _logged(account_context, entry, known)
        if package is not None:
            account_context.outbox.set_package_id(entry.entry_id, package.package_id)
            join_package(account_context, entry, package.package_id)
            known.add(package.package_id)
            named += 1
    return named


def _settle(account_context: AccountContext, entry: OutboxEntry, known: set[str]) -> bool:
    if entry.kind == "log":
        package = _logged(account_context, entry, known)
        if package is not None:
            account_context.outbox.mark_done(entry.entry_id, package.package_id)
            join_package(account_context, entry, package.package_id)
            known.add(package.package_id)
        return package is not None
    released = account_context.copy.package(entry.community_id, entry.package_id)
    moot = entry.state == "refused" and entry.reason == "already_released"
    if moot and released is not None and not released.is_pending:
        account_context.outbox.supersede(entry.entry_id, released)
        forget_release(account_context, entry)
        return True
    return False


def _logged(account_context: AccountContext, entry: OutboxEntry, known: set[str]) -> Package | None:
    """Return the cached package that this log entry became, or `None`.

    Matches by reference first; otherwise by content, but only for an entry that may have been sent.
    """
    package = account_context.copy.by_reference(entry.reference)
    if package is None and entry.draft is not None and entry.state in ("in_doubt", "done"):
        waiting = account_context.copy.pending_of_unit(entry.community_id, entry.draft.unit)
        return find_logged(entry.draft, waiting, known, rivals_of(account_context, entry)).package
    return package
