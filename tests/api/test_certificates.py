"""Certificate checks over real sockets: only the right server is trusted, whatever the environment contains."""

import socket
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.api.tls import tls_context
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble, Unreachable
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from mybuilding_desk.ui.text import error_messages, error_texts
from tests.support.listeners import Raw
from tests.support.server import PracticeServer

REFUSED = (
    "wrong_host",
    "expired",
    "not_yet_valid",
    "self_signed",
    "unknown_authority",
    "common_name_only",
    "no_authority_between",
    "for_clients_only",
    "weak_key",
)
TOO_OLD = ("tls_1_0", "tls_1_1")
IN_THE_ENVIRONMENT = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


@pytest.fixture(autouse=True)
def resolve_test_names(monkeypatch):
    """Resolve every name that ends in `.test` to this computer."""
    real = socket.getaddrinfo

    def resolve(host, *rest, **more):
        return real("127.0.0.1" if str(host).endswith(".test") else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)


@contextmanager
def serving(certificate, host="localhost"):
    with PracticeServer(PracticeBuilding(), certificate=certificate) as server:
        yield server, replace(server.profile, base_url=f"https://{host}:{server.port}")


def works(profile: ServerProfile) -> bool:
    with MyBuildingClient(profile) as client:
        return bool(client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token)


def refusal(profile: ServerProfile) -> Unreachable:
    with MyBuildingClient(profile, token="t") as client:
        for call in (lambda: client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD), client.communities):
            with pytest.raises(Unreachable) as caught:
                call()
    return caught.value


@pytest.mark.parametrize(
    ("certificate", "host"),
    [
        ("trusted", "localhost"),
        ("trusted", "127.0.0.1"),
        ("ip_address", "127.0.0.1"),
        ("wildcard", "desk.building.test"),
        ("intermediate", "localhost"),
    ],
)
def test_the_right_server_is_trusted(certificate, host):
    with serving(certificate, host) as (_server, profile):
        assert works(profile)


@pytest.mark.parametrize(
    ("certificate", "host"),
    [
        *((certificate, "localhost") for certificate in REFUSED),
        ("ip_address", "localhost"),
        ("wildcard", "building.test"),
        ("wildcard", "a.desk.building.test"),
        ("wildcard", "desk.building.example.test"),
        ("wrong_host", "127.0.0.1"),
    ],
)
def test_no_other_server_is_trusted_or_gets_a_request(certificate, host):
    with serving(certificate, host) as (server, profile):
        error = refusal(profile)
        assert error.certificate
        assert (
            error_messages.sentence(error)
            == error_messages.sign_in_sentence(error)
            == error_texts.NETWORK["certificate"]
        )
        assert server.requests == []


@pytest.mark.parametrize("certificate", TOO_OLD)
def test_a_server_with_old_tls_only_is_rejected(certificate):
    with serving(certificate) as (server, profile):
        assert not refusal(profile).certificate
        assert server.requests == []


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(lambda connection: connection.close(), id="closed-at-once"),
        pytest.param(lambda connection: (connection.recv(5), connection.close()), id="closed-in-the-hello"),
        pytest.param(lambda connection: connection.sendall(b"\x16\x03\x03\x40\x00\x02"), id="half-a-hello"),
        pytest.param(lambda connection: connection.sendall(b"\x15\x03\x03\x00\x02\x02\x28"), id="alert"),
        pytest.param(lambda connection: connection.sendall(b"\xff" * 100_000), id="noise"),
    ],
)
def test_an_interrupted_handshake_is_a_network_error(act):
    with Raw(act) as raw:
        profile = ServerProfile(f"https://localhost:{raw.port}", timeout_connect=0.3, timeout_read=0.3)
        error = refusal(profile)
        assert not error.certificate
        assert error_messages.sentence(error) == error_texts.NETWORK["unreachable"]


@pytest.fixture
def hostile_environment(monkeypatch, tmp_path):
    """An environment in which every variable honored by other programs names the test authority."""
    with PracticeServer(PracticeBuilding()) as server:
        pem = server.ca_file.read_bytes()
    file = tmp_path / "hostile.pem"
    file.write_bytes(pem)
    for name in IN_THE_ENVIRONMENT:
        monkeypatch.setenv(name, str(file))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys.log"))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    return tmp_path


@pytest.mark.parametrize("certificate", ["trusted", *REFUSED])
def test_the_environment_adds_no_trusted_server(certificate, hostile_environment):
    with serving(certificate) as (server, profile):
        assert refusal(replace(profile, ca_bundle="")).certificate
        assert server.requests == []


def test_the_environment_removes_no_trusted_server_and_writes_no_keys(hostile_environment, monkeypatch):
    for name in IN_THE_ENVIRONMENT:
        monkeypatch.setenv(name, str(hostile_environment / "nothing.pem"))
    with serving("trusted") as (_server, profile):
        assert works(profile)
    assert not (hostile_environment / "keys.log").exists()


def test_the_certificates_of_the_system_are_trusted():
    context = tls_context("")
    known = context.cert_store_stats()["x509_ca"]
    assert known or _has_hashed_folder()


def _has_hashed_folder() -> bool:
    return any(Path("/etc/ssl/certs").glob("*.0"))


@pytest.mark.parametrize("content", [b"", b"junk", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_an_unreadable_certificate_file_is_a_configuration_error(tmp_path, content):
    file = tmp_path / "ca.pem"
    file.write_bytes(content)
    with pytest.raises(ConfigTrouble):
        tls_context(str(file))
