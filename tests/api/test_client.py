"""The methods of the client against the practice building over real HTTPS."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import requests
from requests.adapters import BaseAdapter

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble, NoAnswer, Refused, ServerTrouble, SignInNeeded, Unreachable
from mybuilding_desk.domain.models import PackageDraft, Release
from mybuilding_desk.practice.adapter import PracticeAdapter
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE
from mybuilding_desk.practice.http_messages import WireAnswer
from tests.support.shapes import SHAPES, TIMES, broken

NOW = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)


@pytest.fixture
def client(profile) -> Iterator[MyBuildingClient]:
    with MyBuildingClient(profile) as client:
        client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        yield client


def draft(building, reference="ref-1", **more):
    resident = building.residents("32")[0]
    return PackageDraft("32", resident.unit, "UPS", reference, NOW, resident.resident_id, **more)


def test_a_token_is_used_after_it_is_set(server, profile):
    with MyBuildingClient(profile) as client:
        token, user = signed_in = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        assert (client.token, user.is_staff, user.email) == ("", True, PRACTICE_EMAIL)
        assert token not in repr(signed_in)
        client.token = token
        assert len(client.communities()) == 3
    sign_in, listing = server.requests
    assert (sign_in.method, sign_in.query, sign_in.form["password"]) == ("POST", {}, PRACTICE_PASSWORD)
    assert (listing.method, listing.form) == ("GET", {})
    assert listing.query == {"access_token": token, "format": "json"}


def test_a_wrong_password_is_rejected(profile):
    with MyBuildingClient(profile) as client, pytest.raises(Refused) as caught:
        client.sign_in(PRACTICE_EMAIL, "wrong")
    assert caught.value.reason == "invalid_grant"


def test_without_a_token_no_request_is_sent(server, profile):
    with MyBuildingClient(profile) as client, pytest.raises(SignInNeeded):
        client.communities()
    assert server.requests == []


def test_an_earlier_token_works_until_it_is_cleared(client, profile):
    with MyBuildingClient(profile, token=client.token) as other:
        assert other.communities() == client.communities()
        other.token = ""
        with pytest.raises(SignInNeeded):
            other.communities()


@pytest.mark.parametrize("status", [0, 401, 403])
def test_a_revoked_token_requires_sign_in(client, building, server, status):
    building.revoke_all()
    server.knobs.error_status = status
    with pytest.raises(SignInNeeded):
        client.communities()


def test_401_and_403_without_a_body_are_understood(client, building, server):
    server.knobs.error_body = False
    server.knobs.error_status = 403
    with pytest.raises(Refused) as caught:
        client.add_package(replace(draft(building), unit="nowhere"))
    assert caught.value.reason == "access_denied"
    server.knobs.error_status = 401
    with pytest.raises(SignInNeeded):
        client.add_package(replace(draft(building), unit="nowhere"))


def test_all_packages_and_residents_are_listed(client, building):
    for community_id in building.community_ids:
        assert tuple(client.packages(community_id)) == building.packages(community_id)
        assert tuple(client.residents(community_id)) == building.residents(community_id)
        assert "UPS" in [package_type.name for package_type in client.package_types(community_id)]
    assert client.skipped == []


@pytest.mark.parametrize("ignores", [True, False])
@pytest.mark.parametrize("page_size", [1, 100, 500, 99_999, 0])
def test_pages_have_a_valid_size(client, building, server, ignores, page_size):
    server.knobs.ignore_paging = ignores
    before = len(server.requests)
    community_id = building.community_ids[2]
    pages = client.package_pages(community_id, status="pending", page_size=page_size)
    packages = [package for page in pages for package in page.items]
    assert packages == [package for package in building.packages(community_id) if package.is_pending]
    assert {int(seen.query["pageSize"]) for seen in server.requests[before:]} <= {1, 100, 500}


def test_lists_are_filtered_as_requested(client, building, server):
    packages = building.packages("32")
    since = sorted(package.updated_at or package.arrived_at for package in packages)[-5]
    unit = packages[0].unit
    released = list(client.packages("32", unit=unit, status="released", updated_since=since - timedelta(days=9)))
    assert {package.unit for package in released} <= {unit}
    assert not any(package.is_pending for package in released)
    server.knobs.ignore_updated_since = True
    assert len(list(client.packages("32", updated_since=since))) == len(packages)
    assert {resident.unit for resident in client.residents("32", unit=unit)} == {unit}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_valid_response_shape_gives_the_same_data(client, building, server, shape):
    server.knobs.shape = shape
    assert len(client.communities()) == 3
    community_id = building.community_ids[2]
    assert tuple(client.packages(community_id)) == building.packages(community_id)
    assert tuple(client.residents(community_id)) == building.residents(community_id)
    assert list(client.packages(community_id, updated_since=datetime(2100, 1, 1, tzinfo=UTC))) == []
    assert client.package_types(community_id)
    assert client.skipped == []


@pytest.mark.parametrize("form", TIMES)
def test_every_time_format_gives_the_same_data(client, building, server, form):
    server.knobs.times = form
    client.communities()
    for community_id in building.community_ids[1:]:
        assert tuple(client.packages(community_id)) == building.packages(community_id)


def test_bad_records_are_skipped(client, building, server):
    server.knobs.bad_records = True
    assert len(client.communities()) == 3
    assert len(client.skipped) == len(broken("communities"))
    community_id = building.community_ids[2]
    assert tuple(client.packages(community_id)) == building.packages(community_id)
    assert client.skipped
    assert {bad.reason for bad in client.skipped} >= {"not a record", "arrivedAt is not a time"}
    server.knobs.bad_records = False
    client.communities()
    assert client.skipped == []


def test_logging_a_package_twice_logs_it_once(client, building):
    package_id = client.add_package(draft(building, tracking_number="1Z", description="Zoë's box", shelf="C3"))
    assert client.add_package(draft(building, tracking_number="1Z")) == package_id
    assert building.adds == 1
    logged = building.packages("32")[-1]
    assert (logged.package_id, logged.description, logged.shelf, logged.arrived_at) == (
        package_id,
        "Zoë's box",
        "C3",
        NOW,
    )


def test_a_package_is_released_once(client, building):
    package_id = client.add_package(draft(building))
    release = Release("32", package_id, "Ana", "ref-2", NOW + timedelta(hours=1), "note", b"\x89PNG\r\n\x1a\nrest")
    assert client.release_package(release) == package_id
    with pytest.raises(Refused) as caught:
        client.release_package(replace(release, reference="ref-3"))
    assert caught.value.reason == "already_released"
    given = building.given("32", package_id)
    assert given is not None
    assert given.note == "note"


def test_a_write_is_confirmed_without_a_body(client, building, server):
    server.knobs.no_content = True
    assert client.add_package(draft(building)) == ""
    package_id = building.packages("32")[-1].package_id
    assert client.release_package(Release("32", package_id, "Ana", "ref-2", NOW + timedelta(hours=1))) == package_id


def test_an_unknown_unit_is_rejected(client, building):
    with pytest.raises(Refused) as caught:
        client.add_package(replace(draft(building), unit="no such unit"))
    assert caught.value.reason == "unknown_unit"


@pytest.mark.parametrize("as_404", [True, False])
def test_an_endpoint_missing_on_the_server_is_an_unknown_method(client, server, as_404):
    server.knobs.missing_endpoints = {"packages/types"}
    server.knobs.missing_as_404 = as_404
    with pytest.raises(Refused) as caught:
        client.package_types("32")
    assert caught.value.reason == "unknown_method"


def test_an_endpoint_missing_in_the_profile_is_an_unknown_method(profile):
    with MyBuildingClient(replace(profile, endpoints={}), token="t") as client, pytest.raises(Refused) as caught:
        client.communities()
    assert caught.value.reason == "unknown_method"


def test_an_endpoint_can_have_another_path(client, profile, server):
    odd = replace(profile, endpoints={"communities": "/v2/mine"})
    with MyBuildingClient(odd, token=client.token) as other, pytest.raises(Refused):
        other.communities()
    assert server.paths()[-1] == "v2/mine"


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example.org",
        "HTTP://api.example.org",
        "api.example.org",
        "",
        "ftp://api.example.org",
        "https://",
        "https://user:word@api.example.org",
        "https://api.example.org?x=1",
        "https://api.example.org:99999",
        "https://[::1",
    ],
)
def test_only_https_addresses_are_called(url):
    with pytest.raises(ConfigTrouble) as caught:
        MyBuildingClient(ServerProfile(url))
    assert caught.value.__context__ is None


def test_an_invalid_ca_bundle_is_a_configuration_error(tmp_path):
    empty = tmp_path / "ca.pem"
    empty.write_text("no certificate")
    for path in (empty, tmp_path / "missing.pem"):
        with pytest.raises(ConfigTrouble):
            MyBuildingClient(ServerProfile("https://api.example.org", ca_bundle=str(path)))


def test_an_adapter_can_replace_the_network(building):
    with MyBuildingClient(PRACTICE_PROFILE, adapter=PracticeAdapter(building)) as client:
        client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        assert tuple(client.packages("32")) == building.packages("32")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("ConnectTimeout", Unreachable),
        ("ConnectionError", Unreachable),
        ("SSLError", Unreachable),
        ("ReadTimeout", NoAnswer),
        ("ChunkedEncodingError", NoAnswer),
    ],
)
def test_errors_of_an_adapter_become_program_errors(error, expected):
    class Broken(BaseAdapter):
        def send(self, *_args, **_more):
            raise getattr(requests.exceptions, error)("https://h/?access_token=t0ken")

        def close(self):
            pass

    with (
        MyBuildingClient(PRACTICE_PROFILE, token="t0ken", adapter=Broken()) as client,
        pytest.raises(expected) as caught,
    ):
        client.communities()
    assert "t0ken" not in repr(caught.value)
    assert getattr(caught.value, "certificate", False) == (error == "SSLError")


@pytest.mark.parametrize(
    "answer", [{"access_token": ""}, {"access_token": "t"}, {"access_token": "tö", "user": {"userId": 1}}]
)
def test_a_sign_in_response_without_token_or_user_is_an_error(building, answer):
    building.answer = lambda _request: WireAnswer(200, answer)
    with MyBuildingClient(PRACTICE_PROFILE, adapter=PracticeAdapter(building)) as client:
        with pytest.raises(ServerTrouble):
            client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        assert client.token == ""
