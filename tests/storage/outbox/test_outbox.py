"""The outbox, entry by entry: order, due times, followers, user actions, two threads on one file."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import HELD_REASONS, MAX_WAIT, STATES, HeldReason, OutboxEntry, wait_left
from mybuilding_desk.storage.outbox import open_entries
from mybuilding_desk.storage.outbox.entry_rows import to_entry
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.outbox.undo import Change
from tests.storage.values import NOON, draft, package, release

SECOND = timedelta(seconds=1)


class Clock:
    """A clock set by the test."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(tmp_path: Path, clock: Clock) -> Iterator[Outbox]:
    with closing(Outbox(tmp_path / "outbox.db", clock)) as opened:
        yield opened


def sent(outbox: Outbox, entry: OutboxEntry) -> int:
    return outbox.mark_sending(entry.entry_id).entry_id


def test_a_logged_package_waits_and_is_due(outbox: Outbox) -> None:
    wanted = draft(resident_name="Zoë \ud800", description="a\x00b", notify=False)
    entry = outbox.log(wanted)
    assert entry == OutboxEntry(1, "log", "waiting", wanted, None, None, "", "", "", 0, NOON, NOON)
    assert entry.community_id == "32"
    assert entry.reference == wanted.reference
    assert entry.is_open
    assert outbox.next_due(NOON) == entry
    assert outbox.counts() == {**dict.fromkeys(STATES, 0), "waiting": 1}


def test_entries_survive_a_restart(tmp_path: Path, clock: Clock) -> None:
    given, known = release(signature=b"\x89PNG\x00\xff", note="left at door"), package("1", released_at=NOON)
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        before = [outbox.log(draft()), *outbox.release([(given, known)])]
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        assert outbox.entries() == before
        assert before[1].release == given
        assert before[1].package == known


def test_an_entry_is_on_disk_before_the_call_returns(outbox: Outbox) -> None:
    assert outbox._file.database._db.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_one_action_is_stored_once(outbox: Outbox) -> None:
    once = draft()
    outbox.log(once)
    with pytest.raises(ValueError, match="already"):
        outbox.log(once)
    assert len(outbox.entries()) == 1


def test_several_releases_are_stored_all_or_none(outbox: Outbox) -> None:
    one, two = release(package_id="1"), release(package_id="2")
    with pytest.raises(ValueError, match="already"):
        outbox.release([(one, package("1")), (two, package("2")), (one, package("1"))])
    assert outbox.entries() == []
    assert [entry.package_id for entry in outbox.release([(one, package("1")), (two, package("2"))])] == ["1", "2"]
    assert outbox.release([]) == []


def test_one_action_releases_synced_and_unsynced_packages(outbox: Outbox) -> None:
    log = outbox.log(draft())
    (refused,) = outbox.release([(release(package_id="1"), package("1"))])
    outbox.refuse(sent(outbox, refused), "access_denied")
    known, again, here = outbox.release(
        [
            (release(package_id="2"), package("2")),
            (release(package_id="1"), package("1")),
            (release(package_id=""), log.entry_id),
        ],
        NOON + GRACE,
    )
    assert [(one.package_id, one.follows, one.due_at) for one in (known, again, here)] == [
        ("2", 0, NOON + GRACE),
        ("1", 0, NOON + GRACE),
        ("", log.entry_id, NOON + GRACE),
    ]
    # The rejected release is discarded; it would block the new one forever.
    given_up = outbox.entry(refused.entry_id)
    assert (given_up.state, given_up.reason) == ("dropped", "released_again")


def test_a_release_that_cannot_be_stored_completely_changes_nothing(outbox: Outbox) -> None:
    log, discarded = outbox.log(draft()), outbox.log(draft())
    outbox.discard(discarded.entry_id, "undone")
    (refused,) = outbox.release([(release(package_id="1"), package("1"))])
    outbox.refuse(sent(outbox, refused), "access_denied")
    before = outbox.entries()
    with pytest.raises(ValueError, match="logs no package"):
        outbox.release(
            [(release(package_id="1"), package("1")), (release(), log.entry_id), (release(), discarded.entry_id)],
        )
    assert outbox.entries() == before


def test_only_a_rejected_release_of_the_same_package_is_discarded(outbox: Outbox) -> None:
    log = outbox.log(draft())
    outbox.mark_done(sent(outbox, log), "1")
    elsewhere, waiting, other = outbox.release(
        [
            (release(package_id="1", community_id="7"), package("1", community_id="7")),
            (release(package_id="1"), package("1")),
            (release(package_id="2"), package("2")),
        ],
    )
    for one in (elsewhere, other):
        outbox.refuse(sent(outbox, one), "access_denied")
    outbox.release([(release(package_id=""), log.entry_id)])
    assert [outbox.entry(one.entry_id).state for one in (elsewhere, waiting, other)] == [
        "refused",
        "waiting",
        "refused",
    ]


def test_entries_keep_their_order_when_the_clock_runs_backwards(outbox: Outbox, clock: Clock) -> None:
    first = outbox.log(draft())
    clock.now -= timedelta(hours=3)
    second = outbox.log(draft())
    assert outbox.next_due(clock.now) == replace(first, due_at=clock.now)
    outbox.mark_done(sent(outbox, first), "1")
    assert outbox.next_due(clock.now) == second


