"""The test server itself: real TLS, every knob, and a close that leaves nothing behind."""

import gzip
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, get_args

import pytest
import requests

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE, PracticeBuilding
from tests.certificates import Certificate
from tests.replies import PORTAL
from tests.server import PracticeServer

FORM = {
    "grant_type": "password",
    "client_id": PRACTICE_PROFILE.client_id,
    "client_secret": PRACTICE_PROFILE.client_secret,
    "username": PRACTICE_EMAIL,
    "password": PRACTICE_PASSWORD,
}
PACKAGE = {"communityId": "1A", "unit": "E101", "typeName": "UPS"}


class Browser:
    """A signed-in requests Session on a server."""

    def __init__(self, server: PracticeServer) -> None:
        self.server = server
        self.session = requests.Session()
        self.token = ""
        self.token = self.post("oauth/access_token", **FORM).json()["access_token"]

    def get(self, path: str, **params: str) -> requests.Response:
        return self._call("GET", path, params={"access_token": self.token, **params})

    def post(self, path: str, **form: str) -> requests.Response:
        return self._call("POST", path, data={"access_token": self.token, **form})

    def _call(self, method: str, path: str, **more: Any) -> requests.Response:
        return self.session.request(
            method,
            f"{self.server.base_url}/{path}",
            verify=str(self.server.ca_file),
            timeout=10,
            allow_redirects=False,
            **more,
        )


@pytest.fixture
def browser(server: PracticeServer) -> Iterator[Browser]:
    browser = Browser(server)
    with browser.session:
        yield browser


def test_it_answers_as_the_building_and_remembers_the_request(server: PracticeServer, browser: Browser) -> None:
    answer = browser.get("packages/list", communityId="1A", status="pending")
    assert len(answer.json()["response"]["packages"]) == 4
    assert answer.headers["Content-Type"] == "application/json"
    seen = server.requests[-1]
    assert (seen.method, seen.path, seen.form) == ("GET", "packages/list", {})
    assert seen.query == seen.params == {"access_token": browser.token, "communityId": "1A", "status": "pending"}
    posted = server.requests[0]
    assert posted.query == {} and posted.form["username"] == PRACTICE_EMAIL
    assert server.paths() == ["oauth/access_token", "packages/list"]
    assert browser.token not in repr(answer.headers)


def test_slashes_are_escaped_as_by_php(browser: Browser) -> None:
    assert rb"https:\/\/" in browser.post("oauth/access_token", **FORM).content
    assert rb"America\/New_York" in browser.get("communities/list").content


def test_one_connection_serves_many_requests(server: PracticeServer, browser: Browser) -> None:
    for _ in range(20):
        browser.get("communities/list")
    assert server.connections == 1


def test_many_clients_at_once(server: PracticeServer, browser: Browser) -> None:
    def add(index: int) -> str:
        with requests.Session() as session:
            form = {**PACKAGE, "access_token": browser.token, "reference": f"r{index}"}
            url = f"{server.base_url}/packages/add"
            return str(
                session.post(url, data=form, verify=str(server.ca_file), timeout=30).json()["response"]["packageId"]
            )

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(add, range(24)))) == 24
    assert server.building.adds == 24


@pytest.mark.parametrize("certificate", [kind for kind in get_args(Certificate) if kind != "trusted"])
def test_certificates_to_refuse(building: PracticeBuilding, certificate: Certificate) -> None:
    reason = {"wrong_host": "doesn't match|mismatch", "expired": "expired", "self_signed": "self.signed"}[certificate]
    with PracticeServer(building, certificate=certificate) as server, requests.Session() as session:
        with pytest.raises(requests.exceptions.SSLError, match=reason):
            session.get(server.base_url, verify=str(server.ca_file), timeout=10)
        assert server.requests == []


def test_the_profile_leads_here(server: PracticeServer) -> None:
    assert server.profile.base_url == server.base_url
    assert server.profile.ca_bundle == str(server.ca_file)
    assert server.profile.client_secret == PRACTICE_PROFILE.client_secret
    assert server.profile.timeout_read <= 2


def test_plain_http_gets_no_answer(server: PracticeServer) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        with suppress(ConnectionError):
            assert not plain.recv(100).startswith(b"HTTP")
    assert server.requests == []


