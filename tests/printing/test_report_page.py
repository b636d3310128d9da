"""Reports as PDF/A, as other programs read them: nothing is cut, heads repeat, and pages are numbered."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from mybuilding_desk.domain.records.release_proof import Paper
from mybuilding_desk.domain.reports.document import Column, ReportDocument
from mybuilding_desk.printing.documents import output
from mybuilding_desk.printing.documents.report_charts import look
from tests.support import reports
from tests.support.documents import ink, page_count
from tests.support.proofs import run, text_of

pytestmark = pytest.mark.usefixtures("qapp")

HUGE = "<h1>" + "𒐫" * 300 + "\u202e" + "e\u0301" * 300


def saved(folder: Path, *documents: ReportDocument, paper: Paper = "A4") -> Path:
    path = folder / "report.pdf"
    path.write_bytes(output.pdf(documents, paper, "Package report - 2026-11"))
    return path


def compact(path: Path) -> str:
    """The text of a PDF in the order it was drawn, without blanks."""
    return re.sub(r"\s", "", run("pdftotext", "-raw", str(path), "-"))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_text_of_a_report_is_on_paper(tmp_path: Path, paper: Paper) -> None:
    report = reports.report()
    path = saved(tmp_path, report, paper=paper)
    text = compact(path)
    expected = [report.title, report.building, report.address, report.period, report.as_of, *report.missing]
    expected += [words for tile in report.tiles for words in (tile.name, tile.value, tile.change)]
    for table in report.tables:
        expected += [table.title, table.note, *(words for row in table.texts for words in row[:1])]
        if table.chart != "heat":  # of the hours, every second one has a name
            expected += [column.title for column in table.columns]
    assert [words for words in expected if words.isascii() and re.sub(r"\s", "", words) not in text] == []
    assert f"({'A4' if paper == 'A4' else 'letter'})" in run("pdfinfo", str(path))
    assert page_count(path) == 2


def test_the_cells_of_a_heat_map_have_their_numbers(tmp_path: Path) -> None:
    table = reports.hours()
    found = run("pdftotext", "-raw", str(saved(tmp_path, reports.report(table))), "-").split()
    for value in {cell for row in table.rows for cell in row[1:] if cell}:
        assert str(value) in found


def test_a_report_is_pdf_a_1b_with_its_fonts(tmp_path: Path) -> None:
    path = saved(tmp_path, reports.report(signatures=("Handed over by", "Received by")))
    content = path.read_bytes()
    assert content.startswith(b"%PDF-1.4")
    assert b'pdfaid:part="1"' in content and b'pdfaid:conformance="B"' in content
    assert b"/OutputIntents" in content
    assert not re.search(rb"/SMask(?! /None)|/Encrypt|/JavaScript|/CA 0|/ca 0", content)
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" and line.split()[-3] == "yes" for line in fonts)  # embedded, with Unicode
    assert "Package report - 2026-11" in run("pdfinfo", str(path))


def test_a_program_without_a_display_gets_a_pdf(tmp_path: Path) -> None:
    """The printing process draws it; the program does not even load Qt's graphics."""
    script = """
import sys
from mybuilding_desk.printing.client import pdf
from tests.support import reports
open(sys.argv[1], "wb").write(pdf([reports.report()], "A4", "Title"))
print([name for name in sys.modules if name.startswith("PySide6.QtGui")])
"""
    path = tmp_path / "report.pdf"
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    command, here = [sys.executable, "-c", script, str(path)], Path(__file__).parents[2]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=here, env=environment)
    assert done.stdout == "[]\n"
    assert "Package report" in text_of(path)
    assert page_count(path) == 2
    assert any("Inter" in line for line in run("pdffonts", str(path)).splitlines())


def test_a_long_table_is_whole_and_repeats_its_head(tmp_path: Path) -> None:
    path = saved(tmp_path, reports.report(reports.overdue(900), tiles=(), missing=()))
    count = page_count(path)
    text = text_of(path)
    assert 15 < count < 30
    assert text.count("Age Unit Recipient") == count
    assert all(f"TBA{number:09}" in text for number in range(1, 901))
    assert all(f"Page {number} of {count}" in text for number in range(1, count + 1))


def test_a_wide_table_turns_the_page(tmp_path: Path) -> None:
    path = saved(tmp_path, reports.report(reports.log(), title="Daily log", tiles=()))
    assert "842 x 595 pts (A4)" in run("pdfinfo", str(path))
    lines = run("pdftotext", "-layout", str(path), "-").splitlines()
    found = [line for line in lines if "1Z9JWCFYYW" in line]
    assert len(found) == 40
    assert all("9:04 AM" in line and "Rosa Quispe-Hall" in line for line in found)