def test_the_number_of_a_removed_entry_is_not_reused(outbox: Outbox) -> None:
    first = outbox.log(draft())
    outbox.discard(first.entry_id, "undone")
    assert outbox.clean_up(NOON + SECOND) == 1
    assert outbox.log(draft()).entry_id > first.entry_id


def test_a_postponed_entry_lets_others_pass_and_becomes_due_again(outbox: Outbox) -> None:
    first, second = outbox.log(draft()), outbox.log(draft())
    later = outbox.postpone(sent(outbox, first), NOON + 30 * SECOND, "unreachable", "no route")
    assert (later.state, later.reason, later.detail, later.attempts) == ("waiting", "unreachable", "no route", 1)
    assert outbox.next_due(NOON) == second
    outbox.mark_done(sent(outbox, second), "7")
    assert outbox.next_due(NOON + 29 * SECOND) is None
    assert outbox.earliest_due() == NOON + 30 * SECOND
    assert outbox.next_due(NOON + 30 * SECOND) == later


def test_a_clock_set_back_delays_nothing(outbox: Outbox) -> None:
    entry = outbox.log(draft())
    outbox.postpone(sent(outbox, entry), NOON + MAX_WAIT, "unreachable")
    assert outbox.next_due(NOON) is None
    set_back = NOON - timedelta(hours=5)
    due = outbox.next_due(set_back)
    assert due is not None
    earliest = outbox.earliest_due()
    assert earliest is not None
    assert wait_left(earliest, set_back) == timedelta()


@pytest.mark.parametrize(
    ("ahead", "left"),
    [
        (-SECOND, 0 * SECOND),
        (0 * SECOND, 0 * SECOND),
        (SECOND, SECOND),
        (MAX_WAIT, MAX_WAIT),
        (MAX_WAIT + SECOND, 0 * SECOND),
    ],
)
def test_the_wait_left_is_zero_when_due_or_beyond_the_longest_wait(ahead: timedelta, left: timedelta) -> None:
    assert wait_left(NOON + ahead, NOON) == left


def test_make_due_makes_all_waiting_entries_due(outbox: Outbox) -> None:
    waiting, doubtful, refused = (outbox.log(draft()) for _ in range(3))
    outbox.postpone(sent(outbox, waiting), NOON + 60 * SECOND, "unreachable")
    outbox.mark_uncertain(sent(outbox, doubtful), NOON + 60 * SECOND, "no_answer")
    outbox.refuse(sent(outbox, refused), "unknown_unit")
    assert outbox.make_due() == 2
    assert outbox.earliest_due() == NOON


def test_an_entry_stays_in_doubt_until_it_is_settled(outbox: Outbox) -> None:
    entry = outbox.log(draft())
    doubtful = outbox.mark_uncertain(sent(outbox, entry), NOON, "no_answer")
    assert doubtful.state == "in_doubt"
    looked = outbox.postpone(sent(outbox, entry), NOON, "unreachable")
    assert looked.state == "in_doubt"
    assert outbox.mark_done(entry.entry_id, "7").state == "done"


def test_an_entry_left_sending_by_a_crash_is_in_doubt_and_due(tmp_path: Path, clock: Clock) -> None:
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        waiting, sending = outbox.log(draft()), outbox.log(draft())
        outbox.mark_sending(sending.entry_id)
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        assert outbox.recover() == 1
        assert outbox.recover() == 0
        assert outbox.entry(sending.entry_id).state == "in_doubt"
        assert outbox.entry(sending.entry_id).attempts == 1
        assert outbox.entry(waiting.entry_id) == waiting


def test_a_release_waits_for_the_log_of_its_package(outbox: Outbox) -> None:
    log = outbox.log(draft())
    (follower,) = outbox.release([(release(package_id=""), log.entry_id)])
    assert follower.follows == log.entry_id
    with pytest.raises(ValueError, match="not in a state"):
        outbox.mark_sending(follower.entry_id)
    sent(outbox, log)
    assert outbox.next_due(NOON) is None
    assert outbox.earliest_due() is None
    outbox.mark_done(log.entry_id, "77")
    due = outbox.next_due(NOON)
    assert due is not None
    assert (due.entry_id, due.package_id, due.release and due.release.package_id) == (follower.entry_id, "77", "77")


def test_a_release_of_a_delivered_package_has_its_id_at_once(outbox: Outbox) -> None:
    log = outbox.log(draft())
    outbox.mark_done(sent(outbox, log), "77")
    assert outbox.release([(release(package_id=""), log.entry_id)])[0].package_id == "77"


def test_only_a_log_that_was_not_dropped_can_be_followed(outbox: Outbox) -> None:
    log = outbox.log(draft())
    (other,) = outbox.release([(release(), package())])
    outbox.discard(log.entry_id, "undone")
    for entry_id in (log.entry_id, other.entry_id, 99):
        with pytest.raises(ValueError, match="entry"):
            outbox.release([(release(), entry_id)])
    assert len(outbox.entries()) == 1


def test_a_rejected_log_blocks_its_release_until_corrected(outbox: Outbox) -> None:
    log = outbox.log(draft(unit="99Z"))
    (follower,) = outbox.release([(release(), log.entry_id)])
    outbox.refuse(sent(outbox, log), "unknown_unit", "No unit 99Z")
    assert outbox.next_due(NOON) is None
    corrected = outbox.correct(log.entry_id, draft(unit="12B")).entry
    assert outbox.next_due(NOON) == corrected
    outbox.mark_done(sent(outbox, corrected), "77")
    assert outbox.next_due(NOON) == outbox.entry(follower.entry_id)


