"""Two users at one PC: each one's entries are sent with their own token, whatever ran during the switch."""

import pytest

from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace
from tests.e2e.hands import MANAGER, UPS, package


def sign_in(qtbot, session: Session, email: str = PRACTICE_EMAIL) -> None:
    with qtbot.waitSignal(session.signed_in, timeout=15_000):
        session.sign_in(email, PRACTICE_PASSWORD, False)


@pytest.fixture
def first(qtbot, worker: Worker, session: Session, preferences, tmp_path):
    """The workspace of the first user, active."""
    sign_in(qtbot, session)
    workspace = Workspace(worker, session.connection, session.user, tmp_path / "first", preferences)
    workspace.open()
    qtbot.waitUntil(lambda: workspace.refresher.checked_at is not None and not workspace.refresher.busy, timeout=15_000)
    qtbot.waitUntil(lambda: bool(workspace.actions.interpreter.recipients("zoe")))
    yield workspace
    workspace.close()


def log(workspace: Workspace, number: str = UPS) -> None:
    workspace.actions.log(PackageForm(read_scan(number), "12B"))


def block_worker(qtbot, server, workspace: Workspace) -> None:
    """Block the worker with a list request until `server.release()`."""
    server.knobs.only, server.knobs.hang = {"packages/list"}, True
    requests = server.paths().count("packages/list")
    workspace.refresher.refresh()
    qtbot.waitUntil(lambda: server.paths().count("packages/list") > requests)


def test_a_queued_entry_is_sent_by_the_user_who_logged_it(qtbot, session, first, server, building):
    full_name = first.user.full_name
    block_worker(qtbot, server, first)
    log(first)
    with qtbot.waitSignal(session.signed_in, timeout=15_000):
        session.sign_in(MANAGER, PRACTICE_PASSWORD, False)
        server.release()
    qtbot.waitUntil(lambda: building.adds == 1)
    assert session.user.full_name != full_name
    assert package(building, UPS).accepted_by == full_name


def test_a_renewed_sign_in_of_the_same_user_keeps_their_connection(qtbot, session, first, building):
    first_connection, before = session.connection, session.connection.token
    building.revoke_all()
    session.expire_token()
    log(first)
    assert first_connection.token == ""
    sign_in(qtbot, session)
    assert session.connection is first_connection
    assert first_connection.token not in {"", before}
    first.resume()
    qtbot.waitUntil(lambda: building.adds == 1)


def test_another_user_gets_their_own_connection(qtbot, session, first):
    first_connection, token = session.connection, session.connection.token
    sign_in(qtbot, session, MANAGER)
    assert session.connection is not first_connection
    assert (first_connection.token, session.connection.token == token) == (token, False)
    session.sign_out()
    assert session.connection.token == ""


def test_a_failed_sign_in_keeps_the_current_user_and_token(qtbot, session, first, connection):
    token = session.connection.token
    with qtbot.waitSignal(session.sign_in_failed):
        session.sign_in(MANAGER, "wrong", False)
    assert (session.user, session.connection.token) == (first.user, token)
