"""Refresh the cache from the server, one call per step, so that the user's own requests can run in between."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Final, TypeVar

from mybuilding_desk.core.errors import ListTooLong, Refused
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.history import HistorySync, ListingSummary, Part, Progress, Steps
from mybuilding_desk.jobs.settle_from_cache import settle_from_cache

__all__ = ["Progress", "quick_refresh", "refresh"]

T = TypeVar("T")

_RESIDENTS_AGE = timedelta(days=1)

_MAX_UNITS: Final = 10
"""Maximum calls per refresh to look up packages that left the pending list, one call per unit."""

_PENDING_EVERY_STEPS: Final = 20
"""Refresh the pending packages again after this many history steps: years of history take many minutes."""


def refresh(account_context: AccountContext, chosen: str, *, everything: bool = False) -> Iterator[Progress]:
    """Fetch communities, pending packages and changes of the `chosen` one, pending packages of the others, and history.

    Each step makes one call. `everything` fetches residents and package types regardless of their age, and the changes
    of a week. Raises what a call raises, and `StorageTrouble` if the cache may not grow any more; that check comes
    after the communities, because nothing can be logged without them.
    """
    yield _communities(account_context)
    account_context.copy.check_room()
    communities = account_context.copy.reference_data.communities()
    ids = [community.community_id for community in communities]
    chosen = chosen if chosen in ids else next(iter(ids), "")
    if chosen:
        yield from _news(account_context, chosen, directory=account_context.user.is_staff, everything=everything)
    for community_id in ids:
        if community_id != chosen:
            yield from _or_missing("packages", community_id, _pending_elsewhere(account_context, community_id))
    if chosen:
        yield from _or_missing("history", chosen, _history(account_context, chosen))


def quick_refresh(account_context: AccountContext, chosen: str) -> Iterator[Progress]:
    """Fetch only the changes of the `chosen` community, or do a whole refresh where that would miss changes.

    Does not notice packages that the server deletes silently, nor changes in the other communities.
    """
    account_context.copy.check_room()
    history = HistorySync(account_context, chosen)
    if history.is_followed:
        yield from _or_missing("history", chosen, history.latest())
    else:
        yield from refresh(account_context, chosen)


def _communities(account_context: AccountContext) -> Progress:
    """Store the communities in the cache; keep the known ones if a record is unreadable, or the list too long."""
    try:
        communities = account_context.client.communities()
    except ListTooLong as error:
        return Progress("communities", missing=error.reason)
    if account_context.client.skipped:
        ids = {community.community_id for community in communities}
        communities += [
            known for known in account_context.copy.reference_data.communities() if known.community_id not in ids
        ]
    account_context.copy.reference_data.replace_communities(communities)
    return Progress("communities", rejected=len(account_context.client.skipped))


def _or_missing(part: Part, community_id: str, steps: Steps[T]) -> Steps[T | None]:
    """Run `steps`; if one raises `Refused` or `ListTooLong`, report `part` as missing and let the refresh continue."""
    try:
        return (yield from steps)
    except (Refused, ListTooLong) as error:
        yield Progress(part, community_id, missing=error.reason)
        return None


def _news(
    account_context: AccountContext, community_id: str, *, directory: bool = False, everything: bool = False
) -> Steps[None]:
    history = HistorySync(account_context, community_id)
    gone = yield from _or_missing("packages", community_id, _pending(account_context, history))
    if directory:
        yield from _directory(account_context, community_id, everything)
    yield from _or_missing("history", community_id, _changes(account_context, history, gone or set(), everything))


def _history(account_context: AccountContext, community_id: str) -> Steps[None]:
    for number, progress in enumerate(HistorySync(account_context, community_id).history(), start=1):
        yield progress
        if number % _PENDING_EVERY_STEPS == 0:
            yield from _news(account_context, community_id)


def _pending(account_context: AccountContext, history: HistorySync) -> Steps[set[str]]:
    """Store the pending packages in the cache; return the ids that are no longer on the pending list."""
    before = account_context.copy.pending_ids(history.community_id)
    seen, totals, rejected = ListingSummary(account_context.clock()), set[int | None](), 0
    for page in account_context.client.package_pages(history.community_id, status="pending"):
        account_context.copy.store_fetched(page.items)
        seen.take(page.items)
        totals.add(page.total)
        rejected += len(page.rejected)
        yield Progress("packages", history.community_id, len(page.rejected))
    history.begin(seen)
    yield Progress("packages", history.community_id, settled=settle_from_cache(account_context, history.community_id))
    # Neither an unreadable record has vanished, nor one that moved to another page because of a release elsewhere.
    return set() if rejected or len(totals) > 1 else before - seen.waiting


def _changes(account_context: AccountContext, history: HistorySync, gone: set[str], everything: bool) -> Steps[None]:
    """Fetch the changes, and find out what happened to the `gone` packages.

    Looks for them in the changes first, then in the list of their unit; deletes the rest from the cache.
    """
    many = len(_units(account_context, history, gone)) > _MAX_UNITS
    seen = yield from history.changes(thorough=everything, at_once=many)
    gone -= seen.waiting if seen else set()
    for unit in _units(account_context, history, gone)[:_MAX_UNITS]:
        gone -= yield from history.of_unit(unit)
    if gone:
        _forget(account_context, history, gone)
        yield Progress("packages", history.community_id)


def _pending_elsewhere(account_context: AccountContext, community_id: str) -> Steps[None]:
    """Refresh the pending packages of a community that is not shown; its changes are fetched when it is chosen."""
    history = HistorySync(account_context, community_id)
    gone = yield from _pending(account_context, history)
    if gone:
        _forget(account_context, history, gone)
        history.make_due()


def _units(account_context: AccountContext, history: HistorySync, gone: Collection[str]) -> list[str]:
    """Return the units of those `gone` packages that are still pending in the cache."""
    packages = [account_context.copy.package(history.community_id, package_id) for package_id in sorted(gone)]
    return list(dict.fromkeys(package.unit for package in packages if package is not None and package.is_pending))


def _forget(account_context: AccountContext, history: HistorySync, gone: Collection[str]) -> None:
    account_context.copy.forget_vanished(
        history.community_id, account_context.copy.pending_ids(history.community_id).difference(gone)
    )


def _directory(account_context: AccountContext, community_id: str, everything: bool) -> Steps[None]:
    known = account_context.copy.reference_data.residents_as_of(community_id)
    now = account_context.clock()
    if known is not None and abs(now - known) < _RESIDENTS_AGE and not everything:
        return
    yield from _or_missing("types", community_id, _types(account_context, community_id))
    yield from _or_missing("residents", community_id, _residents(account_context, community_id, now))


def _types(account_context: AccountContext, community_id: str) -> Steps[None]:
    account_context.copy.reference_data.replace_package_types(
        community_id, account_context.client.package_types(community_id)
    )
    yield Progress("types", community_id, len(account_context.client.skipped))


def _residents(account_context: AccountContext, community_id: str, now: datetime) -> Steps[None]:
    residents: list[Resident] = []
    rejected = 0
    for page in account_context.client.resident_pages(community_id):
        residents.extend(page.items)
        rejected += len(page.rejected)
        yield Progress("people", community_id)
    account_context.copy.reference_data.replace_residents(community_id, residents, now)
    yield Progress("residents", community_id, rejected)
