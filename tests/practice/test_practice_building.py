"""The practice building against the wire contract: sign-in, lists, adding, releasing, refusing."""

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
    """A time that stands still until a test moves it."""

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

    def refused(self, method: str, path: str, **params: str) -> str:
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
def house(clock: Clock) -> PracticeBuilding:
    return PracticeBuilding(now=clock)


@pytest.fixture
def desk(house: PracticeBuilding) -> Client:
    return Client(house)


def new_package(desk: Client, **more: str) -> str:
    return str(desk.post("packages/add", communityId=RIVERSIDE, unit="4D", typeName="UPS", **more)["packageId"])


def listed(desk: Client, **params: str) -> dict[str, dict[str, Any]]:
    records = desk.get("packages/list", communityId=RIVERSIDE, **params)["packages"]
    return {str(record["packageId"]): record for record in records}


def test_sign_in_answers_without_an_envelope(house: PracticeBuilding) -> None:
    body: Any = sign_in(house).body
    assert set(body) == {"access_token", "user"}
    assert len(body["access_token"]) == 40 and int(body["access_token"], 16) >= 0
    assert body["user"]["fullname"] == "John John"
    assert body["user"]["userType"] == "STAFF"
    assert body["user"]["email"] == PRACTICE_EMAIL
    assert body["user"]["userId"] == "1142"


def test_every_sign_in_has_a_token_of_its_own(house: PracticeBuilding) -> None:
    first, second = Client(house), Client(house)
    house.revoke(first.token)
    assert first.refused("GET", "communities/list") == "invalid_grant"
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
def test_sign_in_errors(house: PracticeBuilding, changes: dict[str, str], code: str) -> None:
    body: Any = sign_in(house, **changes).body
    assert body["error"] == code
    assert body["error_description"]


def test_sign_in_by_get_is_an_invalid_request(house: PracticeBuilding) -> None:
    body: Any = house.answer(WireRequest("GET", "oauth/access_token", CREDENTIALS)).body
    assert body["error"] == "invalid_request"


@pytest.mark.parametrize("path", ["communities/list", "packages/list", "packages/add", "no/such"])
def test_a_dead_token_is_an_invalid_grant(house: PracticeBuilding, desk: Client, path: str) -> None:
    house.revoke_all()
    assert desk.refused("GET", path, communityId=RIVERSIDE) == "invalid_grant"
    desk.token = ""
    assert desk.refused("POST", path) == "invalid_grant"


def test_the_communities_are_told_with_city_state_and_zone(desk: Client) -> None:
    records = desk.get("communities/list")["communities"]
    assert [record["title"] for record in records] == ["140 Riverside", "Elan Tower", "Sky & Sons Lofts"]
    assert {str(record["communityId"]) for record in records} == set(desk.building.community_ids)
    assert all(record["city"] and record["state"] and "/" in record["timezone"] for record in records)


def test_an_endpoint_the_building_lacks(desk: Client) -> None:
    assert desk.refused("GET", "keylog/signout") == "unknown_method"


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "packages/list"), ("GET", "packages/add"), ("POST", "communities/list")]
)
def test_the_other_method_is_refused(desk: Client, method: str, path: str) -> None:
    assert desk.refused(method, path, communityId=RIVERSIDE, unit="4D", typeName="UPS") == "invalid_request"


def test_a_community_of_others_is_unknown(house: PracticeBuilding, desk: Client) -> None:
    assert desk.refused("GET", "packages/list", communityId="99") == "unknown_community"
    assert Client(house, "zoe@140riverside.example").refused("GET", "packages/list", communityId=ELAN) == (
        "unknown_community"
    )


def test_the_kinds_hold_those_of_the_contract(desk: Client) -> None:
    names = {record["typeName"] for record in desk.get("packages/types", communityId=LOFTS)["types"]}
    documented = {"Amazon", "Bag", "Dry Cleaning", "Envelope", "FedEx", "General Mail", "Newspaper", "OnTrac", "Other"}
    assert names > documented | {"UPS", "USPS"}


