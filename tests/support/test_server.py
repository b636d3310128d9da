"""The test server itself: real TLS, its record of requests, and a clean close."""

import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
import requests

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PROFILE, PracticeBuilding
from tests.support.browser import FORM, PACKAGE, Browser
from tests.support.certificates import Certificate
from tests.support.server import PracticeServer


@pytest.fixture
def browser(server: PracticeServer) -> Iterator[Browser]:
    browser = Browser(server)
    with browser.session:
        yield browser


def test_it_answers_like_the_building_and_records_the_request(server: PracticeServer, browser: Browser) -> None:
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


def test_slashes_are_escaped_like_in_php(browser: Browser) -> None:
    browser.post("oauth/access_token", **FORM)
    assert rb"America\/New_York" in browser.get("communities/list").content


def test_one_connection_serves_many_requests(server: PracticeServer, browser: Browser) -> None:
    for _ in range(20):
        browser.get("communities/list")
    assert server.connections == 1


def test_many_clients_are_served_at_once(server: PracticeServer, browser: Browser) -> None:
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


@pytest.mark.parametrize("certificate", ["wrong_host", "expired", "self_signed"])
def test_untrusted_certificates_are_rejected(building: PracticeBuilding, certificate: Certificate) -> None:
    reason = {"wrong_host": "doesn't match|mismatch", "expired": "expired", "self_signed": "self.signed"}[certificate]
    with PracticeServer(building, certificate=certificate) as server, requests.Session() as session:
        with pytest.raises(requests.exceptions.SSLError, match=reason):
            session.get(server.base_url, verify=str(server.ca_file), timeout=10)
        assert server.requests == []


def test_the_profile_connects_to_this_server(server: PracticeServer) -> None:
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


@pytest.mark.parametrize("knobs", [{"hang": True}, {"latency": 3600.0}, {"slow_body": 3600.0}])
def test_closing_ends_hanging_requests(building: PracticeBuilding, knobs: dict[str, Any]) -> None:
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


def test_closing_ends_the_connection_of_a_silent_client(building: PracticeBuilding) -> None:
    before = threading.active_count()
    with PracticeServer(building) as server:
        silent = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        server.wait_for_connections(1)
    with silent:
        assert silent.recv(1) == b""
    assert threading.active_count() == before


def test_an_error_inside_the_server_is_raised_at_close(building: PracticeBuilding) -> None:
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
    context = ssl.create_default_context()  # trusts none of our certificates, so that the handshake fails
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as raw, pytest.raises(ssl.SSLError):
        context.wrap_socket(raw, server_hostname="localhost")
    server.close()
    assert capfd.readouterr() == ("", "")
