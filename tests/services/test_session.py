"""Signing in, out and on over real HTTPS; what is kept and what never is."""

import json
from dataclasses import replace
from threading import Event

import pytest

from mybuilding_desk.core.errors import ConfigTrouble, Refused, SecretsUnavailable, Unreachable
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.session import Session
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
    """A keychain that asks its owner before it keeps anything."""

    def __init__(self):
        super().__init__()
        self.asked, self.answered, self.kept = Event(), Event(), Event()

    def keep_token(self, server, email, token):
        self.asked.set()
        assert self.answered.wait(10)
        super().keep_token(server, email, token)

    def forget_token(self, server, email):
        super().forget_token(server, email)
        if self.answered.is_set():
            self.kept.set()


def kept_token(keychain, session):
    return keychain.token(session.server, PRACTICE_EMAIL)


def sign_in(qtbot, session, keep=True):
    with qtbot.waitSignal(session.signed_in) as heard:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, keep)
    return heard.args[0]


def heard_of(session):
    heard = []
    for name in ("signed_in", "sign_in_failed", "sign_in_needed", "not_remembered"):
        getattr(session, name).connect(lambda value, name=name: heard.append((name, value)))
    for name in ("token_died", "signed_out"):
        getattr(session, name).connect(lambda name=name: heard.append((name, None)))
    return heard


def test_a_sign_in_that_is_kept(qtbot, session, keychain, preferences, settings_path, connection):  # noqa: PLR0917
    user = sign_in(qtbot, session)
    assert (user.email, user.is_staff, session.user) == (PRACTICE_EMAIL, True, user)
    qtbot.waitUntil(lambda: preferences.now.account == user)
    assert kept_token(keychain, session) == connection.token
    content = settings_path.read_text()
    assert json.loads(content)["email"] == PRACTICE_EMAIL
    assert connection.token not in content
    assert f'"{PRACTICE_PASSWORD}"' not in content
    assert connection.token not in repr(connection)


def test_a_sign_in_that_is_not_kept_removes_what_was(qtbot, session, keychain, preferences):
    keychain.keep_token(session.server, PRACTICE_EMAIL, "old")
    sign_in(qtbot, session, keep=False)
    qtbot.waitUntil(lambda: kept_token(keychain, session) is None)
    assert preferences.now.account is None
    assert preferences.now.email == PRACTICE_EMAIL


def test_a_wrong_password(qtbot, session, connection, preferences):
    with qtbot.waitSignal(session.sign_in_failed) as heard:
        session.sign_in(PRACTICE_EMAIL, "wrong", True)
    assert isinstance(heard.args[0], Refused)
    assert heard.args[0].reason == "invalid_grant"
    assert (session.user, connection.token, preferences.now.email) == (None, "", "")


def test_no_network(qtbot, session, server, connection):
    assert connection.client  # it has read the certificate, which goes with the server
    server.close()
    with qtbot.waitSignal(session.sign_in_failed) as heard:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert isinstance(heard.args[0], Unreachable)


@pytest.mark.parametrize("commits", [False, True])
def test_after_cancelling_the_next_sign_in_works_at_once(qtbot, worker, server, keychain, preferences, commits):  # noqa: PLR0917
    connection = Connection(replace(server.profile, timeout_read=60.0))
    session = Session(worker, connection, keychain, preferences)
    heard = heard_of(session)
    server.knobs.hang, server.knobs.hang_after_commit = not commits, commits
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    server.wait_for(1)
    session.cancel()
    server.knobs.hang = server.knobs.hang_after_commit = False
    sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    assert [name for name, _ in heard] == ["signed_in"]
    connection.close()


def test_a_cancelled_sign_in_leaves_nobody_signed_in(qtbot, session, worker, connection, server):
    heard, last = heard_of(session), []
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    session._job.cancel()  # the call itself goes through
    worker.run(lambda: None, last.append, last.append)
    qtbot.waitUntil(lambda: last == [None])
    assert (heard, session.user, connection.token) == ([], None, "")


def test_cancelling_when_nothing_is_under_way_ends_no_other_call(qtbot, session, worker, connection, server):
    sign_in(qtbot, session)
    answers = []
    server.knobs.hang = True
    before = len(server.requests)
    worker.run(lambda: len(connection.client.communities()), answers.append, answers.append)
    server.wait_for(before + 1)
    session.cancel()
    server.release()
    qtbot.waitUntil(lambda: answers == [3])


def test_pressing_twice_signs_in_once(qtbot, session):
    heard = heard_of(session)
    session.sign_in(PRACTICE_EMAIL, "wrong", True)
    session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    qtbot.waitUntil(lambda: bool(heard))
    assert [name for name, _ in heard] == ["signed_in"]


