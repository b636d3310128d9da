"""Texts of unidentified packages: the reason, and that they are not sent."""

from datetime import UTC, datetime

from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import HELD_REASONS, HeldReason, OutboxEntry, State
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from mybuilding_desk.ui.outbox import text as outbox_text
from mybuilding_desk.ui.packages.cells.cell_text import cell_text
from mybuilding_desk.ui.text import entry_text

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def an_entry(reason: HeldReason = "partial", state: State = "held", name: str = "") -> OutboxEntry:
    draft = PackageDraft("32", "", "UPS", "r-1", NOON, resident_name=name, tracking_number="1Z999AA10123456784")
    return OutboxEntry(1, "log", state, draft, None, None, "", reason if state == "held" else "", "", 0, NOON, NOON)


def a_row(name: str = "") -> PackageRow:
    entry = an_entry(name=name)
    assert entry.draft is not None
    return PackageRow(package_of(entry.draft, "Joe"), "held", entry)


def test_every_reason_has_its_own_text_and_says_the_package_is_not_sent() -> None:
    texts = [entry_text.standing(an_entry(reason)) for reason in HELD_REASONS]
    assert len(set(texts)) == len(HELD_REASONS)
    assert all("Saved on this computer until you assign" in text for text in texts)
    assert entry_text.state(an_entry("business"), NOON) == entry_text.standing(an_entry("business"))


def test_the_outbox_counts_unidentified_packages_separately() -> None:
    held, waiting = an_entry(), an_entry(state="waiting")
    assert outbox_text.counts([held]) == {"bad": "", "warn": "", "info": "1 unidentified", "ok": ""}
    assert outbox_text.counts([held, waiting])["warn"] == "1 queued"
    assert outbox_text.actions(held) == {"correct", "drop", "label"}
    assert outbox_text.counts([]) == {"bad": "", "warn": "", "info": "", "ok": "All synced"}


def test_the_list_shows_the_name_on_the_label() -> None:
    assert cell_text(a_row(), "state") == "Unidentified"
    assert cell_text(a_row("J. Sm"), "recipient") == "J. Sm"
    assert cell_text(a_row(), "recipient") == "No name"
