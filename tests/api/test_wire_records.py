"""Records and lists of records: valid ones are read, bad ones skipped."""

import json
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api import records
from mybuilding_desk.api.records import BadRecord
from mybuilding_desk.core.errors import ServerTrouble
from mybuilding_desk.domain.models import Community, Package, PackageType, Resident

PACKAGE = {"packageId": 9, "communityId": "32", "unit": 1204, "typeName": "UPS", "arrivedAt": "2026-03-01T17:00:00Z"}
read_package = partial(records.package, community_id="32", zone=None)


def listing(value):
    return records.read_listing({"packages": value}, records.PACKAGES, read_package)


def test_a_package_with_all_fields_is_read():
    record = PACKAGE | {
        "residentId": 7,
        "residentName": "Sh&aacute;n O&#039;Neil",
        "trackingNumber": 12345678901234567890,
        "description": "2 boxes",
        "location": "C3",
        "acceptedBy": "Dev",
        "releasedAt": 1772388000,
        "releasedTo": "Ana",
        "releasedBy": "Dev",
        "updatedAt": "2026-03-01 13:00:00",
        "reference": "r-1",
        "weight": [1, 2],
    }
    assert records.package(record, "x", ZoneInfo("America/New_York")) == Package(
        package_id="9",
        community_id="32",
        unit="1204",
        type_name="UPS",
        arrived_at=datetime(2026, 3, 1, 17, tzinfo=UTC),
        resident_id="7",
        resident_name="Shán O'Neil",
        tracking_number="12345678901234567890",
        description="2 boxes",
        shelf="C3",
        accepted_by="Dev",
        released_at=datetime(2026, 3, 1, 18, tzinfo=UTC),
        released_to="Ana",
        released_by="Dev",
        updated_at=datetime(2026, 3, 1, 18, tzinfo=UTC),
        reference="r-1",
    )


@pytest.mark.parametrize("nothing", [None, "", {}, []])
def test_optional_fields_may_be_empty_in_every_form(nothing):
    bare = listing([PACKAGE]).items
    names = ("residentId", "description", "releasedAt", "releasedTo", "updatedAt", "reference", "trackingNumber")
    assert listing([PACKAGE | dict.fromkeys(names, nothing)]).items == bare
    assert bare[0].is_pending


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"packageId": None}, "packageId is missing"),
        ({"packageId": {"id": 1}}, "packageId is not an identifier"),
        ({"unit": ""}, "unit is missing"),
        ({"typeName": []}, "typeName is missing"),
        ({"arrivedAt": None}, "arrivedAt is missing"),
        ({"arrivedAt": "yesterday"}, "arrivedAt is not a time"),
        ({"releasedAt": "never"}, "releasedAt is not a time"),
        ({"description": {"a": 1}}, "description is not a text"),
    ],
)
def test_a_bad_record_is_skipped_and_the_rest_is_read(change, reason):
    records_read = listing([PACKAGE, PACKAGE | change, PACKAGE | {"packageId": 10}])
    assert [package.package_id for package in records_read.items] == ["9", "10"]
    assert records_read.rejected == (BadRecord(1, reason),)


@pytest.mark.parametrize("rubbish", ["?", 7, None, True, [PACKAGE, "?"]])
def test_other_values_than_records_are_skipped(rubbish):
    records_read = listing([[rubbish], PACKAGE])
    assert len(records_read.items) == 1
    assert records_read.rejected == (BadRecord(0, "not a record"),)


def test_no_reason_repeats_the_content_of_the_record():
    secret = "Jane-Roe-12B"
    records_read = listing([PACKAGE | {name: {secret: secret}} for name in PACKAGE] + [PACKAGE | {"arrivedAt": secret}])
    assert len(records_read.rejected) == 6
    assert secret not in repr(records_read.rejected)


@pytest.mark.parametrize("response", [{}, {"other": 1}, {"packages": None}, "", None, []])
def test_a_missing_list_is_an_empty_one(response):
    assert records.read_listing(response, records.PACKAGES, read_package).items == ()


