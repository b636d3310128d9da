"""The refresh over real HTTPS: the whole history, newest first, once and in few calls, with any server and clock."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import Package, Release
from mybuilding_desk.jobs import refresh as refreshing
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.cleanup import clean_up
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.refresh import refresh
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from mybuilding_desk.practice.community import PracticeCommunity
from mybuilding_desk.practice.sample_data import PLANS, Plan
from tests.support.server import PracticeServer

HOUSE, TOWER = "1A", "140027_1"
DAY = timedelta(days=1)
PAGED = DAY * 2 / 3
"""Interval of releases that fills two pages of the longest lists."""
Open = Callable[[], AccountContext]


def make_released(number: int, age: timedelta, now: datetime, **fields: Any) -> Package:
    """A package of the test community, changed `age` ago; released unless `fields` differ."""
    when = (now - age).replace(microsecond=0)
    made = {
        "type_name": "UPS",
        "arrived_at": when - timedelta(hours=5),
        "released_at": when,
        "released_to": "Ana",
        "released_by": "Joe",
        "updated_at": when,
        "resident_name": f"Resident {number}",
    }
    units = ("E101", "E102", "E103", "W201", "W202")
    return Package(f"p{number}", HOUSE, fields.pop("unit", units[number % 5]), **made | fields)


def make_pending(number: int, age: timedelta, now: datetime, **fields: Any) -> Package:
    """A pending package of the test community."""
    when = (now - age).replace(microsecond=0)
    pending = {"released_at": None, "released_to": "", "released_by": "", "arrived_at": when}
    return make_released(number, age, now, **pending | fields)


def _empty(plan: Plan) -> PracticeCommunity:
    return PracticeCommunity(
        plan.community, units=plan.units, package_types=(), residents=(), packages=(), package_id=plan.package_id
    )


class Town:
    """A practice building with a small community filled by the test; its clock is `skew` ahead of the computer."""

    def __init__(self, skew: timedelta = timedelta()) -> None:
        self.skew = skew
        self.building = PracticeBuilding(now=lambda: self.now)
        self.building._communities.update((plan.community.community_id, _empty(plan)) for plan in PLANS.values())
        self.packages = self.building._community(HOUSE).packages

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + self.skew

    def put(self, *packages: Package) -> None:
        self.packages.update((package.package_id, package) for package in packages)

    def put_history(self, *, pending: int = 3, step: timedelta = 4 * DAY, days: int = 390) -> None:
        """Add a release every `step` for `days`, and some pending packages."""
        self.put(*(make_released(n, step * n, self.now) for n in range(int(days * DAY / step))))
        self.put(*(make_pending(10_000 + n, timedelta(hours=n), self.now) for n in range(pending)))

    def release(self, *ids: str) -> None:
        """Release packages as another desk."""
        for package_id in ids:
            release = Release(HOUSE, package_id, "Bo", "", self.now.replace(microsecond=0))
            self.building._community(HOUSE).release(release, "Rosa Quispe-Hall", self.now.replace(microsecond=0))


@pytest.fixture
def town() -> Town:
    return Town()


@pytest.fixture
def building(town: Town) -> PracticeBuilding:
    return town.building


@pytest.fixture
def open_account_context(server: PracticeServer, tmp_path: Path) -> Iterator[Open]:
    """A function that restarts the program: new connection, same files."""
    account_contexts: list[AccountContext] = []

    def reopen() -> AccountContext:
        for account_context in account_contexts:
            account_context.close()
        account_contexts.append(_signed_in(server, tmp_path / "account"))
        return account_contexts[-1]

    yield reopen
    for account_context in account_contexts:
        account_context.close()


def _signed_in(server: PracticeServer, folder: Path) -> AccountContext:
    connection = Connection(server.profile)
    token, user = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
    connection.token = token
    return AccountContext(connection, user, folder)


def calls(
    server: PracticeServer, account_context: AccountContext, chosen: str = HOUSE, **options: bool
) -> list[dict[str, str]]:
    """Run a refresh; return the parameters of its requests, with the `path`. No step makes two calls."""
    before = made = len(server.requests)
    for _ in refresh(account_context, chosen, **options):
        assert len(server.requests) - made <= 1
        made = len(server.requests)
    return [{**seen.params, "path": seen.path} for seen in server.requests[before:]]


def history_requests(requests: list[dict[str, str]]) -> list[dict[str, str]]:
    """The requests for package lists of the test community, except pending ones."""
    lists = [one for one in requests if one["path"] == "packages/list" and one["communityId"] == HOUSE]
    return [one for one in lists if one.get("status") != "pending"]


def cached(account_context: AccountContext, town: Town) -> dict[str, Package]:
    """The packages of the test community in the cache."""
    packages = (account_context.copy.package(HOUSE, package_id) for package_id in town.packages)
    return {package.package_id: package for package in packages if package is not None}


def periods_in_days(requests: list[dict[str, str]], now: datetime) -> list[int]:
    """The period of each requested list in days; 9999 without a limit."""
    asked = [one.get("updatedSince") for one in history_requests(requests) if one.get("page") == "1"]
    return [round((now - datetime.fromisoformat(one)) / DAY) if one else 9999 for one in asked]


# The first time


def test_the_history_is_fetched_newest_first(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_history(step=PAGED)
    account_context = open_account_context()
    requests = calls(server, account_context)
    assert periods_in_days(requests, town.now) == [0, 1, 7, 30, 90, 400]
    assert cached(account_context, town) == town.packages
    first = [one["path"] for one in requests[:3]]
    assert first == ["communities/list", "packages/list", "packages/types"]
    order = [(one["communityId"], one.get("status")) for one in requests if one["path"] == "packages/list"]
    assert order[:4] == [(HOUSE, "pending"), (HOUSE, "all"), ("32", "pending"), (TOWER, "pending")]


def segments(account_context: AccountContext) -> int:
    """The number of segments of the FTS5 index (sqlite.org/fts5.html, "the FTS5 index b-trees")."""
    return account_context.copy._file.rows("SELECT count(DISTINCT segid) FROM found_idx")[0][0]


def test_the_next_cleanup_merges_the_index_of_the_history_once(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(step=PAGED)
    account_context = open_account_context()
    calls(server, account_context)
    assert segments(account_context) > 2
    list(clean_up(account_context, account_context.folder.parent, quiet=False))
    assert segments(account_context) == 1
    town.put(make_released(9_000, timedelta(), town.now))
    calls(server, account_context)
    list(clean_up(account_context, account_context.folder.parent, quiet=False))
    assert segments(account_context) == 2
    assert {"p9000", *cached(account_context, town)} == set(town.packages)


@pytest.mark.parametrize("times", ["iso_naive", "space", "epoch"])
@pytest.mark.parametrize(
    "ignored", [(), ("ignore_paging",), ("ignore_updated_since",), ("ignore_paging", "ignore_updated_since")]
)
def test_the_history_is_complete_with_every_server(
    town: Town, server: PracticeServer, open_account_context: Open, ignored: tuple[str, ...], times: str
) -> None:
    town.put_history(step=PAGED)
    server.knobs.times = times
    for knob in ignored:
        setattr(server.knobs, knob, True)
    account_context = open_account_context()
    calls(server, account_context)
    assert set(cached(account_context, town)) == set(
        town.packages
    )  # a local time without a zone may be an hour off, once a year
    assert account_context.copy.pending_ids(HOUSE) == {"p10000", "p10001", "p10002"}


@pytest.mark.parametrize("shape", ["singular", "each_wrapped", "null_optionals", "numbers_as_text", "text_as_numbers"])
def test_the_history_is_complete_in_every_response_shape(
    town: Town, server: PracticeServer, open_account_context: Open, shape: str
) -> None:
    town.put_history()
    server.knobs.shape = shape
    account_context = open_account_context()
    calls(server, account_context)
    assert cached(account_context, town) == town.packages


def test_bad_records_affect_no_others(town: Town, server: PracticeServer, open_account_context: Open) -> None:
    town.put_history()
    server.knobs.bad_records = True
    account_context = open_account_context()
    calls(server, account_context)
    assert cached(account_context, town) == town.packages


def test_a_server_that_ignores_the_bound_is_asked_for_one_list(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(step=PAGED)
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    assert len(history_requests(calls(server, account_context))) == 2  # pages of the list
    assert cached(account_context, town) == town.packages


def test_a_server_without_change_times_is_asked_twice(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    town.put(*(replace(package, updated_at=None) for package in town.packages.values()))
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    assert periods_in_days(calls(server, account_context), town.now) == [0, 400]
    assert cached(account_context, town) == town.packages


def test_an_edit_of_an_old_package_does_not_end_the_history(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    """A server may apply the bound to a time that it does not return."""
    town.put_history()
    account_context = open_account_context()
    original = town.building.answer

    def without_change_times(request: Any) -> Any:
        answer = original(request)
        for record in answer.body.get("response", {}).get("packages", []):
            record.pop("updatedAt")
        return answer

    town.put(
        make_released(5000, timedelta(), town.now, arrived_at=town.now - 300 * DAY, released_at=town.now - 299 * DAY)
    )
    server.building = _BuildingAnsweringWith(town.building, without_change_times)
    calls(server, account_context)
    assert set(cached(account_context, town)) == set(town.packages)


class _BuildingAnsweringWith:
    """A practice building with another `answer` function."""

    def __init__(self, building: PracticeBuilding, answer: Callable[[Any], Any]) -> None:
        self.answer, self.writes = answer, building.writes
        self.zones = building.zones


def test_packages_older_than_400_days_are_skipped_unless_pending(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(days=10)
    old = make_released(7000, 401 * DAY, town.now)
    town.put(old, make_released(7001, 399 * DAY, town.now), make_pending(7002, 900 * DAY, town.now))
    for ignoring in (False, True):
        server.knobs.ignore_updated_since = ignoring
        account_context = open_account_context()
        calls(server, account_context, everything=True)
        assert set(cached(account_context, town)) == set(town.packages) - {"p7000"}


@pytest.mark.parametrize("pending", [0, 3])
@pytest.mark.parametrize("days", [-800, -3, -0.2, 0.2, 3, 800])
def test_a_wrong_clock_loses_nothing(tmp_path: Path, days: float, pending: int) -> None:
    town = Town(skew=days * DAY)
    town.put_history(pending=pending)
    with PracticeServer(town.building) as server:
        account_context = _signed_in(server, tmp_path)
        for _ in range(2):
            calls(server, account_context)
        assert cached(account_context, town) == town.packages
        town.put(make_released(8000, timedelta(), town.now))  # logged and released between two refreshes
        calls(server, account_context)
        assert cached(account_context, town) == town.packages
        account_context.close()


# Interrupted


@pytest.mark.parametrize("ignoring", [False, True])
def test_a_restart_after_any_call_loses_nothing(
    town: Town, server: PracticeServer, tmp_path: Path, ignoring: bool
) -> None:
    town.put_history(step=PAGED)
    server.knobs.ignore_updated_since = ignoring
    complete = _signed_in(server, tmp_path / "complete")
    total = len(list(refresh(complete, HOUSE)))
    complete.close()
    for cut in range(1, total, 3):
        account_context = _signed_in(server, tmp_path / str(cut))
        steps = refresh(account_context, HOUSE)
        for _ in range(cut):
            next(steps)
        account_context.close()
        again = _signed_in(server, tmp_path / str(cut))
        calls(server, again)
        assert cached(again, town) == town.packages
        again.close()


def test_a_connection_that_breaks_at_any_call_loses_nothing(town: Town, server: PracticeServer, tmp_path: Path) -> None:
    town.put_history(step=PAGED)
    account_context = _signed_in(server, tmp_path)
    broken = 0
    for cut in range(15):
        town.put(make_released(9000 + cut, timedelta(), town.now))
        steps = refresh(account_context, HOUSE)
        for _ in range(cut):
            next(steps, None)
        server.knobs.drop_before_commit = 9
        try:
            list(steps)
        except DeskError:
            broken += 1
        server.knobs.drop_before_commit = 0
    assert broken > 9
    calls(server, account_context)
    assert cached(account_context, town) == town.packages
    account_context.close()


def test_a_complete_history_is_not_requested_again(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    steps = refresh(open_account_context(), HOUSE)
    asked = len(server.requests)
    while len([one for one in server.requests[asked:] if one.params.get("status") == "released"]) < 4:
        next(steps)
    next(steps)  # the window of 90 days is complete
    assert periods_in_days(calls(server, open_account_context()), town.now) == [0, 400]


# Every minute


def test_a_refresh_without_changes_takes_one_call_per_list(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    calls(server, open_account_context())
    for account_context in (open_account_context(), open_account_context()):
        requests = calls(server, account_context)
        assert [(one["path"], one.get("communityId"), one.get("status")) for one in requests] == [
            ("communities/list", None, None),
            ("packages/list", HOUSE, "pending"),
            ("packages/list", HOUSE, "all"),
            ("packages/list", "32", "pending"),
            ("packages/list", TOWER, "pending"),
        ]


def test_a_server_that_ignores_the_bound_is_not_asked_for_everything_each_minute(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    assert history_requests(calls(server, open_account_context())) == []
    assert len(calls(server, account_context)) == 4
    assert len(history_requests(calls(server, account_context, everything=True))) == 1


def test_the_full_list_is_requested_again_after_a_while(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    for minutes, asked in ((14, 0), (16, 1), (-16, 1)):  # a clock that was set back counts as well
        account_context.copy.reference_data.remember(
            f"listed:{HOUSE}", (datetime.now(UTC) - timedelta(minutes=minutes)).isoformat()
        )
        assert len(history_requests(calls(server, account_context))) == asked


def test_a_server_that_starts_to_support_the_bound_is_asked_each_minute_again(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    server.knobs.ignore_updated_since = False
    calls(server, account_context, everything=True)
    assert len(history_requests(calls(server, account_context))) == 1


def test_a_package_logged_and_released_between_refreshes_is_in_the_history(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    account_context = open_account_context()
    calls(server, account_context)
    town.put(make_released(6000, timedelta(minutes=30), town.now))
    calls(server, account_context)
    assert cached(account_context, town) == town.packages


def test_a_desk_with_a_fast_clock_hides_no_change(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    town.put(
        make_pending(6000, -30 * DAY, town.now),
        make_released(6001, -9 * DAY, town.now, updated_at=town.building._opened + 3000 * DAY),
    )
    account_context = open_account_context()
    calls(server, account_context)
    for number in range(6002, 6005):
        town.put(make_released(number, timedelta(), town.now))
        calls(server, account_context)
    assert cached(account_context, town) == town.packages


# Released elsewhere


def test_packages_past_400_days_are_deleted_from_the_cache_unless_pending(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    now = town.now
    town.put(*(make_released(n, n * DAY, now) for n in (10, 380, 395)), make_pending(1, 390 * DAY, now))
    town.put(make_released(2, 390 * DAY, now, updated_at=(now - 20 * DAY).replace(microsecond=0)))
    account_context = open_account_context()
    account_context.clock = lambda: town.now
    calls(server, account_context)
    assert set(cached(account_context, town)) == {"p1", "p2", "p10", "p380", "p395"}
    town.skew += 15 * DAY
    calls(server, account_context)
    assert "p395" in cached(account_context, town), "age is measured from the newest known change, not by a clock"
    town.put(make_released(3, timedelta(), town.now))
    calls(server, account_context)
    assert set(cached(account_context, town)) == {"p1", "p2", "p3", "p10", "p380"}
    before = len(server.requests)
    calls(server, account_context)
    assert len(history_requests([{**one.params, "path": one.path} for one in server.requests[before:]])) <= 1


def test_a_shortened_history_is_deleted_and_fetched_again_when_extended(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put(*(make_released(n, n * DAY, town.now) for n in (0, 20, 60, 395)))
    account_context = open_account_context()
    account_context.history = 30 * DAY
    assert max(periods_in_days(calls(server, account_context), town.now)) == 30
    assert set(cached(account_context, town)) == {"p0", "p20"}
    account_context.history = 400 * DAY
    assert periods_in_days(calls(server, account_context), town.now)[-2:] == [90, 400]
    assert set(cached(account_context, town)) == {"p0", "p20", "p60", "p395"}
    account_context.history = 10 * DAY
    calls(server, account_context)
    assert set(cached(account_context, town)) == {"p0"}
    account_context.history = 400 * DAY
    calls(server, account_context)
    assert set(cached(account_context, town)) == {"p0", "p20", "p60", "p395"}


@pytest.mark.parametrize("ignored", [(), ("ignore_updated_since",), ("ignore_paging", "ignore_updated_since")])
@pytest.mark.parametrize("count", [1, 3, 60])
def test_a_release_by_another_desk_is_in_the_history_at_once(
    town: Town, server: PracticeServer, open_account_context: Open, ignored: tuple[str, ...], count: int
) -> None:
    town.put_history(pending=0)
    units = list(town.building._community(HOUSE)._units.values())
    town.put(
        *(make_pending(number, timedelta(), town.now, unit=unit) for number, unit in enumerate(units[:count], 10_000))
    )
    for knob in ignored:
        setattr(server.knobs, knob, True)
    account_context = open_account_context()
    calls(server, account_context)
    released = [one.package_id for one in town.packages.values() if one.is_pending]
    town.release(*released)
    requests = calls(server, account_context)
    assert account_context.copy.pending_ids(HOUSE) == set()
    assert cached(account_context, town) == town.packages
    assert len(requests) <= (5 + min(count, 10)) * (2 if "ignore_paging" in ignored else 1)


def test_a_package_deleted_on_the_server_is_deleted_from_the_list(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(pending=30)
    account_context = open_account_context()
    calls(server, account_context)
    for number in range(25):
        del town.packages[f"p{10_000 + number}"]
    assert len(calls(server, account_context)) == 5 + 5  # these packages are in five units
    assert account_context.copy.pending_ids(HOUSE) == {f"p{10_000 + number}" for number in range(25, 30)}
    assert len(calls(server, account_context)) == 5


def test_an_unreadable_record_deletes_nothing_from_the_list(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(pending=3)
    account_context = open_account_context()
    calls(server, account_context)
    del town.packages["p10001"]
    server.knobs.bad_records = True
    calls(server, account_context)
    assert len(account_context.copy.pending_ids(HOUSE)) == 3
    server.knobs.bad_records = False
    calls(server, account_context)
    assert account_context.copy.pending_ids(HOUSE) == {"p10000", "p10002"}


def test_a_removed_unit_does_not_stop_the_refresh(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history(pending=2)
    account_context = open_account_context()
    calls(server, account_context)
    town.put(replace(town.packages["p10001"], unit="Gone 1"))
    calls(server, account_context)
    del town.packages["p10001"]
    calls(server, account_context)
    assert account_context.copy.pending_ids(HOUSE) == {"p10000"}


def test_choosing_a_community_detects_earlier_deletions(
    town: Town, server: PracticeServer, open_account_context: Open
) -> None:
    town.put_history()
    server.knobs.ignore_updated_since = True
    account_context = open_account_context()
    calls(server, account_context)
    town.release("p10001")
    assert history_requests(calls(server, account_context, chosen="32")) == []
    assert account_context.copy.pending_ids(HOUSE) == {"p10000", "p10002"}
    calls(server, account_context)
    assert cached(account_context, town) == town.packages


def test_pending_packages_are_refreshed_between_history_steps(
    town: Town, server: PracticeServer, open_account_context: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "_PENDING_EVERY_STEPS", 3)
    town.put_history()
    asked = [one.get("status") for one in calls(server, open_account_context()) if one.get("communityId") == HOUSE]
    history = asked[asked.index("released") :]
    assert history.count("pending") >= 2
    assert history[:5] == ["released", "released", "pending", "all", "released"]
