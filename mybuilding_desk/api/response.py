"""Interpret an HTTP response: return its JSON content, or raise the error it means.

The body decides, not the HTTP status (contract, section 1). When the two conflict:

* A failed envelope with 429 or 5xx is `Refused` only for a code in the contract. Any other message (`maintenance`) is
  about the server's condition, not the package: `ServerTrouble`; the entry is kept and sent later.
* Without a usable body, the status decides: 401 `SignInNeeded`, 403 and 404 `Refused`, otherwise `ServerTrouble`.
  An HTML page with 403 comes from a proxy, so `ServerTrouble`.
* A write that gets 2xx and nothing readable may have worked: `NoAnswer`. An HTML page with 2xx comes from a captive
  portal, so `ServerTrouble`.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NoReturn

from mybuilding_desk.api.endpoints import Call
from mybuilding_desk.api.json_values import clean, is_empty
from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, ServerTrouble, SignInNeeded
from mybuilding_desk.core.redaction import without

MAX_RETRY_AFTER_S: Final = 3600.0
"""Maximum wait in seconds: no header may delay sending for longer than an hour."""

_SECONDS: Final = re.compile(r"\d{1,9}(\.\d{1,6})?", re.ASCII)


def read_wait(header: str) -> float | None:
    """Parse a `Retry-After` header into seconds between 0 and `MAX_RETRY_AFTER_S`, or `None` if it is unreadable."""
    header = header.strip()
    seconds = float(header) if _SECONDS.fullmatch(header) else _seconds_until(header)
    return None if seconds is None else min(max(seconds, 0.0), MAX_RETRY_AFTER_S)


def _seconds_until(date: str) -> float | None:
    try:
        moment = parsedate_to_datetime(date)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (moment - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


_KNOWN_CODES: Final = frozenset(
    {
        "unsupported_response_type",
        "invalid_client_id",
        "invalid_request",
        "invalid_client_credentials",
        "invalid_grant",
        "access_denied",
        "already_released",
        "unknown_unit",
        "unknown_method",
    }
)
MAX_VALUES: Final = 4_000_000
"""Maximum values and keys in a response.

64 MiB of `[],` would be 22 million lists, and gigabytes of memory; 50,000 packages are 0.8 million values.
"""

_CODE: Final = re.compile(r"\w{1,60}", re.ASCII)
_MAX_DETAIL_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """The relevant parts of an HTTP response. `body` is `None` if it was too large or could not be decompressed."""

    status: int
    body: bytes | None = field(repr=False)
    content_type: str = ""
    retry_after: str = ""
    date: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the HTTP status is 2xx."""
        return 200 <= self.status < 300

    @property
    def is_page(self) -> bool:
        """Whether the body is a web page, such as that of a captive portal, a proxy, or a web server."""
        return "html" in self.content_type.lower() or (self.body or b"").lstrip()[:1] == b"<"


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The result in a body: `good` with its `value`, or failed with the message in `value` and an explanation."""

    good: bool
    value: object
    detail: object = ""


def read_response(call: Call, answer: Answer) -> object:
    """Return the `response` of a successful answer, `{}` if it has none. Raises a `DeskError` for any other answer."""
    if answer.status == 204:
        return {}
    if 300 <= answer.status < 400:
        raise ServerTrouble(f"HTTP {answer.status}: a redirect, not followed")
    verdict = _verdict(_parsed(answer.body), call, answer)
    if verdict is None:
        raise _no_answer(call, answer)
    if not verdict.good:
        raise _failure(call, answer, verdict)
    return verdict.value


def _parsed(body: bytes | None) -> object:
    if sum((body or b"").count(byte) for byte in (b",", b":", b"[", b"{")) > MAX_VALUES:
        return None
    try:
        return json.loads(body or b"", parse_constant=_no_number)
    except (ValueError, RecursionError):  # not JSON, not UTF-8, or nested too deeply
        return None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _verdict(body: object, call: Call, answer: Answer) -> _Verdict | None:
    if not isinstance(body, dict):
        return None
    status = body.get("status")
    state = status.strip().lower() if isinstance(status, str) else ""
    response = body.get("response")
    if state == "failed":
        return _failed_envelope(body, response)
    if state == "success":
        return _Verdict(True, response if "response" in body else body)
    if isinstance(body.get("error"), str) and body["error"]:
        return _Verdict(False, body["error"], body.get("error_description"))
    # No status: valid only if it contains the expected key, as the token response does.
    held = [part for part in (body, response) if isinstance(part, dict) and call.holds in part]
    return _Verdict(True, held[0]) if held and answer.is_good else None


def _failed_envelope(body: dict[str, object], response: object) -> _Verdict:
    message = response.get("message") if isinstance(response, dict) else response
    return _Verdict(False, body.get("message") if is_empty(message) else message)


def _failure(call: Call, answer: Answer, verdict: _Verdict) -> DeskError:
    message, detail = _words(verdict.value), _words(verdict.detail)
    code = message.lower() if message.lower() in _KNOWN_CODES else ""
    if not code and _is_busy(answer):
        return _busy(answer)
    if code == "invalid_grant" and not call.is_sign_in:
        return SignInNeeded()
    if code:
        return Refused(code, _without(call, detail))
    message, detail = _without(call, message), _without(call, detail)
    if _CODE.fullmatch(message):
        return Refused(message, detail)
    return Refused("failed", detail or message)


def _words(value: object) -> str:
    return clean(str(value))[:_MAX_DETAIL_CHARS] if isinstance(value, str | int | float) else ""


def _without(call: Call, words: str) -> str:
    """Return `words` without any secrets that the server repeats."""
    return without(words, [form for secret in call.secrets for form in (secret, clean(secret))])


def _no_answer(call: Call, answer: Answer) -> DeskError:
    if _is_busy(answer):
        return _busy(answer)
    if answer.status == 404:
        return Refused("unknown_method")
    if answer.status == 401 and not call.is_sign_in:
        return SignInNeeded()
    if answer.status == 403 and not call.is_sign_in and not answer.is_page:
        return Refused("access_denied")
    description = "a web page" if answer.is_page else "no answer of the API"
    if call.writes and answer.is_good and not answer.is_page:
        return NoAnswer(f"HTTP {answer.status}: {description}")
    return ServerTrouble(f"HTTP {answer.status}: {description}", retry_after=read_wait(answer.retry_after))


def _is_busy(answer: Answer) -> bool:
    return answer.status == 429 or answer.status >= 500


def _busy(answer: Answer) -> ServerTrouble:
    wait = read_wait(answer.retry_after)
    return ServerTrouble(f"HTTP {answer.status}", retry_after=wait, untouched=answer.status == 429)
