"""The outbox against a model, with any sequence of actions, responses, crashes, and clock jumps."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from mybuilding_desk.domain.models import Package, Release
from mybuilding_desk.domain.outbox import HELD_REASONS, MAX_WAIT, OPEN_STATES, STATES, HeldReason
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.outbox.undo import Change
from tests.storage.values import NOON, draft, package, release
from tests.support import destruction

waits = st.integers(0, int(MAX_WAIT.total_seconds())).map(lambda seconds: timedelta(seconds=seconds))
graces = st.none() | waits | st.just(timedelta(hours=30))
SENDABLE = ("waiting", "in_doubt")
Rows = dict[int, dict[str, Any]]


class OutboxMachine(RuleBasedStateMachine):
    """`model` holds per entry: type, state, state before sending, package, followed entry, due time."""

    entries = Bundle("entries")

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.number = 0
        self.path = Path(self.folder.name) / "0" / "outbox.db"
        self.now = NOON
        self.model: dict[int, dict[str, Any]] = {}
        self.changes: list[tuple[Change, Rows, Rows]] = []
        """What can be undone, with the rows of the model before and after."""
        self.contents = 0
        self.window, self.worker = self.opened(), self.opened()

    def opened(self) -> Outbox:
        return Outbox(self.path, lambda: self.now)

    def teardown(self) -> None:
        self.window.close()
        self.worker.close()
        self.folder.cleanup()

    def add(
        self, entry_id: int, kind: str, package_id: str = "", follows: int = 0, due_at: datetime | None = None
    ) -> int:
        self.model[entry_id] = {
            "kind": kind,
            "state": "waiting",
            "came_from": "waiting",
            "package_id": package_id,
            "follows": follows,
            "due_at": self.now if due_at is None else min(due_at, self.now + MAX_WAIT),
            "tried": False,
            "contents": self.new_contents(),
            "settled": 0,
            "why": "",
        }
        return entry_id

    def new_contents(self) -> int:
        self.contents += 1
        return self.contents

    def changing(self, legal: bool, call: Callable[[], Change], entry_id: int, **change: Any) -> None:
        """As `act`, with releases that wait for the entry, and keep what `restore` needs."""
        ids = [entry_id, *(n for n, row in self.model.items() if row["follows"] == entry_id)]
        before = {number: dict(self.model[number]) for number in ids}
        try:
            made = call()
        except ValueError:
            assert not legal
            return
        assert legal
        self.model[entry_id].update(change)
        for number in ids[1:]:
            if change["state"] == "dropped" and self.model[number]["state"] in OPEN_STATES:
                self.model[number] |= {"state": "dropped", "settled": change["settled"]}
        after = {number: dict(self.model[number]) for number in ids}
        self.changes.append((made, before, after))

    def is_free(self, entry_id: int) -> bool:
        row = self.model[entry_id]
        if row["kind"] == "release" and not row["package_id"]:
            return False
        if row["follows"] and self.model[row["follows"]]["state"] != "done":
            return False
        return not any(
            row["package_id"] and other["package_id"] == row["package_id"] and other["state"] in OPEN_STATES
            for number, other in self.model.items()
            if number < entry_id
        )

    def act(self, legal: bool, call: Callable[[], object], **change: Any) -> None:
        """Check that the call succeeds exactly where the model allows it; the invariants check everything else."""
        try:
            call()
        except ValueError:
            assert not legal
        else:
            assert legal
            entry_id = change.pop("entry_id")
            self.model[entry_id].update(change)

    def in_grace(self, row: dict[str, Any]) -> bool:
        return not row["tried"] and self.now < row["due_at"] <= self.now + MAX_WAIT

    @rule(target=entries, grace=graces)
    def log(self, grace: timedelta | None) -> int:
        due_at = None if grace is None else self.now + grace
        return self.add(self.window.log(draft(), due_at).entry_id, "log", due_at=due_at)

    @rule(target=entries, why=st.sampled_from(HELD_REASONS))
    def hold(self, why: HeldReason) -> int:
        entry = self.window.hold(draft(), why)
        assert entry.reason == why
        self.add(entry.entry_id, "log")
        self.model[entry.entry_id] |= {"state": "held", "why": why}
        return entry.entry_id

    @rule(
        target=entries,
        names=st.lists(st.sampled_from("abc"), max_size=2),
        logs=st.lists(entries, max_size=2),
        grace=graces,
    )
    def release(self, names: list[str], logs: list[int], grace: timedelta | None) -> Any:
        """Release packages known to the server and packages logged here in one action: all or none."""
        due_at = None if grace is None else self.now + grace
        handed: list[tuple[Release, Package | int]] = [(release(package_id=name), package(name)) for name in names]
        handed += [(release(package_id=""), log) for log in logs]
        rows = [self.model[log] for log in logs]
        try:
            kept = self.window.release(handed, due_at)
        except ValueError:
            assert any(row["kind"] != "log" or row["state"] in ("dropped", "held", "gone") for row in rows)
            return multiple()
        assert all(row["kind"] == "log" and row["state"] not in ("dropped", "held") for row in rows)
        known = [*((name, 0) for name in names), *((self.model[log]["package_id"], log) for log in logs)]
        for entry, (package_id, log) in zip(kept, known, strict=True):
            self.discard_rejected(package_id)
            self.add(entry.entry_id, "release", package_id, log, due_at)
        return multiple(*(entry.entry_id for entry in kept))

    def discard_rejected(self, package_id: str) -> None:
        for row in self.model.values():
            if package_id and (row["kind"], row["package_id"], row["state"]) == ("release", package_id, "refused"):
                row["state"] = "dropped"

    @rule(entry_id=entries)
    def mark_sending(self, entry_id: int) -> None:
        row = self.model[entry_id]
        legal = row["state"] in SENDABLE and self.is_free(entry_id)
        self.act(
            legal,
            lambda: self.worker.mark_sending(entry_id),
            entry_id=entry_id,
            state="sending",
            tried=True,
            came_from=row["state"],
        )

    @rule(entry_id=entries, wait=waits)
    def postpone(self, entry_id: int, wait: timedelta) -> None:
        row, until = self.model[entry_id], self.now + wait
        legal = row["state"] == "sending"
        call = lambda: self.worker.postpone(entry_id, until, "unreachable")  # noqa: E731 - read beside its rule
        self.act(legal, call, entry_id=entry_id, state=row["came_from"], due_at=until)

    @rule(entry_id=entries, wait=waits)
    def mark_uncertain(self, entry_id: int, wait: timedelta) -> None:
        row, until = self.model[entry_id], self.now + wait
        legal = row["state"] in ("sending", "in_doubt")
        call = lambda: self.worker.mark_uncertain(entry_id, until, "no_answer")  # noqa: E731 - read beside its rule
        self.act(legal, call, entry_id=entry_id, state="in_doubt", due_at=until)

    @rule(entry_id=entries)
    def refuse(self, entry_id: int) -> None:
        legal = self.model[entry_id]["state"] in ("sending", "in_doubt")
        self.act(legal, lambda: self.worker.refuse(entry_id, "unknown_unit"), entry_id=entry_id, state="refused")

    @rule(entry_id=entries, name=st.sampled_from(["a", "b", "c", ""]))
    def mark_done(self, entry_id: int, name: str) -> None:
        row = self.model[entry_id]
        legal = row["state"] in OPEN_STATES
        known = name if row["kind"] == "log" else row["package_id"]
        self.act(
            legal,
            lambda: self.worker.mark_done(entry_id, name),
            entry_id=entry_id,
            state="done",
            package_id=known,
            tried=True,
        )
        self.set_follower_ids(legal, entry_id, known)

    @rule(entry_id=entries)
    def set_package_id(self, entry_id: int) -> None:
        row = self.model[entry_id]
        legal = row["kind"] == "log" and row["state"] == "done" and not row["package_id"]
        self.act(legal, lambda: self.worker.set_package_id(entry_id, "late"), entry_id=entry_id, package_id="late")
        self.set_follower_ids(legal, entry_id, "late")

    def set_follower_ids(self, legal: bool, entry_id: int, package_id: str) -> None:
        for other in self.model.values():
            if legal and other["follows"] == entry_id:
                other["package_id"] = package_id

    @rule(entry_id=entries)
    def discard(self, entry_id: int) -> None:
        legal = self.model[entry_id]["state"] in (*SENDABLE, "refused", "held")
        call = lambda: self.window.discard(entry_id, "undone")  # noqa: E731 - read beside its rule
        self.changing(legal, call, entry_id, state="dropped", settled=self.new_contents())

    @rule(entry_id=entries)
    def confirm(self, entry_id: int) -> None:
        row = self.model[entry_id]
        known = "" if row["kind"] == "log" else row["package_id"]
        change = {"state": "done", "package_id": known, "tried": True, "settled": self.new_contents()}
        self.changing(row["state"] == "refused", lambda: self.window.confirm(entry_id), entry_id, **change)

    @rule(entry_id=entries, why=st.sampled_from(HELD_REASONS))
    def hold_as(self, entry_id: int, why: HeldReason) -> None:
        legal = self.model[entry_id]["state"] == "held"
        self.changing(legal, lambda: self.window.hold_as(entry_id, why), entry_id, state="held", why=why)

    @rule(number=st.integers(0, 3))
    def restore(self, number: int) -> None:
        """Undo one of the last changes: possible unless a row was changed since, or a later release replaced it."""
        if number >= len(self.changes):
            return
        made, before, after = self.changes.pop(-1 - number)
        changed = [one for one in before if before[one] != after[one]]
        legal = all(self.is_as_left(one, before[one], after[one]) for one in changed)
        try:
            back = self.window.restore(made)
        except ValueError:
            assert not legal
            return
        assert legal
        assert [entry.entry_id for entry in back] == [made.entry.entry_id]
        for one in changed:
            self.model[one].update(before[one])

    def is_as_left(self, entry_id: int, before: dict[str, Any], after: dict[str, Any]) -> bool:
        columns = ("state", "contents", "package_id", "tried", "settled")
        row = self.model[entry_id]
        replaced = any(
            before["kind"] == other["kind"] == "release" and row["package_id"] == other["package_id"] != ""
            for number, other in self.model.items()
            if number > entry_id and other["state"] not in ("dropped", "gone")
        )
        return not replaced and all(row[name] == after[name] for name in columns)

    @rule(chosen=st.lists(entries, max_size=3))
    def undo(self, chosen: list[int]) -> None:
        rows = [self.model[entry_id] for entry_id in chosen]
        legal = all(row["state"] in ("waiting", "held") and not row["tried"] for row in rows)
        try:
            back = self.window.undo(chosen)
        except ValueError:
            assert not legal
            return
        assert legal
        assert [entry.entry_id for entry in back] == list(dict.fromkeys(chosen))
        for number, row in self.model.items():
            if number in chosen or (row["follows"] in chosen and row["state"] in OPEN_STATES):
                row["state"] = "dropped"

    @rule(entry_id=entries)
    def retry(self, entry_id: int) -> None:
        state = self.model[entry_id]["state"]
        legal = state in (*SENDABLE, "refused")
        after = "waiting" if state == "refused" else state
        self.act(legal, lambda: self.window.retry(entry_id), entry_id=entry_id, state=after, due_at=self.now)

    @rule(entry_id=entries)
    def correct(self, entry_id: int) -> None:
        row = self.model[entry_id]
        legal = row["kind"] == "log" and row["state"] in ("waiting", "refused", "held")
        number = self.new_contents()
        call = lambda: self.window.correct(entry_id, draft(unit=str(number)))  # noqa: E731 - read beside its rule
        change = {"state": "waiting", "due_at": self.now, "tried": False, "contents": number}
        self.changing(legal, call, entry_id, came_from="waiting", **change)

    @rule(include_grace=st.booleans())
    def make_due(self, include_grace: bool) -> None:
        woken = [
            row for row in self.model.values() if row["state"] in SENDABLE and (include_grace or not self.in_grace(row))
        ]
        assert self.window.make_due(include_grace=include_grace) == len(woken)
        for row in woken:
            row["due_at"] = self.now

    @rule()
    def crash(self) -> None:
        """Copy the files as they are on disk, as after a kill or a power cut, without closing them."""
        self.number += 1
        folder = self.path.parent.parent / str(self.number)
        folder.mkdir()
        for name in ("outbox.db", "outbox.db-wal", "outbox.journal"):
            shutil.copy(self.path.with_name(name), folder)
        self.window.close()
        self.worker.close()
        self.path = folder / "outbox.db"
        self.window, self.worker = self.opened(), self.opened()
        self.worker.recover()
        for row in self.model.values():
            if row["state"] == "sending":
                row |= {"state": "in_doubt", "due_at": self.now}

    @rule(harm=st.sampled_from(["deleted", "emptied", "noise", "a directory"]))
    def lose_the_database_between_two_starts(self, harm: str) -> None:
        """Every open entry comes back in doubt; records of settled entries are lost, but the server has them."""
        self.window.close()
        self.worker.close()
        destruction.HOW[harm](self.path)
        self.window, self.worker = self.opened(), self.opened()
        assert self.window.recovery is not None
        self.window.close()
        self.window = self.opened()
        self.forget_settled()
        for row in self.model.values():
            if row["state"] in (*SENDABLE, "sending"):
                row |= {"state": "in_doubt", "tried": True, "due_at": self.now}

    @rule()
    def lose_the_database_at_work(self) -> None:
        """The next change notices the loss; all open entries continue unchanged."""
        self.path.unlink()
        self.window.make_due(include_grace=True)
        self.forget_settled()
        for row in self.model.values():
            if row["state"] in (*SENDABLE, "sending"):
                row |= {"state": "in_doubt" if row["tried"] else "waiting", "due_at": self.now}

    def forget_settled(self) -> None:
        for row in self.model.values():
            unnamed = row["state"] == "done" and row["kind"] == "log" and not row["package_id"]
            if row["state"] not in OPEN_STATES and not unnamed:
                row["state"] = "gone"
        for row in self.model.values():
            if row["follows"] and self.model[row["follows"]]["state"] == "gone":
                row["follows"] = 0

    @rule(hours=st.integers(-30, 30))
    def jump(self, hours: int) -> None:
        self.now += timedelta(hours=hours, seconds=7)

    @rule(wait=waits)
    def pass_time(self, wait: timedelta) -> None:
        self.now += wait

    @invariant()
    def the_outbox_matches_the_model(self) -> None:
        assert self.window.recovery is None
        entries = {one.entry_id: one for one in (*self.window.entries(), *self.window.entries(settled=True))}
        assert {number: (one.state, one.package_id) for number, one in entries.items()} == {
            number: (row["state"], row["package_id"]) for number, row in self.model.items() if row["state"] != "gone"
        }
        assert sum(self.window.counts()[state] for state in STATES) == len(entries)
        assert self.window.open_entries() == self.window.entries()

    @invariant()
    def the_first_due_entry_is_next(self) -> None:
        free = [n for n, row in self.model.items() if row["state"] in SENDABLE and self.is_free(n)]
        for row in self.model.values():
            if row["state"] in SENDABLE and row["due_at"] > self.now + MAX_WAIT:
                row["due_at"] = self.now
        due = [n for n in free if self.model[n]["due_at"] <= self.now]
        entry = self.worker.next_due(self.now)
        assert (entry and entry.entry_id) == (min(due) if due else None)
        assert self.worker.earliest_due() == min((self.model[n]["due_at"] for n in free), default=None)


TestOutboxMachine = OutboxMachine.TestCase
TestOutboxMachine.settings = settings(max_examples=settings.default.max_examples // 2, stateful_step_count=30)
