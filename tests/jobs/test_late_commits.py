"""A server that was stuck acts on what it was asked long after the program gave up waiting: still exactly once."""

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


def stuck(server, path, ignore_reference):
    server.knobs = Knobs(only={path}, hang=True, ignore_reference=ignore_reference)


def deliver_until_done(office, entry_id):
    """Each time a look, and no more than that: the stuck call may not have come through yet."""
    for _ in range(1_000):
        if office.outbox.entry(entry_id).state == "done":
            return
        deliver(office)
    raise AssertionError(office.outbox.entry(entry_id))


@pytest.mark.parametrize("number", ["", "1Z999AA10123456784"])
def test_what_is_not_found_at_once_is_not_sent_at_once(office, server, building, number):
    """Found by the crash campaign: the server told its list, then acted on the call before it."""
    office.quiet = LONG
    stuck(server, ADD, ignore_reference=True)
    entry = office.outbox.log(a_draft(description="late", tracking_number=number))
    deliver(office)
    assert deliver(office).entry.state == "in_doubt"
    assert described(building, "late") == []
    server.release()
    deliver_until_done(office, entry.entry_id)
    assert building.adds == 1
    assert server.paths().count(ADD) == 1


def test_a_release_is_not_sent_twice_either(office, server, building):
    office.quiet = LONG
    package = waiting(building)[0]
    stuck(server, RELEASE, ignore_reference=True)
    [entry] = office.outbox.release([(a_release(package), package)])
    deliver(office)
    assert deliver(office).entry.state == "in_doubt"
    server.release()
    deliver_until_done(office, entry.entry_id)
    assert building.releases == 1
    assert server.paths().count(RELEASE) == 1


def test_what_was_absent_for_a_while_is_sent(office, server, building):
    office.quiet = LONG
    server.knobs = Knobs(drop_before_commit=1, ignore_reference=True)
    office.outbox.log(a_draft(description="gone"))
    deliver(office)
    assert deliver(office).entry.state == "in_doubt"
    office.quiet = timedelta()
    assert deliver(office).entry.state == "done"
    assert building.adds == 1


def test_every_loss_begins_a_new_while(office, server, building):
    office.quiet = LONG
    server.knobs = Knobs(only={ADD}, drop_before_commit=1, ignore_reference=True)
    entry = office.outbox.log(a_draft(description="gone"))
    deliver(office)
    deliver(office)
    office.quiet = timedelta()
    server.knobs = Knobs(only={ADD}, drop_after_commit=1, ignore_reference=True)
    deliver(office)
    office.quiet = LONG
    assert office.absent_since == {}
    assert deliver(office).entry.state == "done"
    assert (building.adds, office.outbox.entry(entry.entry_id).state) == (1, "done")


def test_where_the_server_knows_references_one_look_is_enough(office, server, building):
    office.quiet = LONG
    office.outbox.log(a_draft(description="first"))
    deliver(office)
    server.knobs.drop_before_commit = 1
    office.outbox.log(a_draft(description="second"))
    deliver(office)
    assert deliver(office).entry.state == "done"
    assert building.adds == 2


@pytest.mark.parametrize("number", ["", "1Z999AA10123456784"])
def test_what_the_clerk_said_of_one_is_not_taken_by_another_that_looks_like_it(office, server, building, number):
    """Found by the crash campaign: of three alike the one in doubt took the package that stood for another."""
    server.knobs = Knobs(only={ADD}, drop_after_commit=1, ignore_reference=True)
    first = office.outbox.log(a_draft(description="alike", tracking_number=number))
    second = office.outbox.log(replace(first.draft, reference="another"))
    deliver(office)
    office.outbox.mark_sending(second.entry_id)
    office.outbox.refuse(second.entry_id, "unsure")
    office.outbox.settle(second.entry_id, "")
    office.quiet = timedelta()
    deliver_until_done(office, first.entry_id)
    assert len(described(building, "alike")) == 2
