"""Server to local copy, one call at a time, so that the clerk's own work goes in between. Shows nothing."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from typing import Final, TypeVar

from mybuilding_desk.core.errors import ListTooLong, Refused
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.jobs.account_context import Office
from mybuilding_desk.jobs.history import Part, Past, Progress, Seen, Steps
from mybuilding_desk.jobs.reconcile import reconcile

__all__ = ["Progress", "glance", "refresh"]

T = TypeVar("T")

_RESIDENTS_AGE = timedelta(days=1)

_MOST_UNITS: Final = 10
"""Calls to find out what became of packages that left the pending list."""

_LOOK_AGAIN: Final = 20
"""Calls for the history, after which what waits now is looked at again: years of history take many minutes."""


def refresh(office: Office, chosen: str, *, everything: bool = False) -> Iterator[Progress]:
    """Fetch communities, what waits in the `chosen` one and what changed there, what waits in the others, history.

    Each step makes one call. `everything` asks for residents and kinds whatever their age, and for the changes of a
    week. Raises what a call raises; `StorageTrouble` behind the communities, without which nothing can be logged,
    where the copy may not grow any more.
    """
    yield _communities(office)
    office.copy.check_room()
    communities = office.copy.communities()
    ids = [community.community_id for community in communities]
    chosen = chosen if chosen in ids else next(iter(ids), "")
    if chosen:
        yield from _news(office, chosen, directory=office.user.is_staff, everything=everything)
    for community_id in ids:
        if community_id != chosen:
            yield from _or_missing("packages", community_id, _pending_elsewhere(office, community_id))
    if chosen:
        yield from _or_missing("history", chosen, _history(office, chosen))


def glance(office: Office, chosen: str) -> Iterator[Progress]:
    """Ask the `chosen` community alone what changed; a whole refresh where that would not tell all of it.

    Not told is what a server forgets without a word, and what happens in the other communities.
    """
    office.copy.check_room()
    past = Past(office, chosen)
    if past.is_followed:
        yield from _or_missing("history", chosen, past.latest())
    else:
        yield from refresh(office, chosen)


def _communities(office: Office) -> Progress:
    """The communities, into the copy; those known before stay where a record, or the list, could not be read."""
    try:
        communities = office.client.communities()
    except ListTooLong as error:
        return Progress("communities", missing=error.reason)
    if office.client.set_aside:
        ids = {community.community_id for community in communities}
        communities += [known for known in office.copy.communities() if known.community_id not in ids]
    office.copy.replace_communities(communities)
    return Progress("communities", rejected=len(office.client.set_aside))


def _or_missing(part: Part, community_id: str, steps: Steps[T]) -> Steps[T | None]:
    """The steps; a refusal, or a list without an end, ends them and is noted, and the refresh goes on with the rest."""
    try:
        return (yield from steps)
    except (Refused, ListTooLong) as error:
        yield Progress(part, community_id, missing=error.reason)
        return None


def _news(office: Office, community_id: str, *, directory: bool = False, everything: bool = False) -> Steps[None]:
    past = Past(office, community_id)
    gone = yield from _or_missing("packages", community_id, _pending(office, past))
    if directory:
        yield from _directory(office, community_id, everything)
    yield from _or_missing("history", community_id, _changes(office, past, gone or set(), everything))


def _history(office: Office, community_id: str) -> Steps[None]:
    for number, progress in enumerate(Past(office, community_id).history(), start=1):
        yield progress
        if number % _LOOK_AGAIN == 0:
            yield from _news(office, community_id)


def _pending(office: Office, past: Past) -> Steps[set[str]]:
    """What waits, into the copy; the ids of what waited before and is on the list no more."""
    before = office.copy.pending_ids(past.community_id)
    seen, totals, rejected = Seen(office.clock()), set[int | None](), 0
    for page in office.client.package_pages(past.community_id, status="pending"):
        office.copy.store_fetched(page.items)
        seen.take(page.items)
        totals.add(page.total)
        rejected += len(page.rejected)
        yield Progress("packages", past.community_id, len(page.rejected))
    past.begin(seen)
    yield Progress("packages", past.community_id, settled=reconcile(office, past.community_id))
    # A record that cannot be read has not vanished, nor has one that a release elsewhere moved from page to page.
    return set() if rejected or len(totals) > 1 else before - seen.waiting


def _changes(office: Office, past: Past, gone: set[str], everything: bool) -> Steps[None]:
    """What changed. What is `gone` should be among it; else its unit tells what became of it, or it has vanished."""
    many = len(_units(office, past, gone)) > _MOST_UNITS
    seen = yield from past.changes(thorough=everything, at_once=many)
    gone -= seen.waiting if seen else set()
    for unit in _units(office, past, gone)[:_MOST_UNITS]:
        gone -= yield from past.of_unit(unit)
    if gone:
        _forget(office, past, gone)
        yield Progress("packages", past.community_id)


def _pending_elsewhere(office: Office, community_id: str) -> Steps[None]:
    """What waits in a community that nobody looks at; its changes are asked for when it is chosen."""
    past = Past(office, community_id)
    gone = yield from _pending(office, past)
    if gone:
        _forget(office, past, gone)
        past.make_due()


def _units(office: Office, past: Past, gone: Collection[str]) -> list[str]:
    """The units of those packages that still wait in the copy."""
    packages = [office.copy.package(past.community_id, package_id) for package_id in sorted(gone)]
    return list(dict.fromkeys(package.unit for package in packages if package is not None and package.is_pending))


def _forget(office: Office, past: Past, gone: Collection[str]) -> None:
    office.copy.forget_vanished(past.community_id, office.copy.pending_ids(past.community_id).difference(gone))


def _directory(office: Office, community_id: str, everything: bool) -> Steps[None]:
    known = office.copy.residents_as_of(community_id)
    now = office.clock()
    if known is not None and abs(now - known) < _RESIDENTS_AGE and not everything:
        return
    yield from _or_missing("types", community_id, _types(office, community_id))
    yield from _or_missing("residents", community_id, _residents(office, community_id, now))


def _types(office: Office, community_id: str) -> Steps[None]:
    office.copy.replace_package_types(community_id, office.client.package_types(community_id))
    yield Progress("types", community_id, len(office.client.set_aside))


def _residents(office: Office, community_id: str, now: datetime) -> Steps[None]:
    residents: list[Resident] = []
    rejected = 0
    for page in office.client.resident_pages(community_id):
        residents.extend(page.items)
        rejected += len(page.rejected)
        yield Progress("people", community_id)
    office.copy.replace_residents(community_id, residents, now)
    yield Progress("residents", community_id, rejected)
