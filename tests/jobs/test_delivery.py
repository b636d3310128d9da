"""The error table over real sockets: after any failure, each entry is on the server exactly once."""

import socket
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import NoAnswer, Refused, ServerTrouble, SignInNeeded, StorageTrouble, Unreachable
from mybuilding_desk.core.gui_priority import gui_idle
from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.outbox import MAX_WAIT
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery import backoff, deliver_next
from mybuilding_desk.jobs.refresh import refresh
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.knobs import Knobs
from tests.support.offices import (
    RIVERSIDE,
    UPS_NUMBER,
    a_draft,
    a_release,
    deliver,
    deliver_all,
    described,
    now,
    open_account_context,
    waiting,
)
from tests.support.server import PracticeServer

ADD, RELEASE, LIST = "packages/add", "packages/release", "packages/list"


@pytest.fixture
def profile(server, request):
    """A long read timeout for a busy computer, except in tests of a silent server."""
    silent = "hang" in request.node.name or "too_late" in request.node.name
    return replace(server.profile, timeout_read=1.0 if silent else 10.0)


@pytest.fixture
def other_desk(profile):
    """A desk of the same building on another computer."""
    with MyBuildingClient(profile) as client:
        client.token = client.sign_in("manager@140riverside.example", PRACTICE_PASSWORD).token
        yield client


def settle(account_context, entry_id):
    """Send until nothing is left to send; return the entry."""
    for _ in range(5):
        deliver_all(account_context)
    return account_context.outbox.entry(entry_id)


def test_nothing_due_makes_no_call(account_context, server):
    before = len(server.requests)
    assert deliver_next(account_context) is None
    assert len(server.requests) == before


def test_a_logged_package_is_on_the_server_and_in_the_cache(account_context, building):
    draft = a_draft(description="box", shelf="A1", resident_id="3001", tracking_number=UPS_NUMBER)
    logged = account_context.outbox.log(draft)
    delivered = deliver(account_context)
    [package] = described(building, "box")
    assert (delivered.error, delivered.entry.entry_id, delivered.entry.state) == (None, logged.entry_id, "done")
    assert delivered.entry.package_id == package.package_id
    assert (package.shelf, package.resident_id, package.tracking_number) == ("A1", "3001", UPS_NUMBER)
    assert (package.arrived_at, package.reference) == (draft.arrived_at, draft.reference)
    copied = account_context.copy.package(RIVERSIDE, package.package_id)
    assert (copied.accepted_by, copied.arrived_at, copied.is_pending) == ("John John", draft.arrived_at, True)


def test_the_last_outbox_write_waits_until_the_gui_is_idle(account_context, building, monkeypatch):
    """Otherwise a key that logs the next package at that moment waits for the file."""
    draft = a_draft(description="box")
    logged = account_context.outbox.log(draft)
    seen = []

    def record_state(_seconds):
        with closing(PackageCache(account_context.copy._file._path)) as another:
            stored = another.by_reference(draft.reference) is not None
        seen.append((stored, account_context.outbox.entry(logged.entry_id).state))

    monkeypatch.setattr(gui_idle, "wait", record_state)
    deliver(account_context)
    assert seen[-1] == (True, "sending")


def test_a_released_package_is_released_on_the_server_and_in_the_cache(account_context, building):
    package = waiting(building)[0]
    account_context.copy.store_packages([package])
    [entry] = account_context.outbox.release([(a_release(package, note="at the door"), package)])
    assert deliver(account_context).error is None
    on_server = next(one for one in building.packages(RIVERSIDE) if one.package_id == package.package_id)
    assert (on_server.released_to, on_server.released_by) == ("Zoë Ångström", "John John")
    assert building.given(RIVERSIDE, package.package_id).note == "at the door"
    copied = account_context.copy.package(RIVERSIDE, package.package_id)
    assert (copied.released_to, copied.released_at) == ("Zoë Ångström", on_server.released_at)
    assert account_context.outbox.entry(entry.entry_id).state == "done"


# The same steps for every failure: set the knobs, send, reset them, send again.