def test_residents_of_a_unit(desk: Client) -> None:
    records = desk.get("residents/list", communityId=RIVERSIDE, unit="12b")["residents"]
    assert [record["firstName"] for record in records] == ["Zoë", "Erik"]
    assert records[0]["emailAddress"] == "zoe@140riverside.example"
    assert "emailAddress" not in records[1]
    assert desk.refused("GET", "residents/list", communityId=RIVERSIDE, unit="99Z") == "unknown_unit"


@pytest.mark.parametrize("path", ["packages/list", "residents/list"])
def test_pages_join_to_the_whole(desk: Client, path: str) -> None:
    key = path.partition("/")[0]
    whole = desk.get(path, communityId=ELAN)
    assert "total" not in whole
    pages: list[Any] = []
    for page in range(1, 100):
        part = desk.get(path, communityId=ELAN, page=str(page), pageSize="499")
        assert part["total"] == len(whole[key])
        if not part[key]:
            break
        pages += part[key]
    assert pages == whole[key]


def test_a_page_has_at_most_500(desk: Client) -> None:
    assert len(desk.get("packages/list", communityId=ELAN, pageSize="100000")["packages"]) == 500


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
def test_what_cannot_be_read_is_refused(desk: Client, params: dict[str, str]) -> None:
    assert desk.refused("GET", "packages/list", **({"communityId": RIVERSIDE} | params)) == "invalid_request"


def test_status_splits_the_list(desk: Client) -> None:
    everything, pending, released = (listed(desk, status=status) for status in ("all", "pending", "released"))
    assert everything == listed(desk)
    assert not pending.keys() & released.keys()
    assert pending.keys() | released.keys() == everything.keys()
    assert not any("releasedAt" in record for record in pending.values())
    assert all(record["releasedBy"] and record["releasedTo"] for record in released.values())


def test_updated_since_holds_what_changed_and_nothing_else(clock: Clock, desk: Client) -> None:
    old = next(iter(listed(desk, status="pending")))
    clock.now += timedelta(minutes=5)
    since = clock.now.isoformat()
    assert listed(desk, updatedSince=since) == {}
    desk.post("packages/release", communityId=RIVERSIDE, packageId=old, releasedTo="Erik")
    new = new_package(desk)
    assert listed(desk, updatedSince=since).keys() == {old, new}
    assert listed(desk, updatedSince=since, status="pending").keys() == {new}
    clock.now += timedelta(seconds=1)
    assert listed(desk, updatedSince=clock.now.strftime("%Y-%m-%dT%H:%M:%SZ")) == {}


def test_an_added_package_is_told_as_it_was_logged(clock: Clock, desk: Client) -> None:
    package_id = new_package(
        desk,
        residentId="3001",
        trackingNumber="1Z12345E0112345675",
        description="Wine & <glass> 'é' 李",
        location="A3",
        arrivedAt="2026-03-10T14:00:00-04:00",
        notify="N",
        reference="ref-1",
    )
    record = listed(desk)[package_id]
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
    assert desk.building.notified(RIVERSIDE) == ()


def test_notify_tells_the_resident(desk: Client) -> None:
    package_id = new_package(desk, notify="Y")
    assert desk.building.notified(RIVERSIDE) == (package_id,)
    assert desk.refused("POST", "packages/add", communityId=RIVERSIDE, unit="4D", typeName="UPS", notify="maybe") == (
        "invalid_request"
    )


def test_a_repeated_reference_adds_nothing(desk: Client) -> None:
    before = len(listed(desk))
    first, second = new_package(desk, reference="r"), new_package(desk, reference="r", description="again")
    other = new_package(desk, reference="s")
    assert first == second != other
    assert len(listed(desk)) == before + 2
    assert desk.building.adds == 2


