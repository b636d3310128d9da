"""Values for the storage tests: a package, a draft, and a release, with any field changed."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from mybuilding_desk.domain.models import Package, PackageDraft, Release

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

_PACKAGE = Package(package_id="1", community_id="32", unit="12B", type_name="UPS", arrived_at=NOON)
_RELEASE = Release(community_id="32", package_id="1", released_to="Ana", reference="", released_at=NOON)


def package(package_id: str = "1", **fields: Any) -> Package:
    return replace(_PACKAGE, package_id=package_id, **fields)


def draft(**fields: Any) -> PackageDraft:
    made = {"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": str(uuid4()), "arrived_at": NOON}
    return PackageDraft(**{**made, **fields})


def release(**fields: Any) -> Release:
    return replace(_RELEASE, **{"reference": str(uuid4()), **fields})