FAILURES = {
    "drop_before_commit": ({"drop_before_commit": 1}, NoAnswer, "in_doubt", "no_answer"),
    "drop_after_commit": ({"drop_after_commit": 1}, NoAnswer, "in_doubt", "no_answer"),
    "hang_after_commit": ({"hang_after_commit": True}, NoAnswer, "in_doubt", "no_answer"),
    "truncated": ({"truncate": True}, NoAnswer, "in_doubt", "no_answer"),
    "500": ({"status_5xx": 1, "status_code": 500}, ServerTrouble, "in_doubt", "trouble"),
    "503": ({"status_5xx": 1}, ServerTrouble, "in_doubt", "trouble"),
    "429": ({"too_many": 1, "retry_after": "20"}, ServerTrouble, "waiting", "busy"),
    "429 without a time": ({"too_many": 1, "retry_after": ""}, ServerTrouble, "waiting", "busy"),
    "503 with a time": ({"status_5xx": 1, "error_wait": "20"}, ServerTrouble, "in_doubt", "trouble"),
    "a gateway after the commit": ({"fail_after_commit": 1}, ServerTrouble, "in_doubt", "trouble"),
    "a gateway with a time": ({"fail_after_commit": 1, "error_wait": "20"}, ServerTrouble, "in_doubt", "trouble"),
    "captive portal": ({"captive_portal": True}, ServerTrouble, "in_doubt", "trouble"),
    "redirect": ({"redirect_to": "https://localhost:1/"}, ServerTrouble, "in_doubt", "trouble"),
}


def set_knobs(server, knobs, ignore_reference, *paths):
    """Misbehave on these paths; ignoring references applies to all paths."""
    server.knobs = Knobs(only=set(paths), **{name: 2 if value == 1 else value for name, value in knobs.items()})
    server.knobs.ignore_reference = ignore_reference


def reset_knobs(server, ignore_reference):
    server.release()
    server.knobs = Knobs(ignore_reference=ignore_reference)


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
@pytest.mark.parametrize("failure", FAILURES)
def test_after_a_failure_each_package_is_logged_exactly_once(
    account_context, server, building, failure, ignore_reference
):
    knobs, error, state, reason = FAILURES[failure]
    entries = [
        account_context.outbox.log(a_draft(description="box", tracking_number=number)) for number in (UPS_NUMBER, "")
    ]
    set_knobs(server, knobs, ignore_reference, ADD)
    before = datetime.now(UTC)
    for delivered in deliver_all(account_context):
        assert isinstance(delivered.error, error)
        assert (delivered.entry.state, delivered.entry.reason, delivered.entry.attempts) == (state, reason, 1)
        assert delivered.entry.due_at > before + timedelta(seconds=1)
    reset_knobs(server, ignore_reference)
    settled = [settle(account_context, entry.entry_id) for entry in entries]
    packages = described(building, "box")
    assert [entry.state for entry in settled] == ["done", "done"]
    assert sorted(entry.package_id for entry in settled) == sorted(package.package_id for package in packages)
    assert sorted(package.tracking_number for package in packages) == ["", UPS_NUMBER]
    assert all(account_context.copy.package(RIVERSIDE, package.package_id).is_pending for package in packages)


@pytest.mark.parametrize("failure", FAILURES)
def test_after_a_failure_the_package_is_released_exactly_once(account_context, server, building, failure):
    knobs, error, state, reason = FAILURES[failure]
    package = waiting(building)[0]
    account_context.copy.store_packages([package])
    [entry] = account_context.outbox.release([(a_release(package), package)])
    set_knobs(server, knobs, True, RELEASE)
    delivered = deliver(account_context)
    assert isinstance(delivered.error, error)
    assert (delivered.entry.state, delivered.entry.reason) == (state, reason)
    reset_knobs(server, True)
    assert settle(account_context, entry.entry_id).state == "done"
    assert building.releases == 1
    assert not account_context.copy.package(RIVERSIDE, package.package_id).is_pending


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
def test_a_commit_that_comes_too_late_is_found(qtbot, account_context, server, building, ignore_reference):
    entry = account_context.outbox.log(a_draft(description="box"))
    set_knobs(server, {"hang": True}, ignore_reference, ADD)
    assert isinstance(deliver(account_context).error, NoAnswer)
    assert described(building, "box") == []
    reset_knobs(server, ignore_reference)
    qtbot.waitUntil(lambda: building.adds == 1)
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