def test_without_a_reference_every_add_is_a_package(desk: Client) -> None:
    assert new_package(desk) != new_package(desk)
    assert desk.building.adds == 2


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
def test_an_add_that_cannot_be(desk: Client, params: dict[str, str], reason: str) -> None:
    good = {"communityId": RIVERSIDE, "unit": "4D", "typeName": "UPS"}
    assert desk.refused("POST", "packages/add", **(good | params)) == reason
    assert desk.building.adds == 0


def test_a_release_is_told_and_kept(clock: Clock, desk: Client) -> None:
    package_id = new_package(desk)
    clock.now += timedelta(hours=1)
    call = {
        "communityId": RIVERSIDE,
        "packageId": package_id,
        "releasedTo": "Erik",
        "note": "ID seen",
        "reference": "x",
    }
    assert desk.post("packages/release", **call, signature=PNG)["packageId"] == package_id
    record = listed(desk)[package_id]
    assert (record["releasedTo"], record["releasedBy"]) == ("Erik", "John John")
    assert record["releasedAt"] == record["updatedAt"] == "2026-03-10T20:30:15Z"
    kept = desk.building.given(RIVERSIDE, package_id)
    assert kept is not None and kept.note == "ID seen" and kept.signature.startswith(b"\x89PNG")


def test_releasing_twice(desk: Client) -> None:
    package_id = new_package(desk)
    call = {"communityId": RIVERSIDE, "packageId": package_id, "releasedTo": "Erik"}
    desk.post("packages/release", **call, reference="x")
    assert desk.post("packages/release", **call, reference="x")["packageId"] == package_id
    assert desk.refused("POST", "packages/release", **call, reference="y") == "already_released"
    assert desk.refused("POST", "packages/release", **call) == "already_released"
    assert desk.building.releases == 1


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"packageId": "none"}, "unknown_package"),
        ({"releasedTo": ""}, "invalid_request"),
        ({"signature": "no base64!"}, "invalid_request"),
        ({"signature": base64.b64encode(b"GIF89a").decode()}, "invalid_request"),
    ],
)
def test_a_release_that_cannot_be(desk: Client, params: dict[str, str], reason: str) -> None:
    good = {"communityId": RIVERSIDE, "packageId": new_package(desk), "releasedTo": "Erik"}
    assert desk.refused("POST", "packages/release", **(good | params)) == reason
    assert desk.building.releases == 0


def test_a_resident_sees_what_is_theirs_and_does_nothing(house: PracticeBuilding) -> None:
    zoe = Client(house, "zoe@140riverside.example")
    assert [record["title"] for record in zoe.get("communities/list")["communities"]] == ["140 Riverside"]
    assert {record["residentName"] for record in listed(zoe).values()} == {"Zoë Ångström"}
    assert len(listed(zoe, status="pending")) == 2
    assert [one["residentId"] for one in zoe.get("residents/list", communityId=RIVERSIDE)["residents"]] == [3001]
    add = {"communityId": RIVERSIDE, "unit": "12B", "typeName": "UPS"}
    assert zoe.refused("POST", "packages/add", **add) == "access_denied"
    release = {"communityId": RIVERSIDE, "packageId": next(iter(listed(zoe))), "releasedTo": "me"}
    assert zoe.refused("POST", "packages/release", **release) == "access_denied"


def test_the_second_staff_user_signs_with_their_own_name(house: PracticeBuilding) -> None:
    manager = Client(house, "manager@140riverside.example")
    package_id = new_package(manager)
    assert listed(manager)[package_id]["acceptedBy"] == "Rosa Quispe-Hall"


def test_many_threads_with_one_reference_make_one_package(house: PracticeBuilding, desk: Client) -> None:
    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(lambda index: new_package(desk, reference=f"r{index % 5}"), range(100)))
    assert len(ids) == house.adds == 5


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
def test_nothing_a_client_sends_makes_it_raise(method: str, path: str, params: dict[str, str]) -> None:
    answer = _HOSTILE.call(method, path, **params)
    assert isinstance(answer.body, dict)
    assert ("error" in answer.body) or answer.body["status"] in {"success", "failed"}
