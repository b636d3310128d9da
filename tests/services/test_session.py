"""Sign-in, sign-out, and resume over real HTTPS; what is stored, and what never is."""

import json
from dataclasses import replace
from threading import Event

import pytest

from mybuilding_desk.core.errors import ConfigTrouble, Refused, SecretsUnavailable, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.storage.keychain import MemoryKeychain


class NoKeychain(MemoryKeychain):
    """A PC without a keychain."""

    def token(self, server, email):
        raise SecretsUnavailable("none")

    def keep_token(self, server, email, token):
        raise SecretsUnavailable("none")

    def forget_token(self, server, email):
        raise SecretsUnavailable("none")

    def client_secret(self, server, client_id):
        raise SecretsUnavailable("none")


class SlowKeychain(MemoryKeychain):
    """A keychain that asks the user before it stores a token."""

    def __init__(self):
        super().__init__()
        self.storing, self.allowed, self.finished = Event(), Event(), Event()

    def keep_token(self, server, email, token):
        self.storing.set()
        assert self.allowed.wait(10)
        super().keep_token(server, email, token)

    def forget_token(self, server, email):
        super().forget_token(server, email)
        if self.allowed.is_set():
            self.finished.set()


def stored_token(keychain, session):
    return keychain.token(session.server, PRACTICE_EMAIL)


def sign_in(qtbot, session, keep=True):
    with qtbot.waitSignal(session.signed_in) as signal:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, keep)
    return signal.args[0]


def record_signals(session):
    signals = []
    for name in ("signed_in", "sign_in_failed", "sign_in_needed", "not_remembered"):
        getattr(session, name).connect(lambda value, name=name: signals.append((name, value)))
    for name in ("token_died", "signed_out"):
        getattr(session, name).connect(lambda name=name: signals.append((name, None)))
    return signals


def test_a_kept_sign_in_stores_the_account_and_the_token(  # noqa: PLR0917
    qtbot, session, keychain, preferences, settings_path, connection
):
    user = sign_in(qtbot, session)
    assert (user.email, user.is_staff, session.user) == (PRACTICE_EMAIL, True, user)
    qtbot.waitUntil(lambda: preferences.now.account == user)
    assert stored_token(keychain, session) == connection.token
    content = settings_path.read_text()
    assert json.loads(content)["email"] == PRACTICE_EMAIL
    assert connection.token not in content
    assert f'"{PRACTICE_PASSWORD}"' not in content
    assert connection.token not in repr(connection)


def test_a_sign_in_that_is_not_kept_removes_the_stored_token(qtbot, session, keychain, preferences):
    keychain.keep_token(session.server, PRACTICE_EMAIL, "old")
    sign_in(qtbot, session, keep=False)
    qtbot.waitUntil(lambda: stored_token(keychain, session) is None)
    assert preferences.now.account is None
    assert preferences.now.email == PRACTICE_EMAIL


def test_a_wrong_password_fails(qtbot, session, connection, preferences):
    with qtbot.waitSignal(session.sign_in_failed) as signal:
        session.sign_in(PRACTICE_EMAIL, "wrong", True)
    assert isinstance(signal.args[0], Refused)
    assert signal.args[0].reason == "invalid_grant"
    assert (session.user, connection.token, preferences.now.email) == (None, "", "")


def test_without_a_network_sign_in_fails(qtbot, session, server, connection):
    assert connection.client  # reads the certificate, which is deleted with the server
    server.close()
    with qtbot.waitSignal(session.sign_in_failed) as signal:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert isinstance(signal.args[0], Unreachable)


@pytest.mark.parametrize("commits", [False, True])
def test_after_cancel_the_next_sign_in_works_at_once(qtbot, worker, server, keychain, preferences, commits):  # noqa: PLR0917
    connection = Connection(replace(server.profile, timeout_read=60.0))
    session = Session(worker, connection, keychain, preferences)
    signals = record_signals(session)
    server.knobs.hang, server.knobs.hang_after_commit = not commits, commits
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    server.wait_for(1)
    session.cancel()
    server.knobs.hang = server.knobs.hang_after_commit = False
    sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    assert [name for name, _ in signals] == ["signed_in"]
    connection.close()


def test_a_canceled_sign_in_signs_no_user_in(qtbot, session, worker, connection, server):
    signals, results = record_signals(session), []
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    session._job.cancel()  # the request itself completes
    worker.run(lambda: None, results.append, results.append)
    qtbot.waitUntil(lambda: results == [None])
    assert (signals, session.user, connection.token) == ([], None, "")


def test_cancel_without_a_sign_in_aborts_no_other_request(qtbot, session, worker, connection, server):
    sign_in(qtbot, session)
    results = []
    server.knobs.hang = True
    before = len(server.requests)
    worker.run(lambda: len(connection.client.communities()), results.append, results.append)
    server.wait_for(before + 1)
    session.cancel()
    server.release()
    qtbot.waitUntil(lambda: results == [3])


