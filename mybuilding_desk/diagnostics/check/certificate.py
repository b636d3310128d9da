"""Read the issuer, the subject, and the expiry of a certificate from its DER bytes, without verifying it.

Python's `ssl` parses only accepted certificates; the check also describes rejected ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

_VERSION: Final = 0xA0
_UTC_TIME: Final = 0x17
_COMMON_NAME: Final = b"\x55\x04\x03"
_ORGANIZATION: Final = b"\x55\x04\x0a"


@dataclass(frozen=True, slots=True)
class Certificate:
    """The names of the issuer and the subject, and the end of the validity."""

    issuer: str
    subject: str
    valid_until: datetime


def read_certificate(der: bytes) -> Certificate:
    """Return the certificate in these bytes. Raises `ValueError` if there is none (RFC 5280, 4.1)."""
    try:
        parts = [part for part in _parts(_first(_first(der))) if part[0] != _VERSION]
        (_, issuer), (_, validity), (_, subject) = parts[2:5]
        _, (tag, until) = _parts(validity)
        return Certificate(_name(issuer), _name(subject), _moment(tag, until))
    except IndexError:
        raise ValueError("no certificate") from None


def _first(der: bytes) -> bytes:
    return next(_parts(der), (0, b""))[1]


def _parts(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the tag and the content of each value in turn."""
    while der:
        tag, length, at = der[0], der[1], 2
        if length & 0x80:
            at += length & 0x7F
            length = int.from_bytes(der[2:at], "big")
        yield tag, der[at : at + length]
        der = der[at + length :]


def _name(der: bytes) -> str:
    """Return the organization and the common name, as in "Let's Encrypt, R3"."""
    names: dict[bytes, str] = {}
    for _, group in _parts(der):
        for _, pair in _parts(group):
            (_, tag), (_, text) = list(_parts(pair))[:2]
            names.setdefault(tag, text.decode("utf-8", "replace"))
    return ", ".join(names[tag] for tag in (_ORGANIZATION, _COMMON_NAME) if names.get(tag))


def _moment(tag: int, text: bytes) -> datetime:
    form = "%y%m%d%H%M%SZ" if tag == _UTC_TIME else "%Y%m%d%H%M%SZ"
    return datetime.strptime(text.decode("ascii", "replace"), form).replace(tzinfo=UTC)
