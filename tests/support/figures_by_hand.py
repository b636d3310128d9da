"""Figures of a report counted by hand: from the raw rows of both files, with Python's own calendar and zones."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from mybuilding_desk.domain.reports.figures import Count, Figures

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOTED_CARRIERS = {"Veho", "GLS"}
FOLDED = {"Zoë Álvarez": "zoe alvarez", "ZOE ALVAREZ": "zoe alvarez", "Bo": "bo", "John John": "john john", "": ""}
UNITS = {"12B": "12b", "12 b": "12b", "#12-B": "12b", "Apt 12B": "12b", "PH2": "ph2", "3": "3", "": ""}


@dataclass
class ByHand:
    """What `Figures` should be."""

    logged: list[tuple[datetime, str, str, str]] = field(default_factory=list)
    """Local time, carrier, user, and unit of each package."""
    released: list[tuple[datetime, str, str, str]] = field(default_factory=list)
    minutes: list[int] = field(default_factory=list)
    packages: int = 0
    in_storage: int = 0
    overdue: int = 0

    def check(self, figures: Figures) -> None:
        """Compare every figure."""
        overview = figures.overview
        assert (overview.logged, overview.released) == (len(self.logged), len(self.released))
        assert (overview.in_storage, overview.overdue) == (self.in_storage, self.overdue)
        assert (overview.median, overview.p90) == self.times()
        assert figures.days == self._counts(0, datetime.date)
        hours = self._counts(0, lambda when: when.replace(minute=0, second=0, microsecond=0))
        assert [(one.hour, one.count) for one in figures.hours] == sorted(hours.items())
        assert {one.name: one.count for one in figures.carriers} == self._counts(1, str)
        assert {FOLDED[one.name]: one.count for one in figures.users} == self._counts(2, FOLDED.get)
        assert {UNITS[one.name]: one.count for one in figures.units} == self._counts(3, UNITS.get)
        assert [one.released for one in figures.bands] == self.bands()
        assert figures.packages == self.packages

    def times(self) -> tuple[int | None, int | None]:
        """Median and 90th percentile."""
        some = sorted(self.minutes)
        return (int(median(some)), some[ceil(0.9 * len(some)) - 1]) if some else (None, None)

    def bands(self, days: tuple[int, ...] = (1, 3, 10)) -> list[int]:
        """Packages by time in storage."""
        edges = [0, *(24 * 60 * one for one in days), 10**9]
        return [sum(low <= one < high for one in self.minutes) for low, high in pairwise(edges)]

    def _counts(self, part: int, name: Any) -> dict[Any, Count]:
        one, other = (Counter(name(event[part]) for event in events) for events in (self.logged, self.released))
        return {key: Count(one[key], other[key]) for key in {*one, *other}}


def rows_of(path: Path, sql: str) -> list[dict[str, Any]]:
    """Rows of a file, read by no code of ours."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute(sql)]


class _Files:
    """The raw rows of community 32 in `copy.db` and `outbox.db`: packages, open logs, and releases in effect."""

    def __init__(self, folder: Path) -> None:
        self.rows = rows_of(folder / "copy.db", "SELECT * FROM packages WHERE community_id = '32'")
        sql = "SELECT * FROM entries WHERE state NOT IN ('done', 'dropped') AND community_id = '32'"
        self.entries = [{**one, "deed": json.loads(one["deed"])} for one in rows_of(folder / "outbox.db", sql)]
        self.logs = {one["entry_id"]: one for one in self.entries if one["kind"] == "log"}
        given = [one for one in self.entries if one["kind"] == "release" and one["state"] != "refused"]
        self.releases = [one for one in given if self.logs.get(one["follows"], {}).get("state") != "refused"]
        self.references = {one["reference"] for one in self.logs.values()} - {""}
        self.ids = {one["package_id"] for one in self.releases} - {""}


