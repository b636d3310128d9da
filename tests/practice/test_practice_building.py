"""The practice building against the wire contract: sign-in, lists, adding, releasing, rejecting."""

import base64
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.practice.building import (
    PRACTICE_EMAIL,
    PRACTICE_PASSWORD,
    PRACTICE_PROFILE,
    PracticeBuilding,
    WireAnswer,
    WireRequest,
)

RIVERSIDE, ELAN, LOFTS = "32", "140027_1", "1A"
NOW = datetime(2026, 3, 10, 19, 30, 15, 500_000, tzinfo=UTC)
CREDENTIALS = {
    "grant_type": "password",
    "client_id": PRACTICE_PROFILE.client_id,
    "client_secret": PRACTICE_PROFILE.client_secret,
    "username": PRACTICE_EMAIL,
    "password": PRACTICE_PASSWORD,
}
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n----").decode()


class Clock:
    """A clock that only a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Client:
    """One signed-in user of a building."""

    def __init__(self, building: PracticeBuilding, email: str = PRACTICE_EMAIL) -> None:
        self.building = building
        self.token = sign_in(building, username=email).body["access_token"]  # type: ignore[index]

    def call(self, method: str, path: str, **params: str) -> WireAnswer:
        return self.building.answer(WireRequest(method, path, {"access_token": self.token, "format": "json", **params}))

    def get(self, path: str, **params: str) -> Any:
        return response(self.call("GET", path, **params))

    def post(self, path: str, **params: str) -> Any:
        return response(self.call("POST", path, **params))

    def rejected(self, method: str, path: str, **params: str) -> str:
        answer = self.call(method, path, **params)
        assert answer.status == 200
        assert isinstance(answer.body, dict) and answer.body["status"] == "failed"
        return str(answer.body["response"]["message"])


def response(answer: WireAnswer) -> Any:
    assert isinstance(answer.body, dict) and answer.body["status"] == "success", answer.body
    return answer.body["response"]


def sign_in(building: PracticeBuilding, **changes: str) -> WireAnswer:
    return building.answer(WireRequest("POST", "oauth/access_token", CREDENTIALS | changes))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def building(clock: Clock) -> PracticeBuilding:
    return PracticeBuilding(now=clock)


@pytest.fixture
def client(building: PracticeBuilding) -> Client:
    return Client(building)


def new_package(client: Client, **more: str) -> str:
    return str(client.post("packages/add", communityId=RIVERSIDE, unit="4D", typeName="UPS", **more)["packageId"])


def listed(client: Client, **params: str) -> dict[str, dict[str, Any]]:
    records = client.get("packages/list", communityId=RIVERSIDE, **params)["packages"]
    return {str(record["packageId"]): record for record in records}


def test_the_sign_in_reply_has_no_envelope(building: PracticeBuilding) -> None:
    body: Any = sign_in(building).body
    assert set(body) == {"access_token", "user"}
    assert len(body["access_token"]) == 40 and int(body["access_token"], 16) >= 0
    assert body["user"]["fullname"] == "John John"
    assert body["user"]["userType"] == "STAFF"
    assert body["user"]["email"] == PRACTICE_EMAIL
    assert body["user"]["userId"] == "1142"


def test_every_sign_in_has_its_own_token(building: PracticeBuilding) -> None:
    first, second = Client(building), Client(building)
    building.revoke(first.token)
    assert first.rejected("GET", "communities/list") == "invalid_grant"
    assert second.get("communities/list")["communities"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"grant_type": "client_credentials"}, "unsupported_response_type"),
        ({"grant_type": ""}, "unsupported_response_type"),
        ({"client_id": "nobody"}, "invalid_client_id"),
        ({"client_secret": "wrong"}, "invalid_client_credentials"),
        ({"username": "nobody@140riverside.example"}, "invalid_grant"),
        ({"password": "Practice"}, "invalid_grant"),
        ({"password": ""}, "invalid_grant"),
    ],
)
def test_a_failed_sign_in_gives_its_error_code(building: PracticeBuilding, changes: dict[str, str], code: str) -> None:
    body: Any = sign_in(building, **changes).body
    assert body["error"] == code
    assert body["error_description"]


def test_sign_in_by_get_is_an_invalid_request(building: PracticeBuilding) -> None:
    body: Any = building.answer(WireRequest("GET", "oauth/access_token", CREDENTIALS)).body
    assert body["error"] == "invalid_request"


@pytest.mark.parametrize("path", ["communities/list", "packages/list", "packages/add", "no/such"])
def test_a_dead_token_is_an_invalid_grant(building: PracticeBuilding, client: Client, path: str) -> None:
    building.revoke_all()
    assert client.rejected("GET", path, communityId=RIVERSIDE) == "invalid_grant"
    client.token = ""
    assert client.rejected("POST", path) == "invalid_grant"


def test_communities_have_city_state_and_time_zone(client: Client) -> None:
    records = client.get("communities/list")["communities"]
    assert [record["title"] for record in records] == ["140 Riverside", "Elan Tower", "Sky & Sons Lofts"]
    assert {str(record["communityId"]) for record in records} == set(client.building.community_ids)
    assert all(record["city"] and record["state"] and "/" in record["timezone"] for record in records)


def test_an_unknown_endpoint_is_rejected(client: Client) -> None:
    assert client.rejected("GET", "keylog/signout") == "unknown_method"


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "packages/list"), ("GET", "packages/add"), ("POST", "communities/list")]
)
def test_the_wrong_method_is_rejected(client: Client, method: str, path: str) -> None:
    assert client.rejected(method, path, communityId=RIVERSIDE, unit="4D", typeName="UPS") == "invalid_request"


def test_a_foreign_community_is_unknown(building: PracticeBuilding, client: Client) -> None:
    assert client.rejected("GET", "packages/list", communityId="99") == "unknown_community"
    assert Client(building, "zoe@140riverside.example").rejected("GET", "packages/list", communityId=ELAN) == (
        "unknown_community"
    )


def test_the_package_types_include_those_of_the_contract(client: Client) -> None:
    names = {record["typeName"] for record in client.get("packages/types", communityId=LOFTS)["types"]}
    documented = {"Amazon", "Bag", "Dry Cleaning", "Envelope", "FedEx", "General Mail", "Newspaper", "OnTrac", "Other"}
    assert names > documented | {"UPS", "USPS"}


def test_residents_can_be_listed_by_unit(client: Client) -> None:
    records = client.get("residents/list", communityId=RIVERSIDE, unit="12b")["residents"]
    assert [record["firstName"] for record in records] == ["Zoë", "Erik"]
    assert records[0]["emailAddress"] == "zoe@140riverside.example"
    assert "emailAddress" not in records[1]
    assert client.rejected("GET", "residents/list", communityId=RIVERSIDE, unit="99Z") == "unknown_unit"


@pytest.mark.parametrize("path", ["packages/list", "residents/list"])
def test_the_pages_together_equal_the_full_list(client: Client, path: str) -> None:
    key = path.partition("/")[0]
    whole = client.get(path, communityId=ELAN)
    assert "total" not in whole
    pages: list[Any] = []
    for page in range(1, 100):
        part = client.get(path, communityId=ELAN, page=str(page), pageSize="499")
        assert part["total"] == len(whole[key])
        if not part[key]:
            break
        pages += part[key]
    assert pages == whole[key]


def test_a_page_has_at_most_500_records(client: Client) -> None:
    assert len(client.get("packages/list", communityId=ELAN, pageSize="100000")["packages"]) == 500


@pytest.mark.parametrize(
    "params",
    [
        {"page": "0"},
        {"page": "-1"},
        {"pageSize": "many"},
        {"page": "²"},
        {"pageSize": "9" * 5000},
        {"status": "lost"},
        {"updatedSince": "yesterday"},
        {"updatedSince": "0001-01-01T00:00:00+14:00"},
        {"communityId": ""},
    ],
)
def test_an_invalid_parameter_is_rejected(client: Client, params: dict[str, str]) -> None:
    assert client.rejected("GET", "packages/list", **({"communityId": RIVERSIDE} | params)) == "invalid_request"


def test_status_filters_the_list(client: Client) -> None:
    everything, pending, released = (listed(client, status=status) for status in ("all", "pending", "released"))
    assert everything == listed(client)
    assert not pending.keys() & released.keys()
    assert pending.keys() | released.keys() == everything.keys()
    assert not any("releasedAt" in record for record in pending.values())
    assert all(record["releasedBy"] and record["releasedTo"] for record in released.values())


def test_updated_since_returns_only_changes(clock: Clock, client: Client) -> None:
    old = next(iter(listed(client, status="pending")))
    clock.now += timedelta(minutes=5)
    since = clock.now.isoformat()
    assert listed(client, updatedSince=since) == {}
    client.post("packages/release", communityId=RIVERSIDE, packageId=old, releasedTo="Erik")
    new = new_package(client)
    assert listed(client, updatedSince=since).keys() == {old, new}
    assert listed(client, updatedSince=since, status="pending").keys() == {new}
    clock.now += timedelta(seconds=1)
    assert listed(client, updatedSince=clock.now.strftime("%Y-%m-%dT%H:%M:%SZ")) == {}


def test_an_added_package_is_listed_as_logged(clock: Clock, client: Client) -> None:
    package_id = new_package(
        client,
        residentId="3001",
        trackingNumber="1Z12345E0112345675",
        description="Wine & <glass> 'é' 李",
        location="A3",
        arrivedAt="2026-03-10T14:00:00-04:00",
        notify="N",
        reference="ref-1",
    )
    record = listed(client)[package_id]
    assert record == {
        "packageId": package_id,
        "communityId": 32,
        "unit": "4D",
        "typeName": "UPS",
        "arrivedAt": "2026-03-10T18:00:00Z",
        "residentId": 3001,
        "residentName": "Zoë Ångström",
        "trackingNumber": "1Z12345E0112345675",
        "description": "Wine & <glass> 'é' 李",
        "location": "A3",
        "acceptedBy": "John John",
        "updatedAt": "2026-03-10T19:30:15Z",
        "reference": "ref-1",
    }
    assert client.building.notified(RIVERSIDE) == ()


def test_notify_notifies_the_resident(client: Client) -> None:
    package_id = new_package(client, notify="Y")
    assert client.building.notified(RIVERSIDE) == (package_id,)
    invalid = {"communityId": RIVERSIDE, "unit": "4D", "typeName": "UPS", "notify": "maybe"}
    assert client.rejected("POST", "packages/add", **invalid) == "invalid_request"


def test_a_repeated_reference_adds_no_package(client: Client) -> None:
    before = len(listed(client))
    first, second = new_package(client, reference="r"), new_package(client, reference="r", description="again")
    other = new_package(client, reference="s")
    assert first == second != other
    assert len(listed(client)) == before + 2
    assert client.building.adds == 2


def test_without_a_reference_every_add_is_a_package(client: Client) -> None:
    assert new_package(client) != new_package(client)
    assert client.building.adds == 2


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"unit": "99Z"}, "unknown_unit"),
        ({"unit": ""}, "invalid_request"),
        ({"typeName": " "}, "invalid_request"),
        ({"residentId": "nobody"}, "unknown_resident"),
        ({"arrivedAt": "soon"}, "invalid_request"),
    ],
)
def test_an_invalid_add_is_rejected(client: Client, params: dict[str, str], reason: str) -> None:
    good = {"communityId": RIVERSIDE, "unit": "4D", "typeName": "UPS"}
    assert client.rejected("POST", "packages/add", **(good | params)) == reason
    assert client.building.adds == 0


def test_a_release_is_stored_and_listed(clock: Clock, client: Client) -> None:
    package_id = new_package(client)
    clock.now += timedelta(hours=1)
    call = {
        "communityId": RIVERSIDE,
        "packageId": package_id,
        "releasedTo": "Erik",
        "note": "ID seen",
        "reference": "x",
    }
    assert client.post("packages/release", **call, signature=PNG)["packageId"] == package_id
    record = listed(client)[package_id]
    assert (record["releasedTo"], record["releasedBy"]) == ("Erik", "John John")
    assert record["releasedAt"] == record["updatedAt"] == "2026-03-10T20:30:15Z"
    release = client.building.given(RIVERSIDE, package_id)
    assert release is not None and release.note == "ID seen" and release.signature.startswith(b"\x89PNG")


def test_a_second_release_succeeds_only_with_the_same_reference(client: Client) -> None:
    package_id = new_package(client)
    call = {"communityId": RIVERSIDE, "packageId": package_id, "releasedTo": "Erik"}
    client.post("packages/release", **call, reference="x")
    assert client.post("packages/release", **call, reference="x")["packageId"] == package_id
    assert client.rejected("POST", "packages/release", **call, reference="y") == "already_released"
    assert client.rejected("POST", "packages/release", **call) == "already_released"
    assert client.building.releases == 1


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"packageId": "none"}, "unknown_package"),
        ({"releasedTo": ""}, "invalid_request"),
        ({"signature": "no base64!"}, "invalid_request"),
        ({"signature": base64.b64encode(b"GIF89a").decode()}, "invalid_request"),
    ],
)
def test_an_invalid_release_is_rejected(client: Client, params: dict[str, str], reason: str) -> None:
    good = {"communityId": RIVERSIDE, "packageId": new_package(client), "releasedTo": "Erik"}
    assert client.rejected("POST", "packages/release", **(good | params)) == reason
    assert client.building.releases == 0


def test_a_resident_sees_only_their_own_packages_and_changes_nothing(building: PracticeBuilding) -> None:
    zoe = Client(building, "zoe@140riverside.example")
    assert [record["title"] for record in zoe.get("communities/list")["communities"]] == ["140 Riverside"]
    assert {record["residentName"] for record in listed(zoe).values()} == {"Zoë Ångström"}
    assert len(listed(zoe, status="pending")) == 2
    residents = zoe.get("residents/list", communityId=RIVERSIDE)["residents"]
    assert [resident["residentId"] for resident in residents] == [3001]
    add = {"communityId": RIVERSIDE, "unit": "12B", "typeName": "UPS"}
    assert zoe.rejected("POST", "packages/add", **add) == "access_denied"
    release = {"communityId": RIVERSIDE, "packageId": next(iter(listed(zoe))), "releasedTo": "me"}
    assert zoe.rejected("POST", "packages/release", **release) == "access_denied"


def test_the_second_staff_user_logs_under_their_own_name(building: PracticeBuilding) -> None:
    manager = Client(building, "manager@140riverside.example")
    package_id = new_package(manager)
    assert listed(manager)[package_id]["acceptedBy"] == "Rosa Quispe-Hall"


def test_concurrent_adds_with_one_reference_make_one_package(building: PracticeBuilding, client: Client) -> None:
    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(lambda index: new_package(client, reference=f"r{index % 5}"), range(100)))
    assert len(ids) == building.adds == 5


_PATHS = st.sampled_from(
    [
        "oauth/access_token",
        "communities/list",
        "packages/list",
        "packages/add",
        "packages/release",
        "residents/list",
        "",
    ]
)
_NAMES = st.sampled_from(
    [
        "communityId",
        "unit",
        "typeName",
        "packageId",
        "releasedTo",
        "page",
        "pageSize",
        "updatedSince",
        "status",
        "notify",
    ]
)
_SHARED = PracticeBuilding(now=Clock())
_HOSTILE = Client(_SHARED)


@given(
    st.sampled_from(["GET", "POST", "DELETE"]),
    _PATHS,
    st.dictionaries(_NAMES, st.one_of(st.text(max_size=20), st.sampled_from([RIVERSIDE, LOFTS, "4D", "E101", "UPS"]))),
)
def test_no_request_makes_the_building_raise(method: str, path: str, params: dict[str, str]) -> None:
    answer = _HOSTILE.call(method, path, **params)
    assert isinstance(answer.body, dict)
    assert ("error" in answer.body) or answer.body["status"] in {"success", "failed"}
