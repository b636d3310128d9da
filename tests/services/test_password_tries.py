"""Wrong passwords cause growing delays, like wrong PINs: for every user, and across restarts."""

import pytest

from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, TooSoon, Unreachable, WrongPassword
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.access.password_attempts import PasswordTries
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile

TOKEN = "oauth/access_token"


class Clock:
    """This computer's clock in seconds, set by the test."""

    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(session) -> Clock:
    session.tries.clock = Clock()
    return session.tries.clock


def attempt(
    qtbot, session: Session, password: str, user_id: str = "1142", email: str = PRACTICE_EMAIL
) -> DeskError | None:
    """Return the error of one sign-in attempt, or `None` after a successful one."""
    outcomes: list[DeskError | None] = []
    connections = (
        session.sign_in_failed.connect(outcomes.append),
        session.signed_in.connect(lambda _: outcomes.append(None)),
    )
    session.sign_in(email, password, False, user_id)
    qtbot.waitUntil(lambda: bool(outcomes), timeout=15_000)
    for connection in connections:
        session.disconnect(connection)
    return outcomes[0]


def fail_attempts(qtbot, session: Session, times: int, **more: str) -> list[int]:
    """Make this many wrong attempts and return the delay after each."""
    delays = []
    for _ in range(times):
        error = attempt(qtbot, session, "wrong", **more)
        assert isinstance(error, WrongPassword)
        delays.append(error.seconds)
        session.tries.clock.now += error.seconds
    return delays


def test_twelve_wrong_passwords_have_the_delays_of_wrong_pins(qtbot, session, clock, server):
    assert fail_attempts(qtbot, session, 12) == [0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]
    assert server.paths().count(TOKEN) == 12
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None
    assert session.tries.seconds_left("1142") == 0


def test_during_a_delay_no_password_is_sent_not_even_the_right_one(qtbot, session, clock, server):
    fail_attempts(qtbot, session, 3)
    clock.now -= 2
    requests = server.paths().count(TOKEN)
    for _ in range(9):
        error = attempt(qtbot, session, PRACTICE_PASSWORD)
        assert isinstance(error, TooSoon)
        assert error.seconds == 2
    assert server.paths().count(TOKEN) == requests
    clock.now += 2
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None


def test_a_restart_keeps_the_count(qtbot, session, clock, settings_path):
    fail_attempts(qtbot, session, 4)
    clock.now -= 10
    restarted = PasswordTries(Preferences(SettingsFile(settings_path)))
    restarted.clock = clock
    assert restarted.seconds_left("1142") == 10


def test_an_attempt_counts_even_when_the_program_is_killed(qtbot, session, clock, settings_path, server):
    fail_attempts(qtbot, session, 2)
    server.knobs.hang = True
    session.sign_in(PRACTICE_EMAIL, "wrong", False, "1142")
    restarted = PasswordTries(Preferences(SettingsFile(settings_path)))
    restarted.clock = clock
    assert restarted.seconds_left("1142") == 5
    session.cancel()
    server.release()


def test_setting_the_clock_back_neither_shortens_nor_extends_a_delay(qtbot, session, clock):
    fail_attempts(qtbot, session, 3)
    clock.now -= 1_000
    assert session.tries.seconds_left("1142") == 5
    clock.now += 5
    assert session.tries.seconds_left("1142") == 0


def test_signing_in_resets_only_the_user_s_own_count(qtbot, session, clock):
    """Signing in does not reset the count of a colleague whose password was guessed."""
    fail_attempts(qtbot, session, 3, user_id="9")
    assert attempt(qtbot, session, PRACTICE_PASSWORD) is None
    clock.now -= 5
    assert session.tries.seconds_left("9") == 5
    assert session.tries.seconds_left("1142") == 0
    assert session.tries.seconds_left("") == 0


def test_unknown_names_share_one_count(qtbot, session, clock, server, settings_path):
    delays = []
    for number in range(4):
        delays += fail_attempts(qtbot, session, 1, user_id="", email=f"s3cret-{number}@example.org")
    assert delays == [0, 0, 5, 10]
    assert "s3cret" not in settings_path.read_text()


def test_an_unanswered_attempt_does_not_count(qtbot, session, clock, server):
    server.knobs.drop_before_commit = 1_000
    for _ in range(5):
        assert isinstance(attempt(qtbot, session, "wrong"), NoAnswer | Unreachable)
    server.knobs.drop_before_commit = 0
    assert fail_attempts(qtbot, session, 1) == [0]


def test_rejected_client_credentials_do_not_count(qtbot, session, clock, server):
    session._spare.use_secret("another")
    for _ in range(5):
        error = attempt(qtbot, session, PRACTICE_PASSWORD)
        assert isinstance(error, Refused)
        assert not isinstance(error, WrongPassword)
    assert session.tries.seconds_left("1142") == 0


def test_invalid_stored_counts_are_ignored(settings_path):
    settings_path.write_text(
        '{"tries": {"1": [3, "x"], "2": [-1, 5], "3": 7, "4": [3, 1e300], "5": [true, 1], "6": [4, 9.5]}}'
    )
    assert Preferences(SettingsFile(settings_path)).now.tries == {"6": (4, 9.5)}
