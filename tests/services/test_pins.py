"""PINs in the keychain: counted attempts and delays, unaffected by restarts and clock changes."""

from dataclasses import replace
from threading import Event

import pytest

from mybuilding_desk.core import redaction
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.domain import pin
from mybuilding_desk.services.access.pins import PinResult, PinService
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.support.offices import CLERK

SERVER = "https://desk.example.org"
RIGHT, WRONG = "480213", "480214"


class Clock:
    """This computer's clock in seconds, set by the test."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Broken(MemoryKeychain):
    """A locked keychain."""

    def pin(self, server, email):
        raise SecretsUnavailable("locked")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Use a cheap test cost; `domain/test_pin.py` tests the real one."""
    original = pin.make

    def cheap(text: str) -> pin.KeptPin:
        kept_pin = pin.KeptPin(b"0123456789abcdef", b"", cost=4)
        return pin.KeptPin(kept_pin.salt, pin._digest(kept_pin, text), cost=4)

    monkeypatch.setattr(pin, "make", cheap)
    assert original is not cheap


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pins(qtbot, worker, keychain, clock) -> PinService:
    """The PIN service of a user with a PIN."""
    service = start(worker, keychain, clock)
    with qtbot.waitSignal(service.changed):
        service.choose(CLERK, RIGHT)
    return service


def start(worker, keychain, clock) -> PinService:
    """Create the service as at a program start."""
    service = PinService(worker, keychain, SERVER)
    service.clock = clock
    return service


def attempt(qtbot, pins: PinService, typed: str) -> PinResult:
    with qtbot.waitSignal(pins.tried) as signal:
        pins.attempt(CLERK, typed)
    return signal.args[0]


def test_only_the_right_pin_unlocks(qtbot, pins):
    assert pins.has(CLERK)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 0, 9)
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_the_right_pin_resets_the_count(qtbot, pins, clock):
    for _ in range(2):
        attempt(qtbot, pins, WRONG)
    attempt(qtbot, pins, RIGHT)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 0, 9)


def test_after_three_wrong_pins_even_the_right_one_is_delayed(qtbot, pins, clock):
    for _ in range(2):
        attempt(qtbot, pins, WRONG)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 5, 7)
    clock.now += 4
    assert attempt(qtbot, pins, RIGHT) == PinResult("wait", 1, 7)
    clock.now += 1
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_a_restart_keeps_the_count(qtbot, pins, worker, keychain, clock):
    for _ in range(3):
        attempt(qtbot, pins, WRONG)
    restarted = start(worker, keychain, clock)
    assert attempt(qtbot, restarted, RIGHT) == PinResult("wait", 5, 7)


def test_setting_the_clock_back_neither_shortens_nor_extends_a_delay(qtbot, pins, worker, keychain, clock):
    for _ in range(3):
        attempt(qtbot, pins, WRONG)
    clock.now -= 100_000
    assert attempt(qtbot, pins, RIGHT) == PinResult("wait", 5, 7)
    clock.now += 3
    assert attempt(qtbot, start(worker, keychain, clock), RIGHT) == PinResult("wait", 2, 7)
    clock.now += 2
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_the_tenth_wrong_pin_removes_it(qtbot, pins, keychain, clock):
    results = []
    for _ in range(10):
        results.append(attempt(qtbot, pins, WRONG))
        clock.now += 300
    assert [pin_result.left for pin_result in results[:-1]] == list(range(9, 0, -1))
    assert results[-1].outcome == "forgotten"
    assert not pins.has(CLERK)
    assert keychain.pin(SERVER, CLERK.email) is None
    assert attempt(qtbot, pins, RIGHT).outcome == "forgotten"


def test_a_failure_is_stored_before_it_is_reported(qtbot, pins, keychain):
    pins.attempt(CLERK, WRONG)
    with qtbot.waitSignal(pins.tried):
        pass
    assert pin.from_text(keychain.pin(SERVER, CLERK.email)).failures == 1


def test_an_attempt_that_cannot_be_stored_is_not_checked(qtbot, pins, keychain):
    """Otherwise a read-only keychain, as on a full disk, would allow unlimited attempts."""
    original, keychain.keep_pin = keychain.keep_pin, refuse
    for typed in (WRONG, RIGHT):
        with qtbot.waitSignal(pins.failed):
            pins.attempt(CLERK, typed)
    keychain.keep_pin = original
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_an_attempt_is_stored_before_the_pin_is_checked(qtbot, pins, keychain, clock, monkeypatch):
    stored_failures = []
    original = pin.matches

    def record_failures(kept_pin: pin.KeptPin, typed: str) -> bool:
        stored_failures.append(pin.from_text(keychain.pin(SERVER, CLERK.email)).failures)
        return original(kept_pin, typed)

    monkeypatch.setattr(pin, "matches", record_failures)
    for _ in range(10):
        attempt(qtbot, pins, WRONG)
        clock.now += 300
    assert stored_failures == list(range(1, 11))


def test_ten_unreported_attempts_remove_the_pin(qtbot, pins, keychain, clock):
    kept_pin = pin.from_text(keychain.pin(SERVER, CLERK.email))
    keychain.keep_pin(SERVER, CLERK.email, pin.to_text(replace(kept_pin, failures=pin.MAX_TRIES)))
    assert attempt(qtbot, pins, RIGHT).outcome == "forgotten"
    assert keychain.pin(SERVER, CLERK.email) is None


def refuse(*_given: str) -> None:
    raise SecretsUnavailable("the disk is full")


def test_only_one_attempt_runs_at_a_time(qtbot, pins, keychain):
    opened, emails = Event(), []
    original = keychain.pin

    def slow(server, email):
        emails.append(email)
        assert opened.wait(10)
        return original(server, email)

    keychain.pin = slow
    with qtbot.waitSignal(pins.tried):
        pins.attempt(CLERK, WRONG)
        pins.attempt(CLERK, WRONG)
        opened.set()
    assert len(emails) == 1


def test_the_typed_pin_is_redacted_during_the_attempt_and_stored_nowhere(qtbot, pins, keychain):
    redacted_texts = []
    original = keychain.pin
    keychain.pin = lambda server, email: (
        redacted_texts.append(redaction.redacted(f"x{RIGHT}x")),
        original(server, email),
    )[1]
    attempt(qtbot, pins, RIGHT)
    assert redacted_texts == ["x…x"]
    assert RIGHT not in "".join(keychain._secrets.values())
    assert redaction.redacted(RIGHT) == RIGHT


def test_a_pin_can_be_removed(qtbot, pins, keychain):
    with qtbot.waitSignal(pins.changed):
        pins.forget(CLERK)
    assert not pins.has(CLERK)
    assert keychain.pin(SERVER, CLERK.email) is None


def test_a_locked_keychain_is_reported_and_unlocks_nothing(qtbot, worker, clock):
    broken = start(worker, Broken(), clock)
    with qtbot.waitSignal(broken.changed):
        broken.load(CLERK)
    assert isinstance(broken.trouble, SecretsUnavailable)
    with qtbot.waitSignal(broken.failed) as signal:
        broken.attempt(CLERK, RIGHT)
    assert isinstance(signal.args[0], SecretsUnavailable)


def test_the_pin_is_found_after_a_restart(qtbot, pins, worker, keychain, clock):
    restarted = start(worker, keychain, clock)
    assert not restarted.has(CLERK)
    with qtbot.waitSignal(restarted.changed):
        restarted.load(CLERK)
    assert restarted.has(CLERK)
