"""What a story tells of a package: everything that happened, in order, and nothing that did not."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.activity import PackageActivity, activity_of
from mybuilding_desk.domain.outbox import STATES, OutboxEntry
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from tests.storage.values import NOON, draft, package, release

MINUTE = timedelta(minutes=1)
BOX = package("7", accepted_by="Dev", reference="ref", updated_at=NOON)


def kinds(activity: PackageActivity) -> list[str]:
    return [event.kind for event in activity.events]


def entry(
    entry_id: int, kind: str, state: str, *, at: datetime = NOON, settled: datetime | None = None, **deed: str
) -> OutboxEntry:
    log = draft(reference="ref") if kind == "log" else None
    out = release(package_id="7", **deed) if kind == "release" else None
    return OutboxEntry(entry_id, kind, state, log, out, None, "7", deed.get("reason", ""), "", 1, at, at, 0, settled)  # type: ignore[arg-type]


def test_what_another_desk_logged_and_released_is_known_from_the_server() -> None:
    gone = package("7", accepted_by="Dev", released_at=NOON + 9 * MINUTE, released_to="Ana", released_by="Joe")
    activity = activity_of(PackageRow(gone, "released"), [], "John")
    assert kinds(activity) == ["arrived", "released"]
    assert [(event.when, event.who, event.released_to) for event in activity.events] == [
        (NOON, "Dev", ""),
        (NOON + 9 * MINUTE, "Joe", "Ana"),
    ]


def test_a_change_at_the_server_is_told_where_nothing_else_explains_it() -> None:
    assert kinds(activity_of(PackageRow(BOX), [], "John")) == ["arrived", "waits"]
    later = package("7", updated_at=NOON + 5 * MINUTE)
    assert kinds(activity_of(PackageRow(later), [], "John")) == ["arrived", "changed", "waits"]


def test_what_was_done_here_is_told_with_its_outcome_in_order() -> None:
    gone = package("7", released_at=NOON + 60 * MINUTE, released_to="Ana", released_by="John")
    deeds = [
        entry(1, "log", "done", settled=NOON + MINUTE),
        entry(2, "release", "dropped", at=NOON + 9 * MINUTE, settled=NOON + 10 * MINUTE, released_to="Bo"),
        entry(3, "release", "done", at=NOON + 60 * MINUTE, settled=NOON + 61 * MINUTE, released_to="Ana"),
    ]
    activity = activity_of(PackageRow(gone, "released"), deeds, "John")
    assert kinds(activity) == ["arrived", "confirmed", "handed_over", "dropped", "released", "confirmed"]
    assert [event.released_to for event in activity.events if event.released_to] == ["Bo", "Ana"]
    assert activity.events[4].entry is deeds[2]


def test_the_release_of_another_desk_that_came_first_is_not_taken_for_ours() -> None:
    gone = package("7", released_at=NOON + 5 * MINUTE, released_to="Ana", released_by="Joe")
    ours = entry(1, "release", "dropped", at=NOON + 6 * MINUTE, settled=NOON + 7 * MINUTE, released_to="Ana")
    activity = activity_of(PackageRow(gone, "released"), [ours], "John")
    assert kinds(activity) == ["arrived", "released", "handed_over", "dropped"]
    assert [(event.who, event.entry) for event in activity.events[1:3]] == [("Joe", None), ("John", ours)]


def test_a_refusal_stands_behind_the_deed_and_the_package_still_waits() -> None:
    refused = entry(1, "release", "refused", at=NOON + 9 * MINUTE, released_to="Ana")
    assert kinds(activity_of(PackageRow(BOX, "refused", refused), [refused], "John")) == [
        "arrived", "handed_over", "refused", "waits",
    ]  # fmt: skip


def test_a_package_that_is_not_sent_yet_says_so() -> None:
    for state in ("waiting", "sending", "in_doubt", "held"):
        log = entry(1, "log", state)
        assert log.draft is not None
        activity = activity_of(PackageRow(package_of(log.draft, "John"), state, log), [log], "John")  # type: ignore[arg-type]
        assert kinds(activity) == ["arrived", "open", "waits"]


times = st.integers(0, 10_000).map(lambda minutes: NOON + minutes * MINUTE)
entries = st.builds(
    entry,
    st.integers(1, 99),
    st.sampled_from(["log", "release"]),
    st.sampled_from(STATES),
    at=times,
    settled=st.none() | times,
    released_to=st.sampled_from(["Ana", "Bo"]),
)


@given(st.lists(entries, max_size=6), st.booleans())
def test_known_times_are_in_order_and_no_deed_is_left_out(deeds: list[OutboxEntry], gone: bool) -> None:
    one = package("7", released_at=NOON + 50 * MINUTE, released_to="Ana") if gone else BOX
    activity = activity_of(PackageRow(one, "released" if gone else "logged"), deeds, "John")
    known = [event.when for event in activity.events if event.when is not None]
    assert known == sorted(known)
    assert {id(event.entry) for event in activity.events if event.entry} == set(map(id, deeds))
    assert (activity.events[-1].kind == "waits") == (not gone)
