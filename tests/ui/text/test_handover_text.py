"""The texts of a hand-over, in all its forms."""

from datetime import UTC, datetime

from mybuilding_desk.domain.records.handover import MIXED, Handover, HandoverBatch
from mybuilding_desk.ui.base.labels import CarrierBadge
from mybuilding_desk.ui.handover import document, text
from mybuilding_desk.ui.handover.content import HandoverContent
from mybuilding_desk.ui.handover.plain_text import as_text

NOON = datetime(2026, 11, 26, 17, tzinfo=UTC)


def test_the_carriers_of_a_mixed_batch_are_in_every_form(qtbot) -> None:
    batches = [HandoverBatch(carrier, 4, NOON, NOON) for carrier in ("UPS", "USPS 2, UPS 1, Amazon 1", MIXED)]
    handover = Handover("32", "Bo", NOON, NOON, batches=tuple(batches))
    shown = ["UPS", "USPS 2, UPS 1, Amazon 1", "Mixed"]
    assert [text.carriers(one) for one in batches] == shown
    assert [row[0] for row in document._batches(handover).rows] == shown
    assert all(f"{words} 4 · " in as_text(handover, "") for words in shown)
    content = HandoverContent()
    qtbot.addWidget(content)
    content.show_handover(handover, NOON, "")
    badges = [one for one in content.findChildren(CarrierBadge) if one.objectName() == "handover_batch"]
    assert [one.accessibleName() for one in badges] == shown
