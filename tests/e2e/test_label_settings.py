"""The labels section of the settings by keys: printers, sizes, the preview, a test label, and number sheets."""

from collections.abc import Iterator
from threading import Event

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label_code import label_text, read_label
from mybuilding_desk.domain.settings import BuildingPolicy, Settings
from mybuilding_desk.printing.values import PaperSize, Printer
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.e2e.hands import Hands
from tests.support.paper import Paper, installed

ZEBRA = Printer(
    "Zebra_ZD421", "Zebra ZD421", True,
    (PaperSize("w288h432", "4x6", 101.6, 152.4), PaperSize("w162h90", "2.25x1.25", 57.15, 31.75)), "w162h90",
)  # fmt: skip
DYMO = Printer("DYMO", "DYMO LabelWriter 450", sizes=(PaperSize("w79h252", "30252", 28, 89),), default_size="w79h252")
LABELS = ("Ctrl+,", "Down", "Down", "Down", "Tab")
"""To the first row of the labels section."""


@pytest.fixture
def paper(monkeypatch) -> Paper:
    made = installed(monkeypatch)
    made.installed = [ZEBRA, DYMO]
    return made


@pytest.fixture
def section(paper: Paper, desk: Hands) -> Iterator[Hands]:
    """The labels section, opened by keys; its printers are known."""
    desk.press(*LABELS)
    assert desk.focus() == "label_when_off"
    desk.until(lambda: desk.find("label_printer").count() == len(paper.installed))
    yield desk
    apply_theme(QApplication.instance(), Settings(theme="light"))


def shown_sizes(desk: Hands) -> list[str]:
    sizes = desk.find("label_size")
    return [sizes.itemText(row) for row in range(sizes.count())]


def preview(desk: Hands) -> str:
    """What a screen reader says of the preview."""
    return str(desk.find("label_preview").accessibleName())


def test_all_settings_are_chosen_by_keys_and_belong_to_the_computer(section: Hands, tmp_path):
    section.press("Right", "Tab")
    assert section.focus() == "label_printer"
    assert section.find("label_printer").placeholderText() == "Choose a printer"
    section.press("Down")
    assert section.find("label_printer").currentText() == "Zebra ZD421"
    section.press("Tab")
    assert section.focus() == "label_size"
    assert shown_sizes(section) == ["57 × 32 mm (2.25 × 1.25 in)", "102 × 152 mm (4 × 6 in)"]  # its own first
    section.press("Down", "Tab", "Right", "Tab", "Right", "Tab")
    assert section.focus() == "label_copies"
    section.press("Up", "Up", "Down", "Tab")
    assert section.focus() == "label_each_piece"
    section.press("Space", "Tab")
    assert section.focus() == "print_test"
    section.press("Tab", "Tab")
    assert section.focus() == "close_settings_sheet"
    now = Preferences(SettingsFile(tmp_path / "settings.json")).now
    assert (now.label_when, now.label_printer, now.label_size) == ("every", "Zebra_ZD421", "w288h432")
    assert (now.label_name, now.label_symbol, now.label_copies, now.label_each_piece) == ("none", "code128", 2, False)


def test_another_printer_begins_with_its_own_size(section: Hands):
    section.app.preferences.change(label_printer=ZEBRA.name, label_size="w288h432")
    section.press("Tab", "Down")
    assert section.app.preferences.now.label_printer == DYMO.name
    assert section.app.preferences.now.label_size == ""
    assert shown_sizes(section) == ["28 × 89 mm (1.1 × 3.5 in)"]


def test_copies_are_one_to_nine(section: Hands):
    section.find("label_copies").setFocus()
    section.press("Down")
    assert section.app.preferences.now.label_copies == 1
    section.press("Ctrl+A", "9", "Up")
    assert section.app.preferences.now.label_copies == 9
    section.press("Ctrl+A", "0")
    assert section.app.preferences.now.label_copies == 9


def test_the_preview_follows_every_change_and_its_code_can_be_scanned(section: Hands):
    section.app.preferences.change(label_printer=ZEBRA.name)
    words = preview(section)
    assert words.startswith("Label preview: 12B, Z. Ångström, D4, 1/3, UPS …4944, ")
    assert section.words("preview_caption") == "Shown at print size."
    picture = section.find("label_preview").grab().toImage().convertedTo(QImage.Format.Format_Grayscale8)
    larger = picture.scaledToWidth(picture.width() * 3)
    lines = memoryview(larger.constBits()).cast("B", (larger.height(), larger.bytesPerLine()))
    [barcode] = zxingcpp.read_barcodes(lines)
    assert read_label(barcode.text)[0] == "whole"
    assert label_text(read_label(words.rsplit(", ", 1)[1])[1]) == barcode.text
    section.app.preferences.change(label_name="full")
    assert "Zoë Ångström" in preview(section)
    section.press("Ctrl+Shift+N")
    assert "Z. Å." in preview(section)
    assert "Zoë" not in preview(section)
    section.app.preferences.change(label_each_piece=False)
    assert "×3" in preview(section)
    section.app.preferences.change(label_size="w288h432")
    assert section.words("preview_caption") == "Shown smaller than printed."


