"""Requests and responses of the practice server as values, and their conversion from and to bytes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlsplit

FORM: Final = "application/x-www-form-urlencoded"

_TOKEN_ERRORS: Final = {
    "unsupported_response_type": "The grant type is not supported.",
    "invalid_client_id": "Unknown client.",
    "invalid_client_credentials": "Incorrect client secret.",
    "invalid_request": "The token endpoint requires POST over HTTPS.",
    "invalid_grant": "Incorrect email or password.",
}


@dataclass(frozen=True, slots=True)
class WireRequest:
    """One request: `path` without slashes at its ends, `params` merged from the query and the form."""

    method: str
    path: str
    params: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class WireAnswer:
    """One response: the HTTP status, and the value to encode as JSON; `None` for a response without a body (204)."""

    status: int
    body: object | None = field(repr=False)


class Refusal(Exception):
    """A rejected request; `reason` becomes the `message` of a failed envelope."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def success(response: Mapping[str, object]) -> WireAnswer:
    """Return the envelope of a successful call."""
    return WireAnswer(200, {"status": "success", "response": dict(response)})


def failed(message: str, status: int = 200) -> WireAnswer:
    """Return the envelope of a failed call: HTTP 200 by default, because the body decides (contract, section 1)."""
    return WireAnswer(status, {"status": "failed", "response": {"message": message}})


def token_error(code: str) -> WireAnswer:
    """Return an error of the token endpoint, which uses no envelope."""
    return WireAnswer(400, {"error": code, "error_description": _TOKEN_ERRORS[code]})


def parse_form(text: str) -> dict[str, str]:
    """Parse a query or a form into names and values; the last value of a repeated name wins, as in PHP."""
    return dict(parse_qsl(text, keep_blank_values=True))


def read_request(method: str, target: str, body: bytes = b"", content_type: str = FORM) -> WireRequest:
    """Parse an HTTP request. `target` is a URL, or its path and query; a body that is not a form is ignored."""
    url = urlsplit(target)
    is_form = content_type.partition(";")[0].strip().lower() == FORM
    form = parse_form(body.decode("utf-8", "replace")) if is_form else {}
    return WireRequest(method.upper(), url.path.strip("/"), {**parse_form(url.query), **form})


def to_json(body: object) -> bytes:
    r"""Encode as JSON the way the vendor's PHP does: ASCII only, every `/` as `\/`."""
    return json.dumps(body, separators=(",", ":")).replace("/", "\\/").encode("ascii")