def test_punctuation_between_figures_can_be_copied(tmp_path: Path):
    said = "10:26\u202fAM (EST) – 1–3 days, −1 h, 7 × 2 → A:B (12B) · 20 % · 5 € · Nguyễn: (Ấp)"
    path = saved(tmp_path, reports.report(reports.overdue(1, said)))
    assert re.sub(r"\s", "", said) in compact(path)


@pytest.mark.parametrize("part", ["<b>&amp;</b> <img src=x> ", "W", "a\n"])
def test_a_long_note_is_whole_and_literal(tmp_path: Path, part: str) -> None:
    count = 1_500 // len(part)
    path = saved(tmp_path, reports.report(reports.overdue(3, part * count)))
    assert compact(path).count(re.sub(r"\s", "", part)) >= 3 * count


def test_a_text_of_a_megabyte_takes_as_many_pages_as_it_needs(tmp_path: Path) -> None:
    note = "W" * 400_000 + " <b>&amp;</b>" * 20_000 + "مرحبا بالعالم " * 18_000
    assert page_count(saved(tmp_path, reports.report(reports.overdue(1, note)))) > 200


def test_hostile_texts_everywhere_leave_every_part_on_the_page() -> None:
    tables = tuple(
        reports.table(table.key, HUGE, tuple(Column(HUGE, HUGE, one.kind) for one in table.columns),
                      [(HUGE, *row[1:]) for row in table.rows], table.chart, note=HUGE)
        for table in reports.report().tables
    )  # fmt: skip
    tiles = tuple(type(one)(one.key, HUGE, HUGE, HUGE) for one in reports.report().tiles)
    hostile = reports.report(
        *tables, tiles=tiles, title=HUGE, building=HUGE, address=HUGE, period=HUGE, as_of=HUGE, missing=(HUGE,) * 3,
        footer=HUGE, signatures=(HUGE,) * 2,
    )  # fmt: skip
    assert output.image([hostile], "A4", 0, 300).width() == 300
    assert output.pdf([hostile], "Letter", HUGE).startswith(b"%PDF")


def test_an_empty_report_has_its_head_and_notes(tmp_path: Path) -> None:
    empty = [
        reports.table(one.key, one.title, one.columns, [], one.chart, note="None") for one in reports.report().tables
    ]
    text = text_of(saved(tmp_path, reports.report(*empty, tiles=(), missing=())))
    assert text.count("None") == len(empty)
    assert "Page 1 of 1" in text


def test_the_page_mirrors_for_a_language_from_right_to_left() -> None:
    mirrored = output.image([reports.report(right_to_left=True)], "A4", 0, 600)
    for image, begins_left in ((output.image([reports.report()], "A4", 0, 600), True), (mirrored, False)):
        title = image.copy(0, image.height() // 10, 600, image.height() // 12)
        assert (ink(title.copy(0, 0, 300, 99)) > ink(title.copy(300, 0, 300, 99))) == begins_left


def test_a_hand_over_has_boxes_to_tick_and_lines_to_sign_on(tmp_path: Path) -> None:
    columns = Column("unit", "Unit"), Column("text", "Needs attention"), Column("done", "Done", "check")
    rows = [("9C", "Guadalupe Montaño · Meal kit · Fridge · 6 h", 0), ("7A", "Amazon · A4 · 41 d", 1)]
    table = reports.table(
        "items", "Needs attention", columns, rows, texts=tuple((*row[:2], "Done" if row[2] else "") for row in rows)
    )
    path = saved(tmp_path, reports.report(table, signatures=("Handed over by", "Received by")))
    text = text_of(path)
    assert "Handed over by Received by" in text
    assert text.count("Done") == 1  # the column; the ticks are drawn


def test_charts_are_clear_in_gray() -> None:
    """Each level of a heat map is darker than the one before, and its numbers are readable on it."""
    shown = look(right_to_left=False)
    grays = [luminance(color) for color in shown.levels]
    assert grays == sorted(grays, reverse=True)
    for gray, number in zip(grays, map(luminance, shown.level_inks), strict=True):
        assert (max(gray, number) + 0.05) / (min(gray, number) + 0.05) >= 4.5


def luminance(color: QColor) -> float:
    """The relative luminance of a color (WCAG 2.2)."""
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3])
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
