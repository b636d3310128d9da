"""Any text can be read as a scan; `tests/fuzz` checks the same by coverage and for longer."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz import tracking

SEEDS = sorted((Path(tracking.__file__).parent / "corpus" / "tracking").iterdir())


@given(st.text())
def test_any_text_is_a_valid_scan(text: str) -> None:
    tracking.try_text(text)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_valid_scan(data: bytes) -> None:
    tracking.try_bytes(data)


@given(st.sampled_from(SEEDS), st.binary(max_size=20), st.integers(0, 100), st.integers(0, 20))
def test_a_label_with_changed_bytes_is_a_valid_scan(seed: Path, change: bytes, at: int, gone: int) -> None:
    data = seed.read_bytes()
    tracking.try_bytes(data[:at] + change + data[at + gone :])


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_the_corpus_gives_valid_scans(seed: Path) -> None:
    tracking.try_bytes(seed.read_bytes())


@pytest.mark.parametrize("text", ["1Z" * 1_000_000, "029" * 1_000_000, "S01V01D01R01" * 300_000, "-\u00ad" * 1_000_000])
def test_a_text_of_megabytes_is_read_as_quickly_as_a_short_one(text: str) -> None:
    tracking.try_text(text)
