"""One community of the practice server: its residents and packages, and the rules for adding and releasing.

Takes and returns domain values; a rejected action raises `Refusal` with the contract's code.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mybuilding_desk.domain.models import Community, Package, PackageDraft, PackageType, Release, Resident
from mybuilding_desk.practice.http_messages import Refusal


@dataclass(frozen=True, slots=True)
class ReleaseDetails:
    """Details of a release that are not part of the package: the note, and the signature as a PNG."""

    note: str
    signature: bytes


class PracticeCommunity:
    """The state of one community. Not thread-safe: guarded by the lock of `PracticeBuilding`."""

    def __init__(
        self,
        community: Community,
        *,
        units: Iterable[str],
        package_types: Iterable[PackageType],
        residents: Iterable[Resident],
        packages: Iterable[Package],
        package_id: Callable[[int], str],
    ) -> None:
        self.community = community
        self.package_types = tuple(package_types)
        self.residents = {resident.resident_id: resident for resident in residents}
        self.packages = {package.package_id: package for package in packages}
        self.given: dict[str, ReleaseDetails] = {}
        self.notified: list[str] = []
        self.reminded: list[str] = []
        self._units: Mapping[str, str] = {unit.casefold(): unit for unit in units}
        self._package_id = package_id
        self._added: dict[str, str] = {}
        self._released: dict[str, str] = {}

    def unit(self, text: str) -> str:
        """Return the unit in the community's own spelling. Raises `Refusal` for an unknown one."""
        try:
            return self._units[text.strip().casefold()]
        except KeyError:
            raise Refusal("unknown_unit") from None

    def add(self, draft: PackageDraft, clerk: str, now: datetime) -> tuple[str, bool]:
        """Add a package; return its id, and whether it is new. A repeated reference returns the first package."""
        if draft.reference and draft.reference in self._added:
            return self._added[draft.reference], False
        package = self._package(draft, clerk, now)
        self.packages[package.package_id] = package
        if draft.notify:
            self.notified.append(package.package_id)
        if draft.reference:
            self._added[draft.reference] = package.package_id
        return package.package_id, True

    def _package(self, draft: PackageDraft, clerk: str, now: datetime) -> Package:
        unit = self.unit(draft.unit)
        resident = self.residents.get(draft.resident_id)
        if draft.resident_id and resident is None:
            raise Refusal("unknown_resident")
        return Package(
            package_id=self._package_id(len(self.packages)),
            community_id=self.community.community_id,
            unit=unit,
            type_name=draft.type_name,
            arrived_at=draft.arrived_at,
            resident_id=draft.resident_id,
            resident_name=resident.full_name if resident else "",
            tracking_number=draft.tracking_number,
            description=draft.description,
            shelf=draft.shelf,
            accepted_by=clerk,
            updated_at=now,
            reference=draft.reference,
        )

    def release(self, release: Release, clerk: str, now: datetime) -> tuple[str, bool]:
        """Release a package; return its id, and whether this call did it. A repeated reference returns the first id."""
        if release.reference and release.reference in self._released:
            return self._released[release.reference], False
        package = self._pending(release.package_id)
        self.packages[package.package_id] = replace(
            package,
            released_at=release.released_at,
            released_to=release.released_to,
            released_by=clerk,
            updated_at=now,
        )
        self.given[package.package_id] = ReleaseDetails(release.note, release.signature)
        if release.reference:
            self._released[release.reference] = package.package_id
        return package.package_id, True

    def move(self, package_id: str, location: str, now: datetime) -> bool:
        """Change the location of a pending package; return whether it was another one."""
        package = self._pending(package_id)
        if package.shelf == location:
            return False
        self.packages[package_id] = replace(package, shelf=location, updated_at=now)
        return True

    def remind(self, package_id: str) -> None:
        """Remind the recipient of a pending package."""
        self.reminded.append(self._pending(package_id).package_id)

    def _pending(self, package_id: str) -> Package:
        package = self.packages.get(package_id)
        if package is None:
            raise Refusal("unknown_package")
        if not package.is_pending:
            raise Refusal("already_released")
        return package
