"""Outbox texts: every entry state reads as plain words with its actions, and no code is shown."""

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
    defaults = {"package_id": "77", "reason": "", "detail": "", "attempts": 0, "due_at": NOON, "created_at": NOON}
    content = (DRAFT, None, None) if kind == "log" else (None, RELEASE, PACKAGE)
    return OutboxEntry(1, kind, state, *content, **{**defaults, **fields})  # type: ignore[arg-type]


def state_text(kind: EntryKind, state: State, **fields: object) -> str:
    return entry_text.state(an_entry(kind, state, **fields), NOON)


@pytest.mark.parametrize("kind", get_args(EntryKind))
@pytest.mark.parametrize(
    ("state", "fields", "expected", "actions"),
    [
        ("waiting", {"due_at": NOON + SOON}, "Syncs in 15 s. You can undo until then.", "send drop correct"),
        ("waiting", {}, "Queued", "send drop correct"),
        (
            "waiting",
            {"attempts": 2, "reason": "unreachable", "due_at": NOON + SOON},
            "Couldn’t reach MyBuilding. Retrying in 15 s.",
            "send drop correct",
        ),
        ("waiting", {"attempts": 1, "reason": "busy"}, "MyBuilding is busy.", "send drop correct"),
        ("waiting", {"attempts": 1, "reason": "sign_in"}, "Sign in again to sync.", "send drop correct"),
        ("waiting", {"attempts": 1, "reason": "other"}, "Unexpected response from MyBuilding.", "send drop correct"),
        ("sending", {}, "Syncing…", ""),
        (
            "in_doubt",
            {},
            "No reply from MyBuilding. Checking before retrying.",
            "send drop",
        ),
        ("refused", {"reason": "unknown_unit"}, error_texts.REFUSALS["unknown_unit"], "send drop correct"),
        ("refused", {"reason": "new", "detail": "No more"}, "“No more”", "send drop correct"),
        ("refused", {"reason": "unsure"}, "A matching package is already on the list.", "send drop correct arrived"),
        ("refused", {"reason": "damaged"}, "This record was damaged.", "send drop correct arrived"),
        ("refused", {"reason": "log_lost"}, error_texts.REFUSALS["log_lost"], "send drop correct"),
        ("done", {}, "Synced", ""),
        ("dropped", {"reason": "undone"}, "Undone before syncing", ""),
        ("dropped", {"reason": "Courier took it back"}, "Removed: Courier took it back", ""),
        ("dropped", {"reason": "released_again"}, "Replaced by a later release of the same package.", ""),
    ],
)
def test_every_state_has_plain_words_and_its_actions(
    kind: EntryKind, state: State, fields: dict[str, object], expected: str, actions: str
) -> None:
    entry = an_entry(kind, state, **fields)
    assert expected in entry_text.state(entry, NOON)
    label = {"label"} if kind == "log" and state != "dropped" else set()
    assert outbox_text.actions(entry) == label | set(actions.split()) - ({"correct"} if kind == "release" else set())
    assert "_" not in entry_text.state(entry, NOON)


def test_a_release_waiting_for_its_package_has_its_own_text() -> None:
    assert state_text("release", "waiting", package_id="") == "Syncs after the package itself has synced."
    assert "undo" in state_text("release", "waiting", package_id="", due_at=NOON + SOON)


def test_an_earlier_release_at_another_desk_is_shown_with_the_user_s_note() -> None:
    other = Package(
        *("77", "32", "12B", "UPS", NOON), released_at=NOON, released_to="Erik Ångström", released_by="Rosa Quispe-Hall"
    )
    text = entry_text.state(
        OutboxEntry(1, "release", "dropped", None, RELEASE, other, "77", "already_released", "", 1, NOON, NOON), NOON
    )
    assert text.startswith("Already released to Erik Ångström by Rosa Quispe-Hall, today, ")
    assert text.endswith("Your note: “left at door”")


def test_an_earlier_release_at_an_unknown_desk_is_shown() -> None:
    text = state_text("release", "dropped", reason="already_released")
    assert text.startswith("Already released at another desk. See History for details.")
