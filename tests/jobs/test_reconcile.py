"""What the refreshed copy settles in the outbox: nothing is shown twice, and what has no name gets one."""

from dataclasses import replace

import pytest

from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.reconcile import reconcile
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from tests.support.offices import CLERK, ELAN, RIVERSIDE, UPS_NUMBER, a_draft, a_release, now


@pytest.fixture
def account_context(tmp_path):
    """An office that is never asked to call."""
    made = AccountContext(Connection(PRACTICE_PROFILE), CLERK, tmp_path)
    yield made
    made.close()


def arrived(account_context, draft, package_id="7", **fields):
    """The package of this draft comes into the copy by a refresh."""
    package = replace(package_of(draft, "John John"), package_id=package_id, **fields)
    account_context.copy.store_packages([package])
    return package


def in_doubt(account_context, draft):
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    return account_context.outbox.mark_uncertain(entry.entry_id, now(), "no_answer")


def nameless(account_context, draft):
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    return account_context.outbox.mark_done(entry.entry_id, "")


def test_nothing_to_settle_changes_nothing(account_context):
    entry = account_context.outbox.log(a_draft())
    arrived(account_context, a_draft())
    assert reconcile(account_context, RIVERSIDE) == 0
    assert account_context.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("draft", [a_draft(tracking_number=UPS_NUMBER), a_draft()])
@pytest.mark.parametrize("echoes", [True, False])
def test_what_a_lost_answer_left_in_doubt_is_done_once_the_copy_has_it(account_context, draft, echoes):
    entry = in_doubt(account_context, draft)
    arrived(account_context, draft, reference=draft.reference if echoes else "")
    assert reconcile(account_context, RIVERSIDE) == 1
    kept = account_context.outbox.entry(entry.entry_id)
    assert (kept.state, kept.package_id) == ("done", "7")


def test_a_reference_in_the_copy_settles_a_deed_in_any_open_state(account_context):
    draft = a_draft()
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    account_context.outbox.refuse(entry.entry_id, "unsure")
    arrived(account_context, draft)
    assert reconcile(account_context, RIVERSIDE) == 1
    assert account_context.outbox.entry(entry.entry_id).state == "done"


def test_what_was_never_sent_is_not_taken_for_one_that_looks_like_it(account_context):
    entry = account_context.outbox.log(a_draft(tracking_number=UPS_NUMBER))
    arrived(account_context, entry.draft, reference="")
    assert reconcile(account_context, RIVERSIDE) == 0
    assert account_context.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("echoes", [True, False])
def test_a_package_without_a_name_gets_one_and_so_does_its_release(account_context, echoes):
    draft = a_draft()
    entry = nameless(account_context, draft)
    (follower,) = account_context.outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), entry.entry_id)])
    assert account_context.outbox.next_due(now()) is None
    arrived(account_context, draft, reference=draft.reference if echoes else "")
    assert reconcile(account_context, RIVERSIDE) == 1
    assert account_context.outbox.entry(entry.entry_id).package_id == "7"
    assert account_context.outbox.entry(follower.entry_id).release.package_id == "7"
    assert reconcile(account_context, RIVERSIDE) == 0


def test_two_alike_without_a_name_get_one_each(account_context):
    drafts = [a_draft(), a_draft()]
    entries = [nameless(account_context, draft) for draft in drafts]
    arrived(account_context, drafts[0], "7", reference="")
    assert reconcile(account_context, RIVERSIDE) == 1
    arrived(account_context, drafts[1], "8", reference="")
    assert reconcile(account_context, RIVERSIDE) == 1
    assert [account_context.outbox.entry(entry.entry_id).package_id for entry in entries] == ["7", "8"]


def test_other_communities_are_left_alone(account_context):
    draft = a_draft(community_id=ELAN)
    in_doubt(account_context, draft)
    arrived(account_context, draft)
    assert reconcile(account_context, RIVERSIDE) == 0
    assert reconcile(account_context, ELAN) == 1


@pytest.mark.parametrize(
    ("reason", "released_to", "state"),
    [
        ("already_released", "Erik", "dropped"),
        ("already_released", "", "refused"),
        ("access_denied", "Erik", "refused"),
    ],
)
def test_a_release_that_another_desk_did_is_given_up_when_that_is_known(account_context, reason, released_to, state):
    package = arrived(account_context, a_draft())
    [entry] = account_context.outbox.release([(a_release(package), package)])
    account_context.outbox.mark_sending(entry.entry_id)
    account_context.outbox.refuse(entry.entry_id, reason)
    arrived(account_context, a_draft(), released_to=released_to)
    assert reconcile(account_context, RIVERSIDE) == (state == "dropped")
    assert account_context.outbox.entry(entry.entry_id).state == state