def test_submitting_twice_signs_in_once(qtbot, session):
    signals = record_signals(session)
    session.sign_in(PRACTICE_EMAIL, "wrong", True)
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    qtbot.waitUntil(lambda: bool(signals))
    assert [name for name, _ in signals] == ["signed_in"]


def test_resume_makes_no_request(qtbot, session, worker, connection, keychain, preferences, server, profile):  # noqa: PLR0917
    user = sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    calls, token = len(server.requests), connection.token
    new_connection = Connection(profile)
    new_session = Session(worker, new_connection, keychain, preferences)
    with qtbot.waitSignal(new_session.signed_in) as signal:
        new_session.resume()
    assert (signal.args[0], new_connection.token, len(server.requests)) == (user, token, calls)


@pytest.mark.parametrize("case", ["nothing stored", "other server", "token gone"])
def test_resume_without_a_stored_sign_in_asks_for_one(qtbot, session, preferences, case):
    account = User("1", "STAFF", PRACTICE_EMAIL, "John")
    if case == "other server":
        preferences.change(account=account, server="https://other.example.org")
    elif case == "token gone":
        preferences.change(account=account, server=session.server)
    with qtbot.waitSignal(session.sign_in_needed) as signal:
        session.resume()
    assert signal.args == [None]


def test_without_a_keychain_nothing_is_stored_and_this_is_signaled(qtbot, worker, connection, preferences):
    session = Session(worker, connection, NoKeychain(), preferences)
    with qtbot.waitSignals([session.signed_in, session.not_remembered]):
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert preferences.now.account is None
    preferences.change(account=session.user, server=session.server)
    with qtbot.waitSignal(session.sign_in_needed) as signal:
        session.resume()
    assert isinstance(signal.args[0], SecretsUnavailable)


def test_sign_out_removes_the_token_even_of_a_user_without_an_address(
    qtbot, session, keychain, preferences, connection
):
    session._accepted("t" * 40, User("1142", "STAFF", "", "John"), PRACTICE_EMAIL, True)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    assert stored_token(keychain, session) == "t" * 40
    with qtbot.waitSignal(session.signed_out):
        session.sign_out()
    qtbot.waitUntil(lambda: stored_token(keychain, session) is None)
    assert (session.user, connection.token, preferences.now.account) == (None, "", None)


@pytest.mark.parametrize("end", ["sign_out", "expire_token"])
def test_a_slow_keychain_does_not_restore_an_ended_sign_in(qtbot, worker, connection, preferences, end):
    keychain = SlowKeychain()
    session = Session(worker, connection, keychain, preferences)
    sign_in(qtbot, session)
    assert keychain.storing.wait(10)
    getattr(session, end)()
    keychain.allowed.set()
    assert keychain.finished.wait(10)
    results = []
    worker.run_detached(lambda: None, results.append, results.append, 10)
    qtbot.waitUntil(lambda: results == [None])
    assert stored_token(keychain, session) is None
    assert preferences.now.account is None


def test_an_expired_token_is_signaled_once_and_removed(qtbot, session, keychain, preferences):
    user = sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    signals = record_signals(session)
    session.expire_token()
    session.expire_token()
    assert signals == [("token_died", None)]
    assert session.user == user
    qtbot.waitUntil(lambda: stored_token(keychain, session) is None)
    assert preferences.now.account is None


def test_without_a_user_token_expiry_is_not_signaled(session):
    signals = record_signals(session)
    session.expire_token()
    assert signals == []


def test_the_client_secret_comes_from_the_keychain(qtbot, worker, profile, keychain, preferences):
    keychain.keep_client_secret(profile.base_url, profile.client_id, profile.client_secret)
    connection = Connection(replace(profile, client_secret=""))
    session = Session(worker, connection, keychain, preferences)
    assert sign_in(qtbot, session).email == PRACTICE_EMAIL
    connection.close()


@pytest.mark.parametrize(("secrets", "error"), [(MemoryKeychain(), ConfigTrouble), (NoKeychain(), SecretsUnavailable)])
def test_without_a_client_secret_sign_in_fails(qtbot, worker, profile, preferences, secrets, error):  # noqa: PLR0917
    session = Session(worker, Connection(replace(profile, client_secret="")), secrets, preferences)
    with qtbot.waitSignal(session.sign_in_failed) as signal:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert isinstance(signal.args[0], error)


def test_a_manual_sign_in_overrides_a_slow_resume(qtbot, worker, connection, preferences):
    keychain, opened = SlowKeychain(), Event()
    keychain.token = lambda _server, _email: "late" if opened.wait(10) else None
    keychain.allowed.set()
    preferences.change(account=User("1", "STAFF", "a@b.example", "A"), server=connection.profile.base_url)
    session = Session(worker, connection, keychain, preferences)
    signals = record_signals(session)
    session.resume()
    user = sign_in(qtbot, session)
    opened.set()
    results = []
    worker.run_detached(lambda: None, results.append, results.append, 10)
    qtbot.waitUntil(lambda: results == [None])
    assert signals == [("signed_in", user)]
