"""Documents on a real spooler: on the office printer, whole, with the signature."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.reports.document import Column
from mybuilding_desk.printing.client import PrintClient
from tests.support import reports
from tests.support.proofs import proof, run, signature, text_of
from tests.support.spooler import Spooler

WHEN = datetime(2026, 11, 30, 21, 4, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def office(server: Spooler) -> Iterator[Path]:
    """The file of the default printer, which prints on A4, beside a printer of labels."""
    server.add_label_printer("roll", 57, 32, 203)
    written = server.add_label_printer("office", 210, 297, 600, margin_mm=4.2)
    server.run("lpadmin", "-d", "office")
    yield written
    server.run("lpadmin", "-x", "office")


def test_proofs_print_on_the_default_office_printer(qtbot, server: Spooler, spooled: PrintClient, office: Path) -> None:
    described = spooled.print_documents([proof(signed=signature()), proof("<b>مرحبا</b> 山田", packages=40)])
    assert described == "office"
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    text = text_of(office)
    assert "released to Zoë Ångström by John John" in text
    assert "Page 1 of 1" in text
    assert "Page 2 of 2" in text
    assert all(f"TBA{number:09}" in text for number in range(1, 41))
    assert "A4" in run("pdfinfo", str(office))
    [image] = run("pdfimages", "-list", str(office)).splitlines()[2:]
    assert image.split()[2:5] == ["image", "560", "180"]


def test_reports_and_slips_print_on_it_too(qtbot, server: Spooler, spooled: PrintClient, office: Path) -> None:
    hours = reports.table("log", "Daily log", (Column("time", "Time", "time"),), [(WHEN,)])
    report = reports.report(*reports.report().tables, reports.overdue(60, "<b>مرحبا</b> 山田"), hours)
    assert spooled.print_documents([report]) == "office"
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    text = text_of(office)
    assert "Package report" in text and "Page 4 of 4" in text
    assert all(f"TBA{number:09}" in text for number in range(1, 61))
    assert spooled.print_documents([reports.slip(), reports.slip(unit="7A", final_notice="Final notice")]) == "office"
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    text = text_of(office)
    assert "12B" in text and "Final notice" in text and "Page" not in text
    assert "A4" in run("pdfinfo", str(office))
    assert spooled.print_documents([reports.report(reports.log())]) == "office"
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    assert text_of(office).count("Rosa Quispe-Hall") == 40


def test_the_office_printer_is_taken_though_the_roll_is_the_default(
    qtbot, server: Spooler, spooled: PrintClient, office: Path
) -> None:
    server.run("lpadmin", "-d", "roll")
    assert spooled.print_documents([proof()]) != "roll"
    qtbot.waitUntil(server.is_idle, timeout=30_000)
    assert not (server.root / "roll.out").exists()


def test_without_a_printer_nothing_prints(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))
    client = PrintClient()
    with pytest.raises(PrintTrouble) as trouble:
        client.print_documents([proof()])
    client.close()
    assert trouble.value.reason == "no_printer"
