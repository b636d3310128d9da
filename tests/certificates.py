"""Certificates for the test server, made once for a process: one to trust and three that a client must refuse."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Literal

import trustme

Certificate = Literal["trusted", "wrong_host", "expired", "self_signed"]


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a server needs to speak TLS, and the authority (PEM) that its client is told to trust."""

    context: ssl.SSLContext
    ca_pem: bytes


@cache
def credentials(kind: Certificate) -> Credentials:
    """The server side of `kind`; `ca_pem` is the same authority for all kinds."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if kind == "self_signed":
        # An authority's own certificate is signed by itself; this one nobody was told to trust.
        stranger = trustme.CA()
        _load(context, stranger.cert_pem, stranger.private_key_pem)
    else:
        _leaf(kind).configure_cert(context)
    return Credentials(context, _authority().cert_pem.bytes())


def _leaf(kind: Certificate) -> trustme.LeafCert:
    if kind == "wrong_host":
        return _authority().issue_cert("somewhere.else.example")
    if kind == "expired":
        past = datetime(2001, 1, 1, tzinfo=UTC), datetime(2002, 1, 1, tzinfo=UTC)
        return _authority().issue_cert("localhost", "127.0.0.1", not_before=past[0], not_after=past[1])
    return _authority().issue_cert("localhost", "127.0.0.1")


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


def _load(context: ssl.SSLContext, certificate: trustme.Blob, key: trustme.Blob) -> None:
    with certificate.tempfile() as certificate_path, key.tempfile() as key_path:
        context.load_cert_chain(certificate_path, key_path)
