"""A bad connection to the server: what was sent, what was not, and what must never happen."""

import gzip
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.api.transport import MAX_BODY_BYTES
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import NoAnswer, ServerTrouble, Unreachable
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from tests.support.listeners import Raw, tls_answers
from tests.support.server import PracticeServer

PROXIES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch):
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def client(profile) -> Iterator[MyBuildingClient]:
    with MyBuildingClient(profile) as client:
        client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        yield client


@pytest.fixture
def draft(building):
    return PackageDraft("32", building.residents("32")[0].unit, "UPS", "ref-1", datetime(2026, 3, 1, tzinfo=UTC))


def impatient(profile: ServerProfile) -> ServerProfile:
    return replace(profile, timeout_connect=0.2, timeout_read=0.2)


# --- nothing was sent


def test_a_closed_port_is_unreachable(draft):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with MyBuildingClient(ServerProfile(f"https://127.0.0.1:{port}"), token="t") as client:
        for call in (client.communities, lambda: client.add_package(draft)):
            with pytest.raises(Unreachable) as caught:
                call()
            assert not caught.value.certificate


def test_an_unknown_host_is_unreachable(draft):
    with MyBuildingClient(ServerProfile("https://no-such-host.invalid"), token="t") as client:
        with pytest.raises(Unreachable) as caught:
            client.add_package(draft)
        assert not caught.value.certificate


@pytest.mark.parametrize("certificate", ["wrong_host", "expired", "self_signed"])
def test_a_bad_certificate_is_a_certificate_error(building, draft, certificate):
    with (
        PracticeServer(building, certificate=certificate) as server,
        MyBuildingClient(server.profile, token="t") as client,
    ):
        with pytest.raises(Unreachable) as caught:
            client.add_package(draft)
        assert caught.value.certificate
        assert server.requests == []


def test_an_untrusted_certificate_is_a_certificate_error(server, draft):
    with MyBuildingClient(replace(server.profile, ca_bundle=""), token="t") as client:
        with pytest.raises(Unreachable) as caught:
            client.add_package(draft)
        assert caught.value.certificate


def test_the_certificates_bundled_with_requests_are_not_trusted(server, monkeypatch):
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(server.ca_file))
    with MyBuildingClient(replace(server.profile, ca_bundle=""), token="t") as client, pytest.raises(Unreachable):
        client.communities()


def test_certificates_in_the_environment_change_nothing(building, monkeypatch, tmp_path):
    with PracticeServer(building, certificate="wrong_host") as other:
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            monkeypatch.setenv(name, str(tmp_path / "nothing.pem"))
        with PracticeServer(building) as server, MyBuildingClient(server.profile) as client:
            client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
            monkeypatch.setenv(name, str(other.ca_file))
        with MyBuildingClient(replace(other.profile, ca_bundle=""), token="t") as client, pytest.raises(Unreachable):
            client.communities()


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda connection: connection.close(), id="closes"),
        pytest.param(lambda connection: connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"), id="plain-http"),
        pytest.param(lambda connection: None, id="silent"),
    ],
)
def test_a_failed_handshake_has_sent_nothing(act, draft):
    with Raw(act) as raw:
        profile = impatient(ServerProfile(f"https://127.0.0.1:{raw.port}"))
        with MyBuildingClient(profile, token="t") as client, pytest.raises(Unreachable) as caught:
            client.add_package(draft)
        assert not caught.value.certificate
        assert raw.calls == 1


def test_the_system_proxy_is_used_unless_exempt(server, monkeypatch, draft):
    def refuse(connection):
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    with Raw(refuse) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        with MyBuildingClient(server.profile, token="t") as client, pytest.raises(Unreachable):
            client.add_package(draft)
        assert proxy.calls == 1
        monkeypatch.setenv("NO_PROXY", "localhost")
        with MyBuildingClient(server.profile) as client:
            client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        assert proxy.calls == 1
    assert "packages/add" not in server.paths()


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://", "nonsense://x"])
def test_an_unusable_proxy_is_unreachable(server, monkeypatch, proxy):
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with MyBuildingClient(server.profile, token="t") as client, pytest.raises(Unreachable):
        client.communities()


