"""Certificates read from raw bytes, compared with a full X.509 library and fuzzed."""

import ssl
from datetime import UTC, datetime

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.diagnostics.check.certificate import Certificate, read_certificate


def der_of(blob: trustme.Blob) -> bytes:
    return ssl.PEM_cert_to_DER_cert(blob.bytes().decode())


def test_a_certificate_has_issuer_subject_and_expiry_date() -> None:
    ca = trustme.CA(organization_name="Lobby Networks", organization_unit_name="West")
    last = datetime(2061, 3, 4, 5, 6, 7, tzinfo=UTC)
    leaf = ca.issue_cert("desk.example", organization_name="Riverside", common_name="desk", not_after=last)
    assert read_certificate(der_of(leaf.cert_chain_pems[0])) == Certificate("Lobby Networks", "Riverside, desk", last)


def test_a_two_digit_year_is_read() -> None:
    last = datetime(2039, 12, 31, 23, 59, 59, tzinfo=UTC)
    leaf = trustme.CA().issue_cert("desk.example", not_after=last)
    assert read_certificate(der_of(leaf.cert_chain_pems[0])).valid_until == last


def test_names_may_contain_any_character() -> None:
    ca = trustme.CA(organization_name="Zoë & Söhne 東京")
    assert read_certificate(der_of(ca.cert_pem)).issuer == "Zoë & Söhne 東京"


@given(st.binary(max_size=200))
def test_garbage_is_rejected(garbage: bytes) -> None:
    with pytest.raises(ValueError):
        read_certificate(garbage)


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
def test_a_damaged_certificate_is_read_or_rejected(position: int, byte: int) -> None:
    damaged = bytearray(WHOLE)
    damaged[position % len(damaged)] = byte
    try:
        read_certificate(bytes(damaged))
    except ValueError:
        return


WHOLE = der_of(trustme.CA().issue_cert("desk.example").cert_chain_pems[0])
