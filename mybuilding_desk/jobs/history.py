"""Fetch a community's history in growing windows, newest first, and report progress.

The copy remembers three times of each community:

* `changed`: the newest change known. It is the server's time and not this PC's, whose clock may be wrong by days.
* `reached`: all that was released since then is in the copy.
* `listed`: when a server that ignores `updatedSince` was last asked for all it has; none where the server heeds it.

None of them moves before the list that proves it has come to its end.
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
from mybuilding_desk.jobs.reconcile import reconcile

T = TypeVar("T")

Part = Literal["communities", "packages", "history", "people", "residents", "types"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One call done. `rejected` records could not be read; `missing` is the reason where the server lacks this part,
    that of `ListTooLong` where its list goes past every bound.

    `settled` entries of the outbox were found to be done. `waiting` says that what waits may be different now;
    without it only what was released is.
    """

    part: Part
    community_id: str = ""
    rejected: int = 0
    missing: str = ""
    settled: int = 0
    waiting: bool = True


Steps: TypeAlias = Generator[Progress, None, T]
"""Work of the lane in steps of one call at most, with a result at its end."""


_WINDOWS: Final = (timedelta(days=1), timedelta(days=7), timedelta(days=30), timedelta(days=90))
"""The API has a lower bound alone: so each window holds the one before it, and newest first is this. The last one is
all of the history that is kept.
"""

_OVERLAP: Final = timedelta(hours=2)
"""Asked again below the newest change known: local times are an hour off where summer ends, and servers differ."""

_THOROUGH: Final = timedelta(days=7)
_CERTAIN: Final = timedelta(days=1)
"""Older than asked by more than this: no zone that was taken wrongly explains it."""

_WHOLE_LIST_AGE: Final = timedelta(minutes=15)
_MOST_WAITING: Final = 50_000
"""Packages that wait in one community; in the largest building known 1,400 do."""

_EARLIEST_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)

IN_PARTS: Final = "in_parts"
"""What the copy remembers since much came at once: its index is in parts, and a search looks through each."""

_Mark = Literal["changed", "reached", "listed"]
_Status = Literal["all", "released"]


@dataclass(slots=True)
class ListingSummary:
    """What a list has brought so far, asked for changes since `since`. Made when the list is begun, at `clock`.

    `waiting` are the ids of pending packages. `older` says that something came that was not asked for, `unasked` that
    it says so by the server's own `updatedAt`.
    """

    clock: datetime
    since: datetime | None = None
    newest: datetime | None = None
    older: bool = False
    unasked: bool = False
    waiting: set[str] = field(default_factory=set)
    begun: float = field(default_factory=time.monotonic)

    def take(self, packages: Iterable[Package]) -> None:
        """Look at the packages of one more page. Raises `ListTooLong`."""
        for package in yielding_to_gui(packages):
            changed = _newest_time(package)
            self.newest = max(self.newest or changed, changed)
            if package.is_pending:
                self.waiting.add(package.package_id)
                if len(self.waiting) > _MOST_WAITING:
                    raise ListTooLong(f"more than {_MOST_WAITING} packages that wait")
            if self.since is not None and changed < self.since - _CERTAIN:
                self.older = True
                self.unasked |= package.updated_at is not None

    def mark(self) -> datetime | None:
        """Up to when the list, now at its end, tells every change; `None` where it was empty.

        What changed while the pages came may have moved to a page that was read already. And another desk's clock may
        be ahead: a time that lies ahead of this PC's would hide all changes until then.
        """
        if self.newest is None:
            return None
        known = min(self.newest, self.clock) - timedelta(seconds=time.monotonic() - self.begun)
        return max(known, _EARLIEST_DATE)


