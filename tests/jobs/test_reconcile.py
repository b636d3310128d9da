"""What the refreshed copy settles in the outbox: nothing is shown twice, and what has no name gets one."""

from dataclasses import replace

import pytest

from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.account_context import Office
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.reconcile import reconcile
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from tests.support.offices import CLERK, ELAN, RIVERSIDE, UPS_NUMBER, a_draft, a_release, now


@pytest.fixture
def office(tmp_path):
    """An office that is never asked to call."""
    made = Office(Connection(PRACTICE_PROFILE), CLERK, tmp_path)
    yield made
    made.close()


def arrived(office, draft, package_id="7", **fields):
    """The package of this draft comes into the copy by a refresh."""
    package = replace(package_of(draft, "John John"), package_id=package_id, **fields)
    office.copy.store_packages([package])
    return package


def in_doubt(office, draft):
    entry = office.outbox.log(draft)
    office.outbox.mark_sending(entry.entry_id)
    return office.outbox.doubt(entry.entry_id, now(), "no_answer")


def nameless(office, draft):
    entry = office.outbox.log(draft)
    office.outbox.mark_sending(entry.entry_id)
    return office.outbox.settle(entry.entry_id, "")


def test_nothing_to_settle_changes_nothing(office):
    entry = office.outbox.log(a_draft())
    arrived(office, a_draft())
    assert reconcile(office, RIVERSIDE) == 0
    assert office.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("draft", [a_draft(tracking_number=UPS_NUMBER), a_draft()])
@pytest.mark.parametrize("echoes", [True, False])
def test_what_a_lost_answer_left_in_doubt_is_done_once_the_copy_has_it(office, draft, echoes):
    entry = in_doubt(office, draft)
    arrived(office, draft, reference=draft.reference if echoes else "")
    assert reconcile(office, RIVERSIDE) == 1
    kept = office.outbox.entry(entry.entry_id)
    assert (kept.state, kept.package_id) == ("done", "7")


def test_a_reference_in_the_copy_settles_a_deed_in_any_open_state(office):
    draft = a_draft()
    entry = office.outbox.log(draft)
    office.outbox.mark_sending(entry.entry_id)
    office.outbox.refuse(entry.entry_id, "unsure")
    arrived(office, draft)
    assert reconcile(office, RIVERSIDE) == 1
    assert office.outbox.entry(entry.entry_id).state == "done"


def test_what_was_never_sent_is_not_taken_for_one_that_looks_like_it(office):
    entry = office.outbox.log(a_draft(tracking_number=UPS_NUMBER))
    arrived(office, entry.draft, reference="")
    assert reconcile(office, RIVERSIDE) == 0
    assert office.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("echoes", [True, False])
def test_a_package_without_a_name_gets_one_and_so_does_its_release(office, echoes):
    draft = a_draft()
    entry = nameless(office, draft)
    (follower,) = office.outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), entry.entry_id)])
    assert office.outbox.next_due(now()) is None
    arrived(office, draft, reference=draft.reference if echoes else "")
    assert reconcile(office, RIVERSIDE) == 1
    assert office.outbox.entry(entry.entry_id).package_id == "7"
    assert office.outbox.entry(follower.entry_id).release.package_id == "7"
    assert reconcile(office, RIVERSIDE) == 0


def test_two_alike_without_a_name_get_one_each(office):
    drafts = [a_draft(), a_draft()]
    entries = [nameless(office, draft) for draft in drafts]
    arrived(office, drafts[0], "7", reference="")
    assert reconcile(office, RIVERSIDE) == 1
    arrived(office, drafts[1], "8", reference="")
    assert reconcile(office, RIVERSIDE) == 1
    assert [office.outbox.entry(entry.entry_id).package_id for entry in entries] == ["7", "8"]


def test_other_communities_are_left_alone(office):
    draft = a_draft(community_id=ELAN)
    in_doubt(office, draft)
    arrived(office, draft)
    assert reconcile(office, RIVERSIDE) == 0
    assert reconcile(office, ELAN) == 1


@pytest.mark.parametrize(
    ("reason", "released_to", "state"),
    [
        ("already_released", "Erik", "dropped"),
        ("already_released", "", "refused"),
        ("access_denied", "Erik", "refused"),
    ],
)
def test_a_release_that_another_desk_did_is_given_up_when_that_is_known(office, reason, released_to, state):
    package = arrived(office, a_draft())
    [entry] = office.outbox.release([(a_release(package), package)])
    office.outbox.mark_sending(entry.entry_id)
    office.outbox.refuse(entry.entry_id, reason)
    arrived(office, a_draft(), released_to=released_to)
    assert reconcile(office, RIVERSIDE) == (state == "dropped")
    assert office.outbox.entry(entry.entry_id).state == state
