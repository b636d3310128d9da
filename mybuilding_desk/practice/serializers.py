"""How the practice building writes a community, a resident, a kind and a package on the wire. Decides nothing."""

from datetime import datetime

from mybuilding_desk.domain.models import Community, Package, PackageType, Resident, User


def wire_id(identifier: str) -> str | int:
    """A number where the identifier is one, as the vendor's answers have both (contract, section 1)."""
    return int(identifier) if identifier.isdecimal() and not identifier.startswith("0") else identifier


def wire_time(when: datetime | None) -> str:
    """ISO 8601 in UTC, `""` for no time."""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""


def user_record(user: User) -> dict[str, str]:
    """The user in the answer of the token endpoint; there the id is text (documented)."""
    return {
        "userId": user.user_id,
        "userType": user.role,
        "email": user.email,
        "fullname": user.full_name,
        "profilePicture": user.picture_url,
    }


def community_record(community: Community) -> dict[str, object]:
    """The wire form of a community; what it does not have is left out."""
    return _given(
        communityId=wire_id(community.community_id),
        title=community.title,
        address=community.address,
        city=community.city,
        state=community.state,
        timezone=community.timezone,
    )


def resident_record(resident: Resident) -> dict[str, object]:
    """The wire form of a resident; both names are always there, one of them may be empty."""
    names = {"firstName": resident.first_name, "lastName": resident.last_name}
    return names | _given(
        residentId=wire_id(resident.resident_id),
        residentType=resident.kind,
        unit=resident.unit,
        emailAddress=resident.email,
    )


def kind_record(kind: PackageType) -> dict[str, object]:
    """The wire form of a package kind."""
    return {"typeId": wire_id(kind.type_id), "typeName": kind.name}


def package_record(package: Package) -> dict[str, object]:
    """The wire form of a package; what it does not have is left out."""
    return _given(
        packageId=wire_id(package.package_id),
        communityId=wire_id(package.community_id),
        unit=package.unit,
        typeName=package.type_name,
        arrivedAt=wire_time(package.arrived_at),
        residentId=wire_id(package.resident_id),
        residentName=package.resident_name,
        trackingNumber=package.tracking_number,
        description=package.description,
        location=package.shelf,
        acceptedBy=package.accepted_by,
        releasedAt=wire_time(package.released_at),
        releasedTo=package.released_to,
        releasedBy=package.released_by,
        updatedAt=wire_time(package.updated_at),
        reference=package.reference,
    )


def _given(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value != ""}
