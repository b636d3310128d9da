"""Certificates for the test server, made once per process: those to trust, and those that a client must reject.

All names end in `.test`, which no network resolves; a test maps them to this computer.
"""

import ssl
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Literal

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Certificate = Literal[
    "trusted",
    "ip_address",
    "wildcard",
    "intermediate",
    "wrong_host",
    "expired",
    "not_yet_valid",
    "self_signed",
    "unknown_authority",
    "common_name_only",
    "no_authority_between",
    "for_clients_only",
    "weak_key",
    "tls_1_0",
    "tls_1_1",
]


@dataclass(frozen=True, slots=True)
class Credentials:
    """The server's TLS context, and the authority (PEM) that its client trusts."""

    context: ssl.SSLContext
    ca_pem: bytes


@cache
def credentials(kind: Certificate) -> Credentials:
    """The server side of `kind`; `ca_pem` is the same authority for all kinds."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if kind == "weak_key":  # else OpenSSL would not even serve it
        context.set_ciphers("DEFAULT@SECLEVEL=0")
    if kind == "self_signed":
        # The certificate of an authority is signed by itself; clients do not trust this one.
        stranger = trustme.CA()
        _load(context, stranger.cert_pem.bytes(), stranger.private_key_pem.bytes())
    elif kind in _MADE_HERE:
        _load(context, *_made_here(kind))
    else:
        _leaf(kind).configure_cert(context)
    if kind in {"tls_1_0", "tls_1_1"}:
        _speak_old(context, ssl.TLSVersion.TLSv1 if kind == "tls_1_0" else ssl.TLSVersion.TLSv1_1)
    return Credentials(context, _authority().cert_pem.bytes())


def _leaf(kind: Certificate) -> trustme.LeafCert:
    signer, names, years = _authority(), _NAMES.get(kind, ("localhost", "127.0.0.1")), _YEARS.get(kind)
    if kind == "intermediate":
        signer = signer.create_child_ca()
    if kind == "unknown_authority":  # with the same name as ours
        signer = trustme.CA(organization_name=_NAME_OF_OURS)
    times = {"not_before": _year(years[0]), "not_after": _year(years[1])} if years else {}
    return signer.issue_cert(*names, common_name="localhost" if kind == "common_name_only" else None, **times)


_NAMES = {
    "wrong_host": ("somewhere.else.example",),
    "common_name_only": ("somewhere.else.example",),
    "ip_address": ("127.0.0.1",),
    "wildcard": ("*.building.test",),
}
_YEARS = {"expired": (2001, 2002), "not_yet_valid": (2101, 2102)}
_NAME_OF_OURS = "Authority of the tests"
_MADE_HERE = {"no_authority_between", "for_clients_only", "weak_key"}


@cache
def _authority() -> trustme.CA:
    return trustme.CA(organization_name=_NAME_OF_OURS)


def _made_here(kind: Certificate) -> tuple[bytes, bytes]:
    """The chain and the key in PEM for the kinds that `trustme` cannot make."""
    if kind == "no_authority_between":  # the certificate of an ordinary server signs another
        between = _authority().issue_cert("between.test")
        chain, key = _signed_by(between.cert_chain_pems[0].bytes(), between.private_key_pem.bytes())
        return chain + between.cert_chain_pems[0].bytes(), key
    ours = _authority().cert_pem.bytes(), _authority().private_key_pem.bytes()
    if kind == "weak_key":
        return _signed_by(*ours, bits=1024)
    return _signed_by(*ours, usage=ExtendedKeyUsageOID.CLIENT_AUTH)


def _signed_by(
    issuer: bytes, key: bytes, *, bits: int = 2048, usage: x509.ObjectIdentifier = ExtendedKeyUsageOID.SERVER_AUTH
) -> tuple[bytes, bytes]:
    signer, signing = x509.load_pem_x509_certificate(issuer), serialization.load_pem_private_key(key, None)
    own = rsa.generate_private_key(65537, bits)
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]))
        .issuer_name(signer.subject)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
        .sign(signing, hashes.SHA256())  # type: ignore[arg-type]
    )
    plain = serialization.PrivateFormat.TraditionalOpenSSL
    pem = own.private_bytes(serialization.Encoding.PEM, plain, serialization.NoEncryption())
    return made.public_bytes(serialization.Encoding.PEM), pem


def _speak_old(context: ssl.SSLContext, version: ssl.TLSVersion) -> None:
    """Offer this version alone; Python's deprecation warning is expected."""
    context.set_ciphers("ALL@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = version


def _year(number: int) -> datetime:
    return datetime(number, 1, 1, tzinfo=UTC)


def _load(context: ssl.SSLContext, chain: bytes, key: bytes) -> None:
    with trustme.Blob(chain).tempfile() as chain_path, trustme.Blob(key).tempfile() as key_path:
        context.load_cert_chain(chain_path, key_path)