@pytest.mark.parametrize("response", ["text", 7, True, {"packages": "text"}, {"packages": 7}])
def test_other_values_than_lists_are_an_error(response):
    with pytest.raises(ServerTrouble):
        records.read_listing(response, records.PACKAGES, read_package)


@pytest.mark.parametrize("response", [[PACKAGE], {"package": PACKAGE}, {"package": [PACKAGE]}])
def test_a_list_without_its_name_is_read(response):
    assert len(records.read_listing(response, records.PACKAGES, read_package).items) == 1


@pytest.mark.parametrize(
    ("total", "expected"),
    [(3, 3), ("3", 3), (0, 0), (None, None), ("", None), (-1, None), (True, None), ("many", None), (1.5, None)],
)
def test_the_total_is_read(total, expected):
    assert records.read_listing({"packages": [], "total": total}, records.PACKAGES, read_package).total == expected


def test_a_resident_gets_the_requested_community_and_unit():
    assert records.resident({"residentId": 1, "firstName": "Ana"}, "32", "4D") == Resident("1", "32", "4D", "Ana", "")
    record = {
        "residentId": "140_1",
        "unit": 5,
        "lastName": "ACME",
        "emailAddress": "a@b.example",
        "residentType": "OWNER",
    }
    assert records.resident(record, "32", "") == Resident("140_1", "32", "5", "", "ACME", "a@b.example", "OWNER")


def test_a_community_and_a_package_type_are_read():
    record = {"communityId": 32, "title": "Sky &amp; Sons", "timezone": "America/Chicago"}
    assert records.community(record) == Community("32", "Sky & Sons", timezone="America/Chicago")
    assert records.package_type({"typeId": 4, "typeName": "Dry Cleaning"}) == PackageType("4", "Dry Cleaning")


def test_a_user_is_read():
    user = {
        "userId": "1142",
        "userType": "STAFF",
        "email": "a@b.example",
        "fullname": "John John",
        "profilePicture": None,
    }
    result = records.read_user({"user": user})
    assert result is not None
    assert (result.user_id, result.is_staff, result.full_name, result.picture_url) == ("1142", True, "John John", "")


@pytest.mark.parametrize("response", [None, {}, {"user": None}, {"user": []}, {"user": {"userId": [1]}}, "user"])
def test_a_response_without_a_user_gives_none(response):
    assert records.read_user(response) is None


@pytest.mark.parametrize("response", [None, "", [], {}, "x", {"packageId": None}, {"packageId": [1]}])
def test_a_response_without_an_identifier_gives_an_empty_one(response):
    assert records.read_identifier(response, "packageId") == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*PACKAGE, "package", "x"]), inner),
    max_leaves=12,
)


@given(json_values)
def test_any_list_is_read_skipped_or_an_error(value):
    try:
        records_read = listing(value)
    except ServerTrouble:
        return
    assert all(json.dumps(item.package_id) for item in records_read.items)
    assert len({bad.index for bad in records_read.rejected}) == len(records_read.rejected)


RESIDENT = {"residentId": 5, "unit": "12B", "firstName": "Zoë", "lastName": "Smith"}


@pytest.mark.parametrize(
    ("given_fields", "notes"),
    [
        ({"access": "Gate 4#", "delivery": "Leave at\n door"}, "Gate 4# · Leave at door"),
        ({"access": "", "delivery": None}, ""),
        ({"delivery": "same", "access": "same"}, "same"),
        ({"access": {"odd": [1]}, "delivery": 7}, "7"),
        ({"access": "<b>&amp;</b>", "delivery": "x" * 900}, "<b>&</b> · " + "x" * 289),
        ({"other": "no"}, ""),
    ],
)
def test_notes_of_residents_are_joined_to_one_bounded_line(given_fields, notes):
    made = records.resident(RESIDENT | given_fields, "32", "", ("access", "delivery"))
    assert made.notes == notes
    assert len(made.notes) <= records.MAX_NOTES_CHARS
    assert records.resident(RESIDENT | given_fields, "32", "").notes == ""
