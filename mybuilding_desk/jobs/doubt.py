"""Looking on the server for a deed whose answer was lost, before it is sent again. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from mybuilding_desk.domain.lists import number_key
from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.jobs.office import Office

_SAME_ARRIVAL = timedelta(seconds=1)
_NEAR = timedelta(minutes=10)
_SAME_SCAN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Finding:
    """`present`: it got through, with the package as the server has it. `absent`: safe to send again.
    `taken`: somebody else released it. `unsure`: only the clerk can tell.
    """

    verdict: Literal["present", "absent", "taken", "unsure"]
    package: Package | None = None


def look_for(office: Office, entry: Entry) -> Finding:
    """Whether the deed of `entry` is on the server. Raises what a call raises."""
    unit = entry.draft.unit if entry.draft else entry.package.unit if entry.package else ""
    # No `updatedSince`: this PC's clock may be hours off, and a unit's own story is short.
    packages = list(office.client.packages(entry.community_id, unit=unit))
    if entry.draft is not None:
        return find_logged(entry.draft, packages)
    assert entry.release is not None  # noqa: S101 - an entry is the one or the other
    return find_released(entry.release, packages)


def find_logged(draft: PackageDraft, packages: Iterable[Package]) -> Finding:
    """Find a logged package: by its reference; where the server echoes none, by unit, number and time."""
    packages = list(packages)
    for package in packages:
        if package.reference == draft.reference:
            return Finding("present", package)
    if any(package.reference for package in packages):
        return Finding("absent")
    alike = [package for package in packages if _alike(draft, package)]
    if not alike:
        return Finding("absent")
    same = [package for package in alike if _apart(draft, package) <= _SAME_ARRIVAL or draft.tracking_number]
    return Finding("present", same[0]) if len(same) == 1 else Finding("unsure")


def find_released(release: Release, packages: Iterable[Package]) -> Finding:
    """Find whether a package is released, and whether by this very deed."""
    for package in packages:
        if package.package_id == release.package_id and not package.is_pending:
            ours = release.reference == package.reference or release.released_to == package.released_to
            return Finding("present" if ours else "taken", package)
    return Finding("absent")


def _alike(draft: PackageDraft, package: Package) -> bool:
    if number_key(package.tracking_number) != number_key(draft.tracking_number):
        return False
    near = _SAME_SCAN if draft.tracking_number else _NEAR
    return package.unit.casefold() == draft.unit.casefold() and _apart(draft, package) <= near


def _apart(draft: PackageDraft, package: Package) -> timedelta:
    return abs(package.arrived_at - draft.arrived_at)