def test_dropped_before_the_building_acted(server: PracticeServer, browser: Browser) -> None:
    server.knobs.drop_before_commit = 1
    with pytest.raises(requests.exceptions.ConnectionError):
        browser.post("packages/add", **PACKAGE)
    assert server.building.adds == 0
    assert browser.post("packages/add", **PACKAGE).status_code == 200
    assert server.building.adds == 1


def test_dropped_after_the_building_acted(server: PracticeServer, browser: Browser) -> None:
    server.knobs.drop_after_commit = 2
    for _ in range(2):
        with pytest.raises(requests.exceptions.ConnectionError):
            browser.post("packages/add", **PACKAGE, reference="r")
    assert browser.post("packages/add", **PACKAGE, reference="r").json()["status"] == "success"
    assert server.building.adds == 1


@pytest.mark.parametrize("knob", ["hang", "hang_after_commit"])
def test_what_hangs_is_answered_when_released(server: PracticeServer, browser: Browser, knob: str) -> None:
    setattr(server.knobs, knob, True)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(browser.post, "packages/add", **PACKAGE)
        server.wait_for(2)
        assert not answer.done()
        server.release()
        assert answer.result(10).json()["status"] == "success"


def test_hanging_after_the_commit_is_a_lost_answer(server: PracticeServer, browser: Browser) -> None:
    server.knobs.hang_after_commit = True
    with pytest.raises(requests.exceptions.ReadTimeout):
        requests.post(
            f"{server.base_url}/packages/add",
            data={**PACKAGE, "access_token": browser.token},
            verify=str(server.ca_file),
            timeout=(5, 0.2),
        )
    assert server.building.adds == 1


@pytest.mark.parametrize("knobs", [{"hang": True}, {"latency": 3600.0}, {"slow_body": 3600.0}])
def test_closing_frees_what_waits(building: PracticeBuilding, knobs: dict[str, Any]) -> None:
    before = threading.active_count()
    with PracticeServer(building) as server, ThreadPoolExecutor(1) as pool:
        browser = Browser(server)
        with browser.session:
            for name, value in knobs.items():
                setattr(server.knobs, name, value)
            answer = pool.submit(browser.get, "communities/list")
            server.wait_for(2)
            server.close()
            assert isinstance(answer.exception(10), requests.exceptions.RequestException)
    assert threading.active_count() == before


def test_closing_frees_a_client_that_never_speaks(building: PracticeBuilding) -> None:
    before = threading.active_count()
    with PracticeServer(building) as server:
        silent = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        server.wait_for_connections(1)
    with silent:
        assert silent.recv(1) == b""
    assert threading.active_count() == before


def test_errors_before_the_building(server: PracticeServer, browser: Browser) -> None:
    server.knobs.status_5xx, server.knobs.status_code = 1, 502
    server.knobs.too_many, server.knobs.retry_after = 1, "7"
    bad_gateway, too_many, good = (browser.post("packages/add", **PACKAGE) for _ in range(3))
    assert bad_gateway.status_code == 502 and b"<html>" in bad_gateway.content
    assert (too_many.status_code, too_many.headers["Retry-After"]) == (429, "7")
    assert good.json()["status"] == "success"
    assert server.building.adds == 1


def test_a_captive_portal(server: PracticeServer, browser: Browser) -> None:
    server.knobs.captive_portal = True
    answer = browser.get("communities/list")
    assert (answer.status_code, answer.content) == (200, PORTAL)
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_redirect(server: PracticeServer, browser: Browser) -> None:
    server.knobs.redirect_to, server.knobs.redirect_status = "http://localhost/elsewhere", 307
    answer = browser.get("communities/list")
    assert (answer.status_code, answer.headers["Location"]) == (307, "http://localhost/elsewhere")


def test_a_missing_endpoint(server: PracticeServer, browser: Browser) -> None:
    server.knobs.missing_endpoints = {"packages/types"}
    assert browser.get("packages/types", communityId="1A").status_code == 404
    server.knobs.missing_as_404 = False
    assert browser.get("packages/types", communityId="1A").json()["response"] == {"message": "unknown_method"}
    assert browser.get("communities/list").json()["status"] == "success"


def test_a_truncated_body(server: PracticeServer, browser: Browser) -> None:
    server.knobs.truncate = True
    with pytest.raises(requests.exceptions.ChunkedEncodingError, match="IncompleteRead"):
        browser.get("communities/list")


