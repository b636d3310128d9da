"""No secret passes the one road, in whatever form it stands there; and what is no secret stays readable."""

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
def test_a_known_secret_goes_in_every_form(written: str) -> None:
    with redacting(PASSWORD):
        said = redacted(f"before {written} after")
    assert GONE in said
    assert said.startswith("before ")
    assert said.endswith(" after")
    assert not [form for form in forms(PASSWORD) if form in said]


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
def test_a_secret_that_nobody_made_known_is_told_by_where_it_stands(text: str) -> None:
    assert TOKEN not in redacted(text)


def test_an_address_of_a_person_goes() -> None:
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
def test_what_is_no_secret_stays(text: str) -> None:
    assert redacted(text) == text


def test_what_is_forgotten_is_kept_nowhere() -> None:
    add_secret("s3cret-of-a-day")
    add_secret("s3cret-of-a-day")
    remove_secret("s3cret-of-a-day")
    assert redacted("s3cret-of-a-day") == GONE
    remove_secret("s3cret-of-a-day")
    remove_secret("s3cret-of-a-day")
    assert redacted("s3cret-of-a-day") == "s3cret-of-a-day"


def test_a_known_secret_of_a_few_letters_takes_the_sense_out_of_nothing() -> None:
    with redacting("", "a", "abc"):
        assert redacted("a cab") == "a cab"


@given(st.text(min_size=4, max_size=30).filter(lambda text: text.strip()), st.text(max_size=20), st.text(max_size=20))
def test_no_known_secret_passes(secret: str, before: str, after: str) -> None:
    with redacting(secret):
        assert secret not in redacted(before + secret + after).replace(GONE, "\0")


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_and_any_secrets_are_taken(text: str, secrets: list[str]) -> None:
    assert isinstance(without(redacted(text), secrets), str)


@pytest.mark.parametrize("piece", ["x", "a-", "a.", "http://", "?a", "token", "token:", "'", "f", "@", "bearer ", "a@"])
def test_a_line_of_a_megabyte_is_looked_at_once(piece: str) -> None:
    assert redacted(piece * (1_000_000 // len(piece)))


def test_a_trace_has_places_and_no_texts() -> None:
    try:
        try:
            raise KeyError(TOKEN)
        except KeyError as inner:
            raise ValueError(PASSWORD) from inner
    except ValueError as error:
        said, short = trace(error), error_location(error)
    assert said.splitlines()[0] == "ValueError"
    assert "after KeyError" in said
    assert "test_redaction.py" in said
    assert TOKEN not in said
    assert PASSWORD not in said
    assert short.startswith("ValueError in test_a_trace_has_places_and_no_texts, line ")


def test_a_trace_of_errors_that_cause_each_other_ends() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert trace(one).splitlines() == ["ValueError", "after KeyError"]
