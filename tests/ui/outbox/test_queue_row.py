"""Rows of the sync queue: the releases of one pickup are one row, rejected ones are first, each names its package."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OutboxEntry, State
from mybuilding_desk.ui.outbox.queue_row import queue_rows
from mybuilding_desk.ui.text.name_display import names

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
UPS = Package("77", "32", "12B", "UPS", NOON, tracking_number="1Z999AA10123456784", resident_name="Zoë Ångström")
FEDEX = Package("78", "32", "12B", "FedEx", NOON, tracking_number="338372173604")
MAIL = Package("79", "32", "12B", "Held mail", NOON)
DRAFT = PackageDraft("32", "3H", "Amazon", "r-1", NOON, resident_name="Arjun Iyer", tracking_number="TBA166792698528")


def log(number: int, state: State = "waiting", **fields: object) -> OutboxEntry:
    defaults = {"reason": "", "detail": "", "attempts": 0, "due_at": NOON + timedelta(seconds=14), "created_at": NOON}
    return OutboxEntry(number, "log", state, DRAFT, None, None, "", **{**defaults, **fields})  # type: ignore[arg-type]


def release(number: int, package: Package | None, state: State = "waiting", **fields: object) -> OutboxEntry:
    given = Release("32", package.package_id if package else "", "Zoë Ångström", f"r-{number}", NOON)
    entry = log(number, state, **fields)
    package_id = package.package_id if package else ""
    return replace(entry, kind="release", draft=None, release=given, package=package, package_id=package_id)


def test_the_releases_of_a_pickup_are_one_row():
    [row] = queue_rows([release(1, UPS), release(2, FEDEX), release(3, MAIL)], NOON)
    assert row.title == "Release · 12B · 3 packages"
    assert row.detail == "UPS …6784, FedEx …3604, Held mail"
    assert (row.state, row.problem, len(row.entries)) == ("Syncs in 14 s", "", 3)


def test_pieces_and_flags_are_words_apart_from_the_note():
    marked = replace(UPS, description="3 pieces · Fragile · Leave upright")
    [row] = queue_rows([release(1, marked), release(2, FEDEX)], NOON)
    assert row.title == "Release · 12B · 2 packages (4 pieces)"
    [row] = queue_rows([replace(log(1), draft=replace(DRAFT, description="3 pieces · ID required · Heavy"))], NOON)
    assert row.detail == "Amazon TBA 1667 9269 8528 · 3 pieces · ID required · Log"
    [row] = queue_rows([release(1, replace(MAIL, description="2 pieces · Wet"))], NOON)
    assert row.detail == "Held mail Wet · 2 pieces · Release"


def test_a_release_of_a_pickup_that_was_rejected_stands_alone_and_first():
    alone, rest = queue_rows([release(1, UPS), release(2, FEDEX), release(3, MAIL, "refused", reason="unsure")], NOON)
    assert [one.entry_id for one in alone.entries] == [3]
    assert alone.state == "Rejected"
    assert alone.problem.startswith("A matching package is already on the list.")
    assert [one.entry_id for one in rest.entries] == [1, 2]


def test_a_release_of_an_unsynced_package_is_named_by_its_log():
    entries = [log(1), release(2, None, follows=1)]
    [_, row] = queue_rows(entries, NOON)
    assert row.title == "3H · Zoë Ångström"
    assert row.detail == "Amazon TBA 1667 9269 8528 · Release"


@pytest.mark.parametrize(
    ("entry", "title", "detail", "state"),
    [
        (log(1), "3H · Arjun Iyer", "Amazon TBA 1667 9269 8528 · Log", "Syncs in 14 s"),
        (log(1, "sending"), "3H · Arjun Iyer", "Amazon TBA 1667 9269 8528 · Log", "Syncing…"),
        (log(1, attempts=2, reason="busy"), "3H · Arjun Iyer", "Amazon TBA 1667 9269 8528 · Log", "Retrying in 14 s"),
        (release(1, FEDEX), "12B · Zoë Ångström", "FedEx 3383 7217 3604 · Release", "Syncs in 14 s"),
        (log(1, "dropped", reason="undone"), "3H · Arjun Iyer", "Amazon TBA 1667 9269 8528 · Log", "Undone"),
        (log(1, "dropped", reason=""), "3H · Arjun Iyer", "Amazon TBA 1667 9269 8528 · Log", "Removed"),
    ],
)
def test_a_row_names_its_package_and_its_state(entry, title, detail, state):
    [row] = queue_rows([entry], NOON)
    assert (row.title, row.detail, row.state) == (title, detail, state)


def test_a_synced_change_tells_when():
    [row] = queue_rows([log(1, "done", settled_at=NOON)], NOON)
    assert row.state.startswith("Synced ")
    [row] = queue_rows([log(1, "done", settled_at=NOON)], NOON + timedelta(days=40))
    assert row.state.endswith((" 1 Mar", " Mar 1"))


def test_privacy_mode_shows_initials():
    names.short = True
    try:
        rows = queue_rows([log(1), release(2, UPS)], NOON)
    finally:
        names.short = False
    assert not any("Ångström" in row.text or "Iyer" in row.text for row in rows)
