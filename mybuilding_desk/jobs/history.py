"""Fetch a community's history in growing windows, newest first, and report progress.

The cache stores three times for each community:

* `changed`: the newest known change, in the server's time; this computer's clock may be wrong by days.
* `reached`: every package released since then is in the cache.
* `listed`: when a server that ignores `updatedSince` last sent its whole list; unset if the server honors it.

Each one moves only after the list that proves it has been read to the end.
"""

import time
from collections.abc import Generator, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, TypeAlias, TypeVar

from mybuilding_desk.core.errors import ListTooLong, Refused
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.models import Package
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.day_counts import keep_day_counts
from mybuilding_desk.jobs.settle_from_cache import settle_from_cache
from mybuilding_desk.storage.cache.reference_data import ReferenceData

T = TypeVar("T")

Part = Literal["communities", "packages", "history", "people", "residents", "types"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress after one call.

    `rejected` counts unreadable records. `missing` is the reason why a part is not available: that of a `Refused`, or
    of a `ListTooLong`. `settled` counts the outbox entries found to be done. `waiting` is true if the pending packages
    may have changed; otherwise only released ones have.
    """

    part: Part
    community_id: str = ""
    rejected: int = 0
    missing: str = ""
    settled: int = 0
    waiting: bool = True


Steps: TypeAlias = Generator[Progress, None, T]
"""A worker job in steps of at most one call each, which returns a result at the end."""


_WINDOWS: Final = (timedelta(days=1), timedelta(days=7), timedelta(days=30), timedelta(days=90))
"""Windows of history, fetched in this order so that the newest packages come first.

The API takes only a lower bound, so each window includes the one before. The whole retention time follows as the last.
"""

_OVERLAP: Final = timedelta(hours=2)
"""Overlap below the newest known change: local times are an hour off when DST ends, and servers differ."""

_THOROUGH: Final = timedelta(days=7)
_CERTAIN: Final = timedelta(days=1)
"""Tolerance before an older package proves that the server ignores `updatedSince`: more than any wrong time zone."""

_WHOLE_LIST_AGE: Final = timedelta(minutes=15)
_MAX_WAITING: Final = 50_000
"""Maximum pending packages in one community; the largest known building has 1,400."""

EARLIEST_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)

IN_PARTS: Final = "in_parts"
"""Note in the cache after a large import: the search index is in parts, and a search goes through each of them."""

_TimeName = Literal["changed", "reached", "listed"]
_Status = Literal["all", "released"]


@dataclass(slots=True)
class ListingSummary:
    """Summary of a list as far as it has been read: its newest change, and its pending packages.

    Create it at `clock`, before the first call; `since` is the requested lower bound. `waiting` holds the ids of
    pending packages. `older` is true once a package is older than requested by more than `_CERTAIN`, `unasked` if its
    `updatedAt` from the server confirms that.
    """

    clock: datetime
    since: datetime | None = None
    newest: datetime | None = None
    older: bool = False
    unasked: bool = False
    waiting: set[str] = field(default_factory=set)
    begun: float = field(default_factory=time.monotonic)

    def take(self, packages: Iterable[Package]) -> None:
        """Add the packages of one page. Raises `ListTooLong` for too many pending packages."""
        for package in yielding_to_gui(packages):
            changed = _newest_time(package)
            self.newest = max(self.newest or changed, changed)
            if package.is_pending:
                self.waiting.add(package.package_id)
                if len(self.waiting) > _MAX_WAITING:
                    raise ListTooLong(f"more than {_MAX_WAITING} pending packages")
            if self.since is not None and changed < self.since - _CERTAIN:
                self.older = True
                self.unasked |= package.updated_at is not None

    def watermark(self) -> datetime | None:
        """Return the time up to which the complete list includes every change, or `None` if it was empty.

        Subtracts the time the list took, because a package that changed meanwhile may have moved to a page already
        read. Never later than this computer's clock: a time from another desk whose clock is ahead would hide all
        changes until then.
        """
        if self.newest is None:
            return None
        known = min(self.newest, self.clock) - timedelta(seconds=time.monotonic() - self.begun)
        return max(known, EARLIEST_DATE)


def history_from(notes: ReferenceData, community_id: str) -> datetime | None:
    """Return the time since which the cache has every package logged or released, `None` before anything is known."""
    return notes.recall_time(f"reached:{community_id}")


def newest_change(notes: ReferenceData, community_id: str) -> datetime | None:
    """Return the time of the newest known change, `None` before anything is known."""
    return notes.recall_time(f"changed:{community_id}")


class HistorySync:
    """Syncs the history of one community. Every method that fetches is a generator with at most one call per step."""

    def __init__(self, account_context: AccountContext, community_id: str) -> None:
        self.community_id = community_id
        self._account_context = account_context

    def begin(self, seen: ListingSummary) -> None:
        """Start following changes from the newest one in the complete pending list, unless a start is already known."""
        if self._time("changed") is None:
            self._note("changed", seen.watermark())

    def make_due(self) -> None:
        """Make the whole list due: a package left the pending list and was not looked up."""
        if self._time("listed") is not None:
            self._note("listed", EARLIEST_DATE)

    def changes(self, *, thorough: bool, at_once: bool) -> Steps[ListingSummary | None]:
        """Fetch the changes since the newest known one; `thorough` goes back a week instead of two hours.

        Returns `None` without a call before anything is known, and, unless `thorough` or `at_once`, if a server that
        ignores `updatedSince` sent its whole list within the last 15 minutes.
        """
        newest, listed = self._time("changed"), self._time("listed")
        if newest is None and self._time("reached") is None:
            return None
        if listed and not (thorough or at_once) and abs(self._account_context.clock() - listed) < _WHOLE_LIST_AGE:
            return None
        since = _whole_seconds(newest - (_THOROUGH if thorough else _OVERLAP)) if newest else None
        seen = yield from self._listing("all", since)
        if seen.unasked:
            self._note("reached", self.limit())
        yield self._done()
        return seen

    @property
    def is_followed(self) -> bool:
        """Whether one query returns everything new: the history is complete, and the server honors `updatedSince`."""
        return bool(self._time("changed")) and self._time("listed") is None and self._next_window() is None

    def latest(self) -> Steps[None]:
        """Fetch the changes since exactly the newest known one: a single call if there are few."""
        newest = self._time("changed")
        yield from self._listing("all", _whole_seconds(newest) if newest else None)
        yield self._done()

    def history(self) -> Steps[None]:
        """Fetch the released packages within the retention time that are not in the cache, newest first.

        First deletes those that are past it.
        """
        yield from self.forget()
        while (since := self._next_window()) is not None:
            self._account_context.copy.reference_data.remember(IN_PARTS, "yes")
            seen = yield from self._listing("released", since)
            self._note("reached", self.limit() if seen.unasked else since)
            yield self._done()

    def forget(self) -> Steps[None]:
        """Delete, in parts, the released packages not logged, released, or changed within the retention time.

        Their days are counted before. Also moves `reached` up to the new limit, so that a longer retention time later
        fetches the rest again.
        """
        limit, reached = self.limit(), self._time("reached")
        if limit > EARLIEST_DATE:
            keep_day_counts(self._account_context, self.community_id, limit)
        while self._account_context.copy.forget_history(self.community_id, limit):
            yield self._done()
        if reached is not None and reached < limit:
            self._note("reached", limit)

    def of_unit(self, unit: str) -> Steps[set[str]]:
        """Fetch all packages of a unit; return the ids of the pending ones."""
        seen = ListingSummary(self._account_context.clock())
        with suppress(Refused):  # the unit no longer exists
            yield from self._fetch("all", seen, unit)
        yield self._done()
        return seen.waiting

    def _next_window(self) -> datetime | None:
        newest, reached = self._time("changed") or self._account_context.clock(), self._time("reached")
        all_of_it = self._account_context.history
        first = _WINDOWS if self._time("listed") is None else ()
        windows = (*(window for window in first if window < all_of_it), all_of_it)
        asked = (_whole_seconds(newest - window) for window in windows)
        return next((since for since in asked if reached is None or since < reached), None)

    def _listing(self, status: _Status, since: datetime | None) -> Steps[ListingSummary]:
        seen = ListingSummary(self._account_context.clock(), since)
        yield from self._fetch(status, seen)
        known = [newest for newest in (self._time("changed"), seen.watermark()) if newest]
        self._note("changed", max(known, default=None))
        self._note("listed", self._account_context.clock() if seen.older else None)
        return seen

    def _fetch(self, status: _Status, seen: ListingSummary, unit: str = "") -> Steps[None]:
        client, limit = self._account_context.client, self.limit()
        for page in client.package_pages(self.community_id, status=status, unit=unit, updated_since=seen.since):
            kept = (package for package in page.items if package.is_pending or _newest_time(package) >= limit)
            before = self._account_context.copy.waiting_changes
            self._account_context.copy.store_fetched(kept)
            seen.take(page.items)
            waiting = self._account_context.copy.waiting_changes != before
            yield Progress("history", self.community_id, len(page.rejected), waiting=waiting)

    def _done(self) -> Progress:
        """Reconcile the outbox and return the progress: a separate step, as the end of a list may have taken a call."""
        settled = settle_from_cache(self._account_context, self.community_id)
        return Progress("history", self.community_id, settled=settled, waiting=bool(settled))

    def limit(self) -> datetime:
        """Return the time before which released packages leave the cache, `EARLIEST_DATE` if none were fetched yet."""
        newest = self._time("changed")
        return _whole_seconds(newest - self._account_context.history) if newest else EARLIEST_DATE

    def _time(self, name: _TimeName) -> datetime | None:
        return self._account_context.copy.reference_data.recall_time(f"{name}:{self.community_id}")

    def _note(self, name: _TimeName, when: datetime | None) -> None:
        self._account_context.copy.reference_data.remember(
            f"{name}:{self.community_id}", when.isoformat() if when else ""
        )


def _newest_time(package: Package) -> datetime:
    return max(when for when in (package.arrived_at, package.released_at, package.updated_at) if when)


def _whole_seconds(when: datetime) -> datetime:
    """Truncate to whole seconds, as in the API, so that times in responses compare with the one requested."""
    return when.replace(microsecond=0)
