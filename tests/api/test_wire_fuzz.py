"""Any response is a value or a program error; `tests/fuzz` checks the same by coverage and for longer."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz import wire

SEEDS = sorted((Path(wire.__file__).parent / "corpus" / "wire").iterdir())


@given(st.binary(max_size=400))
def test_any_bytes_are_a_value_or_a_program_error(data: bytes) -> None:
    wire.try_bytes(data)


@given(st.sampled_from(SEEDS), st.binary(max_size=40), st.integers(0, 200), st.integers(0, 40))
def test_a_response_with_changed_bytes_is_a_value_or_a_program_error(
    seed: Path, change: bytes, at: int, gone: int
) -> None:
    data = seed.read_bytes()
    wire.try_bytes(data[:at] + change + data[at + gone :])


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_the_corpus_gives_values_or_program_errors(seed: Path) -> None:
    wire.try_bytes(seed.read_bytes())


@pytest.mark.parametrize("text", ["a\x00", "\u202eb", "\x85", " a", "x" * 2_001])
def test_an_unsafe_text_would_be_detected(text: str) -> None:
    with pytest.raises(AssertionError):
        wire.assert_fit(text)
