"""Server to local copy, one call at a time, so that the clerk's own work goes in between. Shows nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from mybuilding_desk.domain.models import Package, Resident
from mybuilding_desk.errors import Refused
from mybuilding_desk.jobs.office import Office

_RESIDENTS_AGE = timedelta(days=1)
_OVERLAP = timedelta(minutes=5)
"""Asked again below the last known change, for servers whose clocks differ among themselves."""

Status = Literal["all", "released"]
Part = Literal["communities", "packages", "history", "people", "residents", "types"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One call done. `rejected` records could not be read; `missing` is the reason where the server lacks this part."""

    part: Part
    community_id: str = ""
    rejected: int = 0
    missing: str = ""


def refresh(office: Office, chosen: str, *, everything: bool = False) -> Iterator[Progress]:
    """Fetch communities, then pending packages (the `chosen` community's first), then what else is due.

    Each step makes one call. `everything` asks for residents and kinds whatever their age. Raises what a call raises.
    """
    communities = office.client.communities()
    office.copy.replace_communities(communities)
    yield Progress("communities")
    ids = [community.community_id for community in communities]
    chosen = chosen if chosen in ids else next(iter(ids), "")
    ids.sort(key=lambda one: one != chosen)
    for community_id in ids:
        yield from _pending(office, community_id)
        if office.user.is_staff and community_id == chosen:
            yield from _directory(office, community_id, everything)
    if chosen:
        yield from _history(office, chosen)


def _pending(office: Office, community_id: str) -> Iterator[Progress]:
    before = office.copy.pending_ids(community_id)
    present: set[str] = set()
    whole = True
    for page in office.client.package_pages(community_id, status="pending"):
        office.copy.store_packages(page.items)
        present.update(package.package_id for package in page.items if package.is_pending)
        whole = whole and not page.rejected
        yield Progress("packages", community_id, len(page.rejected))
    if whole:  # a record that cannot be read is one that has not vanished
        # Nor has what was logged while the pages came and is on none of them.
        logged_meanwhile = office.copy.pending_ids(community_id) - before
        office.copy.forget_vanished(community_id, present | logged_meanwhile)
    yield Progress("packages", community_id)


def _directory(office: Office, community_id: str, everything: bool) -> Iterator[Progress]:
    known = office.copy.residents_as_of(community_id)
    now = datetime.now(UTC)
    if known is not None and abs(now - known) < _RESIDENTS_AGE and not everything:
        return
    try:
        office.copy.replace_package_types(community_id, office.client.package_types(community_id))
        yield Progress("types", community_id)
    except Refused as error:
        yield Progress("types", community_id, missing=error.reason)
    residents: list[Resident] = []
    rejected = 0
    try:
        for page in office.client.resident_pages(community_id):
            residents.extend(page.items)
            rejected += len(page.rejected)
            yield Progress("people", community_id)
    except Refused as error:
        yield Progress("residents", community_id, missing=error.reason)
        return
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
        office.copy.remember(mark, newest.isoformat())


def _changed(package: Package) -> datetime:
    return package.updated_at or package.released_at or package.arrived_at