class HistorySync:
    """The past of one community. Every method that fetches is a generator: one call a step, at most."""

    def __init__(self, account_context: AccountContext, community_id: str) -> None:
        self.community_id = community_id
        self._account_context = account_context

    def begin(self, seen: ListingSummary) -> None:
        """The pending list has come whole: changes count from its newest, where none are known yet."""
        if self._time("changed") is None:
            self._note("changed", seen.mark())

    def make_due(self) -> None:
        """Something left the pending list and was not looked for: ask for the whole list the next time."""
        if self._time("listed") is not None:
            self._note("listed", _EARLIEST_DATE)

    def changes(self, *, thorough: bool, at_once: bool) -> Steps[ListingSummary | None]:
        """What changed since the newest change known; `thorough` looks a week further back.

        `None` where it is not asked for: before anything is known, and, unless `at_once`, where a server that ignores
        `updatedSince` sent all it has some minutes ago.
        """
        mark, listed = self._time("changed"), self._time("listed")
        if mark is None and self._time("reached") is None:
            return None
        if listed and not (thorough or at_once) and abs(self._account_context.clock() - listed) < _WHOLE_LIST_AGE:
            return None
        since = _whole_seconds(mark - (_THOROUGH if thorough else _OVERLAP)) if mark else None
        seen = yield from self._listing("all", since)
        if seen.unasked:
            self._note("reached", self._limit())
        yield self._done()
        return seen

    @property
    def is_followed(self) -> bool:
        """Whether one question tells all that is new: the past is there, and the server heeds `updatedSince`."""
        return bool(self._time("changed")) and self._time("listed") is None and self._next_window() is None

    def latest(self) -> Steps[None]:
        """What changed since the newest change known, in one call while it is little; it looks no further back."""
        mark = self._time("changed")
        yield from self._listing("all", _whole_seconds(mark) if mark else None)
        yield self._done()

    def history(self) -> Steps[None]:
        """What was released within the history that is kept and is not in the copy yet, newest first.

        What is older by now leaves the copy.
        """
        yield from self.forget()
        while (since := self._next_window()) is not None:
            self._account_context.copy.remember(IN_PARTS, "yes")
            seen = yield from self._listing("released", since)
            self._note("reached", self._limit() if seen.unasked else since)
            yield self._done()

    def forget(self) -> Steps[None]:
        """What was neither logged, released nor changed within the history that is kept leaves the copy, in parts.

        What is kept may have become less by now, and may become more again: then the rest is fetched again.
        """
        limit, reached = self._limit(), self._time("reached")
        while self._account_context.copy.forget_history(self.community_id, limit):
            yield self._done()
        if reached is not None and reached < limit:
            self._note("reached", limit)

    def of_unit(self, unit: str) -> Steps[set[str]]:
        """All packages of a unit; the ids of those that wait."""
        seen = ListingSummary(self._account_context.clock())
        with suppress(Refused):  # a unit that is no more
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
        known = [mark for mark in (self._time("changed"), seen.mark()) if mark]
        self._note("changed", max(known, default=None))
        self._note("listed", self._account_context.clock() if seen.older else None)
        return seen

    def _fetch(self, status: _Status, seen: ListingSummary, unit: str = "") -> Steps[None]:
        client, limit = self._account_context.client, self._limit()
        for page in client.package_pages(self.community_id, status=status, unit=unit, updated_since=seen.since):
            kept = (package for package in page.items if package.is_pending or _newest_time(package) >= limit)
            before = self._account_context.copy.waiting_changes
            self._account_context.copy.store_fetched(kept)
            seen.take(page.items)
            waiting = self._account_context.copy.waiting_changes != before
            yield Progress("history", self.community_id, len(page.rejected), waiting=waiting)

    def _done(self) -> Progress:
        """A step of its own: the end of a list may have taken a call."""
        settled = reconcile(self._account_context, self.community_id)
        return Progress("history", self.community_id, settled=settled, waiting=bool(settled))

    def _limit(self) -> datetime:
        mark = self._time("changed")
        return _whole_seconds(mark - self._account_context.history) if mark else _EARLIEST_DATE

    def _time(self, name: _Mark) -> datetime | None:
        return self._account_context.copy.recall_time(f"{name}:{self.community_id}")

    def _note(self, name: _Mark, when: datetime | None) -> None:
        self._account_context.copy.remember(f"{name}:{self.community_id}", when.isoformat() if when else "")


def _newest_time(package: Package) -> datetime:
    return max(when for when in (package.arrived_at, package.released_at, package.updated_at) if when)


def _whole_seconds(when: datetime) -> datetime:
    """As the wire has it, so that what comes back can be held against what was asked."""
    return when.replace(microsecond=0)
