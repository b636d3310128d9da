"""Labels of locations on paper: every code is read back from the page."""

from pathlib import Path

import pytest

from mybuilding_desk.domain.records.location_label import LocationSheet, location_text, read_location
from mybuilding_desk.printing.codes import read_codes
from mybuilding_desk.printing.documents import output
from tests.support.proofs import text_of

NAMES = ("A1", "B2", "Cold fridge 2", "Büro 2", "x" * 60, "Rail/left", "<b>&", "D4", "E5", "F6", "G7", "H8", "I9")


@pytest.mark.parametrize("mark", ["", "PRACTICE"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_code_is_read_back(qapp: object, paper: output.Paper, mark: str) -> None:
    sheets = [LocationSheet("Location labels", NAMES, mark)]
    read = [code for page in range(2) for code in read_codes(output.image(sheets, paper, page, 1600))]
    assert sorted(read) == sorted(location_text(name) for name in NAMES)
    assert {read_location(code) for code in read} == set(NAMES)


def test_labels_make_a_pdf(qapp: object) -> None:
    assert output.pdf([LocationSheet("Location labels", NAMES)], "A4", "Location labels").startswith(b"%PDF")


def test_each_label_has_the_mark_of_practice_mode(qapp: object, tmp_path: Path) -> None:
    for mark, count in (("", 0), ("PRACTICE", len(NAMES))):
        path = tmp_path / "labels.pdf"
        path.write_bytes(output.pdf([LocationSheet("Location labels", NAMES, mark)], "A4", "Location labels"))
        words = text_of(path)
        assert words.count("PRACTICE") == count
        assert "Cold fridge 2" in words
