"""The outbox in words: every state of an entry says how it stands and what can be done, and none shows a code."""

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import EntryKind, OutboxEntry, State
from mybuilding_desk.ui.outbox import text as outbox_text
from mybuilding_desk.ui.text import entry_text, error_texts

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOON = timedelta(seconds=15)
PACKAGE = Package("77", "32", "12B", "UPS", NOON, tracking_number="1Z999AA10123456784")
DRAFT = PackageDraft("32", "12B", "UPS", "r-1", NOON, tracking_number="1Z999AA10123456784")
RELEASE = Release("32", "77", "Zoë", "r-2", NOON, note="left at door")


def an_entry(kind: EntryKind, state: State, **fields: object) -> OutboxEntry:
    made = {"package_id": "77", "reason": "", "detail": "", "attempts": 0, "due_at": NOON, "created_at": NOON}
    deed = (DRAFT, None, None) if kind == "log" else (None, RELEASE, PACKAGE)
    return OutboxEntry(1, kind, state, *deed, **{**made, **fields})  # type: ignore[arg-type]


def says(kind: EntryKind, state: State, **fields: object) -> str:
    return entry_text.state(an_entry(kind, state, **fields), NOON)


@pytest.mark.parametrize("kind", get_args(EntryKind))
@pytest.mark.parametrize(
    ("state", "fields", "words", "able"),
    [
        ("waiting", {"due_at": NOON + SOON}, "Goes out in 15 s; until then it can be undone.", "send drop correct"),
        ("waiting", {}, "Waits for its turn.", "send drop correct"),
        (
            "waiting",
            {"attempts": 2, "reason": "unreachable", "due_at": NOON + SOON},
            "MyBuilding could not be reached. Next try in 15 s.",
            "send drop correct",
        ),
        ("waiting", {"attempts": 1, "reason": "busy"}, "MyBuilding asked to wait.", "send drop correct"),
        ("waiting", {"attempts": 1, "reason": "sign_in"}, "Waits for you to sign in again.", "send drop correct"),
        ("waiting", {"attempts": 1, "reason": "other"}, "MyBuilding gave no proper answer.", "send drop correct"),
        ("sending", {}, "On its way to MyBuilding.", ""),
        (
            "in_doubt",
            {},
            "The answer was lost: looking on the server before anything is sent again.",
            "send drop",
        ),
        ("refused", {"reason": "unknown_unit"}, error_texts.REFUSALS["unknown_unit"], "send drop correct"),
        ("refused", {"reason": "new", "detail": "No more"}, "“No more”", "send drop correct"),
        ("refused", {"reason": "unsure"}, "It may have arrived", "send drop correct arrived"),
        ("refused", {"reason": "damaged"}, "Its record on this PC was damaged.", "send drop correct arrived"),
        ("refused", {"reason": "log_lost"}, error_texts.REFUSALS["log_lost"], "send drop correct"),
        ("done", {}, "MyBuilding has confirmed it.", ""),
        ("dropped", {"reason": "undone"}, "Taken back before it was sent.", ""),
        ("dropped", {"reason": "Courier took it back"}, "Dropped: Courier took it back", ""),
        ("dropped", {"reason": "released_again"}, "Given up for a later release of the same package.", ""),
    ],
)
def test_every_state_in_plain_words_with_what_can_be_done(
    kind: EntryKind, state: State, fields: dict[str, object], words: str, able: str
) -> None:
    entry = an_entry(kind, state, **fields)
    assert words in entry_text.state(entry, NOON)
    assert outbox_text.actions(entry) == set(able.split()) - ({"correct"} if kind == "release" else set())
    assert "_" not in entry_text.state(entry, NOON)


def test_a_release_that_waits_for_its_package_says_so() -> None:
    assert says("release", "waiting", package_id="") == "Goes out once MyBuilding has the package itself."
    assert "undone" in says("release", "waiting", package_id="", due_at=NOON + SOON)


def test_another_desk_that_was_first_is_told_with_the_note_that_was_written() -> None:
    other = Package(
        *("77", "32", "12B", "UPS", NOON), released_at=NOON, released_to="Erik Ångström", released_by="Rosa Quispe-Hall"
    )
    told = entry_text.state(
        OutboxEntry(1, "release", "dropped", None, RELEASE, other, "77", "already_released", "", 1, NOON, NOON), NOON
    )
    assert told.startswith("Released before, to Erik Ångström by Rosa Quispe-Hall, today, ")
    assert told.endswith("Your note: “left at door”")


def test_another_desk_that_nobody_knows_is_told_too() -> None:
    told = says("release", "dropped", reason="already_released")
    assert told.startswith("Another desk had released it before; the history shows to whom.")
