"""A stuck server commits a request long after the program gave up waiting: still exactly once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.knobs import Knobs
from tests.support.offices import a_draft, a_release, deliver, described, waiting

ADD, RELEASE = "packages/add", "packages/release"
LONG = timedelta(hours=1)


@pytest.fixture
def profile(server):
    return replace(server.profile, timeout_read=0.2)


def make_server_hang(server, path, ignore_reference):
    server.knobs = Knobs(only={path}, hang=True, ignore_reference=ignore_reference)


def deliver_until_done(account_context, entry_id):
    """Check repeatedly without sending: the stuck call may not have come through yet."""
    for _ in range(1_000):
        if account_context.outbox.entry(entry_id).state == "done":
            return
        deliver(account_context)
    raise AssertionError(account_context.outbox.entry(entry_id))


@pytest.mark.parametrize("number", ["", "1Z999AA10123456784"])
def test_an_entry_not_found_at_once_is_not_sent_at_once(account_context, server, building, number):
    """Found by the crash campaign: the server returned its list, then committed the earlier call."""
    account_context.quiet = LONG
    make_server_hang(server, ADD, ignore_reference=True)
    entry = account_context.outbox.log(a_draft(description="late", tracking_number=number))
    deliver(account_context)
    assert deliver(account_context).entry.state == "in_doubt"
    assert described(building, "late") == []
    server.release()
    deliver_until_done(account_context, entry.entry_id)
    assert building.adds == 1
    assert server.paths().count(ADD) == 1


def test_a_release_is_not_sent_twice(account_context, server, building):
    account_context.quiet = LONG
    package = waiting(building)[0]
    make_server_hang(server, RELEASE, ignore_reference=True)
    [entry] = account_context.outbox.release([(a_release(package), package)])
    deliver(account_context)
    assert deliver(account_context).entry.state == "in_doubt"
    server.release()
    deliver_until_done(account_context, entry.entry_id)
    assert building.releases == 1
    assert server.paths().count(RELEASE) == 1


def test_an_entry_absent_long_enough_is_sent(account_context, server, building):
    account_context.quiet = LONG
    server.knobs = Knobs(drop_before_commit=1, ignore_reference=True)
    account_context.outbox.log(a_draft(description="gone"))
    deliver(account_context)
    assert deliver(account_context).entry.state == "in_doubt"
    account_context.quiet = timedelta()
    assert deliver(account_context).entry.state == "done"
    assert building.adds == 1


def test_every_lost_response_restarts_the_wait(account_context, server, building):
    account_context.quiet = LONG
    server.knobs = Knobs(only={ADD}, drop_before_commit=1, ignore_reference=True)
    entry = account_context.outbox.log(a_draft(description="gone"))
    deliver(account_context)
    deliver(account_context)
    account_context.quiet = timedelta()
    server.knobs = Knobs(only={ADD}, drop_after_commit=1, ignore_reference=True)
    deliver(account_context)
    account_context.quiet = LONG
    assert account_context.absent_since == {}
    assert deliver(account_context).entry.state == "done"
    assert (building.adds, account_context.outbox.entry(entry.entry_id).state) == (1, "done")


def test_one_check_is_enough_where_the_server_knows_references(account_context, server, building):
    account_context.quiet = LONG
    account_context.outbox.log(a_draft(description="first"))
    deliver(account_context)
    server.knobs.drop_before_commit = 1
    account_context.outbox.log(a_draft(description="second"))
    deliver(account_context)
    assert deliver(account_context).entry.state == "done"
    assert building.adds == 2


@pytest.mark.parametrize("number", ["", "1Z999AA10123456784"])
def test_a_package_assigned_by_the_clerk_is_not_taken_by_a_similar_entry(account_context, server, building, number):
    """Found by the crash campaign: of three similar entries, the one in doubt took the package of another."""
    server.knobs = Knobs(only={ADD}, drop_after_commit=1, ignore_reference=True)
    first = account_context.outbox.log(a_draft(description="alike", tracking_number=number))
    second = account_context.outbox.log(replace(first.draft, reference="another"))
    deliver(account_context)
    account_context.outbox.mark_sending(second.entry_id)
    account_context.outbox.refuse(second.entry_id, "unsure")
    account_context.outbox.mark_done(second.entry_id, "")
    account_context.quiet = timedelta()
    deliver_until_done(account_context, first.entry_id)
    assert len(described(building, "alike")) == 2