def test_discarding_a_log_discards_its_waiting_release(outbox: Outbox) -> None:
    log, other = outbox.log(draft()), outbox.log(draft())
    (follower,) = outbox.release([(release(), log.entry_id)])
    outbox.discard(log.entry_id, "undone")
    assert [entry.entry_id for entry in outbox.entries()] == [other.entry_id]
    dropped = outbox.entries(settled=True)
    assert [(entry.entry_id, entry.state, entry.reason) for entry in dropped] == [
        (log.entry_id, "dropped", "undone"),
        (follower.entry_id, "dropped", "undone"),
    ]


@pytest.mark.parametrize("state", ["waiting", "sending", "in_doubt", "refused"])
def test_a_second_action_on_a_package_waits_for_the_first(outbox: Outbox, state: str) -> None:
    first, second, other = outbox.release(
        [(release(package_id=name), package(name)) for name in ("1", "1", "2")],
    )
    bring_to_state(outbox, first, state)
    outbox.postpone(outbox.mark_sending(other.entry_id).entry_id, NOON + SECOND, "")
    with pytest.raises(ValueError, match="not in a state"):
        outbox.mark_sending(second.entry_id)
    if outbox.entry(first.entry_id).is_open:
        outbox.mark_done(first.entry_id, "1")
    assert outbox.next_due(NOON) == second


def test_the_same_id_in_another_community_is_another_package(outbox: Outbox) -> None:
    first, second = outbox.release([(release(community_id=name), package(community_id=name)) for name in ("32", "7")])
    outbox.refuse(sent(outbox, first), "access_denied")
    assert outbox.next_due(NOON) == second
    assert outbox.entries("7") == [second]


def test_a_rejected_entry_waits_for_the_clerk(outbox: Outbox) -> None:
    entry = outbox.log(draft())
    refused = outbox.refuse(sent(outbox, entry), "unknown_unit", "No unit")
    assert (refused.state, refused.reason, refused.detail) == ("refused", "unknown_unit", "No unit")
    assert outbox.next_due(NOON + timedelta(days=1)) is None
    assert outbox.make_due() == 0
    again = outbox.retry(entry.entry_id)
    assert (again.state, again.attempts, again.reference) == ("waiting", 0, entry.reference)
    assert outbox.next_due(NOON) == again


def test_a_correction_after_a_rejection_gets_a_new_reference_and_keeps_its_number(outbox: Outbox) -> None:
    entry = outbox.log(draft(unit="99Z"))
    outbox.refuse(sent(outbox, entry), "unknown_unit", "No unit")
    wanted = draft(unit="12B", community_id="7")
    corrected = outbox.correct(entry.entry_id, wanted).entry
    assert corrected.entry_id == entry.entry_id
    assert corrected.draft is not None
    assert (corrected.draft.unit, corrected.community_id) == ("12B", "7")
    assert corrected.reference not in (entry.reference, "")
    assert (corrected.state, corrected.reason, corrected.detail, corrected.attempts) == ("waiting", "", "", 0)
    assert outbox.entries("7") == [corrected]


def test_a_correction_before_any_rejection_keeps_the_reference(outbox: Outbox) -> None:
    entry = outbox.log(draft(unit="99Z"))
    corrected = outbox.correct(entry.entry_id, draft(unit="12B")).entry
    assert corrected.draft is not None
    assert (corrected.draft.unit, corrected.reference) == ("12B", entry.reference)


def test_a_release_cannot_be_corrected_into_a_log(outbox: Outbox) -> None:
    (entry,) = outbox.release([(release(), package())])
    with pytest.raises(ValueError, match="not in a state"):
        outbox.correct(entry.entry_id, draft())
    assert outbox.entry(entry.entry_id) == entry


GRACE = 20 * SECOND


def test_an_entry_is_not_due_within_its_grace_time(outbox: Outbox) -> None:
    log = outbox.log(draft(), NOON + GRACE)
    (handed,) = outbox.release([(release(package_id="1"), package("1"))], NOON + GRACE)
    (follower,) = outbox.release([(release(package_id=""), log.entry_id)], NOON + GRACE)
    assert [one.due_at for one in (log, handed, follower)] == [NOON + GRACE] * 3
    assert outbox.next_due(NOON + GRACE - SECOND) is None
    assert outbox.earliest_due() == NOON + GRACE
    assert outbox.next_due(NOON + GRACE) == log


def test_no_grace_time_is_longer_than_the_longest_wait(outbox: Outbox, clock: Clock) -> None:
    """The time may come from a clock that was right hours ago."""
    assert outbox.log(draft(), NOON + timedelta(hours=9)).due_at == NOON + MAX_WAIT
    refused = outbox.refuse(sent(outbox, outbox.log(draft())), "unknown_unit")
    assert outbox.correct(refused.entry_id, draft(), NOON + timedelta(hours=9)).entry.due_at == NOON + MAX_WAIT


def test_make_due_keeps_the_grace_time_unless_asked(outbox: Outbox) -> None:
    fresh, postponed = outbox.log(draft(), NOON + GRACE), outbox.log(draft())
    outbox.postpone(sent(outbox, postponed), NOON + 60 * SECOND, "unreachable")
    assert outbox.make_due() == 1
    assert [one.due_at for one in outbox.entries()] == [NOON + GRACE, NOON]
    assert outbox.make_due(include_grace=True) == 2
    assert outbox.next_due(NOON) == outbox.entry(fresh.entry_id)


