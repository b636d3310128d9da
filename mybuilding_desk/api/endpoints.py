"""The calls of the API as values: one function per endpoint says what it asks. Sends nothing."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final, Literal

from mybuilding_desk.api.timestamps import write_time
from mybuilding_desk.domain.models import PackageDraft, Release

MAX_PAGE_SIZE: Final = 500
"""Records. The contract's limit of `pageSize`."""

_SECRETS: Final = ("access_token", "password", "client_secret")


@dataclass(frozen=True, slots=True)
class Call:
    """One call: `endpoint` is a name of the profile's map, `holds` the key that a good answer has.

    `params` go into the query of a GET and into the form of a POST.
    """

    method: Literal["GET", "POST"]
    endpoint: str
    holds: str
    params: Mapping[str, str] = field(repr=False)

    @property
    def is_sign_in(self) -> bool:
        """Whether it asks for a token; every other call needs one."""
        return self.endpoint == "token"

    @property
    def writes(self) -> bool:
        """Whether it changes what the server keeps, so that a lost answer leaves a doubt."""
        return self.method == "POST" and not self.is_sign_in

    @property
    def secrets(self) -> list[str]:
        """What no error and no log line may repeat."""
        return [self.params[name] for name in _SECRETS if self.params.get(name)]

    def signed(self, token: str) -> "Call":
        """The call of the user whose token this is."""
        return replace(self, params={**self.params, "access_token": token, "format": "json"})


def sign_in(client_id: str, client_secret: str, email: str, password: str) -> Call:
    """`oauth/access_token`. Nothing is left out and nothing cleaned: a password is what was typed."""
    params = {"client_id": client_id, "client_secret": client_secret, "username": email, "password": password}
    return Call("POST", "token", "access_token", {"grant_type": "password", **_sendable(params)})


def communities() -> Call:
    """`communities/list`."""
    return Call("GET", "communities", "communities", {})


def packages(community_id: str, status: str, unit: str, since: datetime | None, *, page: int, size: int) -> Call:
    """`packages/list`: page `page` (from 1) with at most `size` records."""
    changed = write_time(since) if since else ""
    params = {"communityId": community_id, "status": status, "unit": unit, "updatedSince": changed}
    return Call("GET", "packages", "packages", _given(params) | _page(page, size))


def package_types(community_id: str) -> Call:
    """`packages/types`."""
    return Call("GET", "package_types", "types", _given({"communityId": community_id}))


def residents(community_id: str, unit: str, *, page: int, size: int) -> Call:
    """`residents/list`: page `page` (from 1) with at most `size` records."""
    params = {"communityId": community_id, "unit": unit}
    return Call("GET", "residents", "residents", _given(params) | _page(page, size))


def add_package(draft: PackageDraft) -> Call:
    """`packages/add`."""
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
    """`packages/release`."""
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


def _page(page: int, size: int) -> dict[str, str]:
    return {"page": str(page), "pageSize": str(size)}


def _given(params: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in _sendable(params).items() if value}


def _sendable(params: Mapping[str, str]) -> dict[str, str]:
    # A lone surrogate, as a broken scanner driver can type it, has no place in a form.
    return {name: value.encode("utf-8", "ignore").decode("utf-8") for name, value in params.items()}