class _Counting:
    """One count of a period."""

    def __init__(self, files: _Files, zone: str, days: tuple[date, date], user: str) -> None:
        self.files, self.zone, self.days, self.user, self.result = files, ZoneInfo(zone), days, user, ByHand()

    def within(self, at: datetime) -> bool:
        return self.days[0] <= at.astimezone(self.zone).date() <= self.days[1]

    def add(self, events: list[Any], at: datetime, package: dict[str, Any], name: str) -> bool:
        if self.within(at):
            noted = package["description"].split(" · ")[-1]
            carrier = noted if package["type_name"] == "Other" and noted in NOTED_CARRIERS else package["type_name"]
            events.append((at.astimezone(self.zone).replace(tzinfo=None, fold=0), carrier, name, package["unit"]))
        return self.within(at)

    def cached(self, row: dict[str, Any]) -> None:
        files, result, arrived = self.files, self.result, _time(row["arrived_at"])
        is_logged_here, is_released_here = row["reference"] in files.references, row["package_id"] in files.ids
        at = next(row[name] for name in ("released_at", "updated_at", "arrived_at") if row[name] is not None)
        if not is_logged_here:
            self.add(result.logged, arrived, row, row["accepted_by"])
        is_released = not row["pending"] and not is_released_here
        counts = is_released and self.add(result.released, _time(at), row, row["released_by"])
        if counts and row["released_at"] is not None:
            result.minutes.append(max(row["released_at"] - row["arrived_at"], 0) // 60_000_000)
        if not is_logged_here and not is_released_here:
            result.packages += self.within(arrived) or (not row["pending"] and self.within(_time(at)))

    def log(self, entry: dict[str, Any]) -> None:
        at = datetime.fromisoformat(entry["deed"]["arrived_at"])
        self.add(self.result.logged, at, entry["deed"], self.user)
        is_shown = entry["state"] == "refused" or entry["entry_id"] not in {
            one["follows"] for one in self.files.entries
        }
        self.result.packages += is_shown and self.within(at)

    def release(self, entry: dict[str, Any]) -> None:
        package = json.loads(entry["package"]) if entry["package"] else self.files.logs[entry["follows"]]["deed"]
        at, arrived = (datetime.fromisoformat(text) for text in (entry["deed"]["released_at"], package["arrived_at"]))
        if self.add(self.result.released, at, package, self.user):
            self.result.minutes.append(max(at - arrived, timedelta()) // timedelta(minutes=1))
        self.result.packages += self.within(at) or self.within(arrived)


def by_hand(folder: Path, zone: str, first: date, last: date, user: str) -> ByHand:
    """Count the packages of community 32 in `copy.db` and `outbox.db`; `user` is that of the outbox."""
    files = _Files(folder)
    counting = _Counting(files, zone, (first, last), user)
    for row in files.rows:
        counting.cached(row)
    for entry in files.logs.values():
        counting.log(entry)
    for entry in files.releases:
        counting.release(entry)
    _now(counting.result, files)
    return counting.result


def _now(result: ByHand, files: _Files) -> None:
    """Count the lists *Pending* and *Overdue*."""
    followed = {one["follows"] for one in files.entries}
    gone = {one["package_id"] for one in files.entries if one["kind"] == "release" and one["state"] != "refused"}
    known = [one for one in files.rows if one["pending"] and one["package_id"] not in gone]
    times = [(_time(one["arrived_at"]), one["description"]) for one in known]
    times += [
        (datetime.fromisoformat(one["deed"]["arrived_at"]), one["deed"]["description"])
        for one in files.logs.values()
        if one["state"] != "held" and (one["state"] == "refused" or one["entry_id"] not in followed)
    ]
    limits = [timedelta(hours=24) if "Perishable" in text else timedelta(days=10) for _, text in times]
    result.in_storage = len(times)
    result.overdue = sum(datetime.now(UTC) - at >= most for (at, _), most in zip(times, limits, strict=True))


def _time(micros: int) -> datetime:
    return EPOCH + timedelta(microseconds=micros)
