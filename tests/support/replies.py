"""The bytes that the test server sends as a response or in place of one. It sends nothing itself."""

import gzip
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from mybuilding_desk.practice.http_messages import WireAnswer, failed, to_json
from tests.support import shapes
from tests.support.knobs import Knobs

PORTAL = (
    b"<!DOCTYPE html><html><body><h1>Welcome to Lobby Wi-Fi</h1><form action='/login'>Room number</form></body></html>"
)
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP response; `announced` is a false Content-Length, if set; `pause` is the seconds between its bytes."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    announced: int | None = None
    pause: float = 0.0


def instead(path: str, knobs: Knobs) -> Reply | None:
    """The response sent without the building, or `None` if the building is to be asked."""
    if knobs.take("status_5xx"):
        return trouble(knobs)
    if knobs.take("too_many"):
        return _page(429, b"Too many requests", {"Retry-After": knobs.retry_after} if knobs.retry_after else {})
    if knobs.captive_portal:
        return _page(200, PORTAL)
    if knobs.redirect_to:
        return _page(knobs.redirect_status, b"", {"Location": knobs.redirect_to})
    if path in knobs.missing_endpoints:
        return _page(404, b"<h1>Not Found</h1>") if knobs.missing_as_404 else _packed(failed("unknown_method"), knobs)
    return None


def trouble(knobs: Knobs) -> Reply:
    """The error page of a server, or of a gateway in front of it."""
    wait = {"Retry-After": knobs.error_wait} if knobs.error_wait else {}
    return _page(knobs.status_code, b"<html><body><h1>Service trouble</h1></body></html>", wait)


def reply(answer: WireAnswer, knobs: Knobs, zones: dict[str, str], *, wrote: bool) -> Reply:
    """The building's response, changed by the knobs; `wrote` means that it answers a POST on the API."""
    worked = isinstance(answer.body, dict) and answer.body.get("status") == "success"
    if wrote and worked and knobs.no_content:
        return Reply(204)
    if knobs.error_status and not worked and isinstance(answer.body, dict) and "access_token" not in answer.body:
        answer = WireAnswer(knobs.error_status, answer.body if knobs.error_body else None)
    return _packed(_shaped(answer, knobs, zones), knobs)


def _shaped(answer: WireAnswer, knobs: Knobs, zones: dict[str, str]) -> WireAnswer:
    if knobs.times:
        answer = shapes.retime(answer, knobs.times, zones)
    if knobs.bad_records:
        answer = shapes.spoil(answer)
    names = (knobs.shape,) if isinstance(knobs.shape, str) else knobs.shape
    return shapes.reshape(answer, filter(None, names))


def _packed(answer: WireAnswer, knobs: Knobs) -> Reply:
    body = b"" if answer.body is None else to_json(answer.body)
    headers = {"Content-Type": knobs.content_type} if body else {}
    if knobs.gzip_bomb:
        body = _bomb(knobs.gzip_bomb)
    elif knobs.gzip:
        body = gzip.compress(body)
    if knobs.gzip or knobs.gzip_bomb:
        headers["Content-Encoding"] = "gzip"
    announced = len(body) + 1_000 if knobs.truncate else None
    return Reply(answer.status, body, headers, announced, knobs.slow_body)


def _page(status: int, body: bytes, headers: dict[str, str] | None = None) -> Reply:
    return Reply(status, body, {"Content-Type": _HTML, **(headers or {})})


@cache
def _bomb(size: int) -> bytes:
    packed = BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        file.write(b'{"status":"success","response":{"packages":[')
        blanks = b" " * 1_000_000
        for _ in range(size // len(blanks) + 1):
            file.write(blanks)
        file.write(b"]}}")
    return packed.getvalue()
