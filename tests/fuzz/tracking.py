"""Invariants for any scanned text: it is parsed, quickly, and the result matches its declared type."""

import re

from mybuilding_desk.domain.tracking import CARRIER_NAMES, Scan, grouped, prefix_and_length, read_scan

CLEAN = re.compile("[0-9A-Z]+")


def try_bytes(data: bytes) -> None:
    """Parse one scan made of these bytes: the first byte chooses how they become a text."""
    how, rest = data[:1], data[1:]
    encoding = ("utf-8", "latin-1", "cp437", "utf-16-le")[how[0] % 4] if how else "utf-8"
    try_text(rest.decode(encoding, "replace" if how and how[0] & 4 else "ignore"))


def try_text(text: str) -> None:
    """Raise `AssertionError` if the result violates the contract of `Scan`."""
    scan = read_scan(text)
    _assert_true(scan)
    assert read_scan(text) == scan, "the same text is read in two ways"
    assert grouped(scan.number).replace(" ", "") == scan.number.replace(" ", ""), "grouping changed the number"
    prefix, length = prefix_and_length(scan.number)
    assert scan.number.startswith(prefix), "no prefix of the number"
    assert length == len(scan.number), "not the length of the number"


def _assert_true(scan: Scan) -> None:
    assert set(scan.candidates) <= CARRIER_NAMES.keys(), "an unknown carrier"
    assert len(set(scan.candidates)) == len(scan.candidates), "a carrier twice"
    if scan.strength == "strong":
        assert scan.carrier == scan.candidates[0], "the carrier does not stand first"
    else:
        assert scan.carrier is None, "a carrier without proof"
    assert bool(scan.candidates) == (scan.strength != "none"), "candidates and strength quarrel"
    assert (scan.kind == "tracking") == (scan.strength != "none"), "kind and strength quarrel"
    if scan.kind == "damaged_label":
        assert scan.number == "", "a number that cannot be read"
    elif scan.kind != "unknown":
        assert CLEAN.fullmatch(scan.number), "a number that is not clean"
        assert len(scan.number) <= 48, "a number that is too long"
