"""Labels from the first log to the paper: by themselves and on demand, and what happens when none comes out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.printing.values import PaperSize, Printer
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands import catalog
from tests.e2e import eyes
from tests.e2e.conftest import Start
from tests.e2e.hands import UPS, Hands
from tests.e2e.menu_hands import choose, open_menu
from tests.e2e.scanner import BarcodeScanner
from tests.support.paper import ZEBRA, Paper, installed
from tests.support.server import PracticeServer

NUMBERS = [f"TBA30947120{number:04}" for number in range(40)]


@pytest.fixture
def paper(monkeypatch) -> Paper:
    return installed(monkeypatch)


@pytest.fixture
def printing(start: Start, server: PracticeServer, paper: Paper) -> Hands:
    """A signed-in user with 20 seconds to undo, whose labels print by themselves."""
    return begin(start, server)


@pytest.fixture
def on_demand(start: Start, server: PracticeServer, paper: Paper) -> Hands:
    """The same, whose labels print on demand only."""
    return begin(start, server, label_when="off")


def begin(start: Start, server: PracticeServer, **choices: object) -> Hands:
    hands = start(replace(server.profile, timeout_read=10.0), grace=20)
    hands.app.preferences.change(**({"label_when": "every", "label_printer": ZEBRA.name} | choices))
    hands.sign_in()
    hands.until_fresh()
    return hands


def log(hands: Hands, unit: str, number: str = UPS) -> None:
    hands.scan(number)
    hands.type(unit)
    hands.press("Return")


def logged(hands: Hands) -> list[str]:
    """The units of the packages that were logged here and did not sync, the newest first."""
    return [row.package.unit for row in hands.rows() if row.entry is not None]


def toast(hands: Hands) -> str:
    return str(hands.desk.ui.toast.text())


def banner(hands: Hands) -> str:
    return str(hands.desk.ui.label_banner.text())


def states(hands: Hands) -> list[str]:
    """The states of the labels that are not certainly printed."""
    assert hands.app.workspace is not None
    return [one.state for one in hands.app.workspace.records.open_labels()]


def lines(hands: Hands) -> list[str]:
    """The rows of the window with labels."""
    labels = hands.desk.labels.sheet().labels
    return [labels.item(number).text() for number in range(labels.count())]


def test_a_logged_package_gets_its_label_and_its_activity_says_so(printing: Hands, paper: Paper):
    printing.count_keys()
    log(printing, "12b")
    assert printing.keys == 4, "as without labels"
    assert " · Label print" in toast(printing)
    printing.until(lambda: toast(printing).endswith(" · Label printed"))
    assert printing.desk.ui.toast.can_undo()
    [(options, [label])] = paper.jobs
    assert (options.printer, options.copies, label.unit) == (ZEBRA.name, 1, "12B")
    [row] = printing.store.find_number(UPS)
    assert label.code == label_code(row.package.reference)
    printing.until(lambda: not states(printing) and printing.desk.is_quiet)
    assert not printing.sees("labels_count")
    printing.go_to_list("Alt+Return")
    shown = [text for _, text in eyes.texts(printing.desk.activity_controller.sheet())]
    assert "Label printed" in shown
    printing.press("Ctrl+P")
    printing.until(lambda: paper.units == ["12B", "12B"])
    printing.press("Escape")
    printing.until(lambda: toast(printing).endswith("Label printed for 12B"))


def test_an_unidentified_package_gets_a_label_with_what_was_typed(printing: Hands, paper: Paper):
    printing.scan(NUMBERS[0])
    printing.type("Smythe")
    printing.press("Ctrl+U")
    printing.until(lambda: paper.jobs)
    [(_, [label])] = paper.jobs
    assert (label.unit, label.heading, label.name) == ("?", "UNIDENTIFIED", "Smythe")


def test_only_packages_without_a_barcode_if_that_is_set(start: Start, server: PracticeServer, paper: Paper):
    hands = begin(start, server, label_when="no_barcode")
    log(hands, "12b")
    assert "Label" not in toast(hands)
    hands.press("Ctrl+N")
    hands.type("3h")
    hands.press("Return")
    hands.until(lambda: paper.units)
    assert paper.units == ["3H"]


def test_undo_tells_to_throw_the_label_away_or_cancels_it(printing: Hands, paper: Paper):
    log(printing, "12b", NUMBERS[0])
    printing.until(lambda: paper.units and not states(printing))
    printing.press("Escape", "Ctrl+Z")
    assert toast(printing) == "Log undone · Throw away the label for 12B"
    printing.press("Escape", "Escape")
    with paper.hanging():
        log(printing, "3h", NUMBERS[1])
        printing.until(lambda: paper.attempts == 2)
        log(printing, "2a", NUMBERS[2])
        printing.press("Ctrl+Z")
        assert toast(printing) == "Log undone"
        printing.press("Escape", "Escape")
    printing.until(lambda: paper.units == ["12B", "3H"] and not states(printing))


def test_a_label_on_demand_and_with_every_copy_and_piece(on_demand: Hands, paper: Paper):
    on_demand.app.preferences.change(label_copies=2)
    on_demand.go_to_list("Home", "Ctrl+P")
    unit = on_demand.rows()[0].package.unit
    on_demand.until(lambda: toast(on_demand) == f"Label printed for {unit}")
    [(options, _)] = paper.jobs
    assert options.copies == 2
    assert paper.units == [unit]


def test_several_labels_print_after_enter_that_no_scanner_gives(on_demand: Hands, paper: Paper):
    on_demand.go_to_list("Home", "Shift+Down", "Shift+Down", "Ctrl+P")
    [sheet] = open_sheets(on_demand.desk)
    assert sheet.title.text() == "Print 3 labels"
    assert len(lines(on_demand)) == 3
    on_demand.press("Space")
    assert on_demand.find("print_labels").text() == "Print 2 labels"
    on_demand.press("Escape")
    assert paper.attempts == 0
    on_demand.press("Ctrl+P")
    on_demand.time -= 500  # the second Enter of a scan that came before
    BarcodeScanner(on_demand).enter(after=100)
    assert open_sheets(on_demand.desk)
    on_demand.rest()
    on_demand.press("Return")
    assert not open_sheets(on_demand.desk)
    on_demand.until(lambda: toast(on_demand) == "3 labels printed")
    assert paper.units == [row.package.unit for row in on_demand.rows()[:3]]


def test_the_first_label_asks_for_a_printer_once(start: Start, server: PracticeServer, paper: Paper):
    hands = begin(start, server, label_when="off", label_printer="")
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.sees("choose_printer"))
    assert hands.find("choose_printer").currentText() == "Zebra ZD421"
    hands.press("Down", "Return")
    hands.until(lambda: paper.units)
    assert paper.jobs[0][0].printer == "Office" == hands.app.preferences.now.label_printer
    hands.press("Ctrl+P")
    hands.until(lambda: len(paper.units) == 2)
    assert not open_sheets(hands.desk)


def test_a_label_printer_is_proposed_before_the_default_one(start: Start, server: PracticeServer, paper: Paper):
    sizes = PaperSize("a4", "A4", 210, 297), PaperSize("small", "57 x 32 mm", 57, 32)
    office = Printer("Office", "Office printer", is_default=True, sizes=sizes, default_size="a4")
    paper.installed = [office, Printer("Dymo", "Dymo 450", sizes=sizes, default_size="small")]
    hands = begin(start, server, label_when="off", label_printer="")
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.sees("choose_printer"))
    assert hands.find("choose_printer").currentText() == "Dymo 450"


NO_PRINTER = "No printer is installed on this computer: add one, then look again."


def test_without_a_printer_the_window_says_so_and_looks_again(
    start: Start, server: PracticeServer, paper: Paper
) -> None:
    heard: list[str] = []
    announcer.announced.connect(lambda words, _: heard.append(words))
    paper.installed, found = [], paper.installed
    hands = begin(start, server, label_when="off", label_printer="")
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.words("printer_state") == NO_PRINTER)
    assert hands.focus() == "look_for_printers"
    assert hands.find("look_for_printers").text() == "Look again"
    assert not hands.sees("print_on_printer") and not hands.sees("choose_printer")
    assert heard[-1] == NO_PRINTER
    looks = paper.looks
    hands.press("Return")
    hands.until(lambda: paper.looks == looks + 1 and hands.words("printer_state") == NO_PRINTER)
    assert heard[-2:] == ["Looking for printers…", NO_PRINTER]
    paper.installed = found
    hands.press("Return")
    hands.until(lambda: hands.sees("choose_printer"))
    assert hands.focus() == "choose_printer"
    assert not hands.sees("look_for_printers") and not hands.sees("printer_state")
    hands.press("Return")
    hands.until(lambda: paper.units)
    assert hands.app.preferences.now.label_printer == ZEBRA.name


def test_a_second_enter_while_it_looks_neither_looks_twice_nor_closes_the_window(
    start: Start, server: PracticeServer, paper: Paper
) -> None:
    paper.installed = []
    hands = begin(start, server, label_when="off", label_printer="")
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.sees("look_for_printers"))
    looks = paper.looks
    with paper.hanging():
        hands.press("Return")
        hands.press("Return")
        assert hands.words("printer_state") == "Looking for printers…"
        assert hands.sees("printer_sheet")
    hands.until(lambda: hands.words("printer_state") == NO_PRINTER)
    assert paper.looks == looks + 1
    hands.press("Escape")
    assert not hands.sees("printer_sheet")


def test_a_search_for_printers_that_fails_says_why_and_can_be_repeated(
    start: Start, server: PracticeServer, paper: Paper
) -> None:
    paper.reason = "no_answer"
    hands = begin(start, server, label_when="off", label_printer="")
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.words("printer_state") == "The printer isn’t responding.")
    paper.reason = ""
    hands.press("Return")
    hands.until(lambda: hands.sees("choose_printer"))


def test_what_the_user_prints_is_told_beside_undo(printing: Hands, paper: Paper):
    log(printing, "12b")
    printing.until(lambda: toast(printing).endswith(" · Label printed"))
    unit = printing.rows()[0].package.unit
    printing.go_to_list("Home", "Ctrl+P")
    printing.until(lambda: toast(printing) == f"Logged for 12B · Any resident · Label printed for {unit}")
    paper.reason = "offline"
    printing.press("Ctrl+P")
    printing.until(lambda: toast(printing) == "Logged for 12B · Any resident")


SENTENCES = {
    "offline": "The label for 12B didn’t print: Zebra ZD421 is offline.",
    "paper": "The label for 12B didn’t print: Zebra ZD421 is out of labels.",
    "gone": "The label for 12B didn’t print: Zebra ZD421 is no longer installed on this computer.",
    "no_answer": "The label for 12B may not have printed: Zebra ZD421 isn’t responding.",
    "crashed": "The label for 12B may not have printed: printing on Zebra ZD421 stopped unexpectedly.",
}


@pytest.mark.parametrize("reason", SENTENCES)
def test_a_label_that_does_not_print_is_told_and_can_be_printed_again(printing: Hands, paper: Paper, reason: str):
    paper.reason = reason
    log(printing, "12b")
    printing.until(lambda: banner(printing))
    assert banner(printing) == SENTENCES[reason]
    assert printing.words("labels_count") == "1 label not printed"
    assert "Label" not in toast(printing), "the banner says more"
    log(printing, "3h", NUMBERS[0])
    log(printing, "2a", NUMBERS[1])
    printing.until(lambda: printing.words("labels_count") == "3 labels not printed")
    assert paper.attempts == 1, "no storm: the others wait"
    assert "Label" not in toast(printing)
    assert logged(printing) == ["2A", "3H", "12B"]
    paper.reason = ""
    printing.click(printing.find("labels_banner_action"))
    printing.until(lambda: not printing.sees("labels_banner") and not printing.sees("labels_count"))
    printing.until(lambda: paper.units == ["12B", "3H", "2A"] and not states(printing))


def test_waiting_labels_go_when_the_next_one_prints(printing: Hands, paper: Paper, monkeypatch):
    paper.reason = "offline"
    log(printing, "12b", NUMBERS[0])
    printing.until(lambda: banner(printing))
    printing.click(printing.find("labels_settings"))
    assert printing.desk.ui.settings().side.buttons["labels"].isChecked()
    printing.press("Escape")
    printing.click(printing.find("labels_dismiss"))
    log(printing, "3h", NUMBERS[1])
    paper.reason = ""
    monkeypatch.setattr("mybuilding_desk.services.label_printer._RETRY_S", 0.0)
    log(printing, "2a", NUMBERS[2])
    printing.until(lambda: sorted(paper.units) == ["12B", "2A", "3H"] and not states(printing))
    assert len(paper.units) == 3


def test_a_printer_that_hangs_holds_up_nothing(printing: Hands, paper: Paper):
    with paper.hanging():
        for unit, number in zip(("12b", "3h", "2a"), NUMBERS, strict=False):
            log(printing, unit, number)
        assert logged(printing) == ["2A", "3H", "12B"]
        printing.until(lambda: paper.attempts == 1)
        printing.press("Ctrl+Z", "Escape", "Escape")
        assert logged(printing) == ["3H", "12B"]
    printing.until(lambda: paper.units == ["12B", "3H"] and not states(printing))


def test_after_a_restart_nothing_prints_until_it_is_asked_for(
    start: Start, server: PracticeServer, paper: Paper, keychain
):
    paper.reason = "offline"
    hands = begin(start, server)
    log(hands, "12b", NUMBERS[0])
    hands.until(lambda: banner(hands))
    log(hands, "3h", NUMBERS[1])
    hands.until(lambda: states(hands) == ["failed", "waiting"])
    hands.close()
    paper.reason = ""
    hands = begin(start, server)
    hands.until(lambda: hands.words("labels_count") == "2 labels not printed")
    assert paper.attempts == 1
    assert not hands.sees("labels_banner")
    hands.click(hands.find("labels_count"))
    assert [line.split(",")[0].split(" · ")[0] for line in lines(hands)] == ["12B", "3H"]
    hands.press("Down", "Space", "Del")
    hands.until(lambda: len(lines(hands)) == 1)
    hands.press("Space", "Return")
    hands.until(lambda: paper.units == ["3H"] and not hands.sees("labels_count"))


def test_a_request_that_a_kill_lost_is_counted(start: Start, server: PracticeServer, paper: Paper):
    hands = begin(start, server)
    printer = hands.app.workspace.label_printer
    log(hands, "12b", NUMBERS[0])
    hands.until(lambda: paper.units)
    printer._request = lambda _label: None
    log(hands, "3h", NUMBERS[1])
    hands.close()
    hands = begin(start, server)
    hands.until(lambda: hands.words("labels_count") == "1 label not printed")
    assert paper.units == ["12B"]


def test_a_batch_prints_labels_without_another_key_or_none_at_all(printing: Hands, paper: Paper):
    printing.press("Ctrl+Shift+B")
    assert printing.find("drop_labels").isChecked()
    printing.count_keys()
    for unit, number in zip(("12b", "3h"), NUMBERS, strict=False):
        log(printing, unit, number)
        assert printing.focus() == "scan_line"
    assert printing.keys == 7
    printing.until(lambda: paper.units == ["12B", "3H"])
    printing.click(printing.desk.ui.scan_field.pill)
    printing.click(printing.find("drop_labels"))
    printing.press("Escape", "Ctrl+L")
    log(printing, "2a", NUMBERS[2])
    assert "Label" not in toast(printing)
    printing.end_batch()
    log(printing, "12b", NUMBERS[3])
    printing.until(lambda: paper.units == ["12B", "3H", "12B"])


def test_privacy_mode_prints_initials_and_the_windows_show_them(printing: Hands, paper: Paper):
    printing.app.preferences.change(label_name="full")
    printing.press("Ctrl+Shift+N")
    printing.scan(NUMBERS[0])
    printing.type("12b")
    printing.press("Down", "Return")
    printing.until(lambda: paper.jobs)
    name = paper.jobs[0][1][0].name
    assert name in ("Z. Å.", "E. Å.")
    printing.go_to_list("Home", "Shift+Down", "Ctrl+P")
    assert not any("Ångström" in line for line in lines(printing))


def test_a_printed_label_is_in_the_panel_at_once(on_demand: Hands, paper: Paper):
    on_demand.go_to_list("Home", "Ctrl+P")
    on_demand.until(lambda: len(paper.units) == 1)
    shown = on_demand.desk.ui.details
    on_demand.until(lambda: "Label printed" in {one.text() for one in shown.findChildren(QLabel)})


def test_a_label_prints_again_from_the_queue_the_menu_and_the_palette(on_demand: Hands, paper: Paper):
    log(on_demand, "12b")
    on_demand.press("Ctrl+Shift+S", "Ctrl+P")
    on_demand.until(lambda: paper.units == ["12B"])
    on_demand.click(on_demand.find("outbox_more"))
    menu = QApplication.activePopupWidget()
    entry = next(one for one in menu.actions() if one.text() == "Print label")
    entry.trigger()
    menu.close()
    on_demand.until(lambda: len(paper.units) == 2)
    on_demand.window.activateWindow()
    on_demand.until(QGuiApplication.focusWindow)
    on_demand.press("Escape")
    on_demand.go_to_list()
    open_menu(on_demand, catalog.PRINT_LABEL)
    choose(catalog.PRINT_LABEL)
    on_demand.until(lambda: len(paper.units) == 3)
    on_demand.click(on_demand.find("details_label"))
    on_demand.until(lambda: paper.units == ["12B"] * 4)


def test_the_panel_and_its_menu_offer_labels_to_staff_for_pending_packages(on_demand: Hands):
    on_demand.go_to_list("Home")
    on_demand.until(lambda: on_demand.sees("details_label"))
    assert not on_demand.sees("details_page"), "it moved into the menu"
    QTest.mouseClick(on_demand.find("details_more"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    texts = [action.iconText() for action in menu.actions()]
    menu.close()
    assert {"Print label", "Track online"} <= set(texts)
    on_demand.window.activateWindow()
    on_demand.until(QGuiApplication.focusWindow)
    on_demand.press("Ctrl+4")
    on_demand.go_to_list("Home")
    on_demand.until(lambda: not on_demand.sees("details_label"))
