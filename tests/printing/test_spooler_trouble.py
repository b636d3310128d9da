"""A printing system in trouble: the right reason in time, while the window goes on."""

from collections.abc import Iterator
from itertools import pairwise
from socket import socket
from threading import Thread
from time import monotonic

import pytest
from PySide6.QtCore import QTimer

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.printing.client import PrintClient
from mybuilding_desk.printing.values import LabelOptions
from tests.support.spooler import Spooler

LABELS = (LabelContent("R7K29M4CV", "12B", "Z. Ångström", "D4"),)
LIMIT_S = 1.5


def reason(client: PrintClient, printer: str, size: str = "") -> str:
    """Why a label cannot be printed."""
    with pytest.raises(PrintTrouble) as trouble:
        client.print_labels(LabelOptions(printer, size), LABELS)
    assert trouble.value.printer == printer
    return trouble.value.reason


def pages(server: Spooler, qtbot, printer: str) -> int:
    """The labels that a printer has printed when the server is idle."""
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    written = server.root / f"{printer}.out"
    return int(server.run("pdfinfo", str(written)).partition("Pages:")[2].split()[0]) if written.exists() else 0


@pytest.fixture
def impatient(server: Spooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintClient]:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    client = PrintClient(label_s=LIMIT_S)
    yield client
    client.close()


@pytest.mark.parametrize("is_running", [True, False])
def test_a_hung_spooler_is_given_up_in_time_and_the_window_goes_on(
    qtbot, server: Spooler, spooled: PrintClient, impatient: PrintClient, is_running: bool
) -> None:
    name = f"hangs-{is_running}"
    server.add_label_printer(name, 57, 32, 203)
    if is_running:
        assert name in [printer.name for printer in impatient.printers()]
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(monotonic()))
    reasons: list[str] = []
    asking = Thread(target=lambda: reasons.append(reason(impatient, name)))
    with server.hung():
        timer.start(10)
        start = monotonic()
        asking.start()
        qtbot.waitUntil(lambda: bool(reasons), timeout=20_000)
        took = monotonic() - start
    timer.stop()
    asking.join()
    assert reasons == ["no_answer"]
    assert LIMIT_S <= took < LIMIT_S + 5
    assert max(later - earlier for earlier, later in pairwise(ticks)) < LIMIT_S / 2
    spooled.print_labels(LabelOptions(name), LABELS)
    assert pages(server, qtbot, name) == 1
    completed = server.run("lpstat", "-W", "completed", "-o", name)
    assert completed.count(name) == 1  # the label that was given up never reached the printer


def test_a_stopped_printer_gets_no_job(qtbot, server: Spooler, spooled: PrintClient) -> None:
    server.add_label_printer("stops", 57, 32, 203)
    server.run("cupsdisable", "stops")
    assert reason(spooled, "stops") == "stopped"
    server.run("cupsenable", "stops")
    server.run("cupsreject", "stops")
    assert reason(spooled, "stops") == "stopped"
    server.run("cupsaccept", "stops")
    assert pages(server, qtbot, "stops") == 0
    spooled.print_labels(LabelOptions("stops"), LABELS)
    assert pages(server, qtbot, "stops") == 1


@pytest.mark.parametrize(
    ("told", "expected"), [("media-empty", "paper"), ("offline-report", "offline"), ("door-open", "stopped")]
)
def test_a_printer_in_trouble_gets_no_more_labels_until_it_prints(
    qtbot, server: Spooler, spooled: PrintClient, told: str, expected: str
) -> None:
    server.add_label_printer(expected, 57, 32, 203, reason=told)
    spooled.print_labels(LabelOptions(expected), LABELS)
    qtbot.waitUntil(lambda: told in server.run("lpstat", "-l", "-p", expected), timeout=30_000)
    assert reason(spooled, expected) == expected
    server.go_on(expected)  # the roll is replaced
    assert pages(server, qtbot, expected) == 1
    spooled.print_labels(LabelOptions(expected), LABELS * 2)  # whatever it still says of its last job
    server.go_on(expected)
    assert pages(server, qtbot, expected) == 2


@pytest.mark.parametrize("language", ["C.UTF-8", "es_ES.UTF-8"])
def test_a_label_that_never_reaches_its_printer_is_not_printed(
    server: Spooler, spooled: PrintClient, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("LANG", language)
    name = f"dead-{language[:2]}"
    with socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # without listening: refused, as by a printer that is off
        server.add_network_printer(name, nobody.getsockname()[1])
        start = monotonic()
        assert reason(spooled, name) == "offline"
        assert monotonic() - start < 10
    assert not server.run("lpstat", "-o", name)  # it does not come out by itself later


def test_a_slow_printer_that_has_taken_the_label_holds_up_nothing(server: Spooler, spooled: PrintClient) -> None:
    with socket() as printer:
        printer.bind(("127.0.0.1", 0))
        printer.listen()
        server.add_network_printer("slow", printer.getsockname()[1])
        spooled.printers()  # the process runs
        start = monotonic()
        spooled.print_labels(LabelOptions("slow"), LABELS)
        assert monotonic() - start < 5
        assert server.run("lpstat", "-o", "slow")  # it still prints
        printer.accept()[0].close()


def test_a_printer_that_was_removed_is_gone(server: Spooler, spooled: PrintClient) -> None:
    server.add_label_printer("leaves", 57, 32, 203)
    assert "leaves" in [printer.name for printer in spooled.printers()]
    server.run("lpadmin", "-x", "leaves")
    assert reason(spooled, "leaves") == "gone"


def test_a_label_that_is_too_small_prints_nothing(qtbot, server: Spooler, spooled: PrintClient) -> None:
    server.add_label_printer("tiny", 57, 12, 203)
    assert reason(spooled, "tiny") == "too_small"
    assert pages(server, qtbot, "tiny") == 0
