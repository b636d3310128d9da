"""Redact secrets and email addresses from everything logged, copied, or reported.

A secret is recognized in two ways: by its value, registered with `add_secret` as long as it is in use, and by its
position in
a text (`access_token=…`, the password before a host name). Email addresses are redacted because they identify people.
"""

import base64
import json
import re
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote, quote_plus

GONE: Final = "…"

_MIN_SECRET_CHARS: Final = 4
"""Minimum length of a known secret. No secret is shorter, and redacting such a text would garble every line."""

_NAMES: Final = r"(?:access_?token|token|client_?secret|secret|pass(?:word|wd)?|pin|signature|authorization)"
# Each starts at a boundary or has an end, so that a long line is never scanned twice.
_PATTERNS: Final = (
    (re.compile(r"\?[\w.%\[\]-]{1,60}=[^\s'\"<>]*"), f"?{GONE}"),
    (re.compile(r"(?i)(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,20}://)[^\s/@'\"<>]{1,300}@"), rf"\1{GONE}@"),
    (re.compile(r"(?i)(?<!\w)(basic|bearer)\s{1,3}[\w.~+/=-]{4,}"), rf"\1 {GONE}"),
    (re.compile(rf"(?i)({_NAMES}['\"]?\s{{0,3}}[=:]\s{{0,3}})(?:'[^']*'|\"[^\"]*\"|[^\s'\",;&)\]}}]+)"), rf"\1{GONE}"),
    (re.compile(r"(?<![0-9a-zA-Z])[0-9a-fA-F]{32,}(?![0-9a-zA-Z])"), GONE),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), f"{GONE}@{GONE}"),
)

_known: dict[str, int] = {}


def add_secret(secret: str) -> None:
    """Register a secret for `redacted`. Registrations are counted; undo each with `remove_secret`."""
    if secret:
        _known[secret] = _known.get(secret, 0) + 1


def remove_secret(secret: str) -> None:
    """Undo one `add_secret`; after the last one, nothing of the secret is kept here."""
    left = _known.get(secret, 0) - 1
    if left > 0:
        _known[secret] = left
    else:
        _known.pop(secret, None)


@contextmanager
def redacting(*secrets: str) -> Iterator[None]:
    """Register the secrets for the duration of a `with` block."""
    for secret in secrets:
        add_secret(secret)
    try:
        yield
    finally:
        for secret in secrets:
            remove_secret(secret)


def redacted(text: str) -> str:
    """Return `text` without secrets and email addresses, fit for a log, a report, or the clipboard."""
    text = without(text, [secret for secret in list(_known) if len(secret) >= _MIN_SECRET_CHARS])
    for pattern, instead in _PATTERNS:
        text = pattern.sub(instead, text)
    return text


def without(text: str, secrets: Iterable[str]) -> str:
    """Return `text` without these secrets: plain, or encoded as in a form, JSON, a `repr`, base64, or hex."""
    for form in sorted({form for secret in secrets for form in forms(secret)}, key=len, reverse=True):
        text = text.replace(form, GONE)
    return text


def forms(secret: str) -> set[str]:
    """Return the forms in which a secret may appear in a text."""
    raw = secret.encode("utf-8", "surrogatepass")
    quoted = {quote(raw, safe=""), quote(raw), quote_plus(raw)}
    escaped = {json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], repr(secret)[1:-1]}
    variants = {
        secret,
        raw.hex(),
        raw.hex().upper(),
        *quoted,
        *(one.lower() for one in quoted),
        *escaped,
        *_base64(raw),
    }
    return {form for form in variants if form.strip()}


def _base64(raw: bytes) -> Iterator[str]:
    """Yield the part of the base64 text that is the same at each of the three possible offsets."""
    if len(raw) < 2 * _MIN_SECRET_CHARS:
        return
    for before in range(3):
        code = base64.b64encode(b"\0" * before + raw).decode().rstrip("=")
        inner = code[(0, 2, 3)[before] : len(code) - 1]
        yield inner
        yield inner.translate(str.maketrans("+/", "-_"))


def error_location(error: BaseException) -> str:
    """Return the type and location of an exception on one line.

    Its message is left out: it may contain what a URL contains.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {frames[-1].name}, line {frames[-1].lineno} of {Path(frames[-1].filename).name}" if frames else ""
    return f"{type(error).__name__}{where}"


def trace(error: BaseException) -> str:
    """Return a traceback of the exception and its causes: types, files, lines, functions; no messages, no values."""
    lines: list[str] = []
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen and len(seen) < 10:
        seen.add(id(one))
        lines.append(f"{'after ' if lines else ''}{type(one).__name__}")
        frames = traceback.extract_tb(one.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames[-30:]]
        one = one.__cause__ or one.__context__
    return "\n".join(lines)