def test_resuming_makes_no_call(qtbot, session, worker, connection, keychain, preferences, server, profile):  # noqa: PLR0917
    user = sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    calls, token = len(server.requests), connection.token
    again = Connection(profile)
    other = Session(worker, again, keychain, preferences)
    with qtbot.waitSignal(other.signed_in) as heard:
        other.resume()
    assert (heard.args[0], again.token, len(server.requests)) == (user, token, calls)


@pytest.mark.parametrize("case", ["nothing kept", "other server", "token gone"])
def test_resuming_without_a_kept_sign_in_asks(qtbot, session, preferences, case):
    account = User("1", "STAFF", PRACTICE_EMAIL, "John")
    if case == "other server":
        preferences.change(account=account, server="https://other.example.org")
    elif case == "token gone":
        preferences.change(account=account, server=session.server)
    with qtbot.waitSignal(session.sign_in_needed) as heard:
        session.resume()
    assert heard.args == [None]


def test_without_a_keychain_nothing_is_kept_and_that_is_told(qtbot, worker, connection, preferences):
    session = Session(worker, connection, NoKeychain(), preferences)
    with qtbot.waitSignals([session.signed_in, session.not_remembered]):
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert preferences.now.account is None
    preferences.change(account=session.user, server=session.server)
    with qtbot.waitSignal(session.sign_in_needed) as heard:
        session.resume()
    assert isinstance(heard.args[0], SecretsUnavailable)


def test_signing_out_forgets_the_token_even_of_a_user_the_server_names_no_address_of(
    qtbot, session, keychain, preferences, connection
):
    session._accepted("t" * 40, User("1142", "STAFF", "", "John"), PRACTICE_EMAIL, True)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    assert kept_token(keychain, session) == "t" * 40
    with qtbot.waitSignal(session.signed_out):
        session.sign_out()
    qtbot.waitUntil(lambda: kept_token(keychain, session) is None)
    assert (session.user, connection.token, preferences.now.account) == (None, "", None)


@pytest.mark.parametrize("end", ["sign_out", "expire_token"])
def test_a_keychain_that_takes_its_time_brings_nobody_back(qtbot, worker, connection, preferences, end):
    keychain = SlowKeychain()
    session = Session(worker, connection, keychain, preferences)
    sign_in(qtbot, session)
    assert keychain.asked.wait(10)
    getattr(session, end)()
    keychain.answered.set()
    assert keychain.kept.wait(10)
    last = []
    worker.run_detached(lambda: None, last.append, last.append, 10)
    qtbot.waitUntil(lambda: last == [None])
    assert kept_token(keychain, session) is None
    assert preferences.now.account is None


def test_a_dead_token_is_told_once_and_forgotten(qtbot, session, keychain, preferences):
    user = sign_in(qtbot, session)
    qtbot.waitUntil(lambda: preferences.now.account is not None)
    heard = heard_of(session)
    session.expire_token()
    session.expire_token()
    assert heard == [("token_died", None)]
    assert session.user == user
    qtbot.waitUntil(lambda: kept_token(keychain, session) is None)
    assert preferences.now.account is None


def test_nobody_has_no_token_to_die(session):
    heard = heard_of(session)
    session.expire_token()
    assert heard == []


def test_the_client_secret_comes_from_the_keychain(qtbot, worker, profile, keychain, preferences):
    keychain.keep_client_secret(profile.base_url, profile.client_id, profile.client_secret)
    connection = Connection(replace(profile, client_secret=""))
    session = Session(worker, connection, keychain, preferences)
    assert sign_in(qtbot, session).email == PRACTICE_EMAIL
    connection.close()


@pytest.mark.parametrize(("secrets", "error"), [(MemoryKeychain(), ConfigTrouble), (NoKeychain(), SecretsUnavailable)])
def test_without_a_client_secret_nobody_signs_in(qtbot, worker, profile, preferences, secrets, error):  # noqa: PLR0917
    session = Session(worker, Connection(replace(profile, client_secret="")), secrets, preferences)
    with qtbot.waitSignal(session.sign_in_failed) as heard:
        session.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD, True)
    assert isinstance(heard.args[0], error)


def test_signing_in_by_hand_ends_the_wait_for_the_keychain(qtbot, worker, connection, preferences):
    keychain, opened = SlowKeychain(), Event()
    keychain.token = lambda _server, _email: "late" if opened.wait(10) else None
    keychain.answered.set()
    preferences.change(account=User("1", "STAFF", "a@b.example", "A"), server=connection.profile.base_url)
    session = Session(worker, connection, keychain, preferences)
    heard = heard_of(session)
    session.resume()
    user = sign_in(qtbot, session)
    opened.set()
    last = []
    worker.run_detached(lambda: None, last.append, last.append, 10)
    qtbot.waitUntil(lambda: last == [None])
    assert heard == [("signed_in", user)]
