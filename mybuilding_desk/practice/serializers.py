"""Convert users, communities, residents, package types, and packages to their JSON records."""

from datetime import datetime

from mybuilding_desk.domain.models import Community, Package, PackageType, Resident, User


def wire_id(identifier: str) -> str | int:
    """Return a numeric identifier as a number, as the vendor's responses mix both forms (contract, section 1)."""
    return int(identifier) if identifier.isdecimal() and not identifier.startswith("0") else identifier


def wire_time(when: datetime | None) -> str:
    """Format a UTC time as ISO 8601, or `""` for `None`."""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""


def user_record(user: User) -> dict[str, str]:
    """Return the user record of the token response; its id is a string there (documented)."""
    return {
        "userId": user.user_id,
        "userType": user.role,
        "email": user.email,
        "fullname": user.full_name,
        "profilePicture": user.picture_url,
    }


def community_record(community: Community) -> dict[str, object]:
    """Return the record of a community, without empty fields."""
    return _given(
        communityId=wire_id(community.community_id),
        title=community.title,
        address=community.address,
        city=community.city,
        state=community.state,
        timezone=community.timezone,
    )


def resident_record(resident: Resident) -> dict[str, object]:
    """Return the record of a resident, without empty fields except for the two names."""
    names = {"firstName": resident.first_name, "lastName": resident.last_name}
    return names | _given(
        residentId=wire_id(resident.resident_id),
        residentType=resident.kind,
        unit=resident.unit,
        emailAddress=resident.email,
    )


def package_type_record(package_type: PackageType) -> dict[str, object]:
    """Return the record of a package type."""
    return {"typeId": wire_id(package_type.type_id), "typeName": package_type.name}


def package_record(package: Package) -> dict[str, object]:
    """Return the record of a package, without empty fields."""
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
