"""PINs in the keychain: the tries that are counted, the waits, what a restart and a clock set back change: nothing."""

from dataclasses import replace
from threading import Event

import pytest

from mybuilding_desk.core import redaction
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.domain import pin
from mybuilding_desk.services.pins import PinResult, PinService
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.support.offices import CLERK

SERVER = "https://desk.example.org"
RIGHT, WRONG = "480213", "480214"


class Clock:
    """Seconds of this PC, as the test sets them."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


class Broken(MemoryKeychain):
    """A keychain that does not open."""

    def pin(self, server, email):
        raise SecretsUnavailable("locked")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The cost is that of a test; what it is in truth stands in `domain/test_pin.py`."""
    made = pin.make

    def cheap(text: str) -> pin.KeptPin:
        kept = pin.KeptPin(b"0123456789abcdef", b"", cost=4)
        return pin.KeptPin(kept.salt, pin._digest(kept, text), cost=4)

    monkeypatch.setattr(pin, "make", cheap)
    assert made is not cheap


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pins(qtbot, worker, keychain, clock) -> PinService:
    """Those of a clerk who has set one."""
    made = start(worker, keychain, clock)
    with qtbot.waitSignal(made.changed):
        made.choose(CLERK, RIGHT)
    return made


def start(worker, keychain, clock) -> PinService:
    """As after a start of the program."""
    made = PinService(worker, keychain, SERVER)
    made.clock = clock
    return made


def attempt(qtbot, pins: PinService, typed: str) -> PinResult:
    with qtbot.waitSignal(pins.tried) as heard:
        pins.attempt(CLERK, typed)
    return heard.args[0]


def test_the_right_one_opens_and_another_does_not(qtbot, pins):
    assert pins.has(CLERK)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 0, 9)
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_a_right_one_begins_the_count_anew(qtbot, pins, clock):
    for _ in range(2):
        attempt(qtbot, pins, WRONG)
    attempt(qtbot, pins, RIGHT)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 0, 9)


def test_after_three_wrong_ones_even_the_right_one_waits(qtbot, pins, clock):
    for _ in range(2):
        attempt(qtbot, pins, WRONG)
    assert attempt(qtbot, pins, WRONG) == PinResult("wrong", 5, 7)
    clock.now += 4
    assert attempt(qtbot, pins, RIGHT) == PinResult("wait", 1, 7)
    clock.now += 1
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_a_new_start_of_the_program_forgets_no_wrong_one(qtbot, pins, worker, keychain, clock):
    for _ in range(3):
        attempt(qtbot, pins, WRONG)
    again = start(worker, keychain, clock)
    assert attempt(qtbot, again, RIGHT) == PinResult("wait", 5, 7)


def test_a_clock_that_is_set_back_shortens_no_wait_and_makes_none_endless(qtbot, pins, worker, keychain, clock):
    for _ in range(3):
        attempt(qtbot, pins, WRONG)
    clock.now -= 100_000
    assert attempt(qtbot, pins, RIGHT) == PinResult("wait", 5, 7)
    clock.now += 3
    assert attempt(qtbot, start(worker, keychain, clock), RIGHT) == PinResult("wait", 2, 7)
    clock.now += 2
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_the_tenth_wrong_one_is_the_last(qtbot, pins, keychain, clock):
    said = []
    for _ in range(10):
        said.append(attempt(qtbot, pins, WRONG))
        clock.now += 300
    assert [pin_result.left for pin_result in said[:-1]] == list(range(9, 0, -1))
    assert said[-1].outcome == "forgotten"
    assert not pins.has(CLERK)
    assert keychain.pin(SERVER, CLERK.email) is None
    assert attempt(qtbot, pins, RIGHT).outcome == "forgotten"


def test_a_wrong_one_is_written_down_before_it_is_told(qtbot, pins, keychain):
    pins.attempt(CLERK, WRONG)
    with qtbot.waitSignal(pins.tried):
        pass
    assert pin.from_text(keychain.pin(SERVER, CLERK.email)).failures == 1


def test_where_no_try_can_be_written_down_none_is_looked_at(qtbot, pins, keychain):
    """Else a keychain that can be read alone, as on a full disk, would be a PIN with tries without end."""
    usual, keychain.keep_pin = keychain.keep_pin, refuse
    for typed in (WRONG, RIGHT):
        with qtbot.waitSignal(pins.failed):
            pins.attempt(CLERK, typed)
    keychain.keep_pin = usual
    assert attempt(qtbot, pins, RIGHT) == PinResult("right")


def test_a_program_that_is_killed_while_it_looks_saves_no_try(qtbot, pins, keychain, clock, monkeypatch):
    at_the_kill = []
    usual = pin.matches

    def looked_at(kept: pin.KeptPin, typed: str) -> bool:
        at_the_kill.append(pin.from_text(keychain.pin(SERVER, CLERK.email)).failures)
        return usual(kept, typed)

    monkeypatch.setattr(pin, "matches", looked_at)
    for _ in range(10):
        attempt(qtbot, pins, WRONG)
        clock.now += 300
    assert at_the_kill == list(range(1, 11))


def test_after_ten_tries_whose_answer_was_never_told_it_is_forgotten(qtbot, pins, keychain, clock):
    kept = pin.from_text(keychain.pin(SERVER, CLERK.email))
    keychain.keep_pin(SERVER, CLERK.email, pin.to_text(replace(kept, failures=pin.MAX_TRIES)))
    assert attempt(qtbot, pins, RIGHT).outcome == "forgotten"
    assert keychain.pin(SERVER, CLERK.email) is None


def refuse(*_given: str) -> None:
    raise SecretsUnavailable("the disk is full")


def test_one_try_at_a_time(qtbot, pins, keychain):
    opened, asked = Event(), []
    usual = keychain.pin

    def slow(server, email):
        asked.append(email)
        assert opened.wait(10)
        return usual(server, email)

    keychain.pin = slow
    with qtbot.waitSignal(pins.tried):
        pins.attempt(CLERK, WRONG)
        pins.attempt(CLERK, WRONG)
        opened.set()
    assert len(asked) == 1


def test_it_is_a_secret_while_it_is_tried_and_lies_nowhere_afterwards(qtbot, pins, keychain):
    seen = []
    usual = keychain.pin
    keychain.pin = lambda server, email: (seen.append(redaction.redacted(f"x{RIGHT}x")), usual(server, email))[1]
    attempt(qtbot, pins, RIGHT)
    assert seen == ["x…x"]
    assert RIGHT not in "".join(keychain._secrets.values())
    assert redaction.redacted(RIGHT) == RIGHT


def test_it_is_removed_when_it_is_not_wanted(qtbot, pins, keychain):
    with qtbot.waitSignal(pins.changed):
        pins.forget(CLERK)
    assert not pins.has(CLERK)
    assert keychain.pin(SERVER, CLERK.email) is None


def test_a_keychain_that_does_not_open_is_told_and_opens_nothing(qtbot, worker, clock):
    broken = start(worker, Broken(), clock)
    with qtbot.waitSignal(broken.changed):
        broken.load(CLERK)
    assert isinstance(broken.trouble, SecretsUnavailable)
    with qtbot.waitSignal(broken.failed) as heard:
        broken.attempt(CLERK, RIGHT)
    assert isinstance(heard.args[0], SecretsUnavailable)


def test_a_new_start_finds_it(qtbot, pins, worker, keychain, clock):
    again = start(worker, keychain, clock)
    assert not again.has(CLERK)
    with qtbot.waitSignal(again.changed):
        again.load(CLERK)
    assert again.has(CLERK)
