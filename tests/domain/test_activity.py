"""The activity of a package: every event, in order, and no other."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.activity import PackageActivity, activity_of
from mybuilding_desk.domain.outbox import STATES, OutboxEntry
from mybuilding_desk.domain.records.desk_record import LabelRecord, PackageKey
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from tests.storage.values import NOON, draft, package, release

MINUTE = timedelta(minutes=1)
BOX = package("7", accepted_by="Dev", reference="ref", updated_at=NOON)


def event_types(activity: PackageActivity) -> list[str]:
    return [event.kind for event in activity.events]


def entry(
    entry_id: int, kind: str, state: str, *, at: datetime = NOON, settled: datetime | None = None, **fields: str
) -> OutboxEntry:
    log = draft(reference="ref") if kind == "log" else None
    out = release(package_id="7", **fields) if kind == "release" else None
    return OutboxEntry(entry_id, kind, state, log, out, None, "7", fields.get("reason", ""), "", 1, at, at, 0, settled)  # type: ignore[arg-type]


def test_events_of_another_desk_come_from_the_server() -> None:
    gone = package("7", accepted_by="Dev", released_at=NOON + 9 * MINUTE, released_to="Ana", released_by="Joe")
    activity = activity_of(PackageRow(gone, "released"), [], "John")
    assert event_types(activity) == ["arrived", "released"]
    assert [(event.when, event.who, event.released_to) for event in activity.events] == [
        (NOON, "Dev", ""),
        (NOON + 9 * MINUTE, "Joe", "Ana"),
    ]


def test_an_unexplained_change_on_the_server_is_an_event() -> None:
    assert event_types(activity_of(PackageRow(BOX), [], "John")) == ["arrived", "waits"]
    later = package("7", updated_at=NOON + 5 * MINUTE)
    assert event_types(activity_of(PackageRow(later), [], "John")) == ["arrived", "changed", "waits"]


def test_actions_of_this_desk_are_listed_with_their_outcome_in_order() -> None:
    gone = package("7", released_at=NOON + 60 * MINUTE, released_to="Ana", released_by="John")
    entries = [
        entry(1, "log", "done", settled=NOON + MINUTE),
        entry(2, "release", "dropped", at=NOON + 9 * MINUTE, settled=NOON + 10 * MINUTE, released_to="Bo"),
        entry(3, "release", "done", at=NOON + 60 * MINUTE, settled=NOON + 61 * MINUTE, released_to="Ana"),
    ]
    activity = activity_of(PackageRow(gone, "released"), entries, "John")
    assert event_types(activity) == ["arrived", "confirmed", "handed_over", "dropped", "released", "confirmed"]
    assert [event.released_to for event in activity.events if event.released_to] == ["Bo", "Ana"]
    assert activity.events[4].entry is entries[2]


def test_an_earlier_release_by_another_desk_is_not_attributed_to_this_desk() -> None:
    gone = package("7", released_at=NOON + 5 * MINUTE, released_to="Ana", released_by="Joe")
    ours = entry(1, "release", "dropped", at=NOON + 6 * MINUTE, settled=NOON + 7 * MINUTE, released_to="Ana")
    activity = activity_of(PackageRow(gone, "released"), [ours], "John")
    assert event_types(activity) == ["arrived", "released", "handed_over", "dropped"]
    assert [(event.who, event.entry) for event in activity.events[1:3]] == [("Joe", None), ("John", ours)]


def test_a_rejection_follows_its_action_and_the_package_stays_pending() -> None:
    refused = entry(1, "release", "refused", at=NOON + 9 * MINUTE, released_to="Ana")
    assert event_types(activity_of(PackageRow(BOX, "refused", refused), [refused], "John")) == [
        "arrived", "handed_over", "refused", "waits",
    ]  # fmt: skip


def test_an_unsynced_package_is_shown_as_unsynced() -> None:
    for state in ("waiting", "sending", "in_doubt", "held"):
        log = entry(1, "log", state)
        assert log.draft is not None
        activity = activity_of(PackageRow(package_of(log.draft, "John"), state, log), [log], "John")  # type: ignore[arg-type]
        assert event_types(activity) == ["arrived", "open", "waits"]


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
def test_events_are_in_order_and_no_action_is_missing(entries: list[OutboxEntry], gone: bool) -> None:
    one = package("7", released_at=NOON + 50 * MINUTE, released_to="Ana") if gone else BOX
    activity = activity_of(PackageRow(one, "released" if gone else "logged"), entries, "John")
    known = [event.when for event in activity.events if event.when is not None]
    assert known == sorted(known)
    assert {id(event.entry) for event in activity.events if event.entry} == set(map(id, entries))
    assert (activity.events[-1].kind == "waits") == (not gone)


def test_printed_labels_come_at_their_time_and_before_what_is_not_synced() -> None:
    printed = LabelRecord(1, PackageKey("32", "ref"), "printed", NOON, "John", printed_at=NOON + MINUTE)
    failed = LabelRecord(2, PackageKey("32", "ref"), "failed", NOON, "John")
    waits = entry(1, "log", "waiting")
    activity = activity_of(PackageRow(BOX, "waiting", waits), [waits], "John", labels=[printed, failed])
    assert event_types(activity) == ["arrived", "label", "open", "waits"]
    assert (activity.events[1].when, activity.events[1].who) == (NOON + MINUTE, "John")
    later = package("7", updated_at=NOON + 5 * MINUTE)
    again = LabelRecord(3, PackageKey("32", "ref"), "printed", NOON, "Ana", printed_at=NOON + 60 * MINUTE)
    activity = activity_of(PackageRow(later), [], "John", labels=[again])
    assert event_types(activity) == ["arrived", "changed", "label", "waits"], "a label is no reason for a change"


def test_reminders_come_at_their_time_and_are_no_reason_for_a_change() -> None:
    key, late = PackageKey("32", "ref"), package("7", updated_at=NOON + 5 * MINUTE)
    reminders = [
        Reminder(key, kind, NOON + minute * MINUTE, "Ana") for kind, minute in (("email", 2), ("final_slip", 9))
    ]
    activity = activity_of(PackageRow(late), [], "John", reminders=reminders)
    assert event_types(activity) == ["arrived", "reminder", "changed", "reminder", "waits"]
    assert [(event.reminder, event.who) for event in activity.events if event.reminder] == [
        ("email", "Ana"), ("final_slip", "Ana"),
    ]  # fmt: skip
