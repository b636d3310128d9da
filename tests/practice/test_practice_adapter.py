"""The practice adapter behind a real requests session: the same bytes as a server's, and no network."""

import json
from collections.abc import Iterator

import pytest
import requests
from requests.exceptions import InvalidSchema

from mybuilding_desk.practice.adapter import PracticeAdapter
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, PracticeBuilding

URL = PRACTICE_PROFILE.base_url
FORM = {
    "grant_type": "password",
    "client_id": PRACTICE_PROFILE.client_id,
    "client_secret": PRACTICE_PROFILE.client_secret,
    "username": PRACTICE_EMAIL,
    "password": PRACTICE_PASSWORD,
}


@pytest.fixture
def session(building: PracticeBuilding) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.mount("https://", PracticeAdapter(building))
        yield session


@pytest.fixture
def token(session: requests.Session) -> str:
    return str(session.post(f"{URL}/oauth/access_token", data=FORM, timeout=5).json()["access_token"])


def test_query_and_form_parameters_are_received(
    session: requests.Session, token: str, building: PracticeBuilding
) -> None:
    form = {
        "access_token": token,
        "communityId": "32",
        "unit": "4D",
        "typeName": "Öl & Käse + é",
        "description": "a=b;c",
    }
    reply = session.post(f"{URL}/packages/add", data=form, timeout=(1, 2))
    assert reply.json()["status"] == "success"
    params = {"access_token": token, "communityId": "32", "unit": "4D", "status": "pending"}
    added = session.get(f"{URL}/packages/list", params=params).json()["response"]["packages"][-1]
    assert (added["typeName"], added["description"]) == ("Öl & Käse + é", "a=b;c")
    assert building.adds == 1


def test_the_response_is_a_complete_http_response(session: requests.Session, token: str) -> None:
    reply = session.get(f"{URL}/communities/list", params={"access_token": token})
    assert (reply.status_code, reply.ok, reply.encoding) == (200, True, "utf-8")
    assert reply.headers["content-type"] == "application/json"
    assert int(reply.headers["Content-Length"]) == len(reply.content)
    assert rb"America\/New_York" in reply.content
    assert reply.content.isascii()
    assert reply.request.method == "GET" and reply.url.startswith(URL)


def test_the_body_can_be_streamed(session: requests.Session, token: str) -> None:
    params = {"access_token": token, "communityId": "32"}
    with session.get(f"{URL}/residents/list", params=params, stream=True) as reply:
        pieces = list(reply.raw.stream(1000, decode_content=True))
    assert len(pieces) > 10
    assert len(json.loads(b"".join(pieces))["response"]["residents"]) > 100


def test_token_errors_carry_their_status(session: requests.Session) -> None:
    reply = session.post(f"{URL}/oauth/access_token", data=FORM | {"password": "wrong"})
    assert (reply.status_code, reply.json()["error"]) == (400, "invalid_grant")
    assert session.get(f"{URL}/oauth/access_token", params=FORM).json()["error"] == "invalid_request"


def test_a_non_form_body_is_ignored(session: requests.Session) -> None:
    reply = session.post(f"{URL}/oauth/access_token", json=FORM)
    assert reply.json()["error"] == "unsupported_response_type"


def test_a_bytes_body_and_a_missing_body_are_accepted(session: requests.Session, token: str) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    body = f"access_token={token}&communityId=32&unit=4D&typeName=UPS&typeName=USPS".encode()
    assert session.post(f"{URL}/packages/add", data=body, headers=headers).json()["status"] == "success"
    assert session.post(f"{URL}/packages/add").json()["response"] == {"message": "invalid_grant"}


def test_plain_http_is_rejected(building: PracticeBuilding) -> None:
    with requests.Session() as session:
        session.mount("http://", PracticeAdapter(building))
        with pytest.raises(InvalidSchema):
            session.get("http://practice.mybuilding.example/communities/list")
