"""The system proxy: used where configured, bypassed for NO_PROXY, and never shown a secret."""

import base64

import pytest

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.core.errors import Unreachable
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.ui.text import error_messages, error_texts
from tests.support.proxy import Proxy
from tests.support.server import PracticeServer

NAMES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy")


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def sign_in_and_read(profile) -> str:
    """Sign in, read the communities, and return the token."""
    with MyBuildingClient(profile) as client:
        token = client.token = client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
        assert len(client.communities()) == 3
        return token


def network_error(profile) -> Unreachable:
    with MyBuildingClient(profile, token="t") as client, pytest.raises(Unreachable) as caught:
        client.communities()
    return caught.value


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_the_system_proxy_sees_only_the_address(server, monkeypatch, name):
    with Proxy() as proxy:
        monkeypatch.setenv(name, proxy.url)
        token = sign_in_and_read(server.profile)
        assert [line.split()[:2] for line in proxy.asked] == [["CONNECT", f"localhost:{server.port}"]]
        seen = b"".join(proxy.heads)
        assert not [secret for secret in (token, PRACTICE_PASSWORD, "oauth") if secret.encode() in seen]
    assert server.paths() == ["oauth/access_token", "communities/list"]


def test_the_proxy_for_plain_http_is_not_used(server, monkeypatch):
    with Proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        sign_in_and_read(server.profile)
        assert proxy.asked == []


@pytest.mark.parametrize("exempt", ["localhost", "example.org,localhost", "*"])
def test_exempt_addresses_bypass_the_proxy(server, monkeypatch, exempt):
    with Proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", exempt)
        sign_in_and_read(server.profile)
        assert proxy.asked == []


def test_another_exemption_changes_nothing(server, monkeypatch):
    with Proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("NO_PROXY", "example.org")
        sign_in_and_read(server.profile)
        assert len(proxy.asked) == 1


def test_credentials_in_the_proxy_address_are_sent_to_the_proxy(server, monkeypatch):
    with Proxy(login="desk:pr0xy-s3cret") as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url.replace("//", "//desk:pr0xy-s3cret@"))
        sign_in_and_read(server.profile)
        assert base64.b64encode(b"desk:pr0xy-s3cret") in proxy.heads[0]
    # The password of the proxy goes only to the proxy.
    assert not [seen for seen in server.requests if "proxy-authorization" in {name.lower() for name in seen.headers}]


@pytest.mark.parametrize(
    "refusal", ["407 Proxy Authentication Required", "403 Forbidden", "502 Bad Gateway", "302 Found\r\nLocation: /"]
)
def test_a_blocking_proxy_is_a_proxy_error(server, monkeypatch, caplog, refusal):
    with Proxy(refusal=refusal) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url.replace("//", "//desk:pr0xy-s3cret@"))
        error = network_error(server.profile)
    assert error.proxy
    assert not error.certificate
    assert error_messages.sentence(error) == error_texts.NETWORK["proxy"]
    assert error_messages.sign_in_sentence(error) == error_texts.SIGN_IN_NETWORK["proxy"]
    assert "pr0xy-s3cret" not in f"{error!r} {vars(error)} {caplog.text}"
    assert server.requests == []


def test_a_missing_proxy_is_a_proxy_error(server, monkeypatch):
    with Proxy() as proxy:
        closed_url = proxy.url
    monkeypatch.setenv("HTTPS_PROXY", closed_url)
    assert network_error(server.profile).proxy


def test_a_certificate_rejected_through_a_proxy_is_a_certificate_error(building, monkeypatch):
    with PracticeServer(building, certificate="expired") as server, Proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        error = network_error(server.profile)
        assert error.certificate
        assert not error.proxy
        assert server.requests == []