def test_a_grace_time_extended_by_a_clock_set_back_is_over(outbox: Outbox, clock: Clock) -> None:
    outbox.log(draft(), NOON + GRACE)
    clock.now -= timedelta(hours=2)
    assert outbox.make_due() == 1


def test_one_entry_can_be_sent_within_its_grace_time(outbox: Outbox) -> None:
    one, other = outbox.log(draft(), NOON + GRACE), outbox.log(draft(), NOON + GRACE)
    assert outbox.retry(one.entry_id).due_at == NOON
    assert outbox.entry(other.entry_id) == other


def test_entries_never_sent_are_undone(outbox: Outbox, clock: Clock) -> None:
    one, other = outbox.log(draft(), NOON + GRACE), outbox.log(draft(), NOON + GRACE)
    (follower,) = outbox.release([(release(), one.entry_id)])
    undone = outbox.undo([other.entry_id, one.entry_id, other.entry_id])
    assert [(back.entry_id, back.state, back.reason) for back in undone] == [
        (other.entry_id, "dropped", "undone"),
        (one.entry_id, "dropped", "undone"),
    ]
    assert undone[1].draft == one.draft
    assert outbox.entry(follower.entry_id).state == "dropped"
    assert outbox.next_due(NOON + GRACE) is None
    assert outbox.undo([]) == []


def test_a_release_superseded_by_another_desk_records_it(outbox: Outbox) -> None:
    [entry] = outbox.release([(release(package_id="5", note="left at door"), package("5"))])
    other = package("5", released_at=NOON, released_to="Erik", released_by="Rosa")
    with pytest.raises(ValueError, match="not in a state"):
        outbox.supersede(entry.entry_id, other)
    outbox.refuse(outbox.mark_sending(entry.entry_id).entry_id, "already_released")
    superseded = outbox.supersede(entry.entry_id, other)
    assert (superseded.state, superseded.reason, superseded.package, superseded.settled_at) == (
        "dropped",
        "already_released",
        other,
        NOON,
    )
    assert superseded.release == entry.release
    log = outbox.log(draft())
    outbox.refuse(outbox.mark_sending(log.entry_id).entry_id, "unknown_unit")
    with pytest.raises(ValueError, match="not in a state"):
        outbox.supersede(log.entry_id, other)


def test_ids_and_logs_without_an_id_are_limited_to_the_community(outbox: Outbox) -> None:
    def logged(name: str, community: str = "32") -> int:
        return outbox.mark_done(outbox.log(draft(community_id=community)).entry_id, name).entry_id

    logged("7"), logged("8", "elsewhere")
    nameless = logged("")
    logged("", "elsewhere")
    outbox.log(draft())
    outbox.mark_done(outbox.release([(release(package_id="9"), package("9"))])[0].entry_id, "")
    assert outbox.settled_ids("32") == {"7", ""}
    assert [entry.entry_id for entry in outbox.unnamed("32")] == [nameless]


