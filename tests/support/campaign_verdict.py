"""The result of the crash campaign: compare every action that the clerk saw saved with the server's data. Read-only."""

from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.entry_rows import OPEN, SELECT, to_entry
from mybuilding_desk.storage.outbox.outbox import Outbox

_MARKS = ("one ", "alike ")
"""Starts of the notes; a mark is the whole description, with count and flags, so that a change of these is noticed."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Counts, and one line for each error.

    `unseen` actions were saved, but a kill came before their line. `undone` were undone by the clerk, and `twice`
    counts the packages that the clerk released although an earlier release had released them already.
    """

    confirmed_logs: int
    confirmed_releases: int
    unseen: int
    undone: int
    twice: int
    on_server: int
    released_on_server: int
    losses: list[str] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether every action was done exactly once, and nothing is left over."""
        return not (self.losses or self.duplicates or self.others)


@dataclass(frozen=True, slots=True)
class ClerkRecord:
    """What the clerk saw: a line per action, references of undone ones; `strangers` were logged by another desk.

    `settled` are entries that were settled before a file was destroyed: their record may be gone.
    """

    deeds: list[dict[str, Any]]
    undone: frozenset[str] = frozenset()
    strangers: int = 0
    settled: tuple[OutboxEntry, ...] = ()


def settled_entries(outbox: Outbox) -> list[OutboxEntry]:
    """Return the settled entries that can be read, one by one.

    A bit flipped in one of them stays unnoticed until somebody looks at it; `ClerkRecord.settled` has that entry.
    """
    settled = []
    for row in outbox._file.database.rows(f"{SELECT} WHERE state NOT IN {OPEN} ORDER BY entry_id"):
        with suppress(StorageTrouble):
            settled.append(to_entry(row))
    return settled


def verdict(building: PracticeBuilding, community_id: str, folder: Path, record: ClerkRecord) -> Verdict:
    """Compare the server with the clerk's records and with the program's files."""
    with closing(Outbox(folder / "outbox.db")) as outbox:
        open_entries, settled = outbox.entries(), settled_entries(outbox)
    known = {entry.reference for entry in settled}
    settled += [entry for entry in record.settled if entry.reference not in known]
    ours = [package for package in building.packages(community_id) if _is_ours(package)]
    notes = [given.note for one in ours if (given := building.given(community_id, one.package_id)) is not None]
    undone = [entry for entry in settled if entry.state == "dropped" and entry.reason == "undone"]
    moot = [entry for entry in settled if _is_moot(entry, building, community_id)]
    void = Counter(_mark(entry) for entry in [*undone, *moot])
    saved = Counter(_mark(entry) for entry in [*open_entries, *settled]) - void
    seen = Counter(str(line["mark"]) for line in record.deeds) - void
    undone_references = {entry.reference for entry in undone}
    lines = [line for line in record.deeds if line["reference"] not in undone_references]
    there = Counter([package.description for package in ours] + notes)
    result = Verdict(
        confirmed_logs=sum(line["kind"] == "log" for line in lines),
        confirmed_releases=sum(line["kind"] == "release" for line in lines),
        unseen=(saved - seen).total() + len(undone_references - record.undone),
        undone=len(undone),
        twice=len(moot),
        on_server=len(ours),
        released_on_server=len(notes),
    )
    _compare(result, seen, saved, there)
    _compare_references(result, lines, ours)
    _check_entries(result, open_entries, [entry for entry in settled if entry not in undone and entry not in moot])
    result.others.extend(f"{one}: taken back and yet not dropped" for one in record.undone - undone_references)
    _check_cache(result, folder, community_id, building.packages(community_id))
    if building.adds != len(ours) + record.strangers or building.releases != len(notes):
        result.others.append(f"the server counts {building.adds} adds and {building.releases} releases")
    return result


def _compare(result: Verdict, seen: Counter[str], saved: Counter[str], there: Counter[str]) -> None:
    """By mark: at least those seen, at most those saved; indistinguishable packages share a mark and are counted."""
    for mark, count in (seen - there).items():
        result.losses.append(f"{mark}: {count} of {seen[mark]} not on the server")
    for mark, count in (there - (seen | saved)).items():
        result.duplicates.append(f"{mark}: {count} too many on the server")
    for mark, count in (seen - saved).items():
        result.others.append(f"{mark}: {count} not in the outbox")


def _compare_references(result: Verdict, lines: list[dict[str, Any]], ours: list[Package]) -> None:
    """By reference, if the server stores it."""
    there = Counter(package.reference for package in ours if package.reference)
    if not there:
        return
    for line in lines:
        if line["kind"] == "log" and there[line["reference"]] != 1:
            wrong = result.duplicates if there[line["reference"]] else result.losses
            wrong.append(f"{line['mark']}: {there[line['reference']]} packages of its reference")


def _check_entries(result: Verdict, open_entries: list[OutboxEntry], settled: list[OutboxEntry]) -> None:
    for entry in open_entries:
        result.others.append(f"{_mark(entry)}: still {entry.state} ({entry.reason})")
    for entry in settled:
        if entry.state != "done":
            result.others.append(f"{_mark(entry)}: {entry.state} ({entry.reason})")
    ids = Counter(entry.package_id for entry in settled if entry.kind == "log")
    result.others.extend(f"package {one} stands for {count} logs" for one, count in ids.items() if count > 1)


def _check_cache(result: Verdict, folder: Path, community_id: str, packages: tuple[Package, ...]) -> None:
    """After a refresh, the cache equals the server for pending packages and for those of this clerk."""
    with closing(PackageCache(folder / "copy.db")) as copy:
        here = [
            package
            for pending in (True, False)
            for package in copy.window(ListQuery(community_id, pending), 0, 1_000_000)
        ]
    pending = {one.package_id for one in here if one.is_pending}
    if pending != {one.package_id for one in packages if one.is_pending}:
        result.others.append("the copy and the server differ in what waits")
    marks = Counter(one.description for one in here if _is_ours(one))
    real = Counter(one.description for one in packages if _is_ours(one))
    result.others.extend(f"{mark}: {count} times too many in the copy" for mark, count in (marks - real).items())


def _is_moot(entry: OutboxEntry, building: PracticeBuilding, community_id: str) -> bool:
    """Whether another release of ours released the package first: the clerk was told, nothing is left."""
    if entry.state != "dropped" or entry.reason != "already_released":
        return False
    given = building.given(community_id, entry.package_id)
    return given is not None and given.note.startswith("to ") and given.note != _mark(entry)


def _is_ours(package: Package) -> bool:
    return read_description(package.description)[1].startswith(_MARKS)


def _mark(entry: OutboxEntry) -> str:
    if entry.draft is not None:
        return entry.draft.description
    return entry.release.note if entry.release is not None else ""
