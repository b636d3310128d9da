"""The quick refresh over real HTTPS: one small call returns all changes, or a full refresh follows."""

from dataclasses import replace
from datetime import timedelta

from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.refresh import quick_refresh, refresh
from mybuilding_desk.practice.building import PracticeBuilding
from tests.jobs.test_refresh_history import (
    HOUSE,
    Open,
    Town,
    building,
    cached,
    calls,
    make_pending,
    make_released,
    open_account_context,
    town,
)
from tests.support.server import PracticeServer

__all__ = ["building", "open_account_context", "town"]

LITTLE = 1024


def requested_paths(server: PracticeServer, account_context: AccountContext) -> list[str]:
    """The paths requested by one quick refresh."""
    before = len(server.requests)
    assert list(quick_refresh(account_context, HOUSE))
    return [seen.path for seen in server.requests[before:]]


def test_without_changes_one_small_call_is_made(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_history()
    account_context = open_account_context()
    calls(server, account_context)
    original, sizes = town.building.answer, []

    class Weighed(PracticeBuilding):
        def answer(self, request):
            answer = original(request)
            sizes.append(len(repr(answer.body)))
            return answer

    server.building = Weighed()
    for _ in range(3):
        assert requested_paths(server, account_context) == ["packages/list"]
    assert max(sizes) < LITTLE


def test_changes_by_another_desk_are_received(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_history()
    account_context = open_account_context()
    calls(server, account_context)
    town.put(make_pending(20_000, timedelta(), town.now))
    town.release("p10001")
    assert requested_paths(server, account_context) == ["packages/list"]
    assert account_context.copy.pending_ids(HOUSE) == {"p10000", "p10002", "p20000"}
    assert cached(account_context, town) == town.packages


def test_progress_reports_whether_pending_packages_changed(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    account_context = open_account_context()
    steps = list(refresh(account_context, HOUSE))
    assert not all(progress.waiting for progress in steps if progress.part == "history")
    assert all(progress.waiting for progress in steps if progress.part != "history")
    assert not any(progress.waiting for progress in quick_refresh(account_context, HOUSE))
    town.put(replace(town.packages["p0"], shelf="B2", updated_at=town.now.replace(microsecond=0)))
    assert not any(progress.waiting for progress in quick_refresh(account_context, HOUSE))
    assert cached(account_context, town) == town.packages
    town.release("p10001")
    assert any(progress.waiting for progress in quick_refresh(account_context, HOUSE))


def test_a_batch_of_two_pages_is_received_completely(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    account_context = open_account_context()
    calls(server, account_context)
    town.put(*(make_pending(20_000 + n, timedelta(), town.now) for n in range(600)))
    assert requested_paths(server, account_context) == ["packages/list"] * 2
    assert cached(account_context, town) == town.packages


def test_a_server_that_ignores_the_bound_gets_a_full_refresh(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    town.put(make_pending(20_000, timedelta(), town.now))
    assert requested_paths(server, account_context)[:2] == ["communities/list", "packages/list"]
    assert "p20000" in account_context.copy.pending_ids(HOUSE)


def test_an_incomplete_history_leads_to_a_full_refresh(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put(make_released(1, timedelta(days=30), town.now))
    account_context = open_account_context()
    assert requested_paths(server, account_context)[0] == "communities/list"
    assert cached(account_context, town) == town.packages
