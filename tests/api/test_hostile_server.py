"""A hostile or broken server: bounded in bytes, depth, number, and time, and no secret is redirected."""

import gzip
import json
import threading
import tracemalloc
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.api.endpoints import add_package, communities
from mybuilding_desk.api.response import MAX_VALUES, Answer, read_response
from mybuilding_desk.api.transport import MAX_BODY_BYTES
from mybuilding_desk.core.errors import NoAnswer, ServerTrouble
from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from tests.support.listeners import Raw, tls_answers, tls_server

DRAFT = PackageDraft("32", "4D", "UPS", "ref-1", datetime(2026, 3, 1, tzinfo=UTC))
MIB = 1024 * 1024
GOOD = b'{"status":"success","response":{"communities":[{"communityId":"32","title":"140 Riverside"}]}}'


def answer(body: bytes, packing: str = "", status: bytes = b"200 OK") -> bytes:
    head = f"Content-Encoding: {packing}\r\n" if packing else ""
    return b"HTTP/1.1 " + status + f"\r\n{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def gzipped(body: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        body = gzip.compress(body, mtime=0)
    return body


def bomb(size: int) -> bytes:
    """Spaces that unpack to `size` bytes, compressed with gzip."""
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        for _ in range(size // MIB):
            file.write(b" " * MIB)
    return packed.getvalue()


def titles(profile) -> list[str]:
    with MyBuildingClient(profile, token="t") as client:
        return [community.title for community in client.communities()]


def check_errors(profile) -> None:
    """Check that a read fails and that a write counts as possibly done."""
    with MyBuildingClient(profile, token="t") as client:
        with pytest.raises(ServerTrouble):
            client.communities()
        with pytest.raises(NoAnswer):
            client.add_package(DRAFT)


# --- content encodings


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("", GOOD),
        ("identity", GOOD),
        ("gzip", gzipped(GOOD)),
        ("GZIP", gzipped(GOOD)),
        ("x-gzip", gzipped(GOOD)),
        ("deflate", zlib.compress(GOOD)),
        ("deflate", zlib.compress(GOOD)[2:-4]),  # without its header, as sent by some servers
        ("gzip", gzipped(GOOD[:50]) + gzipped(GOOD[50:])),  # in two members
    ],
)
def test_a_compressed_body_is_read(packing, body):
    with tls_answers(answer(body, packing)) as profile:
        assert titles(profile) == ["140 Riverside"]


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("gzip, gzip", gzipped(GOOD, 2)),
        ("gzip,gzip,gzip,gzip,gzip", gzipped(GOOD, 5)),
        ("br", GOOD),
        ("zstd", GOOD),
        ("compress", GOOD),
        ("gzip", GOOD),
        ("deflate", b"\x00" * 100),
    ],
)
def test_an_unrequested_content_encoding_is_rejected(packing, body):
    with tls_answers(answer(body, packing)) as profile:
        check_errors(profile)


# --- size


def peak(act) -> int:
    """The peak of memory allocated by Python during the call, in bytes."""
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        pytest.param("gzip", bomb(1024 * MIB), id="gzip-of-1-GiB"),
        pytest.param("deflate", zlib.compress(b" " * (256 * MIB)), id="deflate-of-256-MiB"),
        pytest.param("gzip, gzip", gzipped(bomb(1024 * MIB)), id="gzip-in-gzip-of-1-GiB"),
    ],
)
def test_a_compression_bomb_stops_at_the_limit(packing, body):
    with tls_answers(answer(body, packing)) as profile:
        patient = replace(profile, timeout_read=60.0)
        assert peak(lambda: check_errors(patient)) < 3 * MAX_BODY_BYTES


def test_an_endless_body_stops_at_the_limit():
    def pour(secure, _request):
        secure.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        chunk = b"100000\r\n" + b" " * MIB + b"\r\n"
        with suppress(OSError):
            while True:
                secure.sendall(chunk)

    with tls_server(pour) as profile:
        assert peak(lambda: check_errors(replace(profile, timeout_read=60.0))) < 3 * MAX_BODY_BYTES


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\nx: ", id="a-header-line"),
        pytest.param(b"HTTP/1.1 200 ", id="the-status-line"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", id="a-chunk-size"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", id="a-chunk-extension"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nx: ", id="a-trailer"),
    ],
)
def test_an_endless_line_stops_at_the_limit(head):
    def pour(secure, _request):
        secure.sendall(head)
        with suppress(OSError):
            while True:
                secure.sendall(b"1" * MIB)

    def ask():
        with MyBuildingClient(profile, token="t") as client, pytest.raises((ServerTrouble, NoAnswer)):
            client.communities()

    with tls_server(pour) as served:
        profile = replace(served, timeout_read=60.0)
        assert peak(ask) < 8 * MIB


# --- duration


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        pytest.param(b"", b"HTTP/1.1 100 Continue\r\n\r\n", id="continue-for-ever"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n", id="a-byte-a-chunk"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"x: y\r\n", id="trailers"),
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n", b" ", id="no-length"),
        pytest.param(b"HTTP/1.1 200 OK\r\nx: ", b"y", id="within-a-header"),
    ],
)
def test_a_slow_endless_response_is_aborted_in_time(head, piece):
    """Each piece arrives well within the read timeout, and there is always another."""

    def drip(secure, _request):
        secure.sendall(head)
        with suppress(OSError):
            while True:
                secure.sendall(piece)
                gone.wait(0.02)

    gone = threading.Event()
    with tls_server(drip) as profile:
        hurried = replace(profile, timeout_connect=0.2, timeout_read=0.2)
        with MyBuildingClient(hurried, token="t") as client, pytest.raises((NoAnswer, ServerTrouble)):
            client.communities()
        gone.set()


