"""Server to local copy, one call at a time, so that the clerk's own work goes in between. Shows nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from mybuilding_desk.domain.models import Community, Package, Resident
from mybuilding_desk.errors import Refused
from mybuilding_desk.jobs.office import Office
from mybuilding_desk.jobs.reconcile import reconcile

_RESIDENTS_AGE = timedelta(days=1)
_OVERLAP = timedelta(minutes=5)
"""Asked again below the last known change, for servers whose clocks differ among themselves."""

Status = Literal["all", "released"]
Part = Literal["communities", "packages", "history", "people", "residents", "types"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One call done. `rejected` records could not be read; `missing` is the reason where the server lacks this part.

    `settled` entries of the outbox were found to be done.
    """

    part: Part
    community_id: str = ""
    rejected: int = 0
    missing: str = ""
    settled: int = 0


def refresh(office: Office, chosen: str, *, everything: bool = False) -> Iterator[Progress]:
    """Fetch communities, then pending packages (the `chosen` community's first), then what else is due.

    Each step makes one call. `everything` asks for residents and kinds whatever their age. Raises what a call raises.
    """
    communities = _communities(office)
    yield Progress("communities", rejected=len(office.client.set_aside))
    ids = [community.community_id for community in communities]
    chosen = chosen if chosen in ids else next(iter(ids), "")
    ids.sort(key=lambda one: one != chosen)
    for community_id in ids:
        yield from _or_missing("packages", community_id, _pending(office, community_id))
        if office.user.is_staff and community_id == chosen:
            yield from _directory(office, community_id, everything)
    if chosen:
        yield from _or_missing("history", chosen, _history(office, chosen))


def _communities(office: Office) -> list[Community]:
    """The communities, into the copy; where a record could not be read, those known before stay."""
    communities = office.client.communities()
    if office.client.set_aside:
        ids = {community.community_id for community in communities}
        communities += [known for known in office.copy.communities() if known.community_id not in ids]
    office.copy.replace_communities(communities)
    return communities


def _or_missing(part: Part, community_id: str, steps: Iterator[Progress]) -> Iterator[Progress]:
    """The steps; a refusal ends them and is noted, and the refresh goes on with the rest."""
    try:
        yield from steps
    except Refused as error:
        yield Progress(part, community_id, missing=error.reason)


def _pending(office: Office, community_id: str) -> Iterator[Progress]:
    before = office.copy.pending_ids(community_id)
    present: set[str] = set()
    totals: set[int | None] = set()
    rejected = 0
    for page in office.client.package_pages(community_id, status="pending"):
        office.copy.store_packages(page.items)
        present.update(package.package_id for package in page.items if package.is_pending)
        totals.add(page.total)
        rejected += len(page.rejected)
        yield Progress("packages", community_id, len(page.rejected))
    # A record that cannot be read has not vanished, nor has one that a release elsewhere moved from page to page.
    if not rejected and len(totals) <= 1:
        # Nor has what was logged while the pages came and is on none of them.
        logged_meanwhile = office.copy.pending_ids(community_id) - before
        office.copy.forget_vanished(community_id, present | logged_meanwhile)
    yield Progress("packages", community_id, settled=reconcile(office, community_id))


def _directory(office: Office, community_id: str, everything: bool) -> Iterator[Progress]:
    known = office.copy.residents_as_of(community_id)
    now = datetime.now(UTC)
    if known is not None and abs(now - known) < _RESIDENTS_AGE and not everything:
        return
    yield from _or_missing("types", community_id, _types(office, community_id))
    yield from _or_missing("residents", community_id, _residents(office, community_id, now))


def _types(office: Office, community_id: str) -> Iterator[Progress]:
    office.copy.replace_package_types(community_id, office.client.package_types(community_id))
    yield Progress("types", community_id, len(office.client.set_aside))


def _residents(office: Office, community_id: str, now: datetime) -> Iterator[Progress]:
    residents: list[Resident] = []
    rejected = 0
    for page in office.client.resident_pages(community_id):
        residents.extend(page.items)
        rejected += len(page.rejected)
        yield Progress("people", community_id)
    office.copy.replace_residents(community_id, residents, now)
    yield Progress("residents", community_id, rejected)


def _history(office: Office, community_id: str) -> Iterator[Progress]:
    """The first time all that was released, later what changed since the newest change known (the server's clock)."""
    mark = f"changed:{community_id}"
    known = office.copy.recall(mark)
    since = datetime.fromisoformat(known) - _OVERLAP if known else None
    newest = datetime.fromisoformat(known) if known else None
    status: Status = "all" if known else "released"
    for page in office.client.package_pages(community_id, status=status, updated_since=since):
        office.copy.store_packages(page.items)
        newest = max((moment for moment in (newest, *map(_changed, page.items)) if moment), default=None)
        yield Progress("history", community_id, len(page.rejected))
    if newest is not None:
        # A desk whose clock is ahead dates its packages ahead: until then nothing would count as changed.
        office.copy.remember(mark, min(newest, datetime.now(UTC)).isoformat())
    yield Progress("history", community_id, settled=reconcile(office, community_id))


def _changed(package: Package) -> datetime:
    return package.updated_at or package.released_at or package.arrived_at
