"""Check on the server whether an entry with a lost response was delivered, before it is sent again. Reads only."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.text import fold, unit_code
from mybuilding_desk.jobs.account_context import AccountContext

_SAME_ARRIVAL = timedelta(seconds=1)
_NEAR = timedelta(minutes=10)
_SAME_SCAN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DeliveryCheck:
    """Result of a check.

    `present`: delivered; `package` is the server's record. `absent`: safe to send again. `taken`: released to another
    person. `unsure`: only the user can decide. `harmless`: the server recognizes references, so that sending again
    changes nothing even if it was delivered.
    """

    verdict: Literal["present", "absent", "taken", "unsure"]
    package: Package | None = None
    harmless: bool = False


def check_delivery(account_context: AccountContext, entry: OutboxEntry) -> DeliveryCheck:
    """Check whether `entry` is on the server. Raises what a call raises."""
    if entry.draft is None:
        assert entry.release is not None  # noqa: S101 - an entry is the one or the other
        package = package_released(account_context, entry)
        return find_released(
            entry.release, _packages(account_context, entry.community_id, package.unit if package else "")
        )
    if not entry.draft.tracking_number:
        # For their time zones: without a tracking number the minute decides, and the server may send no zone.
        account_context.client.communities()
    packages = _packages(account_context, entry.community_id, entry.draft.unit)
    known = claimed_ids(account_context, entry.community_id, packages)
    return find_logged(entry.draft, packages, known, rivals_of(account_context, entry))


def package_released(account_context: AccountContext, entry: OutboxEntry) -> Package | None:
    """Return the package of a release entry; one logged on this computer entered the cache when it was delivered."""
    return account_context.copy.package(entry.community_id, entry.package_id) or entry.package


def known_ids(account_context: AccountContext, community_id: str) -> set[str]:
    """Return the package ids of other log entries of this computer; none of them is the one in doubt."""
    return account_context.outbox.settled_ids(community_id)


def claimed_ids(account_context: AccountContext, community_id: str, packages: Sequence[Package]) -> set[str]:
    """Return the known ids, and those of entries done without an id, as settled by the user or the server."""
    known = known_ids(account_context, community_id)
    for entry in account_context.outbox.unnamed(community_id):
        package = find_logged(entry.draft, packages, known).package if entry.draft is not None else None
        if package is not None:
            known.add(package.package_id)
    return known


def rivals_of(account_context: AccountContext, entry: OutboxEntry) -> list[PackageDraft]:
    """Return the drafts of the other log entries in doubt: a package on the server may be one of them."""
    others = (one for one in account_context.outbox.entries(entry.community_id) if one.entry_id != entry.entry_id)
    return [one.draft for one in others if one.draft is not None and one.state == "in_doubt"]


def find_logged(
    draft: PackageDraft,
    packages: Iterable[Package],
    known: Collection[str] = (),
    rivals: Sequence[PackageDraft] = (),
) -> DeliveryCheck:
    """Find a logged package by reference; if the server returns none, by unit, tracking number, time, and details.

    `known` holds the ids of packages that are certainly others; `rivals` are other drafts that a package may match.
    """
    packages = list(packages)
    for package in packages:
        if package.reference == draft.reference:
            return DeliveryCheck("present", package)
    if any(package.reference for package in packages):
        return DeliveryCheck("absent", harmless=True)
    others = [package for package in packages if package.package_id not in known and _alike(draft, package)]
    alike = [package for package in others if not _is_of_another(package, draft, rivals)]
    if not alike:
        return DeliveryCheck("absent")
    nearest = min(alike, key=lambda package: (_contradicts(draft, package), _apart(draft, package)))
    sure = _apart(draft, nearest) <= _SAME_ARRIVAL and not _contradicts(draft, nearest)
    numbered = draft.tracking_number and not _is_before(package=nearest, draft=draft)
    return DeliveryCheck("present", nearest) if sure or numbered else DeliveryCheck("unsure")


def find_released(release: Release, packages: Iterable[Package]) -> DeliveryCheck:
    """Check whether the package is released, and if so, to the same person: `present`, otherwise `taken`."""
    for package in packages:
        if package.package_id == release.package_id and not package.is_pending:
            ours = fold(release.released_to) == fold(package.released_to)
            return DeliveryCheck("present" if ours else "taken", package)
    return DeliveryCheck("absent")


def _packages(account_context: AccountContext, community_id: str, unit: str) -> list[Package]:
    # Without `updatedSince`: this computer's clock may be hours off, and the history of one unit is short.
    return list(account_context.client.packages(community_id, unit=unit))


def _alike(draft: PackageDraft, package: Package) -> bool:
    if number_key(package.tracking_number) != number_key(draft.tracking_number):
        return False
    if unit_code(package.unit) != unit_code(draft.unit):
        return False
    if draft.tracking_number:  # the server may set `arrivedAt` to its own time of receipt, perhaps days later
        # Always consider a pending package a match: this computer's clock may have been days ahead.
        return package.is_pending or not _is_before(package, draft)
    return _apart(draft, package) <= _NEAR


def _is_before(package: Package, draft: PackageDraft) -> bool:
    return package.arrived_at < draft.arrived_at - _SAME_SCAN


def _contradicts(draft: PackageDraft, package: Package) -> bool:
    """Return whether a detail differs between draft and package; details missing in either do not count."""
    pairs = zip(_words(draft), _words(package), strict=True)
    return any(ours and theirs and fold(ours) != fold(theirs) for ours, theirs in pairs)


def _words(one: PackageDraft | Package) -> tuple[str, str, str, str]:
    return one.type_name, one.description, one.shelf, one.resident_id


def _is_of_another(package: Package, draft: PackageDraft, rivals: Sequence[PackageDraft]) -> bool:
    """Return whether the package contradicts this draft and fits another one in doubt.

    Without this check, two packages logged in the same second could be swapped.
    """
    fits = (_alike(rival, package) and not _contradicts(rival, package) for rival in rivals)
    return _contradicts(draft, package) and any(fits)


def _apart(draft: PackageDraft, package: Package) -> timedelta:
    return abs(package.arrived_at - draft.arrived_at)