# --- content


def read(body: bytes) -> object:
    return read_response(communities().signed("t"), Answer(200, body))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"[" * 10_000 + b"]" * 10_000, id="lists-10000-deep"),
        pytest.param(
            b'{"status":"success","response":' + b'{"a":' * 200_000 + b"1" + b"}" * 200_001, id="records-deep"
        ),
        pytest.param(b"[" * 5_000_000, id="lists-without-an-end"),
        pytest.param(b'{"status":"success","response":' + b"9" * 5_000 + b"}", id="a-number-of-5000-digits"),
        pytest.param(b'{"status":"success","response":"' + b"\xff\xfe" + b'"}', id="no-utf-8"),
        pytest.param(b'{"status":"success","response":NaN}', id="no-number"),
        pytest.param(b'{"status":"success","response":"a\x00b"}', id="a-bare-nul"),
        pytest.param(b'{"status":"success","response":{}', id="no-end"),
        pytest.param(b'{"status":"success"}{"status":"success"}', id="two-values"),
        pytest.param(b"[" + b"[]," * MAX_VALUES + b"[]]", id="more-values-than-fit"),
        pytest.param(b"[" + b"1," * MAX_VALUES + b"1]", id="more-numbers-than-fit"),
    ],
)
def test_unreasonable_json_is_rejected(body):
    with pytest.raises(ServerTrouble):
        read(body)


def test_a_deep_unused_value_is_ignored():
    """Python 3.14 parses as deep as its stack allows; earlier versions stop at a fixed depth."""
    deep = b'{"a":' * 10_000 + b"1" + b"}" * 10_000
    body = GOOD.replace(b'"140 Riverside"', b'"140 Riverside","more":' + deep)
    with tls_answers(answer(body)) as profile, suppress(ServerTrouble):
        assert titles(profile) == ["140 Riverside"]


def test_the_maximum_number_of_values_fits_into_memory():
    body = b'{"status":"success","response":[' + b"{}," * (MAX_VALUES // 2 - 10) + b"{}]}"
    assert peak(lambda: read(body)) < 8 * MAX_BODY_BYTES


def test_the_last_of_duplicate_names_wins():
    assert read(b'{"status":"failed","status":"success","response":{"a":1,"a":2}}') == {"a": 2}


@pytest.mark.parametrize("char", [b"\\u0000", b"\\ud800", b"\\udfff\\ud800", b"\xed\xa0\x80", b"\\u202e", b"\\u2067"])
def test_unsafe_characters_are_removed_from_a_name(char):
    title = GOOD.replace(b"140", b"1" + char + b"40")
    with tls_answers(answer(title)) as profile:
        assert titles(profile) == ["140 Riverside"]


def test_very_many_bad_records_are_skipped():
    body = json.dumps({"status": "success", "response": {"communities": [7] * 300_000}}).encode()
    with (
        tls_answers(answer(body)) as profile,
        MyBuildingClient(replace(profile, timeout_read=60.0), token="t") as client,
    ):
        assert client.communities() == []
        assert len(client.skipped) == 300_000


# --- redirects


@pytest.mark.parametrize("status", [b"301 Moved", b"302 Found", b"303 See Other", b"307 Temporary", b"308 Permanent"])
@pytest.mark.parametrize("scheme", [b"http", b"https", b"ftp", b"file", b""])
def test_no_redirect_is_followed_to_any_scheme(status, scheme):
    def close(connection):
        connection.close()

    with Raw(close) as elsewhere:
        target = (scheme + b":" if scheme else b"") + b"//127.0.0.1:%d/packages/add" % elsewhere.port
        sent = b"HTTP/1.1 " + status + b"\r\nLocation: " + target + b"\r\nContent-Length: 0\r\n\r\n"
        with tls_answers(sent) as profile, MyBuildingClient(profile, token="t") as client:
            for call in (
                client.communities,
                lambda: client.add_package(DRAFT),
                lambda: client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD),
            ):
                with pytest.raises(ServerTrouble):
                    call()
        assert elsewhere.calls == 0


def check_page_error(profile) -> None:
    with pytest.raises(ServerTrouble):
        titles(profile)


def test_a_refresh_header_or_meta_tag_is_not_followed():
    with Raw(lambda connection: connection.close()) as elsewhere:
        page = b'<html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:%d/">' % elsewhere.port
        head = b"HTTP/1.1 200 OK\r\nRefresh: 0; url=http://127.0.0.1:%d/\r\n" % elsewhere.port
        with tls_answers(head + b"Content-Length: %d\r\n\r\n" % len(page) + page) as profile:
            check_page_error(profile)
        assert elsewhere.calls == 0


def test_a_write_with_a_hostile_response_is_never_rejected():
    """A write that may have worked is checked later, not discarded because the response is too deep to parse."""
    deep = b"[" * 10_000
    with pytest.raises(NoAnswer):
        read_response(add_package(DRAFT).signed("t"), Answer(200, deep))
