"""The user picture is downloaded over HTTPS only, without account data, and up to one megabyte."""

import base64
from collections.abc import Iterator

import pytest

from mybuilding_desk.api import avatar
from mybuilding_desk.api.avatar import MAX_BYTES, fetch_picture
from mybuilding_desk.core.errors import ServerTrouble, Unreachable
from tests.support.pictures import PictureServer, Sent

BYTES = b"\xff\xd8\xff a picture"


@pytest.fixture
def pictures() -> Iterator[PictureServer]:
    with PictureServer() as server:
        yield server


def fetch(pictures: PictureServer, url: str) -> bytes:
    return fetch_picture(url, str(pictures.ca_file))


def test_the_picture_is_downloaded_without_account_data(pictures, monkeypatch, tmp_path):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine localhost login somebody password CANARY\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    pictures.sends["/1142.jpg"] = Sent(BYTES, headers=(("Set-Cookie", "who=1142"),))
    assert fetch(pictures, pictures.url("/1142.jpg")) == BYTES
    assert fetch(pictures, pictures.url("/1142.jpg")) == BYTES
    for path, headers in pictures.asked:
        assert path == "/1142.jpg"
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"} & set(headers)
        assert base64.b64encode(b"somebody:CANARY").decode() not in str(headers)


def test_redirects_to_https_are_followed_a_few_times(pictures):
    pictures.sends["/old"] = Sent(status=302, headers=(("Location", "/new"),))
    pictures.sends["/new"] = Sent(status=301, headers=(("Location", pictures.url("/there")),))
    pictures.sends["/there"] = Sent(BYTES)
    assert fetch(pictures, pictures.url("/old")) == BYTES
    pictures.sends["/there"] = Sent(status=307, headers=(("Location", "/old"),))
    with pytest.raises(ServerTrouble):
        fetch(pictures, pictures.url("/old"))
    assert len(pictures.asked) == 3 + 4


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_to_plain_http_are_not_followed(pictures, status):
    with PictureServer(plain=True) as plain:
        plain.sends["/1142.jpg"] = Sent(BYTES)
        pictures.sends["/1142.jpg"] = Sent(status=status, headers=(("Location", plain.url("/1142.jpg")),))
        with pytest.raises(ServerTrouble):
            fetch(pictures, pictures.url("/1142.jpg"))
        with pytest.raises(ServerTrouble):
            fetch(pictures, plain.url("/1142.jpg"))
        assert plain.asked == []


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x/y", "//x/y", "", "https://", "https://me:you@localhost/"]
)
def test_only_simple_https_addresses_are_requested(pictures, url):
    with pytest.raises(ServerTrouble):
        fetch(pictures, url)


@pytest.mark.parametrize(
    "sent",
    [
        Sent(b"x" * (MAX_BYTES + 1)),
        Sent(endless=True),
        Sent(BYTES, headers=(("Content-Encoding", "gzip"),)),
        Sent(BYTES, status=403),
        Sent(BYTES, status=206),
        Sent(status=304),
    ],
    ids=["large", "endless", "packed", "forbidden", "a part", "unchanged"],
)
def test_unusable_responses_are_rejected(pictures, sent):
    pictures.sends["/1142.jpg"] = sent
    with pytest.raises(ServerTrouble):
        fetch(pictures, pictures.url("/1142.jpg"))


def test_a_megabyte_is_read(pictures):
    pictures.sends["/1142.jpg"] = Sent(b"x" * MAX_BYTES)
    assert len(fetch(pictures, pictures.url("/1142.jpg"))) == MAX_BYTES


def test_a_silent_server_times_out(pictures, monkeypatch):
    monkeypatch.setattr(avatar, "_TIMEOUT", (0.2, 0.2))
    pictures.sends["/1142.jpg"] = Sent(silent=True)
    with pytest.raises(Unreachable):
        fetch(pictures, pictures.url("/1142.jpg"))


def test_a_certificate_of_an_unknown_authority_is_rejected(pictures):
    with PictureServer(certificate="unknown_authority") as stranger:
        stranger.sends["/1142.jpg"] = Sent(BYTES)
        with pytest.raises(Unreachable):
            fetch(pictures, stranger.url("/1142.jpg"))
        assert stranger.asked == []
