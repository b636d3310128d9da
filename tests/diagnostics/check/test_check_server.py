"""The server check over real HTTPS: a good server, and each failure with its fix."""

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


def check(profile: ServerProfile) -> dict[str, Finding]:
    return {finding.about: finding for finding in check_server.server_findings(profile)}


def wrong_checks(findings: dict[str, Finding]) -> list[str]:
    return [about for about, finding in findings.items() if finding.state is State.WRONG]


def test_a_working_server_is_ok(server, profile):
    findings = check(profile)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert list(findings) == ["proxy", "server's name", "connection", "certificate", "answer", "clock"]
    assert "issued by Authority of the tests" in findings["certificate"].detail
    assert "HTTP 200" in findings["answer"].detail
    assert [request.params for request in server.requests] == [{"format": "json"}]
    assert all("secret" not in str(request.headers).lower() for request in server.requests)


@pytest.mark.parametrize(
    ("certificate", "issuer"),
    [
        ("expired", "Authority of the tests"),
        ("self_signed", "trustme"),
        ("wrong_host", "Authority of the tests"),
    ],
)
def test_a_rejected_certificate_is_reported_with_its_issuer(building, certificate, issuer):
    with PracticeServer(building, certificate=certificate) as server:
        findings = check(server.profile)
        assert server.requests == []
    assert wrong_checks(findings) == ["certificate"]
    assert f"issued by {issuer}" in findings["certificate"].detail
    assert "ca_bundle" in findings["certificate"].fix
    assert "answer" not in findings


def test_an_unknown_certificate_authority_is_reported(profile):
    findings = check(replace(profile, ca_bundle=""))
    assert wrong_checks(findings) == ["certificate"]
    assert "ca_bundle" in findings["certificate"].fix


def test_a_closed_port_is_reported(profile):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    findings = check(replace(profile, base_url=f"https://localhost:{port}"))
    assert wrong_checks(findings) == ["connection"]
    assert f"port {port}" in findings["connection"].fix
    assert list(findings)[-1] == "connection"


def test_an_unknown_host_name_is_reported(profile):
    findings = check(replace(profile, base_url="https://desk.invalid"))
    assert wrong_checks(findings) == ["server's name"]
    assert "DNS" in findings["server's name"].fix
    assert list(findings)[-1] == "server's name"


def test_a_captive_portal_is_reported(server, profile):
    server.knobs.captive_portal = True
    findings = check(profile)
    assert wrong_checks(findings) == ["answer"]
    assert "a web page" in findings["answer"].detail
    assert "browser" in findings["answer"].fix


@pytest.mark.parametrize(
    ("knobs", "fix"),
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
def test_an_invalid_response_is_reported_with_its_fix(server, profile, knobs, fix):
    for name, value in knobs.items():
        setattr(server.knobs, name, value)
    findings = check(profile)
    assert wrong_checks(findings) == ["answer"]
    assert fix in findings["answer"].fix


def test_a_foreign_server_is_reported(profile):
    result = check_server.server_probe.ProbeResult(
        400, None, ServerTrouble("HTTP 400: no answer of the API"), is_page=False
    )
    assert check_server._answer(result, profile).fix == "Check base_url."


def test_a_hanging_server_times_out(server, profile, monkeypatch):
    monkeypatch.setattr(check_server, "READ_TIMEOUT_S", 0.2)
    server.knobs.hang = True
    findings = check(profile)
    assert wrong_checks(findings) == ["answer"]
    assert findings["answer"].detail.startswith("no response in time")


@pytest.mark.parametrize(
    ("ahead", "state", "expected"),
    [
        (-30.0, State.OK, "ahead of"),
        (30.0, State.OK, "behind"),
        (-3600.0, State.WARNING, "ahead of"),
        (3600.0, State.WARNING, "behind"),
        (-200_000.0, State.WRONG, "ahead of"),
    ],
)
def test_a_wrong_clock_is_reported(server, profile, ahead, state, expected):
    server.knobs.clock_ahead = ahead
    clock = check(profile)["clock"]
    assert clock.state is state
    assert expected in clock.detail
    assert bool(clock.fix) == (state is not State.OK)


def test_a_proxy_is_named_without_its_password(server, profile, monkeypatch):
    with Tunnel() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://clerk:top%20secret@127.0.0.1:{proxy.port}")
        findings = check(profile)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert findings["proxy"].detail == f"127.0.0.1 port {proxy.port}"
    assert "issued by Authority of the tests" in findings["certificate"].detail
    assert "top" not in repr(findings)
    # The certificate check and the call both use the proxy, with credentials.
    tunnels = [head for head in proxy.asked if head.startswith(f"CONNECT localhost:{server.port}")]
    assert len(tunnels) == 2
    assert all("Proxy-Authorization: Basic Y2xlcms6dG9wIHNlY3JldA==" in head for head in tunnels)


def test_an_unreachable_proxy_is_reported(profile, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    findings = check(profile)
    assert wrong_checks(findings) == ["connection"]
    assert "127.0.0.1 port 9" in findings["connection"].detail


def test_a_hanging_name_server_times_out(profile, monkeypatch):
    monkeypatch.setattr(check_server, "STEP_TIMEOUT_S", 0.05)
    monkeypatch.setattr(
        check_server.server_probe, "addresses", lambda route: check_runner.threading.Event().wait(20) and []
    )
    assert wrong_checks(check(profile)) == ["server's name"]


def test_a_certificate_that_expires_soon_is_a_warning(profile):
    soon = check_server.Certificate("Lobby", "desk", check_server.datetime.now(check_server.UTC))
    finding = check_server._accepted(soon)
    assert finding.state is State.WARNING
    assert "days" in finding.fix
