"""A call and an answer of the practice wire as values, and how bytes become one and the other. Knows no endpoint."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlsplit

FORM: Final = "application/x-www-form-urlencoded"

_TOKEN_ERRORS: Final = {
    "unsupported_response_type": "The grant type is not supported.",
    "invalid_client_id": "The client is not known.",
    "invalid_client_credentials": "The client secret is wrong.",
    "invalid_request": "The token endpoint must be called by POST over HTTPS.",
    "invalid_grant": "The e-mail address or the password is wrong.",
}


@dataclass(frozen=True, slots=True)
class WireRequest:
    """One call: `path` below the base URL without a leading slash, `params` of the query and the form merged."""

    method: str
    path: str
    params: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WireAnswer:
    """One answer: the HTTP status and what becomes its JSON; a `body` of `None` is an answer without a body (204)."""

    status: int
    body: object | None = field(repr=False)


class Refusal(Exception):
    """The building says no; `reason` becomes the `message` of a failed envelope."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def success(response: Mapping[str, object]) -> WireAnswer:
    """The envelope of a call that worked."""
    return WireAnswer(200, {"status": "success", "response": dict(response)})


def failed(message: str, status: int = 200) -> WireAnswer:
    """The envelope of a call that did not work: HTTP 200 unless told, for the body decides (contract, section 1)."""
    return WireAnswer(status, {"status": "failed", "response": {"message": message}})


def token_error(code: str) -> WireAnswer:
    """What the token endpoint says instead of an envelope."""
    return WireAnswer(400, {"error": code, "error_description": _TOKEN_ERRORS[code]})


def parse_form(text: str) -> dict[str, str]:
    """The names and values of a query or a form; of a repeated name the last one counts, as in PHP."""
    return dict(parse_qsl(text, keep_blank_values=True))


def read_request(method: str, target: str, body: bytes = b"", content_type: str = FORM) -> WireRequest:
    """The call in an HTTP request; `target` is a URL or its path and query; a body that is no form is dropped."""
    url = urlsplit(target)
    is_form = content_type.partition(";")[0].strip().lower() == FORM
    form = parse_form(body.decode("utf-8", "replace")) if is_form else {}
    return WireRequest(method.upper(), url.path.strip("/"), {**parse_form(url.query), **form})


def to_json(body: object) -> bytes:
    r"""JSON as the vendor's PHP writes it: ASCII only, every `/` as `\/`."""
    return json.dumps(body, separators=(",", ":")).replace("/", "\\/").encode("ascii")