def test_a_size_too_small_for_a_label_says_so(section: Hands, paper: Paper):
    tiny = Printer("Tiny", "Tiny", sizes=(PaperSize("t", "t", 10, 10),), default_size="t")
    paper.installed = [tiny]
    section.app.preferences.change(label_printer="Tiny")
    section.press("Ctrl+,", *LABELS)
    section.until(lambda: shown_sizes(section) == ["10 × 10 mm (0.39 × 0.39 in)"])
    assert section.words("preview_caption") == "This label is too small. Choose a larger size."


def test_a_test_label_has_a_frame_and_says_what_became_of_it(section: Hands, paper: Paper):
    section.app.preferences.change(label_copies=3)
    section.find("print_test").setFocus()
    section.press("Return")
    section.until(lambda: section.words("print_test_result") != "Printing…")
    assert section.words("print_test_result") == "No label printer is chosen."
    section.app.preferences.change(label_printer=ZEBRA.name)
    assert not section.sees("print_test_result")
    section.press("Return")
    section.until(lambda: paper.jobs)
    [(options, [label])] = paper.jobs
    assert (options.printer, options.copies, label.frame) == (ZEBRA.name, 1, True)
    sent = "Printed on Zebra ZD421. The frame should be complete on all four sides."
    section.until(lambda: section.words("print_test_result") == sent)
    paper.reason = "paper"
    section.press("Return")
    section.until(lambda: section.words("print_test_result") == "Zebra ZD421 is out of labels.")
    section.press("Ctrl+,", *LABELS)
    assert not section.sees("print_test_result")


def test_a_number_sheet_has_24_codes_that_are_on_no_package(section: Hands, paper: Paper):
    section.find("print_numbers").setFocus()
    section.press("Return")
    section.until(lambda: section.words("print_numbers_result") == "Number sheet printed on DYMO LabelWriter 450.")
    [codes] = paper.sheets
    assert len(set(codes)) == 24
    assert all(read_label(label_text(code)) == ("whole", code) for code in codes)
    paper.reason = "no_printer"
    section.press("Return")
    nowhere = "No printer with A4 or Letter paper found on this computer."
    section.until(lambda: section.words("print_numbers_result") == nowhere)


def test_a_chosen_printer_that_is_gone_stays_and_is_marked(paper: Paper, desk: Hands):
    paper.installed = [DYMO]
    desk.app.preferences.change(label_printer=ZEBRA.name)
    desk.press(*LABELS)
    desk.until(lambda: desk.find("label_printer").count() == 2)
    assert desk.find("label_printer").currentText() == "Zebra_ZD421 (not installed)"
    assert shown_sizes(desk) == []
    assert desk.find("label_size").placeholderText() == "Printer not installed"
    desk.press("Tab", "Up", "Escape")
    assert desk.app.preferences.now.label_printer == DYMO.name


def test_without_a_printer_the_section_says_what_to_do(paper: Paper, desk: Hands):
    paper.installed = []
    desk.press(*LABELS)
    desk.until(lambda: desk.sees("label_printer_note"))
    assert desk.words("label_printer_note") == "No printers found on this computer. Install one, then try again."
    paper.installed = [ZEBRA]
    desk.press("Ctrl+,", *LABELS)
    desk.until(lambda: desk.find("label_printer").count() == 1)
    assert not desk.sees("label_printer_note")


def test_a_search_for_printers_that_hangs_holds_up_nothing(paper: Paper, desk: Hands, monkeypatch):
    going_on = Event()

    def hang() -> list[Printer]:
        going_on.wait(60)
        raise PrintTrouble("no_answer")

    monkeypatch.setattr(paper, "printers", hang)
    desk.app.preferences.change(label_printer=ZEBRA.name)
    desk.press(*LABELS, "Right")
    printers = desk.find("label_printer")
    assert printers.currentText() == ZEBRA.name
    assert printers.itemText(1) == "Looking for printers…"
    assert desk.app.preferences.now.label_when == "every"
    assert desk.find("label_preview").width() > 100
    going_on.set()
    desk.until(lambda: desk.sees("label_printer_note"))
    assert desk.words("label_printer_note") == "The printer isn’t responding."
    assert (printers.currentText(), printers.count()) == (ZEBRA.name, 1)


def test_the_building_locks_labels(paper: Paper, desk: Hands):
    desk.app.preferences.policy = BuildingPolicy({"label_when": "every"}, frozenset({"label_when", "label_copies"}))
    desk.app.preferences.use_account(SettingsFile(desk.app._folders.data / "nobody" / "settings.json"))
    desk.press(*LABELS)
    assert desk.focus() == "label_printer"
    assert desk.find("label_when_every").isChecked()
    assert desk.words("label_when_locked") == "Managed by your building."
    assert not desk.find("label_copies").isEnabled()
    assert [one.text() for one in desk.find("label_copies_row").findChildren(QLabel) if one.isVisible()][-1:] == [
        "Managed by your building."
    ]
