"""Redaction removes secrets in every encoding and keeps other text readable."""

import base64
import json
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.core.redaction import (
    GONE,
    add_secret,
    error_location,
    forms,
    redacted,
    redacting,
    remove_secret,
    trace,
    without,
)

TOKEN = "d023e13c563b8825e458a82fea70154006aae8d7"
PASSWORD = 'päss w&rd/"+=\\%'


@pytest.mark.parametrize(
    "written",
    [
        PASSWORD,
        quote(PASSWORD),
        quote(PASSWORD, safe=""),
        quote_plus(PASSWORD),
        quote_plus(PASSWORD).lower(),
        urlencode({"x": PASSWORD})[2:],
        json.dumps(PASSWORD),
        json.dumps({"x": PASSWORD}, ensure_ascii=False),
        repr(PASSWORD),
        repr(PASSWORD.encode())[2:-1] if PASSWORD.isascii() else PASSWORD,
        PASSWORD.encode().hex(),
        PASSWORD.encode().hex().upper(),
        base64.b64encode(PASSWORD.encode()).decode(),
        base64.urlsafe_b64encode(b"a" + PASSWORD.encode()).decode(),
        base64.b64encode(b"desk:" + PASSWORD.encode() + b"!").decode(),
    ],
)
def test_a_known_secret_is_removed_in_every_form(written: str) -> None:
    with redacting(PASSWORD):
        result = redacted(f"before {written} after")
    assert GONE in result
    assert result.startswith("before ")
    assert result.endswith(" after")
    assert not [form for form in forms(PASSWORD) if form in result]


@pytest.mark.parametrize(
    "text",
    [
        f"GET https://desk.example/packages/list?communityId=32&access_token={TOKEN}&format=json",
        f"HTTPSConnectionPool(host='desk.example', port=443): Max retries exceeded with url: /x?access_token={TOKEN}",
        f"{{'access_token': '{TOKEN}', 'user': 1}}",
        f'{{"access_token":"{TOKEN}"}}',
        f"Authorization: Bearer {TOKEN}",
        f"proxy-authorization: Basic {TOKEN}",
        f"https://desk:{TOKEN}@proxy.example:3128/",
        f"password={TOKEN}",
        f"client_secret = {TOKEN}",
        f"--token={TOKEN}",
        f"PIN: {TOKEN}",
        f"a bare {TOKEN} somewhere",
    ],
)
def test_an_unregistered_secret_is_recognized_by_its_context(text: str) -> None:
    assert TOKEN not in redacted(text)


def test_an_email_address_is_removed() -> None:
    assert redacted("signed in: zoe.a+x@140riverside.example, done") == f"signed in: {GONE}@{GONE}, done"


@pytest.mark.parametrize(
    "text",
    [
        "Unreachable: desk.example:443: SSLCertVerificationError certificate has expired",
        "fault: KeyError in _deliver, line 7 of lane.py",
        "reference 6f1c2f7e-54f8-4f0a-9a57-7a0f2f5f1e55 is done",
        "the token died",
        "settings not kept: read_only",
        "1Z999AA10123456784",
    ],
)
def test_other_text_is_unchanged(text: str) -> None:
    assert redacted(text) == text


def test_a_secret_is_redacted_until_its_last_removal() -> None:
    add_secret("s3cret-of-a-day")
    add_secret("s3cret-of-a-day")
    remove_secret("s3cret-of-a-day")
    assert redacted("s3cret-of-a-day") == GONE
    remove_secret("s3cret-of-a-day")
    remove_secret("s3cret-of-a-day")
    assert redacted("s3cret-of-a-day") == "s3cret-of-a-day"


def test_a_very_short_secret_is_not_redacted() -> None:
    with redacting("", "a", "abc"):
        assert redacted("a cab") == "a cab"


@given(st.text(min_size=4, max_size=30).filter(lambda text: text.strip()), st.text(max_size=20), st.text(max_size=20))
def test_a_known_secret_never_passes(secret: str, before: str, after: str) -> None:
    with redacting(secret):
        assert secret not in redacted(before + secret + after).replace(GONE, "\0")


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_and_secrets_are_accepted(text: str, secrets: list[str]) -> None:
    assert isinstance(without(redacted(text), secrets), str)


@pytest.mark.parametrize(
    "fragment", ["x", "a-", "a.", "http://", "?a", "token", "token:", "'", "f", "@", "bearer ", "a@"]
)
def test_a_one_megabyte_line_is_redacted_in_linear_time(fragment: str) -> None:
    assert redacted(fragment * (1_000_000 // len(fragment)))


def test_a_trace_has_locations_and_no_messages() -> None:
    try:
        try:
            raise KeyError(TOKEN)
        except KeyError as inner:
            raise ValueError(PASSWORD) from inner
    except ValueError as error:
        result, location = trace(error), error_location(error)
    assert result.splitlines()[0] == "ValueError"
    assert "after KeyError" in result
    assert "test_redaction.py" in result
    assert TOKEN not in result
    assert PASSWORD not in result
    assert location.startswith("ValueError in test_a_trace_has_locations_and_no_messages, line ")


def test_a_trace_of_circular_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert trace(first).splitlines() == ["ValueError", "after KeyError"]
