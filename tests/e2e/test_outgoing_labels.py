"""Labels of outgoing packages when none comes out: they wait with the others, through a restart, and print once."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.e2e import ears
from tests.e2e.conftest import Start
from tests.e2e.hands import Hands
from tests.e2e.test_labels import banner, begin, lines, log, states, toast
from tests.e2e.test_outgoing_day import add, leave_on_list, pick_up, waiting, written
from tests.support.paper import ZEBRA, Paper, installed
from tests.support.server import PracticeServer


@pytest.fixture
def paper(monkeypatch) -> Paper:
    return installed(monkeypatch)


@pytest.fixture
def printing(start: Start, server: PracticeServer, paper: Paper) -> Hands:
    """A signed-in user whose labels print by themselves."""
    return begin(start, server)


def add_without_paper(hands: Hands, paper: Paper, unit: str = "12b") -> None:
    """Add a package whose label does not come out."""
    paper.reason, before = "offline", len(states(hands))
    add(hands, unit, "UPS")
    hands.until(lambda: states(hands) == ["failed"] * (before + 1))
    hands.until(lambda: bool(banner(hands)))


def test_a_label_that_did_not_print_waits_is_listed_and_prints_once(printing: Hands, paper: Paper):
    add_without_paper(printing, paper)
    assert "The label for 12B didn’t print" in banner(printing)
    printing.until(lambda: printing.words("labels_count") == "1 label not printed")
    printing.click(printing.find("labels_count"))
    assert lines(printing) == ["12B · For pickup by UPS, Outgoing, Not printed"]
    paper.reason = ""
    printing.press_until("Return", lambda: not printing.sees("label_sheet"))
    printing.until(lambda: paper.units == ["12B"] and not states(printing))
    [(options, [label])] = paper.jobs
    assert (options.printer, label.heading, label.name) == (ZEBRA.name, "OUTGOING", "For pickup by UPS")
    assert label.code == waiting(printing)[0].label_code
    printing.until(lambda: toast(printing).endswith("Label printed for 12B"))
    printing.until(lambda: not printing.sees("labels_count"))
    printing.press("Escape")
    log(printing, "3h")
    printing.until(lambda: paper.units == ["12B", "3H"] and not states(printing))


def test_it_survives_a_restart_and_prints_as_edited(start: Start, server: PracticeServer, paper: Paper):
    hands = begin(start, server)
    add_without_paper(hands, paper)
    written(hands)
    hands.close()
    paper.reason = ""
    hands = begin(start, server)
    hands.until(lambda: hands.words("labels_count") == "1 label not printed")
    assert paper.units == [], "nothing prints by itself after a restart"
    hands.press("Ctrl+6", "Home", "Ctrl+E")
    hands.type("FedEx")
    hands.press("Return")
    hands.click(hands.find("labels_count"))
    assert lines(hands) == ["12B · For pickup by FedEx, Outgoing, Not printed"]
    hands.press_until("Return", lambda: not hands.sees("label_sheet"))
    hands.until(lambda: not states(hands))
    [(_, [label])] = paper.jobs
    assert label.name == "For pickup by FedEx"


def test_it_is_among_the_items_of_the_hand_over(printing: Hands, paper: Paper):
    paper.reason = "offline"
    leave_on_list(printing, resident_name="Zoë Ångström", kind="return")
    leave_on_list(printing, unit="2A", carrier="<b>DHL</b>")
    printing.press("Ctrl+6", "Home", "Ctrl+A", "Ctrl+P", "Return")
    printing.until(lambda: printing.words("labels_count") == "2 labels not printed")
    printing.press("Ctrl+Shift+N", "Ctrl+Shift+H")
    printing.click(printing.find("copy_handover"))
    copied = QGuiApplication.clipboard().text()
    assert "[ ] Label not printed · 12B · Z. Å. · Return to sender · UPS · Label not printed · now\n" in copied
    assert "[ ] Label not printed · 2A · Outgoing · <b>DHL</b> · Label not printed · now\n" in copied
    printing.click(printing.find("handover_more"))
    shown = "\n".join(str(one) for one in ears.tree(printing.find("handover_items")))
    assert "Label not printed, 12B, Z. Å., Return to sender, UPS" in shown
    assert "Zoë" not in shown + copied


def test_it_leaves_when_the_package_is_removed_or_picked_up_or_its_adding_undone(printing: Hands, paper: Paper):
    def gone() -> None:
        printing.until(lambda: not states(printing) and not printing.sees("labels_count"))
        assert not printing.desk.ui.label_banner.isVisible()

    add_without_paper(printing, paper)
    printing.press("Ctrl+Z")
    gone()
    add_without_paper(printing, paper)
    printing.press("Ctrl+6", "Home", "Delete")
    gone()
    add_without_paper(printing, paper)
    printing.press("Ctrl+Shift+K")
    pick_up(printing, "Ben", signs=False)
    gone()
    assert paper.units == []


def test_a_package_that_leaves_while_its_label_fails_is_never_missing_a_label(printing: Hands, paper: Paper):
    assert printing.app.workspace is not None
    labels, missing = printing.app.workspace.label_printer, []
    community_id = printing.app.workspace.store.community_id
    labels.changed.connect(lambda: missing.extend(labels.unprinted(community_id)))
    with paper.hanging():
        add(printing, "12b", "UPS")
        printing.until(lambda: paper.attempts == 1)
        printing.press("Ctrl+Z")
        assert waiting(printing) == []
        paper.reason = "offline"
    printing.until(lambda: not states(printing) and labels._at_printer is None)
    assert missing == [], "not even for a moment"
    assert not printing.sees("labels_count") and not printing.desk.ui.label_banner.isVisible()


def test_several_labels_print_after_enter_in_their_window(printing: Hands, paper: Paper):
    for unit in ("12B", "2A"):
        leave_on_list(printing, unit=unit, carrier="UPS")
    printing.press("Ctrl+6", "Home", "Ctrl+A", "Ctrl+P")
    assert lines(printing) == ["12B · For pickup by UPS, Outgoing", "2A · For pickup by UPS, Outgoing"]
    printing.press("Return")
    printing.until(lambda: paper.units == ["12B", "2A"] and not states(printing))
    printing.until(lambda: toast(printing).endswith("2 labels printed"))


def test_privacy_mode_masks_the_names_of_labels_that_wait(printing: Hands, paper: Paper):
    paper.reason = "offline"
    leave_on_list(printing, resident_name="Zoë Ångström", pickup_for="Fred Smith", note="blue suit")
    printing.press("Ctrl+6", "Home", "Ctrl+P")
    printing.until(lambda: states(printing) == ["failed"])
    printing.press("Ctrl+Shift+N")
    printing.until(lambda: printing.sees("labels_count"))
    printing.click(printing.find("labels_count"))
    [line] = lines(printing)
    assert "F. S." in line and not any(word in line for word in ("Smith", "Ångström", "blue suit"))


def test_a_package_of_mybuilding_whose_label_was_not_asked_for_gets_none_at_the_next_start(
    start: Start, server: PracticeServer, paper: Paper
):
    hands = begin(start, server, outgoing_type="Outgoing")
    log(hands, "3h")
    hands.until(lambda: paper.units == ["3H"])
    hands.press("Escape", "Ctrl+Shift+O")
    hands.type("12b")
    hands.press("Return")
    hands.find("outgoing_carrier").setFocus()
    hands.type("UPS")
    hands.click(hands.find("outgoing_print_label"))
    hands.press("Return")
    hands.until(lambda: len(waiting(hands)) == 1 and hands.app.workspace._outbox.waiting_count() == 2)
    written(hands)
    hands.close()
    hands = begin(start, server, outgoing_type="Outgoing")
    hands.until(
        lambda: (
            hands.app.workspace.records.read(
                lambda records: records.recall(hands.app.workspace.label_printer._since), ""
            )
            == str(hands.app.workspace.label_printer._newest)
        )
    )
    assert states(hands) == [] and paper.units == ["3H"]
