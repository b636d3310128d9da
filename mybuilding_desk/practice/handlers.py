"""The authenticated endpoints of the practice server. `PracticeBuilding` has checked the token before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from mybuilding_desk.domain.models import OTHER_TYPE, Package, PackageDraft, Release
from mybuilding_desk.practice import serializers
from mybuilding_desk.practice.accounts import PracticeAccount
from mybuilding_desk.practice.community import PracticeCommunity
from mybuilding_desk.practice.http_messages import Refusal
from mybuilding_desk.practice.request_params import INVALID, Params, choice, moment, paged, required, signature


@dataclass(frozen=True, slots=True)
class PracticeCall:
    """One call for one community: the account, the parameters, and the time (UTC, whole seconds)."""

    account: PracticeAccount
    house: PracticeCommunity
    params: Params
    now: datetime

    @property
    def sees_all(self) -> bool:
        """Whether the user may read the whole community: true for staff; residents see only their own data."""
        return self.account.user.is_staff


Response = Mapping[str, object]


def list_residents(call: PracticeCall) -> Response:
    """Answer `residents/list`: staff see everyone, residents only themselves."""
    unit = _unit(call)
    people = [
        resident
        for resident in call.house.residents.values()
        if unit in ("", resident.unit) and (call.sees_all or resident.resident_id == call.account.resident_id)
    ]
    page, total = paged(call.params, people)
    return {"residents": [serializers.resident_record(resident) for resident in page], **total}


def list_package_types(call: PracticeCall) -> Response:
    """Answer `packages/types`."""
    return {"types": [serializers.package_type_record(kind) for kind in call.house.package_types]}


def list_packages(call: PracticeCall) -> Response:
    """Answer `packages/list`, in the order of logging, so that new packages do not shift earlier pages."""
    wanted = _filter(call)
    page, total = paged(call.params, [package for package in call.house.packages.values() if wanted(package)])
    return {"packages": [serializers.package_record(package) for package in page], **total}


def _filter(call: PracticeCall) -> Callable[[Package], bool]:
    status = choice(call.params, "status", "all", "pending", "released")
    since = moment(call.params, "updatedSince")
    unit = _unit(call)
    owner = "" if call.sees_all else call.account.resident_id

    def wanted(package: Package) -> bool:
        return (
            (status == "all" or package.is_pending == (status == "pending"))
            and unit in ("", package.unit)
            and owner in ("", package.resident_id)
            and (since is None or (package.updated_at or package.arrived_at) >= since)
        )

    return wanted


def _unit(call: PracticeCall) -> str:
    text = call.params.get("unit", "")
    return call.house.unit(text) if text.strip() else ""


def add_package(call: PracticeCall) -> tuple[Response, bool]:
    """Answer `packages/add`. Return the response with the package's id, and whether the package is new."""
    _staff_only(call)
    unit, kind = required(call.params, "unit", "typeName")
    text = call.params.get
    draft = PackageDraft(
        community_id=call.house.community.community_id,
        unit=unit,
        type_name=kind or OTHER_TYPE,
        reference=text("reference", ""),
        arrived_at=moment(call.params, "arrivedAt") or call.now,
        resident_id=text("residentId", ""),
        tracking_number=text("trackingNumber", ""),
        description=text("description", ""),
        shelf=text("location", ""),
        notify=choice(call.params, "notify", "Y", "N") == "Y",
    )
    package_id, new = call.house.add(draft, call.account.user.full_name, call.now)
    return {"packageId": serializers.wire_id(package_id)}, new


def release_package(call: PracticeCall) -> tuple[Response, bool]:
    """Answer `packages/release`. Return the response with the package's id, and whether this call released it."""
    _staff_only(call)
    package_id, released_to = required(call.params, "packageId", "releasedTo")
    release = Release(
        community_id=call.house.community.community_id,
        package_id=package_id,
        released_to=released_to,
        reference=call.params.get("reference", ""),
        released_at=moment(call.params, "releasedAt") or call.now,
        note=call.params.get("note", ""),
        signature=signature(call.params),
    )
    released_id, new = call.house.release(release, call.account.user.full_name, call.now)
    return {"packageId": serializers.wire_id(released_id)}, new


def update_package(call: PracticeCall) -> tuple[Response, bool]:
    """Answer the update of a package: its new location. Return its id, and whether this call moved it."""
    _staff_only(call)
    [package_id] = required(call.params, "packageId")
    if "location" not in call.params:
        raise Refusal(INVALID)
    new = call.house.move(package_id, call.params["location"], call.now)
    return {"packageId": serializers.wire_id(package_id)}, new


def remind(call: PracticeCall) -> tuple[Response, bool]:
    """Answer a reminder about a package. Return its id, and that a reminder was sent: each call sends one."""
    _staff_only(call)
    [package_id] = required(call.params, "packageId")
    call.house.remind(package_id)
    return {"packageId": serializers.wire_id(package_id)}, True


def _staff_only(call: PracticeCall) -> None:
    if not call.account.user.is_staff:
        raise Refusal("access_denied")