@pytest.mark.parametrize("number", [UPS_NUMBER, ""], ids=["number", "no number"])
@pytest.mark.parametrize("lost", ["drop_before_commit", "drop_after_commit"])
@pytest.mark.parametrize("minutes", [0, 3])
def test_two_packages_that_look_alike_are_both_logged(account_context, server, building, lost, number, minutes):  # noqa: PLR0917 - a matrix
    ignore_reference = server.knobs.ignore_reference = True
    first = a_draft(description="box", tracking_number=number, arrived_at=now() - timedelta(minutes=minutes))
    second = a_draft(description="box", tracking_number=number)
    entries = [account_context.outbox.log(draft) for draft in (first, second)]
    assert deliver(account_context).error is None
    set_knobs(server, {lost: 1}, ignore_reference, ADD)
    assert isinstance(deliver(account_context).error, NoAnswer)
    reset_knobs(server, ignore_reference)
    states = [settle(account_context, entry.entry_id) for entry in entries]
    packages = described(building, "box")
    assert [entry.state for entry in states] == ["done", "done"]
    assert sorted(entry.package_id for entry in states) == sorted(package.package_id for package in packages)
    assert len(packages) == 2


@pytest.mark.parametrize("lost", ["drop_before_commit", "drop_after_commit"])
@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
def test_two_packages_that_look_alike_and_are_in_doubt_are_both_logged(
    account_context, server, building, lost, ignore_reference
):
    entries = [account_context.outbox.log(a_draft(description="box")) for _ in range(2)]
    set_knobs(server, {lost: 1}, ignore_reference, ADD)
    assert [type(one.error) for one in deliver_all(account_context)] == [NoAnswer, NoAnswer]
    reset_knobs(server, ignore_reference)
    states = [settle(account_context, entry.entry_id) for entry in entries]
    assert [entry.state for entry in states] == ["done", "done"]
    assert len({entry.package_id for entry in states}) == 2
    assert len(described(building, "box")) == 2


@pytest.mark.parametrize("times", ["iso_naive", "space", "epoch", "iso_zone"])
def test_times_without_a_zone_use_the_zone_of_the_building_after_a_restart(account_context, server, building, times):
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.times, server.knobs.ignore_reference, server.knobs.drop_after_commit = times, True, 1
    assert isinstance(deliver(account_context).error, NoAnswer)
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


def test_a_similar_package_of_another_desk_is_left_to_the_clerk(account_context, server, building, other_desk):
    server.knobs.ignore_reference = True
    other_desk.add_package(a_draft(description="box", arrived_at=now() - timedelta(minutes=2)))
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.drop_before_commit = 1
    assert isinstance(deliver(account_context).error, NoAnswer)
    delivered = deliver(account_context)
    assert (delivered.entry.state, delivered.entry.reason) == ("refused", "unsure")
    assert len(described(building, "box")) == 1
    account_context.outbox.retry(entry.entry_id)
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 2


# Nothing was sent


def test_an_entry_waits_without_a_server_and_is_sent_when_it_is_back(profile, building, tmp_path):
    with PracticeServer(building) as server:
        port = server.port
        with open_account_context(server.profile, tmp_path) as account_context:
            entry = account_context.outbox.log(a_draft(description="box"))
            server.close()
            for attempt in (1, 2, 3):
                before = datetime.now(UTC)
                delivered = deliver(account_context)
                assert isinstance(delivered.error, Unreachable)
                waits = delivered.entry.due_at - before
                assert timedelta(seconds=2 * 2**attempt * 0.74) <= waits <= timedelta(seconds=2 * 2**attempt * 1.3)
                assert (delivered.entry.state, delivered.entry.reason) == ("waiting", "unreachable")
                assert delivered.entry.attempts == attempt
            assert described(building, "box") == []
            with PracticeServer(building, port=port) as again:
                account_context.connection.profile = again.profile
                account_context.connection.use_secret(again.profile.client_secret)
                assert settle(account_context, entry.entry_id).state == "done"
                account_context.connection.close()
    assert len(described(building, "box")) == 1


