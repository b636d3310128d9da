"""What the refreshed copy tells of the outbox: deeds found to be done, packages that now have a name. Sends nothing."""

from contextlib import suppress

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.jobs.account_context import Office
from mybuilding_desk.jobs.delivery_check import find_logged, known_ids, rivals_of


def reconcile(office: Office, community_id: str) -> int:
    """Settle what the copy shows to be done, so that no package is shown twice; how many entries changed."""
    known = known_ids(office, community_id)
    changed = _name_packages(office, community_id, known)
    for entry in office.outbox.entries(community_id):
        with suppress(ValueError):  # the clerk gave it up this very moment
            changed += _settle(office, entry, known)
    return changed


def _name_packages(office: Office, community_id: str, known: set[str]) -> int:
    """Name the packages that the server confirmed without an identifier: their releases wait for it."""
    named = 0
    for entry in office.outbox.unnamed(community_id):
        package = _logged(office, entry, known)
        if package is not None:
            office.outbox.name_package(entry.entry_id, package.package_id)
            known.add(package.package_id)
            named += 1
    return named


def _settle(office: Office, entry: Entry, known: set[str]) -> bool:
    if entry.kind == "log":
        package = _logged(office, entry, known)
        if package is not None:
            office.outbox.settle(entry.entry_id, package.package_id)
            known.add(package.package_id)
        return package is not None
    released = office.copy.package(entry.community_id, entry.package_id)
    moot = entry.state == "refused" and entry.reason == "already_released"
    if moot and released is not None and not released.is_pending:
        office.outbox.overtake(entry.entry_id, released)
        return True
    return False


def _logged(office: Office, entry: Entry, known: set[str]) -> Package | None:
    """The package in the copy that this entry has become: by its reference, else only where it may have been sent."""
    package = office.copy.by_reference(entry.reference)
    if package is None and entry.draft is not None and entry.state in ("in_doubt", "done"):
        waiting = office.copy.pending_of_unit(entry.community_id, entry.draft.unit)
        return find_logged(entry.draft, waiting, known, rivals_of(office, entry)).package
    return package
