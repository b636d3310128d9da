"""A PIN: which ones are too easy, how it is kept, how long wrong tries wait."""

from dataclasses import replace

import pytest

from mybuilding_desk.domain import attempts, pin
from mybuilding_desk.domain.pin import KeptPin


@pytest.mark.parametrize("text", ["480213", "4802", "48021379"])
def test_four_to_eight_digits_are_a_pin(text):
    assert pin.is_pin(text)
    assert not pin.is_easy(text)


@pytest.mark.parametrize("text", ["", "480", "480213790", "48o2", "٤٨٠٢", "48 02", "²³¹²"])
def test_all_else_is_none(text):
    assert not pin.is_pin(text)


@pytest.mark.parametrize(
    "text", ["0000", "9999999", "1234", "4321", "7890", "0123", "3210", "1212", "123123", "48024802"]
)
def test_what_anybody_would_try_first_is_too_easy(text):
    assert pin.is_easy(text)


def test_it_is_kept_as_a_slow_hash_with_its_parameters_and_nothing_of_itself():
    kept = pin.make("480213")
    text = pin.to_text(kept)
    name, cost, size, lanes, *_ = text.split(":")
    assert (name, 2 ** int(cost), int(size), int(lanes)) == ("scrypt", 2**15, 8, 3)
    assert (len(kept.salt), len(kept.digest)) == (16, 32)
    assert "480213" not in text
    assert len(text) * 2 < 2_560
    assert pin.from_text(text) == kept
    assert pin.matches(kept, "480213")
    assert not pin.matches(kept, "480214")
    assert kept.digest.hex() not in repr(kept)


def test_two_who_choose_the_same_are_kept_differently():
    assert pin.make("4802").digest != pin.make("4802").digest


def test_the_cost_is_that_of_the_time_it_was_set():
    kept = KeptPin(b"salt", b"", cost=4, size=1, lanes=1)
    old = replace(kept, digest=pin._digest(kept, "4802"))
    assert pin.matches(pin.from_text(pin.to_text(old)), "4802")


@pytest.mark.parametrize(
    "text",
    ["", "4802", "scrypt:15:8:3", "scrypt:99:8:3:c2FsdA==:aGFzaA==:0:0", "scrypt:15:8:3:c2FsdA==::0:0",
     "scrypt:x:8:3:c2FsdA==:aGFzaA==:0:0", "scrypt:15:8:3:c2FsdA==:aGFzaA==:-1:0", "argon:15:8:3:c2E=:aGE=:0:0"],
)  # fmt: skip
def test_what_this_program_did_not_write_is_no_pin(text):
    assert pin.from_text(text) is None


def test_waits_grow_to_five_minutes():
    assert [attempts.wait(failures) for failures in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


def test_a_clock_set_back_shortens_no_wait():
    kept = KeptPin(b"", b"x", failures=5, failed_at=1_000.0)
    assert pin.wait_left(kept, 1_000.0) == 20
    assert pin.wait_left(kept, 1_015.0) == 5
    assert pin.wait_left(kept, 1_020.0) == 0
    assert pin.wait_left(kept, 10.0) == 20