@contextmanager
def silent_port():
    """A port that accepts connections and never responds."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield ServerProfile(f"https://127.0.0.1:{listener.getsockname()[1]}", timeout_connect=0.2)


@contextmanager
def untrusted_server(building, certificate):
    """A server without a valid certificate."""
    with PracticeServer(building, certificate=certificate) as server:
        yield server.profile


NOT_REACHED = {
    "no handshake in time": (lambda _: silent_port(), False),
    "the certificate of another host": (lambda building: untrusted_server(building, "wrong_host"), True),
    "an expired certificate": (lambda building: untrusted_server(building, "expired"), True),
    "a self-signed certificate": (lambda building: untrusted_server(building, "self_signed"), True),
}


@pytest.mark.parametrize("how", NOT_REACHED)
def test_a_failed_handshake_counts_as_not_sent(account_context, server, building, how):
    open_server, certificate = NOT_REACHED[how]
    entry = account_context.outbox.log(a_draft(description="box"))
    right = account_context.connection.profile
    with open_server(building) as wrong:
        account_context.connection.profile = wrong
        account_context.connection.use_secret("s")
        delivered = deliver(account_context)
        account_context.connection.close()
    assert isinstance(delivered.error, Unreachable)
    assert delivered.error.certificate == certificate
    assert (delivered.entry.state, delivered.entry.reason) == ("waiting", "unreachable")
    assert delivered.entry.due_at > datetime.now(UTC)
    assert building.adds == 0
    account_context.connection.profile = right
    account_context.connection.use_secret(right.client_secret)
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


def test_an_entry_stays_in_doubt_while_the_server_is_unreachable(account_context, server, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.ignore_reference, server.knobs.drop_after_commit = True, 1
    assert isinstance(deliver(account_context).error, NoAnswer)
    server.close()
    delivered = deliver(account_context)
    assert isinstance(delivered.error, Unreachable)
    assert delivered.entry.state == "in_doubt"
    assert account_context.outbox.entry(entry.entry_id).attempts == 2


@given(st.integers(0, 10_000))
def test_the_wait_doubles_with_jitter_up_to_five_minutes(attempts):
    mean_s = 2.0 * 2 ** min(attempts, 10)
    assert min(timedelta(seconds=0.75 * mean_s), MAX_WAIT) <= backoff(attempts) <= MAX_WAIT
    assert backoff(attempts) <= timedelta(seconds=1.25 * mean_s)


@pytest.mark.parametrize(("header", "least", "most"), [("20", 19, 20), ("0", 1, 2), ("3599", 299, 300)])
def test_retry_after_is_respected_up_to_five_minutes(account_context, server, header, least, most):
    account_context.outbox.log(a_draft())
    server.knobs.too_many, server.knobs.retry_after = 1, header
    before = datetime.now(UTC)
    delivered = deliver(account_context)
    assert timedelta(seconds=least) <= delivered.entry.due_at - before
    assert delivered.entry.due_at <= datetime.now(UTC) + timedelta(seconds=most)


# The sign-in expired


def test_an_expired_token_keeps_the_entry_for_the_next_sign_in(account_context, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    building.revoke_all()
    delivered = deliver(account_context)
    assert isinstance(delivered.error, SignInNeeded)
    assert (delivered.entry.state, delivered.entry.reason) == ("waiting", "sign_in")
    account_context.connection.token = account_context.connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


def test_an_expired_token_leaves_an_entry_in_doubt(account_context, server, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.ignore_reference, server.knobs.drop_after_commit = True, 1
    deliver(account_context)
    building.revoke_all()
    delivered = deliver(account_context)
    assert isinstance(delivered.error, SignInNeeded)
    assert delivered.entry.state == "in_doubt"
    account_context.connection.token = account_context.connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


# Rejected by the server


def test_an_unknown_unit_is_rejected_and_never_sent_again_automatically(account_context, server, building):
    account_context.outbox.log(a_draft(unit="99Z", description="box"))
    delivered = deliver(account_context)
    assert isinstance(delivered.error, Refused)
    assert (delivered.entry.state, delivered.entry.reason) == ("refused", "unknown_unit")
    before = len(server.requests)
    assert deliver_all(account_context) == []
    assert len(server.requests) == before
    account_context.outbox.correct(delivered.entry.entry_id, a_draft(description="box"))
    assert deliver(account_context).error is None
    assert len(described(building, "box")) == 1


def test_a_resident_account_cannot_log(profile, tmp_path):
    with open_account_context(profile, tmp_path, "zoe@140riverside.example") as account_context:
        account_context.outbox.log(a_draft())
        assert deliver(account_context).entry.reason == "access_denied"


@pytest.mark.parametrize("lost", [False, True], ids=["at once", "after a doubt"])
@pytest.mark.parametrize("kept", [True, False], ids=["package kept", "package only in the cache"])
def test_a_release_by_another_desk_reports_who_and_when(  # noqa: PLR0917 - a matrix
    account_context, server, building, other_desk, lost, kept
):
    package = waiting(building)[0]
    account_context.copy.store_packages([package])
    if kept:
        [entry] = account_context.outbox.release([(a_release(package), package)])
    else:
        log = account_context.outbox.log(a_draft())
        account_context.outbox.mark_sending(log.entry_id)
        account_context.outbox.mark_done(log.entry_id, package.package_id)
        (entry,) = account_context.outbox.release([(a_release(package), log.entry_id)])
    if lost:
        server.knobs.only, server.knobs.drop_before_commit = {RELEASE}, 1
        assert isinstance(deliver(account_context).error, NoAnswer)
    other_desk.release_package(a_release(package, released_to="Erik Ångström"))
    delivered = deliver(account_context)
    assert isinstance(delivered.error, Refused)
    assert (delivered.error.reason, delivered.entry.reason) == ("already_released", "already_released")
    copied = account_context.copy.package(RIVERSIDE, package.package_id)
    assert (copied.released_to, copied.released_by) == ("Erik Ångström", "Rosa Quispe-Hall")
    assert copied.released_at is not None
    # Nothing is left for the clerk to correct, and the record shows who released it.
    entry = account_context.outbox.entry(entry.entry_id)
    assert (entry.state, entry.package) == ("dropped", copied)


def test_a_rejected_release_stays_open_until_the_other_release_is_known(account_context, server, building, other_desk):
    package = waiting(building)[0]
    [entry] = account_context.outbox.release([(a_release(package), package)])
    other_desk.release_package(a_release(package, released_to="Erik Ångström"))
    server.knobs.missing_endpoints = {LIST}
    assert deliver(account_context).entry.state == "refused"
    server.knobs.missing_endpoints = set()
    list(refresh(account_context, RIVERSIDE))
    assert account_context.outbox.entry(entry.entry_id).state == "dropped"
    assert account_context.copy.package(RIVERSIDE, package.package_id).released_to == "Erik Ångström"


# Confirmed without an id


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
def test_a_package_confirmed_by_a_204_gets_its_id_from_the_list(account_context, server, building, ignore_reference):
    account_context.outbox.log(a_draft(description="box"))
    server.knobs.no_content, server.knobs.ignore_reference = True, ignore_reference
    delivered = deliver(account_context)
    [package] = described(building, "box")
    assert (delivered.error, delivered.entry.state, delivered.entry.package_id) == (None, "done", package.package_id)


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
@pytest.mark.parametrize("after", ["missing", "dead token", "gone"])
def test_an_entry_confirmed_by_a_204_is_never_sent_again(account_context, server, building, ignore_reference, after):
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.no_content, server.knobs.ignore_reference = True, ignore_reference
    client = account_context.client
    add = client.add_package

    def add_and_then(draft):
        package_id = add(draft)
        if after == "dead token":
            building.revoke_all()
        elif after == "gone":
            server.close()
        else:
            server.knobs.missing_endpoints = {LIST}
        return package_id

    client.add_package = add_and_then
    delivered = deliver(account_context)
    assert (delivered.error, delivered.entry.state, delivered.entry.package_id) == (None, "done", "")
    assert deliver_all(account_context) == []
    assert len(described(building, "box")) == 1
    assert account_context.outbox.entry(entry.entry_id).state == "done"


# Release of a package logged offline


def test_a_package_logged_and_released_offline_is_sent_in_order(account_context, building, server):
    log = account_context.outbox.log(a_draft(description="box"))
    release = Release(RIVERSIDE, "", "Zoë Ångström", "r-1", now())
    (handed,) = account_context.outbox.release([(release, log.entry_id)])
    assert [one.error for one in deliver_all(account_context)] == [None, None]
    [package] = described(building, "box")
    assert package.released_to == "Zoë Ångström"
    copied = account_context.copy.package(RIVERSIDE, package.package_id)
    assert (copied.released_to, copied.is_pending) == ("Zoë Ångström", False)
    assert account_context.outbox.entry(handed.entry_id).state == "done"
    assert account_context.outbox.entries() == []


@pytest.mark.parametrize("lost", ["drop_before_commit", "drop_after_commit"])
def test_a_release_in_doubt_requests_only_its_unit(account_context, building, server, lost):
    log = account_context.outbox.log(a_draft(description="box"))
    account_context.outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), log.entry_id)])
    server.knobs.only = {RELEASE}
    setattr(server.knobs, lost, 1)
    deliver_all(account_context)
    before = len(server.requests)
    assert deliver(account_context).error is None
    request = server.requests[before]
    assert (request.path, request.query["unit"]) == (LIST, "12B")
    assert building.releases == 1


# Unidentified packages


def test_unidentified_packages_are_never_sent_and_block_nothing(account_context, server, building):
    held = account_context.outbox.hold(a_draft(unit="", description="unidentified"), "partial")
    ambiguous = account_context.outbox.hold(a_draft(description="unidentified", tracking_number=UPS_NUMBER), "several")
    account_context.outbox.log(a_draft(description="box", tracking_number=UPS_NUMBER))
    assert [one.error for one in deliver_all(account_context)] == [None]
    list(refresh(account_context, RIVERSIDE))
    assert account_context.outbox.entries() == [held, ambiguous]
    assert (len(described(building, "box")), described(building, "unidentified")) == (1, [])
    account_context.outbox.correct(held.entry_id, a_draft(reference=held.reference, description="assigned"))
    assert deliver(account_context).error is None
    assert len(described(building, "assigned")) == 1


# A crash, a defect, a full disk


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
@pytest.mark.parametrize("committed", [True, False])
def test_an_entry_left_sending_by_a_crash_is_checked(account_context, server, building, committed, ignore_reference):
    server.knobs.ignore_reference = ignore_reference
    entry = account_context.outbox.log(a_draft(description="box"))
    account_context.outbox.mark_sending(entry.entry_id)
    if committed:
        account_context.client.add_package(entry.draft)
    account_context.close()
    assert account_context.outbox.recover() == 1
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


def test_an_entry_left_sending_in_this_run_is_sent(account_context, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    account_context.outbox.mark_sending(entry.entry_id)
    assert deliver(account_context).entry.entry_id == entry.entry_id
    assert len(described(building, "box")) == 1


class FaultyContext(AccountContext):
    """An account context whose client has a defect for one unit."""

    @property
    def client(self):
        client = super().client
        sound = client.add_package

        def add(draft):
            if draft.unit == "2A":
                raise KeyError("a defect")
            return sound(draft)

        client.add_package = add
        return client


def test_a_defect_in_one_entry_does_not_block_the_others(account_context, building):
    faulty = FaultyContext(account_context.connection, account_context.user, account_context.folder)
    bad = faulty.outbox.log(a_draft(unit="2A", description="bad"))
    faulty.outbox.log(a_draft(description="good"))
    with pytest.raises(KeyError):
        deliver_next(faulty)
    kept = faulty.outbox.entry(bad.entry_id)
    assert (kept.state, kept.reason) == ("in_doubt", "trouble")
    assert kept.due_at > datetime.now(UTC)
    assert deliver_next(faulty).entry.state == "done"
    assert len(described(building, "good")) == 1
    faulty.close()


class FullCache(PackageCache):
    """A cache whose disk is full."""

    def store_packages(self, packages):
        raise StorageTrouble("full")


def test_a_cache_write_error_is_raised_and_the_package_not_sent_twice(account_context, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    copy, account_context.__dict__["copy"] = account_context.copy, FullCache(account_context.folder / "copy.db")
    with pytest.raises(StorageTrouble):
        deliver_next(account_context)
    account_context.copy.close()
    account_context.__dict__["copy"] = copy
    assert account_context.outbox.entry(entry.entry_id).state == "done"
    assert deliver_all(account_context) == []
    list(refresh(account_context, RIVERSIDE))
    [package] = described(building, "box")
    assert account_context.copy.package(RIVERSIDE, package.package_id) is not None


class FullOutbox(Outbox):
    """An outbox whose disk is full when a result is written."""

    full = True

    def mark_done(self, entry_id, package_id):
        if self.full:
            raise StorageTrouble("full")
        return super().mark_done(entry_id, package_id)


@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
def test_a_result_that_cannot_be_stored_is_checked_later(account_context, server, building, ignore_reference):
    server.knobs.ignore_reference = ignore_reference
    outbox = account_context.__dict__["outbox"] = FullOutbox(account_context.folder / "outbox.db")
    entry = outbox.log(a_draft(description="box"))
    with pytest.raises(StorageTrouble):
        deliver_next(account_context)
    outbox.full = False
    assert settle(account_context, entry.entry_id).state == "done"
    assert len(described(building, "box")) == 1


class InterruptedOutbox(Outbox):
    """An outbox that the clerk changes just before the entry is taken."""

    meddle = staticmethod(lambda _entry: None)

    def next_due(self, moment):
        entry = super().next_due(moment)
        meddle, self.meddle = self.meddle, lambda _entry: None
        if entry is not None:
            meddle(entry)
        return entry


@pytest.fixture
def clerk(account_context):
    """The outbox as used by the window."""
    outbox = Outbox(account_context.folder / "outbox.db")
    yield outbox
    outbox.close()


def test_an_entry_discarded_at_the_last_moment_is_not_sent(account_context, clerk, building):
    outbox = account_context.__dict__["outbox"] = InterruptedOutbox(account_context.folder / "outbox.db")
    outbox.meddle = lambda entry: clerk.discard(entry.entry_id, "clerk")
    clerk.log(a_draft(description="box"))
    clerk.log(a_draft(description="other"))
    assert deliver_next(account_context).entry.draft.description == "other"
    assert described(building, "box") == []


def test_an_entry_corrected_at_the_last_moment_is_sent_corrected(account_context, clerk, building):
    outbox = account_context.__dict__["outbox"] = InterruptedOutbox(account_context.folder / "outbox.db")
    outbox.meddle = lambda entry: clerk.correct(entry.entry_id, replace(entry.draft, description="corrected"))
    clerk.log(a_draft(description="box"))
    assert deliver_next(account_context).error is None
    assert described(building, "box") == []
    assert len(described(building, "corrected")) == 1


def test_an_entry_discarded_during_the_check_stays_discarded(account_context, clerk, building, other_desk):
    """Asking who released it takes a call; the clerk sees the rejection in the meantime."""
    package = waiting(building)[0]
    account_context.copy.store_packages([package])
    [entry] = clerk.release([(a_release(package), package)])
    other_desk.release_package(a_release(package, released_to="Erik Ångström"))
    store, account_context.copy.store_packages = (
        account_context.copy.store_packages,
        lambda packages: (
            clerk.discard(entry.entry_id, "clerk"),
            store(packages),
        ),
    )
    delivered = deliver(account_context)
    assert (delivered.entry.state, delivered.entry.reason) == ("dropped", "clerk")
    assert delivered.other is not None


def test_a_repeated_log_keeps_a_released_package_released_in_the_cache(account_context, building):
    entry = account_context.outbox.log(a_draft(description="box"))
    account_context.client.add_package(entry.draft)
    [package] = described(building, "box")
    released = replace(package, released_to="Erik", released_by="Rosa", released_at=now())
    account_context.copy.store_packages([released])
    assert deliver(account_context).error is None
    assert account_context.copy.package(RIVERSIDE, package.package_id) == released
