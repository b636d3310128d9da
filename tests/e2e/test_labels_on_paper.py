"""Labels of a log through the printing process and a real spooler, which works, hangs, and works again."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from socket import socket

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from mybuilding_desk.domain.records.label_code import label_code, label_text
from mybuilding_desk.printing import client
from mybuilding_desk.printing.client import PrintClient
from tests.e2e.hands import UPS, Hands
from tests.support.spooler import Spooler, is_installed, spooler

DPI = 203


@pytest.fixture(scope="module")
def cups() -> Iterator[Spooler]:
    """A private server, started before the temporary folder of a journey, which other users cannot enter."""
    if not is_installed():
        pytest.skip("CUPS or pdftoppm is not installed")
    with spooler() as running:
        yield running


@pytest.fixture
def printing_system(cups: Spooler, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    monkeypatch.setenv("CUPS_SERVER", cups.address)
    monkeypatch.setattr(client, "PrintClient", partial(PrintClient, label_s=3.0))
    return cups


def read_codes(document: Path, folder: Path) -> list[str]:
    """The codes on the pages of a PDF."""
    subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), document, folder / "page"], check=True)
    return [code.text for path in folder.glob("page*") for code in zxingcpp.read_barcodes(QImage(str(path)))]


def test_a_label_comes_out_of_the_spooler_with_the_code_of_its_package(start, server, printing_system, tmp_path):
    paper = printing_system.add_label_printer("Labels", 57, 32, DPI)
    hands: Hands = start(replace(server.profile, timeout_read=10.0), grace=20)
    hands.app.preferences.change(label_when="every")
    hands.sign_in()
    hands.until_fresh()
    hands.go_to_list("Home", "Ctrl+P")
    hands.until(lambda: hands.sees("choose_printer"))
    hands.press("Return")
    hands.until(lambda: hands.desk.ui.toast.text().startswith("Label printed for"))
    hands.until(printing_system.is_idle)
    paper.unlink()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    [row] = hands.store.find_number(UPS)
    hands.until(lambda: not hands.app.workspace.records.open_labels() and printing_system.is_idle())
    assert read_codes(paper, tmp_path) == [label_text(label_code(row.package.reference))]
    with printing_system.hung():
        for number, unit in (("TBA309471205881", "3h"), ("TBA309471205882", "2a")):
            hands.scan(number)
            hands.type(unit)
            hands.press("Return")
        assert [row.package.unit for row in hands.rows() if row.entry is not None] == ["2A", "3H", "12B"]
        hands.until(hands.desk.ui.label_banner.text)
        words = hands.desk.ui.label_banner.text()
        assert "Labels isn’t responding." in words
        assert hands.words("labels_count").endswith("not printed")
    hands.press("Escape")
    hands.click(hands.find("labels_banner_action"))
    hands.until(lambda: not hands.app.workspace.records.open_labels())
    hands.until(printing_system.is_idle)


def test_a_label_for_a_printer_that_is_off_is_told_and_comes_out_once(start, server, cups, monkeypatch):
    monkeypatch.setenv("CUPS_SERVER", cups.address)
    with socket() as printer:
        printer.bind(("127.0.0.1", 0))  # it does not listen yet: connections are refused
        cups.add_network_printer("Off", printer.getsockname()[1])
        hands: Hands = start(replace(server.profile, timeout_read=10.0), grace=20)
        hands.app.preferences.change(label_printer="Off")
        hands.sign_in()
        hands.until_fresh()
        hands.go_to_list("Home", "Ctrl+P")
        hands.until(hands.desk.ui.label_banner.text)
        assert "Off is offline." in hands.desk.ui.label_banner.text()
        assert not hands.desk.ui.toast.text().startswith("Label printed")
        assert cups.is_idle(), "it would come out by itself, and again by the next key"
        printer.listen()
        printer.settimeout(20)
        hands.click(hands.find("labels_banner_action"))
        hands.until(lambda: not hands.app.workspace.records.open_labels())
        with printer.accept()[0] as taken:
            received = b"".join(iter(partial(taken.recv, 65536), b""))
        assert received.count(b"^XA") == received.count(b"^XZ") >= 1
        hands.until(cups.is_idle)
        printer.setblocking(False)
        with pytest.raises(BlockingIOError):
            printer.accept()
