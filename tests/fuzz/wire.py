"""Invariants for any response of a server: the result is a domain value or one of our errors."""

import dataclasses
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from mybuilding_desk.api import endpoints, records
from mybuilding_desk.api.client import pages
from mybuilding_desk.api.endpoints import Call
from mybuilding_desk.api.json_values import MAX_TEXT_CHARS
from mybuilding_desk.api.response import Answer, read_response
from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import PackageDraft, Release
from mybuilding_desk.domain.text import sanitize
from tests.fuzz.values import Values

TOKEN = "c4n4ry70ken"
PASSWORD = "c4n4ryp4ssword"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
STATUSES = (200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 418, 429, 500, 503)
KINDS = ("application/json", "text/json", "text/html; charset=utf-8", "")
WAITS = ("", "1", "-1", "9" * 30, "Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 99 Oct 9999 99:99:99 +9999")

Read = Callable[[object], object]


def _listing(kind: records.ListNames, read: Callable[..., object]) -> Read:
    def whole(response: object) -> object:
        listings = pages(lambda _number: records.read_listing(response, kind, read), repr, 500)
        return [next(listings, None), next(listings, None)]

    return whole


CALLS: tuple[tuple[Call, Read], ...] = (
    (endpoints.communities().signed(TOKEN), _listing(records.COMMUNITIES, records.community)),
    (
        endpoints.packages("32", "all", "", None, page=1, size=500).signed(TOKEN),
        _listing(records.PACKAGES, partial(records.package, community_id="32", zone=None)),
    ),
    (
        endpoints.residents("32", "", page=1, size=500).signed(TOKEN),
        _listing(records.RESIDENTS, partial(records.resident, community_id="32", unit="")),
    ),
    (endpoints.package_types("32").signed(TOKEN), _listing(records.PACKAGE_TYPES, records.package_type)),
    (
        endpoints.add_package(PackageDraft("32", "4D", "UPS", "ref-1", NOW)).signed(TOKEN),
        partial(records.read_identifier, name="packageId"),
    ),
    (
        endpoints.release_package(Release("32", "9", "Ana", "ref-2", NOW)).signed(TOKEN),
        partial(records.read_identifier, name="packageId"),
    ),
    (
        endpoints.sign_in("desk", "c4n4rysecret", "ana@140riverside.example", PASSWORD),
        lambda response: (records.read_user(response), records.read_identifier(response, "access_token")),
    ),
)


def try_bytes(data: bytes) -> None:
    """Parse one response made of these bytes: the first four choose the call and the head, the rest is the body."""
    head, rest = data[:4].ljust(4, b"\0"), data[4:]
    call, read = CALLS[head[0] % len(CALLS)]
    body = rest if head[3] % 2 else json.dumps(Values(rest).envelope()).encode()
    status, kind = STATUSES[head[1] % len(STATUSES)], KINDS[head[2] % len(KINDS)]
    try_answer(call, read, Answer(status, body, kind, WAITS[head[2] // 4 % len(WAITS)]))


def try_answer(call: Call, read: Read, answer: Answer) -> None:
    """Raise `AssertionError` if the result does not fit the window, the files, or the form."""
    try:
        response = read_response(call, answer)
    except DeskError as error:
        _assert_silent(call, error)
        return
    try:
        value = read(response)
    except DeskError as error:
        assert str(error).isprintable(), "an error's text has controls"
        return
    for leaf in leaves(value):
        assert_fit(leaf)


def _assert_silent(call: Call, error: DeskError) -> None:
    said = f"{error} {error!r} {error.args} {vars(error)}"
    assert error.__cause__ is None, "a cause came along"
    assert error.__context__ is None, "a context came along"
    assert not [secret for secret in call.secrets if secret in said], "a secret came out"


def leaves(value: Any) -> Iterator[object]:
    """Every text, number, and time in a domain value."""
    if dataclasses.is_dataclass(value):
        value = [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def assert_fit(leaf: object) -> None:
    """Assert that a text fits a window, a file, and a form, and that a time is in UTC."""
    if isinstance(leaf, str):
        leaf.encode()
        assert len(leaf) <= MAX_TEXT_CHARS, "a text is too long"
        assert leaf == leaf.strip(), "blanks around a text"
        assert not [char for char in leaf if char < " " or "\x7f" <= char <= "\x9f"], "controls in a text"
        assert sanitize(leaf, MAX_TEXT_CHARS) == leaf, "something in a text that only deceives"
    if isinstance(leaf, datetime):
        assert leaf.utcoffset() == timedelta(), "a time is not in UTC"
