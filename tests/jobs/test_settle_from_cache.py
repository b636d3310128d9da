"""Reconciling the outbox with the refreshed cache: no package appears twice, and missing ids are filled in."""

from dataclasses import replace

import pytest

from mybuilding_desk.domain.models import Release
from mybuilding_desk.domain.scan_intent import package_of
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.settle_from_cache import settle_from_cache
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from tests.support.offices import CLERK, ELAN, RIVERSIDE, UPS_NUMBER, a_draft, a_release, now


@pytest.fixture
def account_context(tmp_path):
    """An account context that never calls the server."""
    made = AccountContext(Connection(PRACTICE_PROFILE), CLERK, tmp_path)
    yield made
    made.close()


def store_refreshed(account_context, draft, package_id="7", **fields):
    """Store the package of this draft in the cache, as by a refresh."""
    package = replace(package_of(draft, "John John"), package_id=package_id, **fields)
    account_context.copy.store_packages([package])
    return package


def in_doubt(account_context, draft):
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    return account_context.outbox.mark_uncertain(entry.entry_id, now(), "no_answer")


def done_without_id(account_context, draft):
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    return account_context.outbox.mark_done(entry.entry_id, "")


def test_nothing_to_settle_changes_nothing(account_context):
    entry = account_context.outbox.log(a_draft())
    store_refreshed(account_context, a_draft())
    assert settle_from_cache(account_context, RIVERSIDE) == 0
    assert account_context.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("draft", [a_draft(tracking_number=UPS_NUMBER), a_draft()])
@pytest.mark.parametrize("echoes", [True, False])
def test_an_entry_in_doubt_is_done_once_its_package_is_in_the_cache(account_context, draft, echoes):
    entry = in_doubt(account_context, draft)
    store_refreshed(account_context, draft, reference=draft.reference if echoes else "")
    assert settle_from_cache(account_context, RIVERSIDE) == 1
    settled = account_context.outbox.entry(entry.entry_id)
    assert (settled.state, settled.package_id) == ("done", "7")


def test_a_reference_in_the_cache_settles_an_entry_in_any_open_state(account_context):
    draft = a_draft()
    entry = account_context.outbox.log(draft)
    account_context.outbox.mark_sending(entry.entry_id)
    account_context.outbox.refuse(entry.entry_id, "unsure")
    store_refreshed(account_context, draft)
    assert settle_from_cache(account_context, RIVERSIDE) == 1
    assert account_context.outbox.entry(entry.entry_id).state == "done"


def test_an_unsent_entry_is_not_matched_with_a_similar_package(account_context):
    entry = account_context.outbox.log(a_draft(tracking_number=UPS_NUMBER))
    store_refreshed(account_context, entry.draft, reference="")
    assert settle_from_cache(account_context, RIVERSIDE) == 0
    assert account_context.outbox.entry(entry.entry_id).state == "waiting"


@pytest.mark.parametrize("echoes", [True, False])
def test_an_entry_without_an_id_gets_one_and_so_does_its_release(account_context, echoes):
    draft = a_draft()
    entry = done_without_id(account_context, draft)
    (follower,) = account_context.outbox.release([(Release(RIVERSIDE, "", "Zoë", "r-1", now()), entry.entry_id)])
    assert account_context.outbox.next_due(now()) is None
    store_refreshed(account_context, draft, reference=draft.reference if echoes else "")
    assert settle_from_cache(account_context, RIVERSIDE) == 1
    assert account_context.outbox.entry(entry.entry_id).package_id == "7"
    assert account_context.outbox.entry(follower.entry_id).release.package_id == "7"
    assert settle_from_cache(account_context, RIVERSIDE) == 0


def test_two_similar_entries_without_an_id_get_one_each(account_context):
    drafts = [a_draft(), a_draft()]
    entries = [done_without_id(account_context, draft) for draft in drafts]
    store_refreshed(account_context, drafts[0], "7", reference="")
    assert settle_from_cache(account_context, RIVERSIDE) == 1
    store_refreshed(account_context, drafts[1], "8", reference="")
    assert settle_from_cache(account_context, RIVERSIDE) == 1
    assert [account_context.outbox.entry(entry.entry_id).package_id for entry in entries] == ["7", "8"]


def test_other_communities_are_not_reconciled(account_context):
    draft = a_draft(community_id=ELAN)
    in_doubt(account_context, draft)
    store_refreshed(account_context, draft)
    assert settle_from_cache(account_context, RIVERSIDE) == 0
    assert settle_from_cache(account_context, ELAN) == 1


@pytest.mark.parametrize(
    ("reason", "released_to", "state"),
    [
        ("already_released", "Erik", "dropped"),
        ("already_released", "", "refused"),
        ("access_denied", "Erik", "refused"),
    ],
)
def test_a_release_done_by_another_desk_is_discarded_once_known(account_context, reason, released_to, state):
    package = store_refreshed(account_context, a_draft())
    [entry] = account_context.outbox.release([(a_release(package), package)])
    account_context.outbox.mark_sending(entry.entry_id)
    account_context.outbox.refuse(entry.entry_id, reason)
    store_refreshed(account_context, a_draft(), released_to=released_to)
    assert settle_from_cache(account_context, RIVERSIDE) == (state == "dropped")
    assert account_context.outbox.entry(entry.entry_id).state == state