@pytest.fixture
def rebuilt(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the open entries built from their rows."""
    made: list[int] = []
    monkeypatch.setattr(open_entries, "to_entry", lambda row: made.append(row[0]) or to_entry(row))
    return made


def test_after_an_action_only_changed_entries_are_read(tmp_path: Path, rebuilt: list[int]) -> None:
    path = tmp_path / "outbox.db"
    with closing(Outbox(path, lambda: NOON)) as window, closing(Outbox(path, lambda: NOON)) as worker:
        made = [window.log(draft()) for _ in range(3)]
        assert window.open_entries() == made

        def read_entries() -> tuple[list[OutboxEntry], list[int]]:
            rebuilt.clear()
            return window.open_entries(), sorted(rebuilt)

        assert read_entries() == (made, [])
        fourth = window.log(draft())
        assert read_entries() == ([*made, fourth], [4])
        window.discard(2, "gone")
        assert read_entries() == ([made[0], made[2], fourth], [])
        sending = worker.mark_sending(1)
        assert read_entries() == ([sending, made[2], fourth], [1])
        fifth = worker.log(draft())
        window.discard(4, "gone")
        worker.mark_done(1, "77")
        assert read_entries() == ([made[2], fifth], [5])
        assert read_entries() == ([made[2], fifth], [])


def test_an_entry_sent_during_a_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "outbox.db"
    with closing(Outbox(path)) as window, closing(Outbox(path)) as worker:
        entry = window.log(draft())

        def send_during_read(row: tuple[Any, ...]) -> OutboxEntry:
            monkeypatch.undo()
            worker.mark_sending(entry.entry_id)
            return to_entry(row)

        monkeypatch.setattr(open_entries, "to_entry", send_during_read)
        assert window.open_entries() == [entry]
        assert window.open_entries() == worker.entries()


def test_a_failed_read_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Outbox(tmp_path / "outbox.db")) as window:
        made = [window.log(draft()) for _ in range(3)]
        assert window.open_entries() == made
        made.append(window.log(draft()))

        def unreadable(row: tuple[Any, ...]) -> OutboxEntry:
            raise StorageTrouble("full", str(row[0]))

        monkeypatch.setattr(open_entries, "to_entry", unreadable)
        with pytest.raises(StorageTrouble):
            window.open_entries()
        monkeypatch.undo()
        assert window.open_entries() == made


def test_an_undone_release_leaves_no_signature(outbox: Outbox) -> None:
    signed = release(package_id="5", released_to="Zoë \ud800", note="a\x00b", signature=b"\x89PNG\x00")
    [handed] = outbox.release([(signed, package("5"))], NOON + GRACE)
    log = outbox.log(draft(), NOON + GRACE)
    [follower] = outbox.release([(release(signature=b"\x89PNG"), log.entry_id)], NOON + GRACE)
    kept = outbox.release([(release(package_id="6", signature=b"\x89PNG"), package("6"))], NOON + GRACE)
    outbox.undo([handed.entry_id, log.entry_id])
    assert outbox.entry(handed.entry_id).release == replace(signed, signature=b"")
    assert outbox.entry(follower.entry_id).release == replace(follower.release, signature=b"")
    assert [outbox.entry(kept[0].entry_id)] == kept


def test_a_log_and_its_release_are_undone_together(outbox: Outbox) -> None:
    log = outbox.log(draft())
    (follower,) = outbox.release([(release(), log.entry_id)])
    outbox.undo([log.entry_id, follower.entry_id])
    assert outbox.entries() == []
    again = outbox.log(draft())
    (alone,) = outbox.release([(release(), again.entry_id)])
    outbox.undo([alone.entry_id])
    assert outbox.entries() == [again]


@pytest.mark.parametrize("state", ["sending", "in_doubt", "refused", "done", "dropped"])
def test_several_entries_are_undone_all_or_none(outbox: Outbox, state: str) -> None:
    one, two, three = (outbox.log(draft()) for _ in range(3))
    bring_to_state(outbox, two, state)
    with pytest.raises(ValueError, match="not in a state"):
        outbox.undo([one.entry_id, two.entry_id, three.entry_id])
    assert (outbox.entry(one.entry_id), outbox.entry(three.entry_id)) == (one, three)
    with pytest.raises(ValueError, match="not in a state"):
        outbox.undo([one.entry_id, 99])
    assert outbox.entry(one.entry_id) == one


def test_an_entry_sent_once_cannot_be_undone_after_a_retry(outbox: Outbox) -> None:
    """The server may have it; a retry resets the count of attempts."""
    unsure = outbox.log(draft())
    outbox.refuse(sent(outbox, unsure), "unsure")
    assert outbox.retry(unsure.entry_id).attempts == 0
    postponed = outbox.log(draft())
    outbox.postpone(sent(outbox, postponed), NOON, "unreachable")
    for entry in (unsure, postponed):
        with pytest.raises(ValueError, match="not in a state"):
            outbox.undo([entry.entry_id])


def test_a_log_without_an_id_stays_while_a_release_waits_for_it(outbox: Outbox, clock: Clock) -> None:
    log = outbox.log(draft())
    (follower,) = outbox.release([(release(package_id=""), log.entry_id)])
    outbox.mark_done(sent(outbox, log), "")
    assert outbox.clean_up(NOON + timedelta(days=40)) == 0
    outbox.set_package_id(log.entry_id, "77")
    assert outbox.clean_up(NOON + timedelta(days=40)) == 1
    assert outbox.entry(follower.entry_id).package_id == "77"


def test_only_the_newest_settled_entries_are_read(outbox: Outbox) -> None:
    done, dropped, gone, kept_open = (outbox.log(draft()) for _ in range(4))
    for entry in (done, dropped, gone):
        outbox.discard(entry.entry_id, "undone")
    assert [entry.entry_id for entry in outbox.last_settled(2)] == [gone.entry_id, dropped.entry_id]
    assert len(outbox.last_settled(9)) == 3
    assert outbox.entries() == [kept_open]


def test_an_unchanged_entry_is_not_rebuilt(outbox: Outbox) -> None:
    same, changed = outbox.log(draft()), outbox.log(draft())
    sent(outbox, changed)
    first, second = outbox.entries()
    assert first is same
    assert second == replace(changed, state="sending", attempts=1)


# Unidentified packages


def test_unidentified_packages_are_stored_and_never_sent(outbox: Outbox) -> None:
    wanted = draft(unit="", resident_name="J. Sm…", tracking_number="1Z999AA10123456784")
    held = outbox.hold(wanted, "partial")
    assert held == OutboxEntry(1, "log", "held", wanted, None, None, "", "partial", "", 0, NOON, NOON)
    assert held.is_open
    assert outbox.counts() == {**dict.fromkeys(STATES, 0), "held": 1}
    later = NOON + timedelta(days=30)
    assert (outbox.next_due(later), outbox.earliest_due()) == (None, None)
    assert (outbox.make_due(include_grace=True), outbox.recover(), outbox.clean_up(later)) == (0, 0, 0)
    assert outbox.entries() == [held]


def test_unidentified_packages_block_no_later_entry(outbox: Outbox) -> None:
    outbox.hold(draft(), "not_listed")
    log = outbox.log(draft())
    (handed,) = outbox.release([(release(package_id="1"), package("1"))])
    for entry in (log, handed):
        assert outbox.next_due(NOON) == entry
        outbox.mark_done(sent(outbox, entry), "7")
    assert [entry.state for entry in outbox.entries()] == ["held"]


@pytest.mark.parametrize("why", HELD_REASONS)
def test_each_reason_is_stored(tmp_path: Path, clock: Clock, why: HeldReason) -> None:
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        held = outbox.hold(draft(), why)
    with closing(Outbox(tmp_path / "outbox.db", clock)) as outbox:
        assert outbox.entries() == [held]
        assert held.reason == why


def test_an_assigned_package_is_sent_like_any_other(outbox: Outbox) -> None:
    held = outbox.hold(draft(unit=""), "several")
    corrected = outbox.correct(held.entry_id, draft(unit="12B"), NOON + GRACE).entry
    assert corrected.draft is not None
    assert (corrected.state, corrected.reason, corrected.draft.unit, corrected.due_at) == (
        "waiting",
        "",
        "12B",
        NOON + GRACE,
    )
    assert (corrected.entry_id, corrected.reference, corrected.created_at) == (
        held.entry_id,
        held.reference,
        held.created_at,
    )
    assert outbox.next_due(NOON + GRACE) == corrected


def test_an_unidentified_package_is_undone_or_discarded_with_a_reason(outbox: Outbox) -> None:
    one, two, log = outbox.hold(draft(), "business"), outbox.hold(draft(), "partial"), outbox.log(draft())
    assert [(back.state, back.reason) for back in outbox.undo([log.entry_id, one.entry_id])] == [
        ("dropped", "undone"),
        ("dropped", "undone"),
    ]
    outbox.discard(two.entry_id, "the courier took it back")
    assert outbox.entry(two.entry_id).reason == "the courier took it back"
    assert outbox.entries() == []


def test_an_unidentified_package_cannot_be_released(outbox: Outbox) -> None:
    """A release would wait for its log, and the log for the clerk, so the server would get neither."""
    held = outbox.hold(draft(), "partial")
    with pytest.raises(ValueError, match="logs no package"):
        outbox.release([(release(package_id=""), held.entry_id)])
    outbox.correct(held.entry_id, draft())
    assert outbox.release([(release(package_id=""), held.entry_id)])[0].follows == held.entry_id


ACTS: dict[str, Callable[[Outbox, int], object]] = {
    "correct": lambda outbox, entry_id: outbox.correct(entry_id, draft()),
    "retry": lambda outbox, entry_id: outbox.retry(entry_id),
    "drop": lambda outbox, entry_id: outbox.discard(entry_id, "undone"),
    "mark_sending": lambda outbox, entry_id: outbox.mark_sending(entry_id),
    "settle": lambda outbox, entry_id: outbox.mark_done(entry_id, "7"),
    "refuse": lambda outbox, entry_id: outbox.refuse(entry_id, "access_denied"),
    "postpone": lambda outbox, entry_id: outbox.postpone(entry_id, NOON, "unreachable"),
    "doubt": lambda outbox, entry_id: outbox.mark_uncertain(entry_id, NOON, "no_answer"),
}
LEGAL = {
    "held": {"correct", "drop", "settle"},
    "waiting": {"correct", "retry", "drop", "mark_sending", "settle"},
    "sending": {"settle", "refuse", "postpone", "doubt"},
    "in_doubt": {"retry", "drop", "mark_sending", "settle", "refuse", "doubt"},
    "refused": {"correct", "retry", "drop", "settle"},
    "done": set(),
    "dropped": set(),
}


def bring_to_state(outbox: Outbox, entry: OutboxEntry, state: str) -> None:
    if state == "dropped":
        outbox.discard(entry.entry_id, "undone")
    elif state not in ("waiting", "held"):
        outbox.mark_sending(entry.entry_id)
    last = {"in_doubt": "doubt", "refused": "refuse", "done": "settle"}.get(state)
    if last:
        ACTS[last](outbox, entry.entry_id)


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", STATES)
def test_an_illegal_transition_changes_nothing(outbox: Outbox, state: str, act: str) -> None:
    entry = outbox.hold(draft(), "partial") if state == "held" else outbox.log(draft())
    bring_to_state(outbox, entry, state)
    before = outbox.entry(entry.entry_id)
    assert before.state == state
    if act in LEGAL[state]:
        ACTS[act](outbox, entry.entry_id)
    else:
        with pytest.raises(ValueError, match="not in a state"):
            ACTS[act](outbox, entry.entry_id)
        assert outbox.entry(entry.entry_id) == before


@pytest.mark.parametrize("act", ACTS)
def test_a_transition_of_a_missing_entry_is_an_error(outbox: Outbox, act: str) -> None:
    with pytest.raises(ValueError, match="entry 99"):
        ACTS[act](outbox, 99)


def test_a_release_waits_until_the_server_gives_its_package_an_id(outbox: Outbox) -> None:
    log = outbox.log(draft())
    (follower,) = outbox.release([(release(package_id=""), log.entry_id)])
    assert outbox.mark_done(sent(outbox, log), "").state == "done"
    (late,) = outbox.release([(release(package_id=""), log.entry_id)])
    assert outbox.next_due(NOON) is None
    with pytest.raises(ValueError, match="not in a state"):
        outbox.mark_sending(follower.entry_id)
    assert outbox.set_package_id(log.entry_id, "77").package_id == "77"
    assert [outbox.entry(entry.entry_id).package_id for entry in (follower, late)] == ["77", "77"]
    assert outbox.next_due(NOON) == outbox.entry(follower.entry_id)
    with pytest.raises(ValueError, match="not in a state"):
        outbox.set_package_id(log.entry_id, "78")


def test_a_release_stores_its_package(outbox: Outbox) -> None:
    with pytest.raises(ValueError, match="names its package"):
        outbox.release([(release(package_id="1"), package("1")), (release(package_id=""), package(""))])
    assert outbox.entries() == []


def test_a_settled_release_keeps_its_package(outbox: Outbox) -> None:
    (entry,) = outbox.release([(release(package_id="1"), package("1"))])
    assert outbox.mark_done(sent(outbox, entry), "something else").package_id == "1"


def test_only_old_settled_entries_are_cleaned_up(outbox: Outbox, clock: Clock) -> None:
    old, kept_open = outbox.log(draft()), outbox.log(draft())
    (follower,) = outbox.release([(release(), old.entry_id)])
    outbox.mark_done(sent(outbox, old), "7")
    clock.now += timedelta(days=2)
    young = outbox.log(draft())
    outbox.discard(young.entry_id, "undone")
    assert outbox.clean_up(NOON + timedelta(days=1)) == 1
    assert [entry.entry_id for entry in outbox.entries(settled=True)] == [young.entry_id]
    assert [entry.entry_id for entry in outbox.entries()] == [kept_open.entry_id, follower.entry_id]
    assert outbox.mark_sending(follower.entry_id).package_id == "7"


def test_the_window_and_the_worker_cannot_both_take_an_entry(tmp_path: Path) -> None:
    """One thread discards each of 40 entries while the other sends it: exactly one succeeds."""
    path, taken, start = tmp_path / "outbox.db", {"drop": [], "send": []}, threading.Barrier(2)
    with closing(Outbox(path)) as outbox:
        ids = [outbox.log(draft()).entry_id for _ in range(40)]

    def take(name: str, act: Callable[[Outbox, int], object]) -> None:
        with closing(Outbox(path)) as outbox:
            start.wait()
            for entry_id in ids:
                try:
                    act(outbox, entry_id)
                    taken[name].append(entry_id)
                except ValueError:
                    pass

    acts = {"drop": ACTS["drop"], "send": ACTS["mark_sending"]}
    threads = [threading.Thread(target=take, args=item) for item in acts.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken["drop"] + taken["send"]) == ids


def test_fields_of_a_newer_version_are_ignored(outbox: Outbox) -> None:
    entry = outbox.log(draft())
    outbox._file.database._db.execute("""UPDATE entries SET deed = json_set(deed, '$.color', 'red')""")
    assert outbox.entry(entry.entry_id) == entry


def test_an_entry_without_draft_or_release_has_no_community() -> None:
    bare = OutboxEntry(1, "log", "done", None, None, None, "", "", "", 0, NOON, NOON)
    assert (bare.community_id, bare.reference, bare.is_open) == ("", "", False)


def test_the_time_of_a_new_entry_defaults_to_now(tmp_path: Path) -> None:
    with closing(Outbox(tmp_path / "outbox.db")) as outbox:
        before = datetime.now(NOON.tzinfo)
        made = outbox.log(draft()).created_at
        assert before <= made <= datetime.now(NOON.tzinfo)


def test_all_entries_of_a_package_are_found_settled_or_open(outbox: Outbox) -> None:
    log = outbox.log(draft(reference="ref"))
    other = outbox.log(draft(reference="other"))
    outbox.mark_done(sent(outbox, log), "77")
    handed = outbox.release([(release(package_id="77"), package("77"))])
    outbox.release([(release(package_id="77", community_id="7"), package("77", community_id="7"))])
    ids = [log.entry_id, handed[0].entry_id]
    assert [entry.entry_id for entry in outbox.entries_of("32", "77", "")] == ids
    assert [entry.entry_id for entry in outbox.entries_of("32", "77", "ref")] == ids
    assert [entry.entry_id for entry in outbox.entries_of("32", "", "other")] == [other.entry_id]
    assert outbox.entries_of("32", "", "") == []
    assert outbox.entry(log.entry_id).settled_at == NOON


def rows(outbox: Outbox) -> list[tuple[Any, ...]]:
    """Every column of every row, as it is in the file."""
    return outbox._file.rows("SELECT * FROM entries ORDER BY entry_id")


def everything(outbox: Outbox) -> dict[str, OutboxEntry]:
    """One entry in each state that the user can change, and what follows."""
    made = {
        "waiting": outbox.log(draft(), NOON + GRACE),
        "late": outbox.log(draft()),
        "in doubt": outbox.log(draft()),
        "refused": outbox.log(draft(unit="99Z")),
        "unsure": outbox.log(draft()),
        "held": outbox.hold(draft(unit=""), "partial"),
    }
    outbox.postpone(sent(outbox, made["late"]), NOON + SECOND, "unreachable", "no route")
    outbox.mark_uncertain(sent(outbox, made["in doubt"]), NOON + SECOND, "no_answer", "late")
    outbox.refuse(sent(outbox, made["refused"]), "unknown_unit", "No unit 99Z")
    outbox.refuse(sent(outbox, made["unsure"]), "unsure")
    for name in ("waiting", "refused"):
        outbox.release([(release(package_id="", signature=b"\x89PNG"), made[name].entry_id)])
    (handed,) = outbox.release([(release(package_id="1"), package("1"))])
    return {**made, "release": outbox.refuse(sent(outbox, handed), "access_denied")}


CHANGES: dict[str, tuple[Callable[[Outbox, int], Change], tuple[str, ...]]] = {
    "remove": (
        lambda outbox, entry_id: outbox.discard(entry_id),
        ("waiting", "late", "in doubt", "refused", "unsure", "held", "release"),
    ),
    "edit": (
        lambda outbox, entry_id: outbox.correct(entry_id, draft(unit="4A"), NOON + GRACE),
        ("waiting", "late", "refused", "unsure", "held"),
    ),
    "confirm": (lambda outbox, entry_id: outbox.confirm(entry_id), ("unsure", "refused", "release")),
    "reason": (lambda outbox, entry_id: outbox.hold_as(entry_id, "business"), ("held",)),
}
EVERY_CHANGE = [(kind, name) for kind, (_, names) in CHANGES.items() for name in names]


@pytest.mark.parametrize(("kind", "name"), EVERY_CHANGE)
def test_an_undone_change_leaves_every_row_as_it_was(tmp_path: Path, clock: Clock, kind: str, name: str) -> None:
    """Also in the journal: the outbox is rebuilt from it with the entry as before."""
    path = tmp_path / "outbox.db"
    with closing(Outbox(path, clock)) as outbox:
        entry = everything(outbox)[name]
        before, entries = rows(outbox), outbox.open_entries()
        change = CHANGES[kind][0](outbox, entry.entry_id)
        assert rows(outbox) != before
        assert outbox.restore(change) == [outbox.entry(entry.entry_id)]
        assert rows(outbox) == before
        assert outbox.open_entries() == entries
    path.unlink()
    with closing(Outbox(path, clock)) as outbox:
        rebuilt = {one.entry_id: one for one in outbox.entries()}
    assert {number: one.reference for number, one in rebuilt.items()} == {
        one.entry_id: one.reference for one in entries
    }
    kept, was = rebuilt[entry.entry_id], next(one for one in entries if one.entry_id == entry.entry_id)
    assert (kept.draft, kept.release) == (was.draft, was.release)
    if was.state in ("refused", "held"):
        assert (kept.state, kept.reason, kept.detail) == (was.state, was.reason, was.detail)


def test_a_change_that_was_sent_is_not_undone(outbox: Outbox) -> None:
    entry = everything(outbox)["refused"]
    change = outbox.correct(entry.entry_id, draft(unit="12B"), NOON + GRACE)
    outbox.mark_sending(entry.entry_id)
    with pytest.raises(ValueError, match="changed since"):
        outbox.restore(change)
    outbox.postpone(entry.entry_id, NOON, "unreachable")
    with pytest.raises(ValueError, match="changed since"):
        outbox.restore(change)


def test_an_edited_entry_keeps_its_grace_time_whatever_happened_before(outbox: Outbox) -> None:
    """A refresh or a new connection makes everything due that was tried before, but not what was just edited."""
    made = everything(outbox)
    edited = [made[name].entry_id for name in ("late", "refused", "held")]
    for entry_id in edited:
        outbox.correct(entry_id, draft(unit="12B"), NOON + GRACE)
    outbox.make_due()
    assert [outbox.entry(entry_id).due_at for entry_id in edited] == [NOON + GRACE] * 3


def test_an_entry_edited_at_the_last_moment_is_not_sent_before_its_grace_time(outbox: Outbox) -> None:
    entry = outbox.log(draft())
    assert outbox.next_due(NOON) == entry
    outbox.correct(entry.entry_id, draft(unit="12B"), NOON + GRACE)
    with pytest.raises(ValueError, match="not in a state"):
        outbox.mark_sending(entry.entry_id, NOON)
    assert outbox.mark_sending(entry.entry_id, NOON + GRACE).draft.unit == "12B"


def test_a_removed_release_does_not_come_back_beside_a_later_one(outbox: Outbox) -> None:
    """It would be older and rejected, and so block the release in force."""
    refused = everything(outbox)["release"]
    change = outbox.discard(refused.entry_id)
    (later,) = outbox.release([(release(package_id="1"), package("1"))])
    with pytest.raises(ValueError, match="changed since"):
        outbox.restore(change)
    outbox.undo([later.entry_id])
    assert outbox.restore(change)[0].state == "refused"


def test_a_confirmed_log_whose_package_was_found_stays_confirmed(outbox: Outbox) -> None:
    entry = everything(outbox)["unsure"]
    change = outbox.confirm(entry.entry_id)
    outbox.set_package_id(entry.entry_id, "77")
    with pytest.raises(ValueError, match="changed since"):
        outbox.restore(change)


def test_a_reason_given_after_a_removal_does_not_prevent_its_undo(outbox: Outbox) -> None:
    entry = everything(outbox)["held"]
    change = outbox.discard(entry.entry_id)
    assert outbox.explain(entry.entry_id, "returned").reason == "returned"
    with pytest.raises(ValueError, match="not in a state"):
        outbox.explain(entry.entry_id, "logged_twice")
    assert outbox.restore(change) == [outbox.entry(entry.entry_id)]
    assert (outbox.entry(entry.entry_id).state, outbox.entry(entry.entry_id).reason) == ("held", "partial")
    with pytest.raises(ValueError, match="not in a state"):
        outbox.explain(entry.entry_id, "returned")
