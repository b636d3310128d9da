"""The meaning of a response, decided by its body."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api import endpoints
from mybuilding_desk.api.response import MAX_RETRY_AFTER_S, Answer, read_response, read_wait
from mybuilding_desk.api.timestamps import read_time
from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, ServerTrouble, SignInNeeded
from mybuilding_desk.domain.models import PackageDraft

TOKEN = "d023e13c563b8825e458a82fea70154006aae8d7"
PASSWORD = "hunter2 & co"
READ = endpoints.packages("32", "all", "", None, page=1, size=500).signed(TOKEN)
WRITE = endpoints.add_package(PackageDraft("32", "4D", "UPS", "ref", read_time(0, None))).signed(TOKEN)
SIGN_IN = endpoints.sign_in("id", "client-secret", "a@b.example", PASSWORD)
PAGE = b"<html><body>Welcome to Lobby Wi-Fi</body></html>"


def answer(body, status=200, **more):
    return Answer(status, body if isinstance(body, bytes) else json.dumps(body).encode(), **more)


def failed(message):
    return {"status": "failed", "response": {"message": message}}


def error_of(call, given_answer):
    with pytest.raises(DeskError) as caught:
        read_response(call, given_answer)
    assert caught.value.__context__ is None
    return caught.value


@pytest.mark.parametrize("status", [200, 201, 400, 403, 500])
def test_the_body_decides_and_not_the_status(status):
    assert read_response(READ, answer({"status": "success", "response": {"packages": []}}, status)) == {"packages": []}
    refused = error_of(READ, answer(failed("unknown_unit"), status))
    assert isinstance(refused, Refused)
    assert (refused.reason, refused.detail) == ("unknown_unit", "")


@pytest.mark.parametrize("status", [200, 400, 401, 403, 429, 503])
def test_an_expired_token_requires_sign_in(status):
    assert isinstance(error_of(READ, answer(failed("invalid_grant"), status)), SignInNeeded)
    assert isinstance(error_of(READ, answer({"error": "invalid_grant"}, status)), SignInNeeded)


def test_no_content_is_success():
    assert read_response(WRITE, Answer(204, b"")) == {}


@pytest.mark.parametrize("prefix", [b"\xef\xbb\xbf", b" \r\n"])
def test_a_byte_order_mark_or_spaces_before_the_json_are_ignored(prefix):
    assert read_response(READ, answer(prefix + b'{"status":"success","response":{}}')) == {}


def test_utf16_and_escapes_are_read():
    body = '{"status":"success","response":{"x":"\\/\\u00fc"}}'.encode("utf-16")
    assert read_response(READ, answer(body)) == {"x": "/ü"}


def test_a_failure_keeps_its_message():
    refused = error_of(WRITE, answer(failed("Unit 4D is closed.")))
    assert (refused.reason, refused.detail) == ("failed", "Unit 4D is closed.")
    assert error_of(WRITE, answer(failed(None))).reason == "failed"
    assert error_of(WRITE, answer({"status": "failed"})).reason == "failed"
    assert error_of(WRITE, answer({"status": "FAILED", "response": "no_such_kind"})).reason == "no_such_kind"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_an_unknown_failure_of_a_busy_server_is_temporary(status):
    assert isinstance(error_of(WRITE, answer(failed("maintenance"), status)), ServerTrouble)
    assert error_of(WRITE, answer(failed("already_released"), status)).reason == "already_released"


@pytest.mark.parametrize("body", [b"", b"Unauthorized", PAGE, b"{}", b"[]"])
def test_401_without_an_envelope_requires_sign_in(body):
    assert isinstance(error_of(READ, Answer(401, body)), SignInNeeded)
    assert isinstance(error_of(SIGN_IN, Answer(401, body)), ServerTrouble)


@pytest.mark.parametrize("body", [b"", b"Forbidden", b"{}"])
def test_403_without_an_envelope_is_access_denied(body):
    assert error_of(WRITE, Answer(403, body)).reason == "access_denied"


def test_a_403_with_a_page_comes_from_a_proxy():
    assert isinstance(error_of(WRITE, Answer(403, PAGE)), ServerTrouble)


@pytest.mark.parametrize("body", [b"", PAGE, b"{}"])
def test_404_is_an_unknown_method(body):
    assert error_of(READ, Answer(404, body)).reason == "unknown_method"
    assert error_of(READ, answer(failed("unknown_method"))).reason == "unknown_method"


UNREADABLE = [
    b"",
    PAGE,
    b"OK",
    b"{}",
    b"[]",
    b'[{"packageId":1}]',
    b'{"status":"pending"}',
    b'{"response":{}}',
    b'{"status":"success","response":{"packages":[',
    b'{"status":"success","response":NaN}',
    b'{"status":"success","response":' + b"9" * 5000 + b"}",
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b"\xff\xfe\xfd",
    '{"status":"success","response":{"x":"ü"}}'.encode("latin-1"),
    b"null",
    b'"success"',
    b"true",
]


@pytest.mark.parametrize("body", UNREADABLE)
def test_an_unreadable_response_is_an_error_and_never_an_empty_list(body):
    assert isinstance(error_of(READ, Answer(200, body)), ServerTrouble)
    assert isinstance(error_of(SIGN_IN, Answer(200, body)), ServerTrouble)


@pytest.mark.parametrize("body", [body for body in UNREADABLE if body is not PAGE] + [None])
def test_a_write_with_an_unreadable_response_may_have_worked(body):
    assert isinstance(error_of(WRITE, Answer(200, body)), NoAnswer)


@pytest.mark.parametrize("status", [200, 302, 429, 500, 502, 503])
def test_a_write_answered_by_a_portal_or_a_busy_server_is_sent_later(status):
    assert isinstance(error_of(WRITE, Answer(status, PAGE)), ServerTrouble)


@pytest.mark.parametrize("status", [301, 302, 303, 304, 307, 308])
def test_a_redirect_is_an_error_whatever_its_body(status):
    body = {"status": "success", "response": {"packages": []}}
    assert isinstance(error_of(READ, answer(body, status)), ServerTrouble)


def test_a_response_without_a_status_must_contain_the_requested_data():
    assert read_response(READ, answer({"packages": []})) == {"packages": []}
    assert read_response(READ, answer({"response": {"packages": []}})) == {"packages": []}
    assert isinstance(error_of(READ, answer({"packages": []}, 400)), ServerTrouble)


def test_the_token_response_has_no_envelope():
    body = {"access_token": TOKEN, "user": {"userId": "1"}, "error": ""}
    assert read_response(SIGN_IN, answer(body)) == body


@pytest.mark.parametrize(
    "code",
    [
        "unsupported_response_type",
        "invalid_client_id",
        "invalid_request",
        "invalid_client_credentials",
        "invalid_grant",
        "something_new",
    ],
)
@pytest.mark.parametrize("status", [200, 400, 401])
def test_token_errors_keep_code_and_text(code, status):
    refused = error_of(SIGN_IN, answer({"error": code, "error_description": "The text."}, status))
    assert (type(refused), refused.reason, refused.detail) == (Refused, code, "The text.")


def test_a_token_error_in_the_envelope_is_read():
    assert error_of(SIGN_IN, answer(failed("invalid_grant"))).reason == "invalid_grant"


@pytest.mark.parametrize(
    ("call", "secret"),
    [
        (READ, TOKEN),
        (SIGN_IN, PASSWORD),
        (SIGN_IN, "client-secret"),
        (SIGN_IN, "hunter2%20%26%20co"),
        (SIGN_IN, "hunter2+%26+co"),
    ],
)
@pytest.mark.parametrize("words", ["{}", "Bad {}!", "x{}x"])
def test_no_error_repeats_a_secret_echoed_by_the_server(call, secret, words):
    text = words.format(secret)
    for body in ({"error": text}, {"error": "oops", "error_description": text}, failed(text)):
        error = error_of(call, answer(body))
        assert secret not in f"{error} {error.args} {vars(error)}"


def test_known_codes_survive_a_password_that_is_part_of_them():
    call = endpoints.sign_in("id", "invalid", "a@b.example", "grant")
    assert error_of(call, answer({"error": "invalid_grant"})).reason == "invalid_grant"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 1.5 ", 1.5),
        ("0", 0.0),
        ("999999999", MAX_RETRY_AFTER_S),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
        ("Wed, 21 Oct 2099 07:28:00 GMT", MAX_RETRY_AFTER_S),
        ("Wed, 21 Oct 2099 07:28:00 -0000", MAX_RETRY_AFTER_S),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("nan", None),
        ("1e9", None),
        ("9" * 400, None),
    ],
)
def test_retry_after_is_read(header, seconds):
    assert read_wait(header) == seconds
    assert error_of(READ, answer(b"", 429, retry_after=header)).retry_after == seconds


@given(st.text())
def test_any_retry_after_is_a_wait_or_none(header):
    wait = read_wait(header)
    assert wait is None or 0 <= wait <= MAX_RETRY_AFTER_S


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("failed"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["status", "response", "message", "error", "packages"]), inner)
    ),
    max_leaves=12,
)


@given(st.sampled_from([READ, WRITE, SIGN_IN]), st.integers(200, 599), json_values.map(json.dumps) | st.text())
def test_any_answer_is_a_response_or_a_program_error(call, status, body):
    try:
        read_response(call, Answer(status, body.encode("utf-8", "surrogatepass")))
    except DeskError as error:
        assert error.__context__ is None
