"""PINs: trivial ones, storage, and the wait after wrong tries."""

from dataclasses import replace

import pytest

from mybuilding_desk.domain import attempts, pin
from mybuilding_desk.domain.pin import KeptPin


@pytest.mark.parametrize("text", ["480213", "4802", "48021379"])
def test_four_to_eight_digits_are_a_pin(text):
    assert pin.is_pin(text)
    assert not pin.is_easy(text)


@pytest.mark.parametrize("text", ["", "480", "480213790", "48o2", "٤٨٠٢", "48 02", "²³¹²"])
def test_anything_else_is_no_pin(text):
    assert not pin.is_pin(text)


@pytest.mark.parametrize(
    "text", ["0000", "9999999", "1234", "4321", "7890", "0123", "3210", "1212", "123123", "48024802"]
)
def test_obvious_pins_are_too_easy(text):
    assert pin.is_easy(text)


def test_a_pin_is_stored_as_a_slow_hash_with_its_parameters():
    stored = pin.make("480213")
    text = pin.to_text(stored)
    name, cost, size, lanes, *_ = text.split(":")
    assert (name, 2 ** int(cost), int(size), int(lanes)) == ("scrypt", 2**15, 8, 3)
    assert (len(stored.salt), len(stored.digest)) == (16, 32)
    assert "480213" not in text
    assert len(text) * 2 < 2_560
    assert pin.from_text(text) == stored
    assert pin.matches(stored, "480213")
    assert not pin.matches(stored, "480214")
    assert stored.digest.hex() not in repr(stored)


def test_equal_pins_of_two_users_are_stored_differently():
    assert pin.make("4802").digest != pin.make("4802").digest


def test_a_stored_pin_keeps_its_hash_cost():
    stored = KeptPin(b"salt", b"", cost=4, size=1, lanes=1)
    old = replace(stored, digest=pin._digest(stored, "4802"))
    assert pin.matches(pin.from_text(pin.to_text(old)), "4802")


@pytest.mark.parametrize(
    "text",
    ["", "4802", "scrypt:15:8:3", "scrypt:99:8:3:c2FsdA==:aGFzaA==:0:0", "scrypt:15:8:3:c2FsdA==::0:0",
     "scrypt:x:8:3:c2FsdA==:aGFzaA==:0:0", "scrypt:15:8:3:c2FsdA==:aGFzaA==:-1:0", "argon:15:8:3:c2E=:aGE=:0:0"],
)  # fmt: skip
def test_an_unknown_format_is_no_pin(text):
    assert pin.from_text(text) is None


def test_waits_grow_up_to_five_minutes():
    assert [attempts.wait(failures) for failures in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]


def test_a_clock_set_back_shortens_no_wait():
    stored = KeptPin(b"", b"x", failures=5, failed_at=1_000.0)
    assert pin.wait_left(stored, 1_000.0) == 20
    assert pin.wait_left(stored, 1_015.0) == 5
    assert pin.wait_left(stored, 1_020.0) == 0
    assert pin.wait_left(stored, 10.0) == 20
