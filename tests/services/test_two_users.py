"""Two clerks at one PC: what each did goes out with their own token, whatever was under way as they changed."""

import pytest

from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.session import Session
from mybuilding_desk.services.workspace import Workspace
from tests.e2e.hands import MANAGER, UPS, package


def sign_in(qtbot, session: Session, email: str = PRACTICE_EMAIL) -> None:
    with qtbot.waitSignal(session.signed_in, timeout=15_000):
        session.sign_in(email, PRACTICE_PASSWORD, False)


@pytest.fixture
def first(qtbot, worker: Worker, session: Session, preferences, tmp_path):
    """The desk of the first clerk, who is at work."""
    sign_in(qtbot, session)
    workspace = Workspace(worker, session.connection, session.user, tmp_path / "first", preferences)
    workspace.open()
    qtbot.waitUntil(lambda: workspace.refresher.checked_at is not None and not workspace.refresher.busy, timeout=15_000)
    qtbot.waitUntil(lambda: bool(workspace.actions.interpreter.recipients("zoe")))
    yield workspace
    workspace.close()


def log(workspace: Workspace, number: str = UPS) -> None:
    workspace.actions.log(PackageForm(read_scan(number), "12B"))


def hold_the_lane(qtbot, server, workspace: Workspace) -> None:
    """The lane asks for a list that does not come until `server.release()`."""
    server.knobs.only, server.knobs.hang = {"packages/list"}, True
    asked = server.paths().count("packages/list")
    workspace.refresher.refresh()
    qtbot.waitUntil(lambda: server.paths().count("packages/list") > asked)


def test_what_waits_in_the_lane_goes_out_by_who_logged_it_and_not_by_who_came_after(
    qtbot, session, first, server, building
):
    clerk = first.user.full_name
    hold_the_lane(qtbot, server, first)
    log(first)
    with qtbot.waitSignal(session.signed_in, timeout=15_000):
        session.sign_in(MANAGER, PRACTICE_PASSWORD, False)
        server.release()
    qtbot.waitUntil(lambda: building.adds == 1)
    assert session.user.full_name != clerk
    assert package(building, UPS).accepted_by == clerk


def test_a_sign_in_of_the_same_clerk_over_the_work_gives_the_new_token_to_the_road_they_had(
    qtbot, session, first, building
):
    route, before = session.connection, session.connection.token
    building.revoke_all()
    session.expire_token()
    log(first)
    assert route.token == ""
    sign_in(qtbot, session)
    assert session.connection is route
    assert route.token not in {"", before}
    first.resume()
    qtbot.waitUntil(lambda: building.adds == 1)


def test_somebody_else_has_a_road_of_their_own(qtbot, session, first):
    route, token = session.connection, session.connection.token
    sign_in(qtbot, session, MANAGER)
    assert session.connection is not route
    assert (route.token, session.connection.token == token) == (token, False)
    session.sign_out()
    assert session.connection.token == ""


def test_a_sign_in_that_did_not_work_leaves_everybody_their_token(qtbot, session, first, connection):
    token = session.connection.token
    with qtbot.waitSignal(session.sign_in_failed):
        session.sign_in(MANAGER, "wrong", False)
    assert (session.user, session.connection.token) == (first.user, token)
