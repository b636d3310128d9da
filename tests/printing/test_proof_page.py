"""Proofs of release as PDF/A, as other programs read them, and as images."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.records.release_proof import Paper, ProofContent, ProofSection
from mybuilding_desk.printing.documents import output
from tests.support.documents import ink, page_count
from tests.support.proofs import WHEN, proof, run, signature, text_of

pytestmark = pytest.mark.usefixtures("qapp")


def saved(folder: Path, *proofs: ProofContent, paper: Paper = "A4") -> Path:
    path = folder / "proof.pdf"
    path.write_bytes(output.pdf(proofs, paper, "Proof of release - 12B"))
    return path


def test_every_fact_is_text_and_the_signature_an_image(tmp_path: Path) -> None:
    path = saved(tmp_path, proof(signed=signature()))
    text = text_of(path)
    for fact in (
        "140 Riverside Boulevard, New York, NY", "As of Nov 26, 2026, 9:04 PM (EST)", "Proof of release",
        f"released to Zoë Ångström by John John, {WHEN}.", "Photo ID Checked", "1Z 9JW CFY YW 1474 4944",
        "8f1e9d22-7c35-4d9b-9f5e-3d1a3a3e0c11", "Leave upright", "Signed at this desk", "signature on file",
        "MyBuilding Desk 1.0", "Page 1 of 1",
    ):  # fmt: skip
        assert fact in text
    [line] = run("pdfimages", "-list", str(path)).splitlines()[2:]
    assert line.split()[2:5] == ["image", "560", "180"]
    assert "jpeg" not in line


@pytest.mark.parametrize(("paper", "size"), [("A4", "A4"), ("Letter", "letter")])
def test_the_file_is_pdf_a_1b_with_its_fonts(tmp_path: Path, paper: Paper, size: str) -> None:
    path = saved(tmp_path, proof(signed=signature()), paper=paper)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-1.4")
    assert b'pdfaid:part="1"' in content
    assert b'pdfaid:conformance="B"' in content
    assert b"/OutputIntents" in content
    assert not re.search(rb"/SMask(?! /None)|/Encrypt|/JavaScript|/CA 0|/ca 0", content)
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" and line.split()[-3] == "yes" for line in fonts)  # embedded, with Unicode
    assert f"({size})" in run("pdfinfo", str(path))


def test_other_programs_find_no_fault_in_the_file(tmp_path: Path) -> None:
    path = saved(tmp_path, proof(signed=signature(), packages=60))
    for command in (["gs", "-dNODISPLAY", "-dBATCH", "-dNOPAUSE", "-dPDFSTOPONERROR", "-q"], ["qpdf", "--check"]):
        if shutil.which(command[0]) is not None:
            done = subprocess.run([*command, str(path)], check=False, capture_output=True, text=True)
            assert (done.returncode, done.stderr) == (0, "")


def test_a_long_table_repeats_its_head_and_counts_its_pages(tmp_path: Path) -> None:
    path = saved(tmp_path, proof(packages=90), proof())
    assert page_count(path) == 4
    text = text_of(path)
    assert text.count("Unit Recipient Tracking no.") == 3
    assert [f"Page {number} of 3" in text for number in (1, 2, 3)] == [True] * 3
    assert "Page 1 of 1" in text
    assert all(f"TBA{number:09}" in text for number in range(1, 91))


def test_a_text_of_a_megabyte_takes_as_many_pages_as_it_needs(tmp_path: Path) -> None:
    note = "W" * 500_000 + " <b>&amp;</b>" * 20_000 + "مرحبا بالعالم " * 18_000
    assert page_count(saved(tmp_path, proof(note))) > 200


@pytest.mark.parametrize("part", ["<b>&amp;</b> <img src=x> ", "W", "a\n"])
def test_a_long_text_is_whole_and_literal(tmp_path: Path, part: str) -> None:
    count = 4_000 // len(part)
    path = saved(tmp_path, proof(part * count))
    written = re.sub(r"\s", "", run("pdftotext", "-raw", str(path), "-"))
    assert written.count(re.sub(r"\s", "", part)) >= count


def test_hostile_texts_everywhere_leave_every_part_on_the_page(qapp: QApplication) -> None:
    huge = "<h1>" + "𒐫" * 300 + "\u202e" + "e\u0301" * 300
    hostile = replace(
        proof(), building=huge, address=huge, as_of=huge, title=huge, statement=huge, source=huge, footer=huge,
        signature=b"\x89PNG no image", sections=(ProofSection(huge, ((huge, huge),), paired=True),),
    )  # fmt: skip
    assert output.image([hostile], "A4", 0, 300).width() == 300
    assert output.pdf([hostile], "Letter", huge).startswith(b"%PDF")


def test_the_page_mirrors_for_a_language_from_right_to_left() -> None:
    left, right = (
        output.image([replace(proof(signed=signature()), right_to_left=mirrored)], "A4", 0, 600)
        for mirrored in (False, True)
    )
    half = left.width() // 2
    title = left.height() // 10, left.height() // 8
    for image, begins_left in ((left, True), (right, False)):
        sides = [ink(image.copy(x, title[0], half, title[1] // 2)) for x in (0, half)]
        assert (sides[0] > sides[1]) == begins_left


def test_the_image_of_a_page_has_margins() -> None:
    image = output.image([proof(signed=signature())], "Letter", 0, 850)
    assert (image.width(), image.height()) == (850, 1100)
    assert ink(image) > 0.005
    for edge in ((0, 0, 850, 50), (0, 0, 50, 1100), (800, 0, 50, 1100), (0, 1050, 850, 50)):
        assert ink(image.copy(*edge)) == 0
