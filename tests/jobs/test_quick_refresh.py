"""The look between two whole refreshes, over real HTTPS: one small call that tells all that changed, or else all."""

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
    calls,
    kept,
    open_account_context,
    planted,
    town,
    waiting,
)
from tests.support.server import PracticeServer

__all__ = ["building", "open_account_context", "town"]

LITTLE = 1024


def looked(server: PracticeServer, account_context: AccountContext) -> list[str]:
    """The paths that one look asks for."""
    before = len(server.requests)
    assert list(quick_refresh(account_context, HOUSE))
    return [seen.path for seen in server.requests[before:]]


def test_where_nothing_changed_one_small_call_is_made(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_past()
    account_context = open_account_context()
    calls(server, account_context)
    told, sizes = town.building.answer, []

    class Weighed(PracticeBuilding):
        def answer(self, request):
            answer = told(request)
            sizes.append(len(repr(answer.body)))
            return answer

    server.building = Weighed()
    for _ in range(3):
        assert looked(server, account_context) == ["packages/list"]
    assert max(sizes) < LITTLE


def test_what_another_desk_did_is_told(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_past()
    account_context = open_account_context()
    calls(server, account_context)
    town.put(waiting(20_000, timedelta(), town.now))
    town.release("p10001")
    assert looked(server, account_context) == ["packages/list"]
    assert account_context.copy.pending_ids(HOUSE) == {"p10000", "p10002", "p20000"}
    assert kept(account_context, town) == town.packages


def test_it_is_told_whether_what_waits_has_changed(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_past()
    account_context = open_account_context()
    told = list(refresh(account_context, HOUSE))
    assert not all(progress.waiting for progress in told if progress.part == "history")
    assert all(progress.waiting for progress in told if progress.part != "history")
    assert not any(progress.waiting for progress in quick_refresh(account_context, HOUSE))
    town.put(replace(town.packages["p0"], shelf="B2", updated_at=town.now.replace(microsecond=0)))
    assert not any(progress.waiting for progress in quick_refresh(account_context, HOUSE))
    assert kept(account_context, town) == town.packages
    town.release("p10001")
    assert any(progress.waiting for progress in quick_refresh(account_context, HOUSE))


def test_a_drop_of_two_pages_comes_whole(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_past()
    account_context = open_account_context()
    calls(server, account_context)
    town.put(*(waiting(20_000 + n, timedelta(), town.now) for n in range(600)))
    assert looked(server, account_context) == ["packages/list"] * 2
    assert kept(account_context, town) == town.packages


def test_a_server_that_ignores_the_bound_is_asked_for_all(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_past()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    town.put(waiting(20_000, timedelta(), town.now))
    assert looked(server, account_context)[:2] == ["communities/list", "packages/list"]
    assert "p20000" in account_context.copy.pending_ids(HOUSE)


def test_while_the_past_is_not_there_all_is_asked_for(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put(planted(1, timedelta(days=30), town.now))
    account_context = open_account_context()
    assert looked(server, account_context)[0] == "communities/list"
    assert kept(account_context, town) == town.packages
