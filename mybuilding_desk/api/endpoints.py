"""Build the API calls: one function per endpoint returns a `Call` value, ready to send."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal

from mybuilding_desk.api.timestamps import write_time
from mybuilding_desk.config.server_profile import REMIND, UPDATE_PACKAGE
from mybuilding_desk.domain.models import PackageDraft, Release

MAX_PAGE_SIZE: Final = 500
"""Maximum records per page: the contract's limit of `pageSize`."""

_WRITES: Final = frozenset({"add_package", "release_package", UPDATE_PACKAGE, REMIND, "package_photo"})
_SECRETS: Final = ("access_token", "password", "client_secret")


@dataclass(frozen=True, slots=True)
class Call:
    """One API call.

    `endpoint` is a key of the profile's `endpoints`; `holds` is the key that a successful response contains. `params`
    become the query of a GET or the form of a POST. The profile's entry may name another method than `method`: the
    vendor's own SDK changes data through GETs, so whether a call `writes` never depends on it.
    """

    method: Literal["GET", "POST"]
    endpoint: str
    holds: str
    params: Mapping[str, str] = field(repr=False)

    @property
    def is_sign_in(self) -> bool:
        """Whether the call requests a token; every other call requires one."""
        return self.endpoint == "token"

    @property
    def writes(self) -> bool:
        """Whether the call changes data on the server, so that its outcome is uncertain after a lost response."""
        return self.endpoint in _WRITES

    @property
    def secrets(self) -> list[str]:
        """Values that must not appear in any error or log line."""
        return [self.params[name] for name in _SECRETS if self.params.get(name)]

    def signed(self, token: str) -> "Call":
        """Return the call with the user's `token` added."""
        return replace(self, params={**self.params, "access_token": token, "format": "json"})


def sign_in(client_id: str, client_secret: str, email: str, password: str) -> Call:
    """Build `oauth/access_token`. Keeps empty values and all whitespace: a password is sent as typed."""
    params = {"client_id": client_id, "client_secret": client_secret, "username": email, "password": password}
    return Call("POST", "token", "access_token", {"grant_type": "password", **_sendable(params)})


def communities() -> Call:
    """Build `communities/list`."""
    return Call("GET", "communities", "communities", {})


def packages(community_id: str, status: str, unit: str, since: datetime | None, *, page: int, size: int) -> Call:
    """Build `packages/list` for page `page` (from 1) with at most `size` records."""
    changed = write_time(since) if since else ""
    params = {"communityId": community_id, "status": status, "unit": unit, "updatedSince": changed}
    return Call("GET", "packages", "packages", _given(params) | _page(page, size))


def package_types(community_id: str) -> Call:
    """Build `packages/types`."""
    return Call("GET", "package_types", "types", _given({"communityId": community_id}))


def residents(community_id: str, unit: str, *, page: int, size: int) -> Call:
    """Build `residents/list` for page `page` (from 1) with at most `size` records."""
    params = {"communityId": community_id, "unit": unit}
    return Call("GET", "residents", "residents", _given(params) | _page(page, size))


def add_package(draft: PackageDraft) -> Call:
    """Build `packages/add`."""
    params = {
        "communityId": draft.community_id,
        "unit": draft.unit,
        "typeName": draft.type_name,
        "residentId": draft.resident_id,
        "trackingNumber": draft.tracking_number,
        "description": draft.description,
        "location": draft.shelf,
        "arrivedAt": write_time(draft.arrived_at),
        "notify": "Y" if draft.notify else "N",
        "reference": draft.reference,
    }
    return Call("POST", "add_package", "packageId", _given(params))


def release_package(release: Release) -> Call:
    """Build `packages/release`."""
    params = {
        "communityId": release.community_id,
        "packageId": release.package_id,
        "releasedTo": release.released_to,
        "note": release.note,
        "signature": base64.b64encode(release.signature).decode("ascii"),
        "releasedAt": write_time(release.released_at),
        "reference": release.reference,
    }
    return Call("POST", "release_package", "packageId", _given(params))


def update_package(community_id: str, package_id: str, location: str, reference: str) -> Call:
    """Build the call that moves a package; `location` is sent even if it is empty, which means no location."""
    params = {"communityId": community_id, "packageId": package_id, "location": location, "reference": reference}
    return Call("POST", UPDATE_PACKAGE, "packageId", _sendable(params))


def remind(community_id: str, package_id: str, reference: str) -> Call:
    """Build the call that makes MyBuilding remind the recipient of a package."""
    params = {"communityId": community_id, "packageId": package_id, "reference": reference}
    return Call("POST", REMIND, "packageId", _sendable(params))


def _page(page: int, size: int) -> dict[str, str]:
    return {"page": str(page), "pageSize": str(size)}


def _given(params: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in _sendable(params).items() if value}


def _sendable(params: Mapping[str, str]) -> dict[str, str]:
    # Drop lone surrogates, which a broken scanner driver may type: a form cannot encode them.
    return {name: value.encode("utf-8", "ignore").decode("utf-8") for name, value in params.items()}
