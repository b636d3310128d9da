"""No token, password, or client secret leaves the client: in no error, no chained error, and no log line."""

import json
import logging
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import PackageDraft, Release
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PROFILE
from tests.support.server import PracticeServer

NOW = datetime(2026, 3, 1, tzinfo=UTC)
TOKEN = "c4n4ry70ken"
PASSWORD = "c4n4ry p4ss&word"
SECRET = "c4n4ry/secret"
CANARIES = [form for word in (TOKEN, PASSWORD, SECRET) for form in (word, quote(word, safe=""), quote_plus(word))]

JOURNEYS: dict[str, Callable[[MyBuildingClient], object]] = {
    "sign_in": lambda client: client.sign_in(PRACTICE_EMAIL, PASSWORD),
    "communities": lambda client: client.communities(),
    "packages": lambda client: list(client.packages("32")),
    "residents": lambda client: list(client.residents("32")),
    "package_types": lambda client: client.package_types("32"),
    "add_package": lambda client: client.add_package(PackageDraft("32", "4D", "UPS", "ref-1", NOW)),
    "release_package": lambda client: client.release_package(Release("32", "9", "Ana", "ref-2", NOW)),
}


@pytest.fixture(autouse=True)
def everything_is_logged(caplog) -> Iterator[None]:
    with caplog.at_level(logging.DEBUG):
        yield


def error_chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and its chained errors."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def fail(client: MyBuildingClient, journey: str) -> DeskError:
    client.token = TOKEN
    try:
        JOURNEYS[journey](client)
    except DeskError as error:
        return error
    raise AssertionError(f"{journey} did not fail")


def assert_no_secret(error: DeskError, caplog) -> None:
    output = "".join(traceback.format_exception(error)) + caplog.text
    for one in error_chain(error):
        output += f"{one} {one!r} {one.args} {vars(one)}"
    assert not [canary for canary in CANARIES if canary in output]
    assert [*error_chain(error)] == [error]


FAULTS: dict[str, object] = {
    "drop_before_commit": 99,
    "drop_after_commit": 99,
    "status_5xx": 99,
    "too_many": 99,
    "captive_portal": True,
    "redirect_to": f"https://localhost:1/?access_token={TOKEN}",
    "truncate": True,
    "error_status": 401,
    "missing_as_404": True,
    "ignore_reference": True,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_no_failing_call_reveals_a_secret(building, caplog, fault):
    with PracticeServer(building) as server:
        setattr(server.knobs, fault, FAULTS[fault])
        with MyBuildingClient(replace(server.profile, client_secret=SECRET)) as client:
            for journey in JOURNEYS:
                assert_no_secret(fail(client, journey), caplog)
    assert "urllib3" in {record.name.partition(".")[0] for record in caplog.records}


@pytest.mark.parametrize("certificate", ["expired", "wrong_host"])
def test_no_rejected_certificate_reveals_a_secret(building, caplog, certificate):
    with PracticeServer(building, certificate=certificate) as server, MyBuildingClient(server.profile) as client:
        for journey in JOURNEYS:
            assert_no_secret(fail(client, journey), caplog)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_no_unreachable_address_reveals_a_secret(caplog, journey):
    profile = replace(PRACTICE_PROFILE, base_url="https://nowhere.invalid", client_secret=SECRET)
    with MyBuildingClient(profile) as client:
        assert_no_secret(fail(client, journey), caplog)


def test_the_log_of_urllib3_contains_paths_without_queries(server, caplog):
    with MyBuildingClient(server.profile) as client:
        fail(client, "communities")
    lines = [record.getMessage() for record in caplog.records if "communities/list" in record.getMessage()]
    assert lines
    assert not [line for line in lines if "access_token" in line]


class FixedResponse(BaseAdapter):
    """An adapter that answers every request with this status and body."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__()
        self.status, self.body = status, body

    def send(self, request: PreparedRequest, *_options: object, **_more: object) -> Response:
        response = Response()
        response.status_code, response.raw, response.url = self.status, BytesIO(self.body), request.url or ""
        return response

    def close(self) -> None:
        pass


NAMES = ["status", "response", "message", "error", "packages", "package", "packageId", "communities", "communityId"]
NAMES += [
    "title",
    "timezone",
    "unit",
    "typeName",
    "types",
    "arrivedAt",
    "residents",
    "residentId",
    "total",
    "access_token",
]
NAMES += ["user", "userId"]
WORDS = [
    "success",
    "failed",
    "invalid_grant",
    "2026-03-01 12:00:00",
    TOKEN,
    PASSWORD,
    "O&#039;Neil",
    "\ud800",
    "9" * 20,
]
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=15,
)
answers = json_values | json_values.map(lambda value: {"status": "success", "response": value})


@given(st.sampled_from([*JOURNEYS]), st.sampled_from([200, 204, 302, 400, 401, 403, 404, 429, 500]), answers)
def test_any_json_is_a_result_or_one_of_our_errors(journey, status, value):

    with MyBuildingClient(
        PRACTICE_PROFILE, token=TOKEN, adapter=FixedResponse(status, json.dumps(value).encode())
    ) as client:
        try:
            JOURNEYS[journey](client)
        except DeskError as error:
            output = "".join(f"{one} {one.args} {vars(one)}" for one in error_chain(error))
            assert TOKEN not in output
            assert journey != "sign_in" or PASSWORD not in output
