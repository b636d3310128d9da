"""The check of the server, over real HTTPS: what is well, and each way in which it is not, with a way to mend it."""

import socket
from dataclasses import replace

import pytest

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ServerTrouble
from mybuilding_desk.diagnostics.check import runner as check_runner
from mybuilding_desk.diagnostics.check import server as check_server
from mybuilding_desk.diagnostics.check.finding import Finding, State
from tests.support.server import PracticeServer
from tests.support.tunnel import Tunnel

PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)


def found(profile: ServerProfile) -> dict[str, Finding]:
    return {finding.about: finding for finding in check_server.server_findings(profile)}


def wrongs(findings: dict[str, Finding]) -> list[str]:
    return [about for about, finding in findings.items() if finding.state is State.WRONG]


def test_a_server_that_is_well(server, profile):
    findings = found(profile)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert list(findings) == ["proxy", "server's name", "connection", "certificate", "answer", "clock"]
    assert "issued by Authority of the tests" in findings["certificate"].detail
    assert "HTTP 200" in findings["answer"].detail
    assert [seen.params for seen in server.requests] == [{"format": "json"}]
    assert all("secret" not in str(seen.headers).lower() for seen in server.requests)


@pytest.mark.parametrize(
    ("certificate", "issuer"),
    [
        ("expired", "Authority of the tests"),
        ("self_signed", "trustme"),
        ("wrong_host", "Authority of the tests"),
    ],
)
def test_a_certificate_that_is_refused_is_named_with_its_issuer(building, certificate, issuer):
    with PracticeServer(building, certificate=certificate) as server:
        findings = found(server.profile)
        assert server.requests == []
    assert wrongs(findings) == ["certificate"]
    assert f"issued by {issuer}" in findings["certificate"].detail
    assert "ca_bundle" in findings["certificate"].fix
    assert "answer" not in findings


def test_an_authority_that_this_pc_was_not_told_of(profile):
    findings = found(replace(profile, ca_bundle=""))
    assert wrongs(findings) == ["certificate"]
    assert "ca_bundle" in findings["certificate"].fix


def test_a_port_where_nobody_listens(profile):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    findings = found(replace(profile, base_url=f"https://localhost:{port}"))
    assert wrongs(findings) == ["connection"]
    assert f"port {port}" in findings["connection"].fix
    assert list(findings)[-1] == "connection"


def test_a_name_that_nobody_knows(profile):
    findings = found(replace(profile, base_url="https://desk.invalid"))
    assert wrongs(findings) == ["server's name"]
    assert "DNS" in findings["server's name"].fix
    assert list(findings)[-1] == "server's name"


def test_a_captive_portal(server, profile):
    server.knobs.captive_portal = True
    findings = found(profile)
    assert wrongs(findings) == ["answer"]
    assert "a web page" in findings["answer"].detail
    assert "browser" in findings["answer"].fix


@pytest.mark.parametrize(
    ("knobs", "mend"),
    [
        ({"missing_endpoints": {"communities/list"}}, "[endpoints]"),
        ({"missing_endpoints": {"communities/list"}, "missing_as_404": False}, "[endpoints]"),
        ({"redirect_to": "https://elsewhere.example/"}, "base_url"),
        ({"status_5xx": 1}, "later"),
        ({"too_many": 1}, "later"),
        ({"status_5xx": 1, "status_code": 418}, "browser"),
        ({"drop_before_commit": 1}, "firewall"),
    ],
)
def test_an_answer_that_is_none(server, profile, knobs, mend):
    for name, value in knobs.items():
        setattr(server.knobs, name, value)
    findings = found(profile)
    assert wrongs(findings) == ["answer"]
    assert mend in findings["answer"].fix


def test_another_server_than_mybuildings(profile):
    heard = check_server.server_probe.ProbeResult(
        400, None, ServerTrouble("HTTP 400: no answer of the API"), is_page=False
    )
    assert check_server._answer(heard, profile).fix == "Look at base_url."


def test_a_server_that_hangs_is_given_up(server, profile, monkeypatch):
    monkeypatch.setattr(check_server, "READ_TIMEOUT_S", 0.2)
    server.knobs.hang = True
    findings = found(profile)
    assert wrongs(findings) == ["answer"]
    assert findings["answer"].detail.startswith("no answer in time")


@pytest.mark.parametrize(
    ("ahead", "state", "words"),
    [
        (-30.0, State.OK, "ahead of"),
        (30.0, State.OK, "behind"),
        (-3600.0, State.WARNING, "ahead of"),
        (3600.0, State.WARNING, "behind"),
        (-200_000.0, State.WRONG, "ahead of"),
    ],
)
def test_the_clock_of_this_pc(server, profile, ahead, state, words):
    server.knobs.clock_ahead = ahead
    clock = found(profile)["clock"]
    assert clock.state is state
    assert words in clock.detail
    assert bool(clock.fix) == (state is not State.OK)


def test_a_proxy_is_named_without_its_password(server, profile, monkeypatch):
    with Tunnel() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://clerk:top%20secret@127.0.0.1:{proxy.port}")
        findings = found(profile)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert findings["proxy"].detail == f"127.0.0.1 port {proxy.port}"
    assert "issued by Authority of the tests" in findings["certificate"].detail
    assert "top" not in repr(findings)
    # The look at the certificate and the call both go through it, and both sign in to it.
    tunnels = [head for head in proxy.asked if head.startswith(f"CONNECT localhost:{server.port}")]
    assert len(tunnels) == 2
    assert all("Proxy-Authorization: Basic Y2xlcms6dG9wIHNlY3JldA==" in head for head in tunnels)


def test_a_proxy_that_is_not_there_is_what_cannot_be_reached(profile, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    findings = found(profile)
    assert wrongs(findings) == ["connection"]
    assert "127.0.0.1 port 9" in findings["connection"].detail


def test_a_name_server_that_hangs_is_given_up(profile, monkeypatch):
    monkeypatch.setattr(check_server, "STEP_TIMEOUT_S", 0.05)
    monkeypatch.setattr(
        check_server.server_probe, "addresses", lambda route: check_runner.threading.Event().wait(20) and []
    )
    assert wrongs(found(profile)) == ["server's name"]


def test_a_certificate_that_ends_soon_is_a_warning(profile):
    soon = check_server.Certificate("Lobby", "desk", check_server.datetime.now(check_server.UTC))
    finding = check_server._accepted(soon)
    assert finding.state is State.WARNING
    assert "days" in finding.fix
