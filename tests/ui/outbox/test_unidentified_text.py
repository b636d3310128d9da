"""How the unknown pile is told: why nobody is known, and that nothing of it is sent."""

from datetime import UTC, datetime

from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import HELD_REASONS, HeldReason, OutboxEntry, State
from mybuilding_desk.domain.scan_intent import PackageRow, package_of
from mybuilding_desk.ui.outbox import text as outbox_text
from mybuilding_desk.ui.packages.cell_text import cell_text
from mybuilding_desk.ui.text import entry_text

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def an_entry(why: HeldReason = "partial", state: State = "held", name: str = "") -> OutboxEntry:
    draft = PackageDraft("32", "", "UPS", "r-1", NOON, resident_name=name, tracking_number="1Z999AA10123456784")
    return OutboxEntry(1, "log", state, draft, None, None, "", why if state == "held" else "", "", 0, NOON, NOON)


def a_row(name: str = "") -> PackageRow:
    entry = an_entry(name=name)
    assert entry.draft is not None
    return PackageRow(package_of(entry.draft, "Joe"), "held", entry)


def test_every_reason_has_its_own_words_and_says_that_nothing_is_sent() -> None:
    said = [entry_text.standing(an_entry(why)) for why in HELD_REASONS]
    assert len(set(said)) == len(HELD_REASONS)
    assert all("kept on this PC until you say" in words for words in said)
    assert entry_text.state(an_entry("business"), NOON) == entry_text.standing(an_entry("business"))


def test_the_outbox_counts_the_pile_apart() -> None:
    held, waiting = an_entry(), an_entry(state="waiting")
    assert outbox_text.summary([held], offline=False) == "1 on the unknown pile"
    assert outbox_text.summary([held, held, waiting], offline=False) == "1 waiting to be sent · 2 on the unknown pile"
    assert outbox_text.actions(held) == {"correct", "drop"}
    assert outbox_text.title(held).startswith("Put aside · UPS")
    assert outbox_text.title(an_entry(name="J. Sm")).startswith("Put aside · J. Sm · UPS")


def test_the_list_names_whoever_the_label_names() -> None:
    assert cell_text(a_row(), "state") == "unknown pile"
    assert cell_text(a_row("J. Sm"), "recipient") == "J. Sm"
    assert cell_text(a_row(), "recipient") == "Nobody named"