def test_gzip_and_the_bomb(server: PracticeServer, browser: Browser) -> None:
    server.knobs.gzip = True
    assert browser.get("communities/list").json()["status"] == "success"
    server.knobs.gzip_bomb = 20_000_000
    url = f"{server.base_url}/communities/list"
    with requests.get(url, verify=str(server.ca_file), stream=True, timeout=10) as answer:
        packed = answer.raw.read(decode_content=False)
    assert len(packed) < 100_000
    body = gzip.decompress(packed)
    assert len(body) > 20_000_000
    assert json.loads(body)["response"]["packages"] == []


def test_a_slow_body_still_arrives(server: PracticeServer, browser: Browser) -> None:
    server.knobs.slow_body = 0.0001
    assert browser.get("no/such").json()["response"] == {"message": "unknown_method"}


@pytest.mark.parametrize("status", [400, 401, 403, 500])
def test_failures_with_a_status(server: PracticeServer, browser: Browser, status: int) -> None:
    server.knobs.error_status = status
    assert browser.get("communities/list").status_code == 200
    answer = browser.get("no/such")
    assert answer.status_code == status
    assert answer.json()["response"] == {"message": "unknown_method"}
    server.knobs.error_body = False
    answer = browser.get("no/such")
    assert (answer.status_code, answer.content) == (status, b"")


def test_a_write_without_content(server: PracticeServer, browser: Browser) -> None:
    server.knobs.no_content = True
    answer = browser.post("packages/add", **PACKAGE)
    assert (answer.status_code, answer.content) == (204, b"")
    assert browser.get("communities/list").status_code == 200


def test_a_server_that_ignores(server: PracticeServer, browser: Browser) -> None:
    knobs = server.knobs
    knobs.ignore_paging = knobs.ignore_updated_since = knobs.ignore_reference = True
    response = browser.get("packages/list", communityId="1A", page="2", pageSize="5").json()["response"]
    assert len(response["packages"]) > 100 and "total" not in response
    future = {"communityId": "1A", "updatedSince": "2999-01-01T00:00:00Z"}
    assert len(browser.get("packages/list", **future).json()["response"]["packages"]) > 100
    for _ in range(2):
        browser.post("packages/add", **PACKAGE, reference="r")
    assert server.building.adds == 2
    assert server.requests[-1].params["reference"] == "r"
    packages = browser.get("packages/list", communityId="1A").json()["response"]["packages"]
    assert not any("reference" in package for package in packages)


def test_shapes_times_and_bad_records(server: PracticeServer, browser: Browser) -> None:
    server.knobs.shape, server.knobs.times, server.knobs.bad_records = ("singular", "unknown_fields"), "epoch", True
    packages = browser.get("packages/list", communityId="1A", status="pending").json()["response"]["packages"][
        "package"
    ]
    good = [package for package in packages if isinstance(package, dict) and isinstance(package.get("arrivedAt"), int)]
    assert len(good) == 4 < len(packages)
    server.knobs.bad_records, server.knobs.shape = False, "each_wrapped"
    communities = browser.get("communities/list").json()["response"]["communities"]
    assert [list(item) for item in communities] == [["community"]] * 3


def test_knobs_for_one_path_leave_the_others_alone(server: PracticeServer, browser: Browser) -> None:
    server.knobs.only = {"packages/add"}
    server.knobs.status_5xx = 1
    assert browser.get("communities/list").status_code == 200
    assert browser.post("packages/add", **PACKAGE).status_code == 503
    assert browser.post("packages/add", **PACKAGE).status_code == 200


def test_an_error_inside_the_server_is_shown_at_the_close(building: PracticeBuilding) -> None:
    server = PracticeServer(building)
    with pytest.raises(ExceptionGroup, match="test server failed"), server:
        browser = Browser(server)
        server.knobs.shape = "no such shape"
        with browser.session, pytest.raises(requests.exceptions.ConnectionError):
            browser.get("communities/list")


def test_nothing_is_written_to_the_console(server: PracticeServer, browser: Browser, capfd: Any) -> None:
    server.knobs.drop_before_commit = 1
    with pytest.raises(requests.exceptions.ConnectionError):
        browser.get("communities/list")
    context = ssl.create_default_context()  # trusts nothing of ours, so that the handshake breaks
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as raw, pytest.raises(ssl.SSLError):
        context.wrap_socket(raw, server_hostname="localhost")
    server.close()
    assert capfd.readouterr() == ("", "")