def test_no_password_is_read_from_netrc(server, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine localhost login john password word\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with MyBuildingClient(server.profile) as client:
        client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    assert "authorization" not in {name.lower() for name in server.requests[0].headers}


# --- sent, without a complete response


@pytest.mark.parametrize("knob", ["drop_before_commit", "drop_after_commit"])
def test_a_write_on_a_broken_connection_is_sent_once(client, building, server, draft, knob):
    setattr(server.knobs, knob, 1)
    before = len(server.requests)
    with pytest.raises(NoAnswer):
        client.add_package(draft)
    assert len(server.requests) == before + 1
    assert building.adds == (1 if knob == "drop_after_commit" else 0)


def test_a_read_on_a_broken_reused_connection_is_repeated_once(client, server):
    server.knobs.drop_before_commit = 1
    before = len(server.requests)
    assert len(client.communities()) == 3
    assert len(server.requests) == before + 2


def test_a_read_that_fails_twice_has_no_response(client, server):
    server.knobs.drop_before_commit = 9
    before = len(server.requests)
    with pytest.raises(NoAnswer):
        client.communities()
    assert len(server.requests) == before + 2


def test_a_read_on_a_new_connection_is_not_repeated(client, server):
    client.close()
    server.knobs.drop_before_commit = 9
    before = len(server.requests)
    with pytest.raises(NoAnswer):
        client.communities()
    assert len(server.requests) == before + 1


@pytest.mark.parametrize("knob", ["hang", "hang_after_commit"])
def test_a_silent_server_gives_no_response(client, server, draft, knob):
    with MyBuildingClient(impatient(server.profile), token=client.token) as impatient_client:
        setattr(server.knobs, knob, True)
        with pytest.raises(NoAnswer):
            impatient_client.add_package(draft)
        with pytest.raises(NoAnswer):
            impatient_client.communities()


def test_a_truncated_response_is_no_response(client, building, server, draft):
    server.knobs.truncate = True
    for call in (client.communities, lambda: client.add_package(draft)):
        with pytest.raises(NoAnswer):
            call()
    assert building.adds == 1
    server.knobs.truncate = False
    assert len(client.communities()) == 3


def test_a_slow_response_is_aborted(server, client, draft):
    server.knobs.slow_body = 0.1
    with MyBuildingClient(impatient(server.profile), token=client.token) as hurried:
        for call in (lambda: hurried.add_package(draft), hurried.communities):
            with pytest.raises(NoAnswer) as caught:
                call()
            assert "cut off" in caught.value.detail
    server.knobs.slow_body = 0


def test_abort_ends_the_running_call_and_the_client_stays_usable(client, profile, server, draft):
    patient = replace(profile, timeout_read=600.0)
    with MyBuildingClient(patient, token=client.token) as waiting, ThreadPoolExecutor(1) as worker:
        waiting.abort()
        assert len(waiting.communities()) == 3
        for call in (waiting.communities, lambda: waiting.add_package(draft)):
            server.knobs.hang = True
            arrived = len(server.requests)
            job = worker.submit(call)
            server.wait_for(arrived + 1)
            waiting.abort()
            assert isinstance(job.exception(timeout=10), NoAnswer)
            assert len(server.requests) == arrived + 1
            server.release()
            assert len(waiting.communities()) == 3


def test_abort_ends_a_handshake(draft):
    arrived = threading.Event()
    with Raw(lambda _connection: arrived.set()) as raw, ThreadPoolExecutor(1) as worker:
        profile = ServerProfile(f"https://127.0.0.1:{raw.port}", timeout_connect=600.0)
        with MyBuildingClient(profile, token="t") as client:
            job = worker.submit(client.add_package, draft)
            assert arrived.wait(10)
            while not job.done():
                client.abort()
            assert isinstance(job.exception(), Unreachable)


# --- answered by something other than the API


@pytest.mark.parametrize(
    "knob",
    [("status_5xx", 1), ("captive_portal", True), ("redirect_to", "https://localhost:1/")],
    ids=lambda knob: knob[0],
)
def test_a_write_that_never_arrived_is_a_server_error(client, building, server, draft, knob):
    setattr(server.knobs, *knob)
    with pytest.raises(ServerTrouble) as caught:
        client.add_package(draft)
    assert caught.value.retry_after is None
    assert building.adds == 0


@pytest.mark.parametrize(("header", "seconds"), [("7", 7.0), ("", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0)])
def test_too_many_calls_give_the_time_to_wait(client, server, header, seconds):
    server.knobs.too_many, server.knobs.retry_after = 1, header
    with pytest.raises(ServerTrouble) as caught:
        client.communities()
    assert caught.value.retry_after == seconds


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(client, building, server, draft, status):
    with PracticeServer(PracticeBuilding()) as elsewhere:
        server.knobs.redirect_to, server.knobs.redirect_status = f"{elsewhere.base_url}/packages/add", status
        for call in (client.communities, lambda: client.add_package(draft)):
            with pytest.raises(ServerTrouble):
                call()
        with pytest.raises(ServerTrouble):
            client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
        assert elsewhere.requests == []


@pytest.mark.parametrize("target", [b"http://[bad", b"//", b"https://localhost:1/?a=b", b"\xff"])
def test_the_target_of_a_redirect_is_not_parsed(target, draft):
    sent = b"HTTP/1.1 302 Found\r\nLocation: " + target + b"\r\nContent-Length: 0\r\n\r\n"
    with tls_answers(sent) as profile, MyBuildingClient(profile, token="t") as client, pytest.raises(ServerTrouble):
        client.add_package(draft)


def test_a_compressed_response_is_read(client, server):
    server.knobs.gzip = True
    assert len(client.communities()) == 3


def test_a_body_above_the_limit_when_unpacked_is_rejected(client, building, server, draft):
    server.knobs.gzip_bomb = MAX_BODY_BYTES + 1
    with MyBuildingClient(replace(server.profile, timeout_read=60.0), token=client.token) as patient:
        with pytest.raises(ServerTrouble):
            patient.communities()
        with pytest.raises(NoAnswer):
            patient.add_package(draft)
    assert building.adds == 1


def test_a_body_that_does_not_unpack_is_rejected():
    body = gzip.compress(b"{}")[:-4] + b"junk"
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with (
        tls_answers(head + body) as profile,
        MyBuildingClient(profile, token="t") as client,
        pytest.raises(ServerTrouble),
    ):
        client.communities()


@pytest.mark.parametrize(
    "sent",
    [
        b"garbage\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nx: " + b"y" * 100_000,
        b"",
    ],
)
def test_a_server_without_http_is_rejected(sent, draft):
    with tls_answers(sent) as profile, MyBuildingClient(profile, token="t") as client:
        with pytest.raises((NoAnswer, ServerTrouble)):
            client.communities()
        with pytest.raises(NoAnswer):
            client.add_package(draft)


def test_a_truncated_response_without_a_length_is_never_an_empty_list(draft):
    sent = b'HTTP/1.0 200 OK\r\n\r\n{"status":"success","resp'
    with tls_answers(sent) as profile, MyBuildingClient(profile, token="t") as client:
        with pytest.raises(ServerTrouble):
            client.communities()
        with pytest.raises(NoAnswer):
            client.add_package(draft)


def test_cookies_are_not_stored():
    body = b'{"status":"success","response":{}}'
    head = b"HTTP/1.1 200 OK\r\nSet-Cookie: sid=1; path=/\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(
        body
    )
    received: list[bytes] = []
    with tls_answers(head + body, received) as profile, MyBuildingClient(profile, token="t") as client:
        assert client.communities() == client.communities() == []
    assert len(received) == 2
    assert b"cookie" not in received[1].lower()
