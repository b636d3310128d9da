"""Wrong passwords wait longer and longer, as wrong PINs do: whoever types them, and over a new start of the program."""

import pytest

from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, TooSoon, Unreachable, WrongPassword
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.password_attempts import PasswordTries
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.session import Session
from mybuilding_desk.storage.settings_file import SettingsFile

TOKEN = "oauth/access_token"


class Clock:
    """Seconds of this PC, as the test sets them."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(session) -> Clock:
    session.tries.clock = Clock()
    return session.tries.clock


def attempt(qtbot, session: Session, password: str, who: str = "1142", email: str = PRACTICE_EMAIL) -> DeskError | None:
    """What a try ended in; `None` where somebody is signed in by it."""
    ended: list[DeskError | None] = []
    heard = session.sign_in_failed.connect(ended.append), session.signed_in.connect(lambda _: ended.append(None))
    session.sign_in(email, password, False, who)
    qtbot.waitUntil(lambda: bool(ended), timeout=15_000)
    for one in heard:
        session.disconnect(one)
    return ended[0]


def wrong(qtbot, session: Session, times: int, **more: str) -> list[int]:
    """So many wrong ones; how long each next one has to wait."""
    waits = []
    for _ in range(times):
        error = attempt(qtbot, session, "wrong", **more)
        assert isinstance(error, WrongPassword)
        waits.append(error.seconds)
        session.tries.clock.now += error.seconds
    return waits


def test_twelve_wrong_ones_wait_as_wrong_pins_do(qtbot, session, clock, server):
    assert wrong(qtbot, session, 12) == [0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]
    assert server.paths().count(TOKEN) == 12
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None
    assert session.tries.seconds_left("1142") == 0


def test_while_it_waits_nothing_is_asked_not_even_the_right_one(qtbot, session, clock, server):
    wrong(qtbot, session, 3)
    clock.now -= 2
    asked = server.paths().count(TOKEN)
    for _ in range(9):
        error = attempt(qtbot, session, PRACTICE_PASSWORD)
        assert isinstance(error, TooSoon)
        assert error.seconds == 2
    assert server.paths().count(TOKEN) == asked
    clock.now += 2
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None


def test_a_new_start_forgets_no_wrong_one(qtbot, session, clock, settings_path):
    wrong(qtbot, session, 4)
    clock.now -= 10
    again = PasswordTries(Preferences(SettingsFile(settings_path)))
    again.clock = clock
    assert again.seconds_left("1142") == 10


def test_a_program_that_is_killed_amid_a_try_saves_none(qtbot, session, clock, settings_path, server):
    wrong(qtbot, session, 2)
    server.knobs.hang = True
    session.sign_in(PRACTICE_EMAIL, "wrong", False, "1142")
    killed = PasswordTries(Preferences(SettingsFile(settings_path)))
    killed.clock = clock
    assert killed.seconds_left("1142") == 5
    session.cancel()
    server.release()


def test_a_clock_that_is_set_back_shortens_no_wait_and_makes_none_endless(qtbot, session, clock):
    wrong(qtbot, session, 3)
    clock.now -= 1_000
    assert session.tries.seconds_left("1142") == 5
    clock.now += 5
    assert session.tries.seconds_left("1142") == 0


def test_whoever_signs_in_resets_no_count_but_their_own(qtbot, session, clock):
    """A colleague who guesses does not begin anew by signing in themselves."""
    wrong(qtbot, session, 3, who="9")
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None
    clock.now -= 5
    assert session.tries.seconds_left("9") == 5
    assert session.tries.seconds_left("1142") == 0
    assert session.tries.seconds_left("") == 0


def test_other_names_on_the_sign_in_page_do_not_begin_anew(qtbot, session, clock, server, settings_path):
    waits = []
    for number in range(4):
        waits += wrong(qtbot, session, 1, who="", email=f"s3cret-{number}@example.org")
    assert waits == [0, 0, 5, 10]
    assert "s3cret" not in settings_path.read_text()


def test_what_is_not_answered_is_no_wrong_one(qtbot, session, clock, server):
    server.knobs.drop_before_commit = 1_000
    for _ in range(5):
        assert isinstance(attempt(qtbot, session, "wrong"), NoAnswer | Unreachable)
    server.knobs.drop_before_commit = 0
    assert wrong(qtbot, session, 1) == [0]


def test_a_refusal_of_the_set_up_is_no_wrong_password(qtbot, session, clock, server):
    session._spare.use_secret("another")
    for _ in range(5):
        error = attempt(qtbot, session, PRACTICE_PASSWORD)
        assert isinstance(error, Refused)
        assert not isinstance(error, WrongPassword)
    assert session.tries.seconds_left("1142") == 0


def test_a_file_with_nonsense_counts_for_none(settings_path):
    settings_path.write_text(
        '{"tries": {"1": [3, "x"], "2": [-1, 5], "3": 7, "4": [3, 1e300], "5": [true, 1], "6": [4, 9.5]}}'
    )
    assert Preferences(SettingsFile(settings_path)).now.tries == {"6": (4, 9.5)}
